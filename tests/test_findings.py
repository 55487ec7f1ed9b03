"""Findings as people and programs read them: text, JSON, annotations, excerpts."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from generator.findings.clauses import article
from generator.findings.excerpt import MASK, safe_path, shown, width_of
from generator.findings.finding import (
    Clause,
    Finding,
    Position,
    Problem,
    Related,
    RelatedPosition,
    Severity,
)
from generator.findings.formats import render
from generator.findings.place import Place, Pointer
from generator.findings.sight import Spot, finding_of

AS_OF = date(2026, 6, 30)
PATH = "grades/990101/2025/7K/G7K3M9QX2TB.yml"


def finding(**changes: object) -> Finding:
    fields: dict[str, object] = {
        "position": Position(PATH, 9, 12),
        "code": "CRT012",
        "severity": Severity.ERROR,
        "message": "发证日期 2025-10-09 不晚于公示截止日 2025-10-09",
        "hint": "最早 2025-10-10（星期五）。",
        "clause": Clause("records", 14),
        "related": (
            RelatedPosition(
                Position("notices/2025/N2025-0007.yml", 6, 7), "公示 5 个工作日"
            ),
        ),
        "excerpt": "issued_on: 2025-10-09",
        "width": 10,
    }
    return Finding(**(fields | changes))  # type: ignore[arg-type]


def text(*findings: Finding) -> str:
    return render("text", findings, as_of=AS_OF, records=12, prefix="registry/")


def test_text_has_place_excerpt_related_clause_and_mend() -> None:
    assert (
        text(finding())
        == f"""\
registry/{PATH}:9:12: 错误 CRT012 发证日期 2025-10-09 不晚于公示截止日 2025-10-09
    9 | issued_on: 2025-10-09
      |            ^^^^^^^^^^
   相关  registry/notices/2025/N2025-0007.yml:6:7  公示 5 个工作日
   依据  《登记数据规范》第十四条   handbook/records/#a14
   改法  最早 2025-10-10（星期五）。

