"""Hostile handbook sources, as the commands meet them: told, never built."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.handbook.config import config_text
from generator.handbook.contents import contents
from generator.handbook.files import is_chapter
from generator.handbook.made_pages import CONTINUED, is_made
from generator.pipeline import run
from generator.pipeline.run import Outcome
from generator.pipeline.settings import Order, Workspace
from generator.rulebook import discover
from tests.builds import PROJECT, STORIES, check, hongling, project_at
from tests.handbooks import SITE, material

CHAPTER = "docs/sijiwuzhuan/2023.1/index.md"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return project_at(tmp_path / "project", STORIES)


def told(outcome: Outcome) -> list[tuple[str, str, int]]:
    return [
        (one.code, one.position.path, one.position.line) for one in outcome.findings
    ]


def append(path: Path, text: str) -> int:
    """Add lines; where the first of them stands."""
    before = path.read_text("utf-8")
    path.write_text(before + text, "utf-8")
    return before.count("\n") + 1


def test_the_projects_own_documents_are_sound(project: Path) -> None:
    assert [one for one in told(check(project)) if one[0].startswith("DOC")] == []


def test_check_tells_place_clause_and_mend(project: Path) -> None:
    line = append(project / "docs/index.md", "\n文字 <b>粗体</b>\n") + 1
    (project / "docs/secret.md").symlink_to("/etc/hostname")
    done = hongling("check", "--project", project, "--format", "json")
    assert done.returncode == 1, done.stderr
    found: list[dict[str, Any]] = json.loads(done.stdout)["findings"]
    places = [
        (one["code"], Path(one["path"]).name, one["line"], one["column"])
        for one in found
    ]
    assert places == [
        ("DOC001", "index.md", line, 4),
        ("DOC001", "index.md", line, 9),
        ("DOC009", "secret.md", 0, 0),
    ]
    for one in found:
        assert one["clause"].endswith("handbook/records/#a3") or "第三条" in str(one)
        assert one["hint"]
    assert "粗体" not in done.stdout


def test_a_hook_is_told_and_never_run(project: Path, tmp_path: Path) -> None:
    mark = tmp_path / "mark"
    (project / "hook.py").write_text(f"open({str(mark)!r}, 'w')\n")
    append(project / "mkdocs.yml", "\nhooks:\n  - hook.py\n")
    order = Order(site=tmp_path / "site", jobs=1)
    outcome = run.build(Workspace(project, project / "registry"), order)
    assert outcome.failed
    assert [one[0] for one in told(outcome)] == ["DOC012"]
    assert not mark.exists()
    assert not (tmp_path / "site").exists()


def test_a_token_of_the_surroundings_is_not_asked_for(project: Path) -> None:
    config = project / "mkdocs.yml"
    text = config.read_text("utf-8")
    config.write_text(
        text.replace("site_name: 政策手册", "site_name: !ENV [TOKEN, 手册]"), "utf-8"
    )
    assert {one[0] for one in told(check(project))} == {"DOC011"}


def test_what_conditions_bring_about_is_told(project: Path) -> None:
    """As it is written the line is code; in every version it is markup."""
    hidden = "\n[[if:transition]] `\n[[unless:transition]] `\n`<b>`\n"
    line = append(project / CHAPTER, hidden) + 3
    assert {one[::2] for one in told(check(project))} == {("DOC001", line)}


def test_what_has_been_judged_is_kept_until_it_changes(project: Path) -> None:
    assert check(project).findings == check(project).findings
    append(project / "docs/index.md", "\n<b>\n")
    assert [one[0] for one in told(check(project))] == ["DOC001"]
    append(project / "docs/index.md", "\n<https://a.example/>\n")
    assert [one[0] for one in told(check(project))] == ["DOC001", "DOC002"]


def test_no_rule_on_documents_can_be_waived_or_shows_its_line() -> None:
    rules = [rule for rule in discover().rules if rule.code.startswith("DOC")]
    assert len(rules) == 22
    assert all(rule.masked for rule in rules)


def test_a_number_asked_for_in_a_page_without_a_policy_is_told(project: Path) -> None:
    line = append(
        project / "docs/faq.md", "\n不少于[[policy:publicity.working_days]]。\n"
    )
    assert told(check(project)) == [("DOC017", "../docs/faq.md", line + 1)]


def test_an_unknown_number_in_a_chapter_is_told_once(project: Path) -> None:
    line = append(project / CHAPTER, "\n共[[policy:publicity.wroking_days|days]]。\n")
    found = [one for one in check(project).findings if one.code == "DOC017"]
    assert [(one.position.line, one.position.column) for one in found] == [
        (line + 1, 2)
    ]
    assert "publicity.wroking_days" in found[0].message


def test_an_article_that_a_policy_names_must_stand_in_its_chapter(
    project: Path,
) -> None:
    """The policy's own line is told, in every version that has the chapter."""
    chapter = project / "docs/sijiwuzhuan/2023.1/certification.md"
    text = chapter.read_text("utf-8")
    start, end = text.index("## 第二十七条"), text.index("## 第二十八条")
    chapter.write_text(text[:start] + text[end:], "utf-8")
    found = told(check(project))
    for version in ("2023.1", "2026.1"):
        policy = project / f"registry/policies/sijiwuzhuan/{version}.yml"
        lines = policy.read_text("utf-8").splitlines()
        (number,) = [
            at for at, one in enumerate(lines, 1) if one.startswith("  suspension:")
        ]
        path = policy.relative_to(project / "registry").as_posix()
        assert ("DOC018", path, number) in found


