"""Ports on this machine."""

from __future__ import annotations

import socket

LOCALHOST = "127.0.0.1"


def free_port(wanted: int = 0) -> int:
    """`wanted` where nobody listens on it, else one that the system gives."""
    for port in (wanted, 0):
        with socket.socket() as probe:
            try:
                probe.bind((LOCALHOST, port))
            except OSError:
                continue
            return int(probe.getsockname()[1])
    raise OSError("no free port")


def answers(port: int) -> bool:
    """Whether somebody listens on a port of this machine."""
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex((LOCALHOST, port)) == 0
