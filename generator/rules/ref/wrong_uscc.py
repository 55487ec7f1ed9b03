"""统一社会信用代码校验不符

## 查什么

统一社会信用代码共十八位，末位是校验码，按 GB 32100—2015 由前十七位算出。
列入 settings.yml 免校验名单的代码不校验。

## 为什么

抄错一位，就可能与别的单位同码，也无法与登记机关核对。个别早年核发的代码确实校验不符，所
以设有免校验名单。

## 例子

    uscc: "91990101000000019A"     # 末位应为 M

## 怎么改

对照营业执照或登记证书改正；证照上确实如此的，列入 uscc_check_exempt
并写明依据。

## 依据

《登记数据规范》第八条。
"""

from __future__ import annotations

from collections.abc import Iterator

from stdnum.cn import uscc

from generator.findings.finding import Clause, Problem
from generator.model.context import Context
from generator.model.kinds.organization import Organization
from generator.model.record import Record

CODE = "REF053"
TITLE = "统一社会信用代码校验不符"
CLAUSE = Clause("records", 8)
SINCE = "2026-11-21"


def check(record: Record[Organization], context: Context) -> Iterator[Problem]:
    """Check the code by its own check character."""
    code = record.value.uscc
    # Length and alphabet are the schema's: the check character alone is asked here.
    if code is None or uscc.calc_check_digit(code[:-1]) == code[-1]:
        return
    settings = context.commons.settings
    if settings is None:
        return  # nobody can say what is exempt; the settings have findings of their own
    exempt = settings.value.uscc_check_exempt
    if all(entry.uscc != code for entry in exempt):
        yield Problem(
            record.at("uscc"),
            "统一社会信用代码的末位与算出的校验码不一致",
            "对照证照改正；证照上确实如此的，列入 settings.yml 的 "
            "uscc_check_exempt 并写明依据。",
        )
