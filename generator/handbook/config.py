"""The configuration that the generator gives MkDocs: the project's, plus the site."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote

from generator.handbook.escaping import plain
from generator.site.dates import date_words
from generator.site.urls import HANDBOOK

_ASKED = ("omitted_files", "absolute_links", "unrecognized_links", "anchors")
"""What MkDocs warns of; a warning stops the build."""
_UNPUBLISHED = "/*.t[sx][tv]"
"""The words of the search, and the clauses that were read with their rules."""
_BESIDE_MENU = "/rules/[A-Z]*"
"""Pages of rules: the menu has their index only."""


@dataclass(frozen=True, slots=True)
class HandbookSite:
    """What the handbook's frame says about the register."""

    title: str
    site_url: str
    as_of: date
    sample: bool
    operator: str
    landline: str


def config_text(inherit: str, site: HandbookSite, nav: Sequence[object] = ()) -> str:
    """Text of the generated `mkdocs.yml`, which stands beside `docs` and `theme`.

    `inherit` is the relative path of the project's own `mkdocs.yml`, `nav` the menu.
    Strings are written as JSON, which YAML reads as it is.
    """
    address = quote(f"{site.site_url.rstrip('/')}/{HANDBOOK}", safe=":/%[]@~-._")
    register = {
        "title": plain(site.title),
        "as_of": site.as_of.isoformat(),
        "as_of_words": date_words(site.as_of),
        "sample": site.sample,
        "operator": plain(site.operator),
        "landline": plain(site.landline),
    }
    lines = [
        f"INHERIT: {_json(inherit)}",
        "docs_dir: docs",
        f"site_url: {_json(address)}",
        "theme:",
        "  custom_dir: theme",
        # Whatever the project's own file says or leaves out: no font of another host.
        "  font: false",
        # The same holds of what is asked of links, and of what is published.
        "validation:",
        *(f"  {one}: warn" for one in _ASKED),
        f"exclude_docs: {_json(_UNPUBLISHED)}",
        f"not_in_nav: {_json(_BESIDE_MENU)}",
        "extra:",
        f"  register: {_json(register)}",
    ]
    if nav:
        lines.append(f"nav: {_json(list(nav))}")
    return "\n".join(lines) + "\n"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
