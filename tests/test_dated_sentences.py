"""Dated sentences: what an article in a language without event words yields."""

from dataclasses import replace
from datetime import date

import pytest

from timeline.articles.furniture import furniture_spans
from timeline.extract import extract_events
from timeline.extract.dated_sentences import CONFIDENCE, MOST_ROWS, unsupported_note
from timeline.models import Article, Event, EventType, Span, Status

PUBLISHED = date(2024, 3, 4)

POLISH = (
    "W dniu 14 października 2021 r. Sejm uchwalił ustawę o budowie zapory na granicy z Białorusią. Prezydent podpisał "
    "ją 2 listopada 2021 r. Budowę zakończono w czerwcu 2022 r. Prace trwały długo."
)
ALBANIAN = (
    "Protokolli mes Shqipërisë dhe Italisë u nënshkrua më 6 nëntor 2023 në Romë. Parlamenti i Shqipërisë e miratoi në "
    "shkurt 2024. Qendra e parë pritet të hapet më 1 gusht 2024."
)
GREEK = (
    "Στις 18 Μαρτίου 2016 η Ευρωπαϊκή Ένωση και η Τουρκία ανακοίνωσαν κοινή δήλωση. Τον Σεπτέμβριο του 2020 η φωτιά "
    "κατέστρεψε τον καταυλισμό της Μόριας. Το ναυάγιο της Πύλου έγινε στις 14 Ιουνίου 2023."
)


def article(text: str, language: str | None = "pl", **fields: object) -> Article:
    return replace(Article("a", text, published=PUBLISHED, language=language), **fields)  # type: ignore[arg-type]


def rows(text: str, language: str | None = "pl", **fields: object) -> list[Event]:
    return extract_events(article(text, language, **fields))


def dates(text: str, language: str | None = "pl", **fields: object) -> list[str]:
    return [str(row.date) for row in rows(text, language, **fields)]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("pl", POLISH, ["2021-10-14", "2021-11-02", "2022-06"]),
        ("sq", ALBANIAN, ["2023-11-06", "2024-02", "2024-08-01"]),
        ("el", GREEK, ["2016-03-18", "2020-09", "2023-06-14"]),
        ("nl", "Op 12 mei 2023 keurde de Kamer de nieuwe wet goed.", ["2023-05-12"]),
        ("hu", "2015. szeptember 15-én lezárták a határt Röszke mellett.", ["2015-09-15"]),
        ("tr", "Ortak bildiri 18 Mart 2016'da kabul edildi.", ["2016-03-18"]),
        ("ar", "وقعت الدولتان الاتفاق في 12 أيار/مايو 2023 في تونس.", ["2023-05-12"]),
        ("mk", "На 5 август 2015 година владата ја затвори границата.", ["2015-08-05"]),
        ("xx", "Zubru kalat 12.05.2023 wem purrit solan.", ["2023-05-12"]),
        (None, "Zubru kalat 12.05.2023 wem purrit solan.", ["2023-05-12"]),
        ("pl", "Rozmowy trwały od 3 do 5 lipca 2022 r. w Wiedniu.", ["2022-07-03/2022-07-05"]),
        ("pl", "Rozmowy trwały w dniach 3–5 lipca 2022 r. w Wiedniu.", ["2022-07-03/2022-07-05"]),
        ("pl", "Od 4 marca obowiązują nowe zasady na granicy.", ["2024-03-04"]),
    ],
)
def test_each_sentence_with_a_day_days_or_a_month_is_a_row(language: str | None, text: str, found: list[str]) -> None:
    assert dates(text, language) == found


def test_a_row_says_what_it_is_and_why() -> None:
    row = rows(POLISH)[1]
    assert row.type is EventType.UNCLASSIFIED
    assert row.quote == "Prezydent podpisał ją 2 listopada 2021 r." == POLISH[row.start : row.end]
    assert (row.title, row.date_text, row.trigger) == (row.quote, "2 listopada 2021", "")
    assert row.type_reason == "no event words for Polish: listed for its date"
    assert row.date_reason == "'2 listopada 2021', as written"
    assert row.status_reason == "'2 listopada 2021' does not lie after publication 4 March 2024"
    assert (row.actors, row.places, row.confidence) == ((), (), CONFIDENCE)


