"""The golden chronology becomes what it became when somebody looked at it, byte for byte.

Where a difference is meant, `python -m tests.golden_chronology` writes the files anew.
"""

import pytest

from tests.export_samples import NEVER_SHOWN
from tests.golden_chronology import FOLDER, exports, golden_files
from timeline.export.document import CHOICES


@pytest.mark.parametrize("name", exports())
def test_the_files_are_those_that_somebody_looked_at(name: str) -> None:
    made = {file: text.encode("utf-8") for file, text in golden_files(name)}
    assert made == {file: (FOLDER / file).read_bytes() for file in made}


@pytest.mark.parametrize("name", exports())
def test_nothing_in_them_would_be_obeyed_by_a_terminal(name: str) -> None:
    for file, text in golden_files(name):
        allowed = "\r" if file.endswith((".csv", ".ics")) else ""
        assert not (NEVER_SHOWN - set(allowed)) & set(text)


def test_there_is_no_golden_file_that_nobody_makes() -> None:
    made = {file for name in exports() for file, _ in golden_files(name)}
    assert {file.name for file in FOLDER.iterdir() if file.is_file() and not file.name.startswith("nasty.")} == made


@pytest.mark.parametrize("option", CHOICES)
def test_every_choice_of_markdown_has_a_file(option: str) -> None:
    chosen = {options.get(option, CHOICES[option][0]) for format, options in exports().values() if format == "markdown"}
    assert chosen >= set(CHOICES[option]) - {"sr-Latn"}  # which is sr


PRIVATE = ("ana *p*", "boris", "Call", "dossier", "check, again", "confirmed", "disputed", "doubtful", "0.41", "0.3",
           "Who else knows", "scan_3", "starred", "corrected", "rejected", "javascript", "02020202")  # fmt: skip


@pytest.mark.parametrize(
    "name", [name for name, (_, options) in exports().items() if options.get("profile") == "public"]
)
def test_a_public_document_has_nothing_that_people_wrote_for_each_other(name: str) -> None:
    for _, text in golden_files(name):
        assert [word for word in PRIVATE if word in text] == []
