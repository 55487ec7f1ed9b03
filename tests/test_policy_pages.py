"""The handbook's pages of policies: every version, every number, every article."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.findings.clauses import article
from generator.findings.finding import Clause
from generator.handbook.build import inputs_digest
from generator.handbook.contents import contents
from generator.handbook.failure import HandbookFailed
from generator.handbook.figures import figures_of
from generator.handbook.forms import plans
from generator.handbook.policy_tables import AFTER_RELAXATIONS, BEFORE_RELAXATIONS
from generator.handbook.sources import basis
from generator.model.kinds.policy import Policy
from generator.policy.sources import PUBLISHED
from tests.candidates import policy
from tests.handbooks import (
    CALENDARS,
    POLICIES,
    PROJECT,
    SITE,
    build,
    material,
    pages_of,
    rule,
)

CHAPTERS = {
    "sijiwuzhuan": "index entry training certification assessment benefits",
    "honglingrenzheng": "index pool certification review incentives growth",
}
ARTICLES = {"sijiwuzhuan": 46, "honglingrenzheng": 36}
"""How many articles the outline of each policy has."""
LATER = policy("sijiwuzhuan", "2026.1", version="2028.1", supersedes="2026.1")

each_policy = pytest.mark.parametrize(
    "one", POLICIES, ids=lambda one: f"{one.profile}-{one.version}"
)


@pytest.fixture(scope="module")
def handbook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The handbook of the sample register, built by MkDocs with warnings as faults."""
    rules = (rule("PUB001", Clause("records", 13), topic="publicity"),)
    return build(PROJECT, tmp_path_factory.mktemp("policies"), rules=rules)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of what the handbook is made from, to change."""
    copy = tmp_path / "project"
    shutil.copytree(PROJECT / "docs", copy / "docs")
    shutil.copytree(PROJECT / "schemas", copy / "schemas")
    shutil.copy(PROJECT / "mkdocs.yml", copy)
    return copy


def page(handbook: Path, address: str) -> str:
    return (handbook / address / "index.html").read_text("utf-8")


def chapter(handbook: Path, one: Policy, name: str) -> str:
    place = f"{one.profile}/{one.version}"
    return page(handbook, place if name == "index" else f"{place}/{name}")


def row(text: str, name: str) -> list[str]:
    """Cells of the table row of that name in a page's Markdown."""
    found = [line for line in text.splitlines() if line.startswith(f"| {name} |")]
    assert len(found) == 1, (name, found)
    return [cell.strip() for cell in found[0].strip("|").split("|")][1:]


@each_policy
def test_every_article_that_a_policy_names_stands_in_its_chapter(
    handbook: Path, one: Policy
) -> None:
    assert one.articles
    for topic, place in one.articles.items():
        name, _, number = place.partition("/")
        assert f'<h2 id="a{number}">' in chapter(handbook, one, name), topic


@each_policy
def test_the_articles_run_on_through_all_chapters(handbook: Path, one: Policy) -> None:
    headings: list[tuple[str, str]] = []
    for name in CHAPTERS[one.profile].split():
        text = chapter(handbook, one, name)
        headings += re.findall(r'<h2 id="(a[0-9]+)">([^\s　<]+)', text)
    expected = range(1, ARTICLES[one.profile] + 1)
    assert headings == [(f"a{number}", article(number)) for number in expected]


def test_no_placeholder_is_left(handbook: Path) -> None:
    for path in handbook.rglob("*.html"):
        text = path.read_text("utf-8")
        shown = re.sub(r"<script.*?</script>", "", text, flags=re.DOTALL)
        assert "[[" not in shown, path
        assert "正文正在编写" not in text, path


@each_policy
def test_every_figure_of_a_policy_has_a_row(one: Policy) -> None:
    rows = [
        row for table in (*BEFORE_RELAXATIONS, *AFTER_RELAXATIONS) for row in table.rows
    ]
    shown = {row.path for row in rows}
    # Told on the version's first page, or in the tables of their own.
    elsewhere = {"profile", "version", "title", "issuer", "document_no", "trial"}
    elsewhere |= {"effective_from", "effective_to", "supersedes"}
    elsewhere |= {"certifiable", "procedure", "grades.*.grade"}
    for path in figures_of(one):
        general = re.sub(r"^grades\.[a-z]+", "grades.*", path)
        if not path.startswith("relaxations."):
            assert general in shown | elsewhere, path


