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
from generator.policy.standing import CertificateState, NoticeState

__all__ = [
    "AREA_TYPES",
    "CATEGORIES",
    "CERTIFICATE_STATES",
    "GRADES",
    "GRADE_ORDER",
    "NOTICE_STATES",
    "NOTICE_TYPES",
]

CERTIFICATE_STATES = {
    CertificateState.NOT_YET.value: "未生效",
    CertificateState.VALID.value: "有效",
    CertificateState.NOT_ENGAGED.value: "有效（未在岗）",
    CertificateState.INSPECTION_PENDING.value: "待年检",
    CertificateState.SUSPENDED.value: "暂停",
    CertificateState.SUPERSEDED.value: "已换证",
    CertificateState.EXPIRED.value: "已过期",
    CertificateState.CANCELLED.value: "已取消",
    CertificateState.REVOKED.value: "已撤销",
    CertificateState.DEREGISTERED.value: "已注销",
    CertificateState.TRANSFERRED_OUT.value: "已转出",
}
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
