"""The projection of a worker: sources and standings in, public forms out.

What may be shown: handbook `records`, article 16. Name, grade and term stand only
with an active certificate; any other keeps its number, its office and its state, mostly
with the day on which that began. Nothing states that two certificates are of one
demotion: so no certificate names the one before or after it (those without a link would
be the demoted ones), and a replaced one shows no day: that of the exchange is the new
one's day of issue.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from msgspec.structs import replace

from generator.model.commons import Commons
from generator.model.index import Index
from generator.model.vocabulary import CATEGORIES, GRADES
from generator.policy.moves import ENDED
from generator.policy.standing import CertificateState, Standing
from generator.publication.names import NO_UNIT, UNIT_WITHHELD, Names
from generator.publication.public import (
    PublicAward,
    PublicCertificate,
    PublicCertificateLine,
    PublicCertificateStatus,
    PublicEvent,
    PublicRow,
    PublicWorker,
)
from generator.publication.qr import printer
from generator.publication.sources import GradeSource, IdentitySource, WorkerSource
from generator.site import urls

_EVENT_TEXTS = {
    "unit_changed": "变更工作单位",
    "not_engaged": "不再从事两新党务工作，等级保留",
    "engaged": "重新从事两新党务工作",
    "extended": "有效期顺延",
}
"""Acts of which a history tells; a suspension that was lifted is told nowhere."""
_DECIDED = frozenset({CertificateState.REVOKED, CertificateState.CANCELLED})
"""States that come of a decision which is told for a time."""


@dataclass(frozen=True, slots=True)
class Holder:
    """A worker's public sources with the standings that `lifecycle` decided.

    `grades` is sorted by issue date. `nameable` is false after an erasure, a
    withdrawn consent or where no name is recorded.
    """

    worker: WorkerSource
    identity: IdentitySource | None
    nameable: bool
    grades: tuple[tuple[GradeSource, Standing], ...]


@dataclass(frozen=True, slots=True)
class Published:
    """The public forms of one worker."""

    certificates: tuple[PublicCertificate, ...]
    worker: PublicWorker | None
    rows: tuple[PublicRow, ...]
    statuses: tuple[PublicCertificateStatus, ...]


class Projector:
    """Projects workers on a day; holds what is looked up once a build."""

    def __init__(self, commons: Commons, index: Index, as_of: date) -> None:
        """Keep the commons, the index and the day."""
        self.names = Names(commons, index, as_of)
        self._commons = commons
        self._as_of = as_of
        settings = commons.settings
        address = settings.value.site_url.rstrip("/") if settings else ""
        self._printer = printer(f"{address}/V/")

    def publish(self, holder: Holder) -> Published:
        """Project one worker."""
        shown = [
            (grade, standing)
            for grade, standing in holder.grades
            if standing.state is not CertificateState.NOT_YET
        ]
        name = self._name(holder) if any(s.active for _, s in shown) else None
        area = self._managing_area(holder.worker)
        certificates = tuple(
            self._certificate(grade, standing, holder, name, area)
            for grade, standing in shown
        )
        rows = tuple(
            self._row(grade, standing, name, area, holder)
            for grade, standing in shown
            if standing.active and name is not None
        )
        statuses = tuple(self._status(grade, standing) for grade, standing in shown)
        worker = self._worker(holder, shown, name, area) if shown else None
        return Published(certificates, worker, rows, statuses)

    def _name(self, holder: Holder) -> str | None:
        if not holder.nameable or holder.identity is None:
            return None
        name: str | None = None
        for period in holder.identity.names:
            if name is None or period.start <= self._as_of:
                name = period.name
        return name

    def _managing_area(self, worker: WorkerSource) -> str:
        code = worker.managed_by[0].area
        for period in worker.managed_by:
            if period.start <= self._as_of:
                code = period.area
        return self._commons.successor_of(code, self._as_of)

    def _serving(self, grade: GradeSource) -> tuple[str, str | None]:
        party, organization = grade.party_organization, grade.organization
        for event in grade.events:
            if event.kind == "unit_changed" and event.effective_on <= self._as_of:
                party = event.party_organization or party
                organization = event.organization
        return party, organization

    def _certificate(
        self,
        grade: GradeSource,
        standing: Standing,
        holder: Holder,
        name: str | None,
        area: str,
    ) -> PublicCertificate:
        active = standing.active and name is not None
        shown_area = area if active else grade.issuer
        # What has ended for good stays so, whatever is entered late.
        lasting = standing.state in ENDED
        named = active and standing.state is not CertificateState.NOT_ENGAGED
        unit = self.names.unit(*self._serving(grade)) if named else NO_UNIT
        return PublicCertificate(
            number=grade.number,
            standing=self._shown_standing(grade, standing),
            issuer=self.names.authority_link(grade.issuer),
            area=self.names.area_link(shown_area),
            award=self._award(grade) if standing.active else None,
            name=name if active else None,
            pinyin=self._stated_pinyin(holder) if active else None,
            category_title=CATEGORIES[grade.category] if named else None,
            party_organization=unit.party_organization,
            organization=unit.organization,
            worker_url=urls.worker(holder.worker.id) if active else None,
            timeline=self._timeline(grade) if standing.active else (),
            # What has ended is not carried about: only a certificate has a code.
            qr_svg=self._printer.svg(grade.number) if standing.active else None,
            paused_since=None if lasting else self._paused_since(shown_area),
        )

    def _paused_since(self, area: str) -> date | None:
        record = self._commons.areas.get(area)
        return record.value.paused_since(self._as_of) if record else None

    def _award(self, grade: GradeSource) -> PublicAward:
        profile, version = grade.policy.profile, grade.policy.version
        policy = self._commons.policies.get((profile, version))
        return PublicAward(
            grade=grade.grade,
            grade_title=GRADES[grade.grade],
            issued_on=grade.issued_on,
            range_text=self.names.range_text(
                grade.issuer, profile, version, grade.grade
            ),
            policy_title=policy.value.title if policy else "",
            policy_url=f"handbook/{profile}/{version}/certification/",
        )

    def _shown_standing(self, grade: GradeSource, standing: Standing) -> Standing:
        """Leave out what must not be told, and name the office that decided.

        Of a term only its end is told, once it has come; of a replaced certificate, and
        of a decision that is no longer told, nothing but the state.
        """
        if standing.active:
            return standing
        if self._tells_state_only(grade, standing):
            return Standing(standing.state, None)
        code = standing.decided_by
        expired = standing.state is CertificateState.EXPIRED
        return replace(
            standing,
            valid_to=standing.valid_to if expired else None,
            decided_by=self.names.authority_link(code).text if code else None,
            expiring=False,
        )

    def _tells_state_only(self, grade: GradeSource, standing: Standing) -> bool:
        """Whether neither a day nor a decision is told (certification, article 28).

        A certificate that had been replaced when it was taken away would be joined to
        the one after it by the day and the document of both.
        """
        if standing.state in _DECIDED and standing.decided_by is None:
            return True
        return any(
            event.kind == CertificateState.SUPERSEDED.value
            and event.effective_on <= self._as_of
            for event in grade.events
        )

    def _timeline(self, grade: GradeSource) -> tuple[PublicEvent, ...]:
        """Public acts, newest first."""
        events = [
            PublicEvent(
                day=grade.issued_on,
                text="发证",
                by=self.names.authority_link(grade.issuer).text,
            )
        ]
        events += [
            PublicEvent(
                day=event.effective_on,
                text=_EVENT_TEXTS[event.kind],
                by=self.names.authority_link(event.decided_by).text,
            )
            for event in grade.events
            if event.kind in _EVENT_TEXTS and event.effective_on <= self._as_of
        ]
        return tuple(sorted(events, key=lambda event: event.day, reverse=True))

    def _stated_pinyin(self, holder: Holder) -> str | None:
        return holder.identity.pinyin if holder.identity else None

    def _row(
        self,
        grade: GradeSource,
        standing: Standing,
        name: str | None,
        area: str,
        holder: Holder,
    ) -> PublicRow:
        engaged = standing.state is not CertificateState.NOT_ENGAGED
        unit = self.names.unit(*self._serving(grade)) if engaged else NO_UNIT
        text = unit.organization.text if unit.organization else unit.party_organization
        return PublicRow(
            number=grade.number,
            name=name or "",
            grade=grade.grade,
            state=standing.state.value,
            area=area,
            area_name=self.names.area_link(area).text,
            unit=(text or UNIT_WITHHELD) if engaged else "",
            category=grade.category if engaged else "",
            issued_on=grade.issued_on,
            valid_to=standing.valid_to or grade.issued_on,
            issuer=grade.issuer,
            worker=holder.worker.id,
            organization=unit.organization_id,
            pinyin=self._stated_pinyin(holder),
        )

    def _status(
        self, grade: GradeSource, standing: Standing
    ) -> PublicCertificateStatus:
        shown = self._shown_standing(grade, standing)
        return PublicCertificateStatus(
            number=grade.number,
            state=shown.state.value,
            issuer=grade.issuer,
            grade=grade.grade if shown.active else None,
            issued_on=grade.issued_on if shown.active else None,
            valid_to=shown.valid_to,
            since=None if shown.active else shown.since,
        )

    def _worker(
        self,
        holder: Holder,
        shown: list[tuple[GradeSource, Standing]],
        name: str | None,
        area: str,
    ) -> PublicWorker:
        current = [pair for pair in shown if pair[1].active]
        if name is None or not current:
            return PublicWorker(
                id=holder.worker.id,
                name=None,
                pinyin=None,
                area=None,
                category_title=None,
                party_organization=None,
                organization=None,
                certificates=(),
            )
        grade, standing = current[-1]
        engaged = standing.state is not CertificateState.NOT_ENGAGED
        unit = self.names.unit(*self._serving(grade)) if engaged else NO_UNIT
        return PublicWorker(
            id=holder.worker.id,
            name=name,
            pinyin=self._stated_pinyin(holder),
            area=self.names.area_link(area),
            category_title=CATEGORIES[grade.category] if engaged else None,
            party_organization=unit.party_organization,
            organization=unit.organization,
            certificates=tuple(
                PublicCertificateLine(
                    number=one.number,
                    url=urls.certificate(one.number),
                    grade=one.grade,
                    grade_title=GRADES[one.grade],
                    standing=held,
                    issued_on=one.issued_on,
                )
                for one, held in reversed(current)
            ),
            paused_since=self._paused_since(area),
        )
