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
from generator.handbook.contents import Contents
from generator.handbook.failure import HandbookFailed
from generator.handbook.files import files_below, is_chapter
from generator.handbook.offline import ARCHIVE, STARTER, offline_archive
from generator.handbook.previews import MAP, map_of_previews
from generator.handbook.questions import FAQ, questions
from generator.handbook.search_index import tend_search
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
# The register has its own 404 and icon, its own map for the robots, and the handbook a
# shorter one for its previews; the stemmers are for other languages.
_UNWANTED = (
    "404.html",
    "sitemap.xml",
    "sitemap.xml.gz",
    "assets/images",
    "assets/javascripts/lunr",
)
# Seconds; a build takes a few. Something in docs/ that never ends must end here.
_PATIENCE = 300


def inputs_digest(project: Path, contents: Contents, site: HandbookSite) -> str:
    """Digest of everything that decides the handbook's bytes."""
    digest = hashlib.sha256()

    def add(name: str, content: bytes) -> None:
        for part in (name.encode(), content):
            digest.update(len(part).to_bytes(8, "big"))
            digest.update(part)

    for tool in _TOOLS:
        add(tool, version(tool).encode())
    add("site", config_text("", site, contents.nav).encode())
    add("mkdocs.yml", (project / "mkdocs.yml").read_bytes())
    for folder in (project / "docs", _THEME):
        for name, path in files_below(folder):
            add(f"{folder.name}/{name}", path.read_bytes())
    for name, text in sorted(contents.pages.items()):
        add(f"page/{name}", text.encode())
    for name, content in sorted(contents.files.items()):
        add(f"file/{name}", content)
    for name, text in sorted(contents.by_hand.items()):
        add(f"by hand/{name}", text.encode())
    return digest.hexdigest()


def build_handbook(
    project: Path,
    build_dir: Path,
    target: Path,
    contents: Contents,
    site: HandbookSite,
) -> tuple[str, ...]:
    """Build the handbook into `target`; the addresses of its pages, site-relative.

    A generated page that has a hand-written one of the same name continues it; the
    chapters of policies are all generated. Raises HandbookFailed.
    """
    build_dir.mkdir(parents=True, exist_ok=True)
    _copy(project / "docs", build_dir / "docs")
    _copy(_THEME, build_dir / "theme")
    for name, text in contents.by_hand.items():
        (build_dir / "docs" / name).write_text(text, encoding="utf-8")
    _write_pages(build_dir / "docs", contents.pages)
    for name, content in contents.files.items():
        (build_dir / "docs" / name).write_bytes(content)
    config = build_dir / "mkdocs.yml"
    inherit = os.path.relpath((project / "mkdocs.yml").resolve(), build_dir.resolve())
    config.write_text(
        config_text(Path(inherit).as_posix(), site, contents.nav), encoding="utf-8"
    )
    _run_mkdocs(config, target.resolve(), site)
    _prune(target)
    asked = questions(contents.by_hand.get(FAQ, ""))
    tend_search(target / "search/search_index.json", asked)
    urls = tuple(sorted(_urls(target)))
    map_text = map_of_previews(site.site_url, urls)
    (target / MAP).write_text(map_text, encoding="utf-8")
    (target / ARCHIVE).write_bytes(offline_archive(target, site.site_url))
    (target / STARTER).unlink()
    return urls


def _copy(source: Path, target: Path) -> None:
    """Make a folder hold exactly the regular files of another, chapters apart."""
    if target.exists():
        shutil.rmtree(target)
    for name, path in files_below(source):
        if is_chapter(name):
            continue
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
