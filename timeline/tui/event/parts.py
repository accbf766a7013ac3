"""event_parts: what of an event could be another one: its quotes, and the events that people merged into it."""

from timeline.models import AnnotationKind, EventDetails
from timeline.store import Connection
from timeline.store.facts import machine_facts
from timeline.tui.event.split_dialog import Joined, Quote


def event_parts(connection: Connection, details: EventDetails) -> tuple[list[Quote], list[Joined]]:
    """The quotes that stand in articles, the best first, and the merged events in the order in which they were."""
    quotes = [
        Quote(source.article_key, source.title or source.name, evidence.quote)
        for source in details.sources
        if source.article_key
        for evidence in source.evidence
    ]
    merges = [one for one in details.annotations if one.kind is AnnotationKind.MERGE]
    found = machine_facts(connection, [merge.event_key for merge in merges])
    titles = {key: facts.title for key, facts in found.items()} | {
        one.event_key: str(one.value.get("title") or "")
        for one in details.annotations
        if one.kind in (AnnotationKind.MANUAL, AnnotationKind.SPLIT)
    }
    return quotes, [Joined(merge, titles.get(merge.event_key, merge.event_key)) for merge in merges]
