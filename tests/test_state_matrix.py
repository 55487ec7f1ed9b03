"""Every state that the public may see is reachable in the sample site.

One line of the table a state: how its certificate page begins, where the holder is
found, what a print of it says. What must not be told (why something was suspended, who
is being checked or was refused) has a line of its own. States come from the records, as
`days.py` reads them without the program's lifecycle.
"""

from __future__ import annotations

import csv
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from generator.site import urls
from tests.builds import Built, words
from tests.days import ACTIVE, ENDINGS, Told, records_of, told_of

AS_OF = "2026-06-30"
OTHERS = ("暂停", "已过期")
STATE = re.compile(r'id="state">([^<]*)<')
SENTENCE = re.compile(r'id="sentence">(.*?)</p>')
MARK = re.compile(r'<article class="sheet[^>]* data-mark="([^"]*)"')


@dataclass(frozen=True, slots=True)
class Row:
    """How a state is told: tag, first sentence, place in the lists, mark on paper."""

    tag: str
    sentence: str
    """`{until}` is the last day of the term, `{since}` the day of the act."""
    listed: bool
    mark: str
    api: str


VALID = Row("有效", "该证书有效，有效期至{until}。", True, "示例", "valid")
MATRIX = {
    "valid": VALID,
    "expiring": Row("有效", "该证书有效，将于{until}到期。", True, "示例", "valid"),
    "not_engaged": Row(
        "有效（未在岗）",
        "该证书有效，有效期至{until}。持证人现不在两新组织党务工作岗位，等级按规定保留。",
        True,
        "示例",
        "not_engaged",
    ),
    "not_engaged expiring": Row(
        "有效（未在岗）",
        "该证书有效，将于{until}到期。持证人现不在两新组织党务工作岗位，等级按规定保留。",
        True,
        "示例",
        "not_engaged",
    ),
    "inspection_pending expiring": Row(
        "有效（待年检）",
        "该证书有效，将于{until}到期。应办的年检结果尚未登记。",
        True,
        "示例",
        "inspection_pending",
    ),
    "suspended": Row(
        "暂停",
        "该证书自{since}起暂停，暂停期间不作为持证依据；恢复后本页随之更新。",
        False,
        "暂停",
        "suspended",
    ),
    "superseded": Row(
        "已换证", "该证书已换证，不再作为持证依据。", False, "已换证", "superseded"
    ),
    "expired": Row(
        "已过期",
        "该证书已于{until}到期，目前不能作为持证依据。",
        False,
        "已过期",
        "expired",
    ),
    "cancelled": Row(
        "已取消",
        "该证书已于{since}取消，不再作为持证依据。",
        False,
        "已取消",
        "cancelled",
    ),
    "revoked": Row(
        "已撤销",
        "该证书已于{since}撤销，不再作为持证依据。",
        False,
        "已撤销",
        "revoked",
    ),
    "revoked long ago": Row(
        "已撤销", "该证书已撤销，不再作为持证依据。", False, "已撤销", "revoked"
    ),
    "deregistered": Row(
        "已注销",
        "该证书已于{since}注销，不再作为持证依据。注销是登记手续，本页不说明原因。",
        False,
        "已注销",
        "deregistered",
    ),
    "transferred_out": Row(
        "已转出",
        "持证人已转出本证书的通用范围，该证书自{since}起不再作为持证依据。",
        False,
        "已转出",
        "transferred_out",
    ),
}


@dataclass(frozen=True, slots=True)
class Case:
    """A certificate of the sample, and what the records let it tell."""

    number: str
    worker: str
    told: Told

    @property
    def row(self) -> str:
        """Line of the matrix: the state, and what else its sentence hangs on."""
        (state,) = {row.api for row in MATRIX.values() if row.tag == self.told.label}
        if self.told.soon:
            return f"{state} expiring".removeprefix("valid ")
        long_ago = state in ("revoked", "cancelled") and not self.told.decided
        return f"{state} long ago" if long_ago else state


@pytest.fixture(scope="module")
def cases(sample: Built) -> dict[str, list[Case]]:
    """Certificates by line of the matrix."""
    found: dict[str, list[Case]] = defaultdict(list)
    records = records_of(sample.registry)
    for grade in records.grades:
        told = told_of(grade, records, AS_OF)
        if told is not None:
            case = Case(grade["number"], grade["worker"], told)
            found[case.row].append(case)
    return found


@pytest.fixture(scope="module")
def searchable(sample: Built) -> set[str]:
    """Numbers that the search's index holds."""
    root = sample.site.resolve() / "search" / "n"
    return {
        row[0] for path in root.glob("*.json") for row in json.loads(path.read_bytes())
    }


def shown(day: str | None) -> str:
    year, month, date = map(int, (day or "0-0-0").split("-"))
    return f"{year}年{month}月{date}日"


def page_of(sample: Built, case: Case) -> str:
    return sample.pages[urls.certificate(case.number)]


