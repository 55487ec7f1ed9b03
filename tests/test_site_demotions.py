"""No public file joins a demotion's two certificates, by a link, a day or a term."""

from __future__ import annotations

import csv
import io
import json
import re
from datetime import date, timedelta

from generator.policy.workdays import add_months
from generator.site import urls
from tests.builds import Built
from tests.days import records_of

_DAY = timedelta(days=1)
OTHER_CERTIFICATE = re.compile(r'href="[^"]*V/(HL\d{17})\.html"')
DAY = re.compile(r'datetime="(\d{4}-\d{2}-\d{2})"')


def replaced(sample: Built) -> list[dict[str, str]]:
    """Every replaced certificate as the download tells of it."""
    entries = json.loads(sample.file("data/certificates.json"))["certificates"]
    return [entry for entry in entries if entry["state"] == "superseded"]


def test_all_replaced_certificates_tell_the_same_three_things(sample: Built) -> None:
    found = replaced(sample)
    assert len(found) > 100
    for entry in found:
        assert set(entry) == {"number", "state", "issuer"}
        answer = json.loads(sample.file(urls.certificate_answer(entry["number"])))
        told = {"as_of", "number", "state", "state_title", "active", "issuer"}
        assert set(answer) == told | {"page", "sample"}


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


def table(sample: Built) -> list[dict[str, str]]:
    text = sample.file("data/certificates.csv").decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def of_origin(sample: Built, origin: str) -> set[str]:
    """Numbers of the certificates that came about in a way."""
    records = [
        path.read_text("utf-8") for path in sample.registry.glob("grades/*/*/*/*.yml")
    ]
    return {
        re.findall(r"(?m)^number: (HL\d{17})$", record)[0]
        for record in records
        if f"\norigin: {origin}\n" in record
    }


def began_before(row: dict[str, str], months: int) -> bool:
    """Whether a term is shorter than whole: it tells of a certificate before."""
    issued, ends = row["发证日期"], row["有效期至"]
    if not issued or not ends:
        return False
    whole = add_months(date.fromisoformat(issued), months) - _DAY
    return date.fromisoformat(ends) < whole


def test_no_term_tells_that_a_certificate_came_of_a_demotion(sample: Built) -> None:
    """By what was left of a term anyone could count back to the day of the one before.

    The terms of all grades are of 36 months. What corrects another shows its rest.
    """
    demoted, corrected = of_origin(sample, "demotion"), of_origin(sample, "correction")
    assert len(demoted) >= 3
    told = {row["证书编号"] for row in table(sample) if began_before(row, 36)}
    assert told & corrected
    assert not told & demoted


def test_a_demotion_is_one_of_several_that_it_could_be(sample: Built) -> None:
    """Whoever guesses finds more than one certificate that may have been demoted.

    A number tells office, year and grade (records, article 11). Of the replaced ones
    that agree with the demoted in all three, as many are put aside as the office's
    corrections of that grade can explain, which show the rest of a term.
    """
    rows = table(sample)
    records = records_of(sample.registry)
    numbers = {grade["id"]: grade["number"] for grade in records.grades}
    demoted = [one for one in records.grades if one["origin"] == "demotion"]
    assert len(demoted) >= 3
    for grade in demoted:
        kind = numbers[grade["supersedes"]][:13]
        alike = [
            row["证书编号"]
            for row in rows
            if row["证书编号"].startswith(kind) and row["状态"] == "已换证"
        ]
        explained = [
            row["证书编号"]
            for row in rows
            if row["证书编号"][:8] == kind[:8]
            and row["证书编号"][12] == kind[12]
            and began_before(row, 36)
        ]
        assert numbers[grade["supersedes"]] in alike
        assert len(alike) - len(explained) >= 2, grade["number"]


def test_a_demotion_is_one_of_several_issued_that_day(sample: Built) -> None:
    """No day of issue, no serial and no decision of the day tells of it by itself.

    The same office issued another certificate of the grade that day (a renewal), the
    new number is not the year's first, and no certificate was taken away that day.
    """
    rows = table(sample)
    demoted = of_origin(sample, "demotion")
    changes = json.loads(sample.file("data/changes.json"))
    months = [one["month"] for one in changes["months"]]
    events = [
        one
        for month in months
        for one in json.loads(sample.file(f"data/changes/{month}.json"))["changes"]
    ]
    for row in rows:
        if row["证书编号"] not in demoted:
            continue
        beside = [
            one
            for one in rows
            if one["发证日期"] == row["发证日期"]
            and one["等级"] == row["等级"]
            and one["发证地区代码"] == row["发证地区代码"]
        ]
        assert len(beside) > 1, row["证书编号"]
        assert row["证书编号"][13:17] != "0001"
        assert not [
            one
            for one in events
            if one["day"] == row["发证日期"] and one["kind"] in {"cancelled", "revoked"}
        ]
