"""The pages at 360 px: what an owner puts down on the way, and that nothing is wider than the phone."""

from playwright.sync_api import expect

from steps import import_answers, open_case, touch
from visits import make_account, suite, visiting


@suite.test("what somebody said on the phone, on a phone")
def capture(engine):
    with visiting(engine, width=360) as (server, page):
        make_account(server, page)
        page.get_by_role("link", name="Note down", exact=True).click()
        page.get_by_label("On the phone").check()
        page.get_by_role("button", name="Note it down").click()
        page.get_by_label("In their words").fill("The parcel came open, for the second time.")
        page.get_by_role("button", name="Note it down").click()
        expect(page.locator(".refusal").first).to_contain_text("called back")
        expect(page.get_by_label("In their words")).to_have_value("The parcel came open, for the second time.")
        expect(page.get_by_label("On the phone")).to_be_checked()
        expect_no_wider(page)
        page.get_by_label("Customer’s name").fill("Mrs Quill")
        page.get_by_label("Phone", exact=True).fill("+420 123 456")
        page.get_by_role("button", name="Note it down").click()
        expect(page.get_by_role("heading", level=1, name="Mrs Quill")).to_be_visible()
        expect(page.locator("#quote")).to_have_text("The parcel came open, for the second time.")
        expect(page.get_by_role("link", name="Call")).to_have_attribute("href", "tel:+420123456")
        expect_no_wider(page)


@suite.test("no page is wider than a phone")
def narrow(engine):
    with visiting(engine, width=360) as (server, page):
        make_account(server, page)
        import_answers(page)
        for path in ["/cases?tab=all", "/signals", "/imports", "/imports/new", "/figures", "/scorecard/month", "/settings/keys", "/settings/exports", "/api/docs",
                     "/settings/members", "/settings/teams", "/settings/organization", "/settings/remedies",
                     "/settings/remedies/honest_no", "/settings/authority", "/settings/goodwill", "/settings/sources", "/profile", "/capture"]:
            answer = page.goto(path)
            assert answer.status == 200, f"{path}: {answer.status}"
            expect_no_wider(page)
        open_case(page, "Ada Lindgren")
        touch(page)
        expect_no_wider(page)


def expect_no_wider(page):
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width <= 360, f"{page.url} is {width} px wide"
