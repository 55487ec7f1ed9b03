"""Files of the registry: which there are, and their bytes; nothing is followed."""

from __future__ import annotations

import os
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

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


def walk(registry: Path) -> tuple[list[SourceFile], list[tuple[str, Fault]]]:
    """Return all files of records, and the faults of the tree; sorted by path."""
    files: list[SourceFile] = []
    faults: list[tuple[str, Fault]] = []
    folders = [""]
    while folders:
        prefix = folders.pop()
        try:
            with os.scandir(registry / prefix) as scan:
                entries = list(scan)
        except OSError as error:
            faults.append((prefix.rstrip("/") or ".", _unreadable(error)))
            continue
        faults.extend(_twins(prefix, entries))
        for entry in entries:
            found = _found(prefix, entry)
            if isinstance(found, SourceFile):
                files.append(found)
            elif isinstance(found, Fault):
                faults.append((prefix + _shown(entry.name), found))
            elif found is not None:
                folders.append(found)
    files.sort(key=lambda file: file.path)
    faults.sort(key=lambda pair: (pair[0], pair[1].code))
    return files, faults


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
