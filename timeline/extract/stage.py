"""Stage: how far an agreement or a law has come, from the words that tell it.

The verb's group says it ("signed", "repealed": lexicon/stages.toml), or words that say more than their group
("initialled", "gave its consent"). Three things are said by who acts on what: "parliament approved the agreement" is
consent, "the government approved the bill" proposes a law, "parliament adopted the amendments" amends one. Whether the
step was taken or is to come is the status, not the stage: an agreement that "will be signed" is signed, announced.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from timeline.extract.clauses import Clauses
from timeline.extract.entries import Form, Hit
from timeline.extract.lexicon import load_table
from timeline.extract.linking import DatedMention
from timeline.extract.mentions import Mention
from timeline.models import STAGED_TYPES, EventType, Stage

BEFORE_NOUN = 3  # tokens: "izmene i dopune zakona", "draft of a new law"

# What the words of other steps mean for a law: its approval or signature makes it one.
OF_A_LAW = dict.fromkeys((Stage.CONSENT, Stage.SIGNED, Stage.RATIFIED), Stage.ADOPTED)
NO_STEP_OF_A_LAW = frozenset({Stage.NEGOTIATED, Stage.INITIALLED})

Phrase = tuple[str, ...]
Words = dict[str, tuple[Phrase, ...]]


@dataclass(frozen=True, slots=True)
class StatedStage:
    """A stage and, for people, the words that gave it."""

    stage: Stage
    reason: str


def stage_of_event(mentions: Sequence[DatedMention], language: str) -> StatedStage | None:
    """The stage of an event told by `mentions`, the best first.

    What the best one says holds; where it says nothing, the next of the same type and status that does.
    """
    best = mentions[0]
    for dated in mentions:
        if dated.mention.type is best.mention.type and dated.status is best.status:
            found = stage_of(dated.mention, language)
            if found:
                return found
    return None


def stage_of(mention: Mention, language: str) -> StatedStage | None:
    """The stage that the words of a mention show, None where they show none or its type has no stages."""
    if mention.type not in STAGED_TYPES:
        return None
    words = _words(language)
    if _tells(mention.clauses, mention.trigger, words.get("unclear", ())):
        return None
    stage = _of_words(mention, words) or _of_group(mention)
    if mention.type is EventType.AGREEMENT:
        return _of_agreement(mention, stage, words)
    return _of_law(mention, OF_A_LAW.get(stage, stage) if stage else None, words)


def _of_words(mention: Mention, words: Words) -> Stage | None:
    """The stage that the very words of verb or noun tell: "initialled", "ratification"."""
    for hit in (mention.trigger, mention.noun):
        for stage in Stage:
            if hit and _tells(mention.clauses, hit, words.get(stage, ())):
                return stage
    return None


def _of_group(mention: Mention) -> Stage | None:
    """The stage that the group of the verb tells; talks, whatever is done with them, are negotiation."""
    if any(hit and hit.entry.group == "negotiation" for hit in (mention.trigger, mention.noun)):
        return Stage.NEGOTIATED
    if mention.form is Form.NOUN:
        return None
    if mention.trigger.entry.group == "agree_to" and mention.noun is None:
        return None  # "agreed to send officers": a promise, no text that was negotiated
    return _stages(mention.type).get(mention.trigger.entry.group)


def _of_agreement(mention: Mention, stage: Stage | None, words: Words) -> StatedStage | None:
    """The stage, or consent where a parliament, council or government approves what others agreed."""
    concludes = stage is Stage.NEGOTIATED and _tells(mention.clauses, mention.trigger, words["concluded"])
    if concludes and (council := _found(mention, words["bodies"])):
        return _stated(mention, Stage.CONSENT, council)
    if stage is None and mention.trigger.entry.group in load_table("stages")["approval"]["verbs"]:
        body = _assembly(mention) or _found(mention, (*words["bodies"], *words["governments"]))
        return _stated(mention, Stage.CONSENT, body) if body else None
    return _stated(mention, stage)


def _of_law(mention: Mention, stage: Stage | None, words: Words) -> StatedStage | None:
    draft = _beside_noun(mention, words["drafts"])
    if draft and stage is None:
        return _stated(mention, Stage.PROPOSED, draft)
    if stage is not Stage.ADOPTED:
        return None if stage in NO_STEP_OF_A_LAW else _stated(mention, stage)
    if draft and not _assembly(mention) and (government := _found(mention, words["governments"])):
        return _stated(mention, Stage.PROPOSED, f"{government}' and '{draft}")
    amendment = _beside_noun(mention, words["amendments"])
    return _stated(mention, Stage.AMENDED, amendment) if amendment else _stated(mention, stage)


def _stated(mention: Mention, stage: Stage | None, beside: str | None = None) -> StatedStage | None:
    if stage is None:
        return None
    words = f"'{mention.trigger_text}'"
    return StatedStage(stage, words if beside is None or beside in words else f"{words} with '{beside}'")


def _assembly(mention: Mention) -> str | None:
    """The parliament in the clause of the trigger, as the text has it."""
    clauses, place = mention.clauses, mention.trigger.first
    for noun in clauses.nouns:
        if noun.entry.group == "assembly" and clauses.same_clause(noun.first, place):
            return clauses.words(noun)
    return None


def _found(mention: Mention, phrases: Sequence[Phrase]) -> str | None:
    """The first of `phrases` in the clause of the trigger, as the text has it."""
    clauses, place = mention.clauses, mention.trigger.first
    there = [index for index in range(len(clauses.tokens)) if clauses.same_clause(index, place)]
    return next(_text_of(clauses, phrases, there), None)


def _beside_noun(mention: Mention, phrases: Sequence[Phrase]) -> str | None:
    """The first of `phrases` among the words of the noun and the few before it, as the text has it."""
    noun = mention.noun or mention.trigger
    return next(_text_of(mention.clauses, phrases, range(max(0, noun.first - BEFORE_NOUN), noun.last)), None)


def _text_of(clauses: Clauses, phrases: Sequence[Phrase], places: Sequence[int]) -> Iterator[str]:
    texts, folded = clauses.tokens.texts, clauses.tokens.folded
    for index in places:
        for phrase in phrases:
            if _match(phrase, folded[index : index + len(phrase)]):
                yield " ".join(texts[index : index + len(phrase)])


def _tells(clauses: Clauses, hit: Hit, phrases: Sequence[Phrase]) -> bool:
    """Whether the words of the hit, all of them, are one of `phrases`."""
    found = [clauses.tokens.folded[place] for place in hit.places]
    return any(_match(phrase, found) for phrase in phrases)


def _match(phrase: Phrase, words: Sequence[str]) -> bool:
    return len(phrase) == len(words) and all(
        word.startswith(pattern[:-1]) if pattern.endswith("*") else word == pattern
        for pattern, word in zip(phrase, words, strict=True)
    )


@cache
def _words(language: str) -> Words:
    """The words of a language that say more than their group: name of the list -> phrases, each a pattern a token."""
    lists = load_table("stages")["words"].get(language, {})
    return {name: tuple(tuple(phrase.split("_")) for phrase in phrases.split()) for name, phrases in lists.items()}


@cache
def _stages(kind: EventType) -> dict[str, Stage]:
    """Group of a verb -> the stage that it tells of this type."""
    groups = load_table("stages")[kind]
    return {group: Stage(stage) for stage, names in groups.items() for group in names}
