#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who may know whom (ARCHITECTURE.md): #include lines agree with link lines, and both go inward."""

import re
import sys

from cmake_libraries import libraries
from source_tree import files, includes, name_of, read, run, without_comments_and_strings

# Folders from the inside out, with their ring. A folder may use those above it in this list.
RINGS = {
    "core/base": 0, "core/secret": 0, "core/encoding": 0, "core/crypto": 0, "core/otp": 0,
    "core/qr": 0, "core/diagnosis": 0,
    "core/background": 1, "core/modules": 1,
    "core/otpauth": 1, "core/vault": 1, "core/exchange": 1, "core/journal": 1, "core/scan": 1,
    "core/keyring": 1,
    "core/net": 2, "core/zitadel": 2, "core/roster": 2, "core/enrollment": 2, "core/practice": 2,
    "ui/theme": 3, "ui/text": 3, "ui/widgets": 3, "ui/inspector": 3, "ui/people": 3,
    "ui/print": 3, "ui/display": 3,
    "ui/signin": 3, "ui/enroll": 3, "ui/roster": 3, "ui/verify": 3, "ui/codes": 3,
    "ui/exchange": 3, "ui/journal": 3, "ui/settings": 3, "ui/shell": 3,
    "app/camera": 4, "app/pdf": 4, "app/portal": 4, "app/cli": 4, "app/desktop": 4, "app/program": 4,
}
ORDER = list(RINGS)

# Only the shell and the program know pages; pages do not know one another.
PAGES = {"ui/signin", "ui/enroll", "ui/roster", "ui/verify", "ui/codes", "ui/exchange",
         "ui/journal", "ui/settings"}

QT_MODULES = {0: set(), 1: {"Core"}, 2: {"Core", "Network"}, 3: {"Core", "Gui", "Widgets", "Svg"}}
QT_MODULES_OF_FOLDER = {
    "core/scan": {"Core", "Gui"},
    "core/zitadel": {"Core"},
    "core/roster": {"Core"},
    "core/enrollment": {"Core"},
    "ui/print": QT_MODULES[3] | {"PrintSupport"},
}

# Other libraries' headers and targets, and the one place that wraps them.
WRAPPED = {
    r"openssl/": ("core/secret/", "core/crypto/backend/"),
    r"argon2": ("core/crypto/backend/",),
    r"sodium": ("core/crypto/backend/",),
    r"(qrcodegen/)?qrcodegen": ("core/qr/",),
    r"ZXing/": ("core/scan/",),
    r"zbar": ("core/scan/",),
    r"zip\.h": ("core/exchange/",),
    r"qt6keychain/": ("core/keyring/",),
    r"fontconfig/": ("app/program/",),
    r"poppler/": ("app/pdf/",),
    r"(QtMultimedia/)?Q(Camera|Media|Video)": ("app/camera/",),
}
WRAPPED_TARGETS = {
    "OpenSSL::": ("core/secret", "core/crypto"),
    "Factordesk::argon2": ("core/crypto",),
    "Factordesk::sodium": ("core/crypto",),
    "Factordesk::qrcodegen": ("core/qr",),
    "ZXing::": ("core/scan",),
    "Factordesk::zbar": ("core/scan",),
    "Factordesk::zip": ("core/exchange",),
    "qt6keychain": ("core/keyring",),
    "Fontconfig::": ("app/program",),
    "Factordesk::poppler": ("app/pdf",),
    "Qt6::Multimedia": ("app/camera",),
}

# What a folder's files may never include, by the beginning of the included name.
FORBIDDEN = {
    "ui/": (r"core/zitadel/(transport|api)/", r"core/net/qnam"),
    # Client and server check each other.
    "core/practice/": (r"core/(net|zitadel|enrollment|diagnosis|otpauth)/",),
    # No person, search or token can reach the user window by type.
    "ui/display/": (r"core/(net|zitadel|enrollment|practice)/",),
}

# Classes behind an interface: named where they are written, where they are put together, in tests.
CONCRETE = {
    "QnamHttpClient": "core/net/",
    "RestTransport": "core/zitadel/",
    "SystemKeyring": "core/keyring/",
    "RemoteClient": "core/zitadel/",
    "PracticeServer": "core/practice/",
}

_WIDGET = (r"\w*Widget|\w*Dialog|\w*Layout|\w*Button|(List|Table|Tree|AbstractItem|Graphics)View|"
           r"Label|LineEdit|Application|MessageBox|Menu|Style")
_WIDGETS = re.compile(rf"(QtWidgets/)?Q({_WIDGET})$")
_GUI = re.compile(rf"(QtGui/|QtWidgets/)?Q({_WIDGET}|GuiApplication|Painter\w*|Pixmap|Image|Icon|"
                  r"Screen|Window|Clipboard|Palette|Font\w*|Color|Action|DesktopServices|"
                  r"(Key|Mouse|Paint)Event)$")
_NETWORK = re.compile(r"(QtNetwork/)?Q(Network|Ssl|Tcp|Host|Http2|LocalS|AbstractSocket|Udp)\w*$")


def folder_of(name):
    return "/".join(name.split("/")[:2])


def modules_of(folder):
    return QT_MODULES_OF_FOLDER.get(folder, QT_MODULES.get(RINGS[folder]))


def why_not(user, used):
    """Why `user` may not know `used` (both folders), or None."""
    if used not in RINGS:
        return f"{used} is not in the table of rings"
    if used in PAGES and user in PAGES and used != user:
        return "pages do not know one another"
    if used in PAGES and user.startswith("ui/") and user not in PAGES | {"ui/shell"}:
        return "only ui/shell and app know pages"
    if ORDER.index(used) > ORDER.index(user):
        return f"{user} stands further inside than {used}"
    return None


