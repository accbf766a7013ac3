"""timeline.articles.pdf_file: PDF files made here, read as a person reads them; bad ones cost one line."""

from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.pdf_samples import Printed, pdf_file, printed, stream, written
from timeline.articles.pdf_file import read_pdf
from timeline.articles.pdf_title import title_lines
from timeline.articles.place import Place
from timeline.articles.printed import PrintedLine
from timeline.errors import UnreadableArticle
from timeline.models import Article

PLACE = Place("bulletin", "news/bulletin.pdf", ending=".pdf")

STORY = """Ministers of Serbia and Germany signed an agreement on joint
crime fighting in Berlin on 22 March 2016. It covers the long-
term exchange of data and the smuggling of people to Montene-
gro, and speaks of a long-term commission.
   The commission is to meet twice a year, said both ministers."""


TELLS = "tells of the commission in so many words that one line\nis full, and the next as well."


def read(data: bytes) -> Article | UnreadableArticle:
    (only,) = read_pdf(BytesIO(data), PLACE)
    return only


def article(*pages: list[Printed], **info: str) -> Article:
    found = read(pdf_file(pages, info))
    assert isinstance(found, Article), found
    return found


def story(y: float = 720) -> list[Printed]:
    lines = printed(STORY, y=y)
    return [line._replace(x=82, text=line.text.strip()) if line.text.startswith(" ") else line for line in lines]


def test_lines_are_rejoined_to_paragraphs() -> None:
    assert article(story()).text == (
        "Ministers of Serbia and Germany signed an agreement on joint crime fighting in Berlin on 22 March 2016."
        " It covers the long-term exchange of data and the smuggling of people to Montenegro,"
        " and speaks of a long-term commission."
        "\n\nThe commission is to meet twice a year, said both ministers."
    )


def test_a_heading_in_larger_letters_is_the_title() -> None:
    heading = printed("Serbia and Germany agree\non crime fighting", y=780, size=18)
    found = article([*heading, *story(700)], Title="Microsoft Word - draft2.doc", Author="admin")
    assert (found.title, found.author) == ("Serbia and Germany agree on crime fighting", None)
    assert found.headline is not None
    assert found.text[found.headline.start : found.headline.end] == found.title


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("Serbia and\nGermany agree on crime fighting", "Serbia and Germany agree on crime fighting"),
        ("Serbia and Germany agree\non crime\nfighting", "Serbia and Germany agree on crime fighting"),
        ("Talks on\ncrime fight-\ning", "Talks on crime fighting"),
        ("Serbia agrees with\nGermany upon a\n\nWhat the ministers said of it", "Serbia agrees with Germany upon a"),
        ("Serbia agrees\n\nWhat the ministers said", "Serbia agrees"),
        ("PRESS RELEASE\nSerbia agrees with Germany", "PRESS RELEASE"),
    ],
)
def test_the_lines_of_a_title_in_a_narrow_column(heading: str, title: str) -> None:
    found = article([*printed(heading, y=790, size=18), *story(690)])
    assert found.title == title
    assert found.headline is not None
    assert found.text[found.headline.start : found.headline.end] == title


def test_a_title_above_two_columns() -> None:
    columns = [*printed(STORY, y=690, size=8), *printed(STORY, x=340, y=690, size=8)]
    found = article([*printed("Serbia agrees\nwith Germany", y=790, size=18), *columns])
    assert found.title == "Serbia agrees with Germany"


def test_a_title_ends_where_another_weight_begins() -> None:
    def page(weight: int) -> list[PrintedLine]:
        lines = [
            ("Serbia agrees", 780.0, 18.0, 700),
            ("with Germany", 758.0, 18.0, weight),
            ("They met.", 700.0, 10.0, 400),
        ]
        return [PrintedLine(text, 70.0, 200.0, bottom, size, bold) for text, bottom, size, bold in lines]

    assert title_lines(page(700), 10.0) == (0, 2)
    assert title_lines(page(400), 10.0) == (0, 1)


def test_metadata_that_the_page_bears_out() -> None:
    found = article(
        [*printed("Crime fighting agreed", y=780), *story(700)], Title="Crime fighting agreed", Author="Ana Ilić"
    )
    assert (found.title, found.author) == ("Crime fighting agreed", "Ana Ilić")


def test_the_day_it_was_made_is_not_the_day_of_publication() -> None:
    found = article(story(), CreationDate="D:20240513101500+02'00'")
    assert found.published is None
    assert found.warnings == (
        "the PDF was made on 2024-05-13, which need not be the day of its publication: give that with --published",
    )
    dated = article([*printed("Belgrade, 23 March 2016", y=760), *story()], CreationDate="D:20240513101500+02'00'")
    assert (str(dated.published), dated.warnings) == ("2016-03-23", ())


def test_heads_page_numbers_and_footnotes() -> None:
    pages = []
    for number in range(1, 5):
        head = printed(f"Asylum bulletin 12, page {number}", y=800, size=9)
        foot = printed(f"{number}", x=290, y=30)
        note = printed(f"{number} Official Journal of {2010 + number}", y=60, size=8)
        text = printed(f"Page {number} {TELLS}", y=500 + number)
        pages.append([*head, *text, *note, *foot])
    assert article(*pages).text.split("\n\n") == [
        *(f"Page {number} {TELLS}".replace("\n", " ") for number in range(1, 5)),
        "Footnotes",
        "1 Official Journal of 2011",
        "2 Official Journal of 2012",
        "3 Official Journal of 2013",
        "4 Official Journal of 2014",
    ]


