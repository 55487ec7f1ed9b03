"""`hongling serve`: show the site on this machine, rebuilt at every change."""

from __future__ import annotations

import os
import signal
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
    # One watcher for all: a change while the first build runs is not lost.
    changes = states((*watched, place.project / "mkdocs.yml"))
    for _ in changes:
        _build(command)
        if preview.exists():
            break
    try:
        with serving(preview, port) as bound:
            sys.stdout.write(
                f"预览地址：http://{ADDRESS}:{bound}/  （按 Ctrl-C 结束）\n"
            )
            sys.stdout.flush()
            for _ in changes:
                _build(command)
    except OSError as error:
        message = f"端口 {port} 用不了：{error.strerror}。"
        raise CannotRun(message, "请用 --port 换一个端口。") from error
    return 0


def _build(command: list[str]) -> None:
    """Build in a fresh process: it sees changed code, too; the cache keeps it quick.

    A Ctrl-C is for the preview alone, which then stops the build and what it started.
    """
    own_group = None if sys.platform == "win32" else 0
    with subprocess.Popen(command, process_group=own_group) as process:  # noqa: S603
        try:
            process.wait()
        except KeyboardInterrupt:
            if sys.platform != "win32":
                os.killpg(process.pid, signal.SIGTERM)
            else:
                process.terminate()
            raise


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
