"""Runs a program and measures it: wall time, processor time, peak memory."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import psutil

PROJECT = Path(__file__).resolve().parent.parent
SAMPLING_SECONDS = 0.02
MEBIBYTE = 1024 * 1024
TAIL_CHARACTERS = 2000


class BenchError(RuntimeError):
    """A measured program did not do its work."""


@dataclass(frozen=True, slots=True)
class Measure:
    """What a run cost: seconds of the clock, of the processors, and memory."""

    wall_s: float
    cpu_s: float
    rss_mb: float

    def rounded(self) -> dict[str, float]:
        """The three figures as they stand in the report."""
        return {
            "wall_s": round(self.wall_s, 3),
            "cpu_s": round(self.cpu_s, 3),
            "rss_mb": round(self.rss_mb, 1),
        }


def measure(
    command: Sequence[str | Path],
    folder: Path,
    allowed: frozenset[int] = frozenset({0}),
) -> Measure:
    """Run a command once; processor time and memory include its children."""
    log = folder / "measured.log"
    peak = _Peak()
    with log.open("wb") as output:
        start = time.perf_counter()
        process = subprocess.Popen(
            [str(part) for part in command],
            cwd=folder,
            stdout=output,
            stderr=subprocess.STDOUT,
            env={**os.environ, "PYTHONPATH": str(PROJECT)},
        )
        watcher = threading.Thread(target=peak.watch, args=(process.pid,), daemon=True)
        watcher.start()
        # wait4 gives the processor time of the whole family, short-lived ones too.
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    peak.stop()
    watcher.join()
    if process.returncode not in allowed:
        tail = log.read_text("utf-8", "replace")[-TAIL_CHARACTERS:]
        raise BenchError(f"{command} ended with {process.returncode}:\n{tail}")
    unit = 1 if sys.platform == "darwin" else 1024
    largest = usage.ru_maxrss * unit
    return Measure(
        wall_s=wall,
        cpu_s=usage.ru_utime + usage.ru_stime,
        rss_mb=max(peak.bytes, largest) / MEBIBYTE,
    )


def middle(run: Callable[[], Measure], times: int) -> Measure:
    """Run several times; the run with the median wall time stands for all."""
    runs = [run() for _ in range(times)]
    target = median(measured.wall_s for measured in runs)
    return min(runs, key=lambda measured: abs(measured.wall_s - target))


class _Peak:
    """The largest sum of resident memory seen over a process and its children."""

    def __init__(self) -> None:
        self.bytes = 0
        self._done = threading.Event()

    def watch(self, pid: int) -> None:
        try:
            root = psutil.Process(pid)
        except psutil.NoSuchProcess:
            return
        while not self._done.wait(SAMPLING_SECONDS):
            self.bytes = max(self.bytes, self._sum(root))

    def stop(self) -> None:
        self._done.set()

    @staticmethod
    def _sum(root: psutil.Process) -> int:
        total = 0
        try:
            family = [root, *root.children(recursive=True)]
        except psutil.NoSuchProcess:
            return 0
        for process in family:
            try:
                total += process.memory_info().rss
            except (psutil.NoSuchProcess, psutil.AccessDenied):
                continue
        return total
