"""Dates in the languages that have words, and in those that have none."""

import sys
import unicodedata
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


ODD = [
    ("pl", "Umowę podpisano 12 maja 2023 r.", "12 maja 2023", "2023-05-12"),
    ("pl", "w październiku 2022 r.", "październiku 2022", "2022-10"),
    ("pl", "PAŹDZIERNIK 2022", "PAŹDZIERNIK 2022", "2022-10"),
    ("pl", "w dniach 3–5 lipca 2022 r.", "3–5 lipca 2022", "2022-07-03/2022-07-05"),
    ("pl", "28 maja – 3 czerwca 2023", "28 maja – 3 czerwca 2023", "2023-05-28/2023-06-03"),
    ("pl", "28 grudnia – 3 stycznia 2023", "28 grudnia – 3 stycznia 2023", "2022-12-28/2023-01-03"),
    ("pl", "od 3 do 5 lipca 2022 r.", "3 do 5 lipca 2022", "2022-07-03/2022-07-05"),
    ("sq", "nga 28 dhjetor deri më 3 janar 2023", "28 dhjetor deri më 3 janar 2023", "2022-12-28/2023-01-03"),
    ("pl", "Od 4 marca trwa", "4 marca", "2016-03-04"),
    ("pl", "12 maja 2000 roku", "12 maja 2000", "2000-05-12"),
    ("nl", "Op 12 mei 2023 werd", "12 mei 2023", "2023-05-12"),
    ("nl", "In maart 2022 en later", "maart 2022", "2022-03"),
    ("nl", "3 okt. 2022", "3 okt. 2022", "2022-10-03"),
    ("sq", "Më 12 maj 2023 u nënshkrua", "12 maj 2023", "2023-05-12"),
    ("sq", "më 5 nentor 2020", "5 nentor 2020", "2020-11-05"),
    ("sq", "në fund të gushtit 2021", "gushtit 2021", "2021-08"),
    ("sq", "në tetor të vitit 2021", "tetor të vitit 2021", "2021-10"),
    ("el", "Στις 12 Μαΐου 2023", "12 Μαΐου 2023", "2023-05-12"),
    ("el", "τον Μάιο του 2023", "Μάιο του 2023", "2023-05"),
    ("el", "5 ΜΑΪΟΥ 2022", "5 ΜΑΪΟΥ 2022", "2022-05-05"),
    ("el", "13-15 Απριλίου 2021", "13-15 Απριλίου 2021", "2021-04-13/2021-04-15"),
    ("hu", "2023. május 12-én írták alá", "2023. május 12", "2023-05-12"),
    ("hu", "2022 októberében", "2022 októberében", "2022-10"),
    ("hu", "2021. május 3–5. között", "2021. május 3–5", "2021-05-03/2021-05-05"),
    ("hu", "Május 12-én", "Május 12", "2015-05-12"),
    ("tr", "12 Mayıs 2023'te", "12 Mayıs 2023", "2023-05-12"),
    ("tr", "5 KASIM 2020", "5 KASIM 2020", "2020-11-05"),
    ("tr", "12 EKİM 2021", "12 EKİM 2021", "2021-10-12"),
    ("tr", "2021 yılının Mayıs ayında", "2021 yılının Mayıs", "2021-05"),
    ("ro", "La 12 mai 2023", "12 mai 2023", "2023-05-12"),
    ("ro", "în octombrie 2022", "octombrie 2022", "2022-10"),
    ("bg", "На 12 май 2023 г.", "12 май 2023", "2023-05-12"),
    ("bg", "през октомври 2022 г.", "октомври 2022", "2022-10"),
    ("mk", "На 12 мај 2023 година", "12 мај 2023", "2023-05-12"),
    ("mk", "во декември 2022", "декември 2022", "2022-12"),
    ("sl", "Dne 12. maja 2023", "12. maja 2023", "2023-05-12"),
    ("sl", "oktobra 2022", "oktobra 2022", "2022-10"),
    ("cs", "5. května 2023", "5. května 2023", "2023-05-05"),
    ("ar", "في 12 أيار/مايو 2023", "12 أيار/مايو 2023", "2023-05-12"),
    ("ar", "٣ تشرين الأول ٢٠٢٢", "٣ تشرين الأول ٢٠٢٢", "2022-10-03"),
    ("pt", "12 de maio de 2023", "12 de maio de 2023", "2023-05-12"),
    ("he", "ב-12 במאי 2023", "12 במאי 2023", "2023-05-12"),
    ("no", "12. mai 2023", "12. mai 2023", "2023-05-12"),
]

