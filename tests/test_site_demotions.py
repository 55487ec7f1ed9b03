"""No public file joins a demotion's two certificates, by a link or by a shared day.

What arithmetic over the whole register can still guess is another matter: numbers
follow the days of issue, and a term that goes on tells when it began.
"""

from __future__ import annotations

import csv
import io
import json
import re

from tests.builds import Built

OTHER_CERTIFICATE = re.compile(r'href="[^"]*V/(HL\d{17})\.html"')
DAY = re.compile(r'datetime="(\d{4}-\d{2}-\d{2})"')


def replaced(sample: Built) -> list[dict[str, str]]:
    """Every replaced certificate as the download tells of it."""
    entries = json.loads(sample.file("data/certificates.json"))["certificates"]
    return [entry for entry in entries if entry["state"] == "superseded"]


def test_all_replaced_certificates_tell_the_same_four_things(sample: Built) -> None:
    found = replaced(sample)
    assert len(found) > 100
    for entry in found:
        assert set(entry) == {"number", "state", "grade", "issuer"}


def test_no_replaced_certificate_has_a_day_in_the_table(sample: Built) -> None:
    text = sample.file("data/certificates.csv").decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    for row in rows:
        if row["状态"] == "已换证":
            assert not any(
                re.search(r"\d{4}-\d{2}-\d{2}", cell) for cell in row.values()
            )


def test_no_certificate_page_leads_to_another_certificate(sample: Built) -> None:
    numbers = {entry["number"] for entry in replaced(sample)}
    for path, text in sample.register_pages.items():
        if not path.startswith("V/"):
            continue
        assert set(OTHER_CERTIFICATE.findall(text)) <= {path[2:-5]}, path
        if path[2:-5] in numbers:
            # The one day on the page is that of the data.
            assert set(DAY.findall(text)) <= {"2026-06-30"}, path


def test_no_list_leads_to_a_replaced_certificate(sample: Built) -> None:
    numbers = {entry["number"] for entry in replaced(sample)}
    for path, text in sample.register_pages.items():
        if not path.startswith("V/"):
            assert not numbers & set(OTHER_CERTIFICATE.findall(text)), path
