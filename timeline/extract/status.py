"""Status of a mention, from the tense of its trigger and the words that govern it.

None where the words tell no event at all: a possibility ("could be established"), a purpose ("to define options"),
a denial ("was not adopted").
"""

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.extract.entries import Form, Hit
from timeline.extract.mentions import Mention
from timeline.extract.untold import is_untold
from timeline.extract.verbs import is_passive
from timeline.models import EventType, Status

REACH = 9  # tokens between a cue and the trigger that it governs
REACH_OF_BRACKET = 24  # between the two parts of a German verb: "wird am Donnerstag auf Initiative … stattfinden"

MODAL_CUES = ("hypothetical", "cancelled", "aspect", "future", "proposal", "draft", "ongoing")

# Verbs that by their meaning only put a thing forward, or only promise it, or turn it down.
PROPOSING = frozenset({"propose", "draft", "request"})
PROMISING = frozenset({"announce", "pledge"})
REJECTING = frozenset({"reject", "cancel"})

# Types whose event is the saying itself: a proposal that was published has been published.
SAYINGS = frozenset({EventType.STATEMENT, EventType.REPORT, EventType.RULING, EventType.PROTEST})


@dataclass(frozen=True, slots=True)
class StatedStatus:
    """A status and the words that gave it.

    `past` says that the trigger lies in the past of the article, `by_trigger` that the trigger's own meaning gave the
    status ("announced"), so that a date tells when that was done and not when the thing will be.
    """

    status: Status
    reason: str
    past: bool
    by_trigger: bool = False


def status_of(mention: Mention, again: Sequence[int] = ()) -> StatedStatus | None:
    """The status that the words give, or None where they tell no event.

    `again` are the tokens at which the sentence says how often something happens.
    """
    cue = _governing_cue(mention)
    if cue and cue.entry.group == "proposal" and _is_doubted(mention):
        return None
    modality = cue.entry.group if cue else None
    if is_untold(mention, again):
        return None
    if cue and modality == "hypothetical":
        return _stated(mention, Status.ANNOUNCED, cue, past=False) if _is_reported_future(mention, cue) else None
    if modality == "aspect":
        return _stated(mention, Status.OCCURRED, cue, past=True)
    if mention.trigger.entry.group == "cancel":
        return _stated(mention, Status.CANCELLED, mention.trigger, past=True)
    if modality == "cancelled":
        return _stated(mention, Status.CANCELLED, cue, past=True)
    if cue and modality == "future" and mention.type is EventType.RULING and _is_decision(mention, cue):
        return _stated(mention, Status.OCCURRED, cue, past=True)
    if modality == "future" and mention.type is EventType.INCIDENT:
        # Nobody announces deaths: a forecast, or a passive ("werden verletzt").
        return _stated(mention, Status.OCCURRED, None, past=True) if mention.form is Form.PAST else None
    if modality == "future" and mention.form is not Form.PRESENT:
        return _stated(mention, Status.ANNOUNCED, cue, past=False)
    if modality == "draft" and mention.type not in SAYINGS:
        return _stated(mention, Status.PROPOSED, cue, past=True)
    if modality == "proposal" and (mention.type not in SAYINGS or mention.form is Form.BASE):
        return _stated(mention, Status.PROPOSED, cue, past=False)
    if mention.form in (Form.NOUN, Form.VERBAL_NOUN):
        return _stated(mention, Status.OCCURRED, None, past=True)
    return _of_verb(mention, cue)


def _is_reported_future(mention: Mention, cue: Hit) -> bool:
    """Whether "would" is the "will" of reported speech: "said on Monday that it would deploy 200 officers"."""
    would = any(hit.first == cue.first for hit in mention.clauses.cues.get("reported_future", ()))
    return would and any(said.last <= cue.first for said in mention.clauses.cues.get("reporting", ()))


def _is_decision(mention: Mention, cue: Hit) -> bool:
    """Whether it was decided, which is all that a ruling needs: "decided to refer Hungary to the Court"."""
    return any(decided.places == cue.places for decided in mention.clauses.cues.get("decided", ()))


def _is_doubted(mention: Mention) -> bool:
    """Whether a doubt stands farther off than the cue: "should seek to make similar deals"."""
    return any(_governs(mention, doubt) for doubt in mention.clauses.cues.get("hypothetical", ()))


