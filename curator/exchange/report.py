"""What an export wrote, in numbers: for the window's last sentence, the card and `export.json`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from curator.domain.mark import Layer

from .peers.given import Given
from .shapes import Record

FEW = 20
"""Below so many articles a split measures nothing."""
SPLITS = ("train", "dev", "test")
_OF_LAYER = {Layer.ENTITY: "mentions", Layer.CLAIM: "claims"}


@dataclass(frozen=True, slots=True)
class FileReport:
    """One file of an export: records (None where they are not lines of it), bytes and their hash."""

    name: str
    records: int | None
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Warned:
    """Something about a split that training will suffer from: too few articles, a label missing."""

    code: str
    split: str
    label: str = ""
    count: int = 0


@dataclass(frozen=True, slots=True)
class Report:
    """An export to `path`: how many records, entries by kind, losses by kind, warnings, files by name, and
    the file with the rules of the house if there is one. `labels` counts by split, layer and label, `facts`
    articles by what is known of how they came about: a kind such as `guideline`, and its value."""

    path: Path
    records: int
    counts: Mapping[str, int]
    losses: Mapping[str, int]
    warnings: Sequence[Warned]
    files: Sequence[FileReport]
    house_rules: FileReport | None = None
    in_split: Mapping[str, int] = field(default_factory=dict[str, int])
    labels: Mapping[tuple[str, str, str], int] = field(default_factory=dict[tuple[str, str, str], int])
    facts: Mapping[tuple[str, str], int] = field(default_factory=dict[tuple[str, str], int])

    def as_json(self) -> dict[str, Any]:
        return {
            "records": self.records,
            "counts": dict(self.counts),
            "losses": dict(self.losses),
            "splits": dict(self.in_split),
            "warnings": [asdict(warned) for warned in self.warnings],
            "files": [asdict(file) for file in self.files],
            "house_rules": asdict(self.house_rules) if self.house_rules else None,
        }


@dataclass(slots=True)
class Tally:
    """The counts of an export while it is written."""

    records: int = 0
    counts: Counter[str] = field(default_factory=Counter[str])
    lost: Counter[str] = field(default_factory=Counter[str])
    in_split: Counter[str] = field(default_factory=Counter[str])
    labels: Counter[tuple[str, str, str]] = field(default_factory=Counter[tuple[str, str, str]])
    facts: Counter[tuple[str, str]] = field(default_factory=Counter[tuple[str, str]])

    def look(self, record: Record) -> None:
        """Take in how an article came about."""
        curator = record["curator"]
        self.facts.update(
            (
                ("label_set", curator["label_set"]),
                ("guideline", curator["guideline"]),
                ("language", record["meta"]["language"] or ""),
                ("licence", curator["licence"]),
                ("tokenizer", "{name} {version}".format_map(curator["tokenizer"])),
            )
        )
        self.facts.update(
            ("suggester", f"{one['kind']} {one['name']} {one['version']}") for one in curator["suggesters"]
        )
        for layer, read in curator["review"].items():
            self.facts[f"review {layer}", read["state"]] += 1
        editors = {read["reviewed_by"] for read in curator["review"].values()} - {""}
        self.facts.update(("editor", each) for each in editors)

    def take(self, other: Tally) -> None:
        """Take in what another counted."""
        self.records += other.records
        self.counts.update(other.counts)
        self.lost.update(other.lost)
        self.in_split.update(other.in_split)
        self.labels.update(other.labels)
        self.facts.update(other.facts)

    def add(self, record: Record) -> None:
        """A record of Curator JSONL."""
        curator = record["curator"]
        self.look(record)
        self.records += 1
        for name in ("spans", "claims"):
            self.counts[name] += len(record[name])
        for name in ("nested", "rejected", "unsure", "pending", "entities"):
            self.counts[name] += len(curator[name])
        split = curator["split"]
        self.in_split[split] += 1
        self.labels.update((split, "mentions", entry["label"]) for entry in record["spans"])
        self.labels.update((split, "mentions", entry["label"]) for entry in curator["nested"])
        self.labels.update((split, "claims", entry["label"]) for entry in record["claims"])

    def add_given(self, given: Given, split: str) -> None:
        """An article as a peer's format holds it."""
        self.records += 1
        self.in_split[split] += 1
        self.counts["relations"] += len(given.relations)
        for mark in given.marks:
            layer = _OF_LAYER[mark.layer]
            if mark.verdict == "accepted":
                self.counts[layer] += 1
                self.labels[split, layer, mark.label] += 1
            else:
                self.counts[mark.verdict.value if mark.verdict else "pending"] += 1

    def report(
        self, path: Path, files: Sequence[FileReport] = (), house_rules: FileReport | None = None
    ) -> Report:
        return Report(
            path,
            self.records,
            dict(sorted(self.counts.items())),
            dict(sorted(self.lost.items())),
            self._warned(),
            files,
            house_rules,
            dict(sorted(self.in_split.items())),
            dict(sorted(self.labels.items())),
            dict(sorted(self.facts.items())),
        )

    def _warned(self) -> list[Warned]:
        warned: list[Warned] = []
        found = {split: {label for where, _, label in self.labels if where == split} for split in SPLITS}
        for split in SPLITS[1:]:
            if self.in_split[split] < FEW:
                warned.append(Warned("split.few_articles", split, count=self.in_split[split]))
            if self.in_split[split]:
                missing = sorted(found["train"] - found[split])
                warned += [Warned("split.label_missing", split, label=label) for label in missing]
        return warned
