"""图片不在手册之内

## 查什么

图片放在 docs 文件夹里，用相对路径引用，为 PNG、JPEG 或者 WebP 文件。

## 为什么

引用其他网站的图片，读者打开网页时浏览器会访问那个网站，把读者的地址和所看的页面告诉
对方；对方改了图片，手册也跟着变。

## 例子

    ![流程图](https://example.com/steps.png)

## 怎么改

把图片放进 docs，与正文同一个文件夹，写成 ![流程图](steps.png)。

## 依据

《登记数据规范》第三条。
"""

from __future__ import annotations

from generator.findings.fault import Fault
from generator.findings.finding import Clause

CODE = "DOC004"
TITLE = "图片不在手册之内"
CLAUSE = Clause("records", 3)
SINCE = "2026-11-26"


def explain(_fault: Fault) -> tuple[str, str]:
    """Word the fault."""
    return (
        "图片不是手册内的 PNG、JPEG 或者 WebP 文件",
        "把图片放进 docs，用相对路径引用。",
    )
