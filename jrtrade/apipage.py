"""The reference of the public names as Markdown; ``python -m jrtrade.apipage jrtrade/docs/api.md`` renews the page."""

from __future__ import annotations

import inspect
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jrtrade

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

PAGE = Path(__file__).resolve().parent / "docs" / "api.md"
_HEAD = """\
# jrtrade: reference

Everything `import jrtrade` gives. This page is written from the docstrings by `python -m jrtrade.apipage
jrtrade/docs/api.md`; a test holds it current, and the examples are run. What the tables and their columns are stands in
the README's data dictionary, and in `jrtrade.describe("claims")`; `KINDS`, `QUALIFIERS` and `ASIDE_CLASSES` are the
codes of `kind`, `qualifier` and `class` there. In the examples, `jrtrade.` is left out."""
_VALUES = {
    "__version__": "Version of the library, a text.",
    "data_version": "Version of the tables, a text; it is not that of the library.",
}
_LISTS = ("Parameters", "Returns", "Raises", "Attributes", "Yields")


def page() -> str:
    """Return the whole page.

    Examples
    --------
    >>> page().splitlines()[0]
    '# jrtrade: reference'
    """
    named = {name: getattr(jrtrade, name) for name in jrtrade.__all__ if name not in _VALUES}
    functions = {name: thing for name, thing in named.items() if inspect.isfunction(thing)}
    errors = {n: t for n, t in named.items() if inspect.isclass(t) and issubclass(t, Exception)}
    classes = {name: thing for name, thing in named.items() if name not in functions and name not in errors}
    parts = {"Functions": functions, "Classes": classes, "Errors": errors}
    parts = {title: dict(sorted(things.items(), key=lambda item: item[0].lower())) for title, things in parts.items()}
    lines = [_HEAD, "", *_contents({name: thing for things in parts.values() for name, thing in things.items()}), ""]
    for title, things in parts.items():
        lines += [f"## {title}", ""]
        for name, thing in things.items():
            lines += _entry(f"### {name}", name, thing)
    lines += ["## Values", "", *(f"- `jrtrade.{name}`: {text}" for name, text in _VALUES.items())]
    return "\n".join(lines) + "\n"


def _contents(things: Mapping[str, Any]) -> Iterator[str]:
    """Yield a list of all there is, each with a link to its heading and the first sentence of its docstring."""
    seen: dict[str, int] = {}
    for name, thing in things.items():
        # A forge makes one small-letter address of `trace` and `Trace`, and numbers the second.
        number = seen[name.lower()] = seen.get(name.lower(), -1) + 1
        address = name.lower() + (f"-{number}" if number else "")
        yield f"- [`{name}`](#{address}): {_plain((inspect.getdoc(thing) or '').partition(chr(10))[0])}"


def _entry(heading: str, name: str, thing: Any) -> Iterator[str]:
    yield from (heading, "")
    if inspect.isfunction(thing):
        called = name if "." in name else f"jrtrade.{name}"
        yield from ("```python", f"{called}({_parameters(thing)})", "```", "")
    yield from _markdown(inspect.getdoc(thing) or "")
    if inspect.isclass(thing):
        yield from _properties(thing)
        for method, function in vars(thing).items():
            if inspect.isfunction(function) and not method.startswith("_") and function.__doc__:
                yield from _entry(f"#### {name}.{method}", f"{name.lower()}.{method}", function)


def _properties(thing: type) -> Iterator[str]:
    """Yield the properties of a class as a list."""
    found = {name: inspect.getdoc(one) for name, one in vars(thing).items() if isinstance(one, property)}
    shown = {name: doc for name, doc in found.items() if doc and not name.startswith("_")}
    if shown:
        yield from ("**Properties**", "")
        for name, doc in shown.items():
            yield from (f"- `{name}`", *(f"  {_plain(line)}" for line in doc.splitlines() if line))
        yield ""


def _parameters(function: Any) -> str:
    """Return a function's parameters as one writes them in a call."""
    shown, keyword = [], False
    for parameter in inspect.signature(function).parameters.values():
        if parameter.name == "self":
            continue
        if parameter.kind is parameter.KEYWORD_ONLY and not keyword:
            shown.append("*")
            keyword = True
        default = "" if parameter.default is parameter.empty else f"={_literal(parameter.default)}"
        shown.append(f"{parameter.name}{default}")
    return ", ".join(shown)


def _literal(value: object) -> str:
    return f'"{value}"' if isinstance(value, str) else repr(value)


def _markdown(text: str) -> Iterator[str]:
    """Yield a docstring in the form of numpydoc as Markdown."""
    for title, body in _sections(text.splitlines()):
        if title == "Examples":
            yield from ("```python", *(re.sub(r"\s+# doctest: .*", "", line) for line in body), "```", "")
        elif title in _LISTS:
            yield from (f"**{title}**", "", *_list(body), "")
        else:
            yield from ([f"**{title}**", ""] if title else [])
            yield from (*map(_plain, body), "")


def _sections(lines: list[str]) -> Iterator[tuple[str, list[str]]]:
    """Yield the sections of a docstring with their titles; the first has none."""
    starts = [n for n, line in enumerate(lines[1:]) if line and re.fullmatch("-{3,}", line)]
    ends = [*starts, len(lines)]
    yield "", _stripped(lines[: ends[0]])
    for number, start in enumerate(starts):
        yield lines[start], _stripped(lines[start + 2 : ends[number + 1]])


def _stripped(lines: list[str]) -> list[str]:
    return "\n".join(lines).strip("\n").splitlines()


def _list(lines: Iterable[str]) -> Iterator[str]:
    """Yield the entries of a section such as Parameters, each with its explanation, as a list."""
    for line in lines:
        if line and not line.startswith(" "):
            name, colon, kind = line.partition(" : ")
            yield f"- `{name}`" + (f" ({_plain(kind)})" if colon else "")
        elif line:
            yield f"  {_plain(line.strip())}"


def _plain(line: str) -> str:
    return line.replace("``", "`")


if __name__ == "__main__":
    for name in sys.argv[1:]:
        Path(name).write_text(page(), encoding="utf-8", newline="\n")
