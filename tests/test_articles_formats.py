"""timeline.articles.formats and recognised: what a file is, by its content first, then by its name."""

import pytest

from timeline.articles.formats import FORMATS, format_of, reader_of
from timeline.errors import UnreadableArticle

MAIL = b"From: ana@example.org\nTo: jo@example.org\nSubject: News\n\nMinisters met."


@pytest.mark.parametrize(
    ("ending", "beginning", "name"),
    [
        (".txt", b"Ministers met.", "a text"),
        (".txt", MAIL, "a text"),
        (".txt", b"Cited as @misc{key, by some.", "a text"),
        (".txt", b"%PDF-1.7", "a PDF"),
        (".html", b"%PDF-1.7", "a PDF"),
        (".html", b"<p>A part of a page", "a web page"),
        (".md", b"\xef\xbb\xbf  <!-- saved --> <!DOCTYPE html>", "a web page"),
        (".txt", "<!DOCTYPE html>".encode("utf-16"), "a web page"),
        ("", b"<?xml version='1.0'?>\n<rss version='2.0'>", "a feed"),
        (".xml", b"<?xml version='1.0'?><settings/>", "a feed"),
        (".docx", b"PK\x03\x04 anything", "a DOCX document"),
        (".zip", b"PK\x03\x04 [Content_Types].xml", "a ZIP file"),
        ("", b"PK\x03\x04 [Content_Types].xml word/", "a DOCX document"),
        (".bin", b"PK\x03\x04 pictures", "a ZIP file"),
        ("", MAIL, "a mail"),
        ("", b"From ana@example.org Thu Oct 26 10:00:00 2023\nSubject: x\n", "a mailbox"),
        (".warc.gz", b"\x1f\x8b", "a web archive"),
        ("", b"Ministers met.", None),
        (".rst", b"Ministers met.", None),
    ],
)
def test_the_format_of_a_file(ending: str, beginning: bytes, name: str | None) -> None:
    found = format_of(ending, beginning)
    assert (found and found.name) == name


def test_every_format_has_its_reader_or_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    for format in FORMATS:
        assert callable(reader_of(format, "a"))
    monkeypatch.setattr("timeline.articles.formats.find_spec", lambda name: None)
    for format in FORMATS:
        if format.needs:
            with pytest.raises(UnreadableArticle, match=rf"a: is .*install 'migration-timeline\[{format.extra}\]'"):
                reader_of(format, "a")


def test_no_two_formats_have_one_ending() -> None:
    endings = [ending for format in FORMATS for ending in format.endings]
    assert len(endings) == len(set(endings))
