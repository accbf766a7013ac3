"""Each format for other programs makes of nasty rows what it made when somebody looked at it, byte for byte.

Where a difference is meant, `python -m tests.golden_exports` writes the files anew.
"""

import pytest

from tests.export_samples import NEVER_SHOWN
from tests.golden_exports import FILES, FOLDER, golden_files


@pytest.mark.parametrize("format", FILES)
def test_the_files_are_those_that_somebody_looked_at(format: str) -> None:
    made = {name: text.encode() for name, text in golden_files(format)}
    assert made == {name: (FOLDER / name).read_bytes() for name in made}


@pytest.mark.parametrize("format", FILES)
def test_nothing_in_them_would_be_obeyed_by_a_terminal(format: str) -> None:
    for name, text in golden_files(format):
        allowed = "\r" if name.endswith((".csv", ".ics")) else ""
        assert not (NEVER_SHOWN - set(allowed)) & set(text)


def test_there_is_no_golden_file_that_nobody_makes() -> None:
    assert {file.name for file in FOLDER.iterdir()} == {name for format in FILES for name, _ in golden_files(format)}
