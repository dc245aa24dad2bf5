"""Two versions held against each other: what is found, which number of the version it changes, what is a version."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import zipfile
from typing import TYPE_CHECKING, Any

import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from jrtrade import datapackage
from jrtrade.build import build
from jrtrade.changes import Edition, compare, edition, raised
from jrtrade.cli import main
from jrtrade.errors import DataError, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@pytest.fixture(scope="module")
def sound(sound_raw: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Tables built from a raw folder, without charts, which take long and are no part of a version's tables."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("jrtrade.charts.available", lambda: False)
        out = tmp_path_factory.mktemp("sound") / "tables"
        build(sound_raw, out)
        yield out


@pytest.fixture
def out(sound: Path, tmp_path: Path) -> Path:
    """The same tables, to be spoilt."""
    return shutil.copytree(sound, tmp_path / "old")


def rebuilt(raw: Path, out: Path, file: str, old: str, new: str) -> Path:
    """Return other tables, built after a change of one raw file."""
    path = raw / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    build(raw, out.with_name("new"))
    return out.with_name("new")


def found(old: Path, new: Path) -> list[tuple[Any, ...]]:
    """Return the differences as tuples, without the values."""
    changes = compare(edition(str(old)), edition(str(new)))
    return [(d.of, d.what, d.level, d.table, d.id, d.field) for d in changes.differences]


NOTE = ("claims/beta-2021.toml", 'statement = "An invented statement."', 'statement = "Another."')
ROW = "trade_share,JPN,RUS,import,2701,weight,2019,10.8,%,0,A,,japan-customs,,,"
SHARE = "customs:trade_share.JPN.RUS.import.2701.weight.%.2019"


def test_the_same_tables_have_no_differences(out: Path) -> None:
    changes = compare(edition(str(out)), edition(str(out)))
    assert (changes.differences, changes.level) == ((), None)
    assert str(changes).endswith("\nNo differences.")


def test_a_changed_value_is_shown_with_old_and_new(raw: Path, out: Path) -> None:
    new = rebuilt(raw, out, *NOTE)
    changes = compare(edition(str(out)), edition(str(new)))
    [one] = changes.differences
    assert (one.table, one.id, one.field) == ("claims", "beta-2021.output-share", "statement")
    assert (one.old, one.new) == ("An invented statement.", "Another.")
    assert (changes.level, changes.next_version) == ("patch", "1.2.4")
    assert '  ~ beta-2021.output-share\n      statement: "An invented statement." → "Another."' in str(changes)


def test_a_removed_observation_is_found_by_its_id(raw: Path, out: Path) -> None:
    new = rebuilt(raw, out, "reference/customs.csv", f"{ROW}\n", "")
    assert ("row", "removed", "major", "reference", SHARE, "") in found(out, new)
    assert ("row", "added", "minor", "reference", SHARE, "") in found(new, out)


def test_what_only_follows_in_the_checks_is_minor(raw: Path, out: Path) -> None:
    new = rebuilt(raw, out, "reference/customs.csv", "2019,2528.3,", "2019,1200.0,")
    levels = {level for _, _, level, table, *_ in found(out, new) if table == "checks"}
    assert levels == {"minor"}


def test_a_new_title_is_a_patch(raw: Path, out: Path) -> None:
    new = rebuilt(raw, out, "dataset.toml", 'title = "A test"', 'title = "A trial"')
    assert found(out, new) == [("dataset", "changed", "patch", "", "", "title")]


Spoiler = "Callable[[list[dict[str, Any]]], object]"


def field(fields: list[dict[str, Any]], name: str) -> dict[str, Any]:
    """Return a field of a schema."""
    return next(f for f in fields if f["name"] == name)


SCHEMAS: list[tuple[str, str, Spoiler]] = [
    ("major", "flow", lambda fs: fs.remove(field(fs, "flow"))),
    ("major", "more", lambda fs: fs.append({"name": "more", "type": "string"})),
    ("major", "order of columns", lambda fs: fs.reverse()),
    ("major", "type", lambda fs: field(fs, "value").update(type="string")),
    ("major", "code export", lambda fs: field(fs, "flow")["categories"].pop(0)),
    ("minor", "code transit", lambda fs: field(fs, "flow")["categories"].append({"value": "transit", "label": "x"})),
    ("patch", "code export", lambda fs: field(fs, "flow")["categories"][0].update(label="x")),
    ("major", "required", lambda fs: field(fs, "value").update(constraints={"required": True})),
    ("minor", "required", lambda fs: field(fs, "kind").update(constraints={})),
    ("minor", "minimum", lambda fs: field(fs, "end")["constraints"].update(minimum=0)),
    ("major", "minimum", lambda fs: field(fs, "end")["constraints"].update(minimum=2)),
    ("major", "pattern", lambda fs: field(fs, "claim_id")["constraints"].update(pattern="x")),
    ("patch", "description", lambda fs: field(fs, "value").update(description="x")),
    ("patch", "unit", lambda fs: field(fs, "start").update(unit="x")),
]


@pytest.mark.parametrize(("level", "name", "change"), SCHEMAS)
def test_a_change_of_the_schema_has_the_level_of_the_recipe(out: Path, level: str, name: str, change: Any) -> None:
    old = edition(str(out))
    package = json.loads(json.dumps(old.package))
    fields = next(r for r in package["resources"] if r["name"] == "claims")["schema"]["fields"]
    change(fields)
    [one] = compare(old, Edition("new", package, old.tables)).differences
    assert (one.table, one.level, name in (one.id, one.field)) == ("claims", level, True)


@pytest.mark.parametrize(("first", "level"), [("old", "major"), ("new", "minor")])
def test_a_table_more_or_less(out: Path, first: str, level: str) -> None:
    whole = edition(str(out))
    fewer = {**whole.package, "resources": [r for r in whole.package["resources"] if r["name"] != "asides"]}
    pair = (whole, Edition("fewer", fewer, whole.tables))
    [one] = compare(*(pair if first == "old" else pair[::-1])).differences
    assert (one.of, one.table, one.level) == ("table", "asides", level)


def test_the_version_that_is_due_is_named(raw: Path, out: Path) -> None:
    new = rebuilt(raw, out, *NOTE)
    due = "By the Data Package recipe a patch change: 1.2.3 → 1.2.4. The new tables still say 1.2.3."
    assert due in str(compare(edition(str(out)), edition(str(new))))
    rebuilt(raw, out, "dataset.toml", "1.2.3", "1.2.4")
    assert str(compare(edition(str(out)), edition(str(new)))).endswith("1.2.3 → 1.2.4.")


@given(st.tuples(*[st.integers(0, 99)] * 3), st.sampled_from(["major", "minor", "patch"]))
def test_a_raised_version_is_a_later_one(numbers: tuple[int, int, int], level: Any) -> None:
    after = raised(".".join(map(str, numbers)), level)
    assert tuple(map(int, after.split("."))) > numbers


def test_a_change_log_cuts_long_lists(out: Path) -> None:
    old = edition(str(out))
    tables = {**old.tables, "asides": old.tables["asides"].slice(0, 0)}
    many = old.tables["reference"].take([0] * 30)
    ids = [f"id-{n}" for n in range(30)]
    tables["reference"] = many.set_column(0, many.schema.field(0), [ids])
    shown = compare(old, Edition("new", old.package, tables)).markdown()
    assert "- `reference`: rows: 30 added (`id-0`, " in shown
    assert "`id-11` and 18 more), 3 removed (" in shown
    assert "- `asides`: rows: 3 removed (`beta-2021 " in shown


def test_a_project_an_unpacked_wheel_and_a_wheel_are_versions(out: Path, tmp_path: Path) -> None:
    shutil.copytree(out, tmp_path / "project" / "data" / "processed")
    shutil.copytree(out, tmp_path / "unpacked" / "jrtrade" / "_data")
    with zipfile.ZipFile(tmp_path / "jrtrade-1-py3-none-any.whl", "w") as archive:
        for path in out.iterdir():
            archive.write(path, f"jrtrade/_data/{path.name}")
    for name in ("project", "unpacked", "jrtrade-1-py3-none-any.whl"):
        assert found(out, tmp_path / name) == []


def test_the_installed_tables_are_a_version(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JRTRADE_DATA", str(out))
    for name in ("installed", "1.2.3"):
        assert compare(edition(name), edition(str(out))).differences == ()


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
def test_a_tag_of_a_clone_is_a_version(raw: Path, out: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clone = tmp_path / "clone"
    shutil.copytree(out, clone / "data" / "processed")
    identity = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    for call in (["init", "-q"], ["add", "."], [*identity, "commit", "-qm", "One"], ["tag", "v9.9.9"]):
        subprocess.run(["git", "-c", "core.autocrlf=false", *call], cwd=clone, check=True, capture_output=True)
    new = rebuilt(raw, out, *NOTE)
    monkeypatch.chdir(clone)
    for name in ("v9.9.9", "9.9.9", "HEAD"):
        assert [d.field for d in compare(edition(name), edition(str(new))).differences] == ["statement"]


@pytest.mark.parametrize("name", ["nosuch", "99.0.0", "--upload-pack=x", "", "HEAD:x", "a\nb"])
def test_a_name_that_is_no_version_is_answered_with_what_may_be_named(name: str) -> None:
    with pytest.raises(UsageError, match="name a folder of tables, a wheel") as caught:
        edition(name)
    assert str(caught.value).startswith(f"there is no version {name!r}")


def spoilt_table(folder: Path) -> None:
    """Cut a table short."""
    path = folder / "claims.parquet"
    path.write_bytes(path.read_bytes()[:1000])


def spoilt_description(folder: Path) -> None:
    """Describe a file outside the folder."""
    package = datapackage.read(folder)
    assert package is not None
    package["resources"][0]["path"] = "../secret.parquet"
    (folder / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")


def other_columns(folder: Path) -> None:
    """Write a table without one of its columns."""
    path = folder / "claims.parquet"
    pq.write_table(pq.read_table(path).drop_columns("words"), path)


def no_description(folder: Path) -> None:
    """Take the description away."""
    (folder / "datapackage.json").unlink()


def no_table(folder: Path) -> None:
    """Take a table away."""
    (folder / "asides.parquet").unlink()


DAMAGES: list[tuple[Callable[[Path], None], str]] = [
    (spoilt_table, "claims.parquet: expected tables with their description"),
    (spoilt_description, "../secret.parquet: expected tables with their description, found no name of a table's file"),
    (
        other_columns,
        "claims.parquet: expected tables with their description, found other columns than described: words",
    ),
    (no_description, "datapackage.json: expected tables with their description, found no such file"),
    (no_table, "asides.parquet: expected tables with their description, found no such file"),
]


@pytest.mark.parametrize(("spoil", "message"), DAMAGES)
def test_damaged_tables_are_reported_by_file(out: Path, spoil: Callable[[Path], None], message: str) -> None:
    spoil(out)
    with pytest.raises(DataError, match=re.escape(f"{out} → {message}")):
        edition(str(out))


def test_a_file_that_is_no_wheel_is_reported(tmp_path: Path) -> None:
    (tmp_path / "x.whl").write_text("x", encoding="utf-8")
    with pytest.raises(DataError, match=r"x\.whl: expected a wheel"):
        edition(str(tmp_path / "x.whl"))


def test_another_projects_wheel_is_reported(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "x.whl", "w") as archive:
        archive.writestr("x/__init__.py", "")
    with pytest.raises(DataError, match=r"x\.whl → datapackage\.json: .* found no such file"):
        edition(str(tmp_path / "x.whl"))


@pytest.mark.parametrize("field", ["title", "description", "licenses"])
def test_what_is_said_of_a_table_is_compared(out: Path, field: str) -> None:
    old = edition(str(out))
    package = json.loads(json.dumps(old.package))
    next(r for r in package["resources"] if r["name"] == "reference")[field] = "x"
    [one] = compare(old, Edition("new", package, old.tables)).differences
    assert (one.of, one.table, one.level, one.field, one.new) == ("table", "reference", "patch", field, "x")


@pytest.mark.parametrize("form", ["text", "json", "md"])
def test_the_command_prints_the_differences(raw: Path, out: Path, form: str) -> None:
    new = rebuilt(raw, out, *NOTE)
    result = CliRunner().invoke(main, ["diff", str(out), str(new), "--format", form])
    changes = compare(edition(str(out)), edition(str(new)))
    expected = {"text": str(changes), "json": json.dumps(changes.as_dict(), indent=2), "md": changes.markdown()}
    assert (result.exit_code, result.stdout) == (0, f"{expected[form]}\n")


def test_signs_from_elsewhere_are_shown_and_not_obeyed(out: Path) -> None:
    old = edition(str(out))
    package = {**old.package, "title": "\x1b[2J\u202eevil"}
    shown = str(compare(old, Edition("new", package, old.tables)))
    assert "evil" in shown
    assert not {"\x1b", "\u202e"} & set(shown)
