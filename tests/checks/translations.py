#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The .ts files hold every text of ui and app, finished, with the same place markers.

The program lupdate is named by the environment variable LUPDATE.
"""

import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml
from pathlib import Path

from source_tree import run

# Options of lupdate a file. English needs its plural forms alone.
FILES = {"factordesk_de.ts": [], "factordesk_en.ts": ["-pluralonly"]}
_MARKER = re.compile(r"%L?(?:\d+|n)")
_MNEMONIC = re.compile(r"&(?=[^\s&])")


def messages(path):
    """The messages of a .ts file by context, text, comment and whether it has plural forms."""
    found = {}
    for context in xml.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            key = (context.findtext("name", ""), message.findtext("source", ""),
                   message.findtext("comment", ""), message.get("numerus") == "yes")
            found[key] = message.find("translation")
    return found


def current_messages(root, options):
    """What lupdate finds in the sources now."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "fresh.ts"
        places = [str(root / name) for name in ("ui", "app") if (root / name).is_dir()]
        subprocess.run([os.environ["LUPDATE"], "-silent", "-locations", "none", *options,
                        "-I", str(root), *places, "-ts", str(target)],
                       check=True, capture_output=True)
        return set(messages(target))


def forms(translation):
    return [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]


def check_message(place, key, translation):
    _, source, _, has_plurals = key
    if (translation is None or translation.get("type") == "unfinished"
            or not all(forms(translation))):
        return [f"{place}: not translated"]
    problems = []
    for text in forms(translation):
        wanted, given = set(_MARKER.findall(source)), set(_MARKER.findall(text))
        # "One person" may do without its number.
        if given - wanted or (wanted - given) - ({"%n", "%Ln"} if has_plurals else set()):
            problems.append(f"{place}: other place markers than the source")
        if len(_MNEMONIC.findall(source)) != len(_MNEMONIC.findall(text)):
            problems.append(f"{place}: a mnemonic (&) too many or too few")
    return problems


def check(root):
    problems = []
    for name, options in FILES.items():
        have = messages(root / "translations" / name)
        current = current_messages(root, options)
        for key in sorted(current ^ set(have)):
            what = "missing" if key in current else "no longer in the sources"
            problems.append(f"{name}: {key[0]}: {key[1]!r} is {what}; run ./dev translate")
        for key in sorted(current & set(have)):
            problems += check_message(f"{name}: {key[0]}: {key[1]!r}", key, have[key])
    return problems


if __name__ == "__main__":
    sys.exit(run(check))
