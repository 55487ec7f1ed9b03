"""Run campaigns: `python -m tests.campaign [NAME …] [--minutes N] [--seed N]`.

A campaign is a module of this folder with `NAME` and `campaign(minutes, seed)`, which
prints what it did and returns whether all was well. Modules are found, never listed.
"""

from __future__ import annotations

import argparse
import importlib
import pkgutil
import sys
from collections.abc import Callable

import tests.campaign

Campaign = Callable[[float, int], bool]


def campaigns() -> dict[str, Campaign]:
    """Find every campaign by its name."""
    found: dict[str, Campaign] = {}
    for module in pkgutil.iter_modules(tests.campaign.__path__):
        if module.name.startswith("_"):
            continue
        loaded = importlib.import_module(f"{tests.campaign.__name__}.{module.name}")
        if hasattr(loaded, "NAME"):
            found[loaded.NAME] = loaded.campaign
    return dict(sorted(found.items()))


def main() -> int:
    """Run the campaigns named, or all of them."""
    known = campaigns()
    parser = argparse.ArgumentParser(prog="python -m tests.campaign")
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(known))
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    if strange := sorted(set(arguments.names) - set(known)):
        parser.error(f"no campaign is called {', '.join(strange)}")
    passed = True
    for name in arguments.names or known:
        print(f"== {name}", flush=True)
        if not known[name](arguments.minutes, arguments.seed):
            print(f"{name} FAILED", flush=True)
            passed = False
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main())
