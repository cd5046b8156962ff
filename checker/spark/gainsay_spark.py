#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Spreads 'gainsay check' over a Spark cluster.

usage: spark-submit --files GAINSAY,MODEL,LEXICON,RULES... gainsay_spark.py [option...] INPUT OUTPUT

INPUT is one or more files of article lines (see gainsay(1), extract --stream), or with --whole-files a folder whose
files are articles each. OUTPUT is a folder that must not exist; what was found goes there, a record a group of
articles, and

    cat OUTPUT/part-* | gainsay report --format html=report/

makes of it the report that 'gainsay check' would write, byte for byte. See README.md in this folder.

The stages are those of the program itself: articles -> pipe(extract) -> keys -> pipe(group) -> articles by the keys of
their groups, sorted -> pipe(compare) -> findings. The middle stage sees keys alone, about 1 kB an article.
"""
import argparse
import base64
import glob
import json
import os
import sys

PROGRAM = './gainsay'
# executors find what --files ships in the folder they run in; nothing else of their environment matters
ENVIRONMENT = {'GAINSAY_DATA_DIR': '.', 'GAINSAY_RULES': '.'}
# what stands last in an article's record: bytes that are only handed on, told by their first name. In no other value
# does it stand so, as quotes are escaped there.
HEAVY = ',"payload":"'


def files_of(pattern):
    """The files that a pattern names, and those of the folders it names, in their order."""
    found = []
    for path in glob.glob(pattern):
        if os.path.isdir(path):
            found += [os.path.join(place, name) for place, _, names in os.walk(path) for name in names]
        else:
            found.append(path)
    return sorted(found)


def whole_files(context, folder, n_partitions, prefix=''):
    """Article lines of the files of a folder, called by their paths behind the prefix."""
    def line(name, data):
        path = name.split(':', 1)[1] if name.startswith('file:') else name
        return json.dumps({'path': prefix + path, 'base64': base64.b64encode(data).decode()})

    def read(path):
        with open(path, 'rb') as file:
            return line(path, file.read())

    if folder.startswith('file://'):
        # what all executors see: Hadoop's reader takes longer to list small files than they to read them
        return context.parallelize(files_of(folder[len('file://'):]), n_partitions).map(read)
    return context.binaryFiles(folder, n_partitions).repartition(n_partitions).map(lambda item: line(*item))


def part(line):
    """An article's record without what only its comparison needs, and the rest of the line as it is written."""
    at = line.find(HEAVY)
    return (json.loads(line), '}') if at < 0 else (json.loads(line[:at] + '}'), line[at:])


def join(record, rest):
    return json.dumps(record, separators=(',', ':'), ensure_ascii=False)[:-1] + rest


def keys_of(line):
    return join(part(line)[0], '}')


def group_records(records, command, environment):
    """The key and number of each article's group by its path, and the lines that group adds."""
    keys = records.filter(lambda line: '"kind":"article"' in line[:4096]).map(keys_of)
    groups, others = {}, []
    for line in keys.repartition(1).pipe(f'{command} group --stream', environment, True).collect():
        record = json.loads(line)
        if record['kind'] == 'article':
            groups[record['path']] = (record['key'], record['group'])
        else:
            others.append(line)
    return groups, others


def rekey(line, groups):
    """The line with its group's key, behind that key; what is no article keeps its own."""
    record, rest = part(line)
    if record['kind'] != 'article':
        return record['key'], line
    record['key'], record['group'] = groups[record['path']]
    return record['key'], join(record, rest)


def partition_of(key):
    """Groups go round by their numbers; the same in every process."""
    digits = key.rsplit('-', 1)[-1]
    return int(digits) if key.startswith('group-') and digits.isdigit() else sum(key.encode())


def check(lines, n_partitions, command=PROGRAM, environment=None, options=''):
    """What was found, as lines for 'gainsay report', of an RDD of article lines."""
    from pyspark import StorageLevel

    environment = ENVIRONMENT if environment is None else environment
    context = lines.context
    # one thread a process: Spark runs as many processes as there are cores
    records = lines.pipe(f'{command} extract --stream --jobs 1 {options}', environment, True)
    records = records.persist(StorageLevel.DISK_ONLY)
    groups, others = group_records(records, command, environment)
    shared = context.broadcast(groups)
    pairs = records.map(lambda line: rekey(line, shared.value))
    grouped = pairs.repartitionAndSortWithinPartitions(n_partitions, partition_of)
    found = grouped.values().pipe(f'{command} compare --stream --jobs 1', environment, True)
    return found.union(context.parallelize(others, 1)) if others else found


def main():
    from pyspark import SparkContext

    parser = argparse.ArgumentParser(description='Spreads gainsay check over a Spark cluster.')
    parser.add_argument('input')
    parser.add_argument('output')
    parser.add_argument('--whole-files', action='store_true', help='INPUT is a folder of articles, a file each')
    parser.add_argument('--partitions', type=int, default=0, help='default: four for each core')
    parser.add_argument('--date', help='publication day of articles that state none, YYYY-MM-DD')
    arguments = parser.parse_args()
    context = SparkContext(appName='gainsay')
    n_partitions = arguments.partitions or 4 * context.defaultParallelism
    if arguments.whole_files:
        lines = whole_files(context, arguments.input, n_partitions)
    else:
        lines = context.textFile(arguments.input, n_partitions)
    options = f'--date {arguments.date}' if arguments.date else ''
    check(lines, n_partitions, options=options).saveAsTextFile(arguments.output)
    context.stop()
    return 0


if __name__ == '__main__':
    sys.exit(main())
