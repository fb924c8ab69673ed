"""A centre with an account for programs and keys for it, and how a test asks with them."""

import base64
import hashlib
import hmac
import json
import subprocess
import time
import urllib.error
import urllib.request

from serving import ROOT, STAYING, Server, free_port

SCOPES = ["read", "personal", "contacts", "incidents", "assess", "deploy", "units", "levels", "restrict", "registers",
          "shift", "report", "procedures", "accounts", "events", "webhooks", "positions", "audit"]


class Answer:
    """What came back."""

    def __init__(self, status, headers, body):
        self.status = status
        self.headers = headers
        self.body = body

    @property
    def json(self):
        return json.loads(self.body)

    def __repr__(self):
        return f"{self.status} {self.body[:400]!r}"


class Programs:
    """A server, its administrator `root` and the account `bridge`, which may do what a supervisor may."""

    def __init__(self, tocsin, store, *options):
        self.tocsin = tocsin
        self.store = str(store)
        self.command("account", "open", "root", "--name", "Rut", "--role", "administrator")
        self.command("account", "open", "bridge", "--name", "The bridge", "--role", "supervisor")
        self.command("procedure", "publish", str(ROOT / "procedures/council-out-of-hours"))
        self.server = Server(tocsin, store, free_port(), *options)
        self.server.answers()

    def command(self, *words, code=0, json_too=False):
        words = [*words, "--store", self.store, "--actor", "root"] + (["--json"] if json_too else [])
        done = subprocess.run([self.tocsin, *words], capture_output=True, text=True, timeout=60, cwd=ROOT)
        assert done.returncode == code, (words, done.returncode, done.stdout, done.stderr)
        return json.loads(done.stdout) if json_too else done.stdout + done.stderr

    def key(self, *scopes, account="bridge", label="a test", days=1):
        """The id and the secret of a new key."""
        words = [word for scope in scopes for word in ("--scope", scope)]
        issued = self.command(
            "account", "issue-key", account, "--label", label, "--days", str(days), *words, json_too=True)
        return issued["key"], issued["secret"]

    def ask(self, path, key=None, body=None, method=None, headers=None, raw=None, timeout=20):
        """One request below /api/v1."""
        sent = dict(headers or {})
        if key:
            sent["Authorization"] = f"Bearer {key}"
        data = raw
        if body is not None:
            data = json.dumps(body).encode()
            sent.setdefault("Content-Type", "application/json")
        request = urllib.request.Request(
            self.server.base + "/api/v1" + path, data=data, headers=sent,
            method=method or ("POST" if data is not None else "GET"))
        try:
            with STAYING.open(request, timeout=timeout) as answer:
                return Answer(answer.status, answer.headers, answer.read())
        except urllib.error.HTTPError as error:
            return Answer(error.code, error.headers, error.read())

    def give(self, path, key, body=None, status=(200, 201), **more):
        answer = self.ask(path, key, body if body is not None else {}, **more)
        assert answer.status in status, (path, answer)
        return answer.json

    def types(self, key):
        """The types of units that the pack has, as a refusal names them."""
        refused = self.ask("/units", key, {"unit": "X", "type": "none-such"})
        assert refused.status == 422, refused
        return sorted(word.strip() for word in refused.json["detail"].split("there is")[1].split(","))

    def finish(self):
        self.server.kill()


def signed(secret, body, identifier="msg-1", timestamp=None, version="v1"):
    """The three headers of Standard Webhooks."""
    timestamp = str(int(time.time()) if timestamp is None else timestamp)
    key = base64.b64decode(secret.removeprefix("whsec_"))
    digest = hmac.new(key, f"{identifier}.{timestamp}.".encode() + body, hashlib.sha256).digest()
    return {"webhook-id": identifier, "webhook-timestamp": timestamp,
            "webhook-signature": f"{version},{base64.b64encode(digest).decode()}", "Content-Type": "application/json"}
