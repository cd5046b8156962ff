// Filters, keys and triage. All of the report is readable without it.
(function () {
  'use strict';

  var STORE = 'gainsay-triage';
  var findings = Array.prototype.slice.call(document.querySelectorAll('.finding'));
  var form = document.getElementById('filters');
  var bar = document.getElementById('baseline');
  var part = document.getElementById('triage');
  var marks = load();

  // ---- triage is kept in this browser, by fingerprint ----

  function load() {
    try { return JSON.parse(localStorage.getItem(STORE)) || {}; } catch (error) { return {}; }
  }

  function keep() {
    try { localStorage.setItem(STORE, JSON.stringify(marks)); } catch (error) { /* private window: until it is closed */ }
  }

  // what the baseline of the run says of a finding; what is marked here goes before it
  function given(finding) {
    var data = finding.dataset;
    if (data.accepted !== 'baseline') return undefined;
    return { verdict: data.verdict, reason: data.reason, who: data.who, until: data.until };
  }

  function markOf(finding) {
    var mark = marks[finding.dataset.fingerprint];
    return mark ? (mark.verdict ? mark : undefined) : given(finding);
  }

  function show(finding) {
    var mark = markOf(finding);
    if (mark) finding.dataset.mark = mark.verdict;
    else if (finding.dataset.accepted === 'article') finding.dataset.mark = 'accepted';
    else delete finding.dataset.mark;
  }

  function change(finding, box) {
    var verdict = box.querySelector('input[type=radio]:checked').value;
    var reason = box.querySelector('.reason input').value.trim();
    if (verdict) marks[finding.dataset.fingerprint] = { verdict: verdict, reason: reason };
    else if (given(finding)) marks[finding.dataset.fingerprint] = { verdict: '', reason: '' };
    else delete marks[finding.dataset.fingerprint];
    keep();
    show(finding);
    tell();
  }

  function addTriage(finding) {
    var box = part.content.firstElementChild.cloneNode(true);
    var mark = markOf(finding) || { verdict: '', reason: '' };
    box.querySelectorAll('input[type=radio]').forEach(function (input) {
      input.name = 't-' + finding.dataset.fingerprint;
      input.checked = input.value === mark.verdict;
    });
    box.querySelector('.reason input').value = mark.reason;
    box.addEventListener('change', function () { change(finding, box); });
    finding.appendChild(box);
  }

  // controls are made when a finding comes near the window: reports may have many thousands
  function watch() {
    if (!('IntersectionObserver' in window)) { findings.forEach(addTriage); return; }
    var near = new IntersectionObserver(function (entries) {
      entries.forEach(function (entry) {
        if (!entry.isIntersecting) return;
        near.unobserve(entry.target);
        addTriage(entry.target);
      });
    }, { rootMargin: '1200px' });
    findings.forEach(function (finding) { if (!finding.classList.contains('agreement')) near.observe(finding); });
  }

  function marked() {
    return findings.filter(markOf);
  }

  function tell() {
    var n = marked().length;
    bar.hidden = n === 0;
    bar.querySelector('p').textContent = n + (n === 1 ? ' finding looked at' : ' findings looked at');
  }

  // the names by which a baseline knows the sources of a finding
  function sourcesOf(finding) {
    var names = finding.dataset.sources.trim().split(' ').map(function (n) {
      return form.elements.source.querySelector('option[value="' + n + '"]').dataset.source.slice('name:'.length);
    });
    return names.filter(function (name, i) { return names.indexOf(name) === i; }).sort();
  }

  // the file of 'gainsay baseline write', described by gainsay-baseline.schema.json
  function baseline() {
    return {
      version: 1,
      entries: marked().map(function (finding) {
        var mark = markOf(finding);
        var entry = {
          fingerprint: finding.dataset.fingerprint,
          kind: finding.dataset.kind,
          verdict: mark.verdict,
          title: finding.querySelector('h3, h4').lastChild.textContent.trim(),
          sources: sourcesOf(finding)
        };
        if (mark.reason) entry.reason = mark.reason;
        if (mark.who) entry.who = mark.who;
        if (mark.until) entry.until = mark.until;
        return entry;
      })
    };
  }

  function save() {
    var link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([JSON.stringify(baseline(), null, 1) + '\n'], { type: 'application/json' }));
    link.download = 'gainsay-baseline.json';
    document.body.appendChild(link);
    link.click();
    link.remove();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 1000);
  }

  function clear() {
    marked().forEach(function (finding) {
      delete marks[finding.dataset.fingerprint];
      show(finding);
      var box = finding.querySelector('.triage');
      if (!box) return;
      box.querySelector('input[value=""]').checked = true;
      box.querySelector('.reason input').value = '';
    });
    keep();
    tell();
    document.getElementById('findings').scrollIntoView();
  }

  // ---- filters ----

  var texts = new Map();
  function textOf(finding) {
    if (!texts.has(finding)) texts.set(finding, finding.textContent.toLowerCase());
    return texts.get(finding);
  }

  function severities() {
    return Array.prototype.map.call(form.querySelectorAll('[name=severity]:checked'), function (box) { return box.value; });
  }

  function fits(finding, wanted) {
    var data = finding.dataset;
    var mark = markOf(finding);
    return wanted.severities.indexOf(data.severity) >= 0
      && (!wanted.kind || data.kind === wanted.kind)
      && (!wanted.source || data.sources.indexOf(' ' + wanted.source + ' ') >= 0)
      && (!wanted.mark || (wanted.mark === 'open' ? !mark : Boolean(mark) && mark.verdict === wanted.mark))
      && (!wanted.text || textOf(finding).indexOf(wanted.text) >= 0);
  }

  function filter() {
    var wanted = {
      severities: severities(),
      kind: form.elements.kind.value,
      source: form.elements.source.value,
      mark: form.elements.mark.value,
      text: form.elements.text.value.trim().toLowerCase()
    };
    var n = 0;
    findings.forEach(function (finding) {
      finding.hidden = !fits(finding, wanted);
      if (!finding.hidden) n++;
    });
    document.getElementById('no-match').hidden = n > 0;
    form.querySelector('.status').textContent = n === findings.length
      ? '' : n + ' of ' + findings.length + ' findings';
  }

  // a link to a hidden finding shows it
  function reveal() {
    var target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target || !target.classList.contains('finding') || !target.hidden) return;
    form.reset();
    filter();
    target.scrollIntoView();
  }

  // ---- keys ----

  function step(by) {
    var shown = findings.filter(function (finding) { return !finding.hidden; });
    var current = document.activeElement && document.activeElement.closest('.finding');
    var index = shown.indexOf(current);
    var next = index < 0 ? (by > 0 ? 0 : shown.length - 1) : index + by;
    if (!shown[next]) return;
    shown[next].scrollIntoView({ block: 'start' });
    shown[next].focus({ preventScroll: true });
  }

  function press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || !form.elements.keys.checked) return;
    if (event.target.closest('input:not([type=checkbox]):not([type=radio]), select, textarea')) return;
    if (event.key === 'j') step(1);
    else if (event.key === 'k') step(-1);
    else if (event.key === '/') form.elements.text.focus();
    else return;
    event.preventDefault();
  }

  window.addEventListener('beforeprint', function () {
    document.querySelectorAll('details:not(.derivation)').forEach(function (part) { part.open = true; });
  });
  if (!form) return;
  form.hidden = false;
  form.addEventListener('submit', function (event) { event.preventDefault(); });
  form.addEventListener('input', filter);
  form.addEventListener('reset', function () { setTimeout(filter, 0); });
  window.addEventListener('hashchange', reveal);
  document.addEventListener('keydown', press);
  bar.querySelector('.save').addEventListener('click', save);
  bar.querySelector('.clear').addEventListener('click', clear);
  findings.forEach(show);
  watch();
  tell();
}());
