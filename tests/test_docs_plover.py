"""docs/plover.md has the tables that the code has."""

import re
from pathlib import Path

from timeline.export.plover_codes import STAGES, TYPES, WORDS

DOC = (Path(__file__).parent.parent / "docs" / "plover.md").read_text(encoding="utf-8")
ROWS = [tuple(cell.strip() for cell in line.strip("|").split("|")) for line in DOC.splitlines() if line.startswith("|")]


def test_every_rule_of_words_has_its_row_in_order() -> None:
    told = [(type, event, mode) for type, _, event, mode in (row for row in ROWS if len(row) == 4)][2:]
    assert told == [(type.value, code.event, code.mode) for type, code, _ in WORDS]


def test_every_type_and_stage_has_its_row() -> None:
    told = {(row[0], row[1], row[2]) for row in ROWS if len(row) == 3}
    for type, code in TYPES.items():
        assert any(re.match(type, name) and (event, mode) == (code.event, code.mode) for name, event, mode in told)
    for stage, step in STAGES.items():
        if step:
            assert any(stage in name and event == step.event for name, event, _ in told)
