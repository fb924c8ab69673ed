"""Hostile and broken input to every form and link: plain words beside the field, nothing typed lost, nothing shown that should not be."""

import concurrent.futures
import html
import re
import secrets
import subprocess
import urllib.parse

import pytest

from hostile import INSIDE, PASSWORD, Centre, Found, form_addresses, matches, order, page_addresses, pages
from test_typed_lines import ROLES as ROLE_NAMES

MARKUP = '"><script>document.title=1</script><img src=x onerror=alert(1)>&lt;b&gt;{{7*7}}</textarea></select>'
BODIES = {
    "nothing": b"",
    "wrong names": b"a=1&b=2",
    "a name without a value": b"command&at&words",
    "JSON": b'{"words":"x","command":{"$ne":1}}',
    "broken UTF-8": b"command=" + b"a" * 32 + b"&words=%ff%fe%c0%af&reason=\xff\xfe",
    "half an escape": b"command=" + b"a" * 32 + b"&words=%",
    "no escape": b"command=" + b"a" * 32 + b"&words=%zz",
    "NUL": b"command=" + b"a" * 32 + b"&words=%00%01%1b[2J&reason=%00&entry=%00&minutes=%00",
    "wrong types": b"command=" + b"b" * 32 + b"&entry=x&minutes=1e9&level=%2B&priority=P0&tree[]=1&unit=-1&to=%20&words=%20",
    "great numbers": b"command=" + b"c" * 32 + b"&entry=9223372036854775808&minutes=9223372036854775807&level=99999999999999999999",
    "a field twice": b"command=" + b"d" * 32 + b"&words=a&words=b&at=board&at=calls",
    "a thousand fields": b"&".join(b"f%d=x" % number for number in range(1_000)),
    "only separators": b"&" * 4_000 + b"=" * 4_000,
    "a path as page": b"command=" + b"e" * 32 + b"&at=../../etc/passwd&form=../x&words=",
    "another site as page": b"command=" + b"f" * 32 + b"&at=//evil.example/&words=&form=%22%3E%3Cscript%3E",
}
TRICKS = [
    "/../../etc/passwd", "/assets/../../../etc/passwd", "/assets/%2e%2e%2f%2e%2e%2fetc%2fpasswd", "/assets/..%5c..%5cetc",
    "/assets/%00", "/assets/tocsin.js%00.css", "/assets/%c0%ae%c0%ae/", "/assets/" + "a" * 5_000, "//board", "/board/", 
    "/./board", "/board?%ff=%00", "/%", "/%zz", "/\u00e9", "/incidents/..%2f..%2fboard",
    "/incidents/%00", "/incidents/" + "9" * 4_000, "/incidents/261121-99999999999999999999", "/incidents/000000-0000",
    "/incidents/%3Cscript%3E", "/control/%ff", "/calls/%3Cscript%3E", "/calls/%00", "/calls/" + "%41" * 2_000, "/accounts/%2e%2e",
    "/accounts/%3Cimg%20src=x%3E", "/live/calls/%00", "/live/control/x", "/incidents/x/live", "/sign-in/%3Cscript%3E",
    "/sign-in/" + "A" * 9_000, "/command/completions?line=%ff", "/command/completions?line=%", "/command/completions?line=" + "a" * 60_000,
    "/command/completions?at=control/%00&line=x", "/.git/config", "/journal.sqlite", "/store/journal.sqlite", "/metrics/../board",
    "/health/../accounts", "/session/../accounts",
]


@pytest.fixture(scope="module")
def centre(tocsin, tmp_path_factory):
    centre = Centre(tocsin, tmp_path_factory.mktemp("hostile") / "store")
    try:
        yield centre
        centre.finish()
    finally:
        centre.kill()


def sober(path, status, text):
    """What every answer has to be: no fault of ours, nothing of the inside, nothing that runs."""
    assert status < 500, f"{path}: {status} {text[:200]}"
    assert not INSIDE.search(text), f"{path}: {INSIDE.search(text)[0]!r} is of the inside"
    page = Found(text)
    assert page.handlers == [] and "inline" not in page.scripts, f"{path}: {page.scripts} {page.handlers}"
    return page


