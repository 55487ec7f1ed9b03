"""Real builds for the tests: projects of their own, the command, the sample's site."""

from __future__ import annotations

import fcntl
import hashlib
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest

from generator.model.layout import kind_of
from generator.pipeline import run
from generator.pipeline.run import Outcome
from generator.pipeline.settings import Order, Workspace
from generator.source.yaml_text import parse
from tests.sites.stories.paper import text_of

PROJECT = Path(__file__).parents[1]
SAMPLE = PROJECT / "registry"
STORIES = PROJECT / "tests" / "sites" / "stories" / "registry"
CHINESE = re.compile("[\u4e00-\u9fff]")
SECONDS = 600
"""Longest that a command may take before a test gives up on it."""


def project_at(folder: Path, registry: Path) -> Path:
    """Lay out a project of its own: its cache and site touch nobody else's."""
    folder.mkdir(parents=True)
    shutil.copy(PROJECT / "mkdocs.yml", folder)
    shutil.copytree(PROJECT / "schemas", folder / "schemas")
    shutil.copytree(PROJECT / "docs", folder / "docs")
    shutil.copytree(registry, folder / "registry")
    return folder


def command(*arguments: str | Path) -> list[str]:
    """The command line of the program in a process of its own."""
    return [sys.executable, "-m", "generator", *map(str, arguments)]


def environment(**changes: str) -> dict[str, str]:
    """The environment of a child: it finds the program wherever it runs."""
    return os.environ | {"PYTHONPATH": str(PROJECT)} | changes


def hongling(
    *arguments: str | Path,
    cwd: Path = PROJECT,
    text: str = "",
    changes: dict[str, str] | None = None,
) -> subprocess.CompletedProcess[str]:
    """Run the command and keep what it says."""
    return subprocess.run(
        command(*arguments),
        cwd=cwd,
        input=text,
        env=environment(**(changes or {})),
        capture_output=True,
        encoding="utf-8",
        timeout=SECONDS,
        check=False,
    )


def stops_with(ran: subprocess.CompletedProcess[str], code: int, *said: str) -> None:
    """Expect an exit code, a Chinese sentence on standard error, no traceback."""
    assert ran.returncode == code, ran.stdout + ran.stderr
    assert "Traceback" not in ran.stdout + ran.stderr
    assert CHINESE.search(ran.stderr)
    assert "改法" in ran.stderr
    for text in said:
        assert text in ran.stderr


def build(
    project: Path, site: Path, as_of: date | None = None, **options: Any
) -> Outcome:
    """Build inside this process, without the handbook unless asked for."""
    order = Order(site=site, as_of=as_of, **({"handbook": False} | options))
    return run.build(Workspace(project, project / "registry"), order)


def check(project: Path, as_of: date | None = None) -> Outcome:
    """Check inside this process."""
    return run.check(Workspace(project, project / "registry"), as_of, 1)


def digests(site: Path) -> dict[str, str]:
    """Digest of every file of a site, by path."""
    root = site.resolve()
    return {
        path.relative_to(root).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


def fields_of(registry: Path, path: str) -> dict[str, Any]:
    """Read a record's fields with the program's own loader."""
    kind = kind_of(path)
    assert kind is not None, path
    data = (registry / path).read_bytes()
    value, faults = parse(data, kind.maximum_bytes, kind.maximum_nodes)
    assert not faults, path
    assert value is not None
    return value


def write_record(registry: Path, path: str, fields: dict[str, Any]) -> None:
    """Write a record's fields where they belong."""
    kind = kind_of(path)
    assert kind is not None, path
    file = registry / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text_of(kind.name, path, fields), encoding="utf-8")


def set_field(registry: Path, path: str, pointer: list[str | int], value: Any) -> None:
    """Set one field of a record; `None` takes it away, `+` adds to a list."""
    fields: Any = fields_of(registry, path)
    at = fields
    for step in pointer[:-1]:
        at = at.setdefault(step, {}) if isinstance(at, dict) else at[step]
    last = pointer[-1]
    if isinstance(at, list) and last == "+":
        at.append(value)
    elif value is None:
        del at[last]
    else:
        at[last] = value
    write_record(registry, path, fields)


@dataclass(frozen=True)
class Built:
    """A site that the command has built, and what it said."""

    project: Path
    site: Path
    said: str

    @property
    def registry(self) -> Path:
        """The records that it was built from."""
        return self.project / "registry"

    @cached_property
    def pages(self) -> dict[str, str]:
        """Every page by path, the handbook's included."""
        root = self.site.resolve()
        return {
            path.relative_to(root).as_posix(): path.read_text(encoding="utf-8")
            for path in sorted(root.rglob("*.html"))
        }

    @cached_property
    def register_pages(self) -> dict[str, str]:
        """Every page but the handbook's."""
        return {
            path: text
            for path, text in self.pages.items()
            if not path.startswith("handbook/")
        }

    def file(self, path: str) -> bytes:
        """Bytes of a file of the site."""
        return (self.site / path).read_bytes()


def words(page: str) -> str:
    """The text of a page without its tags, blanks joined."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", "", page))


def _built_once(folder: Path, registry: Path, *options: str) -> Built:
    """Build where no other process of this test run has; wait where one is at it."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with (folder.parent / f"{folder.name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        said = folder / "said.txt"
        if not said.exists():
            shutil.rmtree(folder, ignore_errors=True)
            project_at(folder, registry)
            ran = hongling(
                "build", "--project", folder, "--site", folder / "site", *options
            )
            assert ran.returncode == 0, ran.stdout[-3000:] + ran.stderr[-3000:]
            said.write_text(ran.stdout + ran.stderr, encoding="utf-8")
        return Built(folder, folder / "site", said.read_text(encoding="utf-8"))


def _shared(factory: pytest.TempPathFactory) -> Path:
    """Folder that all processes of a test run share."""
    base = factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The sample register's site with its handbook, built by the real command."""
    return _built_once(_shared(tmp_path_factory) / "sample", SAMPLE)


@pytest.fixture(scope="session")
def stories(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The site of the five stories, without a handbook."""
    return _built_once(_shared(tmp_path_factory) / "stories", STORIES, "--no-handbook")


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A project over the five stories that a test may change."""
    return project_at(tmp_path / "project", STORIES)


@pytest.fixture
def published(stories: Built, tmp_path: Path) -> Built:
    """The stories with their cache and site, for a test to change."""
    project = tmp_path / "project"
    shutil.copytree(stories.project, project, symlinks=True)
    return Built(project, project / "site", stories.said)
