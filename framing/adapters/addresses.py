"""Which addresses may be connected to: public ones only."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from socket import SOCK_STREAM, getaddrinfo

Address = IPv4Address | IPv6Address

# Of IPv6 only global unicast addresses are public (RFC 4291), and of these not the ones that carry
# an IPv4 address or are set aside. Everything else, as ::ffff:0:0/96, 64:ff9b::/96, 64:ff9b:1::/48,
# fc00::/7, fe80::/10, fec0::/10 and ff00::/8, lies outside. (IANA special-purpose registries.)
_GLOBAL_UNICAST = IPv6Network("2000::/3")
_SET_ASIDE_6 = tuple(
    map(
        IPv6Network,
        ("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3ffe::/16", "3fff::/20"),
    )
)
# What ``is_global`` of some Python versions still takes for public.
_SET_ASIDE_4 = tuple(
    IPv4Network(network)
    for network in (
        "0.0.0.0/8",
        "100.64.0.0/10",
        "192.0.0.0/24",
        "192.0.2.0/24",
        "192.31.196.0/24",
        "192.52.193.0/24",
        "192.88.99.0/24",
        "192.175.48.0/24",
        "198.18.0.0/15",
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/4",
        "240.0.0.0/4",
    )
)


def is_public(address: Address) -> bool:
    """Whether anybody on the internet could connect to ``address``.

    >>> is_public(ip_address("93.184.215.14")), is_public(ip_address("::ffff:10.0.0.1"))
    (True, False)
    """
    if isinstance(address, IPv6Address):
        return address in _GLOBAL_UNICAST and not any(address in network for network in _SET_ASIDE_6)
    return address.is_global and not any(address in network for network in _SET_ASIDE_4)


def resolve(host: str, port: int) -> list[Address]:
    """Every address of ``host``, in the system's order of preference; raises OSError for none."""
    found = getaddrinfo(host, port, type=SOCK_STREAM)
    return list(dict.fromkeys(ip_address(str(entry[4][0])) for entry in found))


@dataclass(frozen=True, slots=True)
class Reach:
    """Where a fetch may go: to which ports, and to which addresses of a name once it is resolved."""

    allows: Callable[[Address], bool] = is_public
    ports: frozenset[int] | None = field(default=frozenset({80, 443}))
    resolve: Callable[[str, int], list[Address]] = resolve
