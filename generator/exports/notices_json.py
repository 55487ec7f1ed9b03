"""The notices for programs: `data/notices.json`; titles and windows, never names."""

from __future__ import annotations

from collections.abc import Iterator

from generator.publication.public import PublicRegister
from generator.site.canonical import json_table
from generator.site.context import SiteContext
from generator.site.page import Artifact


def artifacts(register: PublicRegister, context: SiteContext) -> Iterator[Artifact]:
    """Write one line a notice, in the order of the register."""
    head = {"as_of": register.site.as_of, "count": len(register.notices)}
    yield Artifact("data/notices.json", json_table(head, "notices", register.notices))
