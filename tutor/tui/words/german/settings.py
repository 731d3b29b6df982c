"""Texts of the settings, in German."""

from __future__ import annotations

from tutor.tui.words.english.settings import Settings
from tutor.tui.words.text import About

SETTINGS = Settings(
    about=About(
        "Einstellungen",
        "Wie tutor aussieht und spricht. Was du änderst, siehst du sofort, und es bleibt so.",
    ),
    keys="↑ ↓ wählt · ← → ändert · Esc schließt",
    theme="Farben",
    theme_dark="Dunkel",
    theme_dark_note="Ruhige Farben auf dunklem Grund.",
    theme_light="Hell",
    theme_light_note="Dieselben auf Papier.",
    theme_contrast="Starker Kontrast",
    theme_contrast_note="7 zu 1 und mehr, für müde Augen und helle Räume.",
    theme_safe="Farbenblind",
    theme_safe_note="Farben, die jedes Auge unterscheidet.",
    language="Sprache",
    language_auto="Wie das System",
    language_note="Kurs, Ergebnisse und Befunde sind auf Englisch.",
    signs="Zeichen",
    signs_auto="Je nach Terminal",
    signs_auto_note="ASCII, wenn das Terminal nicht alle Zeichen hat.",
    signs_all="Alle",
    signs_all_note="Rahmen, Pfeile und griechische Buchstaben.",
    signs_ascii="Nur ASCII",
    signs_ascii_note="Nur Buchstaben, Ziffern und Satzzeichen.",
    motion="Bewegung",
    motion_auto="Etwas",
    motion_auto_note="Zeichen drehen sich, während du wartest.",
    motion_none="Keine",
    motion_none_note="Alles ist sofort gezeichnet.",
    by_option="Diese Sitzung begann mit --ascii: Bis zu ihrem Ende sind alle Zeichen ASCII.",
    no_colours="Keine Farben hier (Terminal oder NO_COLOR): Fett und invers sagen alles.",
)
