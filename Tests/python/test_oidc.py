"""Single sign-on by OpenID Connect, against a real provider in miniature: good sign-ins in a browser, forged ones by hand."""

import json
import re
import subprocess
import time
import urllib.parse
import urllib.request

import pytest

from browsing import browser, check_looks  # noqa: F401
from provider import Key, Provider
from serving import STAYING, Server, free_port


@pytest.fixture(scope="module")
def provider():
    provider = Provider()
    yield provider
    provider.stop()


@pytest.fixture(scope="module")
def centre(tocsin, provider, tmp_path_factory):
    folder = tmp_path_factory.mktemp("oidc")
    (folder / "secret").write_text(Provider.SECRET + "\n")
    server = Server(tocsin, folder / "store", free_port(), "--oidc-issuer", provider.issuer, "--oidc-client",
                    Provider.CLIENT, "--oidc-secret-file", str(folder / "secret"))
    try:
        server.answers()
        server.store = str(folder / "store")

        def terminal(*words):
            done = subprocess.run([tocsin, *words, "--store", server.store], capture_output=True, text=True, timeout=30)
            assert done.returncode == 0, f"{words}: {done.stderr}"
            return done.stdout
        server.terminal = terminal
        for name in ("anna", "gone"):
            terminal("account", "open", name, "--name", name.title() + " Quinn", "--role", "handler", "--actor", "root")
        terminal("account", "close", "gone", "--reason", "left", "--actor", "root")
        yield server
    finally:
        server.kill()


@pytest.fixture(autouse=True)
def fresh(provider):
    provider.reset()
    provider.problems.clear()
    yield
    assert [each for each in provider.problems if "token refused" not in each] == []


def get(address, cookie=None):
    """One request without following anything: status, headers, body."""
    request = urllib.request.Request(address, headers={"Cookie": cookie} if cookie else {})
    try:
        with STAYING.open(request, timeout=20) as answer:
            return answer.status, answer.headers, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.headers, error.read().decode()


def begin(centre):
    """Away to the provider and back, as far as the address to return to; with the cookie the browser keeps."""
    status, headers, _ = get(centre.base + "/openid/sign-in")
    assert status == 303
    cookie = headers["Set-Cookie"].split(";")[0]
    assert "HttpOnly" in headers["Set-Cookie"] and "SameSite=Lax" in headers["Set-Cookie"]
    status, headers, _ = get(headers["Location"])
    assert status == 302
    return headers["Location"], cookie


def session_of(headers):
    cookies = [each.split(";")[0] for each in headers.get_all("Set-Cookie") or []]
    return next((each for each in cookies if each.startswith("tocsin-session=") and len(each) > 20), None)


def attempt(centre):
    """A whole sign-in by hand; status, session or none, and what the page says."""
    address, cookie = begin(centre)
    status, headers, body = get(address, cookie)
    return status, session_of(headers), body


def past(centre, account):
    return json.loads(centre.terminal("account", "show", account, "--json"))["past"]


def test_somebody_signs_in_with_the_provider_in_a_browser(browser, centre, provider):  # noqa: F811
    context = browser.new_context()
    page = context.new_page()
    wrong = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda said: wrong.append(said.text) if "Content Security" in said.text else None)
    page.goto(centre.base + "/sign-in")
    check_looks(page, "sign-in with provider")
    page.get_by_role("link", name=re.compile("Sign in with 127.0.0.1")).press("Enter")
    page.wait_for_url("**/board")
    assert "Anna Quinn" in page.locator(".person").inner_text()
    page.reload()
    assert "Anna Quinn" in page.locator(".person").inner_text()
    page.get_by_role("button", name="Sign out", exact=True).click()
    page.wait_for_url("**/sign-in")
    assert "by OpenID Connect" in json.dumps(past(centre, "anna"))

    # By the other kind of key, too.
    provider.sign_by = provider.ec
    page.get_by_role("link", name=re.compile("Sign in with")).click()
    page.wait_for_url("**/board")
    provider.reset()
    provider.claims = {"nonce": "another"}
    page.get_by_role("button", name="Sign out", exact=True).click()
    page.get_by_role("link", name=re.compile("Sign in with")).click()
    page.locator(".refusal").wait_for()
    check_looks(page, "provider refused")
    assert page.locator("input[name=password]").count() == 1, "the way by password is still there"
    assert wrong == []
    context.close()


def test_a_good_token_lets_in_and_claims_of_every_shape_are_read(centre, provider):
    for claims in ({}, {"aud": [Provider.CLIENT]}, {"aud": [Provider.CLIENT, "other"], "azp": Provider.CLIENT},
                   {"preferred_username": "ANNA"}, {"nbf": int(time.time()) - 5}, {"extra": {"deep": [1, 2]}}):
        provider.claims = claims
        status, session, body = attempt(centre)
        assert status == 200 and session, (claims, status, body[-500:])
        assert centre.status("/board", session) == 200


NOW = int(time.time())


@pytest.mark.parametrize("claims", [
    {"nonce": "A" * 43}, {"nonce": None}, {"aud": "somebody-else"}, {"aud": ["somebody-else"]}, {"aud": []},
    {"aud": [Provider.CLIENT, "other"]}, {"azp": "other"}, {"iss": "https://evil.example"}, {"exp": NOW - 3600},
    {"exp": None}, {"nbf": NOW + 36000}, {"iat": NOW + 36000}, {"preferred_username": None},
    {"preferred_username": ["anna"]}, {"preferred_username": ""}, {"exp": "soon"},
    {"auth_time": None}, {"auth_time": NOW - 3600},
], ids=lambda claims: re.sub(r"\d{6,}", "TIME", json.dumps(claims)[:40]))
def test_a_token_that_is_not_for_us_now_and_from_this_sign_in_is_refused(centre, provider, claims):
    provider.claims = claims
    status, session, body = attempt(centre)
    assert status == 403 and session is None and "Not signed in" in body, (status, body[-300:])


