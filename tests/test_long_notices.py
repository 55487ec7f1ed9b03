"""A notice of more persons than one page shows: several whole pages, one list."""

from __future__ import annotations

import re

from msgspec.structs import replace as changed

from generator.policy.standing import NoticeState
from generator.publication.public import PublicNotice
from generator.site import urls
from tests.browser.sample_notices import notices
from tests.rendering import render, text_of

PERSONS = 450
MOST = 200
"""Persons on a page; the project's own limit, see the issue of a large site."""


def long_notice() -> PublicNotice:
    """Make a publicity notice of 450 persons who can be told apart."""
    notice = notices()["publicity"]
    (one, *_) = notice.items
    items = tuple(
        changed(one, serial=at, name=f"甲{at:03d}") for at in range(1, PERSONS + 1)
    )
    return changed(notice, items=items, item_count=PERSONS)


def test_every_person_stands_once_and_no_page_is_too_long() -> None:
    notice = long_notice()
    pages = render(notice)
    addresses = [urls.notice(notice.id, page) for page in (1, 2, 3)]
    assert addresses[0] == "notices/N2026-0001.html"
    listed = [re.findall("甲[0-9]{3}", pages[address]) for address in addresses]
    assert [len(part) for part in listed] == [MOST, MOST, PERSONS - 2 * MOST]
    names = [name for part in listed for name in part]
    assert names == [item.name for item in notice.items]
    assert {*pages} == {*addresses, urls.objection_form(notice.id)}


def test_each_page_is_a_whole_notice_and_leads_to_the_others() -> None:
    notice = long_notice()
    pages = render(notice)
    for page, part in ((1, "第1至200名"), (2, "第201至400名"), (3, "第401至450名")):
        html = pages[urls.notice(notice.id, page)]
        text = text_of(html)
        assert f"拟认定人员名单（450名，按姓氏笔画为序，本页为{part}）" in text
        assert "公示期：2026年6月24日" in text
        assert "异议的提出" in text
        for other in {1, 2, 3} - {page}:
            assert f'href="../{urls.notice(notice.id, other)}"' in html


def test_after_the_window_only_the_stub_stands() -> None:
    notice = long_notice()
    pages = render(changed(notice, state=NoticeState.CLOSED))
    assert {*pages} == {urls.notice(notice.id)}
    assert not re.search("甲[0-9]{3}", pages[urls.notice(notice.id)])


def test_a_short_notice_speaks_of_no_other_page() -> None:
    notice = notices()["publicity"]
    pages = render(notice)
    assert {*pages} == {urls.notice(notice.id), urls.objection_form(notice.id)}
    assert "本页为" not in pages[urls.notice(notice.id)]
