"""MarkdownDocument: the items of a chronology in Markdown, with the headings above them and the notes below them.

An item is a bullet, a paragraph or the row of a table. Lines that an editor wrapped are one again. HTML is text like
any other, so that a mark that stands at the beginning of a wrapped line stays where it belongs.

>>> text = "## 2023\\n\\n- **May 2023** — They met\\n  again[^1]\\n\\n  > A note.\\n\\n[^1]: The Bulletin."
>>> document = read_blocks(text)
>>> [(item.line, item.text, item.notes, item.headings) for item in document.items]
[(3, '**May 2023** — They met again[^1]', ('A note.',), ('2023',))]
>>> document.footnotes
{'1': 'The Bulletin.'}
"""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from timeline.event_mark import LINES, read_keys, read_mark

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

DEEPEST = 100  # levels of lists and quotes; deeper ones would hide what follows them
TOO_DEEP = re.compile(r"^(?:[ \t]{40,}|(?:[ \t]*>){20,})", re.MULTILINE)
FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*$", re.DOTALL | re.MULTILINE)
PAIR = re.compile(r"([a-z_]+):[ \t]*(.*)")
FOOTNOTE = re.compile(r"^\[\^([^\]\s]+)\]:[ \t]*", re.MULTILINE)
HARD_BREAK = re.compile(r"(?:\\| {2,})\n")
LISTS = ("bullet_list", "ordered_list")


@dataclass(frozen=True, slots=True)
class Item:
    """`line` is where it begins, from 1; `text` Markdown on one line; `notes` what stands below it, with its lines.

    `headings` are those above it, the widest first; `cells` those of a table's row, by the names of the columns.
    """

    line: int
    text: str
    notes: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    cells: tuple[tuple[str, str], ...] = ()
    bullet: bool = False


@dataclass(frozen=True, slots=True)
class MarkdownDocument:
    """`keys` are the beginnings of the keys of all lines that were written, None where the file does not tell them."""

    items: tuple[Item, ...]
    footnotes: dict[str, str]
    front_matter: dict[str, str]
    keys: list[str] | None


@dataclass(slots=True)
class _Reading:
    lines: Sequence[str]
    items: list[Item] = field(default_factory=list)
    footnotes: dict[str, str] = field(default_factory=dict)
    headings: dict[int, str] = field(default_factory=dict)

    def above(self) -> tuple[str, ...]:
        return tuple(self.headings[level] for level in sorted(self.headings))


def read_blocks(text: str) -> MarkdownDocument:
    """The items of a document; `text` has plain newlines."""
    from markdown_it import MarkdownIt
    from markdown_it.tree import SyntaxTreeNode

    parser = MarkdownIt("commonmark", {"maxNesting": DEEPEST}).enable("table")
    parser.disable(["html_block", "reference", "code", "inline", "text_join"])
    front = FRONT_MATTER.match(text)
    body = TOO_DEEP.sub(" " * 40, LINES.sub(_blank, FRONT_MATTER.sub(_blank, text)))
    reading = _Reading(body.split("\n"))
    for node in SyntaxTreeNode(parser.parse(body)).children:
        _read(node, reading)
    return MarkdownDocument(tuple(reading.items), reading.footnotes, _pairs(front[1]) if front else {}, read_keys(text))


def _blank(match: re.Match[str]) -> str:
    """So many empty lines, that those after them keep their numbers."""
    return "\n" * match[0].count("\n")


def _read(node: "SyntaxTreeNode", reading: _Reading) -> None:
    match node.type:
        case "heading":
            level = int(node.tag[1:])
            reading.headings = {above: words for above, words in reading.headings.items() if above < level}
            reading.headings[level] = _content(node)
        case "bullet_list" | "ordered_list":
            for item in node.children:
                _read_item(item, reading)
        case "table":
            reading.items += _rows(node, reading)
        case "blockquote" if reading.items and not reading.items[-1].cells:
            reading.items[-1] = _with_notes(reading.items[-1], [node])
        case "paragraph":
            _read_paragraph(node, reading)


def _read_item(node: "SyntaxTreeNode", reading: _Reading) -> None:
    """A bullet with what stands below it; lists below one that carries no mark are bullets of their own, under it."""
    first = node.children[0] if node.children else None
    if first is None or first.type != "paragraph":
        for child in node.children:
            _read(child, reading)
        return
    text = _one_line(_content(first))
    if node.info:  # "16. März 2023" begins an ordered list for Markdown
        text = f"{node.info}. {text}"
    below = node.children[1:]
    item = Item(_line(node), text, headings=reading.above(), bullet=True)
    if read_mark(text) is None and any(child.type in LISTS for child in below):
        _read_under(item, below, reading)
    else:
        reading.items.append(_with_notes(item, below))


def _read_under(item: Item, below: Sequence["SyntaxTreeNode"], reading: _Reading) -> None:
    """An item, and the bullets below it, for which it is a heading."""
    reading.items.append(_with_notes(item, [child for child in below if child.type not in LISTS]))
    above = reading.headings
    reading.headings = {**above, max(above, default=0) + 1: item.text}
    for child in below:
        if child.type in LISTS:
            _read(child, reading)
    reading.headings = above


def _read_paragraph(node: "SyntaxTreeNode", reading: _Reading) -> None:
    content = _content(node)
    parts = FOOTNOTE.split(content)
    reading.footnotes.update((name, _one_line(text)) for name, text in zip(parts[1::2], parts[2::2], strict=True))
    line = _line(node)
    for at, text in enumerate(parts[0].split("\n")):
        if text.strip():
            reading.items.append(Item(line + at, text.strip(), headings=reading.above()))


def _rows(table: "SyntaxTreeNode", reading: _Reading) -> Iterator[Item]:
    """The rows below the head; their text is the whole line, also what stands beyond the last column."""
    head, *bodies = table.children
    names = [_content(cell) for cell in head.children[0].children]
    for row in (row for body in bodies for row in body.children):
        cells = [_content(cell) for cell in row.children]
        line = _line(row)
        text = reading.lines[line - 1].strip()
        yield Item(line, text, headings=reading.above(), cells=tuple(zip(names, cells, strict=False)))


def _with_notes(item: Item, below: Sequence["SyntaxTreeNode"]) -> Item:
    notes = [text for node in below if (text := _note(node))]
    return Item(item.line, item.text, (*item.notes, *notes), item.headings, item.cells, item.bullet)


def _note(node: "SyntaxTreeNode") -> str:
    """The words of a block: lines that were broken by hand stay, those that were wrapped are joined."""
    paragraphs = [node] if node.type == "paragraph" else [one for one in node.walk() if one.type == "paragraph"]
    contents = (HARD_BREAK.sub("\r", _content(one)) for one in paragraphs)
    return "\n\n".join("\n".join(map(_one_line, content.split("\r"))) for content in contents)


def _content(node: "SyntaxTreeNode") -> str:
    return "\n".join(child.content for child in node.children if child.type == "inline")


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _line(node: "SyntaxTreeNode") -> int:
    return node.map[0] + 1 if node.map else 0


def _pairs(yaml: str) -> dict[str, str]:
    """The texts of a front matter, as timeline writes them: JSON strings, or words."""
    pairs = {}
    for line in yaml.splitlines():
        if found := PAIR.fullmatch(line.rstrip()):
            pairs[found[1]] = _text(found[2])
    return pairs


def _text(value: str) -> str:
    try:
        text = json.loads(value)
    except ValueError:
        return value.strip("'\"")
    return text if isinstance(text, str) else value
