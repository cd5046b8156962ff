#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Holds checker/spark on a cluster of two executor processes against one process of gainsay: the same report, byte for
byte; also when one executor is killed in the middle.

usage: check-spark.py BUILD [FOLDER]

With a folder, its articles (files of one folder) are checked in place of small ones, no executor is killed, and times
are printed: Spark beside --jobs 2, without the start of the cluster and with it.
"""
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from make_stories import write_stories

BUILD = Path(sys.argv[1]).resolve()
SOURCE = Path(os.environ.get('GS_TEST_SOURCE', Path(__file__).parent.parent)).resolve()
PROGRAM = BUILD / 'gainsay'
RULES = SOURCE / 'rules'
sys.path.insert(0, str(SOURCE / 'checker' / 'spark'))
os.environ['PYTHONPATH'] = os.pathsep.join([str(SOURCE / 'checker' / 'spark'), os.environ.get('PYTHONPATH', '')])

import pyspark  # noqa: E402
import gainsay_spark  # noqa: E402


def start_cluster():
    """Two executors of one core each, as processes of their own; what they run is shipped to them."""
    os.environ['SPARK_HOME'] = str(Path(pyspark.__file__).parent)
    files = [PROGRAM, BUILD / 'english.lexicon', SOURCE / 'checker' / 'language' / 'model' / 'english.model',
             RULES / 'gainsay-rules.rng', *sorted(RULES.glob('*.xml'))]
    conf = pyspark.SparkConf().setMaster('local-cluster[2,1,1024]').setAppName('gainsay test')
    for name, value in {'spark.ui.enabled': 'false', 'spark.files': ','.join(map(str, files)),
                        'spark.pyspark.python': sys.executable, 'spark.driver.host': 'localhost',
                        'spark.driver.bindAddress': '127.0.0.1', 'spark.log.level': 'ERROR',
                        'spark.ui.showConsoleProgress': 'false'}.items():
        conf = conf.set(name, value)
    return pyspark.SparkContext(conf=conf)


def list_executors():
    found = []
    for entry in Path('/proc').iterdir():
        try:
            words = (entry / 'cmdline').read_bytes().split(b'\0') if entry.name.isdigit() else []
        except OSError:
            continue
        if any(b'CoarseGrainedExecutorBackend' in word for word in words) and str(APP_ID).encode() in words:
            found.append(int(entry.name))
    return sorted(found)


def kill_one(context, killed):
    """Kills an executor once a stage has done some of its tasks."""
    tracker = context.statusTracker()
    while not killed:
        for stage in tracker.getActiveStageIds():
            info = tracker.getStageInfo(stage)
            if info and 0 < info.numCompletedTasks < info.numTasks:
                victim = list_executors()[0]
                os.kill(victim, signal.SIGKILL)
                killed.append(victim)
                return
        time.sleep(.01)


def run_spark(context, folder, n_partitions):
    lines = gainsay_spark.whole_files(context, f'file://{folder}/*', n_partitions)
    found = gainsay_spark.check(lines, n_partitions).collect()
    return subprocess.run([PROGRAM, 'report', '--no-settings', '--format', 'json'], input='\n'.join(found).encode(),
                          stdout=subprocess.PIPE, check=True).stdout


def main():
    global APP_ID
    failures = 0
    with tempfile.TemporaryDirectory() as place:
        folder = Path(sys.argv[2]).resolve() if len(sys.argv) > 2 else Path(place)
        if len(sys.argv) <= 2:
            write_stories(folder, 600)
            (folder / 'bad.txt').write_text('')
        os.environ['GAINSAY_RULES'] = str(RULES)
        start = time.monotonic()
        expected = subprocess.run([PROGRAM, 'check', '--no-settings', '--exit-zero', '--jobs', '2', '--format', 'json', folder],
                                  stdout=subprocess.PIPE, check=True).stdout
        alone = time.monotonic() - start
        start = time.monotonic()
        context = start_cluster()
        APP_ID = context.applicationId
        while len(list_executors()) < 2:
            time.sleep(.2)
        if len(sys.argv) > 2:
            run_spark(context, SOURCE / 'corpus' / 'h20-export', 2)  # executors load what they were shipped
        start_up = time.monotonic() - start
        start = time.monotonic()
        # four partitions a core, as the program does by default; more in the test, for one to be killed in
        same = run_spark(context, folder, 8 if len(sys.argv) > 2 else 16) == expected
        spread = time.monotonic() - start
        print(f'two executors: {"the same report" if same else "ANOTHER REPORT"}')
        failures += not same
        if len(sys.argv) > 2:
            print(f'gainsay check --jobs 2: {alone:.1f} s; Spark, two executors: {spread:.1f} s, {alone / spread:.2f} x; '
                  f'with {start_up:.1f} s of start-up {alone / (spread + start_up):.2f} x')
            context.stop()
            return failures
        killed = []
        thread = threading.Thread(target=kill_one, args=(context, killed), daemon=True)
        thread.start()
        same = run_spark(context, folder, 16) == expected
        print(f'an executor killed in the middle ({killed or "NONE"}): {"the same report" if same else "ANOTHER REPORT"}')
        failures += not same or not killed
        killed.append(0)
        context.stop()
    return 1 if failures else 0


sys.exit(main())