def test_no_font_of_another_host_is_asked_for_whatever_is_left_out() -> None:
    """Without the setting Material would load its fonts from elsewhere."""
    theme = yaml.safe_load(config_text("../mkdocs.yml", SITE))["theme"]
    assert theme["font"] is False


def test_what_the_project_leaves_out_is_asked_of_mkdocs_all_the_same() -> None:
    """No link goes unseen and nothing is hidden, whatever the project's file says."""
    written = yaml.safe_load(config_text("../mkdocs.yml", SITE))
    asked = ("omitted_files", "absolute_links", "unrecognized_links", "anchors")
    assert written["validation"] == dict.fromkeys(asked, "warn")
    assert written["exclude_docs"] == "/*.t[sx][tv]"
    own = yaml.safe_load((PROJECT / "mkdocs.yml").read_text("utf-8"))
    assert not {"validation", "exclude_docs", "not_in_nav"} & set(own)


def test_what_is_made_stands_at_addresses_kept_for_it() -> None:
    whole = contents(PROJECT, material(rules=discover().rules))
    made = {name for name in {*whole.pages, *whole.files} if not is_chapter_made(name)}
    assert {name for name in made if not is_made(name)} == {
        *CONTINUED,
        "handbook.zip",
    }


def is_chapter_made(name: str) -> bool:
    """Whether a page comes from a chapter by hand, as a version has it."""
    return is_chapter(name) and name.rpartition("/")[2] in {
        path.name for path in (PROJECT / "docs").glob("*/[0-9]*/*.md")
    }


def test_a_page_at_the_address_of_a_form_is_told(project: Path) -> None:
    (project / "docs/forms").mkdir()
    (project / "docs/forms/appeal.md").write_text("# 申诉 {#appeal}\n", "utf-8")
    assert told(check(project)) == [("DOC020", "../docs/forms/appeal.md", 0)]


def test_a_number_left_out_and_one_not_as_its_address_are_told(project: Path) -> None:
    chapter = project / "docs/honglingrenzheng/2022.1/index.md"
    text = chapter.read_text("utf-8")
    start, end = text.index("## 第一条"), text.index("## 第二条")
    chapter.write_text(text[:start] + text[end:], "utf-8")
    records = project / "docs/records.md"
    text = records.read_text("utf-8")
    records.write_text(
        text.replace("## 第七条　区划 {#a7}", "## 第八条　区划 {#a7}"), "utf-8"
    )
    found = [one for one in check(project).findings if one.code == "DOC021"]
    assert [(Path(one.position.path).name, one.message) for one in found] == [
        ("index.md", "条号不对：第二条以前缺第一条"),
        ("records.md", "条号不对：标题写的是第八条，地址是 {#a7}"),
    ]


def test_a_link_to_no_article_of_the_version_in_force_is_told(project: Path) -> None:
    line = append(
        project / "docs/faq.md",
        "\n见[某条](sijiwuzhuan/current/certification.md#a99)。\n",
    )
    assert told(check(project)) == [("DOC022", "../docs/faq.md", line + 1)]


def test_a_plugin_that_is_left_out_is_told(project: Path) -> None:
    config = project / "mkdocs.yml"
    text = config.read_text("utf-8")
    line = text.splitlines().index("plugins:") + 1
    config.write_text(text.replace("  - tags\n", ""), "utf-8")
    assert told(check(project)) == [("DOC019", "../mkdocs.yml", line)]
