# SPDX-License-Identifier: GPL-3.0-or-later
"""What the checks share: the project's files, C++ text without comments, and how a check reports.

A check is a function from the project's root to a list of problems, each one line that begins with
the file (and line) it is about.
"""

import re
import sys
from pathlib import Path

TOP_FOLDERS = ("app", "core", "resources", "tests", "translations", "ui")


def files(root, *suffixes, folders=TOP_FOLDERS):
    """The project's files with one of the suffixes, sorted; build folders are not the project."""
    found = []
    for folder in folders:
        for path in (root / folder).rglob("*"):
            if path.is_file() and path.name.endswith(suffixes) and "__pycache__" not in path.parts:
                found.append(path)
    return sorted(found)


def name_of(path, root):
    """The file's name as #include lines spell it."""
    return path.relative_to(root).as_posix()


def read(path):
    return path.read_text(encoding="utf-8")


_TOKEN = re.compile(
    r"""//[^\n]*                                       # comment to the end of the line
      | /\*.*?\*/                                      # comment in between
      | R"(?P<mark>[^()\\\s]{0,16})\(.*?\)(?P=mark)"   # raw string
      | "(?:\\.|[^"\\\n])*"                            # string
      | (?<![0-9A-Za-z_])'(?:\\.|[^'\\\n])+'           # character, not a digit separator
    """,
    re.VERBOSE | re.DOTALL,
)


def without_comments(text):
    """The C++ text with comments blanked out; lines keep their numbers."""
    def blank(match):
        token = match.group()
        return re.sub(r"[^\n]", " ", token) if token.startswith("/") else token
    return _TOKEN.sub(blank, text)


def without_comments_and_strings(text):
    """The same with the insides of strings and characters blanked out too."""
    def blank(match):
        token = match.group()
        if token.startswith("/"):
            return re.sub(r"[^\n]", " ", token)
        return token[0] + re.sub(r"[^\n]", " ", token[1:-1]) + token[-1]
    return _TOKEN.sub(blank, text)


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1


_INCLUDE = re.compile(r'^\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>)', re.MULTILINE)


def includes(text):
    """Pairs of line and included name, own headers ("…") and others' (<…>) alike."""
    code = without_comments(text)
    return [(line_of(code, m.start(1) if m.group(1) else m.start(2)), m.group(1) or m.group(2))
            for m in _INCLUDE.finditer(code)]


def call_arguments(code, opening):
    """The text between the bracket at `opening` and the one that closes it."""
    depth = 0
    in_string = False
    position = opening
    while position < len(code):
        character = code[position]
        if in_string:
            if character == "\\":
                position += 1
            elif character == '"':
                in_string = False
        elif character == '"':
            in_string = True
        elif character == "(":
            depth += 1
        elif character == ")":
            depth -= 1
            if depth == 0:
                return code[opening + 1:position]
        position += 1
    return code[opening + 1:]


def run(check):
    """Runs a check as a program: `check.py ROOT`. Exit status 1 when there are problems."""
    root = Path(sys.argv[1] if len(sys.argv) > 1 else ".").resolve()
    problems = check(root)
    for problem in problems:
        print(problem)
    print(f"{len(problems)} problem(s)")
    return 1 if problems else 0
