"""Photograph every page type in every state: python -m tests.screenshots.

The pages made by hand show the states; the built site shows what a visitor gets, the
handbook included. Each is taken on a phone and a desk, light and dark; `index.html`
beside the pictures shows them side by side.
"""

from __future__ import annotations

import argparse
import html
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, NamedTuple

from playwright.sync_api import Browser, Page

from tests.browser import harness
from tests.browser.conftest import URLS
from tests.browser.sample_site import everything, write_site
from tests.judges.samples import PAGE_TYPES, pages_of, richest

PROJECT = Path(__file__).parents[1]
WIDTHS = (320, 1280)
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
HEIGHTS = {320: 568, 1280: 800}
HOME = "hl/"
"""Where the pages made by hand expect to lie: 404.html has absolute links."""
TALLEST = 6000
"""Pixels of a page that a picture shows; a list looks alike further down."""


class Subject(NamedTuple):
    """A page to photograph."""

    group: str
    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Taken:
    """A page with its pictures, by width and scheme."""

    subject: Subject
    pictures: dict[tuple[int, str], str]


def main() -> int:
    """Photograph and write the index."""
    parser = argparse.ArgumentParser(prog="make screenshots", description=__doc__)
    parser.add_argument("--site", type=Path, default=PROJECT / "site")
    parser.add_argument("--out", type=Path, default=PROJECT / "build" / "screenshots")
    parser.add_argument("--only", help="take pages whose name holds this word")
    arguments = parser.parse_args()
    site = arguments.site.resolve()
    if not (site / "index.html").is_file():
        command = [sys.executable, "-m", "generator", "build", "--site", arguments.site]
        subprocess.run(command, cwd=PROJECT, check=True)
        site = arguments.site.resolve()
    arguments.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="hongling-screenshots-") as folder:
        write_site(Path(folder) / HOME, everything())
        with (
            harness.serve(Path(folder), HOME) as states,
            harness.serve(site) as built,
            harness.browser() as chromium,
        ):
            subjects = [
                subject
                for subject in (*_by_hand(states), *_built(site, built))
                if not arguments.only or arguments.only in subject.name
            ]
            taken = [*photograph(chromium, subjects, arguments.out)]
    (arguments.out / "index.html").write_text(_index(taken), encoding="utf-8")
    print(f"{sum(len(one.pictures) for one in taken)} pictures of {len(taken)} pages:")
    print(arguments.out / "index.html")
    return 0


def _by_hand(address: str) -> Iterator[Subject]:
    """Yield every state of the pages made by hand."""
    for name, url in URLS.items():
        yield Subject("state", name, address + url)


def _built(site: Path, address: str) -> Iterator[Subject]:
    """Yield the longest page of each type of the built site."""
    for page_type in PAGE_TYPES:
        if pages := pages_of(site, page_type):
            path = richest(pages).relative_to(site).as_posix()
            yield Subject(
                "built", page_type.name, address + path.removesuffix("index.html")
            )


def photograph(
    chromium: Browser, subjects: list[Subject], out: Path
) -> Iterator[Taken]:
    """Take all pictures; yields the pages in the order given."""
    taken = [Taken(subject, {}) for subject in subjects]
    for width in WIDTHS:
        for scheme in SCHEMES:
            context = chromium.new_context(
                viewport={"width": width, "height": HEIGHTS[width]},
                color_scheme=scheme,
            )
            page = context.new_page()
            for one in taken:
                name = f"{_slug(one.subject)}-{width}-{scheme}.png"
                _take(page, one.subject.address, out / name)
                one.pictures[width, scheme] = name
            context.close()
    yield from taken


def _take(page: Page, address: str, picture: Path) -> None:
    page.goto(address, wait_until="networkidle")
    height = page.evaluate("document.documentElement.scrollHeight")
    width = page.viewport_size["width"] if page.viewport_size else 0
    page.screenshot(
        path=picture,
        full_page=True,
        clip={"x": 0, "y": 0, "width": width, "height": min(height, TALLEST)},
    )


def _slug(subject: Subject) -> str:
    return re.sub(r"[^a-z0-9]+", "-", f"{subject.group} {subject.name}".lower())


def _index(taken: list[Taken]) -> str:
    """Write the page that shows all pictures side by side."""
    rows = []
    for one in taken:
        name = html.escape(f"{one.subject.group}: {one.subject.name}")
        cells = "".join(
            f'<td><a href="{picture}"><img src="{picture}" loading="lazy" '
            f'width="{160 if width == min(WIDTHS) else 480}" '
            f'alt="{name}, {width} px, {scheme}"></a>'
            for (width, scheme), picture in one.pictures.items()
        )
        rows.append(f'<tr id="{_slug(one.subject)}"><th>{name}{cells}')
    heads = "".join(
        f"<th>{width} px, {scheme}" for width in WIDTHS for scheme in SCHEMES
    )
    return (
        "<!doctype html><html lang=en><meta charset=utf-8><title>Screenshots</title>"
        "<style>body{font:16px system-ui}td,th{vertical-align:top;padding:8px}"
        "thead{position:sticky;top:0;background:#fff}img{border:1px solid #999}"
        f"</style><table><thead><tr><th>page{heads}<tbody>{''.join(rows)}</table>"
    )


if __name__ == "__main__":
    sys.exit(main())
