"""Chinese words for the coded values, as the handbook has them."""

from __future__ import annotations

GRADE_ORDER = ("junior", "intermediate", "senior", "special")
GRADES = {
    "junior": "初级",
    "intermediate": "中级",
    "senior": "高级",
    "special": "特级",
}
GRADE_DIGITS = {"junior": "1", "intermediate": "2", "senior": "3", "special": "4"}
"""The digit of the grade inside a certificate number."""
CATEGORIES = {
    "secretary": "党组织书记",
    "deputy_secretary": "专职副书记",
    "full_time": "专职党务工作人员",
    "instructor": "党建工作指导员",
}
AREA_TYPES = {
    "province": "省",
    "city": "市",
    "county": "县（市、区）",
    "functional_zone": "功能区",
    "directly_managed": "省直管县",
    "town": "乡镇（街道、园区）",
}
ORGANIZATION_TYPES = {
    "private_enterprise": "非公有制企业",
    "individual_business": "个体工商户",
    "social_group": "社会团体",
    "private_non_enterprise": "民办非企业单位",
    "foundation": "基金会",
}
NOTICE_TYPES = {
    "call": "申报通知",
    "publicity": "公示",
    "result": "认定公告",
    "correction": "更正公告",
    "revocation": "撤销公告",
    "recruitment": "选聘公告",
    "honour": "表彰公示",
}
RANGES = {"province": "全省", "city": "本市", "county": "本县（市、区）"}
CHANNELS = {
    "website": "网站",
    "office_board": "机关公告栏",
    "unit_board": "单位公告栏",
    "newspaper": "报纸",
}
