"""What check lets pass is harmless in the page that the real MkDocs makes of it."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import pytest

from generator.handbook.config import config_text
from generator.handbook.hazards.markdown_text import Reader
from generator.pipeline.documents import configured
from tests.handbooks import PROJECT, SITE
from tests.hostile_markdown import (
    ATTRIBUTES,
    LINKS,
    MARKUP,
    SHOWN,
    TITLES,
    harmless,
    jumbled,
    payloads,
)

READER = Reader(configured(PROJECT / "mkdocs.yml")[0])
HOSTILE = [*MARKUP, *LINKS, *ATTRIBUTES, *TITLES]
PASSED = [
    text
    for text in [*harmless(), *SHOWN, *payloads(), *jumbled(4711, 500)]
    if not READER.faults(text)
]
ACTIVE = frozenset(
    (
        *("applet", "audio", "b", "base", "body", "button", "embed", "form", "frame"),
        *("frameset", "head", "hl-own-element", "html", "i", "iframe", "input", "link"),
        *("marquee", "math", "meta", "noscript", "object", "plaintext", "script"),
        *("source", "style", "svg", "template", "textarea", "title", "u", "video"),
        "xmp",
    )
)
"""What runs, loads or asks, and elements that no Markdown of ours makes."""

ADDRESSES = frozenset({"action", "data", "formaction", "href", "poster", "src"})


class Acting(HTMLParser):
    """Whatever acts or asks another host inside a page's article."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ACTIVE:
            self.found.append(f"<{tag}>")
        for name, value in attrs:
            aligned = re.fullmatch(r"text-align: \w+;", value or "")
            runs = name.startswith("on") or name in ("srcset", "ping", "srcdoc")
            if runs or (name == "style" and not aligned):
                self.found.append(f"{tag} {name}")
            if name in ADDRESSES:
                self._address(tag, re.sub(r"[\x00-\x20]", "", value or ""))
            own = re.search(r"\b(?:md-|mermaid|__)", value or "")
            if name in ("class", "id") and own:
                self.found.append(f"{tag} {name}={value}")

    def _address(self, tag: str, address: str) -> None:
        scheme = re.match(r"[A-Za-z][A-Za-z0-9+.-]*:|[/\\]{2}|[/\\]", address)
        if scheme and (tag != "a" or scheme[0] != "https:"):
            self.found.append(f"{tag} to {address[:40]}")

    def handle_comment(self, data: str) -> None:
        self.found.append(f"a comment: {data[:40]}")

    def handle_decl(self, decl: str) -> None:
        self.handle_comment(decl)

    def handle_pi(self, data: str) -> None:
        self.handle_comment(data)

    def unknown_decl(self, data: str) -> None:
        self.handle_comment(data)


def built(texts: list[str], folder: Path) -> list[str]:
    """The pages that MkDocs makes of texts, with our theme and configuration."""
    docs = folder / "docs"
    docs.mkdir(parents=True)
    (docs / "index.md").write_text("# 首页\n")
    (docs / "a.png").write_bytes(b"")
    for number, text in enumerate(texts):
        (docs / f"p{number}.md").write_text(text, "utf-8")
    shutil.copytree(PROJECT / "generator/handbook/theme", folder / "theme")
    config = config_text(str(PROJECT / "mkdocs.yml"), SITE)
    words = "plugins: []\nexclude_docs: ''\nnot_in_nav: '*'\nnav: [index.md]\n"
    (folder / "mkdocs.yml").write_text(config + words, "utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", "site"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    return [
        (folder / f"site/p{number}/index.html").read_text("utf-8")
        for number in range(len(texts))
    ]


def acting(page: str, plain: str) -> list[str]:
    """What acts in the article, and what differs from a plain page around it."""
    before, article, after = parts(page)
    found = Acting(article).found
    if frame(before + after) != frame("".join(parts(plain)[::2])):
        found.append("another frame")
    return found


def parts(page: str) -> tuple[str, str, str]:
    """A page before, within and after what is made of its own text."""
    start = page.index(">", page.index("<article")) + 1
    end = page.rindex("</article>")
    return page[:start], page[start:end], page[end:]


def frame(page: str) -> Counter[str]:
    """What could act around the article; menus and buttons differ by page."""
    reader = Frame()
    reader.feed(page)
    return reader.seen


class Frame(HTMLParser):
    """Counts elements of a frame that load or run, and attributes that run."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: Counter[str] = Counter()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("script", "meta", "link", "iframe", "title", "base", "img", "style"):
            self.seen[tag] += 1
        self.seen.update(name for name, _ in attrs if name.startswith("on"))


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> str:
    return built(["# 甲\n"], tmp_path_factory.mktemp("plain"))[0]


@pytest.mark.parametrize("text", HOSTILE)
def test_every_hostile_piece_is_refused(text: str) -> None:
    assert READER.faults(text)


def test_code_shows_what_stands_in_it() -> None:
    assert [text for text in harmless() if READER.faults(text)] == []


def test_what_passes_is_harmless_in_the_page(tmp_path: Path, plain: str) -> None:
    assert len(PASSED) > 100
    pages = built(PASSED, tmp_path)
    found = {
        text: told
        for text, page in zip(PASSED, pages, strict=True)
        if (told := acting(page, plain))
    }
    assert found == {}


def test_hostile_pieces_do_act_where_nobody_checks(tmp_path: Path, plain: str) -> None:
    pages = built([*MARKUP, *ATTRIBUTES], tmp_path)
    seen = sum(bool(acting(page, plain)) for page in pages)
    assert seen > 0.8 * len(pages)
