"""Texts of every screen, in German."""

from __future__ import annotations

from tutor.tui.words.english import everywhere as english

KEYS = english.Keys(
    help="Hilfe",
    quit="Beenden",
    settings="Einstellungen",
    light_or_dark="Hell oder dunkel",
    back="Zurück",
    close="Schließen",
    yes="Ja",
    no="Nein",
    machine="Rechner",
    progress="Fortschritt",
    certificate="Urkunde",
    device="Gerät",
    measure="Messen",
    stop="Anhalten",
    tour="Rundgang",
    course="Kurs",
    python="Python",
    check_again="Neu prüfen",
    all_checks="Alle zeigen",
    copy_command="Befehl kopieren",
    next_step="Nächster Schritt",
    start_exercises="Zu den Übungen",
    read_on="Weiterlesen",
    new_values="Neue Werte",
    step_on="Schritt vor",
    step_back="Schritt zurück",
    run="Los",
    hint="Tipp",
    pane="Feld",
    next="Weiter",
    solution="Lösung",
    reset="Neu",
    other_side="Andere Seite",
    copy="Kopieren",
    save="Speichern",
    change="Ändern",
    find="In der Antwort suchen",
    comment="Kommentar, oder wieder Code",
    less_deep="Zeilen einen Schritt zurück",
    own_editor="In deinem eigenen Editor öffnen",
)

PALETTE = english.Palette(
    help=("Hilfe", "Was hier zu sehen ist, und die Tasten"),
    course=("Kurs", "Lektionen und Übungen"),
    target=("Python", "Wo deine Antworten laufen"),
    tour=("Rundgang", "Was wo ist, in einer Minute"),
    device=("Gerät", "Was hier rechnet, und wie schnell: die Roofline"),
    progress=("Fortschritt", "Was getan ist, was schwer war, eine Urkunde"),
    settings=("Einstellungen", "Farben, Sprache, Zeichen, Bewegung"),
    light_or_dark=("Hell oder dunkel", "Die anderen Farben"),
    quit=("Beenden", "Alles ist gespeichert"),
    search="Einen Befehl suchen …",
)

HELP = english.Help(
    of="Hilfe: {screen}",
    closes="Esc schließt",
    arrows="↑ ↓  Tab",
    move="Bewegen; die Maus geht überall",
    light_or_dark="Hell oder dunkel (nicht beim Tippen)",
    settings="Farben, Sprache, Zeichen, Bewegung",
    progress="Was du getan hast; eine Urkunde",
    device="Was hier rechnet, und wie schnell",
    tour="Der Rundgang von einer Minute (hier)",
    palette="Jeder Befehl beim Namen",
    quit="Beenden; alles ist gespeichert",
    escape="Esc",
    enter="Eingabe",
    space="Leertaste",
    tab="Tab",
    control="Strg",
    shift="Umschalt",
    right="Rechts",
    left="Links",
)

EVERYWHERE = english.Everywhere(
    too_small=(
        "Dieses Fenster ist zu klein.\ntutor braucht {width} × {height} Zeichen;\n"
        "hier sind {columns} × {rows}.\nMach es größer: Nichts ist verloren."
    ),
    failed="Das hat nicht geklappt",
    our_fault=(
        "Das ist unser Fehler, nicht deiner ({what}). "
        "Was du getippt hast, bleibt erhalten; bitte melde ihn."
    ),
    close="Schließen (Esc)",
    kept_in="{trouble} Bis das behoben ist, liegen deine Antworten in {folder}.",
    kept_there="{trouble} Bis das behoben ist, bleiben deine Antworten, wo sie sind.",
    unknown_setting=(
        "Die Einstellung „{name}“ war „{value}“, und das kennt dieser tutor nicht: "
        "Sie beginnt von vorn."
    ),
    step_of="← → Schritt {step} von {count}",
    drawing="wird gezeichnet …",
)
