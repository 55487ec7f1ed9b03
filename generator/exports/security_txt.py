"""Where to report a weakness of the site: `.well-known/security.txt` (RFC 9116).

Read at a host's root only, like `robots.txt`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from generator.publication.public import PublicRegister, PublicSite
from generator.site.announcements import base_of
from generator.site.context import SiteContext
from generator.site.page import Artifact

PATH = ".well-known/security.txt"
VALID_DAYS = 180
"""Days after that of the data; the standard asks for less than a year."""


def artifacts(register: PublicRegister, context: SiteContext) -> Iterator[Artifact]:
    """Write whom to tell, and until when this holds; nothing where nobody is named."""
    site = register.site
    contacts = list(_contacts(site))
    if not contacts:
        return
    expires = site.as_of + timedelta(days=VALID_DAYS)
    lines = [
        *(f"Contact: {contact}" for contact in contacts),
        f"Expires: {expires.isoformat()}T00:00:00+08:00",
        "Preferred-Languages: zh",
        f"Canonical: {base_of(site)}{PATH}",
    ]
    yield Artifact(PATH, "".join(f"{line}\n" for line in lines).encode())


def _contacts(site: PublicSite) -> Iterator[str]:
    """Yield the addresses of the operator, the mailbox first."""
    if site.operator_email:
        yield f"mailto:{site.operator_email}"
    line = site.operator_landline
    if line.startswith("0"):
        area, number, *extension = line.split("-")
        within = f";ext={extension[0]}" if extension else ""
        yield f"tel:+86-{area.removeprefix('0')}-{number}{within}"
    elif line:
        yield f"tel:{line};phone-context=+86"
