"""`hongling report`: a table for the office."""

from __future__ import annotations

import difflib
import sys
from collections.abc import Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from generator.commands.options import (
    AsOf,
    Jobs,
    Project,
    Registry,
    day_of,
    jobs_of,
    place_of,
)
from generator.commands.progress import Progress
from generator.commands.reporting import warn_of_unread
from generator.model.table import Table
from generator.output.private import (
    PublicPlace,
    refuse_public_place,
    write_private,
)
from generator.pipeline.settings import CannotRun, Workspace
from generator.pipeline.tabulating import Question, Tabulated, tabulate
from generator.render.tables import table_csv, table_text
from generator.reportbook import Report, discover

_PRIVATE = "内部资料，仅供本单位使用。"


class Form(StrEnum):
    """How a report is written."""

    text = "text"
    csv = "csv"
    xlsx = "xlsx"


def report(
    name: Annotated[
        str | None, typer.Argument(help="哪一张表；不写则列出全部。", metavar="NAME")
    ] = None,
    project: Project = Path(),
    registry: Registry = None,
    area: Annotated[
        str | None,
        typer.Option("--area", help="只看这个地区及其下级。", metavar="CODE"),
    ] = None,
    year: Annotated[
        int | None, typer.Option("--year", help="年度。", min=1990, max=2999)
    ] = None,
    months: Annotated[
        int, typer.Option("--months", help="往后看几个月。", min=0, max=120)
    ] = 6,
    as_of: AsOf = None,
    form: Annotated[
        Form | None,
        typer.Option("--format", help="输出格式，默认看文件的扩展名，没有则为 text。"),
    ] = None,
    out: Annotated[
        Path | None, typer.Option("--out", help="写入这个文件。", metavar="FILE")
    ] = None,
    jobs: Jobs = None,
) -> int:
    """列出内部报表：可晋升人员、年检、到期证书、红领津贴。"""
    if name is None:
        return _list()
    asked = _report(name)
    if year is not None and not asked.yearly:
        raise CannotRun(f"“{asked.title}”不分年度。", "请去掉 --year。")
    place = place_of(project, registry)
    chosen = _form(form, out)
    _refuse(out, chosen, place)
    with Progress() as progress:
        found = tabulate(
            place,
            asked,
            Question(area, year, months),
            day_of(as_of),
            jobs_of(jobs),
            progress.tell,
        )
    warn_of_unread(found.unread)
    if out is None:
        _print(found, chosen)
    else:
        _write(found, chosen, out)
    return 0


def _list() -> int:
    for one in discover():
        sys.stdout.write(f"{one.name:<12}{one.title}\n")
    return 0


def _report(name: str) -> Report:
    known = {one.name: one for one in discover()}
    if name in known:
        return known[name]
    near = difflib.get_close_matches(name, known, n=2, cutoff=0.4)
    message = f"没有名为“{name}”的报表。"
    if near:
        message = f"没有名为“{name}”的报表，相近的有 {'、'.join(near)}。"
    raise CannotRun(message, f"可以用的有 {'、'.join(known)}。")


def _form(form: Form | None, out: Path | None) -> Form:
    if form is not None:
        return form
    ending = "" if out is None else out.suffix.lower().lstrip(".")
    return Form(ending) if ending in {"csv", "xlsx"} else Form.text


def _refuse(out: Path | None, form: Form, place: Workspace) -> None:
    """Refuse what cannot or must not be written, before any work is done."""
    if out is None:
        if form is Form.xlsx:
            raise CannotRun(
                "Excel 表格不能显示在终端上。", "请用 --out 指定要写入的文件。"
            )
        return
    ours = (place.project / name for name in ("registry", "docs", "site"))
    shared = (place.registry, *ours)
    try:
        refuse_public_place(out, shared)
    except PublicPlace as error:
        message = f"报表是内部资料，不能写入 {error.folder}：那里的文件会公开或者共享。"
        hint = "请用 --out 指定项目以外、只有本单位能读的文件夹。"
        raise CannotRun(message, hint) from error
    if not out.parent.is_dir():
        raise CannotRun(f"没有文件夹 {out.parent}。", "请先建立它，或换一个位置。")
    if out.is_dir():
        raise CannotRun(f"{out} 是文件夹。", "请在 --out 中写明文件名。")


def _print(found: Tabulated, form: Form) -> None:
    if form is Form.csv:
        # One table a stream: further ones would no longer be CSV.
        sys.stdout.write(table_csv(found.tables[0]).decode())
        if len(found.tables) > 1:
            sys.stderr.write("【提醒】汇总表请用 --out 或 --format text 查看。\n")
        return
    sys.stdout.write(f"{_PRIVATE}数据截至 {found.as_of.isoformat()}。\n")
    for table in found.tables:
        sys.stdout.write(f"\n{table_text(table)}")


def _write(found: Tabulated, form: Form, out: Path) -> None:
    try:
        for path, content in _files(found, form, out):
            write_private(path, content)
            sys.stdout.write(f"已写入 {path}。\n")
    except OSError as error:
        message = f"写入 {out} 时出错：{error.strerror}。"
        raise CannotRun(message, "请检查磁盘空间和权限。") from error
    sys.stdout.write(f"{_PRIVATE}\n")


def _files(found: Tabulated, form: Form, out: Path) -> Iterator[tuple[Path, bytes]]:
    """Yield the files: a workbook holds all tables, CSV one each."""
    if form is Form.xlsx:
        from generator.render.workbook import workbook_bytes

        yield out, workbook_bytes(found.tables, found.as_of)
    elif form is Form.text:
        yield out, _text(found.tables).encode()
    else:
        main, *further = found.tables
        yield out, table_csv(main)
        for table in further:
            yield (
                out.with_name(f"{out.stem}-{table.name}{out.suffix}"),
                table_csv(table),
            )


def _text(tables: Sequence[Table]) -> str:
    return f"{_PRIVATE}\n\n" + "\n".join(table_text(table) for table in tables)
