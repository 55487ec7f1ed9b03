"""Guards on the shape of the code; each yields what is wrong, one line a fault."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

PACKAGE = "generator"
LAYERS: tuple[tuple[str, ...], ...] = (
    ("findings",),
    ("model",),
    ("policy",),
    ("publication",),
    ("site",),
    ("rules", "pages", "exports", "reports", "explanations", "importers"),
    ("rulebook", "catalogue", "reportbook"),
    ("source", "render", "output", "handbook", "serving"),
    ("pipeline",),
    ("commands",),
    ("cli",),
    ("__main__",),
)
"""From the bottom up; what stands in one line are siblings."""

FOUNDATIONS = {"generator.site.urls": 0}
"""Modules that lie lower than their part: an address is part of what is public."""

RANKS = {name: rank for rank, layer in enumerate(LAYERS) for name in layer}
PURE = frozenset(name for layer in LAYERS[:6] for name in layer)
IMPURE_IMPORTS = frozenset(
    {
        *("asyncio", "concurrent", "multiprocessing", "subprocess", "threading"),
        *("glob", "io", "os", "pathlib", "shutil", "sys", "tempfile"),
        *("http", "socket", "sqlite3", "urllib.request"),
        *("random", "secrets", "time"),
        *("jinja2", "jsonschema", "jsonschema_rs", "yaml"),
    }
)
_BUFFERS = frozenset({"StringIO", "BytesIO"})
"""The parts of `io` that touch no file."""

CLOCKS = frozenset({"now", "utcnow", "today"})
ONLY_PUBLIC = frozenset({"pages", "exports"})
"""Parts that see nothing but the public register."""

MAXIMUM_LINES = 400
MAXIMUM_FUNCTION = 50


@dataclass(frozen=True, slots=True)
class Module:
    """A module of the package: its name, its file, its syntax tree."""

    name: str
    path: Path
    tree: ast.Module

    @property
    def part(self) -> str:
        """The part of the package that it belongs to."""
        steps = self.name.split(".")
        return steps[1] if len(steps) > 1 else ""


@cache
def modules(root: Path) -> tuple[Module, ...]:
    """Read the package below a folder, once."""
    found = []
    for path in sorted((root / PACKAGE).rglob("*.py")):
        steps = path.relative_to(root).with_suffix("").parts
        name = ".".join(steps[:-1] if steps[-1] == "__init__" else steps)
        found.append(Module(name, path, ast.parse(path.read_text("utf-8"))))
    return tuple(found)


def imports(module: Module) -> tuple[tuple[int, str, bool], ...]:
    """Line and full name of each import; whether the module cannot load without."""
    return _imports_of(module.path)


@cache
def _imports_of(path: Path) -> tuple[tuple[int, str, bool], ...]:
    return tuple(_read_imports(ast.parse(path.read_text("utf-8"))))


def _read_imports(tree: ast.Module) -> Iterator[tuple[int, str, bool]]:
    deferred = {
        id(child)
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef)
        or (isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test))
        for child in ast.walk(node)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node.lineno, alias.name, id(node) not in deferred
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                yield node.lineno, f".{base}", id(node) not in deferred
            for alias in node.names:
                yield node.lineno, f"{base}.{alias.name}", id(node) not in deferred


def upward_imports(root: Path) -> Iterator[str]:
    """Find imports that do not point down, siblings included."""
    for module in modules(root):
        if not module.part:
            continue
        own = FOUNDATIONS.get(module.name, RANKS.get(module.part))
        if own is None:
            yield f"{module.name} belongs to no layer"
            continue
        for line, name, _ in imports(module):
            steps = name.split(".")
            if name.startswith("."):
                yield f"{module.name}:{line} imports relatively"
            if steps[0] != PACKAGE or len(steps) == 1:
                continue
            if steps[1] == module.part and module.name not in FOUNDATIONS:
                continue
            lower = FOUNDATIONS.keys() & {name, ".".join(steps[:3])}
            other = 0 if lower else RANKS.get(steps[1])
            if other is None or other >= own:
                yield f"{module.name}:{line} imports {name}"


def impure_imports(root: Path) -> Iterator[str]:
    """Find files, processes, networks and chance in the pure layers."""
    for module in modules(root):
        if module.part in PURE:
            for line, name, _ in imports(module):
                if _leads(name) & IMPURE_IMPORTS and not _is_buffer(name, module):
                    yield f"{module.name}:{line} imports {name}"
            for node in ast.walk(module.tree):
                if isinstance(node, ast.Call) and _called(node) in ("open", "input"):
                    yield f"{module.name}:{node.lineno} calls {_called(node)}()"


def clocks(root: Path) -> Iterator[str]:
    """Find reads of the clock in the pure layers."""
    for module in modules(root):
        if module.part in PURE:
            for node in ast.walk(module.tree):
                if isinstance(node, ast.Attribute) and node.attr in CLOCKS:
                    yield f"{module.name}:{node.lineno} reads the clock"


def peeks_at_the_model(root: Path) -> Iterator[str]:
    """Find pages and exports that see more than the public register."""
    for module in modules(root):
        if module.part in ONLY_PUBLIC:
            for line, name, _ in imports(module):
                if name.startswith(f"{PACKAGE}.model"):
                    yield f"{module.name}:{line} imports {name}"


def foreign_rules(root: Path) -> Iterator[str]:
    """Find a rule, page or export that imports one beside it."""
    for module in modules(root):
        if module.part not in LAYERS[5] or module.name.count(".") < 2:
            continue
        group = ".".join(module.name.split(".")[: 3 if module.part == "rules" else 2])
        for line, name, _ in imports(module):
            own_part = name.startswith(f"{PACKAGE}.{module.part}.")
            helper = name.startswith(f"{group}._")
            if own_part and not helper:
                yield f"{module.name}:{line} imports {name}"


def long_files(root: Path) -> Iterator[str]:
    """Find files that hold more than one noun."""
    for module in modules(root):
        lines = len(module.path.read_text("utf-8").splitlines())
        if lines > MAXIMUM_LINES:
            yield f"{module.name} has {lines} lines"


def long_functions(root: Path) -> Iterator[str]:
    """Find functions that do more than one thing."""
    for module in modules(root):
        for node in ast.walk(module.tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = (node.end_lineno or node.lineno) - node.lineno + 1
                if lines > MAXIMUM_FUNCTION:
                    yield f"{module.name}:{node.lineno} {node.name} has {lines} lines"


def cycles(root: Path) -> Iterator[str]:
    """Find modules that import each other, directly or in a round."""
    known = {module.name for module in modules(root)}
    needs = {
        module.name: {
            target
            for _, name, runs in imports(module)
            if runs
            for target in (name, name.rpartition(".")[0])
            if target in known and target != module.name
        }
        for module in modules(root)
    }
    # Leave out, again and again, what needs nothing that is left.
    left = {name: set(targets) for name, targets in needs.items()}
    while free := [name for name, targets in left.items() if not targets & set(left)]:
        for name in free:
            del left[name]
    for name in sorted(left):
        if _reaches(name, name, needs):
            yield f"{name} comes back to itself"


def _reaches(start: str, goal: str, needs: dict[str, set[str]]) -> bool:
    seen: set[str] = set()
    waiting = list(needs[start])
    while waiting:
        name = waiting.pop()
        if name == goal:
            return True
        if name not in seen:
            seen.add(name)
            waiting += needs[name]
    return False


def _leads(name: str) -> set[str]:
    steps = name.split(".")
    return {steps[0], ".".join(steps[:2])}


def _is_buffer(name: str, module: Module) -> bool:
    """Tell whether an import of `io` is there for buffers in memory alone."""
    used = {
        node.attr
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id == "io"
    }
    return name == "io" and bool(used) and used <= _BUFFERS


def _called(node: ast.Call) -> str:
    return node.func.id if isinstance(node.func, ast.Name) else ""
