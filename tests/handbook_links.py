"""Links and hosts of a built handbook, whichever program has built it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

from tests.page_reader import PageReader, read, target

_LOADS = {
    "audio": ("src",),
    "base": ("href",),
    "embed": ("src",),
    "form": ("action",),
    "iframe": ("src",),
    "image": ("href", "xlink:href"),
    "img": ("src", "srcset"),
    "input": ("src",),
    "object": ("data",),
    "script": ("src",),
    "source": ("src", "srcset"),
    "track": ("src",),
    "use": ("href", "xlink:href"),
    "video": ("src", "poster"),
}
_NOT_LOADED = frozenset({"canonical", "alternate", "next", "prev"})
"""What a `link` may name without a browser asking for it."""
_WITH_HOST = re.compile(r"(?i)\s*(?:https?:|wss?:)?//[^/\s]|\s*(?:https?|wss?|ftp):")
_IN_CSS = re.compile(r"(?i)(?:@import\s*(?:url\()?|url\()\s*['\"]?([^)'\"]*)")
_IN_SCRIPT = re.compile(r"(?i)['\"`](?:https?:|wss?:)?//[a-z0-9.-]+\.[a-z]{2,}[^'\"`]*")


def dead(root: Path, folder: str = "") -> Iterator[str]:
    """Links of the pages below a folder that lead to no file, or to no anchor of it.

    What leads out of the folder is another's page: only its file is asked for, and
    only where `root` holds more than this folder.
    """
    whole = any(path.name != folder.strip("/") for path in root.iterdir())

    @cache
    def reading(file: str) -> PageReader:
        return read((root / file).read_text("utf-8"), strict=False)

    for path in sorted((root / folder).rglob("*.html")):
        name = path.relative_to(root).as_posix()
        # The page of no address stands at none, so its links lead from the root.
        if path.name == "404.html":
            continue
        for _, link in reading(name).links:
            place = target(name, link)
            if place is None:
                continue
            file, anchor = place
            own = file.startswith(folder)
            if not (root / file).is_file():
                if own or whole:
                    yield f"{name}: {link} leads to no file"
                continue
            page = own and anchor and file.endswith(".html")
            if page and anchor not in reading(file).ids:
                yield f"{name}: {link} leads to no such place"


def hosts(folder: Path) -> Iterator[str]:
    """Addresses with a host that a browser would ask for when a page is opened.

    Pages and stylesheets are read whole. Of scripts in files nothing can be told by
    reading: they name hosts that only certain pages make them ask.
    """
    for path in sorted(folder.rglob("*.html")):
        name = path.relative_to(folder).as_posix()
        reader = _Loads()
        reader.feed(path.read_text("utf-8"))
        reader.close()
        yield from (f"{name}: {address}" for address in reader.found)
    for path in sorted(folder.rglob("*.css")):
        for address in _IN_CSS.findall(path.read_text("utf-8")):
            if _WITH_HOST.match(address):
                yield f"{path.name}: {address}"


def links_out(folder: Path) -> Iterator[str]:
    """Addresses of other hosts that a reader may follow."""
    for path in sorted(folder.rglob("*.html")):
        for tag, link in read(path.read_text("utf-8"), strict=False).links:
            if tag in ("a", "area") and urlsplit(link).netloc:
                yield f"{path.relative_to(folder).as_posix()}: {link}"


class _Loads(HTMLParser):
    """What a page loads from an address with a host."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self._inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self._inside = tag
        loaded = [values[name] for name in _LOADS.get(tag, ()) if name in values]
        if tag == "link" and not set(values.get("rel", "").split()) & _NOT_LOADED:
            loaded.append(values.get("href", ""))
        if values.get("http-equiv", "").lower() == "refresh":
            loaded.append(values.get("content", "").partition("=")[2])
        loaded += _IN_CSS.findall(values.get("style", ""))
        # A page that is fetched to be shown in place names what it may ask for, too.
        loaded += [value for name, value in values.items() if name.startswith("data-")]
        self.found += filter(_WITH_HOST.match, loaded)

    def handle_endtag(self, tag: str) -> None:
        if tag == self._inside:
            self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside == "script":
            self.found += _IN_SCRIPT.findall(data)
        elif self._inside == "style":
            self.found += filter(_WITH_HOST.match, _IN_CSS.findall(data))
