"""Texts of the check of the machine, in German."""

from __future__ import annotations

from tutor.tui.words.english import machine as english
from tutor.tui.words.text import About, Counted

MACHINE = english.Machine(
    about=About(
        "Rechner",
        "tutor sieht sich diesen Rechner an und das Python, in dem deine Antworten laufen. "
        "Öffne eine Zeile, um zu lesen, was sie bedeutet und was du eingeben kannst; "
        "geändert wird nichts.",
    ),
    go_on="Weiter zum Kurs",
    looking="sieht nach …",
    looking_deeper="sieht genauer nach …",
    looked="{note} {done} von {total}",
    checks=Counted("{n} Prüfung", "{n} Prüfungen"),
    things_to_mend=Counted("{n} Sache zu beheben", "{n} Sachen zu beheben"),
    things_to_look_at=Counted("{n} Sache zum Ansehen", "{n} Sachen zum Ansehen"),
    first="Das Erste, was zu tun ist: ",
    calm_so_far="Bisher nichts zu beheben.",
    not_examined="? Dieser Rechner konnte nicht geprüft werden.",
    well="Alles in Ordnung: ",
    passed=Counted("{n} Prüfung bestanden. Viel Spaß!", "{n} Prüfungen bestanden. Viel Spaß!"),
    passed_on=Counted(
        "{n} Prüfung bestanden, und PyTorch rechnet auf {device}. Viel Spaß!",
        "{n} Prüfungen bestanden, und PyTorch rechnet auf {device}. Viel Spaß!",
    ),
    the_cpu="der CPU",
    system="System",
    processor="Prozessor",
    python="Python",
    device="Gerät",
    cores=Counted("{n} Kern", "{n} Kerne"),
    memory="{amount} Speicher",
    not_found="nicht gefunden",
    could_not_be_read="? war nicht zu lesen: {reason}",
    families=(
        ("machine", "Rechner"),
        ("search_path", "Suchpfad"),
        ("shells", "Shells"),
        ("start_files", "Startdateien"),
        ("windows", "Windows"),
        ("conda", "conda"),
        ("conda_settings", "conda-Optionen"),
        ("channels", "Kanäle"),
        ("conda_access", "conda-Zugriff"),
        ("indexes", "Paketindexe"),
        ("proxies", "Proxys"),
        ("certificates", "Zertifikate"),
        ("python", "Python"),
        ("installing", "Installieren"),
        ("packages", "Pakete"),
        ("requirements", "Anforderungen"),
        ("uses", "Benutzung"),
        ("numerics", "Numerik"),
        ("shadows", "Namensgleiche"),
        ("jupyter", "Jupyter"),
        ("display", "Anzeige"),
        ("containers", "Container"),
        ("graphics", "Grafik"),
        ("accelerators", "Beschleuniger"),
        ("libraries", "Bibliotheken"),
        ("runtimes", "Laufzeiten"),
        ("toolkits", "Toolkits"),
        ("torch", "PyTorch"),
        ("waivers", "Ausnahmen"),
    ),
)

FINDING = english.Finding(
    about=About(
        "Ein Befund",
        "Was geprüft wurde, was gefunden wurde, und was du eingibst, um es zu beheben. "
        "Kopiere einen Befehl, führe ihn in einem anderen Terminal aus und prüfe dann neu.",
    ),
    checking_again="prüft neu …",
    now="jetzt: {mark}",
    well_when="Gut, wenn",
    expected="Erwartet",
    found="Gefunden",
    seen="Gesehen",
    waived="Hingenommen: {reason}",
    waived_until="Hingenommen bis {until}: {reason}",
    what_to_do="Was zu tun ist",
    to_verify="So siehst du, ob es behoben ist",
    changes_nothing="Diese Befehle ändern nichts.",
    reversible="Das lässt sich rückgängig machen.",
    replaces_packages="Das ersetzt installierte Pakete.",
    needs_admin="Das braucht die Rechte eines Administrators.",
    copies="mit y kopieren",
    copied="✓ kopiert",
)

TARGET = english.Target(
    title="Wo deine Antworten laufen",
    keys="Eingabe wählt · Esc schließt",
    looking="Sucht nach Python …",
    automatic="Automatisch: die aktive Umgebung, sonst die von tutor",
    when="Eine Übung läuft dort, wenn auch ihre Pakete dort sind.",
    in_use="jetzt benutzt",
    own="das eigene von tutor",
)
