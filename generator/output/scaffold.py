"""An office's own register: the program and its rules, and records to fill in."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

_COPIED = (
    ".ci/environment",
    ".gitattributes",
    ".github/workflows/publish.yml",
    ".gitignore",
    "LICENSE",
    "docs",
    "generator",
    "mkdocs.yml",
    "pyproject.toml",
    "registry/calendars",
    "registry/policies",
    "requirements.lock",
    "schemas",
)
"""What an office takes over from this project as it is."""
_LEFT_OUT = frozenset({"__pycache__", ".mypy_cache", ".ruff_cache", ".DS_Store"})


class Foreign(Exception):
    """The target holds something already."""


def files_of(project: Path, scaffold: Path) -> dict[str, Path]:
    """Files of a new register: path in it → file to copy; the scaffold's own win."""
    found: dict[str, Path] = {}
    for name in _COPIED:
        source = project / name
        if source.is_dir():
            for path in _files(source):
                found[f"{name}/{path.relative_to(source).as_posix()}"] = path
        elif source.is_file():
            found[name] = source
    for path in _files(scaffold):
        found[path.relative_to(scaffold).as_posix()] = path
    return dict(sorted(found.items()))


def make(target: Path, files: dict[str, Path]) -> None:
    """Copy the files into a folder that does not exist or is empty, all or nothing."""
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise Foreign(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    staged = target.parent / f".{target.name}.new"
    shutil.rmtree(staged, ignore_errors=True)
    try:
        for name, source in files.items():
            copy = staged / name
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, copy)
            copy.chmod(source.stat().st_mode & 0o755)
        if target.exists():
            target.rmdir()
        staged.rename(target)
    finally:
        shutil.rmtree(staged, ignore_errors=True)


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not _LEFT_OUT.intersection(path.parts):
            yield path
