"""What a written chronology says out of sight of its lines: read again as written, whatever editors do to them."""

import re
import textwrap
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.export_samples import HOSTILE, annotation, details, row, source
from timeline.chronologies.markdown_blocks import MarkdownDocument, read_blocks
from timeline.cli.written_words import written_words
from timeline.event_mark import (
    KEY_DIGITS,
    EventMark,
    folded,
    plain_words,
    read_keys,
    read_mark,
    value_hash,
    without_marks,
    words_hash,
    written,
)
from timeline.export.document import CHOICES, About, Document, Options
from timeline.export.markdown import markdown
from timeline.ingest.edited_file import marked_line, sources_as_written
from timeline.ingest.edited_line import is_as_written
from timeline.ingest.edited_notes import notes_as_written
from timeline.models import AnnotationKind, EventDetails

# What could be read as Markdown, as a mark, as the end of a part or of a cell.
NASTY = (
    "— – - · | \\ * _ ` [ ] ( ) < > # ~ & ; : ! @ $ ^ { } \" ' “ ” „ … … -- --- / \n \t   <!-- --> "
    "<!-- timeline 3f9a w1 --> [^1] [@key] **bold** visit RS tags: (added by x) · marked confirmed Note by ana, May: x "
    "1. - + > &amp; &lt; http://example.org www.example.org a@b.org straße Đurić Ђурић 2023 16 March &nbsp; ‮ \u200b"
).split(" ")
TEXTS = st.lists(st.one_of(st.sampled_from(NASTY), st.text(max_size=4)), min_size=1, max_size=12).map(" ".join)
TITLES = TEXTS.filter(lambda text: bool(plain_words(text)))


def document(*events: EventDetails, **options: str) -> str:
    about = About("Chronology", "", date(2025, 6, 1), options=Options(**options))
    by_key = {event.row.key: event for event in events}
    return "".join(markdown(Document([event.row for event in events], by_key.__getitem__, about)))


def lines_as_written(read: MarkdownDocument) -> list[bool]:
    """For each line with a mark, whether nothing in it was changed."""
    marked = [(item, read_mark(item.text)) for item in read.items]
    lines = [marked_line(item, mark, written_words()) for item, mark in marked if mark]
    return [
        is_as_written(line.parts, line.mark)
        and notes_as_written(line.notes, line.mark.notes)
        and sources_as_written(line, read)
        for line in lines
    ]


@st.composite
def nasty_events(draw: st.DrawFn, key: str) -> EventDetails:
    edtf = draw(st.sampled_from([None, "2023-03-16", "2023-10-26/2023-10-27", "[..2025-04-02]", "2024-12~", "199X"]))
    notes = draw(st.lists(TITLES, max_size=2))
    said = [
        annotation(
            AnnotationKind.NOTE, {"text": text}, id=f"note {at}", author=draw(st.sampled_from(["ana", "B *x* ("]))
        )
        for at, text in enumerate(notes)
    ]
    fields = {
        "title": draw(TITLES),
        "places": tuple(draw(st.lists(st.sampled_from(["RS", "EU", "BA"]), unique=True, max_size=3))),
        "tags": tuple(draw(st.lists(TITLES.filter(lambda tag: "," not in tag), unique=True, max_size=2))),
        "starred": draw(st.booleans()),
        "verdict": draw(st.sampled_from([None, "confirmed", "disputed"])),
        "stage": draw(st.sampled_from([None, "proposed", "in_force"])),
        "status": draw(st.sampled_from(["occurred", "proposed", "announced"])),
        "confidence": draw(st.sampled_from([None, 0.3])),
    }
    machine: dict[str, object] = {"title": draw(TITLES)} if draw(st.booleans()) else {}
    return details(
        row(key, edtf, **fields), annotations=tuple(said), machine=machine, sources=(source(draw(TEXTS)), source("x"))
    )


def wrapped(text: str) -> str:
    """Long lines of lists and quotes broken at 72 letters, as editors do it, what follows indented."""
    lines = []
    for line in text.split("\n"):
        head = re.match(r"(?:- |  > )", line)
        if head and len(line) > 72 and not line.endswith("\\"):
            indent = "  " if head[0] == "- " else "  > "
            lines += textwrap.wrap(line, 72, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)
        else:
            lines.append(line)
    return "\n".join(lines)


def smart(text: str) -> str:
    """Quotation marks and dashes as a word processor has them; comments are out of its sight."""
    parts = re.split(r"(<!--.*?-->)", text, flags=re.DOTALL)
    return "".join(
        part if part.startswith("<!--") else part.replace("“", '"').replace("’", "'").replace(" — ", " – ")
        for part in parts
    )


EDITORS: dict[str, Callable[[str], str]] = {
    "nothing": lambda text: text,
    "line ends of Windows, read as text": lambda text: text.replace("\n", "\r\n").replace("\r\n", "\n"),
    "spaces at the ends of lines": lambda text: re.sub(r"(?<=[^\\\n])\n", " \n", text),
    "stars for dashes": lambda text: re.sub(r"^- ", "* ", text, flags=re.MULTILINE),
    "blank lines between bullets": lambda text: re.sub(r"\n- ", "\n\n- ", text),
    "three spaces after the dash": lambda text: re.sub(r"^- ", "-   ", text, flags=re.MULTILINE),
    "raw HTML as pandoc marks it": lambda text: re.sub(r"(<!-- timeline (?!lines).*?-->)", r"`\1`{=html}", text),
    "no empty line at the end": lambda text: text.rstrip("\n"),
}
FORMS = [{"form": form, "citations": cited} for form in CHOICES["form"] for cited in CHOICES["citations"]]


