"""A round of certification: its timetable, and the records it leaves behind."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from bench.synthesis.geography import Office
from bench.synthesis.people import Person
from bench.synthesis.world import World
from generator.model.kinds.activities import Attendance, Training
from generator.model.kinds.batch import Batch, Call, Counts, Sitting
from generator.model.kinds.notice import (
    Notice,
    NoticeItem,
    NoticeType,
    PostedChannel,
    Window,
)
from generator.model.kinds.parts import Act, PolicyPin, Release, SecrecyReview
from generator.model.kinds.policy import Policy
from generator.model.vocabulary import GRADES

RESULT_DAYS = 30
"""Days for which a result announcement stands."""


@dataclass(frozen=True, slots=True)
class Timetable:
    """The days of a round, in their legal order."""

    call_on: date
    apply_from: date
    apply_to: date
    accepted_on: date
    qualified_on: date
    trained_from: date
    tested_on: date
    interviewed_on: date
    panel_on: date
    publicity_from: date
    publicity_to: date
    decided_on: date
    issued_on: date
    working_days: int


def timetable(
    world: World,
    policy: Policy,
    publicity_from: date,
    *,
    lead: int = 25,
    extra: int = 0,
) -> Timetable:
    """Count back from the day of publication and forward to the day of issue.

    `lead` is the number of working days from acceptance to publication, `extra`
    lengthens the window beyond what the policy demands.
    """
    days = world.workdays
    start = days.on_or_after(publicity_from)
    length = policy.publicity.working_days.value + extra
    end = days.window_end(start, length, count_first=policy.publicity.count_first)
    accepted = days.before(start, lead)
    decided = days.after(end, 2)
    return Timetable(
        call_on=days.before(accepted, 22),
        apply_from=days.before(accepted, 20),
        apply_to=days.before(accepted, 5),
        accepted_on=accepted,
        qualified_on=days.before(start, lead - 6),
        trained_from=days.before(start, 15),
        tested_on=days.before(start, 13),
        interviewed_on=days.before(start, 9),
        panel_on=days.before(start, 5),
        publicity_from=start,
        publicity_to=end,
        decided_on=decided,
        issued_on=days.after(decided, 2),
        working_days=length,
    )


@dataclass(slots=True, eq=False)
class Round:
    """A batch while its cases come together."""

    id: str
    office: Office
    year: int
    policy: Policy
    table: Timetable
    levels: tuple[str, ...]
    serials: tuple[int, int, int]
    """Serials of the call, publicity and result notices."""
    training_id: str
    share: float = 1.0
    """Share of those who may apply that do."""
    title: str = ""
    documents: dict[str, str] = field(default_factory=dict)
    joined: list[tuple[Person, str]] = field(default_factory=list)
    """Persons with the ids of their cases, in the order of acceptance."""
    tested: list[Attendance] = field(default_factory=list)
    items: list[NoticeItem] = field(default_factory=list)
    approved: list[NoticeItem] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    withdrawn_on: date | None = None
    notices: list[Notice] = field(default_factory=list)
    departments: tuple[str, ...] = ()

    @property
    def pin(self) -> PolicyPin:
        """The policy version pinned on the day of acceptance."""
        return PolicyPin(profile=self.policy.profile, version=self.policy.version)

    def notice_id(self, place: int) -> str:
        """Id of the call (0), publicity (1) or result (2) notice."""
        day = (self.table.call_on, self.table.publicity_from, self.table.issued_on)[
            place
        ]
        return f"N{day.year}-{self.serials[place]:04}"

    def count(self, stage: str) -> None:
        """Count a person at a stage."""
        self.counts[stage] = self.counts.get(stage, 0) + 1

    def document(self, act: str, year: int) -> str:
        """Document number of an act of this round, drawn once."""
        if act not in self.documents:
            self.documents[act] = self.office.document(year)
        return self.documents[act]


def name_round(around: Round) -> str:
    """Title of a round."""
    grades = "、".join(GRADES[level] for level in around.levels)
    return f"{around.year}年{around.office.area.name}两新组织党务工作者{grades}资格认定"


def release_before(world: World, day: date) -> Release:
    """Release record: proposed, checked for secrets, approved before a day."""
    return Release(
        proposed_by_role="两新工委办公室经办岗",
        secrecy_review=SecrecyReview(
            by_role="保密审查岗",
            reviewed_on=world.workdays.before(day, 2),
            result="pass",
        ),
        approved_by_role="两新工委分管负责岗",
        approved_on=world.workdays.before(day, 1),
    )


def make_notice(
    world: World,
    office: Office,
    identifier: str,
    kind: NoticeType,
    window: Window,
    **fields: object,
) -> Notice:
    """A notice of an office with its contact, channels and release record."""
    channels = [PostedChannel(channel="website", posted_on=window.start)]
    if kind != "call":
        channels.append(PostedChannel(channel="office_board", posted_on=window.start))
    if kind == "publicity":
        channels.append(PostedChannel(channel="unit_board", posted_on=window.start))
    return Notice(
        id=identifier,
        type=kind,
        area=office.code,
        window=window,
        channels=tuple(channels),
        contact=office.contact,
        release=release_before(world, window.start),
        **fields,  # type: ignore[arg-type]
    )


def round_notices(world: World, around: Round) -> list[Notice]:
    """The notices of a round that exist on the as-of day.

    A publicity notice is prepared a few days ahead, once it is approved.
    """
    table = around.table
    title = around.title
    basis = f"《{around.policy.title}》（{around.policy.document_no}）"
    notices: list[Notice] = []
    if table.call_on <= world.as_of:
        window = Window(start=table.call_on, end=table.apply_to)
        notices.append(
            make_notice(
                world,
                around.office,
                around.notice_id(0),
                "call",
                window,
                title=f"关于开展{title}工作的通知",
                basis=basis,
                document_no=around.document("call", table.call_on.year),
                batch=around.id,
            )
        )
    if around.items and table.publicity_from <= world.as_of + timedelta(days=5):
        notices.append(_publicity(world, around, basis))
    if around.approved and table.issued_on <= world.as_of:
        window = Window(
            start=table.issued_on, end=table.issued_on + timedelta(days=RESULT_DAYS)
        )
        notices.append(
            make_notice(
                world,
                around.office,
                around.notice_id(2),
                "result",
                window,
                title=f"{title}结果公告",
                basis=f"{around.office.authority}"
                f"{around.document('decision', table.decided_on.year)}",
                document_no=around.document("result", table.issued_on.year),
                batch=around.id,
                items=tuple(around.approved),
            )
        )
    return notices


def _publicity(world: World, around: Round, basis: str) -> Notice:
    table = around.table
    window = Window(
        start=table.publicity_from,
        end=table.publicity_to,
        working_days=table.working_days,
        count_first=around.policy.publicity.count_first,
    )
    return make_notice(
        world,
        around.office,
        around.notice_id(1),
        "publicity",
        window,
        title=f"{around.title}拟认定人员公示",
        basis=basis,
        batch=around.id,
        items=tuple(around.items),
        withdrawn_on=around.withdrawn_on,
    )


def batch_record(world: World, around: Round, chance: Random) -> Batch:
    """The record of a round as it stands on the as-of day."""
    table = around.table
    notices = (*round_notices(world, around), *around.notices)
    decision = None
    decided = table.decided_on <= world.as_of and around.counts.get("approved", 0)
    if decided:
        decision = Act(
            decided_by=around.office.authority,
            document_no=around.document("decision", table.decided_on.year),
            decided_on=table.decided_on,
            effective_on=table.decided_on,
            recorded_on=world.workdays.after(table.decided_on, 1),
        )
    counts = dict(around.counts)
    counts["applied"] = counts.get("accepted", 0) + chance.randint(0, 4)
    counts.setdefault("accepted", 0)
    sittings = (
        Sitting(kind="training", held_on=table.trained_from),
        Sitting(kind="written_test", held_on=table.tested_on),
        Sitting(kind="interview", held_on=table.interviewed_on),
    )
    reviewed = table.panel_on <= world.as_of
    return Batch(
        id=around.id,
        area=around.office.code,
        title=around.title,
        year=around.year,
        policy=around.pin,
        call=Call(
            document_no=around.document("call", table.call_on.year),
            issued_on=table.call_on,
            apply_from=table.apply_from,
            apply_to=table.apply_to,
        ),
        counts=Counts(**counts),
        sittings=sittings,
        panel_on=table.panel_on if reviewed else None,
        panel_size=chance.choice((5, 7, 9)) if reviewed else None,
        joint_review_departments=around.departments,
        notices=tuple(notice.id for notice in notices),
        decision=decision,
        release=(
            release_before(world, table.publicity_from)
            if around.items and table.publicity_from <= world.as_of
            else None
        ),
    )


def round_training(world: World, around: Round) -> Training | None:
    """The class with the test that precedes certification."""
    table = around.table
    if not around.tested or table.tested_on > world.as_of:
        return None
    level = around.office.area.type
    return Training(
        id=around.training_id,
        area=around.office.code,
        level=level if level in {"province", "city"} else "county",
        title=f"{around.title}培训测试班",
        kind="class",
        start=table.trained_from,
        end=table.tested_on,
        targets=around.levels,  # type: ignore[arg-type]
        test_on=table.tested_on,
        document_no=around.document("training", table.trained_from.year),
        attendances=tuple(around.tested),
    )
