"""What goes wrong in an ordinary year: bad files and requests, full disks, databases that go away, servers that are
told to stop. Each must end in a clear word, and nothing that was answered may be lost."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "python"))
# Each registers its tests as it is read.
import bad_files  # noqa: F401
import bad_requests  # noqa: F401
import encodings_of_files  # noqa: F401
import servers  # noqa: F401
import naughty_strings  # noqa: F401
import backups  # noqa: F401
import full_disks  # noqa: F401
import outages  # noqa: F401
import language_model  # noqa: F401
import writers  # noqa: F401
from trouble import suite

if __name__ == "__main__":
    suite.main(at_once=2)