检查了 12 条记录，数据截至 2026-06-30。共 1 处要改、0 处提醒。
"""
    )


def test_text_counts_wide_characters_twice() -> None:
    caret = finding(
        position=Position(PATH, 3, 9), excerpt="    名: 冯礼萱、𠮷", width=3
    )
    lines = text(caret).splitlines()
    assert lines[1] == "    3 |     名: 冯礼萱、𠮷"
    # Column 9 is 礼: four spaces, 名 (2), colon, space, 冯 (2) come before it.
    assert lines[2] == "      | " + " " * 10 + "^" * 6


def test_text_without_findings_says_so() -> None:
    assert text() == "检查通过：12 条记录没有问题，数据截至 2026-06-30。\n"


def test_a_whole_file_has_neither_line_nor_excerpt() -> None:
    whole = finding(position=Position(PATH, 0, 0), excerpt=None, related=())
    assert text(whole).startswith(f"registry/{PATH}: 错误 CRT012 ")
    assert " | " not in text(whole)


def test_the_caret_of_a_hidden_value_stands_under_the_mask() -> None:
    hidden = finding(
        position=Position(PATH, 2, 40), excerpt=f"  - {{case: {MASK}", width=11
    )
    lines = text(hidden).splitlines()
    assert lines[1].endswith(MASK)
    assert lines[2].index("^") == lines[1].index("▇")
    assert lines[2].count("^") == len(MASK)


@pytest.mark.parametrize("name", ["text", "json", "github"])
def test_no_format_lets_control_characters_through(name: str) -> None:
    nasty = "a\x1b[31mb\x07\u202ec\r\nd\x9b"
    bad = finding(message=nasty, hint=nasty, excerpt=None)
    output = render(name, [bad], as_of=AS_OF, records=1, prefix="registry/")
    for character in "\x1b\x07\u202e\r\x9b":
        assert character not in output


def test_findings_come_in_the_order_of_their_places() -> None:
    late, early = finding(), finding(position=Position("areas/990101.yml", 1, 1))
    output = text(late, early)
    assert output.index("areas/990101.yml") < output.index(PATH)


def test_json_has_the_agreed_fields() -> None:
    warning = finding(severity=Severity.WARNING)
    report = json.loads(
        render("json", [warning], as_of=AS_OF, records=12, prefix="registry/")
    )
    assert report["as_of"] == "2026-06-30"
    assert report["records"] == 12
    (only,) = report["findings"]
    assert {k: only[k] for k in ("code", "severity", "path", "line", "column")} == {
        "code": "CRT012",
        "severity": "warning",
        "path": f"registry/{PATH}",
        "line": 9,
        "column": 12,
    }
    assert only["clause"] == "handbook/records/#a14"
    assert only["message"].startswith("发证日期")
    assert only["hint"]
    (related,) = only["related"]
    assert (related["line"], related["column"]) == (6, 7)


def annotated(findings: list[Finding]) -> list[str]:
    output = render("github", findings, as_of=AS_OF, records=12, prefix="registry/")
    return output.splitlines()


def test_annotations_escape_what_would_be_a_command() -> None:
    bad = finding(
        message="50% 不符\n::error::假的, a:b", position=Position("a,b:c", 1, 2)
    )
    first, line = annotated([bad])
    assert first.startswith("::notice title=登记数据检查::检查了 12 条记录")
    assert "共 1 处要改" in first
    head, _, message = line.removeprefix("::error ").partition("::")
    assert head.startswith("file=registry/a%2Cb%3Ac,line=1,col=2,title=CRT012 ")
    assert message.startswith("50%25 不符")
    assert "%0A改法：" in message
    assert len(annotated([bad])) == 2


def test_annotations_show_ten_of_a_kind_and_say_how_many_more() -> None:
    many = [finding(position=Position(PATH, n, 1)) for n in range(1, 24)]
    many += [finding(code="REF001", position=Position("zzz.yml", 1, 1))]
    many += [finding(severity=Severity.WARNING, position=Position(PATH, 99, 1))]
    lines = annotated(many)
    assert sum(line.startswith("::error") for line in lines) == 10
    assert sum(line.startswith("::warning") for line in lines) == 1
    assert "共 24 处要改、1 处提醒。" in lines[0]
    assert "另有 14 处错误" in lines[0]
    # A rule broken once is not crowded out by one broken twenty times.
    assert any("REF001" in line for line in lines)


def test_formats_are_found_by_name() -> None:
    for name in ("yaml", "_text", "no/such"):
        with pytest.raises(LookupError):
            render(name, [], as_of=AS_OF, records=0)


LINE = "  - {case: C7K3M9QX2TB, outcome: clear}  # 电话"
CASE: tuple[Pointer, Spot] = (("items", 0, "case"), Spot(4, 12, 11))
OUTCOME: tuple[Pointer, Spot] = (("items", 0, "outcome"), Spot(4, 34, 5))
NAMES = frozenset({"case", "outcome", "name", "title"})


def excerpt(*public: str) -> str:
    return shown(LINE, [CASE, OUTCOME], lambda pointer: pointer[-1] in public, NAMES)


def test_an_excerpt_ends_at_the_first_hidden_value() -> None:
    assert excerpt() == f"  - {{case: {MASK}"
    assert excerpt("outcome") == f"  - {{case: {MASK}"
    assert excerpt("case") == f"  - {{case: C7K3M9QX2TB, outcome: {MASK}"


def test_an_excerpt_never_shows_a_comment_or_an_unknown_field() -> None:
    assert excerpt("case", "outcome") == LINE.split("#", maxsplit=1)[0] + MASK
    line = "secret_thing: 张某"
    spot: tuple[Pointer, Spot] = (("secret_thing",), Spot(1, 15, 2))
    assert shown(line, [spot], lambda _: True, NAMES) == MASK
    assert shown("title: 公告", [], lambda _: True, NAMES) == f"title: {MASK}"


def test_an_excerpt_takes_the_start_of_a_list_item_for_its_first_key() -> None:
    values: list[tuple[Pointer, Spot]] = [
        (("names", 0), Spot(2, 5)),
        (("names", 0, "name"), Spot(2, 11, 3)),
    ]
    assert (
        shown("  - name: 冯礼萱", values, lambda _: True, NAMES) == "  - name: 冯礼萱"
    )


def test_the_mask_tells_nothing_of_the_length() -> None:
    def of(value: str) -> str:
        spot: tuple[Pointer, Spot] = (("name",), Spot(1, 7, len(value)))
        return shown(f"name: {value}", [spot], lambda _: False, NAMES)

    assert of("x") == of("a much longer value") == f"name: {MASK}"


def test_an_excerpt_keeps_rare_characters_and_boxes_the_invisible() -> None:
    value = "䶮𬬮\U00031350\u200b\x1b"
    spot: tuple[Pointer, Spot] = (("name",), Spot(1, 7, len(value)))
    line = shown(f"name: {value}", [spot], lambda _: True, NAMES)
    assert line == "name: 䶮𬬮\U00031350\N{REPLACEMENT CHARACTER}\N{SYMBOL FOR ESCAPE}"
    assert len(line) == len(f"name: {value}")


def test_a_path_shows_no_number_or_mailbox() -> None:
    assert safe_path("registry/workers/990101/7K/W7K3M9QX2TB.yml").endswith(
        "workers/990101/7K/W7K3M9QX2TB.yml"
    )
    assert safe_path("docs/" + "1" * 18 + ".md") == f"docs/{MASK}.md"
    assert "@" not in safe_path("docs/a@example-mail.cn.md")


def test_widths() -> None:
    assert width_of("a冯（。") == 7
    assert width_of("e\N{COMBINING ACUTE ACCENT}") == 1


@pytest.mark.parametrize(
    ("number", "name"),
    [
        (1, "第一条"),
        (10, "第十条"),
        (14, "第十四条"),
        (20, "第二十条"),
        (35, "第三十五条"),
    ],
)
def test_articles_are_named_as_laws_name_them(number: int, name: str) -> None:
    assert article(number) == name


class Eyes:
    """Sight that knows one field and counts how often it is asked for lines."""

    def __init__(self) -> None:
        self.lines = 0

    def spot(self, place: Place, *, on_key: bool) -> Spot:
        return Spot(3, 1, 4) if on_key else Spot(3, 7, len(place.pointer))

    def excerpt(self, place: Place, line: int) -> str | None:
        self.lines += 1
        return f"{place.path} {line}"


def made(problem: Problem, eyes: Eyes, *, masked: bool = False) -> Finding:
    return finding_of(
        problem,
        code="REF001",
        severity=Severity.WARNING,
        clause=Clause("records", 2),
        masked=masked,
        sight=eyes,
    )


def test_a_problem_gets_the_place_of_its_field() -> None:
    eyes = Eyes()
    field, other = Place("a.yml", ("x", 0)), Place("b.yml", ("y",))
    problem = Problem(field, "m", "h", (Related(other, "n"),))
    result = made(problem, eyes)
    assert result.position == Position("a.yml", 3, 7)
    assert (result.width, result.excerpt) == (2, "a.yml 3")
    assert result.related == (RelatedPosition(Position("b.yml", 3, 7), "n"),)
    assert made(Problem(field, "m", "h", on_key=True), eyes).position.column == 1


@pytest.mark.parametrize(
    "look",
    [
        lambda eyes: made(Problem(Place("a.yml", ("x",)), "m", "h"), eyes, masked=True),
        lambda eyes: made(Problem(Place("a.yml"), "m", "h"), eyes),
    ],
)
def test_a_masked_line_and_a_whole_file_are_never_read(
    look: Callable[[Eyes], Finding],
) -> None:
    eyes = Eyes()
    assert look(eyes).excerpt is None
    assert eyes.lines == 0


def test_a_place_in_a_text_is_taken_as_it_stands() -> None:
    found = made(Problem(Place("docs/a.md", (), 8, 3), "m", "h"), Eyes(), masked=True)
    assert found.position == Position("docs/a.md", 8, 3)


def test_no_format_writes_to_disk() -> None:
    folder = Path(__file__).parents[1] / "generator/findings"
    for path in folder.rglob("*.py"):
        assert "open(" not in path.read_text("utf-8")
