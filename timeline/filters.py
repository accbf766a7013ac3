"""One filter language for the command line, the browser and exports: `parse_filter(text)` returns an EventFilter.

    visit "border police"       words (also the beginnings of words) and phrases, in title, quotes, notes and actors
    type:visit,conference       one of several values of a field
    stage:signed,ratified       how far an agreement or a law has come
    salience:headline,lead      where its article tells it
    is:doubtful                 of little confidence, and judged by nobody
    place:RS actor:frontex      all terms must hold
    actor:="Border police"      the whole name, and not any name with these words in it; publisher: likewise
    has:note is:starred         what people added
    2014..2018  2023-03  2020   may fall in that time; a year to be searched as a word goes in quotes: "2020"
    24.04.2023  May 2015        dates as people type them, the day first; also 24.04.2023..May 2024 and after:May 2015
    after:2020 before:2016-05   later than 2020; earlier than May 2016
    surely:2023                 certainly in that time
    begins:2023                 begins in that time: the first day that is known of its date lies there
    -type:report                not
    tag:"two words"             quotes hold spaces and commas together
    view:key-events             what passes a saved view

Nothing is looked up here: whether an actor or a tag exists is for the chronology to say. Only the saved views
have to be given.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from difflib import get_close_matches
from functools import cache
from types import MappingProxyType

from timeline.countries import country_code
from timeline.datespan import DateSpan, parse_edtf
from timeline.errors import DateSpanError, FilterError
from timeline.filter_terms import FIELDS, EventFilter, FieldIs, InPeriod, InView, Search, Term
from timeline.typed_dates import MONTH_WORDS, typed_date

__all__ = ["FIELDS", "EventFilter", "FieldIs", "InPeriod", "InView", "Search", "Term", "parse_filter"]


DATE_FIELDS = ("after", "before", "surely", "begins")
DATE_EXAMPLES = "2023, 2023-03, May 2023, 2023-03-16, 16.03.2023 or 2014..2018"
LANGUAGE = re.compile(r"[A-Za-z]{2}")

FIELD = re.compile(r"([A-Za-z]+):")
VALUE = re.compile(r'(?:[^",]|"[^"]*")+')  # up to a comma that stands in no quotes
EDTF_POINT = r"\d{4}(?:-\d\d){0,2}|\d{3}X|\d\dXX"
TYPED_POINT = (
    rf"\d{{1,2}}\.\d{{1,2}}\.\d{{4}}|\d{{1,2}}/\d{{4}}|(?:\d{{1,2}}\.?\s+)?(?:{'|'.join(MONTH_WORDS)})\.?\s+\d{{4}}"
)
POINT = rf"(?:{EDTF_POINT}|{TYPED_POINT})"
DOTS = r"(?:\.{2,3}|…)"
PERIOD = rf"{POINT}|{POINT}?{DOTS}{POINT}|{POINT}{DOTS}"

# A date, which may hold spaces; else all up to a space that stands in no quotes.
DATES = rf"-?(?:(?:{'|'.join(DATE_FIELDS)}):)?(?:{PERIOD})(?:,(?:{PERIOD}))*(?=\s|$)"
CHUNK = rf'{DATES}|(?:[^\s"]|"[^"]*"?)+'


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """PERIOD or CHUNK, compiled when first needed: the months of six languages take their time."""
    return re.compile(pattern, re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of the filter and where it stands in it."""

    text: str
    start: int
    whole: str

    def wrong(self, message: str) -> FilterError:
        return FilterError(message, self.whole, self.start, self.start + len(self.text))

    def after(self, count: int) -> "_Part":
        return _Part(self.text[count:], self.start + count, self.whole)


Views = Mapping[str, str] | None


def parse_filter(text: str, views: Views = MappingProxyType({})) -> EventFilter:
    """The filter that `text` means. Raises FilterError with the place of the mistake and what would be right there.

    `views` are the saved views: name -> filter. With None any name may be given, and is not looked up.

    >>> parse_filter("type:visit -place:rs 2023").terms
    ... # doctest: +ELLIPSIS, +NORMALIZE_WHITESPACE
    (FieldIs(field='type', values=('visit',), negated=False), FieldIs(field='place', values=('RS',), negated=True),
     InPeriod(periods=(DateSpan(edtf='2023', ...),), surely=False, negated=False, begins=False))
    """
    terms = []
    for match in compiled(CHUNK).finditer(text):
        term = _term(_Part(match[0], match.start(), text), views)
        if term is not None:
            terms.append(term)
    return EventFilter(text, tuple(terms))


def _term(chunk: _Part, views: Views) -> Term | None:
    if chunk.text.count('"') % 2:
        raise chunk.after(chunk.text.rindex('"')).wrong('this quote is not closed: write "two words"')
    negated = chunk.text.startswith("-")
    body = chunk.after(1) if negated else chunk
    field = FIELD.match(body.text)
    if field:
        return _field_term(field[1].lower(), body, body.after(field.end()), negated, views)
    dates = body.text.split(",")
    if all(compiled(PERIOD).fullmatch(point) for point in dates):
        return InPeriod(tuple(_period(part) for part in _values(body)), negated=negated)
    return _search(body.text, negated)


