"""The page on which whoever keeps the centre looks after the programs that are told what happens."""

import re


from browsing import browser, check_looks, spend  # noqa: F401
from centre import new_page
from test_webhooks import centre, registered, state, target  # noqa: F401
from serving import wait


def test_a_target_that_stopped_is_named_sent_again_and_taken_away(browser, centre, target):  # noqa: F811
    target.status = 500
    name, _ = registered(centre, target, events=["contact-received"], label="the <b>bridge</b>")
    for _ in range(3):
        centre.give("/contacts", centre.whole, {"medium": "sms"})
    wait(lambda: "paused" in state(centre, name), "the pause", seconds=120)
    link = re.search(r"/sign-in/[A-Za-z0-9_-]+", centre.command("account", "link", "root", "--reason", "first sign-in"))
    context = browser.new_context()
    page = new_page(context, wrong := [])
    spend(page, centre.server.base + link[0])
    page.wait_for_url("**/board")
    page.get_by_text("More", exact=True).click()
    page.get_by_role("link", name="Webhooks").click()
    line = page.locator(f"#target-{name}")
    said = line.inner_text()
    assert "the <b>bridge</b>" in said and "3 messages in a row were not taken" in said and "3 messages were not taken" in said
    check_looks(page, "webhooks")
    # Still out of order: that is said, and nothing is lost.
    line.get_by_role("button", name="Send again").click()
    page.get_by_role("alert").get_by_text("was not taken again").wait_for()
    target.status = 204
    line.get_by_role("button", name="Send again").click()
    page.get_by_role("alert").wait_for(state="detached")
    assert "the oldest" not in line.inner_text()
    line.get_by_role("button", name="Let it go on").click()
    line.get_by_role("button", name="Pause it").wait_for()
    line.get_by_role("button", name="Pause it").click()
    line.get_by_text("paused by root").wait_for()
    assert state(centre, name)["paused"] == "paused by root"
    line.get_by_text("Take it away", exact=True).click()
    line.get_by_role("button", name="Take it away for good").click()
    page.get_by_text("No program is told anything.").wait_for()
    assert centre.ask(f"/webhooks/{name}", centre.whole).status == 404 and wrong == []
    context.close()
