"""The parts of a DOCX document besides its text: where the text is, and what its styles make of a paragraph."""

from posixpath import dirname
from zipfile import ZipFile

from timeline.articles.document_text import Kind
from timeline.articles.xml_events import BadXml, Start, xml_events
from timeline.articles.zip_parts import BadPart, named_part, part_data

RELATIONS, MAIN_PART = "_rels/.rels", "word/document.xml"
MAIN = "/officeDocument"  # of ECMA-376 transitional and strict
LARGEST = 10_000_000  # bytes

# Word writes the names of its own styles in English, whatever language they are shown in.
KINDS = (("title", Kind.TITLE), ("heading", Kind.HEADING), ("list", Kind.ITEM), ("toc", None))


def main_part(archive: ZipFile) -> str:
    """The name of the part with the text."""
    for event in _events(archive, RELATIONS):
        if event.attributes.get("Type", "").endswith(MAIN):
            return event.attributes.get("Target", "").lstrip("/")
    return MAIN_PART


def beside(main: str, name: str) -> str:
    """The name of another part in the folder of the main one.

    >>> beside("word/document.xml", "footnotes.xml")
    'word/footnotes.xml'
    """
    return f"{dirname(main)}/{name}" if dirname(main) else name


def paragraph_kinds(archive: ZipFile, main: str) -> dict[str, Kind | None]:
    """The id of each style -> what its paragraphs are; None for those of tables of contents."""
    kinds: dict[str, Kind | None] = {}
    style = ""
    for event in _events(archive, beside(main, "styles.xml")):
        if event.name == "style":
            style = event.attributes.get("styleId", "")
        elif event.name == "name" and style:
            name = event.attributes.get("val", "").lower()
            kinds[style] = next((kind for begin, kind in KINDS if name.startswith(begin)), Kind.TEXT)
    return kinds


def _events(archive: ZipFile, name: str) -> list[Start]:
    """The elements of a part that a document can do without."""
    info = named_part(archive, name)
    try:
        return (
            [event for event in xml_events(part_data(archive, info, LARGEST)) if isinstance(event, Start)]
            if info
            else []
        )
    except (BadPart, BadXml):
        return []
