"""The data sets of the site: what may be downloaded, column by column."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from generator.publication.public import PublicRegister
from generator.publication.words import (
    AREA_TYPES,
    CATEGORIES,
    CERTIFICATE_STATES,
    GRADES,
    NOTICE_STATES,
    NOTICE_TYPES,
)
from generator.site.changes import CHANGE_KINDS, changes
from generator.site.dataset import Dataset, Field, Kind
from generator.site.figure_tables import tables

_NUMBER = "^HL[0-9]{17}$"
_AREA = "^[0-9]{6}$"
_ACTIVE = ("valid", "not_engaged", "inspection_pending")


def _number(meaning: str) -> Field:
    return Field(name="number", title="证书编号", meaning=meaning, pattern=_NUMBER)


_GRADE = Field(
    name="grade", title="等级", meaning="证书的等级。", kind=Kind.CODE, words=GRADES
)
_ISSUER = Field(
    name="issuer",
    title="发证地区代码",
    meaning="发证机关所在地区的代码，见地区表。",
    pattern=_AREA,
)

HOLDERS = Dataset(
    name="holders",
    title="持证人员",
    meaning="数据截至日持有效证书的人员，一本证书一行；一人持几本的，有几行。",
    key=("number",),
    order="按管理地区代码和证书编号排列",
    personal=True,
    uses=(("number", "certificates"), ("area", "areas"), ("issuer", "areas")),
    records=lambda register: register.rows,
    fields=(
        _number("证书上的编号，共十九位。"),
        Field(name="name", title="姓名", meaning="持证人姓名，按有效证件上的用字。"),
        _GRADE,
        Field(
            name="state",
            title="状态",
            meaning="证书的状态。姓名只随有效的证书公布，所以只有这几种。",
            kind=Kind.CODE,
            words={state: CERTIFICATE_STATES[state] for state in _ACTIVE},
        ),
        Field(
            name="area",
            title="地区代码",
            meaning="现在管理持证人的地区，见地区表。",
            pattern=_AREA,
        ),
        Field(name="area_name", title="管理地区", meaning="管理地区的名称。"),
        Field(
            name="unit",
            title="单位",
            meaning=(
                "工作单位或者党组织；单位没有同意公布的，写“单位未公开”；"
                "持证人未在岗的，空着。"
            ),
            optional=True,
        ),
        Field(
            name="category",
            title="岗位类别",
            meaning="证书所载的任职类别；持证人未在岗的，空着。",
            kind=Kind.CODE,
            words=CATEGORIES,
            optional=True,
        ),
        Field(
            name="issued_on", title="发证日期", meaning="发证的日期。", kind=Kind.DAY
        ),
        Field(
            name="valid_to",
            title="有效期至",
            meaning="有效期的最后一日，当日仍有效。",
            kind=Kind.DAY,
        ),
        _ISSUER,
        Field(
            name="worker",
            title="人员编号",
            meaning="持证人在登记库中的编号，同名的人以此区分。",
            pattern="^W[0-9A-Z]{10}$",
        ),
        Field(
            name="organization",
            title="单位编号",
            meaning="有单位页的工作单位的编号。",
            optional=True,
            pattern="^O[0-9A-Z]{10}$",
        ),
        Field(
            name="pinyin",
            title="拼音",
            meaning="本人说明的姓名拼音；没有说明的，空着。",
            optional=True,
        ),
    ),
)

CERTIFICATES = Dataset(
    name="certificates",
    title="证书状态",
    meaning=(
        "已发的每一本证书及其状态，不含姓名。等级和发证日期只随有效的证书列出；"
        "已换证的和撤销、取消已过公开期的，只列编号和状态。"
    ),
    key=("number",),
    order="按证书编号排列",
    uses=(("issuer", "areas"),),
    records=lambda register: register.certificates,
    fields=(
        _number("证书上的编号，共十九位；用过的编号不再用。"),
        Field(
            name="grade",
            title="等级",
            meaning="有效的证书的等级；其他的空着。",
            kind=Kind.CODE,
            words=GRADES,
            optional=True,
        ),
        Field(
            name="state",
            title="状态",
            meaning="数据截至日的状态，各种状态的含义见使用帮助。",
            kind=Kind.CODE,
            words={
                state: word
                for state, word in CERTIFICATE_STATES.items()
                if state != "not_yet"
            },
        ),
        Field(
            name="since",
            title="状态起始日",
            meaning="不再有效的证书从哪一日起是这一状态；只列编号和状态的空着。",
            kind=Kind.DAY,
            optional=True,
        ),
        _ISSUER,
        Field(
            name="issued_on",
            title="发证日期",
            meaning="有效的证书的发证日期；其他的空着。",
            kind=Kind.DAY,
            optional=True,
        ),
        Field(
            name="valid_to",
            title="有效期至",
            meaning="有效的和已过期的证书，有效期的最后一日；其他的空着。",
            kind=Kind.DAY,
            optional=True,
        ),
    ),
)

NOTICES = Dataset(
    name="notices",
    title="公示、公告目录",
    meaning="已经开始的每一件公示、公告：标题、地区、起止日期和人数，不含姓名。",
    key=("id",),
    order="按开始日期排列，新的在前",
    uses=(("area", "areas"),),
    records=lambda register: register.notices,
    fields=(
        Field(
            name="id",
            title="编号",
            meaning="公示、公告的编号。",
            pattern="^N[0-9]{4}-[0-9]{4,6}$",
        ),
        Field(
            name="type",
            title="种类",
            meaning="公示、公告的种类。",
            kind=Kind.CODE,
            words=NOTICE_TYPES,
        ),
        Field(name="title", title="标题", meaning="公示、公告的标题。"),
        Field(
            name="state",
            title="状态",
            meaning="数据截至日是否仍在期内。",
            kind=Kind.CODE,
            words={"open": "在期内", "closed": NOTICE_STATES["closed"]},
        ),
        Field(
            name="area",
            title="地区代码",
            meaning="发布机关所在地区的代码，见地区表。",
            pattern=_AREA,
        ),
        Field(name="area_name", title="地区", meaning="发布机关所在地区的名称。"),
        Field(name="start", title="开始日期", meaning="期间的第一日。", kind=Kind.DAY),
        Field(
            name="end",
            title="截止日期",
            meaning="期间的最后一日，当日仍在期内。",
            kind=Kind.DAY,
        ),
        Field(
            name="item_count",
            title="人数",
            meaning="所列人员数；撤销公告为证书本数，申报通知为 0。",
            kind=Kind.COUNT,
            unit="人（撤销公告为本）",
        ),
        Field(
            name="url", title="网址", meaning="公示、公告的网页。", kind=Kind.ADDRESS
        ),
    ),
)

AREAS = Dataset(
    name="areas",
    title="地区",
    meaning="登记库所用的地区及其代码、上级和持证人数；代码为登记库自编。",
    key=("code",),
    order="按代码排列",
    records=lambda register: register.areas,
    fields=(
        Field(
            name="code",
            title="地区代码",
            meaning="登记库自编的六位代码。",
            pattern=_AREA,
        ),
        Field(name="name", title="名称", meaning="地区的名称。"),
        Field(
            name="type",
            title="类型",
            meaning="地区的类型。",
            kind=Kind.CODE,
            words=AREA_TYPES,
        ),
        Field(
            name="parent",
            title="上级代码",
            meaning="上级地区的代码；最上一级空着。",
            optional=True,
            pattern=_AREA,
        ),
        Field(
            name="holders",
            title="持证人数",
            meaning="本地区及所辖地区的持证人员，一人持几本证书的按本计。",
            kind=Kind.COUNT,
            unit="人",
        ),
        Field(name="url", title="网址", meaning="地区的网页。", kind=Kind.ADDRESS),
        Field(
            name="paused_since",
            title="暂停更新日期",
            meaning="本地区的数据从这一日起暂停更新；照常更新的为空。",
            kind=Kind.DAY,
            optional=True,
        ),
    ),
)


class _Figure(Struct, frozen=True):
    """One number of the statistics."""

    table: str
    title: str
    line: str
    column: str
    value: int | None
    unit: str


def _figures(register: PublicRegister) -> Iterator[_Figure]:
    for table in tables(register):
        for line in table.lines:
            cells = zip(table.columns, line.values, strict=True)
            for at, (column, value) in enumerate(cells):
                unit = table.unit_of(at)
                yield _Figure(table.slug, table.title, line.title, column, value, unit)


STATISTICS = Dataset(
    name="statistics",
    title="统计数字",
    meaning="统计页各表的数字，一格一行；怎样算的、哪些可以相加见统计页。",
    key=("table", "line", "column"),
    order="按统计页的次序排列",
    records=_figures,
    fields=(
        Field(
            name="table",
            title="表",
            meaning="统计表的代号，与单张表的文件名相同。",
            pattern="^[a-z0-9-]+$",
        ),
        Field(name="title", title="表名", meaning="统计表的标题。"),
        Field(name="line", title="行", meaning="行的名称，如地区、年度。"),
        Field(name="column", title="列", meaning="列的名称，如等级。"),
        Field(
            name="value",
            title="数值",
            meaning="这一格的数；不足5的和可以由此推算的数不显示，空着。",
            kind=Kind.COUNT,
            optional=True,
        ),
        Field(name="unit", title="计量单位", meaning="数的单位，如人、本、件。"),
    ),
)

CHANGES = Dataset(
    name="changes",
    title="变动",
    meaning=(
        "每一日发证、证书终止和公示起止的情况，不含姓名。按现在公布的内容列出："
        "发证只列现在有效的证书，已换证的证书和已恢复的暂停不列；"
        "补登的事项列在其生效的日期。"
    ),
    key=("day", "kind", "item"),
    order="按日期排列，新的在前",
    uses=(("area", "areas"),),
    records=changes,
    fields=(
        Field(
            name="day",
            title="日期",
            meaning="从哪一日起是这样；公示期满为最后一日的次日。",
            kind=Kind.DAY,
        ),
        Field(
            name="kind",
            title="事项",
            meaning="发生了什么。",
            kind=Kind.CODE,
            words=CHANGE_KINDS,
        ),
        Field(
            name="item",
            title="编号",
            meaning="证书编号，或者公示、公告的编号。",
            pattern="^(HL[0-9]{17}|N[0-9]{4}-[0-9]{4,6})$",
        ),
        Field(
            name="area",
            title="地区代码",
            meaning="发证机关或者发布机关所在地区的代码，见地区表。",
            pattern=_AREA,
        ),
        Field(name="area_name", title="地区", meaning="该地区的名称。"),
        Field(
            name="title",
            title="标题",
            meaning="公示、公告的标题；证书没有。",
            optional=True,
        ),
        Field(
            name="url", title="网址", meaning="证书页或者公示页。", kind=Kind.ADDRESS
        ),
    ),
)

DATASETS = (HOLDERS, CERTIFICATES, NOTICES, AREAS, STATISTICS, CHANGES)
"""Every data set, in the order of the page of the data."""
BY_NAME = {dataset.name: dataset for dataset in DATASETS}
