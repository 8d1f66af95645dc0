"""A reliability diagram as SVG, readable in light and dark without a page around it."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from framing.measuring.reliability import Bin

SIDE, LEFT, TOP = 360, 64, 44  # the square of the diagram and where it stands, in pixels
WIDTH, HEIGHT = LEFT + SIDE + 56, TOP + SIDE + 60
TICKS = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)
_STYLE = """
text { font: 13px sans-serif; fill: #1b1b1b } .small { font-size: 11px } .name { font-weight: 600 }
.paper { fill: #ffffff } .grid { stroke: #d0d0d0 } .ideal { stroke: #6b6b6b; stroke-dasharray: 5 4 }
.seen { stroke: #0b5cad; stroke-width: 2; fill: none } .point { fill: #0b5cad }
@media (prefers-color-scheme: dark) {
text { fill: #ececec } .paper { fill: #161616 } .grid { stroke: #444444 } .ideal { stroke: #a8a8a8 }
.seen { stroke: #7db8f5 } .point { fill: #7db8f5 } }
"""


def diagram(bins: Sequence[Bin], title: str, description: str) -> str:
    """The share right of each bin over its mean probability, with how many pairs it holds."""
    svg = Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": f"0 0 {WIDTH} {HEIGHT}",
            "width": str(WIDTH),
            "height": str(HEIGHT),
            "role": "img",
            "aria-labelledby": "title description",
        },
    )
    SubElement(svg, "title", {"id": "title"}).text = title
    SubElement(svg, "desc", {"id": "description"}).text = description
    SubElement(svg, "style").text = _STYLE
    SubElement(svg, "rect", {"class": "paper", "width": str(WIDTH), "height": str(HEIGHT)})
    _text(svg, LEFT, TOP - 18, title, "name")
    _axes(svg)
    _line(svg, (0, 0), (1, 1), "ideal")
    points = " ".join(f"{_x(found.probability):.1f},{_y(found.right):.1f}" for found in bins)
    SubElement(svg, "polyline", {"class": "seen", "points": points})
    for found in bins:
        x, y = _x(found.probability), _y(found.right)
        SubElement(svg, "circle", {"class": "point", "cx": f"{x:.1f}", "cy": f"{y:.1f}", "r": "4"})
        _text(svg, x + 10, min(y + 14, TOP + SIDE - 6), str(found.count), "small")
    indent(svg)
    return tostring(svg, encoding="unicode") + "\n"


def _axes(svg: Element) -> None:
    for tick in TICKS:
        _line(svg, (tick, 0), (tick, 1), "grid")
        _line(svg, (0, tick), (1, tick), "grid")
        _text(svg, _x(tick), TOP + SIDE + 18, f"{tick:.1f}", "small", anchor="middle")
        _text(svg, LEFT - 8, _y(tick) + 4, f"{tick:.1f}", "small", anchor="end")
    _text(svg, LEFT + SIDE / 2, TOP + SIDE + 42, "probability shown, mean of each tenth", anchor="middle")
    side = _text(svg, 0, 0, "share that people aligned", anchor="middle")
    side.set("transform", f"translate(20 {TOP + SIDE / 2:.0f}) rotate(-90)")


def _line(svg: Element, start: tuple[float, float], end: tuple[float, float], kind: str) -> None:
    ends = {"x1": _x(start[0]), "y1": _y(start[1]), "x2": _x(end[0]), "y2": _y(end[1])}
    SubElement(svg, "line", {"class": kind} | {name: f"{value:.1f}" for name, value in ends.items()})


def _text(svg: Element, x: float, y: float, words: str, kind: str = "", *, anchor: str = "start") -> Element:
    element = SubElement(svg, "text", {"x": f"{x:.1f}", "y": f"{y:.1f}", "text-anchor": anchor})
    if kind:
        element.set("class", kind)
    element.text = words
    return element


def _x(value: float) -> float:
    return LEFT + SIDE * value


def _y(value: float) -> float:
    return TOP + SIDE * (1 - value)
