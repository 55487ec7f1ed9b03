"""The page of an organisation that agreed to be named."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from generator.publication.public import PublicOrganization
from generator.site import urls
from generator.site.context import SiteContext
from generator.site.lines import HolderLine, holder_line
from generator.site.page import Page


class OrganizationView(Struct, frozen=True):
    """What the template of an organisation may read."""

    organization: PublicOrganization
    holders: tuple[HolderLine, ...]


def pages(subject: PublicOrganization, context: SiteContext) -> Iterator[Page]:
    """Yield the organisation's page."""
    view = OrganizationView(subject, tuple(holder_line(row) for row in subject.holders))
    yield Page(urls.organization(subject.id), "pages/organization.html", view)
