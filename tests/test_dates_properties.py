"""What holds of find_dates for any text at all: no exception, no invented day, spans that slice back."""

import calendar
from datetime import date
from typing import Literal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from timeline.datespan import Precision, parse_edtf
from timeline.datewords import MONTHS
from timeline.extract.dates import find_dates, to_timex3
from timeline.extract.dates.odd_formats import odd_words
from timeline.extract.dates.words import SETTINGS
from timeline.extract.lexicon import load_words
from timeline.models import Span, TimeExpression

LANGUAGES = ("en", "de", "fr", "es", "it", "sr")
ODD_LANGUAGES = ("pl", "tr", "el", "uk", "ar")  # of which the months alone are known
Mode = Literal["news", "narrative", "auto"]
MODES: tuple[Mode, ...] = ("news", "narrative", "auto")

quick = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def words_of(language: str) -> list[str]:
    """Every word of a language's tables that tells when, and the words near dates that change what they mean."""
    odd = odd_words(language)
    if language in ODD_LANGUAGES and odd:
        return [cased for form in odd.spellings for cased in (form, form.capitalize(), form.upper())]
    tables = load_words("dates", language) or {}
    kinds = [table for kind, table in tables.items() if kind not in SETTINGS]
    forms = [form for table in kinds for forms in table.values() for form in forms]
    beside = [form for name in ("tense", "false_friends") for forms in tables[name].values() for form in forms]
    return sorted({cased for form in [*forms, *beside] for cased in (form, form.capitalize(), form.upper())})


NUMBERS = st.one_of(
    st.integers(0, 40).map(str),
    st.integers(1880, 2210).map(str),
    st.integers(0, 123456).map(str),
    st.builds("{:02}.{:02}.{}".format, st.integers(0, 33), st.integers(0, 14), st.integers(0, 2210)),
    st.builds("{}/{}/{:02}".format, st.integers(0, 33), st.integers(0, 33), st.integers(0, 99)),
    st.builds("{:04}-{:02}-{:02}".format, st.integers(0, 9999), st.integers(0, 14), st.integers(0, 33)),
    st.builds("{}:{:02}".format, st.integers(0, 26), st.integers(0, 70)),
    st.builds("{}{}".format, st.integers(1, 99), st.sampled_from(["st", "nd", "th", "s", "er", "º", ".", "ª", "ème"])),
    st.sampled_from(["2 0 1 5", "20 23", "2O23", "l2", "１２", "٢٠٢٣", "²⁰", "1,500", "2.5", "00", "24/7", "'99"]),
)
GAPS = st.sampled_from(
    [" "] * 12
    + ["", "  ", "\n", "\n\n", "\r\n", "\t", "\u00a0", "\u2009", "\u200b", "\u00ad", "-", "–", "-\n", "/", ", ", ". "]
    + [".", ": ", " (", ") ", "'s ", "’s ", "\u0301", "\x00", "\ud800", "\u202e", "; ", '"', " | "]
)
OTHERS = st.sampled_from(["people", "Ministers", "$50", "Regulation", "v", "x", "а", "May", "мартa", "年"])
MORE = st.text(max_size=40)
DAYS = st.one_of(st.none(), st.dates(), st.sampled_from([date.min, date.max, date(2024, 2, 29), date(2025, 4, 2)]))


@st.composite
def date_like_texts(draw: st.DrawFn, language: str) -> str:
    """Words and numbers of dates, in any order, with anything between them."""
    words = st.sampled_from(words_of(language))
    pieces = draw(st.lists(st.tuples(st.one_of(words, words, NUMBERS, OTHERS), GAPS), max_size=25))
    return "".join(word + gap for word, gap in pieces)


def check(text: str, found: list[TimeExpression]) -> None:
    """What must hold of the expressions of a text, whatever it says."""
    done = 0
    for expression in found:
        assert done <= expression.start < expression.end <= len(text)
        assert text[expression.start : expression.end] == expression.text
        assert expression.text.strip() == expression.text
        assert expression.reason
        done = expression.end
        check_ends(expression)
        if expression.span:
            assert parse_edtf(expression.span.edtf) == expression.span
            assert (expression.span.earliest or date.min) <= (expression.span.latest or date.max)
    for line in to_timex3("text", found):
        start, end = line["start"], line["end"]
        assert isinstance(start, int)
        assert isinstance(end, int)
        assert 0 <= start < end <= len(text)


