"""What stands in the cells of one row of the table, as harmless text of one line.

Signs say in one cell what colour repeats: a verdict or a doubt, a star, how much it matters, notes, tags, an event that
a person added, and what waits for a person to decide.
"""

from timeline.datespan import DateSpan
from timeline.datewords import in_words
from timeline.models import DOUBTFUL, ChronologyRow
from timeline.plaintext import one_line

MARKED_SIGN = "◆"
STAR_SIGN, NOTE_SIGN, TAG_SIGN, MANUAL_SIGN = "★", "✎", "#", "+"
VERDICT_SIGNS = {"confirmed": "✓", "disputed": "?", "rejected": "✗"}
SIGNIFICANCE_SIGNS = {"high": "▲", "medium": "△", "low": "▽"}
LOST_SIGN, CONFLICT_SIGN, NEWS_SIGN = "∅", "≠", "!"
ALL_SIGNS = 7  # cells in which each sign has its place
DOUBT_SIGN = "~"  # where a verdict would stand
STATUS_SIGNS = {"occurred": "●", "ongoing": "◐", "announced": "○", "proposed": "◌", "cancelled": "⊘"}

SHORT_TYPES = {
    "conference": "confer.", "pilot_project": "pilot", "legislation": "legisl.", "appointment": "appoint.",
    "unclassified": "unclass.",
}  # fmt: skip

BEHIND_YEAR = (" or later", " on")  # "5 Jul 2016 or later", "from July 2016 on"
# A date that ends so before its year needs it: "by 2015" is more than "by".
LEANS_ON_YEAR = {"since", "from", "until", "by", "in", "of", "or", "c.", "perhaps", "–", ""}

LONGEST_TITLE = 500  # more than any terminal shows; a title of a megabyte is not measured cell by cell


def cell_text(row: ChronologyRow, column: str, width: int) -> str:
    """The text of `row` in the column of that name; "mark" and "year" have functions of their own."""
    match column:
        case "mark":
            return mark_signs(row, width)
        case "date":
            return one_line(date_beside_year(row.date))
        case "type":
            return type_words(row.type, width)
        case "status":
            sign = STATUS_SIGNS.get(row.status, "·")
            return sign if width == 1 else f"{sign} {one_line(row.status)}"
        case "stage":
            return stage_words(row.stage or "")
        case "confidence":
            return "" if row.confidence is None else f"{row.confidence:.2f}"
        case "title":
            return one_line(row.title[:LONGEST_TITLE]) or "(no title)"
        case "places":
            return places_words(row.places, width)
        case "sources":
            return f"{row.sources:>{width}}" if row.sources > 1 else ""
    return ""


def mark_signs(row: ChronologyRow, width: int = ALL_SIGNS) -> str:
    """Seven cells: star, significance, notes, tags, verdict or doubt, added by hand, what waits to be decided.

    In fewer cells the signs there are: what waits first, then the verdict, and a doubt last; with "…" where they are
    more, unless that took the second of two.
    """
    star = STAR_SIGN if row.starred else " "
    matters = SIGNIFICANCE_SIGNS.get(row.significance or "", " ")
    noted = (NOTE_SIGN if row.notes else " ") + (TAG_SIGN if row.tags else " ")
    verdict = VERDICT_SIGNS.get(row.verdict or "", " ")
    doubt = DOUBT_SIGN if is_doubtful(row) else " "
    manual = MANUAL_SIGN if row.manual else " "
    if width < ALL_SIGNS:
        signs = "".join((waiting_sign(row), verdict, matters, star, noted, manual, doubt)).replace(" ", "")
        return f"{signs[: width - 1]}…" if len(signs) > width > 2 else signs[:width]
    return "".join((star, matters, noted, doubt if row.verdict is None else verdict, manual, waiting_sign(row)))


def waiting_sign(row: ChronologyRow) -> str:
    """The most pressing of what waits for a person: lost, two values, news of the program; a blank for nothing."""
    return LOST_SIGN if row.orphaned else CONFLICT_SIGN if row.conflicts else NEWS_SIGN if row.news else " "


def is_doubtful(row: ChronologyRow) -> bool:
    """Whether the program itself doubts the row, and nobody has judged it."""
    return row.verdict is None and row.confidence is not None and row.confidence < DOUBTFUL


def type_words(type: str, width: int | None = None) -> str:
    """A type as words, the long ones shortened where `width` has no room for them.

    >>> type_words("pilot_project"), type_words("pilot_project", 9)
    ('pilot project', 'pilot')
    """
    words = one_line(type.replace("_", " "))
    return words if width is None or len(words) <= width else SHORT_TYPES.get(type, words)


def stage_words(stage: str) -> str:
    """A stage as words.

    >>> stage_words("in_force")
    'in force'
    """
    return one_line(stage.replace("_", " "))


def places_words(places: tuple[str, ...], width: int) -> str:
    """As many places as fit, and how many more there are.

    >>> places_words(("RS", "HU", "AT", "DE"), 9)
    'RS HU +2'
    """
    text = one_line(" ".join(places))
    if len(text) <= width:
        return text
    for count in range(len(places) - 1, 0, -1):
        text = one_line(f"{' '.join(places[:count])} +{len(places) - count}")
        if len(text) <= width:
            return text
    return text


def date_beside_year(span: DateSpan | None) -> str:
    """A date in short words, without the year where the column beside it says it already.

    >>> from timeline.datespan import parse_edtf
    >>> [date_beside_year(parse_edtf(edtf)) for edtf in ("2023-10-26", "[2025-04-02..]", "2015/..", "2015")]
    ['26 Oct', '2 Apr or later', 'from 2015 on', '2015']
    """
    words = in_words(span, short=True)
    if span is None:
        return words
    ending = next((ending for ending in BEHIND_YEAR if words.endswith(ending)), "")
    year = f" {span.first_known_day.year}{ending}"
    rest = words.removesuffix(year)
    return words if rest == words or rest.rpartition(" ")[2] in LEANS_ON_YEAR else rest + ending


def year_of(row: ChronologyRow) -> int | None:
    """The year that the row is sorted into; None without a date."""
    return row.date.first_known_day.year if row.date else None
