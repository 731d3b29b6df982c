"""Texts of the tour, in German."""

from __future__ import annotations

from tutor.tui.words.english import tour as english

TOUR = english.Tour(
    keys="{at} von {count} · Eingabe: weiter · Esc beendet den Rundgang",
    where="Wo du bist",
    where_text=(
        "Diese Zeile sagt, wo du bist, und rechts, was gerade geschieht. Hier kannst du nichts "
        "kaputt machen: `tutor` schaut nach und erzählt."
    ),
    facts="Dein Rechner",
    facts_text=(
        "Was dieser Computer ist, in welchem Python deine Antworten laufen, und womit es "
        "rechnet. `t` wählt ein anderes Python, `v` misst, wie schnell das alles ist."
    ),
    summary="Was zuerst zu tun ist",
    summary_text=(
        "Wenn etwas nicht stimmt, steht hier, was zuerst zu beheben ist; sonst, dass alles gut ist."
    ),
    checks="Alles, was geprüft wurde",
    checks_text=(
        "Die Pfeiltasten bewegen, Eingabe öffnet eine Zeile: was sie bedeutet, und was zu tippen "
        "ist. Die erste Zeile, oder `c`, führt zum Kurs."
    ),
    overview="Wie weit du bist",
    overview_text="Mit jeder gelösten Übung wird dieser Balken länger. `p` erzählt mehr.",
    lessons="Lektionen und Übungen",
    lessons_text=(
        "Der nächste Schritt ist schon ausgewählt: Eingabe öffnet ihn, `n` findet ihn wieder. In "
        "einer Übung startet F5, was du getippt hast, F1 gibt einen Tipp. Nichts geht verloren."
    ),
    detail="Was dich erwartet",
    detail_text="Wie lange es dauert, was du dort tust, und was es vielleicht braucht.",
    last="Was jede Taste tut",
    last_text=(
        "Hier stehen die Tasten jedes Bildschirms; die Maus geht auch. `?` erklärt, was du "
        "siehst, Strg+P hat jeden Befehl beim Namen. Das ist alles: Viel Freude!"
    ),
)
