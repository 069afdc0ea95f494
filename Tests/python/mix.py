"""The fixed mix of signals that kills and load are made of, from a seed: 20 % detractors, half of the customers never
seen before, 10 % updates of an earlier signal, comments of 20 to 400 characters."""

import csv
import random
import sys
from datetime import datetime, timedelta, timezone

WORDS = ("the delivery came late again and nobody called me back although two people had promised they would "
         "support was friendly but the invoice is still wrong after three weeks I like the product it just works "
         "set-up took a day longer than your page says price went up without a word waiting on the line for ages").split()
COLUMNS = ["source_id", "customer_id", "email", "score", "comment", "occurred_at"]
DATE_FORMAT = "yyyy-MM-dd HH:mm:ss"
# How `amends import` is told what the columns are.
MAPPING = ["--measure", "nps", "--zone", "UTC", "--date-format", DATE_FORMAT, "--source", "mix",
           "--column", "id=source_id", "--column", "customer=customer_id",
           *(part for column in COLUMNS[2:] for part in ("--column", f"{column}={column}"))]


class Mix:
    """Endless signals; `prefix` keeps those of several mixes apart. The days lie within the last 20, so cases open."""

    def __init__(self, seed, prefix="s", now=None):
        self.random = random.Random(seed)
        self.prefix = prefix
        self.now = (now or datetime.now(timezone.utc)).replace(microsecond=0)
        self.signals = 0
        self.customers = 0
        self.recent = []
        # Drawing words for each row would take longer than storing it.
        self.comments = [self.comment() for _ in range(2000)]

    def __iter__(self):
        return self

    def __next__(self):
        if self.recent and self.random.random() < 0.1:
            earlier = self.random.choice(self.recent)
            return {**earlier, "comment": self.random.choice(self.comments)}
        self.signals += 1
        customer = self.customer()
        row = {
            "source_id": f"{self.prefix}-{self.signals}",
            "customer_id": f"{self.prefix}-c{customer}",
            "email": f"{self.prefix}.c{customer}@example.com",
            "score": self.score(),
            "comment": self.random.choice(self.comments),
            "occurred_at": self.now - timedelta(seconds=self.random.randrange(60, 20 * 86_400)),
        }
        if len(self.recent) < 1000:
            self.recent.append(row)
        else:
            self.recent[self.signals % 1000] = row
        return row

    def customer(self):
        if self.customers == 0 or self.random.random() < 0.5:
            self.customers += 1
            return self.customers
        return self.random.randint(1, self.customers)

    def score(self):
        chance = self.random.random()
        if chance < 0.2:
            return self.random.randint(0, 6)
        return self.random.randint(7, 8) if chance < 0.5 else self.random.randint(9, 10)

    def comment(self):
        length = self.random.randint(20, 400)
        text = ""
        while len(text) < length:
            text += self.random.choice(WORDS) + " "
        return text[:length].strip().ljust(20, ".")


def as_signal(row, source="mix"):
    """A row as the body of POST /api/v1/signals."""
    return {"source": source, "id": row["source_id"],
            "customer": {"id": row["customer_id"], "email": row["email"]},
            "measure": "nps", "score": row["score"], "comment": row["comment"],
            "occurred_at": row["occurred_at"].strftime("%Y-%m-%dT%H:%M:%SZ")}


def write(path, rows, seed):
    """Writes so many rows as CSV, and returns how many different signals they are."""
    mix = Mix(seed)
    with open(path, "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(COLUMNS)
        for _ in range(rows):
            row = next(mix)
            out.writerow([*(row[column] for column in COLUMNS[:-1]),
                          row["occurred_at"].strftime("%Y-%m-%d %H:%M:%S")])
    return mix.signals


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit("usage: mix.py FILE ROWS SEED")
    print(write(sys.argv[1], int(sys.argv[2]), int(sys.argv[3])), "different signals")
