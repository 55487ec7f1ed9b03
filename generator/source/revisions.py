"""Files of the registry as they stood at a Git revision: read from objects alone.

Only plumbing is asked, without a shell; nothing is checked out, no hook, filter or
text conversion runs, and nothing is fetched.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

_SECONDS: Final = 60
_PLAIN_FILES: Final = frozenset({b"100644", b"100755"})
_OPTIONS: Final = (
    *("-c", "core.fsmonitor=false"),
    *("-c", "core.hooksPath=/dev/null"),
    *("-c", "protocol.allow=never"),
)
_QUIET: Final = {
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
}


class NoHistory(Exception):
    """Git is not there, or the registry lies in no repository."""


class NoSuchRevision(Exception):
    """The repository has no such revision."""


def files_at(
    registry: Path, revision: str, names: Iterable[str], maximum_bytes: int
) -> dict[str, bytes]:
    """Bytes of some files, and of those below some folders, at a revision, by path.

    Links, submodules and files above the limit are left out: no record is one.
    """
    prefix = _ask(registry, "rev-parse", "--show-prefix").strip(b"\n")
    commit = _commit_of(registry, revision)
    places = [prefix + name.encode() for name in names]
    listed = _ask(
        registry,
        *("ls-tree", "-r", "-l", "-z", "--full-tree", commit, "--"),
        *map(os.fsdecode, places),
    )
    objects: dict[str, str] = {}
    for line in filter(None, listed.split(b"\0")):
        facts, _, path = line.partition(b"\t")
        mode, _, name, size = facts.split()
        if mode in _PLAIN_FILES and int(size) <= maximum_bytes:
            objects[os.fsdecode(path.removeprefix(prefix))] = name.decode()
    return dict(zip(objects, _contents(registry, [*objects.values()]), strict=True))


def committed_at(registry: Path, revision: str) -> datetime:
    """When the commit of a revision was made, in universal time."""
    head, _, _ = _ask(
        registry, "cat-file", "commit", _commit_of(registry, revision)
    ).partition(b"\n\n")
    line = next(one for one in head.split(b"\n") if one.startswith(b"committer "))
    return datetime.fromtimestamp(int(line.split()[-2]), UTC)


def _commit_of(registry: Path, revision: str) -> str:
    name = f"{revision}^{{commit}}"
    words = ("rev-parse", "--verify", "--quiet", "--end-of-options", name)
    if "\0" in revision:
        raise NoSuchRevision(revision)
    try:
        return _ask(registry, *words).decode().strip()
    except NoHistory as error:
        raise NoSuchRevision(revision) from error


def _contents(registry: Path, names: list[str]) -> list[bytes]:
    """Contents of objects, in their order."""
    if not names:
        return []
    asked = "".join(f"{name}\n" for name in names).encode()
    answer = _ask(registry, "cat-file", "--batch", given=asked)
    found: list[bytes] = []
    at = 0
    for _ in names:
        head = answer.index(b"\n", at)
        _, _, size = answer[at:head].rpartition(b" ")
        # Of an object that a partial clone has left behind: "missing".
        if not size.isdigit():
            raise NoHistory
        end = head + 1 + int(size)
        found.append(answer[head + 1 : end])
        at = end + 1
    return found


def _ask(registry: Path, *words: str, given: bytes = b"") -> bytes:
    """Ask Git; whatever goes wrong is `NoHistory`."""
    # What a hook or another Git has set would lead to another repository or index.
    clean = {key: text for key, text in os.environ.items() if key[:4] != "GIT_"}
    try:
        done = subprocess.run(  # noqa: S603 - fixed words, and objects it has named
            ["git", "--no-pager", *_OPTIONS, *words],  # noqa: S607 - wherever it is
            cwd=registry,
            input=given,
            env=clean | _QUIET,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise NoHistory from error
    if done.returncode:
        raise NoHistory
    return done.stdout
