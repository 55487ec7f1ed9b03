"""The days of a notice's window, by the calendars of the State Council."""

from __future__ import annotations

import re
from datetime import date

import msgspec
import pytest
from msgspec.structs import replace as changed

from generator.model.commons import Commons, commons_of
from generator.model.kinds.office import Calendar
from generator.model.record import Record
from generator.policy.workdays import WorkingCalendar
from generator.publication.public import PublicRelated
from generator.publication.sources import WindowSource
from generator.publication.windows import WindowDays, window_days
from generator.site import urls
from tests.browser.sample_notices import notices
from tests.builds import SAMPLE, fields_of
from tests.rendering import main_of, render, text_of

PUBLICITY = notices()["publicity"]
FORM = urls.objection_form(PUBLICITY.id)


@pytest.fixture(scope="module")
def commons() -> Commons:
    """The sample's calendars: the published arrangements of two years."""
    paths = [f"calendars/{year}.yml" for year in (2025, 2026)]
    values = [
        msgspec.convert(fields_of(SAMPLE, path), Calendar, strict=False)
        for path in paths
    ]
    return commons_of(map(Record, paths, ["calendar"] * 2, values))


def days_of(commons: Commons, start: date, end: date) -> WindowDays:
    calendar = WorkingCalendar(one.value for one in commons.calendars.values())
    window = WindowSource(start=start, end=end, working_days=5)
    return window_days(window, commons, calendar)


@pytest.mark.parametrize(
    ("start", "end", "words", "worked"),
    [
        # The vectors of the handbook's working days, with the holidays of the year.
        (
            date(2026, 9, 24),
            date(2026, 10, 9),
            "9月25日至27日中秋节放假，10月1日至7日国庆节放假",
            [],
        ),
        (date(2026, 2, 10), date(2026, 2, 24), "2月15日至23日春节放假", ["2月14日"]),
        (
            date(2025, 9, 25),
            date(2025, 10, 9),
            "9月27日为休息日，10月1日至8日国庆节、中秋节放假",
            ["9月28日"],
        ),
        (date(2026, 3, 9), date(2026, 3, 16), "3月14日至15日为休息日", []),
    ],
)
def test_a_window_names_its_days_off_and_counts_the_rest(
    commons: Commons, start: date, end: date, words: str, worked: list[str]
) -> None:
    days = days_of(commons, start, end)
    assert len(days.counted) == 5
    assert days.counted[-1] == end
    notice = changed(
        PUBLICITY,
        start=start,
        end=end,
        skipped=days.skipped,
        holidays=days.holidays,
        counted=days.counted,
    )
    page = text_of(main_of(render(notice)[urls.notice(notice.id)]))
    assert f"其中{words}，不计入" in page
    for day in worked:
        assert re.search(rf"{day}（星期[六日]）上班，计入", page)
    assert ("上班" in page) == bool(worked)


def test_a_window_of_a_year_without_calendar_names_no_days(commons: Commons) -> None:
    assert days_of(commons, date(2030, 3, 1), date(2030, 3, 8)) == WindowDays()


def test_a_window_in_natural_days_names_none(commons: Commons) -> None:
    calendar = WorkingCalendar(one.value for one in commons.calendars.values())
    window = WindowSource(start=date(2026, 9, 24), end=date(2026, 10, 9))
    assert window_days(window, commons, calendar) == WindowDays()


def test_the_elements_of_a_publicity_are_all_there() -> None:
    """Handbook 公示 and 异议核查: basis, names, window, ways, office, what counts."""
    notice = changed(PUBLICITY, investigation_days=10)
    page = text_of(main_of(render(notice)[urls.notice(notice.id)]))
    contact = notice.contact
    for words in (
        notice.basis,
        contact.name,
        contact.landline,
        contact.address,
        contact.hours,
        contact.supervising_line,
        "受理单位",
        "受理时间",
        "来电、来信、来访",
        "署真实姓名和联系方式",
        "匿名且线索不清的，不予受理",
        "信函以到达日邮戳为准",
        "2026年7月1日当天到达的，按期内提出办理",
        "10个工作日内核查",
        "其他人员照常办理",
        "内容保密",
    ):
        assert words
        assert words in page, words


def test_the_form_asks_for_nothing_that_may_not_be_collected() -> None:
    page = main_of(render(PUBLICITY)[FORM])
    rows = re.findall(r'<th scope="row">([^<]*)</th>', page)
    assert rows == [
        "被反映人",
        "反映的事实和理由",
        "线索或者证明材料",
        "反映人姓名",
        "联系电话",
        "通信地址",
    ]
    assert "<input" not in page
    assert "<form" not in page
    assert "请勿填写公民身份号码" in page
    assert not any(item.name in page for item in PUBLICITY.items)


def test_the_form_goes_with_the_window() -> None:
    assert FORM not in render(notices()["closed"])
    for name in ("call", "result", "revocation", "correction"):
        assert list(render(notices()[name])) == [urls.notice(notices()[name].id)]


def test_notices_of_a_batch_lead_to_each_other() -> None:
    related = PublicRelated(
        type="result",
        type_title="认定公告",
        start=date(2026, 7, 6),
        url=urls.notice("N2026-0002"),
    )
    closed = changed(notices()["closed"], related=(related,))
    (page,) = render(closed).values()
    assert '<a href="../notices/N2026-0002.html">认定公告</a>' in page


def test_an_open_notice_can_be_put_into_a_calendar() -> None:
    calendar = urls.notice_calendar(PUBLICITY.id)
    link = f'href="../{calendar}">加入日历</a>'
    assert link in render(PUBLICITY)[urls.notice(PUBLICITY.id)]
    for name in ("closed", "result", "revocation"):
        (page,) = render(notices()[name]).values()
        assert "加入日历" not in page, name
