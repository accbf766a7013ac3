"""timeline.articles.either_day and dated: "03/05/2021" is 3 May or 5 March, and something may tell which."""

from datetime import date
from io import BytesIO

import pytest

from timeline.articles.article import article_of
from timeline.articles.either_day import either_day
from timeline.articles.metadata import Metadata
from timeline.articles.place import Place
from timeline.articles.text_file import read_text
from timeline.models import Article, Certainty

ENGLISH = (
    "Ministers of six countries met in Vienna on Monday and agreed on a plan for the common border. They will meet "
    "again in the spring, when the first report on the plan is to be ready, an official of the ministry said."
)
GERMAN = "Die Minister von sechs Ländern trafen sich am Montag in Wien und einigten sich auf einen Plan für die Grenze."
POSTED = "Border plan agreed\n\nPosted on 03/05/2021\n\n"
MAY, MARCH = date(2021, 5, 3), date(2021, 3, 5)


def of(text: str, **fields: object) -> Article:
    return article_of(text, Metadata.model_validate(fields), name="a", source="a")


def test_nothing_tells() -> None:
    article = of(POSTED + ENGLISH, url="https://a.example.org/border")
    assert (article.published, article.published_certainty) == (MAY, Certainty.INFERRED)
    assert article.published_reason == "date line 'Posted on 03/05/2021'"
    assert article.warnings == ("03/05/2021 was read as 3 May 2021; nothing tells that it is not 5 March 2021",)


@pytest.mark.parametrize(
    ("text", "url", "day", "why"),
    [
        (ENGLISH, "https://a.org/2021/05/03/border", MAY, "day first as its address has it"),
        (ENGLISH, "https://a.org/2021/03/05/border", MARCH, "month first as its address has it"),
        (ENGLISH, "https://a.org/2021/03/border", MARCH, "month first as its address has it"),
        (ENGLISH, "https://a.org/border-20210305", MARCH, "month first as its address has it"),
        (f"{ENGLISH} Updated on 03/25/2021.", None, MARCH, "month first as other days of the text are written"),
        (f"{ENGLISH} It was 25/03/2021.", None, MAY, "day first as other days of the text are written"),
        (ENGLISH, "https://www.a.gov/border", MARCH, "month first as the address ends in .gov"),
        (ENGLISH, "https://www.gov.uk/border", MAY, "day first as the address ends in .uk"),
        (GERMAN, "https://a.org/border", MAY, "day first as in German"),
        (ENGLISH, "https://a.us/2021/05/03/x", MAY, "day first as its address has it"),
    ],
)
def test_what_tells_which(text: str, url: str | None, day: date, why: str) -> None:
    article = of(POSTED + text, url=url)
    assert (article.published, article.published_certainty) == (day, Certainty.STATED)
    assert article.published_reason == f"date line 'Posted on 03/05/2021', {why}"
    assert article.warnings == ()


@pytest.mark.parametrize(
    "url", ["https://a.org/", "https://a.io/", "https://a.ca/", "https://[", None, "https://a.org/2019/01/01"]
)
def test_addresses_that_tell_nothing(url: str | None) -> None:
    assert of(POSTED + ENGLISH, url=url).published_certainty is Certainty.INFERRED


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("Posted on 03.05.2021", MAY), ("03-05-2021", MAY), ("2021-05-03", MAY), ("05/05/2021", date(2021, 5, 5)),
        ("25/03/2021", date(2021, 3, 25)), ("Fri, 03/05/2021", MARCH), ("Mon, 03/05/2021", MAY), ("", MAY),
    ],
)  # fmt: skip
def test_days_that_can_be_read_in_one_way_only(words: str, read: date) -> None:
    assert either_day(words, read) is None


def test_a_day_given_by_hand_goes_before_a_guess_and_metadata_tell_of_the_date_line() -> None:
    given = article_of(POSTED + ENGLISH, Metadata(), name="a", source="a", given=date(2021, 3, 5))
    assert (given.published, given.published_certainty, given.warnings) == (MARCH, Certainty.GIVEN, ())
    inferred = article_of(
        POSTED + ENGLISH, Metadata(published=MARCH), name="a", source="a", certainty=Certainty.INFERRED
    )
    assert (inferred.published, inferred.published_certainty) == (MARCH, Certainty.STATED)
    assert inferred.published_reason == "date line 'Posted on 03/05/2021', month first as another date there has it"


def test_front_matter() -> None:
    (article,) = read_text(BytesIO(f"---\ndate: 03/05/2021\n---\n{ENGLISH}".encode()), Place("a", "a.md"))
    assert isinstance(article, Article)
    assert (article.published_reason, article.published_certainty) == ("front matter 'date'", Certainty.INFERRED)
    assert len(article.warnings) == 1
