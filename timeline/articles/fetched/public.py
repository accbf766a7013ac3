"""is_public: whether an IP address is one of the internet, not of this machine, this network or a cloud's innards."""

from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

# IPv6 addresses that carry an IPv4 address in their last 32 bits (RFC 6052, RFC 8215, RFC 4291 §2.5.5.1)
CARRIERS = (IPv6Network("64:ff9b::/96"), IPv6Network("64:ff9b:1::/48"), IPv6Network("::/96"))
INNER = frozenset({IPv4Address("168.63.129.16")})  # answers the virtual machines of a cloud, with a public number


def is_public(address: str) -> bool:
    """Whether `address`, an IPv4 or IPv6 address as text, is one that anybody may reach.

    An IPv6 address that carries an IPv4 address is public if that is.

    >>> [is_public(one) for one in ("93.184.215.14", "127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::a9fe:a9fe")]
    [True, False, False, False]
    """
    try:
        ip = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(ip, IPv4Address):
        return ip.is_global and not ip.is_multicast and not ip.is_reserved and ip not in INNER
    carried = _carried(ip)
    if carried is not None:
        return is_public(str(carried))
    return ip.is_global and not ip.is_multicast and not ip.is_reserved and not ip.is_site_local and not ip.is_link_local


def _carried(ip: IPv6Address) -> IPv4Address | None:
    """The IPv4 address in it; of Teredo, whose server can be anything, one that is not public."""
    if ip.teredo:
        return IPv4Address("0.0.0.0")
    if any(ip in network for network in CARRIERS):
        return IPv4Address(int(ip) & 0xFFFF_FFFF)
    return ip.ipv4_mapped or ip.sixtofour
