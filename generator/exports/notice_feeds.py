"""The feed and the calendar of all notices: `feeds/notices.xml` and `.ics`."""

from __future__ import annotations

from collections.abc import Iterator

from generator.publication.public import PublicRegister
from generator.site import urls
from generator.site.announcements import base_of, calendar_of, feed_entries
from generator.site.atom import Feed, feed_bytes
from generator.site.context import SiteContext
from generator.site.page import Artifact


def artifacts(register: PublicRegister, context: SiteContext) -> Iterator[Artifact]:
    """Write both."""
    site, base = register.site, base_of(register.site)
    notices = Feed(
        title=f"公示、公告 · {site.title}",
        author=site.operator_name,
        url=f"{base}{urls.NOTICES_FEED}",
        page=f"{base}{urls.NOTICES}",
        as_of=site.as_of,
        entries=feed_entries(register.notices, base),
    )
    yield Artifact(urls.NOTICES_FEED, feed_bytes(notices))
    title = f"公示截止日历 · {site.title}"
    yield Artifact(urls.NOTICES_CALENDAR, calendar_of(title, register.notices, site))