def test_the_sample_has_every_state_that_is_public(
    cases: dict[str, list[Case]],
) -> None:
    assert set(cases) == set(MATRIX)
    assert {row.tag for row in MATRIX.values()} == {*ACTIVE, *ENDINGS.values(), *OTHERS}


@pytest.mark.parametrize("line", MATRIX)
def test_a_certificate_begins_with_its_state(
    sample: Built, cases: dict[str, list[Case]], line: str
) -> None:
    row = MATRIX[line]
    for case in cases[line]:
        page = page_of(sample, case)
        (tag,) = STATE.findall(page)
        assert tag == row.tag
        (sentence,) = (re.sub(r"\s", "", words(one)) for one in SENTENCE.findall(page))
        days = {"until": case.told.until, "since": case.told.since}
        expected = row.sentence.format(**{key: shown(day) for key, day in days.items()})
        assert sentence == expected
        assert words(page[page.index("<h1") :]).startswith(f"证书状态：{row.tag}")


@pytest.mark.parametrize("line", MATRIX)
def test_only_who_holds_a_certificate_stands_in_the_lists(
    sample: Built, cases: dict[str, list[Case]], searchable: set[str], line: str
) -> None:
    row = MATRIX[line]
    for case in cases[line]:
        number = case.number
        assert (number in searchable) == row.listed
        page = page_of(sample, case)
        assert ('class="holder"' in page) == row.listed, "the name"
        assert MARK.findall(page) == [row.mark]
        answer = json.loads(sample.file(urls.certificate_answer(number)))
        assert answer["state"] == row.api
        assert answer["active"] == row.listed
        assert ("name" in answer) == row.listed


def test_the_table_of_all_certificates_tells_no_more_than_their_pages(
    sample: Built, cases: dict[str, list[Case]]
) -> None:
    text = sample.file("data/certificates.csv").decode("utf-8-sig")
    rows = {row["证书编号"]: row for row in csv.DictReader(text.splitlines())}
    everyone = {case.number: case for group in cases.values() for case in group}
    assert rows.keys() == everyone.keys()
    for number, case in everyone.items():
        row, told = rows[number], case.told
        assert row["有效期至"] == (told.until or ""), number
        assert row["状态起始日"] == (told.since or ""), number
        assert bool(row["等级"]) == bool(row["发证日期"]) == told.named, number


def notices(sample: Built) -> Iterator[tuple[str, str]]:
    """State and text of every notice's page."""
    for path, page in sample.register_pages.items():
        if re.fullmatch(r"notices/N\d{4}-\d{4}\.html", path):
            yield STATE.findall(page)[0], page


@pytest.mark.parametrize(
    ("state", "begins"),
    [
        ("公示中", "现将拟认定人员予以公示，接受党员、群众和社会监督。"),
        ("公示已结束", "公示已结束。公示期："),
        ("公告中", "依据："),
        ("公告已结束", "公告已结束。公告期："),
        ("申报中", "依据："),
        ("申报已结束", "申报已结束。申报时间："),
        ("报名已结束", "报名已结束。报名时间："),
    ],
)
def test_a_notice_begins_with_its_state(sample: Built, state: str, begins: str) -> None:
    pages = [page for tag, page in notices(sample) if tag == state]
    assert pages
    for page in pages:
        first = page[page.index('class="prose"') :].partition("</p>")[0]
        assert begins in re.sub(r"<[^>]*>", "", first)
        assert ('id="names"' in page) == (state in {"公示中", "公告中"})


def test_who_is_in_publicity_has_no_certificate_yet(sample: Built) -> None:
    """Named on the open notice alone: not in the search, no page, no file."""
    (page,) = (page for tag, page in notices(sample) if tag == "公示中")
    named = re.findall(r'data-label="姓名">([^<]+)<', page)
    assert len(named) >= 5
    index = b"".join(
        path.read_bytes() for path in (sample.site / "search" / "n").glob("*.json")
    ).decode()
    holders = sample.file("data/holders.csv").decode("utf-8-sig")
    fresh = [name for name in named if f'"{name}"' not in index]
    assert fresh, "somebody who holds nothing yet"
    assert not [name for name in fresh if name in holders]


def test_the_end_of_a_window_tells_numbers_and_nobody(sample: Built) -> None:
    ended = [words(page) for tag, page in notices(sample) if tag == "公示已结束"]
    told = [
        text
        for text in ended
        if re.search(r"公示期满，\d+ 人已认定，名单不再展示。", text)
    ]
    waiting = [text for text in ended if "认定结果另行公告。" in text]
    assert told
    assert waiting


@pytest.mark.parametrize(
    ("state", "over"),
    [
        ("公告已结束", "公告期已满"),
        ("申报已结束", "申报时间已过"),
        ("报名已结束", "报名时间已过"),
    ],
)
def test_what_has_ended_is_called_by_its_own_name(
    sample: Built, state: str, over: str
) -> None:
    told = [words(page) for tag, page in notices(sample) if tag == state]
    assert told
    for text in told:
        found = re.search(r"(公告期已满|\w+时间已过)(，名单不再展示)?。", text)
        assert found is not None
        assert found[1] == over


