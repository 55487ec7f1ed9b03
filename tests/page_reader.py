"""A strict reader of pages: tags that match, ids and links as a browser finds them."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta"}
    | {"source", "track", "wbr"}
)
_MAY_STAY_OPEN = frozenset(
    {"p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "option"}
)
_LINKS = {
    "a": ("href",),
    "area": ("href",),
    "link": ("href",),
    "script": ("src",),
    "img": ("src", "srcset"),
    "source": ("src", "srcset"),
    "form": ("action",),
    "iframe": ("src",),
    "use": ("href", "xlink:href"),
}


@dataclass
class PageReader(HTMLParser):
    """Reads one page; `faults` names what no well-formed page has."""

    strict: bool = True
    faults: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    links: list[tuple[str, str]] = field(default_factory=list)
    metas: list[dict[str, str | None]] = field(default_factory=list)
    language: str | None = None
    title: str = ""
    scripts: int = 0
    text: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if len(values) != len(attrs):
            self.faults.append(f"<{tag}> has an attribute twice")
        self.faults += [
            f"<{tag} {name}=…>"
            for name in values
            if name.startswith("on") or name == "style"
        ]
        if "id" in values:
            self.ids.append(values["id"] or "")
        self.links += [
            (tag, values[name] or "") for name in _LINKS.get(tag, ()) if name in values
        ]
        if tag == "html":
            self.language = values.get("lang")
        elif tag == "meta":
            self.metas.append(values)
        elif tag == "script":
            self.scripts += "src" not in values
        if tag not in _VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID:
            self.faults.append(f"</{tag}>")
            return
        if self.strict:
            if not self._open or self._open.pop() != tag:
                self.faults.append(f"</{tag}> closes something else")
            return
        while self._open and self._open[-1] != tag and self._open[-1] in _MAY_STAY_OPEN:
            self._open.pop()
        if self._open and self._open[-1] == tag:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        if "title" in self._open and "svg" not in self._open:
            self.title += data
        elif "script" not in self._open:
            self.text.append(data)

    def close(self) -> None:
        super().close()
        if self.strict and self._open:
            self.faults.append(f"never closed: {self._open}")


def read(page: str, *, strict: bool = True) -> PageReader:
    """Read a page to its end."""
    reader = PageReader(strict=strict)
    reader.feed(page)
    reader.close()
    return reader


def target(base: str, link: str) -> tuple[str, str] | None:
    """File below the site's root and fragment that a relative link leads to.

    `None` is a link to somewhere else.
    """
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return None
    path = unquote(parts.path)
    if not path:
        return base, parts.fragment
    folder = "" if path.startswith("/") else posixpath.dirname(base)
    joined = posixpath.normpath(posixpath.join("/", folder, path.lstrip("/")))
    file = joined.lstrip("/")
    if path.endswith("/") or not file or posixpath.basename(path) in (".", ".."):
        file = posixpath.join(file, "index.html") if file else "index.html"
    return file, parts.fragment
