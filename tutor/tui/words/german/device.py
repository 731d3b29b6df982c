"""Texts of the device, in German."""

from __future__ import annotations

from tutor.tui.words.english import device as english
from tutor.tui.words.text import About, Counted

DEVICE = english.Device(
    about=About(
        "Gerät",
        "Womit Antworten hier rechnen können. M misst, wie schnell das ist: Es dauert einige "
        "Sekunden, braucht alle Kerne und kann angehalten werden. Links und Rechts zeigen das "
        "andere Gerät.",
    ),
    quota="{quota} erlaubt von {cores}",
    threads=Counted("{n} Thread", "{n} Threads"),
    no_torch="nicht da: Nur NumPy wird gemessen",
    not_examined="noch nicht angesehen",
    built_for_cpu="für die CPU gebaut",
    built_for="für {what} gebaut",
    not_measured="M misst die Roofline dieses Rechners: einige Sekunden, auf allen Kernen.",
    measuring="misst …",
    stopped="Angehalten. M misst noch einmal.",
    no_measuring="Hier gibt es kein Python, das dies messen könnte.",
    only_numpy="Nur NumPy wurde gemessen. {trouble}",
    meaning=(
        "Eine Operation kann nicht schneller sein, als der Speicher ihre Zahlen bringt (die "
        "Schräge links), und nicht schneller, als die Kerne rechnen (das flache Dach rechts). "
        "Wie oft sie mit jedem Byte rechnet, entscheidet, was von beidem sie aufhält.",
        "`a + b` rechnet einmal für drei bewegte Zahlen: Der Speicher gibt das Tempo vor, und "
        "ein schnellerer Prozessor ändert nichts. `A B` benutzt jede Zahl viele Male: Nur da "
        "zeigen die Kerne, was sie können. Darum schlägt ein Produkt von Matrizen viele von "
        "Vektoren.",
        "Ein Punkt weit unter dem Dach verschwendet etwas: Aufrufe mit kleinen Arrays, Kopien, "
        "oder ein Kern, wo es mehr gibt. Ein Gerät, auf das man wartet, wartet bei kleiner "
        "Arbeit meist selbst.",
        "Nach S. Williams, A. Waterman, D. Patterson: Roofline, Communications of the ACM "
        "52(4), 2009. Das Beste aus mehreren Läufen; andere Programme nebenher drücken es.",
    ),
)
