"""Faults of Chinese typesetting in the text of a page, found without a browser.

After CLREQ and GB/T 15834: full-width signs in Chinese, quotation marks that curl, no
sign twice, days without zero padding and never in the form of data.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser

_SILENT = frozenset({"script", "style", "code", "pre", "kbd", "svg", "title"})
_BLOCKS = frozenset(
    {"p", "li", "dd", "dt", "td", "th", "div", "section", "h1", "h2", "h3", "h4"}
    | {"caption", "ul", "ol", "table", "tr", "nav", "main", "footer", "header", "label"}
    | {"button", "article", "form", "dl", "br", "aside", "option", "summary", "details"}
)
_VOID = frozenset({"br", "img", "input", "link", "meta", "hr", "wbr", "col", "source"})
_HAN = "\u3400-\u9fff\U00020000-\U0003ffff"
_FAULTS = {
    "half-width sign": re.compile(f"[{_HAN}][,;:?!]|[{_HAN}]\\.(?![0-9A-Za-z.])"),
    "half-width bracket": re.compile(f"\\([^()]*[{_HAN}][^()]*\\)"),
    "straight quotation mark": re.compile(f"[\"'][{_HAN}]|[{_HAN}][\"']"),
    "sign twice": re.compile("[，、；：。][，、；：。]|！！|？？|。{2}|（）"),
    "blank at a sign": re.compile(f"[{_HAN}] [，。；：、）》”]|[（《“] [{_HAN}]"),
    "three dots": re.compile(f"[{_HAN}](?:\\.\\.\\.|。。。)"),
    "zero-padded day": re.compile("年0[0-9]月|月0[0-9]日"),
}


class _Text(HTMLParser):
    """Collects the running text of a page, block by block, Chinese parts only."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[str] = [""]
        self.languages: list[tuple[str, str]] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS:
            self.blocks.append("")
        if tag in _VOID:
            return
        silent = tag in _SILENT or "headerlink" in (dict(attrs).get("class") or "")
        inherited = self.languages[-1][1] if self.languages else ""
        self.languages.append(
            (tag, "-" if silent else dict(attrs).get("lang") or inherited)
        )

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.blocks.append("")
        while self.languages:
            opened, _ = self.languages.pop()
            if opened == tag:
                break

    def handle_data(self, data: str) -> None:
        language = self.languages[-1][1] if self.languages else ""
        if language.startswith("zh-CN"):
            self.blocks[-1] += data
        elif language == "-":
            # Code and pictures are one word to the sentence around them.
            self.blocks[-1] += "x"


def chinese_blocks(page: str) -> Iterator[str]:
    """Yield the Chinese text of each block of a page, blanks joined."""
    reader = _Text()
    reader.feed(page)
    reader.close()
    for block in reader.blocks:
        text = re.sub(r"\s+", " ", block).strip()
        if text:
            yield text


def faults(page: str) -> list[str]:
    """Name each fault with the text around it."""
    return [
        f"{name}: {block[max(0, found.start() - 12) : found.end() + 12]}"
        for block in chinese_blocks(page)
        for name, pattern in _FAULTS.items()
        for found in pattern.finditer(block)
    ]
