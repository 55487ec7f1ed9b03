"""The column 依据 of the handbook, and the list of sources below a policy's numbers."""

from __future__ import annotations

from generator.handbook.escaping import plain
from generator.policy.sources import ASSUMPTION, DOCUMENT, OWN, PUBLISHED, title

PAGE = "sources.md"

_NO_DOCUMENT = "没有已公布的依据，为登记样例的假设，以主管机关印发的文件为准。"
_MATERIAL = "本登记所据的公开材料，数值由材料直接说明或者按其文意确定。"
_ITSELF = "发文机关印发的政策文件本身。"


def basis(source: str | None) -> str:
    """Name a source as the column 依据 does; the unknown by its mark."""
    return OWN[DOCUMENT] if source is None else plain(title(source))


def explanation(source: str) -> str:
    """What a source is, for the list of sources."""
    if source == ASSUMPTION:
        return _NO_DOCUMENT
    if source == DOCUMENT:
        return _ITSELF
    if source in OWN:
        return _MATERIAL
    published = PUBLISHED.get(source)
    if published is None:
        return "主管机关的文件，以文件原文为准。"
    end = "；为其他领域的规定或者做法，数值系参照取用。" if published.borrowed else "。"
    return f"{published.description}{end}"


def sources_page() -> str:
    """The published sources with their standing, below the page by hand."""
    lines = ["## 已公布的规定和做法 {#published}", ""]
    lines += ["| 标记 | 名称 | 说明 | 作用 |", "| --- | --- | --- | --- |"]
    lines += [
        f"| {mark} | {plain(one.name)} | {plain(one.description)} "
        f"| {'参照' if one.borrowed else '直接依据'} |"
        for mark, one in PUBLISHED.items()
    ]
    return "\n".join(lines) + "\n"