def plain(text):
    return html.unescape(re.sub(r"<[^>]+>", " ", text))


def spared(path):
    """What would end the session or the account under test where it works is sent only what cannot work."""
    return path in ("/sign-out", "/account/sessions/revocation", "/account/authenticator", "/accounts/anna/authenticator/removal")


@pytest.mark.parametrize("name", BODIES)
def test_every_form_address_answers_nonsense_in_words(centre, name):
    for template in form_addresses():
        path = centre.filled(template)
        if spared(path):
            continue
        cookie = False if path.startswith("/sign-in") else True
        if path == "/sign-in" and name not in ("NUL", "broken UTF-8"):
            # Each refusal there takes a second on purpose.
            continue
        status, _, text = centre.send(path, BODIES[name], cookie=cookie)
        page = sober(path, status, text)
        assert status in (200, 204, 303) or 400 <= status < 500, f"{path}: {status}"
        if status >= 400 and status != 404:
            words = plain(text)
            assert "<main" in text and (page.alerts or re.search(r"Nothing was|nothing was typed|was not done|Not understood|Too much", words)), f"{path}: {words[:300]}"
    centre.is_alive()


@pytest.mark.parametrize("kind", ["application/json", "multipart/form-data; boundary=x", "text/plain", "application/xml", "x" * 4_000])
def test_what_says_it_is_no_form_is_not_taken(centre, kind):
    before = centre.log()
    for template in form_addresses():
        path = centre.filled(template)
        if template.startswith(("/incidents/{reference}/", "/contacts", "/units", "/shift")) and not path.endswith("/typing"):
            status, _, text = centre.send(path, order(centre, words="as JSON"), headers=[("Content-Type", kind)])
            sober(path, status, text)
            assert status == 400 and "not a form" in text, f"{path}: {status}"
    assert "as JSON" not in centre.log() and centre.log().count("<li") == before.count("<li")


def test_ten_megabytes_are_refused_before_they_are_kept(centre):
    before = centre.resident_megabytes()
    body = urllib.parse.urlencode(order(centre, words="x" * 10_000_000, reason="x", account="a", password="p")).encode()
    for template in form_addresses():
        path = centre.filled(template)
        # The one address that takes a photo of that size looks at the link before it reads anything.
        if path in ("/session/presence", "/sign-out") or template == "/duty/{code}/photos":
            continue
        try:
            status, _, text = centre.send(path, body)
        except (BrokenPipeError, ConnectionResetError):
            # It need not be read to its end; then the connection is closed, and the next request finds the server well.
            continue
        sober(path, status, text)
        assert status == 413 and "Nothing was recorded" in plain(text), f"{path}: {status}"
    assert centre.resident_megabytes() - before < 100, "what was refused was kept in memory"
    centre.is_alive()


def test_a_body_in_pieces_without_a_length_is_cut_off_as_well(centre):
    def pieces():
        yield b"command=" + b"a" * 32 + b"&words="
        for _ in range(200):
            yield b"x" * 50_000

    for path in (f"/incidents/{centre.reference}/notes", "/accounts", "/sign-in", "/account/password", "/command"):
        try:
            status, _, text = centre.send(path, pieces())
        except (BrokenPipeError, ConnectionResetError):
            continue
        sober(path, status, text)
        assert status == 413, f"{path}: {status}"
    centre.is_alive()




def order_forms(centre):
    """Every form that gives an order, with the page on which it stands."""
    found = {}
    for template in pages():
        # The gallery shows forms that lead nowhere.
        path = centre.filled(template)
        if template == "/gallery":
            continue
        for name, form in centre.page(path).forms.items():
            # What comes of a typed line is a status, and has a test of its own.
            # What takes a file is sent otherwise, and has tests of its own too.
            takes_file = "file" in form["kinds"].values()
            if form["method"] == "post" and "command" in form["fields"] and form["action"] != "/command" and not takes_file:
                found[(path, name)] = form
    assert len(found) > 40
    return found


