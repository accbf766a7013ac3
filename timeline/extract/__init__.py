"""The core: from an article to its events. No files, no database, no clock, no terminal.

article -> sentences -> time expressions -> mentions -> dated mentions -> events
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

from timeline.extract.antecedents import Antecedent
from timeline.extract.clauses import clauses_of
from timeline.extract.confidence import Signs, confidence_of, signs_of
from timeline.extract.dated_sentences import dated_sentences
from timeline.extract.dates import find_dates
from timeline.extract.day_headings import DayHeadings
from timeline.extract.linking import (
    DatedMention,
    StoryTime,
    date_by_heading,
    date_mention,
    story_time,
    tokens_covered,
)
from timeline.extract.mentions import find_mentions
from timeline.extract.merging import merge_mentions
from timeline.extract.participants import Names, names_in
from timeline.extract.salience import StatedSalience, saliences_of
from timeline.extract.selecting import select_mentions
from timeline.extract.sentences import Sentence, is_heading, split_sentences, token_at, tokens_of
from timeline.extract.stage import stage_of_event
from timeline.extract.status import status_of
from timeline.extract.ties import tie_dates
from timeline.extract.titles import title_of
from timeline.extract.topics import topic_of
from timeline.extract.vocabulary import Vocabulary, vocabulary
from timeline.models import Article, Event, Evidence, TimeExpression, TimexType
from timeline.serbian import has_no_diacritics

DEFAULT_LANGUAGE = "en"


def extract_events(article: Article) -> list[Event]:
    """The events that an article tells, in the order in which it first tells them; else its dated sentences."""
    return [event for event, _ in events_with_signs(article)] or dated_sentences(article)


def events_with_signs(article: Article) -> list[tuple[Event, Signs]]:
    """The same, each event with the signs that its confidence was weighed from."""
    language = article.language or DEFAULT_LANGUAGE
    words = vocabulary(language, marks_left_out=has_no_diacritics(article.text))
    if words is None:
        return []
    expressions = find_dates(article.text, published=article.published, language=language, ignore=article.furniture)
    story = story_time(article.published, article.published_reason, expressions)
    names = names_in(article.text, language)
    sentences = split_sentences(article)
    headings = DayHeadings(sentences, expressions)
    starts = [expression.start for expression in expressions]
    mentions: list[DatedMention] = []
    topic = None
    for sentence in sentences:
        found, topic = _mentions_of(sentence, expressions[_within(starts, sentence)], words, story, names, topic)
        mentions += [date_by_heading(mention, headings.above(sentence)) for mention in found]
    mentions = tie_dates(mentions, expressions, story)
    where = [names.countries_of(mention.mention.clauses.sentence) for mention in mentions]
    told = merge_mentions(mentions, where)
    saliences = saliences_of(told, article.text, sentences, story)
    rows_of = Counter(_sentence(merged) for merged in told)
    return [
        _event(merged, salience, names, language, shares_sentence=rows_of[_sentence(merged)] > 1)
        for merged, salience in zip(told, saliences, strict=True)
    ]


def _sentence(mentions: Sequence[DatedMention]) -> Sentence:
    """The sentence that tells an event best."""
    return mentions[0].mention.clauses.sentence


def _within(starts: Sequence[int], sentence: Sentence) -> slice:
    """Which of the time expressions that begin at `starts` stand in a sentence."""
    return slice(bisect_left(starts, sentence.start), bisect_left(starts, sentence.end))


def _mentions_of(
    sentence: Sentence,
    expressions: Sequence[TimeExpression],
    words: Vocabulary,
    story: StoryTime | None,
    names: Names,
    topic: Antecedent | None,
) -> tuple[list[DatedMention], Antecedent | None]:
    """The events that a sentence tells, with status and date, and what it leaves the next one to speak of.

    `topic` is what the sentence before left. A heading tells nothing.
    """
    if is_heading(sentence):
        return [], None
    tokens = tokens_of(sentence.text, sentence.start)
    covered = [tokens_covered(tokens, expression) for expression in expressions]
    times = [places[0] for places, when in zip(covered, expressions, strict=True) if places and when.span]
    clauses = clauses_of(sentence, tokens, frozenset(place for places in covered for place in places), words, topic)
    speakers = [token_at(tokens, place) for place in names.speakers_of(sentence)]
    found = find_mentions(clauses, times, speakers)
    again = [
        places[0] for places, when in zip(covered, expressions, strict=True) if places and when.type is TimexType.SET
    ]
    stated = ((mention, status_of(mention, again)) for mention in found)
    dated = (date_mention(mention, status, expressions, story) for mention, status in stated if status)
    return select_mentions(dated), topic_of(clauses, found)


def _event(
    mentions: Sequence[DatedMention], salience: StatedSalience, names: Names, language: str, *, shares_sentence: bool
) -> tuple[Event, Signs]:
    """The row of one event, and the signs of its confidence; the first mention gives quote, date and type."""
    best = mentions[0]
    sentence = _sentence(mentions)
    participants = names.participants_of([dated.mention for dated in mentions])
    stage = stage_of_event(mentions, language)
    signs = signs_of(
        mentions,
        has_stage=stage is not None,
        has_actor=bool(participants.actors),
        has_place=bool(participants.places),
        shares_sentence=shares_sentence,
    )
    event = Event(
        type=best.mention.type,
        status=best.status,
        date=best.date,
        title=title_of(best),
        quote=sentence.text,
        start=sentence.start,
        end=sentence.end,
        trigger=best.mention.trigger_text,
        date_text=best.date_text,
        date_reason=best.date_reason,
        type_reason=f"'{best.mention.trigger_text}' tells {best.mention.type}",
        status_reason=best.status_reason,
        actors=participants.actors,
        places=participants.places,
        confidence=confidence_of(signs),
        mentions=tuple(_other_sentences(mentions)),
        stage=stage.stage if stage else None,
        stage_reason=stage.reason if stage else "",
        salience=salience.salience,
        salience_reason=salience.reason,
    )
    return event, signs


def _other_sentences(mentions: Sequence[DatedMention]) -> Iterator[Evidence]:
    for sentence in sorted({dated.mention.clauses.sentence for dated in mentions[1:]}, key=lambda each: each.start):
        yield Evidence(sentence.text, sentence.start, sentence.end)
