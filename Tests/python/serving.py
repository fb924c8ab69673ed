"""`tocsin serve` for tests: started on a port of its own, asked by hand, stopped."""

import pathlib
import re
import signal
import socket
import subprocess
import threading
import time
import urllib.error
import urllib.parse
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]


class Staying(urllib.request.HTTPRedirectHandler):
    """Follows nothing, so that a test sees where it would have been sent."""

    def redirect_request(self, *_):
        return None


STAYING = urllib.request.build_opener(Staying)


class Server:
    """`tocsin serve` on a port of its own, with what it has printed so far."""

    def __init__(self, tocsin, store, port, *options, scheme="http"):
        self.lines = []
        self.port = port
        self.scheme = scheme
        self.process = subprocess.Popen(
            [tocsin, "serve", "--store", str(store), "--listen", f"127.0.0.1:{port}", *options],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8", bufsize=1, cwd=ROOT)
        self.reader = threading.Thread(target=lambda: self.lines.extend(self.process.stdout), daemon=True)
        self.reader.start()

    @property
    def base(self):
        return f"{self.scheme}://127.0.0.1:{self.port}"

    def link(self):
        """The one-time link, once it is printed."""
        def found():
            return re.search(rf"https?://127\.0\.0\.1:{self.port}/sign-in/[A-Za-z0-9_-]+", "".join(self.lines))
        wait(found, f"a sign-in link among what was printed: {self.lines}", self.process)
        return found()[0]

    def answers(self):
        """Waits until the server answers at all."""
        def asked():
            try:
                return urllib.request.urlopen(self.base + "/sign-in", timeout=1).status == 200
            except (urllib.error.URLError, OSError):
                return False
        wait(asked, "an answer of the server", self.process)

    def ask(self, path, cookie=None, form=None):
        """One request without following anything: status, headers, body."""
        request = urllib.request.Request(
            self.base + path, data=urllib.parse.urlencode(form).encode() if form is not None else None,
            headers={"Sec-Fetch-Site": "same-origin"} | ({"Cookie": cookie} if cookie else {}))
        try:
            with STAYING.open(request, timeout=20) as answer:
                return answer.status, answer.headers, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.headers, error.read().decode()

    def status(self, path, cookie=None):
        return self.ask(path, cookie)[0]

    def spend(self, path, password):
        """Uses a one-time link; the cookie to send."""
        status, headers, body = self.ask(path, form={"password": password, "password-again": password})
        assert status == 303, body
        return headers["Set-Cookie"].split(";")[0]

    def sign_in(self, account, password):
        """The cookie to send; None where nobody is let in."""
        status, headers, _ = self.ask("/sign-in", form={"account": account, "password": password})
        return headers["Set-Cookie"].split(";")[0] if status == 303 else None

    def stop(self):
        """Ctrl-C; the seconds it took and the exit code."""
        began = time.monotonic()
        self.process.send_signal(signal.SIGINT)
        try:
            code = self.process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            raise AssertionError(f"the server did not stop within 20 s: {self.lines}")
        return time.monotonic() - began, code

    def kill(self):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()


def wait(holds, what, process=None, seconds=30):
    """Waits until something holds; says what did not, and what the program printed if it ended."""
    end = time.monotonic() + seconds
    while not holds():
        assert process is None or process.poll() is None, f"the server ended, waiting for {what}"
        assert time.monotonic() < end, f"after {seconds} s there is still not {what}"
        time.sleep(0.05)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
