"""Changes: what happened on which day, as far as the public register tells.

Told from the register as it stands, not from an earlier publication: each issue and
each end of a certificate, each opening and closing of a notice. A replaced certificate
tells no day, so nothing of it is here, nor is a suspension that was lifted.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from msgspec import Struct

from generator.policy.standing import CertificateState, NoticeState
from generator.publication.public import PublicRegister
from generator.site import urls

ISSUED, OPENED, CLOSED = "issued", "notice_opened", "notice_closed"
CHANGE_KINDS = {
    ISSUED: "发证",
    CertificateState.SUSPENDED.value: "暂停",
    CertificateState.EXPIRED.value: "到期",
    CertificateState.CANCELLED.value: "取消",
    CertificateState.REVOKED.value: "撤销",
    CertificateState.DEREGISTERED.value: "注销",
    CertificateState.TRANSFERRED_OUT.value: "转出",
    OPENED: "公示（公告）开始",
    CLOSED: "公示（公告）期满",
}
"""What can happen, in the order in which a day's changes stand."""
_OF_NOTICES = frozenset({OPENED, CLOSED})
_RANK = {kind: rank for rank, kind in enumerate(CHANGE_KINDS)}


class Change(Struct, frozen=True):
    """What happened to a certificate or a notice on a day."""

    day: date
    """The first day on which it is so."""
    kind: str
    item: str
    """Number of the certificate or id of the notice."""
    area: str
    """Code of the area whose office issued the certificate or the notice."""
    area_name: str
    url: str
    title: str | None = None
    """Title of the notice."""


def changes(register: PublicRegister) -> list[Change]:
    """Return every change up to the day of the data, the latest day first."""
    found = [*_of_certificates(register), *_of_notices(register)]
    found.sort(key=lambda one: (-one.day.toordinal(), _RANK[one.kind], one.item))
    return found


def _of_certificates(register: PublicRegister) -> Iterator[Change]:
    last = register.site.as_of
    areas = {line.code: line.name for line in register.areas}
    for status in register.certificates:
        if status.state == CertificateState.SUPERSEDED.value:
            continue
        number, url = status.number, urls.certificate(status.number)
        code, name = status.issuer, areas.get(status.issuer, status.issuer)
        if status.issued_on is not None and status.issued_on <= last:
            yield Change(status.issued_on, ISSUED, number, code, name, url)
        since = status.since
        if since is not None and since <= last and status.state in CHANGE_KINDS:
            yield Change(since, status.state, number, code, name, url)


def _of_notices(register: PublicRegister) -> Iterator[Change]:
    for notice in register.notices:
        about = (notice.id, notice.area, notice.area_name, notice.url, notice.title)
        yield Change(notice.start, OPENED, *about)
        if notice.state is NoticeState.CLOSED:
            yield Change(notice.end + timedelta(days=1), CLOSED, *about)


def day_words(counts: Mapping[str, int]) -> str:
    """Word how much of what happened, e.g. 发证 3 本，公示（公告）开始 1 件."""
    return "，".join(
        f"{word} {counts[kind]:,} {'件' if kind in _OF_NOTICES else '本'}"
        for kind, word in CHANGE_KINDS.items()
        if counts.get(kind)
    )
