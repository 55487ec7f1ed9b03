"""Tables of the figures that no list shows: what was counted, in words.

The numbers come protected from `publication/figures.py`; here they get their words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.publication.public import (
    PublicFigure,
    PublicFigureRow,
    PublicRegister,
)
from generator.site import urls
from generator.site.tables import Line, Table, holder_tables, notice_tables

_LEVELS = ("省级", "市级", "县级")
_ROLES = ("出资人", "经营管理人员", "其他")
_STAGES = ("申报", "受理", "审查通过", "测试合格", "评审推荐", "公示", "认定")
_PAID = ("应发人数（人）", "应发总额（元）")
_PAID_UNITS = ("人", "元")
_SMALL = "不足5人的和可以由此推算的数字不显示。"
_END = "每年12月31日"


def tables(register: PublicRegister) -> Iterator[Table]:
    """Yield every table of the statistics: holders, figures, notices."""
    yield from holder_tables(register)
    for figure in register.figures:
        yield table_of(figure)
    yield from notice_tables(register)


def table_of(figure: PublicFigure) -> Table:
    """Put words to a figure; it may hold some of its years only, the last one last."""
    return _MAKERS[figure.id](figure)


def _held(figure: PublicFigure) -> Table:
    now = figure.rows[-1]
    return Table(
        "holders-over-time",
        "持证人员：历年年末人数",
        f"{now.year}年末持证 {now.total:,} 人{_compared(figure, 0)}。",
        f"{_END}持有效证书的人数；一人持几本的，计一人。不分等级。",
        "年末",
        "人",
        ("持证人数",),
        _years(figure),
        "first",
        summed=False,
        footed=False,
    )


def _held_by_area(figure: PublicFigure) -> Table:
    year = figure.rows[0].year
    pairs = [(row.values[0] or 0, row.values[1] or 0) for row in figure.rows]
    more, fewer = (
        sum(now > was for now, was in pairs),
        sum(now < was for now, was in pairs),
    )
    most = max(figure.rows, key=lambda row: row.values[0] or 0)
    return Table(
        "holders-at-year-end",
        f"持证人员：{year}年末人数，分地区",
        f"{year}年末持证人数比上年末增加的地区 {more} 个，减少的 {fewer} 个；"
        f"最多的是{most.area_name}，{most.values[0] or 0:,} 人。",
        f"{_END}持有效证书的人数，按当天的管理地区计，撤并的地区计入承接的地区；"
        "一人持几本的，计一人。任一年末不足5人的县（市、区），全市合并计算；"
        "全市合并后仍不足5人的，全省合并计算。",
        "地区",
        "人",
        (f"{year}年末", f"{year - 1}年末"),
        _areas(figure),
        "first",
        summed=False,
    )


def _leading(figure: PublicFigure) -> Table:
    return Table(
        "holders-in-management",
        "持证人员：在单位的任职层级",
        f"{_share(figure.rows[-1], 0, '持证人员中，中层及以上管理人员')}"
        f"{_compared(figure, 0)}。",
        f"{_END}持有效证书的人员，按当天在所在单位的任职计。主要出资人、负责人、"
        f"经营管理人员和中层管理人员计入中层及以上，没有登记任职的计入其他。{_SMALL}",
        "年末",
        "人",
        ("中层及以上", "其他"),
        _years(figure),
        footed=False,
    )


def _secretaries(figure: PublicFigure) -> Table:
    now = figure.rows[-1]
    return Table(
        "secretaries",
        "党组织书记：由出资人、经营管理人员担任的情况",
        f"{_share(now, 0, '党组织书记由出资人担任的')}"
        f"{_share_more(now, 1, '由经营管理人员担任的')}；"
        f"在任书记共 {now.total:,} 人{_changed(figure, '人')}。"
        if now.total is not None
        else f"{now.year}年末在任书记的人数较少，不显示。",
        f"{_END}在任的党组织书记，不论是否持证，按当天在所在单位的任职计；"
        f"既是出资人又任管理职务的，计入出资人。{_SMALL}",
        "年末",
        "人",
        _ROLES,
        _years(figure),
        footed=False,
    )


def _secretaries_by_city(figure: PublicFigure) -> Table:
    year = figure.rows[0].year
    return Table(
        "secretaries-by-city",
        f"党组织书记：{year}年末由出资人、经营管理人员担任的情况，分地区",
        f"共有在任党组织书记 {sum(row.total or 0 for row in figure.rows):,} 人，"
        f"{_most(figure)}。",
        f"{year}年12月31日在任的党组织书记，按当天的管理地区所在的市计。{_SMALL}",
        "地区",
        "人",
        _ROLES,
        _areas(figure),
    )


def _stages(figure: PublicFigure) -> Table:
    now = figure.rows[-1]
    first, last = now.values[0], now.values[-1]
    told = f"申报 {first:,} 人" if first is not None else "申报人数不显示"
    end = f"，认定 {last:,} 人" if last is not None else ""
    change = _compared(figure, 0, "申报人数") if now.over else ""
    return Table(
        "batches",
        "申报批次：各环节人数",
        f"{now.year}年已办结的批次，{told}{end}{change}。",
        "一年的批次全部作出认定决定以后，列出该年各环节人数合计，图为最近一年。所适用的政策"
        "不设某一环节的，按上一环节的人数计。公示和认定的人数随名单公布过，都列出；"
        "其余环节与所列环节相差不足5人的，不显示。",
        "年度",
        "人",
        _STAGES,
        _years(figure),
        "last",
        summed=False,
        footed=False,
    )


def _inspections(figure: PublicFigure) -> Table:
    now = figure.rows[-1]
    return Table(
        "inspections",
        "年检：各年度结论",
        f"{now.year}年度参加年检的证书{_passed(now)}{_risen(figure)}。",
        "各年度的年检，截至年检期限届满作出的结论；同一证书以最后一次结论为准，免检的"
        f"不计。限期整改和其他结论合并计算，不分列。{_SMALL}",
        "年度",
        "本",
        ("合格", "其他结论"),
        _years(figure),
        footed=False,
    )


def _inspections_by_area(figure: PublicFigure) -> Table:
    year = figure.rows[0].year
    whole = sum(row.total or 0 for row in figure.rows)
    return Table(
        "inspections-by-area",
        f"年检：{year}年度结论，分地区",
        f"{year}年度参加年检的证书共 {whole:,} 本，{_most(figure)}。",
        "算法同上表。县（市、区）的数字不足5的，全市合并计算；全市合并后仍不足5的，"
        "全省合并计算。",
        "地区",
        "本",
        ("合格", "其他结论"),
        _areas(figure),
    )


def _pool(figure: PublicFigure) -> Table:
    now = figure.rows[-1]
    present = now.values[0]
    told = f"在库 {present:,} 人" if present is not None else "在库人数不显示"
    return Table(
        "pool",
        "培育库：历年在库和入库人数",
        f"{now.year}年末培育库{told}{_compared(figure, 0)}。",
        f"在库人数按{_END}计，入库人数按当年入库的人次计。不足5人的不显示。",
        "年度",
        "人",
        ("年末在库", "当年入库"),
        _years(figure),
        "first",
        summed=False,
        footed=False,
    )


def _classes(figure: PublicFigure) -> Table:
    now = figure.rows[-1]
    return Table(
        "training-classes",
        "培训：各级举办的班次",
        _so_far(figure, f"举办培训 {now.total:,} 期", "期", "举办"),
        "按结束日期所在的年度计，包括集中班次、讲堂和网络培训；未结束的不计。",
        "年度",
        "期",
        _LEVELS,
        _years(figure),
        footed=False,
    )


def _attendances(figure: PublicFigure) -> Table:
    now = figure.rows[-1]
    told = f" {now.total:,} 人次" if now.total is not None else "的人次不显示"
    return Table(
        "training-attendances",
        "培训：各级培训的人次",
        _so_far(figure, f"参加培训{told}", "人次", "参加"),
        f"登记库中的人员参加上表所列培训的人次，一人参加几次的计几次。{_SMALL}",
        "年度",
        "人次",
        _LEVELS,
        _years(figure),
        footed=False,
    )


def _allowances(figure: PublicFigure) -> Table:
    now = figure.rows[-1]
    persons, yuan = now.values
    return Table(
        "allowances",
        "津贴：历年应发人数和总额",
        f"{now.year}年度应发津贴 {persons:,} 人、{yuan:,} 元{_compared(figure, 0)}。",
        "按政策和属地标准计算的当年应发数，以次年年检期限届满时登记的情况为准；不列个人数额。"
        "应发的或者不发的不足5人的年度不列。",
        "年度",
        "",
        _PAID,
        _years(figure),
        "first",
        summed=False,
        footed=False,
        units=_PAID_UNITS,
    )


def _allowances_by_area(figure: PublicFigure) -> Table:
    year = figure.rows[0].year
    return Table(
        "allowances-by-area",
        f"津贴：{year}年度应发人数和总额，分地区",
        f"{year}年度应发津贴的地区有 {len(figure.rows)} 个。",
        "算法同上表，按负责发放的地区计。应发的或者不发的不足5人的县（市、区），全市"
        "合并计算；全市合并后仍不足的，全省合并计算。",
        "地区",
        "",
        _PAID,
        _areas(figure),
        "first",
        summed=False,
        units=_PAID_UNITS,
    )


_MAKERS: dict[str, Callable[[PublicFigure], Table]] = {
    "held": _held,
    "held-by-area": _held_by_area,
    "leading": _leading,
    "secretaries": _secretaries,
    "secretaries-by-city": _secretaries_by_city,
    "stages": _stages,
    "inspections": _inspections,
    "inspections-by-area": _inspections_by_area,
    "pool": _pool,
    "classes": _classes,
    "attendances": _attendances,
    "allowances": _allowances,
    "allowances-by-area": _allowances_by_area,
}


def _years(figure: PublicFigure) -> tuple[Line, ...]:
    return tuple(
        Line(f"{row.year}年", row.values, whole=row.total) for row in figure.rows
    )


def _areas(figure: PublicFigure) -> tuple[Line, ...]:
    return tuple(
        Line(row.area_name, row.values, urls.area(row.area), row.total)
        for row in figure.rows
    )


def _most(figure: PublicFigure) -> str:
    """Name the area with the most."""
    row = max(figure.rows, key=lambda row: row.total or 0)
    return f"最多的是{row.area_name}"


def _share(row: PublicFigureRow, column: int, what: str) -> str:
    """Say how large a part a column is of its row."""
    value = row.values[column]
    head = f"{row.year}年末，"
    if value is None or not row.total:
        return f"{head}{what}人数较少，不显示"
    percent = round(100 * value / row.total)
    return f"{head}{what}有 {value:,} 人，占 {percent}%"


def _passed(row: PublicFigureRow) -> str:
    """Say the share that has passed as closely as it may be told."""
    value = row.values[0]
    if not row.total:
        return "较少，合格率不显示"
    if value is not None:
        percent = round(100 * value / row.total)
        return f"共 {row.total:,} 本，合格 {value:,} 本，占 {percent}%"
    told = f"在 {row.at_least}% 以上" if row.at_least else "不显示"
    return f"共 {row.total:,} 本，合格率{told}"


def _share_more(row: PublicFigureRow, column: int, what: str) -> str:
    value = row.values[column]
    if value is None or not row.total:
        return ""
    return f"，{what}占 {round(100 * value / row.total)}%"


def _compared(figure: PublicFigure, column: int, what: str = "") -> str:
    """Compare a column's last two years, if both stand and follow each other."""
    rows = _last_two(figure)
    return _change(tuple(row.values[column] for row in rows), "人", what)


