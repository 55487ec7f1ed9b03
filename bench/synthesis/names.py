"""Names of people, put together at random; any likeness is chance."""

from __future__ import annotations

from random import Random

SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘"
    "于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江"
    "尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
)
COMPOUND_SURNAMES = ("欧阳", "上官", "司徒", "诸葛", "慕容", "令狐")
_FIRST = (
    "文志建晓海立永春秋雨雪梦思佳嘉子宇浩俊景云慧秀玉丽桂兰淑爱新振学庆宏正兴世"
    "绍昌保长克光传仁礼怀启承继宗培树婉若诗语欣沐书亦知星辰霖锦"
)
_SECOND = (
    "华辉军峰涛波斌杰超鹏磊亮勇敏静燕芳玲娟霞红梅莉萍颖洁琴丹凤英琳雯婷倩薇瑶"
    "萱妍怡然航轩哲昊源帆宁安康良和顺成林森楠桐柏松竹泉清溪岩峻"
)
_SINGLE = "楠蕾昕珂芸岚晗琛瑾菁骁旻翎湉铄赟"
"""Rare as single given names, so that the name of a known person is unlikely."""


def person_name(chance: Random) -> str:
    """Name of two to four characters."""
    draw = chance.random()
    if draw < 0.012:
        surname = chance.choice(COMPOUND_SURNAMES)
    else:
        # The earlier in the list, the more common.
        surname = SURNAMES[int(len(SURNAMES) * chance.random() ** 1.7)]
    if chance.random() < 0.12:
        return surname + chance.choice(_SINGLE)
    return surname + chance.choice(_FIRST) + chance.choice(_SECOND)
