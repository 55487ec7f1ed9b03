"""`hongling init`: an office's own register works from its first day."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.builds import environment, hongling


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh register."""
    folder = tmp_path_factory.mktemp("office") / "register"
    ran = hongling("init", folder, "--yes")
    assert ran.returncode == 0, ran.stderr
    assert "已建立" in ran.stdout
    return folder


def own(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the register's own copy of the program."""
    return subprocess.run(
        [sys.executable, "-m", "generator", *arguments],
        cwd=folder,
        env=environment(PYTHONPATH=str(folder)),
        capture_output=True,
        encoding="utf-8",
        timeout=600,
        check=False,
    )


def test_a_fresh_register_passes_the_check(office: Path) -> None:
    ran = own(office, "check")
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "提醒" not in ran.stdout


def test_a_fresh_register_builds(office: Path, tmp_path: Path) -> None:
    ran = own(office, "build", "--site", str(tmp_path / "site"))
    assert ran.returncode == 0, ran.stdout + ran.stderr
    home = (tmp_path / "site" / "index.html").read_text(encoding="utf-8")
    assert "示例数据" not in home
    for page in (
        "areas/index.html",
        "404.html",
        "handbook/index.html",
        "verify/index.html",
    ):
        assert (tmp_path / "site" / page).is_file(), page
    assert not list((tmp_path / "site").resolve().glob("V/*"))


def test_it_holds_both_policies_and_the_calendars(office: Path) -> None:
    registry = office / "registry"
    profiles = {path.name for path in (registry / "policies").iterdir()}
    assert profiles == {"honglingrenzheng", "sijiwuzhuan"}
    years = {path.stem for path in (registry / "calendars").iterdir()}
    assert years == {str(year) for year in range(2019, 2027)}
    assert not list(registry.glob("workers/**/*.yml"))
    assert "sample: true" not in (registry / "settings.yml").read_text(encoding="utf-8")


def test_nothing_of_the_demo_comes_along(tmp_path: Path) -> None:
    office = tmp_path / "register"
    assert hongling("init", office, "--yes").returncode == 0
    names = {path.name for path in office.iterdir()}
    assert {
        "Makefile",
        "README.md",
        "registry",
        "schemas",
        "docs",
        "generator",
    } <= names
    assert not names & {"tests", "bench", ".git", ".venv", ".build", "site"}
    assert not list(office.rglob("__pycache__"))


def test_its_workflows_pass_their_judge(office: Path) -> None:
    workflows = sorted((office / ".github" / "workflows").iterdir())
    assert workflows
    ran = subprocess.run(
        [
            Path(sys.executable).with_name("zizmor"),
            "--offline",
            "--persona=auditor",
            "--strict-collection",
            "--no-progress",
            *workflows,
        ],
        capture_output=True,
        encoding="utf-8",
        timeout=600,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_a_folder_that_holds_something_is_refused(tmp_path: Path) -> None:
    target = tmp_path / "mine"
    target.mkdir()
    (target / "letter.txt").write_text("mine")
    ran = hongling("init", target, "--yes")
    assert ran.returncode == 2
    assert "已经有内容" in ran.stderr
    assert [path.name for path in tmp_path.rglob("*")] == ["mine", "letter.txt"]
    ran = hongling("init", target / "letter.txt", "--yes")
    assert ran.returncode == 2
    assert "Traceback" not in ran.stderr
    assert (target / "letter.txt").read_text() == "mine"


@pytest.mark.parametrize("answer", ["n\n", "\n", ""])
def test_without_a_yes_nothing_is_written(tmp_path: Path, answer: str) -> None:
    ran = hongling("init", tmp_path / "new", text=answer)
    assert ran.returncode in (0, 130)
    assert "共" in ran.stdout
    assert "个文件" in ran.stdout
    assert "Traceback" not in ran.stderr
    assert list(tmp_path.iterdir()) == []


def test_with_a_yes_at_the_question_it_is_written(tmp_path: Path) -> None:
    empty = tmp_path / "new"
    empty.mkdir()
    ran = hongling("init", empty, text="y\n")
    assert ran.returncode == 0, ran.stderr
    assert (empty / "registry" / "settings.yml").is_file()
    assert {path.name for path in tmp_path.iterdir()} == {"new"}


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    ran = hongling("init", tmp_path / "file" / "new", "--yes")
    assert ran.returncode == 2
    assert "Traceback" not in ran.stderr
    assert "改法" in ran.stderr
