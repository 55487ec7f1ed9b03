"""The map for search engines: `sitemap.xml`.

Pages that name a person (certificates, workers, organisations with their holders)
and notices, whose names go down on a day, are left out: whoever looks for them
comes through the register itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape

from generator.publication.public import PublicRegister
from generator.site import urls
from generator.site.context import SiteContext
from generator.site.page import Artifact
from generator.site.year_tables import years

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
)


def artifacts(register: PublicRegister, context: SiteContext) -> Iterator[Artifact]:
    """Write the addresses that may be found through search engines."""
    base = register.site.site_url.rstrip("/")
    listed = [
        urls.HOME,
        urls.REGISTRY,
        urls.VERIFY,
        urls.AREAS,
        urls.NOTICES,
        urls.DATA,
        urls.DICTIONARY,
        urls.CHANGES,
        urls.WAIVERS,
        urls.STATISTICS,
        urls.HELP,
        urls.PRIVACY,
        urls.ACCESSIBILITY,
        urls.STATUS,
        urls.ENGLISH,
        urls.HANDBOOK,
        *map(urls.statistics_of, years(register)),
        *(area.url for area in register.areas),
        *(urls.area_notices(code) for code in {one.area for one in register.notices}),
        *context.handbook_urls,
    ]
    lines = (
        f"<url><loc>{escape(f'{base}/{url}')}</loc></url>\n"
        for url in sorted(set(listed))
    )
    yield Artifact("sitemap.xml", f"{_HEAD}{''.join(lines)}</urlset>\n".encode())
