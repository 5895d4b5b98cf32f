#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files and functions stay small: what is too long fails, what is long is listed."""

import re
import sys

from source_tree import files, line_of, name_of, read, run, without_comments_and_strings

FILE_LIMIT, FILE_GOAL = 500, 300
FUNCTION_LIMIT = 60
PARAMETER_GOAL = 5

_CONTAINER = re.compile(r"\b(namespace|class|struct|union|enum|extern)\b")


def functions(code):
    """Yields (head, first line, last line) of every function body: an outermost pair of braces
    that neither a namespace nor a type opens."""
    head_start = 0
    inside = []  # one entry an open brace: the head of a function, or None for a container
    for match in re.finditer(r"[{};]", code):
        sign, position = match.group(), match.start()
        in_function = any(entry is not None for entry in inside)
        if sign == "{":
            head = code[head_start:position].strip()
            starts = not in_function and "(" in head and not _CONTAINER.search(head)
            inside.append((head, line_of(code, position)) if starts else None)
        elif sign == "}" and inside:
            entry = inside.pop()
            if entry is not None:
                yield entry[0], entry[1], line_of(code, position)
        if not in_function or sign == "}":
            head_start = position + 1


def parameter_count(head):
    """How many parameters the function has whose text up to its body is `head`."""
    head = re.sub(r"\b(?:public|protected|private|signals|slots)\s*:", "", head)
    opening = head.find("(", head.find("operator()") + 10 if "operator()" in head else 0)
    depth, count, empty = 0, 0, True
    for character in head[opening:]:
        if character in "(<[{":
            depth += 1
        elif character in ")>]}":
            depth -= 1
            if depth == 0:
                break
        elif character == "," and depth == 1:
            count += 1
        elif not character.isspace():
            empty = False
    return 0 if empty else count + 1


def function_name(head):
    found = re.search(r"([\w:~]+)\s*\(", head)
    return found.group(1) if found else head[:40]


def check(root):
    problems, long = [], []
    for path in files(root, ".h", ".cpp", ".py", "CMakeLists.txt"):
        name, text = name_of(path, root), read(path)
        lines = text.count("\n")
        if lines > FILE_LIMIT:
            problems.append(f"{name}: {lines} lines; at most {FILE_LIMIT}")
        elif lines > FILE_GOAL:
            long.append(f"{name}: {lines} lines")
        if not name.endswith((".h", ".cpp")):
            continue
        for head, first, last in functions(without_comments_and_strings(text)):
            place = f"{name}:{first}: {function_name(head)}"
            if last - first - 1 > FUNCTION_LIMIT:
                problems.append(f"{place}: {last - first - 1} lines; at most {FUNCTION_LIMIT}")
            if parameter_count(head) > PARAMETER_GOAL:
                long.append(f"{place}: {parameter_count(head)} parameters")
    for line in long:
        print(f"note: {line}")
    return problems


if __name__ == "__main__":
    sys.exit(run(check))
