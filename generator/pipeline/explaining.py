"""Explaining: finds what an id, a number or a policy path means, and explains it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from generator.explanations import case as case_explanation
from generator.explanations import grade as grade_explanation
from generator.explanations import statement as statement_explanation
from generator.explanations import worker as worker_explanation
from generator.explanations.case import CaseExplanation
from generator.explanations.grade import GradeExplanation
from generator.explanations.statement import FieldWords, StatementExplanation
from generator.explanations.worker import WorkerExplanation
from generator.model.cards import Card
from generator.model.commons import Commons
from generator.model.dossier import Dossier
from generator.model.kinds.case import Case
from generator.model.kinds.grade import Grade
from generator.model.kinds.policy import Policy
from generator.pipeline.dossiers import dossier_of, record_at
from generator.pipeline.nearest import nearest_ids, nearest_words, unknown_id
from generator.pipeline.opening import open_session
from generator.pipeline.session import Session, Tell
from generator.pipeline.settings import CannotRun, Workspace
from generator.pipeline.tabulating import unread_files
from generator.policy.advancement import version_on
from generator.policy.candidate import person_of
from generator.policy.inquiry import Inquiry
from generator.policy.numbers import below, statements
from generator.source.schemas import Schemas

Explanation = (
    WorkerExplanation | CaseExplanation | GradeExplanation | StatementExplanation
)
_ID = re.compile("[WCG][0-9A-Z]{10}|HL[0-9]{17}")
_PATH = re.compile(r"(?P<profile>[a-z]+)(/(?P<version>[0-9.]+))?:(?P<path>.+)")
_WHAT = (
    "可以写：人员编号 W…、申报件编号 C…、等级编号 G…、证书编号 HL…、"
    "规则代码（如 ELG001），或政策中的位置"
    "（如 sijiwuzhuan:grades.junior.term_months）。"
)


@dataclass(frozen=True, slots=True)
class Explained:
    """An explanation, and how many files could not be read for it."""

    explanation: Explanation
    unread: int


def explain(
    place: Workspace,
    subject: str,
    as_of: date | None,
    jobs: int,
    tell: Tell = lambda *_: None,
) -> Explained:
    """Explain a subject; `CannotRun` names the nearest ones where there is none."""
    subject = unicodedata.normalize("NFKC", subject).strip()
    path = _PATH.fullmatch(subject)
    if path is None and _ID.fullmatch(subject.upper()) is None:
        raise CannotRun(f"看不懂“{subject}”指的是什么。", _WHAT)
    try:
        session = open_session(place, as_of, jobs, tell)
        found: Explanation
        if path is None:
            found = explain_id(session, subject.upper())
        else:
            found = explain_path(
                session, path["profile"], path["version"], path["path"]
            )
        return Explained(found, unread_files(session))
    except OSError as error:
        message = (
            f"读写文件时出错：{error.strerror}（{error.filename or place.cache}）。"
        )
        raise CannotRun(message, "请检查磁盘空间和权限。") from error


def lines(explanation: Explanation) -> Iterator[str]:
    """Write an explanation for a terminal."""
    match explanation:
        case WorkerExplanation():
            return worker_explanation.text(explanation)
        case CaseExplanation():
            return case_explanation.text(explanation)
        case GradeExplanation():
            return grade_explanation.text(explanation)
        case StatementExplanation():
            return statement_explanation.text(explanation)


def inquiry_of(session: Session) -> Inquiry:
    """Return what explanations may read besides a dossier."""
    toolbox = session.toolbox
    return Inquiry(toolbox.as_of, toolbox.commons, toolbox.index_for(""))


def explain_id(session: Session, subject: str) -> Explanation:
    """Explain a worker, a case, a certificate by id or number."""
    inquiry = inquiry_of(session)
    key = f"number:{subject}" if subject.startswith("HL") else subject
    card = inquiry.index.entry(key)
    if card is None:
        raise unknown_id(subject, nearest_ids(session, key))
    if card.unread:
        message = f"{subject} 的文件 {card.path} 读不出来。"
        raise CannotRun(message, "请运行 hongling check，按提示改好后再看。")
    if card.kind == "worker":
        return worker_explanation.explain(_dossier(session, subject), inquiry)
    dossier = _dossier(session, card.worker or "")
    value = _record(session, card)
    if isinstance(value, Case):
        return case_explanation.explain(dossier, value, inquiry)
    if isinstance(value, Grade):
        person = person_of(dossier, inquiry.index)
        return grade_explanation.explain(person, value, inquiry)
    raise AssertionError(card.path)


def explain_path(
    session: Session, profile: str, version: str | None, path: str
) -> StatementExplanation:
    """Explain what a policy states; without a version, the one in force."""
    policy = _policy(session.loaded.commons, profile, version, session.toolbox.as_of)
    known = statements(policy)
    stated = below(known, path)
    if not stated:
        commons = session.loaded.commons
        others = _versions_with(commons, policy, path)
        message = f"{policy.profile}/{policy.version} 中没有 {path}。"
        if others:
            hint = f"写明版本再查，例如 {profile}/{others[-1]}:{path}。"
            raise CannotRun(f"{message}{'、'.join(others)} 版有。", hint)
        raise CannotRun(message, nearest_words(path, known, "可以从上一层写起。"))
    fields = policy_fields(session.toolbox.programme.schemas)
    return statement_explanation.explain(policy, stated, fields)


def _versions_with(commons: Commons, policy: Policy, path: str) -> list[str]:
    """Return the other versions of a policy that state something at a path."""
    return sorted(
        version
        for (profile, version), record in commons.policies.items()
        if profile == policy.profile
        and version != policy.version
        and below(statements(record.value), path)
    )


def policy_fields(schemas: Schemas) -> dict[str, FieldWords]:
    """Titles and labels of a policy's fields, by path."""
    root = schemas.root("policy")
    return dict(_fields(root, "", root["$defs"]))


