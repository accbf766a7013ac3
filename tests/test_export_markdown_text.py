"""Hostile text in Markdown: a CommonMark parser finds nothing in it but the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from timeline.export.markdown_text import escaped, link
from timeline.plaintext import one_line

# As GitHub reads it, and more: tables, strikethrough, bare links, HTML, footnotes.
PARSER = MarkdownIt("commonmark", {"linkify": True, "html": True}).enable(["table", "strikethrough", "linkify"])
PARSER.use(footnote_plugin)

MEANT_TO_BE = [
    "# Heading", "## 2015", "- list", "+ list", "* list", "1. list", "12) list", "> quote", "=====", "---", "***",
    "```", "~~~", ": definition", "    code", "[link](http://example.org)", "![image](http://example.org/x.png)",
    "[ref]: http://x", "<script>alert(1)</script>", "<b>", "<!-- comment", "<http://example.org>",
    "http://example.org", "www.example.org", "example.org/path", "someone@example.org", "mailto:a@example.org",
    "[^1]", "[^1]: a footnote", "^[inline]", "*em*", "_em_", "__strong__", "`code`", "~~gone~~", "| a | b |",
    "&lt;b&gt; &amp; &#91;", "a\\", "\\[x]", "$x$", "{.class}", "a\n# b", "a\n===", "a\r\n\r\n- b",
    "javascript:alert(1)", "- [ ] task", "[x", "x](y)", "ftp://example.org",
]  # fmt: skip


def tokens_of(markdown: str) -> list[Token]:
    return [child for token in PARSER.parse(markdown) for child in (token, *(token.children or ()))]


def assert_is_only(text: str, markdown: str) -> None:
    """The Markdown is one paragraph of plain text that reads as `text`."""
    tokens = tokens_of(markdown)
    assert {token.type for token in tokens} <= {"paragraph_open", "inline", "text", "paragraph_close"}
    assert "".join(token.content for token in tokens if token.type == "text") == text


@pytest.mark.parametrize("text", ["# Heading", "www.example.org", "example.org/path", "a@example.org", "<b>", "~~x~~"])
def test_the_parser_sees_what_is_not_escaped(text: str) -> None:
    assert {token.type for token in tokens_of(text)} - {"paragraph_open", "inline", "text", "paragraph_close"}


@pytest.mark.parametrize("text", MEANT_TO_BE)
def test_what_would_be_markdown_is_text(text: str) -> None:
    assert_is_only(one_line(text), escaped(text))


@pytest.mark.parametrize("text", MEANT_TO_BE)
@pytest.mark.parametrize("before", ["- **2023** — ", "[^1]: ", "  > "])
def test_what_would_be_markdown_is_text_wherever_it_stands(before: str, text: str) -> None:
    """In a line of the list, in a footnote and in a note, compared with a plain word in the same place."""
    reference = "See[^1].\n\n" if before == "[^1]: " else ""
    kinds = [token.type for token in tokens_of(f"{reference}{before}word\n") if token.type != "text"]
    assert [token.type for token in tokens_of(f"{reference}{before}{escaped(text)}\n") if token.type != "text"] == kinds


@given(st.text(alphabet=st.sampled_from("ab1 \\`*_[]()<>|~^$&@{}!#+-=:;./\n\t\"'"), max_size=40))
def test_any_mix_of_marks_is_text(text: str) -> None:
    line = one_line(text)
    if line:
        assert_is_only(line, escaped(text))


def test_plain_prose_stays_readable() -> None:
    prose = "The U.S. and 3.5 per cent: on 16.3.2014. (see below) – it's 50/50, isn't it?"
    assert escaped(prose) == prose


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://example.org/a?b=c&d=e#f", "https://example.org/a?b=c&d=e#f"),
        ("http://example.org/a b>c", "http://example.org/a%20b%3Ec"),
        ("https://example.org/ž", "https://example.org/%C5%BE"),
        ("https://example.org/a%20b", "https://example.org/a%20b"),
    ],
)
def test_web_addresses_become_links(url: str, address: str) -> None:
    (opening,) = [token for token in tokens_of(link(url)) if token.type == "link_open"]
    assert opening.attrs["href"] == address


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "https://", "[x](y)"])
def test_other_addresses_become_text(url: str) -> None:
    assert_is_only(url, link(url))
