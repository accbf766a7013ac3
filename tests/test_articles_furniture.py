"""timeline.articles.furniture: what goes, and above all what stays.

Every case is a list of lines; those that begin with "- " are furniture, the others are the article's.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.articles.furniture import furniture_spans
from timeline.articles.header import read_header

BODY = "The council adopted the plan on Tuesday after a long night, and ministers left without a word to the press."
MORE = (
    "“The border will stay open for those in need of help, and closed to those who trade in them,” the minister said."
)
LAST = "The next meeting of the council, at which the plan is to be signed, will be held in Vienna in May."

PAGES = {
    "navigation, source line": [
        "- Početna / PRESS / Council adopts plan",
        "Council adopts plan for the border",
        "- Source: RTV; Photo: RTV; Video: RTV",
        BODY,
        MORE,
    ],
    "date line alone": ["- Monday, 30.10.2023.", "Council adopts plan for the border", BODY, MORE],
    "byline and caption": [
        "Council adopts plan",
        "Ministers agreed on new rules.",
        "- By Ana Example for The Example Times in Tirana -- 29/07/14",
        "- Ministers on their way to the council. [AFP]",
        BODY,
    ],
    "teasers at the end": [
        BODY,
        MORE,
        "- Pogledajte još",
        "- New centres outside the Union",
        "- Source: RTV Photo: RTV Belgrade, March 18, 2025 – Ana Example, head of the …",
    ],
    "teasers with summaries": [
        BODY,
        MORE,
        "- Most Popular",
        "- New centres outside the Union",
        "- Ministers have proposed centres in third countries, which lawyers call a breach of the convention.",
        "- A night at the border",
        "- Our reporter spent a night with those who wait in front of the gate, and with those who guard it.",
    ],
    "the article goes on below a heading": [BODY, "- Related Articles", MORE, LAST],
    "the article goes on below teasers": [BODY, "- Mehr zum Thema", "- Neue Lager im Norden", MORE, LAST],
    "one last paragraph below a teaser": [BODY, MORE, "- Read more", "- A night at the border", LAST],
    "a subheading stays": [BODY, "Cooperation with Serbia", MORE],
    "comment policy and what follows": [
        BODY,
        MORE,
        LAST,
        "- What can be done? Share your thoughts in the comments section.",
        "- • Email to a friend",
        "- Share/Save/Bookmark",
        "- We welcome your comments on our articles.",
        "- It is our hope that readers will talk to each other here. We ask everybody to keep to the rules.",
        "- Focus on the North",
        "- A night at the border",
    ],
    "share buttons above the article": ["Council adopts plan", "- Email to a friend", "- Share", BODY, MORE],
    "poll": [BODY, MORE, "- Should the council change its plan?", "- Yes", "- No", "- I don't know"],
    "poll with boxes": [BODY, MORE, "- READER POLL", "- Was the plan a good one?", "- ○ Yes, very  ○ A little  ○ No"],
    "a question is no poll": [BODY, "What happens next?", MORE],
    "subscription": [BODY, "- You can subscribe to the Weekly here.", MORE],
    "links": [BODY, MORE, "- For further information:", "- This article appeared in the Example Bulletin."],
    "bibliography": [BODY, MORE, "- Riferimenti bibliografici", "- - esempio.it", "- - Governo"],
    "references before a last paragraph": [BODY, "- References", "- 1. A report on the plan, 2016", MORE],
    "agency credits": [BODY, MORE, "- (Editing by Ana Example)", "- [ad_2]", "- Source"],
    "German": [BODY, MORE, "- Lesen Sie auch", "- Neue Lager im Norden", "- Alle Rechte vorbehalten"],
    "French": [BODY, "- Lire aussi : Un nouveau camp au nord", MORE, "- Lire aussi", "- Un nouveau camp"],
    "Serbian Cyrillic": [BODY, MORE, "- Прочитајте још", "- Нови камп на северу", "- Сва права задржана"],
    "Spanish": [BODY, MORE, "- Fotografía de Ana Ejemplo", "- Sevilla, a 25 de junio de 2022"],
}


def page(lines: list[str]) -> str:
    return "\n\n".join(line.removeprefix("- ") for line in lines)


@pytest.mark.parametrize("lines", PAGES.values(), ids=PAGES)
def test_furniture_goes_and_the_article_stays(lines: list[str]) -> None:
    text = page(lines)
    spans = furniture_spans(text, read_header(text).headline)
    place = 0
    for line in lines:
        start = text.index(line.removeprefix("- "), place)
        place = start + len(line.removeprefix("- "))
        covered = any(span.start <= start and place <= span.end for span in spans)
        touched = any(span.start < place and start < span.end for span in spans)
        assert (covered, touched) == ((True, True) if line.startswith("- ") else (False, False)), line


@pytest.mark.parametrize(
    ("before", "sentence", "after"),
    [
        ("Belgrade, April 02, 2025 – ", BODY, ""),
        ("BUDAPEST, Hungary (AP) — ", BODY, ""),
        ("", BODY, " (Editing by Ana Example)"),
    ],
)
def test_a_line_may_be_furniture_in_part(before: str, sentence: str, after: str) -> None:
    text = before + sentence + after
    left = set(range(len(text)))
    for span in furniture_spans(text):
        left -= set(range(span.start, span.end))
    assert "".join(text[place] for place in sorted(left)).strip() == sentence


def test_a_second_copy_of_the_title_goes() -> None:
    text = f"New camp opens\n\n2024-10-16\n\nNew camp opens\n\n{BODY}"
    headline = read_header(text).headline
    assert [text[span.start : span.end] for span in furniture_spans(text, headline)] == ["2024-10-16\n\nNew camp opens"]


def test_a_text_without_furniture() -> None:
    assert furniture_spans(f"{BODY}\n\n{MORE}") == ()
    assert furniture_spans("") == ()


FRAGMENTS = st.sampled_from(
    [
        BODY,
        MORE,
        "Related Articles",
        "Read more",
        "Title",
        "Photo: X",
        "2.3.2016",
        "Yes",
        "Really?",
        "© 2020 X",
        "\n",
        " | ",
        "(AP) — ",
        "…",
    ]
)


@given(st.lists(st.one_of(FRAGMENTS, st.text(max_size=20)), max_size=20).map("\n".join))
def test_spans_are_in_order_apart_and_inside_the_text(text: str) -> None:
    spans = furniture_spans(text, read_header(text).headline)
    places = [place for span in spans for place in (span.start, span.end)]
    assert places == sorted(places)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)


def test_days_that_head_the_parts_of_a_digest_stay() -> None:
    text = (
        "A month at the border\n\n"
        "1 March 2016 – The court ruled that the fence may stay where it is for now.\n\n"
        "2 March 2016 – Parliament adopted the asylum law after a debate of nine hours.\n"
    )
    assert furniture_spans(text) == ()
