"""timeline.articles.pageline: lines of the page, and lines of the article that look a little like them."""

import pytest

from timeline.articles.pageline import is_breadcrumb, is_cue_line

CUE_LINES = [
    "Photo: Ana Example",
    "Photo:AFP",
    "Source: RTV; Photo: RTV; Video: RTV",
    "Foto: Tanjug",
    "Фото: архива",
    "Izvor: Primer",
    "[ad_1]",
    "  • Email to a friend",
    "• icon Print Version",
    "Share/Save/Bookmark",
    "Sign up for our daily newsletter",
    "For more deep analysis of the week, sign up to Example, our newsletter.",
    "You can subscribe to the Bulletin here.",
    "This article appeared in the Example Bulletin.",
    "Copyright © 2020 The Example Times.",
    "© 2021 Beispiel GmbH",
    "Alle Rechte vorbehalten",
    "Ana Example in Tirana and Jan Muster in Berlin contributed to this report.",
    "Read more: A new camp in the north",
    "Lire aussi : Un nouveau camp",
    "Article réservé aux abonnés",
    "Fotografía de Ana Ejemplo",
    "New camp opens in the northNew camp opens in the north",
    "Share your thoughts in the comments section.",
]

ARTICLE_LINES = [
    "Ministers met in Vienna.",
    "Photographs of the camp were published on Monday.",
    "Sign language courses began in the camp.",
    "He signed up for integration courses in 2015.",
    "Source countries were invited to the conference.",
    "The copyright law was adopted in March.",
    "Related crimes are prosecuted in Belgrade.",
    "More people arrived in March.",
    "Home affairs ministers adopted a plan.",
    "Sharing the burden was proposed again.",
    "Da se to ne ponovi, vlada je usvojila plan.",
]


@pytest.mark.parametrize("text", CUE_LINES)
def test_lines_of_the_page(text: str) -> None:
    assert is_cue_line(text)


@pytest.mark.parametrize("text", ARTICLE_LINES)
def test_lines_of_the_article(text: str) -> None:
    assert not is_cue_line(text)
    assert not is_breadcrumb(text)


def test_a_paragraph_is_no_cue_line_whatever_it_begins_with() -> None:
    assert not is_cue_line("Source: " + "the ministers adopted a plan for the border. " * 10)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Home / News / New camp opens in the north", True),
        ("Početna / PRESS / A long title of the article: with a colon", True),
        ("Почетна > Вести > Регион", True),
        ("News › Berlin Process › Summit", True),
        ("News | Opinion | Sport", True),
        ("Partager cet article | Imprimer | S'abonner", True),
        ("The plan was rejected / postponed.", False),
        ("Yes / no / perhaps", False),
        ("Ministers met | The plan was adopted", False),
    ],
)
def test_breadcrumbs(text: str, expected: bool) -> None:
    assert is_breadcrumb(text) is expected
