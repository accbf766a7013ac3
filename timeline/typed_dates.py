"""typed_date: a date as people type it, read as a DateSpan; also every date in the words in which timeline shows it.

    2023-10-26, 2023-10, [..2023-10-26], 2024-12~       EDTF as it is
    March 2022, 5 Mar 2016, March 5, 2016, 5. mart 2016.
    24.04.2023, 24. 4. 2023., 4/2023                    the day first, in dots; a month by its number
    26-27 October 2023, 30 September – 2 October 2023, March–May 2016, 26.-27.10.2023
    about December 2024, by 2 April 2025, since 2015, from 2015 on, until 2016, week of 31 March 2025,
    autumn 2025, the 1990s

>>> [typed_date(text).edtf for text in ("march 2016", "24.4.2023", "26-27 October 2023", "c. Dec 2024")]
['2016-03', '2023-04-24', '2023-10-26/2023-10-27', '2024-12~']
"""

import re
import unicodedata
from datetime import date, timedelta

from timeline.datespan import LONGEST_EDTF, DateSpan, Precision, on_or_after, on_or_before, parse_edtf
from timeline.datewords import MONTHS, PARTS, SHORT_PARTS
from timeline.errors import DateSpanError

# January to December, in the languages that are read; names of dates in Serbian and Croatian in the genitive, too.
MONTH_NAMES = (
    MONTHS,
    "januar februar mart april maj jun jul avgust septembar oktobar novembar decembar".split(),
    "januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra".split(),
    "siječanj veljača ožujak travanj svibanj lipanj srpanj kolovoz rujan listopad studeni prosinac".split(),
    "siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca".split(),
    "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(),
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(),
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre".split(),
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(),
)
SHORTEST = 3  # letters of an English month's name

PART_CODES = {words: code for names in (PARTS, SHORT_PARTS) for code, words in reversed(names.items())} | {"fall": 23}

# What stands before a date, and what it makes of it.
MARKS = {"about": "~", "around": "~", "circa": "~", "ca.": "~", "c.": "~", "perhaps": "?", "perhaps about": "%"}

DAY = r"(?P<day>\d{1,2})(?:\.|st|nd|rd|th)?"
YEAR = r"(?P<year>\d{4})\.?"
NAMED = re.compile(rf"(?:{DAY} )?(?P<name>[^\W\d_]+)\.?,? {YEAR}")
NAMED_DAY_SECOND = re.compile(rf"(?P<name>[^\W\d_]+)\.? {DAY},? {YEAR}")
NUMBERED = re.compile(rf"(?:(?P<day>\d{{1,2}})\. ?)?(?P<month>\d{{1,2}})(?:\. ?|/){YEAR}")
PART_OF_YEAR = re.compile(rf"(?P<part>[a-z].*|[QH]\d) {YEAR}")
DECADE = re.compile(r"(?:the )?(?P<decade>\d{3})0s")
FROM_TO = re.compile(r"(?P<first>.+?) ?[-–—] ?(?P<last>[^–—]+)|(?P<from>.+) to (?P<to>.+)")


def typed_date(text: str) -> DateSpan:
    """The date that `text` says. Raises DateSpanError, which says how to write one."""
    words = " ".join(text.split())
    span = None if len(words) > LONGEST_EDTF else _edtf(words) or _in_words(words) or _point(words) or _range(words)
    if span is None:
        raise DateSpanError(
            f"{words[:LONGEST_EDTF]!r} is no date: write March 2022, 26 October 2023, 24.04.2023, 26-27 October 2023, "
            "2022, about March 2022, by 2 April 2025, since 2015, or EDTF such as 2022-03"
        )
    return span


def month_number(name: str) -> int | None:
    """1 to 12 for a month's name, or for the first letters of an English one; None for another word.

    >>> month_number("Sept"), month_number("März"), month_number("ma")
    (9, 3, None)
    """
    word = _folded(name)
    for number, month in enumerate(MONTHS, start=1):
        if len(word) >= SHORTEST and month.lower().startswith(word):
            return number
    return _NUMBERS.get(word)


