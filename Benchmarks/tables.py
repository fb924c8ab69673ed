"""Makes a decision table of any length as DMN and as zen-engine's JDM, with inputs; the same seed makes the same table."""

import json
import random

WORDS = ["fire", "medical", "security", "lift", "power", "water", "it", "gas", "flood", "other"]
CHANNELS = ["phone", "radio", "sensor", "email", "web", "walkin"]
TYPES = {
    "category": "string", "channel": "string", "severity": "number", "affected": "number", "vulnerable": "boolean",
    "distance": "number",
}


def cell(pick, name):
    """A test in words that FEEL and zen's language share."""
    if pick.random() < 0.3:
        return ""
    if name == "category":
        return ", ".join(f'"{word}"' for word in pick.sample(WORDS, pick.randint(1, 3)))
    if name == "channel":
        return ", ".join(f'"{word}"' for word in pick.sample(CHANNELS, pick.randint(1, 3)))
    if name == "vulnerable":
        return pick.choice(["true", "false"])
    top = {"severity": 10, "affected": 120, "distance": 50}[name]
    low = pick.randint(0, top - 2)
    if pick.random() < 0.4:
        return pick.choice([">= ", "< "]) + str(low)
    return f"[{low}..{pick.randint(low + 1, top)}]"


def rules(count, seed):
    pick = random.Random(seed)
    made = [([cell(pick, name) for name in TYPES], [pick.randint(1, 5), f"q{place % 12}", 5 * (place % 48 + 1)]) for place in range(count - 1)]
    return made + [(["" for _ in TYPES], [5, "general", 240])]


def escaped(text):
    return text.replace("&", "&amp;").replace("<", "&lt;")


def dmn(table):
    parts = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="triage" namespace="http://tocsin.example/made">',
    ]
    for name, kind in TYPES.items():
        parts.append(f'<inputData id="_{name}" name="{name}"><variable name="{name}" typeRef="{kind}"/></inputData>')
    parts.append('<decision id="triage" name="triage"><variable name="triage"/>')
    parts += [f'<informationRequirement><requiredInput href="#_{name}"/></informationRequirement>' for name in TYPES]
    parts.append('<decisionTable hitPolicy="FIRST">')
    parts += [f'<input><inputExpression typeRef="{kind}"><text>{name}</text></inputExpression></input>' for name, kind in TYPES.items()]
    parts.append('<output name="priority"/><output name="queue"/><output name="targetMinutes"/>')
    for tests, (priority, queue, minutes) in table:
        cells = "".join(f"<inputEntry><text>{escaped(test or '-')}</text></inputEntry>" for test in tests)
        outputs = "".join(f"<outputEntry><text>{text}</text></outputEntry>" for text in (priority, f'"{queue}"', minutes))
        parts.append(f"<rule>{cells}{outputs}</rule>")
    return "\n".join(parts + ["</decisionTable></decision></definitions>", ""])


def jdm(table):
    names = list(TYPES)
    outputs = ["priority", "queue", "targetMinutes"]
    made = []
    for place, (tests, (priority, queue, minutes)) in enumerate(table):
        row = {"_id": f"r{place}"} | {f"i{column}": test for column, test in enumerate(tests)}
        made.append(row | {"o0": str(priority), "o1": f'"{queue}"', "o2": str(minutes)})
    content = {
        "hitPolicy": "first",
        "inputs": [{"id": f"i{place}", "name": name, "field": name, "type": "expression"} for place, name in enumerate(names)],
        "outputs": [{"id": f"o{place}", "name": name, "field": name, "type": "expression"} for place, name in enumerate(outputs)],
        "rules": made,
    }
    nodes = [
        {"id": "in", "name": "request", "type": "inputNode", "position": {"x": 0, "y": 0}},
        {"id": "dt", "name": "triage", "type": "decisionTableNode", "position": {"x": 1, "y": 0}, "content": content},
        {"id": "out", "name": "response", "type": "outputNode", "position": {"x": 2, "y": 0}},
    ]
    edges = [
        {"id": "e1", "sourceId": "in", "targetId": "dt", "type": "edge"},
        {"id": "e2", "sourceId": "dt", "targetId": "out", "type": "edge"},
    ]
    return {"contentType": "application/vnd.gorules.decision", "nodes": nodes, "edges": edges}


def inputs(count, seed):
    pick = random.Random(seed)
    for _ in range(count):
        yield {
            "category": pick.choice(WORDS), "channel": pick.choice(CHANNELS), "severity": pick.randint(0, 10),
            "affected": pick.randint(0, 120), "vulnerable": pick.random() < 0.2, "distance": round(pick.uniform(0, 50), 2),
        }


def write(folder, count, seed=4):
    """Three files for a table of so many rules: the model, the same for zen, and inputs."""
    table = rules(count, seed)
    model, other, lines = (folder / f"{count}{end}" for end in (".dmn", ".jdm.json", ".jsonl"))
    model.write_text(dmn(table))
    other.write_text(json.dumps(jdm(table)))
    lines.write_text("".join(json.dumps(one) + "\n" for one in inputs(5_000, seed + 1)))
    return model, other, lines
