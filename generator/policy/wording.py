"""Chinese words for what the policy counts: months, titles, honours, results."""

from __future__ import annotations

from datetime import date

from generator.model.kinds.assessment import Result
from generator.model.kinds.grade import EventKind, Origin
from generator.model.kinds.parts import Channel, HonourLevel, TitleCode
from generator.model.kinds.policy import Level

TITLES: dict[TitleCode, str] = {
    "assistant_social_worker": "助理社会工作师",
    "social_worker": "社会工作师",
    "senior_social_worker": "高级社会工作师",
    "assistant_political_worker": "助理政工师",
    "political_worker": "政工师",
    "senior_political_worker": "高级政工师",
}
HONOUR_LEVELS: dict[HonourLevel, str] = {
    "county": "县级",
    "city": "市级",
    "province": "省级",
    "national": "国家级",
}
LEVELS: dict[Level, str] = {"county": "县级", "city": "市级", "province": "省级"}
CHANNEL_WORDS: dict[Channel, str] = {
    "internal_selection": "内部选任",
    "open_recruitment": "公开选聘",
    "dispatch": "组织选派",
}
RESULTS: dict[Result, str] = {
    "excellent": "优秀",
    "competent": "称职",
    "basically_competent": "基本称职",
    "incompetent": "不称职",
}
ORIGINS: dict[Origin, str] = {
    "certification": "认定",
    "promotion": "晋级",
    "renewal": "延续",
    "demotion": "降级",
    "recognition": "互认",
    "correction": "更正",
    "legacy": "历史登记",
}
EVENTS: dict[EventKind, str] = {
    "unit_changed": "变更",
    "suspended": "暂停",
    "resumed": "恢复",
    "not_engaged": "未在岗",
    "engaged": "重新在岗",
    "extended": "顺延",
    "superseded": "换证",
    "cancelled": "取消",
    "revoked": "撤销",
    "deregistered": "注销",
    "transferred_out": "转出",
    "corrected": "更正",
}
INSPECTION_OUTCOMES = {
    "pass": "合格",
    "rectify": "限期整改",
    "demote": "降级",
    "cancel": "取消",
    "exempt": "免检",
}
_MONTHS = 12
_WEEKDAYS = "一二三四五六日"


def months_words(months: int) -> str:
    """Write a length in years and months: 2 年 10 个月."""
    years, rest = divmod(months, _MONTHS)
    parts = [f"{years} 年"] if years else []
    if rest or not years:
        parts.append(f"{rest} 个月")
    return " ".join(parts)


def day_words(day: date) -> str:
    """Write a day: 2026 年 6 月 30 日."""
    return f"{day.year} 年 {day.month} 月 {day.day} 日"


def weekday_words(day: date) -> str:
    """Write a day with its weekday: 2025-10-09（星期四）."""
    return f"{day}（星期{_WEEKDAYS[day.weekday()]}）"
