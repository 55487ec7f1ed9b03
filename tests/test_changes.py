"""What may be changed since a revision: `check --base`, with a real repository."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.model.change import ABSENT, Change
from generator.model.kinds.policy import Policy
from generator.model.record import Record
from generator.source.revisions import NoHistory, NoSuchRevision, files_at
from tests.builds import PROJECT, hongling, project_at, set_field, stops_with
from tests.candidates import policy

VERSION = "policies/sijiwuzhuan/2023.1.yml"
NEXT = "policies/sijiwuzhuan/2026.1.yml"
LIMIT = 64 * 1024


def git(folder: Path, *words: str, more: Mapping[str, str] | None = None) -> str:
    """Run Git as a person without settings of their own."""
    who = {"GIT_AUTHOR_NAME": "x", "GIT_AUTHOR_EMAIL": "x@example.org"}
    who |= {key.replace("AUTHOR", "COMMITTER"): text for key, text in who.items()}
    ran = subprocess.run(
        ["git", *words],
        cwd=folder,
        env=os.environ | who | {"GIT_CONFIG_GLOBAL": os.devnull} | dict(more or {}),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return ran.stdout


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """An office's project under Git; its policies are those of the sample."""
    registry = tmp_path / "registry"
    registry.mkdir()
    for name in ("areas", "policies", "calendars"):
        shutil.copytree(PROJECT / "registry" / name, registry / name)
    shutil.copy(PROJECT / "registry" / "settings.yml", registry)
    set_field(registry, "settings.yml", ["sample"], value=False)
    made = project_at(tmp_path / "project", registry)
    (made / ".gitignore").write_text(".build/\n", "utf-8")
    git(made, "init", "-q", "-b", "main")
    git(made, "add", ".")
    git(made, "commit", "-q", "-m", "Begin")
    return made


def found(project: Path, *options: str, day: str = "2026-06-30") -> list[str]:
    """Messages of rules on changes, each with its path."""
    told = ("--format", "json", "--as-of", day)
    ran = hongling("check", "--project", project, *told, *options)
    findings: list[dict[str, Any]] = json.loads(ran.stdout)["findings"]
    return [
        f"{one['path'].partition('registry/')[2]} {one['message']}"
        for one in findings
        if one["code"].startswith("CHG")
    ]


def change(project: Path, path: str, pointer: list[str | int], value: Any) -> None:
    set_field(project / "registry", path, pointer, value)


TERM: list[str | int] = ["grades", 0, "term_months", "value"]


def test_a_version_in_force_is_not_changed(project: Path) -> None:
    assert found(project, "--base", "main") == []
    change(project, VERSION, TERM, 48)
    words = "版本 2023.1 自 2023-01-01 施行，grades.1.term_months.value 由 36 改为 48"
    assert found(project, "--base", "main") == [f"{VERSION} {words}"]
    assert found(project) == []
    git(project, "commit", "-q", "-a", "-m", "Change it")
    assert found(project, "--base", "HEAD") == []
    assert found(project, "--base", "HEAD^1") == [f"{VERSION} {words}"]


def pinned(project: Path, day: str) -> None:
    """Commit a base whose settings pin a day."""
    change(project, "settings.yml", ["as_of"], date.fromisoformat(day))
    git(project, "commit", "-q", "-a", "-m", "Pin a day")


def unpinned(project: Path, committed: str) -> None:
    """Commit a base without a pinned day, on a day."""
    file = project / "registry" / "settings.yml"
    lines = file.read_text("utf-8").splitlines(keepends=True)
    kept = [line for line in lines if not line.startswith("as_of:")]
    assert len(kept) == len(lines) - 1
    file.write_text("".join(kept), "utf-8")
    stamp = f"{committed}T12:00:00+08:00"
    when = {"GIT_AUTHOR_DATE": stamp, "GIT_COMMITTER_DATE": stamp}
    git(project, "commit", "-q", "-a", "-m", "Pin no day", more=when)


def test_a_version_to_come_may_be_changed_until_its_eve(project: Path) -> None:
    pinned(project, "2025-12-01")
    change(project, NEXT, TERM, 48)
    assert found(project, "--base", "main", day="2025-12-31") == []
    assert len(found(project, "--base", "main", day="2026-01-01")) == 1


def test_setting_the_day_back_in_the_same_change_lifts_nothing(project: Path) -> None:
    """The base stands at 2026-06-30: what was in force then is not changed."""
    change(project, VERSION, TERM, 48)
    change(project, "settings.yml", ["as_of"], date(2022, 12, 31))
    ran = hongling("check", "--project", project, "--base", "main")
    assert "CHG001" in ran.stdout
    assert len(found(project, "--base", "main", day="2022-12-31")) == 1


def test_without_a_pin_the_day_of_the_commit_counts(project: Path) -> None:
    unpinned(project, "2025-12-31")
    change(project, NEXT, TERM, 48)
    assert found(project, "--base", "main", day="2020-01-01") == []
    assert len(found(project, "--base", "main", day="2026-01-01")) == 1
    unpinned_day = {"GIT_COMMITTER_DATE": "2026-01-01T00:30:00+08:00"}
    git(project, "checkout", "-q", "--", ".")
    words = ("commit", "-q", "--allow-empty", "-m", "Next day")
    git(project, *words, more=unpinned_day)
    change(project, NEXT, TERM, 48)
    assert len(found(project, "--base", "main", day="2020-01-01")) == 1


