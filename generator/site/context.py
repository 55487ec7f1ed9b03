"""What a page type may read besides its subject."""

from __future__ import annotations

from dataclasses import dataclass

from generator.publication.public import PublicSite


@dataclass(frozen=True, slots=True)
class SiteContext:
    """The site as a whole and what the build found out once."""

    site: PublicSite
    handbook_urls: tuple[str, ...] = ()
    revision: str | None = None
    """The commit that was built: in `/build.json` and on the status page only."""
    sequence: int | None = None
    """The number of this publication; likewise."""