def _policy(commons: Commons, profile: str, version: str | None, day: date) -> Policy:
    profiles = {name for name, _ in commons.policies}
    if profile not in profiles:
        hint = nearest_words(
            profile, profiles, f"登记的有 {'、'.join(sorted(profiles))}。"
        )
        raise CannotRun(f"没有代号为 {profile} 的政策。", hint)
    versions = sorted(one for name, one in commons.policies if name == profile)
    if version is None:
        policy = version_on(commons, profile, day)
    else:
        record = commons.policies.get((profile, version))
        policy = None if record is None else record.value
    if policy is None:
        missing = (
            f"{day.isoformat()} 施行的版本" if version is None else f"{version} 版"
        )
        hint = f"登记的版本有 {'、'.join(versions)}。"
        raise CannotRun(f"{profile} 没有{missing}。", hint)
    return policy


def _fields(
    schema: dict[str, Any], above: str, shared: dict[str, Any]
) -> Iterator[tuple[str, FieldWords]]:
    for name, field in schema.get("properties", {}).items():
        path = f"{above}{name}"
        own = _resolved(field, shared).get("properties", {})
        stated = own["value"] if own.keys() == {"value", "source"} else field
        items = stated.get("items", {})
        labels = stated.get("x-labels", items.get("x-labels", {}))
        yield path, FieldWords(field.get("title", ""), labels)
        yield from _fields(field, f"{path}.", shared)
        yield from _fields(items, f"{path}.*.", shared)


def _resolved(field: dict[str, Any], shared: dict[str, Any]) -> dict[str, Any]:
    """The definition that a field refers to, else the field itself."""
    name = field.get("$ref", "").rpartition("/")[2]
    return shared[name] if name else field


def _dossier(session: Session, worker: str) -> Dossier:
    dossier = dossier_of(session, worker)
    if dossier is None:
        message = f"没有人员 {worker} 的档案，或者它的文件读不出来。"
        raise CannotRun(message, "请运行 hongling check，按提示改好后再看。")
    return dossier


def _record(session: Session, card: Card) -> object:
    record = record_at(session, card.unit, card.path)
    return None if record is None else record.value
