"""What flows through the house: article, time expression, mention, event, annotation, and rows of the chronology.

Frozen dataclasses without behaviour. Outside input is checked with pydantic where it comes in (`timeline.articles`),
so that these stay quick to import and to make. Offsets are code points into `Article.text`, `end` not included.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from timeline.datespan import DateSpan

Day = date  # for classes with a field named `date`


class EventType(StrEnum):
    """The codebook's types, in its order, and last one that is none of them.

    UNCLASSIFIED is what a sentence is listed as for its date alone, where nothing here reads what it tells: the article
    is in a language without event words. It claims nothing, and a person may set the type.
    """

    CONFERENCE = "conference"
    VISIT = "visit"
    AGREEMENT = "agreement"
    PILOT_PROJECT = "pilot_project"
    LEGISLATION = "legislation"
    POLICY = "policy"
    OPERATION = "operation"
    FUNDING = "funding"
    RULING = "ruling"
    REPORT = "report"
    STATEMENT = "statement"
    TRAINING = "training"
    APPOINTMENT = "appointment"
    INCIDENT = "incident"
    PROTEST = "protest"
    STATISTIC = "statistic"
    UNCLASSIFIED = "unclassified"


class Status(StrEnum):
    """Whether it happened, by tense and modality of the words."""

    OCCURRED = "occurred"
    ONGOING = "ongoing"
    ANNOUNCED = "announced"
    PROPOSED = "proposed"
    CANCELLED = "cancelled"


class Stage(StrEnum):
    """How far an agreement or a law has come, where the words show it; in the order of the steps.

    Agreements are proposed, negotiated (from opening talks to terms agreed), initialled, signed, consented to (by a
    parliament, council or government), ratified, in force; laws are proposed, adopted, amended, in force, repealed.
    """

    PROPOSED = "proposed"
    NEGOTIATED = "negotiated"
    INITIALLED = "initialled"
    SIGNED = "signed"
    CONSENT = "consent"
    RATIFIED = "ratified"
    ADOPTED = "adopted"
    AMENDED = "amended"
    IN_FORCE = "in_force"
    REPEALED = "repealed"


STAGED_TYPES = frozenset({EventType.AGREEMENT, EventType.LEGISLATION})


class Salience(StrEnum):
    """Where an article tells an event, the plainest place first."""

    HEADLINE = "headline"
    LEAD = "lead"
    DETAIL = "detail"
    BACKGROUND = "background"


class Verdict(StrEnum):
    """What a person says of an event after reading its evidence."""

    CONFIRMED = "confirmed"
    DISPUTED = "disputed"
    REJECTED = "rejected"


class Significance(StrEnum):
    """How much an event matters for the chronology, as a person sees it."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class AnnotationKind(StrEnum):
    """What a person did; the value that each carries is in `Annotation`."""

    NOTE = "note"
    TAG = "tag"
    STAR = "star"
    VERDICT = "verdict"
    SIGNIFICANCE = "significance"
    SET = "set"
    MANUAL = "manual"
    SPLIT = "split"
    MERGE = "merge"
    DISTINCT = "distinct"
    ATTACH = "attach"
    VIEW = "view"
    WITHDRAW = "withdraw"
    RETRACT = "retract"


class Certainty(StrEnum):
    """How sure a day of publication is.

    STATED is what metadata or a date line says, INFERRED what was concluded from an address or the like, GIVEN what the
    person said who added the article.
    """

    STATED = "stated"
    INFERRED = "inferred"
    GIVEN = "given"


