"""Ports on this machine."""

from __future__ import annotations

import socket
import sys

LOCALHOST = "127.0.0.1"


def free_port(wanted: int = 0) -> int:
    """`wanted` where nobody listens on it, else one that the system gives."""
    for port in (wanted, 0):
        if port and answers(port):
            continue
        with socket.socket() as probe:
            if port and sys.platform != "win32":  # there it would take a port from who listens on it
                # What a killed server leaves waiting to close is nobody's: servers bind beside it, and so do we.
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
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
