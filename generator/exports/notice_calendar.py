"""The last day of a notice as a calendar entry: `feeds/notices/<id>.ics`."""

from __future__ import annotations

from collections.abc import Iterator

from generator.policy.standing import NoticeState
from generator.publication.public import PublicNotice
from generator.site import urls
from generator.site.announcements import has_period, last_day
from generator.site.calendar import calendar_bytes
from generator.site.context import SiteContext
from generator.site.page import Artifact


def artifacts(subject: PublicNotice, context: SiteContext) -> Iterator[Artifact]:
    """Write it for a notice within whose period somebody may act, also afterwards."""
    if subject.state is NoticeState.UPCOMING or not has_period(subject.type):
        return
    event = last_day(subject, context.site)
    content = calendar_bytes(subject.title, [event])
    yield Artifact(urls.notice_calendar(subject.id), content)
