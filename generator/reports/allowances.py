"""红领津贴

列出一个年度内持有证书的人员应发的津贴或者不发的原因，并按地区汇总；
汇总表中不足五人的单元不显示。
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from generator.model.dossier import Dossier
from generator.model.kinds.grade import Grade
from generator.model.table import CellKind, Column, Row, Table
from generator.model.vocabulary import GRADES
from generator.policy.allowance import NO_ALLOWANCE_WORDS
from generator.policy.candidate import Candidate, person_of
from generator.policy.disclosure import CountyTotal, public_table
from generator.policy.holding import suspended
from generator.policy.inquiry import Inquiry
from generator.policy.lifecycle import standing_of
from generator.policy.paying import entitlement

TITLE = "红领津贴"
YEARLY = True
RATES = True
UNIT = "人"
COLUMNS = (
    Column("worker", "人员编号"),
    Column("year", "年度", CellKind.NUMBER),
    Column("payer", "发放地区"),
    Column("payer_name", "地区名称"),
    Column("grade", "等级"),
    Column("months", "计发月数", CellKind.NUMBER),
    Column("yearly_rate", "年标准（元）", CellKind.NUMBER),
    Column("amount", "应发（元）", CellKind.NUMBER),
    Column("rate_document", "标准依据"),
    Column("reason", "不发原因"),
)
TOTALS = (
    Column("payer", "发放地区"),
    Column("payer_name", "地区名称"),
    Column("persons", "发放人数"),
    Column("amount", "发放总额（元）"),
)
WITHHELD = "不足五人，不显示"
_MONTHS = range(1, 13)


def rows(dossier: Dossier, inquiry: Inquiry) -> Iterator[Row]:
    """Yield the person-year of whoever held a certificate in the year."""
    year = _year(inquiry)
    person = person_of(dossier, inquiry.index)
    payer = inquiry.managing_area(person.worker, date(year, 12, 31))
    if not inquiry.asks_about(payer) or not _certified(person, year):
        return
    judged = entitlement(person, year, inquiry.commons, inquiry.as_of, inquiry.rates)
    if judged is None:
        return
    payer, found = judged
    rate = inquiry.rates.get((payer, year))
    paid = found.eligible
    yield (
        person.worker.id,
        year,
        payer,
        inquiry.area_name(payer),
        "" if found.grade is None else GRADES[found.grade],
        found.months if paid else None,
        found.yearly_rate if paid else None,
        found.amount if paid else None,
        _basis(rate.document_no if rate else None) if paid else "",
        "" if found.reason is None else NO_ALLOWANCE_WORDS[found.reason],
    )


def order(row: Row) -> tuple[object, ...]:
    """By payer and worker."""
    return row[2], row[0]


def more(found: Iterable[Row], inquiry: Inquiry) -> Iterator[Table]:
    """Add the totals by county, fit to be published."""
    persons: Counter[str] = Counter()
    amounts: Counter[str] = Counter()
    for row in found:
        payer, amount = str(row[2]), row[7]
        persons[payer] += amount is not None
        amounts[payer] += amount if isinstance(amount, int) else 0
    table = public_table(
        CountyTotal(payer, persons[payer], amounts[payer]) for payer in sorted(persons)
    )
    lines: list[Row] = [
        (
            total.county,
            inquiry.area_name(total.county),
            _shown(total.count),
            _shown(total.amount),
        )
        for total in table.rows
    ]
    lines.append(("合计", "", _shown(table.count), _shown(table.amount)))
    year = _year(inquiry)
    title = f"{year} 年度红领津贴按地区汇总"
    yield Table("totals", title, TOTALS, tuple(lines), unit="个地区", sums=1)


def _year(inquiry: Inquiry) -> int:
    """Return the year asked about, else the last that is over."""
    return inquiry.year or inquiry.as_of.year - 1


def _certified(person: Candidate, year: int) -> bool:
    """Whether a certificate was held at the year's end or on the first of a month."""
    days = [date(year, month, 1) for month in _MONTHS] + [date(year, 12, 31)]
    return any(_held(grade, day) for grade in person.grades for day in days)


def _held(grade: Grade, day: date) -> bool:
    return standing_of(grade, day).active or suspended(grade, day)


def _basis(document_no: str | None) -> str:
    return "认证办法所列标准" if document_no is None else document_no


def _shown(number: int | None) -> str | int:
    return WITHHELD if number is None else number
