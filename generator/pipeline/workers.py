"""The processes of a run: each builds its toolbox once, then works on units.

On systems that fork, a child inherits the parent's toolbox and builds nothing.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from typing import Any, TypeVar

from generator.pipeline.settings import CannotRun

State = TypeVar("State")
Task = TypeVar("Task")
Result = TypeVar("Result")

_state: dict[str, Any] = {}
"""What this process works with; set once, before its first task."""


def run_tasks(
    state: State,
    work: Callable[[State, Task], Result],
    tasks: Iterable[Task],
    jobs: int,
    tell: Callable[[int, int], None] | None = None,
) -> Iterator[Result]:
    """Run `work(state, task)` for all tasks, in this process or in several.

    Results come as they finish. `state` must be picklable where processes are not
    forked. A child that dies ends the run with `CannotRun`.
    """
    waiting = list(tasks)
    if min(jobs, len(waiting)) <= 1:
        for done, task in enumerate(waiting, 1):
            yield work(state, task)
            if tell:
                tell(done, len(waiting))
        return
    _state["state"] = state
    context = multiprocessing.get_context("fork" if hasattr(os, "fork") else None)
    executor = ProcessPoolExecutor(
        min(jobs, len(waiting)), context, _start, (None,) if _forks() else (state,)
    )
    try:
        futures = [executor.submit(_run, work, task) for task in waiting]
        for done, future in enumerate(as_completed(futures), 1):
            yield future.result()
            if tell:
                tell(done, len(waiting))
    except BrokenProcessPool as error:
        message = "一个工作进程被系统终止，可能是内存不足。"
        hint = "请用 --jobs 1 再试一次；现有站点没有改动。"
        raise CannotRun(message, hint) from error
    finally:
        executor.shutdown(wait=True, cancel_futures=True)
        _state.clear()


def _forks() -> bool:
    return hasattr(os, "fork")


def _start(state: Any) -> None:
    """Prepare a child: Ctrl-C is the parent's business."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if state is not None:
        _state["state"] = state


def _run(work: Callable[[Any, Any], Any], task: Any) -> Any:
    return work(_state["state"], task)
