"""Entry of `python -m bench`: registers to measure with, and the measuring."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from bench import limits
from bench.comparison import compare
from bench.edges.sample import write_sample
from bench.rules import measure, report
from bench.search import search
from bench.synthesis.geography import plan_geography
from bench.synthesis.register import write_register
from bench.synthesis.world import load_world
from generator.pipeline.settings import Workspace

PROJECT = Path(__file__).resolve().parent.parent
SEED = 1


def main() -> None:
    """Read the command line and run one command."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    made = commands.add_parser("synthesize", help="write a synthetic register")
    made.add_argument("--workers", type=int, required=True)
    made.add_argument("--seed", type=int, default=SEED)
    made.add_argument("--out", type=Path, required=True)
    sample = commands.add_parser("sample", help="write the sample register anew")
    sample.add_argument("--out", type=Path, default=PROJECT / "registry")
    rules = commands.add_parser("rules", help="measure what the rules cost a record")
    rules.add_argument("--workers", type=int, required=True)
    rules.add_argument("--seed", type=int, default=SEED)
    rules.add_argument("--json", type=Path)
    limited = commands.add_parser("limits", help="hold a large site to its limits")
    limited.add_argument("--workers", type=int, required=True)
    limited.add_argument("--seed", type=int, default=SEED)
    limited.add_argument("--json", type=Path)
    limited.add_argument("--work", type=Path, help="folder to work in, kept")
    measured = commands.add_parser("compare", help="measure ours and the peers")
    measured.add_argument("--workers", type=int, required=True)
    measured.add_argument("--seed", type=int, default=SEED)
    measured.add_argument("--json", type=Path)
    measured.add_argument("--work", type=Path, help="folder to work in, kept")
    measured.add_argument("--only", choices=("ours", "hugo", "zensical"), nargs="*")
    searched = commands.add_parser("search", help="measure a search in a slow browser")
    searched.add_argument("--rows", type=int, default=20_000)
    arguments = parser.parse_args()
    if arguments.command == "synthesize":
        synthesize(arguments.workers, arguments.seed, arguments.out)
    elif arguments.command == "rules":
        cost(arguments.workers, arguments.seed, arguments.json)
    elif arguments.command == "sample":
        resample(arguments.out)
    elif arguments.command == "limits":
        sys.exit(0 if hold(arguments) else 1)
    elif arguments.command == "search":
        sys.exit(0 if search(arguments.rows) else 1)
    else:
        compare(PROJECT, arguments)


def synthesize(workers: int, seed: int, out: Path) -> None:
    """Write a synthetic register of so many workers below `out`."""
    source = PROJECT / "registry"
    world = load_world(source, seed)
    store = write_register(
        world, plan_geography(workers), workers, source, out / "registry"
    )
    for kind, count in sorted(store.counts.items()):
        print(f"{kind:20} {count:8}")
    print(f"{'records':20} {sum(store.counts.values()):8}")


def cost(workers: int, seed: int, out: Path | None) -> None:
    """Make a register of so many workers and measure what the rules cost."""
    with tempfile.TemporaryDirectory(prefix="hongling-rules-") as folder:
        work = Path(folder)
        synthesize(workers, seed, work)
        report(measure(Workspace(PROJECT, work / "registry")), out)


def hold(arguments: argparse.Namespace) -> bool:
    """Build a large site once; tell whether it stays within every limit."""
    with tempfile.TemporaryDirectory(prefix="hongling-limits-") as folder:
        work: Path = arguments.work or Path(folder)
        if not (work / "registry").exists():
            synthesize(arguments.workers, arguments.seed, work)
        return limits.report(limits.limits(work), arguments.json)


def resample(out: Path) -> None:
    """Write the sample register, and its table of edge cases beside the source."""
    store, table = write_sample(PROJECT, out)
    if out == PROJECT / "registry":
        (PROJECT / "bench" / "sample" / "EDGE_CASES.md").write_text(table, "utf-8")
    print(f"{sum(store.counts.values())} records")


if __name__ == "__main__":
    main()
