"""FilesReadBefore: files that need not be read, since they are what they were when they were read."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from hashlib import blake2b
from pathlib import Path

from timeline.articles.paths import WITH_FILES_BESIDE
from timeline.articles.place import Place
from timeline.keys import source_file
from timeline.models import UnchangedFile
from timeline.store import Connection
from timeline.store.files import save_files, unchanged_articles

MOST_ARTICLES = 1_000  # of a file that is noted: to look for so many takes as long as reading them


@dataclass(slots=True)
class FilesReadBefore:
    """Knows files by their content, the rules that read them, and the day that was given for them.

    `rules` is the version of what reads files and events. Without a database (`connection`) it knows none, but notes
    those that are read, for `save`.
    """

    rules: str
    connection: Connection | None = None
    digests: dict[str, str] = field(default_factory=dict)
    keys: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    spoilt: set[str] = field(default_factory=set)

    def unchanged(self, path: Path, place: Place) -> UnchangedFile | None:
        """The file at `path`, if it is what it was; None when it has to be read."""
        if place.ending in WITH_FILES_BESIDE:
            return None
        digest = _digest(path, self.rules, place.given)
        if digest is None:
            return None
        if self.connection:
            keys = unchanged_articles(self.connection, place.source, digest)
            if keys:
                return UnchangedFile(place.source, len(keys))
        self.digests[place.source] = digest
        return None

    def note(self, source: str, key: str | None) -> None:
        """Notes that an article read at `source` is stored under `key`; with None, that something there is not stored,
        so that its file has to be read the next time, too. `source` may be the beginning of a complaint."""
        if key:
            self.keys[self.file_of(source)].append(key)
        else:
            self.spoilt.add(self.file_of(source))

    def save(self, connection: Connection) -> None:
        """Saves what was noted of files that were read whole. Inside `writing()`."""
        save_files(
            connection,
            [
                (file, digest, self.keys[file])
                for file, digest in self.digests.items()
                if file not in self.spoilt and 0 < len(self.keys[file]) <= MOST_ARTICLES
            ],
        )

    def file_of(self, source: str) -> str:
        """The file that was asked for, of which `source` is the whole or a part: `a/x.zip` of `a/x.zip:b/c.jsonl:7`."""
        if source in self.digests:
            return source
        end = source.rfind(":")
        while end > 0 and source[:end] not in self.digests:
            end = source.rfind(":", 0, end)
        return source[:end] if end > 0 else source_file(source) or source


def _digest(path: Path, rules: str, given: date | None) -> str | None:
    """None for a file that cannot be read."""
    digest = blake2b(f"{rules} {given}\n".encode(), digest_size=20)
    try:
        with path.open("rb") as file:
            while block := file.read(1 << 20):
                digest.update(block)
    except (OSError, ValueError):
        return None
    return digest.hexdigest()
