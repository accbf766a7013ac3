"""written_words: the fixed words of documents in every language in which timeline writes them."""

from functools import cache

from timeline.chronologies.vocabulary import Vocabulary, vocabulary_of
from timeline.export.document import CHOICES
from timeline.export.words import words_in


@cache
def written_words() -> Vocabulary:
    """English first: where one word says two things, it says what it says there."""
    return vocabulary_of([words_in(language) for language in CHOICES["language"]])
