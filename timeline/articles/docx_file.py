"""The article in a DOCX document, read from its XML part by part.

Headers, footers, comments, hidden text and tables of contents are left out; footnotes go to the end. The day on which a
document was made is never taken for the day on which its article was published.
"""

from collections.abc import Iterator, Mapping
from typing import BinaryIO
from zipfile import ZipFile

from timeline.articles.document_text import DocumentText, Kind
from timeline.articles.docx_body import DocxBody
from timeline.articles.docx_parts import beside, main_part, paragraph_kinds
from timeline.articles.office_document import document_article, part_events, properties_of
from timeline.articles.place import Place
from timeline.articles.xml_events import End, Start
from timeline.articles.zip_parts import named_part, opened_zip
from timeline.errors import UnreadableArticle
from timeline.models import Article

KIND = "DOCX document"
PROPERTIES = "docProps/core.xml"
NOTE = {"footnotes": "footnote", "endnotes": "endnote"}


def read_docx(stream: BinaryIO, place: Place) -> Iterator[Article | UnreadableArticle]:
    """The article in the document `stream`, or why there is none."""
    try:
        with opened_zip(stream, place.source, KIND) as archive:
            text = _text(archive, place.source)
            yield document_article(text, properties_of(archive, PROPERTIES), place, KIND)
    except UnreadableArticle as error:
        yield error


def _text(archive: ZipFile, source: str) -> DocumentText:
    main = main_part(archive)
    kinds = paragraph_kinds(archive, main)
    body = DocxBody(kinds)
    for event in part_events(archive, main, source, KIND):
        body.take(event)
    notes = {part: _notes(archive, beside(main, f"{part}.xml"), NOTE[part], kinds, source) for part in NOTE}
    told = (notes[part].get(number) for part, number in body.notes_used)
    body.text.notes.extend(f"[{number}] {note}" for number, note in enumerate(filter(None, told), 1))
    return body.text


def _notes(archive: ZipFile, part: str, element: str, kinds: Mapping[str, Kind | None], source: str) -> dict[str, str]:
    """The id of each note -> its text."""
    notes: dict[str, str] = {}
    if named_part(archive, part) is None:
        return notes
    number, body = "", DocxBody(kinds)
    for event in part_events(archive, part, source, KIND):
        if isinstance(event, Start) and event.name == element:
            number, body = event.attributes.get("id", ""), DocxBody(kinds)
        elif isinstance(event, End) and event.name == element:
            notes[number] = " ".join(body.text.paragraphs)
        else:
            body.take(event)
    return notes
