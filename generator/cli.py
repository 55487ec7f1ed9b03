"""The command line: finds the commands, turns failures into words and exit codes.

Exit codes: 0 clean, 1 findings of severity error, 2 could not run, 3 a fault of the
program itself, 130 interrupted.
"""

from __future__ import annotations

import gc
import os
import sys
from typing import Any

import typer

from generator.commands import COMMANDS
from generator.commands.mistakes import words
from generator.pipeline.settings import CannotRun

_EXIT_CANNOT_RUN = 2
_EXIT_FAULT = 3
_EXIT_INTERRUPTED = 130


def application() -> typer.Typer:
    """Put the commands together."""
    app = typer.Typer(
        name="hongling",
        help="两新组织党务工作者登记：检查登记数据，生成公开网站。",
        add_completion=False,
        no_args_is_help=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={
            "help_option_names": ["-h", "--help"],
            "max_content_width": 88,
        },
    )
    app.callback()(_callback)
    for name, command in COMMANDS:
        app.command(name)(command)
    return app


def _callback() -> None:
    """两新组织党务工作者登记：检查登记数据，生成公开网站。"""


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and exit."""
    for stream in (sys.stdout, sys.stderr):
        # Windows consoles in China speak GBK and lack some names' characters.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    sys.exit(_run(arguments))


def _run(arguments: list[str] | None) -> int:
    # A run is short and makes next to no cycles: looking for them among a million
    # records would take longer than rendering the pages.
    gc.disable()
    given = sys.argv[1:] if arguments is None else arguments
    try:
        result: Any = application()(given or ["--help"], standalone_mode=False)
    except typer.Exit as stop:
        return stop.exit_code
    except typer.TyperException as mistake:
        _say(f"【停下】命令写得不对：{words(mistake)}。", "加 --help 看用法。")
        return _EXIT_CANNOT_RUN
    except CannotRun as stop:
        _say(f"【停下】{stop.message}", stop.hint)
        return _EXIT_CANNOT_RUN
    except (KeyboardInterrupt, typer.Abort):
        return _interrupted()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:  # noqa: BLE001 - the last place that can say it well
        return _fault(error)
    # The library turns Ctrl-C into a result of its own.
    if result == _EXIT_INTERRUPTED:
        return _interrupted()
    return result if isinstance(result, int) else 0


def _interrupted() -> int:
    _say("【停下】已中断。", "需要时重新运行；现有站点没有改动。")
    return _EXIT_INTERRUPTED


def _fault(error: Exception) -> int:
    """Report a fault of the program: what was at hand, never the data in it."""
    if os.environ.get("HONGLING_DEBUG"):
        raise error
    where = getattr(error, "path", None)
    kind = type(error).__name__
    at = f"，正在处理 {where}" if where else ""
    _say(
        f"【程序故障】{kind}{at}。这是程序的问题，不是数据的问题。",
        "请把这一行报告给维护人员；设置环境变量 HONGLING_DEBUG=1 可得到技术细节。",
    )
    return _EXIT_FAULT


def _say(message: str, hint: str) -> None:
    sys.stderr.write(f"{message}\n  改法：{hint}\n")
