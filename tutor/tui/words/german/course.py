"""Texts of the course's screens, in German."""

from __future__ import annotations

from tutor.tui.words.english import course as english
from tutor.tui.words.text import About, Counted

HOME = english.Home(
    about=About(
        "Kurs",
        "Alle Lektionen und Übungen, und was du davon gelöst hast. "
        "Der nächste Schritt ist schon ausgewählt: Mit der Eingabetaste geht es weiter.",
    ),
    no_python="kein Python",
    solved="{done} von {total} gelöst",
    all_solved="alle Übungen sind gelöst. Bravo!",
    done_of="{done} von {total}",
    minutes="{n} Min.",
    lesson=Counted(
        "Eine Lektion mit {n} Übung, etwa {minutes} Minuten.",
        "Eine Lektion mit {n} Übungen, etwa {minutes} Minuten.",
    ),
    read_first="Lies sie zuerst.",
    read_again="Lies sie noch einmal.",
    predict="Sag vorher, was geschieht",
    fix="Finde den Fehler und behebe ihn",
    write="Schreib es selbst",
    measure="Miss es",
    explore="Probier es aus",
    about_minutes="etwa {n} Minuten",
    on_device="läuft auf deinem Gerät",
    tries=Counted("{n} Versuch", "{n} Versuche"),
    lacking="Sie braucht {packages}, was diesem Python fehlt. Gib ein:",
    and_=" und ",
)

LESSON = english.Lesson(
    about=About(
        "Lektion",
        "Lies mit den Pfeiltasten, Bild ab oder dem Mausrad. "
        "Die Eingabetaste beginnt die erste Übung dieser Lektion, die du noch nicht gelöst hast. "
        "R berechnet das Bild aus neuen Werten, Links und Rechts gehen durch seine Schritte.",
    ),
    new_values="r neue Werte",
    no_picture="Hier gibt es kein Python, das dieses Bild zeichnen könnte.",
)
