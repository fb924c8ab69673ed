"""How a server is reached: over TLS and HTTP/2, with a warning without; and whom a demonstration brings along."""

import re
import ssl
import subprocess

import pytest

from serving import Server, free_port, wait


@pytest.fixture(scope="module")
def certificates(tmp_path_factory):
    """A certificate of this machine for a day, its key, another key, and a file that is neither."""
    folder = tmp_path_factory.mktemp("tls")
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "key.pem", "-out", "chain.pem", "-days", "1",
         "-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1"], cwd=folder, check=True, capture_output=True)
    subprocess.run(["openssl", "genrsa", "-out", "other.pem", "2048"], cwd=folder, check=True, capture_output=True)
    (folder / "junk.pem").write_text("neither")
    return folder


def curl(*words):
    return subprocess.run(["curl", "-s", *map(str, words)], capture_output=True, text=True, timeout=30)


def test_pages_come_over_tls_by_http_2_and_1_1_and_the_cookie_stays_there(tocsin, tmp_path, certificates):
    server = Server(
        tocsin, tmp_path / "store", free_port(), "--tls-certificate", str(certificates / "chain.pem"), "--tls-key",
        str(certificates / "key.pem"), scheme="https")
    trust = ["--cacert", certificates / "chain.pem"]
    try:
        link = server.link()
        for option, version in (("--http2", "2"), ("--http1.1", "1.1")):
            told = curl(*trust, option, "-o", "/dev/null", "-w", "%{http_version} %{http_code}", server.base + "/sign-in")
            assert told.stdout == f"{version} 200", told
        entered = curl(
            *trust, "-D", "-", "-H", "Sec-Fetch-Site: same-origin", "-d", "password=correct+horse+battery",
            "-d", "password-again=correct+horse+battery", link)
        cookie = re.search(r"(?im)^set-cookie: (__Host-tocsin-session=[^;]+);.*; Secure\s*$", entered.stdout)
        assert cookie, entered.stdout
        live = subprocess.run(
            ["curl", "-sN", "--http2", *map(str, trust), "-m", "3", "-H", f"Cookie: {cookie[1]}", server.base + "/board/live"],
            capture_output=True, text=True, timeout=30)
        assert "event: region" in live.stdout and "event: tick" in live.stdout
        plain = curl("-o", "/dev/null", "-w", "%{http_code}", f"http://127.0.0.1:{server.port}/sign-in")
        assert plain.stdout == "000", "something answered without TLS"
        old = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        assert old.minimum_version >= ssl.TLSVersion.TLSv1_2
        seconds, code = server.stop()
        assert code == 0 and seconds < 3
    finally:
        server.kill()


@pytest.mark.parametrize("certificate,key,said", [
    ("chain.pem", "other.pem", "is not the key of"), ("junk.pem", "key.pem", "holds no certificate"),
    ("chain.pem", "junk.pem", "holds no private key"), ("none.pem", "key.pem", "cannot be read: No such file"),
    ("chain.pem", ".", "--tls-key"),
])
def test_files_that_do_not_serve_are_refused_before_anybody_is_served(
        tocsin, tmp_path, certificates, certificate, key, said):
    done = subprocess.run(
        [tocsin, "serve", "--store", str(tmp_path / "store"), "--listen", "127.0.0.1:0", "--tls-certificate",
         str(certificates / certificate), "--tls-key", str(certificates / key)], capture_output=True, text=True, timeout=60)
    assert done.returncode == 1 and said in done.stderr
    assert not (tmp_path / "store").exists(), "no store was made for it"


def test_without_tls_other_machines_get_a_warning_first(tocsin, tmp_path):
    # An address for documentation (RFC 5737): nothing can listen there, so the server says its piece and ends.
    done = subprocess.run(
        [tocsin, "serve", "--store", str(tmp_path / "store"), "--listen", "192.0.2.1:0"], capture_output=True, text=True,
        timeout=60)
    assert "WARNING" in done.stderr and "not encrypted" in done.stderr


def test_a_demonstration_brings_somebody_for_every_role(tocsin, tmp_path):
    store = tmp_path / "store"
    server = Server(tocsin, store, free_port(), "--demo")
    try:
        server.answers()
        wait(lambda: "adam" in "".join(server.lines), "the demonstration's accounts", server.process)
        cast = dict(re.findall(r"^  (\S+) +(rehearsal-\S+)$", "".join(server.lines), re.M))
        assert len(cast) >= 8
        cookies = {name: server.sign_in(name, password) for name, password in cast.items()}
        assert all(cookies.values()), cookies
        assert server.status("/accounts", cookies["adam"]) == 200
        assert server.status("/accounts", cookies["anna"]) == 403
        assert server.sign_in("anna", "rehearsal-administrator") is None
    finally:
        server.kill()
    again = Server(tocsin, store, free_port(), "--demo")
    try:
        again.answers()
        assert again.status("/board", cookies["anna"]) == 200, "the session did not outlive the restart"
    finally:
        again.kill()


def test_what_a_first_run_prints_lets_in_once_and_later_runs_ask_for_the_password(tocsin, tmp_path):
    server = Server(tocsin, tmp_path / "store", free_port())
    try:
        path = server.link().removeprefix(server.base)
        server.answers()
        server.spend(path, "correct horse battery")
        assert server.ask(path, form={"password": "correct horse battery", "password-again": "correct horse battery"})[0] == 403
        server.stop()
    finally:
        server.kill()
    again = Server(tocsin, tmp_path / "store", free_port())
    try:
        again.answers()
        wait(lambda: "Sign in at" in "".join(again.lines), "how to sign in", again.process)
        assert "/sign-in/" not in "".join(again.lines)
        assert again.sign_in("administrator", "correct horse battery")
    finally:
        again.kill()
