#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every control a page makes has an object name, by which tests and screen readers find it."""

import re
import sys

from source_tree import files, line_of, name_of, read, run, without_comments_and_strings

_CONTROL = (r"Q(?:PushButton|ToolButton|LineEdit|CheckBox|RadioButton|ComboBox|SpinBox|"
            r"PlainTextEdit|TextEdit|ListView|TableView|TreeView)")
_MADE = re.compile(rf"\b(\w+)\s*(?:=|\(|\{{)\s*new\s+({_CONTROL})\b")


def check(root):
    problems = []
    for path in files(root, ".cpp", folders=("ui",)):
        code = without_comments_and_strings(read(path))
        problems += [f"{name_of(path, root)}:{line_of(code, match.start())}: "
                     f"the {match.group(2)} {match.group(1)} has no object name"
                     for match in _MADE.finditer(code)
                     if not re.search(rf"\b{match.group(1)}\s*->\s*setObjectName\s*\(", code)]
    return problems


if __name__ == "__main__":
    sys.exit(run(check))
