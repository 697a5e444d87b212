"""Writes the figures of a trained pipeline as a page for people."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

_HEAD = """# curator_en

The embedded pipeline: names, tags, trees and sentence starts for English news, with Curator's own models
beside them in `curator_en/curator/` (score calibration, closed lists, claim scorer, check-worthiness).
Made by `curator train-default --data DIR`; this page is written by that command. Sources and licences:
`ATTRIBUTION.md`.

All figures are on development documents of the training sources: the trees' best model was chosen and
the scores were calibrated on them, so expect less on other text. DATE, NORP and the split of GPE, LOC and
FAC are partly made by rule in the data, which flatters them. Precision on claims is a lower bound: the
gold marks only some attributions.
"""


def write_readme(figures: Mapping[str, Any], path: Path) -> None:
    """One page with tables of all figures (per cent unless said otherwise)."""
    entities, claims = figures["entities"], figures["claims"]
    lines = [_HEAD, "## Entities (exact span and label)", "", *_table("", {"all": entities["all"]}), ""]
    lines += [
        f"Macro F1 over sources {entities['macro_f']}; calibration error {entities['calibration_error']}.",
        "",
    ]
    lines += [*_table("label", entities["by_label"]), "", *_table("source", entities["by_source"]), ""]
    lines += ["## Claims (attributed, GUM)", ""]
    lines += [*_table("match", {"exact": claims["exact"], "IoU ≥ .5": claims["iou50"]}), ""]
    lines += [
        f"Source right where the claim was found: {claims['source_link']}.",
        "",
        "## Trees (EWT and GUM)",
        "",
    ]
    lines += [", ".join(f"{name} {value}" for name, value in figures["trees"].items()) + ".", ""]
    check = figures["check"]
    lines += ["## Check-worthiness (ClaimBuster)", ""]
    lines += [
        f"Average precision {check['ap']}, F1 {check['f1']}, calibration error {check['calibration_error']}.",
        "",
    ]
    lines += [
        "## Speed",
        "",
        f"{figures['words_per_second']} words per second of CPU time, everything included.",
        "",
    ]
    path.write_text("\n".join(lines), encoding="utf-8")


def _table(name: str, rows: Mapping[str, Mapping[str, float]]) -> list[str]:
    lines = [f"| {name} | P | R | F1 | gold spans |", "|---|---|---|---|---|"]
    return lines + [f"| {key} | {v['p']} | {v['r']} | {v['f']} | {v['gold']} |" for key, v in rows.items()]