@each_policy
def test_every_source_of_a_policy_is_told_in_words(one: Policy) -> None:
    sources = {figure.source for figure in figures_of(one).values()} - {None}
    text = pages_of()[f"{one.profile}/{one.version}/numbers.md"]
    listed = text.partition("{#sources}")[2]
    for source in sources:
        assert source is not None
        if source.startswith("R-"):
            assert source in PUBLISHED
        assert f"| {basis(source)} |" in listed


def test_the_page_of_numbers_says_what_the_policy_says() -> None:
    """Expected values: domain.md §2.2 and §2.5."""
    text = pages_of()["sijiwuzhuan/2023.1/numbers.md"]
    assumed = "示例值（假设）"
    assert row(text, "任职时间") == ["1 年", "3 年", "6 年", "10 年", assumed]
    assert row(text, "持有下一等级资格") == ["—", "2 年", "3 年", "4 年", assumed]
    assert row(text, "综合评审合格线")[:4] == ["60 分", "65 分", "70 分", "75 分"]
    assert row(text, "公示期不少于") == ["5 个工作日", "参照干部任用条例（R-39）"]
    assert row(text, "骗取资格被撤销之后") == ["5 年", "参照教师资格条例（R-27）"]
    assert row(text, "测试作弊之后")[0] == "3 年"
    assert row(text, "认定和发证")[:4] == ["县级", "县级", "市级", "省级"]
    assert row(text, "通用范围")[:4] == ["本市", "本市", "本市", "全省"]
    assert row(text, "标准") == [
        *("2400 元", "3600 元", "6000 元", "12000 元"),
        f"初级、中级、高级：参照社工津贴汇总（R-61）；特级：{assumed}",
    ]
    assert row(text, "每人每年培训不少于") == ["1 次", "“四级五专”材料"]
    assert "[第二十一条](certification.md#a21)" in text
    steps = re.findall(r"^[0-9]\. (.+)$", text, re.MULTILINE)
    assert steps == ["个人申报", "资格审查", "培训测试", "综合评审", "社会公示", "认定"]
    assert "| 表彰 |" not in text
    relaxed = [line for line in text.splitlines() if "减少" in line]
    assert len(relaxed) == 4
    assert "申报前 3 年内本人或者所在党组织获得市级以上表彰" in relaxed[2]


def test_a_district_of_two_grades_has_two_columns() -> None:
    text = pages_of()["honglingrenzheng/2022.1/numbers.md"]
    assert row(text, "一年内完成清单")[:2] == ["3 个季度", "4 个季度"]
    assert row(text, "结对指导至少") == ["3 人", "“红领认证”材料"]
    assert row(text, "结对指导至多") == ["5 人", "“红领认证”材料"]
    assert "高级" not in text
    assert "{#recruitment}" not in text


def test_a_version_without_chapters_has_its_predecessors_with_its_own_numbers() -> None:
    """domain.md: four years of 高级 in 2023.1, three and a half in 2026.1."""
    pages = pages_of()
    old = pages["sijiwuzhuan/2023.1/certification.md"]
    new = pages["sijiwuzhuan/2026.1/certification.md"]
    assert "特级 4 年" in old
    assert "特级 3 年 6 个月" in new
    assert "首批认定期" not in pages["sijiwuzhuan/2026.1/index.md"].replace(
        "不设首批认定期", ""
    )
    assert "2023 年 12 月 31 日" in pages["sijiwuzhuan/2023.1/index.md"]


def changed(**changes: Any) -> tuple[Policy, ...]:
    """The sample's policies, the newest four-grade one changed."""
    one = policy("sijiwuzhuan", "2026.1", **changes)
    return tuple(one if old.version == "2026.1" else old for old in POLICIES)


