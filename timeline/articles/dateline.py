"""The line, or the beginning of a line, that says when an article was published.

    a day alone         Monday, 30.10.2023.  ·  2016-03-02 13:23:09  ·  Mercoledì 2 marzo 2016 - 14:30
    with a label        Published: 12 March 2019  ·  Stand: 25.07.2016, 14:30 Uhr  ·  Publié le 26 février 2016
    after a byline      By Jane Doe for The Paper in Tirana -- 29/07/14
    after a place       Tirana, 29 July 2014 (agency)  ·  Andalucía, a 25 de junio de 2022
    before the text     Belgrade, April 02, 2025 – The government said …  ·  Bruselas, 11 de abril de 2024. El pleno …
    and its weekday     March 5, 2021 Friday
    between bars        BIRN | Belgrade | March 3, 2016 | 14:30
    after its rubric    Plenary session - 10-04-2024  ·  Press release - 17 November 2025 10:15

A day in running prose is none of these: "On 26 October 2023, the council met." has words on both sides.
"""

import re
from collections.abc import Sequence
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from timeline.articles.cues import any_of, cues
from timeline.articles.day import Day, days_in
from timeline.articles.lines import Line, is_prose

TOP = 12  # lines in which an article says when it was published
BOTTOM = 3  # lines in which a declaration is signed: "Andalucía, a 25 de junio de 2022"
LONGEST_LINE = 160  # characters of a line that is nothing but a date line
LONGEST_PLACE = 60


class Kind(IntEnum):
    """What stands around the day."""

    ALONE = 1
    BEFORE_TEXT = 2
    LABELLED = 3
    PLACED = 4
    UPDATED = 5


PART_HEADS = (Kind.ALONE, Kind.BEFORE_TEXT)


class DateLine(NamedTuple):
    """A date line: `start` to `end` is the line, or the part of it before the text; `words` are what was read."""

    start: int
    end: int
    day: Day
    words: str
    kind: Kind


def publication_line(lines: Sequence[Line]) -> DateLine | None:
    """The date line of an article with these lines, None when it has none.

    A day of publication goes before a day of updating, the first line before the later ones.
    """
    found = [(index, date_line(line)) for index, line in enumerate(lines[:TOP])]
    top = [line for index, line in found if line and not heads_a_part(line, index, lines)]
    if top:
        return min(top, key=lambda line: line.kind is Kind.UPDATED)
    signatures = map(date_line, lines[max(TOP, len(lines) - BOTTOM) :])
    return next((line for line in signatures if line and line.kind in (Kind.PLACED, Kind.LABELLED)), None)


def date_line(line: Line) -> DateLine | None:
    """`line` read as a date line, None when it is none.

    >>> date_line(Line(0, 20, "Monday, 30.10.2023.")).day.date
    datetime.date(2023, 10, 30)
    """
    text = line.text[:LONGEST_LINE]
    if not DIGIT.search(text):
        return None
    for day in days_in(text):
        before, after = text[: day.start], text[day.end :]
        kind = _kind(before) or _kind(_last_field(before))
        if kind is None:
            continue
        if len(line.text) <= LONGEST_LINE and _patterns().ending.fullmatch(_first_field(after)):
            return DateLine(line.start, line.end, day, text[: day.end], kind)
        dash = DASH.match(after)
        if dash is None and kind is Kind.PLACED and (text[day.end - 1] == "." or after.startswith(STOPS)):
            dash = STOP.match(after)
        if dash and not _is_byline(before):
            kind = Kind.BEFORE_TEXT if kind is Kind.ALONE else kind
            return DateLine(line.start, line.start + day.end + dash.end(), day, text[: day.end], kind)
    return None


def heads_a_part(line: DateLine, index: int, lines: Sequence[Line]) -> bool:
    """Whether `line`, the one at `index`, is one of several days that head the parts of a digest.

    "3 March 2016 – The court ruled …" after a first paragraph, and again for the next day, dates what it precedes.
    """
    if line.kind not in PART_HEADS:
        return False
    if line.kind is Kind.ALONE and not any(is_prose(before.text) for before in lines[:index]):
        return False
    return len({other.day.date for other in map(date_line, lines) if other and other.kind in PART_HEADS}) > 1


def _kind(before: str) -> Kind | None:
    """What the words before a day make of it; None when they are running text."""
    if _patterns().alone.fullmatch(before):
        return Kind.ALONE
    if _patterns().updated.fullmatch(before):
        return Kind.UPDATED
    if _patterns().published.fullmatch(before) or _is_byline(before):
        return Kind.LABELLED
    return Kind.PLACED if _is_place(before) else None


def _is_byline(before: str) -> bool:
    """ "By Jane Doe for The Paper in Tirana -- ", "Von A und B, dpa, Mo, ", "Par Jean Dupont Publié le "."""
    return bool(_patterns().byline.fullmatch(before))