def test_notes_and_an_end_may_be_added(project: Path) -> None:
    change(project, VERSION, ["effective_to"], date(2025, 12, 31))
    file = project / "registry" / VERSION
    file.write_text(f"# 已停止\n{file.read_text('utf-8')}", "utf-8")
    assert found(project, "--base", "main") == []
    git(project, "commit", "-q", "-a", "-m", "End it")
    change(project, VERSION, ["effective_to"], date(2025, 11, 30))
    assert len(found(project, "--base", "main")) == 1


def test_a_version_in_force_is_not_removed(project: Path) -> None:
    (project / "registry" / VERSION).unlink()
    assert found(project, "--base", "main") == [
        f"{VERSION} 版本 2023.1 自 2023-01-01 施行，文件已被删去"
    ]


def test_what_cannot_be_read_now_is_not_called_removed(project: Path) -> None:
    (project / "registry" / VERSION).write_text("profile: [\n", "utf-8")
    assert found(project, "--base", "main") == []


def test_a_sample_may_be_replaced(project: Path) -> None:
    change(project, "settings.yml", ["sample"], value=True)
    git(project, "commit", "-q", "-a", "-m", "Call it a sample")
    change(project, VERSION, TERM, 48)
    assert found(project, "--base", "main") == []


def test_calling_it_a_sample_in_the_same_change_lifts_nothing(project: Path) -> None:
    change(project, VERSION, TERM, 48)
    change(project, "settings.yml", ["sample"], value=True)
    (told,) = found(project, "--base", "main")
    assert told.startswith(VERSION)


@pytest.mark.parametrize("revision", ["", "nowhere", "--all", "main:docs", "HEAD^7"])
def test_a_revision_that_is_none_is_told(project: Path, revision: str) -> None:
    ran = hongling("check", "--project", project, f"--base={revision}")
    stops_with(ran, 2, "没有", "版本")


def test_without_a_repository_there_is_no_base(project: Path) -> None:
    shutil.rmtree(project / ".git")
    ran = hongling("check", "--project", project, "--base", "main")
    stops_with(ran, 2, "Git 历史")


def test_without_git_there_is_no_base(project: Path, tmp_path: Path) -> None:
    nothing = {"PATH": str(tmp_path / "nothing")}
    ran = hongling("check", "--project", project, "--base", "main", changes=nothing)
    stops_with(ran, 2, "Git 历史")
    assert hongling("check", "--project", project, changes=nothing).returncode == 0


def test_the_surroundings_do_not_lead_to_another_repository(
    project: Path, tmp_path: Path
) -> None:
    change(project, VERSION, TERM, 48)
    other = {"GIT_DIR": str(tmp_path / "other"), "GIT_INDEX_FILE": "/nowhere"}
    ran = hongling("check", "--project", project, "--base", "main", changes=other)
    assert "CHG001" in ran.stdout


def test_files_of_a_revision_are_plain_and_small(project: Path) -> None:
    registry = project / "registry"
    (registry / "policies" / "link.yml").symlink_to("sijiwuzhuan/2023.1.yml")
    (registry / "policies" / "large.yml").write_bytes(b"x" * (LIMIT + 1))
    (registry / "policies" / "limit.yml").write_bytes(b"x" * LIMIT)
    (registry / "policies" / "empty.yml").touch()
    git(project, "add", ".")
    git(project, "commit", "-q", "-m", "More")
    files = files_at(registry, "main", ["policies"], LIMIT)
    assert files["policies/empty.yml"] == b""
    assert len(files["policies/limit.yml"]) == LIMIT
    assert files[VERSION] == (registry / VERSION).read_bytes()
    assert not {"policies/link.yml", "policies/large.yml"} & files.keys()
    assert all(path.startswith("policies/") for path in files)


def test_a_registry_may_be_the_whole_repository(project: Path, tmp_path: Path) -> None:
    alone = tmp_path / "alone"
    shutil.copytree(project / "registry", alone)
    git(alone, "init", "-q", "-b", "main")
    git(alone, "add", ".")
    git(alone, "commit", "-q", "-m", "Begin")
    assert VERSION in files_at(alone, "main", ["policies"], LIMIT)
    assert files_at(alone, "main", ["waivers"], LIMIT) == {}
    with pytest.raises(NoSuchRevision):
        files_at(alone, "ma\0in", ["policies"], LIMIT)
    with pytest.raises(NoHistory):
        files_at(tmp_path, "main", ["policies"], LIMIT)


def of(**changes: Any) -> Record[Policy]:
    return Record(VERSION, "policy", policy("sijiwuzhuan", "2023.1", **changes))


def test_differences_are_named_by_field() -> None:
    same = Change("policy", of(), of())
    assert list(same.differences()) == []
    assert list(Change("policy", of(), None).differences()) == []
    weights = {"written": 40, "interview": 30, "daily_work": 30, "source": "R-4"}
    articles = {"grades": "index/2", "new": "index/9"}
    before = of(articles={"grades": "index/2", "old": "index/1"})
    after = of(score_weights=weights, articles=articles, certifiable=["secretary"])
    found = list(Change("policy", before, after).differences())
    everyone = ["secretary", "deputy_secretary", "full_time"]
    assert found == [
        (("articles", "new"), ABSENT, "index/9"),
        (("articles", "old"), "index/1", ABSENT),
        (("certifiable",), everyone, ["secretary"]),
        (("score_weights", "daily_work"), 40, 30),
        (("score_weights", "written"), 30, 40),
    ]
