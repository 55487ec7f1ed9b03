"""The forms speak the schemas' words, ask for nothing forbidden, and open in Word."""

from __future__ import annotations

import io
import json
import re
import shutil
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from generator.handbook.contents import contents
from generator.handbook.failure import HandbookFailed
from generator.handbook.forms import Form, forms, plans
from generator.handbook.word import word_file
from tests.handbooks import POLICIES, PROJECT, material, pages_of

FORMS = {form.name: form for form in forms(PROJECT / "schemas")}
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WANTED = {
    "application": "申报表",
    "qualification": "资格审查表",
    "review": "评审表",
    "publicity": "公示",
    "objection": "异议书",
    "inspection": "年检表",
    "appeal": "申请书",
}
FORBIDDEN = re.compile(
    "身份证|身份号码|手机|住址|家庭|银行|得分|成绩|处分|籍贯|出生|性别|民族|照片|学历"
)
"""What no form may ask for (docs/records.md, article 15), as far as words tell."""


def asked(form: Form) -> list[str]:
    """Everything that a form wants to be filled in."""
    titles = [one.title for one in form.facts]
    titles += [one.title for table in form.tables for one in table.columns]
    return [*titles, *form.plan.blanks]


def document(form: Form) -> ET.Element:
    with zipfile.ZipFile(io.BytesIO(word_file(form))) as file:
        assert file.testzip() is None
        for name in file.namelist():
            ET.fromstring(file.read(name))  # noqa: S314 - our own
        return ET.fromstring(file.read("word/document.xml"))  # noqa: S314 - same


def test_every_step_has_its_form() -> None:
    assert {name: form.plan.title for name, form in FORMS.items()}.keys() == {*WANTED}
    for name, word in WANTED.items():
        assert word in FORMS[name].plan.title


@pytest.mark.parametrize("name", WANTED)
def test_no_form_asks_for_what_the_register_must_not_hold(name: str) -> None:
    assert [title for title in asked(FORMS[name]) if FORBIDDEN.search(title)] == []
    assert all(title for title in asked(FORMS[name]))


def test_the_guard_would_see_a_forbidden_field() -> None:
    assert FORBIDDEN.search("公民身份号码")
    assert FORBIDDEN.search("面试得分")


def test_a_title_or_a_choice_changed_in_a_schema_changes_the_form(
    tmp_path: Path,
) -> None:
    schemas = tmp_path / "schemas"
    shutil.copytree(PROJECT / "schemas", schemas)
    path = schemas / "case.schema.json"
    schema = json.loads(path.read_bytes())
    target = schema["properties"]["target"]
    target["title"] = "拟申报的等级"
    target["x-labels"]["special"] = "特别级"
    path.write_text(json.dumps(schema), "utf-8")
    form = next(one for one in forms(schemas) if one.name == "application")
    (field,) = [one for one in form.facts if one.title == "拟申报的等级"]
    assert field.choices == ("初级", "中级", "高级", "特别级")
    assert "□特别级" in "".join(document(form).itertext())


def test_a_field_that_the_schemas_lack_stops_the_handbook(tmp_path: Path) -> None:
    schemas = tmp_path / "schemas"
    shutil.copytree(PROJECT / "schemas", schemas)
    path = schemas / "case.schema.json"
    schema = json.loads(path.read_bytes())
    del schema["properties"]["target"]
    path.write_text(json.dumps(schema), "utf-8")
    with pytest.raises(HandbookFailed, match=r"case\.target"):
        forms(schemas)


@pytest.mark.parametrize("name", WANTED)
def test_the_word_file_holds_what_the_page_holds(name: str) -> None:
    form = FORMS[name]
    text = "".join(document(form).itertext())
    page = pages_of()[f"forms/{name}.md"]
    for title in (*asked(form), form.plan.title, *form.plan.notes):
        assert title in text
        assert title in page
    for one in form.facts:
        for choice in one.choices:
            assert f"□{choice}" in text
            assert f"□{choice}" in page
    assert word_file(form) == word_file(form)


@pytest.mark.parametrize("name", WANTED)
def test_tables_of_the_word_file_are_well_made(name: str) -> None:
    """Each row has a cell a column, and no table is wider than the paper."""
    for table in document(FORMS[name]).iter(f"{WORD}tbl"):
        grid = [int(one.get(f"{WORD}w", "0")) for one in table.iter(f"{WORD}gridCol")]
        assert sum(grid) <= 11906 - 2 * 1300
        for row in table.iter(f"{WORD}tr"):
            assert len(list(row.iter(f"{WORD}tc"))) == len(grid)


def test_forms_and_their_articles_lead_to_each_other() -> None:
    made = contents(PROJECT, material())
    files = {f"forms/{name}.docx" for name in WANTED}
    assert {*made.files} == {*files, "handbook.zip"}
    topics = {topic for policy in POLICIES for topic in policy.articles}
    for name, plan in plans().items():
        assert plan.topic in topics
        page = made.pages[f"forms/{name}.md"]
        links = re.findall(r"\(\.\./([a-z]+/[0-9.]+/[a-z]+\.md)#a[0-9]+\)", page)
        assert len(links) == 2, name  # both policies in force
        for link in links:
            assert f"(../../forms/{name}.md)" in made.pages[link]


def choices(name: str, title: str) -> tuple[str, ...]:
    form = FORMS[name]
    fields = [*form.facts, *(one for table in form.tables for one in table.columns)]
    (found,) = [one.choices for one in fields if one.title == title]
    return found


def test_the_appeal_names_every_decision_that_the_articles_let_one_contest() -> None:
    """Articles 23, 27, 28, 30, 32, 33, 35 and 37 of 四级五专."""
    offered = "".join(choices("appeal", "不服的决定"))
    for word in (
        "不予认定", "降级", "取消", "撤销", "注销", "暂停", "考核等次", "年检结论",
    ):  # fmt: skip
        assert word in offered


@pytest.mark.parametrize(
    "chapter",
    ["sijiwuzhuan/2023.1/assessment", "honglingrenzheng/2022.1/review"],
)
def test_the_inspection_offers_the_conclusions_of_its_article(chapter: str) -> None:
    text = (PROJECT / f"docs/{chapter}.md").read_text("utf-8")
    (listed,) = re.findall("结论分([^，。]*)", text)
    assert set(re.split("[、和]", listed)) == {*choices("inspection", "结论")}
    again = choices("inspection", "复查结论")
    assert set(again) < {*choices("inspection", "结论")}
    assert "限期整改" not in again
    assert "免检" not in again


def test_each_quarter_has_a_row_of_its_own() -> None:
    (table,) = [one for one in FORMS["inspection"].tables if one.title == "清单任务"]
    assert len(table.heads) == table.rows == 4


def test_forms_offer_the_steps_that_they_are_for() -> None:
    assert choices("review", "评审环节") == ("综合评审", "综合研判")
    assert choices("qualification", "环节") == ("资格审查", "乡镇初审", "区级联审")


@pytest.mark.parametrize("name", WANTED)
def test_what_is_asked_can_be_understood_without_the_schema(name: str) -> None:
    """A word that is clear beside other fields of a record says nothing on paper."""
    bare = {"标题", "版本", "种类", "结果", "类别", "名称", "编号", "年度", "文号"}
    facts = {one.title for one in FORMS[name].facts}
    assert facts & (bare - {"文号"} if name == "publicity" else bare) == set()
