"""`hongling check`: hold the registry to schemas and rules."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from generator.commands.options import (
    AsOf,
    Jobs,
    Project,
    Registry,
    Timed,
    day_of,
    jobs_of,
    place_of,
)
from generator.commands.progress import Progress
from generator.commands.reporting import Format, print_timings, write_findings
from generator.pipeline import run


def check(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(help="只显示这些文件或文件夹的问题；检查总是针对全部数据。"),
    ] = None,
    project: Project = Path(),
    registry: Registry = None,
    as_of: AsOf = None,
    base: Annotated[
        str | None,
        typer.Option(
            "--base",
            help="与哪个 Git 版本对照，查不许改动的内容有没有改动，如 origin/main。",
            metavar="REV",
        ),
    ] = None,
    form: Annotated[Format, typer.Option("--format", help="输出格式。")] = Format.text,
    jobs: Jobs = None,
    timings: Timed = False,
) -> int:
    """检查登记数据，列出全部问题及改法。"""
    place = place_of(project, registry)
    with Progress() as progress:
        day = day_of(as_of)
        outcome = run.check(place, day, jobs_of(jobs), progress.tell, base)
    write_findings(sys.stdout, outcome, form, place, paths or [])
    if timings:
        print_timings(outcome.timings)
    return int(outcome.failed)
