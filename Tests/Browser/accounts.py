"""The first hour: the one-time link, the account, and the first file."""

import re
from pathlib import Path

from playwright.sync_api import expect

from steps import form_of
from visits import link, make_account, sign_in, suite, visiting


@suite.test("the link makes one account, and then no other")
def account(engine):
    with visiting(engine) as (server, page):
        page.goto("/cases")
        expect(page).to_have_url(re.compile("/sign-in"))
        used = link(server)
        make_account(server, page)

        page.goto("/profile")
        page.get_by_role("button", name="Sign out", exact=True).click()
        expect(page).to_have_url(re.compile("/sign-in"))
        page.get_by_label("E-mail").fill("ines@example.com")
        page.get_by_label("Password", exact=True).fill("not this one")
        page.get_by_role("button", name="Sign in").click()
        expect(page.get_by_role("alert")).to_contain_text("That did not match")
        expect(page.get_by_label("E-mail")).to_have_value("ines@example.com")
        sign_in(page)
        expect(page.get_by_role("navigation", name="Main")).to_be_visible()

        page.goto(used)
        expect(page.get_by_label("Password again")).to_have_count(0)


@suite.test("from an empty house to the first case, with the sample file")
def first_run(engine):
    with visiting(engine) as (server, page):
        make_account(server, page)
        expect(page.get_by_role("heading", level=1, name="From here to the first case")).to_be_visible()
        with page.expect_download() as download:
            page.get_by_role("link", name="Download a sample file").click()
        sample = Path(download.value.path()).read_bytes()
        page.goto("/cases")
        page.get_by_role("link", name="Import a file").click()
        page.get_by_label("Choose a CSV file").set_input_files(
            {"name": "sample.csv", "mimeType": "text/csv", "buffer": sample})
        page.get_by_role("button", name="Upload and look at it").click()
        form = form_of(page, re.compile("^Take "))
        form.get_by_label("Name of the source").fill("sample")
        form.get_by_label("What was asked").select_option(label="NPS")
        form.get_by_label("Time zone of the file").fill("Europe/London")
        form.get_by_role("button", name=re.compile("^Take ")).click()
        expect(page.get_by_text("Done", exact=True).first).to_be_visible(timeout=30_000)
        page.goto("/cases?tab=all")
        expect(page.locator(".item")).to_have_count(4)
