"""Names of invented organisations, and what kind they are."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

_BRAND_FIRST = "辰澜璟霁栩珩峤浔沅湛煦皓岑嵘瀚琰昱晟泓洺澍澔熠烁珑璞砚禾稷筠"
_BRAND_SECOND = "途川朗程沃拓越腾聚和瑞通达诺维启翼桥岸帆源砺耘禾恒垣枫棠舟屿"
_TRADES = (
    "科技", "精密机械", "新材料", "电子", "纺织", "食品", "物流", "建筑工程",
    "环保科技", "家居", "汽车零部件", "农业发展", "软件", "医疗器械", "包装", "商贸",
    "文化传媒", "餐饮管理", "物业服务", "新能源",
)  # fmt: skip
_SOCIAL_GROUPS = ("商会", "行业协会", "企业家联合会", "志愿者协会", "电子商务协会")
_PRIVATE_UNITS = ("社会工作服务中心", "职业培训学校", "养老服务中心", "幼儿园", "诊所")


@dataclass(frozen=True, slots=True)
class Firm:
    """An invented organisation: its type and name."""

    type: str
    name: str
    short: str


def brand(chance: Random) -> str:
    """Invent a brand word."""
    return chance.choice(_BRAND_FIRST) + chance.choice(_BRAND_SECOND)


def invent_firm(chance: Random, place: str) -> Firm:
    """Invent an organisation of a place, in realistic proportions."""
    word = brand(chance)
    draw = chance.random()
    if draw < 0.78:
        trade = chance.choice(_TRADES)
        form = "股份有限公司" if chance.random() < 0.06 else "有限公司"
        return Firm("private_enterprise", f"{place}{word}{trade}{form}", word + trade)
    if draw < 0.81:
        return Firm("individual_business", f"{place}{word}百货商行", word + "商行")
    if draw < 0.90:
        suffix = chance.choice(_SOCIAL_GROUPS)
        return Firm("social_group", f"{place}{word}{suffix}", word + suffix)
    if draw < 0.98:
        suffix = chance.choice(_PRIVATE_UNITS)
        return Firm("private_non_enterprise", f"{place}{word}{suffix}", word + suffix)
    return Firm("foundation", f"{place}{word}公益基金会", word + "基金会")
