# SPDX-License-Identifier: MIT
"""What the program's --help says, for the tests of the man page and the completions."""
import os
import re
import subprocess

PROGRAM = os.path.join(os.path.abspath(os.environ.get('GS_TEST_BUILD', '.')), 'gainsay')


def say(*arguments):
    environment = dict(os.environ, LC_ALL='C')
    return subprocess.run([PROGRAM, *arguments], env=environment, text=True, check=True,
                          stdout=subprocess.PIPE).stdout


class Option:
    def __init__(self, letter, name, argument, summary):
        self.letter, self.name, self.argument, self.summary = letter, name, argument, summary


class Command:
    def __init__(self, name, summary):
        self.name, self.summary = name, summary
        text = say(name, '--help')
        usage = re.search(r'gainsay \S+ \[OPTION[^]]*\] ?(.*)', text).group(1)
        self.arguments = usage
        # "write FILE PATH...|show FILE": the words in small letters are what one types
        words = [part.split()[0] for part in usage.split('|') if part.split()]
        self.verbs = [word for word in words if re.fullmatch(r'[a-z]+', word)]
        self.options = [Option(*match) for match in re.findall(
            r'^  (?:-(\w), )?--([\w-]+)(?:=(\S+))? +(\S.*)$', text, re.M) if match[1] != 'help']


def commands():
    listed = say('--help').split('\ncommands:\n')[1].split('\n\n')[0]
    return [Command(*line.split(None, 1)) for line in listed.splitlines()]


def formats():
    listed = say('check', '--help').split('\nFormats:\n')[1].split('\n\n')[0]
    return [line.split()[0] for line in listed.splitlines()]


def kinds():
    return re.findall(r'^([a-z-]+) \(', say('explain'), re.M)


SEVERITIES = ['info', 'note', 'warning', 'error']
