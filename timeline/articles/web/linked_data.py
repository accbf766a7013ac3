"""linked_data: what a page says of its article in JSON-LD (schema.org), as one flat object.

Publishers write it in many shapes: one object, a list, a `@graph` whose parts name each other by `@id`, types as a
text or a list, and line breaks in texts, which JSON forbids. Live blogs and pages with several articles have one main
object.
"""

import json
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Object = Mapping[str, object]

# The surest first: a page describes itself, too, and the site.
TYPES = (
    re.compile(r"(?:.*Article|LiveBlogPosting|BlogPosting|SocialMediaPosting|PressRelease|Report)"),
    re.compile(r"WebPage|ItemPage|CreativeWork|AboutPage"),
)
LONGEST_SCRIPT = 2_000_000  # characters
MOST_OBJECTS = 2_000
DEEPEST = 8


def linked_data(tree: "HtmlElement") -> list[Object]:
    """The objects that describe the article, then those that describe the page; [] where there is no JSON-LD.

    References to other objects of the page are resolved, one step deep.
    """
    objects = list(_objects(tree))
    named = {str(one["@id"]): one for one in objects if "@id" in one and len(one) > 1}
    return [
        {key: _resolved(value, named) for key, value in one.items()}
        for pattern in TYPES
        for one in objects
        if any(pattern.fullmatch(name) for name in _types(one))
    ]


def first_text(value: object) -> str | None:
    """The text of a value, of its `name`, `url` or `@id`, or of the first of a list; None where there is none.

    >>> first_text([{"@type": "Person", "name": " Ana Petrović "}]), first_text({"@list": []})
    ('Ana Petrović', None)
    """
    return next(iter(all_texts(value)), None)


def all_texts(value: object) -> list[str]:
    """The texts of a value: of each of a list."""
    if isinstance(value, str):
        return [" ".join(value.split())] if value.strip() else []
    if isinstance(value, list):
        return [text for one in value[:MOST_OBJECTS] for text in all_texts(one)[:1]]
    if isinstance(value, dict):
        return next((found for key in ("name", "url", "@id") if (found := all_texts(value.get(key)))), [])
    return []


def _objects(tree: "HtmlElement") -> Iterator[Object]:
    left = MOST_OBJECTS
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            for one in _within(_loaded(script.text or ""), DEEPEST):
                if left == 0:
                    return
                left -= 1
                yield one


def _loaded(text: str) -> object:
    """The JSON in a script; None where it is none."""
    plain = text.strip().removeprefix("<!--").removesuffix("-->").removeprefix("//<![CDATA[").removesuffix("//]]>")
    try:
        return json.loads(plain.strip().rstrip(";"), strict=False) if len(text) <= LONGEST_SCRIPT else None
    except (ValueError, RecursionError):
        return None


def _within(value: object, deep: int) -> Iterator[Object]:
    """`value` and what stands in its graph, its list or as its main entity; not the updates of a live blog."""
    if isinstance(value, list) and deep:
        for one in value[:MOST_OBJECTS]:
            yield from _within(one, deep - 1)
    elif isinstance(value, dict) and deep:
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _within(value.get(key), deep - 1)


def _types(one: Object) -> list[str]:
    value = one.get("@type")
    names = value if isinstance(value, list) else [value]
    return [name.rpartition("/")[2] for name in names if isinstance(name, str)]


def _resolved(value: object, named: Mapping[str, Object]) -> object:
    if isinstance(value, list):
        return [_resolved(one, named) for one in value[:MOST_OBJECTS]]
    if isinstance(value, dict) and set(value) == {"@id"}:
        return named.get(str(value["@id"]), value)
    return value
