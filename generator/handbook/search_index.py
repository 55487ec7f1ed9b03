"""The index of the handbook's search, as MkDocs has written it, made fit for people.

Touches the index that it is given (reads, writes).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

_TITLE = 3
"""How much more a word of a title weighs than one of a text.

With more, one word of a question that stands in a title outdoes an article that has
all its words.
"""
_RULES = "rules/"
_Entry = dict[str, Any]


def tend_search(index: Path, asked: Mapping[str, list[str]]) -> None:
    """Put the questions into the search's index, weigh its fields, and lighten it.

    Material gives tags a million times the weight of a text, and titles a thousand
    times. The index has the words of the questions parted already.
    """
    held = json.loads(index.read_text("utf-8"))
    held["config"]["fields"]["title"]["boost"] = _TITLE
    titles = {entry["location"]: entry["title"] for entry in held["docs"]}
    held["docs"] = list(_rules_as_one(held["docs"]))
    for entry in held["docs"]:
        entry.pop("tags", None)
        for place in asked.get(entry["location"], ()):
            if place in titles:
                entry["text"] += f"<p>{titles[place]}？</p>"
    text = json.dumps(held, ensure_ascii=False, separators=(",", ":"))
    index.write_text(text, encoding="utf-8")


def _rules_as_one(entries: Iterable[_Entry]) -> Iterator[_Entry]:
    """Yield the entries, of the page of a rule only one: its title and its 查什么.

    The sections of all rules would be half of the index, and nobody looks for them
    but by what a rule is about.
    """
    page: _Entry = {}
    for entry in entries:
        address, _, section = entry["location"].partition("#")
        if not address.startswith(_RULES) or address == _RULES:
            yield entry
        elif not section:
            page = {**entry, "text": ""}
            yield page
        elif not page["text"]:
            page["text"] = entry["text"]
