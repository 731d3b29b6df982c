"""The word beside each sign, in German."""

from __future__ import annotations

from tutor.tui.words.english.marks import Marks

MARKS = Marks(
    ok="gut",
    error="Fehler",
    warning="Warnung",
    info="Hinweis",
    unknown="unklar",
    not_here="nicht da",
    waived="erlassen",
    broke="gestört",
    solved="gelöst",
    started="begonnen",
    new="neu",
    blocked="geht nicht",
    right="Richtig",
    wrong="Noch nicht richtig",
    an_error="Ein Fehler",
    too_slow="Zu langsam",
    too_much_memory="Zu viel Speicher",
    ended="Python wurde beendet",
    way="Richtiges Ergebnis, aber",
    our_fault="Unser Fehler",
    to_mend="zu beheben",
    to_look_at="zum Ansehen",
    not_known="unklar",
    checks_broke="gestört",
    to_know="zu wissen",
)
