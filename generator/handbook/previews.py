"""What a link leads to, shown beside it: Material fetches the page and cuts it out.

It asks the handbook's map which addresses are pages; ours names only those whose
sections are worth a look, so that it weighs little.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from xml.sax.saxutils import escape

from generator.handbook.placeholders import outside_code
from generator.site.urls import HANDBOOK

MAP = "sitemap.xml"
PREVIEW = "data-preview=1"
"""The attribute that asks for it."""
_TO_ARTICLE = re.compile(r"\[第[^\[\]\n]*条\]\([^()\s]*#a[0-9]+\)(?!\{)")
_WITHOUT = ("rules/", "/clauses/", "/changes/", "/print/", "forms/")


def with_previews(text: str) -> str:
    """Markdown whose links to articles ask to be shown."""
    return outside_code(_asking, text)


def _asking(text: str) -> str:
    return _TO_ARTICLE.sub(lambda link: f"{link[0]}{{ {PREVIEW} }}", text)


def map_of_previews(site_url: str, urls: Iterable[str]) -> str:
    """Write the map of those of the pages, site-relative, that may be shown."""
    base = site_url.rstrip("/")
    lines = [
        f"<url><loc>{escape(f'{base}/{url}')}</loc></url>"
        for url in sorted(urls)
        if not any(part in url.removeprefix(HANDBOOK) for part in _WITHOUT)
    ]
    head = '<?xml version="1.0" encoding="UTF-8"?>'
    space = "http://www.sitemaps.org/schemas/sitemap/0.9"
    return "\n".join([head, f'<urlset xmlns="{space}">', *lines, "</urlset>", ""])
