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
DICTIONARY = "data/dictionary/"
CHANGES = "changes/"
API = "api/v1/"
API_INDEX = "api/v1/index.json"
API_DESCRIPTION = "api/v1/openapi.json"
FEEDS = "feeds/"
DATA_PACKAGE = "data/datapackage.json"
CHECKSUMS = "data/SHA256SUMS"
CHANGES_MONTH_SCHEMA = "data/schemas/changes-month.schema.json"
NOTICES_FEED = "feeds/notices.xml"
CHANGES_FEED = "feeds/changes.xml"
NOTICES_CALENDAR = "feeds/notices.ics"


def certificate(number: str) -> str:
    """Permanent address of a certificate: what the QR code holds."""
    return f"V/{number}.html"


def worker(worker_id: str) -> str:
    """Address of a worker's page."""
    return f"w/{worker_id}.html"


def organization(organization_id: str) -> str:
    """Address of an organisation's page."""
    return f"o/{organization_id}.html"


def notice(notice_id: str, page: int = 1) -> str:
    """Address of a page of a notice; the first is later that of its stub."""
    return f"notices/{notice_id}{f'-{page}' if page > 1 else ''}.html"


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


def statistics_of(year: int) -> str:
    """Address of the statistics of a year."""
    return f"{STATISTICS}{year}/"


def table(slug: str) -> str:
    """Address of a table of the statistics as a file."""
    return f"stats/{slug}.csv"


def download(dataset: str, extension: str) -> str:
    """Address of a data set as a file: `csv`, `json` or `xlsx`."""
    return f"{DATA}{dataset}.{extension}"


def data_schema(dataset: str) -> str:
    """Address of the JSON Schema of a data set's JSON file."""
    return f"{DATA}schemas/{dataset}.schema.json"


def changes_of(month: str) -> str:
    """Address of the changes of a month, e.g. of `2026-06`."""
    return f"{DATA}changes/{month}.json"


def certificate_answer(number: str) -> str:
    """Address of a certificate's state for programs."""
    return f"{API}certificates/{number}.json"


def area_answer(code: str) -> str:
    """Address of an area for programs."""
    return f"{API}areas/{code}.json"


def notice_answer(notice_id: str) -> str:
    """Address of a notice for programs."""
    return f"{API}notices/{notice_id}.json"


def statistics_answer(slug: str) -> str:
    """Address of a table of the statistics for programs."""
    return f"{API}statistics/{slug}.json"


def area_feed(code: str) -> str:
    """Address of the Atom feed of an area's notices."""
    return f"{FEEDS}areas/{code}.xml"


def area_calendar(code: str) -> str:
    """Address of the calendar of an area's notices."""
    return f"{FEEDS}areas/{code}.ics"


def notice_calendar(notice_id: str) -> str:
    """Address of the calendar entry of one notice."""
    return f"{FEEDS}notices/{notice_id}.ics"


def _tail(page: int) -> str:
    return "" if page == 1 else f"{page}.html"
