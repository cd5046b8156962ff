# SPDX-License-Identifier: MIT
"""Makes the shell completions from --help: make-completions.py bash|zsh|fish. GS_TEST_BUILD names the build's folder."""
import sys

import gainsay_help

COMMANDS = gainsay_help.commands()
FORMATS = gainsay_help.formats()
KINDS = gainsay_help.kinds()
HEAD = '# SPDX-License-Identifier: MIT\n# completion of {} for gainsay; made by tests/make-completions.py from --help\n'


def values(command, option):
    """The words an option takes: a list, 'files', 'folders' or None for anything."""
    argument = option.argument
    if argument == 'FORMAT[=FILE]':
        return FORMATS
    if argument == 'SEVERITY':
        return gainsay_help.SEVERITIES + (['never'] if option.name == 'fail-on' else [])
    if argument == 'KIND=SEVERITY':
        return [f'{kind}={severity}' for kind in KINDS for severity in gainsay_help.SEVERITIES]
    if '|' in argument:
        return argument.split('|')
    return {'FILE': 'files', 'STORE': 'files', 'DIR': 'folders'}.get(argument)


def takes_kinds(command):
    return command.arguments.startswith('[KIND...]')


# ---- bash ----

def bash_action(found):
    if isinstance(found, list):
        return f"compgen -W '{' '.join(found)}'"
    return {'files': 'compgen -f', 'folders': 'compgen -d'}.get(found)


def bash_case(command):
    lines = []
    for option in command.options:
        if not option.argument:
            continue
        names = [f'--{option.name}'] + ([f'-{option.letter}'] if option.letter else [])
        pattern = ' | '.join(f'"{command.name} {name}"' for name in names)
        action = bash_action(values(command, option))
        reply = f'mapfile -t COMPREPLY < <({action} -- "$cur"); return' if action else 'return'
        lines.append(f'    {pattern}) {reply} ;;')
    return lines


def bash():
    out = [HEAD.format('bash')]
    out.append('_gainsay ()\n{')
    out.append('  local cur=${COMP_WORDS[COMP_CWORD]} option=${COMP_WORDS[COMP_CWORD - 1]} command=${COMP_WORDS[1]}')
    out.append('  local verbs= options=')
    out.append('  COMPREPLY=()')
    out.append('  if [[ $COMP_CWORD -eq 1 ]]; then')
    out.append(f"    mapfile -t COMPREPLY < <(compgen -W '{' '.join(c.name for c in COMMANDS)} --help --version' -- \"$cur\")")
    out.append('    return\n  fi')
    out.append('  # an option and its value are parted at the equals sign')
    out.append('  if [[ $cur == = ]]; then\n    cur=')
    out.append('  elif [[ $option == = ]]; then\n    option=${COMP_WORDS[COMP_CWORD - 2]}\n  fi')
    out.append('  case "$command $option" in')
    for command in COMMANDS:
        out.extend(bash_case(command))
    out.append('  esac')
    out.append('  case $command in')
    for command in COMMANDS:
        options = ' '.join(f'--{option.name}' for option in command.options)
        out.append(f"    {command.name}) verbs='{' '.join(command.verbs or (KINDS if takes_kinds(command) else []))}'"
                   f" options='{(options + ' --help').strip()}' ;;")
    out.append('    *) return ;;\n  esac')
    out.append('  if [[ $cur == -* ]]; then')
    out.append('    mapfile -t COMPREPLY < <(compgen -W "$options" -- "$cur")')
    out.append('  elif [[ -n $verbs && $COMP_CWORD -eq 2 ]]; then')
    out.append('    mapfile -t COMPREPLY < <(compgen -W "$verbs" -- "$cur")')
    out.append('  else\n    mapfile -t COMPREPLY < <(compgen -f -- "$cur")\n  fi\n}')
    out.append('complete -o filenames -F _gainsay gainsay')
    return '\n'.join(out) + '\n'


# ---- zsh ----

