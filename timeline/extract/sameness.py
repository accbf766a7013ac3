"""Sameness: whether two mentions tell one event.

They do when their types go together, their dates and statuses do not contradict, and they share enough of their rare
words, or the later one only points back ("the visit", "the new law", "it").
"""

from collections.abc import Collection

from timeline.extract.entries import Form
from timeline.extract.linking import DatedMention
from timeline.models import EventType, Status

SHARED_WORDS = 0.45  # share of the smaller set of rare words that makes two mentions one event
SHARED_WORDS_ACROSS_TYPES = 0.55
SHARED_WORDS_OF_DEED = 0.3  # told with the same verb and noun, and dated no more than once
SHARED_WORDS_OF_HEADLINE = 0.35  # a headline and a summary say the same in fewer and other words

# Types between which the same event may waver with the words that tell it.
KINDRED = (
    frozenset({EventType.LEGISLATION, EventType.POLICY, EventType.AGREEMENT}),
    frozenset({EventType.PILOT_PROJECT, EventType.FUNDING, EventType.POLICY}),
    frozenset({EventType.AGREEMENT, EventType.PILOT_PROJECT}),
    frozenset({EventType.OPERATION, EventType.LEGISLATION, EventType.POLICY}),
    frozenset({EventType.OPERATION, EventType.RULING}),
    frozenset({EventType.CONFERENCE, EventType.TRAINING}),
    frozenset({EventType.CONFERENCE, EventType.VISIT}),
    frozenset({EventType.INCIDENT, EventType.OPERATION}),
    frozenset({EventType.INCIDENT, EventType.STATISTIC}),
    frozenset({EventType.STATEMENT, EventType.POLICY, EventType.LEGISLATION}),
)

# Classes of nouns that name the event itself, so that "the …" can point back to it.
NAMING_NOUNS = frozenset(
    {
        "deal", "law", "plan", "project", "report", "meeting", "training", "visit", "election", "judgment", "court",
        "operation", "protest", "disaster",
    }
)  # fmt: skip

# Types whose events happen in one spot.
LOCAL = frozenset({EventType.OPERATION, EventType.INCIDENT, EventType.PROTEST, EventType.VISIT})

# Verbs of one solemn act, which several do together, one after the other.
SOLEMN = frozenset({"sign", "ratify", "conclude"})

# Verbs of what befalls boats, houses and people, and those of what it cost.
DISASTERS = frozenset({"sink", "founder", "burn", "destroy", "explode", "attack"})
TOLLS = frozenset({"die", "attack", "recover"})

# What is only said or shown at a meeting is part of it.
SAID = frozenset({EventType.STATEMENT})
SHOWING = frozenset({"present"})

LEAD = 300  # characters under a headline in which its event is told: past the date line and the byline

WIDEST_GAP = 3  # characters between two sentences of one paragraph, or of one and the next

DONE = frozenset({Status.OCCURRED, Status.ONGOING})


def likeness(one: DatedMention, words: frozenset[str], other: DatedMention, other_words: frozenset[str]) -> float:
    """How alike two mentions are; 1 and more is the same event."""
    sentence, other_sentence = one.mention.clauses.sentence, other.mention.clauses.sentence
    if sentence == other_sentence:
        return 0.0  # two triggers kept in one sentence are two events
    if other.mention.type is EventType.CONFERENCE and _is_said_at_it(one):
        return 1.0
    if sentence.text == other_sentence.text and one.mention.trigger_text == other.mention.trigger_text:
        return 1.0  # a caption that repeats the lead
    same_type = one.mention.type == other.mention.type
    if not same_type and not any({one.mention.type, other.mention.type} <= kin for kin in KINDRED):
        return 0.0
    if same_type and (_points_back(one, other) or _repeats(one, other) or _heads(one, words, other, other_words)):
        return 1.0
    if same_type and (_is_in_lead_of(one, other) or _is_under_label(one, other) or _goes_on(one, other)):
        return 1.0
    enough = SHARED_WORDS if same_type else SHARED_WORDS_ACROSS_TYPES
    if same_type and (sentence.headline or other_sentence.headline):
        enough = SHARED_WORDS_OF_HEADLINE
    if same_type and _groups(one) == _groups(other) and not (one.own and other.own):
        enough = SHARED_WORDS_OF_DEED
    return _overlap(words, other_words) / enough


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / min(len(one), len(other)) if len(one) > 1 and len(other) > 1 else 0.0