def check_own_include(name, line, header, library, owner, public_headers):
    """An #include of one of our own headers."""
    folder = folder_of(name)
    for place, patterns in FORBIDDEN.items():
        for pattern in patterns:
            if name.startswith(place) and re.match(pattern, header):
                return [f"{name}:{line}: {place} must not include {header}"]
    if folder_of(header) == folder:
        return []
    reason = why_not(folder, folder_of(header))
    if reason:
        return [f"{name}:{line}: includes {header}: {reason}"]
    if RINGS[folder] == 4 or header not in owner:
        return []
    wanted = owner[header].name
    public = name in public_headers
    if wanted not in (library.public if public else library.links()) and wanted != library.name:
        kind = "PUBLIC" if public else "PRIVATE"
        return [f"{name}:{line}: includes {header}, "
                f"but {library.name} does not link {wanted} ({kind})"]
    return []


def check_foreign_include(name, line, header):
    """An #include of Qt or another library."""
    folder = folder_of(name)
    problems = []
    for pattern, places in WRAPPED.items():
        if re.match(pattern, header) and not name.startswith(places):
            problems.append(f"{name}:{line}: <{header}> belongs in {' or '.join(places)} alone")
    if RINGS[folder] == 4 or not re.match(r"Q|qt|private/Q", header):
        return problems
    modules = modules_of(folder)
    module = re.match(r"Qt(\w+)/", header)
    if "Core" not in modules:
        problems.append(f"{name}:{line}: <{header}>: ring 0 knows nothing of Qt")
    elif module and module.group(1) not in modules:
        problems.append(f"{name}:{line}: <{header}>: {folder} must not use Qt {module.group(1)}")
    elif "Network" not in modules and _NETWORK.match(header):
        problems.append(f"{name}:{line}: <{header}>: {folder} must not use Qt Network")
    elif "Gui" not in modules and _GUI.match(header):
        problems.append(f"{name}:{line}: <{header}>: {folder} must not use Qt Gui or Widgets")
    if re.search(r"controller\.(h|cpp)$", name) and _WIDGETS.match(header):
        problems.append(f"{name}:{line}: <{header}>: a controller has no widgets")
    return problems


def headers_seen_outside(root, owner):
    """The headers that files outside their library include, and what these include in turn: their
    includes ask for a PUBLIC link. The others are their library's own affair."""
    included = {name_of(path, root): [header for _, header in includes(read(path))]
                for path in files(root, ".h", ".cpp")}
    seen = {header for name, headers in included.items() for header in headers
            if header in owner and owner[header] is not owner.get(name)}
    waiting = list(seen)
    while waiting:
        for header in included.get(waiting.pop(), []):
            if header in owner and header not in seen:
                seen.add(header)
                waiting.append(header)
    return seen


def check_files(root, owner):
    public_headers = headers_seen_outside(root, owner)
    problems = []
    for path in files(root, ".h", ".cpp", folders=("app", "core", "ui")):
        name = name_of(path, root)
        if folder_of(name) not in RINGS:
            problems.append(f"{name}: {folder_of(name)} is not in the table of rings")
            continue
        library = owner.get(name)
        if library is None and RINGS[folder_of(name)] < 4:
            problems.append(f"{name}: in no factordesk_library(SOURCES …)")
            continue
        text = read(path)
        for line, header in includes(text):
            if re.match(r"(core|ui|app)/", header):
                problems += check_own_include(name, line, header, library, owner, public_headers)
            else:
                problems += check_foreign_include(name, line, header)
        if RINGS[folder_of(name)] < 4:
            code = without_comments_and_strings(text)
            problems += [f"{name}: names {word}, which only {home}, app and tests may"
                         for word, home in CONCRETE.items()
                         if not name.startswith(home) and re.search(rf"\b{word}\b", code)]
    return problems


def used_libraries(root, library, owner):
    """The libraries whose headers a library's sources include."""
    used = set()
    for source in library.sources:
        if (root / source).is_file():
            used |= {owner[header].name for _, header in includes(read(root / source))
                     if header in owner}
    return used


def check_links(root, all_libraries, owner):
    problems = []
    for library in all_libraries.values():
        folder = folder_of(library.declared_in)
        if folder not in RINGS or RINGS[folder] == 4:
            continue
        used = used_libraries(root, library, owner)
        for link in library.links():
            place = f"{library.declared_in}: {library.name} links {link}"
            module = re.match(r"Qt6::(\w+)$", link)
            if module and module.group(1) not in modules_of(folder):
                problems.append(f"{place}, which {folder} must not use")
            for target, places in WRAPPED_TARGETS.items():
                if link.startswith(target) and (folder not in places or link in library.public):
                    problems.append(f"{place}: PRIVATE, and in {' or '.join(places)} alone")
            if link not in all_libraries:
                continue
            reason = why_not(folder, folder_of(all_libraries[link].declared_in))
            if reason:
                problems.append(f"{place}: {reason}")
            elif link not in used and any(s.endswith(".h") for s in all_libraries[link].sources):
                problems.append(f"{place}, but includes nothing of it")
    return problems


def check(root):
    all_libraries = libraries(root)
    owner = {source: library for library in all_libraries.values() for source in library.sources}
    return check_files(root, owner) + check_links(root, all_libraries, owner)


if __name__ == "__main__":
    sys.exit(run(check))
