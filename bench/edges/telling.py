"""What every edge case needs: whom to pick, and what to remember."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from bench.synthesis.county import Ground
from bench.synthesis.people import Person
from bench.synthesis.register import Scene
from generator.model.kinds.grade import Grade


@dataclass(slots=True)
class Tale:
    """An edge case: its numbers, what it shows, and the records that show it."""

    numbers: str
    shows: str
    records: list[str] = field(default_factory=list)
    """Ids of records; `identity:` before an id names the identity file."""


@dataclass(slots=True)
class Teller:
    """The scene and the tales told so far."""

    scene: Scene
    tales: list[Tale] = field(default_factory=list)

    @property
    def as_of(self) -> date:
        """The day on which the register stands still."""
        return self.scene.world.as_of

    def ground(self, code: str) -> Ground:
        """A county by the code of its first registration."""
        return self.scene.grounds[code]

    def tell(self, numbers: str, shows: str, *records: str | None) -> Tale:
        """Remember an edge case."""
        tale = Tale(numbers, shows, [record for record in records if record])
        self.tales.append(tale)
        return tale

    def pick(
        self, ground: Ground, fits: Callable[[Person], bool] | None = None
    ) -> Person:
        """Take the first worker, by id, of whom nothing was told and who fits."""
        for person in sorted(ground.people, key=lambda person: person.id):
            if not person.scripted and (fits is None or fits(person)):
                person.scripted = True
                return person
        raise LookupError(f"nobody in {ground.office.code} fits")

    def holder(
        self, ground: Ground, level: str, before: date, **wants: str
    ) -> tuple[Person, Grade]:
        """A worker on post whose certificate was issued before a day, quiet since."""

        def fits(person: Person) -> bool:
            held = person.held(self.as_of)
            return (
                held is not None
                and held.grade == level
                and held.issued_on < before
                and person.on_post(self.as_of)
                and all(case.accepted_on < before for case in person.cases)
                and all(getattr(person, key) == value for key, value in wants.items())
            )

        person = self.pick(ground, fits)
        held = person.held(self.as_of)
        if held is None:
            raise LookupError(person.id)
        return person, held
