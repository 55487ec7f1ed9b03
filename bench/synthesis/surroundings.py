"""What surrounds the certificates: mentors, headcounts, lists, activities, honours."""

from __future__ import annotations

from datetime import date, timedelta

from bench.synthesis.codes import new_id
from bench.synthesis.county import Ground
from bench.synthesis.geography import Office
from bench.synthesis.people import Person
from bench.synthesis.rounds import make_notice
from bench.synthesis.workdays import add_months
from generator.model.kinds.activities import (
    Activity,
    GradeRate,
    Headcount,
    Measure,
    MeasureItem,
    Mentee,
    Mentorship,
    Rate,
)
from generator.model.kinds.notice import NoticeItem, Window
from generator.model.kinds.parts import Act, PolicyPin, Span
from generator.model.vocabulary import GRADE_ORDER

MENTEES_MIN, MENTEES_MAX = 3, 5
MENTOR_MONTHS = 24
_QUARTERLY = (
    "开好一次支部党员大会并形成记录",
    "走访联系职工并办结一件实事",
    "组织一次主题党日活动",
    "上好一堂党课并评议",
)
_RESPONSIBILITIES = (
    "政治引领", "组织建设", "党员教育", "发展党员", "阵地建设",
    "服务职工", "服务发展", "联系群众", "统战群团", "党风廉政",
)  # fmt: skip
_GROWTH = (
    "建立人才培育库", "制定资格认证办法", "开办“红领”学院", "设立教学基地",
    "举办实训比赛", "组建导师团", "成立导师工作室", "组建成长联盟",
    "开设成长课堂", "推行双向进入交叉任职", "发放岗位津贴",
)  # fmt: skip
_ACTIVITIES = (
    ("pairing", "“红领＋蓝领”结对活动"),
    ("contest", "党务实训比赛"),
    ("brainstorm", "党建工作头脑风暴"),
    ("class", "党务课堂"),
    ("meeting", "年度工作会议列席交流"),
    ("survey", "年底党建工作调研评估"),
)


def surround(ground: Ground) -> None:
    """Add everything that surrounds the certificates of a county."""
    _mentors(ground)
    _headcounts(ground)
    _rates(ground)
    _measures(ground)
    _activities(ground)
    _honour_notices(ground)


def act_of(ground: Ground, day: date, office: str | None = None) -> Act:
    """An act of the county's office on a day."""
    return Act(
        decided_by=office or ground.office.authority,
        document_no=ground.office.document(day.year),
        decided_on=day,
        effective_on=day,
        recorded_on=ground.world.workdays.after(day, 1),
    )


