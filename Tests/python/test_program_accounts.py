"""Accounts kept by a program: opened, changed, closed; what it may not do, and that twice is once."""

import re

import pytest

from programs import Programs


@pytest.fixture(scope="module")
def centre(tocsin, tmp_path_factory):
    centre = Programs(tocsin, tmp_path_factory.mktemp("accounts") / "store")
    try:
        yield centre
    finally:
        centre.finish()


@pytest.fixture(scope="module")
def keeper(centre):
    """A key of an administrator, for accounts."""
    return centre.key("accounts", "personal", account="root")[1]


def test_an_account_is_opened_changed_and_closed(centre, keeper):
    new = {"account": "mia", "name": "Mia Ωmega", "roles": ["handler"]}
    first = centre.ask("/accounts", keeper, new, headers={"Idempotency-Key": "one"})
    assert first.status == 201 and first.headers["Location"] == "/api/v1/accounts/mia", first
    assert first.json["roles"] == ["handler"] and first.json["isOpen"] and first.json["secrets"] == []
    again = centre.ask("/accounts", keeper, new, headers={"Idempotency-Key": "one"})
    assert again.status == 201 and again.json == first.json
    assert centre.ask("/accounts", keeper, new).status == 200, "it is so already"
    assert centre.ask("/accounts", keeper, new | {"name": "Somebody else"}).status == 409
    other = centre.ask("/accounts", keeper, new | {"name": "Another"}, headers={"Idempotency-Key": "one"})
    assert other.status == 422 and "used before" in other.json["detail"]

    given = centre.ask("/accounts/mia/roles", keeper, {"roles": ["handler", "controller"], "reason": "trained"})
    assert given.status == 200 and given.json["roles"] == ["controller", "handler"], given
    assert centre.ask("/accounts/mia/name", keeper, {"name": "Mia Omega"}).json["name"] == "Mia Omega"
    assert "mia" in [each["account"] for each in centre.ask("/accounts?limit=200", keeper).json["items"]]

    link = centre.ask("/accounts/mia/links", keeper, {"reason": "first day"})
    assert link.status == 201 and re.fullmatch(r"/sign-in/\S{20,}", link.json["address"]), link
    assert centre.ask("/accounts/mia/sessions", keeper).json == {"items": []}
    closed = centre.ask("/accounts/mia/closure", keeper, {"reason": "left"})
    assert closed.status == 200 and not closed.json["isOpen"]
    assert centre.ask("/accounts/mia/reopening", keeper, {"reason": "came back"}).json["isOpen"]


@pytest.mark.parametrize("path,body,status,words", [
    ("/accounts", {"account": "x\ny", "name": "X", "roles": ["handler"]}, 422, ""),
    ("/accounts", {"account": "lee", "name": "Lee", "roles": ["king"]}, 422, "roles takes some of"),
    ("/accounts", {"account": "lee", "name": "Lee", "roles": []}, 409, "role"),
    ("/accounts", {"account": "lee", "name": "Lee"}, 422, "roles is missing"),
    ("/accounts/nobody/closure", {"reason": "left"}, 404, "no account"),
    ("/accounts/root/closure", {"reason": "left"}, 409, "nobody else could keep accounts"),
    ("/accounts/root/roles", {"roles": ["handler"], "reason": "x"}, 409, "nobody else could keep accounts"),
    ("/accounts/bridge/closure", {}, 422, "reason is missing"),
    ("/accounts/bridge/sessions/none/revocation", {"reason": "lost"}, 409, "no such session"),
])
def test_what_cannot_be_is_refused_in_words_and_changes_nothing(centre, keeper, path, body, status, words):
    before = centre.command("account", "list", "--json")
    answer = centre.ask(path, keeper, body)
    assert answer.status == status and words in answer.json["detail"], answer
    assert centre.command("account", "list", "--json") == before


def test_only_a_key_with_the_scope_of_somebody_who_keeps_accounts_is_let_in(centre):
    _, without = centre.key("read", "personal", account="root", label="no accounts")
    _, unpermitted = centre.key("accounts", account="bridge", label="no administrator")
    for key in (without, unpermitted):
        for path, body in (("/accounts", None), ("/accounts/root", None), ("/accounts/root/links", {"reason": "in"})):
            answer = centre.ask(path, key, body)
            assert answer.status == 403, (path, answer)
    assert centre.ask("/accounts").status == 401
