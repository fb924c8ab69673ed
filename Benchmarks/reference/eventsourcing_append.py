"""Durable appends by PyPI's eventsourcing (its SQLite recorder) with a number of writer threads.

Usage: eventsourcing_append.py FILE WRITERS SECONDS; prints {"perSecond":..,"p50":..,"p99":..} in milliseconds.
"""

import json
import sys
import threading
import time
from uuid import uuid4

from eventsourcing.persistence import StoredEvent
from eventsourcing.sqlite import SQLiteApplicationRecorder, SQLiteDatastore


def main(path, writers, seconds):
    datastore = SQLiteDatastore(path)
    recorder = SQLiteApplicationRecorder(datastore)
    recorder.create_table()
    state = b'{"text":"' + b"x" * 580 + b'"}'
    latencies = []
    lock = threading.Lock()
    end = time.perf_counter() + seconds

    def write():
        stream, version, mine = uuid4(), 0, []
        began = time.perf_counter()
        while began < end:
            event = StoredEvent(originator_id=stream, originator_version=version, topic="log-noted", state=state)
            recorder.insert_events([event])
            version += 1
            done = time.perf_counter()
            mine.append(done - began)
            began = done
        with lock:
            latencies.extend(mine)

    start = time.perf_counter()
    threads = [threading.Thread(target=write) for _ in range(writers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    gone = time.perf_counter() - start
    latencies.sort()
    print(
        json.dumps(
            {
                "perSecond": len(latencies) / gone,
                "p50": latencies[len(latencies) // 2] * 1e3,
                "p99": latencies[len(latencies) * 99 // 100] * 1e3,
            }
        )
    )


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), float(sys.argv[3]))
