#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every header of core and ui is included by a test."""

import fnmatch
import sys

from source_tree import files, includes, name_of, read, run

# Headers (or patterns of them) without a test of their own, each with the reason. The list may
# only grow shorter: an entry whose header has a test is itself an error.
EXEMPT = {
    "core/enrollment/connection.h":
        "values; tst_server_desk drives them",
    "core/enrollment/person.h":
        "values; tst_server_desk drives them",
    "core/enrollment/server_link.h":
        "values; tst_server_desk drives them",
    "core/zitadel/signin/sign_in_method.h":
        "one enumeration",
}


def check(root, exempt=None):
    exempt = EXEMPT if exempt is None else exempt
    headers = {name_of(path, root) for path in files(root, ".h", folders=("core", "ui"))}
    included = {header for path in files(root, ".h", ".cpp", folders=("tests",))
                for _, header in includes(read(path))}
    untested = sorted(headers - included)
    problems = [f"{header}: no test includes it" for header in untested
                if not any(fnmatch.fnmatch(header, pattern) for pattern in exempt)]
    problems += [f"{pattern}: exempt without need" for pattern in exempt
                 if not fnmatch.filter(untested, pattern)]
    return problems


if __name__ == "__main__":
    sys.exit(run(check))
