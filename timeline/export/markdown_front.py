"""The front matter of a Markdown document: YAML that says what the document is made of."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from timeline import __version__
from timeline.datespan import DateSpan, parse_edtf
from timeline.export.document import About
from timeline.export.document_style import DocumentStyle
from timeline.models import ChronologyRow, Status
from timeline.plaintext import one_line


def front_matter(
    rows: Sequence[ChronologyRow], about: About, style: DocumentStyle, *, sources: int, bibliography: str = ""
) -> Iterator[str]:
    """The lines; every text is a JSON string, which is YAML as well. `bibliography` is the file with the sources.

    A public document does not tell the filter, which may name tags, nor how many events were rejected.
    """
    statuses = Counter(row.status for row in rows)
    yield "---\n"
    yield f"title: {_yaml_text(about.title)}\n"
    yield f"period: {_yaml_text(_period((row.date for row in rows), style))}\n"
    if not style.is_public:
        yield f"filter: {_yaml_text(about.filter)}\n"
    yield f"events: {len(rows)}\n"
    yield f"sources: {sources}\n"
    yield "status:\n"
    yield from (f"  {status}: {statuses[status]}\n" for status in Status)
    if not style.is_public:
        yield f"left_out_as_rejected: {about.left_out_as_rejected}\n"
    yield f"generated: {about.generated.isoformat()}\n"
    yield f"program: timeline {__version__}\n"
    if style.words.code != "en":
        yield f"lang: {style.words.code}\n"
    if bibliography:
        yield f"bibliography: {_yaml_text(bibliography)}\n"
    yield "---\n\n"


def _yaml_text(text: str) -> str:
    return json.dumps(one_line(text), ensure_ascii=False)


def _period(dates: Iterable[DateSpan | None], style: DocumentStyle) -> str:
    """From the first to the last date, in words that know no more than they do; "no dates" where there are none."""
    known = [span for span in dates if span]
    if not known:
        return style.words.say("no dates")
    first = min(known, key=lambda span: span.sort_key)
    last = max(known, key=lambda span: span.latest or span.first_known_day)
    return style.when(first) if first == last else f"{_end(first, 0, style)} – {_end(last, -1, style)}"


def _end(span: DateSpan, end: int, style: DocumentStyle) -> str:
    """The first (0) or last (-1) end of a range; any other date as it is: "by 2 April 2025", "from 2015 on"."""
    point = span.edtf.split("/")[end]
    return style.when(span if point in ("", "..") else parse_edtf(point))
