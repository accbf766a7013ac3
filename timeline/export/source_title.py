"""What a source is called in a document that goes to others.

>>> title_for_others(Source("a1", "scan_3.pdf", None, None, None, None, None, ()))
'untitled'
>>> title_for_others(Source("", "Letter of 3 May", None, None, None, None, None, ()))
'Letter of 3 May'
"""

from timeline.models import Source
from timeline.plaintext import one_line


def title_for_others(source: Source) -> str:
    """The title on one line; that of an article without one is not the name of its file, which is nobody else's
    business; a source that a person named is called as they named it."""
    return one_line(source.title or ("untitled" if source.article_key else source.name))
