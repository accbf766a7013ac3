"""A chronology made for TimelineJS (Knight Lab), in its present form of JSON and in that of its first versions.

>>> words = {"headline": "<b>They</b> met", "text": "<p>Twice.</p>"}
>>> slide = {"start_date": {"year": 2023, "month": "3"}, "text": words}
>>> told = read_timelinejs({"events": [slide]}, "a.json")
>>> told.events[0].date.edtf, told.events[0].title, told.events[0].words
('2023-03', 'They met', 'Twice.')
"""

import html
import re
from collections.abc import Mapping

from timeline.chronologies.columns import told_row
from timeline.chronologies.told import Told
from timeline.errors import DateSpanError, UnreadableChronology

TAG = re.compile(r"<(?:br|/?p|/?li|/?div)\b[^<>]{0,2000}>", re.IGNORECASE)
ANY_TAG = re.compile(r"</?[a-z!][^<>]{0,2000}>", re.IGNORECASE)
POINT = re.compile(r"\d{1,4}(?:,\d{1,2}){0,2}")


def read_timelinejs(value: object, path: str) -> Told:
    """The slides of a timeline, numbered from 1. Raises UnreadableChronology for JSON that is none."""
    told = Told()
    for number, slide in enumerate(_slides(value, path), start=1):
        try:
            told.events.append(told_row(number, _cells(slide)))
        except (DateSpanError, ValueError) as error:
            told.complaints.append(f"{path}: slide {number}: {error}; left out")
    return told


def _slides(value: object, path: str) -> list[object]:
    if isinstance(value, Mapping):
        old = value.get("timeline")
        slides = value.get("events", old.get("date") if isinstance(old, Mapping) else None)
        if isinstance(slides, list):
            return slides
    raise UnreadableChronology(f"{path}: is no timeline: its JSON has no list of events")


def _cells(slide: object) -> dict[str, str]:
    """A slide as a row of the table that TimelineJS reads as well."""
    if not isinstance(slide, Mapping):
        raise ValueError("it is no object")
    if "startDate" in slide:
        return _old_cells(slide)
    start, end, text, media = (_object(slide, name) for name in ("start_date", "end_date", "text", "media"))
    cells = {name: start.get(name) for name in ("year", "month", "day")}
    cells |= {f"end {name}": end.get(name) for name in ("year", "month", "day")}
    shown = slide.get("display_date") or start.get("display_date")
    links = [_plain(media.get("url")), _plain(media.get("credit"))]
    return {
        **{name: _number(value) for name, value in cells.items()},
        "display date": _plain(shown), "title": _plain(text.get("headline")), "text": _plain(text.get("text")),
        "source": ", ".join(link for link in links if link), "key": _plain(slide.get("unique_id")),
        "type": _plain(slide.get("group")),
    }  # fmt: skip


def _old_cells(slide: Mapping[str, object]) -> dict[str, str]:
    asset = _object(slide, "asset")
    return {
        "date": _old_point(slide.get("startDate")), "end": _old_point(slide.get("endDate")),
        "title": _plain(slide.get("headline")), "text": _plain(slide.get("text")), "source": _plain(asset.get("media")),
    }  # fmt: skip


def _old_point(value: object) -> str:
    """EDTF of "2012,1,26"."""
    point = _plain(value)
    if not POINT.fullmatch(point):
        return point
    year, *rest = point.split(",")
    return "-".join([year.zfill(4), *(part.zfill(2) for part in rest)])


def _object(slide: Mapping[str, object], name: str) -> Mapping[str, object]:
    value = slide.get(name)
    return value if isinstance(value, Mapping) else {}


def _number(value: object) -> str:
    return "" if value is None or isinstance(value, bool | Mapping | list) else str(value).strip()


def _plain(value: object) -> str:
    """The words of a piece of HTML."""
    if not isinstance(value, str):
        return ""
    return " ".join(html.unescape(ANY_TAG.sub("", TAG.sub(" ", value))).split())
