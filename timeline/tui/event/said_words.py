"""What is now so, in words, after something was said of one event or of several.

>>> said_words([Saying("e1", AnnotationKind.STAR, {"on": True})])
'★ Starred'
>>> tags = [Saying(key, AnnotationKind.TAG, {"tag": "key", "on": True}) for key in ("e1", "e2")]
>>> said_words([*tags, Saying("e2", AnnotationKind.TAG, {"tag": "old", "on": False})], counted=True)
'#key put on (2 events); #old taken off (1 event)'
"""

from collections import Counter
from collections.abc import Sequence

from timeline.models import AnnotationKind
from timeline.plaintext import one_line
from timeline.store import Saying
from timeline.tui.table.cells import SIGNIFICANCE_SIGNS, STAR_SIGN, VERDICT_SIGNS

MOST_PARTS = 4
LONGEST_TAG = 40


def said_words(said: Sequence[Saying], *, counted: bool = False) -> str:
    """Each different thing that was said; `counted` with how many events it was said of."""
    counts = Counter(_words(one) for one in said)
    parts = [f"{words} ({_events(count)})" if counted else words for words, count in counts.items()]
    more = [f"and {len(parts) - MOST_PARTS} more"] if len(parts) > MOST_PARTS else []
    return "; ".join(parts[:MOST_PARTS] + more)


def _words(said: Saying) -> str:
    value = said.value
    match said.kind:
        case AnnotationKind.STAR:
            return f"{STAR_SIGN} Starred" if value.get("on") else "Star taken off"
        case AnnotationKind.TAG:
            return f"#{one_line(str(value.get('tag'))[:LONGEST_TAG])} {'put on' if value.get('on') else 'taken off'}"
        case AnnotationKind.VERDICT:
            verdict = str(value.get("verdict") or "")
            return f"{VERDICT_SIGNS.get(verdict, '')} {verdict.capitalize()}" if verdict else "Verdict taken back"
        case AnnotationKind.SIGNIFICANCE:
            level = str(value.get("level") or "")
            return (
                f"{SIGNIFICANCE_SIGNS.get(level, '')} {level.capitalize()} significance"
                if level
                else ("Significance taken back")
            )
        case AnnotationKind.MERGE:
            return "Merged"
    return str(said.kind)


def _events(count: int) -> str:
    return f"{count:,} {'event' if count == 1 else 'events'}"
