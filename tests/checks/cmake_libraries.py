# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the factordesk_library() calls: which file belongs to which library, and its links."""

import re
from dataclasses import dataclass, field

from source_tree import files, name_of, read

_KEYWORDS = ("SOURCES", "PUBLIC", "PRIVATE")
_CALL = re.compile(r"\bfactordesk_library\s*\(([^)]*)\)")


@dataclass
class Library:
    name: str
    declared_in: str
    sources: list = field(default_factory=list)
    public: list = field(default_factory=list)
    private: list = field(default_factory=list)

    def links(self):
        return self.public + self.private


def libraries(root):
    """All libraries of the project, by the names of link lines (Factordesk::NAME)."""
    found = {}
    for path in files(root, "CMakeLists.txt"):
        text = re.sub(r"#[^\n]*", "", read(path))
        # A link that waits for its folder to exist is a link.
        text = re.sub(r"\$<TARGET_NAME_IF_EXISTS:([^>]+)>", r"\1", text)
        for call in _CALL.finditer(text):
            library = _parse(call.group(1).split(), path, root)
            found[library.name] = library
    return found


def _parse(words, path, root):
    library = Library("Factordesk::" + words[0], name_of(path, root))
    lists = dict(zip(_KEYWORDS, (library.sources, library.public, library.private)))
    current = None
    for word in words[1:]:
        if word in lists:
            current = lists[word]
        elif current is library.sources:
            current.append(name_of(path.parent / word, root))
        elif current is not None:
            current.append(word)
    return library