def quoted(text):
    return "'" + text.replace("'", "'\\''") + "'"


def zsh_text(text):
    return text.replace('\\', '\\\\').replace('[', '\\[').replace(']', '\\]').replace(':', '\\:')


def zsh_action(command, option):
    found = values(command, option)
    if isinstance(found, list):
        return '(' + ' '.join(found) + ')'
    return {'files': '_files', 'folders': '_files -/', None: ' '}[found]


def zsh_option(command, option):
    summary = zsh_text(option.summary)
    if option.argument:
        tail = f'[{summary}]:{zsh_text(option.argument)}:{zsh_action(command, option)}'
        out = [quoted(f'*--{option.name}={tail}')]
        if option.letter:
            out.append(quoted(f'*-{option.letter}+{tail}'))
        return out
    names = [f'--{option.name}'] + ([f'-{option.letter}'] if option.letter else [])
    return [quoted(f'{name}[{summary}]') for name in names]


def zsh_rest(command):
    if takes_kinds(command):
        return [quoted('*:kind:(' + ' '.join(KINDS) + ')')]
    if command.verbs:
        return [quoted('1:verb:(' + ' '.join(command.verbs) + ')'), quoted('*:file:_files')]
    return [quoted('*:file:_files')] if command.arguments else []


def zsh():
    out = ['#compdef gainsay', HEAD.format('zsh')]
    out.append('local -a commands\ncommands=(')
    out.extend(f'  {quoted(command.name + ":" + command.summary)}' for command in COMMANDS)
    out.append(')')
    out.append('if (( CURRENT == 2 )); then\n  _describe command commands\n  return\nfi')
    out.append('shift words\n(( CURRENT-- ))')
    out.append('case $words[1] in')
    for command in COMMANDS:
        lines = [line for option in command.options for line in zsh_option(command, option)]
        lines += [quoted('--help[show help options]')] + zsh_rest(command)
        out.append(f'  {command.name})\n    _arguments \\\n      ' + ' \\\n      '.join(lines) + '\n    ;;')
    out.append('esac')
    return '\n'.join(out) + '\n'


# ---- fish ----

def fish_quoted(text):
    return "'" + text.replace('\\', '\\\\').replace("'", "\\'") + "'"


def fish_option(command, option):
    parts = [f"complete -c gainsay -n '__fish_seen_subcommand_from {command.name}' -l {option.name}"]
    if option.letter:
        parts.append(f'-s {option.letter}')
    if option.argument:
        found = values(command, option)
        if isinstance(found, list):
            parts.append(f"-x -a {fish_quoted(' '.join(found))}")
        else:
            parts.append({'files': '-r -F', 'folders': "-x -a '(__fish_complete_directories)'", None: '-x'}[found])
    parts.append(f'-d {fish_quoted(option.summary)}')
    return ' '.join(parts)


def fish():
    names = ' '.join(command.name for command in COMMANDS)
    out = [HEAD.format('fish')]
    for command in COMMANDS:
        out.append(f"complete -c gainsay -f -n 'not __fish_seen_subcommand_from {names}' -a {command.name}"
                   f' -d {fish_quoted(command.summary)}')
    for command in COMMANDS:
        seen = f'__fish_seen_subcommand_from {command.name}'
        if command.verbs:
            verbs = ' '.join(command.verbs)
            out.append(f"complete -c gainsay -f -n '{seen}; and not __fish_seen_subcommand_from {verbs}' -a '{verbs}'")
        if takes_kinds(command):
            out.append(f"complete -c gainsay -f -n '{seen}' -a '{' '.join(KINDS)}'")
        out.extend(fish_option(command, option) for option in command.options)
        out.append(f"complete -c gainsay -n '{seen}' -l help -d 'show help options'")
    return '\n'.join(out) + '\n'


if __name__ == '__main__':
    sys.stdout.write({'bash': bash, 'zsh': zsh, 'fish': fish}[sys.argv[1]]())
