"""Tabulating: a report on every dossier of the registry, unit by unit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.model.commons import Commons
from generator.model.table import Row, Table
from generator.pipeline.dossiers import dossiers_in, parcels_of, rates_of
from generator.pipeline.memo import Memo
from generator.pipeline.opening import open_session
from generator.pipeline.session import Session, Tell
from generator.pipeline.settings import CannotRun, Workspace
from generator.pipeline.shuffle import Parcels
from generator.pipeline.toolbox import Toolbox
from generator.pipeline.workers import run_tasks
from generator.policy.inquiry import Inquiry
from generator.reportbook import Report


@dataclass(frozen=True, slots=True)
class Question:
    """What a report is asked for."""

    area: str | None = None
    year: int | None = None
    months: int = 6


@dataclass(frozen=True, slots=True)
class Tabulated:
    """The tables of a report, and how many files could not be read for it."""

    as_of: date
    tables: tuple[Table, ...]
    unread: int


@dataclass(frozen=True, slots=True)
class _Work:
    """What every process needs."""

    report: Report
    question: Question
    toolbox: Toolbox
    memo: Memo
    inquiry: Inquiry


_Task = tuple[str, Parcels]


def tabulate(
    place: Workspace,
    report: Report,
    question: Question,
    as_of: date | None,
    jobs: int,
    tell: Tell = lambda *_: None,
) -> Tabulated:
    """Make a report's tables."""
    try:
        session = open_session(place, as_of, jobs, tell)
        _refuse_unknown_area(session.loaded.commons, question.area)
        return _tabulated(session, report, question)
    except OSError as error:
        message = (
            f"读写文件时出错：{error.strerror}（{error.filename or place.cache}）。"
        )
        raise CannotRun(message, "请检查磁盘空间和权限。") from error


def unread_files(session: Session) -> int:
    """Count the files that hold no sound record: tables and answers lack them."""
    return len(
        {
            finding.position.path
            for summary in session.loaded.summaries.values()
            if summary.failed
            for finding in summary.findings
            if finding.severity.value == "error"
        }
    )


def _tabulated(session: Session, report: Report, question: Question) -> Tabulated:
    toolbox = session.toolbox
    inquiry = Inquiry(
        toolbox.as_of,
        toolbox.commons,
        toolbox.index_for(""),
        question.area,
        question.year,
        question.months,
        rates_of(session) if report.wants_rates else {},
    )
    parcels = parcels_of(session)
    tasks: list[_Task] = [
        (unit, parcels.get(unit, ()))
        for unit, summary in session.loaded.summaries.items()
        if summary.records
    ]
    rows: list[Row] = []
    for found in run_tasks(
        _Work(report, question, toolbox, session.memo, inquiry),
        _rows_of_unit,
        tasks,
        session.jobs,
        lambda done, total: session.tell("汇总", done, total),
    ):
        rows.extend(found)
    return Tabulated(toolbox.as_of, report.tables(rows, inquiry), unread_files(session))


def _rows_of_unit(work: _Work, task: _Task) -> list[Row]:
    unit, parcels = task
    return [
        row
        for dossier in dossiers_in(work.memo, unit, parcels)
        for row in work.report.rows(dossier, work.inquiry)
    ]


def _refuse_unknown_area(commons: Commons, area: str | None) -> None:
    if area is None or area in commons.areas:
        return
    near = [code for code in sorted(commons.areas) if code[:4] == area[:4]]
    hint = f"相近的有 {'、'.join(near[:5])}。" if near else "请核对地区代码。"
    raise CannotRun(f"没有地区 {area}。", hint)