def _of_verb(mention: Mention, cue: Hit | None) -> StatedStatus | None:
    group, form = mention.trigger.entry.group, mention.form
    if form is Form.FUTURE or _is_announcing(mention):
        return _stated(mention, Status.ANNOUNCED, mention.trigger, past=False)
    if form is Form.BASE:
        return _of_bare_verb(mention)
    if mention.type not in SAYINGS or (mention.noun and mention.noun.entry.group == "case"):
        for verbs, status in (
            (PROPOSING, Status.PROPOSED),
            (PROMISING, Status.ANNOUNCED),
            (REJECTING, Status.CANCELLED),
        ):
            if group in verbs:
                return _stated(mention, status, mention.trigger, past=True)
    if form is Form.ING and cue and cue.entry.group == "ongoing":
        return _stated(mention, Status.ONGOING, cue, past=True)
    return _stated(mention, Status.OCCURRED, None, past=True)


def _of_bare_verb(mention: Mention) -> StatedStatus | None:
    """A bare verb tells an event only in a headline: "Hungary to deploy army" will, "EU and Serbia sign pact" did."""
    clauses, place = mention.clauses, mention.trigger.first
    if not clauses.sentence.headline or place == 0:
        return None
    if clauses.stands_at("infinitive", place - 1):
        return _stated(mention, Status.ANNOUNCED, None, past=False)
    return _stated(mention, Status.OCCURRED, None, past=True)


def _is_announcing(mention: Mention) -> bool:
    """Whether a verb only says that the thing before it will be: "a visit is expected", "was announced"."""
    clauses, trigger = mention.clauses, mention.trigger
    ordered = not (clauses.grammar.free_order or clauses.grammar.verb_final)
    if ordered and not is_passive(clauses, trigger):
        return False
    return any(cue.first == mention.trigger.first for cue in mention.clauses.cues.get("announcing", ()))


def _governing_cue(mention: Mention) -> Hit | None:
    """The cue nearest to the trigger in its clause: before it, and where the verb ends the clause, also after it."""
    best: Hit | None = None
    for group in MODAL_CUES:
        for cue in mention.clauses.cues.get(group, ()):
            if _governs(mention, cue) and (best is None or _rank(mention, cue) < _rank(mention, best)):
                best = cue
    return best


def _governs(mention: Mention, cue: Hit) -> bool:
    clauses, trigger = mention.clauses, mention.trigger
    if cue.entry.group == "hypothetical" and cue.last <= trigger.first:
        # "These centres would host people whose applications were rejected": the doubt reaches to the next comma.
        return clauses.breaks[cue.first] == clauses.breaks[trigger.first]
    if not clauses.same_clause(cue.first, trigger.first):
        return False
    if clauses.grammar.free_order and clauses.stands_at("announcing", cue.last - 1):
        # "Poseta, planirana za jun, otkazana je": a participle beside its noun governs nothing behind the comma.
        return clauses.breaks[cue.first] == clauses.breaks[trigger.first]
    if cue.last <= trigger.first:
        brackets = clauses.grammar.verb_final and mention.form in (Form.BASE, Form.PAST)
        return trigger.first - cue.last < (REACH_OF_BRACKET if brackets else REACH)
    looks_ahead = clauses.grammar.verb_final or mention.form in (Form.NOUN, Form.VERBAL_NOUN)
    return looks_ahead and 0 <= cue.first - trigger.last < REACH


def _rank(mention: Mention, cue: Hit) -> tuple[int, int]:
    """The nearer cue governs, one before the trigger rather than one behind it: "könnten … errichtet werden".

    Of two that end together ("would", "said he would") it is the longer.
    """
    distance = min(abs(mention.trigger.first - cue.last), abs(cue.first - mention.trigger.last))
    behind = cue.first >= mention.trigger.last
    return (cue.entry.group == "ongoing") * REACH + behind * REACH + distance, cue.first - cue.last


def _stated(mention: Mention, status: Status, cue: Hit | None, *, past: bool) -> StatedStatus:
    trigger = mention.clauses.words(mention.trigger)
    if cue is None:
        return StatedStatus(
            status, f"'{trigger}' in the headline" if not past else f"'{trigger}' tells it as done", past
        )
    if cue == mention.trigger:
        return StatedStatus(status, f"'{trigger}'", past, by_trigger=True)
    return StatedStatus(status, f"'{mention.clauses.words(cue)}' with '{trigger}'", past)
