"""Page types and exports are found, not listed."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from generator.catalogue import CatalogueError, discover
from generator.site.context import SiteContext
from tests.public_rows import register, row, site

EXPORT = """
from generator.publication.public import PublicRegister
from generator.site.page import Artifact

def artifacts(register: PublicRegister, context):
    yield Artifact("dropped.txt", str(len(register.rows)).encode())
"""
PAGE = """
from __future__ import annotations
from generator.publication import public
from generator.publication.public import PublicRegister
from generator.site.page import Page

def pages(subject: public.PublicRegister, context):
    yield Page("dropped/", "page.html", subject.site)
"""


def _drop(folder: Path, kind: str, name: str, text: str) -> None:
    (folder / kind).mkdir(exist_ok=True)
    (folder / kind / f"{name}.py").write_text(text, encoding="utf-8")


def test_a_dropped_in_export_is_part_of_the_build(tmp_path: Path) -> None:
    _drop(tmp_path, "exports", "dropped", EXPORT)
    rows = [row("王小明", 1)]
    found = discover([tmp_path])
    built = {
        artifact.path: artifact.content
        for artifact in found.artifacts(register(rows), SiteContext(site()))
    }
    assert built["dropped.txt"] == b"1"
    assert "robots.txt" in built
    assert "dropped.txt" not in {
        artifact.path
        for artifact in discover().artifacts(register(rows), SiteContext(site()))
    }


def test_a_dropped_in_page_type_is_part_of_the_build(tmp_path: Path) -> None:
    _drop(tmp_path, "pages", "dropped", PAGE)
    found = discover([tmp_path])
    [page_type] = [one for one in found.page_types if one.name == "dropped"]
    assert page_type.subject == "PublicRegister"
    context = SiteContext(site())
    [page] = page_type.pages(register([]), context)
    assert page.path == "dropped/index.html"
    assert page in list(found.pages_of(register([]), context))
    assert page not in list(found.pages_of(row("王小明", 1), context))


def test_what_is_found_is_sorted_and_private_names_are_left_alone(
    tmp_path: Path,
) -> None:
    for name in ("zz_last", "aa_first", "_helper"):
        _drop(tmp_path, "exports", name, EXPORT)
    names = [export.name for export in discover([tmp_path]).exports]
    assert names == sorted(names)
    assert {"zz_last", "aa_first"} < set(names)
    assert "_helper" not in names


@pytest.mark.parametrize(
    ("kind", "text", "said"),
    [
        ("exports", "x = 1\n", "no function artifacts"),
        ("pages", "x = 1\n", "no function pages"),
        ("exports", "def artifacts(register, context):\n    yield 1\n", "annotated"),
        ("pages", "def pages(subject: int, context):\n    yield 1\n", "not int"),
        ("pages", "def pages(subject, context):\n    yield 1\n", "not nothing"),
    ],
)
def test_a_module_that_is_none_is_named(
    tmp_path: Path, kind: str, text: str, said: str
) -> None:
    _drop(tmp_path, kind, "odd_one", text)
    with pytest.raises(CatalogueError, match=said) as failure:
        discover([tmp_path])
    assert "odd_one" in str(failure.value)


def test_a_name_cannot_be_taken_twice(tmp_path: Path) -> None:
    _drop(tmp_path, "exports", "robots", EXPORT)
    with pytest.raises(CatalogueError, match="robots is taken"):
        discover([tmp_path])


def test_no_file_names_a_page_type_or_an_export() -> None:
    found = discover()
    names = {one.name for one in found.page_types}
    names |= {one.name for one in found.exports}
    root = Path(__file__).parents[1]
    tracked = subprocess.run(
        ["git", "ls-files", "generator"],
        cwd=root,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    for path in tracked:
        if path.endswith(".py") and (root / path).exists():
            text = (root / path).read_text(encoding="utf-8")
            for name in names:
                assert f"exports.{name}" not in text, path
                assert f"pages.{name}" not in text, path
