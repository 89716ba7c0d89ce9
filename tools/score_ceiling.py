"""What the scoring script gives the labels themselves.

In: filings, labels and `score.py` of the folder `shared`. Out: the score of readings made of the labels, whose item
texts are the filing's own words from first_words to the last place of last_words before the next item or the
signatures. Never: a reading of ours; this is how high a reader can score that reads exactly what the labels say.

It is below 1 because the script looks for the *first* place of an item's last words after its first words: an item
whose last words stand in it twice ("… is incorporated herein by reference.") is then held against half of its own text,
while the script's other measure, *item bounds*, rightly takes the last place.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent


def ideal(label: dict[str, Any], source: str, fold: Any) -> dict[str, Any]:
    """Make the reading that a label describes."""
    items = label.get("items") or []
    starts = []
    at = 0
    for item in items:
        found = source.find(fold(item["first_words"]), at)
        at = found if found >= 0 else at
        starts.append(at)
    signed = source.find("pursuanttotherequirements", at)
    made = []
    for index, item in enumerate(items):
        later = [s for s in starts[index + 1 :] if s > starts[index]]
        last = fold(item["last_words"])
        end = source.rfind(last, starts[index], min(later, default=signed if signed >= 0 else len(source))) + len(last)
        made.append({**item, "text": source[starts[index] : end]})
    return {**label, "items": made}


def main() -> int:
    """Score the labels against themselves."""
    parser = argparse.ArgumentParser(description="Score readings made of the labels themselves.")
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    shared = parser.parse_args().shared
    spec = importlib.util.spec_from_file_location("score", shared / "score" / "score.py")
    if spec is None or spec.loader is None:
        sys.exit(f"score_ceiling: no score.py in {shared}")
    score = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
    labels = [json.loads(p.read_text(encoding="utf-8")) for p in sorted((shared / "gold").glob("*.json"))]
    readings = {
        label["file"]: ideal(label, score.folded_filing(str(shared / "filings" / label["file"])), score.fold)
        for label in labels
    }
    groups, misses, means = score.score(readings, labels, shared / "filings")
    for measure in ("item bounds", "item text", "items and bounds", "whole filing"):
        tally = groups["all"]
        print(f"{measure:20} {tally.right[measure]:4} of {tally.wanted[measure]:4}  {tally.f1(measure)[2]:.4f}")
    for measure, (mean, *_) in means.items():
        print(f"{measure:20} mean over registrants {mean:.4f}")
    print(*(f"{file}: {'; '.join(wrong)}" for file, wrong in misses), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