def test_what_lies_after_publication_is_announced() -> None:
    assert [row.status for row in rows(ALBANIAN, "sq")] == [Status.OCCURRED, Status.OCCURRED, Status.ANNOUNCED]
    assert rows(ALBANIAN, "sq")[2].status_reason == "'1 gusht 2024' lies after publication 4 March 2024"


def test_without_a_day_of_publication_nothing_is_announced() -> None:
    assert {row.status for row in rows(ALBANIAN, "sq", published=None)} == {Status.OCCURRED}


def test_of_several_dates_the_first_one_counts_and_the_reason_says_so() -> None:
    (row,) = rows("Umowę z 18 marca 2016 r. zmieniono 5 maja 2023 r. w Brukseli.")
    assert str(row.date) == "2016-03-18"
    assert row.date_reason == "'18 marca 2016', as written; the first of 2 dates in its sentence"


def test_a_sentence_cut_after_its_date_is_whole_again() -> None:
    assert rows(POLISH)[0].quote == POLISH[: POLISH.index(" Prezydent")]
    (row,) = rows("На 12 май 2023 г. Парламентът прие новия закон.", "bg")
    assert row.quote == "На 12 май 2023 г. Парламентът прие новия закон."


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pl", "Konferencja odbyła się w 2023 roku w Warszawie."),  # a year is too little
        ("pl", "Spotkanie zaczęło się o 14:30 w sali posiedzeń."),
        ("pl", "Uchwała nr 04/12 została przyjęta przez komisję."),
        ("pl", "Ministrowie spotkali się przy ul. 3 Maja w centrum."),
        ("pl", "Wniosek z 31 lutego 2023 r. odrzucono jako błędny."),
        ("pl", "Przyjechało tu 2023 ludzi z 12 krajów świata."),
        ("pl", "Co się stało 12 maja 2023 roku na granicy?"),
        ("el", "Τι έγινε στις 14 Ιουνίου 2023 στην Πύλο;"),
        ("pl", "Szczyt w Brukseli 12 maja 2023"),
        ("pl", "SEJM PRZYJĄŁ USTAWĘ 12 MAJA 2023."),
        ("pl", "12 maja 2023 r."),
        ("pl", "Warszawa, 12 maja 2023 r."),
        ("pl", "12 maja 2023: konferencja o migracji w Warszawie"),
        ("pl", "Opublikowano: 12 maja 2023 r."),
        ("pl", "Ostatnia aktualizacja: 12 maja 2023 r. o godz. 14:30"),
        ("pl", "Ostatnia aktualizacja 12 maja 2023 o godzinie 14:30."),
        ("pl", "Fot. Jan Kowalski / Agencja, 12 maja 2023."),
        ("pl", "WARSZAWA, 12 maja 2023 r. (PAP) – Rząd przyjął projekt ustawy o azylu."),
        ("pl", "12 maja 2023 (PAP) – Rząd przyjął projekt ustawy o azylu."),
        ("sq", "Tiranë, 7 nëntor 2023 – Kryeministri njoftoi marrëveshjen me qeverinë italiane."),
        ("el", "ΑΘΗΝΑ, 3 Μαρτίου 2016 - Η κυβέρνηση ανακοίνωσε νέα μέτρα για το άσυλο."),
        ("pl", ""), ("pl", "12"), ("pl", "."),
    ],
)  # fmt: skip
def test_no_row(language: str, text: str) -> None:
    assert rows(text, language) == []


