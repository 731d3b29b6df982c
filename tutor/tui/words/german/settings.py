"""Texts of the settings, in German."""

from __future__ import annotations

from tutor.tui.words.english.settings import Settings
from tutor.tui.words.text import About

SETTINGS = Settings(
    about=About(
        "Einstellungen",
        "Wie tutor aussieht und spricht. Die Eingabetaste nimmt, was markiert ist, und du siehst "
        "es sofort; aufgehoben wird es bei deinem Fortschritt.",
    ),
    in_use="gewählt",
    theme="Farben",
    dark="Dunkel",
    dark_note="ruhige Farben auf dunklem Grund",
    light="Hell",
    light_note="dieselben auf Papier",
    contrast="Hoher Kontrast",
    contrast_note="7 zu 1 und mehr, für müde Augen und helle Räume",
    safe="Farbenblind-sicher",
    safe_note="Farben, die alle Augen unterscheiden",
    language="Sprache",
    language_note="Kurs, Ergebnisse und Befunde bleiben englisch",
    language_auto="Wie das System",
    signs="Zeichen",
    signs_auto="Wie das Terminal es sagt",
    signs_all="Alle",
    signs_all_note="Rahmen, Pfeile, Griechisch: → ✓ σ",
    signs_ascii="ASCII",
    signs_ascii_note="nur Buchstaben, Ziffern und Satzzeichen",
    motion="Bewegung",
    motion_auto="Ja",
    motion_auto_note="wenn TEXTUAL_ANIMATIONS nichts anderes sagt",
    motion_none="Keine",
    motion_none_note="alles ist sofort gezeichnet",
    by_option="diese Sitzung wurde mit --ascii begonnen",
    no_colour="Hier gibt es keine Farben (Terminal oder NO_COLOR): Die Schriftstärke ersetzt sie.",
)
