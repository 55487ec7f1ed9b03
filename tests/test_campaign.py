"""The campaigns: found by name, and able to fail."""

from __future__ import annotations

import pytest

from generator.source import block_style
from tests.campaign import fuzz_loader
from tests.campaign.__main__ import campaigns

MOMENT = 0.01
"""Minutes: enough for some hundred inputs."""


def test_campaigns_are_found_by_name() -> None:
    assert campaigns()["loader"] is fuzz_loader.campaign


def test_a_moment_of_fuzzing_finds_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert fuzz_loader.campaign(MOMENT, seed=3)
    assert "uncaught 0" in capsys.readouterr().out


def test_an_exception_is_uncaught(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> object:
        raise RecursionError

    monkeypatch.setattr(fuzz_loader, "positions", fail)
    assert not fuzz_loader.campaign(MOMENT, seed=3)
    assert "RecursionError" in capsys.readouterr().out


def test_two_readers_that_differ_are_uncaught(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(block_style, "read", lambda *_: {"a": "other"})
    assert not fuzz_loader.campaign(MOMENT, seed=3)
    assert "the line reader and libyaml differ" in capsys.readouterr().out