class Order(StrEnum):
    """In which order rows are shown; what is alike stands in order of date.

    `review` has the doubtful first, then the surer, and last what people judged or added themselves. `salience` has
    what headlines tell first, background last. The others are by one field: those that have none stand last, the
    undated, too. With "-" the last value comes first; `-date` is the order of date turned round.

    Several with commas are one, too: what the first leaves alike stands in the order of the second. What can make no
    difference is left out, as are those after the third. ValueError for what is no order.

    >>> Order("type,-date").keys, Order("type,date"), Order("type,-type,-date,title").value
    ((<Order.TYPE: 'type'>, <Order.DATE_DOWN: '-date'>), <Order.TYPE: 'type'>, 'type,-date')
    """

    DATE = "date"
    REVIEW = "review"
    SALIENCE = "salience"
    DATE_DOWN = "-date"
    TITLE = "title"
    TITLE_DOWN = "-title"
    TYPE = "type"
    TYPE_DOWN = "-type"
    STATUS = "status"
    STATUS_DOWN = "-status"
    STAGE = "stage"
    STAGE_DOWN = "-stage"
    PLACE = "place"
    PLACE_DOWN = "-place"
    PUBLISHER = "publisher"
    PUBLISHER_DOWN = "-publisher"
    SIGNIFICANCE = "significance"
    SIGNIFICANCE_DOWN = "-significance"
    VERDICT = "verdict"
    VERDICT_DOWN = "-verdict"
    STAR = "star"
    STAR_DOWN = "-star"
    NOTES = "notes"
    NOTES_DOWN = "-notes"
    SOURCES = "sources"
    SOURCES_DOWN = "-sources"
    CONFIDENCE = "confidence"
    CONFIDENCE_DOWN = "-confidence"

    @classmethod
    def _missing_(cls, value: object) -> "Order | None":
        """Several, as one: always the same object for the same text, as for the others."""
        simple = {order.value: order for order in cls}
        named = [simple.get(name) for name in str(value).split(",")]
        keys = [key for key in named if key]
        if len(keys) < len(named):
            return None
        text = ",".join(_telling(keys))
        if text not in simple and text not in SEVERAL:
            several = str.__new__(cls, text)
            several._name_ = several._value_ = text
            SEVERAL[text] = several
        return simple.get(text) or SEVERAL[text]

    @property
    def keys(self) -> "tuple[Order, ...]":
        """Each for itself, the first one first."""
        return tuple(Order(name) for name in self.value.split(","))

    @property
    def first(self) -> "Order":
        """The first of several; itself where it is one."""
        return self.keys[0]

    @property
    def then(self) -> "Order":
        """In which order stands what the first leaves alike."""
        _, _, others = self.value.partition(",")
        return Order(others) if others else Order.DATE

    @property
    def field(self) -> str:
        """What rows are ordered by first, in either direction."""
        return self.first.value.removeprefix("-")

    @property
    def down(self) -> bool:
        """Whether the last value of the first comes first."""
        return self.value.startswith("-")


def order_named(value: object) -> Order | None:
    """The order that is written so; None for what is none.

    >>> order_named("-type"), order_named("sideways"), order_named(7)
    (<Order.TYPE_DOWN: '-type'>, None, None)
    """
    try:
        return Order(str(value))
    except ValueError:
        return None


SEVERAL: dict[str, Order] = {}  # orders of several, by their text
MOST_KEYS = 3


def _telling(keys: list[Order]) -> list[Order]:
    """Without a field that was named before, and what comes after the date, which leaves nothing alike."""
    telling: list[Order] = []
    for key in keys:
        if key.field not in [one.field for one in telling]:
            telling.append(key)
        if key.field == Order.DATE:
            break
    telling = telling[:MOST_KEYS]
    return telling[:-1] if len(telling) > 1 and telling[-1] is Order.DATE else telling


DOUBTFUL = 0.6  # confidence below which a row that nobody judged is doubtful: about half of these are wrong


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of `Article.text`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Article:
    """One article as read, before anything is found in it.

    `name` is the `id` of a JSON line or the file name without its ending. `source` is where it was read: a path, a path
    and line (`dev.jsonl:7`), or `-`. `published` is None when neither metadata nor text says it; `published_reason`
    says how it is known ("front matter", "date line 'Belgrade, April 02, 2025'"), `published_certainty` how surely,
    None without a day. `warnings` are what reading it could not do, a line each ("no text on 3 of 10 pages").
    `language` is an ISO 639-1 code, `sr` standing for Serbian, Croatian, Bosnian and Montenegrin in both scripts.
    `headline` is where the title stands in the text, None where it does not. `furniture` are the stretches that are not
    the article (navigation, date line, teasers, polls, comment policies), in order and without overlap; no event is
    found there.
    """

    name: str
    text: str
    source: str = "-"
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: date | None = None
    published_reason: str | None = None
    url: str | None = None
    language: str | None = None
    headline: Span | None = None
    furniture: tuple[Span, ...] = ()
    published_certainty: Certainty | None = None
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class UnchangedFile:
    """A file that was read before, has not changed since, and holds so many articles that are all stored."""

    source: str
    articles: int


