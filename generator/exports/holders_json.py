"""The holders for programs: `data/holders.json`, codes instead of words."""

from __future__ import annotations

from collections.abc import Iterator

from generator.publication.public import PublicRegister, PublicRow
from generator.site.canonical import json_table
from generator.site.context import SiteContext
from generator.site.page import Artifact


def artifacts(register: PublicRegister, context: SiteContext) -> Iterator[Artifact]:
    """Write one line a holder, in the order of the register."""
    fields = PublicRow.__struct_fields__
    entries = (
        {name: value for name in fields if (value := getattr(row, name)) is not None}
        for row in register.rows
    )
    head = {"as_of": register.site.as_of, "count": len(register.rows)}
    yield Artifact("data/holders.json", json_table(head, "holders", entries))
