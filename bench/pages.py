"""The pages to be rendered: which there are, and how large each kind is."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

GROUPS = {
    "V": "certificate",
    "w": "worker",
    "o": "organization",
    "notices": "notice",
    "areas": "area",
}
"""First folder of an address to the kind of page; others are plain pages."""
NOMINAL_BYTES = 6000
"""Size of a page where our own site has not been built."""
_RECORDS = {
    "certificate": "grades",
    "worker": "identities",
    "organization": "organizations",
    "notice": "notices",
    "area": "areas",
}


@dataclass(slots=True)
class PageSet:
    """Names of the pages of each kind, and the mean size of a kind in bytes."""

    names: dict[str, list[str]] = field(default_factory=dict)
    sizes: dict[str, int] = field(default_factory=dict)

    @property
    def count(self) -> int:
        """Number of pages."""
        return sum(len(names) for names in self.names.values())

    @property
    def bytes(self) -> int:
        """Bytes of all pages together."""
        return sum(len(self.names[kind]) * self.sizes[kind] for kind in self.names)


def pages_of_site(site: Path) -> PageSet:
    """Read the pages of a built site; the handbook is not counted."""
    totals: dict[str, int] = {}
    found = PageSet()
    for path in sorted(site.rglob("*.html")):
        parts = path.relative_to(site).parts
        if parts[0] == "handbook":
            continue
        kind = GROUPS.get(parts[0], "plain") if len(parts) > 1 else "plain"
        if kind != "area" and parts[-1] == "index.html":
            kind = "plain"
        name = "/".join(parts[1:] if kind != "plain" else parts)
        found.names.setdefault(kind, []).append(name)
        totals[kind] = totals.get(kind, 0) + path.stat().st_size
    for kind, names in found.names.items():
        found.sizes[kind] = totals[kind] // len(names)
    return found


def pages_of_registry(registry: Path) -> PageSet:
    """Guess the pages from the records, each of a nominal size."""
    found = PageSet()
    for kind, folder in _RECORDS.items():
        stems = [path.stem for path in sorted((registry / folder).rglob("*.yml"))]
        if kind == "certificate":
            stems = [
                path.read_text("utf-8").split("\nnumber: ", 1)[1].split("\n", 1)[0]
                for path in sorted((registry / folder).rglob("*.yml"))
            ]
        found.names[kind] = [f"{stem}.html" for stem in stems]
        found.sizes[kind] = NOMINAL_BYTES
    found.names["plain"] = ["index.html"]
    found.sizes["plain"] = NOMINAL_BYTES
    return found