def _folded(name: str) -> str:
    """In lower case, without accents."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


_NUMBERS = {_folded(name): number for names in MONTH_NAMES for number, name in enumerate(names, start=1)}

# Every name of a month that month_number knows without guessing, for patterns.
MONTH_WORDS = sorted(
    {*(name.casefold() for names in MONTH_NAMES for name in names), *_NUMBERS, *(name[:3].lower() for name in MONTHS)}
    | {"sept"},
    key=lambda word: (-len(word), word),
)


def _edtf(text: str) -> DateSpan | None:
    try:
        return parse_edtf(text)
    except DateSpanError:
        return None


def _in_words(words: str) -> DateSpan | None:
    """What a word before or after it makes of a date: by, since, about, or later, week of."""
    if words.endswith(" or later"):
        return on_or_after(typed_date(words.removesuffix(" or later")))
    for mark in sorted(MARKS, key=len, reverse=True):
        if words.lower().startswith(f"{mark} "):
            return _marked(typed_date(words[len(mark) :]), MARKS[mark])
    before, _, rest = words.removeprefix("some time ").partition(" ")
    match before.lower():
        case "by":
            return on_or_before(typed_date(rest))
        case "since" | "from":
            return _edtf(f"{typed_date(rest.removesuffix(' on')).edtf}/..")
        case "until":
            return _edtf(f"../{typed_date(rest).edtf}")
        case "in":
            return _one_day_of(typed_date(rest))
        case "week" if rest.startswith("of "):
            return _week(typed_date(rest.removeprefix("of ")))
    return None


def _marked(span: DateSpan, mark: str) -> DateSpan | None:
    """None for a range, of which either end could be meant."""
    return None if span.precision in (Precision.INTERVAL, Precision.BOUND) else _edtf(f"{span.edtf}{mark}")


def _one_day_of(span: DateSpan) -> DateSpan | None:
    """`[2014-07-01..2014-07-29]` for a range; a month or a year is as vague as that already."""
    return _edtf(f"[{span.edtf.replace('/', '..')}]") if span.precision is Precision.INTERVAL else span


def _week(span: DateSpan) -> DateSpan | None:
    """Monday to Sunday around a day; None around a longer time, and in the last week of the calendar."""
    day = span.first_known_day
    monday = day - timedelta(days=day.weekday())
    if span.precision is not Precision.DAY or date.max - monday < timedelta(days=6):
        return None
    return _edtf(f"{monday}/{monday + timedelta(days=6)}")


def _point(words: str) -> DateSpan | None:
    """A day, a month, a season, a decade."""
    if match := NAMED.fullmatch(words) or NAMED_DAY_SECOND.fullmatch(words):
        month = month_number(match["name"])
        if month:
            return _calendar(match["year"], month, match["day"])
    if match := NUMBERED.fullmatch(words):
        return _calendar(match["year"], int(match["month"]), match["day"])
    if match := PART_OF_YEAR.fullmatch(words):
        code = PART_CODES.get(match["part"])
        return _edtf(f"{match['year']}-{code}") if code else None
    if match := DECADE.fullmatch(words):
        return _edtf(f"{match['decade']}X")
    return None


def _calendar(year: str, month: int, day: str | None) -> DateSpan | None:
    """None for the 31st of February and the 13th month."""
    if not 1 <= month <= 12:
        return None
    return _edtf(f"{year}-{month:02}-{int(day):02}" if day else f"{year}-{month:02}")


def _range(words: str) -> DateSpan | None:
    """From one date to another; the first takes from the last what it does not say itself."""
    match = FROM_TO.fullmatch(words)
    if not match:
        return None
    first, last = match["first"] or match["from"], match["last"] or match["to"]
    end = _edtf(last) or _point(last)
    begin = end and _beginning(first, end)
    return _edtf(f"{begin.edtf}/{end.edtf}") if begin and end else None


def _beginning(first: str, end: DateSpan) -> DateSpan | None:
    """The beginning of a range that ends with `end`: "1990", "30 September", "24.04.", "March", or "26"."""
    day = first.removesuffix(".")
    if day.isdecimal() and len(day) <= 2:
        return _edtf(f"{end.edtf[:7]}-{int(day):02}") if end.precision is Precision.DAY else None
    year = end.edtf[:4]
    return _edtf(first) or _point(first) or _point(f"{first} {year}") or _point(f"{first}{year}")