def test_every_form_on_a_page_leads_to_an_address_that_says_who_may_use_it(centre):
    known = form_addresses()
    for path in [centre.filled(each) for each in pages() if each != "/gallery"]:
        for form in centre.page(path).forms.values():
            if form["method"] == "post":
                assert any(matches(template, form["action"]) for template in known), (path, form["action"])


def test_a_missing_field_is_named_beside_it_and_the_others_are_kept(centre):
    for (path, name), form in order_forms(centre).items():
        typed = {field for field, kind in form["kinds"].items() if kind in ("text", "textarea", "number")}
        if name.startswith("sign-"):
            # Its address takes a sign of life without words as well, from the button "Heard".
            continue
        for missing in form["required"] & typed:
            sent = form["fields"] | {field: f"kept & <{field}>" for field in typed - {missing}}
            # Of a list that begins with nothing something is chosen.
            sent |= {field: next(filter(None, options), "") for field, options in form["options"].items() if not sent[field]}
            sent |= {field: "7" for field in typed - {missing} if form["kinds"][field] == "number"}
            status, _, text = centre.send(form["action"], sent | {missing: "   "})
            page = sober(path, status, text)
            assert status == 422, f"{path} {name} without {missing}: {status}"
            beside = [words for where, words in page.alerts if where == name]
            assert beside, f"{path} {name} without {missing}: no refusal in the form, but {page.alerts}"
            assert page.invalid, f"{path} {name} without {missing}: no field is marked; it says {beside}"
            for field in typed - {missing}:
                assert page.forms[name]["fields"][field] == sent[field], f"{path} {name}: {field} was lost"


# What takes an incident or a contact away from the forms behind.
TAKES_AWAY = ("closure", "merger", "restriction", "end", "drop", "ending", "handing", "link", "resolution", "offers")


@pytest.mark.parametrize("hostile", [MARKUP, "a\r\nSet-Cookie: x=1\r\n\r\n<b> \u0000\u001b[31m \u202egnp.exe\u202c"])
def test_hostile_words_to_what_ends_or_hands_on_are_kept_as_words_or_refused(centre, hostile):
    tried = set()
    for (path, name), form in order_forms(centre).items():
        typed = {field for field, kind in form["kinds"].items() if kind in ("text", "textarea")}
        if not form["action"].endswith(TAKES_AWAY) or not typed:
            continue
        reference, contact = centre.incident("7 Ending Lane"), f"contact-{secrets.token_hex(4)}"
        centre.terminal("contact", "receive", "--medium", "call", "--id", contact)
        centre.terminal("contact", "answer", contact)

        def own(words):
            return words.replace(centre.reference, reference).replace(centre.contact, contact)
        sent = {field: own(value) for field, value in form["fields"].items()} | {field: hostile for field in typed}
        status, _, text = centre.send(own(form["action"]), sent | {"command": secrets.token_hex(16)})
        page = sober(path, status, text)
        assert status in (303, 422), f"{path} {name}: {status} {plain(text)[:300]}"
        assert status == 303 or page.alerts, f"{path} {name}: refused without words"
        for after in (f"/incidents/{reference}", f"/control/{reference}", f"/calls/{contact}"):
            sober(after, *centre.send(after)[::2])
        tried.add(form["action"].rsplit("/", 1)[-1])
    assert len(tried) >= 5, tried
    centre.is_alive()


@pytest.mark.parametrize("hostile", [MARKUP, "\u202egnp.exe\u202c \u200b\ufeff\U000e0041", "a\r\nSet-Cookie: x=1\r\n\r\n<b>", "' OR 1=1; DROP TABLE entry; --",
                                     "{{constructor.constructor('x')()}} ${7*7} %s%n%s", "\u0000\u0007\u001b[31m", "e\u0301" * 3_000, "\U0001f525" * 2_000])
