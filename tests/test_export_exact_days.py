"""What is known to the day, and what is not."""

from datetime import date

import pytest

from timeline.datespan import parse_edtf
from timeline.export.exact_days import exact_days


@pytest.mark.parametrize(
    ("edtf", "days"),
    [
        ("2023-10-26", (date(2023, 10, 26), date(2023, 10, 26))),
        ("2023-10-26/2023-11-02", (date(2023, 10, 26), date(2023, 11, 2))),
        ("2025-04-01/2025-04-07", (date(2025, 4, 1), date(2025, 4, 7))),  # seven days from a Tuesday on
        ("2025-03-31/2025-04-06", None),  # Monday to Sunday
        ("2023-10", None),
        ("2023", None),
        ("2025-23", None),
        ("199X", None),
        ("2023-10-26~", None),
        ("2023-10-26?/2023-10-27", None),
        ("2023-10/2023-11", None),
        ("2023-10-26/2023-11", None),
        ("2023-10-26/..", None),
        ("../2023-10-26", None),
        ("[..2023-10-26]", None),
        ("[2023-10-26..]", None),
        ("[2023-10-26,2023-10-28]", None),
    ],
)
def test_days(edtf: str, days: tuple[date, date] | None) -> None:
    assert exact_days(parse_edtf(edtf)) == days


def test_no_date_has_no_days() -> None:
    assert exact_days(None) is None
