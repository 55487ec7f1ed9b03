"""The schemas: a fast verdict on each record, and a diagnosis of what it refuses."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import jsonschema_rs
import msgspec

from generator.findings.violation import Violation
from generator.source.annotations import Annotations, annotations_of
from generator.source.dates import DatePlan, impossible_dates, plan_of

if TYPE_CHECKING:
    from generator.source.diagnosis import Diagnostician

_SUFFIX: Final = ".schema.json"


class SchemaError(Exception):
    """A schema that is missing or cannot be used: a bug, not a fault of a record."""


class Schemas:
    """All schemas of a folder `schemas/`, one a kind of record, each made once."""

    def __init__(self, folder: Path) -> None:
        """Read the schemas; nothing outside the folder is ever looked up."""
        self._roots: dict[str, dict[str, Any]] = {
            path.name.removesuffix(_SUFFIX): msgspec.json.decode(path.read_bytes())
            for path in sorted(folder.glob(f"*{_SUFFIX}"))
        }
        self._judges: dict[str, _Judge] = {}
        self._annotations: dict[str, Annotations] = {}

    @property
    def kinds(self) -> tuple[str, ...]:
        """Names of the kinds that have a schema, sorted."""
        return tuple(sorted(self._roots))

    def root(self, kind: str) -> dict[str, Any]:
        """Return the schema of a kind."""
        if kind not in self._roots:
            raise SchemaError(f"there is no schema of {kind}")
        return self._roots[kind]

    def violations(self, kind: str, value: dict[str, Any]) -> list[Violation]:
        """Return everything in which a record breaks its schema; mostly nothing."""
        judge = self._judges.get(kind)
        if judge is None:
            judge = self._judges[kind] = _Judge(self.root(kind), self._roots)
        return judge.violations(value)

    def annotations(self, kind: str) -> Annotations:
        """Return where the fields lie that are dates, names, references and so on."""
        if kind not in self._annotations:
            self._annotations[kind] = annotations_of(self.root(kind))
        return self._annotations[kind]


class _Judge:
    """The validators of one kind."""

    __slots__ = ("_accepts", "_dates", "_diagnostician", "_root", "_roots")

    def __init__(
        self, root: dict[str, Any], roots: Mapping[str, dict[str, Any]]
    ) -> None:
        try:
            validator = jsonschema_rs.Draft202012Validator(root, retriever=_refuse)
        except jsonschema_rs.ValidationError as error:
            raise SchemaError(str(error)) from error
        self._accepts = validator.is_valid
        self._dates: DatePlan | None = plan_of(root)
        self._root = root
        self._roots = roots
        self._diagnostician: Diagnostician | None = None

    def violations(self, value: dict[str, Any]) -> list[Violation]:
        """Ask the fast validator; only what it refuses is diagnosed."""
        found = [] if self._accepts(value) else self._diagnosed(value)
        if self._dates is not None:
            found.extend(impossible_dates(self._dates, value))
        return found

    def _diagnosed(self, value: dict[str, Any]) -> list[Violation]:
        if self._diagnostician is None:
            # jsonschema takes its time to import, and few runs need it.
            from generator.source.diagnosis import Diagnostician  # noqa: PLC0415

            self._diagnostician = Diagnostician(self._root, self._roots.values())
        # What one validator refuses is refused, even if the other were to accept it.
        return list(self._diagnostician.violations(value)) or [_UNEXPLAINED]


_UNEXPLAINED: Final = Violation("SCH005", (), "", None, "", "", "")


def _refuse(uri: str) -> Any:
    raise SchemaError(f"{uri} lies outside the schemas")
