"""What can go wrong on the wire.

In: what, where and the remedy. Out: one sentence. Never: the identity, a header or any other thing that was sent.
"""

from __future__ import annotations

from herewith.model.errors import HerewithError


class WireError(HerewithError):
    """EDGAR could not be asked, or gave no answer that can be used."""


class OfflineError(WireError):
    """Something that is not in the cache was asked for with the network switched off."""


class NotThereError(WireError):
    """EDGAR says that there is no such file."""


class DamagedError(WireError):
    """What came is not whole, or not what was asked for."""


class RefusedError(WireError):
    """EDGAR refuses us: for the identity, for the rate, or by sending us to another host."""


class UnavailableError(WireError):
    """EDGAR did not answer, or with an error of its own, however often it was asked."""
