"""How a server is reached: over TLS and HTTP/2, with a warning without; and whom a demonstration brings along."""

import re
import secrets
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


def handler(tocsin, store, server, *trust):
    """The cookie of somebody who takes calls."""
    def terminal(*words):
        return subprocess.run(
            [tocsin, *words, "--store", str(store), "--actor", "test"], check=True, capture_output=True, text=True).stdout
    terminal("account", "open", "hana", "--name", "Hana", "--role", "handler")
    path = re.search(r"/sign-in/\S+", terminal("account", "link", "hana", "--reason", "a test"))[0]
    entered = curl(
        *trust, "-D", "-", "-H", "Sec-Fetch-Site: same-origin", "-d", "password=correct+horse+battery",
        "-d", "password-again=correct+horse+battery", server.base + path)
    return re.search(r"(?im)^set-cookie: ([^;]+)", entered.stdout)[1]


def hears_what_happens(server, cookie, option, *trust):
    """A live page over a version of HTTP: what was there, a contact that comes in meanwhile, signs of life, and nothing else."""
    words = f"Invented words over {option}"
    live = subprocess.Popen(
        ["curl", "-sN", option, *map(str, trust), "-m", "4", "-H", f"Cookie: {cookie}", server.base + "/live/calls"],
        stdout=subprocess.PIPE, text=True)
    # The first line is there when the page has begun.
    first = live.stdout.readline()
    told = curl(
        *trust, "-o", "/dev/null", "-w", "%{http_code}", "-H", "Sec-Fetch-Site: same-origin", "-H", f"Cookie: {cookie}",
        "-d", "medium=call", "-d", "number=07700 900111", "--data-urlencode", f"words={words}", "-d", "command=" + secrets.token_hex(16),
        "-d", "at=calls", "-d", "form=x", server.base + "/contacts")
    assert told.stdout == "303", told
    heard, _ = live.communicate(timeout=30)
    assert live.returncode == 28, f"it did not last until its time was over: {live.returncode}"
    assert words in heard and "event: tick" in heard
    strange = [line for line in (first + heard).splitlines() if line and not re.match(r"(retry|event|id|data): ", line)]
    assert not strange, f"no field of an event: {strange[:3]}"


def test_live_pages_come_by_http_1_1_in_chunks_and_by_1_0_without(tocsin, tmp_path):
    server = Server(tocsin, tmp_path / "store", free_port())
    try:
        server.answers()
        cookie = handler(tocsin, tmp_path / "store", server)
        for option in ("--http1.1", "--http1.0"):
            hears_what_happens(server, cookie, option)
    finally:
        server.kill()


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
        hana = handler(tocsin, tmp_path / "store", server, *trust)
        for option in ("--http2", "--http1.1"):
            hears_what_happens(server, hana, option, *trust)
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
        # Pages that no call fills have something to show from the beginning.
        for path, words in (("/referred", "Control room of the next district"), ("/places", "Willow Court"), ("/callers", "M. Byrne"),
                            ("/procedures/council-out-of-hours/drafts", "Shorter wording of the first question"), ("/units", "gas-engineer"),
                            ("/shift", "ben")):
            status, _, body = server.ask(path, cookies["supervisor"])
            assert status == 200 and words in body, (path, status)
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
