"""Dated prose: the sentences of an article that have a date, read without the words of any language.

A headline, a heading, a question, a label ("Opublikowano: 12 maja 2023"), a line of names and a date line are no prose.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from timeline.extract.sentences import Sentence
from timeline.models import TimeExpression

FEWEST_WORDS = 3  # of a sentence, beside its dates
FEWEST_LOWERED = 2  # of these not with a capital: "Foto: Jan Kowalski, 12 maja 2023." has none
FEWEST_WITHOUT_STOP = 8  # of a line that does not end as a sentence does, and might be a heading
FEWEST_ENTRIES = 2  # lines that begin with a date are a list, one alone is a heading
LONGEST_PLACE = 4  # words before the date of a date line
FRONTED = 10  # characters before a date that begins its sentence: "W dniu 12 maja 2023 r."

WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f])*")
YEAR_WORD = re.compile(r"\s?[^\W\d_]{1,2}\.")  # "2023 r.", "2023 г."
SENTENCE_STOP = re.compile(r"[.!…۔।][\"'“”’»)\]]*$")
QUESTION = re.compile(r"[?;\u037e؟？][\"'“”’»)\]]*$")  # the second and third are Greek
BULLET = re.compile(r"[-•–—*·]\s+")
LABEL = re.compile(r"[^.!?:]{1,40}:\s*")
CLOCK = re.compile(r"(?<![\d.,])\d{1,2}[:.]\d\d(?![\d.,]\d|\d)")  # "Aktualizacja 12 maja 2023 o godz. 14:30."
BEHIND_ENTRY = re.compile(r"[^\w\n]{0,3}[:–—-]\s")
# What joins a date line to its text: "WARSZAWA, 12 maja 2023 r. (PAP) – Rząd …".
BEHIND_DATELINE = re.compile(rf"(?:{YEAR_WORD.pattern})?[,.)]*\s*(\([^()]{{1,40}}\)|/[^/]{{1,20}}/)?\s*(?:[–—]|--?)\s+")


@dataclass(frozen=True, slots=True)
class DatedSentence:
    """A sentence with its dates, in order. Its own words begin at `begin`, behind the date line."""

    sentence: Sentence
    dates: tuple[TimeExpression, ...]
    begin: int
    words: tuple[str, ...]


def dated_prose(text: str, sentences: Sequence[Sentence], dates: Sequence[TimeExpression]) -> list[DatedSentence]:
    """Those of the `sentences` of `text` that have one of the `dates`, in order; all are given in order."""
    found = [_dated(whole, dates, text) for whole in _whole(sentences, dates, text) if _within(dates, whole)]
    has_entries = sum(map(_is_entry, found)) >= FEWEST_ENTRIES
    return [dated for dated in found if _is_prose(dated, text, has_entries=has_entries)]


def _whole(sentences: Sequence[Sentence], dates: Sequence[TimeExpression], text: str) -> Iterator[Sentence]:
    """The sentences; one that was cut behind the date that begins it, "W dniu 12 maja 2023 r.", with what follows."""
    begun: Sentence | None = None
    for sentence in sentences:
        if begun and "\n" in text[begun.end : sentence.start]:
            yield begun
            begun = None
        if begun:
            yield replace(begun, text=text[begun.start : sentence.end], end=sentence.end)
            begun = None
        elif _is_begun(sentence, dates):
            begun = sentence
        else:
            yield sentence
    if begun:
        yield begun


def _is_begun(sentence: Sentence, dates: Sequence[TimeExpression]) -> bool:
    inside = _within(dates, sentence)
    if not inside or inside[0].start - sentence.start > FRONTED:
        return False
    return YEAR_WORD.fullmatch(sentence.text, inside[0].end - sentence.start) is not None


def _within(dates: Sequence[TimeExpression], sentence: Sentence) -> Sequence[TimeExpression]:
    first = bisect_left(dates, sentence.start, key=lambda date: date.start)
    return dates[first : bisect_right(dates, sentence.end, key=lambda date: date.end)]


def _dated(sentence: Sentence, dates: Sequence[TimeExpression], text: str) -> DatedSentence:
    inside = _within(dates, sentence)
    begin = _dateline_end(text, sentence, inside[0])
    own = tuple(date for date in inside if date.start >= begin)
    return DatedSentence(sentence, own, begin, tuple(_words(text, begin, sentence.end, own)))


def _dateline_end(text: str, sentence: Sentence, date: TimeExpression) -> int:
    """Where the sentence begins behind a date line, "WARSZAWA, 12 maja 2023 – " or "12 maja 2023 (PAP) – "."""
    behind = BEHIND_DATELINE.match(text, date.end, sentence.end)
    place = WORD.findall(text, sentence.start, date.start)
    if not behind or len(place) > LONGEST_PLACE or any(word[0].islower() for word in place):
        return sentence.start
    return behind.end() if place or behind[1] else sentence.start


def _words(text: str, begin: int, end: int, dates: Sequence[TimeExpression]) -> Iterator[str]:
    """The words from `begin` to `end`, without those of the dates and of a label before the first one."""
    for place, date in enumerate(dates):
        if place or not LABEL.fullmatch(text, begin, date.start):
            yield from WORD.findall(text, begin, date.start)
        behind = YEAR_WORD.match(text, date.end)
        begin = behind.end() if behind else date.end
    yield from WORD.findall(text, begin, end)


def _is_entry(dated: DatedSentence) -> bool:
    """Whether it begins with a date and a colon or dash, as the lines of a chronology do."""
    if not dated.dates or dated.dates[0].start != dated.begin:
        return False
    return BEHIND_ENTRY.match(dated.sentence.text, dated.dates[0].end - dated.sentence.start) is not None


def _is_prose(dated: DatedSentence, text: str, *, has_entries: bool) -> bool:
    sentence = dated.sentence
    if not dated.dates or sentence.headline or QUESTION.search(sentence.text):
        return False
    lowered = sum(not word[0].isupper() for word in dated.words)
    if len(dated.words) < FEWEST_WORDS or lowered < FEWEST_LOWERED:
        return False
    if lowered >= FEWEST_WITHOUT_STOP:
        return True
    is_listed = BULLET.match(sentence.text) or (has_entries and _is_entry(dated))
    return bool(is_listed or SENTENCE_STOP.search(sentence.text)) and not _is_stamp(dated, text)


def _is_stamp(dated: DatedSentence, text: str) -> bool:
    """Whether it is a short line of its own that also says the time of day."""
    start, end = dated.sentence.start, dated.sentence.end
    is_alone = text[max(0, start - 1) : start] in ("", "\n") and text[end : end + 1] in ("", "\n")
    return is_alone and CLOCK.search(text, dated.dates[0].end, end) is not None
