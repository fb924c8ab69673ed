"""A small OpenID provider for tests: real keys, real signatures, a code flow with PKCE; and whatever else a test makes it say."""

import base64
import hashlib
import http.server
import json
import secrets
import threading
import time
import urllib.parse

import pytest

rsa = pytest.importorskip("cryptography.hazmat.primitives.asymmetric.rsa")
from cryptography.hazmat.primitives import hashes, hmac  # noqa: E402
from cryptography.hazmat.primitives.asymmetric import ec, padding, utils  # noqa: E402


def base64url(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def number(value, length=None):
    return base64url(value.to_bytes(length or (value.bit_length() + 7) // 8, "big"))


class Key:
    def __init__(self, kid, algorithm):
        self.kid, self.algorithm = kid, algorithm
        if algorithm == "ES256":
            self.private = ec.generate_private_key(ec.SECP256R1())
        else:
            self.private = rsa.generate_private_key(public_exponent=65537, key_size=2048)

    def jwk(self):
        public = self.private.public_key().public_numbers()
        if self.algorithm == "ES256":
            return {"kty": "EC", "crv": "P-256", "kid": self.kid, "use": "sig", "alg": "ES256",
                    "x": number(public.x, 32), "y": number(public.y, 32)}
        # As many providers publish them: without alg.
        return {"kty": "RSA", "kid": self.kid, "use": "sig", "n": number(public.n), "e": number(public.e)}

    def sign(self, text):
        if self.algorithm == "ES256":
            r, s = utils.decode_dss_signature(self.private.sign(text, ec.ECDSA(hashes.SHA256())))
            return r.to_bytes(32, "big") + s.to_bytes(32, "big")
        return self.private.sign(text, padding.PKCS1v15(), hashes.SHA256())


class Provider:
    """`claims` and `header` are laid over what it would say; `sign_by` chooses the key, `raw` makes the whole token."""

    CLIENT, SECRET = "tocsin-desk", "a secret, with / and : in it"

    def __init__(self):
        self.rsa, self.ec = Key("rsa-1", "RS256"), Key("ec-1", "ES256")
        self.published = [self.rsa, self.ec]
        self.reset()
        self.asked, self.codes, self.problems = [], {}, []
        provider = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def log_message(self, *_):
                pass

            def do_GET(self):
                provider.get(self)

            def do_POST(self):
                provider.post(self)
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.issuer = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def reset(self):
        self.person, self.claims, self.header, self.sign_by, self.raw = "anna", {}, {}, self.rsa, None

    def stop(self):
        self.server.shutdown()
        self.server.server_close()

    # The token

    def token(self, nonce):
        now = int(time.time())
        claims = {"iss": self.issuer, "aud": self.CLIENT, "sub": "7", "nonce": nonce, "iat": now, "exp": now + 300, "auth_time": now,
                  "preferred_username": self.person, "email": f"{self.person}@example.org"} | self.claims
        claims = {name: value for name, value in claims.items() if value is not None}
        header = {"alg": self.sign_by.algorithm, "kid": self.sign_by.kid, "typ": "JWT"} | self.header
        text = f"{base64url(json.dumps(header).encode())}.{base64url(json.dumps(claims).encode())}"
        if self.raw:
            return self.raw(text)
        return f"{text}.{base64url(self.sign_by.sign(text.encode()))}"

    def hmac_by_public_key(self, text):
        """The old trick: a shared secret that everybody knows."""
        from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
        public = self.rsa.private.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
        mac = hmac.HMAC(public, hashes.SHA256())
        mac.update(text.encode())
        return f"{text}.{base64url(mac.finalize())}"

    # The addresses

    def answer(self, handler, value, status=200):
        body = json.dumps(value).encode()
        handler.send_response(status)
        handler.send_header("Content-Type", "application/json")
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    def get(self, handler):
        address = urllib.parse.urlsplit(handler.path)
        query = dict(urllib.parse.parse_qsl(address.query))
        self.asked.append(address.path)
        if address.path == "/.well-known/openid-configuration":
            self.answer(handler, {
                "issuer": self.issuer, "authorization_endpoint": self.issuer + "/authorize",
                "token_endpoint": self.issuer + "/token", "jwks_uri": self.issuer + "/keys",
                "response_types_supported": ["code"], "id_token_signing_alg_values_supported": ["RS256", "ES256"]})
        elif address.path == "/keys":
            self.answer(handler, {"keys": [{"kty": "oct", "kid": "odd", "k": "AAAA"}, {"kty": "new"}]
                                  + [key.jwk() for key in self.published]})
        elif address.path == "/authorize":
            wanted = {"response_type": "code", "client_id": self.CLIENT, "code_challenge_method": "S256",
                      "prompt": "login", "max_age": "0"}
            for name, value in wanted.items():
                if query.get(name) != value:
                    self.problems.append(f"{name} is {query.get(name)}")
            if "openid" not in query.get("scope", "").split():
                self.problems.append("no scope openid")
            for name in ("state", "nonce", "code_challenge"):
                if len(query.get(name, "")) < 43:
                    self.problems.append(f"{name} is too short: {query.get(name)}")
            code = secrets.token_urlsafe(16)
            self.codes[code] = query
            back = {"code": code, "state": query.get("state", "")}
            handler.send_response(302)
            handler.send_header("Location", query["redirect_uri"] + "?" + urllib.parse.urlencode(back))
            handler.send_header("Content-Length", "0")
            handler.end_headers()
        else:
            self.answer(handler, {}, 404)

    def post(self, handler):
        form = dict(urllib.parse.parse_qsl(handler.rfile.read(int(handler.headers["Content-Length"])).decode()))
        self.asked.append("/token")
        begun = self.codes.pop(form.get("code"), None)
        pair = f"{urllib.parse.quote(self.CLIENT, safe='')}:{urllib.parse.quote(self.SECRET, safe='')}"
        basic = "Basic " + base64.b64encode(pair.encode()).decode()
        challenge = base64url(hashlib.sha256(form.get("code_verifier", "").encode()).digest())
        right = {"code": begun is not None, "secret": handler.headers["Authorization"] == basic,
                 "grant": form.get("grant_type") == "authorization_code"}
        if begun is not None:
            right |= {"redirect": form.get("redirect_uri") == begun["redirect_uri"],
                      "verifier": challenge == begun["code_challenge"]}
        wrong = [name for name, holds in right.items() if not holds]
        if wrong:
            self.problems.append(f"token refused: {wrong}")
            return self.answer(handler, {"error": "invalid_grant"}, 400)
        self.answer(handler, {"access_token": "x", "token_type": "Bearer", "id_token": self.token(begun["nonce"])})
