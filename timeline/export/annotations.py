"""The log of annotations as JSON lines, to be sent to a colleague or kept beside the articles.

The same log gives the same bytes, in the order in which things were said: two files can be compared, and a version
control system that joins lines joins them rightly.
"""

import json
from collections.abc import Iterator

from timeline.models import Annotation
from timeline.store import Connection
from timeline.store.exchange import article_names, logged_annotations


def annotation_lines(connection: Connection) -> Iterator[str]:
    """One line an annotation: id, event, author, at, kind, value, act, anchors, and `articles`, the names of those in
    which the anchors hold, for the person who lacks them."""
    names = article_names(connection)
    for annotation, anchors in logged_annotations(connection):
        yield _line({**_fields(annotation), "anchors": anchors, "articles": _names(anchors, names)})


def _fields(annotation: Annotation) -> dict[str, object]:
    return {
        "id": annotation.id,
        "event": annotation.event_key,
        "author": annotation.author,
        "at": annotation.at.isoformat(),
        "kind": str(annotation.kind),
        "value": annotation.value,
        "act": annotation.act,
    }


def _names(anchors: dict[str, dict[str, object]], names: dict[str, str]) -> dict[str, str]:
    articles = sorted({str(anchor["article"]) for anchor in anchors.values()})
    return {article: names[article] for article in articles if article in names}


def _line(fields: dict[str, object]) -> str:
    ordered = {name: _sorted(value) for name, value in fields.items()}
    return f"{json.dumps(ordered, ensure_ascii=False)}\n"


def _sorted(value: object) -> object:
    return json.loads(json.dumps(value, sort_keys=True)) if isinstance(value, dict) else value
