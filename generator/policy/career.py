"""What a worker's file says on a day: tenure, post, titles, honours, payroll.

Ways of counting that no published rule fixes are assumptions, named where they stand
(domain: rule set, the grade table of the four-grade scheme).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from generator.model.kinds.parts import (
    Category,
    Channel,
    Honour,
    HonourLevel,
    Span,
    TitleCode,
)
from generator.model.kinds.worker import Management, Post, Worker
from generator.policy.workdays import add_months

HONOUR_ORDER: tuple[HonourLevel, ...] = ("county", "city", "province", "national")
"""From the lowest level of commendation to the highest."""
CHANNEL_OF_CATEGORY: dict[Category, Channel] = {
    "secretary": "internal_selection",
    "deputy_secretary": "internal_selection",
    "full_time": "open_recruitment",
    "instructor": "dispatch",
}
"""专门渠道 (seed-1): the one channel by which each category comes to its post."""
_DAY = timedelta(days=1)


def covers(span: Span, day: date) -> bool:
    """Whether a span holds a day; its first and its last day belong to it."""
    return span.start <= day and (span.end is None or day <= span.end)


def full_months(start: date, day: date) -> int:
    """How many months are full on `day` that began to run on `start`.

    民法典 第二百零一条、第二百零二条: a month is full on the corresponding day, or on
    the month's end where there is none.
    """
    months = (day.year - start.year) * 12 + day.month - start.month
    if add_months(start, months) > day:
        months -= 1
    return max(months, 0)


def posts_on(worker: Worker, day: date) -> tuple[Post, ...]:
    """Return the posts that the worker holds on a day.

    Leave and secondment change nothing: whoever is away for either is on post
    (assumption; the seeds send people on secondment to train them).
    """
    return tuple(
        [
            post
            for post in worker.posts
            if post.start <= day and (post.end is None or day <= post.end)
        ]
    )


def categories_of(worker: Worker, day: date) -> tuple[Category, ...]:
    """Return the categories of the posts of a day, else those of the last post."""
    posts = posts_on(worker, day)
    if not posts:
        begun = [post for post in worker.posts if post.start <= day]
        posts = tuple(sorted(begun, key=lambda post: post.end or day)[-1:])
    return tuple(sorted({post.category for post in posts}))


def tenure_start(worker: Worker, day: date) -> tuple[date, date] | None:
    """Return the two days between which the tenure of a day runs, breaks cut out.

    All days on post before `day` count once, however many posts there were; a post
    that has ended counts to its last day. They are laid end to end, up to the day
    after the last of them, so that an unbroken tenure runs from its true first day
    and every further day on post lengthens it (assumption: no rule says how the odd
    days of two tenures add up).
    """
    days, last = 0, date.min
    for start, end in _worked(worker.posts, day):
        days += (end - start).days + 1
        last = end
    if not days:
        return None
    after = last + _DAY
    return after - timedelta(days=days), after


def tenure_months(worker: Worker, day: date) -> int:
    """Full months on post before a day, whatever the category (assumption)."""
    period = tenure_start(worker, day)
    return 0 if period is None else full_months(*period)


def titles_held(worker: Worker, day: date) -> tuple[TitleCode, ...]:
    """Return the professional titles that the worker has on a day."""
    return tuple(t.code for t in worker.titles if t.obtained_on <= day)


def honours_of(
    worker: Worker, party_organizations: Mapping[str, Sequence[Honour]]
) -> tuple[Honour, ...]:
    """Return honours of the person and of the party organisation (本人或所在党组织).

    The organisation's count when they were awarded while the worker held a post in it
    (assumption: who comes later has no part in them).
    """
    shared = [
        honour
        for post in worker.posts
        for honour in party_organizations.get(post.party_organization, ())
        if covers(post, honour.awarded_on)
    ]
    return tuple(dict.fromkeys([*worker.honours, *shared]))


def honours_standing(
    honours: Iterable[Honour],
    day: date,
    level: HonourLevel,
    within_months: int | None = None,
) -> tuple[Honour, ...]:
    """Return honours of a level or above that stand on a day.

    One that was rescinded by then is none. The period of `within_months` ends on the
    corresponding day, that day included
    (民法典 第二百零二条).
    """
    lowest = HONOUR_ORDER.index(level)
    return tuple(
        honour
        for honour in honours
        if honour.awarded_on <= day
        and HONOUR_ORDER.index(honour.level) >= lowest
        and (honour.rescinded_on is None or day < honour.rescinded_on)
        and (
            within_months is None or day <= add_months(honour.awarded_on, within_months)
        )
    )


def blocked_until(worker: Worker, day: date) -> date | None:
    """Return the last day on which a block keeps the worker from applying."""
    return max(
        (block.until for block in worker.blocks if block.start <= day <= block.until),
        default=None,
    )


def on_public_payroll(worker: Worker, day: date) -> bool:
    """Whether the public payroll pays the worker on a day."""
    return any(covers(span, day) for span in worker.public_payroll)


def managing_area(worker: Worker, day: date) -> str | None:
    """Return the area that manages the worker on a day; of two, the later."""
    found: Management | None = None
    for span in worker.managed_by:
        if covers(span, day) and (found is None or span.start > found.start):
            found = span
    return None if found is None else found.area


def first_gap(span: Span, covering: Sequence[Span]) -> tuple[date, date | None] | None:
    """Return the first stretch of a span that no other span covers.

    Its last day is None where it goes on without end.
    """
    day = span.start
    for other in sorted(covering, key=lambda one: one.start):
        if other.start > day:
            break
        if other.end is None:
            return None
        day = max(day, other.end + _DAY)
    if span.end is not None and day > span.end:
        return None
    later = [other.start - _DAY for other in covering if other.start > day]
    ends = [*later, *([] if span.end is None else [span.end])]
    return day, min(ends, default=None)


def overlap(first: Span, second: Span) -> tuple[date, date | None] | None:
    """Return the first and the last day that two spans share."""
    start = max(first.start, second.start)
    end = min((s.end for s in (first, second) if s.end is not None), default=None)
    return (start, end) if end is None or start <= end else None


def _worked(posts: Iterable[Post], day: date) -> Iterator[tuple[date, date]]:
    """Yield the stretches on post before a day, in order, no day twice."""
    until = day - _DAY
    last = date.min
    for post in sorted(posts, key=lambda post: post.start):
        start = max(post.start, last + _DAY)
        end = min(post.end or until, until)
        if start <= end:
            yield start, end
            last = end
