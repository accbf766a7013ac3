"""Parts of the value of an annotation, each checked by what it may be; else an AnnotationError that names it."""

from collections.abc import Mapping
from enum import StrEnum

from timeline.errors import AnnotationError
from timeline.store.words import storable


def required(value: Mapping[str, object], name: str) -> object:
    """The part of that name, which may well be None."""
    if name not in value:
        raise AnnotationError(f"{name} is missing")
    return value[name]


def stripped(name: str, value: object) -> str:
    """A text that is not empty, without the spaces at its ends."""
    if not isinstance(value, str) or not value.strip():
        raise AnnotationError(f"the {name} is empty: write its text")
    return storable(value.strip())


def exact(name: str, value: object) -> str:
    """A text that is not empty, as it stands in an article, with the spaces at its ends."""
    if not isinstance(value, str) or not value:
        raise AnnotationError(f"the {name} is empty: write its text")
    return storable(value)


def flag(name: str, value: object) -> bool:
    """True or false, and nothing that is like them."""
    if not isinstance(value, bool):
        raise AnnotationError(f"{name} is true or false, not {value!r}")
    return value


def one_of(choices: type[StrEnum], name: str, value: object) -> str:
    """One of the choices, by its value."""
    if value not in tuple(choices):
        raise AnnotationError(f"{name} cannot be {value!r}: {', '.join(choices)}")
    return str(value)
