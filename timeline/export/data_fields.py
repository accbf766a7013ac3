"""The columns of a chronology as CSV, and the fields of one as JSON lines, described for people and programs.

>>> [field["name"] for field in csv_fields()][:3]
['key', 'date', 'first_day']
>>> next(field for field in csv_fields() if field["name"] == "first_day")["type"]
'date'
"""

from collections.abc import Iterable
from enum import StrEnum

from timeline.export.csv_table import DETAIL_COLUMNS, ROW_COLUMNS
from timeline.models import EventType, Salience, Significance, Stage, Status, Verdict

Field = dict[str, object]

DESCRIPTIONS = {
    "key": "The event's key, which stays when articles are read again.",
    "date": "The date as exactly as it is known, in EDTF (ISO 8601-2): 2023-10-26, 2022-02, [..2025-04-02], 2024-12~.",
    "first_day": "The first day that the date may mean; missing where it is open or unknown.",
    "last_day": "The last day that the date may mean; missing where it is open or unknown.",
    "date_in_words": "The date in English words.",
    "type": "What kind of event it is.",
    "status": "Whether it happened, by tense and modality of the words.",
    "stage": "How far an agreement or a law has come.",
    "title": "The event in a line.",
    "places": "What it is about or where it happened: ISO 3166-1 alpha-2 codes, EU the Union, XK Kosovo.",
    "actors": "Who acts or takes part, by the names that the article uses.",
    "publisher": "Who published the article that the event is shown from.",
    "tags": "Tags that people gave it.",
    "starred": "Whether a person starred it.",
    "verdict": "What a person said of it after reading its evidence.",
    "notes": "How many notes people wrote.",
    "sources": "How many articles tell it in words of their own.",
    "manual": "Whether a person added it.",
    "salience": "Where an article tells it, the plainest place first.",
    "confidence": "How likely it is that the row is right, 0 to 1; missing for what a person added.",
    "significance": "How much it matters, as a person sees it.",
    "conflicts": "In how many fields people wrote different things without knowing of each other.",
    "news": "In how many fields that a person set the program finds something new since.",
    "quote": "The sentence that best tells it.",
    "date_text": "The words that gave the date.",
    "date_reason": "How the date was found.",
    "type_reason": "How the type was found.",
    "status_reason": "How the status was found.",
    "stage_reason": "How the stage was found.",
    "salience_reason": "How it is known where the article tells it.",
    "articles": "The titles of the articles that tell it.",
    "published": "The days on which these articles were published.",
    "urls": "The addresses of these articles.",
    "annotations": "What people said of it: notes, tags, corrections, each with author and time.",
    "machine": "What the program had found, by field that a person set.",
    "conflicting": "What people wrote without knowing of each other, by field.",
    "found_then": "What the program had found when a person set a field, where it finds something else now.",
}

VALUES: dict[str, type[StrEnum]] = {
    "type": EventType, "status": Status, "stage": Stage, "verdict": Verdict, "salience": Salience,
    "significance": Significance,
}  # fmt: skip

TYPES = {
    "first_day": "date", "last_day": "date", "starred": "boolean", "manual": "boolean", "notes": "integer",
    "sources": "integer", "conflicts": "integer", "news": "integer", "confidence": "number",
}  # fmt: skip

# What is a list or an object in JSON, and text with "; " between the parts in a cell.
JSON_TYPES = TYPES | {
    "places": "array", "actors": "array", "tags": "array", "sources": "array", "annotations": "array",
    "machine": "object", "conflicting": "object", "found_then": "object",
}  # fmt: skip

JSON_FIELDS = (
    "key", "date", "first_day", "last_day", "date_in_words", "type", "status", "stage", "title", "places", "actors",
    "publisher", "tags", "starred", "verdict", "notes", "sources", "manual", "salience", "confidence", "significance",
    "conflicts", "news", "quote", "date_text", "date_reason", "type_reason", "status_reason", "stage_reason",
    "salience_reason", "annotations", "machine", "conflicting", "found_then",
)  # fmt: skip

LISTS = "Several stand in one cell with '; ' between them."
JSON_SOURCES = "The articles that tell it, each with title, publisher, day, address and quotes with their places."


def csv_fields() -> list[Field]:
    """A field a column, in order."""
    fields = _fields([*ROW_COLUMNS, *DETAIL_COLUMNS], TYPES)
    for field in fields:
        if field["name"] in ("places", "actors", "tags", "articles", "published", "urls"):
            field["description"] = f"{field['description']} {LISTS}"
        if field["type"] == "boolean":
            field["trueValues"], field["falseValues"] = ["yes"], ["no"]
    return fields


def json_fields() -> list[Field]:
    """A field for each name of an object, in order."""
    fields = _fields(JSON_FIELDS, JSON_TYPES)
    next(field for field in fields if field["name"] == "sources")["description"] = JSON_SOURCES
    return fields


def _fields(names: Iterable[str], types: dict[str, str]) -> list[Field]:
    return [
        {"name": name, "type": types.get(name, "string"), "description": DESCRIPTIONS[name], **_constraints(name)}
        for name in names
    ]


def _constraints(name: str) -> Field:
    """What a value may be; a key is there always and once."""
    if name == "key":
        return {"constraints": {"required": True, "unique": True}}
    if name == "confidence":
        return {"constraints": {"minimum": 0, "maximum": 1}}
    return {"constraints": {"enum": [str(value) for value in VALUES[name]]}} if name in VALUES else {}
