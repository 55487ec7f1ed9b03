"""Publishing is all or nothing: kills, full disks, two builds, old numbers."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.output import journal, lock, manifest, publish
from generator.output.manifest import Held, Manifest
from generator.output.publish import CannotPublish, SitePlace
from generator.output.tree import TreeWriter, UnsafePath
from tests import publisher

PROJECT = Path(__file__).parents[1]
COUNT = 300


def start(place: SitePlace, version: str, way: str) -> subprocess.Popen[bytes]:
    """Start a publisher in a process of its own."""
    return subprocess.Popen(
        [
            sys.executable,
            "-m",
            "tests.publisher",
            str(place.link),
            version,
            str(COUNT),
            way,
        ],
        cwd=PROJECT,
    )


def versions(place: SitePlace) -> set[str]:
    """Versions that the files of the shown site belong to."""
    return {
        path.read_text().split()[0] for path in sorted((place.link / "f").iterdir())
    }


def publish_version(place: SitePlace, version: str, way: str = "staged") -> None:
    """Publish a version and expect it to go well."""
    assert start(place, version, way).wait() == 0
    assert versions(place) == {version}
    assert len(list((place.link / "f").iterdir())) == COUNT


@pytest.fixture
def place(tmp_path: Path) -> SitePlace:
    """Where a site may stand."""
    return SitePlace(tmp_path / "site")


@pytest.mark.parametrize("seed", range(12))
def test_a_kill_leaves_the_old_site_or_the_new_one(place: SitePlace, seed: int) -> None:
    publish_version(place, "old")
    process = start(place, "new", "staged")
    time.sleep(0.08 + random.Random(seed).random() * 0.12)
    process.kill()
    process.wait()
    assert versions(place) in ({"old"}, {"new"})
    assert len(list((place.link / "f").iterdir())) == COUNT
    publish_version(place, "later")


@pytest.mark.parametrize("seed", range(8))
def test_a_kill_in_place_is_mended_by_the_next_build(
    place: SitePlace, seed: int
) -> None:
    publish_version(place, "old")
    process = start(place, "new", "in-place")
    time.sleep(0.08 + random.Random(seed).random() * 0.12)
    process.kill()
    process.wait()
    with lock.hold(place.lock):
        journal.recover(place)
    assert versions(place) in ({"old"}, {"new"})
    tree = place.standing()
    held = place.standing_manifest()
    assert tree is not None
    assert held is not None
    assert manifest.differences(tree, held) == []
    publish_version(place, "later", "in-place")


def test_a_committed_journal_is_carried_out(place: SitePlace) -> None:
    publish_version(place, "old")
    held = publish.held_files(place)
    tree = place.standing()
    assert tree is not None
    pending = journal.new_pending(place)
    writer = journal.PendingWriter(pending, "t", held)
    for number in range(COUNT - 1):
        writer.write(f"f/{number}.html", publisher.content("new", number), b"new")
    removed = [f"f/{COUNT - 1}.html"]
    record = journal.Journal(
        str(tree), str(pending), writer.moves, removed, Manifest(writer.files)
    )
    import msgspec  # noqa: PLC0415

    (place.trees / "journal").write_bytes(msgspec.msgpack.encode(record))
    # Half of the moves were made before the kill.
    for path, name in list(writer.moves.items())[:100]:
        (pending / name).replace(tree / path)
    assert versions(place) == {"old", "new"}
    assert journal.recover(place)
    assert versions(place) == {"new"}
    assert not (tree / removed[0]).exists()
    assert not journal.recover(place)


def test_two_publishers_never_mix(place: SitePlace) -> None:
    publish_version(place, "old")
    for delay in (0.0, 0.02, 0.05, 0.1):
        first = start(place, "first", "staged")
        time.sleep(delay)
        second = start(place, "second", "staged")
        codes = {first.wait(), second.wait()}
        assert codes <= {0, 3}
        assert 0 in codes
        assert len(versions(place)) == 1


def test_a_lock_is_held_by_one(place: SitePlace) -> None:
    with lock.hold(place.lock), pytest.raises(lock.Locked), lock.hold(place.lock):
        pass
    with lock.hold(place.lock):
        pass


def test_a_tree_that_differs_from_its_manifest_is_not_shown(
    place: SitePlace,
) -> None:
    publish_version(place, "old")
    staged = publish.new_tree(place)
    writer = TreeWriter(staged, None, {})
    writer.write("f/0.html", b"new", b"new")
    (staged / "f" / "0.html").write_bytes(b"ne")
    with pytest.raises(CannotPublish):
        publish.show(place, staged, Manifest(writer.files))
    (staged / "f" / "0.html").write_bytes(b"new")
    (staged / "surplus").touch()
    with pytest.raises(CannotPublish):
        publish.show(place, staged, Manifest(writer.files))
    assert versions(place) == {"old"}


def test_unchanged_files_are_linked_and_never_written(place: SitePlace) -> None:
    publish_version(place, "same")
    before = {p.name: p.stat().st_ino for p in (place.link / "f").iterdir()}
    publish_version(place, "same")
    after = {p.name: p.stat().st_ino for p in (place.link / "f").iterdir()}
    assert before == after
    publish_version(place, "other")
    assert not set(before.values()) & {
        p.stat().st_ino for p in (place.link / "f").iterdir()
    }


def test_only_the_last_two_trees_are_kept(place: SitePlace) -> None:
    for version in ("a", "b", "c", "d"):
        publish_version(place, version)
    trees = [entry.name for entry in place.trees.iterdir() if entry.name.isdigit()]
    assert sorted(trees) == ["000003", "000004"]
    manifests = sorted(entry.name for entry in place.trees.glob("*.manifest"))
    assert manifests == ["000003.manifest", "000004.manifest"]


def test_a_folder_that_is_not_ours_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "mine.txt").write_text("mine")
    with pytest.raises(CannotPublish):
        SitePlace(tmp_path / "site").refuse_foreign()


@pytest.mark.parametrize(
    ("standing", "coming", "refused"),
    [
        (None, None, False),
        (None, 1, False),
        (5, 5, False),
        (5, 6, False),
        (5, 4, True),
        (5, None, True),
    ],
)
def test_a_lower_publication_never_replaces_a_higher(
    place: SitePlace, standing: int | None, coming: int | None, refused: bool
) -> None:
    staged = publish.new_tree(place)
    (staged / "a").write_bytes(b"a")
    publish.show(place, staged, Manifest({"a": Held(b"a", 1)}, standing))
    if refused:
        with pytest.raises(CannotPublish):
            place.refuse_older(coming)
    else:
        place.refuse_older(coming)


@pytest.mark.parametrize("path", ["../x", "/x", "a/../../x", "a\\..\\x"])
def test_no_file_is_written_outside_the_tree(tmp_path: Path, path: str) -> None:
    (tmp_path / "tree").mkdir()
    writer = TreeWriter(tmp_path / "tree", None, {})
    with pytest.raises(UnsafePath):
        writer.write(path, b"x", b"x")
