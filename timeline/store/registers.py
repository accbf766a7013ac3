"""Registers: what may be written again and again, and what of it is written now.

A field, a verdict, a significance, a tag and a star are registers of an event. Each annotation names those that it
replaces (`over`), so that of two that were written without knowledge of each other both stay: the heads. Which logs
arrived first makes no difference (a multi-value register: Shapiro et al., "A comprehensive
study of Convergent and Commutative Replicated Data Types", 2011, §3.2.2).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from timeline.models import Annotation, AnnotationKind

Register = tuple[AnnotationKind, str]

# Kind -> the field of its value that tells its registers apart; None where an event has one alone.
REGISTERS: dict[AnnotationKind, str | None] = {
    AnnotationKind.SET: "field",
    AnnotationKind.VERDICT: None,
    AnnotationKind.SIGNIFICANCE: None,
    AnnotationKind.TAG: "tag",
    AnnotationKind.STAR: None,
    AnnotationKind.VIEW: "name",
}

# What is said of one event alone: merging it into another, whose fields are to be shown, does not carry these over, and
# a duplicate that was rejected does not make the other one rejected.
OF_ONE_EVENT = frozenset({AnnotationKind.SET, AnnotationKind.VERDICT})


@dataclass(frozen=True, slots=True)
class Said:
    """What people said of one event, in order of time, without what was taken back.

    `joined_at` is the id of the merge that joined it to the event that shows it, "" for that event itself.
    """

    annotations: Sequence[Annotation]
    joined_at: str = ""


def register_of(kind: AnnotationKind, value: Mapping[str, object]) -> Register | None:
    """The register that an annotation of this kind and value writes; None for a kind that only adds."""
    if kind not in REGISTERS:
        return None
    name = REGISTERS[kind]
    return kind, str(value.get(name, "")) if name else ""


def heads_by_register(shown: Said, merged: Iterable[Said] = ()) -> dict[Register, list[Annotation]]:
    """Register -> the annotations in it that no other replaces, the one that holds first.

    That is the newest of the event itself, else the newest of the events merged into it, as far as these count
    (OF_ONE_EVENT).
    """
    written: dict[Register, list[tuple[Annotation, Said]]] = {}
    for said in (shown, *merged):
        for annotation in said.annotations:
            register = register_of(annotation.kind, annotation.value)
            if register and (said is shown or annotation.kind not in OF_ONE_EVENT):
                written.setdefault(register, []).append((annotation, said))
    return {register: _heads(every, shown) for register, every in written.items()}


def _heads(written: list[tuple[Annotation, Said]], shown: Said) -> list[Annotation]:
    if len(written) == 1:
        return [written[0][0]]
    replaced = {
        other.id
        for one, said in written
        for other, of in written
        if one is not other and _replaces(one, said, other, of)
    }
    heads = [(one, said) for one, said in written if one.id not in replaced]
    heads.sort(key=lambda head: (head[1] is shown, head[0].id), reverse=True)
    return [one for one, _ in heads]


def _replaces(one: Annotation, said: Said, other: Annotation, of: Said) -> bool:
    """Whether `one` was written over `other`. Logs from before `over` was kept know one database, where all that came
    before had been seen, as far as both were the same row then."""
    over = one.value.get("over")
    if isinstance(over, list):
        return other.id in over
    return other.id < one.id and (said is of or of.joined_at < one.id)