def test_pages_with_nothing_but_heads_keep_them() -> None:
    assert article(*(printed("Ministers met in Vienna.") for _ in range(3))).text.count("Ministers met in Vienna.") == 3


def test_a_head_that_names_a_day_stays_once() -> None:
    pages = [[*printed("Asylum bulletin | 3 March 2016", y=800), *story()] for _ in range(3)]
    found = article(*pages)
    assert found.text.count("3 March 2016") == 1
    assert str(found.published) == "2016-03-03"


@pytest.mark.parametrize("across", [True, False])
def test_columns(across: bool) -> None:
    left = printed(
        "The first column tells of\nthe summit that was held\nin Vienna, in August 2015,\nand of what was agreed\n"
        "by ministers there."
    )
    right = printed(
        "The second tells of the one\nthat was held in Paris on\nthe 4th of July 2016 and of\n"
        "what was agreed on that day\nby the heads of government.",
        x=320,
    )
    lines = [line for both in zip(left, right, strict=True) for line in both] if across else [*left, *right]
    assert article(lines).text.split("\n\n") == [
        "The first column tells of the summit that was held in Vienna, in August 2015, and of what was agreed by"
        " ministers there.",
        "The second tells of the one that was held in Paris on the 4th of July 2016 and of what was agreed on that day"
        " by the heads of government.",
    ]


def test_a_page_set_in_no_order_is_read_from_the_top() -> None:
    assert article(story()[::-1]).text == article(story()).text


def test_rows_of_a_table_stay_rows() -> None:
    rows = [
        line
        for number in range(4)
        for line in (
            Printed(70, 500 - 15 * number, 11, f"{number + 1} July 2016"),
            Printed(250, 500 - 15 * number, 11, "A summit"),
        )
    ]
    assert article([*story(), *rows]).text.split("\n\n")[2:] == [f"{n} July 2016 A summit" for n in range(1, 5)]


def test_numbers_of_footnotes_leave_the_words() -> None:
    line = [Printed(70, 700, 11, "organisations"), Printed(141.5, 704, 7, "12"), Printed(148.5, 700, 11, " in 2015.")]
    assert article(line).text == "organisations in 2015."


@pytest.mark.parametrize("turned", [1, 2, 3])
def test_a_page_that_is_set_turned(turned: int) -> None:
    upright = [*story(), *printed("A note", y=500)]
    lines = []
    for line in upright:
        x, y = {1: (842 - line.y, line.x), 2: (595 - line.x, 842 - line.y), 3: (line.y, 842 - line.x)}[turned]
        lines.append(Printed(x, y, line.size, line.text, turned))
    assert article(lines).text == article(upright).text


def test_stamps_across_the_page_are_left_out() -> None:
    assert "DRAFT" not in article([*story(), Printed(20, 300, 11, "DRAFT", 1)]).text


def test_letters_without_a_size() -> None:
    assert "hidden" not in article([*story(), Printed(20, 300, 0, "hidden")]).text


def test_pages_without_text_are_told() -> None:
    assert article(story(), [], []).warnings[0].startswith("the PDF has no text on 2 of 3 pages")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "is empty; save or download it again"),
        (b"\xff\xd8\xff\xe0 and so on", "is a JPEG picture, no PDF; save or download it again"),
        (b"%PDF-1.7\nnothing else", "is damaged or no PDF; save or download it again"),
        (pdf_file([story()], locked=True), "is protected by a password; save it without one"),
        (pdf_file([[], []]), "has no text, only pictures; run OCR on it, as with ocrmypdf"),
        (pdf_file([]), "is damaged or no PDF; save or download it again"),
        (
            pdf_file([printed("\ue001\ue002\ue003 \ue004\ue005")]),
            "its fonts do not say which letters they show; run OCR on it",
        ),
    ],
    ids=["empty", "picture", "cut off", "locked", "pictures", "no pages", "no letters"],
)
def test_a_bad_file_costs_one_line(data: bytes, message: str) -> None:
    assert str(read(data)) == f"news/bulletin.pdf: {message}"


def test_a_bomb_of_two_compressions() -> None:
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>"
    bomb = stream(b" " * 100_000_000, rounds=2)
    assert len(bomb) < 10_000
    found = read(written([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1/Kids[3 0 R]>>", page, bomb]))
    assert isinstance(found, UnreadableArticle)


def test_a_page_tree_that_bites_its_tail() -> None:
    kids = b"<</Type/Pages/Count 99999999/Kids[2 0 R 2 0 R]>>"
    assert isinstance(read(written([b"<</Type/Catalog/Pages 2 0 R>>", kids])), UnreadableArticle)


@given(st.binary(max_size=2000))
@settings(max_examples=60, deadline=None)
def test_any_bytes(data: bytes) -> None:
    assert isinstance(read(b"%PDF-1.7\n" + data), Article | UnreadableArticle)


@given(st.integers(0), st.binary(min_size=1, max_size=8), st.integers(0, 8))
@settings(max_examples=80, deadline=None)
def test_any_damage(at: int, new: bytes, cut: int) -> None:
    whole = pdf_file([story(), story()], {"Title": "A title of it"})
    at %= len(whole)
    assert isinstance(read(whole[:at] + new + whole[at + cut :]), Article | UnreadableArticle)
