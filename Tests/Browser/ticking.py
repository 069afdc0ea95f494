"""Several cases moved at once."""

from playwright.sync_api import expect

from steps import import_answers
from visits import make_account, suite, visiting


@suite.test("cases are ticked and marked as test together, by key and on a phone without scripts")
def ticked(engine):
    for scripts, width in [(True, 1280), (False, 360)]:
        with visiting(engine, scripts=scripts, width=width) as (server, page):
            make_account(server, page)
            import_answers(page)
            page.goto("/cases?tab=all")
            expect(page.get_by_role("button", name="Mark as test")).to_be_hidden()
            if scripts:
                page.locator(".item").first.focus()
                page.keyboard.press("x")
            else:
                page.get_by_label("Tick Ada Lindgren").check()
            page.get_by_role("button", name="Mark as test").click()
            expect(page.get_by_role("heading", level=1, name="1 case marked as test")).to_be_visible()
            page.get_by_role("link", name="Back to the cases").click()
            expect(page.locator(".item").first).to_contain_text("Test")
