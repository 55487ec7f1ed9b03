"""Atom feeds (RFC 4287): entries of a title, a summary and an address; never names."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from xml.sax.saxutils import escape, quoteattr

from msgspec import Struct


class Entry(Struct, frozen=True):
    """An entry; its address is also its identity."""

    title: str
    summary: str
    url: str
    """Whole address of the page that tells more."""
    published: date
    updated: date
    identity: str = ""
    """Where several entries lead to one page: an address that is each one's own."""


class Feed(Struct, frozen=True):
    """A feed: its own address, the page that it follows, its entries."""

    title: str
    author: str
    url: str
    page: str
    as_of: date
    """Day of a feed without entries."""
    entries: tuple[Entry, ...]


def feed_bytes(feed: Feed) -> bytes:
    """Write a feed, the entries in the order given."""
    return "".join(f"{line}\n" for line in _lines(feed)).encode()


def _lines(feed: Feed) -> Iterator[str]:
    updated = max((entry.updated for entry in feed.entries), default=feed.as_of)
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">'
    yield f"<title>{escape(feed.title)}</title>"
    yield f"<id>{escape(feed.url)}</id>"
    yield f'<link rel="self" type="application/atom+xml" href={quoteattr(feed.url)}/>'
    yield f'<link rel="alternate" type="text/html" href={quoteattr(feed.page)}/>'
    yield f"<updated>{_moment(updated)}</updated>"
    yield f"<author><name>{escape(feed.author)}</name></author>"
    for entry in feed.entries:
        yield "<entry>"
        yield f"<title>{escape(entry.title)}</title>"
        yield f"<id>{escape(entry.identity or entry.url)}</id>"
        yield f'<link rel="alternate" type="text/html" href={quoteattr(entry.url)}/>'
        yield f"<published>{_moment(entry.published)}</published>"
        yield f"<updated>{_moment(entry.updated)}</updated>"
        yield f"<summary>{escape(entry.summary)}</summary>"
        yield "</entry>"
    yield "</feed>"


def _moment(day: date) -> str:
    """The beginning of a day in China."""
    return f"{day.isoformat()}T00:00:00+08:00"
