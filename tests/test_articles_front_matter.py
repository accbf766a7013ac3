"""timeline.articles.front_matter: the lines between two fences, and texts that only look like it."""

import pytest

from timeline.articles.front_matter import BrokenLine, FrontMatter, split_front_matter


@pytest.mark.parametrize(
    ("text", "fields", "body"),
    [
        ("---\ntitle: A camp\nmood: calm\n---\nText.", {"title": "A camp", "mood": "calm"}, "Text."),
        ('---\ntitle: "A: b"\n---\n\n\nText.', {"title": "A: b"}, "Text."),
        (
            "---\nTitle: 'A' # ours\npublished: 2016-03-02 # Wednesday\n---\nText.",
            {"title": "A", "published": "2016-03-02"},
            "Text.",
        ),
        ("---\nurl: https://example.org/a#b\n---\nText.", {"url": "https://example.org/a#b"}, "Text."),
        ("---\ntitle: A\ntags:\n  - one\n- two\n\n# note\n...\nText.", {"title": "A", "tags": ""}, "Text."),
        ("---\ndate: 2016-03-02\n---\nText.", {"date": "2016-03-02"}, "Text."),
        ("---\nJust a rule above.\n---\nText.", {}, "---\nJust a rule above.\n---\nText."),
        ("---\ntitle: never closed\nText.", {}, "---\ntitle: never closed\nText."),
        ("Text.\n---\ntitle: A\n---\n", {}, "Text.\n---\ntitle: A\n---\n"),
        ("", {}, ""),
    ],
)
def test_front_matter(text: str, fields: dict[str, str], body: str) -> None:
    front = split_front_matter(text)
    assert (front.fields, front.text) == (fields, body)


def test_lines_are_counted_from_the_top_of_the_file() -> None:
    assert split_front_matter("---\n\ntitle: A\npublished: B\n---\nText.").line_of == {"title": 3, "published": 4}


def test_a_line_without_a_colon() -> None:
    with pytest.raises(BrokenLine) as broken:
        split_front_matter("---\ntitle: A\npublished 2016\n---\nText.")
    assert broken.value.line == 3


def test_no_front_matter() -> None:
    assert split_front_matter("Text.") == FrontMatter({}, {}, "Text.")
