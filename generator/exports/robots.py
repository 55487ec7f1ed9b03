"""What crawlers need not fetch: `robots.txt` (read at a host's root only).

Pages that name a person ask not to be indexed themselves; to read that, a crawler
must be let in. The search's shards are of no use to it.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from generator.publication.public import PublicRegister
from generator.site.context import SiteContext
from generator.site.page import Artifact


def artifacts(register: PublicRegister, context: SiteContext) -> Iterator[Artifact]:
    """Write the rules and the way to the map."""
    base = register.site.site_url.rstrip("/")
    path = urlsplit(base).path
    text = f"User-agent: *\nDisallow: {path}/search/\n\nSitemap: {base}/sitemap.xml\n"
    yield Artifact("robots.txt", text.encode())
