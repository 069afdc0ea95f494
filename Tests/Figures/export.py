"""Reads an export (CSV) into plain records, instants in whole milliseconds, and derives what FIGURES.md derives from raw facts."""
import bisect
import csv
import json
import os
from collections import defaultdict
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

DAY = 86_400_000
HOUR = 3_600_000
ASKED = ("nps", "csat", "ces")                      # measures that can be asked
OUTGOING = ("mail_sent", "message_sent", "call_answered", "voicemail_left", "meeting_held")
COUNTING = OUTGOING + ("inbound_call_answered",)    # stop the first-touch clock
REACHING = ("customer_replied", "call_answered", "meeting_held", "inbound_call_answered")
INBOUND = ("customer_replied", "inbound_call_answered")
WHOLE = ("JPY", "KRW", "CLP", "VND", "ISK")        # currencies without parts, and those with a thousand
THOUSANDTHS = ("BHD", "KWD", "OMR", "TND", "JOD")
MESSAGES = ("mail_sent", "message_sent", "voicemail_left")      # what a customer may answer
CHANNELS = {"call_answered": "phone", "voicemail_left": "phone", "inbound_call_answered": "phone", "mail_sent": "mail",
            "message_sent": "message", "meeting_held": "meeting"}    # of contacts; those of one instant in this order
EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


def instant(text):
    """Whole milliseconds since 1970 of an RFC 3339 instant; None of an empty cell."""
    if not text:
        return None
    return (datetime.fromisoformat(text.replace("Z", "+00:00")) - EPOCH) // timedelta(milliseconds=1)


def written(ms):
    return (EPOCH + timedelta(milliseconds=ms)).strftime("%Y-%m-%dT%H:%M:%S.") + f"{ms % 1000:03d}Z"


class Record:
    def __init__(self, **fields):
        self.__dict__.update(fields)