def test_forged_signatures_are_refused(centre, provider):
    thief = Key(provider.rsa.kid, "RS256")
    forgeries = {
        "none": ({"alg": "none"}, lambda text: text + "."),
        "None": ({"alg": "None"}, lambda text: text + "."),
        "shared secret": ({"alg": "HS256"}, provider.hmac_by_public_key),
        "another key": ({}, lambda text: f"{text}.{text.split('.')[1][:342]}"),
        "crit": ({"crit": ["b64"], "b64": False}, None),
        "two parts": ({}, lambda text: text),
        "no token": ({}, lambda text: ""),
        "huge": ({"junk": "x" * 100_000}, None),
        "unknown key": ({"kid": "nobody"}, None),
        "wrong kind": ({"alg": "ES256"}, None),
        "no key named, two fit none": ({"kid": None, "alg": "PS256"}, None),
    }
    for name, (header, raw) in forgeries.items():
        provider.header, provider.raw = header, raw
        status, session, _ = attempt(centre)
        assert status == 403 and session is None, name
    provider.reset()
    provider.sign_by = thief
    assert attempt(centre)[1] is None, "a thief's key under the provider's name"
    provider.reset()
    assert attempt(centre)[1], "and the door still opens for the right one"


def test_a_state_is_spent_once_and_belongs_to_the_browser_that_began(centre, provider):
    address, cookie = begin(centre)
    assert session_of(get(address)[1]) is None, "without the cookie of the browser"
    address, cookie = begin(centre)
    other, _ = begin(centre)
    assert session_of(get(other, cookie)[1]) is None, "somebody else's return in this browser"
    status, headers, _ = get(address, cookie)
    assert session_of(headers), status
    status, headers, _ = get(address, cookie)
    assert status == 403 and session_of(headers) is None, "replayed"
    state = urllib.parse.parse_qs(urllib.parse.urlsplit(address).query)["state"][0]
    for query in ("", "?code=x", f"?state={state}&code=x", "?state=&code=", "?error=access_denied&state=x",
                  "?state=" + "x" * 5000):
        status, headers, _ = get(f"{centre.base}/openid/return{query}", cookie)
        assert status == 403 and session_of(headers) is None, query[:50]
    address, cookie = begin(centre)
    state = urllib.parse.parse_qs(urllib.parse.urlsplit(address).query)["state"][0]
    status, headers, _ = get(f"{centre.base}/openid/return?error=access_denied&state={state}", cookie)
    assert status == 403 and session_of(headers) is None, "declined at the provider"


def test_nobody_comes_in_without_an_open_account(centre, provider):
    for name in ("nobody-here", "gone", "machine", "../anna", "anna\n"[:5] + "x", "<b>"):
        provider.person = name
        status, session, body = attempt(centre)
        assert status == 403 and session is None, name
        assert "nobody-here" not in body and "<b>" not in body
    assert "closed" in json.dumps(past(centre, "gone")[0]) or "closed" in json.dumps(past(centre, "gone"))
    assert "nobody-here" not in centre.terminal("account", "list"), "nobody is made by signing in"


def test_keys_that_are_new_are_fetched_at_most_once_a_minute(centre, provider):
    attempt(centre)
    before = provider.asked.count("/keys")
    for _ in range(5):
        provider.header = {"kid": "unheard-of"}
        assert attempt(centre)[1] is None
    assert provider.asked.count("/keys") - before <= 1


def test_settings_that_cannot_be_are_refused_at_the_start(tocsin, tmp_path, provider):
    (tmp_path / "secret").write_text("x")

    def serve(*options):
        return subprocess.run([tocsin, "serve", "--store", str(tmp_path / "store"), "--listen",
                               f"127.0.0.1:{free_port()}", *options], capture_output=True, text=True, timeout=30)
    for issuer in ("http://id.example.org", "id.example.org", "https://", "https://a:b@id.example.org",
                   "https://id.example.org?x"):
        done = serve("--oidc-issuer", issuer, "--oidc-client", "c", "--oidc-secret-file", str(tmp_path / "secret"))
        assert done.returncode != 0 and "issuer" in done.stderr, (issuer, done.stderr)
    done = serve("--oidc-issuer", "https://id.example.org")
    assert done.returncode != 0 and "--oidc-client" in done.stderr
    done = serve("--oidc-issuer", "https://id.example.org", "--oidc-client", "c", "--oidc-secret-file",
                 str(tmp_path / "none"))
    assert done.returncode != 0 and "none" in done.stderr


def test_a_provider_that_is_away_keeps_nobody_from_the_password(tocsin, tmp_path):
    (tmp_path / "secret").write_text("x")
    server = Server(tocsin, tmp_path / "store", free_port(), "--oidc-issuer", f"http://127.0.0.1:{free_port()}",
                    "--oidc-client", "c", "--oidc-secret-file", str(tmp_path / "secret"))
    try:
        server.answers()
        status, _, body = server.ask("/openid/sign-in")
        assert status == 503 and "does not answer" in body and "password" in body
    finally:
        server.kill()


def test_without_the_setting_there_is_no_such_way(tocsin, tmp_path):
    server = Server(tocsin, tmp_path / "store", free_port())
    try:
        server.answers()
        assert "Sign in with" not in server.ask("/sign-in")[2]
        assert server.status("/openid/sign-in") == 404 and server.status("/openid/return") == 404
    finally:
        server.kill()