class TimexType(StrEnum):
    """TIMEX3's types (ISO 24617-1)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words that tell when, resolved.

    `value` is the TIMEX3 value. `span` is the same for a chronology, None where the words fix no stretch of time
    (durations, sets, "now", "soon"). `reason` is for people: "'earlier this month', from publication 29 July 2014".
    `ends` are the places of the two ends of a range such as "26-27 October 2023".
    """

    start: int
    end: int
    text: str
    type: TimexType
    value: str
    span: DateSpan | None
    rule: str
    reason: str
    ends: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """A quote, as it stands in the article, with its place."""

    quote: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Event:
    """One row that the machine found in one article.

    `quote` is the whole sentence that best tells the event with its date, `start` and `end` its place, `trigger` the
    words in it that tell what happened. `mentions` are the other sentences about the same event, in text order. `date`
    is None when the text gives none; `date_text` are the words that gave it. The reasons are for people, one line
    each. `actors` are names as the article has them, `places` ISO 3166-1 alpha-2 codes with `EU` and `XK`.
    `confidence` is how likely the row is right, 0 to 1. `stage` is None for other types and where the words show none;
    `status` says whether that step was taken or is to come. `salience` is None where nobody looked.
    """

    type: EventType
    status: Status
    date: DateSpan | None
    title: str
    quote: str
    start: int
    end: int
    trigger: str
    date_text: str | None = None
    date_reason: str = ""
    type_reason: str = ""
    status_reason: str = ""
    actors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    confidence: float = 0.5
    mentions: tuple[Evidence, ...] = ()
    stage: Stage | None = None
    stage_reason: str = ""
    salience: Salience | None = None
    salience_reason: str = ""


@dataclass(frozen=True, slots=True)
class Annotation:
    """One entry of the append-only log of what people said.

    `id` is a UUIDv7, `at` an aware UTC time. `act` is the id of the first annotation of the act that this one belongs
    to, its own where it stands alone: an act is taken back as a whole. `event_key` is "" for a `view`. `value` by kind:

        note          {"text": str}
        tag           {"tag": str, "on": bool, "over": [id, ...]}
        star          {"on": bool, "over": [id, ...]}
        verdict       {"verdict": "confirmed" | "disputed" | "rejected" | None, "over": [id, ...]}
        significance  {"level": "high" | "medium" | "low" | None, "over": [id, ...]}
        set           {"field": one of date, type, status, stage, title, places, actors; "new": value, "old": value,
                      "machine": what the program had found, "over": [id, ...]}
        manual        {"date", "type", "status", "stage", "title", "quote", "places", "actors", "source"}: an event that
                      a person adds
        split         {"of": event key, "quotes": [{"article", "quote", "start"}, ...]} and the fields of `manual`:
                      a row that was two; `event_key` is the new one, to which these quotes go
        merge         {"into": event key}: this event is the same as that one
        distinct      {"from": event key}: this event is not the same as that one, however alike they look
        attach        {"to": event key | None}: this event, which its article no longer tells, is that one now; with
                      None it stays by itself
        view          {"name": str, "filter": str | None, "order": str, "over": [id, ...]}: a filter with a name, None
                      takes the name away
        withdraw      {"annotation": id}: a person takes back what was said, whoever said it; an act like any other
        retract       {"annotation": id}: undoes that annotation (or, when it names a retract, redoes)

    `over` are the annotations that this one replaces: those of its event and field that were in force when it was made.
    Where two people wrote one field without knowing of each other, neither is over the other, and both are kept.
    """

    id: str
    event_key: str
    author: str
    at: datetime
    kind: AnnotationKind
    value: dict[str, object]
    act: str = ""


@dataclass(frozen=True, slots=True)
class ChronologyRow:
    """One line of a table: what a view shows of an event without opening it.

    `orphaned` is true for an event that people annotated and that its article, read again, no longer tells,
    or that a person added and took back after others had annotated it. `sources` are the articles that tell it in
    words of their own, and the sources that people named. `conflicts` is how many of its fields hold values that
    people wrote without knowing of each other, `news` in how many fields that people set the program finds something
    new since.
    """

    id: int
    key: str
    date: DateSpan | None
    type: str
    status: str
    title: str
    places: tuple[str, ...]
    actors: tuple[str, ...] = ()
    publisher: str | None = None
    tags: tuple[str, ...] = ()
    starred: bool = False
    verdict: str | None = None
    notes: int = 0
    sources: int = 1
    manual: bool = False
    confidence: float | None = None
    orphaned: bool = False
    stage: str | None = None
    salience: str | None = None
    significance: str | None = None
    conflicts: int = 0
    news: int = 0


