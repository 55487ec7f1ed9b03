"""Builds the handbook: copies its sources, writes the generated ones, runs MkDocs.

Touches `docs/` and `mkdocs.yml` (reads), the build folder and the target (writes),
and starts one process: MkDocs, in the same interpreter and with an empty environment.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, time
from importlib.metadata import version
from pathlib import Path

from generator.handbook.config import HandbookSite, config_text
from generator.site.urls import HANDBOOK

_THEME = Path(__file__).parent / "theme"
# Whatever of these changes may change what MkDocs writes.
_TOOLS = (
    "backrefs",
    "jieba",
    "jinja2",
    "markdown",
    "mkdocs",
    "mkdocs-material",
    "pygments",
    "pymdown-extensions",
)
# The register has its own map, 404 and icon; the stemmers are for other languages.
_UNWANTED = (
    "404.html",
    "sitemap.xml",
    "sitemap.xml.gz",
    "assets/images",
    "assets/javascripts/lunr",
)
# Seconds; a build takes a few. Something in docs/ that never ends must end here.
_PATIENCE = 300


class HandbookFailed(Exception):
    """The handbook could not be built; the text says why, in MkDocs' own words."""


def chapter_titles(project: Path) -> dict[str, str]:
    """Title of every chapter below `docs/`, by its path without the ending."""
    titles: dict[str, str] = {}
    for name, path in _sources(project / "docs"):
        first = path.read_text("utf-8").partition("\n")[0] if _is_page(name) else ""
        if first.startswith("# "):
            titles[name.removesuffix(".md")] = first[2:].partition(" {#")[0].strip()
    return titles


def inputs_digest(project: Path, pages: Mapping[str, str], site: HandbookSite) -> str:
    """Digest of everything that decides the handbook's bytes."""
    digest = hashlib.sha256()

    def add(name: str, content: bytes) -> None:
        for part in (name.encode(), content):
            digest.update(len(part).to_bytes(8, "big"))
            digest.update(part)

    for tool in _TOOLS:
        add(tool, version(tool).encode())
    add("site", config_text("", site).encode())
    add("mkdocs.yml", (project / "mkdocs.yml").read_bytes())
    for folder in (project / "docs", _THEME):
        for name, path in _sources(folder):
            add(f"{folder.name}/{name}", path.read_bytes())
    for name, text in sorted(pages.items()):
        add(f"page/{name}", text.encode())
    return digest.hexdigest()


def build_handbook(
    project: Path,
    build_dir: Path,
    target: Path,
    pages: Mapping[str, str],
    site: HandbookSite,
) -> tuple[str, ...]:
    """Build the handbook into `target`; the addresses of its pages, site-relative.

    `pages` are generated Markdown by path below `docs/`; one that has a
    hand-written page of the same name continues it. Raises HandbookFailed.
    """
    build_dir.mkdir(parents=True, exist_ok=True)
    _copy(project / "docs", build_dir / "docs")
    _copy(_THEME, build_dir / "theme")
    _write_pages(build_dir / "docs", pages)
    config = build_dir / "mkdocs.yml"
    inherit = os.path.relpath((project / "mkdocs.yml").resolve(), build_dir.resolve())
    config.write_text(config_text(Path(inherit).as_posix(), site), encoding="utf-8")
    _run_mkdocs(config, target.resolve(), site)
    _prune(target)
    return tuple(sorted(_urls(target)))


def _is_page(name: str) -> bool:
    return name.endswith(".md")


def _sources(folder: Path, prefix: str = "") -> Iterator[tuple[str, Path]]:
    """Files of a folder by relative name, sorted; only regular files and folders."""
    if folder.is_symlink():
        raise HandbookFailed(f"{folder.name} 是符号链接，请改为普通文件夹。")
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        name = f"{prefix}{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            yield from _sources(Path(entry.path), f"{name}/")
        elif entry.is_file(follow_symlinks=False):
            yield name, Path(entry.path)
        else:
            raise HandbookFailed(
                f"手册文件 {name!r} 是符号链接或者特殊文件，请换成普通文件。"
            )


def _copy(source: Path, target: Path) -> None:
    """Make a folder hold exactly the regular files of another."""
    if target.exists():
        shutil.rmtree(target)
    for name, path in _sources(source):
        copy = target / name
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(path.read_bytes())


def _write_pages(docs: Path, pages: Mapping[str, str]) -> None:
    for name, text in sorted(pages.items()):
        path = docs / name
        before = f"{path.read_text('utf-8')}\n" if path.exists() else ""
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(before + text, encoding="utf-8")


def _run_mkdocs(config: Path, target: Path, site: HandbookSite) -> None:
    """Run MkDocs; its warnings are faults.

    Not with `--quiet`: it keeps `--strict` from counting warnings.
    """
    command = [sys.executable, "-s", "-P", "-m", "mkdocs", "--no-color", "build"]
    command += ["--strict", "--config-file", config.name, "--site-dir", str(target)]
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter, no shell
            command,
            cwd=config.parent,
            env=_environment(config.parent, site),
            capture_output=True,
            check=False,
            encoding="utf-8",
            errors="replace",
            stdin=subprocess.DEVNULL,
            timeout=_PATIENCE,
        )
    except subprocess.TimeoutExpired as error:
        raise HandbookFailed(f"手册在 {_PATIENCE} 秒内没有生成完毕。") from error
    if done.returncode:
        raise HandbookFailed(_complaints(done.stdout + done.stderr))


def _environment(build_dir: Path, site: HandbookSite) -> dict[str, str]:
    """All that MkDocs may see: no token, no home folder, no locale of the machine."""
    scratch = build_dir.resolve() / "scratch"
    scratch.mkdir(exist_ok=True)
    midnight = datetime.combine(site.as_of, time(), UTC)
    return {
        "LC_ALL": "C.UTF-8",
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONHASHSEED": "0",
        "PYTHONUTF8": "1",
        "SOURCE_DATE_EPOCH": str(int(midnight.timestamp())),
        # The word list's cache goes here, not to a folder that others can write.
        "TMPDIR": str(scratch),
        "TZ": "UTC",
    }


def _complaints(output: str) -> str:
    """The lines that name a fault, or everything if none does."""
    notes = ("INFO ", "DEBUG ", "Building prefix", "Loading model", "Prefix dict")
    lines = [line for line in output.splitlines() if line.strip()]
    kept = [line for line in lines if not line.startswith(notes)]
    return "\n".join(kept or lines)


def _prune(target: Path) -> None:
    for name in _UNWANTED:
        path = target / name
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
    for path in target.rglob("*.map"):
        path.unlink()


def _urls(target: Path) -> Iterator[str]:
    for path in target.rglob("index.html"):
        below = path.parent.relative_to(target).as_posix()
        yield HANDBOOK if below == "." else f"{HANDBOOK}{below}/"
