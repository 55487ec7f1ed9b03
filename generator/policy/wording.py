"""Chinese words for what the policy counts: months, titles, honours, results."""

from __future__ import annotations

from datetime import date

from generator.model.kinds.assessment import Result
from generator.model.kinds.parts import HonourLevel, TitleCode
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
RESULTS: dict[Result, str] = {
    "excellent": "优秀",
    "competent": "称职",
    "basically_competent": "基本称职",
    "incompetent": "不称职",
}
_MONTHS = 12


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
