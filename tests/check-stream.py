#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Holds extract, group, compare and report against check: the same report, byte for byte, however it was spread."""
import base64
import json
import os
import random
import subprocess
import sys
import tempfile
from pathlib import Path

from make_stories import write_stories

PROGRAM = Path(sys.argv[1]).resolve()
SOURCE = Path(os.environ['GS_TEST_SOURCE'])
RULES = os.environ['GAINSAY_RULES']
DATA = os.environ['GAINSAY_DATA_DIR']
FORMATS = ('text', 'json', 'sarif', 'html')
failures = 0


def check(good, what):
    global failures
    if not good:
        print(f'check-stream: {what}')
        failures += 1


def run(*arguments, text=b'', env=None, status=0):
    """Runs a stage; with no environment but where the data are."""
    done = subprocess.run([PROGRAM, *map(str, arguments)], input=text, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          env={'GAINSAY_RULES': RULES, 'GAINSAY_DATA_DIR': DATA} if env is None else env, check=False)
    check(done.returncode == status, f'{arguments}: exit status {done.returncode}: {done.stderr.decode()}')
    return done.stdout


def ordered(text):
    return b''.join(line + b'\n' for line in sorted(text.splitlines()))


def lines_of(paths):
    """Files as article lines: as text where they are, else as base64."""
    lines = []
    for number, path in enumerate(sorted(paths)):
        data = path.read_bytes()
        try:
            content = {'content': data.decode('utf-8')}
        except UnicodeDecodeError:
            content = {}
        if number % 3 == 0 or not content:
            content = {'base64': base64.b64encode(data).decode()}
        lines.append(json.dumps({'path': str(path), **content}, ensure_ascii=number % 2 == 0))
    return lines


def report(records, format_='json'):
    return run('report', '--format', format_, text=records)


def check_all_ways(name, paths, formats):
    lines = lines_of(paths)
    rng = random.Random(4)
    expected = {f: run('check', '--exit-zero', '--format', f, *paths) for f in formats}
    whole = run('extract', '--stream', text='\n'.join(lines).encode() + b'\n')
    check(whole == run('extract', '--stream', '--jobs', 1, *sorted(paths)), f'{name}: files and lines give other records')
    found = run('compare', '--stream', text=ordered(whole))
    for format_ in formats:
        check(report(found, format_) == expected[format_], f'{name}: another report as {format_}')

    # any order, any number of processes
    rng.shuffle(lines)
    shards = [run('extract', '--stream', '--jobs', 1, text='\n'.join(lines[i::3]).encode() + b'\n') for i in range(3)]
    records = b''.join(shards)
    grouped = run('group', '--stream', text=records)
    keys = sorted({json.loads(line)['key'] for line in grouped.splitlines()})
    parts = []
    for i in range(3):
        mine = {key for key in keys[i::3]}
        text = ordered(b''.join(line + b'\n' for line in grouped.splitlines() if json.loads(line)['key'] in mine))
        parts += run('compare', '--stream', '--jobs', 1 + i, text=text).splitlines()
    rng.shuffle(parts)
    check(report(b'\n'.join(parts) + b'\n') == expected['json'], f'{name}: another report from three processes')

    # a stage that ran twice
    check(report(found + found) == expected['json'], f'{name}: another report from lines that come twice')
    return found


