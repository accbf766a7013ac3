"""How names of actors are made in a language, from the lexicon: titles, nouns of bodies, words that join them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from timeline.extract.lexicon import load_table
from timeline.extract.names import ENDINGS, NO_ENDINGS, NameTable, fold, spellings

Kind = Literal["institution", "government", "person", "organisation", "country"]

KNOWN_KINDS: tuple[Kind, ...] = ("institution", "organisation", "person")
BODY_KINDS: dict[str, Kind] = {
    "government": "government",
    "institution": "institution",
    "organisation": "organisation",
    "officials": "government",
    "offices": "government",
}
FOLLOWING = ("fr", "it", "es")  # languages whose adjectives follow: "police grecque"
DECLINING = ("sr", "de")  # languages that put endings on names


@dataclass(frozen=True, slots=True)
class KnownActor:
    """An actor of the lexicon; `code` is the country that it belongs to, None when it has none or several."""

    canonical: str
    kind: Kind
    code: str | None


@dataclass(frozen=True, slots=True)
class Body:
    """A noun that makes a body: "police", "ministry".

    `noun` is folded, in the nominative. `alone` is whether it is one without any further word, `officials` whether it
    is people in office ("ministers"), `office` whether it is the office of one ("prime minister").
    """

    noun: str
    kind: Kind
    alone: bool
    officials: bool
    office: bool = False


@dataclass(frozen=True, slots=True)
class ActorGrammar:
    """The words of one language. Sets hold folded words.

    `titles` say whether a family name alone may follow ("President Biden"). Word order: `cases` is
    whether a name's ending tells that it is no subject ("policije"), `follows` is whether adjectives
    stand behind their noun ("police grecque"), `genitive` whether a place may without a preposition ("Regierung
    Sloweniens"), `named_behind` whether a name may ("agencija Frontex"), `capitals_join` whether a word with a capital
    before a noun belongs to it ("Vlora police"). `things` head names that are no body's, `of_union` has the full names
    of the Union's bodies by their nouns.
    """

    language: str
    known: NameTable[KnownActor]
    titles: NameTable[bool]
    title_endings: Mapping[str, bool]
    bodies: NameTable[Body]
    compounds: Mapping[str, Body]
    modifiers: frozenset[str]
    openers: frozenset[str]
    place_openers: frozenset[str]
    conjunctions: frozenset[str]
    articles: frozenset[str]
    particles: frozenset[str]
    speech: frozenset[str]
    auxiliaries: frozenset[str]
    not_actor_after: frozenset[str]
    agent_after: frozenset[str]
    partner_after: frozenset[str]
    not_actor_before: frozenset[str]
    genitive_articles: frozenset[str]
    between: frozenset[str]
    dealings: frozenset[str]
    small_words: frozenset[str]
    things: frozenset[str]
    regions: frozenset[str]
    of_union: Mapping[str, str]
    cases: bool
    follows: bool
    genitive: bool
    named_behind: bool
    capitals_join: bool


@cache
def actor_grammar(language: str) -> ActorGrammar:
    """The grammar of a language; that of English for one that the lexicon does not have."""
    lexicon = load_table("actors")
    name = language if language in ENDINGS and language in lexicon else "en"
    table: dict[str, Any] = lexicon[name]
    return ActorGrammar(
        language=name,
        known=_known(name),
        titles=_titles(table, name),
        title_endings=_title_endings(table, name),
        bodies=_bodies(table, name),
        compounds=_compounds(table, name),
        modifiers=_declined(table["modifiers"], name),
        openers=_folded(table["openers"]),
        place_openers=_folded(table["place_openers"]),
        conjunctions=_folded(load_table("places")["joining"]["conjunctions"]),
        articles=_folded(load_table("places")["joining"]["articles"]),
        particles=_folded(lexicon["names"]["particles"]),
        speech=_folded(table["speech"]),
        auxiliaries=_folded(table.get("auxiliaries", "")),
        not_actor_after=_folded(table["not_actor_after"]),
        agent_after=_folded(table["agent_after"]),
        partner_after=_folded(table["partner_after"]),
        not_actor_before=_folded(table["not_actor_before"]),
        genitive_articles=_folded(table.get("genitive_articles", "")),
        between=_folded(table["between"]),
        dealings=_declined(table["dealings"], name),
        small_words=_folded(table["small_words"]),
        things=_folded(lexicon["names"]["things"]),
        regions=_folded(lexicon["names"]["regions"]),
        of_union={fold(short): name for name, shorts in lexicon["union"].items() for short in spellings(shorts)},
        cases=name == "sr",
        follows=name in FOLLOWING,
        genitive=name != "en",
        named_behind=name in (*FOLLOWING, "sr"),
        capitals_join=name == "en",
    )


def _folded(listed: str) -> frozenset[str]:
    return frozenset(map(fold, spellings(listed)))


def _declined(listed: str, language: str) -> frozenset[str]:
    return frozenset(form for word in spellings(listed) for form in ENDINGS[language].forms(fold(word)))


def _known(language: str) -> NameTable[KnownActor]:
    table: NameTable[KnownActor] = NameTable()
    endings = ENDINGS[language] if language in DECLINING else NO_ENDINGS
    for kind in KNOWN_KINDS:
        for canonical, others in load_table("actors")[kind].items():
            names, _, code = others.partition("|")
            for spelling in {canonical, *spellings(names)}:
                table.add(spelling, KnownActor(canonical, kind, code.strip() or None), endings)
    return table


def _titles(table: dict[str, Any], language: str) -> NameTable[bool]:
    titles: NameTable[bool] = NameTable()
    for key, family_name_may_follow in (("titles", True), ("full_name_titles", False)):
        for spelling in spellings(table[key]):
            titles.add(spelling, family_name_may_follow, ENDINGS[language])
    return titles


def _title_endings(table: dict[str, Any], language: str) -> dict[str, bool]:
    """What titles that are compounds end in, as `titles`: "Verkehrsminister" in "minister"."""
    return {
        form: family_name_may_follow
        for key, family_name_may_follow in (("title_endings", True), ("full_name_title_endings", False))
        for spelling in spellings(table.get(key, ""))
        for form in ENDINGS[language].forms(fold(spelling))
    }


def _bodies(table: dict[str, Any], language: str) -> NameTable[Body]:
    bodies: NameTable[Body] = NameTable()
    alone = frozenset(spellings(table["alone"]))
    endings = NO_ENDINGS if language == "en" else ENDINGS[language]  # English lists its plurals: not every one acts
    for key, kind in BODY_KINDS.items():
        for spelling in spellings(table[key]):
            noun = fold(spelling.lstrip("="))
            bodies.add(spelling, Body(noun, kind, spelling in alone, key == "officials", key == "offices"), endings)
    return bodies


def _compounds(table: dict[str, Any], language: str) -> dict[str, Body]:
    """The endings of words that make a body, with the body that each makes: "ministeriums" of "Landesministeriums"."""
    return {
        form: Body(fold(spelling), _compound_kind(spelling, table), alone=True, officials=False)
        for spelling in spellings(table.get("compounds", ""))
        for form in ENDINGS[language].forms(fold(spelling))
    }


def _compound_kind(spelling: str, table: dict[str, Any]) -> Kind:
    listed = {key: {fold(noun) for noun in spellings(table[key])} for key in ("government", "organisation")}
    return next((BODY_KINDS[key] for key, nouns in listed.items() if fold(spelling) in nouns), "institution")
