"""take_back: retracts what was just said."""

from collections.abc import Sequence

from timeline.cli.output import say
from timeline.cli.settings import Settings
from timeline.deedwords import deed_words
from timeline.models import Annotation, AnnotationKind
from timeline.store import Connection, Saying, annotate_together


def take_back(connection: Connection, said: Sequence[Annotation], settings: Settings) -> None:
    """Retracts these annotations as one act and says so. Raises AnnotationError when they do not hold any more."""
    retracts = [Saying(one.event_key, AnnotationKind.RETRACT, {"annotation": one.id}) for one in reversed(said)]
    annotate_together(connection, retracts, **settings.signature())
    say(f"taken back: {'; '.join(map(deed_words, said))}")
