"""Every figure is counted a second time, by a program that knows the definitions and the export and nothing else, and
compared to the last digit."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "python"))
from amends_testing import BINARY, Suite, amends, expect

from compare import compare

suite = Suite("figures")


@suite.test("a second program counts every figure of the demo alike, in any slice", engines=False)
def recount(engine):
    with engine.lend() as database:
        amends(database, "demo", "--until", "2026-11-22", timeout=600)
        counts = {}
        found = compare(str(BINARY), database.address, counts=counts)
        agreed = sum(agree for agree, _ in counts.values())
        print(f"      {agreed:,} numbers agree, {len(found)} differ", flush=True)
        if found:
            raise AssertionError("\n".join(found[:20]))
        expect(agreed > 20_000, True, f"numbers compared ({agreed:,}) are many")
        expect(len(counts) > 24, True, f"figures compared ({len(counts)}) are all")


if __name__ == "__main__":
    suite.main()
