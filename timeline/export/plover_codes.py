"""Which PLOVER event a row is: tables of our types, stages and words, and what PLOVER has of them.

PLOVER (Open Event Data Alliance, draft 0.8 of September 2021) codes who did what to whom, in 16 categories with modes.
Ours are the types of a chronology of migration policy. Where a type is too wide for one category (an operation may be
an arrest or a rescue), the words of the title decide; where they do not, the row is not coded.

>>> from timeline.datespan import parse_edtf
>>> def coded(type, title, status="occurred", **more):
...     row = ChronologyRow(1, "k", parse_edtf("2023-03-16"), type, status, title, (), **more)
...     return plover_code(row) or no_code_because(row)
>>> coded("operation", "Police arrested twelve people")
Code(event='COERCE', mode='arrest', future=False)
>>> coded("conference", "Ministers will meet in Tirana", "announced")
Code(event='AGREE', mode='', future=False)
>>> coded("agreement", "The two signed a readmission agreement", stage="signed")
Code(event='SUPPORT', mode='', future=False)
>>> coded("policy", "The ministry presented its strategy")
'of a type that PLOVER has no event for'
"""

import re
import unicodedata
from dataclasses import dataclass

from timeline.models import ChronologyRow, EventType, Stage, Status
from timeline.serbian import to_latin


@dataclass(frozen=True, slots=True)
class Code:
    """A category with its mode, "" for none; `future` where it was announced and PLOVER has no category for that."""

    event: str
    mode: str = ""
    future: bool = False


# Types that are one category whatever their words are.
TYPES: dict[str, Code] = {
    EventType.CONFERENCE: Code("CONSULT"),
    EventType.VISIT: Code("CONSULT", "visit"),
    EventType.PROTEST: Code("PROTEST"),
    EventType.AGREEMENT: Code("AGREE"),
}

# Steps of an agreement; that it enters into force is nobody's act. A law has steps, too, and no category.
STAGES: dict[str, Code | None] = {
    Stage.NEGOTIATED: Code("CONSULT"),
    Stage.INITIALLED: Code("AGREE"),
    Stage.SIGNED: Code("SUPPORT"),
    Stage.CONSENT: Code("SUPPORT"),
    Stage.RATIFIED: Code("SUPPORT"),
    Stage.PROPOSED: None,
    Stage.IN_FORCE: None,
}

# Type, code, beginnings of words, without accents; `_` stands for a space, and of two lines both must be there.
# English, German, French, Italian, Spanish, Serbian. Of several that are in a title the one that stands first is taken.
WORDS: tuple[tuple[EventType, Code, tuple[str, ...]], ...] = (
    (EventType.OPERATION, Code("COERCE", "arrest"), (
        "arrest detain apprehend festgenommen festnahm verhaft interpell arrete detenid detuv uhaps uhic priveden",)),
    (EventType.OPERATION, Code("COERCE", "deport"), (
        "deport expel expuls pushback push-back pushed_back abgeschob abschieb refoul espuls respint proter",)),
    (EventType.OPERATION, Code("COERCE", "seize"), (
        "raid searched razzia durchsuch perquisi redada racij pretres confiscat beschlagnahm zaplen seized",)),
    (EventType.OPERATION, Code("COERCE", "restrict"), (
        "border grenz frontier fronter confin granic crossing route balkanrout rut prelaz",
        "clos seal shut block control kontroll schloss geschlossen gesperrt ferm chius cerr zatvor zatvar kontrol")),
    (EventType.OPERATION, Code("MOBILIZE"), ("deploy entsand entsend deploi despleg dispieg raspored",)),
    (EventType.PROTEST, Code("PROTEST", "hunger"), (
        "hunger_strike hungerstreik greve_de_la_faim sciopero_della_fame huelga_de_hambre strajk_gladu",)),
    (EventType.PROTEST, Code("PROTEST", "obstruct"), ("blockad blocked blocus bloqu blocc blokad sitzblockad",)),
    (EventType.PROTEST, Code("PROTEST", "strike"), ("went_on_strike streik greve scioper huelga strajk",)),
    (EventType.PROTEST, Code("PROTEST", "demo"), (
        "demonstr marched marching rally rallied kundgebung manifest marcia corteo protestmarsch",)),
    (EventType.STATEMENT, Code("ACCUSE", "disapprove"), (
        "condemn denounc deplor critic verurteil kritisier condamn denonc conden denunci osud kritik",)),
    (EventType.STATEMENT, Code("THREATEN"), ("threat drohte droht menac amenaz minacc preti zapreti",)),
    (EventType.STATEMENT, Code("REJECT"), ("reject refus lehnt abgelehnt rejet rechaz respin odbi odbac",)),
    (EventType.STATEMENT, Code("REQUEST"), (
        "called_on calls_on call_on urge appeal demand forder aufgefordert appel exhort reclam exig chied pozva",)),
    (EventType.STATEMENT, Code("SUPPORT"), (
        "welcom prais endors begruss lobte salue felicit elogi accolto acogio pozdrav pohval podrz",)),
    (EventType.RULING, Code("ACCUSE", "allege"), (
        "sued sues lodg charg indict accus infring angeklagt anklag verklag poursui inculp incrimin acus optuz tuzb",)),
    (EventType.RULING, Code("ACCUSE", "investigate"), ("investig inquir ermittl enquet indag istrag",)),
    (EventType.APPOINTMENT, Code("RETREAT", "resign"), (
        "resign stepped_down steps_down zurucktr zuruckgetret rucktritt demission dimission dimiti ostavk",)),
    (EventType.INCIDENT, Code("ASSAULT", "crowd-control"), (
        "tear_gas water_cannon tranengas wasserwerf gaz_lacrym gas_lacrim suzavac suzavc vodeni_top",)),
    (EventType.INCIDENT, Code("ASSAULT", "beat"), ("beaten verprugelt battu picchiat golpead pretuc",)),
    (EventType.INCIDENT, Code("ASSAULT"), ("attacked angegriff attaqu agress atacad aggred napad",)),
    (EventType.FUNDING, Code("AGREE"), ("pledg promis zugesagt versproch promes promet obeca",)),
)  # fmt: skip

