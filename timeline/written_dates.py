"""written_date: a date as a chronology has it, in words of English, Serbian, German or French, in figures or in EDTF.

    16. März 2023, le 1er mai 2024, 26. oktobra 2023.     days, each language in its own words
    etwa Dezember 2024, vers 2015, oko marta 2016         about
    seit 2015, à partir de mars 2015, od 2015             from then on
    Herbst 2025, 1er trimestre 2024, prva polovina 2020   parts of a year
    ohne Datum, sans date, bez datuma                     None
    2016-03-05T10:00, 03/2016, 31/12/2016                 figures

Words are put in place of words, and what is left has to be a date that `typed_dates` knows: nothing is guessed, and
nothing is made more exact than it is written.

>>> [written_date(words).edtf for words in ("16. März 2023", "vers mai 2016", "jesen 2025.", "since 2015")]
['2023-03-16', '2016-05~', '2025-23', '2015/..']
"""

import re
from collections.abc import Sequence

from timeline.date_phrases import IN_MONTHS, MONTHS, PHRASES, POINTS, ROMAN, UNDATED
from timeline.datespan import DateSpan, Precision, parse_edtf
from timeline.errors import DateSpanError
from timeline.serbian import to_latin
from timeline.typed_dates import typed_date

LONGEST = 80  # characters of a date in words

CENTURY = re.compile(r"(\d{1,2}|[ivx]+)(?:st|nd|rd|th|\.|er?) (?:century|jahrhunderts?|siècle|veka?|vijeka?)\.?")
WINTER = re.compile(r"(?P<name>winter|hiver|zim[aeiu]) (?P<year>\d{4})[/–-](?P<next>\d{4}|\d\d)(?!\d)")
VAGUE = re.compile(r"\b(?:about|perhaps) ")
OR = re.compile(r" (?:or|oder|ou|ili) ")
MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d.*")
SLASHES = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})")

# What stands between a date and what happened then.
SEPARATOR = re.compile(r"^(?:\s*[:—–|\t]+\s*|\s+-+\s+|\s*,\s+|\s*\.\s+|\s*$)")
WORDS_OF_A_DATE = 8


def written_date(text: str, *, day_first: bool | None = None) -> DateSpan | None:
    """The date that `text` says, None where it says that there is none. Raises DateSpanError for anything else.

    `day_first` says whether 3/5/2016 is 3 May or 5 March; where it is None, both are refused.
    """
    words = " ".join(text.split()).strip()
    latin = to_latin(words)
    if {latin.casefold(), latin.casefold().rstrip(".")} & UNDATED:
        return None
    if len(words) > LONGEST:
        raise DateSpanError(f"{words[:LONGEST]!r}… is no date: it is too long for one")
    if found := MOMENT.fullmatch(words):
        words = found[1]
    if found := SLASHES.fullmatch(words):
        return _with_slashes(words, [int(number) for number in found.groups()], day_first)
    english = _in_english(latin)
    span = _typed(words) or _typed(english) or _one_of_several(latin) or _range_of_vague(latin) or typed_date(words)
    if VAGUE.search(english) and not span.approximate:  # "by about 2015" would become "by 2015"
        raise DateSpanError(f"{words!r} says two things at once: write it without the word for about")
    return span


def leading_date(text: str) -> tuple[DateSpan, str] | None:
    """The date with which a line begins, and what follows it; None where it begins with none.

    What is no more exact than a month has to be set off: "2015 people arrived" begins with no date.

    >>> leading_date("16 March 2023: Ministers met.")[1], leading_date("2015 people arrived")
    ('Ministers met.', None)
    """
    if not any(letter.isdigit() for letter in text[: 2 * LONGEST]):
        return None
    stretches = [*re.finditer(r"\S+", text[: 2 * LONGEST])][:WORDS_OF_A_DATE]
    for stretch in reversed(stretches):
        for end in (stretch.end(), stretch.end() - 1):
            span = _date_or_none(text[:end])
            if span is None:
                continue
            rest, separated = text[end:], SEPARATOR.match(text[end:])
            if separated:
                return span, rest[separated.end() :].strip()
            if span.precision is Precision.DAY and rest[:1].isspace():
                return span, rest.strip()
    return None


def _typed(words: str) -> DateSpan | None:
    try:
        return typed_date(words)
    except DateSpanError:
        return None


def _edtf(text: str) -> DateSpan | None:
    try:
        return parse_edtf(text)
    except DateSpanError:
        return None


def _date_or_none(words: str) -> DateSpan | None:
    try:
        return written_date(words)
    except DateSpanError:
        return None


def _one_of_several(words: str) -> DateSpan | None:
    """`[2014-07-01,2014-07-03]` for "1 July 2014 or 3 July 2014"."""
    choices = [_typed(choice) or _typed(_in_english(choice)) for choice in OR.split(words)]
    if len(choices) < 2 or not all(choices):
        return None
    return _edtf(f"[{','.join(choice.edtf for choice in choices if choice)}]")


def _range_of_vague(words: str) -> DateSpan | None:
    """`2023-01~/2023-03` for "about January 2023 – March 2023": each end says for itself how vague it is."""
    ends = [_typed(_in_english(end)) for end in words.split(" – ")]
    if len(ends) != 2 or not all(ends):
        return None
    return _edtf("/".join(end.edtf for end in ends if end))


def _with_slashes(words: str, numbers: Sequence[int], day_first: bool | None) -> DateSpan:
    first, second, year = numbers
    if day_first is None and first <= 12 and second <= 12 and first != second:
        raise DateSpanError(f"{words!r} has two meanings: write {year}-05-03, or say whether the day comes first")
    day, month = (first, second) if first > 12 or (second <= 12 and day_first is not False) else (second, first)
    span = _edtf(f"{year:04}-{month:02}-{day:02}")
    if span is None:
        raise DateSpanError(f"{words!r} is no day of the calendar")
    return span


def _in_english(words: str) -> str:
    """The same date in the words of typed_dates, as far as its words are known; `words` are in Latin letters."""
    return _phrase(WINTER.sub(_one_winter, words.casefold().replace("’", "'")))


def _one_winter(found: re.Match[str]) -> str:
    """Winter 2024/25 is one winter, 2024–2026 are several years."""
    following = int(found["next"]) % 100 == (int(found["year"]) + 1) % 100
    return f"{found['name']} {found['year']}" if following else found[0]


def _phrase(words: str) -> str:
    for written, read in PHRASES:
        if found := re.fullmatch(written, words):
            return read.format(_phrase(found[1]))
    parts = re.split(r" ?[–—] ?", words)
    return " – ".join(map(_phrase, parts)) if len(parts) == 2 and all(parts) else _point(words)


def _point(words: str) -> str:
    if found := CENTURY.fullmatch(words):
        number = int(found[1]) if found[1].isdecimal() else ROMAN.get(found[1], 0)
        return f"{number - 1:02}XX" if number else words
    for written, read in POINTS:
        words = re.sub(written, read, words)
    for month, in_month in zip(MONTHS, IN_MONTHS, strict=True):
        words = re.sub(rf"\b{in_month}\b", month, words)
    return words
