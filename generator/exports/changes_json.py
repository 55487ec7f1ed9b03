"""What changed since a day: `data/changes.json` and a file a month.

Whoever has read the register before fetches the months from that day on, and those
earlier ones whose digest has changed: an act may be recorded late.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import timedelta
from itertools import groupby
from typing import Any

from generator.publication.public import PublicRegister
from generator.site import urls
from generator.site.canonical import json_table
from generator.site.context import SiteContext
from generator.site.datasets import CHANGES
from generator.site.page import Artifact

RECENT_DAYS = 31
"""Days whose changes stand in the index itself."""


def artifacts(register: PublicRegister, context: SiteContext) -> Iterator[Artifact]:
    """Write the months, then the index with the changes of the latest days."""
    base = f"{register.site.site_url.rstrip('/')}/"
    since = register.site.as_of - timedelta(days=RECENT_DAYS - 1)
    months: list[dict[str, Any]] = []
    recent: list[dict[str, Any]] = []
    for month, found in groupby(CHANGES.members(register), _month):
        rows = list(found)
        recent += [row for row in rows if row["day"] >= since]
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
    head = {
        "as_of": register.site.as_of,
        "count": sum(month["count"] for month in months),
        "months": months,
        "recent_since": since,
    }
    yield Artifact(urls.download("changes", "json"), json_table(head, "recent", recent))


def _month(row: dict[str, Any]) -> str:
    return str(row["day"])[:7]
