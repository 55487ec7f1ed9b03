"""Print every version of the policies in force as a PDF with contents and page numbers.

Run as python -m tests.handbook_pdf, or by `make handbook-pdf`, after `make site`.
Chromium prints the page that holds a whole version twice: the first PDF tells on which
sheet each part begins, which is written behind its line of the contents; in the second
those lines tell it. The PDF has bookmarks and is tagged for screen readers.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from playwright.sync_api import Page

from tests.browser import harness

PROJECT = Path(__file__).parents[1]
TARGET = PROJECT / "build" / "handbook"
WHOLE = "print/"
_OBJECT = re.compile(rb"^(\d+) 0 obj$(.*?)^endobj$", re.MULTILINE | re.DOTALL)
_KIDS = re.compile(rb"/Kids \[([^\]]*)\]")
_REFERENCE = re.compile(rb"(\d+) 0 R")
_DESTINATION = re.compile(rb"/([A-Za-z0-9-]+) \[(\d+) 0 R /XYZ ")
_WRITE = """sheets => {
  for (const link of document.querySelectorAll("#contents + ul a")) {
    const sheet = sheets[link.hash.slice(1)];
    if (sheet) link.dataset.sheet = sheet;
  }
}"""


def main() -> int:
    """Print the versions, say where they lie, and return the exit status."""
    parser = argparse.ArgumentParser(
        prog="make handbook-pdf", description=__doc__.partition("\n")[0]
    )
    parser.add_argument("--site", type=Path, default=PROJECT / "site")
    parser.add_argument("--target", type=Path, default=TARGET)
    chosen = parser.parse_args()
    wholes = [*whole_pages(chosen.site / "handbook")]
    if not wholes:
        print(f"{chosen.site} has no handbook: run `make site` first")
        return 1
    chosen.target.mkdir(parents=True, exist_ok=True)
    with harness.serve(chosen.site) as address, harness.browser() as browser:
        page = browser.new_page()
        for name in wholes:
            page.goto(f"{address}handbook/{name}/{WHOLE}")
            content = printed(page)
            path = chosen.target / f"{name.replace('/', '-')}.pdf"
            path.write_bytes(content)
            print(f"{path}  {len(sheets(content))} pages, {len(content):,} bytes")
    return 0


def whole_pages(handbook: Path) -> Iterator[str]:
    """Versions that stand on one page: `<profile>/<version>`."""
    for path in sorted(handbook.glob(f"*/*/{WHOLE}index.html")):
        yield path.parent.parent.relative_to(handbook).as_posix()


def printed(page: Page) -> bytes:
    """Print the open page with the numbers of its sheets in the contents.

    What the numbers take of a line might move a sheet, so it is printed until they
    stay; a third time has never been needed.
    """
    told: dict[str, str] = {}
    for _ in range(4):
        content = page.pdf(prefer_css_page_size=True, outline=True, tagged=True)
        found = {name: str(sheet) for name, sheet in destinations(content).items()}
        if found == told:
            return content
        told = found
        page.evaluate(_WRITE, told)
    raise RuntimeError("the contents and their numbers do not come to rest")


def destinations(content: bytes) -> dict[str, int]:
    """The sheet, counted from 1, on which each anchor of a PDF of Chromium stands."""
    numbers = {sheet: at for at, sheet in enumerate(sheets(content), start=1)}
    return {
        name.decode(): numbers[sheet] for name, sheet in _DESTINATION.findall(content)
    }


def sheets(content: bytes) -> list[bytes]:
    """Numbers of the objects that are the sheets of a PDF, in order."""
    objects = dict(_OBJECT.findall(content))
    (root,) = (
        number
        for number, text in objects.items()
        if b"/Type /Pages" in text and b"/Parent" not in text
    )
    return [*_leaves(root, objects)]


def _leaves(number: bytes, objects: Mapping[bytes, bytes]) -> Iterator[bytes]:
    kids = _KIDS.search(objects[number])
    if b"/Type /Pages" not in objects[number] or kids is None:
        yield number
        return
    for kid in _REFERENCE.findall(kids[1]):
        yield from _leaves(kid, objects)


if __name__ == "__main__":
    sys.exit(main())