def test_hostile_words_are_kept_as_words_or_refused_beside_the_field(centre, hostile):
    for (path, name), form in order_forms(centre).items():
        if form["action"].endswith(TAKES_AWAY):
            # Tried by itself below, on incidents of its own.
            continue
        typed = {field for field, kind in form["kinds"].items() if kind in ("text", "textarea", "select", "number")}
        sent = form["fields"] | {field: hostile for field in typed} | {"command": secrets.token_hex(16)}
        if not typed:
            continue
        status, _, text = centre.send(form["action"], sent)
        page = sober(path, status, text)
        assert status in (303, 422), f"{path} {name}: {status} {plain(text)[:300]}"
        if status == 422:
            assert page.alerts, f"{path} {name}: refused without words"
    for template in pages():
        sober(template, *centre.send(centre.filled(template))[::2])
    centre.is_alive()


def test_choices_that_no_list_offers_are_refused_beside_the_list(centre):
    for (path, name), form in order_forms(centre).items():
        for field, kind in form["kinds"].items():
            if kind != "select":
                continue
            sent = form["fields"] | {other: "words" for other, kind in form["kinds"].items() if kind == "text"}
            status, _, text = centre.send(form["action"], sent | {field: "no-such-choice", "command": secrets.token_hex(16)})
            page = sober(path, status, text)
            if (name, field) == ("note", "topic"):
                # Without a topic it is a note: nothing of what was said is lost for a list's sake.
                continue
            assert status == 422 and page.alerts, f"{path} {name} {field}: {status}"
            assert page.invalid, f"{path} {name} {field}: no list is marked; it says {page.alerts}"


def test_what_was_typed_stands_in_the_page_where_its_form_is_gone(centre):
    """An old tab: the page was loaded, then somebody else closed the incident."""
    reference = centre.incident("2 Stale Street")
    old = centre.page(f"/control/{reference}").forms
    centre.terminal("incident", "resolve", reference, "over")
    centre.terminal("incident", "close", reference, "made-safe")
    before = centre.send(f"/incidents/{reference}")[2]
    for name in ("note", "task", "locate", "raise", "promise", "read-back"):
        form = old[name]
        sent = form["fields"] | {field: f"typed {field}" for field, kind in form["kinds"].items() if kind == "text"}
        status, _, text = centre.send(form["action"], sent)
        sober(name, status, text)
        assert status == 422, f"{name}: {status}"
        words = plain(text)
        assert "Not done" in words or "closed" in words, f"{name}: {words[:300]}"
        for field, kind in form["kinds"].items():
            if kind == "text" and sent[field].startswith("typed"):
                assert sent[field] in text, f"{name}: {field} was lost"
    now = centre.send(f"/incidents/{reference}")[2]
    assert re.findall(r"<ol.*?</ol>", before, re.S) == re.findall(r"<ol.*?</ol>", now, re.S), "something was recorded"


def test_a_question_answered_from_an_old_tab_is_not_answered_twice(centre):
    reference = centre.incident("3 Stale Street")
    centre.terminal("assess", "start", reference, "--tree", "supplies")
    contact = "contact-stale"
    centre.terminal("contact", "receive", "--medium", "call", "--number", "07700 900555", "--id", contact)
    centre.terminal("contact", "answer", contact)
    centre.terminal("contact", "link", contact, reference)
    old = centre.page(f"/calls/{contact}").forms["ask"]
    sent = old["fields"] | {"answer": old["fields"].get("answer") or "g"}
    assert centre.send(old["action"], sent)[0] == 303
    status, _, text = centre.send(old["action"], sent | {"answer": "x", "command": secrets.token_hex(16)})
    page = sober(old["action"], status, text)
    assert status == 422 and page.alerts, status
    assert centre.send(old["action"], sent)[0] == 303, "the same form again is done already"
    path = plain(centre.send(f"/incidents/{reference}")[2])
    assert path.count("answered") <= 2, path


