"""Calendars (RFC 5545) of the last days of notices: whole days, never names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from msgspec import Struct

_LINE_OCTETS = 75
"""Longest content line, without its end."""
_ESCAPES = str.maketrans(
    {"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None}
)


class Event(Struct, frozen=True):
    """A whole day on which something ends."""

    identity: str
    """Globally unique, and the same in every publication."""
    day: date
    made: date
    """Day since which this is known."""
    title: str
    text: str
    url: str


def calendar_bytes(title: str, events: Iterable[Event]) -> bytes:
    """Write a calendar, the events in the order given."""
    return "".join(
        f"{folded}\r\n" for line in _lines(title, events) for folded in _fold(line)
    ).encode()


def _lines(title: str, events: Iterable[Event]) -> Iterator[str]:
    yield "BEGIN:VCALENDAR"
    yield "VERSION:2.0"
    yield "PRODID:-//Hongling Register//Notices//ZH"
    yield "CALSCALE:GREGORIAN"
    yield "METHOD:PUBLISH"
    yield f"NAME:{_text(title)}"
    yield f"X-WR-CALNAME:{_text(title)}"
    yield "REFRESH-INTERVAL;VALUE=DURATION:P1D"
    for event in events:
        yield "BEGIN:VEVENT"
        yield f"UID:{event.identity}"
        yield f"DTSTAMP:{event.made:%Y%m%d}T000000Z"
        yield f"DTSTART;VALUE=DATE:{event.day:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{event.day + timedelta(days=1):%Y%m%d}"
        yield f"SUMMARY:{_text(event.title)}"
        yield f"DESCRIPTION:{_text(event.text)}"
        yield f"URL:{event.url}"
        yield "TRANSP:TRANSPARENT"
        yield "END:VEVENT"
    yield "END:VCALENDAR"


def _text(text: str) -> str:
    return text.translate(_ESCAPES)


def _fold(line: str) -> Iterator[str]:
    """Cut a line into pieces of few enough octets, never inside a character."""
    piece, size = "", 0
    for character in line:
        octets = len(character.encode())
        if size + octets > _LINE_OCTETS:
            yield piece
            piece, size = " ", 1
        piece += character
        size += octets
    yield piece
