#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every header of core and ui is included by a test."""

import sys

from source_tree import files, includes, name_of, read, run

# Headers without a test of their own, each with the reason.
EXEMPT = {}


def check(root):
    headers = {name_of(path, root) for path in files(root, ".h", folders=("core", "ui"))}
    included = {header for path in files(root, ".h", ".cpp", folders=("tests",))
                for _, header in includes(read(path))}
    problems = [f"{header}: no test includes it" for header in sorted(headers - included)
                if header not in EXEMPT]
    problems += [f"{header}: exempt, but tested or gone" for header in EXEMPT
                 if header in included or header not in headers]
    return problems


if __name__ == "__main__":
    sys.exit(run(check))