@dataclass(frozen=True, slots=True)
class Source:
    """Where an event is told: an article and the quotes in it, the best one first; `language` is an ISO 639-1 code."""

    article_key: str
    name: str
    title: str | None
    publisher: str | None
    published: date | None
    published_reason: str | None
    url: str | None
    evidence: tuple[Evidence, ...]
    author: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class EventDetails:
    """Everything that is known of one event: its row, its reasons, its sources, and what people said of it.

    `machine` holds, for each field that a person set, what the machine has found. `annotations` are those in force, in
    order of time: without the retracted ones and the retracts themselves. `conflicts` holds, for each field (or
    "verdict", "significance") that people wrote without knowing of each other, what they wrote, the one shown first.
    `news` holds, for each set field of which the machine finds something new since, what it had found then.
    """

    row: ChronologyRow
    quote: str
    date_text: str | None
    date_reason: str
    type_reason: str
    status_reason: str
    sources: tuple[Source, ...] = ()
    annotations: tuple[Annotation, ...] = ()
    machine: dict[str, object] = field(default_factory=dict)
    stage_reason: str = ""
    salience_reason: str = ""
    conflicts: dict[str, tuple[Annotation, ...]] = field(default_factory=dict)
    news: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Choice:
    """An event that an orphan could be: the key and row fields that a person chooses by; `likeness` is 0 to 1."""

    key: str
    type: str
    date: DateSpan | None
    title: str
    quote: str
    likeness: float


@dataclass(frozen=True, slots=True)
class Orphan:
    """An annotated event that its article, as it is now, does not tell, or tells in several that it could be.

    `outcome` is "orphaned" or "ambiguous". `key` is the event's own, `shown` that of the row that shows it. The
    fields are those of its newest anchor. `choices` are events of the same article, the likeliest first.
    """

    key: str
    shown: str
    outcome: str
    article_key: str
    article_name: str | None
    date: DateSpan | None
    title: str
    quote: str
    annotations: tuple[Annotation, ...]
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class StoredArticle:
    """An article as a list of articles shows it, with the number of `events` that the program found in it.

    `copy_of` is the key of the article of which it is a near copy. `also_at` says where the same text stood as well, a
    line each ("Danas, 3 May 2021, https://…"); the copy there was left out, and counts as no source. The other fields
    are those of `Article`.
    """

    key: str
    name: str
    source: str
    title: str | None
    publisher: str | None
    author: str | None
    published: Day | None
    published_reason: str | None
    published_certainty: str | None
    url: str | None
    language: str | None
    events: int
    warnings: tuple[str, ...] = ()
    copy_of: str | None = None
    added_at: datetime | None = None
    also_at: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MachineChange:
    """What reading an article again changed: `what` is "read" (a new article, `new` its number of events), "removed"
    (an article that a person took out, `old` its name, `new` its number of events), "copy" (the same text was read at
    the source `old`, and `new` says who published it, when and where), "appeared", "vanished" or "changed"
    (then `field`, `old` and `new` say how, as text)."""

    at: datetime
    article_key: str
    article_name: str | None
    event_key: str | None
    what: str
    field: str | None = None
    old: str | None = None
    new: str | None = None


@dataclass(frozen=True, slots=True)
class Deed:
    """One line of a history: an annotation, and whether it was undone; or a change by the program. One of them is None.

    `title` is that of the event as the chronology has it now, "" where no row shows it, `key` that of the row. `about`
    is, for a retract, the act that it undid, or brought back by undoing its undoing.
    """

    at: datetime
    key: str | None
    title: str
    annotation: Annotation | None = None
    undone: bool = False
    change: MachineChange | None = None
    about: Annotation | None = None


@dataclass(frozen=True, slots=True)
class SavedView:
    """A filter and an order with a name."""

    name: str
    filter: str
    order: Order
    author: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Comparable:
    """What is needed of a row of the chronology to tell whether another row is the same event.

    `quotes` are all of its evidence, the best first; `articles` the keys of the articles that tell it, none for an
    event that a person added. `publisher`, `language` and `published` are those of the article that the row is shown
    from.
    """

    key: str
    type: str
    status: str
    date: DateSpan | None
    title: str
    quotes: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    publisher: str | None = None
    language: str | None = None
    published: Day | None = None
    stage: str | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """Two rows that may be one event, for a person to say. `score` is 0 to 1; `reasons` are short phrases, the
    strongest first: "same day, 16 March 2023", "both visits". `one` is the lesser key."""

    one: str
    other: str
    score: float
    reasons: tuple[str, ...]
