"""The toolbox: a programme at work on one register on one day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta, timezone

import msgspec
from msgspec import Struct

from generator.catalogue import Catalogue
from generator.findings.finding import Finding
from generator.model.change import Change
from generator.model.commons import Commons
from generator.model.context import Context
from generator.model.dossier import Dossier
from generator.model.index import Index
from generator.model.record import Record
from generator.model.waiver_use import WaiverUse
from generator.pipeline.indexing import StandingIndex, map_index
from generator.pipeline.memo import digest
from generator.pipeline.programme import Programme
from generator.pipeline.settings import Order, Workspace
from generator.policy.workdays import WorkingCalendar
from generator.publication.places import site_of
from generator.render.environment import templates_digest
from generator.rulebook import Judged
from generator.site.context import SiteContext
from generator.site.page import Page

CHINA = timezone(timedelta(hours=8))
"""Asia/Shanghai has had no summer time since 1991."""


@dataclass(frozen=True, slots=True)
class Toolbox:
    """A programme at work on one register on one day."""

    programme: Programme
    commons: Commons
    as_of: date
    standing: StandingIndex
    buffer: memoryview
    calendar: WorkingCalendar
    site: SiteContext
    page_salt: bytes
    context_digest: bytes

    @classmethod
    def make(
        cls,
        programme: Programme,
        commons: Commons,
        as_of: date,
        standing: StandingIndex,
        order: Order | None,
    ) -> Toolbox:
        """Put it together; the site's facts come from the settings."""
        context = SiteContext(
            site_of(commons, as_of),
            revision=order.revision if order else None,
            sequence=order.sequence if order else None,
        )
        salt = digest(templates_digest().encode(), msgspec.msgpack.encode(context.site))
        return cls(
            programme,
            commons,
            as_of,
            standing,
            map_index(standing),
            WorkingCalendar(record.value for record in commons.calendars.values()),
            context,
            salt,
            _context_digest(context),
        )

    @property
    def place(self) -> Workspace:
        """Where the register lies."""
        return self.programme.place

    def with_handbook(self, urls: tuple[str, ...]) -> Toolbox:
        """The same toolbox, knowing the handbook's pages."""
        context = replace(self.site, handbook_urls=urls)
        return replace(self, site=context, context_digest=_context_digest(context))

    def index_for(self, unit: str) -> Index:
        """The index, asked by a unit."""
        return Index(self.buffer, unit)

    def _findings(self, judged: Iterable[Judged]) -> Iterator[Finding]:
        eyes = self.programme.eyes()
        for one in judged:
            yield self.programme.rulebook.finding(one, eyes, self.commons.policies)

    @property
    def catalogue(self) -> Catalogue:
        """Page types and exports."""
        return self.programme.catalogue

    def product_key(self, key: bytes) -> bytes:
        """Key of a unit's product: its verdict's key and how pages look."""
        return digest(key, self.handbook_salt)

    @property
    def handbook_salt(self) -> bytes:
        """How pages look, and which pages of the handbook they may link to."""
        return digest(self.page_salt, repr(self.site.handbook_urls).encode())

    def render(self, page: Page) -> bytes:
        """Render a page."""
        return self.programme.renderer.render(page, self.site)

    def judge(
        self, subjects: Iterable[Record[Struct] | Dossier], index: Index
    ) -> Iterator[Finding]:
        """Run the rules on records and dossiers."""
        context = Context(self.as_of, self.commons, index, self.standing.duplicates)
        rulebook = self.programme.rulebook
        for subject in subjects:
            if isinstance(subject, Dossier):
                judged = rulebook.check_dossier(subject, context)
            else:
                judged = rulebook.check_record(subject, context)
            yield from self._findings(judged)

    def judge_whole(self) -> Iterator[Finding]:
        """Run the rules on the index."""
        context = self._whole_context()
        rulebook = self.programme.rulebook
        yield from self._findings(rulebook.check_index(context.index, context))

    def judge_waivers(self, uses: Iterable[WaiverUse]) -> Iterator[Finding]:
        """Run the rules on waivers."""
        context = self._whole_context()
        for use in uses:
            judged = self.programme.rulebook.check_waiver(use, context)
            yield from self._findings(judged)

    def judge_changes(
        self, changes: Iterable[Change[Struct]], day: date
    ) -> Iterator[Finding]:
        """Run the rules on changes, by what was in force on a day."""
        context = replace(self._whole_context(), as_of=day)
        for change in changes:
            judged = self.programme.rulebook.check_change(change, context)
            yield from self._findings(judged)

    def _whole_context(self) -> Context:
        index = self.index_for("")
        return Context(self.as_of, self.commons, index, self.standing.duplicates)


def as_of_day(asked: date | None, commons: Commons) -> date:
    """The day to judge by: asked for, pinned in the settings, or today in China."""
    if asked is not None:
        return asked
    settings = commons.settings
    if settings is not None and settings.value.as_of is not None:
        return settings.value.as_of
    return datetime.now(CHINA).date()


def _context_digest(context: SiteContext) -> bytes:
    return digest(
        msgspec.msgpack.encode(
            (context.handbook_urls, context.revision, context.sequence)
        )
    )
