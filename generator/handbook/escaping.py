"""Text from outside the handbook, made harmless in Markdown.

MkDocs fills its templates without escaping and turns entities in a title back into
markup, so a title may hold none of the signs at all; running text may hold no markup
but what a docstring needs: emphasis, lists, tables, code and headings.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

# To full width: entities would not survive as a title.
_FULL_WIDTH = {ord(sign): ord(sign) + 0xFEE0 for sign in "<>&\"'`{}[]|\\*#~^"}
_UNSEEN = frozenset({"Cc", "Cf", "Co", "Cs", "Zl", "Zp"})

# `{` opens an attribute list, `](`, `][` and `]:` a link; `<` markup, `&` an entity.
_ACTIVE = {
    "&": "&amp;",
    "<": "&lt;",
    "{": "&#123;",
    "]": "&#93;",
    "`": "&#96;",
}
_CODE_SPAN = re.compile(r"(?<![\\`])(`+)(?!`)(.+?)(?<!`)\1(?!`)")
_INDENT = "    "
_ITEM = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s")
_FENCE = re.compile(r"^(`{3,}|~{3,})\s*([A-Za-z0-9]*)\s*$")


def plain(text: str) -> str:
    """One line without any sign that Markdown, HTML or a template acts on."""
    seen = (
        " " if char.isspace() else char
        for char in text
        if char.isspace() or unicodedata.category(char) not in _UNSEEN
    )
    return " ".join("".join(seen).split()).translate(_FULL_WIDTH)


def prose(text: str) -> str:
    """Markdown whose links, raw markup and attributes are only shown."""
    lines: list[str] = []
    fence = ""
    for line in _fenced(text.splitlines()):
        opening = _FENCE.match(line)
        if fence:
            lines.append(line)
            if opening and opening[1] == fence and not opening[2]:
                fence = ""
        elif opening:
            # A blank line before it: else it might continue the paragraph above.
            fence = opening[1]
            lines += ["", f"{fence}{opening[2]}"]
        else:
            lines.append(_inert(line))
    if fence:
        lines.append(fence)
    return "\n".join(lines)


def _fenced(lines: list[str]) -> Iterator[str]:
    """Yield the lines with blocks of code that are only indented put between fences.

    What is indented below an item of a list belongs to the item and stays prose; what
    stands between fences already stays as it is.
    """
    own = "~" * _outdoing(lines, "~")
    inside = listed = False
    given, above, blanks = "", "", 0
    for line in lines:
        indented = line.startswith(_INDENT) and bool(line.strip())
        if inside and not line.strip():
            blanks += 1
            continue
        if inside and not indented:
            yield own
            inside = False
        elif indented and not (inside or given or listed or above.strip()):
            yield own
            inside = True
        yield from [""] * blanks
        blanks = 0
        yield line.removeprefix(_INDENT) if inside else line
        if fence := _FENCE.match(line):
            given = "" if given == fence[1] and not fence[2] else given or fence[1]
        elif line.strip() and not indented:
            listed = bool(_ITEM.match(line))
        above = line
    if inside:
        yield own


def _outdoing(lines: list[str], sign: str) -> int:
    """One more than the longest run of a sign: a fence so long is closed by no line."""
    runs = re.findall(f"{sign}+", "\n".join(lines))
    return 1 + max([2, *map(len, runs)])


def _inert(line: str) -> str:
    """A line whose code spans stand as they are and nothing else is active.

    A backtick without a partner on its line is shown, so no span crosses lines.
    """
    pieces: list[str] = []
    end = 0
    for span in _CODE_SPAN.finditer(line):
        pieces += [_shown(line[end : span.start()]), span[0]]
        end = span.end()
    pieces.append(_shown(line[end:]))
    return "".join(pieces)


def _shown(text: str) -> str:
    return "".join(_ACTIVE.get(char, char) for char in text)
