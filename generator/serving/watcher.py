"""A watcher: says when a file below some folders has changed."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

_INTERVAL = 0.5
"""Seconds between two looks; short enough to feel live, long enough to cost little."""

State = dict[str, tuple[int, int]]


def states(paths: Iterable[Path]) -> Iterator[State]:
    """Yield the state of the folders whenever it differs from the one before."""
    roots = tuple(paths)
    before: State | None = None
    while True:
        now = _state(roots)
        if now != before:
            yield now
            before = now
        time.sleep(_INTERVAL)


def _state(roots: tuple[Path, ...]) -> State:
    found: State = {}
    pending = [str(root) for root in roots]
    while pending:
        path = pending.pop()
        try:
            with os.scandir(path) as entries:
                for entry in entries:
                    if entry.name == "__pycache__":
                        continue
                    if entry.is_dir(follow_symlinks=False):
                        pending.append(entry.path)
                    else:
                        stat = entry.stat(follow_symlinks=False)
                        found[entry.path] = (stat.st_mtime_ns, stat.st_size)
        except NotADirectoryError:
            stat = os.stat(path)
            found[path] = (stat.st_mtime_ns, stat.st_size)
        except FileNotFoundError:
            continue
    return found
