"""Every figure is counted a second time, by a program that knows the definitions and the export and nothing else, and
compared to the last digit."""

import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "python"))
from amends_testing import BINARY, Suite, amends, expect

import programmes
from compare import compare

suite = Suite("figures")
suite.arguments.add_argument("--programmes", type=int, default=20, help="how many random programmes, or the one of --seed")
suite.arguments.add_argument("--seed", type=int, help="the one random programme")
suite.arguments.add_argument("--until", default=f"{date.today() - timedelta(days=1)}", help="their last day")


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
        expect(len(counts) > 29, True, f"figures compared ({len(counts)}) are all")


@suite.test("and every figure of random programmes, in which everything happens", engines=False)
def recount_random_programmes(engine):
    seeds = [suite.options.seed] if suite.options.seed else range(1, suite.options.programmes + 1)

    def recount_one(seed):
        with engine.lend() as database:
            made = amends(database, "demo", "--random", "--seed", str(seed), "--until", suite.options.until, timeout=300)
            happened, counts = programmes.told(made.stdout), {}
            found = compare(str(BINARY), database.address, programmes.periods, programmes.filters, counts,
                            look=lambda export: happened.update(programmes.happened(export)))
            return seed, found, sum(agree for agree, _ in counts.values()), happened

    differing, agreed, all_happened = [], 0, Counter()
    with ThreadPoolExecutor(2) as pool:
        for seed, found, agree, happened in pool.map(recount_one, seeds):
            print(f"      programme {seed}: {happened['cases']} cases, {agree:,} numbers agree, {len(found)} differ", flush=True)
            differing += [f"--seed {seed} --until {suite.options.until}: {text}" for text in found[:20]]
            agreed += agree
            all_happened.update(happened)
    print(f"      {agreed:,} numbers agree; in all: " + ", ".join(f"{n} {name}" for name, n in sorted(all_happened.items())), flush=True)
    if differing:
        raise AssertionError("\n".join(differing[:60]))
    if not suite.options.seed:
        never = sorted(name for name, number in all_happened.items() if number == 0)
        never += [name for name in programmes.TOLD if name not in all_happened]
        expect(never, [], "what never happened in any of them")


if __name__ == "__main__":
    suite.main()
