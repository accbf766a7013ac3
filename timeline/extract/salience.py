"""Salience: how plainly an article tells each of its events, by where it stands and how old it is.

The first rule that holds:

    headline     a mention stands in the headline; where none does, the one event whose sentence has most of the
                 headline's words, half of them at least
    background   it ended over a year before the article speaks; or every mention is an aside ("…, which was signed
                 in 2016") about the past, and not about the last days
    lead         a mention stands in the first two paragraphs, and there among the first five sentences
    detail       all else
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from timeline.extract.linking import DatedMention, StoryTime
from timeline.extract.selecting import is_background
from timeline.extract.sentences import Sentence, is_heading, tokens_of
from timeline.models import Salience, Status

PARAGRAPHS_OF_LEAD = 2
SENTENCES_OF_LEAD = 5  # where the whole article is one paragraph

LONG_BEFORE = timedelta(days=365)
LAST_DAYS = timedelta(days=7)

SHORTEST_WORD = 4
STEM = 6  # letters that inflected forms of a word have in common
FEWEST_WORDS = 3  # a headline of fewer words ("Lipa") is about no single event
SHARE = 0.5


@dataclass(frozen=True, slots=True)
class StatedSalience:
    """Where an event is told and, for people, why that is said."""

    salience: Salience
    reason: str


def saliences_of(
    events: Sequence[Sequence[DatedMention]], text: str, sentences: Sequence[Sentence], story: StoryTime | None
) -> list[StatedSalience]:
    """The salience of each event of an article, told by its mentions, the best first.

    `sentences` are those of the article's `text`, in order.
    """
    named = _named_by_headline(events, sentences)
    end = lead_end(text, sentences)
    return [_salience(mentions, end, story, named=place == named) for place, mentions in enumerate(events)]


def lead_end(text: str, sentences: Sequence[Sentence]) -> int:
    """The offset at which the lead ends; 0 for a text without sentences."""
    paragraphs, told, end = 0, 0, 0
    for sentence in sentences:
        if sentence.headline or is_heading(sentence):
            continue
        paragraphs += not told or "\n" in text[end : sentence.start]
        told += 1
        if paragraphs > PARAGRAPHS_OF_LEAD or told > SENTENCES_OF_LEAD:
            break
        end = sentence.end
    return end


def _salience(
    mentions: Sequence[DatedMention], lead_end: int, story: StoryTime | None, *, named: bool
) -> StatedSalience:
    sentences = [dated.mention.clauses.sentence for dated in mentions]
    if any(sentence.headline for sentence in sentences):
        return StatedSalience(Salience.HEADLINE, "the headline tells it")
    if named:
        return StatedSalience(Salience.HEADLINE, "the headline has its words")
    if _ended_before(mentions[0], story, LONG_BEFORE):
        return StatedSalience(Salience.BACKGROUND, "over a year before the article")
    if all(_is_past_aside(dated, story) for dated in mentions):
        return StatedSalience(Salience.BACKGROUND, "told in an aside only")
    if any(sentence.start < lead_end for sentence in sentences):
        return StatedSalience(Salience.LEAD, "told in the first paragraphs")
    return StatedSalience(Salience.DETAIL, "told further down")


def _named_by_headline(events: Sequence[Sequence[DatedMention]], sentences: Sequence[Sentence]) -> int | None:
    """The place of the event whose sentence says most of what the headline says; None where a mention stands in it."""
    headline = {stem for sentence in sentences if sentence.headline for stem in _stems(sentence)}
    told = [dated.mention.clauses.sentence.headline for mentions in events for dated in mentions]
    if len(headline) < FEWEST_WORDS or any(told):
        return None
    shared = [len(headline & _stems(mentions[0].mention.clauses.sentence)) for mentions in events]
    most = max(shared, default=0)
    return shared.index(most) if most >= SHARE * len(headline) else None


def _stems(sentence: Sentence) -> set[str]:
    return {word[:STEM] for word in tokens_of(sentence.text).folded if len(word) >= SHORTEST_WORD or word.isdigit()}


def _is_past_aside(dated: DatedMention, story: StoryTime | None) -> bool:
    """Whether a mention only says which thing or sets the scene: "after the deal that was signed in 2016"."""
    if not is_background(dated.mention) or dated.status not in (Status.OCCURRED, Status.ONGOING):
        return False
    return story is None or not dated.own or _ended_before(dated, story, LAST_DAYS)


def _ended_before(dated: DatedMention, story: StoryTime | None, by: timedelta) -> bool:
    """Whether the event was over so long before the article speaks, by a time of its own."""
    if story is None or dated.date is None or dated.date.latest is None or story.span.earliest is None:
        return False
    return dated.own and story.span.earliest - dated.date.latest > by
