"""Which pages of a site the judges look at: some of every type."""

from dataclasses import dataclass
from pathlib import Path

# Certificates, persons and notices differ by state, so one page shows too little;
# a dozen spread over the whole type meets every state of the sample register.
SAMPLES_PER_TYPE = 12


@dataclass(frozen=True, slots=True)
class PageType:
    """A type of page, and the pattern of its files below the site."""

    name: str
    pattern: str
    required: bool = True
    """False for types that a site may lack."""
    indexed: bool = True
    """False for pages that ask search engines to stay away."""
    lighthouse: bool = False
    markup: bool = True
    """False for pages whose markup is another program's."""


PAGE_TYPES = (
    PageType("home", "index.html", lighthouse=True),
    PageType("area", "areas/*/index.html", lighthouse=True),
    PageType("areas", "areas/index.html", required=False),
    PageType("area list", "areas/*/*/*.html"),
    PageType("certificate", "V/*.html", indexed=False, lighthouse=True),
    PageType("worker", "w/*.html", indexed=False),
    PageType("organization", "o/*.html"),
    PageType("notices", "notices/index.html"),
    PageType("notices of a year", "notices/*/index.html", required=False),
    PageType("notice", "notices/N*.html", indexed=False, lighthouse=True),
    PageType("data", "data/index.html", lighthouse=True),
    PageType("dictionary", "data/dictionary/index.html"),
    PageType("search", "registry/index.html", lighthouse=True),
    PageType("not found", "404.html", indexed=False),
    PageType("verify", "verify/index.html", lighthouse=True),
    PageType("statistics", "stats/**/*.html", lighthouse=True),
    PageType("changes", "changes/index.html"),
    PageType("English", "en/**/*.html", required=False),
    PageType("help", "help/index.html"),
    PageType("privacy", "privacy/index.html"),
    PageType("accessibility", "accessibility/index.html"),
    PageType("waivers", "waivers/index.html"),
    PageType("status", "status/index.html"),
    PageType("handbook", "handbook/index.html", markup=False),
    PageType(
        "handbook chapter",
        # Not the whole version on one page, which is the largest and for paper.
        "handbook/*/*/[!p]*/index.html",
        lighthouse=True,
        markup=False,
    ),
    PageType("handbook version", "handbook/*/*/print/index.html", markup=False),
    PageType("handbook rule", "handbook/rules/*/index.html", markup=False),
    PageType("handbook rules", "handbook/rules/index.html", markup=False),
)


def pages_of(site: Path, page_type: PageType) -> list[Path]:
    """Return every page of the type, in order."""
    return sorted(site.glob(page_type.pattern))


def richest(pages: list[Path]) -> Path:
    """Return the longest page: it holds the most there is to judge."""
    return max(pages, key=lambda page: (page.stat().st_size, page.name))


def sample(pages: list[Path]) -> list[Path]:
    """Return the richest page and some others, evenly spread; of none, none."""
    if not pages:
        return []
    step = max(1, len(pages) // SAMPLES_PER_TYPE)
    return sorted({richest(pages), *pages[::step][:SAMPLES_PER_TYPE]})


def stylesheets(site: Path) -> list[Path]:
    """Return the register's own stylesheets; the handbook's are its theme's."""
    handbook = site / "handbook"
    return [
        path for path in sorted(site.rglob("*.css")) if handbook not in path.parents
    ]
