"""What changed since a day: `data/changes.json` and a file a month.

Whoever has read the register before fetches the months from that day on, and those
earlier ones whose digest has changed: an act may be recorded late.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from generator.publication.public import PublicTable
from generator.site import urls
from generator.site.announcements import base_of
from generator.site.canonical import json_table
from generator.site.context import SiteContext
from generator.site.datasets import CHANGES
from generator.site.page import Artifact


def artifacts(subject: PublicTable, context: SiteContext) -> Iterator[Artifact]:
    """Write the months, then the index of them."""
    if subject.id != CHANGES.name:
        return
    base = base_of(subject.site)
    months: list[dict[str, Any]] = []
    for month, found in groupby(CHANGES.members(subject), _month):
        rows = list(found)
        path = urls.changes_of(month)
        # No day of the data in it: a month that is over then stays as it is.
        content = json_table({"count": len(rows), "month": month}, "changes", rows)
        months.append(
            {
                "count": len(rows),
                "month": month,
                "sha256": hashlib.sha256(content).hexdigest(),
                "url": f"{base}{path}",
            }
        )
        yield Artifact(path, content)
    head = {"as_of": subject.site.as_of, "count": len(subject.records)}
    index = json_table(head, "months", months)
    yield Artifact(urls.download(CHANGES.name, "json"), index)


def _month(row: dict[str, Any]) -> str:
    return str(row["day"])[:7]
