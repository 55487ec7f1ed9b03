"""What has changed since a revision: records of the base beside those of today."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import msgspec
from msgspec import Struct

from generator.model.change import Change
from generator.model.kinds.office import Settings
from generator.model.layout import KINDS, Kind, kind_of
from generator.model.record import Record
from generator.pipeline.facts import load_facts, record_of
from generator.pipeline.session import Session
from generator.pipeline.settings import CannotRun
from generator.pipeline.toolbox import CHINA
from generator.source.revisions import (
    NoHistory,
    NoSuchRevision,
    committed_at,
    files_at,
)
from generator.source.yaml_text import parse


def changes_since(session: Session, revision: str) -> Iterator[Change[Struct]]:
    """Yield the records of the base, of each kind that a rule on changes asks about.

    A record that was unsound then, or does not fit today's schema, is passed over; so
    is one that is unsound now: other rules tell. A base that calls itself a sample
    may be replaced whole; what the settings say today lifts nothing.
    """
    if _was_sample(session, revision):
        return
    programme = session.toolbox.programme
    for name in programme.rulebook.changed_kinds():
        kind = KINDS[name]
        now = _present(session, kind)
        files = _base(session, revision, [kind.folder], kind.maximum_bytes)
        for path, data in files.items():
            before = _sound(session, path, data)
            if before is not None and (path not in now or now[path] is not None):
                yield Change(name, before, now.get(path))


def day_of_change(session: Session, revision: str) -> date:
    """Return the day by which a change is judged: never before that of the base.

    The base's day is the one that its settings pin, else that of its commit. So no
    change escapes by setting the day back in the same breath.
    """
    settings = _settings(session, revision)
    pinned = None if settings is None else settings.as_of
    if pinned is None:
        registry = session.toolbox.place.registry
        pinned = committed_at(registry, revision).astimezone(CHINA).date()
    return max(session.toolbox.as_of, pinned)


def _was_sample(session: Session, revision: str) -> bool:
    settings = _settings(session, revision)
    return settings is not None and settings.sample


def _settings(session: Session, revision: str) -> Settings | None:
    """Settings of the base, if they were sound."""
    kind = KINDS["settings"]
    files = _base(session, revision, [kind.template], kind.maximum_bytes)
    record = _sound(session, kind.template, files.get(kind.template, b""))
    value = None if record is None else record.value
    return value if isinstance(value, Settings) else None


def _present(session: Session, kind: Kind) -> dict[str, Record[Struct] | None]:
    """Records of a kind by path; nothing where the file is not sound."""
    found: dict[str, Record[Struct] | None] = {}
    for unit, summary in session.loaded.summaries.items():
        paths = [path for path in summary.digests if kind_of(path) is kind]
        facts = load_facts(session.memo, unit) if paths else None
        if facts is not None:
            found |= dict.fromkeys(paths)
            found |= {fact.path: record_of(fact) for fact in facts.records(kind.name)}
    return found


def _base(
    session: Session, revision: str, names: list[str], maximum_bytes: int
) -> dict[str, bytes]:
    registry = session.toolbox.place.registry
    try:
        return files_at(registry, revision, names, maximum_bytes)
    except NoHistory as error:
        message = f"没有能够读取 {registry} 的 Git 历史。"
        hint = "请在 Git 仓库中运行并安装 git；不需要对照的，去掉 --base。"
        raise CannotRun(message, hint) from error
    except NoSuchRevision as error:
        message = f"Git 仓库中没有“{revision}”这个版本。"
        hint = "请写分支名、标签或者提交编号，例如 origin/main；浅克隆要先取回历史。"
        raise CannotRun(message, hint) from error


def _sound(session: Session, path: str, data: bytes) -> Record[Struct] | None:
    kind = kind_of(path)
    if kind is None or kind.pattern.match(path) is None:
        return None
    value, faults = parse(data, kind.maximum_bytes, kind.maximum_nodes)
    schemas = session.toolbox.programme.schemas
    if value is None or faults or schemas.violations(kind.name, value):
        return None
    try:
        return Record(path, kind.name, msgspec.convert(value, kind.type))
    except msgspec.ValidationError:
        return None
