"""A chronology in Markdown or plain text that timeline did not write: dated bullets, paragraphs and tables.

>>> text = "## 2023\\n\\n- 16 March: They met[^1]\\n- 32 March: They left\\n\\n[^1]: The Bulletin."
>>> told = read_markdown(text, "a.md")
>>> [(event.number, event.date.edtf, event.title, event.source) for event in told.events]
[(3, '2023-03-16', 'They met', 'The Bulletin')]
>>> told.complaints  # doctest: +ELLIPSIS
["a.md:4: '32 March' is no date: write ... left out"]
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from timeline.chronologies.columns import LONGEST_TITLE, LONGEST_WORDS, known_column, told_row
from timeline.chronologies.dating import date_alone, date_below, line_date
from timeline.chronologies.line_parts import LineParts, line_parts, row_parts
from timeline.chronologies.markdown_blocks import Item, MarkdownDocument, read_blocks
from timeline.chronologies.particulars import Particulars, read_particulars
from timeline.chronologies.source_note import source_note
from timeline.chronologies.told import Told, ToldEvent
from timeline.chronologies.vocabulary import ENGLISH, Vocabulary
from timeline.datespan import DateSpan
from timeline.errors import DateSpanError
from timeline.event_mark import plain_words, read_mark
from timeline.plaintext import shortened
from timeline.written_dates import leading_date

LONGEST_LINE = 100_000  # characters; more is no line of a chronology


Read = tuple[Item, ToldEvent | ValueError]


def read_markdown(text: str, path: str, words: Vocabulary = ENGLISH) -> Told:
    """The dated items of a document; prose that begins with no date is passed over."""
    return told_document(read_blocks(text), path, words)


def told_document(document: MarkdownDocument, path: str, words: Vocabulary = ENGLISH) -> Told:
    """The same of a document whose blocks were read."""
    told = Told()
    for item, event in told_items(document.items, document.footnotes, words):
        if isinstance(event, ToldEvent):
            told.events.append(event)
        else:
            told.complaints.append(f"{path}:{item.line}: {event}; left out")
    return told


def told_items(items: Iterable[Item], footnotes: Mapping[str, str], words: Vocabulary = ENGLISH) -> Iterator[Read]:
    """Each item that tells an event with it, or with what is missing there.

    A line that is a date and nothing else is a heading for those after it; what stands below a dated bullet and has no
    date of its own belongs to its words.
    """
    above: tuple[tuple[str, ...], str] = (), ""  # headings, and the line that is a date, below them
    held: Read | None = None
    for item in _joined(items):
        if not item.cells and (heading := date_alone(item.text, item.headings)):
            above = item.headings, heading
            continue
        if above[1] and above[0] == item.headings:
            item = replace(item, headings=(*item.headings, above[1]))
        if held and _is_detail(item, held[0]) and isinstance(held[1], ToldEvent):
            held = held[0], _with_words(held[1], item)
            continue
        if held:
            yield held
        held = _read(item, footnotes, words)
    if held:
        yield held


def _read(item: Item, footnotes: Mapping[str, str], words: Vocabulary) -> Read | None:
    try:
        event = told_item(item, footnotes, words)
    except ValueError as error:  # a DateSpanError is one, too
        return item, error
    return (item, event) if event else None


def _is_detail(item: Item, above: Item) -> bool:
    """Whether it stands below that bullet and begins with no date of its own."""
    below = item.bullet and above.bullet and item.headings[-1:] == (above.text,)
    return below and line_parts(item.text, None).date is None and leading_date(plain_words(item.text)) is None


def _with_words(event: ToldEvent, detail: Item) -> ToldEvent:
    return replace(event, words=shortened(f"{event.words} · {plain_words(detail.text)}", LONGEST_WORDS))


def told_item(item: Item, footnotes: Mapping[str, str], words: Vocabulary = ENGLISH) -> ToldEvent | None:
    """The event of a bullet, paragraph or row; None for prose, and for a row without dates.

    Raises DateSpanError or ValueError, which say what is missing.
    """
    if len(item.text) > LONGEST_LINE:
        raise ValueError("the line is longer than any of a chronology")
    mark = read_mark(item.text)
    if item.cells and mark is None:
        row = {plain_words(name): plain_words(cell) for name, cell in item.cells}
        dated = any(known_column(name) in ("date", "year") for name in row)
        return told_row(item.line, row) if dated else None
    parts = row_parts(item.cells, words) if item.cells else line_parts(item.text, mark, words)
    if mark:
        return replace(_event(item, parts, footnotes, words, is_ours=True), key=mark.key)
    if not item.bullet and not _begins_with_a_date(parts):
        return None
    return _event(item, parts, footnotes, words)


def _begins_with_a_date(parts: LineParts) -> bool:
    """Whether a paragraph is an event: "**16 March 2023** They met", and not "**Places:** RS Serbia"."""
    if parts.date is not None:
        return any(letter.isdigit() for letter in plain_words(parts.date))
    return leading_date(plain_words(parts.title)) is not None


def _event(
    item: Item, parts: LineParts, footnotes: Mapping[str, str], words: Vocabulary, *, is_ours: bool = False
) -> ToldEvent:
    span, title, told = _dated(item, parts, words, is_ours=is_ours)
    if not title:
        raise ValueError("it has a date and nothing else")
    notes = [source_note(footnotes[name]) for name in parts.footnotes if name in footnotes]
    quotes = [note.quote for note in notes if note.quote]
    own = " ".join(quotes) or " · ".join([plain_words(parts.title), *told.unknown])
    return ToldEvent(
        item.line,
        span,
        shortened(title, LONGEST_TITLE),
        shortened(own, LONGEST_WORDS),
        "; ".join(note.source for note in notes if note.source),
        told.type,
        told.status,
        told.stage,
        told.places,
        tags=told.tags,
    )


def _dated(
    item: Item, parts: LineParts, words: Vocabulary, *, is_ours: bool
) -> tuple[DateSpan | None, str, Particulars]:
    """The date of an item, its title, and what follows it where that says what an event is."""
    told = read_particulars(parts.rest, words)
    title = plain_words(parts.title)
    if not (is_ours or told.type or told.stage or told.places or told.tags):  # a dash within a sentence
        title, told = " — ".join(part for part in (title, plain_words(parts.rest)) if part), Particulars()
    if parts.date is not None:
        return line_date(parts.date, item.headings), title, told
    if leading := leading_date(title):
        return leading[0], leading[1], told
    if below := date_below(title, item.headings):
        return below[0], below[1], told
    span = line_date("", item.headings)
    if span is None:
        raise DateSpanError("it begins with no date, and no heading above it is one")
    return span, title, told


def _joined(items: Iterable[Item]) -> Iterator[Item]:
    """The items, with the lines of a paragraph that begin with no date joined to the line before them."""
    held: list[Item] = []
    for item in items:
        if held and not _follows(item, held[-1]):
            yield _one_item(held)
            held = []
        held.append(item)
    if held:
        yield _one_item(held)


def _follows(item: Item, before: Item) -> bool:
    """Whether it is a further line of the paragraph in which the one before stands."""
    in_paragraphs = not (item.bullet or item.cells or before.bullet or before.cells)
    return in_paragraphs and item.line == before.line + 1 and leading_date(item.text) is None


def _one_item(lines: Sequence[Item]) -> Item:
    return replace(lines[0], text="\n".join(line.text for line in lines)) if len(lines) > 1 else lines[0]
