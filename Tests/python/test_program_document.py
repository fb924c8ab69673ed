"""The document of the interface against the running server, and the page for people."""

import json
import subprocess
import sys

import pytest

from programs import SCOPES, Programs

# A bounded run: so many examples for each address.
EXAMPLES = 8
SECONDS_MAX = 480


@pytest.fixture(scope="module")
def centre(tocsin, tmp_path_factory):
    centre = Programs(tocsin, tmp_path_factory.mktemp("document") / "store")
    try:
        yield centre
    finally:
        centre.finish()


def test_the_document_is_there_without_a_key_and_names_every_order_of_the_console(centre):
    answer = centre.ask("/openapi.json")
    assert answer.status == 200 and answer.headers["Content-Type"] == "application/json"
    document = answer.json
    assert document["openapi"].startswith("3.1")
    for path in ("/contacts", "/contacts/{contact}/answer", "/incidents/{reference}/closure", "/units/{unit}/duty",
                 "/shift/handover", "/places/{entry}/facts", "/incidents/{reference}/assignments"):
        assert "post" in document["paths"][path], path
    page = centre.ask("/")
    assert page.status == 200 and b"/api/v1/incidents/{reference}/closure" in page.body
    assert "default-src 'none'" in page.headers["Content-Security-Policy"]


def test_the_server_keeps_to_its_document(centre, tmp_path):
    """schemathesis sends what the document allows and what it does not, and looks at every answer."""
    roles = [word for role in ("supervisor", "manager", "administrator", "auditor") for word in ("--role", role)]
    centre.command("account", "open", "everything", "--name", "May do all", *roles)
    _, secret = centre.key(*SCOPES, account="everything")
    contact = centre.give("/contacts", secret, {"medium": "call", "words": "smoke"})["contact"]
    centre.give(f"/contacts/{contact}/answer", secret)
    reference = centre.give(f"/contacts/{contact}/incident", secret, {"place": "1 High Street"})["incident"]
    centre.give("/places", secret, {"id": "school", "name": "The school", "address": "2 High Street"})
    # What stands in packs, drafts and trials is looked at too.
    draft = centre.give("/procedures/council-out-of-hours/drafts", secret, {"purpose": "a better one"})["draft"]
    centre.give(f"/procedures/council-out-of-hours/drafts/{draft}/opening", secret)
    version = centre.ask("/procedures/council-out-of-hours", secret).json["inForce"]
    settings = tmp_path / "schemathesis.toml"
    settings.write_text(
        "[parameters]\n" + "".join(f'"path.{name}" = "{value}"\n' for name, value in (
            ("reference", reference), ("contact", contact), ("entry", "school"), ("pack", "council-out-of-hours"),
            ("version", version), ("draft", draft))))
    done = subprocess.run(
        [sys.executable, "-m", "schemathesis.cli", "--config-file", str(settings), "run",
         f"{centre.server.base}/api/v1/openapi.json", "--header", f"Authorization: Bearer {secret}",
         "--max-examples", str(EXAMPLES), "--seed", "5", "--rate-limit", "90/s", "--request-timeout", "20",
         "--phases", "examples,coverage,fuzzing", "--no-color",
         # What ends the run's own account would end the run; a folder as one file is nothing it can make.
         "--exclude-path-regex", "/events|/shift/end|/accounts/.*/(closure|roles)|/drafts/archive",
         "--checks", "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance,"
         "response_headers_conformance,negative_data_rejection,unsupported_method,ignored_auth"],
        capture_output=True, text=True, timeout=SECONDS_MAX)
    assert done.returncode == 0, done.stdout[-12_000:] + done.stderr[-3_000:]
    assert centre.ask("/key", secret).status == 200
    assert json.loads(centre.command("account", "keys", "everything", "--json").splitlines()[0])
