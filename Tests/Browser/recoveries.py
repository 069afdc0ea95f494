"""One recovery from the file to the remedy, with scripts and without, and what comes when the remedy did not hold."""

import re

from playwright.sync_api import expect

from ageing import age
from amends_testing import Api, Server, expect as expect_equal
from steps import choose_remedy, expect_stage, form_of, open_case, pick, remedy_ada, unfolded
from visits import looking, make_account, sign_in, suite, visiting

# A score decides from 14 days after the delivery on.
DECIDING = 15


@suite.test("from a file of answers to a remedied case")
def walk_with_scripts(engine):
    walk(engine, scripts=True)


@suite.test("the same without scripts")
def walk_without_scripts(engine):
    walk(engine, scripts=False)


def walk(engine, scripts):
    with visiting(engine, scripts=scripts) as (server, page):
        make_account(server, page)
        remedy_ada(page)

        # Remedied is not closed: it waits for the next score, among the cases being verified.
        expect(page.get_by_text("Their next score decides.").first).to_be_visible()
        page.goto("/cases?tab=verifying")
        expect(page.get_by_role("link", name=re.compile("Ada Lindgren")).first).to_be_visible()
        page.goto("/figures")
        expect(page.get_by_role("heading", level=1)).to_be_visible()


@suite.test("a next score that is still a detractor's reopens the case, and strikes the cause out")
def reopened_by_score(engine):
    with engine.lend() as database:
        with Server(database) as server, looking(engine, server) as page:
            make_account(server, page)
            remedy_ada(page)
        age(database, DECIDING)
        with Server(database) as server, looking(engine, server) as page:
            page.goto("/sign-in")
            sign_in(page)
            open_case(page, "Ada Lindgren", tab="verifying")
            expect_stage(page, "Waiting for verification")
            answer_again(server, database.key(), score=3)

            # The open page sees it by itself.
            expect_second_round(page)
            expect(page.locator(".timeline")).to_contain_text("Still a detractor: reopened, round 2 begins.")
            expect(page.locator(".timeline")).to_contain_text("Failed delivery was struck out.", ignore_case=True)
            page.reload()
            expect_second_round(page)
            diagnose_anew(page)
            choose_remedy(page)


@suite.test("a case that is reopened by hand begins its second round, and the reason stays")
def reopened_by_hand(engine):
    with visiting(engine) as (server, page):
        make_account(server, page)
        remedy_ada(page)
        form = unfolded(page, "Reopen the case")
        form.get_by_label("What shows that the remedy did not hold").fill("The engineer came, and the line is dead again.")
        form.get_by_role("button", name="Reopen the case").click()

        expect_second_round(page)
        expect(page.locator(".timeline")).to_contain_text("reopened the case by hand; round 2 begins.")
        expect(page.locator(".timeline")).to_contain_text("The engineer came, and the line is dead again.")
        diagnose_anew(page)


def answer_again(server, key, score):
    with Api(server, key) as api:
        answer = api.post("/api/v1/signals", {
            "source": "telecom", "id": "asked-again", "measure": "nps", "score": score, "comment": "It broke again.",
            "customer": {"id": "c-1"}})
        expect_equal((answer.status, answer.json["status"]), (201, "taken"), "answer to the next score")


def expect_second_round(page):
    """The next move is a diagnosis again, though nothing of the first round is lost."""
    expect(page.get_by_text("Round 2", exact=True)).to_be_visible()
    expect(page.locator("[data-live=moves] [aria-current]")).to_contain_text("Diagnose")
    expect(page.get_by_role("heading", name="Diagnosis", exact=True)).to_have_count(0)


def diagnose_anew(page):
    page.reload()
    form = form_of(page, "Save the diagnosis")
    pick(form, "Cause", "Process friction")
    form.get_by_label("Reason", exact=True).select_option(label="Long waits")
    for number, why in enumerate(["Nobody tested it.", "Tests are booked apart.", "The form has no field."], start=1):
        form.get_by_label(f"Why {number}", exact=True).fill(why)
    form.get_by_label("Evidence, in their own words").fill("nobody came")
    pick(form, "Can it be put right?", "Fixable now")
    form.get_by_role("button", name="Save the diagnosis").click()
    expect_stage(page, "Diagnosed")
