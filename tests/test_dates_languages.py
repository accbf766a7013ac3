"""Dates in the languages that have words, and in those that have none."""

import sys
from datetime import date

import pytest

from timeline.extract.dates import find_dates
from timeline.extract.lexicon import load_words

SATURDAY = date(2015, 12, 5)

SERBIAN = [
    ("Od ponedjeljka, 7. decembra", "ponedjeljka, 7. decembra", "2015-12-07/.."),
    ("Potpisan je 12. marta 2003. godine.", "12. marta 2003. godine", "2003-03-12"),
    ("Sastanak 26-27. oktobra 2023.", "26-27. oktobra 2023", "2023-10-26/2023-10-27"),
    ("Skup je 30.10.2023. održan.", "30.10.2023", "2023-10-30"),
    ("Stigli su juče.", "juče", "2015-12-04"),
    ("Stigli su juce.", "juce", "2015-12-04"),
    ("Stigli su jutros.", "jutros", "2015-12-05"),
    ("Biće srušen sutra.", "sutra", "2015-12-06"),
    ("Prošle nedelje je usvojen.", "Prošle nedelje", "2015-11-23/2015-11-29"),
    ("Прошле недеље је усвојен.", "Прошле недеље", "2015-11-23/2015-11-29"),
    ("Потписан је 5. марта 2014. године.", "5. марта 2014. године", "2014-03-05"),
    ("Pre četiri meseca", "Pre četiri meseca", "2015-08~"),
    ("Pre par dana", "Pre par dana", "[..2015-12-05]"),
    ("u prva tri meseca 2016. godine", "prva tri meseca 2016. godine", "2016-01/2016-03"),
    ("krajem maja", "krajem maja", "[2015-05-21..2015-05-31]"),
    ("u februaru 2022.", "februaru 2022", "2022-02"),
]

GERMAN = [
    ("Am Montag, 12. März 2003", "Montag, 12. März 2003", "2003-03-12"),
    ("Er kam gestern.", "gestern", "2015-12-04"),
    ("Er kommt morgen.", "morgen", "2015-12-06"),
    ("Am Montag kam er.", "Montag", "2015-11-30"),
    ("vorige Woche", "vorige Woche", "2015-11-23/2015-11-29"),
    ("per 10. Februar 2016", "10. Februar 2016", "2016-02-10"),
    ("seit 2015", "2015", "2015/.."),
    ("vor vier Monaten", "vor vier Monaten", "2015-08~"),
    ("im ersten Halbjahr 2016", "ersten Halbjahr 2016", "2016-40"),
    ("im vorigen November", "vorigen November", "2015-11"),
    ("Ende Mai 2014", "Ende Mai 2014", "[2014-05-21..2014-05-31]"),
]

FRENCH = [
    ("rendue jeudi 25 février 2016", "jeudi 25 février 2016", "2016-02-25"),
    ("hier, il a dit", "hier", "2015-12-04"),
    ("la semaine dernière", "la semaine dernière", "2015-11-23/2015-11-29"),
    ("l'an dernier", "l'an dernier", "2014"),
    ("le 1er mars 2003", "le 1er mars 2003", "2003-03-01"),
    ("il y a quatre mois", "il y a quatre mois", "2015-08~"),
    ("du 3 au 5 mars 2016", "3 au 5 mars 2016", "2016-03-03/2016-03-05"),
    ("les trois premiers mois de 2023", "les trois premiers mois de 2023", "2023-01/2023-03"),
    ("il expliquait mardi", "mardi", "2015-12-01"),
]

ITALIAN = [
    ("giovedì 21 settembre 2023", "giovedì 21 settembre 2023", "2023-09-21"),
    ("il decreto di marzo", "marzo", "2015-03"),
    ("la settimana scorsa", "la settimana scorsa", "2015-11-23/2015-11-29"),
    ("quattro mesi fa", "quattro mesi fa", "2015-08~"),
    ("tra il 3 e il 5 marzo 2016", "3 e il 5 marzo 2016", "2016-03-03/2016-03-05"),
    ("ieri sera", "ieri sera", "2015-12-04"),
]

SPANISH = [
    ("El viernes 24 de junio de 2022", "viernes 24 de junio de 2022", "2022-06-24"),
    ("el pasado 8 de junio", "el pasado 8 de junio", "2015-06-08"),
    ("la semana pasada", "la semana pasada", "2015-11-23/2015-11-29"),
    ("hace cuatro meses", "hace cuatro meses", "2015-08~"),
    ("a finales de mayo de 2014", "finales de mayo de 2014", "[2014-05-21..2014-05-31]"),
    ("ayer por la mañana", "ayer por la mañana", "2015-12-04"),
]

CASES = [
    (language, *case)
    for language, cases in {"sr": SERBIAN, "de": GERMAN, "fr": FRENCH, "it": ITALIAN, "es": SPANISH}.items()
    for case in cases
]


@pytest.mark.parametrize(("language", "text", "words", "edtf"), CASES, ids=[f"{c[0]}: {c[1]}" for c in CASES])
def test_phrase(language: str, text: str, words: str, edtf: str) -> None:
    expressions = find_dates(text, published=SATURDAY, language=language)
    assert [(e.text, str(e.span)) for e in expressions] == [(words, edtf)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sr", "Član 28. Zakona 2016."), ("sr", "Tri godine star."), ("de", "am Morgen"), ("de", "Artikel 2016"),
        ("fr", "il a été rendu"), ("fr", "1 296 étaient là, 3 500 migrants"), ("it", "art. 28 del D.L. 20/2023"),
    ],
)  # fmt: skip
def test_no_time(language: str, text: str) -> None:
    assert find_dates(text, published=SATURDAY, language=language) == []


def test_words_of_an_unknown_language_are_none() -> None:
    assert load_words("dates", "xx") is None
    assert load_words("dates", "../dates/en") is None


def test_a_language_without_words_reads_digits_and_whole_dates() -> None:
    expressions = find_dates("Dnia 12 maja 2023 i 30.10.2023 w 2020", language="pl")
    assert [(e.text, str(e.span)) for e in expressions] == [
        ("12 maja 2023", "2023-05-12"), ("30.10.2023", "2023-10-30"), ("2020", "2020"),
    ]  # fmt: skip


@pytest.mark.parametrize("language", ["", "xx", "no such language"])
def test_an_unknown_language_reads_digits(language: str) -> None:
    assert [e.text for e in find_dates("12 zzzz 2023, 30.10.2023", language=language)] == ["2023", "30.10.2023"]


def test_many_odd_phrases_are_not_all_sent_to_dateparser(monkeypatch: pytest.MonkeyPatch) -> None:
    from timeline.extract.dates import odd_formats

    asked: list[str] = []
    monkeypatch.setattr(odd_formats, "read_odd_date", lambda phrase, language: asked.append(phrase))
    find_dates(" ".join(f"12 word {year}" for year in range(1000, 2000)), language="pl")
    assert len(asked) == odd_formats.MOST_PHRASES


def test_english_never_opens_the_door_to_dateparser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "dateparser", None)
    assert find_dates("12 foo 2023, 5 May 2023")[-1].value == "2023-05-05"