def test_no_page_tells_of_checks_refusals_or_reasons(sample: Built) -> None:
    """A word for it may stand in rules, never in what is told of anybody."""
    forbidden = re.compile("核查中|未通过|不予认定|不称职|基本称职|暂停原因|撤销原因")
    kinds = re.compile(r"^(V|w|o|areas|notices)/")
    said = {
        path: forbidden.findall(words(page))
        for path, page in sample.register_pages.items()
        if kinds.match(path) and forbidden.search(words(page))
    }
    assert said == {}


def test_a_number_that_was_never_issued_has_no_page(sample: Built) -> None:
    page = words(sample.pages["404.html"])
    assert "本站没有这个编号的证书。" in page
    assert not (sample.site / urls.certificate("HL99000020241000096")).exists()
    assert not (sample.site / urls.certificate_answer("HL99000020241000096")).exists()


def test_an_area_without_holders_says_so(sample: Built) -> None:
    empty = {
        path: words(page)
        for path, page in sample.register_pages.items()
        if re.fullmatch(r"areas/\d+/index\.html", path) and "暂无持证人员。" in page
    }
    assert empty
    answers = [
        json.loads(sample.file(f"api/v1/areas/{path.split('/')[1]}.json"))
        for path in empty
    ]
    assert all(answer["sample"] for answer in answers)
    units = [
        page
        for path, page in sample.register_pages.items()
        if path.startswith("o/") and "该单位目前没有在岗的持证党务工作者。" in page
    ]
    assert units


PAUSED = "云麓县的数据自2026年6月30日起暂停更新"
"""An area of the sample whose office keeps its data no longer up to date."""


def test_data_that_are_not_kept_up_to_date_say_so(sample: Built) -> None:
    """On the area's page, with each of its certificates, on paper, in the search."""
    rows = csv.DictReader(
        sample.file("data/holders.csv").decode("utf-8-sig").split("\n")
    )
    told = set()
    for row in rows:
        number, worker = row["证书编号"], row["人员编号"]
        paused = row["地区代码"] == "990203"
        page = re.sub(r"<[^>]*>|\s", "", sample.pages[urls.certificate(number)])
        assert page.count(PAUSED) == (2 if paused else 0), "once for paper"
        assert (PAUSED in words(sample.pages[urls.worker(worker)])) == paused
        answer = json.loads(sample.file(urls.certificate_answer(number)))
        assert answer.get("updates_paused_from") == ("2026-06-30" if paused else None)
        told.add(paused)
    assert told == {True, False}
    for path in (urls.area("990203"), urls.REGISTRY):
        assert f"{PAUSED}，目前情况请以致电登记机关核实为准。" in words(
            sample.pages[f"{path}index.html"]
        )
    assert PAUSED not in words(sample.pages[f"{urls.area('990202')}index.html"])
    answer = json.loads(sample.file(urls.area_answer("990203")))
    assert answer["updates_paused_from"] == "2026-06-30"


def test_nothing_is_told_of_the_days_on_which_nothing_was_kept_up(
    sample: Built,
) -> None:
    """The sample does not contradict itself: no act of the area after that day."""
    text = sample.file("data/changes.csv").decode("utf-8-sig")
    days = [
        row["日期"]
        for row in csv.DictReader(text.splitlines())
        if row["地区代码"] == "990203" and row["事项"] != "公示（公告）期满"
    ]
    assert days
    assert max(days) < "2026-06-30"


def test_what_may_still_change_says_so_where_data_are_not_kept_up(
    sample: Built,
) -> None:
    certificates = json.loads(sample.file("data/certificates.json"))["certificates"]
    told: dict[str, set[bool]] = {}
    for entry in certificates:
        page = words(sample.pages[urls.certificate(entry["number"])])
        if entry["issuer"] == "990203":
            told.setdefault(entry["state"], set()).add(PAUSED in page)
    assert told.keys() > {"valid", "superseded"}
    for state, seen in told.items():
        assert seen == {state not in ("superseded", "deregistered")}, state


def test_a_person_without_a_certificate_in_force_has_no_name_on_any_page(
    sample: Built, cases: dict[str, list[Case]]
) -> None:
    everyone = [case for group in cases.values() for case in group]
    holding = {case.worker for case in everyone if case.told.named}
    gone = {case.worker for case in everyone} - holding
    assert gone
    told = 0
    for worker in gone:
        page = sample.pages.get(urls.worker(worker))
        if page is not None:
            assert "该页不再展示" in words(page)
            told += 1
    assert told, "whose page was public keeps an address that says so"
    for worker in sorted(holding)[:50]:
        assert "该页不再展示" not in sample.pages[urls.worker(worker)]


def test_the_matrix_can_fail(sample: Built, cases: dict[str, list[Case]]) -> None:
    page = page_of(sample, cases["suspended"][0])
    assert STATE.findall(page) != [VALID.tag]
    assert MARK.findall(page) != [VALID.mark]