def _search(text: str, negated: bool) -> Search | None:
    """None for text without a letter or digit, such as a dash between words."""
    words = text.replace('"', " ").strip()
    if not any(character.isalnum() for character in words):
        return None
    return Search(words, text.startswith('"'), negated)


def _field_term(field: str, body: _Part, rest: _Part, negated: bool, views: Views) -> Term:
    name = _Part(body.text[: len(field)], body.start, body.whole)
    if field not in FIELDS and field not in DATE_FIELDS:
        raise name.wrong(_unknown_field(field))
    values = list(_values(rest))
    if not values:
        raise body.wrong(f"{field}: needs a value: {_allowed(field)}")
    if field in DATE_FIELDS:
        periods = tuple(_bounded(field, value) for value in values)
        return InPeriod(periods, field == "surely", negated, field == "begins")
    if field == "view":
        names = tuple(value.text.replace('"', " ").strip() for value in values)
        return InView(names, tuple(_view_terms(value, views) for value in values), negated)
    return FieldIs(field, tuple(_checked(field, value) for value in values), negated)


def _view_terms(part: _Part, views: Views) -> tuple[Term, ...]:
    """The terms of a saved view, which may name other views but not, through them, itself."""
    name = part.text.replace('"', " ").strip()
    if views is None:
        return ()
    if name not in views:
        raise part.wrong(
            f"there is no view {name!r}{_guess(name, tuple(views))}: {', '.join(views) or 'none is saved'}"
        )
    try:
        return parse_filter(views[name], {other: text for other, text in views.items() if other != name}).terms
    except FilterError as error:
        raise part.wrong(f"the view {name!r} cannot be read: {error}") from None


def _values(part: _Part) -> Iterator[_Part]:
    """The values between commas, as they stand; empty ones are left out."""
    for match in VALUE.finditer(part.text):
        if match[0].replace('"', " ").strip():
            yield _Part(match[0], part.start + match.start(), part.whole)


def _checked(field: str, part: _Part) -> str:
    """The value as the store has it: codes of countries in capitals, names of types in lower case."""
    value = part.text.replace('"', " ").strip()
    if field == "place" and (code := country_code(value)):
        return code
    if field == "language" and LANGUAGE.fullmatch(value):
        return value.lower()
    if field in ("place", "language"):
        raise part.wrong(f"{value!r} is no {field}: {_allowed(field)}")
    allowed = FIELDS[field]
    if allowed is None:
        return value
    plain = "_".join(re.split(r"[\s_-]+", value.lower()))
    if plain not in allowed:
        raise part.wrong(f"{value!r} is no value of {field}{_guess(plain, allowed)}: {_allowed(field)}")
    return plain


def _bounded(field: str, part: _Part) -> DateSpan:
    """The time after, before or in a date."""
    period = _period(part)
    if field == "after":
        if period.latest is None or period.latest == date.max:
            raise part.wrong("nothing comes after a time without an end: write after:2020")
        return parse_edtf(f"{period.latest + timedelta(days=1)}/..")
    if field == "before":
        if period.earliest is None or period.earliest == date.min:
            raise part.wrong("nothing comes before a time without a beginning: write before:2020")
        return parse_edtf(f"../{period.earliest - timedelta(days=1)}")
    return period


def _period(part: _Part) -> DateSpan:
    ends = re.split(DOTS, part.text.replace('"', " ").strip(), maxsplit=1)
    try:
        points = [typed_date(end).edtf if end else ".." for end in ends]
        return parse_edtf("/".join(points))
    except DateSpanError:
        raise part.wrong(f"{part.text!r} is no date: write {DATE_EXAMPLES}") from None


def _unknown_field(field: str) -> str:
    fields = (*FIELDS, *DATE_FIELDS)
    guess = _guess(field, fields)
    return f'there is no field {field!r}{guess}: {", ".join(fields)}; to search for the word itself, put it in "quotes"'


def _guess(word: str, choices: tuple[str, ...]) -> str:
    near = [choice for choice in choices if len(word) > 2 and choice.startswith(word)] or get_close_matches(
        word, choices, 1
    )
    return f" (did you mean {near[0]}?)" if near else ""


def _allowed(field: str) -> str:
    """What can be written after `field:`, for people."""
    if field in DATE_FIELDS:
        return DATE_EXAMPLES
    examples = {
        "place": "write its code of two letters or its English name, such as RS or Serbia (EU the Union, XK Kosovo)",
        "language": "two letters such as en or sr",
        "tag": "a tag",
        "actor": "a name or a word of it, or the whole name after =",
        "publisher": "a name or a word of it, or the whole name after =",
        "view": "the name of a saved view",
        "article": "an article's name or the beginning of its key",
    }
    return examples.get(field) or ", ".join(FIELDS[field] or ())