@given(nasty_events("aaaa1111bbbb2222"), nasty_events("cccc1111bbbb2222"), st.sampled_from(FORMS))
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_an_unchanged_document_reads_as_written(one: EventDetails, other: EventDetails, form: dict[str, str]) -> None:
    text = document(one, other, **form)
    for edited in EDITORS.values():
        assert lines_as_written(read_blocks(edited(text))) == [True, True]


@pytest.mark.parametrize("notes", [("·", "—"), ("· ·",), ("a · ", " · b"), ("Note by ana, 3 May 2025: x", "·")])
def test_notes_with_the_dots_that_stand_between_remarks(notes: tuple[str, ...]) -> None:
    said = [annotation(AnnotationKind.NOTE, {"text": text}, id=f"note {at}") for at, text in enumerate(notes)]
    event = details(row("aaaa1111bbbb2222", None, title="—"), annotations=tuple(said), sources=(source("x"),))
    assert lines_as_written(read_blocks(document(event, form="table", citations="footnotes"))) == [True]


@pytest.mark.parametrize("language", CHOICES["language"])
@pytest.mark.parametrize("form", CHOICES["form"])
def test_an_unchanged_document_in_any_language(language: str, form: str) -> None:
    note = annotation(AnnotationKind.NOTE, {"text": "Checked · twice.\nAnd / again.\n\nA paragraph."})
    event = details(
        row(tags=("key", "to check"), starred=True, verdict="confirmed", status="proposed", stage="proposed"),
        annotations=(note, annotation(AnnotationKind.SET, {"field": "title"}, author="boris")),
        machine={"title": "It was · another — title", "date": "2023"},
    )
    assert lines_as_written(read_blocks(document(event, language=language, form=form))) == [True]


PLAIN = details(
    row(
        title="The ministers of “Serbia” and Hungary met in Belgrade to speak of the border - and of what 'others' said"
    ),
    annotations=(annotation(AnnotationKind.NOTE, {"text": "A long note, " * 12}),),
)


@pytest.mark.parametrize("edit", [wrapped, smart], ids=["wrapped", "smart"])
def test_what_word_processors_do_changes_nothing(edit: Callable[[str], str]) -> None:
    text = document(PLAIN)
    assert edit(text) != text
    assert lines_as_written(read_blocks(edit(text))) == [True]


@pytest.mark.parametrize(
    ("old", "new"),
    [("**16 March 2023**", "**17 March 2023**"), ("Ministers met", "Ministers met twice"), ("visit · RS", "visit · BA"),
     ("> Note by ana, 3 May 2025: Checked", "> Note by ana, 3 May 2025: Not checked"), ("in Belgrade.”", "in Paris.”")],
)  # fmt: skip
def test_what_a_person_changes_is_told(old: str, new: str) -> None:
    text = document(details(annotations=(annotation(AnnotationKind.NOTE, {"text": "Checked"}),)))
    assert old in text
    assert lines_as_written(read_blocks(text.replace(old, new))) == [False]


def test_hostile_texts_read_as_written() -> None:
    events = [details(row(f"{at:016}", title=text)) for at, text in enumerate(HOSTILE.values()) if len(text) < 1_000]
    assert all(lines_as_written(read_blocks(document(*events))))


def test_a_mark_has_letters_and_digits_only() -> None:
    text = document(*(details(row("3f9a1c2b4d5e6f70", title=text)) for text in HOSTILE.values()))
    for mark in re.findall(r"<!--(.*?)-->", text, re.DOTALL):
        assert re.fullmatch(r"[a-z0-9\s]+", mark)


def test_a_mark_is_read_as_it_was_written() -> None:
    mark = EventMark(
        "3f9a", (words_hash("a"), words_hash("b"), words_hash("c")), words_hash("d"),
        {"date": value_hash("2023"), "stage": ""}, (("a1b2c3", "d4e5f6"),),
    )  # fmt: skip
    assert read_mark(f"- x {written(mark)}") == mark
    assert without_marks(f"- x {written(mark)}") == "- x "
    assert read_mark(written(mark).replace("w", "q99 w")) == mark, "letters of later versions are passed over"


def test_the_keys_of_all_lines_stand_at_the_end() -> None:
    keys = [f"{at:08x}00000000" for at in range(40)]
    text = document(*(details(row(key)) for key in keys))
    assert read_keys(text) == [key[:KEY_DIGITS] for key in keys]
    assert read_keys(text.split("<!-- timeline lines")[0]) is None


@pytest.mark.parametrize(
    ("markdown_text", "words"),
    [(r"\*no\* emphasis", "*no* emphasis"), ("*an* __emphasis__", "an emphasis"), ("news_2015_b", "news_2015_b"),
     ("a [link](http://x.org/a_(b)) there", "a link there"), ("<https://x.org>", "https://x.org"),
     ("&amp;\\&amp;", "&&amp;"),
     ("a\\\nb", "a\\ b"), ("5 \\< 6", "5 < 6")],
)  # fmt: skip
def test_what_a_reader_sees(markdown_text: str, words: str) -> None:
    assert plain_words(markdown_text) == words


def test_values_are_hashed_whatever_their_order() -> None:
    assert value_hash(["a", "b"]) == value_hash(("b", "a")) != value_hash(["a"])
    assert value_hash(None) == value_hash("") == value_hash([]) == value_hash(False) == ""
    assert folded("« Ne — jamais »…") == folded('" Ne - jamais "...')
