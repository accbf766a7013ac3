"""Verbs: whether a word that may be a verb is one where it stands, and what it tells there."""

from timeline.extract.clauses import Clauses
from timeline.extract.entries import Form, Hit
from timeline.extract.type_rules import transitive_verbs

# Classes of those who act: before a past form they are its subject.
ACTING = frozenset({"speaker", "official", "delegation", "court", "bench", "assembly", "country_group"})

INFLECTED = ("e", "en", "er", "es", "em")  # endings of a German participle before its noun


def acts(clauses: Clauses, verb: Hit) -> bool:
    """Whether a word that may be a verb is one here: not "the proposed deal", not "its visits", not "a report"."""
    before = verb.first - 1
    if verb.entry.form is Form.ING:
        return _is_progressive(clauses, verb)
    if verb.entry.form is Form.PAST and _is_habit(clauses, verb):
        return False
    if verb.entry.form in (Form.PAST, Form.PRESENT, Form.BASE) and before >= 0:
        if clauses.stands_at("determiners", before):
            return False
        if verb.entry.form is Form.PRESENT and clauses.stands_at("prepositions", before):
            return False
        if verb.entry.form is Form.PAST and (_is_counted(clauses, verb) or _is_inflected_participle(clauses, verb)):
            return False
    if verb.entry.form is Form.PRESENT:
        return _has_subject(clauses, before) and not (_is_listed(clauses, verb) or _is_in_name(clauses, verb))
    return True


def _is_counted(clauses: Clauses, verb: Hit) -> bool:
    """Whether a participle stands between a number and people or things: "28 convicted Afghans"."""
    return clauses.tokens.folded[verb.first - 1].isdigit() and bool(clauses.nouns_between(verb.last, verb.last + 1))


def _is_inflected_participle(clauses: Clauses, verb: Hit) -> bool:
    """Whether a German participle stands before its noun: "mit 28 verurteilten Tätern", "wegen gestohlener Pässe"."""
    if not clauses.grammar.capital_nouns or verb.first + 1 >= len(clauses.tokens):
        return False
    word, before = clauses.tokens.folded[verb.first], clauses.tokens.folded[verb.first - 1]
    follows = before.isdigit() or clauses.stands_at("prepositions", verb.first - 1)
    return follows and word.endswith(INFLECTED) and clauses.tokens.texts[verb.first + 1][0].isupper()


def _is_progressive(clauses: Clauses, verb: Hit) -> bool:
    """Whether an -ing form tells a deed: "is closing", "by signing", ", killing three"; not "the goal of closing"."""
    if verb.first > 0 and clauses.breaks[verb.first] > clauses.breaks[verb.first - 1]:
        return True
    return any(clauses.stands_at(group, verb.first - back) for back in (1, 2) for group in ("copulas", "means"))


def _is_habit(clauses: Clauses, verb: Hit) -> bool:
    """Whether a passive in the present tells what is usual: "is arrested", "are often rejected"; not "is expected"."""
    announced = any(cue.first == verb.first for cue in clauses.cues.get("announcing", ()))
    return not announced and any(clauses.stands_at("habitual", verb.first - back) for back in (1, 2))


def is_attribute(clauses: Clauses, verb: Hit) -> bool:
    """Whether a participle only says which people or thing: "people rescued at sea", "a plan, presented on Monday"."""
    if verb.entry.form is not Form.PAST or verb.last >= len(clauses.tokens):
        return False
    if verb.entry.group not in transitive_verbs() and not clauses.stands_at("announcing", verb.last - 1):
        return False
    if clauses.grammar.free_order:
        return _is_apposition(clauses, verb)
    nouns = clauses.nouns_ending_before(verb.first)
    subject = any(noun.entry.group in ACTING for noun in nouns)
    return bool(nouns) and not subject and clauses.stands_at("prepositions", verb.last)


def _is_apposition(clauses: Clauses, verb: Hit) -> bool:
    """Whether a participle in free order has no auxiliary: "poseta, planirana za jun, otkazana je".

    In "izbeglice su autobusima prebačene u Preševo" it has one, however far it stands; and headlines leave it out:
    "Migranti prebačeni u Preševo".
    """
    copulas = clauses.cues.get("copulas")
    if not copulas and not any(set(verb.places).isdisjoint(other.places) for other in clauses.verbs):
        return False
    part = clauses.breaks[verb.first]
    after_comma = verb.first > 0 and clauses.breaks[verb.first - 1] < part
    follows_noun = bool(clauses.nouns_ending_before(verb.first))
    if not (after_comma or follows_noun) or not clauses.stands_at("prepositions", verb.last):
        return False
    return not any(clauses.breaks[cue.first] == part and clauses.same_clause(cue.first, verb.first) for cue in copulas)


def is_passive(clauses: Clauses, verb: Hit) -> bool:
    """Whether what is done to something is told with that thing before the verb."""
    if verb.entry.form is not Form.PAST:
        return False
    before = verb.first - 1
    copula = clauses.stands_at("copulas", before) and not clauses.stands_at("perfect", before)  # "had signed" is active
    return copula or is_attribute(clauses, verb)


def _is_in_name(clauses: Clauses, verb: Hit) -> bool:
    """Whether a word with a capital ends a name: "Court Reports will hold"; not in a headline, where all have one."""
    texts = clauses.tokens.texts
    if verb.first == 0 or verb.last >= len(texts) or clauses.sentence.headline:
        return False
    return texts[verb.first - 1][0].isupper() and texts[verb.first][0].isupper() and texts[verb.last][0].islower()


def _is_listed(clauses: Clauses, verb: Hit) -> bool:
    """Whether a word stands alone between two commas, as a noun does: "visa rules, raids, strikes and new routes"."""
    if verb.first == 0 or verb.last >= len(clauses.tokens):
        return False
    before, after = (clauses.breaks[place] - clauses.breaks[place - 1] for place in (verb.first, verb.last))
    return before > 0 and (after > 0 or clauses.stands_at("coordinators", verb.last))


def _has_subject(clauses: Clauses, before: int) -> bool:
    """Whether what stands before a present form may be its subject: a name, a pronoun, a relative, one of our nouns.

    Or an aside that follows it: "the law, adopted in May, enters into force". In free order anything may stand there:
    "Udruga u subotu organizira prosvjed".
    """
    if before < 0:
        return clauses.grammar.verb_first
    if clauses.grammar.free_order:
        return True
    token = clauses.tokens[before]
    return (
        token.text[0].isupper()
        or 1 < clauses.breaks[before + 1] > clauses.breaks[before]
        or clauses.stands_at("subjects", before)
        or bool(clauses.nouns_ending_before(before + 1))
    )
