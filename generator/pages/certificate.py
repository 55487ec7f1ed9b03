"""The page of a certificate: what a QR code leads to, and what is printed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from generator.policy.standing import CertificateState, Standing
from generator.publication.public import PublicCertificate
from generator.publication.words import CERTIFICATE_STATES
from generator.site import urls
from generator.site.context import SiteContext
from generator.site.dates import date_words
from generator.site.page import Page

_TONES = {
    CertificateState.VALID: "good",
    CertificateState.NOT_ENGAGED: "good",
    CertificateState.INSPECTION_PENDING: "caution",
    CertificateState.SUSPENDED: "caution",
    CertificateState.SUPERSEDED: "ended",
    CertificateState.EXPIRED: "ended",
    CertificateState.DEREGISTERED: "ended",
    CertificateState.TRANSFERRED_OUT: "ended",
    CertificateState.CANCELLED: "withdrawn",
    CertificateState.REVOKED: "withdrawn",
}
_ENDED = {
    CertificateState.SUSPENDED: (
        "该证书{since}暂停，暂停期间不作为持证依据；恢复后本页随之更新。"
    ),
    CertificateState.SUPERSEDED: "该证书已换证，不再作为持证依据。",
    CertificateState.EXPIRED: "该证书已{until}到期，目前不能作为持证依据。",
    CertificateState.CANCELLED: "该证书已{on}取消，不再作为持证依据。",
    CertificateState.REVOKED: "该证书已{on}撤销，不再作为持证依据。",
    CertificateState.DEREGISTERED: (
        "该证书已{on}注销，不再作为持证依据。注销是登记手续，本页不说明原因。"
    ),
    CertificateState.TRANSFERRED_OUT: (
        "持证人已转出本证书的通用范围，该证书{since}不再作为持证依据。"
    ),
}


class CertificateView(Struct, frozen=True):
    """What the template of a certificate may read."""

    certificate: PublicCertificate
    label: str
    tone: str
    sentence: str
    policy_url: str | None
    """Address of the policy in the handbook, if the handbook holds it."""


def pages(subject: PublicCertificate, context: SiteContext) -> Iterator[Page]:
    """Yield the page of a certificate that has been issued by now."""
    standing = subject.standing
    if standing.state is CertificateState.NOT_YET:
        return
    policy_url = subject.award.policy_url if subject.award else None
    view = CertificateView(
        certificate=subject,
        label=CERTIFICATE_STATES[standing.state.value],
        tone=_TONES[standing.state],
        sentence=_sentence(standing),
        policy_url=policy_url if policy_url in context.handbook_urls else None,
    )
    yield Page(urls.certificate(subject.number), "pages/certificate.html", view)


def _sentence(standing: Standing) -> str:
    ended = _ENDED.get(standing.state)
    if ended is not None:
        return ended.format(
            since=_dated("自{}起", standing.since),
            on=_dated("于{}", standing.since),
            until=_dated("于{}", standing.valid_to),
        )
    if standing.expiring:
        sentence = f"该证书有效，将{_dated('于{}', standing.valid_to)}到期。"
    else:
        sentence = f"该证书有效{_dated('，有效期至{}', standing.valid_to)}。"
    if standing.state is CertificateState.NOT_ENGAGED:
        return f"{sentence}持证人现不在两新组织党务工作岗位，等级按规定保留。"
    if standing.state is CertificateState.INSPECTION_PENDING:
        return f"{sentence}应办的年检结果尚未登记。"
    return sentence


def _dated(pattern: str, day: date | None) -> str:
    return pattern.format(date_words(day)) if day else ""
