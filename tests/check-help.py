# SPDX-License-Identifier: MIT
"""Holds the man page, the README and the shell completions against --help of every command."""
import os
import re
import subprocess
import sys
import tempfile

import gainsay_help

SOURCE = os.path.abspath(os.environ.get('GS_TEST_SOURCE', '.'))
COMMANDS = gainsay_help.commands()
OPTIONS = {command.name: {option.name for option in command.options} for command in COMMANDS}
# every switch has an opposite that --help leaves out
ALL = {'help', 'version'} | {name for names in OPTIONS.values() for name in names}
ALL |= {f'no-{name}' for name in ALL} | {name[3:] for name in ALL if name.startswith('no-')}
failures = []


def check(holds, what):
    if not holds:
        print('FAILED:', what)
        failures.append(what)


def read(*path):
    with open(os.path.join(SOURCE, *path), encoding='utf-8') as file:
        return file.read()


def plain(text):
    """Roff without its fonts and escapes."""
    text = re.sub(r'\\f[A-Z]', '', text).replace('\\-', '-')
    return re.sub(r'^\.[BIR]+ (.*)$', lambda match: match.group(1).replace('"', '').replace('  ', ' '), text, flags=re.M)


def man_part(man, command):
    """What the man page says of one command, in its entry or in sections that speak of it."""
    entries = man.split('.SH COMMANDS')[1].split('.SH ')[0].split('.TP\n')
    part = '\n'.join(entry for entry in entries if entry.startswith(command.name + ' ') or
                     entry.startswith(command.name + '\n'))
    for section in man.split('.SH ')[1:]:
        title = section.split('\n')[0]
        if command.name.upper() in title or (command.name in ('baseline', 'config') and title == 'OPTIONS OF CHECK'):
            part += section
    return part


def check_man():
    man = plain(read('checker', 'gainsay.1'))
    for command in COMMANDS:
        part = man_part(man, command)
        check(part, f'the man page has no command {command.name}')
        for verb in command.verbs:
            check(re.search(rf'\b{command.name} {verb}\b', part), f'the man page has no "{command.name} {verb}"')
        for option in command.options:
            check(re.search(rf'--{option.name}\b(?!-)', part), f'the man page has no --{option.name} of {command.name}')
            if option.letter:
                check(f'-{option.letter}' in part, f'the man page has no -{option.letter} of {command.name}')
    for name in sorted(set(re.findall(r'(?<![\w-])--([a-z][a-z-]*)', man))):
        check(name in ALL, f'the man page has --{name}, which there is not')
    for name in gainsay_help.formats():
        check(re.search(rf'\b{name}\b', man.split('.SH FORMATS')[1].split('.SH ')[0]), f'FORMATS has no {name}')


def check_readme():
    for folder, name in (('.', 'README.md'), ('reports', 'README.md'), ('corpus', 'ci/github-workflow.yml'),
                         ('corpus', 'ci/gitlab-ci.yml'), ('corpus', 'ci/pre-commit')):
        for line in re.findall(r'\bgainsay ([a-z].*)', re.sub(r'\\\n', ' ', read(folder, name))):
            words = re.split(r'[\s`]+', line)
            if words[0] not in OPTIONS:
                continue
            for option in re.findall(r'(?<!\S)--([a-z][a-z-]*)', line.split('#')[0].split('`')[0]):
                check(option in OPTIONS[words[0]] | {'help'}, f'{folder}/{name}: no --{option} of {words[0]}')


def check_completions():
    for shell, name in (('bash', 'gainsay'), ('zsh', '_gainsay'), ('fish', 'gainsay.fish')):
        path = os.path.join(SOURCE, 'checker', 'completions', name)
        made = subprocess.run([sys.executable, os.path.join(SOURCE, 'tests', 'make-completions.py'), shell], text=True,
                              check=True, stdout=subprocess.PIPE, encoding='utf-8').stdout
        if os.environ.get('GS_UPDATE_GOLDEN'):
            with open(path, 'w', encoding='utf-8') as file:
                file.write(made)
        check(read('checker', 'completions', name) == made,
              f'{name} is not what --help says; GS_UPDATE_GOLDEN=1 makes it anew')


def complete_in_bash(line):
    """What bash offers at the end of a line, cut at the equals sign as readline cuts it."""
    words = [word for word in re.split(r' |(=)', line) if word is not None]
    words = [word for i, word in enumerate(words) if word or i == len(words) - 1]
    script = (f'. {SOURCE}/checker/completions/gainsay; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _gainsay; '
              'printf "%s\\n" "${COMPREPLY[@]}"')
    return subprocess.run(['bash', '-c', script, 'bash', *words], text=True, stdout=subprocess.PIPE).stdout.split()


def complete_in_fish(line):
    script = f'source {SOURCE}/checker/completions/gainsay.fish; complete -C "{line}"'
    return [row.split('\t')[0] for row in
            subprocess.run(['fish', '--no-config', '-c', script], text=True, stdout=subprocess.PIPE).stdout.splitlines()]


OFFERS = [
    ('gainsay bas', 'baseline'), ('gainsay baseline pr', 'prune'), ('gainsay check --fail', '--fail-on'),
    ('gainsay check --fail-on ', 'never'), ('gainsay check --fail-on=w', 'warning'),
    ('gainsay check --format=sa', 'sarif'), ('gainsay explain ro', 'role-conflict'),
    ('gainsay check --override=role-conflict', 'role-conflict=note'),
]


def check_shells():
    have = {shell: subprocess.run(['sh', '-c', f'command -v {shell}'], stdout=subprocess.DEVNULL).returncode == 0
            for shell in ('bash', 'zsh', 'fish')}
    for shell, name in (('bash', 'gainsay'), ('zsh', '_gainsay'), ('fish', 'gainsay.fish')):
        if have[shell]:
            done = subprocess.run([shell, '-n', os.path.join(SOURCE, 'checker', 'completions', name)])
            check(done.returncode == 0, f'{name} is no {shell}')
    for line, offer in OFFERS:
        if have['bash']:
            check(offer in complete_in_bash(line), f'bash does not offer {offer} behind "{line}"')
        if have['fish']:
            offers = complete_in_fish(line)
            check(any(offer in row for row in offers), f'fish does not offer {offer} behind "{line}"')


def check_settings():
    """Every command that has --settings heeds .gainsay.ini and says what is wrong with it; but stages of a spread
    check must not depend on the folder they run in."""
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, '.gainsay.ini'), 'w', encoding='utf-8') as file:
            file.write('[check]\nruls = mine\n')
        for command in COMMANDS:
            if 'settings' not in OPTIONS[command.name] or command.name == 'compare':
                continue
            done = subprocess.run([gainsay_help.PROGRAM, command.name, *command.verbs[:1], 'some.file', 'other.file'],
                                  cwd=folder, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            check(done.returncode == 2 and "did you mean 'rules'" in done.stderr,
                  f'{command.name} does not heed .gainsay.ini: {done.stderr}')


check_man()
check_readme()
check_completions()
check_shells()
check_settings()
sys.exit(bool(failures))
