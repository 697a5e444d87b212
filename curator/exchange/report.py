"""What an export wrote, in numbers: for the window's last sentence and for `export.json`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from .shapes import Record

FEW = 20
"""Below so many articles a split measures nothing."""


@dataclass(frozen=True, slots=True)
class FileReport:
    """One file of an export: records, bytes and their hash."""

    name: str
    records: int
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
    the file with the rules of the house if there is one."""

    path: Path
    records: int
    counts: Mapping[str, int]
    losses: Mapping[str, int]
    warnings: Sequence[Warned]
    files: Sequence[FileReport]
    house_rules: FileReport | None = None

    def as_json(self) -> dict[str, Any]:
        return {
            "records": self.records,
            "counts": dict(self.counts),
            "losses": dict(self.losses),
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
    labels: dict[str, set[str]] = field(default_factory=dict[str, set[str]])

    def add(self, record: Record, losses: Mapping[str, int]) -> None:
        curator = record["curator"]
        self.records += 1
        self.lost.update(losses)
        for name in ("spans", "claims"):
            self.counts[name] += len(record[name])
        for name in ("nested", "rejected", "unsure", "pending", "entities"):
            self.counts[name] += len(curator[name])
        self.in_split[curator["split"]] += 1
        found = {entry["label"] for entry in record["spans"] + curator["nested"] + record["claims"]}
        self.labels.setdefault(curator["split"], set()).update(found)

    def report(self, path: Path, files: Sequence[FileReport], house_rules: FileReport | None) -> Report:
        return Report(
            path,
            self.records,
            dict(sorted(self.counts.items())),
            dict(sorted(self.lost.items())),
            self._warned(),
            files,
            house_rules,
        )

    def _warned(self) -> list[Warned]:
        warned: list[Warned] = []
        for split in ("dev", "test"):
            if self.in_split[split] < FEW:
                warned.append(Warned("split.few_articles", split, count=self.in_split[split]))
            if self.in_split[split]:
                missing = self.labels.get("train", set()) - self.labels[split]
                warned += [Warned("split.label_missing", split, label=label) for label in sorted(missing)]
        return warned
