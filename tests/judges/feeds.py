"""The grammar of RFC 4287 on every Atom feed, by the RELAX NG validator Jing.

The Nu Html Checker is built on Jing and brings it along.
"""

import subprocess
from pathlib import Path

from tests.judges.markup import JAR
from tests.judges.tools import ToolError
from tests.judges.verdict import Verdict

GRAMMAR = Path(__file__).parents[1] / "data" / "atom" / "atom.rnc"
DRIVER = "nu.validator.vendor.thaiopensource.relaxng.util.Driver"
# What is no feed at all: a judge that accepts it judges nothing.
NO_FEED = Path(__file__).parents[1] / "data" / "atom" / "no_feed.xml"


def judge_feeds(java: str, site: Path) -> list[Verdict]:
    """Check every feed of the site in one run of the validator."""
    feeds = sorted(site.glob("feeds/**/*.xml"))
    if not feeds:
        return [Verdict("feeds", "there are feeds", passed=False)]
    if not _faults(java, [NO_FEED]):
        message = "Jing takes a broken feed for a good one"
        raise ToolError(message)
    faults = _faults(java, feeds)
    verdicts = []
    for feed in feeds:
        notes = [line for line in faults if line.startswith(f"{feed}:")]
        name = feed.relative_to(site).as_posix()
        verdicts.append(Verdict("feeds", name, not notes, tuple(notes)))
    strays = [line for line in faults if not any(line in v.notes for v in verdicts)]
    if strays:
        message = f"Jing broke off:\n{strays[0]}"
        raise ToolError(message)
    return verdicts


def _faults(java: str, feeds: list[Path]) -> list[str]:
    """Return what the validator says, one line a fault."""
    answer = subprocess.run(
        [java, "-cp", JAR, DRIVER, "-c", GRAMMAR, *feeds],
        capture_output=True,
        text=True,
        check=False,
    )
    lines = [*answer.stdout.splitlines(), *answer.stderr.splitlines()]
    if bool(answer.returncode) != bool(lines):
        message = f"Jing did not run: {answer.returncode} {lines}"
        raise ToolError(message)
    return lines
