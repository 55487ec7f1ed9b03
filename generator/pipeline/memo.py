"""The cache: packs by name, each with a checksum; safe to delete at any time."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

_SIZE = 16


def digest(*parts: bytes) -> bytes:
    """Sixteen bytes that stand for the parts, whose borders count."""
    state = hashlib.blake2b(digest_size=_SIZE)
    for part in parts:
        state.update(len(part).to_bytes(8, "little"))
        state.update(part)
    return state.digest()


class Memo:
    """Packs below one folder, valid for one state of the program.

    The folder's name holds the program's digest, so a changed rule, schema or
    template never meets old verdicts.
    """

    def __init__(self, folder: Path) -> None:
        """Name the folder; it is made when something is kept."""
        self.folder = folder

    def get(self, name: str) -> bytes | None:
        """Read a pack; nothing where none stands or it is damaged."""
        try:
            content = self.path(name).read_bytes()
        except OSError:
            return None
        payload = content[_SIZE:]
        if digest(payload) != content[:_SIZE]:
            return None
        return payload

    def put(self, name: str, payload: bytes) -> None:
        """Keep a pack; a reader sees the old one or the new one."""
        path = self.path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary = path.with_name(f"{path.name}.{os.getpid()}.new")
        temporary.write_bytes(digest(payload) + payload)
        temporary.replace(path)

    def path(self, name: str) -> Path:
        """File of a pack; `/` in a unit's name becomes `-`."""
        kind, _, rest = name.partition("/")
        return self.folder / kind / rest.replace("/", "-")
