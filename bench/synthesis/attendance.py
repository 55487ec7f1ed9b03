"""Attendances set right once everybody's story is told."""

from __future__ import annotations

from datetime import date

from bench.synthesis.county import ClassDraft, Ground
from bench.synthesis.people import Person
from bench.synthesis.rounds import round_training


def strike(ground: Ground) -> None:
    """Take back attendances of who had left by then, or sat a test elsewhere."""
    people = {person.id: person for person in ground.people}
    tests = _tests(ground)
    for draft in ground.classes:
        draft.attendances[:] = [
            attendance
            for attendance in draft.attendances
            if _served(people[attendance.worker], draft)
            and not (
                draft.kind != "online"
                and any(
                    start <= draft.end and draft.start <= end
                    for start, end in tests.get(attendance.worker, ())
                )
            )
        ]


def _served(person: Person, draft: ClassDraft) -> bool:
    return any(
        post.start <= draft.end and (post.end is None or draft.start <= post.end)
        for post in person.posts
    )


def _tests(ground: Ground) -> dict[str, list[tuple[date, date]]]:
    """Days of the classes with a test, by worker."""
    rounds = [
        *ground.rounds,
        *ground.city.rounds.values(),
        *ground.province.rounds.values(),
    ]
    found: dict[str, list[tuple[date, date]]] = {}
    for around in rounds:
        training = round_training(ground.world, around)
        if training is not None:
            for attendance in training.attendances:
                days = training.start, training.end
                found.setdefault(attendance.worker, []).append(days)
    return found
