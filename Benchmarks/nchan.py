"""nginx with nchan, the reference for sending to many screens, and for pages of a file."""

import contextlib
import socket
import subprocess
import time

NCHAN = "/usr/lib/nginx/modules/ngx_nchan_module.so"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextlib.contextmanager
def nchan(folder):
    """nginx with nchan on a port of its own: one channel, published to at /pub, heard at /sub."""
    port = free_port()
    (folder / "logs").mkdir(exist_ok=True)
    (folder / "page.html").touch()
    (folder / "nginx.conf").write_text(f"""
        load_module {NCHAN};
        daemon off; pid {folder}/nginx.pid; error_log {folder}/error.log; worker_processes auto; worker_rlimit_nofile 8192;
        events {{ worker_connections 4096; }}
        http {{
          access_log off; client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fcgi;
          uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi; keepalive_requests 1000000;
          server {{
            listen 127.0.0.1:{port};
            location = /pub {{ nchan_publisher; nchan_channel_id board; nchan_message_buffer_length 0; client_max_body_size 8m; client_body_buffer_size 1m; }}
            location = /sub {{ nchan_subscriber eventsource; nchan_channel_id board; }}
            location = /page.html {{ root {folder}; default_type text/html; }}
          }}
        }}""")
    process = subprocess.Popen(["/usr/sbin/nginx", "-p", str(folder), "-c", str(folder / "nginx.conf")], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        end = time.monotonic() + 10
        while True:
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
                break
            assert process.poll() is None and time.monotonic() < end, (folder / "error.log").read_text()
            time.sleep(0.05)
        yield port
    finally:
        process.terminate()
        process.wait()
