"""The report's folder: made in one step, replaced where it is a report, refused where it is anything else."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from jrtrade.build import build
from jrtrade.cli import main
from jrtrade.errors import UsageError
from jrtrade.report import files, write

if TYPE_CHECKING:
    from pathlib import Path

    from jrtrade.report.gallery import Shown
    from jrtrade.report.material import Material


@pytest.fixture
def content(material: Material, pictures: list[Shown]) -> dict[str, bytes]:
    return files(material, pictures)


def there(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder by its path."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_a_new_folder_holds_the_report_and_nothing_else(tmp_path: Path, content: dict[str, bytes]) -> None:
    write(tmp_path / "deep" / "report", content)
    assert there(tmp_path) == {f"deep/report/{path}": data for path, data in content.items()}


def test_an_empty_folder_will_do(tmp_path: Path, content: dict[str, bytes]) -> None:
    write(tmp_path, content)
    assert there(tmp_path) == content


def test_a_report_is_replaced_and_what_was_added_to_it_stays(tmp_path: Path, content: dict[str, bytes]) -> None:
    out = tmp_path / "report"
    gone = "claims/gone-2000.page.html"
    mark = json.loads(content["report.json"])
    mark["files"].append(gone)
    write(out, {**content, gone: b"old", "report.json": json.dumps(mark).encode()})
    for name in ("notes.txt", "claims/notes.txt"):
        (out / name).write_text("mine", encoding="utf-8")
    write(out, content)
    assert there(out) == {**content, "notes.txt": b"mine", "claims/notes.txt": b"mine"}


@pytest.mark.parametrize("mark", ["", "[]", "{}", '{"files": 1}', '{"files": []}', "\udcff"])
def test_a_folder_with_another_file_of_that_name_is_refused(
    tmp_path: Path, content: dict[str, bytes], mark: str
) -> None:
    (tmp_path / "report.json").write_bytes(mark.encode("utf-8", "surrogatepass"))
    with pytest.raises(UsageError, match="holds other things and no report"):
        write(tmp_path, content)


def test_a_folder_with_other_things_is_refused(tmp_path: Path, content: dict[str, bytes]) -> None:
    (tmp_path / "thesis.tex").write_text("years of work", encoding="utf-8")
    with pytest.raises(UsageError, match="holds other things and no report"):
        write(tmp_path, content)
    assert there(tmp_path) == {"thesis.tex": b"years of work"}


def test_a_file_is_refused(tmp_path: Path, content: dict[str, bytes]) -> None:
    file = tmp_path / "report"
    file.write_text("a file", encoding="utf-8")
    with pytest.raises(UsageError, match="is a file"):
        write(file, content)


def test_a_full_disk_leaves_the_old_report(
    tmp_path: Path, content: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "report"
    write(out, content)

    def full(path: Path, data: bytes) -> int:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(type(out), "write_bytes", full)
        with pytest.raises(UsageError, match="No space left on device"):
            write(out, {**content, "index.html": b"new"})
    assert there(tmp_path) == {f"report/{path}": data for path, data in content.items()}


def test_the_mark_lists_every_file(site: Path) -> None:
    mark = json.loads((site / "report.json").read_text(encoding="utf-8"))
    assert set(mark["files"]) == set(there(site))


def test_the_command_names_the_extra_it_needs(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.partition(".")[0] == "matplotlib"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    result = CliRunner().invoke(main, ["report", "--out", str(tmp_path / "r")], env={"JRTRADE_DATA": str(built)})
    assert result.exit_code == 2
    assert "pip install 'jrtrade[charts]'" in result.stderr
    assert not (tmp_path / "r").exists()


def test_the_command_needs_a_folder() -> None:
    result = CliRunner().invoke(main, ["report"])
    assert result.exit_code == 2
    assert "Missing option '--out'" in result.stderr


def test_other_tables_give_a_report_too(raw: Path, tmp_path: Path) -> None:
    tables = tmp_path / "tables"
    build(raw, tables)
    result = CliRunner().invoke(main, ["report", "--out", str(tmp_path / "r")], env={"JRTRADE_DATA": str(tables)})
    assert result.exit_code == 0, result.output
    assert {p.stem for p in (tmp_path / "r" / "claims").iterdir()} >= {"alpha-2020.coal-value", "gamma-2022.meeting"}
