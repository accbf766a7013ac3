"""Titles: a short line that says what a mention tells, good enough to scan a chronology by."""

import re

from timeline.extract.clauses import Clauses
from timeline.extract.linking import DatedMention
from timeline.plaintext import one_line, shortened

LONGEST_TITLE = 100  # code points; what a wide table shows of a title
SHORTEST_TITLE = 30  # a comma ends a title only after this many

# "BRUSSELS, Belgium (AP) — " and "Belgrade, 2 April 2025 – " before the first sentence of an article.
DATELINE = re.compile(r"^[^.!?]{0,60}?(?:\([^)]{1,20}\)\s*)?\s[—–-]{1,2}\s")
BULLET = re.compile(r"^\s*[-•–*]\s+|^\d{1,2}\.\s+(?=[A-Z])")
ASIDE = re.compile(r"\s*\([^()]*\)")
QUOTES = '"“”„«»‘'


def title_of(dated: DatedMention) -> str:
    """The part of the sentence that tells the event, on one line.

    Without what the row says elsewhere or the reader can do without: who reported it ("X said that …"), a date that
    begins the sentence, datelines, bullets, asides in brackets, relative clauses behind.
    """
    clauses = dated.mention.clauses
    first, last = _extent(dated)
    begin = clauses.tokens[first].start if first else clauses.sentence.start
    text = clauses.sentence.text[begin - clauses.sentence.start : clauses.tokens[last].end - clauses.sentence.start]
    if not first:
        text = BULLET.sub("", DATELINE.sub("", text, count=1))
    plain = one_line(ASIDE.sub("", text)).strip(f" ,;:–—.{QUOTES}") or one_line(clauses.sentence.text)
    return shortened(plain[:1].upper() + plain[1:], LONGEST_TITLE)


def _extent(dated: DatedMention) -> tuple[int, int]:
    """The first and last token of the title."""
    mention = dated.mention
    places = [mention.trigger.first, mention.trigger.last - 1]
    if mention.noun:
        places += [mention.noun.first, mention.noun.last - 1]
    first = max(_after_reporting(mention.clauses, min(places)), _after_fronted_date(dated, min(places)))
    return first, _before_next_clause(mention.clauses, first, max(places))


def _after_reporting(clauses: Clauses, place: int) -> int:
    """The token after "X said that", where such words stand before `place`; else 0."""
    for cue in clauses.cues.get("reporting", ()):
        if cue.last < place - 1 and not clauses.stands_at("prepositions", cue.last):
            return cue.last + clauses.stands_at("openers", cue.last)
    return 0


def _after_fronted_date(dated: DatedMention, place: int) -> int:
    """The token after a date that begins the sentence ("On 28 August 2014, …"); else 0."""
    clauses = dated.mention.clauses
    if not dated.date_text:
        return 0
    start = clauses.sentence.text.find(dated.date_text)
    if start < 0:
        return 0
    covered = [
        index
        for index, token in enumerate(clauses.tokens[:place])
        if start <= token.start - clauses.sentence.start < start + len(dated.date_text)
    ]
    return covered[-1] + 1 if covered and covered[0] <= 1 else 0


def _before_next_clause(clauses: Clauses, first: int, place: int) -> int:
    """The last token of the title: before a relative clause or, when enough is said, a comma."""
    begin = clauses.tokens[first].start
    for index in range(place + 1, len(clauses.tokens)):
        long_enough = clauses.tokens[index - 1].end - begin >= SHORTEST_TITLE
        if clauses.stands_at("background", index) or clauses.stands_at("relatives", index):
            if long_enough:
                return index - 1
        elif long_enough and clauses.breaks[index] > clauses.breaks[index - 1]:
            return index - 1
    return len(clauses.tokens) - 1
