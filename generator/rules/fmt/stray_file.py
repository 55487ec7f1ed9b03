"""登记库里有别的文件

## 查什么

登记库里除 .gitkeep 和 README.md 以外，只有扩展名为 .yml 的记录。文件和文件夹的名称
只用英文字母、数字、点、下划线和短横，以字母或者数字开头，也不用 con、aux 这些
Windows 不能用的名称。

## 为什么

别的文件不经核对，可能带有个人信息；有的名称在别的系统上取不下来，还会暴露姓名。

## 例子

    workers/990101/7K/汇总表.xlsx

## 怎么改

表格、扫描件和临时文件移到登记库以外；扩展名为 .yaml 的记录改为 .yml。

## 依据

《登记数据规范》第二条。
"""

from __future__ import annotations

from generator.findings.fault import Fault
from generator.findings.finding import Clause

CODE = "FMT032"
TITLE = "登记库里有别的文件"
CLAUSE = Clause("records", 2)
SINCE = "2026-11-21"


def explain(fault: Fault) -> tuple[str, str]:
    """Word the fault."""
    if fault.details["reason"] == "extension":
        return (
            "这个文件的扩展名不是 .yml；登记库里只放记录",
            "是记录的，扩展名改为 .yml；表格、扫描件等移到登记库以外。",
        )
    return (
        "名称里有规定以外的字（显示为 ?），或者是 Windows 不能用的名称",
        "名称只用英文字母、数字、点、下划线和短横；按记录的编号改名；不是记录的，移到登记库以外。",
    )
