"""Data that are not kept up to date: told where they matter, and nowhere else."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Any

import msgspec
import pytest

from generator.model.commons import commons_of
from generator.model.kinds.area import Area
from generator.model.record import Record
from generator.publication.places import site_of
from generator.publication.public import PublicSite
from generator.site.pauses import pause_of
from tests.builds import Built, words

AS_OF = date(2026, 6, 30)
SAID = (
    "云麓县的数据自2026年6月22日起暂停更新，"
    "目前情况请以致电登记机关（0990-5550123）核实为准。"
)
"""Paused in the sample since 22 June, see `areas/990203.yml`."""
OFFICE = {"name": "办公室", "address": "示例路1号", "landline": "0990-0000001"}


def site(**paused: list[dict[str, str]]) -> PublicSite:
    """Project a city, a county and a town; each may be paused."""
    parents = {"city": None, "county": "990100", "town": "990101"}
    codes = {"city": "990100", "county": "990101", "town": "990151"}
    areas: list[Record[Any]] = [
        Record(
            f"areas/{code}.yml",
            "area",
            msgspec.convert(
                {
                    "code": code,
                    "name": f"示例{kind}",
                    "type": kind,
                    "valid_from": "2000-01-01",
                    "office": OFFICE,
                    "updates_paused": paused.get(kind, []),
                }
                | ({"parent": parents[kind]} if parents[kind] else {}),
                Area,
            ),
        )
        for kind, code in codes.items()
    ]
    return site_of(commons_of(areas), AS_OF)


@pytest.mark.parametrize(
    ("span", "told"),
    [
        ({"from": "2026-06-30"}, True),
        ({"from": "2026-07-01"}, False),
        ({"from": "2026-06-01", "to": "2026-06-30"}, True),
        ({"from": "2026-06-01", "to": "2026-06-29"}, False),
    ],
)
def test_a_pause_is_told_on_its_days_only(span: dict[str, str], told: bool) -> None:
    found = pause_of(site(county=[span]), "areas/990101/")
    assert (found is not None) == told


def test_a_pause_covers_what_lies_below_and_nothing_above() -> None:
    made = site(county=[{"from": "2026-06-01"}])
    assert pause_of(made, "areas/990151/") == pause_of(made, "areas/990101/")
    assert pause_of(made, "areas/990100/") is None
    assert pause_of(made, None) is None


def test_the_nearest_area_is_named() -> None:
    made = site(city=[{"from": "2026-05-01"}], county=[{"from": "2026-06-01"}])
    assert (pause_of(made, "areas/990151/") or "").startswith(
        "示例county的数据自2026年6月"
    )
    assert (pause_of(made, "areas/990100/") or "").startswith(
        "示例city的数据自2026年5月"
    )


def test_pages_of_the_area_and_its_people_say_so(sample: Built) -> None:
    pages = sample.pages
    for name in ("areas/990203/index.html", "areas/990203/junior/index.html"):
        assert SAID in words(pages[name]), name
    for name in ("areas/990261/index.html", "registry/index.html", "status/index.html"):
        assert SAID in words(pages[name]), name
    link = 'href="../areas/990203/"'
    people = [p for n, p in pages.items() if n.startswith("w/") and link in p]
    assert len(people) > 50
    assert all(SAID in words(page) for page in people)


def test_certificates_of_the_area_say_so_on_the_screen_and_on_paper(
    sample: Built,
) -> None:
    rows = json.loads(sample.file("data/holders.json"))
    numbers = [row["number"] for row in rows["holders"] if row["area"] == "990203"]
    assert numbers
    for number in numbers:
        page = sample.pages[f"V/{number}.html"]
        assert re.search(r'<p class="remark">云麓县的数据自', page)
        assert SAID in words(page[page.index('id="note"') :])
        answer = json.loads(sample.file(f"api/v1/certificates/{number}.json"))
        assert answer["updates_paused_since"] == "2026-06-22"
        # The state stands as it was registered: a pause is no end.
        assert answer["active"]


def test_other_areas_say_nothing(sample: Built) -> None:
    told = {name for name, page in sample.pages.items() if "暂停更新" in words(page)}
    assert told
    for name in told:
        page = sample.pages[name]
        assert "areas/990203/" in page or name.startswith(
            ("areas/9902", "registry/", "status/", "handbook/")
        ), name
    assert "areas/990200/index.html" not in told


def test_programs_learn_which_areas_are_stale(sample: Built) -> None:
    index = json.loads(sample.file("api/v1/index.json"))
    assert index["stale_areas"] == [
        {"code": "990203", "name": "云麓县", "since": "2026-06-22"}
    ]
    paused = json.loads(sample.file("api/v1/areas/990203.json"))
    assert paused["updates_paused_since"] == "2026-06-22"
    other = json.loads(sample.file("api/v1/areas/990202.json"))
    assert "updates_paused_since" not in other
