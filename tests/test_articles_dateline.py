"""timeline.articles.dateline: the line that says when an article was published, and those that only hold a date."""

from datetime import date

import pytest

from timeline.articles.dateline import date_line, publication_line
from timeline.articles.lines import Line, lines_of

PROSE = "The council adopted the plan after a long night of talks, and the ministers left without a word to the press."

WHOLE_LINES = {
    "Press release - 17 November 2025 10:15": date(2025, 11, 17),
    "Plenary session - 10-04-2024 - 18:42": date(2024, 4, 10),
    "15 maja 2024, godz. 09:12": date(2024, 5, 15),
    "21 март 2023 г., 10:05 ч.": date(2023, 3, 21),
    "15 Shtator 2023, 14:20 / Redaksia": date(2023, 9, 15),
    "Verfasst am 29. August 2015 von Redaktion | Kategorie: Aktuelles": date(2015, 8, 29),
    "Monday, 30.10.2023.": date(2023, 10, 30),
    "ponedeljak, 24.04.2023.": date(2023, 4, 24),
    "понедељак, 24. априла 2023. године": date(2023, 4, 24),
    "2016-03-02 13:23:09": date(2016, 3, 2),
    "2020-10-01-02-32-35": date(2020, 10, 1),
    "-- 08/12/25 --": date(2025, 12, 8),
    "By Ana Example for The Example Times in Tirana -- 29/07/14": date(2014, 7, 29),
    "Von Anna Beispiel und Jan Muster, dpa, Mo, 25.07.2016, 16:51": date(2016, 7, 25),
    "Par Jeanne Exemple Publié le 26 février 2016": date(2016, 2, 26),
    "Published: 12 March 2019": date(2019, 3, 12),
    "Posted on March 12, 2019 by admin": date(2019, 3, 12),
    "Objavljeno: 12. 3. 2019.": date(2019, 3, 12),
    "Stand: 25.07.2016, 14:30 Uhr": date(2016, 7, 25),
    "Publié le 26 février 2016 à 11h23 - Mis à jour le 27 février 2016": date(2016, 2, 26),
    "Pubblicato il 2 marzo 2016": date(2016, 3, 2),
    "Mercoledì 2 marzo 2016 - 14:30": date(2016, 3, 2),
    "Tirana, 29 July 2014 (agency)": date(2014, 7, 29),
    "La Valette, samedi 4 février 2017": date(2017, 2, 4),
    "Berlin, den 3. März 2016": date(2016, 3, 3),
    "Andalucía, a 25 de junio de 2022": date(2022, 6, 25),
    "U Beogradu, 12. marta 2019. godine": date(2019, 3, 12),
    "Updated 14:30 CET, 3 March 2016": date(2016, 3, 3),
    "**3 March 2016**": date(2016, 3, 3),
    "3. März 2016, 14:30 Uhr Quelle: Beispiel": date(2016, 3, 3),
    "March 5, 2021 Friday": date(2021, 3, 5),
    "5 March 2021 Friday 10:15 AM GMT": date(2021, 3, 5),
    "Agency | Belgrade | March 3, 2016 | 14:30": date(2016, 3, 3),
}

BEFORE_TEXT = {
    "Belgrade, April 02, 2025 – ": date(2025, 4, 2),
    "Berlin, 28. August 2014 – ": date(2014, 8, 28),
    "BRUSSELS, March 2, 2016 (Reuters) - ": date(2016, 3, 2),
    "WASHINGTON, D.C., June 3, 2021 /Newswire/ -- ": date(2021, 6, 3),
    "Sarajevo, 12.03.2019. (FENA) – ": date(2019, 3, 12),
    "Beograd, 12. mart 2019. godine - ": date(2019, 3, 12),
    "(Geneva, 3 March 2016) – ": date(2016, 3, 3),
    "Bruselas, 11 de abril de 2024. ": date(2024, 4, 11),
    "Beograd, 12. mart 2019. godine. ": date(2019, 3, 12),
    "Rome, 3 June 2021. ": date(2021, 6, 3),
    "Geneva (3 March 2016) — ": date(2016, 3, 3),
    "3 March 2016 – ": date(2016, 3, 3),
}

NO_DATE_LINES = [
    "Vienna summit - 27 August 2015 - and what came of it",
    "Summit on migration – 27 August 2015",
    "On 26 October 2023, the council met in Vienna.",
    "On 26 October 2023 – the council met.",
    "The law of 12 March 2019 – the first one – entered into force.",
    "Report of 12 March 2019",
    "Le 26 février 2016, le tribunal a rejeté la plainte.",
    "El viernes 24 de junio de 2022 se produjo un intento de entrada.",
    "Am 3. März 2016 trat das Gesetz in Kraft.",
    "BUDAPEST, Hungary (AP) — The government said no.",
    "Am Montag, 3. März 2016, in Wien beschlossen",
    "31.02.2015",
    "Example, 3 March 2016: “We can do it”",
    "The Treaty of Vienna, 3 March 2016, was signed",
    "Ministers met.",
    "The law dates from 3 March 2016. It was amended later.",
    "The summit was held in Vienna, 3 March 2016. The second was in Rome.",
]


def line(text: str) -> Line:
    return Line(0, len(text), text)


@pytest.mark.parametrize(("text", "day"), WHOLE_LINES.items(), ids=WHOLE_LINES)
def test_whole_lines(text: str, day: date) -> None:
    found = date_line(line(text))
    assert found is not None
    assert (found.day.date, found.end) == (day, len(text))


@pytest.mark.parametrize(("start", "day"), BEFORE_TEXT.items(), ids=BEFORE_TEXT)
def test_the_text_after_a_dateline_is_not_part_of_it(start: str, day: date) -> None:
    found = date_line(line(start + PROSE))
    assert found is not None
    assert (found.day.date, found.end) == (day, len(start))


@pytest.mark.parametrize("text", NO_DATE_LINES)
def test_dates_in_prose_are_no_date_lines(text: str) -> None:
    assert date_line(line(text)) is None


def published(text: str) -> date | None:
    found = publication_line(lines_of(text))
    return found.day.date if found else None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"Title\n2.3.2016\n{PROSE}", date(2016, 3, 2)),
        (f"Title\n\n{PROSE}\n\n2.3.2016\n\n{PROSE}", date(2016, 3, 2)),
        (f"Last updated: 5.3.2016\nPublished: 2.3.2016\n{PROSE}", date(2016, 3, 2)),
        (f"Last updated: 5.3.2016\n{PROSE}", date(2016, 3, 5)),
        ("\n".join([PROSE] * 14 + ["Sevilla, a 25 de junio de 2022"]), date(2022, 6, 25)),
        ("\n".join([PROSE] * 14 + ["25 June 2022"]), None),
        (f"{PROSE}\n\n3 March 2016\n\n{PROSE}\n\n4 March 2016\n\n{PROSE}", None),
        (f"A chronology\n\n3 March 2016 – {PROSE}\n\n4 March 2016 – {PROSE}", None),
        (f"Title\n\n{PROSE}\n\nOn 2 March 2016, {PROSE}", None),
        ("", None),
    ],
)
def test_the_day_of_publication(text: str, day: date | None) -> None:
    assert published(text) == day
