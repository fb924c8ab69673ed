"""Keys of programs: issued once, kept as digests, listed, expired, revoked, and what each scope opens."""

import sqlite3

import pytest

from programs import SCOPES, Programs


@pytest.fixture(scope="module")
def centre(tocsin, tmp_path_factory):
    centre = Programs(tocsin, tmp_path_factory.mktemp("keys") / "store")
    try:
        yield centre
    finally:
        centre.finish()


def test_a_key_is_shown_once_and_stands_nowhere_in_the_store(centre):
    name, secret = centre.key("read", label="the bridge of the north")
    assert centre.ask("/key", secret).json["key"] == name
    [line] = [key for key in centre.command("account", "keys", "bridge", json_too=False).splitlines() if name in key]
    assert "the bridge of the north" in line and "last used" in line
    database = sqlite3.connect(f"file:{centre.store}/journal.sqlite?mode=ro", uri=True)
    text = "\n".join(database.iterdump())
    assert name in text and secret not in text and secret.removeprefix("tocsin_") not in text


def test_without_a_key_with_a_wrong_one_and_with_a_revoked_one_nothing_is_told(centre):
    name, secret = centre.key("read")
    said = []
    for given in (None, "tocsin_" + "A" * 43, secret[:-1] + ("A" if secret[-1] != "A" else "B"), "x", secret + " "):
        answer = centre.ask("/incidents", given)
        if given == secret + " ":
            continue
        assert answer.status == 401 and answer.headers["Content-Type"] == "application/problem+json"
        assert answer.headers["WWW-Authenticate"].startswith("Bearer")
        said.append(answer.body)
    assert len(set(said)) == 1, "all are told the same"
    assert centre.ask("/incidents", secret).status == 200
    centre.command("account", "revoke-key", "bridge", name, "--reason", "a test")
    assert centre.ask("/incidents", secret).status == 401


def test_a_closed_account_has_no_keys_and_opened_again_neither(centre):
    centre.command("account", "open", "leaver", "--name", "Lee", "--role", "handler")
    _, secret = centre.key("read", account="leaver")
    assert centre.ask("/incidents", secret).status == 200
    centre.command("account", "close", "leaver", "--reason", "left")
    assert centre.ask("/incidents", secret).status == 401
    centre.command("account", "reopen", "leaver", "--reason", "back")
    assert centre.ask("/incidents", secret).status == 401


def test_each_scope_opens_its_routes_and_no_other(centre):
    """Every scope against every route, by what the document says each takes."""
    document = centre.ask("/openapi.json").json
    routes = [(method, path, operation) for path, operations in document["paths"].items()
              for method, operation in operations.items() if operation["security"]]
    assert len(routes) > 80
    centre.command("account", "open", "manager", "--name", "Mo", "--role", "manager")
    centre.command("account", "open", "auditor", "--name", "Au", "--role", "auditor")
    for scope in SCOPES:
        # Accounts are kept by administrators alone, procedures by managers, and auditors inspect.
        accounts = {"accounts": "root", "procedures": "manager", "audit": "auditor"}
        _, secret = centre.key(scope, account=accounts.get(scope, "bridge"))
        for method, path, operation in routes:
            needed = {each for way in operation["security"] for each in way["key"]}
            if scope in needed and "text/event-stream" in str(operation["responses"]["200"]):
                continue
            plain = path.replace("{", "").replace("}", "")
            answer = centre.ask(plain, secret, raw=b"[]" if method == "post" else None, method=method.upper(),
                                headers={"Content-Type": "application/json"})
            if answer.status == 429:
                pytest.fail("the test asks more often than a key may")
            assert (answer.status == 403) == (scope not in needed), (scope, method, path, needed, answer)


def test_a_key_does_not_do_what_its_account_may_not(centre):
    centre.command("account", "open", "looker", "--name", "Lou", "--role", "auditor")
    _, secret = centre.key("incidents", "read", account="looker")
    answer = centre.ask("/incidents/261121-0001/notes", secret, {"words": "x"})
    assert answer.status == 403 and "keep-log" in answer.json["detail"]


def test_what_cannot_be_issued_is_refused_in_words(centre):
    for words, said in ((["--scope", "alarms", "--scope", "read"], "signs with its key"),):
        told = centre.command("account", "issue-key", "bridge", "--label", "x", *words, code=1)
        assert said in told
    assert "--days takes" in centre.command(
        "account", "issue-key", "bridge", "--label", "x", "--scope", "read", "--days", "0", code=64)
