"""Which types, statuses and stages one event can have in two articles."""

from functools import cache

from timeline.models import EventType, Stage, Status

# Types between which one event wavers with the words that tell it.
KINDRED = (
    frozenset({EventType.LEGISLATION, EventType.POLICY, EventType.AGREEMENT}),
    frozenset({EventType.PILOT_PROJECT, EventType.FUNDING, EventType.POLICY}),
    frozenset({EventType.PILOT_PROJECT, EventType.AGREEMENT}),
    frozenset({EventType.PILOT_PROJECT, EventType.OPERATION}),
    frozenset({EventType.OPERATION, EventType.LEGISLATION, EventType.POLICY}),
    frozenset({EventType.OPERATION, EventType.RULING}),
    frozenset({EventType.OPERATION, EventType.INCIDENT}),
    frozenset({EventType.CONFERENCE, EventType.VISIT, EventType.TRAINING}),
    frozenset({EventType.INCIDENT, EventType.STATISTIC, EventType.REPORT}),
    frozenset({EventType.INCIDENT, EventType.PROTEST}),
    frozenset({EventType.STATEMENT, EventType.POLICY, EventType.LEGISLATION, EventType.REPORT}),
    frozenset({EventType.STATEMENT, EventType.AGREEMENT}),
)

# How much it says that both are of this type: two conferences in one country on one day are rarely two, arrests are.
POINTS_OF_TYPE: dict[str, float] = {
    EventType.CONFERENCE: 1.2,
    EventType.VISIT: 1.2,
    EventType.AGREEMENT: 1.0,
    EventType.LEGISLATION: 0.9,
    EventType.TRAINING: 0.9,
    EventType.PILOT_PROJECT: 0.8,
    EventType.APPOINTMENT: 0.8,
    EventType.PROTEST: 0.8,
    EventType.RULING: 0.7,
    EventType.REPORT: 0.6,
    EventType.POLICY: 0.6,
    EventType.FUNDING: 0.5,
    EventType.INCIDENT: 0.5,
    EventType.OPERATION: 0.3,
    EventType.STATISTIC: 0.2,
    EventType.STATEMENT: 0.0,
}
POINTS_OF_KINDRED = 0.2

# Types whose events happen in one spot: in another country it is another event.
LOCAL = frozenset({
    EventType.CONFERENCE, EventType.VISIT, EventType.OPERATION, EventType.INCIDENT, EventType.PROTEST,
    EventType.TRAINING,
})  # fmt: skip

# Types of what is said: by others it is something else.
SAID = frozenset({EventType.STATEMENT, EventType.REPORT})

# In the plural, for people.
PLURALS: dict[str, str] = {
    EventType.CONFERENCE: "conferences", EventType.VISIT: "visits", EventType.AGREEMENT: "agreements",
    EventType.PILOT_PROJECT: "pilot projects", EventType.LEGISLATION: "legislation", EventType.POLICY: "policies",
    EventType.OPERATION: "operations", EventType.FUNDING: "funding", EventType.RULING: "rulings",
    EventType.REPORT: "reports", EventType.STATEMENT: "statements", EventType.TRAINING: "trainings",
    EventType.APPOINTMENT: "appointments", EventType.INCIDENT: "incidents", EventType.PROTEST: "protests",
    EventType.STATISTIC: "statistics", EventType.UNCLASSIFIED: "unclassified",
}  # fmt: skip

# Stages that one day may see told as either: what was agreed in the night is "signed" in some papers.
NEIGHBOURS = (
    frozenset({Stage.PROPOSED, Stage.NEGOTIATED}),
    frozenset({Stage.NEGOTIATED, Stage.INITIALLED}),
    frozenset({Stage.NEGOTIATED, Stage.SIGNED}),
    frozenset({Stage.CONSENT, Stage.ADOPTED}),
    frozenset({Stage.ADOPTED, Stage.AMENDED}),
)

DONE = frozenset({Status.OCCURRED, Status.ONGOING})


@cache
def types_together(one: str, other: str) -> float | None:
    """What two types say for one event, None when it cannot have both. Of an unclassified row nothing is known."""
    if one == other:
        return POINTS_OF_TYPE.get(one, 0.0)
    if EventType.UNCLASSIFIED in (one, other):
        return 0.0
    return POINTS_OF_KINDRED if any({one, other} <= kin for kin in KINDRED) else None


def statuses_contradict(one: str, other: str) -> bool:
    """Whether one tells that it was called off and the other that it took place."""
    return Status.CANCELLED in (one, other) and bool({one, other} & DONE)


def stages_contradict(one: str | None, other: str | None, *, same_day: bool) -> bool:
    """Whether they are two steps of an agreement or a law: signed and ratified.

    >>> stages_contradict("signed", "ratified", same_day=True), stages_contradict("signed", None, same_day=False)
    (True, False)
    """
    if one is None or other is None or one == other:
        return False
    return not (same_day and any({one, other} <= steps for steps in NEIGHBOURS))


def is_told_before_and_after(one: str, other: str) -> bool:
    """Whether one announces what the other tells as done."""
    return (one in DONE) != (other in DONE) and {one, other} & {Status.ANNOUNCED} != set()
