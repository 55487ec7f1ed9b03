"""Answers of the static API: small JSON files, each about one thing.

What a state forbids to show is absent: an answer holds what the public form holds.
The texts beside the members become the API's description (`openapi.json`).
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, TypeVar

from msgspec import UNSET, Meta, Struct, UnsetType

from generator.publication.public import Link
from generator.site.canonical import json_bytes

Value = TypeVar("Value")
AsOf = Annotated[date, Meta(title="数据截至", description="内容截至这一日。")]
Address = Annotated[str, Meta(extra_json_schema={"format": "uri"})]
Code = Annotated[str, Meta(description="代码，含义见数据字典。")]
Word = Annotated[str, Meta(description="代码的中文。")]
Paused = Annotated[
    date | UnsetType,
    Meta(title="暂停更新日期", description="该地区的数据从这一日起暂停更新。"),
]


class Answer(Struct, frozen=True, kw_only=True):
    """Base of the answers; an absent member is not written."""

    def to_bytes(self) -> bytes:
        """Write the answer with sorted members."""
        return json_bytes(self)


class Place(Struct, frozen=True, kw_only=True):
    """名称及其网页。"""

    name: str
    page: Address | UnsetType = UNSET


class Decision(Struct, frozen=True, kw_only=True):
    """终止证书所依据的决定，在公布期内列出。"""

    decided_by: str | UnsetType = UNSET
    document_no: str | UnsetType = UNSET
    decided_on: date | UnsetType = UNSET


class CertificateAnswer(Answer, frozen=True, kw_only=True):
    """一本证书的状态。姓名、单位、等级只随有效的证书公布。"""

    as_of: AsOf
    number: Annotated[str, Meta(title="证书编号", pattern="^HL[0-9]{17}$")]
    state: Code
    state_title: Word
    active: Annotated[bool, Meta(description="现在能否作为持证依据。")]
    issuer: Annotated[Place, Meta(title="发证机关")]
    page: Annotated[Address, Meta(title="证书页")]
    sample: Annotated[bool, Meta(description="是否示例数据。")]
    grade: Code | UnsetType = UNSET
    grade_title: Word | UnsetType = UNSET
    range: Annotated[str | UnsetType, Meta(title="通用范围")] = UNSET
    issued_on: date | UnsetType = UNSET
    valid_to: date | UnsetType = UNSET
    since: Annotated[
        date | UnsetType, Meta(description="从哪一日起是这一状态，有的状态才有。")
    ] = UNSET
    name: Annotated[str | UnsetType, Meta(title="持证人姓名")] = UNSET
    category_title: Annotated[str | UnsetType, Meta(title="任职类别")] = UNSET
    organization: Annotated[Place | UnsetType, Meta(title="工作单位")] = UNSET
    party_organization: Annotated[str | UnsetType, Meta(title="党组织")] = UNSET
    decision: Decision | UnsetType = UNSET
    updates_paused_from: Paused = UNSET


class NoticeAnswer(Answer, frozen=True, kw_only=True):
    """一件公示、公告：标题、期间和人数，不含姓名。"""

    as_of: AsOf
    id: str
    type: Code
    type_title: Word
    title: str
    state: Code
    state_title: Word
    area: Annotated[Place, Meta(title="地区")]
    authority: Annotated[str, Meta(title="发布机关")]
    start: date
    end: Annotated[date, Meta(description="最后一日，当日仍在期内。")]
    item_count: Annotated[int, Meta(title="人数", ge=0)]
    page: Address
    sample: bool
    working_days: Annotated[int | UnsetType, Meta(title="工作日数")] = UNSET
    document_no: str | UnsetType = UNSET
    outcome: Annotated[str | UnsetType, Meta(title="结果")] = UNSET
    calendar: Annotated[Address | UnsetType, Meta(title="日历文件")] = UNSET


class NoticeEntryAnswer(Struct, frozen=True, kw_only=True):
    """一件公示、公告的概况。"""

    id: str
    title: str
    state: Code
    start: date
    end: date
    item_count: int
    answer: Address


class AreaAnswer(Answer, frozen=True, kw_only=True):
    """一个地区：登记机关、持证人数和最近的公示、公告，不含姓名。"""

    as_of: AsOf
    code: Annotated[str, Meta(title="地区代码", pattern="^[0-9]{6}$")]
    name: str
    type: Code
    type_title: Word
    page: Address
    sample: bool
    holders: Annotated[
        dict[str, int], Meta(description="各等级的持证人数，含所辖地区。")
    ]
    parents: Annotated[tuple[Place, ...], Meta(description="各上级，由上而下。")]
    children: Annotated[tuple[Place, ...], Meta(description="所辖地区。")]
    notices: Annotated[
        tuple[NoticeEntryAnswer, ...], Meta(description="最近的公示、公告，新的在前。")
    ]
    authority: Annotated[str | UnsetType, Meta(title="登记机关")] = UNSET
    landline: Annotated[str | UnsetType, Meta(title="办公电话")] = UNSET
    ended_on: Annotated[date | UnsetType, Meta(title="区划停用日期")] = UNSET
    successor: Annotated[Place | UnsetType, Meta(title="承接区划")] = UNSET
    feed: Annotated[Address | UnsetType, Meta(title="订阅")] = UNSET
    updates_paused_from: Paused = UNSET


class LineAnswer(Struct, frozen=True, kw_only=True):
    """表的一行；不显示的数为 null。"""

    title: str
    values: tuple[int | None, ...]
    total: Annotated[int | None, Meta(description="合计；各列不宜相加的为 null。")]


class StatisticsAnswer(Answer, frozen=True, kw_only=True):
    """统计页的一张表。"""

    as_of: AsOf
    table: str
    title: str
    sentence: Annotated[str, Meta(description="一句话说明。")]
    definition: Annotated[str, Meta(description="怎样算的。")]
    heading: Annotated[str, Meta(description="行是什么。")]
    unit: Annotated[str, Meta(description="计量单位。")]
    columns: tuple[str, ...]
    lines: tuple[LineAnswer, ...]
    totals: Annotated[
        tuple[int | None, ...], Meta(description="各列合计；各行不宜相加的为空。")
    ]
    total: int | None
    sample: bool


class TableLink(Struct, frozen=True, kw_only=True):
    """一张统计表及其地址。"""

    table: str
    answer: Address


class IndexAnswer(Answer, frozen=True, kw_only=True):
    """接口的入口：数据截至日、各数据集的条数和地址。"""

    as_of: AsOf
    title: str
    sample: bool
    counts: Annotated[dict[str, int], Meta(description="各数据集的行数。")]
    description: Annotated[Address, Meta(description="接口说明（OpenAPI）。")]
    data_package: Address
    checksums: Address
    statistics: tuple[TableLink, ...]


ANSWERS = (
    IndexAnswer,
    CertificateAnswer,
    AreaAnswer,
    NoticeAnswer,
    StatisticsAnswer,
)
"""Every answer that has files of its own."""


def place_of(link: Link, base: str) -> Place:
    """Word a link with its whole address."""
    return Place(name=link.text, page=f"{base}{link.url}" if link.url else UNSET)


def or_unset(value: Value | None) -> Value | UnsetType:
    """Leave out what there is not."""
    return UNSET if value is None else value
