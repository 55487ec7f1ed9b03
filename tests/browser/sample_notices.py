"""Notices made by hand: each type and state."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace as changed

from generator.policy.standing import NoticeState
from generator.publication.public import (
    Link,
    PublicChannel,
    PublicNotice,
    PublicNoticeItem,
    PublicNoticeLine,
)
from generator.site import urls
from tests.browser.sample_forms import (
    ALL_ROWS,
    CONTACT,
    COUNTY,
    COUNTY_LINK,
    FIRM,
    NAMES,
    OFFICE,
)


def _notice(serial: int, kind: str, title: str, **more: object) -> PublicNotice:
    words = {
        "call": "申报通知",
        "publicity": "公示",
        "result": "认定公告",
        "correction": "更正公告",
        "revocation": "撤销公告",
    }
    base = PublicNotice(
        id=f"N2026-{serial:04d}",
        type=kind,
        type_title=words[kind],
        title=title,
        state=NoticeState.OPEN,
        area=COUNTY_LINK,
        authority=OFFICE.text,
        basis="《示例省两新组织党务工作者“四级五专”管理办法（试行）》第十四条",
        document_no=f"东两新〔2026〕{serial}号",
        start=date(2026, 6, 24),
        end=date(2026, 7, 1),
        working_days=None,
        count_first=False,
        skipped=(),
        item_count=0,
        items=(),
        outcome_text=None,
        contact=CONTACT,
    )
    return changed(base, **more)


def _people(count: int) -> tuple[PublicNoticeItem, ...]:
    return tuple(
        PublicNoticeItem(
            serial=serial,
            name=NAMES[serial % len(NAMES)],
            unit=f"{FIRM.text}党支部",
            category_title="党组织书记",
            grade_title="初级",
        )
        for serial in range(1, count + 1)
    )


def _closed(serial: int, year: int) -> PublicNotice:
    return _notice(
        serial,
        "publicity",
        f"关于{year}年第一批初级党务工作者拟认定人员的公示",
        id=f"N{year}-{serial:04d}",
        state=NoticeState.CLOSED,
        start=date(year, 3, 2),
        end=date(year, 3, 6),
        working_days=5,
        count_first=True,
        item_count=12,
        outcome_text="公示期满，11 人已认定，名单不再展示。",
    )


def notices() -> dict[str, PublicNotice]:
    """Notices of each type and state."""
    numbered = tuple(
        changed(item, number=row.number, url=urls.certificate(row.number))
        for item, row in zip(_people(6), ALL_ROWS, strict=False)
    )
    nameless = tuple(changed(item, name="") for item in numbered[:2])
    return {
        "publicity": _notice(
            1,
            "publicity",
            "关于2026年第二批初级党务工作者拟认定人员的公示",
            working_days=5,
            skipped=(date(2026, 6, 27), date(2026, 6, 28)),
            counted=(
                *(date(2026, 6, day) for day in (25, 26, 29, 30)),
                date(2026, 7, 1),
            ),
            investigation_days=10,
            item_count=12,
            items=_people(12),
            channels=(PublicChannel(channel="网站", posted_on=date(2026, 6, 24)),),
        ),
        "result": _notice(
            2,
            "result",
            "关于认定2026年第一批初级党务工作者的公告",
            item_count=6,
            items=numbered,
        ),
        "revocation": _notice(
            3, "revocation", "关于撤销等级证书的公告", item_count=2, items=nameless
        ),
        "call": _notice(4, "call", "关于组织申报2026年第三批等级认定的通知"),
        "correction": _notice(
            5,
            "correction",
            "关于更正公示内容的公告",
            corrects=Link(text="N2026-0001", url=urls.notice("N2026-0001")),
        ),
        "closed": _closed(6, 2026),
        "closed earlier": _closed(7, 2025),
    }


def notice_line(notice: PublicNotice) -> PublicNoticeLine:
    """Make the line of a notice in lists."""
    return PublicNoticeLine(
        id=notice.id,
        url=urls.notice(notice.id),
        type=notice.type,
        type_title=notice.type_title,
        title=notice.title,
        state=notice.state,
        area=COUNTY,
        area_name=COUNTY_LINK.text,
        start=notice.start,
        end=notice.end,
        item_count=notice.item_count,
    )
