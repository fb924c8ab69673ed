"""The reference for decisions: zen-engine, from JSON lines to JSON lines and on prepared values, in batches and one by one.

Usage: zen_decisions.py TABLE.jdm.json INPUTS.jsonl SECONDS [RESULTS.jsonl]; prints evaluations a second of processor time as JSON.
"""

import json
import sys
import time

import zen

BATCH = 1_000


def main():
    table, inputs, seconds = sys.argv[1], sys.argv[2], float(sys.argv[3])
    # A table that is held by the engine: a loader in Python would be called for every evaluation.
    engine = zen.ZenEngine({"loader": {"type": "static", "content": {"table": json.load(open(table))}}})
    lines = open(inputs).read().splitlines()
    values = [json.loads(line) for line in lines]
    requests = [{"key": "table", "context": value} for value in values]

    def batch_text():
        out = []
        for start in range(0, len(lines), BATCH):
            some = [{"key": "table", "context": json.loads(line)} for line in lines[start : start + BATCH]]
            out += [json.dumps(answer["data"]["result"]) for answer in engine.evaluate_batch(some)]
        return out

    def batch_values():
        for start in range(0, len(requests), BATCH):
            engine.evaluate_batch(requests[start : start + BATCH])

    def single_text():
        for line in lines:
            json.dumps(engine.evaluate("table", line)["result"])

    def single_values():
        for value in values:
            engine.evaluate("table", value)

    def per_second(call):
        # The processor's time of all threads: others on the machine take none of it.
        began, rounds = time.process_time(), 0
        while True:
            call()
            rounds += 1
            taken = time.process_time() - began
            if taken >= seconds:
                return rounds * len(lines) / taken

    results = batch_text()
    if len(sys.argv) > 4:
        with open(sys.argv[4], "w") as file:
            file.write("\n".join(results) + "\n")
    ways = {"batchJSON": batch_text, "batchValues": batch_values, "singleJSON": single_text, "singleValues": single_values}
    print(json.dumps({name: per_second(call) for name, call in ways.items()}))


if __name__ == "__main__":
    main()
