"""The personal-data scanner, measured on made-up strings and real-shaped records."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.model.identifiers import certificate_number
from generator.model.layout import kind_of
from generator.model.personal_data import Trace, sightings
from tests import made_up
from tests.registries import read

PROJECT = Path(__file__).parents[1]
DRAWS = 2_000
CONTEXTS = (
    "{}", "  basis: 见{}附件", "reason: 本人（{}）", "- {}", "号码{}，已核对",
    'document_no: "{}"', "电话/证件：{}。", "|{}|", "id={}",
)  # fmt: skip

Form = Callable[[str], str]
PLAIN: tuple[Form, ...] = (lambda text: text, made_up.wide)


def recall(
    trace: Trace, draw_one: Callable[[random.Random], str], forms: tuple[Form, ...]
) -> float:
    """Share of made-up strings that are recognised as what they are."""
    draw = random.Random(trace.value)
    seen = 0
    for _ in range(DRAWS):
        text = draw.choice(CONTEXTS).format(draw.choice(forms)(draw_one(draw)))
        seen += trace in {sighting.trace for sighting in sightings(text, "docs")}
    return seen / DRAWS


def test_recall_of_citizen_ids() -> None:
    forms: tuple[Form, ...] = (
        *PLAIN,
        str.lower,
        lambda text: made_up.grouped(text, " ", 6, 8),
        lambda text: made_up.grouped(text, "-", 6, 4, 4),
        lambda text: made_up.grouped(text, ".", 3, 3, 4, 4),
        lambda text: made_up.grouped(text, "\N{NO-BREAK SPACE}", 6, 8),
        lambda text: made_up.grouped(made_up.wide(text), "－", 6, 8),
    )
    assert recall(Trace.CITIZEN_ID, made_up.citizen_id, forms) >= 0.99


def test_recall_of_mobile_numbers() -> None:
    forms: tuple[Form, ...] = (
        *PLAIN,
        lambda text: made_up.grouped(text, " ", 3, 4),
        lambda text: made_up.grouped(text, "-", 3, 4),
        lambda text: made_up.grouped(text, "\N{EN DASH}", 3, 4),
        lambda text: f"+86{text}",
        lambda text: f"+86 {made_up.grouped(text, '-', 3, 4)}",
        lambda text: f"0086-{text}",
        lambda text: f"(86){text}",
    )
    assert recall(Trace.MOBILE, made_up.mobile, forms) >= 0.99


def test_recall_of_bank_cards() -> None:
    forms: tuple[Form, ...] = (
        *PLAIN,
        lambda text: made_up.grouped(text, " ", 4, 4, 4, 4),
        lambda text: made_up.grouped(text, "-", 4, 4, 4, 4),
        lambda text: made_up.grouped(text, " ", 6),
    )
    assert recall(Trace.BANK_CARD, made_up.bank_card, forms) >= 0.95


def test_recall_of_addresses() -> None:
    assert recall(Trace.ADDRESS, made_up.address, (lambda text: text,)) >= 0.80


def test_recall_of_mailboxes_and_old_numbers() -> None:
    assert recall(Trace.EMAIL, made_up.email, PLAIN) >= 0.99
    assert recall(Trace.OLD_CITIZEN_ID, made_up.old_citizen_id, PLAIN) >= 0.99


def test_false_alarms_on_real_shaped_records() -> None:
    texts: dict[str, str] = {}
    for name in ("registry", "tests/sites/stories/registry"):
        texts |= {f"{name} {p}": text for p, text in read(PROJECT / name).items()}
    alarms = {}
    for path, text in texts.items():
        kind = kind_of(path.split(" ", 1)[1])
        found = sightings(text, kind.name if kind else "docs")
        if found:
            alarms[path] = found
    assert len(texts) > 1_000
    assert len(alarms) <= len(texts) / 1_000, alarms


def test_false_alarms_on_numbers_of_the_register() -> None:
    draw = random.Random(1)
    alarms = 0
    for _ in range(5_000):
        number = certificate_number(
            f"99{draw.randrange(10_000):04d}",
            draw.randrange(2019, 2031),
            draw.choice("1234"),
            draw.randrange(1, 10_000),
        )
        text = (
            f"number: {number}\ndocument_no: 临湖县两新发〔2025〕{draw.randrange(99)}号"
            f"\nissued_on: 2025-03-10\nlandline: 0990-{draw.randrange(10**7):07d}\n"
            f'uscc: "91{draw.randrange(10**16):016d}"\n'
        )
        alarms += bool(sightings(text, "grade"))
    assert alarms <= 5


@pytest.mark.parametrize(
    "text",
    [
        "第三十五条规定的期限", "办公室设在三楼", "社会组织5家、企业12家",
        "示两新委〔2023〕1号", "全省18个县（市、区）", "中山路街道、解放路社区",
        "2026-01-04 2026-02-14 2026-02-28", "2025年1月2日至2026年3月4日",
        "十一届三中全会", "6个单元测试", "第2组第3号选手", "100%", "12380",
        "0990-5550101", "a@b", "@media print", "office@hongling.example",
    ],
)  # fmt: skip
def test_ordinary_text_raises_no_alarm(text: str) -> None:
    assert sightings(text, "docs") == ()


def test_a_wrong_check_is_no_citizen_id() -> None:
    number = made_up.citizen_id(random.Random(7))
    wrong = number[:-1] + ("1" if number[-1] != "1" else "2")
    traces = {sighting.trace for sighting in sightings(wrong, "docs")}
    assert Trace.CITIZEN_ID not in traces


def test_only_office_contacts_and_codes_are_exempt() -> None:
    mailbox, door = "office@example-mail.cn", "湖滨路18号"
    office = f"office:\n  address: {door}\n  email: {mailbox}\n"
    assert sightings(office, "area") == ()
    assert len(sightings(office, "worker")) == 2
    assert len(sightings(f"{office}title: {door}\n", "area")) == 1
    phone = made_up.mobile(random.Random(3))
    assert len(sightings(f"office:\n  landline: {phone}\n", "area")) == 1
    number = made_up.citizen_id(random.Random(5))
    assert sightings(f'uscc: "{number}"\n', "organization") == ()
    assert len(sightings(f'unit: "{number}"\n', "organization")) == 1
