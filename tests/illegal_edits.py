"""Edits that no policy allows, made at random places of a valid register."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Any

from generator.model.layout import kind_of

Fields = dict[str, Any]
DAY = timedelta(days=1)
CERTIFIED = ("certification", "promotion")


@dataclass(slots=True)
class Draft:
    """A register as plain fields by path, to be edited; the original stays whole."""

    records: dict[str, Fields]
    chance: Random
    touched: set[str] = field(default_factory=set)

    def of(self, kind: str) -> list[str]:
        """Paths of a kind, in random order."""
        paths = [path for path in sorted(self.records) if _kind(path) == kind]
        self.chance.shuffle(paths)
        return paths

    def edit(self, path: str) -> Fields:
        """A record that may be changed in place."""
        if path not in self.touched:
            self.records[path] = copy.deepcopy(self.records[path])
            self.touched.add(path)
        return self.records[path]

    def first(
        self, kind: str, fits: Callable[[Fields], Any] = lambda _: True
    ) -> Fields | None:
        """A random record of a kind that fits, ready to be changed."""
        for path in self.of(kind):
            if fits(self.records[path]):
                return self.edit(path)
        return None

    def by_id(self, kind: str, identifier: str) -> Fields | None:
        """The record of an id, ready to be changed."""
        return self.first(kind, lambda one: one.get("id") == identifier)


Change = Callable[[Draft], Any]
"""Makes the edit; returns nothing true where the register has no place for it."""


@dataclass(frozen=True, slots=True)
class Edit:
    """An illegal edit and the groups of rules of which one must speak."""

    name: str
    groups: tuple[str, ...]
    change: Change


EDITS: list[Edit] = []


def edit(*groups: str) -> Callable[[Change], Change]:
    """Enter an edit under the words of its name."""

    def enter(change: Change) -> Change:
        name = change.__name__.replace("_", " ").strip()
        EDITS.append(Edit(name, groups, change))
        return change

    return enter


def _kind(path: str) -> str:
    kind = kind_of(path)
    return kind.name if kind else ""


def moved(text: str, days: int) -> str:
    """A day some days later."""
    return (date.fromisoformat(text) + days * DAY).isoformat()


def _is_approved(one: Fields) -> bool:
    return bool(one.get("outcome", {}).get("result") == "approved")


def approved(draft: Draft) -> Iterator[Fields]:
    """Approved cases, ready to be changed."""
    for path in draft.of("case"):
        if _is_approved(draft.records[path]):
            yield draft.edit(path)


def case(draft: Draft) -> Fields:
    """One approved case."""
    return next(approved(draft))


def grade_of(draft: Draft, one: Fields) -> Fields | None:
    """The certificate that a case led to."""
    return draft.first("grade", lambda g: g.get("case") == one["id"])


def certificate(draft: Draft, **wanted: Any) -> Fields | None:
    """A certificate that came of a case and still stands."""
    return draft.first(
        "grade",
        lambda g: (
            g["origin"] in CERTIFIED
            and not g.get("events")
            and all(g.get(name) == value for name, value in wanted.items())
        ),
    )


def step(one: Fields, name: str) -> Fields | None:
    """A step of a case."""
    return next((s for s in one.get("steps", []) if s["step"] == name), None)


def act(day: str, **more: Any) -> Fields:
    """A decision of an office on a day."""
    return {
        "decided_by": "示例办公室",
        "document_no": "示例〔2026〕1号",
        "decided_on": day,
        "effective_on": day,
        "recorded_on": day,
        **more,
    }


# ── procedure and publicity ───────────────────────────────────────────────────


@edit("PRC")
def a_step_is_left_out(draft: Draft) -> Any:
    one = case(draft)
    return one["steps"].pop(1)


@edit("PRC")
def two_steps_change_places(draft: Draft) -> Any:
    steps = case(draft)["steps"]
    steps[1], steps[2] = steps[2], steps[1]
    return True


@edit("PRC")
def a_step_lies_before_the_one_before_it(draft: Draft) -> Any:
    steps = case(draft)["steps"]
    steps[2]["done_on"] = moved(steps[0]["done_on"], -1)
    return True


@edit("PRC")
def a_failed_case_goes_on(draft: Draft) -> Any:
    case(draft)["steps"][1]["result"] = "fail"
    return True


@edit("PRC")
def the_decision_step_is_missing(draft: Draft) -> Any:
    one = case(draft)
    one["steps"] = [s for s in one["steps"] if s["step"] != "decision"]
    return True


@edit("PRC", "ELG")
def another_version_is_pinned(draft: Draft) -> Any:
    one = case(draft)
    other = {"2023.1": "2026.1", "2026.1": "2023.1", "2022.1": "2025.1"}
    one["policy"]["version"] = other.get(one["policy"]["version"], "2022.1")
    return True


@edit("PRC")
def the_panel_is_even(draft: Draft) -> Any:
    one = draft.first("batch", lambda b: "panel_size" in b)
    if one:
        one["panel_size"] = 4
    return one


@edit("PRC")
def more_pass_than_were_accepted(draft: Draft) -> Any:
    one = draft.first("batch", lambda b: "passed" in b["counts"])
    if one:
        one["counts"]["passed"] = one["counts"]["accepted"] + 1
    return one


@edit("PRC")
def the_outcome_lies_before_the_last_step(draft: Draft) -> Any:
    one = case(draft)
    one["outcome"]["decided_on"] = moved(one["steps"][0]["done_on"], 1)
    return True


@edit("PUB")
def the_window_is_a_day_short(draft: Draft) -> Any:
    one = draft.first("notice", lambda n: n["type"] == "publicity")
    if one:
        one["window"]["to"] = moved(one["window"]["from"], 2)
    return one


@edit("PUB")
def the_first_day_counts_against_the_policy(draft: Draft) -> Any:
    one = draft.first("notice", lambda n: n["type"] == "publicity")
    if one:
        one["window"]["count_first"] = True
    return one


@edit("PUB")
def an_upheld_item_is_approved_all_the_same(draft: Draft) -> Any:
    done = {one["id"] for one in approved(draft)}
    one = draft.first(
        "notice",
        lambda n: (
            n["type"] == "publicity" and any(i.get("case") in done for i in n["items"])
        ),
    )
    if one:
        item = next(i for i in one["items"] if i.get("case") in done)
        item["outcome"] = "upheld_serious"
    return one


@edit("PUB")
def a_check_is_open_at_the_decision(draft: Draft) -> Any:
    one = case(draft)
    opened = step(one, "publicity")
    if opened:
        day = opened["done_on"]
        one["holds"] = [{"opened_on": day, "due_on": moved(day, 14)}]
    return opened


@edit("PUB")
def the_release_comes_after_the_posting(draft: Draft) -> Any:
    one = draft.first("notice", lambda n: n["type"] == "publicity")
    if one:
        one["release"]["approved_on"] = moved(one["window"]["from"], 1)
    return one


@edit("PUB")
def the_secrecy_review_refused(draft: Draft) -> Any:
    one = draft.first("notice", lambda n: n["type"] == "publicity")
    if one:
        one["release"]["secrecy_review"]["result"] = "refuse"
    return one


@edit("PUB", "PRC")
def nobody_ever_published_the_case(draft: Draft) -> Any:
    one = case(draft)
    for path in draft.of("notice"):
        notice = draft.records[path]
        if notice["type"] != "publicity":
            continue
        if any(item.get("case") == one["id"] for item in notice["items"]):
            changed = draft.edit(path)
            changed["items"] = [
                item for item in changed["items"] if item.get("case") != one["id"]
            ]
    return True


# ── conditions ────────────────────────────────────────────────────────────────


@edit("ELG")
def the_tenure_is_too_short(draft: Draft) -> Any:
    one = case(draft)
    worker = draft.by_id("worker", one["worker"])
    if worker:
        start = moved(one["accepted_on"], -90)
        worker["posts"] = [p | {"from": start} for p in worker["posts"][-1:]]
    return worker


@edit("ELG")
def the_post_ended_before_the_application(draft: Draft) -> Any:
    one = case(draft)
    worker = draft.by_id("worker", one["worker"])
    if worker:
        last = worker["posts"][-1]
        last["to"] = moved(one["accepted_on"], -1)
    return worker


@edit("ELG")
def a_block_holds_on_the_day_of_acceptance(draft: Draft) -> Any:
    one = case(draft)
    worker = draft.by_id("worker", one["worker"])
    if worker:
        day = one["accepted_on"]
        block = {"kind": "other", "from": moved(day, -30), "until": day}
        worker["blocks"] = [block]
    return worker


@edit("ELG", "ASM")
def the_year_before_was_not_good_enough(draft: Draft) -> Any:
    one = case(draft)
    year = int(one["accepted_on"][:4]) - 1
    for path in draft.of("assessment"):
        sheet = draft.records[path]
        if sheet["year"] == year:
            for order, row in enumerate(sheet["rows"]):
                if row["worker"] == one["worker"] and "result" in row:
                    draft.edit(path)["rows"][order]["result"] = "incompetent"
                    return True
    return False


@edit("ELG", "TRN")
def the_training_is_missing(draft: Draft) -> Any:
    one = case(draft)
    year = int(one["accepted_on"][:4]) - 1
    found = False
    for path in draft.of("training"):
        training = draft.records[path]
        if training["to"][:4] == str(year):
            kept = [a for a in training["attendances"] if a["worker"] != one["worker"]]
            found |= len(kept) < len(training["attendances"])
            draft.edit(path)["attendances"] = kept
    return found


@edit("ELG")
def an_unknown_relaxation_is_claimed(draft: Draft) -> Any:
    case(draft)["relaxations"] = ["long_service"]
    return True


@edit("ELG")
def the_channel_does_not_fit_the_category(draft: Draft) -> Any:
    one = draft.first("worker", lambda w: w.get("posts"))
    if one:
        post = one["posts"][-1]
        fits = post["channel"] == "open_recruitment"
        post["channel"] = "dispatch" if fits else "open_recruitment"
    return one


@edit("ELG", "CRT", "REF")
def a_grade_is_skipped(draft: Draft) -> Any:
    for one in approved(draft):
        if one["target"] == "junior" and one["policy"]["version"] != "2022.1":
            grade = grade_of(draft, one)
            if grade and one["accepted_on"] >= "2024":
                one["target"] = grade["grade"] = "senior"
                return True
    return False


@edit("ELG", "PRC")
def a_department_said_no(draft: Draft) -> Any:
    one = draft.first("case", lambda c: _is_approved(c) and c.get("background"))
    if one:
        one["background"][0]["result"] = "fail"
    return one


# ── certificates ──────────────────────────────────────────────────────────────


@edit("CRT")
def the_certificate_is_dated_within_the_window(draft: Draft) -> Any:
    one = certificate(draft)
    applied = draft.by_id("case", one["case"]) if one else None
    publicity = step(applied, "publicity") if applied else None
    if one and publicity:
        one["issued_on"] = one["grade_since"] = publicity["done_on"]
    return publicity


@edit("CRT")
def the_term_is_a_month_too_long(draft: Draft) -> Any:
    one = certificate(draft)
    if one:
        one["valid_to"] = moved(one["valid_to"], 30)
    return one


@edit("CRT")
def the_grade_is_older_than_its_certificate(draft: Draft) -> Any:
    one = certificate(draft)
    if one:
        one["grade_since"] = moved(one["issued_on"], -400)
    return one


@edit("CRT", "REF")
def the_wrong_level_issues(draft: Draft) -> Any:
    one = certificate(draft)
    if one:
        one["issuer"] = "990000" if one["grade"] != "special" else "990100"
    return one


@edit("CRT", "REF")
def two_certificates_stand_at_once(draft: Draft) -> Any:
    one = draft.first("grade", lambda g: g.get("supersedes"))
    old = draft.by_id("grade", one["supersedes"]) if one else None
    if old:
        old["events"] = [e for e in old["events"] if e["kind"] != "superseded"]
    return old


@edit("CRT")
def it_is_revoked_without_a_hearing(draft: Draft) -> Any:
    one = certificate(draft)
    if one:
        day = moved(one["issued_on"], 60)
        one["events"] = [act(day, kind="revoked", basis_clause="第二十八条")]
    return one


@edit("CRT")
def something_happens_after_the_end(draft: Draft) -> Any:
    one = draft.first(
        "grade",
        lambda g: g.get("events") and g["events"][-1]["kind"] == "superseded",
    )
    if one:
        day = moved(one["events"][-1]["effective_on"], 10)
        one["events"].append(act(day, kind="suspended", served_on=day))
    return one


@edit("CRT")
def something_happens_before_the_issue(draft: Draft) -> Any:
    one = certificate(draft)
    if one:
        one["events"] = [act(moved(one["issued_on"], -5), kind="not_engaged")]
    return one


@edit("CRT")
def it_is_resumed_though_never_suspended(draft: Draft) -> Any:
    one = certificate(draft)
    if one:
        one["events"] = [act(moved(one["issued_on"], 30), kind="resumed")]
    return one


@edit("CRT")
def it_is_renewed_long_before_its_end(draft: Draft) -> Any:
    one = draft.first("grade", lambda g: g["origin"] == "renewal")
    old = draft.by_id("grade", one["supersedes"]) if one else None
    if old:
        old["valid_to"] = moved(old["valid_to"], 400)
    return old


@edit("CRT")
def a_certification_rests_on_no_case(draft: Draft) -> Any:
    one = certificate(draft)
    if one:
        del one["case"]
    return one


# ── assessment, inspection, benefits ──────────────────────────────────────────


@edit("ASM")
def everybody_is_excellent(draft: Draft) -> Any:
    one = draft.first("assessment", lambda a: len(a["rows"]) > 2)
    if one:
        for row in one["rows"]:
            row.pop("unrated_reason", None)
            row["result"] = "excellent"
    return one


@edit("ASM")
def a_final_row_has_neither_result_nor_reason(draft: Draft) -> Any:
    one = draft.first("assessment", lambda a: "finalised_on" in a)
    if one:
        one["rows"][0].pop("result", None)
        one["rows"][0].pop("unrated_reason", None)
    return one


@edit("ASM")
def a_year_is_inspected_twice(draft: Draft) -> Any:
    one = draft.first("grade", lambda g: g.get("inspections"))
    if one:
        one["inspections"].append(copy.deepcopy(one["inspections"][-1]))
    return one


@edit("ASM")
def the_inspection_came_before_the_results(draft: Draft) -> Any:
    one = draft.first("grade", lambda g: g.get("inspections"))
    if one:
        last = one["inspections"][-1]
        last["concluded_on"] = f"{last['year'] + 1}-01-05"
    return one


@edit("ASM", "CRT")
def an_inspection_passes_a_bad_year(draft: Draft) -> Any:
    passed = [
        (draft.records[path]["worker"], inspection["year"])
        for path in draft.of("grade")
        for inspection in draft.records[path].get("inspections", [])
        if inspection["outcome"] == "pass"
    ]
    for path in draft.of("assessment"):
        sheet = draft.records[path]
        for order, row in enumerate(sheet["rows"]):
            if "result" in row and (row["worker"], sheet["year"]) in passed:
                draft.edit(path)["rows"][order]["result"] = "incompetent"
                return True
    return False


@edit("BEN")
def a_rate_leaves_the_guide_range(draft: Draft) -> Any:
    one = draft.first("rate")
    if one:
        one["rates"][0]["yearly_yuan"] = 90_000
    return one


@edit("BEN")
def more_serve_than_were_approved(draft: Draft) -> Any:
    one = draft.first("headcount")
    if one:
        one["filled"] = one["approved"] + 1
    return one


@edit("BEN")
def a_mentor_guides_six(draft: Draft) -> Any:
    one = draft.first("mentorship", lambda m: m["kind"] == "mentor_group")
    if one:
        others = [path.split("/")[-1][:-4] for path in draft.of("worker")][:6]
        start = one["term"]["from"]
        one["mentees"] = [{"worker": other, "from": start} for other in others]
    return one


@edit("BEN")
def a_mentor_guides_himself(draft: Draft) -> Any:
    one = draft.first("mentorship", lambda m: m.get("mentees"))
    if one:
        one["mentees"][0]["worker"] = one["mentor"]
    return one
