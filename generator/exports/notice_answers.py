"""A notice for programs: `api/v1/notices/<id>.json`; never a name."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import UNSET

from generator.policy.standing import NoticeState
from generator.publication.public import PublicNotice
from generator.site import urls
from generator.site.announcements import base_of, has_period
from generator.site.answers import NoticeAnswer, or_unset, place_of
from generator.site.context import SiteContext
from generator.site.lines import notice_state_words
from generator.site.page import Artifact


def artifacts(subject: PublicNotice, context: SiteContext) -> Iterator[Artifact]:
    """Write title, window, count and outcome."""
    if subject.state is NoticeState.UPCOMING:
        return
    base = base_of(context.site)
    calendar = f"{base}{urls.notice_calendar(subject.id)}"
    answer = NoticeAnswer(
        as_of=context.site.as_of,
        id=subject.id,
        type=subject.type,
        type_title=subject.type_title,
        title=subject.title,
        state=subject.state.value,
        state_title=notice_state_words(subject.type, subject.state),
        area=place_of(subject.area, base),
        authority=subject.authority,
        start=subject.start,
        end=subject.end,
        item_count=subject.item_count,
        page=f"{base}{urls.notice(subject.id)}",
        sample=context.site.sample,
        working_days=or_unset(subject.working_days),
        document_no=or_unset(subject.document_no),
        outcome=or_unset(subject.outcome_text),
        calendar=calendar if has_period(subject.type) else UNSET,
    )
    yield Artifact(urls.notice_answer(subject.id), answer.to_bytes())
