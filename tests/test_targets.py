"""What people may expect of the site, and the tests that hold it to each.

The numbers are those of the targets for use (a target of the office's own work, 24 to
29, and of the handbook's coverage, 31, belong to other parts). A target without a test,
or with a test that is gone, fails here.
"""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.judges.samples import PAGE_TYPES

TESTS = Path(__file__).parent
MAKE_JUDGE = "judges/lighthouse.py::judge_page"


class Target(NamedTuple):
    """What is promised, and where it is held."""

    promise: str
    tests: tuple[str, ...]


TARGETS = {
    1: Target(
        "no fault of accessibility on any page type in any state",
        (
            "browser/test_pages.py::test_no_fault_of_access_and_nothing_spills",
            "browser/test_pages.py::test_axe_can_fail",
            "browser/test_handbook_pages.py::test_pages_of_policies_are_without_barriers",
        ),
    ),
    2: Target(
        "Lighthouse on a phone: 100, 100, 95, 95 on eight page types (make judge)",
        (MAKE_JUDGE, "test_targets.py::test_lighthouse_sees_eight_page_types"),
    ),
    3: Target(
        "nine tasks by keyboard, fifteen stops at most, focus always seen",
        (
            "browser/test_tasks.py::test_finding_a_person",
            "browser/test_tasks.py::test_verifying_a_number",
            "browser/test_tasks.py::test_filtering",
            "browser/test_tasks.py::test_no_task_uses_anything_but_keys",
            "browser/test_tasks.py::test_filtering_by_area_and_grade_without_script",
            "browser/test_tasks.py::test_reading_a_notice_without_script",
            "browser/test_tasks.py::test_printing",
            "browser/test_tasks.py::test_downloading_without_script",
            "browser/test_tasks.py::test_changing_the_version_of_the_handbook_without_script",
            "browser/test_tasks.py::test_skipping_the_menus_without_script",
            "browser/test_tasks.py::test_clearing_a_search",
            "browser/test_pages.py::test_focus_is_always_visible",
        ),
    ),
    4: Target(
        "a person, a certificate, a notice, the handbook and files without script",
        (
            "browser/test_pages.py::test_everything_is_there_without_script",
            "browser/test_tasks.py::test_finding_a_person_without_script",
            "browser/test_tasks.py::test_verifying_a_number_without_script",
            "browser/test_tasks.py::test_downloading_without_script",
        ),
    ),
    5: Target(
        "nothing spills at 320 px and at 400 % zoom",
        (
            "browser/test_pages.py::test_no_fault_of_access_and_nothing_spills",
            "browser/test_handbook_pages.py::test_pages_of_policies_are_without_barriers",
        ),
    ),
    6: Target(
        "text of 16 px, state of 24 px, 44 px to touch",
        (
            "browser/test_reading.py::test_running_text_is_large_and_well_led",
            "browser/test_pages.py::test_state_stands_first_and_large_on_a_small_screen",
            "browser/test_pages.py::test_touch_targets_are_large_enough",
        ),
    ),
    7: Target(
        "usable with text twice as large; no dialogs, no puzzles",
        (
            "browser/test_reading.py::test_text_twice_as_large_is_whole",
            "browser/test_pages.py::test_no_fault_of_access_and_nothing_spills",
        ),
    ),
    8: Target(
        "bytes of a first visit",
        (
            "browser/test_weight.py::test_a_first_visit_is_light_and_stays_here",
            "browser/test_weight.py::test_the_index_of_the_handbook_comes_when_somebody_searches",
            "test_certificate_pages.py::test_weight_of_a_certificate_page",
        ),
    ),
    9: Target(
        "nothing is asked of another host",
        (
            "browser/test_weight.py::test_a_first_visit_is_light_and_stays_here",
            "browser/test_pages.py::test_no_fault_of_access_and_nothing_spills",
            "test_site.py::test_every_link_leads_somewhere",
            "test_handbook.py::test_nothing_is_asked_of_another_host",
        ),
    ),
    10: Target(
        "no font is loaded",
        (
            "browser/test_weight.py::test_the_site_carries_no_font",
            "test_typography.py::test_stylesheets_ask_for_nothing",
        ),
    ),
    11: Target(
        "a search moves 60 KB at most at any size",
        (
            "test_search.py::test_no_query_moves_more_than_sixty_kilobytes",
            "test_search.py::test_a_bucket_stays_small",
            "browser/test_search.py::test_the_browser_fetches_what_the_model_fetches",
        ),
    ),
    12: Target(
        "every query of the set finds everyone and no one else",
        (
            "test_search.py::test_a_query_finds_everyone_and_no_one_else",
            "test_search.py::test_there_are_enough_queries",
            "browser/test_search.py::test_the_browser_finds_what_the_model_finds",
            "browser/test_search_numbers.py::test_a_number_is_found_exactly_or_not_at_all",
            "test_sample_search.py::test_a_query_finds_everyone_and_no_one_else",
            "browser/test_search_sample.py::test_an_address_shows_whom_the_records_name",
            "browser/test_handbook_search.py::test_the_right_section_comes_first",
        ),
    ),
    13: Target(
        "a certificate on one sheet turned, a notice and a look-up upright",
        (
            "browser/test_paper.py::test_the_proof_of_a_look_up_is_one_page_upright",
            "browser/test_paper.py::test_a_certificate_prints_on_one_sheet_turned",
            "browser/test_paper.py::test_a_notice_prints_upright",
        ),
    ),
    14: Target(
        "codes: level M, quiet zone, 25 mm in print, read from half of it",
        (
            "test_qr.py::test_the_code_is_segnos_code_of_the_same_address",
            "test_qr.py::test_the_box_leaves_the_quiet_zone_of_the_standard",
            "test_site.py::test_every_certificates_code_holds_its_own_address",
            "browser/test_paper.py::test_qr_code_on_paper_is_large_enough_to_scan",
            "browser/test_paper.py::test_a_code_is_read_from_half_of_a_printed_picture",
        ),
    ),
    15: Target(
        "the state is seen without scrolling on a small phone",
        ("browser/test_pages.py::test_state_stands_first_and_large_on_a_small_screen",),
    ),
    16: Target(
        "pages tell their age and end what has ended by themselves",
        (
            "browser/test_ageing.py::test_old_data_is_told",
            "browser/test_ageing.py::test_a_certificate_ends_by_itself",
            "browser/test_ageing.py::test_names_of_a_notice_go_by_themselves",
            "test_workflows.py::test_workflow_keeps_our_rules",
        ),
    ),
    17: Target(
        "no dead link, no id twice, no fault of markup",
        (
            "test_site.py::test_every_link_leads_somewhere",
            "test_site.py::test_the_handbooks_links_lead_somewhere",
            "test_site.py::test_no_page_has_an_id_twice",
            "test_site.py::test_every_page_is_well_formed",
            "judges/markup.py::judge_markup",
        ),
    ),
    18: Target(
        "colours stand out; no state is told by colour alone",
        (
            "test_typography.py::test_every_colour_stands_out_from_its_ground",
            "test_typography.py::test_every_colour_is_judged",
            "browser/test_pages.py::test_no_fault_of_access_and_nothing_spills",
            "test_certificate_pages.py::test_first_line_of_a_certificate",
        ),
    ),
    19: Target(
        "lines break, are led and are as long as Chinese asks",
        (
            "browser/test_reading.py::test_running_text_is_large_and_well_led",
            "test_typography.py::test_lines_break_where_chinese_may",
        ),
    ),
    20: Target(
        "the signs of Chinese prose",
        (
            "test_typography.py::test_no_page_breaks_the_rules_of_signs",
            "test_typography.py::test_a_wrong_sign_is_seen",
        ),
    ),
    21: Target(
        "every page and part says its language",
        (
            "test_typography.py::test_every_page_is_in_chinese_of_the_mainland",
            "test_typography.py::test_parts_in_other_languages_say_so",
        ),
    ),
    22: Target(
        "days in words, with their form for programs",
        (
            "test_typography.py::test_a_day_in_words_agrees_with_its_form_for_programs",
            "test_typography.py::test_chinese_text_has_no_day_in_the_form_of_data",
            "test_typography.py::test_every_day_that_counts_can_be_read_by_programs",
        ),
    ),
    23: Target(
        "no personal trace in any public file",
        (
            "test_personal_traces.py::test_no_public_file_holds_a_personal_trace",
            "test_any_day.py::test_no_restricted_text_and_no_other_name_on_any_day",
            "test_privacy.py::test_no_canary_stands_in_the_site",
        ),
    ),
    30: Target(
        "the same input gives the same bytes",
        (
            "test_reproducible.py::test_zone_hash_seed_and_locale_change_nothing",
            "test_handbook.py::test_same_input_same_bytes",
        ),
    ),
    32: Target(
        "feeds and calendars are what they should be, with the last day",
        (
            "test_site_open_data.py::test_feeds_are_atom_and_lead_to_pages_of_this_site",
            "test_site_open_data.py::test_calendars_hold_the_last_day_of_each_window",
        ),
    ),
}


@cache
def functions(file: str) -> frozenset[str]:
    """Names of the functions of a file below `tests`; none if there is no file."""
    path = TESTS / file
    if not path.is_file():
        return frozenset()
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return frozenset(
        node.name for node in tree.body if isinstance(node, ast.FunctionDef)
    )


def missing(tests: tuple[str, ...]) -> list[str]:
    """Tests of a target that do not exist."""
    return [
        test
        for test in tests
        if test.partition("::")[2] not in functions(test.partition("::")[0])
    ]


def test_every_target_stands_in_the_table() -> None:
    assert list(TARGETS) == [*range(1, 24), 30, 32]


@pytest.mark.parametrize("number", TARGETS)
def test_a_target_is_held_by_tests_that_exist(number: int) -> None:
    promise, tests = TARGETS[number]
    assert promise
    assert tests
    assert missing(tests) == []


def test_a_test_that_is_gone_is_missed() -> None:
    gone = ("test_targets.py::test_gone", "test_gone.py::missing")
    assert missing((*gone, "test_targets.py::missing")) == [*gone]


def test_lighthouse_sees_eight_page_types() -> None:
    assert sum(page_type.lighthouse for page_type in PAGE_TYPES) >= 8
