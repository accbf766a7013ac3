"""xml_events(data): the elements and texts of an XML file in order, in little memory, without its entities.

Documents have no need of a document type, and every attack by entities begins with one: a file that has one is refused.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple
from xml.parsers.expat import ExpatError, ParserCreate

PIECE = 1 << 16  # bytes
DEEPEST = 1_000  # elements in each other


class Start(NamedTuple):
    """An element begins: its name and its attributes, without their namespaces."""

    name: str
    attributes: Mapping[str, str]


class End(NamedTuple):
    """An element ends."""

    name: str


Event = Start | End | str


class BadXml(ValueError):
    """XML that is broken, too deep, or has a document type."""


def xml_events(data: bytes) -> Iterator[Event]:
    """Every element and text of `data`. Raises BadXml.

    >>> list(xml_events(b"<w:p xmlns:w='urn:w' w:id='1'>A</w:p>"))
    [Start(name='p', attributes={'id': '1'}), 'A', End(name='p')]
    """
    events: list[Event] = []
    depth = 0

    def start(name: str, attributes: Mapping[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            raise BadXml("too deep")
        events.append(Start(_local(name), {_local(key): value for key, value in attributes.items()}))

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        events.append(End(_local(name)))

    def refuse(*_: object) -> None:
        raise BadXml("a document type")

    parser = ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = events.append
    parser.StartDoctypeDeclHandler = refuse
    try:
        for place in range(0, len(data), PIECE):
            parser.Parse(data[place : place + PIECE], False)
            yield from events
            events.clear()
        parser.Parse(b"", True)
        yield from events
    except (ExpatError, ValueError, LookupError) as error:
        raise BadXml(str(error)) from None


def _local(name: str) -> str:
    return name.rpartition(" ")[2]
