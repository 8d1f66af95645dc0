"""An outlet in words; the same form for every one of them."""

from __future__ import annotations

from dataclasses import dataclass

from framing.models import Outlet
from framing.web.presenters.names import country_name, language_name


@dataclass(frozen=True, slots=True)
class OutletEntry:
    """``outlet`` comes with its aliases and domains prefetched."""

    outlet: Outlet

    @property
    def country(self) -> str:
        return country_name(self.outlet.country) if self.outlet.country else ""

    @property
    def languages(self) -> str:
        return ", ".join(language_name(code) for code in self.outlet.languages)

    @property
    def domains(self) -> str:
        return ", ".join(domain.domain for domain in self.outlet.domains.all())
