"""Entry of `python -m bench`."""

from __future__ import annotations

import argparse
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent


def main() -> None:
    """Read the command line and run one command."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    synthesize = commands.add_parser("synthesize", help="write a synthetic register")
    synthesize.add_argument("--workers", type=int, required=True)
    synthesize.add_argument("--seed", type=int, default=1)
    synthesize.add_argument("--out", type=Path, required=True)
    sample = commands.add_parser("sample", help="write the sample register anew")
    sample.add_argument("--out", type=Path, default=PROJECT / "registry")
    arguments = parser.parse_args()
    if arguments.command == "synthesize":
        _synthesize(arguments.workers, arguments.seed, arguments.out)
    elif arguments.command == "sample":
        _sample(arguments.out)


def _sample(out: Path) -> None:
    from bench.edges.sample import write_sample

    store, table = write_sample(PROJECT, out)
    if out == PROJECT / "registry":
        (PROJECT / "bench" / "sample" / "EDGE_CASES.md").write_text(table, "utf-8")
    print(f"{sum(store.counts.values())} records")


def _synthesize(workers: int, seed: int, out: Path) -> None:
    from bench.synthesis.geography import plan_geography
    from bench.synthesis.register import write_register
    from bench.synthesis.world import load_world

    source = PROJECT / "registry"
    world = load_world(source, seed)
    store = write_register(
        world, plan_geography(workers), workers, source, out / "registry"
    )
    for kind, count in sorted(store.counts.items()):
        print(f"{kind:20} {count:8}")
    print(f"{'records':20} {sum(store.counts.values()):8}")


if __name__ == "__main__":
    main()
