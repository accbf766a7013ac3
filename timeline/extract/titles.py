"""Titles: a short line that says what a mention tells, good enough to scan a chronology by."""

import re

from timeline.extract.mentions import Clauses, Mention
from timeline.plaintext import one_line, shortened

LONGEST_TITLE = 100  # code points; what a wide table shows of a title

# "BRUSSELS, Belgium (AP) — " and "Belgrade, 2 April 2025 – " before the first sentence of an article.
DATELINE = re.compile(r"^[^.!?]{0,60}?(?:\([^)]{1,20}\)\s*)?\s[—–-]{1,2}\s")
BULLET = re.compile(r"^\s*[-•–*]\s+|^\d{1,2}\.\s+(?=[A-Z])")
ASIDE = re.compile(r"\s*\([^()]*\)")
QUOTES = '"“”„«»‘'


def title_of(mention: Mention) -> str:
    """The part of the sentence that holds the trigger and its noun, on one line, without datelines and asides."""
    clauses = mention.clauses
    begin, end = _extent(mention)
    text = clauses.sentence.text[begin - clauses.sentence.start : end - clauses.sentence.start]
    if begin == clauses.sentence.start:
        text = BULLET.sub("", DATELINE.sub("", text, count=1))
    plain = one_line(ASIDE.sub("", text)).strip(f" ,;:–—.{QUOTES}")
    return (
        shortened(plain[:1].upper() + plain[1:], LONGEST_TITLE)
        if plain
        else one_line(clauses.sentence.text)[:LONGEST_TITLE]
    )


def _extent(mention: Mention) -> tuple[int, int]:
    """From the beginning of the trigger's clause to the end of the sentence, or to where another clause opens."""
    clauses, trigger, noun = mention.clauses, mention.trigger, mention.noun
    places = [trigger.first, trigger.last - 1, *([noun.first, noun.last - 1] if noun else [])]
    first = _begin_of_clause(clauses, min(places))
    last = _end_of_clause(clauses, max(places))
    end = clauses.tokens[last].end
    return (clauses.sentence.start if first == 0 else clauses.tokens[first].start), end


def _begin_of_clause(clauses: Clauses, place: int) -> int:
    """The first token of the clause without the word that opens it ("that", "which")."""
    number = clauses.clause[place]
    first = place
    while first > 0 and clauses.clause[first - 1] == number:
        first -= 1
    if first == 0 or place - first < 2:
        return 0
    return first + 1


def _end_of_clause(clauses: Clauses, place: int) -> int:
    last, number = place, clauses.clause[place]
    while last + 1 < len(clauses.tokens) and clauses.clause[last + 1] == number:
        last += 1
    return last
