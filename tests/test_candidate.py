"""A candidate put together from a dossier, and from records."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import msgspec

from generator.model.cards import ENCODER, card_of
from generator.model.dossier import Dossier
from generator.model.index import Index, build_index
from generator.model.keys import keys_of
from generator.model.kinds.assessment import Assessment
from generator.model.kinds.case import Case
from generator.model.kinds.party_organization import PartyOrganization
from generator.model.record import Record
from generator.model.shares import Rated, shares_of
from generator.policy.candidate import (
    applicant_of,
    candidate_of,
    classes_of,
    payee_of,
    person_of,
    ratings_of,
)
from generator.policy.yearly_record import AttendedClass
from tests import dossiers
from tests.candidates import (
    UNIT,
    WORKER,
    grade,
    honour,
    honours,
    post,
    sheet,
    training,
    worker,
)

OTHER = "W0123456789"
POSTS = [post("2020-01-01", "2024-12-31")]


def unit(*given: dict[str, Any], name: str = UNIT) -> PartyOrganization:
    """A party branch with commendations."""
    fields = {
        "id": name,
        "names": [{"from": "2015-01-01", "name": "示例党支部"}],
        "form": "branch",
        "area": "990101",
        "founded_on": "2015-01-01",
        "honours": list(given),
    }
    return msgspec.convert(fields, PartyOrganization)


def index(*units: PartyOrganization) -> Index:
    """The index over some party branches."""
    entries = []
    for one in units:
        record = Record(f"party-organizations/{one.id}.yml", "party_organization", one)
        card = ENCODER.encode(card_of(record, "990101"))
        entries += [(key, record.path, card) for key in keys_of(record)]
    return Index(build_index(entries)[0], "990101")


def case(**changes: Any) -> Case:
    """An application for 初级."""
    fields = {
        "id": "C-one",
        "worker": WORKER,
        "target": "junior",
        "category": "secretary",
        "party_organization": UNIT,
        "filer": {"kind": "person"},
        "policy": {"profile": "sijiwuzhuan", "version": "2023.1"},
        "accepted_on": "2024-04-01",
    }
    return msgspec.convert(fields | changes, Case)


def rated(found: Dossier, *sheets: Assessment) -> Dossier:
    """A dossier with what some sheets say of its worker."""
    shares = [
        share
        for number, one in enumerate(sheets)
        for _, share in shares_of(Record(f"assessments/{number}", "assessment", one))
        if isinstance(share, Rated)
    ]
    return replace(found, ratings=tuple(shares))


# ── of a dossier ─────────────────────────────────────────────────────────────


def test_a_dossier_makes_a_candidate_with_all_that_it_holds() -> None:
    held, asked = grade("junior", "2023-01-01", "2025-12-31"), case()
    found = dossiers.dossier(
        POSTS,
        [held],
        {2023: "competent", 2024: "excellent"},
        [asked],
        hours=30,
        honours=[honour("county", "2023-06-29")],
    )
    person = person_of(found, index())
    assert person.worker is found.worker.value
    assert (person.grades, person.cases) == ((held,), (asked,))
    assert person.honours == honours(honour("county", "2023-06-29"))
    assert person.background == ()
    assert {
        year: (one.row.result, one.final_on)
        for year, one in person.years.ratings.items()
    } == {
        2023: ("competent", date(2024, 3, 20)),
        2024: ("excellent", date(2025, 3, 20)),
    }
    assert person.years.classes == (
        AttendedClass(date(2023, 5, 20), "county", 30),
        AttendedClass(date(2024, 5, 20), "county", 30),
    )


def test_a_dossier_makes_its_candidate_once() -> None:
    found = dossiers.dossier(POSTS)
    assert person_of(found, index()) is person_of(found, index())


def test_an_honour_of_the_branch_counts_for_who_had_a_post_in_it_then() -> None:
    branch = unit(
        honour("city", "2023-06-29"),
        honour("province", "2024-06-29", rescinded_on="2024-09-01"),
        honour("national", "2025-06-29"),
    )
    person = person_of(dossiers.dossier(POSTS), index(branch))
    assert [
        (one.level, one.awarded_on, one.rescinded_on) for one in person.honours
    ] == [
        ("city", date(2023, 6, 29), None),
        ("province", date(2024, 6, 29), date(2024, 9, 1)),
    ]
    # The same without the index, which the tools of other rules use.
    same = candidate_of(worker(POSTS), party_organizations=[branch])
    assert [one.awarded_on for one in same.honours] == [
        one.awarded_on for one in person.honours
    ]


def test_branches_without_a_card_or_an_honour_add_none() -> None:
    posts = [post("2018-01-01", "2019-12-31", party_organization="P0000000000"), *POSTS]
    both = index(unit(name="P0000000000"), unit(honour("city", "2023-06-29")))
    assert len(person_of(dossiers.dossier(posts), both).honours) == 1
    only = index(unit(honour("city", "2023-06-29")))
    assert len(person_of(dossiers.dossier(posts), only).honours) == 1
    assert person_of(dossiers.dossier(posts), index()).honours == ()


def test_a_payee_is_the_candidate_without_honours_and_classes() -> None:
    held = grade("junior", "2023-01-01", "2025-12-31")
    found = dossiers.dossier(
        POSTS, [held], {2024: "excellent"}, honours=[honour("county", "2023-06-29")]
    )
    whole, payee = person_of(found, index()), payee_of(found)
    assert payee.worker is whole.worker
    assert (payee.grades, payee.years.ratings) == ((held,), whole.years.ratings)
    assert (payee.honours, payee.years.classes) == ((), ())


def test_an_applicant_is_the_candidate_with_the_departments_answers() -> None:
    checks = [{"department": "税务", "result": "pass"}]
    asked = case(background=checks)
    found = dossiers.dossier(POSTS, cases=[asked], results={2024: "competent"})
    person = applicant_of(found, asked, index())
    assert person.background == asked.background != ()
    assert person.years == person_of(found, index()).years
    assert person_of(found, index()).background == ()


# ── two sheets of a year ─────────────────────────────────────────────────────

LEFT = sheet(2024, None, unrated_reason="left_during_year", finalised_on="2025-03-30")
EARLY = sheet(2024, "competent", finalised_on="2025-03-01")
LATE = sheet(2024, "excellent", finalised_on="2025-03-10")
OPEN = sheet(2024, "incompetent", finalised_on=None)


def test_a_result_goes_before_none_and_the_later_one_before_the_earlier() -> None:
    for sheets, result in (
        ((LEFT,), None),
        ((LEFT, EARLY), "competent"),
        ((EARLY, LEFT), "competent"),
        ((EARLY, LATE), "excellent"),
        ((LATE, EARLY), "excellent"),
        ((OPEN, EARLY), "competent"),
        ((EARLY, OPEN), "competent"),
        ((LEFT, OPEN), "incompetent"),
        ((OPEN, LEFT), "incompetent"),
    ):
        assert ratings_of(WORKER, sheets)[2024].row.result == result
        person = person_of(rated(dossiers.dossier(POSTS), *sheets), index())
        assert person.years.ratings[2024].row.result == result


def test_every_year_has_its_own_rating() -> None:
    sheets = (sheet(2023, "excellent"), EARLY)
    found = ratings_of(WORKER, sheets)
    assert {year: one.row.result for year, one in found.items()} == {
        2023: "excellent",
        2024: "competent",
    }


# ── of records ───────────────────────────────────────────────────────────────


def test_what_belongs_to_other_workers_is_left_aside() -> None:
    own = grade("junior", "2023-01-01", "2025-12-31")
    foreign = grade("senior", "2023-01-01", "2025-12-31", worker=OTHER)
    class_ = training("2024-05-20", 56)
    person = candidate_of(
        worker(POSTS), [foreign, own], [EARLY], [class_], [], case(background=[
            {"department": "审计", "result": "fail"}
        ]).background
    )  # fmt: skip
    assert person.grades == (own,)
    assert person.years.classes == (AttendedClass(date(2024, 5, 20), "county", 56),)
    assert [one.department for one in person.background] == ["审计"]
    assert classes_of(OTHER, [class_]) == ()
    assert ratings_of(OTHER, [EARLY]) == {}
    assert person.years.ratings == ratings_of(WORKER, [EARLY])
