#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Texts for people: none in core, every one in ui and app translatable, none with markup."""

import re
import sys

from source_tree import call_arguments, files, line_of, name_of, read, run, without_comments

_TRANSLATION = re.compile(r"\b(tr|QCoreApplication::translate|QT_TR_NOOP|QT_TRANSLATE_NOOP)\s*\(")
_MARKUP = re.compile(r"</?[a-zA-Z][^>]*>|&(nbsp|lt|gt|amp|quot);")
_LITERAL = re.compile(r'"((?:\\.|[^"\\\n])*)"')

# Functions whose text people see or hear.
_SHOWN = re.compile(
    r"\b(setText|setToolTip|setWindowTitle|setPlaceholderText|setAccessibleName|"
    r"setAccessibleDescription|setStatusTip|setWhatsThis|setTitle|setInformativeText|"
    r"setLabelText|addAction|addTab|addMenu|showMessage)\s*(\()")
_RAW_LITERAL = re.compile(
    r'(?:QStringLiteral|QLatin1String|QLatin1StringView|QString::fromUtf8|QString|u?)\s*\(?\s*u?"'
    r'((?:\\.|[^"\\\n])*)"')


def check_core(name, code):
    return [f"{name}:{line_of(code, m.start())}: {m.group(1)}() in core: texts belong to ui"
            for m in _TRANSLATION.finditer(code)]


def check_markup(name, code):
    problems = []
    for match in _TRANSLATION.finditer(code):
        arguments = call_arguments(code, match.end() - 1)
        if any(_MARKUP.search(text) for text in _LITERAL.findall(arguments)):
            problems.append(f"{name}:{line_of(code, match.start())}: markup in a translated text")
    return problems


def is_words(text):
    """True when a literal says something: place markers, signs and digits alone do not, nor does
    an address."""
    if re.fullmatch(r"(https?://)?[\w-]+(\.[\w-]+)+", text):
        return False
    return re.search(r"[A-Za-z]{2}", re.sub(r"%L?\d|\\.", "", text)) is not None


def check_untranslated(name, code):
    problems = []
    for match in _SHOWN.finditer(code):
        arguments = call_arguments(code, match.start(2))
        if _TRANSLATION.search(arguments):
            continue
        if any(is_words(text) for text in _RAW_LITERAL.findall(arguments)):
            problems.append(f"{name}:{line_of(code, match.start())}: "
                            f"{match.group(1)}() shows a text that is not translated")
    return problems


def check(root):
    problems = []
    for path in files(root, ".h", ".cpp", folders=("core",)):
        problems += check_core(name_of(path, root), without_comments(read(path)))
    for path in files(root, ".h", ".cpp", folders=("ui", "app")):
        name, code = name_of(path, root), without_comments(read(path))
        problems += check_markup(name, code)
        problems += check_untranslated(name, code)
    return problems


if __name__ == "__main__":
    sys.exit(run(check))
