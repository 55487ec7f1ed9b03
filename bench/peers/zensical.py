"""Zensical: the same pages as Markdown, of the same length."""

from __future__ import annotations

import shutil
from pathlib import Path

from bench.measuring import BenchError, Measure, measure
from bench.pages import PageSet

LARGEST = 1000
"""Above so many pages it takes minutes and is left out."""
CHROME_BYTES = 12_000
"""About what its theme adds to every page."""
_CONFIG = """\
site_name: bench
site_url: https://hongling.example/
use_directory_urls: false
"""
_LINE = "示例数据：与本站页面同样长的一行文字。\n\n"


def zensical_program(project: Path) -> Path:
    """The program in the peers' environment."""
    program = project / ".venv-bench" / "bin" / "zensical"
    if not program.exists():
        raise BenchError("Zensical is not installed: run `make bench-tools` first")
    return program


def prepare(folder: Path, pages: PageSet) -> None:
    """Write a Markdown file for each page."""
    shutil.rmtree(folder, ignore_errors=True)
    docs = folder / "docs"
    for kind, names in pages.names.items():
        # Its theme is larger than our whole page: the text is kept short in return.
        lines = max(2, (pages.sizes[kind] - CHROME_BYTES) // len(_LINE.encode()))
        for name in names:
            path = docs / kind / name.removesuffix(".html").replace("/", "-")
            path.parent.mkdir(parents=True, exist_ok=True)
            text = f"# {path.name}\n\n" + _LINE * lines
            path.with_suffix(".md").write_text(text, "utf-8")
    (docs / "index.md").write_text("# 示例\n", "utf-8")
    (folder / "mkdocs.yml").write_text(_CONFIG, "utf-8")


def build(program: Path, folder: Path) -> Measure:
    """Build from nothing."""
    for name in ("site", ".cache"):
        shutil.rmtree(folder / name, ignore_errors=True)
    return measure([program, "build", "--clean"], folder)