def contradict(one: DatedMention, other: DatedMention) -> bool:
    """Whether both say when, and not the same; or one is done and the other still to come."""
    if one.own and other.own and one.date and other.date and not one.date.may_fall_in(other.date):
        return True
    return (one.status in DONE) != (other.status in DONE) and Status.PROPOSED not in (one.status, other.status)


def is_elsewhere(mention: DatedMention, where: frozenset[str], told: Collection[frozenset[str]]) -> bool:
    """Whether what happens in one spot happens in another country: arrests on Lesbos and arrests in Bari."""
    if mention.mention.type not in LOCAL:
        return False
    return any(where and there and where.isdisjoint(there) for there in told)


def _points_back(one: DatedMention, other: DatedMention) -> bool:
    """Whether a later mention without a date of its own only refers: "the conference", "this agreement"."""
    noun = one.mention.noun or one.mention.trigger
    if one.own or noun.entry.group not in NAMING_NOUNS or not _is_definite(one):
        return False
    return any(hit.entry.group == noun.entry.group for hit in other.mention.clauses.nouns)


def _repeats(one: DatedMention, other: DatedMention) -> bool:
    """Whether a later verb of the same group only tells more of it: "the minister signed on behalf of Serbia"."""
    if one.own or one.mention.noun or one.mention.trigger.entry.form is not Form.PAST:
        return False
    group = one.mention.trigger.entry.group
    if group != other.mention.trigger.entry.group:
        return False
    return group in SOLEMN or (_follows(one, other) and not _count_differently(one, other))


def _follows(one: DatedMention, other: DatedMention) -> bool:
    """Whether one sentence comes right after the other."""
    gap = one.mention.clauses.sentence.start - other.mention.clauses.sentence.end
    return 0 <= gap <= WIDEST_GAP


def _count_differently(one: DatedMention, other: DatedMention) -> bool:
    """Whether both give numbers, and no number twice: "arrested 20 people … arrested five others"."""
    counts = [
        {token.folded for token in mention.mention.clauses.tokens if token.text[0].isdigit()}
        for mention in (one, other)
    ]
    return bool(counts[0] and counts[1]) and counts[0].isdisjoint(counts[1])


def _heads(one: DatedMention, words: frozenset[str], other: DatedMention, other_words: frozenset[str]) -> bool:
    """Whether a headline says in short what a sentence tells: by the same words of the event, and one more at least."""
    if not (one.mention.clauses.sentence.headline or other.mention.clauses.sentence.headline):
        return False
    return _groups(one) == _groups(other) and bool(words & other_words)


def _is_in_lead_of(one: DatedMention, headline: DatedMention) -> bool:
    """Whether a mention stands in the lead under a headline, which says the same; not what was "also" done."""
    if not headline.mention.clauses.sentence.headline or one.mention.clauses.cues.has("further"):
        return False
    gap = one.mention.clauses.sentence.start - headline.mention.clauses.sentence.end
    return 0 <= gap <= LEAD


def _is_under_label(one: DatedMention, label: DatedMention) -> bool:
    """Whether a sentence tells what a label before it says in the present: "Parliament passes law. On 12 July, …"."""
    if label.own or label.mention.form is not Form.PRESENT or one.mention.form is not Form.PAST:
        return False
    return _follows(one, label) and not one.mention.clauses.cues.has("further")


def _goes_on(one: DatedMention, disaster: DatedMention) -> bool:
    """Whether a sentence goes on with the disaster of the one before: "A trawler sank. At least 78 people drowned."."""
    before, group = disaster.mention.trigger.entry.group, one.mention.trigger.entry.group
    if one.own or before not in DISASTERS or not _follows(one, disaster):
        return False
    return (group in TOLLS and group != before) or (group in DISASTERS and one.mention.clauses.stands_at("definite", 0))


def _groups(mention: DatedMention) -> tuple[str, str | None]:
    noun = mention.mention.noun
    return mention.mention.trigger.entry.group, noun.entry.group if noun else None


def _is_said_at_it(mention: DatedMention) -> bool:
    """Whether something was only said or shown at a meeting told of: "plans were presented during the conference"."""
    if not (mention.mention.type in SAID or mention.mention.trigger.entry.group in SHOWING):
        return False
    clauses = mention.mention.clauses
    return any(
        noun.entry.group == "meeting"
        and clauses.stands_at("definite", noun.first - 1)
        and clauses.stands_at("prepositions", noun.first - 2)
        for noun in clauses.nouns
    )


def _is_definite(mention: DatedMention) -> bool:
    noun = mention.mention.noun or mention.mention.trigger
    if noun == mention.mention.clauses.pronoun:
        return True
    return any(mention.mention.clauses.stands_at("definite", noun.first - back) for back in (1, 2, 3))
