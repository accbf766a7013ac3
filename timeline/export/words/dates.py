"""A DateSpan in the words of a language, which never claim more than it does.

The same kinds of dates as `timeline.datewords`, which has them in English alone, with short forms for tables.

>>> from timeline.datespan import parse_edtf
>>> from timeline.export.words import words_in
>>> [date_words(parse_edtf("[..2025-04-02]"), words_in(code).dates) for code in ("de", "fr", "sr")]
['bis 2. April 2025', 'au plus tard le 2 avril 2025', 'do 2. aprila 2025.']
"""

from typing import NamedTuple

from timeline.datespan import DateSpan
from timeline.datewords import is_week
from timeline.export.words.table import DateTable, Kind, Role

MARKS = {"~": Role.ABOUT, "?": Role.PERHAPS, "%": Role.PERHAPS_ABOUT}
ROMAN = ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


class Said(NamedTuple):
    """A point or a range in its two forms: alone, and after a preposition."""

    name: str
    of: str


def date_words(span: DateSpan | None, table: DateTable) -> str:
    """`span` in words; those for no date where it is None."""
    if span is None:
        return table.undated
    edtf = span.edtf
    if edtf.startswith("["):
        return _one_day_of(edtf[1:-1], table)
    if "/" not in edtf:
        return _point(edtf, table)
    first, last = edtf.split("/")
    if last in ("", ".."):
        return _point(first, table, Role.FROM)
    if first in ("", ".."):
        return _point(last, table, Role.UNTIL)
    if is_week(span):
        return _point(first, table, Role.WEEK)
    return _range(first, last, table).name


def _one_day_of(body: str, table: DateTable) -> str:
    if "," in body:
        return table.alternative.join(_one_day_of(choice, table) for choice in body.split(","))
    first, dots, last = body.partition("..")
    if not dots or first == last:
        return _point(first, table)
    if not first:
        return _point(last, table, Role.BY)
    if not last:
        return _point(first, table, Role.OR_LATER)
    return _phrase(Role.WITHIN, _range(first, last, table), None, table)


def _point(text: str, table: DateTable, role: Role | None = None) -> str:
    """A point with what is said of it; the mark of an approximate one goes inside: "from about 2015 on"."""
    bare = text.rstrip("~?%")
    said, kind = _forms(bare, table), _kind(bare)
    mark = MARKS.get(text[len(bare) :])
    if role is None:
        return _phrase(mark, said, kind, table) if mark else said.name
    if mark:
        within = table.within.get(mark) or table.phrases[mark]
        said = Said(*(within.format(name=form, of=form) for form in said))
    return _phrase(role, said, kind, table)


def _phrase(role: Role, said: Said, kind: Kind | None, table: DateTable) -> str:
    template = (table.phrases_of_kind.get((role, kind)) if kind else None) or table.phrases[role]
    words = template.format(name=said.name, of=said.of)
    for apart, together in table.contractions:
        words = words.replace(apart, together)
    return words


def _range(first: str, last: str, table: DateTable) -> Said:
    """26–27 October 2023, 30 September – 2 October 2023, March–May 2016, 1990–1994."""
    if any(mark in first + last for mark in "~?%X"):
        return _joined(_point(first, table), " – ", _point(last, table))
    a, b = first.split("-"), last.split("-")
    end = _forms(last, table)
    if len(a) == len(b) == 3 and a[:2] == b[:2]:
        begin = table.day_alone.format(day=_day(a[2], table))
        return Said(*(f"{begin}–{form}" for form in end))
    if len(a) == len(b) == 2 and a[0] == b[0] and int(a[1]) <= 12 and int(b[1]) <= 12:
        months = (table.months, table.months_of or table.months)
        return Said(*(f"{names[int(a[1]) - 1]}–{form}" for names, form in zip(months, end, strict=True)))
    if len(a) == len(b) == 1:
        return Said(*(f"{int(a[0])}–{form}" for form in end))
    begin_forms = _forms(first, table)
    if a[0] == b[0] and len(a) == len(b) == 3:
        begin_forms = _filled(table.day_of_year, first, table)
    return Said(*(f"{begin} – {form}" for begin, form in zip(begin_forms, end, strict=True)))


def _joined(first: str, between: str, last: str) -> Said:
    return Said(*[f"{first}{between}{last}"] * 2)


def _forms(bare: str, table: DateTable) -> Said:
    """A point without a mark."""
    kind = _kind(bare)
    templates = table.parts[int(bare[5:])] if kind is Kind.PART else table.points[kind]
    return _filled(templates, bare, table)


def _filled(templates: tuple[str, str | None], bare: str, table: DateTable) -> Said:
    name, of = templates
    return Said(
        name.format(**_values(bare, table, table.months)),
        (name if of is None else of).format(**_values(bare, table, table.months_of or table.months)),
    )


def _kind(bare: str) -> Kind:
    if "X" in bare:
        return Kind.CENTURY if bare.endswith("XX") else Kind.DECADE
    if len(bare) == len("2025"):
        return Kind.YEAR
    if len(bare) == len("2025-04-02"):
        return Kind.DAY
    return Kind.MONTH if int(bare[5:]) <= 12 else Kind.PART


def _values(bare: str, table: DateTable, months: tuple[str, ...]) -> dict[str, object]:
    """What the templates have places for."""
    if "X" in bare:
        century = int(bare[:2]) + 1
        return {
            "decade": f"{bare[:3]}0",
            "century": century,
            "roman": _roman(century),
            "ordinal": _ordinal(century),
        }
    year, month, day = (*bare.split("-"), "", "")[:3]
    values: dict[str, object] = {"year": int(year), "next_year": int(year) + 1}
    values["next"] = f"{(int(year) + 1) % 100:02}"
    if month and int(month) <= 12:
        values["month"] = months[int(month) - 1]
    if day:
        values["day"] = _day(day, table)
    return values


def _day(digits: str, table: DateTable) -> str:
    return table.first_day if int(digits) == 1 else str(int(digits))


def _roman(number: int) -> str:
    letters = ""
    for value, letter in ROMAN:
        letters += letter * (number // value)
        number %= value
    return letters


def _ordinal(number: int) -> str:
    """20th, 21st."""
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th") if number not in (11, 12, 13) else "th"
    return f"{number}{ending}"
