"""The house style: whatever the reader's settings, to every eye, on light and dark ground."""

from __future__ import annotations

import itertools

import matplotlib as mpl
import numpy as np
import pytest
from matplotlib.colors import to_rgb

from jrtrade.charts import STYLES, Style
from jrtrade.charts.drawing import LOOKS
from jrtrade.charts.house import ROLES, SETTINGS, ground, ink, styled, width, wrapped
from jrtrade.charts.verdicts import LOOKS as VERDICTS

FOR_TEXT = [role for role in ROLES if not role.endswith("_soft")]

# Machado, Oliveira and Fernandes 2009, at full strength, in linear light.
SEEN_BY = {
    "deuteranope": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    "protanope": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    "tritanope": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
    "everyone": np.eye(3).tolist(),
}


def linear(colour: str) -> np.ndarray:
    rgb = np.array(to_rgb(colour))
    return np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)


def lab(light: np.ndarray) -> np.ndarray:
    xyz = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]]) @ light
    x, y, z = np.cbrt(np.clip(xyz / [0.9505, 1.0, 1.089], 1e-6, None))
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


def contrast(one: str, other: str) -> float:
    a, b = (float(np.array([0.2126, 0.7152, 0.0722]) @ linear(colour)) for colour in (one, other))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("role", FOR_TEXT)
def test_every_ink_for_text_can_be_read_on_its_ground(style: Style, role: str) -> None:
    with styled(style):
        assert contrast(ink(role), ground()) >= 4.5


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("eye", SEEN_BY)
def test_the_inks_of_verdicts_and_lines_differ_to_every_eye(style: Style, eye: str) -> None:
    with styled(style):
        seen = {role: lab(np.clip(np.array(SEEN_BY[eye]) @ linear(ink(role)), 0, 1)) for role in (*LOOKS, "stated")}
    apart = {pair: float(np.linalg.norm(seen[pair[0]] - seen[pair[1]])) for pair in itertools.combinations(seen, 2)}
    assert min(apart.values()) > 15, apart


def test_lines_and_verdicts_differ_in_grey_as_well() -> None:
    assert len({(str(look["linestyle"]), look["marker"]) for look in LOOKS.values()}) == len(LOOKS)
    assert len({look.shape for look in VERDICTS.values()}) == len(VERDICTS)


def look() -> dict[str, object]:
    return {key: value for key, value in mpl.rcParams.copy().items() if "backend" not in key}


def test_the_readers_own_settings_change_nothing() -> None:
    with styled("light"):
        ours = look()
    with mpl.rc_context({"font.size": 30, "axes.grid": False, "axes.facecolor": "black"}), styled("light"):
        assert look() == ours


def test_the_settings_are_put_back() -> None:
    before = look()
    with styled("dark"):
        assert look() != before
    assert look() == before


def test_the_font_is_the_one_matplotlib_ships() -> None:
    assert SETTINGS["font.sans-serif"][0] == "DejaVu Sans"
    assert width("mmmm", 10) == pytest.approx(38.96, abs=0.1)


def test_no_line_is_wider_than_the_limit() -> None:
    text = "one two three four five six seven eight nine ten eleven twelve"
    lines = wrapped(text, 10, 100)
    assert len(lines) > 2
    assert " ".join(lines) == text
    assert all(width(line, 10) <= 100 for line in lines)


def test_a_word_too_long_for_a_line_has_one_of_its_own() -> None:
    assert wrapped("a incomprehensibilities b", 10, 60) == ["a", "incomprehensibilities", "b"]
