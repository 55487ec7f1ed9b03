"""The command line: exit codes, what it says and where, and how it stops."""

from __future__ import annotations

import errno
import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator import cli
from generator.output import lock
from generator.output.publish import SitePlace
from tests.builds import (
    PROJECT,
    STORIES,
    Built,
    command,
    digests,
    environment,
    hongling,
    set_field,
    stops_with,
)

GRADE = "grades/990103/2026/0D/G0DQPX8Q5BZ.yml"
CHINESE = re.compile("[\u4e00-\u9fff]")


# ── exit codes ───────────────────────────────────────────────────────────────


def test_a_clean_register_passes(published: Built) -> None:
    ran = hongling("check", "--project", published.project)
    assert ran.returncode == 0
    assert "没有问题" in ran.stdout
    assert ran.stderr == ""


def test_findings_go_to_standard_output_and_stop_the_build(published: Built) -> None:
    set_field(published.registry, GRADE, ["grade"], "expert")
    before = digests(published.site)
    for name in ("check", "build"):
        more = ("--site", published.site) if name == "build" else ()
        ran = hongling(name, "--project", published.project, *more)
        assert ran.returncode == 1
        assert f"{GRADE}:4:8: 错误 SCH" in ran.stdout
        assert "改法" in ran.stdout
        assert "依据" in ran.stdout
        assert ran.stderr == ""
    assert digests(published.site) == before


def test_the_three_formats_tell_of_the_same_finding(published: Built) -> None:
    set_field(published.registry, GRADE, ["grade"], "expert")
    told = {
        form: hongling("check", "--project", published.project, "--format", form).stdout
        for form in ("text", "json", "github")
    }
    report = json.loads(told["json"])
    assert set(report) == {"as_of", "records", "findings", "waived"}
    (finding,) = [one for one in report["findings"] if one["code"].startswith("SCH")]
    assert finding["path"].endswith(GRADE)
    assert (finding["line"], finding["column"]) == (4, 8)
    assert finding["severity"] == "error"
    assert finding["code"] in told["text"]
    assert finding["message"] in told["text"]
    assert re.search(rf"(?m)^::error file=[^,]*{GRADE},line=4,col=8,", told["github"])


def test_paths_filter_what_is_shown_but_not_the_verdict_on_them(
    published: Built,
) -> None:
    set_field(published.registry, GRADE, ["grade"], "expert")
    shown = hongling(
        "check",
        published.registry / "grades" / "990103",
        "--project",
        published.project,
    )
    assert shown.returncode == 1
    assert "SCH" in shown.stdout
    other = hongling(
        "check", published.registry / "areas", "--project", published.project
    )
    assert "SCH" not in other.stdout


@pytest.mark.parametrize("name", ["check", "build", "serve"])
def test_without_a_project_nothing_runs(tmp_path: Path, name: str) -> None:
    stops_with(hongling(name, "--project", tmp_path), 2, "mkdocs.yml")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("day", ["2026-02-30", "昨天", "20260630", "2026-6-30"])
def test_a_bad_date_is_refused(published: Built, day: str) -> None:
    ran = hongling("check", "--project", published.project, "--as-of", day)
    stops_with(ran, 2, "不是日期")


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "--formt", "json"],
        ["check", "--format", "xml"],
        ["biuld"],
        ["build", "--jobs", "many"],
        ["build", "--jobs", "0"],
        ["build", "--sequence", "-1"],
        ["build", "extra"],
        ["init"],
        ["build", "--site"],
        ["--strange"],
    ],
)
def test_a_wrong_command_is_answered_in_chinese(arguments: list[str]) -> None:
    ran = hongling(*arguments)
    stops_with(ran, 2)
    # What the reader typed may stand there as it is; the sentence is Chinese.
    sentence = re.sub(r"[\"'“‘].*?[\"'”’]|--?[a-z-]+|[A-Za-z]+", "", ran.stderr)
    assert len(CHINESE.findall(sentence)) > 5
    assert not re.search(r"No such|Missing|Invalid|Got unexpected", ran.stderr)


def test_a_wrong_choice_is_answered_with_the_right_ones() -> None:
    stops_with(hongling("check", "--format", "xml"), 2, "text、json、github")
    stops_with(hongling("biuld"), 2, "没有 biuld 这个命令，相近的有 build")


def test_without_a_command_the_help_is_shown() -> None:
    ran = hongling()
    assert ran.returncode == 0
    assert "check" in ran.stdout
    assert CHINESE.search(ran.stdout)


def test_a_missing_registry_is_named(published: Built) -> None:
    ran = hongling(
        "check", "--project", published.project, "--registry", published.project / "no"
    )
    stops_with(ran, 2, "没有找到登记数据文件夹")


@pytest.mark.parametrize("broken", [True, False])
def test_settings_that_are_broken_or_missing_are_told(
    published: Built, broken: bool
) -> None:
    file = published.registry / "settings.yml"
    if broken:
        file.write_text("title: [\n", encoding="utf-8")
    else:
        file.unlink()
    ran = hongling(
        "build", "--project", published.project, "--site", published.site,
        "--no-handbook", "--as-of", "2026-12-31",
    )  # fmt: skip
    assert ran.returncode in (1, 2)
    assert "settings.yml" in ran.stdout + ran.stderr
    assert "程序故障" not in ran.stderr


