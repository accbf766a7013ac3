"""timeline.articles.csv_file: tables as spreadsheets and programs write them."""

import csv
from io import BytesIO, StringIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.articles import csv_file
from timeline.articles.csv_file import read_csv
from timeline.articles.place import Place
from timeline.errors import UnreadableArticle
from timeline.export.csv_table import csv_table
from timeline.models import Article

STORY = "The Law on Asylum of Serbia became applicable on 3 June 2018; it has new time limits, among others."

SERBIAN = "Zakon o azilu primenjuje se od 3. juna 2018. godine; predviđa kraće rokove za žalbu, češće i u Šidu."


def table(*rows: tuple[str, ...], delimiter: str = ",") -> str:
    text = StringIO()
    csv.writer(text, delimiter=delimiter).writerows(rows)
    return text.getvalue()


def read(data: str | bytes) -> list[Article | UnreadableArticle]:
    given = data.encode() if isinstance(data, str) else data
    return list(read_csv(BytesIO(given), Place("list", "in/list.csv", ending=".csv")))


def told(data: str | bytes) -> list[str]:
    return [one.source if isinstance(one, Article) else str(one).removeprefix("in/list.csv:") for one in read(data)]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1250"])
def test_delimiters_and_encodings(delimiter: str, encoding: str) -> None:
    head = ("ID", "Pub_Date", "Headline", "Body", "Link", "Source", "Byline", "lang")
    row = ("7", "2018-06-04", "Zakon", f"{SERBIAN}\nDrugi pasus.", "https://e.org/7", "APC", "Ana Ilić", "sr")
    (found,) = read(table(head, row, delimiter=delimiter).encode(encoding))
    assert isinstance(found, Article)
    said = (found.name, str(found.published), found.title, found.url, found.publisher, found.author, found.language)
    assert said == (
        "7", "2018-06-04", "Zakon", "https://e.org/7", "APC", "Ana Ilić", "sr",
    )  # fmt: skip
    assert (found.text, found.source) == (row[3], "in/list.csv:2")
    assert (found.published_reason, found.warnings) == ("column 'Pub_Date'", ())


def test_a_bad_row_costs_one_line_and_the_others_go_on() -> None:
    rows = [
        ("id", "text"),
        ("a", STORY),
        ("b", " "),
        ("a", "Again"),
        ("c", "one", "too many"),
        ("", ""),
        ("d",),
        ("", "Last"),
    ]
    assert told(table(*rows)) == [
        "in/list.csv:2",
        "3: text: is empty; add the article's text or remove the row",
        "4: id 'a' is taken by row 2; give every article an id of its own",
        "5: has more cells than the header; put its text in quotation marks",
        "7: text: is empty; add the article's text or remove the row",
        "in/list.csv:8",
    ]


@pytest.mark.parametrize(
    ("day", "published", "warning"),
    [
        ("2018-06-04T10:00:00Z", "2018-06-04", None),
        ("04.06.2018.", "2018-06-04", None),
        ("06/04/2018", "2018-04-06", "06/04/2018 was read as 6 April 2018; nothing tells that it is not 4 June 2018"),
        ("06/24/2018", "2018-06-24", None),
        ("June 2018", "None", "date: 'June 2018' is no date; write it as 2016-03-02"),
        ("", "None", None),
    ],
)
def test_days(day: str, published: str, warning: str | None) -> None:
    (found,) = read(table(("text", "date"), ("Ministers met.", day)))
    assert isinstance(found, Article)
    assert (str(found.published), found.warnings) == (published, (warning,) if warning else ())


@pytest.mark.parametrize(
    ("days", "published", "warned"),
    [
        (("06/04/2018", "06/24/2018"), ["2018-06-04", "2018-06-24"], 0),
        (("06/04/2018", "24/06/2018"), ["2018-04-06", "2018-06-24"], 0),
        (("06/04/2018", "24/06/2018", "06/24/2018"), ["2018-04-06", "2018-06-24", "2018-06-24"], 1),
        (("06/04/2018", "06.05.2018", ""), ["2018-04-06", "2018-05-06", "None"], 1),
    ],
)
def test_the_order_of_a_day_is_that_of_the_whole_column(
    days: tuple[str, ...], published: list[str], warned: int
) -> None:
    found = read(table(("date", "text"), *((day, "Ministers met.") for day in days)))
    articles = [one for one in found if isinstance(one, Article)]
    assert [str(one.published) for one in articles] == published
    assert sum(bool(one.warnings) for one in articles) == warned


def test_columns_of_press_archives() -> None:
    header = ("Headline", "Publication Name", "Publication Date", "Body")
    (found,) = read(table(header, ("Talks", "The Bulletin", "5 March 2021", "Ministers met.")))
    assert isinstance(found, Article)
    assert (found.title, found.publisher, str(found.published)) == ("Talks", "The Bulletin", "2021-03-05")


def test_markup_in_cells_and_addresses_as_sources() -> None:
    (found,) = read(table(("content", "source"), ("<p>One &amp; two.</p><p>Three.</p>", "https://e.org/1")))
    assert isinstance(found, Article)
    assert (found.text, found.url, found.publisher) == ("One & two.\n\nThree.", "https://e.org/1", None)


def test_a_bad_language_does_not_cost_the_day() -> None:
    (found,) = read(table(("Datum", "language", "Inhalt"), ("4.6.2018", "English", "Ministers met.")))
    assert isinstance(found, Article)
    assert (str(found.published), found.published_reason) == ("2018-06-04", "column 'Datum'")
    assert found.warnings == ("language: 'English' is no language code; write for example en, sr or de",)


def test_another_column_stands_in_for_a_bad_day() -> None:
    (found,) = read(table(("published", "Datum", "text"), ("June 2018", "4.6.2018", STORY)))
    assert isinstance(found, Article)
    assert (str(found.published), found.published_reason) == ("2018-06-04", "column 'Datum'")
    assert found.warnings == ("published: 'June 2018' is no date; write it as 2016-03-02",)


def test_the_line_that_excel_writes() -> None:
    assert told("sep=;\r\nid;text\r\na;Ministers met, and left.\r\n") == ["in/list.csv:2"]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("", " is empty; leave it out"),
        ("\n\n", " is empty; leave it out"),
        ("text\n", " has no articles below its header; leave it out"),
        ("name,age\nAna,7\n", " has no column with the text of the articles (its columns: name, age); name it 'text'"),
        ("".join(csv_table([])), " is a chronology that timeline exported, not articles; leave it out"),
    ],
)
def test_what_is_no_list_of_articles(data: str, message: str) -> None:
    assert told(data) == [message]


def test_a_quotation_mark_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csv_file, "MOST_BYTES", 1_000)
    assert told('id,text\na,"Ministers met.\n' + "x" * 2_000) == [
        " is no table from here on (field larger than field limit (1000)); check its quotation marks"
    ]


@given(st.binary(max_size=400))
@settings(max_examples=80, deadline=None)
def test_any_bytes(data: bytes) -> None:
    for whole in (data, b"id,text,date,language,url\n" + data, b'text\n"' + data):
        assert all(isinstance(one, Article | UnreadableArticle) for one in read(whole))
