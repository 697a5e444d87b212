"""Python reads this at start when the folder is on PYTHONPATH: no program that a test starts gets a socket.

pytest-socket guards only the process of the tests; the worker and the command line are children of it.
"""

import sys

REFUSED = frozenset({"socket.connect", "socket.bind", "socket.getaddrinfo", "socket.sendto"})


def refuse(event: str, arguments: tuple[object, ...]) -> None:
    if event in REFUSED and not isinstance(arguments[-1], (str, bytes)):
        raise RuntimeError(f"{event} in a test")


sys.addaudithook(refuse)
