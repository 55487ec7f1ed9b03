"""Files of the registry: which there are, and their bytes; nothing is followed."""

from __future__ import annotations

import os
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from stat import S_ISREG
from typing import Final

from msgspec import Struct

from generator.findings.fault import Fault
from generator.model.layout import kind_of

_is_name = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,79}").fullmatch
_not_shown = re.compile(r"[^A-Za-z0-9._-]")
"""A name of a file may be a person's: only letters that ids use are shown."""
_OTHER_FILES: Final = frozenset({".gitkeep", "README.md"})
"""May lie anywhere and are no records."""
_RESERVED: Final = frozenset(
    {"con", "prn", "aux", "nul"}
    | {f"{device}{number}" for device in ("com", "lpt") for number in range(1, 10)}
)
"""Names that Windows keeps for devices, with any extension."""
_OPEN: Final = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
"""A link or pipe that takes a file's place is neither followed nor waited for."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file of a record: its path below the registry, and its stat entry."""

    path: str
    size: int
    mtime_ns: int
    inode: int


class Folder(Struct, frozen=True, array_like=True):
    """A folder as it stood: its times, and what it held. One with faults is not kept.

    While its time and inode are the same, no name in it was added or removed.
    """

    mtime_ns: int
    inode: int
    files: tuple[str, ...]
    folders: tuple[str, ...]
    papers: tuple[str, ...]


@dataclass(slots=True)
class Survey:
    """What a walk found: records, faults, other papers, and the folders themselves."""

    files: list[SourceFile] = field(default_factory=list)
    faults: list[tuple[str, Fault]] = field(default_factory=list)
    papers: list[str] = field(default_factory=list)
    folders: dict[str, Folder] = field(default_factory=dict)


def walk(registry: Path) -> tuple[list[SourceFile], list[tuple[str, Fault]]]:
    """Return all files of records, and the faults of the tree; sorted by path."""
    survey = survey_of(registry, {})
    return survey.files, survey.faults


def survey_of(registry: Path, known: Mapping[str, Folder]) -> Survey:
    """Walk the registry; folders that are as `known` tells are not listed again."""
    survey = Survey()
    root = str(registry)
    pending = [""]
    while pending:
        prefix = pending.pop()
        folder = _as_known(root, prefix, known.get(prefix), survey)
        if folder is None:
            folder = _listed(root, prefix, survey)
        if folder is not None:
            pending.extend(f"{prefix}{name}/" for name in folder.folders)
            survey.papers.extend(f"{prefix}{name}" for name in folder.papers)
    survey.files.sort(key=lambda file: file.path)
    survey.faults.sort(key=lambda pair: (pair[0], pair[1].code))
    survey.papers.sort()
    return survey


def _as_known(
    root: str, prefix: str, known: Folder | None, survey: Survey
) -> Folder | None:
    """Take a folder's names as known and ask only for the state of its files."""
    if known is None:
        return None
    try:
        stat = os.stat(f"{root}/{prefix}", follow_symlinks=False)
        if (stat.st_mtime_ns, stat.st_ino) != (known.mtime_ns, known.inode):
            return None
        kind = kind_of(f"{prefix}.")
        files: list[SourceFile] = []
        for name in known.files:
            path = f"{prefix}{name}"
            one = os.stat(f"{root}/{path}", follow_symlinks=False)
            if kind is None or one.st_size > kind.maximum_bytes:
                return None
            if not S_ISREG(one.st_mode):
                return None
            files.append(SourceFile(path, one.st_size, one.st_mtime_ns, one.st_ino))
    except OSError:
        return None
    survey.files.extend(files)
    survey.folders[prefix] = known
    return known


