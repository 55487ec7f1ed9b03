"""A publisher for the kill tests: writes one version of a small site and shows it.

Usage: python -m tests.publisher LINK VERSION FILES [staged|in-place]
"""

from __future__ import annotations

import sys
from pathlib import Path

from generator.output import journal, lock, publish
from generator.output.manifest import Manifest
from generator.output.publish import SitePlace
from generator.output.tree import TreeWriter


def content(version: str, number: int) -> bytes:
    """Bytes of a file: every one names the version it belongs to."""
    return f"{version} {number}\n".encode() * 40


def publish_staged(place: SitePlace, version: str, count: int) -> None:
    """Stage a whole tree and swing the link."""
    staged = publish.new_tree(place)
    writer = TreeWriter(staged, place.standing(), publish.held_files(place))
    for number in range(count):
        writer.write(f"f/{number}.html", content(version, number), version.encode() * 4)
    publish.show(place, staged, Manifest(writer.files))


def publish_in_place(place: SitePlace, version: str, count: int) -> None:
    """Change a standing tree through the journal."""
    tree = place.standing()
    if tree is None:
        raise SystemExit(2)
    held = publish.held_files(place)
    pending = journal.new_pending(place)
    writer = journal.PendingWriter(pending, "t", held)
    for number in range(count):
        writer.write(f"f/{number}.html", content(version, number), version.encode() * 4)
    manifest = Manifest(writer.files)
    journal.commit(place, tree, pending, writer.moves, manifest, held)


def main() -> int:
    """Publish as the arguments say; 3 where another publisher holds the lock."""
    link, version, count, way = sys.argv[1:5]
    place = SitePlace(Path(link))
    try:
        with lock.hold(place.lock):
            journal.recover(place)
            act = publish_in_place if way == "in-place" else publish_staged
            act(place, version, int(count))
    except lock.Locked:
        return 3
    return 0


if __name__ == "__main__":
    sys.exit(main())
