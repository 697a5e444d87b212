"""Which pipeline reads which language: one for all that it knows, others for single languages."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from curator.domain.errors import CuratorError
from curator.domain.spotted import Spot

from .plain import Plain
from .suggest import Pipeline, load

Refused = Callable[[str, CuratorError], None]
"""Told of a choice that cannot be used: the language ("" for the pipeline of all) and why."""


class Readers:
    """Loads a pipeline when an article of its language comes; keeps what is loaded.

    A choice that cannot be loaded is told once, and what would read the language without it reads it: the
    pipeline of all, or the knowledge base's names alone. `loading` is told of a language before its pipeline
    is loaded, `loaded` of each one that was, with the language that it was chosen for.
    """

    def __init__(
        self,
        choice: str,
        by_language: Mapping[str, str],
        spot: Spot | None = None,
        *,
        loaded: Callable[[str, Pipeline], None] = lambda lang, pipeline: None,
        refused: Refused | None = None,
        loading: Callable[[str], None] = lambda lang: None,
    ) -> None:
        self._choices = dict(by_language)
        self._plain = Plain(spot)
        self._loaded = loaded
        self._refused = refused
        self._loading = loading
        self._pipelines: dict[str, Pipeline] = {}
        self._by_name: dict[str, Pipeline] = {}
        self.first = self._first(choice)
        loaded("", self.first)

    def of(self, lang: str) -> Pipeline:
        """The pipeline for an article in this language.

        Raises the CuratorErrors of `load` where nobody is told of a refused choice.
        """
        choice = self._choices.get(lang)
        if choice is None:
            return self.first
        if lang not in self._pipelines:
            self._pipelines[lang] = self._chosen(lang, choice)
        return self._pipelines[lang]

    def _first(self, choice: str) -> Pipeline:
        try:
            return self._load(choice)
        except CuratorError as error:
            if self._refused is None or not choice:
                raise
            self._refused("", error)
            return self._load("")

    def _chosen(self, lang: str, choice: str) -> Pipeline:
        self._loading(lang)
        try:
            pipeline = self._load(choice)
        except CuratorError as error:
            if self._refused is None:
                raise
            self._refused(lang, error)
            return self.first
        self._loaded(lang, pipeline)
        return pipeline

    def _load(self, choice: str) -> Pipeline:
        if choice not in self._by_name:
            self._by_name[choice] = load(choice)
            self._by_name[choice].plain = self._plain
        return self._by_name[choice]