def check_ends(expression: TimeExpression) -> None:
    if expression.ends:
        first, last = expression.ends
        assert expression.start <= first.start < first.end <= last.start < last.end <= expression.end


@pytest.mark.parametrize("language", [*LANGUAGES, "xx"])
@given(text=st.text(max_size=200), published=DAYS, mode=st.sampled_from(MODES))
@quick
def test_any_text(language: str, text: str, published: date | None, mode: Mode) -> None:
    check(text, find_dates(text, published=published, language=language, mode=mode))


@pytest.mark.parametrize("language", [*LANGUAGES, *ODD_LANGUAGES])
@given(data=st.data(), published=DAYS, mode=st.sampled_from(MODES))
@quick
def test_any_words_of_dates(language: str, data: st.DataObject, published: date | None, mode: Mode) -> None:
    text = data.draw(date_like_texts(language))
    check(text, find_dates(text, published=published, language=language, mode=mode))


@pytest.mark.parametrize("language", [*LANGUAGES, *ODD_LANGUAGES])
@given(data=st.data(), published=st.dates())
@quick
def test_a_new_paragraph_changes_nothing_before_it(language: str, data: st.DataObject, published: date) -> None:
    """In news with a date: what is read does not depend on what comes after a blank line."""
    text, more = data.draw(date_like_texts(language)), data.draw(date_like_texts(language))
    found = find_dates(text, published=published, language=language)
    longer = find_dates(f"{text}\n\n{more}", published=published, language=language)
    assert [expression for expression in longer if expression.start < len(text)] == found


@pytest.mark.parametrize("language", LANGUAGES)
@given(data=st.data(), published=DAYS)
@quick
def test_nothing_is_read_in_what_is_to_be_ignored(language: str, data: st.DataObject, published: date | None) -> None:
    text = data.draw(date_like_texts(language))
    start = data.draw(st.integers(0, len(text)))
    hidden = Span(start, data.draw(st.integers(start, len(text))))
    for expression in find_dates(text, published=published, language=language, ignore=(hidden,)):
        assert expression.end <= hidden.start or hidden.end <= expression.start or hidden.start == hidden.end


WRITTEN = (
    "{day} {name} {year}", "{day}{name}{year}", "{day}\u00a0{name}\u00a0{year}", "{day}\n{name} {year}",
    "{name} {day}, {year}", "{day:02}.{month:02}.{year}", "{day}/{month}/{year}", "{year}-{month:02}-{day:02}",
    "{year}/{month}/{day}", "the {day}th of {name} {year}", "{day} {capitals} {year}", "{day} {soft} {year}",
    "Monday, {day} {name} {year}", "{day} {broken} {year}",
)  # fmt: skip


def written(form: str, year: int, month: int, day: int) -> str:
    name = MONTHS[month - 1]
    soft, broken = name[:3] + "\u00ad" + name[3:], name[:2] + "-\n" + name[2:]
    return form.format(year=year, month=month, day=day, name=name, capitals=name.upper(), soft=soft, broken=broken)


@pytest.mark.parametrize("form", WRITTEN)
@given(day=st.dates(date(1000, 1, 1), date(2199, 12, 31)), published=DAYS)
@quick
def test_any_day_is_read(form: str, day: date, published: date | None) -> None:
    text = written(form, day.year, day.month, day.day)
    found = find_dates(f"They met on {text} in Vienna", published=published)
    assert day in [expression.span.earliest for expression in found if expression.span] or form.count("/") == 2


@pytest.mark.parametrize("form", [form for form in WRITTEN if "Monday" not in form])
@given(year=st.integers(1000, 2199), month=st.integers(1, 12), day=st.integers(0, 99), published=DAYS)
@quick
def test_no_day_that_is_in_no_calendar(form: str, year: int, month: int, day: int, published: date | None) -> None:
    if 1 <= day <= calendar.monthrange(year, month)[1]:
        day = calendar.monthrange(year, month)[1] + 1
    text = written(form, year, month, day)
    swapped = form.count("/") == 2 and day <= 12
    for expression in find_dates(f"They met on {text} in Vienna", published=published):
        assert expression.span is None or expression.span.precision != Precision.DAY or swapped