class Export:
    def __init__(self, folder):
        self.folder = folder
        with open(os.path.join(folder, "organization.json"), encoding="utf-8") as file:
            self.organization = json.load(file)
        self.zone = ZoneInfo(self.organization["zone"])
        self.currency = self.organization["currency"]
        self.answer_days = self.organization["answer_days"]
        self.exported_at = instant(self.organization["exported_at"])
        self._people()
        self._signals()
        self._behaviour()
        self._prices()
        self._cases()

    def rows(self, name):
        with open(os.path.join(self.folder, name + ".csv"), encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))

    # MARK: days of the zone

    def day(self, text):
        """Midnight of a calendar day in the zone."""
        return self._local(datetime.strptime(text, "%Y-%m-%d"))

    def local(self, ms):
        return (EPOCH + timedelta(milliseconds=ms)).astimezone(self.zone)

    def _local(self, naive):
        return (naive.replace(tzinfo=self.zone).astimezone(timezone.utc) - EPOCH) // timedelta(milliseconds=1)

    def months(self, ms, count):
        """The same wall time `count` calendar months on, clipped to the month's end."""
        at = self.local(ms).replace(tzinfo=None)
        number = at.year * 12 + at.month - 1 + count
        year, month = divmod(number, 12)
        month += 1
        first_after = datetime(year + month // 12, month % 12 + 1, 1)
        last = (first_after - timedelta(days=1)).day
        return self._local(at.replace(year=year, month=month, day=min(at.day, last)))

    def month(self, ms):
        return self.local(ms).strftime("%Y-%m")

    def monday(self, ms):
        """The last Monday 00:00 at or before an instant."""
        return self.midnight(ms, -self.local(ms).weekday())

    def midnight(self, ms, days=0):
        """Midnight of the day that holds an instant, or of the day so many days later."""
        at = self.local(ms)
        return self._local(datetime(at.year, at.month, at.day) + timedelta(days=days))

    # MARK: records

    def _people(self):
        self.accounts = {row["id"]: row for row in self.rows("accounts")}
        customers = {row["id"]: row for row in self.rows("customers")}
        self.survivor = {}
        for key in customers:
            at = key
            while customers[at]["merged_into"]:
                at = customers[at]["merged_into"]
            self.survivor[key] = at
        self.customers = customers

    def unit(self, customer, account):
        """The account; the customer, if there is none."""
        return ("account", account) if account else ("customer", customer)

    def _signals(self):
        self.signals = []
        for row in self.rows("signals"):
            if row["test"] == "true":
                continue
            customer = self.survivor.get(row["customer"], row["customer"])
            received = instant(row["received_at"])
            account = row["account"]
            self.signals.append(Record(
                id=row["id"], customer=customer, account=account, unit=self.unit(customer, account), case=row["case"],
                measure=row["measure"], score=float(row["score"]) if row["score"] else None, band=row["band"],
                channel=row["channel"], touchpoint=row["touchpoint"], stage=row["stage"], segment=row["segment"],
                location=self.accounts[account]["location"] if account in self.accounts else "",
                occurred=min(instant(row["occurred_at"]), received), received=received,
                churn_intent=row["churn_intent"] == "true", history=row["history"] == "true"))
        self.signals.sort(key=lambda s: (s.occurred, s.id))
        self.signal = {signal.id: signal for signal in self.signals}
        self.by_customer = defaultdict(list)
        for signal in self.signals:
            if signal.customer:
                self.by_customer[signal.customer].append(signal)

    def _behaviour(self):
        self.events = defaultdict(list)             # of each unit, by time
        for row in self.rows("behaviour_events"):
            customer = self.survivor.get(row["customer"], row["customer"])
            self.events[self.unit(customer, row["account"])].append(Record(
                id=row["id"], kind=row["kind"], amount=int(row["amount_minor"]) if row["amount_minor"] else None,
                quantity=float(row["quantity"]) if row["quantity"] else None, currency=row["currency"], at=instant(row["occurred_at"])))
        for events in self.events.values():
            events.sort(key=lambda e: (e.at, e.kind == "cancellation", e.id))      # nothing of that instant follows it
        self.tells_of_leaving = any(e.kind != "usage" for events in self.events.values() for e in events)
        self.revenues = {key: int(row["annual_revenue_minor"]) for key, row in self.accounts.items()
                         if row["annual_revenue_minor"] and row["test"] != "true" and row["currency"] in ("", self.currency)}

    def _prices(self):
        """What an hour of each role costs from which day on, in minor units, the latest first."""
        places = 0 if self.currency in WHOLE else 3 if self.currency in THOUSANDTHS else 2
        self.hours = defaultdict(list)
        for row in self.rows("economic_inputs"):
            if row["key"].startswith("hourly_cost."):
                minor = (int(row["value_millionths"]) * 10 ** places + 500_000) // 1_000_000
                self.hours[row["key"].partition(".")[2]].append((row["from"], minor))
        for prices in self.hours.values():
            prices.sort(reverse=True)

    def time_cost(self, touch):
        """Sixtieths of a minor unit; None where no minutes were recorded, or nobody ever said what they cost. What was spent
        before anybody said is priced as it was said first."""
        day = self.local(touch.at).strftime("%Y-%m-%d")
        prices = self.hours[touch.role]
        price = next((minor for since, minor in prices if since <= day), prices[-1][1] if prices else None)
        return None if touch.minutes is None or price is None else touch.minutes * price

    def _cases(self):
        touches, timed, remedies, diagnoses, promises = (defaultdict(list) for _ in range(5))
        merged = {row["id"]: row["merged_into"] for row in self.rows("cases")}

        def survivor(case):
            while merged.get(case):
                case = merged[case]
            return case
        for row in self.rows("touches"):
            touch = Record(
                kind=row["kind"], member=row["member"], template=row["template"] == "true", at=instant(row["made_at"]),
                minutes=int(row["minutes"]) if row["minutes"] else None, role=row["role"])
            timed[survivor(row["case"])].append(touch)
            if not row["bounced_at"]:               # what came back took time, and never was in touch
                touches[survivor(row["case"])].append(touch)
        for row in self.rows("diagnoses"):
            diagnoses[row["case"]].append(Record(
                round=int(row["round"]), at=instant(row["made_at"]), cause=row["cause"], struck=instant(row["struck_at"])))
        spent = defaultdict(list)                   # also in a case that went on in this one
        for row in self.rows("remedies"):
            remedy = Record(round=int(row["round"]), kind=row["kind"], cost=int(row["cost_minor"] or 0),
                            chosen=instant(row["chosen_at"]), at=instant(row["delivered_at"]),
                            emergency=row["fit"] == "emergency")
            spent[survivor(row["case"])].append(remedy)
            # A new diagnosis takes back what was chosen for the one before it; an emergency came before any.
            if (not row["taken_back_at"] if remedy.emergency else
                    not any(d.round == remedy.round and d.at > remedy.chosen for d in diagnoses[row["case"]])):
                remedies[row["case"]].append(remedy)
        decided = {row["case"]: (row["kind"], int(row["round"]), row["subject"]) for row in self.rows("events")
                   if row["kind"] in ("verified", "reopened")}                    # the last of each case
        by_hand = {(row["case"], int(row["round"]) - 1) for row in self.rows("events")
                   if row["kind"] == "reopened" and not row["subject"]}         # case and the round that did not hold
        remedied = defaultdict(list)                # of each case and round, when it had reached the customer
        for row in self.rows("events"):
            if row["kind"] == "remedied":
                remedied[row["case"], int(row["round"])].append(int(row["became"]))
        self.remedied = remedied
        confirmed = {}                              # in round 1, the first of each case
        for row in sorted(self.rows("events"), key=lambda row: int(row["number"])):
            if row["kind"] == "confirmed" and row["round"] == "1":
                confirmed.setdefault(row["case"], int(row["became"]))
        late = {survivor(row["case"]) for row in self.rows("events") if row["kind"] == "breached" and row["became"] == "diagnosis"}
        helped = {survivor(row["case"]) for row in self.rows("remedies") if row["fit"] == "emergency"}
        self.all_touches, self.has_remedies = bool(touches), bool(spent)
        fixes = {row["id"]: Record(shipped=instant(row["shipped_at"]), verdict=row["verdict"]) for row in self.rows("fixes")}
        self.has_fixes = bool(fixes)
        links = defaultdict(list)
        for row in self.rows("fix_cases"):
            links[survivor(row["case"])].append(fixes[row["fix"]])
        self.cases = []
        for row in self.rows("cases"):
            if row["test"] == "true" or row["merged_into"]:
                continue
            customer = self.survivor.get(row["customer"], row["customer"])
            case = Record(
                id=row["id"], customer=customer, account=row["account"], unit=self.unit(customer, row["account"]),
                opened_by=row["opened_by"], opening_signal=row["opening_signal"], measure=row["opening_measure"],
                score=float(row["opening_score"]) if row["opening_score"] else None, t0=instant(row["t0"]),
                answer_by=instant(row["t0"]) + self.answer_days * DAY,
                backfilled=row["backfilled"] == "true", owner=row["owner"],
                stage=row["stage"], ended=instant(row["ended_at"]),
                due=instant(row["first_touch_due_at"]), hand_offs=int(row["hand_offs"]), cause=row["first_cause"], team=row["team"],
                segment=row["segment"], location=row["location"], touchpoint=row["touchpoint"], tier=row["value_tier"],
                touches=sorted(touches[row["id"]], key=lambda t: t.at), timed=timed[row["id"]], remedies=remedies[row["id"]],
                spent=spent[row["id"]], by_hand={number for case, number in by_hand if case == row["id"]},
                decided=decided.get(row["id"]), confirmed=row["id"] in confirmed,
                emergency=row["id"] in helped, diagnosed_late=row["id"] in late,
                diagnoses=sorted(diagnoses[row["id"]], key=lambda d: d.at), fixes=links[row["id"]], row=row)
            # A case that is not a detractor after all (mis-click) has another score by now, yet a detractor opened it.
            case.detractor = row["opened_by"] == "detractor" and bool(customer)
            case.worked = case.stage != "not_a_detractor"
            case.base = case.detractor and case.worked
            self._derive(case)
            self.cases.append(case)
        self.case = {case.id: case for case in self.cases}
        self.touches_of = defaultdict(list)         # of each customer
        for case in self.cases:
            self.touches_of[case.customer] += case.touches
        self.promises = [Record(id=row["id"], case=self.case.get(survivor(row["case"])), made=instant(row["made_at"]),
                                due=instant(row["due_at"]), kept=instant(row["kept_at"]), moved=row["moved_to"])
                         for row in self.rows("promises")]

    def _delivered(self, case, round):
        """The latest delivery of a round; None while one of its remedies is not delivered, or there is none."""
        if any(remedy.emergency and remedy.round == round for remedy in case.remedies):
            # What came before the diagnosis counts once a remedy that answers to it has come too.
            return max(self.remedied[case.row["id"], round], default=None)
        times = [remedy.at for remedy in case.remedies if remedy.round == round]
        return max(times) if times and None not in times else None

    def _derive(self, case):
        # What is written comes from a template or not; a call is made by a person either way.
        counting = [t for t in case.touches if t.kind in COUNTING and t.member
                    and not (t.template and t.kind in ("mail_sent", "message_sent"))]
        case.contacted = counting[0].at if counting else None
        own = case.row["first_touch_open_ms"] if case.contacted == instant(case.row["contacted_at"]) else ""
        case.open_wait = int(own) if own else None
        # Met in a younger case that goes on in this one: its own row tells of another contact, or of none.
        case.met_elsewhere = case.contacted is not None and case.contacted != instant(case.row["contacted_at"])
        case.contact_went_out = any(t.at == case.contacted and t.kind in OUTGOING for t in counting)
        case.reached = next((t.at for t in case.touches if t.kind in REACHING and t.at >= case.t0), None)
        case.remedied = self._delivered(case, 1)
        case.asked = case.measure if case.measure in ASKED and case.score is not None else "nps"
        case.next = None
        if case.stage != "not_a_detractor" and 1 not in case.by_hand:
            begin = case.remedied if case.remedied is not None else case.ended
            if begin is not None:
                case.next = self.first_score(case, begin + 14 * DAY)
        case.next_at = case.next.occurred if case.next else None
        case.moved = bool(case.next) and case.next.band != "detractor"
        case.promoted = bool(case.next) and case.next.band == "promoter"
        # Any round: a next score that moved is a recovery, whatever became of the case. Later rounds are decided by the first
        # score that was heard; an event tells which.
        case.recovered, case.recovered_round = None, None
        if case.moved:
            case.recovered, case.recovered_round = case.next_at, 1
        elif case.decided and case.decided[0] == "verified" and case.decided[1] > 1:
            case.recovered, case.recovered_round = self.signal[case.decided[2]].occurred, case.decided[1]

    def first_score(self, case, start):
        signals = self.by_customer[case.customer]
        for signal in signals[bisect.bisect_left(signals, start, key=lambda s: s.occurred):]:
            if signal.measure == case.asked and signal.score is not None:
                return signal
        return None
