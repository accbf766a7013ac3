"""Dates, headings and countries in four languages and two scripts; nothing said in one is missing in another."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.countries import COUNTRIES
from timeline.datespan import DateSpan, parse_edtf
from timeline.datewords import PARTS, in_words
from timeline.errors import DateSpanError
from timeline.export.document import CHOICES
from timeline.export.words import words_in
from timeline.export.words.dates import date_words
from timeline.export.words.table import Kind, Role
from timeline.models import EventType, Stage, Status, Verdict
from timeline.serbian import to_latin

LANGUAGES = CHOICES["language"]
FOREIGN = [language for language in LANGUAGES if language != "en"]

IN_WORDS = [
    ("2025-04-02", "2. April 2025", "2 avril 2025", "2. april 2025."),
    ("2025-04-01", "1. April 2025", "1er avril 2025", "1. april 2025."),
    ("2025-04", "April 2025", "avril 2025", "april 2025."),
    ("2015", "2015", "2015", "2015."),
    ("2025-21", "Frühjahr 2025", "printemps 2025", "proleće 2025."),
    ("2025-23", "Herbst 2025", "automne 2025", "jesen 2025."),
    ("2024-24", "Winter 2024/25", "hiver 2024-2025", "zima 2024/25."),
    ("1999-24", "Winter 1999/00", "hiver 1999-2000", "zima 1999/00."),
    ("2025-33", "1. Quartal 2025", "1er trimestre 2025", "prvi kvartal 2025."),
    ("2025-36", "4. Quartal 2025", "4e trimestre 2025", "četvrti kvartal 2025."),
    ("2025-37", "1. Jahresdrittel 2025", "1er quadrimestre 2025", "prva trećina 2025."),
    ("2025-40", "1. Halbjahr 2025", "1er semestre 2025", "prva polovina 2025."),
    ("199X", "1990er Jahre", "années 1990", "1990-e"),
    ("19XX", "20. Jahrhundert", "XXe siècle", "20. vek"),
    ("2024-12~", "etwa Dezember 2024", "vers décembre 2024", "oko decembra 2024."),
    ("2025-04-02~", "etwa 2. April 2025", "vers le 2 avril 2025", "oko 2. aprila 2025."),
    ("2025-23~", "etwa Herbst 2025", "vers l’automne 2025", "oko jeseni 2025."),
    ("2025-40~", "etwa 1. Halbjahr 2025", "vers le 1er semestre 2025", "oko prve polovine 2025."),
    ("2015~", "etwa 2015", "vers 2015", "oko 2015."),
    ("199X~", "etwa 1990er Jahre", "vers les années 1990", "oko 1990-ih"),
    ("2024-12?", "vielleicht Dezember 2024", "peut-être décembre 2024", "možda decembar 2024."),
    ("2024-12%", "vielleicht etwa Dezember 2024", "peut-être vers décembre 2024", "možda oko decembra 2024."),
    ("2023-10-26/2023-10-27", "26.–27. Oktober 2023", "26–27 octobre 2023", "26.–27. oktobar 2023."),
    ("2023-10-01/2023-10-02", "1.–2. Oktober 2023", "1er–2 octobre 2023", "1.–2. oktobar 2023."),
    ("2023-09-30/2023-10-02", "30. September – 2. Oktober 2023", "30 septembre – 2 octobre 2023",
     "30. septembar – 2. oktobar 2023."),
    ("2023-12-30/2024-01-02", "30. Dezember 2023 – 2. Januar 2024", "30 décembre 2023 – 2 janvier 2024",
     "30. decembar 2023. – 2. januar 2024."),
    ("2016-03/2016-05", "März–Mai 2016", "mars–mai 2016", "mart–maj 2016."),
    ("2016-11/2017-02", "November 2016 – Februar 2017", "novembre 2016 – février 2017",
     "novembar 2016. – februar 2017."),
    ("1990/1994", "1990–1994", "1990–1994", "1990–1994."),
    ("2016-21/2016-23", "Frühjahr 2016 – Herbst 2016", "printemps 2016 – automne 2016", "proleće 2016. – jesen 2016."),
    ("2023-01~/2023-03", "etwa Januar 2023 – März 2023", "vers janvier 2023 – mars 2023",
     "oko januara 2023. – mart 2023."),
    ("2025-03-31/2025-04-06", "Woche vom 31. März 2025", "semaine du 31 mars 2025", "sedmica od 31. marta 2025."),
    ("2015/..", "ab 2015", "à partir de 2015", "od 2015. nadalje"),
    ("2015-03/..", "ab März 2015", "à partir de mars 2015", "od marta 2015. nadalje"),
    ("2015-04/..", "ab April 2015", "à partir d’avril 2015", "od aprila 2015. nadalje"),
    ("2015-10/..", "ab Oktober 2015", "à partir d’octobre 2015", "od oktobra 2015. nadalje"),
    ("2015-04-02/..", "ab 2. April 2015", "à partir du 2 avril 2015", "od 2. aprila 2015. nadalje"),
    ("2015-22/..", "ab Sommer 2015", "à partir de l’été 2015", "od leta 2015. nadalje"),
    ("2015-21/..", "ab Frühjahr 2015", "à partir du printemps 2015", "od proleća 2015. nadalje"),
    ("199X/..", "ab den 1990er Jahren", "à partir des années 1990", "od 1990-ih nadalje"),
    ("19XX/..", "ab dem 20. Jahrhundert", "à partir du XXe siècle", "od 20. veka nadalje"),
    ("2015~/..", "ab etwa 2015", "à partir de 2015 environ", "od otprilike 2015. nadalje"),
    ("../2025-04-02", "andauernd bis 2. April 2025", "jusqu’au 2 avril 2025", "sve do 2. aprila 2025."),
    ("../2025-04", "andauernd bis April 2025", "jusqu’en avril 2025", "sve do aprila 2025."),
    ("../199X", "andauernd bis in die 1990er Jahre", "jusqu’aux années 1990", "sve do 1990-ih"),
    ("[..2025-04-02]", "bis 2. April 2025", "au plus tard le 2 avril 2025", "do 2. aprila 2025."),
    ("[..2025-04-01]", "bis 1. April 2025", "au plus tard le 1er avril 2025", "do 1. aprila 2025."),
    ("[..2023-03]", "bis März 2023", "au plus tard en mars 2023", "do marta 2023."),
    ("[..2023-22]", "bis Sommer 2023", "au plus tard à l’été 2023", "do leta 2023."),
    ("[..2023-34]", "bis 2. Quartal 2023", "au plus tard au 2e trimestre 2023", "do drugog kvartala 2023."),
    ("[..2015]", "bis 2015", "au plus tard en 2015", "do 2015."),
    ("[..199X]", "bis in die 1990er Jahre", "au plus tard dans les années 1990", "do 1990-ih"),
    ("[2025-04-02..]", "2. April 2025 oder später", "2 avril 2025 ou plus tard", "2. april 2025. ili kasnije"),
    ("[2014-07-01..2014-07-29]", "irgendwann im Zeitraum 1.–29. Juli 2014",
     "à un moment de la période 1er–29 juillet 2014", "u nekom trenutku u periodu 1.–29. jula 2014."),
    ("[2014..2016]", "irgendwann im Zeitraum 2014–2016", "à un moment de la période 2014–2016",
     "u nekom trenutku u periodu 2014–2016."),
    ("[2014-07-01,2014-07-03]", "1. Juli 2014 oder 3. Juli 2014", "1er juillet 2014 ou 3 juillet 2014",
     "1. jul 2014. ili 3. jul 2014."),
    (None, "ohne Datum", "sans date", "bez datuma"),
]  # fmt: skip


def span_of(edtf: str | None) -> DateSpan | None:
    return parse_edtf(edtf) if edtf else None


@pytest.mark.parametrize(("edtf", "german", "french", "serbian"), IN_WORDS, ids=[str(case[0]) for case in IN_WORDS])
def test_a_date_in_words(edtf: str | None, german: str, french: str, serbian: str) -> None:
    said = [date_words(span_of(edtf), words_in(language).dates) for language in ("de", "fr", "sr")]
    assert said == [german, french, serbian]


@pytest.mark.parametrize("edtf", [case[0] for case in IN_WORDS])
def test_cyrillic_says_the_same_in_its_letters(edtf: str | None) -> None:
    latin, cyrillic = (date_words(span_of(edtf), words_in(language).dates) for language in ("sr-Latn", "sr-Cyrl"))
    assert to_latin(cyrillic) == latin
    assert not any("a" <= letter <= "z" for letter in cyrillic)


def test_cyrillic_dates() -> None:
    dates = words_in("sr-Cyrl").dates
    assert date_words(span_of("[..2025-04-02]"), dates) == "до 2. априла 2025."
    assert date_words(span_of("2024-12~"), dates) == "око децембра 2024."


POINTS = st.one_of(
    st.dates(date(1800, 1, 1), date(2100, 12, 31)).map(date.isoformat),
    st.builds("{:04}-{:02}".format, st.integers(1800, 2100), st.sampled_from([*range(1, 13), *PARTS])),
    st.integers(1, 2100).map("{:04}".format),
    st.sampled_from(["199X", "201X", "19XX", "20XX", "00XX", "10XX"]),
)
MARKED = st.builds("{}{}".format, POINTS, st.sampled_from(["", "", "~", "?", "%"]))
OPEN = st.one_of(MARKED, st.just(""), st.just(".."))
EDTF = st.one_of(
    MARKED,
    st.builds("{}/{}".format, OPEN, OPEN),
    st.builds("[{}..{}]".format, st.one_of(MARKED, st.just("")), st.one_of(MARKED, st.just(""))),
    st.builds("[{},{}]".format, MARKED, MARKED),
)


@given(EDTF)
@settings(max_examples=300, deadline=None)
def test_every_date_has_words_and_the_english_ones_are_those_of_the_program(edtf: str) -> None:
    try:
        span = parse_edtf(edtf)
    except DateSpanError:
        return
    assert date_words(span, words_in("en").dates) == in_words(span)
    for language in FOREIGN:
        said = date_words(span, words_in(language).dates)
        assert said.strip() == said and "{" not in said and "  " not in said and said != ""


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.dates(date(1900, 1, 1), date(2100, 1, 1)))
@settings(max_examples=100, deadline=None)
def test_different_days_never_have_the_same_words(one: date, other: date) -> None:
    for language in LANGUAGES:
        dates = words_in(language).dates
        said = {date_words(parse_edtf(day.isoformat()), dates) for day in (one, other, one + timedelta(days=1))}
        assert len(said) == len({one, other, one + timedelta(days=1)})


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_all_kinds_of_dates(language: str) -> None:
    dates = words_in(language).dates
    assert len(dates.months) == 12 and len(dates.months_of) in (0, 12)
    assert set(dates.parts) == set(PARTS)
    assert set(dates.points) == set(Kind) - {Kind.PART}
    assert set(dates.phrases) == set(Role)


@pytest.mark.parametrize("language", FOREIGN)
def test_a_language_has_words_for_all_that_english_says(language: str) -> None:
    words = words_in(language)
    assert set(words.types) == set(EventType)
    assert set(words.statuses) == set(Status)
    assert set(words.stages) == set(Stage)
    assert set(words.verdicts) == set(Verdict)
    assert set(words.says) == set(words_in("de").says)
    assert set(words.countries) == set(COUNTRIES)
    assert all(words.countries.values())


@pytest.mark.parametrize("language", FOREIGN)
def test_what_is_said_has_the_places_for_what_stands_in_it(language: str) -> None:
    for english, said in words_in(language).says.items():
        assert sorted(part.partition("}")[0] for part in said.split("{")[1:]) == sorted(
            part.partition("}")[0] for part in english.split("{")[1:]
        )


def test_both_scripts_of_serbian_say_the_same() -> None:
    latin, cyrillic = words_in("sr"), words_in("sr-Cyrl")
    for name in ("types", "statuses", "stages", "verdicts", "countries"):
        assert {key: to_latin(word) for key, word in getattr(cyrillic, name).items()} == getattr(latin, name)
    assert cyrillic.say("tags: {tags}", tags="key") == "ознаке: key"
    assert cyrillic.country("BA") == "Босна и Херцеговина"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_of_a_language_can_be_told_apart(language: str) -> None:
    words = words_in(language)
    for name, table in (("type", EventType), ("status", Status), ("stage", Stage), ("verdict", Verdict)):
        assert len({getattr(words, name)(value) for value in table}) == len(table)
