# SPDX-License-Identifier: MIT
"""Where the development sets keep the articles of a story."""
import glob
import os
import re


def files(dev, cluster):
    if cluster.startswith('ecb/'):
        topic, kind = cluster[4:].split('_')
        return sorted(f for f in glob.glob(os.path.join(dev, 'ecb', 'docs', topic, '*.txt'))
                      if re.fullmatch(rf'\d+_\d+{kind}\.txt', os.path.basename(f)))
    return sorted(glob.glob(os.path.join(dev, 'clusters', cluster, '*.txt')))
