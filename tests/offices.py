"""An office of its own for tests: the sample register, opened once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest

from generator.cli import main
from generator.explanations import worker
from generator.explanations.worker import WorkerExplanation
from generator.model.dossier import Dossier
from generator.model.kinds.activities import Rate
from generator.pipeline.dossiers import dossiers, rates_of
from generator.pipeline.explaining import inquiry_of
from generator.pipeline.opening import open_session
from generator.pipeline.session import Session
from generator.pipeline.settings import Workspace
from generator.policy.inquiry import Inquiry
from tests.builds import SAMPLE, project_at

Run = Callable[..., tuple[int, str, str]]


@dataclass(frozen=True)
class Office:
    """A project with the sample register."""

    project: Path

    @cached_property
    def session(self) -> Session:
        """The register, loaded."""
        place = Workspace(self.project, self.project / "registry")
        return open_session(place, None, 1, lambda *_: None)

    @cached_property
    def dossiers(self) -> dict[str, Dossier]:
        """Every dossier by worker."""
        return {one.worker.value.id: one for one in dossiers(self.session)}

    @cached_property
    def inquiry(self) -> Inquiry:
        """What explanations may read."""
        return inquiry_of(self.session)

    def asked(self, **changes: Any) -> Inquiry:
        """What a report may read, with the counties' rates."""
        return replace(self.inquiry, **({"rates": self.rates} | changes))

    @cached_property
    def explained(self) -> dict[str, WorkerExplanation]:
        """What is said of every worker."""
        return {
            name: worker.explain(one, self.inquiry)
            for name, one in self.dossiers.items()
        }

    @cached_property
    def rates(self) -> dict[tuple[str, int], Rate]:
        """What the counties pay."""
        return rates_of(self.session)


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """The sample's office, for tests that change nothing in it."""
    folder = tmp_path_factory.mktemp("office") / "project"
    return Office(project_at(folder, SAMPLE))


@pytest.fixture
def run(office: Office, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command in this process: exit code, standard output, standard error."""

    def call(name: str, *arguments: str | Path) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as ended:
            main([name, *map(str, arguments), "--project", str(office.project)])
        said = capsys.readouterr()
        assert isinstance(ended.value.code, int)
        return ended.value.code, said.out, said.err

    return call
