"""with_lane: the filter that shows the events of a lane, and no others."""

from timeline.tui.filter.chunks import plain_value
from timeline.tui.filter.text import chosen_values, with_value, without_value

SEVERAL = frozenset({"place", "actor"})  # fields of which an event may have several values


def with_lane(text: str, field: str, value: str) -> str:
    """The filter `text`, of whose events those remain that have the value.

    Of a field with one value an event it takes the place of the values asked for; else it stands beside them.

    >>> with_lane("type:visit,report camp", "type", "visit")
    'camp type:visit'
    >>> with_lane("place:RS,HU camp", "place", "RS"), with_lane("place:RS camp", "place", "RS")
    ('place:RS place:RS,HU camp', 'place:RS camp')
    """
    asked = chosen_values(text, field).asked
    if field in SEVERAL:
        alone = with_value("", field, value)
        return text if asked == {plain_value(field, value)} else f"{alone} {text}".strip()
    for one in asked:
        text = without_value(text, field, one)
    return with_value(text, field, value)
