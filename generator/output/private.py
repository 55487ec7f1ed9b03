"""Private files: for the office alone, and never where something is published."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

_TREES = ".trees"


class PublicPlace(Exception):
    """A path at which nothing private may be put."""

    def __init__(self, folder: Path) -> None:
        """Keep the folder that is published or shared."""
        super().__init__(str(folder))
        self.folder = folder


def refuse_public_place(path: Path, shared: Iterable[Path]) -> None:
    """Raise `PublicPlace` for a path in a shared folder, or in any site of ours.

    A site's trees lie in a folder `.<name>.trees`; the link to one leads there.
    """
    plain = Path(os.path.abspath(path))
    ways = {plain, path.resolve(), plain.parent.resolve() / plain.name}
    for folder in shared:
        named, real = Path(os.path.abspath(folder)), folder.resolve()
        if any(way.is_relative_to(end) for way in ways for end in (named, real)):
            raise PublicPlace(folder)
    for way in ways:
        for folder in (way, *way.parents):
            if folder.name.startswith(".") and folder.name.endswith(_TREES):
                raise PublicPlace(folder)


def write_private(path: Path, content: bytes) -> None:
    """Write a file that only its owner may read; it appears whole or not at all."""
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        # The file is made with mode 0600 and keeps it through the rename.
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(name, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(name)
        raise
