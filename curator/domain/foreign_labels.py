"""Which of a workspace's labels a pipeline's own label becomes, by default and as an editor chose."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from .label import LabelSet
from .mark import Layer

LEFT_OUT = ""
"""The choice that nothing with a label is proposed."""

_SPELLINGS = {
    "PERSON": """PER PERS PERSON PERSONS PERSONA PESSOA PERSONNE PERSNAME PRS PS HUMAN PEOPLE
        INDIVIDUAL PERSON_NAME NAME_PERSON I-PER""",
    "ORG": """ORG ORGS ORGANIZATION ORGANISATION ORGANIZACION ORGANIZZAZIONE ORGANISATIE ORGNAME OG COMPANY
        CORP CORPORATION INSTITUTION AGENCY PARTY POLITICALPARTY MEDIA NEWS_ORG GOVERNMENT_ORG TEAM""",
    "GPE": """GPE GPE_LOC GPE_ORG PLACENAME COUNTRY CITY STATE STATE_OR_PROVINCE PROVINCE REGION TOWN
        VILLAGE DISTRICT SETTLEMENT POPULATED_PLACE""",
    "LOC": "LOC LOCATION GEOGNAME LC PLACE GEO NATURAL_LOCATION",
    "NORP": "NORP NATIONALITY NAT_REL_POL RELIGION IDEOLOGY ETHNICITY NATIONAL RELIGIOUS_GROUP",
    "FAC": "FAC FACILITY BUILDING INFRASTRUCTURE STRUCTURE AIRPORT",
    "EVENT": "EVENT EVENTS EVT EVN EVE ELECTION CONFLICT WAR",
    "LAW": "LAW LAWS LEGAL TREATY STATUTE LEGISLATION REGULATION",
    "DATE": "DATE DATES DATETIME PERIOD TME DT DAT TIMEX",
}
FOREIGN_LABELS: Mapping[str, str] = {
    spelling: ours for ours, spellings in _SPELLINGS.items() for spelling in spellings.split()
}
"""What the usual schemes call our types, in capitals.

From the label lists of OntoNotes 5 (18 types), CoNLL 2002/2003 and WikiNER (PER LOC ORG MISC), Universal
NER (PER LOC ORG), the National Corpus of Polish (persName …), NorNE (GPE_LOC, EVT), SUC (PRS, TME, EVN),
KLUE-like Korean (PS, LC, OG, DT) and RONEC (NAT_REL_POL, DATETIME), as spaCy's packages name them.
What has no counterpart of ours stands in no list: MISC, MONEY, PERCENT, PRODUCT, WORK_OF_ART and so on.
"""

_AMOUNTS = frozenset(
    {"TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL", "NUMERIC", "MSR", "QT", "TI"}
)
_NEAREST = {"GPE": "LOC", "LOC": "GPE"}
"""Where a workspace has no label for one kind of place, the other is nearer than nothing."""


class LabelMap:
    """From the labels of one pipeline to the entity labels of a workspace.

    `inventory` is what the pipeline can give, as far as known: a pipeline without a label for countries and
    cities (CoNLL's scheme) calls them LOC, so its LOC becomes GPE. `chosen` is the editor's own table.
    """

    def __init__(
        self, labels: LabelSet, inventory: Collection[str] = (), chosen: Mapping[str, str] | None = None
    ) -> None:
        self._ours = {label.id: label.name for label in labels.of_layer(Layer.ENTITY)}
        self._has_gpe = not inventory or any(canonical(one) == "GPE" for one in inventory)
        self._chosen = chosen or {}
        self._known: dict[str, str] = {}

    def of(self, foreign: str) -> str:
        """The id of our label, or LEFT_OUT."""
        if foreign not in self._known:
            chosen = self._chosen.get(foreign)
            # A label that was retired since is chosen no more.
            valid = chosen is not None and (chosen == LEFT_OUT or chosen in self._ours)
            self._known[foreign] = chosen if valid and chosen is not None else self.default(foreign)
        return self._known[foreign]

    def default(self, foreign: str) -> str:
        """What a label becomes where nobody chose: itself, the same type of ours, the nearest, or nothing."""
        wanted = canonical(foreign)
        if wanted == "LOC" and not self._has_gpe:
            wanted = "GPE"
            names = [wanted, "LOC", foreign]
        else:
            names = [foreign, wanted, _NEAREST.get(wanted, "")]
        return next((ours for name in names if name and (ours := self._named(name))), LEFT_OUT)

    def _named(self, name: str) -> str:
        """Our label of this id, this name, or this type under another name."""
        if name in self._ours:
            return name
        folded = name.casefold()
        same = (i for i, own in self._ours.items() if folded in (i.casefold(), own.casefold()))
        alike = (i for i, own in self._ours.items() if name in (canonical(i), canonical(own)))
        return next(same, "") or next(alike, "")


def canonical(label: str) -> str:
    """The name that our label set has for the type; "" where it has none."""
    return FOREIGN_LABELS.get(label.upper(), "")


def linkable(label: str) -> str:
    """The type under which the entity of a name is looked up, "" for amounts and times, which are none."""
    return "" if label.upper() in _AMOUNTS else canonical(label) or label


def chosen_after(chosen: Mapping[str, str], foreign: str, ours: str, default: str) -> dict[str, str]:
    """The editor's table after one choice; what equals the default is not kept."""
    kept = {name: label for name, label in chosen.items() if name != foreign}
    return kept if ours == default else {**kept, foreign: ours}


def in_order(labels: Iterable[str]) -> list[str]:
    """Foreign labels as a table lists them: by type in the order of ours, then those without one."""
    order = {ours: place for place, ours in enumerate(_SPELLINGS)}
    return sorted(labels, key=lambda label: (order.get(canonical(label), len(order)), label))
