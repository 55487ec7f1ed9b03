"""Feed and calendar of an area's notices: `feeds/areas/<code>.xml` and `.ics`."""

from __future__ import annotations

from collections.abc import Iterator

from generator.publication.public import PublicArea
from generator.site import urls
from generator.site.announcements import (
    base_of,
    calendar_of,
    feed_entries,
    has_feed,
)
from generator.site.atom import Feed, feed_bytes
from generator.site.context import SiteContext
from generator.site.page import Artifact


def artifacts(subject: PublicArea, context: SiteContext) -> Iterator[Artifact]:
    """Write both for an area that has an office of its own, or had one."""
    if not has_feed(subject):
        return
    site, base = context.site, base_of(context.site)
    feed = Feed(
        title=f"{subject.name}公示、公告 · {site.title}",
        author=subject.authority or site.operator_name,
        url=f"{base}{urls.area_feed(subject.code)}",
        page=f"{base}{urls.area(subject.code)}",
        as_of=site.as_of,
        entries=feed_entries(subject.notices, base),
    )
    yield Artifact(urls.area_feed(subject.code), feed_bytes(feed))
    title = f"{subject.name}公示截止日历 · {site.title}"
    content = calendar_of(title, subject.notices, site)
    yield Artifact(urls.area_calendar(subject.code), content)
