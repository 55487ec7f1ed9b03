"""One run that measures ours and the peers side by side."""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from bench.measuring import Measure, measure, middle
from bench.pages import PageSet, pages_of_registry, pages_of_site
from bench.peers import hugo, zensical
from bench.synthesis.geography import plan_geography
from bench.synthesis.register import write_register
from bench.synthesis.world import load_world

REPEATED_UP_TO = 2000
"""Workers up to which each measurement is the median of three."""
PROJECT_PARTS = ("mkdocs.yml", "schemas", "docs")


@dataclass(slots=True)
class Report:
    """All figures of a run."""

    workers: int
    ours: dict[str, Measure] = field(default_factory=dict)
    hugo: Measure | None = None
    zensical: Measure | None = None
    notes: list[str] = field(default_factory=list)

    def ratios(self) -> dict[str, float | None]:
        """The two ratios that count."""
        cold, warm = self.ours.get("cold"), self.ours.get("warm")
        return {
            "cold_vs_hugo": _ratio(cold, self.hugo),
            "warm_vs_cold": _ratio(warm, cold),
        }

    def as_json(self) -> dict[str, object]:
        """The report in the form that the file has."""
        return {
            "workers": self.workers,
            "ours": {name: taken.rounded() for name, taken in self.ours.items()},
            "hugo": {"cold": self.hugo.rounded()} if self.hugo else None,
            "zensical": {"cold": self.zensical.rounded()} if self.zensical else None,
            "ratios": self.ratios(),
        }


def _ratio(first: Measure | None, second: Measure | None) -> float | None:
    if first is None or second is None:
        return None
    return round(first.wall_s / second.wall_s, 3)


def compare(project: Path, arguments: argparse.Namespace) -> Report:
    """Measure what the command line asks for; print a table, write the JSON."""
    only = set(arguments.only or ("ours", "hugo", "zensical"))
    work = arguments.work or Path(tempfile.mkdtemp(prefix="hongling-bench-"))
    work = work.resolve()
    try:
        report = _compare(project, arguments, work, only)
    finally:
        if arguments.work is None:
            shutil.rmtree(work, ignore_errors=True)
    print_report(report)
    if arguments.json is not None:
        text = json.dumps(report.as_json(), ensure_ascii=False, indent=2)
        arguments.json.write_text(text + "\n", "utf-8")
    return report


def _compare(
    project: Path, arguments: argparse.Namespace, work: Path, only: set[str]
) -> Report:
    workers = arguments.workers
    report = Report(workers)
    place = lay_out(project, work / "ours", workers, arguments.seed)
    times = 3 if workers <= REPEATED_UP_TO else 1
    registry = place / "registry"
    if "ours" in only:
        measure_ours(report, place, times)
        pages = pages_of_site(place / "site")
    else:
        pages = pages_of_registry(registry)
        report.notes.append("pages guessed from the records: ours was not built")
    report.notes.append(f"{pages.count} pages, {pages.bytes} bytes")
    if "hugo" in only:
        measure_hugo(report, project, work / "hugo", registry, pages, times)
    if "zensical" in only:
        measure_zensical(report, project, work / "zensical", pages)
    return report


def lay_out(project: Path, place: Path, workers: int, seed: int) -> Path:
    """A project of its own: the register, and the parts that a build reads."""
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    for name in PROJECT_PARTS:
        source = project / name
        if source.is_dir():
            shutil.copytree(source, place / name)
        else:
            shutil.copy(source, place / name)
    world = load_world(project / "registry", seed)
    write_register(
        world,
        plan_geography(workers),
        workers,
        project / "registry",
        place / "registry",
    )
    return place


def measure_ours(report: Report, place: Path, times: int) -> None:
    """Cold build, rebuild in place after one change, check after one change."""
    base = [sys.executable, "-m", "generator"]
    where = ["--project", str(place), "--registry", str(place / "registry")]
    site = ["--site", str(place / "site"), "--no-handbook"]
    # Once beforehand, so that nobody pays for compiling the modules.
    measure([*base, "--help"], place)

    def cold() -> Measure:
        forget(place)
        return measure([*base, "build", *where, *site], place)

    report.ours["cold"] = middle(cold, times)
    forget(place)
    in_place = [*base, "build", *where, *site, "--in-place"]
    measure(in_place, place)
    changes = one_change_after_another(place / "registry")

    def warm() -> Measure:
        next(changes)
        return measure(in_place, place)

    report.ours["warm"] = middle(warm, 3)

    def check() -> Measure:
        next(changes)
        return measure([*base, "check", *where], place, frozenset({0, 1}))

    report.ours["check"] = middle(check, times)


def forget(place: Path) -> None:
    """Remove the site and every cache."""
    site = place / "site"
    if site.is_symlink() or site.is_file():
        site.unlink()
    for path in sorted(place.glob("site*")):
        shutil.rmtree(path, ignore_errors=True)
    shutil.rmtree(place / ".build", ignore_errors=True)


def one_change_after_another(registry: Path) -> Iterator[Path]:
    """Change one identity's stated pinyin at a time."""
    for path in sorted((registry / "identities").rglob("*.yml")):
        text = path.read_text("utf-8")
        if "pinyin" not in text:
            path.write_text(text + "pinyin: Shi Li\n", "utf-8")
            yield path


def measure_hugo(
    report: Report,
    project: Path,
    folder: Path,
    registry: Path,
    pages: PageSet,
    times: int,
) -> None:
    """Hugo's cold build of the same pages."""
    program = hugo.hugo_program(project)
    hugo.prepare(folder, registry, pages)
    report.hugo = middle(lambda: hugo.build(program, folder), times)
    count, size = hugo.outcome(folder)
    report.notes.append(f"Hugo wrote {count} pages, {size} bytes")


def measure_zensical(
    report: Report, project: Path, folder: Path, pages: PageSet
) -> None:
    """Zensical's cold build of the same pages, where there are few enough."""
    if pages.count > zensical.LARGEST:
        report.notes.append(
            f"Zensical left out: {pages.count} pages are above {zensical.LARGEST}"
        )
        return
    program = zensical.zensical_program(project)
    zensical.prepare(folder, pages)
    report.zensical = zensical.build(program, folder)


def print_report(report: Report) -> None:
    """Print the figures as a table."""
    rows = [(f"ours {name}", taken) for name, taken in report.ours.items()]
    if report.hugo:
        rows.append(("hugo cold", report.hugo))
    if report.zensical:
        rows.append(("zensical cold", report.zensical))
    print(f"{report.workers} workers")
    print(f"{'':16}{'wall s':>10}{'cpu s':>10}{'memory MiB':>12}")
    for name, taken in rows:
        print(f"{name:16}{taken.wall_s:10.2f}{taken.cpu_s:10.2f}{taken.rss_mb:12.0f}")
    for name, ratio in report.ratios().items():
        print(f"{name:16}{'–' if ratio is None else format(ratio, '.3f'):>10}")
    for note in report.notes:
        print(f"note: {note}")
