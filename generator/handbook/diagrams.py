"""The grades and the steps of a policy version as diagrams, with its own terms."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from generator.handbook.drawing import Box, Drawing, joined
from generator.handbook.figures import Figure, by_grade, figures_of, grades_of
from generator.handbook.versions import Version
from generator.handbook.wording import words
from generator.model.kinds.case import StepCode
from generator.model.vocabulary import GRADES
from generator.policy.procedure import STEPS
from generator.policy.sources import ASSUMPTION

_TERMS: Mapping[StepCode, tuple[tuple[str, str, str], ...]] = {
    "application": (("补正期限", "review.correction_working_days", "working_days"),),
    "nomination_by_station": (
        ("补正期限", "review.correction_working_days", "working_days"),
    ),
    "comprehensive_review": (("评审组不少于", "review.panel_smallest", "people"),),
    "overall_judgement": (("评审组不少于", "review.panel_smallest", "people"),),
    "publicity": (
        ("公示期不少于", "publicity.working_days", "working_days"),
        ("异议核查", "publicity.investigation_working_days", "working_days"),
        ("合计不超过", "publicity.investigation_limit_working_days", "working_days"),
    ),
    "decision": (("认定后登记期限", "review.issue_days", "days"),),
}
"""What a policy states on a step: how it is called, its path, its unit."""
_STATED = ("term_months", "conditions.tenure_months", "conditions.in_grade_months")
_SUPPOSED = "（含示例值，依据见各项数值）"
_HEADING = re.compile(r"^## .*\{#([a-z0-9-]+)\}$", re.MULTILINE)


def with_diagrams(chapters: Mapping[str, str], version: Version) -> dict[str, str]:
    """The chapters of a version by path, with its diagrams where they are spoken of.

    The grades stand below the article on them, the steps below their table.
    """
    chapter, _, number = version.policy.articles.get("grades", "").partition("/")
    drawn = {name: text for name, text in chapters.items() if _is_of(name, version)}
    for name, text in drawn.items():
        if name == f"{version.folder}/{chapter}.md":
            drawn[name] = _below(text, f"a{number}", grades_diagram(version))
    for name, text in drawn.items():
        drawn[name] = _below(text, "steps", steps_diagram(version))
    return drawn


def _is_of(name: str, version: Version) -> bool:
    return name.startswith(f"{version.folder}/")


def _below(text: str, anchor: str, diagram: str) -> str:
    """A page with a diagram at the end of the section with an anchor, if it has one."""
    headings = [*_HEADING.finditer(text)]
    for at, heading in enumerate(headings):
        if heading[1] == anchor:
            end = headings[at + 1].start() if at + 1 < len(headings) else len(text)
            return f"{text[:end].rstrip()}\n\n{diagram}\n\n{text[end:]}"
    return text


def steps_diagram(version: Version) -> str:
    """The steps in order, each with the terms that the policy states."""
    figures = figures_of(version.policy)
    procedure = version.policy.procedure
    boxes = [
        Box(f"{at}．{STEPS[step]}", tuple(_terms(step, figures)))
        for at, step in enumerate(procedure, start=1)
    ]
    drawing = Drawing()
    for at, box in enumerate(boxes):
        if at:
            drawing.arrow()
        drawing.box(box)
    told = joined("，".join((box.name, *box.details)) for box in boxes)
    paths = [path for step in procedure for _, path, _ in _TERMS.get(step, ())]
    title = f"各环节的先后和时限{_note(paths, figures)}"
    return drawing.svg("steps-diagram", title, told)


def _note(paths: Iterable[str], figures: Mapping[str, Figure]) -> str:
    """A word on numbers that are only supposed, if there are any."""
    sources = {figures[path].source for path in paths if path in figures}
    return _SUPPOSED if ASSUMPTION in sources else ""


def _terms(step: StepCode, figures: Mapping[str, Figure]) -> Iterator[str]:
    for name, path, unit in _TERMS.get(step, ()):
        if path in figures:
            yield f"{name} {words(path, figures[path].value, unit)}".replace("  ", " ")


def grades_diagram(version: Version) -> str:
    """The grades, the highest at the top, with what holds for each."""
    figures = figures_of(version.policy)
    boxes = [_grade(grade, figures) for grade in reversed(grades_of(figures))]
    waits = by_grade(figures, "grades.*.conditions.in_grade_months")
    drawing = Drawing()
    for at, (grade, box) in enumerate(boxes):
        drawing.box(box)
        if at < len(boxes) - 1:
            wait = waits.get(grade)
            held = "" if wait is None else words("months", wait.value, "months")
            drawing.arrow(f"持有下一等级满 {held}" if held else "", upward=True)
    told = joined("，".join((box.name, *box.details)) for _, box in reversed(boxes))
    paths = [f"grades.{grade}.{name}" for grade, _ in boxes for name in _STATED]
    title = f"等级由低到高{_note(paths, figures)}"
    return drawing.svg("grades-diagram", title, told)


def _grade(grade: str, figures: Mapping[str, Figure]) -> tuple[str, Box]:
    def stated(name: str, unit: str = "") -> str:
        path = f"grades.{grade}.{name}"
        return words(path, figures[path].value, unit)

    details = [f"{stated('authority')}认定和发证，{stated('valid_range')}通用"]
    if f"grades.{grade}.conditions.tenure_months" in figures:
        details.append(f"任职满 {stated('conditions.tenure_months', 'months')}")
    details.append(f"证书有效期 {stated('term_months', 'months')}")
    return grade, Box(GRADES[grade], tuple(details))
