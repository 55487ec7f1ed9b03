"""How the handbook writes what a policy states: units, days, coded values."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from generator.handbook.escaping import plain
from generator.handbook.figures import Value
from generator.model.vocabulary import CATEGORIES, GRADES, RANGES
from generator.policy.procedure import STEPS
from generator.policy.wording import (
    HONOUR_LEVELS,
    LEVELS,
    RESULTS,
    TITLES,
    day_words,
    months_words,
)

_CONSEQUENCES = {"demote": "予以降级", "cancel": "予以取消"}
_CONDITIONS = {
    "tenure_months": "任职时间",
    "in_grade_months": "持有下一等级资格的时间",
}
# By the last name of a path: what its coded values are called.
_CODES: Mapping[str, Mapping[Any, str]] = MappingProxyType(
    {
        "appointing_level": LEVELS,
        "assessments_lowest": RESULTS,
        "authority": LEVELS,
        "categories": CATEGORIES,
        "certifiable": CATEGORIES,
        "condition": _CONDITIONS,
        "grade": GRADES,
        "grades": GRADES,
        "honour_level": HONOUR_LEVELS,
        "lowest_grade": GRADES,
        "max_grade": GRADES,
        "period": {"yearly": "按年", "monthly": "按月"},
        "procedure": STEPS,
        "result": RESULTS,
        "titles": TITLES,
        "valid_range": RANGES,
        "when_incompetent": _CONSEQUENCES,
        "when_incompetent_lowest": _CONSEQUENCES,
    }
)
_YES_NO = MappingProxyType(
    {
        "count_first": ("计入公示期", "不计入公示期"),
        "excludes_public_payroll": ("不发放", "可以发放"),
        "inspection_passed": ("须通过当年年检", "不以年检为条件"),
        "pro_rata": ("按整月折算", "不折算"),
        "trial": ("试行", "正式施行"),
    }
)
UNITS: Mapping[str, Callable[[int], str]] = MappingProxyType(
    {
        "days": lambda value: f"{value} 日",
        "hours": lambda value: f"{value} 学时",
        "month": lambda value: f"{value} 月",
        "month_end": lambda value: f"{value} 月底",
        "months": months_words,
        "people": lambda value: f"{value} 人",
        "percent": lambda value: f"{value}%",
        "points": lambda value: f"{value} 分",
        "quarters": lambda value: f"{value} 个季度",
        "times": lambda value: f"{value} 次",
        "working_days": lambda value: f"{value} 个工作日",
        "years": lambda value: f"{value} 年",
        "yuan": lambda value: f"{value} 元",
    }
)
"""How a number is written, by the name of its unit."""


class NoWordsError(ValueError):
    """A value cannot be written in the unit that was asked for."""


def words(path: str, value: Value, unit: str = "") -> str:
    """Write a value as prose has it, harmless in Markdown.

    Raises NoWordsError where the unit is unknown or does not fit the value.
    """
    name = path.rpartition(".")[2]
    if unit:
        if unit not in UNITS:
            raise NoWordsError(f"没有名为“{plain(unit)}”的写法")
        if isinstance(value, bool) or not isinstance(value, int):
            raise NoWordsError(f"“{plain(path)}”不是数，不能写作“{plain(unit)}”")
        return UNITS[unit](value)
    if isinstance(value, bool):
        if name not in _YES_NO:
            raise NoWordsError(f"“{plain(path)}”没有规定是与否的说法")
        return _YES_NO[name][0 if value else 1]
    if isinstance(value, date):
        return day_words(value)
    if isinstance(value, tuple):
        return "、".join(_word(name, one) for one in value)
    return _word(name, str(value))


def _word(name: str, value: str) -> str:
    return plain(_CODES.get(name, {}).get(value, value))
