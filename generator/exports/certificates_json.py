"""Every certificate and its state for programs: `data/certificates.json`."""

from __future__ import annotations

from collections.abc import Iterator

from generator.publication.public import PublicCertificateStatus, PublicRegister
from generator.site.canonical import json_table
from generator.site.context import SiteContext
from generator.site.page import Artifact


def artifacts(register: PublicRegister, context: SiteContext) -> Iterator[Artifact]:
    """Write one line a certificate, by number; names are not in it."""
    fields = PublicCertificateStatus.__struct_fields__
    entries = (
        {name: value for name in fields if (value := getattr(line, name)) is not None}
        for line in register.certificates
    )
    head = {"as_of": register.site.as_of, "count": len(register.certificates)}
    yield Artifact("data/certificates.json", json_table(head, "certificates", entries))
