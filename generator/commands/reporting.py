"""What commands print of an outcome."""

from __future__ import annotations

import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import TextIO

from generator.findings.finding import Finding
from generator.findings.formats import render
from generator.pipeline.run import Outcome
from generator.pipeline.settings import Workspace
from generator.pipeline.timings import Timings

_PAGES = (
    ("V", "证书页"),
    ("w", "人员页"),
    ("o", "单位页"),
    ("areas", "地区页"),
    ("notices", "公示页"),
    ("handbook", "手册页"),
)


class Format(StrEnum):
    """How findings are written."""

    text = "text"
    json = "json"
    github = "github"


def write_findings(
    stream: TextIO, outcome: Outcome, form: Format, place: Workspace, paths: list[Path]
) -> None:
    """Write the findings below the given paths, or all."""
    findings = [f for f in outcome.findings if _wanted(f, place, paths)]
    waived = sum(_wanted(f, place, paths) for f in outcome.waived)
    stream.write(
        render(
            form.value,
            findings,
            as_of=outcome.as_of,
            records=outcome.records,
            waived=waived,
            prefix=_prefix(place),
        )
    )


def print_outcome(outcome: Outcome) -> None:
    """Say what was built and how to open it."""
    parts = [
        f"{title} {outcome.counts[name]}"
        for name, title in _PAGES
        if outcome.counts.get(name)
    ]
    sys.stdout.write(
        f"网站已生成：{outcome.pages} 页（{'，'.join(parts)}），"
        f"数据截至 {outcome.as_of.isoformat()}，本次写入 {outcome.written} 个文件。\n"
        f"  位置：{outcome.site}\n"
        "  查看：hongling serve，或用任意静态服务器打开这个文件夹，例如\n"
        f"        python3 -m http.server --directory {outcome.site} 8000\n"
    )

    if outcome.unshown:
        points = "、".join(f"U+{ord(one):X}" for one in outcome.unshown)
        sys.stderr.write(
            f"【提醒】姓名、单位名称中有 {len(outcome.unshown)} 个生僻字，"
            f"有的手机和电脑显示不出：{points}。\n"
            "  可以用 --rare-font 指定一个收字较全的字体文件，"
            "网站会附上这几个字的字形。\n"
        )


def print_timings(timings: Timings) -> None:
    """Say how long each step took, in seconds."""
    for name, seconds in timings.steps:
        sys.stderr.write(f"{seconds:8.3f} 秒  {name}\n")
    total = sum(seconds for _, seconds in timings.steps)
    sys.stderr.write(f"{total:8.3f} 秒  合计\n")


def warn_of_unread(files: int) -> None:
    """Say that an answer lacks files that could not be read."""
    if files:
        words = f"有 {files} 个文件读不出，这里没有它们的内容；请运行 hongling check。"
        sys.stderr.write(f"【提醒】{words}\n")


def _prefix(place: Workspace) -> str:
    """Way from the working folder to the registry, as findings show it."""
    return f"{os.path.relpath(place.registry)}/"


def _wanted(finding: Finding, place: Workspace, paths: list[Path]) -> bool:
    if not paths:
        return True
    at = (place.registry / finding.position.path).resolve()
    return any(at.is_relative_to(path.resolve()) for path in paths)
