"""Manifests: what a tree of the site holds, file by file."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec
from msgspec import Struct


class Held(Struct, frozen=True, array_like=True):
    """A file of a tree: the fingerprint of what it was made from, and its size."""

    fingerprint: bytes
    size: int


class Manifest(Struct, frozen=True):
    """Files of a tree by path; `sequence` is the publication number, if it has one."""

    files: dict[str, Held]
    sequence: int | None = None


_ENCODER = msgspec.msgpack.Encoder(order="deterministic")
_DECODER = msgspec.msgpack.Decoder(Manifest)


def encode(manifest: Manifest) -> bytes:
    """Write a manifest down."""
    return _ENCODER.encode(manifest)


def read(path: Path) -> Manifest | None:
    """Read a manifest; nothing where none stands or it is damaged."""
    try:
        return _DECODER.decode(path.read_bytes())
    except (OSError, msgspec.DecodeError):
        return None


def differences(tree: Path, manifest: Manifest) -> list[str]:
    """Paths in which a tree differs from its manifest: missing, surplus, other size."""
    standing = sizes(tree)
    wrong = [
        path for path, held in manifest.files.items() if standing.get(path) != held.size
    ]
    wrong += [path for path in standing if path not in manifest.files]
    return sorted(wrong)


def sizes(tree: Path) -> dict[str, int]:
    """Sizes in bytes of all files below a tree, by path relative to it."""
    found: dict[str, int] = {}
    pending = [("", str(tree))]
    while pending:
        prefix, folder = pending.pop()
        with os.scandir(folder) as entries:
            for entry in entries:
                path = f"{prefix}{entry.name}"
                if entry.is_dir(follow_symlinks=False):
                    pending.append((f"{path}/", entry.path))
                else:
                    found[path] = entry.stat(follow_symlinks=False).st_size
    return found
