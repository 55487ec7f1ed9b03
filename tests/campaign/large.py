"""A large register: checked and built whole, within bounds that do not depend on N.

Usage: python -m tests.campaign.large [--workers N] [--seed N]

A register of N workers and one of a tenth of it go the same way, so what a record
costs can be set side by side. Costs are printed, never judged: see `bench/`.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from bench.comparison import PROJECT_PARTS
from bench.measuring import PROJECT, Measure, measure

NAME: Final = "large"
WORKERS: Final = 10_000
FILES: Final = (4, 200)
"""Most files for each certificate (its page, its answer for programs, its holder's
page, the employer's), and for the site itself with its lists, notices, search and
downloads."""
BYTES: Final = (24 * 1024, 2 * 1024 * 1024)
"""Likewise the bytes: three pages of eight kibibytes."""
_MEBIBYTE: Final = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a register: findings, size of its site, and the cost."""

    workers: int
    records: int
    findings: tuple[dict[str, Any], ...]
    certificates: int
    pages: int
    files: int
    bytes: int
    check: Measure
    build: Measure


def campaign(minutes: float, seed: int) -> bool:
    """Try the usual size; runs to its end."""
    return try_sizes(WORKERS, seed)


def try_sizes(workers: int, seed: int) -> bool:
    """Try a tenth and the whole; print what they cost and what is wrong."""
    outcomes = [attempt(size, seed) for size in (max(1, workers // 10), workers)]
    wrong = []
    for outcome in outcomes:
        print("\n".join(lines(outcome)), flush=True)
        wrong += faults(outcome)
    small, large = outcomes
    for name in ("check", "build"):
        factor = _each(large, name) / _each(small, name)
        print(f"{name}: processor time per record grows by {factor:.2f}")
    for fault in wrong:
        print(fault)
    return not wrong


def attempt(workers: int, seed: int) -> Outcome:
    """Synthesize, check and build a register in a folder that goes afterwards."""
    with tempfile.TemporaryDirectory(prefix="hongling-large-") as folder:
        place = Path(folder)
        for name in PROJECT_PARTS:
            copy = shutil.copytree if (PROJECT / name).is_dir() else shutil.copy
            copy(PROJECT / name, place / name)
        size = ("--workers", str(workers), "--seed", str(seed))
        measure(_python("bench", "synthesize", *size, "--out", place), place)
        where = ("--project", place, "--registry", place / "registry")
        command = _python("generator", "check", *where, "--format", "json")
        checked = measure(command, place, frozenset({0, 1}))
        told = json.loads((place / "measured.log").read_text("utf-8"))
        site = place / "site"
        options = ("--site", site, "--no-handbook")
        # Its own cold start: the check before has filled the cache.
        shutil.rmtree(place / ".build", ignore_errors=True)
        built = measure(
            _python("generator", "build", *where, *options), place, frozenset({0, 1})
        )
        sizes = [
            path.stat().st_size for path in site.resolve().rglob("*") if path.is_file()
        ]
        return Outcome(
            workers,
            told["records"],
            tuple(told["findings"]),
            sum(1 for _ in (place / "registry" / "grades").rglob("*.yml")),
            sum(1 for _ in (site / "V").glob("*.html")),
            len(sizes),
            sum(sizes),
            checked,
            built,
        )


def faults(outcome: Outcome) -> list[str]:
    """What is wrong with an outcome."""
    wrong = [
        f"{found['path']}:{found['line']}: {found['code']} {found['message']}"
        for found in outcome.findings
        if found["severity"] == "error"
    ][:20]
    if not outcome.certificates or outcome.pages != outcome.certificates:
        wrong.append(f"{outcome.pages} pages of {outcome.certificates} certificates")
    for name, counted, (each, besides) in (
        ("files", outcome.files, FILES),
        ("bytes", outcome.bytes, BYTES),
    ):
        bound = each * outcome.pages + besides
        if counted > bound:
            wrong.append(f"{counted} {name} are more than {bound}")
    return wrong


def lines(outcome: Outcome) -> list[str]:
    """Tell an outcome in a few lines."""
    pages = max(1, outcome.pages)
    found = len(outcome.findings)
    size = f"{outcome.bytes / _MEBIBYTE:.1f} MiB"
    each = f"{outcome.files / pages:.2f} files, {outcome.bytes / pages:.0f} bytes each"
    told = [
        f"{outcome.workers} workers, {outcome.records} records, {found} findings",
        f"  {outcome.pages} certificate pages, {outcome.files} files, {size}: {each}",
    ]
    for name in ("check", "build"):
        cost: Measure = getattr(outcome, name)
        told.append(
            f"  {name}: {cost.wall_s:.1f} s, processor {cost.cpu_s:.1f} s"
            f" ({_each(outcome, name) * 1000:.2f} ms a record),"
            f" peak memory {cost.rss_mb:.0f} MiB"
        )
    return told


def _each(outcome: Outcome, name: str) -> float:
    """Seconds of processor time for each record."""
    cost: Measure = getattr(outcome, name)
    return cost.cpu_s / outcome.records


def _python(module: str, *arguments: str | Path) -> list[str | Path]:
    return [sys.executable, "-m", module, *arguments]


def main() -> int:
    """Read the command line and try what it names."""
    parser = argparse.ArgumentParser(prog="python -m tests.campaign.large")
    parser.add_argument("--workers", type=int, default=WORKERS)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    return 0 if try_sizes(arguments.workers, arguments.seed) else 1


if __name__ == "__main__":
    sys.exit(main())