def _changed(figure: PublicFigure, unit: str) -> str:
    """Compare the sums of the last two years."""
    return _change(tuple(row.total for row in _last_two(figure)), unit)


def _change(numbers: tuple[int | None, ...], unit: str, what: str = "") -> str:
    was, now = numbers or (None, None)
    if was is None or now is None:
        return ""
    if now == was:
        return f"，{what}与上年持平"
    more = "多" if now > was else "少"
    return f"，{what}比上年{more} {abs(now - was):,} {unit}"


def _risen(figure: PublicFigure) -> str:
    """Compare the shares of the first column, where both years' are told."""
    rows = _last_two(figure)
    if not rows or any(row.values[0] is None or not row.total for row in rows):
        return ""
    was, now = (100 * (row.values[0] or 0) / (row.total or 1) for row in rows)
    points = round(now - was, 1)
    if not points:
        return "，与上年持平"
    return f"，比上年{'提高' if points > 0 else '下降'} {abs(points)} 个百分点"


def _last_two(figure: PublicFigure) -> tuple[PublicFigureRow, ...]:
    """The last two years, if they follow each other; else nothing."""
    rows = figure.rows[-2:]
    follows = len(rows) == 2 and rows[1].year - rows[0].year == 1  # noqa: PLR2004 - two
    return rows if follows else ()


def _so_far(figure: PublicFigure, told: str, unit: str, verb: str) -> str:
    """Say what a year has brought; beside one that is not over the whole one before."""
    now = figure.rows[-1]
    if now.over:
        return f"{now.year}年{told}{_changed(figure, unit)}。"
    head = f"{now.year}年截至数据截至日{told}；"
    rows = _last_two(figure)
    whole = rows[0].total if rows else None
    if whole is None:
        return f"{head}上年没有可比的数字。"
    return f"{head}{now.year - 1}年全年{verb} {whole:,} {unit}。"
