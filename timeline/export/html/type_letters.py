"""The letter of a type, so that nobody has to tell types by colour, and the class by which a page colours it."""

from timeline.models import EventType

LETTERS: dict[str, str] = {
    EventType.CONFERENCE: "C", EventType.VISIT: "V", EventType.AGREEMENT: "A", EventType.PILOT_PROJECT: "J",
    EventType.LEGISLATION: "L", EventType.POLICY: "P", EventType.OPERATION: "O", EventType.FUNDING: "F",
    EventType.RULING: "R", EventType.REPORT: "D", EventType.STATEMENT: "S", EventType.TRAINING: "T",
    EventType.APPOINTMENT: "E", EventType.INCIDENT: "I", EventType.PROTEST: "M", EventType.STATISTIC: "N",
    EventType.UNCLASSIFIED: "U",
}  # fmt: skip

NO_TYPE = EventType.UNCLASSIFIED.value


def known_type(type: str) -> str:
    """`type` where it is one of ours, else "unclassified": what may stand in a class of the page."""
    return type if type in LETTERS else NO_TYPE


def letter(type: str) -> str:
    """The letter of a type.

    >>> letter("visit"), letter("no type at all")
    ('V', 'U')
    """
    return LETTERS[known_type(type)]


def in_order_of_types(types: set[str]) -> list[str]:
    """Those of `types` in the order of the codebook."""
    return [type for type in LETTERS if type in types]