def test_a_rule_that_raises_is_a_fault_of_the_program(
    published: Built,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    from generator.rules.ref import wrong_check_character  # noqa: PLC0415

    def check(*_: Any) -> Iterator[Any]:
        raise ZeroDivisionError("某人的姓名")

    monkeypatch.setattr(wrong_check_character, "check", check)
    check.__annotations__ = {"record": "Record[Struct]"}
    shutil.rmtree(published.project / ".build")
    with pytest.raises(SystemExit) as stop:
        cli.main(["check", "--project", str(published.project), "--jobs", "1"])
    assert stop.value.code == 3
    said = capsys.readouterr()
    assert "程序故障" in said.err
    assert re.search(r"[a-z-]+/[0-9A-Za-z/-]+\.yml", said.err)
    assert "某人的姓名" not in said.err + said.out
    assert "Traceback" not in said.err


def test_a_fault_in_a_child_process_names_the_file_too(
    published: Built,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    from generator.rules.ref import wrong_check_character  # noqa: PLC0415

    def check(*_: Any) -> Iterator[Any]:
        raise ZeroDivisionError

    monkeypatch.setattr(wrong_check_character, "check", check)
    check.__annotations__ = {"record": "Record[Struct]"}
    shutil.rmtree(published.project / ".build")
    with pytest.raises(SystemExit) as stop:
        cli.main(["check", "--project", str(published.project), "--jobs", "2"])
    assert stop.value.code == 3
    assert ".yml" in capsys.readouterr().err


# ── places that cannot be written ────────────────────────────────────────────


def test_a_folder_of_somebody_else_is_left_alone(
    published: Built, tmp_path: Path
) -> None:
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "letter.txt").write_text("mine")
    ran = hongling(
        "build", "--project", published.project, "--site", mine, "--no-handbook"
    )
    stops_with(ran, 2, "不是由本程序生成")
    assert [path.name for path in mine.iterdir()] == ["letter.txt"]


def test_a_site_where_nothing_can_be_written_is_refused(
    published: Built, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    ran = hongling(
        "build", "--project", published.project, "--site", tmp_path / "file" / "site",
        "--no-handbook",
    )  # fmt: skip
    stops_with(ran, 2, "写入站点时出错")


@pytest.mark.parametrize("room", [0, 1_000, 200_000, 1_000_000])
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO])
def test_a_full_or_failing_disk_leaves_the_old_site(
    published: Built,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    room: int,
    code: int,
) -> None:
    before = digests(published.site)
    set_field(published.registry, "settings.yml", ["title"], "改名的登记册")
    write, left = os.write, [room]

    def full(descriptor: int, data: Any) -> int:
        if descriptor > 2:
            left[0] -= len(data)
            if left[0] < 0:
                raise OSError(code, os.strerror(code))
        return write(descriptor, data)

    monkeypatch.setattr(os, "write", full)
    with pytest.raises(SystemExit) as stop:
        cli.main(
            [
                "build", "--project", str(published.project), "--site",
                str(published.site), "--no-handbook", "--jobs", "1",
            ]
        )  # fmt: skip
    monkeypatch.undo()
    assert stop.value.code == 2
    assert left[0] < 0
    said = capsys.readouterr().err
    assert "写入站点时出错" in said
    assert "现有站点没有改动" in said
    assert digests(published.site) == before
    ran = hongling(
        "build", "--project", published.project, "--site", published.site,
        "--no-handbook",
    )  # fmt: skip
    assert ran.returncode == 0
    assert "改名的登记册" in (published.site / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("way", ["staged", "in-place"])
@pytest.mark.parametrize("kibibytes", [0, 4, 32])
def test_files_that_may_not_grow_leave_the_old_site(
    published: Built, way: str, kibibytes: int
) -> None:
    before = digests(published.site)
    set_field(published.registry, "settings.yml", ["title"], "改名的登记册")
    order = command(
        "build", "--project", published.project, "--site", published.site,
        "--no-handbook", *(["--in-place"] if way == "in-place" else []),
    )  # fmt: skip
    # The system itself refuses what any part of the program writes beyond that.
    ran = subprocess.run(
        ["bash", "-c", f'ulimit -f {kibibytes}; exec "$@"', "limited", *order],
        cwd=PROJECT,
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        timeout=600,
        check=False,
    )
    stops_with(ran, 2, "出错")
    assert digests(published.site) == before
    ran = hongling(*order[3:])
    assert ran.returncode == 0, ran.stderr
    assert "改名的登记册" in (published.site / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["check", "build"])
def test_a_cache_that_cannot_be_written_is_told(published: Built, name: str) -> None:
    shutil.rmtree(published.project / ".build")
    (published.project / ".build").write_text("in the way")
    more = ("--site", published.site, "--no-handbook") if name == "build" else ()
    ran = hongling(name, "--project", published.project, *more)
    stops_with(ran, 2, ".build")


def test_of_two_builds_one_is_told_that_the_other_is_at_it(published: Built) -> None:
    before = digests(published.site)
    with lock.hold(SitePlace(published.site).lock):
        ran = hongling(
            "build", "--project", published.project, "--site", published.site,
            "--no-handbook",
        )  # fmt: skip
    stops_with(ran, 2, "另一个构建正在写入")
    assert digests(published.site) == before


def test_a_lower_publication_number_is_refused(published: Built) -> None:
    order = (
        "build", "--project", published.project, "--site", published.site,
        "--no-handbook", "--sequence",
    )  # fmt: skip
    assert hongling(*order, "7").returncode == 0
    before = digests(published.site)
    stops_with(hongling(*order, "6"), 2, "发布序号")
    assert digests(published.site) == before
    assert json.loads(published.file("build.json"))["sequence"] == 7


def test_the_stories_are_not_touched_by_these_tests() -> None:
    ran = subprocess.run(
        ["git", "status", "--porcelain", "--", str(STORIES)],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout == ""
