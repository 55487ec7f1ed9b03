"""Write the five stories as a registry: python -m tests.sites.stories.write."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.sites.stories import (
    contract,
    demotion,
    first_batch,
    ground,
    objection,
    secretary,
    years,
)
from tests.sites.stories.paper import REGISTRY, ROOT, Registry


def stories() -> Registry:
    """Return all five stories on their common ground."""
    registry = Registry()
    for story in (first_batch, secretary, contract, demotion, objection):
        story.write(registry)
    years.fill(registry)
    ground.lay(registry)
    registry.close_numbers()
    return registry


def write(folder: Path) -> None:
    """Write every record below a folder that holds nothing else."""
    shutil.rmtree(folder, ignore_errors=True)
    for path, text in sorted(stories().files.items()):
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write(ROOT / REGISTRY)
