"""Chinese words for the coded values of public forms: grade, state, category, area.

The lower layers keep the words of the handbook; pages and exports, which may not
see those layers, take them from here.
"""

from __future__ import annotations

from generator.model.vocabulary import (
    AREA_TYPES,
    CATEGORIES,
    GRADE_ORDER,
    GRADES,
    NOTICE_TYPES,
)
from generator.policy.standing import STATE_WORDS, NoticeState

__all__ = [
    "AREA_TYPES",
    "CATEGORIES",
    "CERTIFICATE_STATES",
    "GRADES",
    "GRADE_ORDER",
    "NOTICE_STATES",
    "NOTICE_TYPES",
]

CERTIFICATE_STATES = {state.value: word for state, word in STATE_WORDS.items()}
"""The state of a certificate as tags and tables show it."""
NOTICE_STATES = {
    NoticeState.UPCOMING.value: "未开始",
    NoticeState.OPEN.value: "公示中",
    NoticeState.CLOSED.value: "已结束",
    NoticeState.WITHDRAWN.value: "已撤回",
}
"""The state of a notice as tags and tables show it."""

EXAMPLE_NUMBER = "HL99000020241000096"
"""A number that is well formed and never issued: serials begin with 0001."""
