"""The runs as tables of contents: check a registry, build its site."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from generator.findings.finding import Finding, Severity
from generator.output import journal, lock, publish
from generator.output.manifest import Held, Manifest
from generator.output.publish import SitePlace
from generator.output.tree import TreeWriter
from generator.pipeline import forms, products
from generator.pipeline.extras import write_assets, write_handbook
from generator.pipeline.facts import load_facts
from generator.pipeline.glyphs import rare_font
from generator.pipeline.judging import Judgement, judge
from generator.pipeline.memo import Memo
from generator.pipeline.opening import open_session
from generator.pipeline.session import Session, Tell
from generator.pipeline.settings import CannotRun, Order, Workspace
from generator.pipeline.tallying import tally_of
from generator.pipeline.timings import Timings
from generator.pipeline.toolbox import Toolbox
from generator.pipeline.workers import run_tasks
from generator.pipeline.writing import Writer, Written


@dataclass(slots=True)
class Outcome:
    """What a run found and made."""

    as_of: date
    records: int
    findings: list[Finding]
    timings: Timings
    pages: int = 0
    written: int = 0
    site: Path | None = None
    counts: dict[str, int] = field(default_factory=dict)
    waived: list[Finding] = field(default_factory=list)
    """Findings that waivers have set aside."""
    unshown: str = ""
    """Rare characters of names that the site brings no font for."""

    @property
    def failed(self) -> bool:
        """Whether an error was found; then nothing was published."""
        return any(finding.severity is Severity.ERROR for finding in self.findings)


def check(
    place: Workspace,
    as_of: date | None,
    jobs: int,
    tell: Tell = lambda *_: None,
    base: str | None = None,
) -> Outcome:
    """Check a whole registry; every finding of the run is reported.

    `base` is a Git revision: changes since then are held to the rules on changes.
    """
    try:
        session = open_session(place, as_of, jobs, tell)
        with session.timings.step("检查"):
            judgement = judge(session, base)
    except OSError as error:
        where = error.filename or place.cache
        message = f"读写文件时出错：{error.strerror}（{where}）。"
        raise CannotRun(message, "请检查磁盘空间和权限。") from error
    return _outcome(session, judgement)


def build(place: Workspace, order: Order, tell: Tell = lambda *_: None) -> Outcome:
    """Check a registry and publish its site; an error leaves the old site alone."""
    site = SitePlace(order.site)
    try:
        with lock.hold(site.lock):
            return _build(place, order, site, tell)
    except lock.Locked as error:
        message = "另一个构建正在写入同一个站点。"
        raise CannotRun(message, "请等它结束后再运行。") from error
    except publish.CannotPublish as error:
        raise CannotRun(error.message, error.hint) from error
    except OSError as error:
        message = f"写入站点时出错：{error.strerror}（{error.filename or site.link}）。"
        hint = "请检查磁盘空间和权限；现有站点没有改动。"
        raise CannotRun(message, hint) from error


def _build(place: Workspace, order: Order, site: SitePlace, tell: Tell) -> Outcome:
    site.refuse_foreign()
    site.refuse_older(order.sequence)
    journal.recover(site)
    session = open_session(place, order.as_of, order.jobs, tell, order)
    with session.timings.step("检查"):
        judgement = judge(session)
    outcome = _outcome(session, judgement)
    if outcome.failed:
        return outcome
    if session.loaded.commons.settings is None:
        message = "登记数据中没有 settings.yml（站点设置）。"
        raise CannotRun(message, "请补上这个文件；空登记库里有一份可以照着填写。")
    if order.in_place and site.standing() is not None:
        _build_in_place(session, order, site, outcome)
    else:
        _build_staged(session, order, site, outcome)
    return outcome


def _build_staged(
    session: Session, order: Order, site: SitePlace, outcome: Outcome
) -> None:
    held = publish.held_files(site)
    staged = publish.new_tree(site)
    try:
        previous = site.standing()

        def writer(_tag: str) -> Writer:
            return TreeWriter(staged, previous, held)

        files, _ = _write_all(session, order, writer, outcome)
        with session.timings.step("发布"):
            publish.show(site, staged, Manifest(files, order.sequence))
    finally:
        shutil.rmtree(staged, ignore_errors=True)
    outcome.site = site.link


def _build_in_place(
    session: Session, order: Order, site: SitePlace, outcome: Outcome
) -> None:
    held = publish.held_files(site)
    tree = site.standing()
    if tree is None:
        raise AssertionError(site)
    pending = journal.new_pending(site)

    def writer(tag: str) -> Writer:
        return journal.PendingWriter(pending, tag, held)

    files, moves = _write_all(session, order, writer, outcome)
    with session.timings.step("发布"):
        manifest = Manifest(files, order.sequence)
        if moves or files.keys() != held.keys():
            journal.commit(site, tree, pending, moves, manifest, held)
        else:
            shutil.rmtree(pending, ignore_errors=True)
    outcome.site = site.link


def _write_all(
    session: Session,
    order: Order,
    make_writer: Callable[[str], Writer],
    outcome: Outcome,
) -> tuple[dict[str, Held], dict[str, str]]:
    """Write every file of the site; return what it then holds, and moves to make."""
    files: dict[str, Held] = {}
    moves: dict[str, str] = {}

    def take(done: Written) -> None:
        files.update(done.files)
        moves.update(done.moves)
        outcome.written += done.written

    writer, memo = make_writer("whole"), session.memo
    if order.handbook:
        with session.timings.step("手册"):
            urls = write_handbook(session.toolbox, memo, writer)
            session.toolbox = session.toolbox.with_handbook(urls)
    take(Written("whole", writer.files, writer.moves, writer.written))
    with session.timings.step("页面"):
        for done in _publish_units(session, make_writer):
            take(done)
    with session.timings.step("统计"):
        tally = tally_of(session)
    with session.timings.step("汇总"):
        toolbox = session.toolbox
        made = {unit: _product(memo, unit) for unit in session.loaded.summaries}
        jobs = session.jobs
        for done in forms.third_pass(toolbox, memo, made, make_writer, jobs, tally):
            take(done)
    with session.timings.step("样式"):
        glyphs = products.glyphs_of(made.values())
        font = rare_font(order.rare_font, glyphs, memo)
        outcome.unshown = "".join(sorted({*glyphs} - {*font.characters}))
        take(write_assets(make_writer("assets"), font))
    outcome.pages = sum(1 for path in files if path.endswith(".html"))
    outcome.counts = _counts(files)
    return files, moves


def _publish_units(
    session: Session, make_writer: Callable[[str], Writer]
) -> Iterator[Written]:
    """Run the second pass where something changed; keep the other units' pages."""
    tasks: list[tuple[str, bytes]] = []
    keeper = make_writer("kept")
    for unit, summary in session.loaded.summaries.items():
        key = session.unit_key(summary)
        if not _keep_product(session, unit, key, keeper):
            tasks.append((unit, key))
    yield Written("kept-units", keeper.files, keeper.moves, keeper.written)
    yield from run_tasks(
        (session.toolbox, session.memo, make_writer),
        _publish_unit,
        tasks,
        session.jobs,
        lambda done, total: session.tell("页面", done, total),
    )


