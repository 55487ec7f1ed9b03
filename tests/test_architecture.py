"""The shape of the code: imports point down, the core is pure, files stay small."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests import architecture

PROJECT = Path(__file__).parents[1]
Guard = Callable[[Path], Iterator[str]]

GUARDS: dict[Guard, dict[str, str]] = {
    architecture.upward_imports: {
        "model/a.py": "from generator.policy.workdays import x\n",
    },
    architecture.impure_imports: {"publication/a.py": "from pathlib import Path\n"},
    architecture.clocks: {
        "policy/a.py": "from datetime import date\nDAY = date.today()\n"
    },
    architecture.peeks_at_the_model: {
        "pages/a.py": "from generator.model.record import Record\n"
    },
    architecture.foreign_rules: {
        "site/a.py": "import io\nfrom urllib.parse import quote\nX = io.StringIO()\n",
        "publication/a.py": "from generator.site import urls\n",
        "rules/ref/a.py": "from generator.rules.cal.b import check\n",
    },
    architecture.long_files: {"site/a.py": "X = 1\n" * 401},
    architecture.long_functions: {"site/a.py": "def f():\n" + "    x = 1\n" * 50},
    architecture.cycles: {
        "site/a.py": "import generator.site.b\n",
        "site/b.py": "from generator.site import a\n",
    },
}
"""Each guard with the smallest tree in which it must find something."""

MORE_BAD: list[tuple[Guard, dict[str, str]]] = [
    (architecture.upward_imports, {"rules/ref/a.py": "import generator.pages.home\n"}),
    (architecture.upward_imports, {"source/a.py": "import generator.render.b\n"}),
    (architecture.upward_imports, {"pipeline/a.py": "import generator.commands.b\n"}),
    (architecture.upward_imports, {"model/a.py": "from . import b\n"}),
    (architecture.upward_imports, {"helpers/a.py": "X = 1\n"}),
    (architecture.upward_imports, {"site/urls.py": "import generator.site.page\n"}),
    (architecture.impure_imports, {"model/a.py": "X = open('a')\n"}),
    (architecture.impure_imports, {"model/a.py": "import io\nX = io.open('a')\n"}),
    (architecture.impure_imports, {"model/a.py": "import urllib.request\n"}),
    (
        architecture.impure_imports,
        {"rules/ref/a.py": "def check():\n    import yaml\n"},
    ),
    (
        architecture.clocks,
        {"model/a.py": "import datetime\nX = datetime.datetime.now()\n"},
    ),
    (architecture.foreign_rules, {"exports/a.py": "import generator.exports.b\n"}),
    (
        architecture.foreign_rules,
        {"rules/ref/a.py": "from generator.rules.cal._b import f\n"},
    ),
    (
        architecture.long_functions,
        {"site/a.py": "class A:\n    def f(self):\n" + "        x = 1\n" * 50},
    ),
    (
        architecture.cycles,
        {
            "model/a.py": "from generator.model.b import x\n",
            "model/b.py": "from generator.model.c import x\n",
            "model/c.py": "from generator.model.a import x\n",
        },
    ),
]
GOOD = {
    "__init__.py": "",
    "cli.py": "from generator.commands.check import check\n",
    "commands/check.py": "from generator.pipeline.run import check\n",
    "pipeline/run.py": "import os\nfrom generator.source.files import walk\n",
    "source/files.py": "from generator.model.record import Record\n",
    "rules/ref/a.py": "from generator.rules.ref._words import word\n",
    "rules/ref/_words.py": "from generator.policy.workdays import x\n",
    "model/record.py": "from generator.findings.place import Place\n",
    "findings/place.py": "def f():\n" + "    x = 1\n" * 49,
}


def name_of(guard: Guard) -> str:
    return getattr(guard, "__name__", "")


def tree(root: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = root / architecture.PACKAGE / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return root


@pytest.mark.parametrize("guard", GUARDS, ids=name_of)
def test_the_code_keeps_its_shape(guard: Guard) -> None:
    assert list(guard(PROJECT)) == []


@pytest.mark.parametrize("guard", GUARDS, ids=name_of)
def test_a_guard_is_quiet_on_a_sound_tree(guard: Guard, tmp_path: Path) -> None:
    assert list(guard(tree(tmp_path, GOOD))) == []


@pytest.mark.parametrize(
    ("guard", "bad"),
    [*GUARDS.items(), *MORE_BAD],
    ids=lambda value: name_of(value) if callable(value) else ",".join(value),
)
def test_a_guard_finds_what_it_guards_against(
    guard: Guard, bad: dict[str, str], tmp_path: Path
) -> None:
    assert list(guard(tree(tmp_path, GOOD | bad)))


def test_every_part_of_the_package_has_a_layer() -> None:
    parts = {module.part for module in architecture.modules(PROJECT)} - {""}
    assert parts <= set(architecture.RANKS)
    assert len(parts) > 10
