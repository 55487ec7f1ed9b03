"""The sources of a policy's numbers, in words.

The letters R stand for what is published. Where it was made for another field, the
number is borrowed from it and said to be so.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

ASSUMPTION = "assumption"
"""Source of a number that the sample register only supposes."""
DOCUMENT = "document"
"""Source of a number that stands in the policy's own document."""


@dataclass(frozen=True, slots=True)
class PublishedSource:
    """A published text: its short name, what it is, whether it is of another field."""

    name: str
    description: str
    borrowed: bool = True


OWN: Mapping[str, str] = MappingProxyType(
    {
        DOCUMENT: "本办法",
        ASSUMPTION: "示例值（假设）",
        "seed-1": "“四级五专”材料",
        "seed-2": "“红领认证”材料",
    }
)
"""Sources that are no published rule, by the mark that policies use."""

PUBLISHED: Mapping[str, PublishedSource] = MappingProxyType(
    {
        "R-1": PublishedSource(
            "江苏专业化管理报道",
            "新华日报 2021 年 1 月 22 日关于江苏党务工作者专业化管理的报道",
            borrowed=False,
        ),
        "R-3": PublishedSource(
            "专业资格证书报道",
            "2021 年 11 月 10 日关于首批专业资格证书的报道（转载）",
            borrowed=False,
        ),
        "R-4": PublishedSource(
            "南京“小个专”认证报道",
            "南京市市场监管局 2022 年 12 月 7 日关于“小个专”党务工作者认证的报道",
            borrowed=False,
        ),
        "R-5": PublishedSource(
            "宿松县认证报道",
            "安庆市宿松县委组织部 2022 年 11 月 17 日关于党务工作者认证的报道（转载）",
            borrowed=False,
        ),
        "R-7": PublishedSource(
            "昌图县津贴报道", "昌图县发放红领津贴的报道", borrowed=False
        ),
        "R-8": PublishedSource(
            "晋江激励报道",
            "晋江激励两新组织党群工作者的报道（转载）",
            borrowed=False,
        ),
        "R-10": PublishedSource(
            "国网浙江党建员报道", "国网浙江关于党建员认证的报道，2022 年 7 月 11 日"
        ),
        "R-12": PublishedSource(
            "广安指导员管理办法",
            "广安市党建工作指导员管理办法（转载）",
            borrowed=False,
        ),
        "R-14": PublishedSource(
            "贵阳高新区新十条",
            "贵阳高新区两新组织党建措施报道，2021 年 6 月 25 日",
            borrowed=False,
        ),
        "R-15": PublishedSource(
            "连山县党建经费办法",
            "连山县两新组织党建专项经费办法，2013 年",
            borrowed=False,
        ),
        "R-16": PublishedSource(
            "专职党务工作者招聘公告",
            "2015 年至 2023 年苏州、兰州、梧州、台儿庄、宁波等地的招聘公告",
        ),
        "R-18": PublishedSource(
            "天津招聘公告", "天津市 2021 年农村专职党务工作者招聘公告（转载）"
        ),
        "R-19": PublishedSource(
            "社工登记服务办法",
            "社会工作者职业水平证书登记服务办法（据多家网页转述，未见原文）",
        ),
        "R-20": PublishedSource(
            "人社部令第 31 号",
            "专业技术人员资格考试违纪违规行为处理规定（据通知转述）",
        ),
        "R-21": PublishedSource(
            "人社厅合格标准通告",
            "人社部办公厅 2022 年 2 月 16 日关于 33 项资格考试合格标准的通告",
        ),
        "R-22": PublishedSource(
            "证书编码规则", "职业技能等级证书编码规则（据网页转述）"
        ),
        "R-23": PublishedSource(
            "政工职务条例", "企业思想政治工作人员专业职务试行条例，1990 年"
        ),
        "R-24": PublishedSource("公务员法", "中华人民共和国公务员法，2018 年修订"),
        "R-26": PublishedSource("行政许可法", "中华人民共和国行政许可法，2019 年修正"),
        "R-27": PublishedSource("教师资格条例", "教师资格条例，1995 年"),
        "R-28": PublishedSource(
            "注册会计师法", "中华人民共和国注册会计师法，2014 年修正"
        ),
        "R-29": PublishedSource(
            "注册建筑师条例", "中华人民共和国注册建筑师条例，2019 年修订"
        ),
        "R-30": PublishedSource("导游人员管理条例", "导游人员管理条例，2017 年修订"),
        "R-31": PublishedSource(
            "处罚信息公示规定",
            "市场监督管理行政处罚信息公示规定，市场监管总局令第 45 号，2021 年",
        ),
        "R-33": PublishedSource(
            "民法典", "中华人民共和国民法典总则编关于期间的规定", borrowed=False
        ),
        "R-35": PublishedSource("信访工作条例", "信访工作条例，2022 年"),
        "R-37": PublishedSource(
            "放假办法", "全国年节及纪念日放假办法，2024 年修订", borrowed=False
        ),
        "R-39": PublishedSource(
            "干部任用条例", "党政领导干部选拔任用工作条例，2014 年文本第四十一条"
        ),
        "R-58": PublishedSource(
            "纪律处分条例", "中国共产党纪律处分条例关于影响期的规定及解答"
        ),
        "R-59": PublishedSource(
            "党员教育培训学时",
            "党员教育培训的年度学时要求（据网页转述，未见原文）",
            borrowed=False,
        ),
        "R-60": PublishedSource(
            "公务员考核比例报道", "公务员年度考核优秀比例的报道，2007 年等"
        ),
        "R-61": PublishedSource("社工津贴汇总", "各地社会工作者职称津贴标准的网页汇总"),
        "R-62": PublishedSource("社区工作者津贴报道", "某市社区工作者职称津贴的网页"),
        "R-63": PublishedSource(
            "登记社工津贴规定", "以登记为条件的社会工作者津贴规定（转载）"
        ),
        "R-64": PublishedSource(
            "公示异议办理期限", "广州公共租赁住房、职称评审等公示异议办理期限的网页"
        ),
    }
)
"""What is published, by the mark that policies use."""


def known(source: str) -> bool:
    """Whether a source is one that the handbook can explain."""
    return source in OWN or source in PUBLISHED


def title(source: str) -> str:
    """Name a source: 参照 where it was made for another field; unknown by its mark."""
    if source in OWN:
        return OWN[source]
    published = PUBLISHED.get(source)
    if published is None:
        return source
    return f"{'参照' if published.borrowed else ''}{published.name}（{source}）"


def marks() -> tuple[str, ...]:
    """Return the mark of every known source."""
    return (*OWN, *PUBLISHED)
