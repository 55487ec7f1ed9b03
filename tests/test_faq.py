"""Every answer of the FAQ leads to clauses, and names the document of each."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

FAQ = Path(__file__).parents[1] / "docs/faq.md"
LINK = re.compile(r"\[(?P<text>[^\]]+)\]\((?P<page>[^)#]+)(?:#(?P<anchor>[^)]+))?\)")
SCHEMES = {"sijiwuzhuan": "四级五专", "honglingrenzheng": "红领认证"}
RECORDS = "登记数据规范"


def answers(text: str) -> list[tuple[str, str]]:
    """Each question's anchor and what is answered."""
    parts = re.split(r"^### [^\n{]+ \{#([a-z0-9-]+)\}$", text, flags=re.MULTILINE)
    told = (answer.partition("\n## ")[0].strip() for answer in parts[2::2])
    return list(zip(parts[1::2], told, strict=True))


def unnamed(answer: str) -> list[str]:
    """Clauses of which no reader can tell the document.

    A bare 第三条 may follow one of the same document.
    """
    before = ""
    found = []
    for link in LINK.finditer(answer):
        folder = link["page"].partition("/")[0]
        name = SCHEMES.get(folder, RECORDS if folder == "records.md" else "")
        starts = (name, "第") if name == before else name
        if not link["text"].startswith(starts):
            found.append(link[0])
        before = name
    return found


def test_the_questions_are_read() -> None:
    assert len(answers(FAQ.read_text("utf-8"))) >= 70


@pytest.mark.parametrize(
    ("anchor", "answer"), answers(FAQ.read_text("utf-8")), ids=lambda one: str(one)[:12]
)
def test_an_answer_leads_on_and_names_what_it_leads_to(
    anchor: str, answer: str
) -> None:
    assert LINK.search(answer), anchor
    assert unnamed(answer) == []


@pytest.mark.parametrize(
    "answer",
    [
        "见[第十八条](sijiwuzhuan/current/certification.md#a18)。",
        "见[四级五专第十条](sijiwuzhuan/current/entry.md)和[第五条](records.md#a5)。",
        "见[红领认证第十条](sijiwuzhuan/current/entry.md#a10)。",
        "见[四级五专第八条](records.md#a8)。",
    ],
)
def test_a_clause_without_its_document_is_seen(answer: str) -> None:
    assert unnamed(answer)