# What the codebook makes of an event that is to come; other categories stay and are marked as future.
TO_COME = {
    "CONSULT": "AGREE",
    "SUPPORT": "AGREE",
    "COOPERATE": "AGREE",
    "AID": "AGREE",
    "AGREE": "AGREE",
    "RETREAT": "CONCEDE",
}

NO_TYPE = "of a type that PLOVER has no event for"
NO_STEP = "at a step that PLOVER has no event for"
NO_WORDS = "without words that tell which event"
NOT_DONE = "proposed or cancelled"
NO_RECIPIENT = "of money given, where PLOVER asks to whom"


def plover_code(row: ChronologyRow) -> Code | None:
    """The code of a row; None where it has none (`no_code_because` says why)."""
    if row.status == Status.PROPOSED:
        return None
    code = _done(row)
    if row.status == Status.CANCELLED:
        return Code("REJECT", "meet") if code and code.event == "CONSULT" else None
    if row.status != Status.ANNOUNCED:
        return code
    if row.type == EventType.FUNDING:
        return Code("AGREE")  # aid to come
    if code is None:
        return None
    to_come = TO_COME.get(code.event)
    return Code(to_come) if to_come else Code(code.event, code.mode, future=True)


def no_code_because(row: ChronologyRow) -> str:
    """In a few words why a row without a code has none."""
    if row.status in (Status.PROPOSED, Status.CANCELLED):
        return NOT_DONE
    if row.type == EventType.FUNDING:
        return NO_RECIPIENT
    if row.type == EventType.AGREEMENT:
        return NO_STEP
    has_words = any(type == row.type for type, _, _ in WORDS) or row.type in TYPES
    return NO_WORDS if has_words else NO_TYPE


def folded(text: str) -> str:
    """In lower case and Latin letters, without accents: how `WORDS` are written.

    >>> folded("Ухапшени у ШИДУ"), folded("Tränengas")
    ('uhapseni u sidu', 'tranengas')
    """
    letters = unicodedata.normalize("NFKD", to_latin(text).casefold().replace("đ", "d"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def words_pattern(words: str) -> re.Pattern[str]:
    """Any of the words, given by their beginnings with spaces between them."""
    return re.compile(rf"\b(?:{'|'.join(re.escape(word).replace('_', ' ') for word in words.split())})")


def _done(row: ChronologyRow) -> Code | None:
    """The code of what was done, or is to be."""
    if row.type == EventType.AGREEMENT and row.stage is not None:
        return STAGES.get(row.stage)
    title = folded(row.title)
    found = [
        (min(match.start() for match in matches if match), code)
        for type, code, patterns in _PATTERNS
        if type == row.type and all(matches := [pattern.search(title) for pattern in patterns])
    ]
    if found:
        return min(found, key=lambda one: one[0])[1]
    return TYPES.get(row.type)


_PATTERNS = [(type, code, [words_pattern(words) for words in lines]) for type, code, lines in WORDS]
