"""Texts of an exercise, in German."""

from __future__ import annotations

from tutor.tui.words.english import exercise as english
from tutor.tui.words.text import About, Counted

EXERCISE = english.Exercise(
    about=About(
        "Übung",
        "Lies die Aufgabe, schreib deine Antwort in den Editor und starte sie mit F5 oder Strg+R. "
        "Alles, was du tippst, bleibt erhalten; F4 geht von Feld zu Feld.",
    ),
    task="Aufgabe",
    answer="Antwort",
    verdict="Ergebnis",
    picture="Bild",
    saved="gespeichert",
    reset=(
        "Von vorn beginnen",
        "Von deinem Text bleibt daneben eine Kopie. Diese Übung von vorn beginnen?",
        "Von vorn beginnen",
        "Behalten",
    ),
    hint_of="Tipp {seen} von {total}",
    more_hints="F1 sagt mehr · Esc schließt",
    last_hint="Esc schließt",
    find="Suchen",
    find_keys="Enter weiter · ↑ zurück · Esc schließt",
    found_of="{number} von {total}",
    found_nowhere="nirgends",
)

ELSEWHERE = english.Elsewhere(
    title="Dein eigener Editor",
    not_set=(
        "Weder $VISUAL noch $EDITOR nennt einen Editor: Tippe `export EDITOR=nano` "
        "in deine Shell, oder den, den du magst, und starte tutor neu."
    ),
    unreadable="$VISUAL oder $EDITOR, `{named}`, ist kein Befehl: {reason}.",
    not_started="`{name}` startet nicht: {reason}. Setze $EDITOR auf einen Editor, den es gibt.",
    failed="`{name}` endete mit Code {code}; was er gespeichert hat, ist hier.",
    back_at_once=(
        "`{name}` war sofort zurück. Ist sein Fenster noch offen, erscheint hier, was du dort "
        "speicherst."
    ),
    browser=(
        "Ein Browser hat kein Terminal für deinen Editor: Starte dafür `tutor` in einem Terminal."
    ),
    gone="Die Datei war weg; dein Text ist wieder da.",
    aside=(
        "Ein anderes Programm hat die Datei geändert, während du tipptest: "
        "Sein Text bleibt als {file}."
    ),
)

VERDICT = english.Verdict(
    before="Noch ist nichts gelaufen. F5 (oder Strg+R) startet deine Antwort.",
    saving="Deine Antwort wird gespeichert",
    stops="Esc bricht ab.",
    stopped="Abgebrochen.",
    not_judged="Deine Antwort wurde nicht beurteilt.",
    case="Fall {number} von {total}: {text}",
    measuring="Gemessen wird {text}",
    expected="erwartet",
    got="bekommen",
    try_="probiere",
    line="Zeile",
    marked="{line}, in deiner Antwort mit ✗ markiert",
    drawn="Deine eigenen Werte sind unter {pane} gezeichnet.",
    measured="Was gemessen wurde, ist unter {pane} gezeichnet.",
    printed="Deine Antwort hat ausgegeben",
    more_lines=Counted("… und {n} Zeile mehr", "… und {n} Zeilen mehr"),
)

JOY = english.Joy(
    tally="{done} von {total} in dieser Lektion",
    onward="geht weiter: {title}",
    last="führt zurück: Das ist die letzte Übung",
    model="zeigt eine Musterlösung neben deiner",
)

SOLUTION = english.Solution(
    about=About(
        "Musterlösung",
        "Deine Antwort und eine, die uns gefällt, nebeneinander. "
        "Deine ist auch richtig: Schau, was du übernehmen würdest.",
    ),
    yours="Deine",
    model="Eine Musterlösung",
)
