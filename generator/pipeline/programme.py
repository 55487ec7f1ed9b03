"""What the program itself is made of, discovered once a run."""

from __future__ import annotations

import hashlib
import sys
from dataclasses import dataclass
from datetime import date
from importlib import metadata
from pathlib import Path
from typing import Any

from generator.catalogue import Catalogue
from generator.catalogue import discover as discover_catalogue
from generator.findings.fault import Fault
from generator.findings.finding import Finding, Problem
from generator.findings.place import Place
from generator.findings.violation import Violation
from generator.model.commons import Commons
from generator.model.context import Context, SourceText
from generator.model.index import EMPTY, Index
from generator.model.layout import Kind
from generator.pipeline.eyes import Eyes
from generator.pipeline.settings import Workspace
from generator.render.environment import Renderer
from generator.rulebook import Rulebook
from generator.rulebook import discover as discover_rules
from generator.source.schemas import Schemas
from generator.source.yaml_text import parse

_LIBRARIES = (
    "PyYAML",
    "jsonschema",
    "jsonschema-rs",
    "Jinja2",
    "Markdown",
    "msgspec",
    "pymdown-extensions",
    "pypinyin",
)
_PACKAGE = Path(__file__).parents[1]
_NO_REGISTER = Context(date.min, Commons(None), Index(EMPTY))
"""What rules on text may read: nothing but the text."""


@dataclass(frozen=True, slots=True)
class Programme:
    """What the program itself is made of: rules, schemas, page types, templates."""

    place: Workspace
    rulebook: Rulebook
    schemas: Schemas
    catalogue: Catalogue
    renderer: Renderer
    digest: bytes

    def understand(
        self, path: str, kind: Kind, data: bytes
    ) -> tuple[dict[str, Any] | None, list[Finding]]:
        """Parse and validate a file: its plain fields, or nothing, and findings."""
        eyes = self.eyes()
        violations: list[Violation] = []
        value, faults = parse(data, kind.maximum_bytes, kind.maximum_nodes)
        findings = [self._fault_finding(path, fault, eyes) for fault in faults]
        if value is not None:
            violations = self.schemas.violations(kind.name, value)
            if violations:
                eyes.look_at(path, data)
                findings += [
                    self._violation_finding(path, one, eyes) for one in violations
                ]
        text = SourceText(path, kind.name, data.decode("utf-8", "replace"))
        findings += self.judge_text(text)
        sound = value is not None and not violations
        return (value if sound else None), findings

    def judge_text(self, text: SourceText) -> list[Finding]:
        """Hold a file's text and name to the rules on text."""
        eyes = self.eyes()
        judged = self.rulebook.check_text(text, _NO_REGISTER)
        return [self.rulebook.finding(one, eyes) for one in judged]

    def eyes(self) -> Eyes:
        """New eyes on the registry."""
        return Eyes(self.place.registry, self.schemas)

    def fault_finding(self, path: str, fault: Fault) -> Finding:
        """Word a fault of a file that cannot be read or may not be there."""
        return self._fault_finding(path, fault, self.eyes())

    def _fault_finding(self, path: str, fault: Fault, eyes: Eyes) -> Finding:
        rule, message, hint = self.rulebook.explain(fault)
        place = Place(path, (), fault.line, fault.column) if fault.line else Place(path)
        return self.rulebook.finding((rule, Problem(place, message, hint)), eyes)

    def _violation_finding(
        self, path: str, violation: Violation, eyes: Eyes
    ) -> Finding:
        rule, message, hint = self.rulebook.explain(violation)
        place = Place(path, violation.pointer)
        problem = Problem(place, message, hint, on_key=violation.on_key)
        return self.rulebook.finding((rule, problem), eyes)


def programme_of(place: Workspace) -> Programme:
    """Discover everything the program is made of."""
    return Programme(
        place,
        discover_rules(),
        Schemas(place.schemas),
        discover_catalogue(),
        Renderer(),
        _programme_digest(place),
    )


def _programme_digest(place: Workspace) -> bytes:
    """Digest of code, schemas and libraries: whatever may change a verdict."""
    state = hashlib.blake2b(digest_size=16)
    state.update(sys.version.encode())
    for library in _LIBRARIES:
        state.update(f"{library} {metadata.version(library)}\n".encode())
    files = [*_PACKAGE.rglob("*.py"), *place.schemas.glob("*.json")]
    for path in sorted(files):
        state.update(path.name.encode())
        state.update(path.read_bytes())
    return state.digest()
