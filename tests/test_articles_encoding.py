"""timeline.articles.encoding: the text that was meant, whatever its bytes are in."""

import codecs

import pytest

from timeline.articles.encoding import clean_text, decoded

LATIN = "Ministarstvo je saopštilo da su juče kod Šida zatečene četrdeset tri osobe, među njima i đaci."
CYRILLIC = "Влада је јуче усвојила одлуку о избеглицама, рекао је министар после седнице."
GERMAN = "Die Länder prüfen schärfere Maßnahmen, hieß es gestern in Österreich."

ENCODED = {
    "Serbian Latin cp1250": (LATIN, "cp1250"),
    "Serbian Latin ISO 8859-2": (LATIN, "iso8859-2"),
    "short Serbian Latin cp1250": ("Žene i deca čekaju na Šidu.", "cp1250"),
    "Serbian Cyrillic cp1251": (CYRILLIC, "cp1251"),
    "short Serbian Cyrillic cp1251": ("Ђаци и њихови љубимци чекају.", "cp1251"),
    "German cp1252": (f"„{GERMAN}“ – so der Sprecher.", "cp1252"),
    "German Latin 1": (GERMAN, "latin-1"),
    "French cp1252": ("Le préfet a annoncé hier l’évacuation du camp près de la forêt.", "cp1252"),
    "UTF-8": (LATIN + CYRILLIC, "utf-8"),
    "UTF-8 with its mark": (LATIN, "utf-8-sig"),
    "UTF-16 with its mark": (CYRILLIC, "utf-16"),
    "UTF-32 with its mark": (LATIN, "utf-32"),
}


@pytest.mark.parametrize(("text", "encoding"), ENCODED.values(), ids=ENCODED)
def test_text_is_read_as_it_was_written(text: str, encoding: str) -> None:
    assert decoded(text.encode(encoding)) == text


def test_utf_16_of_the_other_byte_order() -> None:
    assert decoded(codecs.BOM_UTF16_BE + LATIN.encode("utf-16-be")) == LATIN


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("one\r\ntwo\rthree\n", "one\ntwo\nthree\n"),
        ("\ufefftext", "text"),
        ("a\x00b\ud800c", "a\ufffdb\ufffdc"),
        ("s\u030cid", "s\u030cid"),  # no normal form: offsets are those of the text as given
        ("a\tb\u00a0c\u2028d", "a\tb\u00a0c\u2028d"),
    ],
)
def test_only_newlines_marks_and_what_cannot_be_stored_change(text: str, clean: str) -> None:
    assert clean_text(text) == clean


def test_bytes_of_no_encoding_give_a_text_that_can_be_stored() -> None:
    assert decoded(b"caf\xe9 \x81\xff\xfe" * 20).encode("utf-8")
