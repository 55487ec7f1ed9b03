"""`hongling init`: an office's own, empty register."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from generator.commands.options import Project, place_of
from generator.output import scaffold
from generator.pipeline.settings import CannotRun

_SCAFFOLD = Path(__file__).parents[1] / "scaffold"


def init(
    folder: Annotated[
        Path, typer.Argument(help="新登记库放在哪里；须不存在或为空。", metavar="DIR")
    ],
    project: Project = Path(),
    yes: Annotated[bool, typer.Option("--yes", help="不再询问，直接建立。")] = False,
) -> int:
    """建立本单位自己的空登记库：设置、地区、政策、放假安排和持续集成文件。"""
    place = place_of(project, None)
    files = scaffold.files_of(place.project, _SCAFFOLD)
    sys.stdout.write(f"将在 {folder} 建立登记库，共 {len(files)} 个文件：\n")
    for name, count in _by_folder(files):
        sys.stdout.write(f"  {name}  {count} 个\n")
    if not yes and not typer.confirm("现在建立吗？", default=False):
        sys.stdout.write("没有写入任何文件。\n")
        return 0
    try:
        scaffold.make(folder.absolute(), files)
    except scaffold.Foreign as error:
        message = f"{folder} 已经有内容，没有写入任何文件。"
        raise CannotRun(message, "请换一个不存在或空的文件夹。") from error
    except OSError as error:
        message = f"{folder} 写不进去：{error.strerror}。"
        raise CannotRun(message, "请检查磁盘空间和权限。") from error
    sys.stdout.write(
        "已建立。下一步：\n"
        "  1. 修改 registry/settings.yml 和 registry/areas 中的各文件；\n"
        "  2. 在新文件夹中运行 make check，再运行 make site。\n"
    )
    return 0


def _by_folder(files: dict[str, Path]) -> list[tuple[str, int]]:
    counts: dict[str, int] = {}
    for name in files:
        top = name.split("/", 1)[0] if "/" in name else "（根目录）"
        counts[top] = counts.get(top, 0) + 1
    return sorted(counts.items())