def test_sent_twice_is_done_once_however_close_together(centre):
    words = f"once {secrets.token_hex(4)}"
    sent = order(centre, words=words, form="note")
    with concurrent.futures.ThreadPoolExecutor(16) as pool:
        answers = list(pool.map(lambda _: centre.send(f"/incidents/{centre.reference}/notes", sent)[0], range(16)))
    assert set(answers) == {303}, answers
    assert centre.log().count(words) == 1
    receive = order(centre, medium="call", number="07700 900777", words=words, at="calls", form="receive")
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: centre.send("/contacts", receive)[1]["Location"], range(8)))
    assert len(set(answers)) == 1, answers
    assert centre.send("/calls")[2].count(words) == 1


@pytest.mark.parametrize("number", ["", "x", "a" * 31, "A" * 32, "g" * 32, "a" * 33, "../../" + "a" * 26, "\u0660" * 32, "form-" + "a" * 27])
def test_a_form_without_a_number_of_its_own_is_not_taken(centre, number):
    status, _, text = centre.send(f"/incidents/{centre.reference}/notes", order(centre, words="numberless") | {"command": number})
    assert status == 400 and "Nothing was recorded" in text
    assert "numberless" not in centre.log()


@pytest.mark.parametrize("value", [MARKUP, "%ff%fe", "%", "%00", "x" * 60_000, "-1", "9" * 40, "\u202e", "' OR 1=1 --", "*", '"', "AND OR NOT NEAR(", "../../etc"])
def test_what_is_asked_for_in_an_address_is_hostile_too(centre, value):
    """Forms that ask: search, registers, units; each of their fields, and ones they do not have."""
    asked = {}
    for template in pages():
        if template != "/gallery":
            for form in centre.page(centre.filled(template)).forms.values():
                if form["method"] == "get":
                    asked[form["action"]] = set(form["fields"]) | {"q", "page", "sort"}
    assert asked, "no page asks anything"
    for path, fields in asked.items():
        for field in fields:
            query = f"{field}={value if value.startswith('%') else urllib.parse.quote(value)}"
            status, _, text = centre.send(f"{path}?{query}")
            sober(f"{path}?{query[:60]}", status, text)
            assert status in (200, 400, 404, 413, 414, 422, 431), f"{path}?{query[:60]}: {status}"


# Who sends it.

SITES = [
    [("Sec-Fetch-Site", None)], [("Sec-Fetch-Site", "cross-site")], [("Sec-Fetch-Site", "same-site")],
    [("Sec-Fetch-Site", "none"), ("Origin", "null")], [("Sec-Fetch-Site", "SAME-ORIGIN ")], [("Sec-Fetch-Site", "")],
    [("Sec-Fetch-Site", None), ("Origin", "null")], [("Sec-Fetch-Site", None), ("Origin", "https://evil.example")],
    [("Sec-Fetch-Site", None), ("Origin", "http://127.0.0.1")], [("Sec-Fetch-Site", None), ("Origin", "http://127.0.0.1:1")],
    [("Sec-Fetch-Site", None), ("Origin", "http://127.0.0.1.evil.example")], [("Sec-Fetch-Site", None), ("Origin", "")],
    [("Sec-Fetch-Site", None), ("Referer", "http://127.0.0.1/")], [("Sec-Fetch-Site", "cross-site"), ("X-Forwarded-Host", "127.0.0.1")],
]


@pytest.mark.parametrize("headers", SITES, ids=lambda headers: "-".join(str(value) for _, value in headers))
def test_another_site_cannot_send_a_form(centre, headers):
    before = centre.log().count("<li")
    for template in form_addresses():
        status, _, text = centre.send(centre.filled(template), order(centre, words="from elsewhere"), headers=headers)
        assert status == 403, f"{template}: {status}"
        sober(template, status, text)
    assert "from elsewhere" not in centre.log() and centre.log().count("<li") == before


