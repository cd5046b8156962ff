# SPDX-License-Identifier: MIT
"""Runs the scripts of the examples in corpus/ci: a clean repository passes, a contradiction stops it."""
import json
import os
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

import yaml

SOURCE = os.path.abspath(os.environ.get('GS_TEST_SOURCE', '.'))
BUILD = os.path.abspath(os.environ.get('GS_TEST_BUILD', '.'))
EXAMPLES = os.path.join(SOURCE, 'corpus', 'ci')
CLEAN = ('---\ntitle: Ferry sinks\nsource: Coast Wire\ndate: 2024-03-05\n---\nFerry sinks\n\n'
         'The ferry Sea Lark sank off Port Ellery on Monday, killing 12 people, the coast guard said.\n\n'
         'President Joe Biden sent his condolences on Tuesday.\n')
WRONG = CLEAN.replace('Coast Wire', 'Evening North').replace('President Joe', 'Former President Joe')

failures = []


def check(holds, what, repository=None):
    print('ok:' if holds else 'FAILED:', what)
    if not holds:
        failures.append(what)
        print(repository.output if repository else '')


class Repository:
    """A repository with one article, the canary and the examples; the built gainsay is first in its path."""

    def __init__(self, folder):
        self.folder = folder
        self.summary = os.path.join(folder, 'summary.md')
        self.environment = dict(
            os.environ, PATH=BUILD + os.pathsep + os.environ['PATH'], HOME=folder, RUNNER_TEMP=folder,
            GITHUB_STEP_SUMMARY=self.summary, GAINSAY_DATA_DIR=SOURCE, CI_PROJECT_DIR=folder, GIT_CONFIG_NOSYSTEM='1',
            GIT_AUTHOR_NAME='T', GIT_AUTHOR_EMAIL='t@example.org', GIT_COMMITTER_NAME='T',
            GIT_COMMITTER_EMAIL='t@example.org')
        for name in ('GIT_CONFIG_GLOBAL', 'GIT_DIR', 'GIT_INDEX_FILE', 'GIT_WORK_TREE'):
            self.environment.pop(name, None)
        shutil.copytree(os.path.join(EXAMPLES, 'canary'), os.path.join(folder, 'canary'))
        self.write('articles/one.txt', CLEAN)
        self.run(['git', 'init', '-q'])

    def write(self, path, text):
        path = os.path.join(self.folder, path)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, 'w', encoding='utf-8') as file:
            file.write(text)

    def path(self, name):
        return os.path.join(self.folder, name)

    def run(self, command):
        done = subprocess.run(command, cwd=self.folder, env=self.environment, text=True, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT)
        self.output = done.stdout
        return done.returncode


def in_repository(test):
    with tempfile.TemporaryDirectory() as folder:
        test(Repository(os.path.realpath(folder)))


def read(name):
    with open(os.path.join(EXAMPLES, name), encoding='utf-8') as file:
        return yaml.safe_load(file)


def run_github(repository, names):
    """The scripts of the named steps as the runner starts them; the first status that is not 0."""
    steps = {step.get('name'): step for step in read('github-workflow.yml')['jobs']['articles']['steps']}
    for name in names:
        status = repository.run(['bash', '--noprofile', '--norc', '-eo', 'pipefail', '-c', steps[name]['run']])
        if status != 0:
            return status
    return 0


GATE = ['The gate must stop the canary', 'Check the articles']
AFTER = ['Leave to code scanning what needs a look']


