"""Who wrote and who published an article, as its bylines, source lines and endings say it.

By Jane Doe for The Paper in Tirana -- 29/07/14      author Jane Doe, publisher The Paper
Source: RTS; Photo: RTS                              publisher RTS
This article appeared in the Weekly Bulletin.        publisher Weekly Bulletin
Copyright © 2020 The Paper, LLC.                     publisher The Paper
BUDAPEST, Hungary (AP) — Hungary on Tuesday …        publisher AP
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from timeline.articles.cues import agencies, any_of, cues
from timeline.articles.dateline import Kind, date_line
from timeline.articles.lines import Line, ends_like_a_sentence, has_letters

TOP = 12
BOTTOM = 8
LONGEST_CREDIT = 160

# "Jane Doe", "A. Kunz und B. Jakob", "Radoš Đurović i Ana Petrović": capitalised words and the words between names
NAME_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
BETWEEN_NAMES = frozenset({"and", "und", "i", "et", "y", "e", "de", "la", "von", "van", "der", "del", "di", "и", "in"})

# What follows the holder in "© The Paper, LLC", "© Centar za azil 2018. Sva prava zadržana."
AFTER_HOLDER = re.compile(r",?\s+(?:LLC|Ltd|Inc|GmbH|AG|S\.?A|d\.?o\.?o)\b.*|,?\s*\d{4}.*|[.–—|]\s.*|\s-\s.*|\.$")
AFTER_DAY = re.compile(r"[.,]?\s*\((?P<agency>[^\W\d_a-z][^()\d]{1,40})\)")
YEARS = r"\d{4}(?:\s*[-–]\s*\d{4})?"


class Byline(NamedTuple):
    """Who wrote it, and for whom; None where the line does not say."""

    author: str
    publisher: str | None


def byline(text: str) -> Byline | None:
    """A line read as a byline, None when it is none.

    >>> byline("By Jane Doe for The Paper in Tirana -- 29/07/14")
    Byline(author='Jane Doe', publisher='The Paper')
    """
    if len(text) > LONGEST_CREDIT or ends_like_a_sentence(text):
        return None
    match = _byline_pattern().match(text)
    if not match or not _are_names(match["author"]):
        return None
    publisher = match["publisher"]
    return Byline(match["author"].strip(), publisher.strip() if publisher and publisher[0].isupper() else None)


def publisher(lines: Sequence[Line]) -> str | None:
    """Who published an article with these lines; None where nothing says it for sure."""
    top, bottom = lines[:TOP], lines[-BOTTOM:]
    bylines = (byline(line.text) for line in top)
    found = (
        *(by.publisher for by in bylines if by),
        *(_source_of(line.text) for line in top),
        *(_appeared_in(line.text) for line in (*bottom, *top)),
        *(_copyright_holder(line.text) for line in bottom),
        *(_dateline_agency(line) for line in top),
    )
    return next((name for name in found if name), None)


def author(lines: Sequence[Line]) -> str | None:
    """Who wrote it, by the first byline after the first line."""
    return next((by.author for by in map(byline, (line.text for line in lines[1:TOP])) if by), None)


def agency_dateline_end(text: str) -> int:
    """Where "BUDAPEST, Hungary (AP) — " ends at the beginning of `text`; 0 where it does not stand there."""
    match = _agency_pattern().match(text[:LONGEST_CREDIT])
    return match.end() if match else 0


def _source_of(text: str) -> str | None:
    match = _source_pattern().match(text) if len(text) <= LONGEST_CREDIT else None
    return match[1].strip() if match and not match[1].startswith("http") else None


def _appeared_in(text: str) -> str | None:
    match = _appeared_pattern().match(" ".join(text.split())) if len(text) <= 2 * LONGEST_CREDIT else None
    return match[1].strip() if match else None


def _copyright_holder(text: str) -> str | None:
    match = re.match(
        r"(?:copyright\s*)?(?:©|\(c\))\s*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?,?\s*(?:by\s+)?(.+)", text, re.IGNORECASE
    )
    if not match or len(text) > LONGEST_CREDIT:
        return None
    holder = AFTER_HOLDER.sub("", match[1]).strip(" .,")
    return holder if has_letters(holder) and holder[0].isupper() else None


def _dateline_agency(line: Line) -> str | None:
    """The agency of "BERLIN (Reuters) – …" and of "Wien, 28. August 2015 (Agentur)"."""
    match = _agency_pattern().match(line.text[:LONGEST_CREDIT])
    if match:
        return match["agency"]
    dated = date_line(line)
    after_day = AFTER_DAY.match(line.text[dated.day.end :]) if dated and dated.kind is Kind.PLACED else None
    return after_day["agency"] if after_day else None


def _are_names(text: str) -> bool:
    words = NAME_WORD.findall(text)
    names = [word for word in words if word.lower() not in BETWEEN_NAMES]
    return 0 < len(words) <= 12 and not re.search(r"\d", text) and bool(names) and all(n[0].isupper() for n in names)


@lru_cache(maxsize=1)
def _byline_pattern() -> re.Pattern[str]:
    bylines, for_whom = any_of(cues()["bylines"]), any_of(cues()["for"])
    return re.compile(
        rf"(?i:{bylines})\b:?\s+(?P<author>[^,|–—(]+?)"
        rf"(?:\s+{for_whom}\s+(?P<publisher>[^,|–—]+?))?"
        r"(?:\s+(?:in|u|à|a)\s+[A-Z][^,|–—]*?)?\s*(?:[,|–—(]|\s--?\s|$)"
    )


@lru_cache(maxsize=1)
def _source_pattern() -> re.Pattern[str]:
    return re.compile(rf"{any_of(cues()['source_labels'])}\s?:\s*([^;,|/:]{{2,60}}?)\s*(?:[;,|/]|\.?$)", re.IGNORECASE)


@lru_cache(maxsize=1)
def _appeared_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?i:{any_of(cues()['appeared'])})\s+(?i:the\s+)?(.{{2,80}}?)(?:[,;]|\.(?:\s|$)|\s(?i:on)\s|$)")


@lru_cache(maxsize=1)
def _agency_pattern() -> re.Pattern[str]:
    """Place, agency, dash: "Berlin (dpa) - "; an unknown agency only after capitals, "BELGRADE (X News) – "."""
    agency, name = "|".join(map(re.escape, agencies())), r"[^\W\d_a-z][^()\d]{1,40}"
    place, capitals = r"[^\W\d_a-z][^()\n.!?:]{1,60}\s", r"(?:[^\W\d_a-z]){3,}\b[^()\n.!?:]{0,60}\s"
    return re.compile(rf"(?:{place}(?=\((?:{agency})\))|{capitals})\((?P<agency>{agency}|{name})\)\s*(?:[–—]|--?)\s*")
