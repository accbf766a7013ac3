"""timeline.plaintext: whatever a text holds, what is shown of it is text."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.plaintext import REPLACEMENT, harmless, one_line, shortened

HOSTILE = {
    "clear screen": ("\x1b[2J", "␛[2J"),
    "title": ("\x1b]0;owned\x07", "␛]0;owned␇"),
    "C1 CSI": ("\x9b31m", f"{REPLACEMENT}31m"),
    "NUL": ("a\x00b", "a␀b"),
    "delete": ("a\x7fb", "a␡b"),
    "right-to-left override": ("safe\u202eexe.txt", f"safe{REPLACEMENT}exe.txt"),
    "isolate": ("a\u2066b", f"a{REPLACEMENT}b"),
    "soft hyphen": ("mi\u00adgration", "mi gration"),
    "lone surrogate": ("a\ud800b", f"a{REPLACEMENT}b"),
    "carriage return": ("one\rtwo", "one two"),
    "line separator": ("one\u2028two", "one two"),
    "old format controls": ("a\u206eb\u206ac", f"a{REPLACEMENT}b{REPLACEMENT}c"),
    "invisible operators": ("a\u2062b\ufffbc", "a b c"),
    "tag characters": ("a\U000e0041b", "a b"),
}


@pytest.mark.parametrize(("text", "shown"), HOSTILE.values(), ids=HOSTILE)
def test_controls_become_visible_or_blank(text: str, shown: str) -> None:
    assert harmless(text) == shown


@pytest.mark.parametrize("text", ["Radoš Đurović", "Влада Србије", "Flüchtlinge – „Lager“", "[link=x]b[/link]", "a\nb"])
def test_ordinary_text_stays_as_it_is(text: str) -> None:
    assert harmless(text) == text


@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_one_character_stays_one_and_none_is_harmful(text: str) -> None:
    shown = harmless(text)
    assert len(shown) == len(text)
    assert not any(unicodedata.category(character) in ("Cc", "Cs") for character in shown.replace("\n", ""))
    assert shown.encode("utf-8").decode("utf-8") == shown


@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_one_line_is_one_line_with_single_spaces(text: str) -> None:
    line = one_line(text)
    assert len(line.splitlines()) <= 1
    assert "  " not in line


@pytest.mark.parametrize(
    ("text", "width", "cut"),
    [
        ("short", 10, "short"),
        ("exactly ten", 11, "exactly ten"),
        ("Ministers signed, then left", 18, "Ministers signed…"),
        ("Donaudampfschifffahrt", 10, "Donaudamp…"),
    ],
)
def test_a_long_text_is_cut_at_a_word(text: str, width: int, cut: str) -> None:
    assert shortened(text, width) == cut
    assert len(shortened(text, width)) <= width
