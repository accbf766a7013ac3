"""period_words: what the time that is being typed into the filter asks for."""

from timeline.datewords import in_words
from timeline.errors import FilterError
from timeline.filters import CHUNK, InPeriod, compiled, parse_filter
from timeline.plaintext import one_line

# What is typed -> what it asks for, while there is no date yet.
FIELD_WORDS = {
    "surely:": "dates that certainly fall in a time: surely:2023, surely:May 2014..2018",
    "begins:": "dates that begin in a time, as the bars and the years count them: begins:2023, begins:May 2014..2018",
    "after:": "dates that may be later than a time: after:2020, after:May 2015",
    "before:": "dates that may be earlier than a time: before:2016-05, before:24.04.2023",
}


def period_words(text: str, cursor: int) -> str:
    """What the term before the cursor asks of the date of an event; "" when it asks nothing of it.

    >>> period_words("visit 2015..2016", 16)
    'may fall in 2015–2016 · surely:2015..2016 only what certainly does'
    >>> period_words("surely:May 2015", 15)
    'surely falls in May 2015 · May 2015 alone: also what may'
    >>> period_words("begins:2015", 11)
    'begins in 2015 · 2015 alone: also what may fall in it'
    """
    terms = compiled(CHUNK).finditer(text)
    chunk = next((one[0] for one in terms if one.start() < cursor <= one.end()), "")
    plain = chunk.removeprefix("-").lower()
    if plain in FIELD_WORDS:
        return FIELD_WORDS[plain]
    try:
        (term,) = parse_filter(chunk, None).terms
    except (FilterError, ValueError):
        return ""
    return _words(term, chunk.removeprefix("-")) if isinstance(term, InPeriod) else ""


def _words(term: InPeriod, typed: str) -> str:
    times = one_line(" or ".join(in_words(period) for period in term.periods))
    no = "not what " if term.negated else ""
    if term.surely:
        return f"{no}surely falls in {times} · {one_line(typed.partition(':')[2])} alone: also what may"
    if term.begins:
        return f"{no}begins in {times} · {one_line(typed.partition(':')[2])} alone: also what may fall in it"
    if ":" in typed:
        return f"{no}may fall in the time {times}"
    return f"{no}may fall in {times} · surely:{one_line(typed)} only what certainly does"
