"""The state of a certificate for programs: `api/v1/certificates/<number>.json`."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import UNSET, UnsetType

from generator.policy.standing import CertificateState, Standing
from generator.publication.public import PublicCertificate
from generator.publication.words import CERTIFICATE_STATES
from generator.site import urls
from generator.site.announcements import base_of
from generator.site.answers import CertificateAnswer, Decision, or_unset, place_of
from generator.site.context import SiteContext
from generator.site.page import Artifact


def artifacts(subject: PublicCertificate, context: SiteContext) -> Iterator[Artifact]:
    """Write what the certificate's page tells, without its history."""
    standing, base = subject.standing, base_of(context.site)
    if standing.state is CertificateState.NOT_YET:
        return
    unit, award = subject.organization, subject.award
    answer = CertificateAnswer(
        as_of=context.site.as_of,
        number=subject.number,
        state=standing.state.value,
        state_title=CERTIFICATE_STATES[standing.state.value],
        active=standing.active,
        issuer=place_of(subject.issuer, base),
        page=f"{base}{urls.certificate(subject.number)}",
        sample=context.site.sample,
        grade=UNSET if award is None else award.grade,
        grade_title=UNSET if award is None else award.grade_title,
        range=UNSET if award is None else award.range_text,
        issued_on=UNSET if award is None else award.issued_on,
        valid_to=or_unset(standing.valid_to),
        since=UNSET if standing.active else or_unset(standing.since),
        name=or_unset(subject.name),
        category_title=or_unset(subject.category_title),
        organization=UNSET if unit is None else place_of(unit, base),
        party_organization=or_unset(subject.party_organization),
        decision=_decision(standing),
        updates_paused_from=or_unset(subject.paused_since),
    )
    yield Artifact(urls.certificate_answer(subject.number), answer.to_bytes())


def _decision(standing: Standing) -> Decision | UnsetType:
    if standing.decided_by is None:
        return UNSET
    return Decision(
        decided_by=standing.decided_by,
        document_no=or_unset(standing.document_no),
        decided_on=or_unset(standing.decided_on),
    )
