"""Titles: a short line that says what a mention tells, good enough to scan a chronology by."""

import re

from timeline.extract.clauses import BREAK, Clauses
from timeline.extract.entries import Form
from timeline.extract.linking import DatedMention
from timeline.extract.mentions import Mention
from timeline.extract.verbs import is_passive
from timeline.plaintext import one_line, shortened

LONGEST_TITLE = 100  # code points; what a wide table shows of a title
SHORTEST_TITLE = 30  # a relative clause ends a title only after this many
LONG_ENOUGH = 50  # so does a comma
WIDEST_ASIDE = 6  # words between a verb of saying and its "that"
LATE_VERB = 40  # a verb after so many is brought forward

BULLET = re.compile(r"^\s*[-•–*]\s+|^\d{1,2}\.\s+(?=[A-Z])")
ASIDE = re.compile(r"\s*\([^()]*\)")
QUOTES = '"“”„«»‘'


def title_of(dated: DatedMention) -> str:
    """The part of the sentence that tells the event, on one line.

    Without what the row says elsewhere or the reader can do without: who reported it ("X said that …"), a date that
    begins the sentence, bullets, asides in brackets, relative clauses behind. Where the verb comes late, only who acts
    is kept of what stands before it: "Group 484 from Belgrade … organised a two-day conference".
    """
    clauses = dated.mention.clauses
    first, last = _extent(dated)
    begin = clauses.tokens.starts[first] if first else clauses.sentence.start
    text = clauses.sentence.text[begin - clauses.sentence.start : clauses.tokens.ends[last] - clauses.sentence.start]
    if not first:
        text = BULLET.sub("", text)
    if clauses.pronoun and clauses.antecedent and clauses.pronoun.first == first:
        text = f"The {clauses.antecedent.words}{text[len(clauses.words(clauses.pronoun)) :]}"
    plain = _plain(text) or one_line(clauses.sentence.text)
    verb = clauses.tokens.starts[dated.mention.trigger.first] - begin
    if len(plain) > LONGEST_TITLE and verb > LATE_VERB and _begins_with_subject(dated.mention, first):
        plain = f"{_plain(BREAK.split(text[:verb])[0])} … {_plain(text[verb:])}"
    return shortened(plain[:1].upper() + plain[1:], LONGEST_TITLE)


def _begins_with_subject(mention: Mention, first: int) -> bool:
    """Whether who acts stands first, then something between commas, then the verb."""
    clauses, verb = mention.clauses, mention.trigger
    if verb.entry.form is not Form.PAST or is_passive(clauses, verb) or not clauses.same_clause(first, verb.first):
        return False
    led_in = any(clauses.stands_at(group, first) for group in ("prepositions", "openers", "background"))
    return not led_in and clauses.breaks[verb.first] > clauses.breaks[first]


def _plain(text: str) -> str:
    return one_line(ASIDE.sub("", text)).strip(f" ,;:–—.{QUOTES}")


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
    for cue in clauses.cues.get("reporting"):
        if cue.last >= place - 1:
            continue
        that = _that_after(clauses, cue.last, place)
        if that is not None:
            return that + 1
        if not clauses.stands_at("prepositions", cue.last):
            return cue.last + clauses.stands_at("openers", cue.last)
    return 0


def _that_after(clauses: Clauses, place: int, before: int) -> int | None:
    """Where "that" stands within a few words, no verb between: "said on Friday that"."""
    verb = next((verb.first for verb in clauses.verbs if verb.first >= place), before)
    last = min(place + WIDEST_ASIDE, verb, before)
    return next((index for index in range(place, last) if clauses.stands_at("that", index)), None)


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
        for index, token_start in enumerate(clauses.tokens.starts[:place])
        if start <= token_start - clauses.sentence.start < start + len(dated.date_text)
    ]
    if not covered or covered[0] > 1 or covered[-1] + 1 in _verb_places(clauses):
        return 0  # "Two days later came a recommendation": without its date the rest begins with a verb
    return covered[-1] + 1


def _verb_places(clauses: Clauses) -> set[int]:
    copulas = {hit.first for hit in clauses.cues.get("copulas", ())}
    return copulas | {verb.first for verb in clauses.verbs}


def _before_next_clause(clauses: Clauses, first: int, place: int) -> int:
    """The last token of the title: before a relative clause or, when enough is said, a comma."""
    begin = clauses.tokens.starts[first]
    last = len(clauses.tokens) - 1
    for index in range(place + 1, len(clauses.tokens)):
        length = clauses.tokens.ends[index - 1] - begin
        ends_here = (length >= SHORTEST_TITLE and clauses.stands_at("relatives", index)) or (
            length >= LONG_ENOUGH and clauses.breaks[index] > clauses.breaks[index - 1]
        )
        if ends_here:
            last = index - 1
            break
    while last > place and any(clauses.stands_at(group, last) for group in ("prepositions", "determiners", "openers")):
        last -= 1
    return last
