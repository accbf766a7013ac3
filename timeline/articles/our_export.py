"""our_export(source): the complaint about a file that `timeline export` wrote; read back, all events would be twice."""

from timeline.errors import UnreadableArticle


def our_export(source: str) -> UnreadableArticle:
    """The complaint about the file `source`.

    >>> str(our_export("a.html"))
    'a.html: is a chronology that timeline exported, not an article; leave it out'
    """
    return UnreadableArticle(f"{source}: is a chronology that timeline exported, not an article; leave it out")
