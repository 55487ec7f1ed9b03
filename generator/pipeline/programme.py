"""What the program itself is made of, discovered once a run."""

from __future__ import annotations

import hashlib
import sys
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any

from generator.catalogue import Catalogue
from generator.catalogue import discover as discover_catalogue
from generator.findings.fault import Fault
from generator.findings.finding import Finding
from generator.model.layout import Kind
from generator.pipeline.settings import Place
from generator.render.environment import Renderer
from generator.rulebook import Rulebook
from generator.rulebook import discover as discover_rules
from generator.source.schemas import Schemas
from generator.source.yaml_text import parse

_LIBRARIES = ("PyYAML", "jsonschema", "jsonschema-rs", "Jinja2", "msgspec", "pypinyin")
_PACKAGE = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True)
class Programme:
    """What the program itself is made of: rules, schemas, page types, templates."""

    place: Place
    rulebook: Rulebook
    schemas: Schemas
    catalogue: Catalogue
    renderer: Renderer
    digest: bytes

    def understand(
        self, path: str, kind: Kind, data: bytes
    ) -> tuple[dict[str, Any] | None, list[Finding]]:
        """Parse and validate a file: its plain fields, or nothing, and findings."""
        value, faults = parse(
            data, maximum_bytes=kind.maximum_bytes, maximum_nodes=kind.maximum_nodes
        )
        return value, []

    def fault_finding(self, path: str, fault: Fault) -> Finding:
        """Word a fault of a file as a whole."""
        raise NotImplementedError


def programme_of(place: Place) -> Programme:
    """Discover everything the program is made of."""
    return Programme(
        place,
        discover_rules(),
        Schemas(place.schemas),
        discover_catalogue(),
        Renderer(),
        _programme_digest(place),
    )


def _programme_digest(place: Place) -> bytes:
    """Digest of the code, the schemas and the libraries whose change changes verdicts."""
    state = hashlib.blake2b(digest_size=16)
    state.update(sys.version.encode())
    for library in _LIBRARIES:
        state.update(f"{library} {metadata.version(library)}\n".encode())
    files = [*_PACKAGE.rglob("*.py"), *place.schemas.glob("*.json")]
    for path in sorted(files):
        state.update(path.name.encode())
        state.update(path.read_bytes())
    return state.digest()