def test_a_changed_number_changes_the_text_and_the_digest() -> None:
    publicity = {
        "working_days": {"value": 7, "source": "assumption"},
        "count_first": True,
        "investigation_working_days": {"value": 10, "source": "R-64"},
        "hearing_working_days": {"value": 5, "source": "assumption"},
        "investigation_limit_working_days": {"value": 30, "source": "R-64"},
        "outcome_days": {"value": 15, "source": "assumption"},
        "decision_shown_months": {"value": 36, "source": "R-31"},
        "source": "R-33",
    }
    before = contents(PROJECT, material())
    after = contents(PROJECT, material(policies=changed(publicity=publicity)))
    differing = {
        name for name, text in after.pages.items() if before.pages[name] != text
    }
    folder = "sijiwuzhuan/2026.1"
    changing = ("certification", "numbers", "changes", "print")
    assert differing == {f"{folder}/{name}.md" for name in changing}
    text = after.pages[f"{folder}/certification.md"]
    assert "不少于 7 个工作日<small" in text
    assert "发布当天计入公示期" in text
    assert inputs_digest(PROJECT, before, SITE) != inputs_digest(PROJECT, after, SITE)


def test_a_calendar_is_part_of_the_digest() -> None:
    before = contents(PROJECT, material())
    after = contents(PROJECT, material(calendars=CALENDARS[:-1]))
    assert inputs_digest(PROJECT, before, SITE) != inputs_digest(PROJECT, after, SITE)


def test_an_unknown_number_is_told_with_file_line_and_version(project: Path) -> None:
    path = project / "docs/sijiwuzhuan/2023.1/training.md"
    lines = path.read_text("utf-8").count("\n")
    with path.open("a", encoding="utf-8") as file:
        file.write("[[policy:publicity.moons]]\n")
    with pytest.raises(HandbookFailed) as failure:
        contents(project, material())
    told = str(failure.value).splitlines()
    place = f"docs/sijiwuzhuan/2023.1/training.md 第 {lines + 1} 行："
    assert [line.startswith(place) for line in told] == [True, True]
    assert all("publicity.moons" in line for line in told)
    assert "2023.1" in told[1]
    assert "2026.1" in told[0]


def test_first_pages_tell_days_and_neighbours(handbook: Path) -> None:
    old = page(handbook, "sijiwuzhuan/2023.1")
    assert "自 2023 年 1 月 1 日起施行，至 2025 年 12 月 31 日止" in old
    assert "本版本已停止施行" in old
    assert '<a href="../2026.1/">2026.1 版</a>' in old
    assert "示两新委〔2023〕1号" in old
    new = page(handbook, "sijiwuzhuan/2026.1")
    assert "自 2026 年 1 月 1 日起施行" in new
    assert "本版本已停止施行" not in new
    assert '<a href="../2023.1/">2023.1 版</a>' in new
    chapter_of_old = page(handbook, "sijiwuzhuan/2023.1/certification")
    assert '<a href="../../2026.1/certification/">2026.1 版</a>' in chapter_of_old


@pytest.mark.parametrize(
    ("place", "versions"),
    [
        ("sijiwuzhuan/2026.1", ["2026.1（现行）", "2023.1（已停止施行）"]),
        ("honglingrenzheng/2022.1", ["2025.1（现行）", "2022.1（已停止施行）"]),
    ],
)
def test_the_menu_holds_every_version_newest_first(
    handbook: Path, place: str, versions: list[str]
) -> None:
    """On the pages of a policy; on others the menu shows its name alone."""
    menu = page(handbook, place).partition("md-nav--primary")[2].partition("<article")
    found = re.findall(r"[0-9]{4}\.[0-9]（[现尚已][^）]*）", menu[0])
    assert list(dict.fromkeys(found)) == versions


def test_a_version_to_come_is_announced_as_such() -> None:
    pages = pages_of(as_of=date(2025, 12, 31))
    assert "本版本尚未施行" in pages["sijiwuzhuan/2026.1/index.md"]
    assert "2023.1（试行），现行" in pages["sijiwuzhuan/2023.1/index.md"]
    assert (
        "| 四级五专 | [2026.1 版](sijiwuzhuan/2026.1/index.md) | 尚未施行 |"
        in (pages["index.md"])
    )


def test_chapters_are_inherited_over_several_versions() -> None:
    pages = pages_of(policies=(*POLICIES, LATER))
    assert "{#a21}" in pages["sijiwuzhuan/2028.1/certification.md"]


