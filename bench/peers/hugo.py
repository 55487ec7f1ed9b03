"""Hugo: a content adapter reads the same YAML files and renders the same pages."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from bench.measuring import BenchError, Measure, measure
from bench.pages import PageSet

SOURCE = Path(__file__).parent / "hugo"
FILLER = "<p>示例数据：本页的固定部分，与本站页面同样长。</p>\n"
DYNAMIC_BYTES = {
    "certificate": 900,
    "worker": 600,
    "organization": 700,
    "notice": 900,
    "area": 2500,
    "plain": 250,
}
"""About what the templates write by themselves; the fixed part fills the rest."""
KINDS_READ = (
    "areas",
    "grades",
    "workers",
    "identities",
    "organizations",
    "party-organizations",
    "notices",
    "cases",
)
"""Folders the pages need; the others are spared Hugo."""


def hugo_program(project: Path) -> Path:
    """The program itself, past the Python wrapper and its start-up time."""
    found = sorted(
        (project / ".venv-bench").glob("lib/python*/site-packages/hugo/binaries/hugo*")
    )
    if not found:
        raise BenchError("Hugo is not installed: run `make bench-tools` first")
    return found[0]


def prepare(folder: Path, registry: Path, pages: PageSet) -> None:
    """Lay out a Hugo project that reads the register where it stands."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(SOURCE, folder)
    mounts = "".join(
        f'\n[[module.mounts]]\nsource = "{registry / kind}"\n'
        f'target = "assets/registry/{kind}"\n'
        for kind in KINDS_READ
    )
    config = folder / "hugo.toml"
    config.write_text(config.read_text("utf-8") + mounts, "utf-8")
    data = folder / "data"
    data.mkdir()
    wanted = {
        kind: {name.removesuffix(".html"): name for name in names}
        for kind, names in pages.names.items()
    }
    (data / "wanted.json").write_text(json.dumps(wanted), "utf-8")
    partials = folder / "layouts" / "_partials"
    for kind, dynamic in DYNAMIC_BYTES.items():
        missing = max(0, pages.sizes.get(kind, 0) - dynamic)
        filler = FILLER * (missing // len(FILLER.encode()))
        (partials / f"filler-{kind}.html").write_text(filler, "utf-8")


def build(program: Path, folder: Path) -> Measure:
    """Build from nothing: no cache, no earlier site; all processors."""
    for name in ("public", "resources", "cache"):
        shutil.rmtree(folder / name, ignore_errors=True)
    cache = folder / "cache"
    return measure(
        [program, "build", "--quiet", "--cacheDir", cache, "--destination", "public"],
        folder,
    )


def outcome(folder: Path) -> tuple[int, int]:
    """Number and bytes of the pages that Hugo wrote."""
    sizes = [path.stat().st_size for path in (folder / "public").rglob("*.html")]
    return len(sizes), sum(sizes)
