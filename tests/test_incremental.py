"""A rebuild in place gives what a clean build gives, and touches only what changed.

`mutations/<name>/steps.json` lists edits of the stories' registry, each with the
files that change (`changes`: globs, each of which must be met; `optional`: may be),
what a page then shows or hides, and the rule that refuses a broken record.
"""

from __future__ import annotations

import json
from datetime import date
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

import pytest

from tests.builds import build, digests, project_at, set_field, write_record

MUTATIONS = Path(__file__).parent / "mutations"
Step = dict[str, Any]


def steps_of(name: str) -> list[Step]:
    """Read the steps of a mutation."""
    text = (MUTATIONS / name / "steps.json").read_text(encoding="utf-8")
    steps: list[Step] = json.loads(text)
    return steps


def carry_out(registry: Path, edit: Step) -> None:
    """Make one edit."""
    match edit:
        case {"set": path, "at": pointer, "to": value}:
            set_field(registry, path, pointer, value)
        case {"add": path, "fields": fields}:
            write_record(registry, path, fields)
        case {"remove": path}:
            (registry / path).unlink()
        case {"write": path, "text": text}:
            (registry / path).write_text(text, encoding="utf-8")
        case _:
            raise ValueError(edit)


def unlike(before: dict[str, str], after: dict[str, str]) -> set[str]:
    """Files that came, went or changed."""
    return {
        path
        for path in before.keys() | after.keys()
        if before.get(path) != after.get(path)
    }


def unexpected(changed: set[str], step: Step) -> list[str]:
    """Changes that no glob names, and globs that no change meets."""
    wanted: list[str] = step["changes"]
    allowed = [*wanted, *step.get("optional", ())]
    strays = [
        path
        for path in sorted(changed)
        if not any(fnmatchcase(path, glob) for glob in allowed)
    ]
    unmet = [
        f"nothing matches {glob}"
        for glob in wanted
        if not any(fnmatchcase(path, glob) for path in changed)
    ]
    return strays + unmet


def unkept(site: Path, step: Step) -> list[str]:
    """What a page should show and does not, or hide and does not."""
    found = []
    for path, texts in step.get("shows", {}).items():
        page = (site / path).read_text(encoding="utf-8")
        found += [f"{path} lacks {text}" for text in texts if text not in page]
    for path, texts in step.get("hides", {}).items():
        page = (site / path).read_text(encoding="utf-8")
        found += [f"{path} shows {text}" for text in texts if text in page]
    return found + [path for path in step.get("gone", ()) if (site / path).exists()]


@pytest.mark.parametrize("name", sorted(path.name for path in MUTATIONS.iterdir()))
def test_a_rebuild_in_place_equals_a_clean_build(
    small: Path, tmp_path: Path, name: str
) -> None:
    site = tmp_path / "standing"
    assert not build(small, site).failed
    standing = digests(site)
    for number, step in enumerate(steps_of(name)):
        for edit in step["edits"]:
            carry_out(small / "registry", edit)
        day = date.fromisoformat(step["as_of"]) if "as_of" in step else None
        outcome = build(small, site, day, in_place=True)
        now = digests(site)
        changed = unlike(standing, now)
        assert unexpected(changed, step) == [], step["name"]
        assert unkept(site, step) == [], step["name"]
        codes = {finding.code[:3] for finding in outcome.findings}
        if "refused" in step:
            assert outcome.failed, step["name"]
            assert step["refused"] in codes, step["name"]
            continue
        assert not outcome.failed, [step["name"], *outcome.findings]
        # A page whose view changed in a field that it does not show is written alike.
        assert outcome.written >= len(changed & now.keys()), step["name"]
        assert outcome.written == 0 or step["changes"], step["name"]
        clean = project_at(tmp_path / f"clean-{number}", small / "registry")
        assert not build(clean, clean / "site", day).failed
        assert now == digests(clean / "site"), step["name"]
        standing = now


def test_there_are_enough_steps() -> None:
    names = [path.name for path in MUTATIONS.iterdir()]
    assert sum(len(steps_of(name)) for name in names) >= 12


def test_a_file_changed_behind_the_steps_back_is_seen() -> None:
    step: Step = {"changes": ["V/*"], "optional": ["data/*"]}
    assert unexpected({"V/a.html", "data/x"}, step) == []
    assert unexpected({"V/a.html", "w/b.html"}, step) == ["w/b.html"]
    assert unexpected({"data/x"}, step) == ["nothing matches V/*"]