def _mentors(ground: Ground) -> None:
    """Pairs: special holders appointed by the province, or a district's group."""
    district = ground.profile == "honglingrenzheng"
    lowest = "intermediate" if district else "special"
    day = ground.world.workdays.on_or_after(
        date(2026, 3, 10) if not district else date(2025, 3, 10)
    )
    mentors = _holders(ground, day, lowest)
    free = [
        person
        for person in ground.people
        if person not in mentors
        and _rank(person, day) < GRADE_ORDER.index(lowest)
        and person.on_post(ground.world.as_of)
        and person.held(ground.world.as_of) is not None
        and not person.scripted
    ]
    for mentor in mentors[: max(1, len(ground.people) // 60)]:
        count = ground.chance.randint(MENTEES_MIN, MENTEES_MAX)
        if len(free) < count:
            return
        mentees, free = free[:count], free[count:]
        _pair(ground, mentor, mentees, day)


def _holders(ground: Ground, day: date, level: str) -> list[Person]:
    return [
        person
        for person in ground.people
        if (held := person.held(day)) is not None
        and held.grade == level
        and person.held(ground.world.as_of) is not None
        and person.on_post(ground.world.as_of)
        and not person.scripted
    ]


def _rank(person: Person, day: date) -> int:
    held = person.held(day)
    return -1 if held is None else GRADE_ORDER.index(held.grade)


def _pair(ground: Ground, mentor: Person, mentees: list[Person], day: date) -> None:
    district = ground.profile == "honglingrenzheng"
    upper = ground.office if district else ground.province.office
    end = add_months(day, MENTOR_MONTHS) - timedelta(days=1)
    mentorship = Mentorship(
        id=new_id(ground.chance, "M"),
        area=upper.code,
        mentor=mentor.id,
        kind="mentor_group" if district else "appointed",
        term=Span(start=day, end=end),
        appointed=Act(
            decided_by=upper.authority,
            document_no=upper.document(day.year),
            decided_on=day,
            effective_on=day,
            recorded_on=ground.world.workdays.after(day, 1),
        ),
        mentees=tuple(Mentee(worker=person.id, start=day) for person in mentees),
    )
    ground.mentorships.append(mentorship)


def _headcounts(ground: Ground) -> None:
    recruited = [p for p in ground.people if p.category == "full_time"]
    if not recruited:
        return
    for year in range(2023, ground.world.as_of.year + 1):
        day = min(date(year, 12, 31), ground.world.as_of)
        office = ground.office_in(year)
        filled = sum(person.on_post(day) for person in recruited)
        notice = None
        opened = ground.world.workdays.on_or_after(date(year, 2, 25))
        if any(person.joined.year == year for person in recruited):
            notice = f"N{year}-{ground.notice_serial(year):04}"
            _recruitment(ground, office, notice, year, opened)
        record = Headcount(
            area=office.code,
            year=year,
            approved=filled + 3,
            filled=filled,
            document_no=office.document(year),
            notice=notice,
        )
        places: dict[str, object] = {"area": office.code, "year": year}
        ground.extras.append(("headcount", record, places))


def _rates(ground: Ground) -> None:
    """Set what the county pays: the middle of the guide range, a year at a time."""
    for year in range(2023, ground.world.as_of.year):
        office = ground.office_in(year)
        policy = ground.world.policy_on(ground.profile, date(year, 12, 31))
        rates = tuple(
            GradeRate(grade=one.grade, yearly_yuan=one.allowance_yearly_yuan.value)
            for one in policy.grades
            if one.allowance_yearly_yuan is not None
        )
        record = Rate(
            area=office.code,
            year=year,
            policy=PolicyPin(profile=policy.profile, version=policy.version),
            document_no=office.document(year + 1),
            rates=rates,
        )
        places: dict[str, object] = {"area": office.code, "year": year}
        ground.extras.append(("rate", record, places))


def _recruitment(
    ground: Ground, office: Office, identifier: str, year: int, opened: date
) -> None:
    title = f"{year}年{office.area.name}公开选聘两新组织专职党务工作人员公告"
    ground.notices.append(
        make_notice(
            ground.world,
            office,
            identifier,
            "recruitment",
            Window(start=opened, end=opened + timedelta(days=20)),
            title=title,
            basis=f"{office.area.name}核定员额文件",
            document_no=office.document(year),
        )
    )


def _measures(ground: Ground) -> None:
    name = ground.county.area.name
    items: list[MeasureItem]
    for year in (2025, 2026):
        items = []
        for quarter in range(1, 5):
            done = ground.world.workdays.before(date(year, 3 * quarter, 28), 1)
            items.append(
                MeasureItem(
                    code=f"Q{quarter}",
                    text=_QUARTERLY[quarter - 1],
                    quarter=quarter,
                    done_on=done if done <= ground.world.as_of else None,
                )
            )
        _measure(ground, "quarterly_list", f"{year}年{name}季度任务清单", year, items)
    items = [
        MeasureItem(code=str(place), text=f"强化{text}责任")
        for place, text in enumerate(_RESPONSIBILITIES, 1)
    ]
    _measure(ground, "responsibility_list", f"{name}党组织书记责任清单", 2026, items)
    if ground.profile == "honglingrenzheng":
        items = [
            MeasureItem(code=str(place), text=text)
            for place, text in enumerate(_GROWTH, 1)
        ]
        _measure(ground, "growth_measure", f"{name}“养成计划”举措", 2022, items)


def _measure(
    ground: Ground, kind: str, title: str, year: int, items: list[MeasureItem]
) -> None:
    record = Measure(
        id=new_id(ground.chance, "S"),
        area=ground.office.code,
        kind=kind,  # type: ignore[arg-type]
        title=title,
        year=year,
        applies_to=("secretary",) if kind == "responsibility_list" else (),
        items=tuple(items),
    )
    ground.extras.append(("measure", record, {"area": ground.office.code}))


def _activities(ground: Ground) -> None:
    for year in range(2024, ground.world.as_of.year + 1):
        for place, (kind, title) in enumerate(_ACTIVITIES):
            held = ground.working_day(
                date(year, 1 + 2 * place, 5), date(year, 1 + 2 * place, 25)
            )
            if held > ground.world.as_of:
                continue
            present = [p for p in ground.people if p.on_post(held)]
            some = present[:: max(1, len(present) // 12)][:12]
            office = ground.office_in(year)
            record = Activity(
                id=new_id(ground.chance, "A"),
                area=office.code,
                title=f"{year}年{office.area.name}{title}",
                kind=kind,  # type: ignore[arg-type]
                held_on=held,
                participants=len(some) + ground.chance.randint(5, 40),
                workers=tuple(sorted(person.id for person in some)),
            )
            ground.extras.append(("activity", record, {"held_year": held.year}))


def _honour_notices(ground: Ground) -> None:
    """Publicity of those to be commended, before each commendation."""
    for awarded in (date(2023, 6, 29), date(2025, 6, 27)):
        honoured = [
            person
            for person in ground.people
            if person.named
            and not person.erased
            and any(
                h.awarded_on == awarded and h.level == "county" for h in person.honours
            )
        ]
        if not honoured:
            continue
        end = ground.world.workdays.before(awarded, 3)
        start = ground.world.workdays.before(end, 5)
        year = start.year
        office = ground.office_in(year)
        ground.notices.append(
            make_notice(
                ground.world,
                office,
                f"N{year}-{ground.notice_serial(year):04}",
                "honour",
                Window(start=start, end=end, working_days=5),
                title=f"{year}年{office.area.name}两新组织优秀党务工作者拟表彰对象公示",
                basis="两年一次的集中表彰安排",
                items=tuple(
                    NoticeItem(worker=person.id, outcome="clear") for person in honoured
                ),
            )
        )
