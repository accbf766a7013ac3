"""English; the dates as `timeline.datewords` has them."""

from timeline.datewords import MONTHS, PARTS, UNDATED
from timeline.export.words.table import DateTable, Kind, Role, Words

DATES = DateTable(
    months=MONTHS,
    parts={number: (f"{words} {{year}}", None) for number, words in PARTS.items()},
    points={
        Kind.DAY: ("{day} {month} {year}", None),
        Kind.MONTH: ("{month} {year}", None),
        Kind.YEAR: ("{year}", None),
        Kind.DECADE: ("the {decade}s", None),
        Kind.CENTURY: ("{ordinal} century", None),
    },
    phrases={
        Role.ABOUT: "about {name}",
        Role.PERHAPS: "perhaps {name}",
        Role.PERHAPS_ABOUT: "perhaps about {name}",
        Role.BY: "by {name}",
        Role.OR_LATER: "{name} or later",
        Role.FROM: "from {name} on",
        Role.UNTIL: "until {name}",
        Role.WEEK: "week of {name}",
        Role.WITHIN: "some time in {name}",
    },
    undated=UNDATED,
    alternative=" or ",
)

WORDS = Words("en", DATES)
