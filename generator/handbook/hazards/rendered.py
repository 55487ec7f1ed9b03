"""What a rendered page may hold: a closed list of elements, attributes and addresses.

Judged is the HTML that the Markdown library has written, so whatever acts in a browser
is seen, however it was spelt. Raw markup is told apart from the library's own by
`markdown_text.py`, which puts the names below in its place.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Final
from urllib.parse import urlsplit

RAW: Final = "raw-markup"
"""Name of the element that stands for markup written by hand."""
BRACKETED: Final = "bracketed-address"
"""Name of the element that stands for an address between angle brackets."""

MARKUP: Final = "DOC001"
BRACKETS: Final = "DOC002"
LINK: Final = "DOC003"
IMAGE: Final = "DOC004"
ATTRIBUTE: Final = "DOC005"
HEADING: Final = "DOC006"

_TABLE_CELL = frozenset({"style"})
_PLAIN: Final = (
    *("blockquote", "br", "code", "dd", "dl", "dt", "em", "hr", "li", "p", "pre"),
    *("span", "strong", "sup", "table", "tbody", "thead", "tr", "ul", "div"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "del", "ins", "summary"),
)
_ELEMENTS: Final = {
    **dict.fromkeys(_PLAIN, frozenset[str]()),
    "a": frozenset({"href", "title"}),
    "abbr": frozenset({"title"}),
    "details": frozenset({"open"}),
    "img": frozenset({"alt", "src", "title", "width", "height"}),
    "ol": frozenset({"start", "type"}),
    "td": _TABLE_CELL,
    "th": _TABLE_CELL,
}
"""Elements that the library writes, with what they may carry besides id and class."""

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_SIGNS = frozenset('<&"')
"""MkDocs turns the entities of a title back and puts it into tags and attributes."""

_is_anchor = re.compile(
    r"[a-z0-9][a-z0-9_-]{0,200}|_[0-9]+|fn(?:ref)?[0-9]*:[A-Za-z0-9_-]+"
).fullmatch
_is_class = re.compile(
    r"admonition(?:-title)?|abstract|bug|danger|example|failure|info|note|question"
    r"|quote|success|tip|warning|headerlink|toc|toctitle|highlight|filename|linenos"
    r"|footnote|footnote-ref|footnote-backref|language-[A-Za-z0-9_+-]+|hl-[a-z0-9_-]+"
).fullmatch
"""Classes of the extensions and of our styles; the theme's own start scripts."""
_is_token = re.compile(r"[A-Za-z][A-Za-z0-9-]{0,40}").fullmatch
"""Classes of coloured code: nobody but the library writes a `span`."""
_is_alignment = re.compile(r"text-align: (?:left|center|right);").fullmatch
_is_number = re.compile(r"[0-9]{1,4}%?").fullmatch
_has_scheme = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:").match
_unseen = re.compile("[\x00-\x20\x7f-\xa0]")
_is_host = re.compile(r"[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?(?::[0-9]{1,5})?")
_is_picture = re.compile(
    r"(?:\.\./)*[A-Za-z0-9][A-Za-z0-9_.-]*(?:/[A-Za-z0-9][A-Za-z0-9_.-]*)*\.(?:png|jpg|jpeg|webp)"
).fullmatch


@dataclass(frozen=True, slots=True)
class Offence:
    """Something that a page may not hold: the code of its rule, and a bare name."""

    code: str
    name: str = ""


def offences(html: str) -> list[Offence]:
    """Everything that a page of this HTML may not hold, in order."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.found


class _Reader(HTMLParser):
    """Reads a page as a browser would, attributes unescaped."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Offence] = []
        self._heading: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == BRACKETED:
            self.found.append(Offence(BRACKETS))
        elif tag == RAW or tag not in _ELEMENTS:
            self.found.append(Offence(MARKUP))
        else:
            for name, value in attrs:
                code = _judged(tag, name, value or "")
                if code is not None:
                    self.found.append(Offence(code, _bare(name)))
        if tag in _HEADINGS:
            self._heading = tag

    def handle_endtag(self, tag: str) -> None:
        if tag == self._heading:
            self._heading = None

    def handle_data(self, data: str) -> None:
        if self._heading is not None:
            self.found += [Offence(HEADING) for sign in data if sign in _SIGNS]

    def handle_comment(self, data: str) -> None:
        self._told(data)

    def handle_decl(self, decl: str) -> None:
        self._told(decl)

    def handle_pi(self, data: str) -> None:
        self._told(data)

    def unknown_decl(self, data: str) -> None:
        self._told(data)

    def _told(self, _markup: str) -> None:
        self.found.append(Offence(MARKUP))


def _judged(tag: str, name: str, value: str) -> str | None:
    """The code of the rule that refuses an attribute, if one does."""
    if RAW in value or BRACKETED in value:
        return MARKUP
    if name == "class":
        known = _is_token if tag == "span" else _is_class
        return None if all(map(known, value.split())) else ATTRIBUTE
    if name != "id" and name not in _ELEMENTS[tag]:
        return ATTRIBUTE
    form, code = _VALUES.get(name, (_anything, ATTRIBUTE))
    return None if form(value) else code


def may_be_linked(address: str) -> bool:
    """Whether a link leads to a page of the handbook, or openly to another site.

    Another site is written in full, `https` and a plain name of a host: no user, no
    letters that look like others.
    """
    if _unseen.search(address) or "\\" in address:
        return False
    if not _has_scheme(address):
        return not address.startswith("/")
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme == "https" and bool(_is_host.fullmatch(parts.netloc))


def _bare(name: str) -> str:
    """A name as it may be repeated in a message."""
    return re.sub(r"[^a-z0-9-]", "", name)[:30]


def _anything(_value: str) -> bool:
    return True


_VALUES: Final[dict[str, tuple[Callable[[str], object], str]]] = {
    "href": (may_be_linked, LINK),
    "height": (_is_number, ATTRIBUTE),
    "id": (_is_anchor, ATTRIBUTE),
    "src": (_is_picture, IMAGE),
    "start": (_is_number, ATTRIBUTE),
    "style": (_is_alignment, ATTRIBUTE),
    "width": (_is_number, ATTRIBUTE),
}
"""The form of an attribute's value, and the rule that asks for it."""
