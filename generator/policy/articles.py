"""Which article of a policy says what: conditions, numbers, and the source in words."""

from __future__ import annotations

from generator.findings.finding import Clause
from generator.model.kinds.policy import Policy
from generator.policy.condition import ConditionCode
from generator.policy.sources import title

CONDITION_TOPICS: dict[ConditionCode, str] = {
    ConditionCode.OFFERED: "grades",
    ConditionCode.CATEGORY: "categories",
    ConditionCode.ON_POST: "categories",
    ConditionCode.STEP: "promotion_steps",
    ConditionCode.TENURE: "conditions",
    ConditionCode.TIME_IN_GRADE: "conditions",
    ConditionCode.ASSESSMENTS: "conditions",
    ConditionCode.TRAINING_HOURS: "conditions",
    ConditionCode.TRAINING_SESSIONS: "conditions",
    ConditionCode.QUARTERS: "conditions",
    ConditionCode.HONOURS: "conditions",
    ConditionCode.BACKGROUND: "qualification",
    ConditionCode.BLOCKS: "reapplication",
}
"""Topic of the article that asks each condition."""

_GRADE_TOPICS = {
    "authority": "authority",
    "valid_range": "certificate",
    "term_months": "certificate",
    "conditions": "conditions",
    "conditions.written_pass": "training_test",
    "conditions.composite_pass": "review",
    "allowance_yearly_yuan": "allowance_rates",
    "allowance_floor_yuan": "allowance_rates",
    "allowance_ceiling_yuan": "allowance_rates",
    "renewal_training_hours": "renewal",
}
_TOPICS = {
    "profile": "versions",
    "version": "versions",
    "trial": "versions",
    "effective_from": "versions",
    "effective_to": "versions",
    "supersedes": "versions",
    "transition": "versions",
    "certifiable": "categories",
    "procedure": "application",
    "grades": "grades",
    "relaxations": "relaxations",
    "relaxation_limit_months": "relaxations",
    "score_weights": "review",
    "publicity": "publicity",
    "publicity.investigation_working_days": "objection",
    "publicity.investigation_limit_working_days": "objection",
    "publicity.outcome_days": "objection",
    "publicity.hearing_working_days": "ending",
    "publicity.decision_shown_months": "ending",
    "inspection": "inspection",
    "inspection.rectify_months": "rectification",
    "inspection.mendable_percent": "rectification",
    "inspection.not_engaged_months": "not_engaged",
    "inspection.when_incompetent": "demotion",
    "inspection.when_incompetent_lowest": "demotion",
    "inspection.basically_competent_years": "demotion",
    "inspection.incompetent_years": "demotion",
    "reapplication": "reapplication",
    "renewal": "renewal",
    "allowance": "allowance",
    "mentoring": "mentoring",
    "review": "review",
    "review.correction_working_days": "application",
    "review.issue_days": "certificate",
    "appeal": "appeal",
    "recruitment": "recruitment",
    "yearly": "yearly_training",
    "yearly.excellent_percent": "assessment_cap",
    "yearly.results_month": "assessment",
    "yearly.dossier_months": "dossier",
    "yearly.commendation_months": "commendation",
}
"""Topic by path; the longest that fits counts. Title and document have none."""


def article_on(policy: Policy, topic: str | None) -> Clause | None:
    """Return the policy's article on a topic, if it names one."""
    article = policy.articles.get(topic) if topic is not None else None
    if article is None:
        return None
    chapter, _, number = article.partition("/")
    path = f"{policy.profile}/{policy.version}/{chapter}"
    return Clause(path, int(number), policy.title)


def last_article(policy: Policy) -> int:
    """Return the number of the last article that a policy names; 0 for none."""
    numbers = (int(place.partition("/")[2]) for place in policy.articles.values())
    return max(numbers, default=0)


def topic_of(path: str) -> str | None:
    """Return the topic of a number by its path, e.g. `grades.junior.term_months`."""
    steps = path.split(".")
    topics = _TOPICS
    if steps[0] == "grades" and len(steps) > 2:  # noqa: PLR2004 - grades, level, field
        steps, topics = steps[2:], _GRADE_TOPICS
    for length in range(len(steps), 0, -1):
        topic = topics.get(".".join(steps[:length]))
        if topic is not None:
            return topic
    return "grades" if topics is _GRADE_TOPICS else None


def source_words(source: str | None) -> str:
    """Say in words where a number comes from; nothing where that is not told."""
    if source is None:
        return ""
    return title(source)
