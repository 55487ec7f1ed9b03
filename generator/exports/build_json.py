"""What was built: `build.json`, the only place of commit and publication number."""

from __future__ import annotations

from collections.abc import Iterator

from generator.publication.public import PublicRegister
from generator.site.canonical import json_bytes
from generator.site.context import SiteContext
from generator.site.page import Artifact


def artifacts(register: PublicRegister, context: SiteContext) -> Iterator[Artifact]:
    """Write the as-of date, the counts, and the origin where the build knows it."""
    content = {
        "as_of": register.site.as_of,
        "counts": {
            "areas": len(register.areas),
            "certificates": len(register.certificates),
            "grades": register.counts,
            "holders": len(register.rows),
            "notices": len(register.notices),
        },
        "revision": context.revision,
        "sample": register.site.sample,
        "sequence": context.sequence,
    }
    yield Artifact("build.json", json_bytes(content))