def test_a_forged_session_opens_nothing(centre):
    name, value = centre.cookie.split("=", 1)
    other = "B" if value[0] == "A" else "A"
    forged = ["", "x", "A" * 43, other + value[1:], value[:-1], value + "A", value.lower(), value[::-1], value + "=", f"{value}%00",
              f'"{value}"', "../" + value, "a" * 70_000]
    cookies = [f"{name}={each}" for each in forged] + [f"__Host-{name}={value}", f"{name.upper()}={value}", "; ".join([f"{name}={other}{value[1:]}"] * 40)]
    for cookie in cookies:
        for template in page_addresses():
            path = centre.filled(template)
            if template in ("/sign-in", "/sign-in/{token}", "/assets/{name}", "/favicon.ico", "/openid/sign-in", "/openid/return",
                            "/duty", "/duty/{code}"):
                continue
            try:
                status, headers, text = centre.send(path, cookie=cookie)
            except (ConnectionResetError, BrokenPipeError):
                continue
            assert status in (303, 400, 401, 431), f"{path} by {cookie[:60]}: {status}"
            assert "Acacia" not in text and headers.get("Location", "/sign-in") == "/sign-in", path
        assert centre.send(f"/incidents/{centre.reference}/notes", order(centre, words="forged"), cookie=cookie)[0] in (303, 400, 431)
    assert "forged" not in centre.log()


def test_a_session_that_was_left_is_of_no_use_again(centre):
    centre.terminal("account", "open", "bea", "--name", "Bea", "--role", "handler", "--role", "administrator")
    cookie = centre.spend(re.search(r"/sign-in/\S+", centre.terminal("account", "link", "bea", "--reason", "x"))[0], PASSWORD)
    assert centre.send("/board", cookie=cookie)[0] == 200
    assert centre.send("/sign-out", {}, cookie=cookie)[0] == 303
    for path in ("/board", f"/incidents/{centre.reference}", "/accounts"):
        assert centre.send(path, cookie=cookie)[0] == 303
    assert centre.send("/board/live", cookie=cookie)[0] == 401
    assert centre.send(f"/incidents/{centre.reference}/notes", order(centre, words="replayed"), cookie=cookie)[1]["Location"] == "/sign-in"
    assert "replayed" not in centre.log()


def test_a_link_opens_once_whoever_races_for_it(centre):
    path = re.search(r"/sign-in/\S+", centre.terminal("account", "link", "anna", "--reason", "a race"))[0]
    sent = {"password": PASSWORD, "password-again": PASSWORD}
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: centre.send(path, sent, cookie=False), range(8)))
    statuses = sorted(status for status, _, _ in answers)
    assert statuses == [303] + [403] * 7, statuses
    # A new password ends every other session; the one that came in goes on.
    centre.cookie = next(headers["Set-Cookie"].split(";")[0] for status, headers, _ in answers if status == 303)
    for used in (path, centre.first_link, path[:-1], path + "A", "/sign-in/" + path[9:].swapcase(), "/sign-in/" + "A" * 43):
        status, headers, text = centre.send(used, sent, cookie=False)
        sober(used, status, text)
        assert status == 403 and "Set-Cookie" not in headers, used


def test_the_door_gives_nothing_of_what_it_was_told(centre):
    for account, password in ((MARKUP, "x"), ("anna", MARKUP), ("\u0000", "\u0000"), ("a" * 3_000, "b" * 3_000)):
        status, headers, text = centre.send("/sign-in", {"account": account, "password": password, "code": MARKUP}, cookie=False)
        page = sober("/sign-in", status, text)
        assert status == 403 and "Set-Cookie" not in headers and page.alerts
        # Browsers show a NUL as the sign for what cannot be shown.
        assert page.forms["/sign-in"]["fields"]["account"] == account.replace("\0", "\ufffd"), "the name was lost"
        assert page.forms["/sign-in"]["fields"]["password"] == ""
    centre.terminal("account", "open", "cleo", "--name", "Cleo", "--role", "handler")
    centre.spend(re.search(r"/sign-in/\S+", centre.terminal("account", "link", "cleo", "--reason", "x"))[0], PASSWORD)
    for next_page in ("//evil.example", "https://evil.example", "/\\evil.example"):
        _, headers, _ = centre.send(f"/sign-in?next={next_page}", {"account": "cleo", "password": PASSWORD, "next": next_page}, cookie=False)
        assert headers["Location"] == "/board"


