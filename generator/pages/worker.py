"""The page of a worker: who holds what now, and which certificates came before."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from generator.publication.public import PublicWorker
from generator.publication.words import CERTIFICATE_STATES
from generator.site import urls
from generator.site.context import SiteContext
from generator.site.page import Page


class CertificateRow(Struct, frozen=True):
    """A certificate of the worker."""

    number: str
    url: str
    grade_title: str
    label: str
    active: bool
    issued_on: date
    valid_to: date | None


class WorkerView(Struct, frozen=True):
    """What the template of a worker may read."""

    worker: PublicWorker
    grade_title: str | None
    label: str | None
    valid_to: date | None
    """Last day of that state, if its certificate ends by itself."""
    certificates: tuple[CertificateRow, ...]


def pages(subject: PublicWorker, context: SiteContext) -> Iterator[Page]:
    """Yield the worker's page, or the nameless one that stands in its place."""
    rows = tuple(
        CertificateRow(
            number=line.number,
            url=line.url,
            grade_title=line.grade_title,
            label=CERTIFICATE_STATES[line.standing.state.value],
            active=line.standing.active,
            issued_on=line.issued_on,
            valid_to=line.standing.valid_to,
        )
        for line in subject.certificates
    )
    current = next((row for row in rows if row.active), None)
    view = WorkerView(
        worker=subject,
        grade_title=current.grade_title if current else None,
        label=current.label if current else None,
        valid_to=current.valid_to if current else None,
        certificates=rows,
    )
    yield Page(urls.worker(subject.id), "pages/worker.html", view)
