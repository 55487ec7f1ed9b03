"""Feeds, calendars, and files for crawlers: titles and counts, never a name."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from datetime import datetime, timedelta

import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.publication.public import (
    PublicNoticeLine,
    PublicRegister,
)
from generator.site.calendar import Event, calendar_bytes
from tests.public_rows import register
from tests.test_exports import NOTICE
from tests.test_open_data import ATOM, CLOSED, DAY, files, whole


@pytest.fixture(scope="module")
def made() -> dict[str, bytes]:
    return files(whole())


def test_a_feed_tells_title_window_and_count(made: dict[str, bytes]) -> None:
    feed = ET.fromstring(made["feeds/notices.xml"])  # noqa: S314
    entries = feed.findall(f"{ATOM}entry")
    assert [entry.findtext(f"{ATOM}title") for entry in entries] == [
        NOTICE.title,
        CLOSED.title,
    ]
    first, second = (entry.findtext(f"{ATOM}summary") or "" for entry in entries)
    assert "公示中" in first
    assert "12人" in first
    assert "公示已结束" in second
    assert feed.findtext(f"{ATOM}updated") == "2026-06-25T00:00:00+08:00"
    # Once closed, a notice is news again: on the day after its last.
    assert entries[1].findtext(f"{ATOM}updated") == "2026-06-09T00:00:00+08:00"


def test_a_feed_of_nothing_is_a_feed() -> None:
    feed = ET.fromstring(files(register([]))["feeds/notices.xml"])  # noqa: S314
    assert feed.findtext(f"{ATOM}updated") == "2026-06-30T00:00:00+08:00"
    assert feed.findall(f"{ATOM}entry") == []


def test_a_calendar_marks_the_last_day_of_the_window(made: dict[str, bytes]) -> None:
    calendar = icalendar.Calendar.from_ical(made["feeds/notices.ics"])
    events = {str(event["UID"]): event for event in calendar.walk("VEVENT")}
    assert set(events) == {
        "N2026-0001@register.example.org",
        "N2026-0002@register.example.org",
    }
    last = events["N2026-0001@register.example.org"]
    assert last.decoded("DTSTART") == NOTICE.end
    assert last.decoded("DTEND") - last.decoded("DTSTART") == timedelta(days=1)
    assert str(last["SUMMARY"]) == f"公示最后一日：{NOTICE.title}"
    awkward = events["N2026-0002@register.example.org"]
    assert CLOSED.title in str(awkward["SUMMARY"])


@settings(deadline=None)
@given(st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"])))
def test_lines_of_a_calendar_are_short_and_any_title_survives(title: str) -> None:
    event = Event("a@b", DAY, DAY, title, title, "https://a.example/")
    content = calendar_bytes(title, [event])
    for line in content.split(b"\r\n"):
        assert len(line) <= 75
        line.decode()
    (read,) = icalendar.Calendar.from_ical(content).walk("VEVENT")
    assert str(read["SUMMARY"]) == title


def test_what_ended_long_ago_leaves_the_calendar() -> None:
    fields = {name: getattr(CLOSED, name) for name in CLOSED.__struct_fields__}
    old = PublicNoticeLine(**fields | {"end": DAY - timedelta(days=367)})
    made = files(register([], notices=[old]))
    calendar = icalendar.Calendar.from_ical(made["feeds/notices.ics"])
    assert calendar.walk("VEVENT") == []


@pytest.mark.parametrize(
    ("landline", "email", "contacts"),
    [
        ("0990-5550100", None, ["tel:+86-990-5550100"]),
        ("0990-5550100-12", None, ["tel:+86-990-5550100;ext=12"]),
        ("12380", None, ["tel:12380;phone-context=+86"]),
        ("12380", "a@b.cn", ["mailto:a@b.cn", "tel:12380;phone-context=+86"]),
        ("", None, []),
    ],
)
def test_the_operator_is_told_of_a_weakness(
    landline: str, email: str | None, contacts: list[str]
) -> None:
    base = whole()
    fields = {name: getattr(base.site, name) for name in base.site.__struct_fields__}
    told = type(base.site)(
        **fields | {"operator_landline": landline, "operator_email": email}
    )
    whole_fields = {name: getattr(base, name) for name in base.__struct_fields__}
    made = files(PublicRegister(**whole_fields | {"site": told}))
    text = made.get(".well-known/security.txt", b"").decode()
    pairs = [line.split(": ", 1) for line in text.splitlines()]
    assert [value for name, value in pairs if name == "Contact"] == contacts
    if contacts:
        single = dict(pairs)
        expires = datetime.fromisoformat(single["Expires"])
        assert timedelta() < expires.date() - DAY < timedelta(days=365)
        assert expires.tzinfo is not None
        assert single["Preferred-Languages"] == "zh"
        assert single["Canonical"].endswith("/.well-known/security.txt")


def test_crawlers_are_kept_from_files_that_name_persons(
    made: dict[str, bytes],
) -> None:
    away = re.findall(r"Disallow: /hl/(\S+)", made["robots.txt"].decode())
    for path, content in made.items():
        if "王小明".encode() in content and path.endswith((".csv", ".json", ".xml")):
            assert path.startswith(tuple(away)), path
    assert not any("data/".startswith(place) for place in away)
