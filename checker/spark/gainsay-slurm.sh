#!/bin/sh
# SPDX-License-Identifier: MIT
# Spreads 'gainsay check' over a Slurm cluster: two arrays with the settling of groups between them.
#
# usage: gainsay-slurm.sh WORK N REPORT
#
# WORK is a folder that all nodes see, with article lines in WORK/articles.0 ... WORK/articles.(N-1); REPORT is what
# 'gainsay report --format' takes, such as html=/srv/report/. SBATCH_... variables set partition, time and account.
# A task that is requeued does its shard again: files are named when they are whole.
set -eu
work=$1 n=$2 report=$3
gainsay=${GAINSAY:-gainsay}
last=$((n - 1))
submit () { sbatch --parsable --output="$work/%x-%A-%a.log" "$@"; }

extract=$(submit --job-name=extract --array="0-$last" --wrap "
  cd '$work' && '$gainsay' extract --stream --jobs \${SLURM_CPUS_PER_TASK:-1} <articles.\$SLURM_ARRAY_TASK_ID >records.\$SLURM_ARRAY_TASK_ID.tmp &&
  mv records.\$SLURM_ARRAY_TASK_ID.tmp records.\$SLURM_ARRAY_TASK_ID")
# what is of one group goes into one file
group=$(submit --job-name=group --dependency="afterok:$extract" --wrap "
  cd '$work' && for i in \$(seq 0 $last); do : >grouped.\$i.tmp; done &&
  cat records.* | '$gainsay' group --stream | awk -v n=$n '{ key = substr (\$0, 9, 16); i = key ~ /^group-/ ? substr (key, 7) % n : 0
    print >(\"grouped.\" i \".tmp\") }' &&
  for i in \$(seq 0 $last); do mv grouped.\$i.tmp grouped.\$i; done")
compare=$(submit --job-name=compare --array="0-$last" --dependency="afterok:$group" --wrap "
  cd '$work' && LC_ALL=C sort grouped.\$SLURM_ARRAY_TASK_ID | '$gainsay' compare --stream --jobs \${SLURM_CPUS_PER_TASK:-1} >found.\$SLURM_ARRAY_TASK_ID.tmp &&
  mv found.\$SLURM_ARRAY_TASK_ID.tmp found.\$SLURM_ARRAY_TASK_ID")
submit --job-name=report --dependency="afterok:$compare" --wrap "
  cd '$work' && '$gainsay' report --no-settings --format '$report' found.*"
