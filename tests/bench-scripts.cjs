// SPDX-License-Identifier: MIT
// Sentences, tags and names of all files of a folder with wink-nlp or compromise, for tests/bench-scale.sh.
const fs = require('fs');
const path = require('path');

const readers = {
  wink() {
    const nlp = require('wink-nlp')(require('wink-eng-lite-web-model'));
    return (text) => {
      const doc = nlp.readDoc(text);
      return doc.sentences().out().length + doc.tokens().out(nlp.its.pos).length + doc.entities().out().length;
    };
  },
  compromise() {
    const nlp = require('compromise');
    return (text) => {
      const doc = nlp(text);
      return doc.sentences().length + doc.terms().out('tags').length + doc.topics().out('array').length;
    };
  },
};

const read = readers[process.argv[2]]();
let n = 0;
for (const name of fs.readdirSync(process.argv[3], { recursive: true }).sort()) {
  const file = path.join(process.argv[3], name);
  if (name.endsWith('.txt')) n += read(fs.readFileSync(file, 'utf8'));
}
console.log(n);
