#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Secrets and codes stay out of signals, QVariant, streams and logs."""

import re
import sys

from source_tree import (call_arguments, files, line_of, name_of, read, run,
                         without_comments_and_strings)

# Files that may write to a stream or the log, each with the reason.
MAY_WRITE = {}

_SECRET = r"\b(?:SecureBytes|(?:otp::)?Code)\b"
_SIGNALS = re.compile(r"\b(?:signals|Q_SIGNALS)\s*:(.*?)"
                      r"(?=\b(?:public|protected|private)\b[^:;{}]*:|\};)", re.DOTALL)
_VARIANT = re.compile(r"(?:Q_DECLARE_METATYPE|qRegisterMetaType|QVariant::fromValue|qMetaTypeId)"
                      rf"\s*[<(][^;]*?{_SECRET}")
_STREAM = re.compile(r"\boperator\s*<<\s*(\()")
_LOG = re.compile(r"\b(qC?(?:Debug|Info|Warning|Critical|Fatal)|std::(?:cout|cerr|clog)|"
                  r"f?printf|puts|fputs|perror|syslog)\b")


def check_file(name, code):
    def at(match):
        return f"{name}:{line_of(code, match.start())}"

    problems = []
    for section in _SIGNALS.finditer(code):
        for secret in re.finditer(_SECRET, section.group(1)):
            line = line_of(code, section.start(1) + secret.start())
            problems.append(f"{name}:{line}: {secret.group()} in a signal")
    problems += [f"{at(match)}: a secret as a meta type" for match in _VARIANT.finditer(code)]
    for match in _STREAM.finditer(code):
        if re.search(_SECRET, call_arguments(code, match.start(1))):
            problems.append(f"{at(match)}: operator<< for a secret")
    return problems


def check_log(name, code):
    return [f"{name}:{line_of(code, match.start())}: {match.group(1)} in core or ui"
            for match in _LOG.finditer(code)]


def check(root):
    problems = []
    for path in files(root, ".h", ".cpp", folders=("core", "ui", "app")):
        name, code = name_of(path, root), without_comments_and_strings(read(path))
        problems += check_file(name, code)
        if not name.startswith("app/") and name not in MAY_WRITE:
            problems += check_log(name, code)
    return problems


if __name__ == "__main__":
    sys.exit(run(check))
