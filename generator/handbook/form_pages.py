"""The forms as Markdown: a list of them, and a page each to print."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.handbook.escaping import plain
from generator.handbook.forms import Field, Form, Table
from generator.handbook.policy_pages import clause_links
from generator.handbook.versions import Stage, Version

INDEX = "forms/index.md"
_LESS_WANTED = "---\nsearch:\n  boost: 0.1\n---\n\n"
"""In a search, what the articles say comes before the form."""
_BLANK = "　" * 12
_TALL = "<br>".join([""] * 4)
_INTRODUCTION = (
    f"{_LESS_WANTED}# 表格 {{#forms}}\n\n"
    "各环节用到的表格。栏目的名称和选项取自登记数据的模式，与登记库一致；"
    "可以打印网页，也可以下载 Word 文件填写。\n"
)


def form_pages(forms: Iterable[Form], versions: Iterable[Version]) -> dict[str, str]:
    """Markdown by path: the list of forms, and a page for each."""
    current = [one for one in versions if one.stage is Stage.CURRENT]
    listed = list(forms)
    pages = {f"forms/{form.name}.md": _page(form, current) for form in listed}
    rows = [
        f"| [{plain(form.plan.title)}]({form.name}.md) | {plain(form.plan.filled_by)} "
        f"| {plain(form.plan.kept_by)} | [Word]({form.name}.docx) |"
        for form in listed
    ]
    head = ["| 表格 | 谁填 | 谁保存 | 下载 |", "| --- | --- | --- | --- |"]
    pages[INDEX] = "\n".join([_INTRODUCTION, *head, *rows, ""])
    return pages


def form_lines(forms: Iterable[Form]) -> dict[str, str]:
    """What leads from the article on a topic to its form, by topic."""
    return {
        form.plan.topic: f"表格：[{plain(form.plan.title)}](../../forms/{form.name}.md)"
        for form in forms
    }


def _page(form: Form, versions: Iterable[Version]) -> str:
    plan = form.plan
    lines = [f"{_LESS_WANTED}# {plain(plan.title)} {{#form}}", ""]
    lines += ["| 栏目 | 填写 |", "| --- | --- |"]
    lines += [f"| {_label(one)} | {_answer(one)} |" for one in form.facts]
    lines.append("")
    for table in form.tables:
        lines += [*_table(table), ""]
    lines += ["| 栏目 | 填写 |", "| --- | --- |"]
    lines += [f"| {plain(blank)} | {_TALL} |" for blank in plan.blanks]
    lines += ["", "## 填写说明 {#notes}", ""]
    lines += [f"- {plain(note)}" for note in plan.notes]
    lines.append(f"- 填写：{plain(plan.filled_by)}。保存：{plain(plan.kept_by)}。")
    lines += [f"- 依据：{link}。" for link in _clauses(plan.topic, versions)]
    lines.append(f"- [下载 Word 文件]({form.name}.docx)，或者打印本页。")
    return "\n".join([*lines, ""])


def _table(table: Table) -> Iterator[str]:
    titles = [*([table.corner] if table.heads else []), *map(_label, table.columns)]
    yield f"**{plain(table.title)}**"
    yield ""
    yield f"| {' | '.join(titles)} |"
    yield f"|{' --- |' * len(titles)}"
    for at in range(table.rows):
        cells = [*table.heads[at : at + 1]]
        cells += [_choices(one) or "　" for one in table.columns]
        yield f"| {' | '.join(cells)} |"


def _label(field: Field) -> str:
    return plain(field.title)


def _answer(field: Field) -> str:
    return _choices(field) or _BLANK


def _choices(field: Field) -> str:
    """The choices, each whole on its line."""
    return " ".join(
        f'<span class="hl-choice">□{plain(choice)}</span>' for choice in field.choices
    )


def _clauses(topic: str, versions: Iterable[Version]) -> Iterator[str]:
    """The article of each version in force that speaks of the form's step."""
    for version in versions:
        links: Mapping[str, str] = clause_links(version.policy, f"../{version.folder}/")
        if version.chapters_from is not None and topic in links:
            yield f"{plain(version.scheme)}{links[topic]}"
