"""Builds and previews that are interrupted, and the preview while records change."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import pytest

from tests.builds import PROJECT, Built, command, digests, environment, set_field

GRADE = "grades/990103/2026/0D/G0DQPX8Q5BZ.yml"


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupted_build_stops_at_once_and_leaves_the_site(
    published: Built, jobs: str
) -> None:
    before = digests(published.site)
    set_field(published.registry, "settings.yml", ["title"], "改名的登记册")
    shutil.rmtree(published.project / ".build")
    process = subprocess.Popen(
        command(
            "build", "--project", published.project, "--site", published.site,
            "--no-handbook", "--jobs", jobs,
        ),
        cwd=PROJECT,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
    )  # fmt: skip
    cache = published.project / ".build" / "cache"
    wait_for(lambda: any(cache.glob("*/*/facts/*")))
    # A terminal's Ctrl-C reaches the whole group.
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=300)
    assert process.returncode == 130, err
    assert "已中断" in err
    assert "Traceback" not in out + err
    assert digests(published.site) == before


def wait_for(condition: Callable[[], bool], seconds: float = 60) -> None:
    """Wait until something holds; give up after a minute."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.02)


@contextmanager
def served(
    published: Built, **changes: str
) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """Serve a project on any port; yield address and process."""
    process = subprocess.Popen(
        command("serve", "--project", published.project, "--port", "0", "--jobs", "1"),
        cwd=PROJECT,
        env=environment(**changes),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        start_new_session=True,
    )
    try:
        assert process.stdout is not None
        yield address_in(process.stdout), process
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()


def address_in(stream: IO[str]) -> str:
    """Read what a server says until it names its address."""
    for line in stream:
        if found := re.search(r"http://127\.0\.0\.1:\d+/", line):
            return found[0]
    raise AssertionError("the server named no address")


def fetched(url: str) -> tuple[int, str]:
    """Fetch an address: status and text."""
    try:
        with urllib.request.urlopen(url, timeout=30) as answer:  # noqa: S310
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read().decode()


def test_serve_shows_rebuilds_and_stops(published: Built) -> None:
    with served(published) as (address, process):
        status, home = fetched(address)
        assert status == 200
        assert "示例党务工作者登记册" in home
        status, forged = fetched(f"{address}V/HL99010320261999999.html")
        assert status == 404
        assert "<title>" in forged
        assert "Error code" not in forged
        set_field(published.registry, "settings.yml", ["title"], "改名的登记册")
        wait_for(lambda: "改名的登记册" in fetched(address)[1])
        # A broken record does not take the preview down.
        file = published.registry / GRADE
        file.write_text("id: [\n", encoding="utf-8")
        time.sleep(2)
        assert "改名的登记册" in fetched(address)[1]
        os.killpg(process.pid, signal.SIGINT)
        assert process.stdout is not None
        said = process.stdout.read()
        assert process.wait(timeout=300) in (0, 130)
        assert "Traceback" not in said


def test_ctrl_c_while_the_program_loads_is_said_in_words(tmp_path: Path) -> None:
    (tmp_path / "typer.py").write_text("raise KeyboardInterrupt\n", "utf-8")
    ran = subprocess.run(
        command("check"),
        cwd=tmp_path,
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert ran.returncode == 130
    assert ran.stderr == "【停下】已中断。\n"


def test_ctrl_c_stops_a_build_that_the_preview_started(
    published: Built, tmp_path: Path
) -> None:
    # While the file `slow` stands, a new process waits before it runs anything.
    slow, waiting = tmp_path / "slow", tmp_path / "waiting"
    (tmp_path / "sitecustomize.py").write_text(
        "import os, time\n"
        f"if os.path.exists({str(slow)!r}):\n"
        f"    open({str(waiting)!r}, 'w').write(str(os.getpid()))\n"
        "    time.sleep(60)\n",
        "utf-8",
    )
    path = os.pathsep.join((str(tmp_path), str(PROJECT)))
    with served(published, PYTHONPATH=path) as (_, process):
        slow.touch()
        set_field(published.registry, "settings.yml", ["title"], "改名的登记册")
        wait_for(lambda: waiting.exists() and waiting.read_text() != "")
        os.killpg(process.pid, signal.SIGINT)
        assert process.stdout is not None
        said = process.stdout.read()
        assert "Traceback" not in said
        assert said.splitlines()[-2:] == [
            "【停下】已中断。",
            "  改法：需要时重新运行；现有站点没有改动。",
        ]
        assert process.wait(timeout=300) == 130
        with pytest.raises(ProcessLookupError):
            os.kill(int(waiting.read_text()), 0)
