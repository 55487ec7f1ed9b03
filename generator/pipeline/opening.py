"""Opening a registry: first pass of all units, then the index."""

from __future__ import annotations

import shutil
from datetime import date

from generator.model.layout import COMMONS
from generator.pipeline import loading
from generator.pipeline.facts import UnitSummary
from generator.pipeline.indexing import index_over
from generator.pipeline.memo import Memo
from generator.pipeline.programme import Programme, programme_of
from generator.pipeline.session import Session, Tell
from generator.pipeline.settings import CannotRun, Order, Workspace
from generator.pipeline.timings import Timings
from generator.pipeline.toolbox import Toolbox, as_of_day
from generator.pipeline.workers import run_tasks


def open_session(
    place: Workspace,
    as_of: date | None,
    jobs: int,
    tell: Tell,
    order: Order | None = None,
) -> Session:
    """Load a registry: first pass of all units, then the index."""
    timings = Timings()
    with timings.step("准备"):
        if not place.registry.is_dir():
            message = f"没有找到登记数据文件夹 {place.registry}。"
            raise CannotRun(message, "请用 --registry 指定它，或先运行 hongling init。")
        programme = programme_of(place)
        memo = _memo(place, programme)
    with timings.step("读取"):
        loaded = loading.load(
            programme,
            memo,
            lambda tasks: run_tasks(
                (programme, memo),
                _first,
                tasks,
                jobs,
                lambda done, total: tell("读取", done, total),
            ),
        )
    if "settings.yml" not in loaded.summaries[COMMONS].digests and not loaded.findings:
        message = f"{place.registry} 里没有 settings.yml，不是登记数据。"
        raise CannotRun(message, "请用 --registry 指定登记数据，或运行 hongling init。")
    with timings.step("索引"):
        standing = index_over(memo, loaded.summaries)
    day = as_of_day(as_of, loaded.commons)
    toolbox = Toolbox.make(programme, loaded.commons, day, standing, order)
    return Session(memo, loaded, toolbox, jobs, tell, timings)


def _memo(place: Workspace, programme: Programme) -> Memo:
    """Cache of this registry for this state of the program; older ones are dropped."""
    folder = place.cache
    keep = folder / programme.digest.hex()
    if folder.is_dir():
        for old in folder.iterdir():
            if old != keep:
                shutil.rmtree(old, ignore_errors=True)
    return Memo(keep)


def _first(state: tuple[Programme, Memo], task: loading.Task) -> UnitSummary:
    return loading.run_first_pass(*state, task)
