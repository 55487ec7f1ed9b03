"""The projection of notices: names while open, a name-free stub afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec.structs import replace

from generator.model.cards import Card
from generator.model.commons import Commons
from generator.model.index import Index
from generator.model.vocabulary import CATEGORIES, CHANNELS, GRADES, NOTICE_TYPES
from generator.policy.advancement import version_on
from generator.policy.standing import NoticeState
from generator.policy.workdays import WorkingCalendar
from generator.publication.names import UNIT_WITHHELD, Names
from generator.publication.public import (
    Link,
    PublicChannel,
    PublicContact,
    PublicNotice,
    PublicNoticeItem,
    PublicNoticeLine,
    PublicRelated,
)
from generator.publication.sources import NoticeItemSource, NoticeSource
from generator.publication.strokes import by_strokes
from generator.publication.windows import window_days
from generator.site import urls

_SHOWN = frozenset({NoticeState.OPEN, NoticeState.CLOSED})
_PERIOD_OVER = {
    "call": "申报时间已过",
    "honour": "公示期已满",
    "recruitment": "报名时间已过",
}
"""The end of a period within which somebody may act, by the notice's type."""


class NoticeProjector:
    """Projects notices on a day."""

    def __init__(
        self,
        commons: Commons,
        index: Index,
        as_of: date,
        names: Names,
        calendar: WorkingCalendar,
    ) -> None:
        """Keep what every notice needs."""
        self._commons = commons
        self._index = index
        self._as_of = as_of
        self._names = names
        self._calendar = calendar

    def publish(self, notice: NoticeSource, state: NoticeState) -> PublicNotice | None:
        """Project a notice; nothing stands of one to come or withdrawn."""
        if state not in _SHOWN:
            return None
        area = self._names.area_link(notice.area)
        items = tuple(self._items(notice)) if state is NoticeState.OPEN else ()
        days = window_days(notice.window, self._commons, self._calendar)
        return PublicNotice(
            id=notice.id,
            type=notice.type,
            type_title=NOTICE_TYPES[notice.type],
            title=notice.title,
            state=state,
            area=area,
            authority=self._names.authority_link(notice.area).text,
            basis=notice.basis,
            document_no=notice.document_no,
            start=notice.window.start,
            end=notice.window.end,
            working_days=notice.window.working_days,
            count_first=notice.window.count_first,
            skipped=days.skipped,
            holidays=days.holidays,
            counted=days.counted,
            investigation_days=self._investigation_days(notice),
            item_count=len(notice.items),
            items=items,
            outcome_text=self._outcome(notice, state),
            contact=_contact(notice),
            channels=tuple(
                PublicChannel(channel=CHANNELS[c.channel], posted_on=c.posted_on)
                for c in notice.channels
            ),
            corrects=self._corrects(notice),
            related=tuple(sorted(self._related(notice), key=lambda one: one.start)),
        )

    def line(self, notice: NoticeSource, state: NoticeState) -> PublicNoticeLine | None:
        """Project a notice for lists."""
        if state not in _SHOWN:
            return None
        return PublicNoticeLine(
            id=notice.id,
            url=urls.notice(notice.id),
            type=notice.type,
            type_title=NOTICE_TYPES[notice.type],
            title=notice.title,
            state=state,
            area=notice.area,
            area_name=self._names.area_link(notice.area).text,
            start=notice.window.start,
            end=notice.window.end,
            item_count=len(notice.items),
        )

    def _investigation_days(self, notice: NoticeSource) -> int | None:
        """How long an objection is looked into, by the policy of the area that day."""
        if notice.type != "publicity":
            return None
        start = notice.window.start
        profile = self._commons.profile_on(notice.area, start)
        policy = profile and version_on(self._commons, profile, start)
        return policy.publicity.investigation_working_days.value if policy else None

    def _related(self, notice: NoticeSource) -> Iterator[PublicRelated]:
        """Yield the batch's other notices that have begun and were not withdrawn."""
        own = self._index.get(notice.id)
        batch = self._index.get(own.batch) if own is not None and own.batch else None
        for name in () if batch is None else batch.notices:
            card = None if name == notice.id else self._index.get(name)
            if card is None or card.start is None or card.level is None:
                continue
            if card.start <= self._as_of and not self._is_past(card.day("withdrawn")):
                yield PublicRelated(
                    type=card.level,
                    type_title=NOTICE_TYPES[card.level],
                    start=card.start,
                    url=urls.notice(name),
                )

    def _items(self, notice: NoticeSource) -> tuple[PublicNoticeItem, ...]:
        """List the persons by the strokes of their names, or certificates by number."""
        told = notice.type == "result"
        items = (self._item(one, told=told) for one in notice.items)
        found = [item for item in items if item is not None]
        found.sort(
            key=lambda item: (by_strokes(item.name), item.unit, item.number or "")
        )
        return tuple(replace(item, serial=at) for at, item in enumerate(found, 1))

    def _item(self, item: NoticeItemSource, *, told: bool) -> PublicNoticeItem | None:
        """Join a case or certificate with its holder's name; erased ones are left out.

        A revocation names its certificate only by number; a result tells the numbers
        of the certificates that came of it.
        """
        key = item.case or item.grade or item.worker
        card = self._index.get(key) if key else None
        if card is None or self._fell_away(item, card):
            return None
        name = self._name_of(card.worker or item.worker)
        number = card.number
        if number is not None and item.grade is not None:
            name = ""
        if name is None:
            return None
        if told and item.case is not None:
            number = self._number_of(item.case)
        return PublicNoticeItem(
            serial=0,
            name=name,
            unit=self._unit_text(card),
            category_title=CATEGORIES.get(card.category or "", ""),
            grade_title=GRADES.get(card.level or "", ""),
            number=number,
            url=urls.certificate(number) if number else None,
        )

    def _number_of(self, case: str) -> str | None:
        """Number of the certificate that came of a case, while it is in force."""
        card = self._index.get(f"result:{case}")
        if card is None or not self._is_past(card.start):
            return None
        return None if self._is_past(card.day("out_of_force")) else card.number

    def _unit_text(self, card: Card) -> str:
        if card.party_organization is None:
            return UNIT_WITHHELD
        unit = self._names.unit(card.party_organization, card.organization)
        if unit.party_organization:
            return unit.party_organization
        return unit.organization.text if unit.organization else UNIT_WITHHELD

    def _name_of(self, worker: str | None) -> str | None:
        if worker is None or worker in self._commons.erasures:
            return None
        person = self._index.get(worker)
        if person is None or self._is_past(person.unnamed_from):
            return None
        card = self._index.get(f"identity:{worker}")
        return card.name_on(self._as_of) if card else None

    def _fell_away(self, item: NoticeItemSource, card: Card) -> bool:
        """Whether a case has ended otherwise, or its certificate ended for good.

        Such a person is no longer proposed or certified, and is named nowhere.
        """
        if item.case is None:
            return False
        refused = card.outcome not in (None, "approved") and self._is_past(card.end)
        result = self._index.get(f"result:{item.case}")
        return refused or (result is not None and self._is_past(result.unnamed_from))

    def _is_past(self, day: date | None) -> bool:
        return day is not None and day <= self._as_of

    def _outcome(self, notice: NoticeSource, state: NoticeState) -> str | None:
        if state is not NoticeState.CLOSED:
            return None
        if notice.type != "publicity":
            list_gone = "，名单不再展示" if notice.items else ""
            return f"{_PERIOD_OVER.get(notice.type, '公告期已满')}{list_gone}。"
        approved = sum(1 for item in notice.items if self._approved(item))
        if not approved:
            return "公示期已满，名单不再展示。认定结果另行公告。"
        return f"公示期满，{approved} 人已认定，名单不再展示。"

    def _approved(self, item: NoticeItemSource) -> bool:
        card = self._index.get(item.case) if item.case else None
        return (
            card is not None
            and card.outcome == "approved"
            and card.end is not None
            and card.end <= self._as_of
        )

    def _corrects(self, notice: NoticeSource) -> Link | None:
        if notice.corrects is None:
            return None
        return Link(text=notice.corrects, url=urls.notice(notice.corrects))


def _contact(notice: NoticeSource) -> PublicContact:
    contact = notice.contact
    return PublicContact(
        name=contact.name,
        address=contact.address,
        landline=contact.landline,
        postcode=contact.postcode,
        email=contact.email,
        hours=contact.hours,
        supervising_line=contact.supervising_line,
    )
