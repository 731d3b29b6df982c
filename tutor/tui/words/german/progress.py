"""Texts of what was done, and of the certificate's window, in German."""

from __future__ import annotations

from tutor.tui.words.english import progress as english
from tutor.tui.words.text import About, Counted

PROGRESS = english.Progress(
    about=About(
        "Fortschritt",
        "Was du gelöst hast, wie lange es gedauert hat, und was schwer war. "
        "Die Eingabetaste öffnet, was ausgewählt ist. "
        "W schreibt eine Urkunde in den Ordner deiner Antworten.",
    ),
    by_yourself=Counted("{n} allein", "{n} allein"),
    after_answer=Counted("{n} nach der Musterlösung", "{n} nach der Musterlösung"),
    days=Counted("{n} Tag", "{n} Tage"),
    minutes=Counted("etwa {n} Minute", "etwa {n} Minuten"),
    hours=Counted("etwa {n} Stunde", "etwa {n} Stunden"),
    not_begun="Noch ist nichts getan: Der erste Schritt ist schon ausgewählt.",
    next="Weiter: {title}",
    tracks="Themen",
    solved_of="{done} von {total}",
    hard="Was schwer war",
    nothing_hard="Bisher nichts: kein vergeblicher Lauf, kein Tipp.",
    in_vain=Counted("{n} vergeblicher Lauf", "{n} vergebliche Läufe"),
    hints=Counted("{n} Tipp", "{n} Tipps"),
    looked="Musterlösung angesehen",
    how_counted=(
        "Gezählt wird von einem Lauf oder Tipp zum nächsten; Pausen über 20 Minuten nicht."
    ),
    name="Auf wessen Namen?",
    name_told=(
        "Die Urkunde sagt, was gelöst ist, allein oder nach einem Blick in die Musterlösung, in "
        "welcher Fassung des Kurses und auf welchem Rechner. Sie liegt bei deinen Antworten, und "
        "ist auf Englisch wie der Kurs."
    ),
    name_keys="Eingabe schreibt sie · Esc schließt",
    name_here="Dein Name",
    written="Die Urkunde ist geschrieben",
    written_to="Zum Lesen: `{text}`\nZum Drucken: `{page}`",
    unknown_machine="ein Rechner, der nicht untersucht wurde",
)
