"""Optional libraries: imported when they are asked for, or an error that names the extra and nothing else."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from jrtrade.errors import MissingExtraError


def imported(library: str, extra: str, what: str) -> Any:
    """Import a library that an extra of this package installs.

    Parameters
    ----------
    library : str
        Its name, as one imports it.
    extra : str
        The extra.
    what : str
        What needs it, as the error says it.

    Returns
    -------
    module

    Raises
    ------
    MissingExtraError
        Where it is not installed. One that is there and fails to import fails with its own error.

    Examples
    --------
    >>> imported("nosuchlibrary", "sql", "connect()")
    Traceback (most recent call last):
    jrtrade.errors.MissingExtraError: connect() needs nosuchlibrary; install it with: pip install 'jrtrade[sql]'
    """
    try:
        return import_module(library)
    except ModuleNotFoundError as error:
        if error.name != library:
            raise
    raise MissingExtraError(f"{what} needs {library}; install it with: pip install 'jrtrade[{extra}]'")