def test_versions_that_name_each_other_end() -> None:
    pair = [
        policy("sijiwuzhuan", "2023.1", profile="x", version=own, supersedes=other)
        for own, other in (("2020.1", "2021.1"), ("2021.1", "2020.1"))
    ]
    pages = pages_of(policies=tuple(pair))
    assert "x/2020.1/numbers.md" in pages
    assert "x/2020.1/certification.md" not in pages


def test_a_policy_without_chapters_has_its_numbers(tmp_path: Path) -> None:
    lonely = policy("sijiwuzhuan", "2023.1", profile="lonely", version="2020.1")
    rules = (rule("PUB001", Clause("records", 13), topic="publicity"),)
    target = build(PROJECT, tmp_path, policies=(lonely,), rules=rules)
    text = page(target, "lonely/2020.1/numbers")
    assert "5 个工作日" in text
    assert "certification" not in text
    assert "两新组织党务工作者专业资格认证管理办法" in page(target, "lonely/2020.1")
    assert not (target / "sijiwuzhuan").exists()


def test_text_of_a_policy_cannot_act(tmp_path: Path) -> None:
    hostile = changed(title='<script>x()</script>|[a](b){: onclick="x()"}')
    target = build(PROJECT, tmp_path, policies=hostile)
    for path in target.rglob("*.html"):
        text = path.read_text("utf-8")
        assert "<script>x()" not in text
        assert "onclick" not in re.sub("｛.*?｝", "", text)


def test_a_rule_cites_the_article_of_every_version_in_force(handbook: Path) -> None:
    text = page(handbook, "rules/PUB001")
    assert '<a href="../../records/#a13">《登记数据规范》第十三条</a>' in text
    for target, number in (
        ("sijiwuzhuan/2026.1/certification/#a21", "第二十一条"),
        ("honglingrenzheng/2025.1/certification/#a14", "第十四条"),
    ):
        link = f'<a data-preview="1" href="../../{target}">{number}</a>'
        assert link in text
    cited = re.findall(r'href="../../([a-z]+/[0-9.]+)/certification/#', text)
    assert cited == ["sijiwuzhuan/2026.1", "honglingrenzheng/2025.1"]


def test_a_rule_cites_versions_to_come_but_only_articles_that_exist() -> None:
    by_topic = rule("BEN001", Clause("records", 4), topic="pool_exit")
    text = pages_of(by_topic, as_of=date(2024, 6, 1))["rules/BEN001.md"]
    assert re.findall(r"\((\.\./[a-z]+/[^)]+)\)", text) == [
        "../honglingrenzheng/2025.1/pool.md#a6",
        "../honglingrenzheng/2022.1/pool.md#a6",
    ]
    without = pages_of(rule("BEN001", Clause("records", 4)))["rules/BEN001.md"]
    assert "办法条款" not in without


def test_an_article_that_is_gone_stops_the_build(project: Path, tmp_path: Path) -> None:
    path = project / "docs/sijiwuzhuan/2023.1/certification.md"
    text = path.read_text("utf-8")
    path.write_text(text.replace("{#a21}", "{#b21}"), encoding="utf-8")
    with pytest.raises(HandbookFailed, match="a21"):
        build(project, tmp_path)


def test_every_calendar_has_its_section(handbook: Path) -> None:
    text = page(handbook, "calendars")
    years = re.findall(r'<h2 id="y([0-9]{4})">', text)
    assert years == [str(year) for year in range(2026, 2018, -1)]
    assert "国办发明电〔2024〕12号" in text
    assert "2025-01-28（星期二）至 2025-02-04（星期二）</td>\n<td>8</td>" in text
    assert "2025-01-26（星期日）、2025-02-08（星期六）" in text


def test_a_register_without_policies_or_calendars_has_a_handbook() -> None:
    pages = pages_of(policies=(), calendars=())
    expected = {"index.md", "calendars.md", "coverage.md", "rules/index.md"}
    expected |= {"versions.md", "states.md", "tags.md", "sources.md", "forms/index.md"}
    expected |= {f"forms/{name}.md" for name in plans()}
    assert set(pages) == expected
    assert "尚没有政策" in pages["index.md"]
    assert "尚没有年度日历" in pages["calendars.md"]
