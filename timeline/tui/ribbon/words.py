"""What the ribbon says in words: of the bar under its cursor, of the types in sight, of what is out of sight."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from timeline.plaintext import one_line

MOST_TYPES_NAMED = 3
OTHER_SIGN = "+"
PLURALS = {
    "policy": "policies", "legislation": "of legislation", "training": "trainings", "funding": "of funding",
    "unclassified": "unclassified",
}  # fmt: skip


class TypeInSight(NamedTuple):
    """A type, the letter that stands for it, and how many events of it are in sight."""

    type: str
    sign: str
    events: int


def bar_words(
    time: str, shown: int, total: int, types: Sequence[tuple[str, int]], *, filtered: bool, vague: int = 0
) -> str:
    """What a bar stands for; of its types the most frequent. `vague` of its events are dated less exactly than a bar.

    >>> bar_words("March 2016", 14, 120, [("agreement", 9), ("visit", 1)], filtered=True)
    'March 2016: 14 of 120 events; 9 agreements, 1 visit'
    """
    counted = f"{shown:,} of {total:,} {_events(total)}" if filtered else f"{shown:,} {_events(shown)}"
    named = ", ".join(type_words(kind, count) for kind, count in types[:MOST_TYPES_NAMED] if count)
    inexact = f"{vague:,} without a day" if vague else ""
    return f"{time}: {'; '.join(filter(None, (counted, named, inexact)))}"


def type_words(kind: str, count: int) -> str:
    """So many events of a type.

    >>> type_words("policy", 2), type_words("pilot_project", 1)
    ('2 policies', '1 pilot project')
    """
    words = one_line(kind.replace("_", " "))
    return f"{count:,} {words if count == 1 else PLURALS.get(kind, f'{words}s')}"


def types_in_sight(counts: Iterable[tuple[str, int]], most: int) -> list[TypeInSight]:
    """The most frequent types, each with a letter of its own.

    >>> [(one.sign, one.type) for one in types_in_sight([("policy", 3), ("protest", 2), ("visit", 1)], most=2)]
    [('P', 'policy'), ('R', 'protest')]
    """
    found: list[TypeInSight] = []
    for kind, count in sorted(counts, key=lambda one: (-one[1], one[0]))[:most]:
        if count:
            taken = {one.sign for one in found}
            letters = (letter.upper() for letter in kind if letter.isascii() and letter.isalpha())
            found.append(TypeInSight(kind, next((one for one in letters if one not in taken), "?"), count))
    return found


def lane_words(time: str, name: str, counted: tuple[int, int] | None, *, with_time: bool) -> str:
    """What a lane that is chosen has in a time, of how many in all, and what enter makes of it.

    >>> lane_words("March 2016", "visit", (9, 14), with_time=False)
    'March 2016, visit: 9 of 14 events · ⏎ shows only visit'
    >>> lane_words("March–May 2016", "RS Serbia", None, with_time=True)
    'March–May 2016, RS Serbia · ⏎ shows only these'
    """
    of_all = f": {counted[0]:,} of {counted[1]:,} {_events(counted[1])}" if counted else ""
    return f"{time}, {name}{of_all} · ⏎ shows only {'these' if with_time else name}"


def unit_words(unit: str, before: int, after: int, undated: int) -> str:
    """What one bar is, and how many events have none in sight, with the signs that stand beside the bars.

    >>> unit_words("two months", 2, 0, 3)
    'a bar: two months · ◂2 before · ?3 undated'
    """
    outside = ((f"◂{before:,} before", before), (f"{after:,}▸ after", after), (f"?{undated:,} undated", undated))
    return " · ".join([f"a bar: {unit}", *(words for words, count in outside if count)])


def short_count(count: int) -> str:
    """A count in at most four characters, up to a thousand million.

    >>> short_count(730), short_count(7300), short_count(730000)
    ('730', '7k', '730k')
    """
    return str(count) if count < 1000 else f"{count // 1000}k" if count < 1_000_000 else f"{count // 1_000_000}M"


def _events(count: int) -> str:
    return "event" if count == 1 else "events"
