"""Publishing: a full tree is staged, verified, and shown by one rename.

`site` is a symbolic link into `.<name>.trees/` beside it. Whatever happens before
the rename (a kill, a full disk, a second build) leaves the standing tree whole.
"""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from generator.output import manifest as manifests
from generator.output.manifest import Held, Manifest


class CannotPublish(Exception):
    """The site cannot be put in place; `message` and `hint` are for the person."""

    def __init__(self, message: str, hint: str) -> None:
        """Keep both texts."""
        super().__init__(message)
        self.message = message
        self.hint = hint


@dataclass(frozen=True, slots=True)
class SitePlace:
    """Where a site stands: the link, its trees, the lock."""

    link: Path

    @property
    def trees(self) -> Path:
        """Folder of the trees, beside the link."""
        return self.link.parent / f".{self.link.name}.trees"

    @property
    def lock(self) -> Path:
        """File whose lock a publication holds."""
        return self.trees / "lock"

    def standing(self) -> Path | None:
        """Tree that is shown now, if there is one of ours."""
        if not self.link.is_symlink():
            return None
        tree = self.link.parent / os.readlink(self.link)
        return tree if tree.is_dir() else None

    def standing_manifest(self) -> Manifest | None:
        """Manifest of the tree that is shown now."""
        tree = self.standing()
        return manifests.read(_manifest_path(tree)) if tree else None

    def refuse_foreign(self) -> None:
        """Refuse to replace a file or folder that no build of ours has made."""
        if self.link.exists() and not self.link.is_symlink():
            message = f"“{self.link.name}”已存在，且不是由本程序生成的站点。"
            hint = "请移走这个文件夹，或用 --site 指定另一个位置。"
            raise CannotPublish(message, hint)

    def refuse_older(self, sequence: int | None) -> None:
        """Refuse to replace a publication by one of a lower number."""
        standing = self.standing_manifest()
        if standing is None or standing.sequence is None:
            return
        if sequence is None or sequence < standing.sequence:
            message = f"现有站点的发布序号是 {standing.sequence}，本次构建不比它新。"
            hint = "请用 --sequence 给出不小于现有序号的发布序号。"
            raise CannotPublish(message, hint)


def new_tree(place: SitePlace) -> Path:
    """Make the folder of the next tree; leftovers of killed builds are removed."""
    place.trees.mkdir(parents=True, exist_ok=True)
    standing = place.standing()
    numbers = [0]
    for entry in sorted(place.trees.iterdir()):
        if entry.name.endswith(".staged"):
            shutil.rmtree(entry, ignore_errors=True)
        elif entry.name.isdigit():
            numbers.append(int(entry.name))
    if standing is not None and standing.name.isdigit():
        numbers.append(int(standing.name))
    tree = place.trees / f"{max(numbers) + 1:06d}.staged"
    tree.mkdir()
    return tree


def show(place: SitePlace, staged: Path, held: Manifest) -> Path:
    """Verify a staged tree against its manifest and show it; return its folder."""
    wrong = manifests.differences(staged, held)
    if wrong:
        message = f"站点文件与清单不一致（{len(wrong)} 个，例如 {wrong[0]}）。"
        raise CannotPublish(message, "请检查磁盘空间后重新构建；现有站点没有改动。")
    tree = staged.with_suffix("")
    _write_durably(_manifest_path(tree), manifests.encode(held))
    staged.rename(tree)
    _sync_folder(place.trees)
    link = place.trees / "next"
    link.unlink(missing_ok=True)
    link.symlink_to(os.path.relpath(tree, place.link.parent))
    link.replace(place.link)
    _sync_folder(place.link.parent)
    _drop_old(place, tree)
    return tree


def held_files(place: SitePlace) -> dict[str, Held]:
    """Files of the standing tree, none where there is none."""
    standing = place.standing_manifest()
    return standing.files if standing else {}


def write_manifest(tree: Path, held: Manifest) -> None:
    """Replace the manifest of a tree."""
    _write_durably(_manifest_path(tree), manifests.encode(held))


def _drop_old(place: SitePlace, standing: Path) -> None:
    """Remove all trees but the standing one and the one before."""
    trees = sorted(entry for entry in place.trees.iterdir() if entry.name.isdigit())
    for tree in trees[:-2]:
        if tree != standing:
            shutil.rmtree(tree, ignore_errors=True)
            _manifest_path(tree).unlink(missing_ok=True)


def _manifest_path(tree: Path) -> Path:
    return tree.with_name(f"{tree.name}.manifest")


def _write_durably(path: Path, content: bytes) -> None:
    temporary = path.with_name(f"{path.name}.new")
    with temporary.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(path)


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
