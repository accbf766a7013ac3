"""Sentences and tokens."""

import unicodedata

import pytest

from timeline.extract.sentences import split_sentences, token_at, tokens_of
from timeline.models import Article, Span


@pytest.mark.parametrize(
    ("language", "text", "sentences"),
    [
        ("en", "The camp closed. Buses left.", ["The camp closed.", "Buses left."]),
        ("en", "Mr. Novak met Dr. Ivić in St. Gallen. Good.", ["Mr. Novak met Dr. Ivić in St. Gallen.", "Good."]),
        ("en", "The U.S. Government paid 1.5 million.", ["The U.S. Government paid 1.5 million."]),
        ("en", "“We will close it.” The minister left.", ["“We will close it.”", "The minister left."]),
        ("en", "It opened on Oct. 5 in Niš.", ["It opened on Oct. 5 in Niš."]),
        ("en", "Was it closed? Yes! It was.", ["Was it closed?", "Yes!", "It was."]),
        ("en", "A line that runs\non in the next.\nAnother", ["A line that runs\non in the next.", "Another"]),
        ("en", "Headline without stop\nThe first sentence.", ["Headline without stop", "The first sentence."]),
        ("sr", "Sporazum je potpisan 12. Marta u Beogradu. Stupa na snagu.", [
            "Sporazum je potpisan 12. Marta u Beogradu.", "Stupa na snagu.",
        ]),
        ("sr", "Bilo je to 2015. Onda je granica zatvorena.", ["Bilo je to 2015.", "Onda je granica zatvorena."]),
        ("de", "Am 5. März tagte der Rat. Er beschloss nichts.", ["Am 5. März tagte der Rat.", "Er beschloss nichts."]),
        ("fr", "M. Durand a signé. L'accord suit.", ["M. Durand a signé.", "L'accord suit."]),
        ("en", "", []),
    ],
)  # fmt: skip
def test_split_sentences(language: str, text: str, sentences: list[str]) -> None:
    article = Article("a", text, language=language)
    found = split_sentences(article)
    assert [sentence.text for sentence in found] == sentences
    assert all(text[sentence.start : sentence.end] == sentence.text for sentence in found)


def test_furniture_is_left_out() -> None:
    text = "Home / News\nThe border was closed.\nShare this\nIt stayed closed."
    article = Article("a", text, furniture=(Span(0, 11), Span(35, 45)))
    assert [sentence.text for sentence in split_sentences(article)] == ["The border was closed.", "It stayed closed."]


def test_headline_is_marked() -> None:
    article = Article("a", "Border closed\nThe border was closed.", headline=Span(0, 13))
    assert [sentence.headline for sentence in split_sentences(article)] == [True, False]


def test_tokens_part_at_hyphens_and_apostrophes_and_keep_numbers_whole() -> None:
    words = [token.folded for token in tokens_of("L'asylum-seekers' 22,000 on 30.10.2023.")]
    assert words == ["l", "asylum", "seekers", "22,000", "on", "30.10.2023"]


def test_token_at_an_offset() -> None:
    tokens = tokens_of("The border closed", 100)
    assert [token_at(tokens, offset) for offset in (100, 104, 109, 110, 200)] == [0, 1, 1, 2, 2]


def test_what_is_longer_than_any_sentence_is_cut_at_spaces() -> None:
    text = "word " * 1000
    found = split_sentences(Article("a", text, language="en"))
    assert " ".join(sentence.text for sentence in found) == text.strip()
    assert max(len(sentence.text) for sentence in found) <= 2000


def test_decomposed_letters_are_letters_and_keep_their_offsets() -> None:
    text = unicodedata.normalize("NFD", "Policija je juče uhapsila")
    assert [(token.folded, text[token.start : token.end]) for token in tokens_of(text)][2] == (
        "juče",
        unicodedata.normalize("NFD", "juče"),
    )
