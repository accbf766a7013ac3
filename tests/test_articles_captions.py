"""timeline.articles.captions: captions and credits."""

import pytest

from timeline.articles.captions import caption_lines, credit_tail
from timeline.articles.lines import lines_of

PARAGRAPH = "Police searched twelve houses in three towns on Tuesday morning and seized boats, the prosecutor said."


@pytest.mark.parametrize(
    "text",
    [
        "People wait at the northern gate of the camp. [AFP]",
        "Des tentes dans le camp, le 3 mars 2016. ANA EXEMPLE / AFP",
        "A boat in the harbour (stock photo)",
        "A boat in the harbour. Photo: Ana Example",
        "A boat in the harbour (Ana Example/Getty Images)",
        "Ein Boot im Hafen (Symbolbild)",
        "Police searched twelve houses in three towns. Pictured: one of the boats",
    ],
)
def test_captions_by_their_credit(text: str) -> None:
    assert list(caption_lines(lines_of(f"{PARAGRAPH}\n{text}\n{PARAGRAPH}"))) == [1]


def test_a_caption_that_repeats_a_paragraph_without_its_full_stop() -> None:
    assert list(caption_lines(lines_of(f"{PARAGRAPH}\n{PARAGRAPH[:-1]}"))) == [1]


def test_two_paragraphs_may_be_the_same() -> None:
    assert list(caption_lines(lines_of(f"{PARAGRAPH}\n{PARAGRAPH}"))) == []


@pytest.mark.parametrize(
    "text",
    [
        PARAGRAPH,
        "The agency (Frontex) deployed officers.",
        "The pictures show people on a boat, he told AFP.",
        "The decision [of the court] stands.",
        "Ha pubblicato la foto di un bambino sulla spiaggia.",
    ],
)
def test_prose_is_no_caption(text: str) -> None:
    assert list(caption_lines(lines_of(text))) == []


@pytest.mark.parametrize(
    ("body", "tail"),
    [
        ("The council met. ", "(Editing by Ana Example)"),
        ("The council met. ", "(Additional reporting by A. Example in Prague, Editing by B. Example)"),
        ("The council met (again).", ""),
        ("", "(Reporting by Ana Example)"),
    ],
)
def test_credits_after_the_text(body: str, tail: str) -> None:
    assert credit_tail(body + tail) == len(body)