@pytest.mark.parametrize("path", TRICKS)
def test_no_path_leads_outside(centre, path):
    for cookie in (True, False):
        status, _, text = centre.send(path if path.isascii() else urllib.parse.quote(path), cookie=cookie)
        assert status in (200, 204, 301, 303, 400, 401, 403, 404, 413, 414, 422, 431), f"{path}: {status}"
        assert "root:" not in text and "SQLite format" not in text
        if status == 200:
            assert cookie or "Acacia" not in text, path
        sober(path, status, text)
    centre.is_alive()


def test_who_is_not_signed_in_cannot_tell_which_addresses_there_are(centre):
    for template in page_addresses() + ["/no-such-page", "/incidents/nothing/at/all"]:
        if template in ("/sign-in", "/sign-in/{token}", "/assets/{name}", "/favicon.ico", "/session", "/openid/sign-in", "/openid/return",
                            "/duty", "/duty/{code}"):
            continue
        status, headers, text = centre.send(centre.filled(template), cookie=False)
        assert (status, headers.get("Location")) == (303, "/sign-in") or (status == 401 and not text), (template, status)


def test_lines_typed_are_hostile_too(centre):
    for line in (MARKUP, "note " + MARKUP, "note \u202e\u0000", "x" * 20_000, "note " + "\U0001f525" * 1_500, "--help", "note --", "'", '"', "\\", "$(id)", "`id`",
                 "; rm -rf /", "| cat /etc/passwd", "note\nnote", "help " + "x" * 500, "unit assign " + "G1 " * 500, "-" * 2_000):
        status, _, text = centre.send("/command", {"line": line, "at": centre.at()})
        sober("/command", status, text)
        assert status in (200, 413, 422), f"{line[:40]}: {status}"
        assert "uid=" not in text and "root:" not in text
        sober("/command/completions", *centre.send("/command/completions?" + urllib.parse.urlencode({"line": line, "at": centre.at()}))[::2])
    centre.is_alive()


def test_every_page_forbids_what_we_did_not_write(centre):
    for template in page_addresses():
        if "live" in template or template in ("/favicon.ico", "/session", "/command/completions"):
            continue
        status, headers, _ = centre.send(centre.filled(template))
        policy = headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy and "unsafe" not in policy and "frame-ancestors 'none'" in policy, template
        assert headers["X-Content-Type-Options"] == "nosniff"
        if not template.startswith("/assets"):
            assert headers["Cache-Control"] == "no-store", template


def test_the_auditor_changes_nothing_by_any_form(centre):
    """Roles hold for every address: an auditor reads, and a form from another's page does nothing."""
    assert "auditor" in ROLE_NAMES
    centre.terminal("account", "open", "aude", "--name", "Aude", "--role", "auditor")
    cookie = centre.spend(re.search(r"/sign-in/\S+", centre.terminal("account", "link", "aude", "--reason", "x"))[0], PASSWORD)

    def entries():
        export = subprocess.run([centre.tocsin, "journal", "export", "--store", centre.store], capture_output=True, timeout=60)
        return sum(b'"actor":"aude"' in line and b'"stream":"account/' not in line for line in export.stdout.splitlines())

    before = entries()
    for (path, name), form in order_forms(centre).items():
        sent = form["fields"] | {field: "words" for field, kind in form["kinds"].items() if kind == "text"}
        status, _, text = centre.send(form["action"], sent | {"command": secrets.token_hex(16)}, cookie=cookie)
        sober(path, status, text)
        assert status in (403, 422), f"{path} {name}: {status}"
    assert entries() == before
