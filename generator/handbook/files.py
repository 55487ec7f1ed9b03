"""The handbook's sources on disk: regular files of `docs/` and of the theme.

Touches the folders that it is given; reads names, follows no link.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from generator.handbook.failure import HandbookFailed

_POLICY_FOLDER = re.compile(r"[a-z]{1,40}/[0-9]{4}[.][0-9]{1,2}/")
"""Where the chapters of a policy version stand: `<profile>/<version>/`."""


def files_below(folder: Path, prefix: str = "") -> Iterator[tuple[str, Path]]:
    """Files of a folder by relative name, sorted; only regular files and folders."""
    if folder.is_symlink():
        raise HandbookFailed(f"{folder.name} 是符号链接，请改为普通文件夹。")
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        name = f"{prefix}{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            yield from files_below(Path(entry.path), f"{name}/")
        elif entry.is_file(follow_symlinks=False):
            yield name, Path(entry.path)
        else:
            raise HandbookFailed(
                f"手册文件 {name!r} 是符号链接或者特殊文件，请换成普通文件。"
            )


def is_page(name: str) -> bool:
    """Whether MkDocs makes a page of the file."""
    return name.endswith(".md")


def is_chapter(name: str) -> bool:
    """Whether the file is a chapter of a policy, written with placeholders."""
    return is_page(name) and bool(_POLICY_FOLDER.match(name))


def title_of(text: str) -> str:
    """Title of a page: its first line if that is a heading, else nothing."""
    first = text.partition("\n")[0]
    return first[2:].partition(" {#")[0].strip() if first.startswith("# ") else ""
