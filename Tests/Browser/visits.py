"""A person at a browser: the visit that the browser must not complain of, and the account it is made with."""

import contextlib
import re

from playwright.sync_api import expect, sync_playwright

from amends_testing import ROOT, Server, Suite

CHROMIUM = "/usr/bin/chromium"
PICTURES = ROOT / ".build/browser"
PASSWORD = "plain copper window seventeen"

suite = Suite("browser")


@contextlib.contextmanager
def visiting(engine, scripts=True, width=1280):
    """A fresh server, and a page of a browser that fails the test when a script or the content policy complains."""
    with engine.lend() as database, Server(database) as server, looking(engine, server, scripts, width) as page:
        yield server, page


@contextlib.contextmanager
def looking(engine, server, scripts=True, width=1280):
    """Such a page alone, at a server that runs."""
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        complaints = []
        page = somebody_at(browser, server, complaints, scripts, width)
        try:
            yield page
            assert not complaints, f"the browser complained: {complaints}"
        except BaseException:
            keep_picture(page, f"{engine.name}{'' if scripts else '-no-script'}-{width}")
            raise
        finally:
            browser.close()


def somebody_at(browser, server, complaints, scripts=True, width=1280):
    """A page with cookies of its own; what the browser says against it goes to the complaints."""
    context = browser.new_context(base_url=server.url, java_script_enabled=scripts, locale="en-GB",
                                  viewport={"width": width, "height": 800})
    page = context.new_page()
    page.set_default_timeout(10_000)
    page.on("console", lambda said: complaints.append(said.text) if is_complaint(said) else None)
    page.on("pageerror", lambda fault: complaints.append(str(fault)))
    return page


def is_complaint(said):
    """A form that is refused answers with an error status, which is as it should be; a missing asset is not."""
    is_status = said.text.startswith("Failed to load resource")
    return said.type == "error" and (not is_status or "/assets/" in said.location["url"])


def keep_picture(page, name):
    PICTURES.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=PICTURES / f"{name}.png", full_page=True)
    (PICTURES / f"{name}.html").write_text(page.content())
    print(f"      at {page.url}; see .build/browser/{name}.png", flush=True)


def link(server):
    """The one-time link that a server prints when nobody can sign in yet."""
    found = re.search(r"https?://\S+/setup/[\w-]+", server.said())
    assert found, f"no one-time link in what the server printed: {server.said()[-2000:]}"
    return found[0]


def make_account(server, page):
    page.goto(link(server))
    expect(page.get_by_role("heading", name="Make the first account")).to_be_visible()
    page.get_by_label("Your name").fill("Ines Marek")
    page.get_by_label("E-mail").fill("ines@example.com")
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_label("Password again").fill(PASSWORD)
    page.get_by_role("button", name="Make the account").click()
    page.wait_for_url(lambda url: "/setup/" not in url)
    if "/sign-in" in page.url:
        sign_in(page)


def sign_in(page):
    page.get_by_label("E-mail").fill("ines@example.com")
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url(lambda url: "/sign-in" not in url)


def invite(page, name):
    """The one-time link for somebody new who works cases."""
    page.goto("/settings/members")
    page.get_by_label("Name").fill(name)
    page.get_by_label("E-mail").fill("noor@example.com")
    page.get_by_label("Role").select_option(label="Owner")
    page.get_by_role("button", name="Make the link").click()
    return page.get_by_label("One-time link").input_value()


def accept(page, link, name):
    page.goto(link)
    expect(page.get_by_role("heading", name="Make your account")).to_be_visible()
    page.get_by_label("Your name").fill(name)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_label("Password again").fill(PASSWORD)
    page.get_by_role("button", name="Make the account").click()
    page.wait_for_url(lambda url: "/setup/" not in url)
