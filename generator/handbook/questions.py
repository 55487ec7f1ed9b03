"""Questions of the FAQ, put where the search looks for the articles that answer them.

The FAQ asks as people ask, `### 证书丢了怎么补 {#lost}`, and leads to articles below.
A search for such words finds the article itself, not only the question.
"""

from __future__ import annotations

import re
from posixpath import basename, dirname

FAQ = "faq.md"
_FAQ = "faq/"
_QUESTION = re.compile(r"^### [^\n{]+? \{#(?P<anchor>[a-z0-9-]+)\}$", re.MULTILINE)
_LINK = re.compile(r"\]\((?P<page>[a-z0-9./-]+\.md)(?P<anchor>#[a-z0-9-]+)?\)")


def questions(faq: str) -> dict[str, list[str]]:
    """Addresses of the questions that lead to each section, by its own address."""
    asked: dict[str, list[str]] = {}
    parts = _QUESTION.split(faq)
    for anchor, answer in zip(parts[1::2], parts[2::2], strict=True):
        links = _LINK.finditer(answer.partition("\n#")[0])
        for place in dict.fromkeys(map(_address, links)):
            asked.setdefault(place, []).append(f"{_FAQ}#{anchor}")
    return asked


def _address(link: re.Match[str]) -> str:
    """The address of a section as the index has it: `records/#a13`."""
    page = link["page"]
    if basename(page) == "index.md":
        folder = dirname(page)
        place = f"{folder}/" if folder else ""
    else:
        place = f"{page.removesuffix('.md')}/"
    return f"{place}{link['anchor'] or ''}"
