"""`hongling serve`: show the site on this machine, rebuilt at every change."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Annotated

import typer

from generator.commands.options import AsOf, Jobs, Project, Registry, place_of
from generator.pipeline.settings import CannotRun, Workspace
from generator.serving.server import ADDRESS, serving
from generator.serving.watcher import states


def serve(
    project: Project = Path(),
    registry: Registry = None,
    as_of: AsOf = None,
    jobs: Jobs = None,
    port: Annotated[int, typer.Option("--port", help="端口，0 为任选。")] = 8000,
    site: Annotated[
        Path | None,
        typer.Option("--site", help="预览网站放在哪里。", metavar="DIR"),
    ] = None,
) -> int:
    """在本机预览网站；数据、手册或模板一改就重新生成。"""
    place = place_of(project, registry)
    preview = site or place.build / "preview"
    preview.parent.mkdir(parents=True, exist_ok=True)
    command = _command(place, preview, as_of, jobs)
    watched = (place.registry, place.schemas, place.project / "docs", _package())
    started = False
    for _ in states((*watched, place.project / "mkdocs.yml")):
        # A fresh process sees changed code, too; the cache keeps it quick.
        subprocess.run(command, check=False)  # noqa: S603 - our own command
        if not started and preview.exists():
            started = True
            try:
                with serving(preview, port) as bound:
                    sys.stdout.write(
                        f"预览地址：http://{ADDRESS}:{bound}/  （按 Ctrl-C 结束）\n"
                    )
                    sys.stdout.flush()
                    _rebuild_at_changes(
                        command, (*watched, place.project / "mkdocs.yml")
                    )
            except OSError as error:
                message = f"端口 {port} 用不了：{error.strerror}。"
                raise CannotRun(message, "请用 --port 换一个端口。") from error
    return 0


def _rebuild_at_changes(command: list[str], watched: tuple[Path, ...]) -> None:
    first = True
    for _ in states(watched):
        if not first:
            subprocess.run(command, check=False)  # noqa: S603 - our own command
        first = False


def _command(
    place: Workspace, preview: Path, as_of: str | None, jobs: int | None
) -> list[str]:
    command = [sys.executable, "-m", "generator", "build", "--in-place"]
    command += ["--project", str(place.project), "--registry", str(place.registry)]
    command += ["--site", str(preview)]
    if as_of is not None:
        command += ["--as-of", as_of]
    if jobs is not None:
        command += ["--jobs", str(jobs)]
    return command


def _package() -> Path:
    return Path(__file__).parents[1]
