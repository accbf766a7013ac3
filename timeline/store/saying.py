"""Saying: one part of an act, before it is checked and kept."""

from collections.abc import Mapping
from typing import NamedTuple

from timeline.models import AnnotationKind


class Saying(NamedTuple):
    """One part of an act: what is said of which event."""

    event_key: str
    kind: AnnotationKind
    value: Mapping[str, object]