def test_a_date_line_is_no_date_of_the_sentence_behind_it() -> None:
    (row,) = rows("WARSZAWA, 12 maja 2023 (PAP) – Rząd przyjął 9 maja 2023 r. projekt ustawy o azylu.")
    assert (str(row.date), row.title) == ("2023-05-09", "Rząd przyjął 9 maja 2023 r. projekt ustawy o azylu")
    assert row.quote.startswith("WARSZAWA")


def test_furniture_and_the_headline_give_no_row() -> None:
    title = "Rząd przyjął 12 maja 2023 r. nową ustawę o azylu."
    text = f"{title}\n\n{ALBANIAN}"
    assert dates(text, "sq", headline=Span(0, len(title))) == dates(ALBANIAN, "sq")
    assert rows(POLISH, furniture=(Span(0, len(POLISH)),)) == []
    assert furniture_spans(POLISH) == ()


def test_the_lines_of_a_chronology_are_rows_without_full_stops() -> None:
    lines = ["14 października 2021 – Sejm uchwalił ustawę o budowie zapory", "2 listopada 2021 – prezydent podpisał ją"]
    assert dates("\n".join(lines)) == ["2021-10-14", "2021-11-02"]
    assert dates("- 14 października 2021 Sejm uchwalił ustawę o zaporze") == ["2021-10-14"]


def test_a_sentence_that_comes_again_gives_one_row() -> None:
    assert dates(f"{GREEK}\n\n{GREEK}", "el") == dates(GREEK, "el")


def test_rows_have_an_end() -> None:
    text = " ".join(f"Nowa ustawa numer {number} weszła w życie 1 maja {number} roku." for number in range(1900, 2023))
    found = rows(text)
    assert len(found) == MOST_ROWS
    assert (str(found[0].date), str(found[-1].date)) == ("1900-05-01", "1949-05-01")
    assert unsupported_note(article(text), found) == (
        "Polish is not supported; the first 50 dated sentences are listed as unclassified"
    )


@pytest.mark.parametrize(
    "text",
    [
        "12 maja 2023 " * 2000, "12 maja 2023 r. " * 2000, "12 – " * 5000, "– 12 maja 2023 (((( " * 500,
        "\u202e12 maja 2023\u202c r. \x1b[31mSejm przyjął\x1b[0m ustawę o azylu.", "a" * 20000 + " 12 maja 2023.",
        "[bold]12 maja 2023[/bold] Sejm przyjął nową ustawę.", "٣٣٣٣ ١٢ maja ٢٠٢٣ było tu wiele osób.",
        "12 maja\x00 2023 \ud800",
    ],
)  # fmt: skip
def test_hostile_text_gives_quotes_as_they_stand_and_titles_of_one_harmless_line(text: str) -> None:
    for row in rows(text):
        assert text[row.start : row.end] == row.quote
        assert row.title.isprintable() and len(row.title) <= 100
        assert row.date_text and row.date_text in row.quote


@pytest.mark.parametrize("language", ["en", "sr", "de", "fr", "it", "es"])
def test_a_language_with_event_words_lists_no_sentences(language: str) -> None:
    text = "Zubru kalat 12.05.2023 wem purrit solan."
    assert rows(text, language) == []
    assert unsupported_note(article(text, language), []) is None


def test_an_article_whose_language_is_not_known_is_read_as_english_first() -> None:
    told = article("The ministers signed an agreement on 12 May 2023. Zubru kalat 12.05.2022 wem purrit solan.", None)
    events = extract_events(told)
    assert [event.type for event in events] == [EventType.AGREEMENT]
    assert unsupported_note(told, events) is None


def test_the_note_counts() -> None:
    one = rows(POLISH)[:1]
    assert unsupported_note(article(POLISH), one) == (
        "Polish is not supported; 1 dated sentence is listed as unclassified"
    )
    assert unsupported_note(article(POLISH, None), one * 2) == (
        "its language is not known; 2 dated sentences are listed as unclassified"
    )
    assert unsupported_note(article("", "sq"), []) == "Albanian is not supported; no dated sentences are listed"
