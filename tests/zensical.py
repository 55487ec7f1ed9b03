"""Build the handbook with MkDocs and with Zensical, and hold both to the same.

Run as python -m tests.zensical, or by `make handbook-zensical`. Both programs get one
tree: the generated Markdown, the theme, the configuration. Asked of both: no dead link
or anchor, nothing asked of another host, the same addresses, the same anchors.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Request

from generator.rulebook import discover
from tests import handbooks
from tests.browser.harness import browser
from tests.handbook_links import dead, hosts
from tests.judges.server import serve
from tests.judges.verdict import Verdict, closing_line

PROJECT = Path(__file__).parents[1]
PLACE = PROJECT / ".build" / "zensical"
FOLDER = "handbook/"
OPENED = (
    "",
    "records/",
    "tags/",
    "states/",
    "rules/",
    "rules/DOC001/",
    "calendars/",
    "coverage/",
)
"""Pages that are opened in a browser, below the handbook."""
NOTES_SHOWN = 10
_ANCHOR = re.compile(r'<(?:h[1-6]|li|sup)[^>]* id="([^"]+)"')


def main() -> int:
    """Build twice, judge both, and return the exit status."""
    parser = argparse.ArgumentParser(
        prog="make handbook-zensical", description=__doc__.partition("\n")[0]
    )
    parser.add_argument(
        "--program", type=Path, default=PROJECT / ".venv-bench" / "bin" / "zensical"
    )
    program: Path = parser.parse_args().program
    if not program.exists():
        print(f"{program} is missing: run `make bench-tools` first")
        return 1
    shutil.rmtree(PLACE, ignore_errors=True)
    target = handbooks.build(PROJECT, PLACE, rules=discover().rules)
    sites = {"MkDocs": target.parent, "Zensical": PLACE / "zensical"}
    build(program, PLACE / "build", sites["Zensical"] / FOLDER)
    verdicts = []
    for verdict in judge(sites):
        verdicts.append(verdict)
        print("\n".join(verdict.lines()), flush=True)
    print(closing_line(verdicts))
    return 0 if all(verdict.passed for verdict in verdicts) else 1


def build(program: Path, tree: Path, target: Path) -> None:
    """Run Zensical on the tree that MkDocs was given; a warning is a fault."""
    config = (tree / "mkdocs.yml").read_text("utf-8")
    # It writes only below the folder of its configuration.
    made = tree / "made"
    (tree / "zensical.yml").write_text(f"{config}site_dir: {made.name}\n", "utf-8")
    command = [str(program.absolute()), "build", "--strict", "--clean"]
    subprocess.run(
        [*command, "--config-file", "zensical.yml"],
        cwd=tree,
        # Like MkDocs it sees no token, and no home folder but an empty one.
        env={"HOME": str(tree / "scratch"), "LC_ALL": "C.UTF-8", "TZ": "UTC"},
        check=True,
    )
    shutil.copytree(made, target)


def judge(sites: dict[str, Path]) -> Iterator[Verdict]:
    """Yield what is found in each build, and in both side by side."""
    for name, site in sites.items():
        faults = list(dead(site, FOLDER))
        yield _verdict(f"{name}: every link and anchor leads somewhere", faults)
        yield _verdict(f"{name}: nothing is loaded from another host", [*hosts(site)])
        yield _verdict(f"{name}: a browser asks no other host", [*asked(site)])
    (first, second) = sites.values()
    pages, others = anchors(first), anchors(second)
    differing = sorted(pages.keys() ^ others.keys())
    yield _verdict("both have the same addresses", differing)
    lost = [
        f"{page}: {sorted(pages[page] ^ others[page])}"
        for page in sorted(pages.keys() & others.keys())
        if pages[page] != others[page]
    ]
    yield _verdict("both have the same anchors", lost)


def _verdict(subject: str, faults: list[str]) -> Verdict:
    notes = faults[:NOTES_SHOWN]
    if len(faults) > NOTES_SHOWN:
        notes.append(f"and {len(faults) - NOTES_SHOWN} more")
    return Verdict("handbook", subject, not faults, tuple(notes))


def anchors(site: Path) -> dict[str, set[str]]:
    """Anchors of headings and notes in the text of each page, by address."""
    found: dict[str, set[str]] = {}
    for path in (site / FOLDER).rglob("index.html"):
        page = path.read_text("utf-8")
        text = page[page.index("<article") : page.rindex("</article>")]
        found[path.relative_to(site).as_posix()] = set(_ANCHOR.findall(text))
    return found


def asked(site: Path) -> Iterator[str]:
    """What a browser asks of other hosts while pages are read and searched."""
    told: list[str] = []
    with serve(site) as address, browser() as opened:

        def note(request: Request) -> None:
            if not request.url.startswith((f"{address}/", "data:", "blob:")):
                told.append(request.url)

        page = opened.new_page()
        page.on("request", note)
        for name in OPENED:
            page.goto(f"{address}/{FOLDER}{name}", wait_until="networkidle")
            page.keyboard.press("/")
            page.keyboard.type("公示")
            # Time for the index of the search to come, and for what it might ask.
            page.wait_for_timeout(1000)
    yield from sorted(set(told))


if __name__ == "__main__":
    sys.exit(main())
