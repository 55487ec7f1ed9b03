"""Options that several commands share, and what they stand for."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from generator.pipeline.settings import CannotRun, Workspace

Project = Annotated[
    Path,
    typer.Option(
        "--project",
        help="项目文件夹（内有 mkdocs.yml、schemas、docs）。",
        metavar="DIR",
    ),
]
Registry = Annotated[
    Path | None,
    typer.Option(
        "--registry", help="登记数据文件夹，默认是项目中的 registry。", metavar="DIR"
    ),
]
AsOf = Annotated[
    str | None,
    typer.Option(
        "--as-of", help="按哪一天检查和生成，默认取设置中的日期或今天。", metavar="DATE"
    ),
]
Jobs = Annotated[
    int | None,
    typer.Option("--jobs", help="同时使用几个进程，默认与处理器核数相同。", min=1),
]
Timed = Annotated[bool, typer.Option("--timings", help="显示各步骤用时。")]


def place_of(project: Path, registry: Path | None) -> Workspace:
    """Find project and registry; raise `CannotRun` where there is no project."""
    root = project.resolve()
    missing = [
        name for name in ("mkdocs.yml", "schemas", "docs") if not (root / name).exists()
    ]
    if missing:
        message = f"{project} 不是项目文件夹：缺少 {'、'.join(missing)}。"
        hint = "请在项目文件夹（下载的程序源文件）中运行，或用 --project 指定它。"
        raise CannotRun(message, hint)
    return Workspace(root, (registry or root / "registry").resolve())


def day_of(text: str | None) -> date | None:
    """Read a date option."""
    if text is None:
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = None
    # Python reads 20260630 and 2026-W27-2, too; records know one form only.
    if day is None or day.isoformat() != text:
        message = f"“{text}”不是日期。"
        raise CannotRun(message, "日期写成 2026-06-30 这样。")
    return day


def jobs_of(jobs: int | None) -> int:
    """How many processes to use."""
    return jobs if jobs is not None else os.cpu_count() or 1
