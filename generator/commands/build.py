"""`hongling build`: check, then publish the site."""

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
from generator.commands.reporting import (
    Format,
    print_outcome,
    print_timings,
    write_findings,
)
from generator.pipeline import run
from generator.pipeline.settings import Order

FontFile = Annotated[
    Path | None,
    typer.Option(
        "--rare-font",
        help="字体文件，网站从中取出姓名里的生僻字随页附上。",
        metavar="FILE",
    ),
]


def build(
    project: Project = Path(),
    registry: Registry = None,
    site: Annotated[
        Path | None,
        typer.Option(
            "--site", help="网站放在哪里，默认是项目中的 site。", metavar="DIR"
        ),
    ] = None,
    as_of: AsOf = None,
    jobs: Jobs = None,
    handbook: Annotated[
        bool, typer.Option("--handbook/--no-handbook", help="是否生成政策手册。")
    ] = True,
    in_place: Annotated[
        bool, typer.Option("--in-place", help="只改写有变化的文件（预览用）。")
    ] = False,
    revision: Annotated[
        str | None,
        typer.Option("--revision", help="写入 build.json 的数据版本。", metavar="REV"),
    ] = None,
    sequence: Annotated[
        int | None,
        typer.Option("--sequence", help="发布序号；小的不能盖过大的。", min=0),
    ] = None,
    rare_font: FontFile = None,
    timings: Timed = False,
) -> int:
    """检查登记数据，没有错误时生成并发布网站。"""
    place = place_of(project, registry)
    order = Order(
        site=(site or place.project / "site").absolute(),
        as_of=day_of(as_of),
        jobs=jobs_of(jobs),
        handbook=handbook,
        in_place=in_place,
        revision=revision,
        sequence=sequence,
        rare_font=rare_font,
    )
    with Progress() as progress:
        outcome = run.build(place, order, progress.tell)
    if outcome.findings or outcome.waived:
        write_findings(sys.stdout, outcome, Format.text, place, [])
    if not outcome.failed:
        print_outcome(outcome)
    if timings:
        print_timings(outcome.timings)
    return int(outcome.failed)