def test_github(repository):
    check(run_github(repository, GATE + AFTER) == 0, 'the GitHub workflow lets a clean repository pass')
    check('disagreement' in open(repository.summary, encoding='utf-8').read(), 'the step has its summary')
    repository.write('articles/two.txt', WRONG)
    check(run_github(repository, GATE) == 1, 'the GitHub workflow stops a contradiction')
    check('::error file=articles/two.txt,line=10,' in repository.output, 'it is annotated')
    run_github(repository, AFTER)
    with open(repository.path('open.sarif'), encoding='utf-8') as file:
        rules = [result['ruleId'] for result in json.load(file)['runs'][0]['results']]
    check(rules == ['role-conflict'], 'code scanning gets the contradiction and nothing else')
    repository.run(['gainsay', 'baseline', 'write', 'baseline.json', 'articles', '--reason', 'a test'])
    repository.write('.gainsay.ini', '[check]\nbaseline = baseline.json\n')
    check(run_github(repository, GATE + AFTER) == 0, 'an accepted contradiction passes')
    with open(repository.path('open.sarif'), encoding='utf-8') as file:
        check(json.load(file)['runs'][0]['results'] == [], 'and is kept out of code scanning')
    shutil.rmtree(repository.path('canary'))
    check(run_github(repository, GATE) != 0, 'a canary that is gone stops the workflow')


def test_gitlab(repository):
    script = read('gitlab-ci.yml')['gainsay']['script']

    def run():
        return repository.run(['bash', '-eo', 'pipefail', '-c', '\n'.join(script)])

    check(run() == 0, 'the GitLab job lets a clean repository pass')
    cases = xml.etree.ElementTree.parse(repository.path('gainsay-junit.xml')).findall('.//testcase')
    check(len(cases) == 1, 'a clean run has a case that passes')
    with open(repository.path('gl-code-quality-report.json'), encoding='utf-8') as file:
        check(json.load(file) == [], 'and no issue')
    repository.write('articles/two.txt', WRONG)
    check(run() == 1, 'the GitLab job stops a contradiction')
    with open(repository.path('gl-code-quality-report.json'), encoding='utf-8') as file:
        check([issue['location']['path'] for issue in json.load(file)] == ['articles/two.txt'], 'it is an issue')
    check(os.path.getsize(repository.path('gainsay.html')) > 1000, 'the page is there')


def test_hook(repository):
    os.makedirs(repository.path('.git/hooks'), exist_ok=True)
    shutil.copy(os.path.join(EXAMPLES, 'pre-commit'), repository.path('.git/hooks/pre-commit'))

    def commit(message):
        return repository.run(['git', 'commit', '-q', '-m', message])

    repository.run(['git', 'add', '.'])
    check(commit('clean') == 0, 'the hook lets a clean commit pass', repository)
    repository.write('articles/two.txt', WRONG)
    repository.write('note.md', 'x\n')
    repository.run(['git', 'add', 'note.md'])
    check(commit('a note') == 0, 'what is not staged stops nothing')
    repository.run(['git', 'add', '.'])
    check(commit('wrong') != 0 and 'role-conflict' in repository.output, 'the hook stops a contradiction')
    repository.write('articles/two.txt', CLEAN)
    check(commit('wrong still') != 0, 'what is staged counts, not what lies in the folder')


def test_framework(repository):
    hook = read('pre-commit-config.yaml')['repos'][0]['hooks'][0]
    check(repository.run(['sh', '-c', hook['entry']]) == 0, "the framework's hook lets a clean repository pass")
    repository.write('articles/two.txt', WRONG)
    check(repository.run(['sh', '-c', hook['entry']]) == 1, "the framework's hook stops a contradiction")


def test_settings(repository):
    shutil.copy(os.path.join(EXAMPLES, 'gainsay.ini'), repository.path('.gainsay.ini'))
    check(repository.run(['gainsay', 'config', 'show']) == 0
          and '# .gainsay.ini:4:\nfail-on = warning\n' in repository.output, 'the settings are read')
    check(repository.run(['gainsay', 'check']) == 0, 'they name the articles')
    check(repository.run(['gainsay', 'check', '--no-settings', 'canary']) == 1, 'the canary is stopped by the default')


for test in (test_github, test_gitlab, test_hook, test_framework, test_settings):
    in_repository(test)
sys.exit(bool(failures))
