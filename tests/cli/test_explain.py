"""kg explain: how a text is read."""

from __future__ import annotations

from kg.cli.explain import DOUBT, whom_it_may_mean
from tests.cli.conftest import Kg
from tests.resolution.told import article


def test_tree_names_and_roles(kg: Kg) -> None:
    shown = kg("explain", "Лавров встретился с Блинкеном в Женеве.", "--date", "2022-01-21").out
    assert shown.startswith("Лавров встретился с Блинкеном в Женеве.\n")
    assert "встретиться" in shown
    assert "Meeting: 'встретился'" in shown
    assert "participant" in shown
    assert "Whom it may mean\n  Лавров · Person\n    0.50 Q58217" in shown


def test_whom_a_name_may_mean_with_scores_and_why() -> None:
    facts = article("[Сергей Лавров|Person] и [Шольц|Person] в [Женеве|City|Женева], там же [Осип Ремнёв|Person].")
    assert list(whom_it_may_mean(facts)) == [
        "  Сергей Лавров · Person",
        "    1.00 Q58217     Sergey Lavrov · Person  ← Given name and surname are those of Sergey Lavrov.",
        "  Шольц · Person",
        "    0.50 Q61053     Olaf Scholz · Person",
        "    0.50 kg:martin-schulz Martin Schulz · Person",
        f"    taken for none of them: {DOUBT}",
        "  Женева · City",
        "    1.00 Q71        Geneva · City  ← Its name is one of Geneva in the gazetteer.",
        "  Осип Ремнёв · Person",
        "    nobody the gazetteer knows",
    ]


def test_a_language_that_is_not_read(kg: Kg) -> None:
    done = kg("explain", "Premier odwiedził wczoraj Kijów i spotkał się z prezydentem.")
    assert done.code == 1
    assert "--lang" in done.err
