"""Real builds killed at random points: the served site is the old one or the new one.

Half of the kills fall anywhere in a build, half around its end, where files move and
the link is swung. Every tenth is followed by a build that must need no help.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from tests.builds import (
    PROJECT,
    STORIES,
    command,
    digests,
    environment,
    hongling,
    project_at,
    set_field,
)

NAME: Final = "kills"
TIMES: Final = 200
"""Kills of each way to publish."""
_TITLES: Final = ("登记册甲", "登记册乙")
_MENDED_EVERY: Final = 10


def campaign(minutes: float, seed: int) -> bool:
    """Kill builds 200 times each way, however long it takes."""
    passed = True
    for way in ("staged", "in-place"):
        with tempfile.TemporaryDirectory() as folder:
            run = _Run(Path(folder), way, random.Random(f"{seed}/{way}"))
            run.kill_many(TIMES)
        told = ", ".join(f"{name} {count}" for name, count in sorted(run.seen.items()))
        print(f"{way}: {sum(run.seen.values())} kills: {told}", flush=True)
        for fault in run.faults:
            print(fault)
        passed = passed and not run.faults
    return passed


@dataclass
class _Run:
    """Kills of one way to publish, and what stood after each."""

    folder: Path
    way: str
    chance: random.Random
    seen: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.project = project_at(self.folder / "project", STORIES)
        self.site = self.folder / "site"
        self.expected: dict[str, dict[str, str]] = {}
        self.seconds = 0.0
        for title in _TITLES:
            self.entitle(title)
            started = time.perf_counter()
            self.build()
            self.seconds = max(self.seconds, time.perf_counter() - started)
            self.expected[title] = digests(self.site)

    def entitle(self, title: str) -> None:
        """Change a setting that every page shows."""
        set_field(self.project / "registry", "settings.yml", ["title"], title)

    def order(self) -> list[str | Path]:
        """The build to kill."""
        order: list[str | Path] = ["build", "--project", self.project]
        order += ["--site", self.site, "--no-handbook", "--jobs", "2"]
        return order + ["--in-place"] * (self.way == "in-place")

    def build(self) -> None:
        """Build to the end."""
        ran = hongling(*self.order())
        if ran.returncode != 0:
            self.faults.append(f"the next build failed: {ran.stdout}{ran.stderr}")

    def kill_many(self, times: int) -> None:
        """Kill a build, look, and now and then build to the end."""
        for number in range(times):
            title = _TITLES[number % 2]
            self.entitle(title)
            self.kill()
            if self.way == "staged":
                self.look(f"after kill {number}")
            if number % _MENDED_EVERY == 0 or self.way == "in-place":
                # In place, the next build may first have to finish a killed one.
                self.build()
                if digests(self.site) != self.expected[title]:
                    self.faults.append(f"kill {number}: the next build is not clean")
                if self.way == "in-place":
                    self.seen["mended by the next build"] += 1

    def kill(self) -> None:
        """Start a build and kill all of it, or its first process, at some moment."""
        whole = self.chance.random() < 0.8
        spread = self.chance.random()
        early = self.chance.random() < 0.5
        moment = spread * 1.1 if early else 0.8 + 0.3 * spread
        process = subprocess.Popen(
            command(*self.order()),
            cwd=PROJECT,
            env=environment(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        time.sleep(self.seconds * moment)
        if whole:
            self._kill_group(process.pid)
        else:
            process.kill()
        process.wait()
        self._kill_group(process.pid)

    @staticmethod
    def _kill_group(group: int) -> None:
        try:
            os.killpg(group, signal.SIGKILL)
        except ProcessLookupError:
            return

    def look(self, when: str) -> None:
        """Say which version stands."""
        standing = digests(self.site)
        for title, expected in self.expected.items():
            if standing == expected:
                self.seen[title] += 1
                return
        self.seen["neither"] += 1
        self.faults.append(f"{when}: neither version stands")
