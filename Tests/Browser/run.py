"""A person's way through the pages in a real browser: the first account, a file of answers, a case from the first touch
to the remedy and round again, by keyboard, on a phone, and beside a colleague."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "python"))
# Each registers its tests as it is read.
import accounts  # noqa: F401
import recoveries  # noqa: F401
import by_keyboard  # noqa: F401
import together  # noqa: F401
import ticking  # noqa: F401
import on_a_phone  # noqa: F401
import scripts_of_others  # noqa: F401
from visits import suite

if __name__ == "__main__":
    suite.main()