NOT_ODD = [
    ("pl", "12 maja ubiegłego roku"), ("pl", "ulica 3 Maja"), ("pl", "31 lutego"), ("pl", "w maju"), ("pl", "5 mar"),
    ("pl", "12 maja 2O23"), ("ro", "cei 5 mai mari"), ("ro", "nu mai 3"), ("uk", "лист у 2 копіях"), ("hu", "V. 12."),
    ("hu", "májusban 12 ember"), ("hu", "május 12 embert"), ("fi", "12 zzzz"), ("sv", "5 maj"), ("sl", "12. maja lani"),
    ("el", "οδός 3 Σεπτεμβρίου"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "words", "edtf"), ODD, ids=[f"{case[0]}: {case[1]}" for case in ODD])
def test_a_language_without_words_reads_dates_with_the_name_of_a_month(
    language: str, text: str, words: str, edtf: str
) -> None:
    found = find_dates(text, published=SATURDAY, language=language)
    assert [(e.text, str(e.span)) for e in found] == [(words, edtf)]


@pytest.mark.parametrize(("language", "text"), NOT_ODD, ids=[f"{case[0]}: {case[1]}" for case in NOT_ODD])
def test_what_only_looks_like_one_is_none(language: str, text: str) -> None:
    assert find_dates(text, published=SATURDAY, language=language) == []


def test_a_number_that_counts_is_no_year() -> None:
    (found,) = find_dates("12 maja 1500 osób przyszło", published=SATURDAY, language="pl")
    assert (found.text, str(found.span)) == ("12 maja", "2015-05-12")


@pytest.mark.parametrize(
    ("language", "text", "edtf"),
    [
        ("pl", "2 września i 30 listopada 2021 r.", ["2021-09-02", "2021-11-30"]),
        ("sq", "më 28 dhjetor dhe më 3 janar 2023", ["2022-12-28", "2023-01-03"]),
        ("pl", "2 września. W dniu 30 listopada 2021 r.", ["2015-09-02", "2021-11-30"]),
    ],
)
def test_two_dates_share_the_year_of_the_second(language: str, text: str, edtf: list[str]) -> None:
    assert [str(e.span) for e in find_dates(text, published=SATURDAY, language=language)] == edtf


def test_an_abbreviation_needs_a_day_and_a_year() -> None:
    texts = ["pro 2023", "5 pro 2023"]  # Czech "for 2023", and the 5th of "prosinec"
    assert [[str(e.span) for e in find_dates(text, language="cs")] for text in texts] == [["2023"], ["2023-12-05"]]


def test_a_language_without_words_reads_digits_beside() -> None:
    expressions = find_dates("Dnia 12 maja 2023 i 30.10.2023 w 2020", language="pl")
    assert [(e.text, str(e.span)) for e in expressions] == [
        ("12 maja 2023", "2023-05-12"), ("30.10.2023", "2023-10-30"), ("2020", "2020"),
    ]  # fmt: skip


def test_names_of_months_with_marks_of_their_own_are_read() -> None:
    text = unicodedata.normalize("NFD", "5 października 2020")
    assert [(e.text, str(e.span)) for e in find_dates(text, language="pl")] == [(text, "2020-10-05")]


@pytest.mark.parametrize("language", ["", "xx", "no such language"])
def test_an_unknown_language_reads_digits(language: str) -> None:
    assert [e.text for e in find_dates("12 zzzz 2023, 30.10.2023", language=language)] == ["2023", "30.10.2023"]


def test_dateparser_reads_no_text(monkeypatch: pytest.MonkeyPatch) -> None:
    import dateparser  # type: ignore[import-untyped]

    monkeypatch.delattr(dateparser, "parse")
    monkeypatch.setitem(sys.modules, "dateparser.search", None)
    found = find_dates(" ".join(f"12 maja {year}" for year in range(1900, 2100)), language="pl")
    assert len(found) == 200


def test_english_never_opens_the_door_to_dateparser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "dateparser", None)
    assert find_dates("12 foo 2023, 5 May 2023")[-1].value == "2023-05-05"