def _is_place(before: str) -> bool:
    """ "Belgrade, ", "WASHINGTON, D.C., ", "BUDAPEST, Hungary (AP), ", "Andalucía, a ": capitals and a comma."""
    place = _patterns().before_day.sub("", before.strip()).rstrip()
    names = re.findall(r"[^\W\d_][\w'’.-]*", place)
    return (
        len(before) <= LONGEST_PLACE
        and place.endswith((",", ")", "(", "/", "-", "–", "—"))
        and 0 < len(names) <= 6
        and not re.search(r"[\d:]", place)
        and names[0].lower() not in _not_places()
        and names[0][0].isupper()
        and sum(name[0].islower() for name in names) <= len(names) // 3
    )


def _last_field(before: str) -> str:
    """What stands after the last bar: "BIRN | Belgrade | " leaves nothing."""
    return re.split(r"\s[|•·]\s", before)[-1] if len(before) <= LONGEST_LINE // 2 else before


def _first_field(after: str) -> str:
    return re.split(r"\s*[|•·](?:\s|$)|\s/\s", after, maxsplit=1)[0]


DIGIT = re.compile(r"\d")

# " – The", ". (Reuters) - The", " /Newswire/ -- The", ") – The", ". godine - The": what joins a day to its text.
DASH = re.compile(r"(?:\s?god(?:ine|\.))?[.,)]*(?:\s*(?:\([^()]{1,40}\)|/[^/]{1,20}/))?\s*(?:[–—]|--?)\s+(?=\S)")

# "Bruselas, 11 de abril de 2024. El pleno": after a place a full stop parts it from its text too.
STOPS = (".", " godine.", " god.", " године.")
STOP = re.compile(r"(?:\s?(?:godine|god|године))?\.?\s+(?=[\"“„«¡¿(]?[^\W\d_a-z])")

TIME = (
    r"(?:(?:at|um|u|à|alle|ore|a las|o|o godz\.?|godz\.?|v|ve|kell|saat|la|la ora|om)\s+)?"
    r"\d{1,2}(?:[:.h]\d{2}){1,2}\s?(?:uhr|h|hrs|časova|sati|uur|hod\.?|ч\.?|часа|[ap]\.?m\b\.?)?"
)
ZONE = r"\(?(?:CES?T|GMT|UTC|[EP][SD]?T|BST|EES?T)\)?"
YEAR_WORD = r"(?:godine|god\.?|године|год\.?|г\.|uhr)"


class Patterns(NamedTuple):
    """What may stand before a day ("Monday, ", "Published: ", "Stand: ", "By …, ") and after it."""

    alone: re.Pattern[str]
    published: re.Pattern[str]
    updated: re.Pattern[str]
    byline: re.Pattern[str]
    before_day: re.Pattern[str]
    ending: re.Pattern[str]


@lru_cache(maxsize=1)
def _patterns() -> Patterns:
    weekdays = any_of(" ".join(cues()["weekdays"]).split())
    weekday = rf"(?:{weekdays}\b\.?\W*)?"
    published, updated, byline = (any_of(cues()[kind]) for kind in ("published", "updated", "bylines"))
    source = any_of(cues()["source_labels"])
    between = r"[\s.,;*_)>»→–—-]*"
    separator = rf"(?:\s*[,–—|-]\s*|\s{published}:?\s+|\son\s+)"
    after = rf"{TIME}|{ZONE}|{YEAR_WORD}|{weekdays}\b|\([^()]{{1,40}}\)|/[^/]{{1,20}}/|{updated}\b.{{0,60}}"
    after += rf"|{byline}\s.{{1,40}}|{source}\s?:.{{1,40}}"
    return Patterns(
        *(
            re.compile(pattern, re.IGNORECASE)
            for pattern in (
                rf"[\W_]*{weekday}(?:{TIME}\W*)?(?:(?:le|el|il|den|am)\s+)?",
                rf"\W*{published}\s*[:,–—-]?\s*{weekday}(?:{TIME}\W*(?:{ZONE}\W*)?)?",
                rf"\W*{updated}\s*[:,]?\s*{weekday}(?:{TIME}\W*(?:{ZONE}\W*)?)?",
                rf"{byline}\b:?\s[^!?]{{3,100}}?{separator}{weekday}",
                rf"(?<=\s){weekday}(?:le|den|am|a|il|el|dne|dana|u|on)?$",
                rf"{between}(?:(?:{after}){between})*",
            )
        )
    )


@lru_cache(maxsize=1)
def _not_places() -> frozenset[str]:
    """Words that begin a sentence, not a dateline: "On", "Am", "U"."""
    return frozenset(" ".join(cues()["not_places"]).split())
