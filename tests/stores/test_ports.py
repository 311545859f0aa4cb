"""A port is free where nobody listens, whatever its last user left behind."""

from __future__ import annotations

import socket

from kg.stores.ports import LOCALHOST, answers, free_port


def test_a_port_whose_server_was_killed_is_free() -> None:
    with socket.create_server((LOCALHOST, 0)) as server:
        port = int(server.getsockname()[1])
        with socket.create_connection((LOCALHOST, port)) as client:
            server.accept()[0].close()  # who closes first waits for what may still come
            assert client.recv(1) == b""
    assert not answers(port)
    assert free_port(port) == port


def test_a_port_that_somebody_listens_on_is_not() -> None:
    with socket.create_server((LOCALHOST, 0)) as server:
        port = int(server.getsockname()[1])
        assert free_port(port) != port


def test_a_port_that_a_server_of_all_addresses_has_is_not() -> None:
    with socket.create_server(("", 0)) as server:
        port = int(server.getsockname()[1])
        assert free_port(port) != port
