"""What a person does in the pages, step by step, from a file of answers to a remedied case."""

import re

from playwright.sync_api import expect

# As the telecom survey has it: days before months, no id of the answer; the second row asks which is which.
ANSWERS = """Customer,Name,CUSTOMER_RESPONSE_DATE,SURVEY_SUB_TYPE,NPS_SCORE,text
c-1,Ada Lindgren,03/04/2018 20:09,Order,2,"They said Tuesday, and nobody came. Twice."
c-2,Bo Akerman,01/05/2018 20:23,First Payment,10,So easy and good
c-3,Cem Aydin,04/05/2018 08:12,Order,7,Fine so far
c-4,Dana Weiss,02/03/2018 13:37,Order,7.5,A score that no scale has
c-5,Emil Novak,05/06/2018 21:01,Order,,10
"""


def import_answers(page):
    page.goto("/imports/new")
    page.get_by_label("Choose a CSV file").set_input_files(
        {"name": "answers.csv", "mimeType": "text/csv", "buffer": ANSWERS.encode()})
    page.get_by_role("button", name="Upload and look at it").click()

    # Days and months cannot be told apart in this file, so it must ask.
    expect(page.get_by_text(re.compile("your answer before a row is taken"))).to_be_visible()
    expect(page.get_by_label("How dates are written")).to_have_value("")
    form = form_of(page, re.compile("^Take "))
    for column, means in {"Customer": "Id of the customer", "Name": "Customer’s name", "NPS_SCORE": "Score",
                          "text": "Comment", "SURVEY_SUB_TYPE": "Journey stage",
                          "CUSTOMER_RESPONSE_DATE": "Answered at"}.items():
        form.get_by_label(column, exact=True).select_option(label=means)
    form.get_by_label("Name of the source").fill("telecom")
    form.get_by_label("What was asked").select_option(label="NPS")
    form.get_by_label("How dates are written").select_option(value="dd/MM/yyyy HH:mm")
    form.get_by_label("Time zone of the file").fill("Europe/London")
    form.get_by_label("A column tells").check()
    form.get_by_label("Open cases for answers since").fill("2018-01-01")
    form.get_by_role("button", name=re.compile("^Take ")).click()

    # The page fetches itself anew while rows are taken, with scripts and without.
    expect(page.get_by_text("Done", exact=True).first).to_be_visible(timeout=30_000)
    expect(page.get_by_role("table", name="Refused rows, by line")).to_contain_text("Dana Weiss")


def form_of(page, button):
    """The form that a button sends, folded or not; a case has several with fields of the same name."""
    return page.locator("form").filter(has=page.get_by_role("button", name=button, include_hidden=True))


def unfolded(page, button):
    """The same, once what it is folded into is open."""
    form = form_of(page, button)
    fold = page.locator("details:not([open])").filter(has=form)
    if fold.count():
        fold.locator("summary").first.click()
    return form


def pick(form, legend, choice):
    form.get_by_role("group", name=legend, exact=True).get_by_label(choice, exact=True).check()


def open_case(page, customer, tab="all"):
    page.goto(f"/cases?tab={tab}")
    page.get_by_role("link", name=re.compile(customer)).first.click()
    expect(page.get_by_role("heading", level=1, name=customer)).to_be_visible()
    expect(page.locator("#quote")).to_have_text("They said Tuesday, and nobody came. Twice.")


def expect_stage(page, stage):
    expect(page.locator(".case-head")).to_contain_text(stage)


def touch(page, said="The engineer did not come on Tuesday. We find out why and call at four."):
    form = unfolded(page, "Record the touch")
    pick(form, "Direction", "We contacted them")
    form.get_by_label("Channel").select_option(label="Phone call")
    form.get_by_label("It reached them").check()
    form.get_by_label("What was said").fill(said)
    form.get_by_role("button", name="Record the touch").click()
    expect_stage(page, "Acknowledged")


def diagnose(page):
    """Refused with two whys, and mended with a third: what was typed is still there."""
    form = form_of(page, "Save the diagnosis")
    pick(form, "Cause", "Failed delivery")
    reason = form.get_by_label("Reason", exact=True)
    reason.select_option(reason.locator("optgroup[label='Failed delivery'] option").nth(1).get_attribute("value"))
    for number, why in enumerate(["The engineer was not told.", "The booking stayed in the old system."], start=1):
        form.get_by_label(f"Why {number}", exact=True).fill(why)
    form.get_by_label("Evidence, in their own words").fill("nobody came")
    pick(form, "Can it be put right?", "Fixable now")
    form.get_by_role("button", name="Save the diagnosis").click()
    expect(page.locator(".refusal").filter(has_text="Three whys are needed").first).to_be_visible()
    expect_stage(page, "Acknowledged")

    form = form_of(page, "Save the diagnosis")
    expect(form.get_by_label("Why 1", exact=True)).to_have_value("The engineer was not told.")
    expect(form.get_by_label("Evidence, in their own words")).to_have_value("nobody came")
    form.get_by_label("Why 3", exact=True).fill("The move of bookings skipped changed dates.")
    form.get_by_role("button", name="Save the diagnosis").click()
    expect_stage(page, "Diagnosed")


def choose_remedy(page):
    form = form_of(page, "Choose this remedy")
    form.get_by_role("radio", disabled=False).first.check()
    form.get_by_label(re.compile("^Cost, ")).fill("0")
    form.get_by_label("Why this one").fill("An engineer on Saturday puts right what failed.")
    form.get_by_role("button", name="Choose this remedy").click()
    expect_stage(page, "Remedy chosen")


def tell_plan(page):
    """What is fixable now needs a date that the customer was told, before the case is remedied."""
    form = unfolded(page, "They know the plan")
    form.get_by_label("We told them what happens next").fill("The engineer rings before he comes on Saturday.")
    form.get_by_role("button", name="They know the plan").click()
    expect(page.get_by_role("table", name="Promises")).to_contain_text("The engineer rings")


def deliver(page):
    page.get_by_role("button", name="Mark as delivered").click()
    expect_stage(page, "Waiting for verification")


def remedy_ada(page):
    """From the file to the remedied case of Ada Lindgren."""
    import_answers(page)
    open_case(page, "Ada Lindgren")
    touch(page)
    diagnose(page)
    choose_remedy(page)
    tell_plan(page)
    deliver(page)