def _keep_product(session: Session, unit: str, key: bytes, keeper: Writer) -> bool:
    payload = session.memo.get(f"products/{unit}")
    if payload is None:
        return False
    product = products.PRODUCTS.decode(payload)
    wanted = session.toolbox.product_key(key)
    holds = products.still_holds(product, wanted, session.toolbox, unit)
    return holds and keeper.keep_all(product.made)


def _publish_unit(
    state: tuple[Toolbox, Memo, Callable[[str], Writer]], task: tuple[str, bytes]
) -> Written:
    toolbox, memo, make_writer = state
    unit, key = task
    facts = load_facts(memo, unit)
    if facts is None:
        raise AssertionError(unit)
    writer = make_writer(f"unit-{unit.replace('/', '-')}")
    products.publish(toolbox, memo, facts, toolbox.product_key(key), writer)
    return Written(unit, writer.files, writer.moves, writer.written)


def _product(memo: Memo, unit: str) -> products.Product:
    payload = memo.get(f"products/{unit}")
    if payload is None:
        raise AssertionError(unit)
    return products.PRODUCTS.decode(payload)


def _counts(files: Iterable[str]) -> dict[str, int]:
    """Pages by the folder that they lie in."""
    counts: dict[str, int] = {}
    for path in files:
        if path.endswith(".html"):
            folder = path.split("/", 1)[0] if "/" in path else ""
            counts[folder] = counts.get(folder, 0) + 1
    return counts


def _outcome(session: Session, judgement: Judgement) -> Outcome:
    return Outcome(
        session.toolbox.as_of,
        session.loaded.records,
        judgement.findings,
        session.timings,
        waived=judgement.waived,
    )
