"""What may follow what on a certificate."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import msgspec
import pytest

from generator.model.kinds.grade import GradeEvent
from generator.policy.happenings import disorder, left_open

FIRST = date(2026, 1, 5)


def events(*kinds: str) -> tuple[GradeEvent, ...]:
    """Acts of these kinds, ten days apart; `kind@n` took effect on the nth day."""
    made = []
    for place, named in enumerate(kinds):
        kind, _, day = named.partition("@")
        effective = FIRST + timedelta(days=int(day or place * 10))
        days = dict.fromkeys(("decided_on", "effective_on", "recorded_on"), effective)
        fields: dict[str, Any] = {"decided_by": "工委", "document_no": "1号", **days}
        made.append(msgspec.convert({"kind": kind, **fields}, GradeEvent))
    return tuple(made)


@pytest.mark.parametrize(
    "kinds",
    [
        (),
        ("suspended", "resumed", "suspended", "resumed"),
        ("not_engaged", "engaged", "not_engaged"),
        ("suspended", "not_engaged", "resumed", "engaged"),
        ("suspended", "revoked", "deregistered", "corrected"),
        ("superseded", "corrected", "deregistered"),
        ("unit_changed", "unit_changed", "extended", "extended"),
        ("resumed@20", "suspended@10"),
        ("suspended@10", "resumed@10"),
    ],
)
def test_sound_orders_are_let_pass(kinds: tuple[str, ...]) -> None:
    assert list(disorder(events(*kinds))) == []


@pytest.mark.parametrize(
    ("kinds", "place", "words"),
    [
        (("suspended", "suspended"), 1, "已在“暂停”之中，不应当再次暂停"),
        (("not_engaged", "not_engaged"), 1, "已在“未在岗”之中，不应当再次未在岗"),
        (("resumed",), 0, "此前没有“暂停”，不应当有“恢复”"),
        (("suspended", "resumed", "resumed"), 2, "此前没有“暂停”，不应当有“恢复”"),
        (("suspended", "engaged"), 1, "此前没有“未在岗”，不应当有“重新在岗”"),
        (("revoked", "resumed"), 1, "证书已于 2026-01-05 撤销，其后不应当再有“恢复”"),
        (
            ("deregistered", "deregistered"),
            1,
            "已于 2026-01-05 注销，其后不应当再有“注销”",
        ),
        (("deregistered", "revoked"), 1, "已于 2026-01-05 注销，其后不应当再有“撤销”"),
        (("superseded", "corrected", "extended"), 2, "已于 2026-01-05 换证"),
        (("cancelled@20", "unit_changed@21"), 1, "已于 2026-01-25 取消"),
        (("unit_changed@21", "transferred_out@20"), 0, "已于 2026-01-25 转出"),
        (("resumed@10", "suspended@10"), 0, "此前没有“暂停”"),
    ],
)
def test_what_cannot_follow_is_named(
    kinds: tuple[str, ...], place: int, words: str
) -> None:
    ((found, told),) = disorder(events(*kinds))
    assert found == place
    assert words in told


def test_every_event_after_the_end_is_named_with_the_first_end() -> None:
    found = list(disorder(events("revoked", "cancelled", "suspended")))
    assert [place for place, _ in found] == [1, 2]
    assert all("2026-01-05 撤销" in words for _, words in found)


@pytest.mark.parametrize(
    ("kinds", "place"),
    [
        (("not_engaged",), 0),
        (("not_engaged", "engaged", "not_engaged"), 2),
        (("not_engaged", "unit_changed", "resumed"), 0),
        (("not_engaged", "engaged"), None),
        (("not_engaged", "deregistered"), None),
        (("engaged@20", "not_engaged@10"), None),
        (("suspended",), None),
        ((), None),
    ],
)
def test_what_is_left_open(kinds: tuple[str, ...], place: int | None) -> None:
    acts = events(*kinds)
    assert left_open(acts, "not_engaged") is (None if place is None else acts[place])
