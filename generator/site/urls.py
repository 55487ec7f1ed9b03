"""The only place that knows an address of the site (all relative to its root)."""

from __future__ import annotations

HOME = ""
REGISTRY = "registry/"
AREAS = "areas/"
NOTICES = "notices/"
DATA = "data/"
HANDBOOK = "handbook/"
VERIFY = "verify/"
WAIVERS = "waivers/"
NOT_FOUND = "404.html"
HELP = "help/"
PRIVACY = "privacy/"
ACCESSIBILITY = "accessibility/"
STATUS = "status/"
ENGLISH = "en/"
STATISTICS = "stats/"


def certificate(number: str) -> str:
    """Permanent address of a certificate: what the QR code holds."""
    return f"V/{number}.html"


def worker(worker_id: str) -> str:
    """Address of a worker's page."""
    return f"w/{worker_id}.html"


def organization(organization_id: str) -> str:
    """Address of an organisation's page."""
    return f"o/{organization_id}.html"


def notice(notice_id: str) -> str:
    """Address of a notice, and later of its stub."""
    return f"notices/{notice_id}.html"


def objection_form(notice_id: str) -> str:
    """Address of the form on which anybody may object to an open notice."""
    return f"notices/{notice_id}-objection.html"


def notice_year(year: int, page: int = 1) -> str:
    """Address of a page of the list of notices that ended in a year."""
    return f"notices/{year}/{_tail(page)}"


def area_notices(code: str, page: int = 1) -> str:
    """Address of a page of the list of an area's notices."""
    return f"areas/{code}/notices/{_tail(page)}"


def rule(code: str) -> str:
    """Address of a rule's page in the handbook."""
    return f"{HANDBOOK}rules/{code}/"


def area(code: str) -> str:
    """Address of an area's page."""
    return f"areas/{code}/"


def area_grade(code: str, grade: str, page: int = 1) -> str:
    """Address of a page of the area's list of one grade."""
    return f"areas/{code}/{grade}/{_tail(page)}"


def table(slug: str) -> str:
    """Address of a table of the statistics as a file."""
    return f"stats/{slug}.csv"


def _tail(page: int) -> str:
    return "" if page == 1 else f"{page}.html"
