#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every source names its licence, and no file names a folder of somebody's machine."""

import re
import sys

from source_tree import TOP_FOLDERS, files, name_of, read, run

_LICENCE = "SPDX-License-Identifier: GPL-3.0-or-later"
_SOURCES = (".cpp", ".h", ".py", ".cmake", "CMakeLists.txt")
_TOP_SOURCES = ("CMakeLists.txt", "dev", ".ci/run")
_MACHINE = re.compile(r"(?<![\w.~/])/(?:work|home|Users|mnt)/\w")
_TEXT = (".cpp", ".h", ".py", ".txt", ".md", ".json", ".cmake", ".qrc", ".svg", ".desktop", ".xml",
         ".ts", ".csv")


_NOT_TRACKED = {".git", "CMakeUserPresets.json", "compile_commands.json"}


def top_files(root):
    ours = [path for path in root.iterdir() if path.is_file() and path.name not in _NOT_TRACKED]
    return ours + [path for path in (root / ".ci").glob("*") if path.is_file()]


def check(root):
    sources = files(root, *_SOURCES) + [root / name for name in _TOP_SOURCES
                                        if (root / name).is_file()]
    problems = [f"{name_of(path, root)}: no line {_LICENCE!r} at the top" for path in sources
                if _LICENCE not in "".join(read(path).splitlines(keepends=True)[:3])]
    for path in files(root, *_TEXT, folders=TOP_FOLDERS) + top_files(root):
        try:
            text = read(path)
        except UnicodeDecodeError:
            continue
        for number, line in enumerate(text.splitlines(), 1):
            if _MACHINE.search(line):
                problems.append(f"{name_of(path, root)}:{number}: a path of one machine")
    return problems


if __name__ == "__main__":
    sys.exit(run(check))