def _listed(root: str, prefix: str, survey: Survey) -> Folder | None:
    """List a folder; say what it holds, and keep it if there is no fault in it."""
    try:
        stat = os.stat(f"{root}/{prefix}", follow_symlinks=False)
        with os.scandir(f"{root}/{prefix}") as scan:
            entries = list(scan)
    except OSError as error:
        survey.faults.append((prefix.rstrip("/") or ".", _unreadable(error)))
        return None
    names: dict[str, list[str]] = {"files": [], "folders": [], "papers": []}
    faults = list(_twins(prefix, entries))
    for entry in entries:
        found = _found(prefix, entry)
        if isinstance(found, SourceFile):
            survey.files.append(found)
            names["files"].append(entry.name)
        elif isinstance(found, Fault):
            faults.append((prefix + _shown(entry.name), found))
        else:
            names["papers" if found is None else "folders"].append(entry.name)
    folder = Folder(
        stat.st_mtime_ns, stat.st_ino, *(tuple(sorted(held)) for held in names.values())
    )
    if not faults:
        survey.folders[prefix] = folder
    survey.faults.extend(faults)
    return folder


def read(registry: Path, file: SourceFile) -> bytes | Fault:
    """Return the bytes of a file as the walk saw it, or why that cannot be."""
    try:
        descriptor = os.open(f"{registry}/{file.path}", _OPEN)
        try:
            # One byte more than there should be tells of a file that has grown.
            data = os.read(descriptor, file.size + 1)
        finally:
            os.close(descriptor)
    except OSError as error:
        return _unreadable(error)
    if len(data) != file.size:
        return Fault("FMT031", 0, 0, {"reason": "changed"})
    return data


def _found(prefix: str, entry: os.DirEntry[str]) -> SourceFile | Fault | str | None:
    """Return a record's file, a fault, a folder to go into, or nothing of interest."""
    name = entry.name
    try:
        if entry.is_symlink():
            return Fault("FMT030", 0, 0, {"found": "link"})
        if entry.is_dir(follow_symlinks=False):
            if _is_name(name) is None or _is_reserved(name):
                return Fault("FMT032", 0, 0, {"reason": "name"})
            return f"{prefix}{name}/"
        if not entry.is_file(follow_symlinks=False):
            return Fault("FMT030", 0, 0, {"found": "device"})
        if name in _OTHER_FILES:
            return None
        return _record_file(prefix + name, entry)
    except OSError as error:
        return _unreadable(error)


def _record_file(path: str, entry: os.DirEntry[str]) -> SourceFile | Fault:
    kind = kind_of(path)
    if kind is None or kind.pattern.match(path) is None or _is_reserved(entry.name):
        return _misplaced(entry.name)
    stat = entry.stat(follow_symlinks=False)
    if stat.st_size > kind.maximum_bytes:
        return Fault("FMT001", 0, 0, {"maximum": kind.maximum_bytes // 1024})
    return SourceFile(path, stat.st_size, stat.st_mtime_ns, stat.st_ino)


def _misplaced(name: str) -> Fault:
    """Say why a file is no record: its name, its extension or its folder."""
    if _is_name(name) is None or _is_reserved(name):
        return Fault("FMT032", 0, 0, {"reason": "name"})
    if not name.endswith(".yml"):
        return Fault("FMT032", 0, 0, {"reason": "extension"})
    return Fault("FMT033", 0, 0)


def _is_reserved(name: str) -> bool:
    return name.partition(".")[0].lower() in _RESERVED or name.endswith(".")


def _twins(prefix: str, entries: list[os.DirEntry[str]]) -> Iterator[tuple[str, Fault]]:
    """Find names that one folder of Windows or macOS could not hold together."""
    if len({entry.name.casefold() for entry in entries}) == len(entries):
        return
    names: dict[str, list[str]] = defaultdict(list)
    for entry in entries:
        names[entry.name.casefold()].append(entry.name)
    for alike in names.values():
        for name in sorted(alike)[1:]:
            yield prefix + _shown(name), Fault("FMT034", 0, 0)


def _shown(name: str) -> str:
    return _not_shown.sub("?", name)


def _unreadable(error: OSError) -> Fault:
    reasons = {FileNotFoundError: "gone", PermissionError: "denied"}
    return Fault("FMT031", 0, 0, {"reason": reasons.get(type(error), "other")})
