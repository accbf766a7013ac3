"""timeline.articles.text_file and article: text with and without front matter, and what goes before what."""

from datetime import date

import pytest

from timeline.articles.place import Place
from timeline.articles.text_file import text_article
from timeline.errors import UnreadableArticle
from timeline.models import Article, Span

BODY = "The council adopted the plan on Tuesday after a long night, and ministers left without a word to the press."
GIVEN = date(2020, 1, 1)


def read(text: str, *, given: date | None = None, markdown: bool = False) -> Article:
    return text_article(text.encode(), Place("stem", "dir/stem.txt", given, ".md" if markdown else ".txt"))


def test_plain_text() -> None:
    article = read(f"New camp opens\n\n3 March 2016\n\n{BODY}\n")
    assert (article.name, article.source, article.title) == ("stem", "dir/stem.txt", "New camp opens")
    assert (article.headline, article.furniture) == (Span(0, 14), (Span(16, 28),))
    assert article.language == "en"


def test_front_matter_is_not_part_of_the_text() -> None:
    article = read(
        f"---\nid: a7\ntitle: A camp\nauthor: Ana\nlanguage: de\nurl: https://example.org\n---\n\n# A camp\n\n{BODY}",
        markdown=True,
    )
    assert article.text == f"# A camp\n\n{BODY}"
    assert (article.name, article.title, article.author, article.language) == ("a7", "A camp", "Ana", "de")
    assert (article.url, article.headline) == ("https://example.org", Span(2, 8))


@pytest.mark.parametrize(
    ("text", "given", "published", "reason"),
    [
        (f"---\npublished: 2.3.2016\n---\n5 March 2016\n\n{BODY}", GIVEN, date(2016, 3, 2), "front matter"),
        (f"Monday, 30.10.2023.\n\n{BODY}", GIVEN, date(2023, 10, 30), "date line 'Monday, 30.10.2023.'"),
        (f"Vienna, April 02, 2025 – {BODY}", None, date(2025, 4, 2), "date line 'Vienna, April 02, 2025'"),
        (BODY, GIVEN, GIVEN, "given by hand"),
        (BODY, None, None, None),
    ],
)
def test_metadata_goes_before_the_text_and_the_text_before_what_is_given(
    text: str, given: date | None, published: date | None, reason: str | None
) -> None:
    article = read(text, given=given)
    assert (article.published, article.published_reason) == (published, reason)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "dir/stem.txt: is empty; put the article's text in it or leave it out"),
        (" \n\t\n", "dir/stem.txt: is empty; put the article's text in it or leave it out"),
        ("---\ntitle: A\n---\n", "dir/stem.txt: is empty; put the article's text in it or leave it out"),
        (
            "---\ntitle: A\npublished: maybe\n---\nText.",
            "dir/stem.txt:3: published: 'maybe' is no date; write it as 2016-03-02",
        ),
        ("---\ntitle: A\nno colon\n---\nText.", "dir/stem.txt:3: front matter without a colon; write 'key: value'"),
    ],
)
def test_bad_files(text: str, message: str) -> None:
    with pytest.raises(UnreadableArticle) as bad:
        read(text)
    assert str(bad.value) == message


def test_an_exported_chronology_is_no_article() -> None:
    data = b"---\ntitle: Chronology\nprogram: timeline 0.1.0\n---\n\n# Chronology\n\n- **5 May 2018** Camp closed[^1]\n"
    with pytest.raises(UnreadableArticle, match=r"out\.md: is a chronology that timeline exported"):
        text_article(data, Place("out", "out.md", None, ".md"))
