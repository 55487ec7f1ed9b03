"""An area for programs: `api/v1/areas/<code>.json`; counts, never a name."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import UNSET

from generator.publication.public import PublicArea, PublicNoticeLine
from generator.site import urls
from generator.site.announcements import ENTRIES, base_of, has_feed
from generator.site.answers import AreaAnswer, NoticeEntryAnswer, or_unset, place_of
from generator.site.context import SiteContext
from generator.site.page import Artifact


def artifacts(subject: PublicArea, context: SiteContext) -> Iterator[Artifact]:
    """Write the office, the counts and the latest notices."""
    base = base_of(context.site)
    contact, successor = subject.contact, subject.successor
    answer = AreaAnswer(
        as_of=context.site.as_of,
        code=subject.code,
        name=subject.name,
        type=subject.type,
        type_title=subject.type_title,
        page=f"{base}{urls.area(subject.code)}",
        sample=context.site.sample,
        holders=subject.counts,
        parents=tuple(place_of(link, base) for link in subject.parents),
        children=tuple(place_of(link, base) for link in subject.children),
        notices=tuple(_entry(line, base) for line in subject.notices[:ENTRIES]),
        authority=or_unset(subject.authority),
        landline=UNSET if contact is None else contact.landline,
        ended_on=or_unset(subject.ended_on),
        successor=UNSET if successor is None else place_of(successor, base),
        feed=f"{base}{urls.area_feed(subject.code)}" if has_feed(subject) else UNSET,
    )
    yield Artifact(urls.area_answer(subject.code), answer.to_bytes())


def _entry(line: PublicNoticeLine, base: str) -> NoticeEntryAnswer:
    return NoticeEntryAnswer(
        id=line.id,
        title=line.title,
        state=line.state.value,
        start=line.start,
        end=line.end,
        item_count=line.item_count,
        answer=f"{base}{urls.notice_answer(line.id)}",
    )