def check_several_groups(folder):
    write_stories(folder, 480)
    paths = sorted(folder.glob('*.txt'))
    found = check_all_ways('several groups', paths, ('text', 'json'))
    groups = [json.loads(line) for line in found.splitlines()]
    numbers = [record['group'] for record in groups if record['kind'] == 'findings']
    check(len(numbers) > 1, 'several groups: there is one group only')
    check(all(record['articles'] <= 400 for record in groups if record['kind'] == 'findings'),
          'several groups: a group of more than 400 articles')
    result = json.loads(report(found))
    check(any('too many to set each against all' in item['reason'] for item in result['not_compared']),
          'several groups: the report does not say that articles were grouped')
    # the members of a story meet
    stories = {}
    for line in run('group', '--stream', text=run('extract', '--stream', *paths)).splitlines():
        record = json.loads(line)
        if record['kind'] == 'article':
            stories.setdefault(int(Path(record['path']).stem) // 4, set()).add(record['key'])
    check(all(len(keys) == 1 for keys in stories.values()), 'several groups: articles of one story do not meet')


def check_one_file(folder):
    """Articles of one file are spread over the jobs; a file of more than 8 MB is put aside."""
    write_stories(folder, 200)
    texts = [path.read_text(encoding='utf-8') for path in sorted(folder.glob('*.txt'))]
    found = {}
    for name, padding in (('small', ''), ('large', 'x' * 45000)):
        lines = []
        for number, text in enumerate(texts):
            head, body = text.split('\n---\n', 1)
            fields = dict(line.split(': ', 1) for line in head.splitlines()[1:])
            lines.append(json.dumps({'id': f'a{number:03}', **fields, 'text': body, 'padding': padding}))
        file = folder / f'{name}.jsonl'
        file.write_text('\n'.join(lines) + '\n', encoding='utf-8')
        whole = [run('check', '--no-settings', '--exit-zero', '--jobs', jobs, '--format', 'json', file) for jobs in (1, 2, 3)]
        check(len(set(whole)) == 1, f'one {name} file: another report for another number of jobs')
        found[name] = [finding['fingerprint'] for finding in json.loads(whole[0])['findings']]
    check(found['small'] == found['large'] and len(found['small']) > 0, 'one file: what is put aside is compared otherwise')


def check_bad_lines():
    good = run('extract', '--stream', SOURCE / 'corpus' / 'h20-export')
    bad = run('extract', '--stream', text=b'{"id": "a", "text": "The mayor left."}\nno json\n\n[1]\n{"path": "x.txt", "content": ""}\n')
    kinds = [json.loads(line)['kind'] for line in bad.splitlines()]
    check(sorted(kinds) == ['article', 'unreadable', 'unreadable', 'unreadable'], f'bad lines: {kinds}')
    article = json.loads(good.splitlines()[0])
    damaged = dict(article, facts=article['facts'][:200])
    foreign = dict(article, rules='000000000000', path='other.txt')
    late = dict(article, group=1, key='group-0000000001', path='late.txt')
    other = dict(article, group=2, key='group-0000000002', path='other-group.txt')
    again = dict(article, group=1, key='group-0000000001', path='again.txt')
    for name, records in (('a damaged record', [damaged]), ('a record of other rules', [foreign]),
                          ('a record without what it holds', [{'key': 'x', 'kind': 'article', 'path': 'x'}]),
                          ('records that are not sorted', [late, other, again])):
        text = ''.join(json.dumps(record, separators=(',', ':')) + '\n' for record in records).encode()
        found = run('compare', '--stream', text=text + b'no record\n')
        unread = [json.loads(line) for line in found.splitlines() if json.loads(line)['kind'] == 'unreadable']
        check(len(unread) == 2, f'{name}: {len(unread)} records say so, not 2')
        result = json.loads(report(found + b'{"broken\n'))
        check(sum(f['rule'] == 'source-unreadable' for f in result['findings']) == 3, f'{name}: the report does not say so')
    uncompared = json.loads(report(good))
    check(all(f['rule'] == 'source-unreadable' for f in uncompared['findings']), 'articles that nobody compared pass as clean')


def main():
    for stage in (['extract', '--stream'], ['group', '--stream'], ['compare', '--stream'], ['report']):
        check(run(*stage) == b'', f'{stage} writes something on empty input')
    corpus = [path for path in (SOURCE / 'corpus' / 'h20-export').glob('*.txt')]
    check_all_ways('the sample articles', corpus, FORMATS)
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        (place / 'fr.txt').write_text('Le maire de la ville a dit lundi que les travaux du pont seraient terminés avant '
                                      'la fin de la semaine prochaine, et que les habitants seraient informés.\n')
        (place / 'empty.txt').write_text('')
        (place / 'latin.txt').write_bytes('The mayor of Málaga said on Monday that 12 people were hurt.\n'.encode('latin-1'))
        (place / 'two.jsonl').write_text('{"id": "one", "text": "The mayor of Malaga said that 14 people were hurt."}\n'
                                         '{"id": "two", "text": ""}\n')
        for path in corpus:
            (place / path.name).write_bytes(path.read_bytes())
        check_all_ways('articles that cannot be compared', list(place.iterdir()), ('text', 'json'))
    with tempfile.TemporaryDirectory() as folder:
        check_several_groups(Path(folder))
    with tempfile.TemporaryDirectory() as folder:
        check_one_file(Path(folder))
    check_bad_lines()
    return 1 if failures else 0


sys.exit(main())
