<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ActFilters</name>
    <message>
        <source>Words or a title</source>
        <translation>Wörter oder ein Titel</translation>
    </message>
    <message>
        <source>Find acts by their words</source>
        <translation>Handlungen nach ihren Wörtern suchen</translation>
    </message>
    <message>
        <source>This article only</source>
        <translation>Nur dieser Artikel</translation>
    </message>
    <message>
        <source>Every act</source>
        <translation>Jede Handlung</translation>
    </message>
    <message>
        <source>Any day</source>
        <translation>Jeder Tag</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Von … bis …</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Kind of act</source>
        <translation>Art der Handlung</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
</context>
<context>
    <name>ActMenus</name>
    <message>
        <source>All acts</source>
        <translation>Alle Befehle</translation>
    </message>
    <message>
        <source>This annotation</source>
        <translation>Diese Annotation</translation>
    </message>
    <message>
        <source>Start and end</source>
        <translation>Anfang und Ende</translation>
    </message>
    <message>
        <source>The selection</source>
        <translation>Die Auswahl</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verknüpfung</translation>
    </message>
    <message>
        <source>None fits</source>
        <translation>Keine passt</translation>
    </message>
    <message>
        <source>New local entity “%1”</source>
        <translation>Neue lokale Entität „%1“</translation>
    </message>
    <message>
        <source>Another…</source>
        <translation>Andere…</translation>
    </message>
</context>
<context>
    <name>ActWords</name>
    <message>
        <source>an article without a title</source>
        <translation>ein Artikel ohne Titel</translation>
    </message>
    <message numerus="yes">
        <source>confirmed %n settled names together in “%4”</source>
        <translation>
            <numerusform>%n feststehenden Namen in „%4“ bestätigt</numerusform>
            <numerusform>%n feststehende Namen in „%4“ zusammen bestätigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>repeated the decision on “%1” in %n places</source>
        <translation>
            <numerusform>die Entscheidung über „%1“ an %n Stelle wiederholt</numerusform>
            <numerusform>die Entscheidung über „%1“ an %n Stellen wiederholt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>took %n articles out of their stories</source>
        <translation>
            <numerusform>%n Artikel aus seiner Story genommen</numerusform>
            <numerusform>%n Artikel aus ihren Storys genommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>filed %n articles under the story “%9”</source>
        <translation>
            <numerusform>%n Artikel der Story „%9“ zugeordnet</numerusform>
            <numerusform>%n Artikel der Story „%9“ zugeordnet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>changed the tags of %n articles: %9</source>
        <translation>
            <numerusform>die Schlagwörter von %n Artikel geändert: %9</numerusform>
            <numerusform>die Schlagwörter von %n Artikeln geändert: %9</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>rejected %n marks together in “%4”</source>
        <translation>
            <numerusform>%n Markierung in „%4“ abgelehnt</numerusform>
            <numerusform>%n Markierungen in „%4“ zusammen abgelehnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>is unsure of %n marks together in “%4”</source>
        <translation>
            <numerusform>bei %n Markierung in „%4“ unsicher</numerusform>
            <numerusform>bei %n Markierungen in „%4“ zusammen unsicher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>confirmed %n marks together in “%4”</source>
        <translation>
            <numerusform>%n Markierung in „%4“ bestätigt</numerusform>
            <numerusform>%n Markierungen in „%4“ zusammen bestätigt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgainBox</name>
    <message>
        <source>Places of the string</source>
        <translation>Stellen mit diesen Wörtern</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>Dieser Artikel</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>Alle Artikel</translation>
    </message>
    <message>
        <source>Whole word</source>
        <translation>Ganzes Wort</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß- und Kleinschreibung</translation>
    </message>
    <message>
        <source>Other endings</source>
        <translation>Andere Endungen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Step through</source>
        <translation>Einzeln durchgehen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Possessive and plural, and the endings of cases; the list shows what that takes in</source>
        <translation>Genitiv, Plural und die Endungen der Fälle; die Liste zeigt, was das einschließt</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>wird gesucht…</translation>
    </message>
    <message>
        <source>It stands nowhere else that is undecided; try the options above.</source>
        <translation>Es steht sonst nirgends unentschieden; versuchen Sie die Möglichkeiten oben.</translation>
    </message>
    <message numerus="yes">
        <source>All %n ticked</source>
        <translation>
            <numerusform>Alle %n angehakten</numerusform>
            <numerusform>Alle %n angehakten</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
</context>
<context>
    <name>ArrivalReport</name>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>What did not simply open</source>
        <translation>Was sich nicht einfach öffnete</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>What became of the files</source>
        <translation>Was aus den Dateien wurde</translation>
    </message>
    <message numerus="yes">
        <source>Take the %n in again</source>
        <translation>
            <numerusform>%n noch einmal übernehmen</numerusform>
            <numerusform>%n noch einmal übernehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>An import was interrupted. What came in is kept, the rest can go on.</source>
        <translation>Ein Import wurde unterbrochen. Was übernommen wurde, bleibt; der Rest lässt sich fortsetzen.</translation>
    </message>
</context>
<context>
    <name>ArrivingRoom</name>
    <message>
        <source>Everything that was to be opened has opened.</source>
        <translation>Alles, was zu öffnen war, ist geöffnet.</translation>
    </message>
    <message>
        <source>No import was stopped before its end.</source>
        <translation>Kein Import wurde vorzeitig abgebrochen.</translation>
    </message>
    <message numerus="yes">
        <source>Drop to look at %n files or folders</source>
        <translation>
            <numerusform>Loslassen, um %n Datei oder Ordner anzusehen</numerusform>
            <numerusform>Loslassen, um %n Dateien oder Ordner anzusehen</numerusform>
        </translation>
    </message>
    <message>
        <source>They are copied into the workspace when you say so; the files stay as they are.</source>
        <translation>Sie werden in den Arbeitsbereich kopiert, sobald Sie es sagen; die Dateien bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>This is an address on the network</source>
        <translation>Das ist eine Adresse im Netz</translation>
    </message>
    <message>
        <source>Drop to look at this text</source>
        <translation>Loslassen, um diesen Text anzusehen</translation>
    </message>
    <message>
        <source>Nothing is kept before you say so.</source>
        <translation>Nichts wird behalten, bevor Sie es sagen.</translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>Text of the article</source>
        <translation>Text des Artikels</translation>
    </message>
</context>
<context>
    <name>AskBox</name>
    <message>
        <source>Choices</source>
        <translation>Auswahl</translation>
    </message>
</context>
<context>
    <name>AttributeStrip</name>
    <message>
        <source>Attributes</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>0 takes the choice back · Esc closes</source>
        <translation>0 nimmt die Wahl zurück · Esc schließt</translation>
    </message>
</context>
<context>
    <name>BlindForm</name>
    <message>
        <source>Blind articles</source>
        <translation>Blinde Artikel</translation>
    </message>
    <message>
        <source>A blind article shows no suggestions until you are done with it; you mark it by hand. What the pipeline proposes is compared then, and the page of statistics says what suggestions do to decisions. Which articles are blind is drawn once for each and stays so. Articles that were begun with suggestions keep them.</source>
        <translation>Ein blinder Artikel zeigt keine Vorschläge, bis Sie mit ihm fertig sind; Sie markieren ihn selbst. Dann wird verglichen, was die Pipeline vorschlägt, und die Seite der Statistik sagt, was Vorschläge mit Entscheidungen machen. Welche Artikel blind sind, wird für jeden einmal ausgelost und bleibt so. Artikel, die mit Vorschlägen begonnen wurden, behalten sie.</translation>
    </message>
    <message>
        <source>Share of blind articles in percent</source>
        <translation>Anteil blinder Artikel in Prozent</translation>
    </message>
    <message>
        <source>Share of articles</source>
        <translation>Anteil der Artikel</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>For whoever leads the team: holds for this workspace · Ctrl+Z takes it back</source>
        <translation>Für die Teamleitung: gilt in diesem Arbeitsbereich · Strg+Z nimmt es zurück</translation>
    </message>
</context>
<context>
    <name>BlindRoom</name>
    <message>
        <source>%1 % of the articles are blind from now on.</source>
        <translation>%1 % der Artikel sind von jetzt an blind.</translation>
    </message>
    <message>
        <source>No article is blind from now on.</source>
        <translation>Von jetzt an ist kein Artikel blind.</translation>
    </message>
    <message>
        <source>Done blind. As the pipeline has it: %1 · yours alone: %2 · its alone: %3</source>
        <translation>Blind fertig. Wie die Pipeline: %1 · nur Ihre: %2 · nur ihre eigenen: %3</translation>
    </message>
</context>
<context>
    <name>BringBox</name>
    <message>
        <source>Bring in annotations</source>
        <translation>Annotationen übernehmen</translation>
    </message>
    <message>
        <source>To be decided</source>
        <translation>Noch zu entscheiden</translation>
    </message>
    <message>
        <source>As gold</source>
        <translation>Als Gold</translation>
    </message>
    <message>
        <source>Labels of the file that are none of ours:</source>
        <translation>Label der Datei, die wir nicht haben:</translation>
    </message>
    <message>
        <source>What is lost, refused or in conflict</source>
        <translation>Was verloren geht, abgewiesen wird oder im Widerspruch steht</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Datei…</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner…</translation>
    </message>
    <message>
        <source>Bring them in</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Nicht übernehmen</translation>
    </message>
    <message>
        <source>Which file?</source>
        <translation>Welche Datei?</translation>
    </message>
    <message>
        <source>Nothing in it says which program wrote it: choose above.</source>
        <translation>Nichts darin sagt, welches Programm sie geschrieben hat: oben wählen.</translation>
    </message>
</context>
<context>
    <name>BringingRoom</name>
    <message>
        <source>Bring in annotations</source>
        <translation>Annotationen übernehmen</translation>
    </message>
    <message>
        <source>Annotations (*)</source>
        <translation>Annotationen (*)</translation>
    </message>
    <message>
        <source>Bring in a folder of annotations</source>
        <translation>Einen Ordner mit Annotationen übernehmen</translation>
    </message>
</context>
<context>
    <name>BringingWords</name>
    <message>
        <source>They count as decided here, with the names, days and guideline that the file gives.</source>
        <translation>Sie gelten hier als entschieden, mit den Namen, Tagen und der Richtlinie aus der Datei.</translation>
    </message>
    <message>
        <source>They wait for your decision as suggestions do; nothing counts as done.</source>
        <translation>Sie warten wie Vorschläge auf Ihre Entscheidung; nichts gilt als fertig.</translation>
    </message>
    <message numerus="yes">
        <source>%n articles new</source>
        <translation>
            <numerusform>%n Artikel neu</numerusform>
            <numerusform>%n Artikel neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles added to</source>
        <translation>
            <numerusform>%n Artikel ergänzt</numerusform>
            <numerusform>%n Artikel ergänzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles as they were</source>
        <translation>
            <numerusform>%n Artikel unverändert</numerusform>
            <numerusform>%n Artikel unverändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles refused</source>
        <translation>
            <numerusform>%n Artikel abgewiesen</numerusform>
            <numerusform>%n Artikel abgewiesen</numerusform>
        </translation>
    </message>
    <message>
        <source>No article is in it.</source>
        <translation>Es ist kein Artikel darin.</translation>
    </message>
    <message numerus="yes">
        <source>%n decisions</source>
        <translation>
            <numerusform>%n Entscheidung</numerusform>
            <numerusform>%n Entscheidungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestions to be decided</source>
        <translation>
            <numerusform>%n Vorschlag zu entscheiden</numerusform>
            <numerusform>%n Vorschläge zu entscheiden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already there</source>
        <translation>
            <numerusform>%n schon da</numerusform>
            <numerusform>%n schon da</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in conflict with what is here</source>
        <translation>
            <numerusform>%n im Widerspruch zu dem, was hier ist</numerusform>
            <numerusform>%n im Widerspruch zu dem, was hier ist</numerusform>
        </translation>
    </message>
    <message>
        <source>More are only counted.</source>
        <translation>Weitere sind nur gezählt.</translation>
    </message>
    <message numerus="yes">
        <source>Looking… %n articles</source>
        <translation>
            <numerusform>Wird angesehen … %n Artikel</numerusform>
            <numerusform>Wird angesehen … %n Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird angesehen …</translation>
    </message>
    <message>
        <source>stopped before the rest</source>
        <translation>vor dem Rest angehalten</translation>
    </message>
</context>
<context>
    <name>BulkBox</name>
    <message>
        <source>Sift and decide many</source>
        <translation>Sieben und vieles entscheiden</translation>
    </message>
    <message>
        <source>Marks that are listed</source>
        <translation>Markierungen in der Liste</translation>
    </message>
    <message>
        <source>Tick all or none</source>
        <translation>Alle oder keine anhaken</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>wird gesucht…</translation>
    </message>
    <message numerus="yes">
        <source>Confirm %n</source>
        <translation>
            <numerusform>%n bestätigen</numerusform>
            <numerusform>%n bestätigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %n</source>
        <translation>
            <numerusform>%n ablehnen</numerusform>
            <numerusform>%n ablehnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unsure about %n</source>
        <translation>
            <numerusform>Bei %n unsicher</numerusform>
            <numerusform>Bei %n unsicher</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Carrying</name>
    <message>
        <source>Open articles</source>
        <translation>Artikel öffnen</translation>
    </message>
    <message>
        <source>Open a folder of articles</source>
        <translation>Einen Ordner mit Artikeln öffnen</translation>
    </message>
    <message>
        <source>Opening articles</source>
        <translation>Artikel werden geöffnet</translation>
    </message>
    <message>
        <source>Keeping the text</source>
        <translation>Der Text wird übernommen</translation>
    </message>
    <message>
        <source>Bringing in annotations</source>
        <translation>Annotationen werden übernommen</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Export läuft</translation>
    </message>
    <message numerus="yes">
        <source>%n articles exported and verified: %1</source>
        <translation>
            <numerusform>%n Artikel exportiert und geprüft: %1</numerusform>
            <numerusform>%n Artikel exportiert und geprüft: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries not written whole, see export.json</source>
        <translation>
            <numerusform>%n Eintrag nicht vollständig geschrieben, siehe export.json</numerusform>
            <numerusform>%n Einträge nicht vollständig geschrieben, siehe export.json</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>PNG…</source>
        <translation>PNG…</translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation>CSV…</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Ebenen</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Entschieden von</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>Tag der Entscheidung</translation>
    </message>
    <message>
        <source>Names of editors</source>
        <translation>Namen der Redakteure</translation>
    </message>
    <message>
        <source>read to the end</source>
        <translation>bis zum Ende gelesen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>begonnen</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>zurückgestellt</translation>
    </message>
    <message>
        <source>as they call themselves</source>
        <translation>wie sie sich nennen</translation>
    </message>
    <message>
        <source>made-up names</source>
        <translation>erfundene Namen</translation>
    </message>
    <message>
        <source>nobody is named</source>
        <translation>niemand wird genannt</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verknüpfungen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
</context>
<context>
    <name>ComfortPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>All of this is yours alone: it is kept on this laptop, and in no workspace.</source>
        <translation>Dies alles gehört nur Ihnen: Es bleibt auf diesem Laptop und kommt in keinen Arbeitsbereich.</translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation>Standardwerte</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>Schriftart</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>Line width</source>
        <translation>Zeilenbreite</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>Zeilenhöhe</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Dichte</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Luftig</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Rejected marks</source>
        <translation>Abgelehnte Markierungen</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Sichtbar</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Ausgeblendet</translation>
    </message>
    <message>
        <source>Size of panes and buttons</source>
        <translation>Größe der Bereiche und Knöpfe</translation>
    </message>
    <message>
        <source>Language, from the next start on</source>
        <translation>Sprache, ab dem nächsten Start</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 characters</source>
        <translation>%1 Zeichen</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n Wort</numerusform>
            <numerusform>%n Wörter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>≈ %n words</source>
        <translation>
            <numerusform>≈ %n Wort</numerusform>
            <numerusform>≈ %n Wörter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decided</source>
        <translation>
            <numerusform>%n entschieden</numerusform>
            <numerusform>%n entschieden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Desk</source>
        <translation>Desk</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>No title holds “%1”.</source>
        <translation>Kein Titel enthält „%1“.</translation>
    </message>
    <message>
        <source>No article has all of what is asked for above.</source>
        <translation>Kein Artikel hat alles, was oben verlangt ist.</translation>
    </message>
    <message>
        <source>No articles yet. %1 opens some; nothing leaves this laptop.</source>
        <translation>Noch keine Artikel. %1 öffnet welche; nichts verlässt diesen Laptop.</translation>
    </message>
    <message>
        <source>Nothing is left to do.</source>
        <translation>Nichts mehr zu tun.</translation>
    </message>
    <message>
        <source>None here yet.</source>
        <translation>Hier ist noch nichts.</translation>
    </message>
</context>
<context>
    <name>EntityField</name>
    <message>
        <source>None: type to search the knowledge base</source>
        <translation>Keine: Tippen sucht in der Wissensbasis</translation>
    </message>
    <message>
        <source>Linked to</source>
        <translation>Verknüpft mit</translation>
    </message>
    <message>
        <source>Entities with this name</source>
        <translation>Entitäten mit diesem Namen</translation>
    </message>
</context>
<context>
    <name>Everything</name>
    <message>
        <source>Entities of this article</source>
        <translation>Entitäten dieses Artikels</translation>
    </message>
    <message>
        <source>Claims of this article</source>
        <translation>Behauptungen dieses Artikels</translation>
    </message>
    <message>
        <source>Entities %1</source>
        <translation>Entitäten %1</translation>
    </message>
    <message>
        <source>Claims %1</source>
        <translation>Behauptungen %1</translation>
    </message>
</context>
<context>
    <name>ExportBox</name>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Everything · choose…</source>
        <translation>Alles · auswählen…</translation>
    </message>
    <message>
        <source>in train, dev and test</source>
        <translation>in train, dev und test</translation>
    </message>
    <message>
        <source>The first article as it would stand in its file</source>
        <translation>Der erste Artikel, wie er in seiner Datei stünde</translation>
    </message>
    <message>
        <source>Export to…</source>
        <translation>Exportieren nach…</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Lassen</translation>
    </message>
    <message>
        <source>Counting… %1 of %2</source>
        <translation>Es wird gezählt… %1 von %2</translation>
    </message>
    <message>
        <source>Nothing stays behind.</source>
        <translation>Nichts bleibt zurück.</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Ausgewählt</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>Figures of the old and the new version</source>
        <translation>Werte der alten und der neuen Version</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>F old</source>
        <translation>F alt</translation>
    </message>
    <message>
        <source>F new</source>
        <translation>F neu</translation>
    </message>
    <message>
        <source>95 % old · new</source>
        <translation>95 % alt · neu</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>better</source>
        <translation>besser</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>schlechter</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>kein Unterschied</translation>
    </message>
    <message>
        <source>may be chance</source>
        <translation>vielleicht Zufall</translation>
    </message>
    <message numerus="yes">
        <source>%Ln decisions</source>
        <translation>
            <numerusform>%Ln Entscheidung</numerusform>
            <numerusform>%Ln Entscheidungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles finished</source>
        <translation>
            <numerusform>%Ln Artikel fertig</numerusform>
            <numerusform>%Ln Artikel fertig</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 a minute</source>
        <translation>%1 pro Minute</translation>
    </message>
    <message>
        <source>%1 of suggestions accepted as proposed</source>
        <translation>%1 der Vorschläge angenommen wie vorgeschlagen</translation>
    </message>
    <message>
        <source>Decisions per day</source>
        <translation>Entscheidungen pro Tag</translation>
    </message>
    <message>
        <source>What was undone is taken off; a bulk act counts as often as it decides.</source>
        <translation>Zurückgenommenes ist abgezogen; eine Sammelhandlung zählt so oft, wie sie entscheidet.</translation>
    </message>
    <message>
        <source>day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Decisions in a minute of work, day by day.</source>
        <translation>Entscheidungen in einer Minute Arbeit, Tag für Tag.</translation>
    </message>
    <message>
        <source>minutes of work</source>
        <translation>Minuten Arbeit</translation>
    </message>
    <message>
        <source>decisions a minute</source>
        <translation>Entscheidungen pro Minute</translation>
    </message>
    <message>
        <source>and more</source>
        <translation>und mehr</translation>
    </message>
    <message>
        <source>Time per article</source>
        <translation>Zeit pro Artikel</translation>
    </message>
    <message>
        <source>Articles that were finished, by minutes of work; the last bar is open.</source>
        <translation>Fertige Artikel nach Minuten Arbeit; der letzte Balken ist offen.</translation>
    </message>
    <message>
        <source>from (minutes)</source>
        <translation>ab (Minuten)</translation>
    </message>
    <message>
        <source>to (minutes)</source>
        <translation>bis (Minuten)</translation>
    </message>
    <message>
        <source>articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>median %1 min</source>
        <translation>Median %1 min</translation>
    </message>
    <message>
        <source>No article was finished in this period.</source>
        <translation>In diesem Zeitraum wurde kein Artikel fertig.</translation>
    </message>
    <message>
        <source>How often a suggestion was accepted with the words and the label it came with.</source>
        <translation>Wie oft ein Vorschlag mit den Wörtern und dem Label angenommen wurde, mit denen er kam.</translation>
    </message>
    <message>
        <source>Accepted, by label</source>
        <translation>Angenommen, nach Label</translation>
    </message>
    <message>
        <source>label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>The same for everything that suggests: pipelines by version, rules, the memory.</source>
        <translation>Dasselbe für alles, was vorschlägt: Pipelines nach Version, Regeln, das Gedächtnis.</translation>
    </message>
    <message>
        <source>Accepted, by pipeline</source>
        <translation>Angenommen, nach Pipeline</translation>
    </message>
    <message>
        <source>pipeline</source>
        <translation>Pipeline</translation>
    </message>
    <message>
        <source>accepted as proposed</source>
        <translation>angenommen wie vorgeschlagen</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>entschieden</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>% at least</source>
        <translation>% mindestens</translation>
    </message>
    <message>
        <source>% at most</source>
        <translation>% höchstens</translation>
    </message>
    <message>
        <source>Bars are 95 % intervals, numbers say how many were decided; unsure ones are left out.</source>
        <translation>Balken sind 95-%-Intervalle, Zahlen sagen, wie viele entschieden wurden; unsichere sind weggelassen.</translation>
    </message>
    <message>
        <source>accepted as proposed (%)</source>
        <translation>angenommen wie vorgeschlagen (%)</translation>
    </message>
    <message>
        <source>entities</source>
        <translation>Entitäten</translation>
    </message>
    <message>
        <source>claims</source>
        <translation>Behauptungen</translation>
    </message>
    <message>
        <source>On the dashed line a score means what it says; numbers count the decided ones.</source>
        <translation>Auf der gestrichelten Linie bedeutet ein Wert, was er sagt; Zahlen zählen die entschiedenen.</translation>
    </message>
    <message>
        <source>Off by %1 points on average: %2.</source>
        <translation>Im Mittel um %1 Punkte daneben: %2.</translation>
    </message>
    <message>
        <source>Scores and verdicts</source>
        <translation>Werte und Entscheidungen</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>mean score (%)</source>
        <translation>mittlerer Wert (%)</translation>
    </message>
    <message>
        <source>accepted (%)</source>
        <translation>angenommen (%)</translation>
    </message>
    <message>
        <source>No blind article was finished in this period. “Blind articles…” among the commands sets how many are read without suggestions, to see what suggestions do to decisions.</source>
        <translation>In diesem Zeitraum wurde kein blinder Artikel fertig. „Blinde Artikel…“ unter den Befehlen legt fest, wie viele ohne Vorschläge gelesen werden, um zu sehen, was Vorschläge mit Entscheidungen machen.</translation>
    </message>
    <message>
        <source>Finished articles that were read without suggestions, beside the others. Agreement is the share (F1) of marks that editor and pipeline have alike, in words and label; words are counted by the blanks between them.</source>
        <translation>Fertige Artikel, die ohne Vorschläge gelesen wurden, neben den anderen. Übereinstimmung ist der Anteil (F1) der Markierungen, die Redakteur und Pipeline gleich haben, in Wörtern und Label; Wörter werden nach den Leerzeichen gezählt.</translation>
    </message>
    <message>
        <source>measure</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>blind</source>
        <translation>blind</translation>
    </message>
    <message>
        <source>with suggestions</source>
        <translation>mit Vorschlägen</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Blind articles</source>
        <translation>Blinde Artikel</translation>
    </message>
    <message>
        <source>marks in 1,000 words</source>
        <translation>Markierungen auf 1.000 Wörter</translation>
    </message>
    <message>
        <source>minutes per article (median)</source>
        <translation>Minuten pro Artikel (Median)</translation>
    </message>
    <message>
        <source>agreement on entities (%)</source>
        <translation>Übereinstimmung bei Entitäten (%)</translation>
    </message>
    <message>
        <source>agreement on claims (%)</source>
        <translation>Übereinstimmung bei Behauptungen (%)</translation>
    </message>
    <message numerus="yes">
        <source>Work is the time between two acts; pauses of over %n minutes are left out.</source>
        <translation>
            <numerusform>Arbeit ist die Zeit zwischen zwei Handlungen; Pausen über %n Minute sind weggelassen.</numerusform>
            <numerusform>Arbeit ist die Zeit zwischen zwei Handlungen; Pausen über %n Minuten sind weggelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Under a minute of work in this period is too little to tell a pace.</source>
        <translation>Unter einer Minute Arbeit in diesem Zeitraum sagt zu wenig über das Tempo.</translation>
    </message>
    <message>
        <source>Nothing was decided in this period.</source>
        <translation>In diesem Zeitraum wurde nichts entschieden.</translation>
    </message>
    <message>
        <source>No suggestion was decided in this period.</source>
        <translation>In diesem Zeitraum wurde kein Vorschlag entschieden.</translation>
    </message>
</context>
<context>
    <name>FilingRoom</name>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Open an article first, or select some on the desk.</source>
        <translation>Öffnen Sie zuerst einen Artikel, oder wählen Sie welche auf dem Desk aus.</translation>
    </message>
    <message>
        <source>Articles of one story always share a split at export · Ctrl+Z takes it back</source>
        <translation>Artikel einer Story liegen im Export immer im selben Teil · Strg+Z nimmt es zurück</translation>
    </message>
    <message>
        <source>a new story, named after the article</source>
        <translation>eine neue Story, nach dem Artikel benannt</translation>
    </message>
    <message>
        <source>No story</source>
        <translation>Keine Story</translation>
    </message>
    <message>
        <source>it stands alone</source>
        <translation>er steht allein</translation>
    </message>
    <message>
        <source>a new story</source>
        <translation>eine neue Story</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Story</translation>
    </message>
    <message>
        <source>The name of a story, old or new</source>
        <translation>Der Name einer Story, alt oder neu</translation>
    </message>
    <message>
        <source>Only articles with the tag</source>
        <translation>Nur Artikel mit dem Schlagwort</translation>
    </message>
    <message>
        <source>Only articles of the story</source>
        <translation>Nur Artikel der Story</translation>
    </message>
    <message>
        <source>Only articles in</source>
        <translation>Nur Artikel auf</translation>
    </message>
    <message>
        <source>Only articles of</source>
        <translation>Nur Artikel von</translation>
    </message>
    <message>
        <source>Esc leaves the desk as it is</source>
        <translation>Esc lässt den Desk, wie er ist</translation>
    </message>
    <message>
        <source>There are none in this workspace.</source>
        <translation>In diesem Arbeitsbereich gibt es keine.</translation>
    </message>
    <message>
        <source>Type to find it</source>
        <translation>Tippen, um es zu finden</translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>makes a story of both</source>
        <translation>macht aus beiden eine Story</translation>
    </message>
    <message>
        <source>like this</source>
        <translation>ähnlich</translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n articles changed; Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>Schlagwörter von %n Artikel geändert; Strg+Z nimmt es zurück.</numerusform>
            <numerusform>Schlagwörter von %n Artikeln geändert; Strg+Z nimmt es zurück.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The story of %n articles changed; Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>Die Story von %n Artikel geändert; Strg+Z nimmt es zurück.</numerusform>
            <numerusform>Die Story von %n Artikeln geändert; Strg+Z nimmt es zurück.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterColumn</name>
    <message>
        <source>Clear the filters</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entität</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>Redakteur</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>any</source>
        <translation>gleich welche</translation>
    </message>
    <message>
        <source>2026-11-01</source>
        <translation>2026-11-01</translation>
    </message>
    <message>
        <source>2026-11-30</source>
        <translation>2026-11-30</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <source>either way</source>
        <translation>gleich wie</translation>
    </message>
    <message>
        <source>published</source>
        <translation>erschienen</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importiert</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Words in it</source>
        <translation>Wörter darin</translation>
    </message>
    <message>
        <source>Only what is in sight</source>
        <translation>Nur was sichtbar ist</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Who suggests</source>
        <translation>Wer vorschlägt</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verknüpfung</translation>
    </message>
    <message>
        <source>Least score</source>
        <translation>Kleinster Wert</translation>
    </message>
    <message>
        <source>Highest score</source>
        <translation>Größter Wert</translation>
    </message>
    <message>
        <source>pipeline</source>
        <translation>Pipeline</translation>
    </message>
    <message>
        <source>its rules</source>
        <translation>ihre Regeln</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>Gedächtnis</translation>
    </message>
    <message>
        <source>knowledge base</source>
        <translation>Wissensbasis</translation>
    </message>
    <message>
        <source>rules of the house</source>
        <translation>Hausregeln</translation>
    </message>
    <message>
        <source>nobody: added</source>
        <translation>niemand: hinzugefügt</translation>
    </message>
    <message>
        <source>not linked</source>
        <translation>nicht verknüpft</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>vorgeschlagen</translation>
    </message>
    <message>
        <source>linked</source>
        <translation>verknüpft</translation>
    </message>
    <message>
        <source>none fits</source>
        <translation>keine passt</translation>
    </message>
    <message>
        <source>score from %1</source>
        <translation>Wert ab %1</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>bis %1</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this article</source>
        <translation>In diesem Artikel suchen</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß- und Kleinschreibung</translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation>Nur ganze Wörter</translation>
    </message>
    <message>
        <source>Accents count</source>
        <translation>Akzente beachten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close: the hit stays selected (Esc)</source>
        <translation>Schließen: Der Treffer bleibt ausgewählt (Esc)</translation>
    </message>
</context>
<context>
    <name>FindRoom</name>
    <message>
        <source>That was the last hit; on from the top.</source>
        <translation>Das war der letzte Treffer; weiter von oben.</translation>
    </message>
    <message>
        <source>That was the first hit; on from the end.</source>
        <translation>Das war der erste Treffer; weiter vom Ende.</translation>
    </message>
    <message>
        <source>no hits</source>
        <translation>keine Treffer</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n</source>
        <translation>
            <numerusform>%1 von %n</numerusform>
            <numerusform>%1 von %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hits</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Finishing</name>
    <message>
        <source>Go to the first</source>
        <translation>Zur ersten</translation>
    </message>
    <message>
        <source>Finish, they stay open</source>
        <translation>Abschließen, sie bleiben offen</translation>
    </message>
    <message>
        <source>Done in part: what you decided counts, the rest stays open.</source>
        <translation>Teilweise fertig: Ihre Entscheidungen zählen, der Rest bleibt offen.</translation>
    </message>
    <message>
        <source>Go on reading</source>
        <translation>Weiterlesen</translation>
    </message>
    <message>
        <source>Not all is decided</source>
        <translation>Nicht alles ist entschieden</translation>
    </message>
    <message numerus="yes">
        <source>%n still open</source>
        <translation>
            <numerusform>Noch %n offen</numerusform>
            <numerusform>Noch %n offen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Quote</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>was: %1</source>
        <translation>war: %1</translation>
    </message>
    <message>
        <source>why: %1</source>
        <translation>warum: %1</translation>
    </message>
    <message>
        <source>linked to %1</source>
        <translation>verknüpft mit %1</translation>
    </message>
</context>
<context>
    <name>Hint</name>
    <message>
        <source>Hide this hint</source>
        <translation>Diesen Hinweis ausblenden</translation>
    </message>
    <message>
        <source>1–9  Another label</source>
        <translation>1–9  Anderes Label</translation>
    </message>
</context>
<context>
    <name>HistoryBox</name>
    <message>
        <source>History, the newest first</source>
        <translation>Verlauf, das Neueste zuerst</translation>
    </message>
    <message>
        <source>History of the annotation</source>
        <translation>Verlauf der Annotation</translation>
    </message>
    <message>
        <source>Reading the journal…</source>
        <translation>Das Journal wird gelesen…</translation>
    </message>
    <message>
        <source>Esc leaves</source>
        <translation>Esc geht zurück</translation>
    </message>
    <message>
        <source>Nothing was ever decided here.</source>
        <translation>Hier wurde noch nie etwas entschieden.</translation>
    </message>
    <message>
        <source>Nothing was changed by it.</source>
        <translation>Dadurch wurde nichts geändert.</translation>
    </message>
    <message>
        <source>It stands like this now · ↑ ↓ other states · Esc leaves</source>
        <translation>So steht es jetzt · ↑ ↓ andere Stände · Esc geht zurück</translation>
    </message>
    <message>
        <source>Enter restores this state · Ctrl+Z takes that back · Esc leaves</source>
        <translation>Enter stellt diesen Stand wieder her · Strg+Z nimmt das zurück · Esc geht zurück</translation>
    </message>
</context>
<context>
    <name>HistoryRoom</name>
    <message>
        <source>Go to a mark first: its history is shown then.</source>
        <translation>Gehen Sie zuerst zu einer Markierung: Dann wird ihr Verlauf gezeigt.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>The decision was taken away</source>
        <translation>Die Entscheidung wurde zurückgenommen</translation>
    </message>
    <message>
        <source>Label: %1</source>
        <translation>Label: %1</translation>
    </message>
    <message>
        <source>Score: %1</source>
        <translation>Wert: %1</translation>
    </message>
    <message>
        <source>Link: %1</source>
        <translation>Verknüpfung: %1</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>Warum: %1</translation>
    </message>
    <message>
        <source>proposed by %1</source>
        <translation>vorgeschlagen von %1</translation>
    </message>
    <message>
        <source>It stands like this already.</source>
        <translation>So steht es schon.</translation>
    </message>
    <message>
        <source>Restored; Ctrl+Z takes it back.</source>
        <translation>Wiederhergestellt; Strg+Z nimmt es zurück.</translation>
    </message>
</context>
<context>
    <name>HouseRoom</name>
    <message>
        <source>Go to a suggestion first: a rule begins from one.</source>
        <translation>Gehen Sie zuerst zu einem Vorschlag: Eine Regel beginnt bei einem.</translation>
    </message>
    <message>
        <source>Go to a suggestion or select some text first: a rule begins from one.</source>
        <translation>Gehen Sie zuerst zu einem Vorschlag oder wählen Sie Text aus: Damit beginnt eine Regel.</translation>
    </message>
</context>
<context>
    <name>HouseWords</name>
    <message>
        <source>always proposed as %1</source>
        <translation>immer als %1 vorgeschlagen</translation>
    </message>
    <message>
        <source>never linked to %1</source>
        <translation>nie mit %1 verknüpft</translation>
    </message>
    <message>
        <source>as %1</source>
        <translation>als %1</translation>
    </message>
    <message>
        <source>never proposed as %1</source>
        <translation>nie als %1 vorgeschlagen</translation>
    </message>
    <message>
        <source>never proposed</source>
        <translation>nie vorgeschlagen</translation>
    </message>
    <message>
        <source>linked to %1</source>
        <translation>verknüpft mit %1</translation>
    </message>
    <message>
        <source>“%1” is %2</source>
        <translation>„%1“ wird %2</translation>
    </message>
    <message>
        <source>in any capitals</source>
        <translation>Groß- und Kleinschreibung egal</translation>
    </message>
    <message>
        <source>rests: its label is no longer in use</source>
        <translation>ruht: Sein Label wird nicht mehr benutzt</translation>
    </message>
    <message numerus="yes">
        <source>%n× here</source>
        <translation>
            <numerusform>%n-mal hier</numerusform>
            <numerusform>%n-mal hier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rules</source>
        <translation>
            <numerusform>%n Regel</numerusform>
            <numerusform>%n Regeln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n at work in this article</source>
        <translation>
            <numerusform>%n wirkt in diesem Artikel</numerusform>
            <numerusform>%n wirken in diesem Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>Never link “%1” to %2</source>
        <translation>„%1“ nie mit %2 verknüpfen</translation>
    </message>
    <message>
        <source>The name is still proposed, without this link</source>
        <translation>Der Name wird weiter vorgeschlagen, ohne diese Verknüpfung</translation>
    </message>
    <message>
        <source>Never propose “%1” as %2</source>
        <translation>„%1“ nie als %2 vorschlagen</translation>
    </message>
    <message>
        <source>Other labels still are</source>
        <translation>Andere Labels weiterhin</translation>
    </message>
    <message>
        <source>Never propose “%1”</source>
        <translation>„%1“ nie vorschlagen</translation>
    </message>
    <message>
        <source>Whatever the label</source>
        <translation>Gleich mit welchem Label</translation>
    </message>
    <message>
        <source>Takes the place of: %1</source>
        <translation>Ersetzt: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n rules came in</source>
        <translation>
            <numerusform>%n Regel übernommen</numerusform>
            <numerusform>%n Regeln übernommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here already</source>
        <translation>
            <numerusform>%n war schon hier</numerusform>
            <numerusform>%n waren schon hier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n did not</source>
        <translation>
            <numerusform>%n nicht</numerusform>
            <numerusform>%n nicht</numerusform>
        </translation>
    </message>
    <message>
        <source>Rule taken back: %1</source>
        <translation>Regel zurückgenommen: %1</translation>
    </message>
    <message>
        <source>New rule: %1</source>
        <translation>Neue Regel: %1</translation>
    </message>
    <message>
        <source>Rule as before: %1</source>
        <translation>Regel wie zuvor: %1</translation>
    </message>
    <message>
        <source>Rule changed: %1</source>
        <translation>Regel geändert: %1</translation>
    </message>
    <message>
        <source>Rule is back: %1</source>
        <translation>Regel ist zurück: %1</translation>
    </message>
    <message>
        <source>Rule removed: %1</source>
        <translation>Regel entfernt: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n imported rules taken back</source>
        <translation>
            <numerusform>%n importierte Regel zurückgenommen</numerusform>
            <numerusform>%n importierte Regeln zurückgenommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in the place of %n rules that said otherwise</source>
        <translation>
            <numerusform>anstelle von %n Regel, die anderes sagte</numerusform>
            <numerusform>anstelle von %n Regeln, die anderes sagten</numerusform>
        </translation>
    </message>
    <message>
        <source>always “%1” as %2</source>
        <translation>immer „%1“ als %2</translation>
    </message>
    <message>
        <source>never “%1” linked to %3</source>
        <translation>„%1“ nie mit %3 verknüpft</translation>
    </message>
    <message>
        <source>never “%1” as %2</source>
        <translation>nie „%1“ als %2</translation>
    </message>
    <message>
        <source>never “%1”</source>
        <translation>nie „%1“</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Unsicher</translation>
    </message>
    <message>
        <source>Never again</source>
        <translation>Nie wieder</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Immer</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Open an article from the desk.</source>
        <translation>Öffnen Sie einen Artikel vom Desk.</translation>
    </message>
    <message>
        <source>This article is blind: suggestions come when you are done. Select words and press a digit to mark them.</source>
        <translation>Dieser Artikel ist blind: Vorschläge kommen, wenn Sie fertig sind. Wählen Sie Wörter aus und drücken Sie eine Ziffer, um sie zu markieren.</translation>
    </message>
    <message numerus="yes">
        <source>%n wait for a decision.</source>
        <translation>
            <numerusform>%n wartet auf eine Entscheidung.</numerusform>
            <numerusform>%n warten auf eine Entscheidung.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 goes to the next.</source>
        <translation>%1 geht zum nächsten.</translation>
    </message>
    <message>
        <source>Suggestions are on their way. You can read and mark the text meanwhile.</source>
        <translation>Vorschläge sind unterwegs. Sie können inzwischen lesen und Text markieren.</translation>
    </message>
    <message>
        <source>Nothing is suggested here. Select words and press a digit to mark them.</source>
        <translation>Hier ist nichts vorgeschlagen. Wählen Sie Wörter aus und drücken Sie eine Ziffer, um sie zu markieren.</translation>
    </message>
    <message>
        <source>All decided. %1: done, open the next.</source>
        <translation>Alles entschieden. %1: fertig, nächsten öffnen.</translation>
    </message>
    <message>
        <source>Suggestions are starting…</source>
        <translation>Vorschläge werden gestartet…</translation>
    </message>
    <message numerus="yes">
        <source>Looking for names and claims… %n so far</source>
        <translation>
            <numerusform>Suche nach Namen und Behauptungen… bisher %n</numerusform>
            <numerusform>Suche nach Namen und Behauptungen… bisher %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Suggestions are off; all else works. %1 starts them again.</source>
        <translation>Vorschläge sind aus; alles andere geht. %1 startet sie wieder.</translation>
    </message>
</context>
<context>
    <name>JournalPage</name>
    <message>
        <source>Acts, the newest first</source>
        <translation>Handlungen, die neuesten zuerst</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin gehen</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>Als CSV exportieren…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Every act is kept for ever; V on a mark restores a state of it.</source>
        <translation>Jede Handlung bleibt für immer; V auf einer Markierung stellt einen Stand wieder her.</translation>
    </message>
</context>
<context>
    <name>JournalRoom</name>
    <message>
        <source>Reading the journal…</source>
        <translation>Das Journal wird gelesen…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln acts</source>
        <translation>
            <numerusform>%Ln Handlung</numerusform>
            <numerusform>%Ln Handlungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was done in this workspace yet.</source>
        <translation>In diesem Arbeitsbereich wurde noch nichts getan.</translation>
    </message>
    <message>
        <source>No act fits what was chosen above.</source>
        <translation>Keine Handlung passt zu dem, was oben gewählt ist.</translation>
    </message>
    <message>
        <source>This act is about no article.</source>
        <translation>Diese Handlung betrifft keinen Artikel.</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Export the journal</source>
        <translation>Das Journal exportieren</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>act</source>
        <translation>Handlung</translation>
    </message>
    <message>
        <source>what was done</source>
        <translation>was getan wurde</translation>
    </message>
    <message>
        <source>article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>records changed</source>
        <translation>geänderte Einträge</translation>
    </message>
    <message>
        <source>Exporting the journal</source>
        <translation>Das Journal wird exportiert</translation>
    </message>
    <message>
        <source>The export was stopped; an earlier file is as it was.</source>
        <translation>Der Export wurde abgebrochen; eine frühere Datei ist, wie sie war.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln acts written</source>
        <translation>
            <numerusform>%Ln Handlung geschrieben</numerusform>
            <numerusform>%Ln Handlungen geschrieben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyButton</name>
    <message>
        <source>Key %1</source>
        <translation>Taste %1</translation>
    </message>
</context>
<context>
    <name>KeysForm</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Which column is what?</source>
        <translation>Welche Spalte ist was?</translation>
    </message>
    <message>
        <source>Read it so</source>
        <translation>So lesen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>All other columns are kept with the article as they are.</source>
        <translation>Alle anderen Spalten bleiben unverändert beim Artikel.</translation>
    </message>
    <message>
        <source>Choose the column that holds the text.</source>
        <translation>Wählen Sie die Spalte, die den Text enthält.</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>An act by its name, or press a key to see what it does</source>
        <translation>Name eines Befehls, oder eine Taste drücken und sehen, was sie tut</translation>
    </message>
    <message>
        <source>Act or key</source>
        <translation>Befehl oder Taste</translation>
    </message>
    <message>
        <source>Change keys</source>
        <translation>Tasten ändern</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Acts and their keys</source>
        <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neue Taste</translation>
    </message>
    <message>
        <source>One more key</source>
        <translation>Noch eine Taste</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Keine Taste</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>All defaults</source>
        <translation>Alle Standards</translation>
    </message>
    <message>
        <source>Take it from there</source>
        <translation>Dort wegnehmen</translation>
    </message>
    <message>
        <source>Leave it there</source>
        <translation>Dort lassen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Letters act by their place on the keyboard, under any layout.</source>
        <translation>Buchstaben wirken nach ihrem Platz auf der Tastatur, bei jeder Belegung.</translation>
    </message>
    <message>
        <source>%1 does nothing yet.</source>
        <translation>%1 tut noch nichts.</translation>
    </message>
    <message>
        <source>No act has “%1” in its name.</source>
        <translation>Kein Befehl hat „%1“ im Namen.</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>The digit of a label belongs to the label set; it cannot be changed here yet.</source>
        <translation>Die Ziffer eines Labels gehört zum Label-Satz; sie lässt sich hier noch nicht ändern.</translation>
    </message>
    <message>
        <source>%1 always leads back; it stays as it is.</source>
        <translation>%1 führt immer zurück; das bleibt so.</translation>
    </message>
    <message>
        <source>Press the key for “%1”.</source>
        <translation>Drücken Sie die Taste für „%1“.</translation>
    </message>
    <message>
        <source>%1 already is “%2”.</source>
        <translation>%1 ist schon „%2“.</translation>
    </message>
    <message>
        <source>It cannot be taken from there: press another key.</source>
        <translation>Dort lässt sie sich nicht wegnehmen: Drücken Sie eine andere Taste.</translation>
    </message>
    <message>
        <source>Press another key, or take it from there.</source>
        <translation>Drücken Sie eine andere Taste, oder nehmen Sie sie dort weg.</translation>
    </message>
    <message>
        <source>%1 is “%2” on a claim and “%3” elsewhere.</source>
        <translation>%1 ist „%2“ auf einer Behauptung und „%3“ sonst.</translation>
    </message>
    <message>
        <source>“%1” has no key now.</source>
        <translation>„%1“ hat jetzt keine Taste.</translation>
    </message>
    <message>
        <source>%1 stays with “%2”, to which you gave it.</source>
        <translation>%1 bleibt bei „%2“, wofür Sie sie gewählt haben.</translation>
    </message>
    <message>
        <source>Every act has its default key.</source>
        <translation>Jeder Befehl hat seine Standardtaste.</translation>
    </message>
</context>
<context>
    <name>LabelPicker</name>
    <message>
        <source>A label: type a few letters</source>
        <translation>Ein Label: einige Buchstaben tippen</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>No label begins like this.</source>
        <translation>Kein Label beginnt so.</translation>
    </message>
    <message>
        <source>Choose a label</source>
        <translation>Label wählen</translation>
    </message>
</context>
<context>
    <name>LabelRows</name>
    <message>
        <source>%1 becomes</source>
        <translation>%1 wird zu</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Weggelassen</translation>
    </message>
</context>
<context>
    <name>LabelStrip</name>
    <message>
        <source>Labels for the selection</source>
        <translation>Labels für die Auswahl</translation>
    </message>
</context>
<context>
    <name>LabelTable</name>
    <message>
        <source>Its label</source>
        <translation>Ihr Label</translation>
    </message>
    <message>
        <source>In this article</source>
        <translation>In diesem Artikel</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Wird zu</translation>
    </message>
    <message>
        <source>%1 becomes</source>
        <translation>%1 wird zu</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Weggelassen</translation>
    </message>
    <message>
        <source>%1 (usual)</source>
        <translation>%1 (üblich)</translation>
    </message>
</context>
<context>
    <name>LanguageTable</name>
    <message>
        <source>Language of articles here</source>
        <translation>Sprache der Artikel hier</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>Gelesen von</translation>
    </message>
    <message>
        <source>No trained pipeline: names from the knowledge base</source>
        <translation>Keine trainierte Pipeline: Namen aus der Wissensbasis</translation>
    </message>
</context>
<context>
    <name>LeavingRoom</name>
    <message>
        <source>Export annotations</source>
        <translation>Annotationen exportieren</translation>
    </message>
    <message>
        <source>Curator JSONL (*.jsonl)</source>
        <translation>Curator-JSONL (*.jsonl)</translation>
    </message>
    <message>
        <source>Export into a folder</source>
        <translation>In einen Ordner exportieren</translation>
    </message>
</context>
<context>
    <name>LeavingWords</name>
    <message>
        <source>Everything that was decided, with who, when and why; comes back without a loss.</source>
        <translation>Alles, was entschieden wurde, samt wer, wann und warum; kommt ohne Verlust zurück.</translation>
    </message>
    <message>
        <source>A table for spreadsheets, a line for each annotation; nothing in it can run.</source>
        <translation>Eine Tabelle für Tabellenprogramme, eine Zeile je Annotation; nichts darin kann ausgeführt werden.</translation>
    </message>
    <message>
        <source>For Prodigy&apos;s ner.manual and ner.correct; what was rejected goes apart.</source>
        <translation>Für ner.manual und ner.correct von Prodigy; Abgelehntes steht gesondert.</translation>
    </message>
    <message>
        <source>For Prodigy&apos;s spans.manual: claims, sources and cues as spans too.</source>
        <translation>Für spans.manual von Prodigy: auch Behauptungen, Quellen und Hinweiswörter als Textstellen.</translation>
    </message>
    <message>
        <source>For doccano&apos;s sequence labelling; articles read to the end only.</source>
        <translation>Für die Sequenzannotation in doccano; nur bis zum Ende gelesene Artikel.</translation>
    </message>
    <message>
        <source>For doccano&apos;s projects with relations.</source>
        <translation>Für Projekte mit Relationen in doccano.</translation>
    </message>
    <message>
        <source>For Label Studio, with its labelling configuration beside the tasks.</source>
        <translation>Für Label Studio, mit dessen Label-Konfiguration neben den Aufgaben.</translation>
    </message>
    <message>
        <source>The same, with what waits for a decision as predictions.</source>
        <translation>Dasselbe, und was auf eine Entscheidung wartet, als Vorhersagen.</translation>
    </message>
    <message>
        <source>For spacy train: what was not read is missing, not outside.</source>
        <translation>Für spacy train: Was nicht gelesen wurde, fehlt und gilt nicht als außerhalb.</translation>
    </message>
    <message>
        <source>Words and tags in columns (IOB2); articles read to the end only.</source>
        <translation>Wörter und Tags in Spalten (IOB2); nur bis zum Ende gelesene Artikel.</translation>
    </message>
    <message>
        <source>A folder of texts and annotations for brat; articles read to the end only.</source>
        <translation>Ein Ordner mit Texten und Annotationen für brat; nur bis zum Ende gelesene Artikel.</translation>
    </message>
    <message>
        <source>For INCEpTION and other UIMA programs, as XMI.</source>
        <translation>Für INCEpTION und andere UIMA-Programme, als XMI.</translation>
    </message>
    <message>
        <source>For INCEpTION and other UIMA programs, as JSON.</source>
        <translation>Für INCEpTION und andere UIMA-Programme, als JSON.</translation>
    </message>
    <message>
        <source>W3C Web Annotation (JSON-LD), with quotes and positions.</source>
        <translation>W3C Web Annotation (JSON-LD), mit Zitaten und Positionen.</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entitäten</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Behauptungen</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>korrigiert</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>offen</translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>mentions</source>
        <translation>Erwähnungen</translation>
    </message>
    <message>
        <source>claims</source>
        <translation>Behauptungen</translation>
    </message>
</context>
<context>
    <name>LinkPanel</name>
    <message>
        <source>Entities this mention may mean</source>
        <translation>Entitäten, die diese Erwähnung meinen kann</translation>
    </message>
    <message>
        <source>Search the knowledge base</source>
        <translation>In der Wissensbasis suchen</translation>
    </message>
    <message>
        <source>Name of the new local entity</source>
        <translation>Name der neuen lokalen Entität</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verknüpfung</translation>
    </message>
    <message>
        <source>None fits</source>
        <translation>Keine passt</translation>
    </message>
    <message>
        <source>New local entity</source>
        <translation>Neue lokale Entität</translation>
    </message>
    <message>
        <source>linked</source>
        <translation>verknüpft</translation>
    </message>
    <message>
        <source>proposed, %1 takes it too</source>
        <translation>vorgeschlagen, %1 nimmt sie mit</translation>
    </message>
    <message>
        <source>none in the knowledge base fits</source>
        <translation>keine in der Wissensbasis passt</translation>
    </message>
    <message>
        <source>not linked</source>
        <translation>nicht verknüpft</translation>
    </message>
    <message>
        <source>Nothing in the knowledge base has this name.</source>
        <translation>Nichts in der Wissensbasis hat diesen Namen.</translation>
    </message>
    <message>
        <source>Most likely none of these fits (%1 %).</source>
        <translation>Am wahrscheinlichsten passt keine davon (%1 %).</translation>
    </message>
    <message>
        <source>Enter makes a local entity of this workspace and links to it.</source>
        <translation>Enter legt eine lokale Entität dieses Arbeitsbereichs an und verknüpft mit ihr.</translation>
    </message>
    <message>
        <source>Nothing begins like this. Esc, then + makes a local entity.</source>
        <translation>Nichts beginnt so. Esc, dann + legt eine lokale Entität an.</translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message>
        <source>a label</source>
        <translation>ein Label</translation>
    </message>
    <message>
        <source>belongs to the label</source>
        <translation>gehört zum Label</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>keine Taste</translation>
    </message>
    <message>
        <source>always</source>
        <translation>immer</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Curator</source>
        <translation>Curator</translation>
    </message>
    <message>
        <source>%1 – Curator</source>
        <translation>%1 – Curator</translation>
    </message>
    <message>
        <source>That was the last one.</source>
        <translation>Das war der letzte.</translation>
    </message>
    <message>
        <source>This is the first one.</source>
        <translation>Das ist der erste.</translation>
    </message>
    <message>
        <source>Name beside your decisions in exports (an alias is enough):</source>
        <translation>Name neben Ihren Entscheidungen in Exporten (ein Alias genügt):</translation>
    </message>
    <message>
        <source>Your alias</source>
        <translation>Ihr Alias</translation>
    </message>
    <message>
        <source>The workspace has a new form; as it was before it is kept as %1.</source>
        <translation>Der Arbeitsbereich hat eine neue Form; wie er vorher war, liegt er als %1.</translation>
    </message>
</context>
<context>
    <name>MarkingRoom</name>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>All acts</source>
        <translation>Alle Befehle</translation>
    </message>
    <message>
        <source>Go to a mark or select some text first: a label is for one of them.</source>
        <translation>Gehen Sie zuerst zu einer Markierung oder wählen Sie Text aus: Ein Label gilt für eines davon.</translation>
    </message>
    <message>
        <source>Kept. Select another part; %1 then marks them as one claim.</source>
        <translation>Behalten. Wählen Sie einen weiteren Teil aus; %1 markiert sie dann als eine Behauptung.</translation>
    </message>
    <message>
        <source>This works on a claim with several parts; the focus is on none.</source>
        <translation>Das geht bei einer Behauptung aus mehreren Teilen; der Fokus ist auf keiner.</translation>
    </message>
    <message>
        <source>Choose a part of a claim first.</source>
        <translation>Wählen Sie zuerst einen Teil einer Behauptung.</translation>
    </message>
</context>
<context>
    <name>NotePanel</name>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>A note for yourself or your team</source>
        <translation>Eine Notiz für Sie oder Ihr Team</translation>
    </message>
    <message>
        <source>Enter saves · Shift+Enter new line · Esc cancels</source>
        <translation>Enter speichert · Umschalt+Enter neue Zeile · Esc bricht ab</translation>
    </message>
    <message>
        <source>%1 (not saved)</source>
        <translation>%1 (nicht gespeichert)</translation>
    </message>
</context>
<context>
    <name>OfferedEdit</name>
    <message>
        <source>Down shows what the file says</source>
        <translation>Pfeil nach unten zeigt, was die Datei sagt</translation>
    </message>
</context>
<context>
    <name>OpeningWindow</name>
    <message>
        <source>Opening the workspace…</source>
        <translation>Arbeitsbereich wird geöffnet…</translation>
    </message>
    <message>
        <source>Curator</source>
        <translation>Curator</translation>
    </message>
</context>
<context>
    <name>Overlay</name>
    <message>
        <source>Keys and rules</source>
        <translation>Tasten und Regeln</translation>
    </message>
    <message>
        <source>Esc closes this page.</source>
        <translation>Esc schließt diese Seite.</translation>
    </message>
    <message>
        <source>For example: %1</source>
        <translation>Zum Beispiel: %1</translation>
    </message>
    <message>
        <source>Guideline %1</source>
        <translation>Richtlinie %1</translation>
    </message>
    <message>
        <source>The label with this digit</source>
        <translation>Das Label mit dieser Ziffer</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>A command, or an article&apos;s title</source>
        <translation>Ein Befehl oder der Titel eines Artikels</translation>
    </message>
    <message>
        <source>Command or article</source>
        <translation>Befehl oder Artikel</translation>
    </message>
    <message>
        <source>Commands and articles</source>
        <translation>Befehle und Artikel</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>Alle Befehle</translation>
    </message>
    <message>
        <source>article</source>
        <translation>Artikel</translation>
    </message>
</context>
<context>
    <name>PipelineDialog</name>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>Pipelines</source>
        <translation>Pipelines</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner wählen…</translation>
    </message>
    <message>
        <source>Use this pipeline</source>
        <translation>Diese Pipeline benutzen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>in Gebrauch</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>Folder of a spaCy pipeline</source>
        <translation>Ordner einer spaCy-Pipeline</translation>
    </message>
    <message>
        <source>Trying %1 … the pipeline in use stays until it has read a sentence.</source>
        <translation>%1 wird probiert… Die jetzige Pipeline bleibt, bis sie einen Satz gelesen hat.</translation>
    </message>
    <message>
        <source>%1 reads articles in %2 from now on.</source>
        <translation>%1 liest von jetzt an Artikel auf %2.</translation>
    </message>
</context>
<context>
    <name>PreviewBox</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Keep the original file too</source>
        <translation>Auch die Originaldatei behalten</translation>
    </message>
    <message>
        <source>Take everything</source>
        <translation>Alles nehmen</translation>
    </message>
    <message>
        <source>Text of the article</source>
        <translation>Text des Artikels</translation>
    </message>
    <message>
        <source>Before it is kept</source>
        <translation>Vor dem Behalten</translation>
    </message>
    <message>
        <source>Choose its letters…</source>
        <translation>Zeichensatz wählen…</translation>
    </message>
    <message>
        <source>Open that article</source>
        <translation>Jenen Artikel öffnen</translation>
    </message>
    <message>
        <source>Keep it once more</source>
        <translation>Noch einmal behalten</translation>
    </message>
    <message>
        <source>Reading %1 …</source>
        <translation>%1 wird gelesen …</translation>
    </message>
    <message>
        <source>%1 was not opened</source>
        <translation>%1 wurde nicht geöffnet</translation>
    </message>
    <message>
        <source>Change what is kept</source>
        <translation>Ändern, was behalten wird</translation>
    </message>
    <message>
        <source>Keep this as an article?</source>
        <translation>Dies als Artikel behalten?</translation>
    </message>
    <message>
        <source>Letters: %1, a guess</source>
        <translation>Zeichensatz: %1, vermutet</translation>
    </message>
    <message>
        <source>Letters: %1</source>
        <translation>Zeichensatz: %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What was left out: %n passages</source>
        <translation>
            <numerusform>Weggelassen: %n Passage</numerusform>
            <numerusform>Weggelassen: %n Passagen</numerusform>
        </translation>
    </message>
    <message>
        <source>The same text is here already, as “%1”.</source>
        <translation>Derselbe Text ist schon hier, als „%1“.</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Lassen</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Zeichensatz</translation>
    </message>
    <message>
        <source>This is no date: write 2026, 2026-11 or 2026-11-20.</source>
        <translation>Das ist kein Datum: Schreiben Sie 2026, 2026-11 oder 2026-11-20.</translation>
    </message>
    <message>
        <source>This is no language: write its name, or its code such as en.</source>
        <translation>Das ist keine Sprache: Schreiben Sie ihren Namen oder ihr Kürzel, etwa en.</translation>
    </message>
</context>
<context>
    <name>RuleForm</name>
    <message>
        <source>Always propose</source>
        <translation>Immer vorschlagen</translation>
    </message>
    <message>
        <source>Never propose</source>
        <translation>Nie vorschlagen</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>Wie geschrieben</translation>
    </message>
    <message>
        <source>In any capitals</source>
        <translation>Groß- und Kleinschreibung egal</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Buchstaben</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Linked to</source>
        <translation>Verknüpft mit</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Whole words, as they stand in the text</source>
        <translation>Ganze Wörter, wie sie im Text stehen</translation>
    </message>
    <message>
        <source>Why, for yourself or your team</source>
        <translation>Warum, für Sie oder Ihr Team</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Neue Regel</translation>
    </message>
    <message>
        <source>Change the rule</source>
        <translation>Regel ändern</translation>
    </message>
    <message>
        <source>%1 (not in use)</source>
        <translation>%1 (nicht in Gebrauch)</translation>
    </message>
    <message>
        <source>Any label</source>
        <translation>Jedes Label</translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>Find a rule by its words, label or note</source>
        <translation>Regel nach Wörtern, Label oder Notiz suchen</translation>
    </message>
    <message>
        <source>Find a rule</source>
        <translation>Regel suchen</translation>
    </message>
    <message>
        <source>Rules of the house</source>
        <translation>Hausregeln</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>No rule has this in it.</source>
        <translation>Keine Regel enthält das.</translation>
    </message>
    <message>
        <source>There are no rules yet. On a suggestion, %1 never proposes it again and %2 always does; Ins makes a rule here. Rules hold in every article, and never touch what is decided.</source>
        <translation>Es gibt noch keine Regeln. Auf einem Vorschlag schlägt %1 ihn nie wieder vor und %2 immer; Einfg legt hier eine Regel an. Regeln gelten in jedem Artikel und berühren nie, was entschieden ist.</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>Entfernt: %1</translation>
    </message>
    <message>
        <source>The last thing done was about no rule.</source>
        <translation>Die letzte Handlung betraf keine Regel.</translation>
    </message>
    <message>
        <source>There is no rule to do again.</source>
        <translation>Es gibt keine Regel zu wiederholen.</translation>
    </message>
    <message>
        <source>Rules of the house (*.house.jsonl)</source>
        <translation>Hausregeln (*.house.jsonl)</translation>
    </message>
    <message>
        <source>Import rules of the house</source>
        <translation>Hausregeln importieren</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SaidField</name>
    <message>
        <source>changed by you</source>
        <translation>von Ihnen geändert</translation>
    </message>
</context>
<context>
    <name>SavingCover</name>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
</context>
<context>
    <name>ScopeBox</name>
    <message>
        <source>Never propose this again</source>
        <translation>Nie wieder vorschlagen</translation>
    </message>
    <message>
        <source>How far it goes</source>
        <translation>Wie weit es reicht</translation>
    </message>
    <message>
        <source>What is decided stays · undo takes it back · Esc leaves</source>
        <translation>Entschiedenes bleibt · es lässt sich zurücknehmen · Esc geht zurück</translation>
    </message>
</context>
<context>
    <name>SearchSheet</name>
    <message>
        <source>Search all articles</source>
        <translation>Alle Artikel durchsuchen</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Titles</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>newest import</source>
        <translation>neuester Import</translation>
    </message>
    <message>
        <source>newest publication</source>
        <translation>neueste Veröffentlichung</translation>
    </message>
    <message>
        <source>best fit</source>
        <translation>beste Übereinstimmung</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Überall suchen</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>in</source>
        <translation>in</translation>
    </message>
    <message>
        <source>first the</source>
        <translation>zuerst</translation>
    </message>
    <message>
        <source>Open at the hit</source>
        <translation>Beim Treffer öffnen</translation>
    </message>
    <message>
        <source>To the results</source>
        <translation>Zu den Ergebnissen</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>Nächster Artikel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Say at least one word that must occur.</source>
        <translation>Nennen Sie mindestens ein Wort, das vorkommen muss.</translation>
    </message>
    <message>
        <source>All words must occur, in any case and with any accents. “Words in quotes” stand in a row, begin* finds what begins so, -word leaves out what has it. Filters alone list all that they let through.</source>
        <translation>Alle Wörter müssen vorkommen, gleich wie geschrieben und mit welchen Akzenten. „Wörter in Anführungszeichen“ stehen hintereinander, anfang* findet, was so beginnt, -wort lässt weg, was es enthält. Filter allein zeigen alles, was sie durchlassen.</translation>
    </message>
    <message>
        <source>Choose where to look: in texts, titles or notes.</source>
        <translation>Wählen Sie, wo gesucht wird: in Texten, Titeln oder Notizen.</translation>
    </message>
    <message>
        <source>No article has all of this.</source>
        <translation>Kein Artikel hat all das.</translation>
    </message>
</context>
<context>
    <name>SearchWords</name>
    <message>
        <source>no articles</source>
        <translation>keine Artikel</translation>
    </message>
    <message numerus="yes">
        <source>more than %n articles</source>
        <translation>
            <numerusform>mehr als %n Artikel</numerusform>
            <numerusform>mehr als %n Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %n hits</source>
        <translation>
            <numerusform>mehr als %n Treffer</numerusform>
            <numerusform>mehr als %n Treffer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hits</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n articles are indexed so far</source>
        <translation>
            <numerusform>bisher %1 von %n Artikel im Index</numerusform>
            <numerusform>bisher %1 von %n Artikeln im Index</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SiftRoom</name>
    <message>
        <source>Confirm or reject something first: the same is then done wherever its words stand.</source>
        <translation>Bestätigen Sie zuerst etwas oder lehnen Sie es ab: Dann geschieht dasselbe überall, wo diese Wörter stehen.</translation>
    </message>
</context>
<context>
    <name>Sifting</name>
    <message>
        <source>Search titles</source>
        <translation>Titel suchen</translation>
    </message>
    <message>
        <source>Search articles by title</source>
        <translation>Artikel nach Titel suchen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>%1k</source>
        <translation>%1 Tsd.</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Alle %1</translation>
    </message>
    <message>
        <source>To do %1</source>
        <translation>Offen %1</translation>
    </message>
    <message>
        <source>In progress %1</source>
        <translation>In Arbeit %1</translation>
    </message>
    <message>
        <source>Done %1</source>
        <translation>Fertig %1</translation>
    </message>
    <message>
        <source>Skipped %1</source>
        <translation>Zurückgestellt %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>Only “%1”: take away</source>
        <translation>Nur „%1“: wegnehmen</translation>
    </message>
    <message>
        <source>Only a tag…</source>
        <translation>Nur ein Schlagwort…</translation>
    </message>
    <message>
        <source>Only a story…</source>
        <translation>Nur eine Story…</translation>
    </message>
    <message>
        <source>Only a language…</source>
        <translation>Nur eine Sprache…</translation>
    </message>
    <message>
        <source>Only an outlet…</source>
        <translation>Nur ein Medium…</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>Last published first</source>
        <translation>Zuletzt erschienene zuerst</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>Nach Titel</translation>
    </message>
    <message>
        <source>Furthest first</source>
        <translation>Am weitesten zuerst</translation>
    </message>
    <message>
        <source>Most uncertain first</source>
        <translation>Unsicherste zuerst</translation>
    </message>
</context>
<context>
    <name>SourcePanel</name>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Who may be the source</source>
        <translation>Wer die Quelle sein kann</translation>
    </message>
    <message>
        <source>someone who is not named</source>
        <translation>jemand, der nicht genannt ist</translation>
    </message>
    <message>
        <source>the article itself</source>
        <translation>der Artikel selbst</translation>
    </message>
    <message>
        <source>cue: %1</source>
        <translation>Hinweiswort: %1</translation>
    </message>
    <message>
        <source>The article itself</source>
        <translation>Der Artikel selbst</translation>
    </message>
    <message>
        <source>the writer&apos;s own claim</source>
        <translation>die eigene Behauptung des Verfassers</translation>
    </message>
    <message>
        <source>Not named</source>
        <translation>Nicht genannt</translation>
    </message>
    <message>
        <source>reported, but nobody says by whom</source>
        <translation>berichtet, aber niemand sagt, von wem</translation>
    </message>
    <message>
        <source>the selected text</source>
        <translation>der ausgewählte Text</translation>
    </message>
    <message>
        <source>before the claim</source>
        <translation>vor der Behauptung</translation>
    </message>
    <message>
        <source>after the claim</source>
        <translation>nach der Behauptung</translation>
    </message>
    <message>
        <source>between its parts</source>
        <translation>zwischen ihren Teilen</translation>
    </message>
</context>
<context>
    <name>Speaking</name>
    <message>
        <source>Article: %1</source>
        <translation>Artikel: %1</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>Zurückgenommen: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Wiederholt: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n marks changed</source>
        <translation>
            <numerusform>%n Markierung geändert</numerusform>
            <numerusform>%n Markierungen geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>removed %1</source>
        <translation>entfernt: %1</translation>
    </message>
    <message>
        <source>Article done: %1</source>
        <translation>Artikel fertig: %1</translation>
    </message>
    <message>
        <source>Article skipped: %1</source>
        <translation>Artikel zurückgestellt: %1</translation>
    </message>
    <message>
        <source>Article to do: %1</source>
        <translation>Artikel wieder offen: %1</translation>
    </message>
    <message>
        <source>linked to %1</source>
        <translation>verknüpft mit %1</translation>
    </message>
    <message>
        <source>next: %1</source>
        <translation>weiter: %1</translation>
    </message>
</context>
<context>
    <name>StatisticsPage</name>
    <message>
        <source>Whose decisions</source>
        <translation>Wessen Entscheidungen</translation>
    </message>
    <message>
        <source>As tables</source>
        <translation>Als Tabellen</translation>
    </message>
    <message>
        <source>Where am I</source>
        <translation>Wo stehe ich</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 Tage</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>For you alone: added up from the journal on this laptop, kept nowhere, sent to nobody.</source>
        <translation>Nur für Sie: aus dem Journal auf diesem Laptop zusammengezählt, nirgends aufbewahrt, an niemanden gesendet.</translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation>Alles exportieren…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>My decisions</source>
        <translation>Meine Entscheidungen</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
</context>
<context>
    <name>StatisticsRoom</name>
    <message>
        <source>Adding up…</source>
        <translation>Wird zusammengezählt…</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Bilder (*.png)</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Export “%1”</source>
        <translation>„%1“ exportieren</translation>
    </message>
    <message>
        <source>%1 is written.</source>
        <translation>%1 ist geschrieben.</translation>
    </message>
    <message>
        <source>Export all charts to a folder</source>
        <translation>Alle Diagramme in einen Ordner exportieren</translation>
    </message>
    <message numerus="yes">
        <source>%n charts written</source>
        <translation>
            <numerusform>%n Diagramm geschrieben</numerusform>
            <numerusform>%n Diagramme geschrieben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>no network</source>
        <translation>kein Netz</translation>
    </message>
    <message>
        <source>Curator never uses the network. Articles and decisions stay here.</source>
        <translation>Curator benutzt nie das Netz. Artikel und Entscheidungen bleiben hier.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>saved %1</source>
        <translation>gespeichert %1</translation>
    </message>
    <message numerus="yes">
        <source>%n decisions/min</source>
        <translation>
            <numerusform>%n Entscheidung/min</numerusform>
            <numerusform>%n Entscheidungen/min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n min left</source>
        <translation>
            <numerusform>noch etwa %n min</numerusform>
            <numerusform>noch etwa %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>weniger als eine Minute übrig</translation>
    </message>
    <message>
        <source>blind article: suggestions come when you are done</source>
        <translation>blinder Artikel: Vorschläge kommen, wenn Sie fertig sind</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n decided</source>
        <translation>
            <numerusform>%1 von %n entschieden</numerusform>
            <numerusform>%1 von %n entschieden</numerusform>
        </translation>
    </message>
    <message>
        <source>the worker stopped three times</source>
        <translation>der Arbeitsprozess hielt dreimal an</translation>
    </message>
    <message>
        <source>suggestions are off: %1 · %2 starts them again</source>
        <translation>Vorschläge sind aus: %1 · %2 startet sie wieder</translation>
    </message>
    <message>
        <source>no trained pipeline for %1: only names that the knowledge base knows</source>
        <translation>keine trainierte Pipeline für %1: nur Namen, die die Wissensbasis kennt</translation>
    </message>
    <message>
        <source>%1 starting…</source>
        <translation>%1 startet…</translation>
    </message>
    <message>
        <source>pipeline</source>
        <translation>Pipeline</translation>
    </message>
    <message>
        <source>%1 reading…</source>
        <translation>%1 liest…</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>Take</source>
        <translation>Nehmen</translation>
    </message>
    <message>
        <source>Pass over</source>
        <translation>Übergehen</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n places</source>
        <translation>
            <numerusform>%1 von %n Stelle</numerusform>
            <numerusform>%1 von %n Stellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stop, %n taken</source>
        <translation>
            <numerusform>Aufhören, %n genommen</numerusform>
            <numerusform>Aufhören, %n genommen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableBox</name>
    <message>
        <source>What is to be imported</source>
        <translation>Was importiert werden soll</translation>
    </message>
    <message>
        <source>Keep the original files too</source>
        <translation>Auch die Originaldateien behalten</translation>
    </message>
    <message>
        <source>Which column is what…</source>
        <translation>Welche Spalte ist was…</translation>
    </message>
    <message>
        <source>Before they are imported</source>
        <translation>Vor dem Importieren</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>Lassen</translation>
    </message>
</context>
<context>
    <name>TableWords</name>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n neu</numerusform>
            <numerusform>%n neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n here already</source>
        <translation>
            <numerusform>%n schon hier</numerusform>
            <numerusform>%n schon hier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be opened</source>
        <translation>
            <numerusform>%n lässt sich nicht öffnen</numerusform>
            <numerusform>%n lassen sich nicht öffnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of other kinds</source>
        <translation>
            <numerusform>%n anderer Art</numerusform>
            <numerusform>%n anderer Art</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n files read</source>
        <translation>
            <numerusform>%1 von %n Datei gelesen</numerusform>
            <numerusform>%1 von %n Dateien gelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>counting …</source>
        <translation>es wird gezählt …</translation>
    </message>
    <message>
        <source>So many are not read beforehand: each is, and is told of, as it comes in.</source>
        <translation>So viele werden nicht im Voraus gelesen: Jede wird beim Importieren gelesen und gemeldet.</translation>
    </message>
    <message>
        <source>There are more: they are counted as they come in.</source>
        <translation>Es gibt noch mehr: Sie werden beim Importieren gezählt.</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden files and parts of saved pages are left out.</source>
        <translation>
            <numerusform>%n verborgene Datei oder ein Teil einer gespeicherten Seite ist weggelassen.</numerusform>
            <numerusform>%n verborgene Dateien und Teile gespeicherter Seiten sind weggelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import all</source>
        <translation>Alle importieren</translation>
    </message>
    <message>
        <source>Import them</source>
        <translation>Importieren</translation>
    </message>
    <message numerus="yes">
        <source>%n files, by their names</source>
        <translation>
            <numerusform>%n Datei, dem Namen nach</numerusform>
            <numerusform>%n Dateien, den Namen nach</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files: what they are is told by their content</source>
        <translation>
            <numerusform>%n Datei: Was sie ist, sagt ihr Inhalt</numerusform>
            <numerusform>%n Dateien: Was sie sind, sagt ihr Inhalt</numerusform>
        </translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Andere Namen</translation>
    </message>
    <message>
        <source>cannot be opened</source>
        <translation>lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>changed by you</source>
        <translation>von Ihnen geändert</translation>
    </message>
    <message>
        <source>here already, as “%1”</source>
        <translation>schon hier, als „%1“</translation>
    </message>
</context>
<context>
    <name>TagBox</name>
    <message>
        <source>Enter puts a tag on or takes it off, once more keeps it · Esc leaves it as it was</source>
        <translation>Enter setzt ein Schlagwort oder nimmt es weg, noch einmal behält es · Esc lässt es, wie es war</translation>
    </message>
    <message>
        <source>A tag: type, then Enter</source>
        <translation>Ein Schlagwort: tippen, dann Enter</translation>
    </message>
    <message numerus="yes">
        <source>on %n articles</source>
        <translation>
            <numerusform>an %n Artikel</numerusform>
            <numerusform>an %n Artikeln</numerusform>
        </translation>
    </message>
    <message>
        <source>a new tag</source>
        <translation>ein neues Schlagwort</translation>
    </message>
    <message>
        <source>on %1 of these</source>
        <translation>an %1 davon</translation>
    </message>
</context>
<context>
    <name>ThresholdRow</name>
    <message>
        <source>from %1</source>
        <translation>ab %1</translation>
    </message>
    <message>
        <source>Show the hidden ones faintly in the text; they need no decision</source>
        <translation>Die ausgeblendeten blass im Text zeigen; sie brauchen keine Entscheidung</translation>
    </message>
    <message>
        <source>Hide entities scored below</source>
        <translation>Entitäten ausblenden mit einem Wert unter</translation>
    </message>
    <message>
        <source>Hide claims scored below</source>
        <translation>Behauptungen ausblenden mit einem Wert unter</translation>
    </message>
    <message>
        <source>none hidden</source>
        <translation>nichts ausgeblendet</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden · hide</source>
        <translation>
            <numerusform>%n ausgeblendet · ausblenden</numerusform>
            <numerusform>%n ausgeblendet · ausblenden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden · show</source>
        <translation>
            <numerusform>%n ausgeblendet · zeigen</numerusform>
            <numerusform>%n ausgeblendet · zeigen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Training</name>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Reading what was decided</source>
        <translation>Entscheidungen werden gelesen</translation>
    </message>
    <message>
        <source>The pipeline</source>
        <translation>Die Pipeline</translation>
    </message>
    <message>
        <source>%1 is in use; undo takes it back.</source>
        <translation>%1 ist in Gebrauch; Zurücknehmen macht es rückgängig.</translation>
    </message>
    <message>
        <source>The old one stays in use; the new one is in the list.</source>
        <translation>Die alte bleibt in Gebrauch; die neue steht in der Liste.</translation>
    </message>
</context>
<context>
    <name>TrainingPanel</name>
    <message>
        <source>Train from my corrections</source>
        <translation>Aus meinen Korrekturen trainieren</translation>
    </message>
    <message>
        <source>Reading what was decided…</source>
        <translation>Entscheidungen werden gelesen…</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Neu beginnen</translation>
    </message>
    <message numerus="yes">
        <source>%n decided articles</source>
        <translation>
            <numerusform>%n entschiedener Artikel</numerusform>
            <numerusform>%n entschiedene Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n teach</source>
        <translation>
            <numerusform>%n lehrt</numerusform>
            <numerusform>%n lehren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are held back to measure old and new</source>
        <translation>
            <numerusform>%n ist zurückgehalten, um alt und neu zu messen</numerusform>
            <numerusform>%n sind zurückgehalten, um alt und neu zu messen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 learns in the background; you can go on deciding. Nothing is replaced until you agree.</source>
        <translation>%1 lernt im Hintergrund; Sie können weiter entscheiden. Nichts wird ersetzt, bevor Sie zustimmen.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Startet…</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Learning from your corrections</source>
        <translation>Lernt aus Ihren Korrekturen</translation>
    </message>
    <message>
        <source>Reading the articles: %1</source>
        <translation>Artikel werden gelesen: %1</translation>
    </message>
    <message>
        <source>Learning: step %1</source>
        <translation>Lernen: Schritt %1</translation>
    </message>
    <message>
        <source>Measuring on held-back text: %1</source>
        <translation>Messen an zurückgehaltenem Text: %1</translation>
    </message>
    <message>
        <source>Writing the new version</source>
        <translation>Die neue Version wird geschrieben</translation>
    </message>
    <message>
        <source>May be no more than chance: %1.</source>
        <translation>Vielleicht nur Zufall: %1.</translation>
    </message>
    <message>
        <source>Use the new one</source>
        <translation>Die neue benutzen</translation>
    </message>
    <message>
        <source>Keep the old one</source>
        <translation>Die alte behalten</translation>
    </message>
    <message numerus="yes">
        <source>General check, %n names in sentences of Curator&apos;s own: F %1 → %2.</source>
        <translation>
            <numerusform>Allgemeine Prüfung, %n Name in Curators eigenen Sätzen: F %1 → %2.</numerusform>
            <numerusform>Allgemeine Prüfung, %n Namen in Curators eigenen Sätzen: F %1 → %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>weniger als eine Minute übrig</translation>
    </message>
    <message numerus="yes">
        <source>about %n minutes left</source>
        <translation>
            <numerusform>noch etwa %n Minute</numerusform>
            <numerusform>noch etwa %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>TryingRoom</name>
    <message>
        <source>what was pasted</source>
        <translation>Eingefügtes</translation>
    </message>
</context>
<context>
    <name>TurnWords</name>
    <message>
        <source>Verdict</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verknüpfung</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Stand-alone wording</source>
        <translation>Für sich stehender Wortlaut</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>none fits</source>
        <translation>keine passt</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>unsicher</translation>
    </message>
</context>
<context>
    <name>VersionList</name>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>The one that comes with Curator</source>
        <translation>Die mit Curator gelieferte</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>in Gebrauch</translation>
    </message>
    <message numerus="yes">
        <source>from %n articles</source>
        <translation>
            <numerusform>aus %n Artikel</numerusform>
            <numerusform>aus %n Artikeln</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wieder benutzen</translation>
    </message>
    <message>
        <source>Use %1 again</source>
        <translation>%1 wieder benutzen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
</context>
<context>
    <name>WatchBox</name>
    <message>
        <source>Watched folder</source>
        <translation>Überwachter Ordner</translation>
    </message>
    <message>
        <source>Whatever arrives in the folder is imported by itself, while Curator is open and at its next start. Its files are only read, never moved or deleted. What lies in it when the watching begins stays outside, and so do folders in it.</source>
        <translation>Was in dem Ordner ankommt, wird von selbst importiert, solange Curator offen ist und bei seinem nächsten Start. Die Dateien werden nur gelesen, nie verschoben oder gelöscht. Was zu Beginn der Überwachung schon darin liegt, bleibt draußen, ebenso Ordner darin.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner wählen…</translation>
    </message>
    <message>
        <source>Watch none</source>
        <translation>Keinen überwachen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>No folder is watched.</source>
        <translation>Es wird kein Ordner überwacht.</translation>
    </message>
    <message>
        <source>%1 is not there now; watching goes on when it is back.</source>
        <translation>%1 ist gerade nicht da; die Überwachung geht weiter, sobald der Ordner zurück ist.</translation>
    </message>
</context>
<context>
    <name>WatchRoom</name>
    <message>
        <source>Choose the folder to watch</source>
        <translation>Den Ordner wählen, der überwacht wird</translation>
    </message>
    <message>
        <source>No folder is watched any more.</source>
        <translation>Es wird kein Ordner mehr überwacht.</translation>
    </message>
    <message>
        <source>What arrives in %1 from now on is imported.</source>
        <translation>Was ab jetzt in %1 ankommt, wird importiert.</translation>
    </message>
    <message>
        <source>%1 is gone</source>
        <translation>%1 ist nicht mehr da</translation>
    </message>
    <message>
        <source>watching %1</source>
        <translation>%1 wird überwacht</translation>
    </message>
</context>
<context>
    <name>Whereabouts</name>
    <message>
        <source>With the caret in the text</source>
        <translation>Mit der Einfügemarke im Text</translation>
    </message>
    <message>
        <source>With selected text</source>
        <translation>Mit ausgewähltem Text</translation>
    </message>
    <message>
        <source>On a claim</source>
        <translation>Auf einer Behauptung</translation>
    </message>
    <message>
        <source>On a mention</source>
        <translation>Auf einer Erwähnung</translation>
    </message>
    <message>
        <source>In the text</source>
        <translation>Im Text</translation>
    </message>
    <message>
        <source>Decide and stay here</source>
        <translation>Entscheiden und hier bleiben</translation>
    </message>
    <message>
        <source>Shift and the key</source>
        <translation>Umschalt und die Taste</translation>
    </message>
    <message>
        <source>The label with this digit</source>
        <translation>Das Label mit dieser Ziffer</translation>
    </message>
    <message>
        <source>Annotate it: the label with this digit</source>
        <translation>Markieren: das Label mit dieser Ziffer</translation>
    </message>
    <message>
        <source>Select another part with the mouse</source>
        <translation>Einen weiteren Teil mit der Maus auswählen</translation>
    </message>
    <message>
        <source>Ctrl and drag</source>
        <translation>Strg und ziehen</translation>
    </message>
    <message>
        <source>Move by character or line</source>
        <translation>Um ein Zeichen oder eine Zeile</translation>
    </message>
    <message>
        <source>By word</source>
        <translation>Um ein Wort</translation>
    </message>
    <message>
        <source>By sentence</source>
        <translation>Um einen Satz</translation>
    </message>
    <message>
        <source>By paragraph</source>
        <translation>Um einen Absatz</translation>
    </message>
    <message>
        <source>Start or end of the line</source>
        <translation>An Anfang oder Ende der Zeile</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Choose the one with this digit</source>
        <translation>Die mit dieser Ziffer wählen</translation>
    </message>
    <message>
        <source>Take the highlighted one</source>
        <translation>Die hervorgehobene nehmen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>/ or a letter</source>
        <translation>/ oder ein Buchstabe</translation>
    </message>
    <message>
        <source>None fits</source>
        <translation>Keine passt</translation>
    </message>
    <message>
        <source>New local entity</source>
        <translation>Neue lokale Entität</translation>
    </message>
    <message>
        <source>Close the list</source>
        <translation>Liste schließen</translation>
    </message>
    <message>
        <source>In the link list</source>
        <translation>In der Liste der Verknüpfungen</translation>
    </message>
    <message>
        <source>The article itself</source>
        <translation>Der Artikel selbst</translation>
    </message>
    <message>
        <source>Not named</source>
        <translation>Nicht genannt</translation>
    </message>
    <message>
        <source>In the sources of a claim</source>
        <translation>In den Quellen einer Behauptung</translation>
    </message>
    <message>
        <source>Another attribute</source>
        <translation>Anderes Merkmal</translation>
    </message>
    <message>
        <source>Another value</source>
        <translation>Anderer Wert</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Nehmen</translation>
    </message>
    <message>
        <source>Take the one with this digit, go on</source>
        <translation>Den mit dieser Ziffer nehmen, weiter</translation>
    </message>
    <message>
        <source>Take the choice back</source>
        <translation>Wahl zurücknehmen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>In the attributes of a claim</source>
        <translation>In den Merkmalen einer Behauptung</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Neue Zeile</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>Lassen, wie es war</translation>
    </message>
    <message>
        <source>In a note</source>
        <translation>In einer Notiz</translation>
    </message>
    <message>
        <source>Another row</source>
        <translation>Andere Zeile</translation>
    </message>
    <message>
        <source>Go to it in the text</source>
        <translation>Im Text dorthin gehen</translation>
    </message>
    <message>
        <source>In the list of this article</source>
        <translation>In der Liste dieses Artikels</translation>
    </message>
    <message>
        <source>Another article</source>
        <translation>Anderer Artikel</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>On the desk</source>
        <translation>Auf dem Desk</translation>
    </message>
    <message>
        <source>Every letter and digit is text here</source>
        <translation>Jeder Buchstabe und jede Ziffer ist hier Text</translation>
    </message>
    <message>
        <source>What a button does: the key beside its name</source>
        <translation>Was eine Schaltfläche tut: die Taste neben ihrem Namen</translation>
    </message>
    <message>
        <source>Next field or button</source>
        <translation>Nächstes Feld oder nächste Schaltfläche</translation>
    </message>
    <message>
        <source>Leave the field</source>
        <translation>Das Feld verlassen</translation>
    </message>
    <message>
        <source>In a field</source>
        <translation>In einem Feld</translation>
    </message>
    <message>
        <source>Open an article first.</source>
        <translation>Öffnen Sie zuerst einen Artikel.</translation>
    </message>
    <message>
        <source>Go to a suggestion or an annotation first.</source>
        <translation>Gehen Sie zuerst zu einem Vorschlag oder einer Annotation.</translation>
    </message>
    <message>
        <source>This works on a mention; the focus is on none.</source>
        <translation>Das geht bei einer Erwähnung; der Fokus ist auf keiner.</translation>
    </message>
    <message>
        <source>This works on a claim; the focus is on none.</source>
        <translation>Das geht bei einer Behauptung; der Fokus ist auf keiner.</translation>
    </message>
    <message>
        <source>Select some text first: with the mouse, or with %1 and Shift and the arrows.</source>
        <translation>Wählen Sie zuerst Text aus: mit der Maus oder mit %1 und Umschalt und den Pfeilen.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Reject “%1” elsewhere too</source>
        <translation>„%1“ auch anderswo ablehnen</translation>
    </message>
    <message>
        <source>“%1” as %2 elsewhere too</source>
        <translation>„%1“ auch anderswo als %2</translation>
    </message>
    <message>
        <source>%1, linked to %2</source>
        <translation>%1, verknüpft mit %2</translation>
    </message>
    <message>
        <source>add, inside “%1”</source>
        <translation>hinzufügen, in „%1“</translation>
    </message>
    <message>
        <source>reject %1</source>
        <translation>%1 ablehnen</translation>
    </message>
    <message>
        <source>confirm</source>
        <translation>bestätigen</translation>
    </message>
    <message>
        <source>add</source>
        <translation>hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>%n confirmed</source>
        <translation>
            <numerusform>%n bestätigt</numerusform>
            <numerusform>%n bestätigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relabelled</source>
        <translation>
            <numerusform>%n mit anderem Label</numerusform>
            <numerusform>%n mit anderem Label</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n hinzugefügt</numerusform>
            <numerusform>%n hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>%n abgelehnt</numerusform>
            <numerusform>%n abgelehnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places in this article</source>
        <translation>
            <numerusform>%n Stelle in diesem Artikel</numerusform>
            <numerusform>%n Stellen in diesem Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n articles</source>
        <translation>
            <numerusform>in %n Artikel</numerusform>
            <numerusform>in %n Artikeln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places</source>
        <translation>
            <numerusform>%n Stelle</numerusform>
            <numerusform>%n Stellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n listed, all ticked</source>
        <translation>
            <numerusform>%n in der Liste, alle angehakt</numerusform>
            <numerusform>%n in der Liste, alle angehakt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n listed</source>
        <translation>
            <numerusform>%n in der Liste</numerusform>
            <numerusform>%n in der Liste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticked</source>
        <translation>
            <numerusform>%n angehakt</numerusform>
            <numerusform>%n angehakt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1”: %n more here</source>
        <translation>
            <numerusform>„%1“: hier noch %n</numerusform>
            <numerusform>„%1“: hier noch %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decided</source>
        <translation>
            <numerusform>%n entschieden</numerusform>
            <numerusform>%n entschieden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles opened</source>
        <translation>
            <numerusform>%n Artikel geöffnet</numerusform>
            <numerusform>%n Artikel geöffnet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles came in from the watched folder</source>
        <translation>
            <numerusform>%n Artikel aus dem überwachten Ordner übernommen</numerusform>
            <numerusform>%n Artikel aus dem überwachten Ordner übernommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here already</source>
        <translation>
            <numerusform>%n war schon hier</numerusform>
            <numerusform>%n waren schon hier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not opened</source>
        <translation>
            <numerusform>%n nicht geöffnet</numerusform>
            <numerusform>%n nicht geöffnet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>stopped before the rest</source>
        <translation>vor dem Rest abgebrochen</translation>
    </message>
    <message>
        <source>not opened</source>
        <translation>nicht geöffnet</translation>
    </message>
    <message>
        <source>here already</source>
        <translation>schon hier</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>geöffnet</translation>
    </message>
</context>
<context>
    <name>_Times</name>
    <message>
        <source>once</source>
        <translation>einmal</translation>
    </message>
    <message numerus="yes">
        <source>more than %n times</source>
        <translation>
            <numerusform>mehr als %n-mal</numerusform>
            <numerusform>mehr als %n-mal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n-mal</numerusform>
            <numerusform>%n-mal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>refused %n times</source>
        <translation>
            <numerusform>%n-mal abgelehnt</numerusform>
            <numerusform>%n-mal abgelehnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>linked so %n times in this workspace</source>
        <translation>
            <numerusform>%n-mal so verknüpft in diesem Arbeitsbereich</numerusform>
            <numerusform>%n-mal so verknüpft in diesem Arbeitsbereich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>none fitted %n times in this workspace</source>
        <translation>
            <numerusform>%n-mal passte keine in diesem Arbeitsbereich</numerusform>
            <numerusform>%n-mal passte keine in diesem Arbeitsbereich</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>acting</name>
    <message>
        <source>Nothing to undo.</source>
        <translation>Nichts zurückzunehmen.</translation>
    </message>
    <message>
        <source>Nothing to redo.</source>
        <translation>Nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>There is no link here to remove.</source>
        <translation>Hier ist keine Verknüpfung zu entfernen.</translation>
    </message>
    <message>
        <source>Rejected ones are shown.</source>
        <translation>Abgelehnte sind sichtbar.</translation>
    </message>
    <message>
        <source>Rejected ones are hidden.</source>
        <translation>Abgelehnte sind ausgeblendet.</translation>
    </message>
</context>
<context>
    <name>acts</name>
    <message>
        <source>confirmed %2 “%1” in “%4”</source>
        <translation>%2 „%1“ in „%4“ bestätigt</translation>
    </message>
    <message>
        <source>confirmed the claim “%1” in “%4”</source>
        <translation>die Behauptung „%1“ in „%4“ bestätigt</translation>
    </message>
    <message>
        <source>corrected the label of “%1” to %2 in “%4”</source>
        <translation>das Label von „%1“ in „%4“ zu %2 korrigiert</translation>
    </message>
    <message>
        <source>corrected the label of the claim “%1” to %2 in “%4”</source>
        <translation>das Label der Behauptung „%1“ in „%4“ zu %2 korrigiert</translation>
    </message>
    <message>
        <source>corrected the bounds: “%1” in “%4”</source>
        <translation>die Grenzen korrigiert: „%1“ in „%4“</translation>
    </message>
    <message>
        <source>corrected the bounds of the claim: “%1” in “%4”</source>
        <translation>die Grenzen der Behauptung korrigiert: „%1“ in „%4“</translation>
    </message>
    <message>
        <source>linked “%1” to %3 in “%4”</source>
        <translation>„%1“ in „%4“ mit %3 verknüpft</translation>
    </message>
    <message>
        <source>said that no known entity fits “%1” in “%4”</source>
        <translation>gesagt, dass keine bekannte Entität zu „%1“ in „%4“ passt</translation>
    </message>
    <message>
        <source>took the link from “%1” in “%4”</source>
        <translation>die Verknüpfung von „%1“ in „%4“ entfernt</translation>
    </message>
    <message>
        <source>made the local entity %3 for “%1” in “%4”</source>
        <translation>die lokale Entität %3 für „%1“ in „%4“ angelegt</translation>
    </message>
    <message>
        <source>added %2 “%1” in “%4”</source>
        <translation>%2 „%1“ in „%4“ hinzugefügt</translation>
    </message>
    <message>
        <source>added the claim “%1” in “%4”</source>
        <translation>die Behauptung „%1“ in „%4“ hinzugefügt</translation>
    </message>
    <message>
        <source>rejected %2 “%1” in “%4”</source>
        <translation>%2 „%1“ in „%4“ abgelehnt</translation>
    </message>
    <message>
        <source>rejected the claim “%1” in “%4”</source>
        <translation>die Behauptung „%1“ in „%4“ abgelehnt</translation>
    </message>
    <message>
        <source>removed %2 “%1” from “%4”</source>
        <translation>%2 „%1“ aus „%4“ entfernt</translation>
    </message>
    <message>
        <source>removed the claim “%1” from “%4”</source>
        <translation>die Behauptung „%1“ aus „%4“ entfernt</translation>
    </message>
    <message>
        <source>is unsure of %2 “%1” in “%4”</source>
        <translation>bei %2 „%1“ in „%4“ unsicher</translation>
    </message>
    <message>
        <source>is unsure of the claim “%1” in “%4”</source>
        <translation>bei der Behauptung „%1“ in „%4“ unsicher</translation>
    </message>
    <message>
        <source>wrote a note on “%1” in “%4”</source>
        <translation>eine Notiz zu „%1“ in „%4“ geschrieben</translation>
    </message>
    <message>
        <source>wrote a note on the claim “%1” in “%4”</source>
        <translation>eine Notiz zur Behauptung „%1“ in „%4“ geschrieben</translation>
    </message>
    <message>
        <source>said who makes the claim “%1” in “%4”</source>
        <translation>gesagt, von wem die Behauptung „%1“ in „%4“ ist</translation>
    </message>
    <message>
        <source>described the claim “%1” in “%4”</source>
        <translation>die Behauptung „%1“ in „%4“ beschrieben</translation>
    </message>
    <message>
        <source>restored an earlier state of “%1” in “%4”</source>
        <translation>einen früheren Stand von „%1“ in „%4“ wiederhergestellt</translation>
    </message>
    <message>
        <source>restored an earlier state of the claim “%1” in “%4”</source>
        <translation>einen früheren Stand der Behauptung „%1“ in „%4“ wiederhergestellt</translation>
    </message>
    <message>
        <source>opened the article “%4” for the first time</source>
        <translation>den Artikel „%4“ zum ersten Mal geöffnet</translation>
    </message>
    <message>
        <source>brought annotations into “%4” from a file</source>
        <translation>Annotationen aus einer Datei in „%4“ übernommen</translation>
    </message>
    <message>
        <source>put “%4” back to do</source>
        <translation>„%4“ wieder offen gemacht</translation>
    </message>
    <message>
        <source>finished “%4”</source>
        <translation>„%4“ fertig gemacht</translation>
    </message>
    <message>
        <source>skipped “%4”</source>
        <translation>„%4“ zurückgestellt</translation>
    </message>
    <message>
        <source>changed the tags of “%4”: %9</source>
        <translation>die Schlagwörter von „%4“ geändert: %9</translation>
    </message>
    <message>
        <source>filed “%4” under the story “%9”</source>
        <translation>„%4“ der Story „%9“ zugeordnet</translation>
    </message>
    <message>
        <source>hid the suggestions below a score of %8</source>
        <translation>die Vorschläge mit einem Wert unter %8 ausgeblendet</translation>
    </message>
    <message>
        <source>set the share of blind articles to %5 %</source>
        <translation>den Anteil blinder Artikel auf %5 % gesetzt</translation>
    </message>
    <message>
        <source>chose how the label %2 of %6 is read</source>
        <translation>gewählt, wie das Label %2 von %6 gelesen wird</translation>
    </message>
    <message>
        <source>made this workspace</source>
        <translation>diesen Arbeitsbereich angelegt</translation>
    </message>
    <message>
        <source>chose another alias</source>
        <translation>einen anderen Alias gewählt</translation>
    </message>
    <message>
        <source>began to work with the pipeline %6</source>
        <translation>mit der Pipeline %6 zu arbeiten begonnen</translation>
    </message>
    <message>
        <source>chose the pipeline that ships with Curator</source>
        <translation>die mit Curator gelieferte Pipeline gewählt</translation>
    </message>
    <message>
        <source>chose the pipeline %6</source>
        <translation>die Pipeline %6 gewählt</translation>
    </message>
    <message>
        <source>took “%4” out of its story</source>
        <translation>„%4“ aus seiner Story genommen</translation>
    </message>
    <message>
        <source>did something that only a newer Curator knows (%7)</source>
        <translation>etwas getan, das nur ein neuerer Curator kennt (%7)</translation>
    </message>
    <message>
        <source>undone: %1</source>
        <translation>zurückgenommen: %1</translation>
    </message>
    <message>
        <source>done again: %1</source>
        <translation>wiederholt: %1</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Korrigiert</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Verknüpft</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Rejected or removed</source>
        <translation>Abgelehnt oder entfernt</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Unsicher</translation>
    </message>
    <message>
        <source>Many together</source>
        <translation>Viele zusammen</translation>
    </message>
    <message>
        <source>Notes and attributes</source>
        <translation>Notizen und Merkmale</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Wiederhergestellt</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Rules of the house</source>
        <translation>Hausregeln</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Andere</translation>
    </message>
</context>
<context>
    <name>arriving</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>Web page in one file</source>
        <translation>Webseite in einer Datei</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Feed</translation>
    </message>
    <message>
        <source>E-book</source>
        <translation>E-Book</translation>
    </message>
    <message>
        <source>Web archive</source>
        <translation>Webarchiv</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Word-Dokument</translation>
    </message>
    <message>
        <source>OpenDocument text</source>
        <translation>OpenDocument-Text</translation>
    </message>
    <message>
        <source>Rich text</source>
        <translation>Rich Text</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>JSON Lines</source>
        <translation>JSON Lines</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>ninjs</source>
        <translation>ninjs</translation>
    </message>
    <message>
        <source>NewsML</source>
        <translation>NewsML</translation>
    </message>
    <message>
        <source>Zip archive</source>
        <translation>Zip-Archiv</translation>
    </message>
    <message>
        <source>from the page</source>
        <translation>aus der Seite</translation>
    </message>
    <message>
        <source>from the mail</source>
        <translation>aus der E-Mail</translation>
    </message>
    <message>
        <source>from the feed</source>
        <translation>aus dem Feed</translation>
    </message>
    <message>
        <source>from the book</source>
        <translation>aus dem Buch</translation>
    </message>
    <message>
        <source>from the web archive</source>
        <translation>aus dem Webarchiv</translation>
    </message>
    <message>
        <source>from the file’s name</source>
        <translation>aus dem Dateinamen</translation>
    </message>
    <message>
        <source>from the text</source>
        <translation>aus dem Text</translation>
    </message>
    <message>
        <source>from the file beside it</source>
        <translation>aus der Datei daneben</translation>
    </message>
    <message>
        <source>used on the desk</source>
        <translation>auf dem Desk benutzt</translation>
    </message>
    <message>
        <source>by its style</source>
        <translation>nach der Formatvorlage</translation>
    </message>
    <message>
        <source>from the first lines</source>
        <translation>aus den ersten Zeilen</translation>
    </message>
    <message>
        <source>from the file’s properties</source>
        <translation>aus den Eigenschaften der Datei</translation>
    </message>
    <message>
        <source>told by the address</source>
        <translation>aus der Adresse erschlossen</translation>
    </message>
    <message>
        <source>an address in the page</source>
        <translation>eine Adresse auf der Seite</translation>
    </message>
    <message>
        <source>the page’s own address</source>
        <translation>die eigene Adresse der Seite</translation>
    </message>
    <message>
        <source>the heading</source>
        <translation>die Überschrift</translation>
    </message>
    <message>
        <source>the page’s data for search engines</source>
        <translation>die Angaben der Seite für Suchmaschinen</translation>
    </message>
    <message>
        <source>the page’s language</source>
        <translation>die Sprache der Seite</translation>
    </message>
    <message>
        <source>the page’s head</source>
        <translation>der Kopf der Seite</translation>
    </message>
    <message>
        <source>when the page was changed</source>
        <translation>wann die Seite geändert wurde</translation>
    </message>
    <message>
        <source>the page’s data for sharing</source>
        <translation>die Angaben der Seite zum Teilen</translation>
    </message>
    <message>
        <source>the byline on the page</source>
        <translation>die Autorenzeile der Seite</translation>
    </message>
    <message>
        <source>a note of who saved the page</source>
        <translation>ein Vermerk vom Speichern der Seite</translation>
    </message>
    <message>
        <source>a line in the text</source>
        <translation>eine Zeile im Text</translation>
    </message>
    <message>
        <source>a time on the page</source>
        <translation>eine Zeitangabe auf der Seite</translation>
    </message>
    <message>
        <source>the page’s title</source>
        <translation>der Titel der Seite</translation>
    </message>
    <message>
        <source>the PDF’s properties</source>
        <translation>die Eigenschaften der PDF-Datei</translation>
    </message>
    <message>
        <source>the sender</source>
        <translation>der Absender</translation>
    </message>
    <message>
        <source>the subject</source>
        <translation>der Betreff</translation>
    </message>
    <message>
        <source>a guess</source>
        <translation>eine Vermutung</translation>
    </message>
    <message>
        <source>the head of the file</source>
        <translation>der Kopf der Datei</translation>
    </message>
    <message>
        <source>the first line</source>
        <translation>die erste Zeile</translation>
    </message>
    <message>
        <source>guessed from the text</source>
        <translation>aus dem Text vermutet</translation>
    </message>
    <message>
        <source>when the file was made</source>
        <translation>wann die Datei angelegt wurde</translation>
    </message>
    <message>
        <source>when the file was last changed</source>
        <translation>wann die Datei zuletzt geändert wurde</translation>
    </message>
    <message>
        <source>the language of its spelling</source>
        <translation>die Sprache der Rechtschreibprüfung</translation>
    </message>
    <message>
        <source>the largest letters</source>
        <translation>die größte Schrift</translation>
    </message>
    <message>
        <source>the file’s name</source>
        <translation>der Dateiname</translation>
    </message>
    <message>
        <source>Unicode (UTF-8)</source>
        <translation>Unicode (UTF-8)</translation>
    </message>
    <message>
        <source>Unicode (UTF-16, little-endian)</source>
        <translation>Unicode (UTF-16, Little Endian)</translation>
    </message>
    <message>
        <source>Unicode (UTF-16, big-endian)</source>
        <translation>Unicode (UTF-16, Big Endian)</translation>
    </message>
    <message>
        <source>Western Europe (Windows-1252)</source>
        <translation>Westeuropa (Windows-1252)</translation>
    </message>
    <message>
        <source>Western Europe (ISO 8859-15)</source>
        <translation>Westeuropa (ISO 8859-15)</translation>
    </message>
    <message>
        <source>Western Europe (Macintosh)</source>
        <translation>Westeuropa (Macintosh)</translation>
    </message>
    <message>
        <source>Central Europe (Windows-1250)</source>
        <translation>Mitteleuropa (Windows-1250)</translation>
    </message>
    <message>
        <source>Central Europe (ISO 8859-2)</source>
        <translation>Mitteleuropa (ISO 8859-2)</translation>
    </message>
    <message>
        <source>Baltic (Windows-1257)</source>
        <translation>Baltisch (Windows-1257)</translation>
    </message>
    <message>
        <source>Cyrillic (Windows-1251)</source>
        <translation>Kyrillisch (Windows-1251)</translation>
    </message>
    <message>
        <source>Cyrillic (KOI8-R)</source>
        <translation>Kyrillisch (KOI8-R)</translation>
    </message>
    <message>
        <source>Cyrillic (KOI8-U)</source>
        <translation>Kyrillisch (KOI8-U)</translation>
    </message>
    <message>
        <source>Cyrillic (DOS 866)</source>
        <translation>Kyrillisch (DOS 866)</translation>
    </message>
    <message>
        <source>Cyrillic (ISO 8859-5)</source>
        <translation>Kyrillisch (ISO 8859-5)</translation>
    </message>
    <message>
        <source>Cyrillic (Macintosh)</source>
        <translation>Kyrillisch (Macintosh)</translation>
    </message>
    <message>
        <source>Greek (Windows-1253)</source>
        <translation>Griechisch (Windows-1253)</translation>
    </message>
    <message>
        <source>Turkish (Windows-1254)</source>
        <translation>Türkisch (Windows-1254)</translation>
    </message>
    <message>
        <source>Hebrew (Windows-1255)</source>
        <translation>Hebräisch (Windows-1255)</translation>
    </message>
    <message>
        <source>Arabic (Windows-1256)</source>
        <translation>Arabisch (Windows-1256)</translation>
    </message>
    <message>
        <source>Vietnamese (Windows-1258)</source>
        <translation>Vietnamesisch (Windows-1258)</translation>
    </message>
    <message>
        <source>Thai (Windows-874)</source>
        <translation>Thailändisch (Windows-874)</translation>
    </message>
    <message>
        <source>Japanese (Shift JIS)</source>
        <translation>Japanisch (Shift JIS)</translation>
    </message>
    <message>
        <source>Japanese (EUC-JP)</source>
        <translation>Japanisch (EUC-JP)</translation>
    </message>
    <message>
        <source>Chinese, simplified (GB 18030)</source>
        <translation>Chinesisch, vereinfacht (GB 18030)</translation>
    </message>
    <message>
        <source>Chinese, traditional (Big5-HKSCS)</source>
        <translation>Chinesisch, traditionell (Big5-HKSCS)</translation>
    </message>
    <message>
        <source>Chinese, traditional (Big5)</source>
        <translation>Chinesisch, traditionell (Big5)</translation>
    </message>
    <message>
        <source>Korean (Windows-949)</source>
        <translation>Koreanisch (Windows-949)</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>from the file</source>
        <translation>aus der Datei</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>Next suggestion</source>
        <translation>Nächster Vorschlag</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Previous suggestion</source>
        <translation>Voriger Vorschlag</translation>
    </message>
    <message>
        <source>Next mark</source>
        <translation>Nächste Markierung</translation>
    </message>
    <message>
        <source>Previous mark</source>
        <translation>Vorige Markierung</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>Reject or remove</source>
        <translation>Ablehnen oder entfernen</translation>
    </message>
    <message>
        <source>Confirm all names that are settled here</source>
        <translation>Alle Namen bestätigen, die hier feststehen</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Unsicher</translation>
    </message>
    <message>
        <source>Start one word left</source>
        <translation>Anfang ein Wort nach links</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Korrigieren</translation>
    </message>
    <message>
        <source>The same again: wherever these words stand…</source>
        <translation>Noch einmal dasselbe: wo immer diese Wörter stehen…</translation>
    </message>
    <message>
        <source>Sift and decide many…</source>
        <translation>Sieben und vieles entscheiden…</translation>
    </message>
    <message>
        <source>Choose a label by its name</source>
        <translation>Ein Label nach Namen wählen</translation>
    </message>
    <message>
        <source>Start one word right</source>
        <translation>Anfang ein Wort nach rechts</translation>
    </message>
    <message>
        <source>End one word left</source>
        <translation>Ende ein Wort nach links</translation>
    </message>
    <message>
        <source>End one word right</source>
        <translation>Ende ein Wort nach rechts</translation>
    </message>
    <message>
        <source>Start one character left</source>
        <translation>Anfang ein Zeichen nach links</translation>
    </message>
    <message>
        <source>Start one character right</source>
        <translation>Anfang ein Zeichen nach rechts</translation>
    </message>
    <message>
        <source>End one character left</source>
        <translation>Ende ein Zeichen nach links</translation>
    </message>
    <message>
        <source>End one character right</source>
        <translation>Ende ein Zeichen nach rechts</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verknüpfen</translation>
    </message>
    <message>
        <source>Link and claim</source>
        <translation>Verknüpfung und Behauptung</translation>
    </message>
    <message>
        <source>Mark the selection as a claim</source>
        <translation>Auswahl als Behauptung markieren</translation>
    </message>
    <message>
        <source>Add the selection to the claim</source>
        <translation>Auswahl zur Behauptung hinzufügen</translation>
    </message>
    <message>
        <source>Keep the selection and select another part</source>
        <translation>Auswahl behalten und einen weiteren Teil auswählen</translation>
    </message>
    <message>
        <source>Choose a part of the claim</source>
        <translation>Einen Teil der Behauptung wählen</translation>
    </message>
    <message>
        <source>Remove the chosen part</source>
        <translation>Den gewählten Teil entfernen</translation>
    </message>
    <message>
        <source>Source of the claim</source>
        <translation>Quelle der Behauptung</translation>
    </message>
    <message>
        <source>Check-worthiness</source>
        <translation>Prüfwürdigkeit</translation>
    </message>
    <message>
        <source>Attributes of the claim</source>
        <translation>Merkmale der Behauptung</translation>
    </message>
    <message>
        <source>Remove the link</source>
        <translation>Verknüpfung entfernen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Never propose this again…</source>
        <translation>Dies nie wieder vorschlagen…</translation>
    </message>
    <message>
        <source>Rules of the house</source>
        <translation>Hausregeln</translation>
    </message>
    <message>
        <source>Always propose this…</source>
        <translation>Dies immer vorschlagen…</translation>
    </message>
    <message>
        <source>All rules…</source>
        <translation>Alle Regeln…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>History of the mark: who, when, old and new; restore a state</source>
        <translation>Verlauf der Markierung: wer, wann, alt und neu; einen Stand wiederherstellen</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Copy the selection</source>
        <translation>Auswahl kopieren</translation>
    </message>
    <message>
        <source>Sort and narrow the desk…</source>
        <translation>Desk sortieren und eingrenzen…</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Desk</translation>
    </message>
    <message>
        <source>Read the articles to do ahead</source>
        <translation>Die offenen Artikel im Voraus lesen</translation>
    </message>
    <message>
        <source>Show all articles again</source>
        <translation>Wieder alle Artikel zeigen</translation>
    </message>
    <message>
        <source>Done, open the next</source>
        <translation>Fertig, nächsten öffnen</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Schlagwörter…</translation>
    </message>
    <message>
        <source>Story: the same news…</source>
        <translation>Story: dieselbe Nachricht…</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <source>Back to do</source>
        <translation>Wieder zu tun</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>Nächster Artikel</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>Voriger Artikel</translation>
    </message>
    <message>
        <source>Open articles…</source>
        <translation>Artikel öffnen…</translation>
    </message>
    <message>
        <source>Open a folder of articles…</source>
        <translation>Einen Ordner mit Artikeln öffnen…</translation>
    </message>
    <message>
        <source>Paste an article</source>
        <translation>Einen Artikel einfügen</translation>
    </message>
    <message>
        <source>Go on with the import that was stopped</source>
        <translation>Den abgebrochenen Import fortsetzen</translation>
    </message>
    <message>
        <source>Watched folder…</source>
        <translation>Überwachter Ordner…</translation>
    </message>
    <message>
        <source>What did not open…</source>
        <translation>Was sich nicht öffnete…</translation>
    </message>
    <message>
        <source>Bring in annotations…</source>
        <translation>Annotationen übernehmen …</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>Im Artikel suchen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Überall suchen</translation>
    </message>
    <message>
        <source>Search the desk</source>
        <translation>Auf dem Desk suchen</translation>
    </message>
    <message>
        <source>Menu of what can be done here</source>
        <translation>Menü: was hier möglich ist</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>Alle Befehle</translation>
    </message>
    <message>
        <source>Keys and rules</source>
        <translation>Tasten und Regeln</translation>
    </message>
    <message>
        <source>Caret in the text: move and select by keys</source>
        <translation>Einfügemarke im Text: mit Tasten bewegen und auswählen</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Voriger Bereich</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>Zurück zum Text</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größerer Text</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinerer Text</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Normale Textgröße</translation>
    </message>
    <message>
        <source>Show or hide the desk</source>
        <translation>Desk ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Show or hide the inspector</source>
        <translation>Inspektor ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Show or hide rejected ones</source>
        <translation>Abgelehnte ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Compact: label names on the focused mark only</source>
        <translation>Kompakt: Labelnamen nur an der Markierung im Fokus</translation>
    </message>
    <message>
        <source>Hide the unlikely: move the threshold</source>
        <translation>Das Unwahrscheinliche ausblenden: Schwelle verschieben</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Hell oder dunkel</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Start suggestions again</source>
        <translation>Vorschläge wieder starten</translation>
    </message>
    <message>
        <source>Reading mode</source>
        <translation>Lesemodus</translation>
    </message>
    <message>
        <source>Settings: theme, text, window…</source>
        <translation>Einstellungen: Farbschema, Text, Fenster…</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>Tasten ändern…</translation>
    </message>
    <message>
        <source>Your alias…</source>
        <translation>Ihr Alias…</translation>
    </message>
    <message>
        <source>Suggestions: pipelines, labels, languages…</source>
        <translation>Vorschläge: Pipelines, Labels, Sprachen…</translation>
    </message>
    <message>
        <source>Train from my corrections…</source>
        <translation>Aus meinen Korrekturen trainieren…</translation>
    </message>
    <message>
        <source>Journal: every act, who and when</source>
        <translation>Journal: jede Handlung, wer und wann</translation>
    </message>
    <message>
        <source>Where am I: statistics of your decisions</source>
        <translation>Wo stehe ich: Statistik Ihrer Entscheidungen</translation>
    </message>
    <message>
        <source>Blind articles…</source>
        <translation>Blinde Artikel…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>crash</name>
    <message>
        <source>Copy the report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Something went wrong in Curator itself. Every decision shown so far is saved. The report names no article and stays on this laptop: %1</source>
        <translation>In Curator selbst ist etwas schiefgegangen. Jede bisher gezeigte Entscheidung ist gespeichert. Der Bericht nennt keinen Artikel und bleibt auf diesem Laptop: %1</translation>
    </message>
</context>
<context>
    <name>desk</name>
    <message>
        <source>Without a title</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>%1 of %2 decided</source>
        <translation>%1 von %2 entschieden</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>zurückgestellt</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>The annotation does not fit the text; nothing was saved, open the article anew.</source>
        <translation>Die Annotation passt nicht zum Text; nichts wurde gespeichert, öffnen Sie den Artikel neu.</translation>
    </message>
    <message>
        <source>A name is one piece of text, and {count} are selected; only a claim has several.</source>
        <translation>Ein Name ist ein Stück Text, und {count} sind ausgewählt; nur eine Behauptung hat mehrere.</translation>
    </message>
    <message>
        <source>“{quote}” is already annotated with this label; nothing was changed.</source>
        <translation>„{quote}“ ist schon mit diesem Label annotiert; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The share of blind articles is a number from 0 to 100; nothing was changed.</source>
        <translation>Der Anteil blinder Artikel ist eine Zahl von 0 bis 100; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>“{value}” is no choice for {name}; nothing was changed.</source>
        <translation>„{value}“ ist keine Wahl für {name}; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The claim has no other part; reject it to be rid of it; nothing was changed.</source>
        <translation>Die Behauptung hat keinen anderen Teil; lehnen Sie sie ab, um sie loszuwerden; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Nothing would be left between start and end; nothing was changed.</source>
        <translation>Zwischen Anfang und Ende bliebe nichts; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The paragraph goes no further; nothing was changed.</source>
        <translation>Weiter reicht der Absatz nicht; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Another part of this claim stands there; nothing was changed.</source>
        <translation>Dort steht ein anderer Teil dieser Behauptung; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Something here was changed meanwhile, so nothing was saved; look again and repeat it.</source>
        <translation>Hier wurde inzwischen etwas geändert, deshalb wurde nichts gespeichert; sehen Sie nach und wiederholen Sie es.</translation>
    </message>
    <message>
        <source>The act to take back is not in the journal of this workspace; nothing was changed.</source>
        <translation>Die Handlung, die zurückzunehmen ist, steht nicht im Journal dieses Arbeitsbereichs; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{label} is no label for what has the focus; nothing was changed.</source>
        <translation>{label} ist kein Label für das, was den Fokus hat; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>This annotation is no longer there; nothing was changed.</source>
        <translation>Diese Annotation gibt es nicht mehr; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Nothing is selected but blanks; nothing was changed.</source>
        <translation>Ausgewählt sind nur Leerzeichen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The name of a story has at most {limit} characters; nothing was changed.</source>
        <translation>Der Name einer Story hat höchstens {limit} Zeichen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>A tag has at most {limit} characters, “{tag}” has more; nothing was changed.</source>
        <translation>Ein Schlagwort hat höchstens {limit} Zeichen, „{tag}“ hat mehr; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>At most {limit} articles are tagged at a time; nothing was changed, select fewer.</source>
        <translation>Höchstens {limit} Artikel bekommen auf einmal Schlagwörter; nichts wurde geändert, wählen Sie weniger aus.</translation>
    </message>
    <message>
        <source>The text holds half a character that cannot be saved; nothing was changed.</source>
        <translation>Der Text enthält ein halbes Zeichen, das sich nicht speichern lässt; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{label} is a label of claims, and only names are always proposed; nothing changed.</source>
        <translation>{label} ist ein Label für Behauptungen, und nur Namen werden immer vorgeschlagen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{rule}: here a rule says otherwise ({other}), and that one was kept.</source>
        <translation>{rule}: Hier sagt eine Regel anderes ({other}), und diese wurde behalten.</translation>
    </message>
    <message>
        <source>A rule needs the words that it is about; nothing was changed.</source>
        <translation>Eine Regel braucht die Wörter, um die es geht; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{name} is a name for rules of the house; choose another for the export.</source>
        <translation>{name} ist ein Name für Hausregeln; wählen Sie einen anderen für den Export.</translation>
    </message>
    <message>
        <source>Choose the label that “{string}” is to be proposed with; nothing was changed.</source>
        <translation>Wählen Sie das Label, mit dem „{string}“ vorgeschlagen werden soll; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>“{string}” holds neither a letter nor a digit; nothing was changed.</source>
        <translation>„{string}“ enthält weder Buchstaben noch Ziffer; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>It holds rules of the house and no articles; import it alone, by its name.</source>
        <translation>Es enthält Hausregeln und keine Artikel; importieren Sie es allein, mit seinem Namen.</translation>
    </message>
    <message>
        <source>The line is no rule of the house.</source>
        <translation>Die Zeile ist keine Hausregel.</translation>
    </message>
    <message>
        <source>The label {label} is no longer in use; nothing was changed.</source>
        <translation>Das Label {label} wird nicht mehr benutzt; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>A rule has at most {limit} characters, these are {length}; nothing was changed.</source>
        <translation>Eine Regel hat höchstens {limit} Zeichen, hier sind es {length}; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>There is such a rule already: {rule}; nothing was changed.</source>
        <translation>Eine solche Regel gibt es schon: {rule}; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{rule}: that entity is not in this workspace; the rule did not come in.</source>
        <translation>{rule}: Diese Entität gibt es in diesem Arbeitsbereich nicht; die Regel wurde nicht übernommen.</translation>
    </message>
    <message>
        <source>There is no label {label} in this workspace; nothing was changed.</source>
        <translation>In diesem Arbeitsbereich gibt es kein Label {label}; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The text of this article is damaged; its decisions are kept, restore a backup.</source>
        <translation>Der Text dieses Artikels ist beschädigt; seine Entscheidungen sind erhalten, stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>There is no text in it, so there is no article to make of it.</source>
        <translation>Es ist kein Text darin, also lässt sich kein Artikel daraus machen.</translation>
    </message>
    <message>
        <source>The text of this article was taken down; only its decisions are kept.</source>
        <translation>Der Text dieses Artikels wurde entfernt; nur seine Entscheidungen sind erhalten.</translation>
    </message>
    <message>
        <source>The text has {length} characters, {limit} is the most; split it and open the parts.</source>
        <translation>Der Text hat {length} Zeichen, {limit} sind das Höchste; teilen Sie ihn und öffnen Sie die Teile.</translation>
    </message>
    <message>
        <source>This article is not in the workspace.</source>
        <translation>Dieser Artikel ist nicht im Arbeitsbereich.</translation>
    </message>
    <message>
        <source>It is not a text file, whatever its name says; save its text as .txt in UTF-8.</source>
        <translation>Es ist keine Textdatei, was ihr Name auch sagt; speichern Sie den Text als .txt in UTF-8.</translation>
    </message>
    <message>
        <source>It may not be read by you ({reason}); ask for the right to read it.</source>
        <translation>Sie dürfen es nicht lesen ({reason}); bitten Sie um das Recht dazu.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Eine solche Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>It is neither a file nor a folder that can be read.</source>
        <translation>Es ist weder eine Datei noch ein Ordner, der sich lesen lässt.</translation>
    </message>
    <message>
        <source>{path} cannot be written: it is read-only; nothing was changed there.</source>
        <translation>{path} lässt sich nicht schreiben: nur Lesen ist erlaubt; dort wurde nichts geändert.</translation>
    </message>
    <message>
        <source>It is larger than {megabytes} MB, the most that is read; split it.</source>
        <translation>Es ist größer als {megabytes} MB, das Höchste, was gelesen wird; teilen Sie es.</translation>
    </message>
    <message>
        <source>It cannot be read ({reason}).</source>
        <translation>Es lässt sich nicht lesen ({reason}).</translation>
    </message>
    <message>
        <source>{path} cannot be written ({reason}); nothing was changed there.</source>
        <translation>{path} lässt sich nicht schreiben ({reason}); dort wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The same text is here as “{title}”, so it was not taken in again.</source>
        <translation>Derselbe Text ist hier als „{title}“, deshalb wurde er nicht noch einmal übernommen.</translation>
    </message>
    <message>
        <source>There is neither a file nor a text in what was dropped or pasted.</source>
        <translation>In dem Gezogenen oder Eingefügten ist weder eine Datei noch ein Text.</translation>
    </message>
    <message>
        <source>Curator never fetches anything from the network: save it as a file and open that.</source>
        <translation>Curator holt nie etwas aus dem Netz: Speichern Sie es als Datei und öffnen Sie diese.</translation>
    </message>
    <message>
        <source>Its JSON is nested too deep to be read.</source>
        <translation>Das JSON ist zu tief geschachtelt, um gelesen zu werden.</translation>
    </message>
    <message>
        <source>The line has no “text”.</source>
        <translation>Die Zeile hat kein „text“.</translation>
    </message>
    <message>
        <source>The line is not a JSON object.</source>
        <translation>Die Zeile ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>The line is not in UTF-8.</source>
        <translation>Die Zeile ist nicht in UTF-8.</translation>
    </message>
    <message>
        <source>The text holds half a character, so nothing is suggested for it; correct it.</source>
        <translation>Der Text enthält ein halbes Zeichen, deshalb wird dafür nichts vorgeschlagen; korrigieren Sie ihn.</translation>
    </message>
    <message>
        <source>The line is longer than 32 MB, the most that is read.</source>
        <translation>Die Zeile ist länger als 32 MB, das Höchste, was gelesen wird.</translation>
    </message>
    <message>
        <source>“{value}” is no value for {field} and was left out.</source>
        <translation>„{value}“ ist kein Wert für {field} und wurde weggelassen.</translation>
    </message>
    <message>
        <source>The metadata in {file} cannot be read and was left out.</source>
        <translation>Die Metadaten in {file} lassen sich nicht lesen und wurden weggelassen.</translation>
    </message>
    <message>
        <source>Bytes that are no UTF-8 were replaced by �: {count}.</source>
        <translation>Bytes, die kein UTF-8 sind, wurden durch � ersetzt: {count}.</translation>
    </message>
    <message>
        <source>Control characters were replaced by �: {count}.</source>
        <translation>Steuerzeichen wurden durch � ersetzt: {count}.</translation>
    </message>
    <message>
        <source>Halves of characters were replaced by �: {count}.</source>
        <translation>Halbe Zeichen wurden durch � ersetzt: {count}.</translation>
    </message>
    <message>
        <source>The text is empty; the line was left out.</source>
        <translation>Der Text ist leer; die Zeile wurde weggelassen.</translation>
    </message>
    <message>
        <source>The text holds half a character; the line was left out.</source>
        <translation>Der Text enthält ein halbes Zeichen; die Zeile wurde weggelassen.</translation>
    </message>
    <message>
        <source>What stands at {start}–{end} is not what is quoted; the line was left out.</source>
        <translation>Was bei {start}–{end} steht, ist nicht das Zitierte; die Zeile wurde weggelassen.</translation>
    </message>
    <message>
        <source>Sentences that this pipeline cannot grade, left out: {count}.</source>
        <translation>Sätze, die diese Pipeline nicht bewerten kann, weggelassen: {count}.</translation>
    </message>
    <message>
        <source>There is no .jsonl or .jsonl.gz file in this folder.</source>
        <translation>In diesem Ordner ist keine Datei .jsonl oder .jsonl.gz.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>Marks without a start and an end in whole numbers, left out: {count}.</source>
        <translation>Markierungen ohne Anfang und Ende in ganzen Zahlen, weggelassen: {count}.</translation>
    </message>
    <message>
        <source>There is no encoding {encoding}; choose another.</source>
        <translation>Einen Zeichensatz {encoding} gibt es nicht; wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>It holds annotations and no article; bring it in with `curator import --as`.</source>
        <translation>Es enthält Annotationen und keinen Artikel; übernehmen Sie es mit `curator import --as`.</translation>
    </message>
    <message>
        <source>It is a database and no article; a workspace is opened with `--workspace`.</source>
        <translation>Es ist eine Datenbank und kein Artikel; ein Arbeitsbereich wird mit `--workspace` geöffnet.</translation>
    </message>
    <message>
        <source>It is damaged or cut short, so it cannot be read; get it once more from where it came.</source>
        <translation>Es ist beschädigt oder abgeschnitten und lässt sich nicht lesen; holen Sie es noch einmal von dort, woher es kam.</translation>
    </message>
    <message>
        <source>It is locked with a password; save a copy without one and open that.</source>
        <translation>Es ist mit einem Passwort geschützt; speichern Sie eine Kopie ohne Passwort und öffnen Sie diese.</translation>
    </message>
    <message>
        <source>It is a whole mailbox; save its messages one by one as .eml and open those.</source>
        <translation>Es ist ein ganzes Postfach; speichern Sie die Nachrichten einzeln als .eml und öffnen Sie diese.</translation>
    </message>
    <message>
        <source>Nothing says in what encoding its letters are; choose one, or save it as UTF-8.</source>
        <translation>Nichts sagt, in welchem Zeichensatz die Datei ist; wählen Sie einen, oder speichern Sie sie in UTF-8.</translation>
    </message>
    <message>
        <source>It is a .doc of an old Word; save it as .docx and open that.</source>
        <translation>Es ist eine .doc-Datei eines alten Word; speichern Sie sie als .docx und öffnen Sie diese.</translation>
    </message>
    <message>
        <source>Files of the kind {suffix} hold no article, so it was not read.</source>
        <translation>Dateien der Art {suffix} enthalten keinen Artikel, deshalb wurde diese nicht gelesen.</translation>
    </message>
    <message>
        <source>It is no text document (a table, slides or the like); save its text as .docx.</source>
        <translation>Es ist kein Textdokument (eine Tabelle, Folien oder Ähnliches); speichern Sie den Text als .docx.</translation>
    </message>
    <message>
        <source>It is a message of Outlook (.msg); save it as .eml and open that.</source>
        <translation>Es ist eine Nachricht aus Outlook (.msg); speichern Sie sie als .eml und öffnen Sie diese.</translation>
    </message>
    <message>
        <source>It is packed in a way that is not read; unpack it, or pack it as .zip.</source>
        <translation>Es ist auf eine Weise gepackt, die nicht gelesen wird; entpacken Sie es, oder packen Sie es als .zip.</translation>
    </message>
    <message>
        <source>It is a document of Apple’s Pages; save it as .docx and open that.</source>
        <translation>Es ist ein Dokument aus Pages von Apple; speichern Sie es als .docx und öffnen Sie dieses.</translation>
    </message>
    <message>
        <source>It is a picture or a font, so there is no text in it to be read.</source>
        <translation>Es ist ein Bild oder eine Schrift, deshalb ist kein Text darin zu lesen.</translation>
    </message>
    <message>
        <source>It is a program and no article.</source>
        <translation>Es ist ein Programm und kein Artikel.</translation>
    </message>
    <message>
        <source>It is sound or film, so there is no text in it to be read.</source>
        <translation>Es ist Ton oder Film, deshalb ist kein Text darin zu lesen.</translation>
    </message>
    <message>
        <source>It is hidden, a part of a saved page, or of a kind that holds no articles.</source>
        <translation>Das ist eine versteckte Datei, ein Teil einer gespeicherten Seite oder von einer Art ohne Artikel.</translation>
    </message>
    <message>
        <source>Files here that hold no articles and were not read: {count} ({kinds}).</source>
        <translation>Dateien hier, die keine Artikel enthalten und nicht gelesen wurden: {count} ({kinds}).</translation>
    </message>
    <message>
        <source>There is no text on this page.</source>
        <translation>Auf dieser Seite ist kein Text.</translation>
    </message>
    <message>
        <source>The page has over {count} tags, the most that are read; save a part of it.</source>
        <translation>Die Seite hat über {count} HTML-Tags, das Höchste, was gelesen wird; speichern Sie einen Teil davon.</translation>
    </message>
    <message>
        <source>Its text is put in by scripts; save it complete from a browser.</source>
        <translation>Der Text wird erst von Skripten eingesetzt; speichern Sie die Seite vollständig aus einem Browser.</translation>
    </message>
    <message>
        <source>There is no text in this mail.</source>
        <translation>In dieser E-Mail ist kein Text.</translation>
    </message>
    <message>
        <source>The mail is encrypted; open it in your mail program and save its text.</source>
        <translation>Die E-Mail ist verschlüsselt; öffnen Sie sie in Ihrem Mailprogramm und speichern Sie den Text.</translation>
    </message>
    <message>
        <source>There is no web page in this file.</source>
        <translation>In dieser Datei ist keine Webseite.</translation>
    </message>
    <message>
        <source>There is no file in this folder that could hold an article.</source>
        <translation>In diesem Ordner ist keine Datei, die einen Artikel enthalten könnte.</translation>
    </message>
    <message>
        <source>Files of the kind {kind} are not read by this version of Curator.</source>
        <translation>Dateien der Art {kind} liest diese Version von Curator nicht.</translation>
    </message>
    <message>
        <source>There is no kind of file {kind}; choose another.</source>
        <translation>Eine Dateiart {kind} gibt es nicht; wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>It has no text under “{key}”; choose another key for the text.</source>
        <translation>Unter „{key}“ steht kein Text; wählen Sie einen anderen Schlüssel für den Text.</translation>
    </message>
    <message>
        <source>No key of it is known to hold the text; choose one of: {keys}.</source>
        <translation>Von keinem Schlüssel ist bekannt, dass er den Text enthält; wählen Sie einen von: {keys}.</translation>
    </message>
    <message>
        <source>Its rows cannot be read ({reason}); save the table as CSV once more.</source>
        <translation>Die Zeilen lassen sich nicht lesen ({reason}); speichern Sie die Tabelle noch einmal als CSV.</translation>
    </message>
    <message>
        <source>It is no feed, or one without entries.</source>
        <translation>Es ist kein Feed oder einer ohne Einträge.</translation>
    </message>
    <message>
        <source>The entry holds no text, only a link.</source>
        <translation>Der Eintrag enthält keinen Text, nur einen Link.</translation>
    </message>
    <message>
        <source>There is no article in its JSON: it takes an object with a text, or a list of them.</source>
        <translation>Im JSON ist kein Artikel: Erwartet wird ein Objekt mit einem Text oder eine Liste davon.</translation>
    </message>
    <message>
        <source>It is not valid JSON in UTF-8; save it once more.</source>
        <translation>Es ist kein gültiges JSON in UTF-8; speichern Sie es noch einmal.</translation>
    </message>
    <message>
        <source>There is no news item in its XML.</source>
        <translation>Im XML ist keine Meldung.</translation>
    </message>
    <message>
        <source>The item holds no text ({kind}).</source>
        <translation>Die Meldung enthält keinen Text ({kind}).</translation>
    </message>
    <message>
        <source>The item holds no text; it is of the type {kind}.</source>
        <translation>Die Meldung enthält keinen Text; sie ist vom Typ {kind}.</translation>
    </message>
    <message>
        <source>The web archive ends in the middle of a page; what came before it is read.</source>
        <translation>Das Webarchiv endet mitten in einer Seite; was davor kam, ist gelesen.</translation>
    </message>
    <message>
        <source>There is no page in this web archive.</source>
        <translation>In diesem Webarchiv ist keine Seite.</translation>
    </message>
    <message>
        <source>The web archive is damaged or cut short here ({reason}); what came before is read.</source>
        <translation>Das Webarchiv ist hier beschädigt oder abgeschnitten ({reason}); was davor kam, ist gelesen.</translation>
    </message>
    <message>
        <source>The line is no record of Curator JSONL: {problem}.</source>
        <translation>Die Zeile ist kein Eintrag im Curator-JSONL: {problem}.</translation>
    </message>
    <message>
        <source>“{value}” is no value for {field}; nothing was kept, correct it.</source>
        <translation>„{value}“ ist kein Wert für {field}; nichts wurde behalten, korrigieren Sie ihn.</translation>
    </message>
    <message>
        <source>It broke the process that read it, which was started anew; save it in another format.</source>
        <translation>Daran brach der Prozess ab, der es las, und wurde neu gestartet; speichern Sie es in einem anderen Format.</translation>
    </message>
    <message>
        <source>It is damaged, or made in a way that Curator does not know ({why}); save it anew.</source>
        <translation>Es ist beschädigt oder auf eine Weise gemacht, die Curator nicht kennt ({why}); speichern Sie es neu.</translation>
    </message>
    <message>
        <source>The process that reads files cannot be started ({reason}); nothing was read.</source>
        <translation>Der Prozess, der Dateien liest, lässt sich nicht starten ({reason}); nichts wurde gelesen.</translation>
    </message>
    <message>
        <source>Reading was stopped.</source>
        <translation>Das Lesen wurde abgebrochen.</translation>
    </message>
    <message>
        <source>It is nested too deep to be read.</source>
        <translation>Es ist zu tief geschachtelt, um gelesen zu werden.</translation>
    </message>
    <message>
        <source>Reading it would take over 500 MB of memory, so that was stopped; split it.</source>
        <translation>Das Lesen bräuchte über 500 MB Speicher und wurde abgebrochen; teilen Sie die Datei.</translation>
    </message>
    <message>
        <source>Reading it took over {seconds} seconds and was stopped; save it in another format.</source>
        <translation>Das Lesen dauerte über {seconds} Sekunden und wurde abgebrochen; speichern Sie die Datei in einem anderen Format.</translation>
    </message>
    <message>
        <source>It is XML of a kind that is not read (&lt;{root}&gt;); save its text as .docx or .html.</source>
        <translation>Es ist XML einer Art, die nicht gelesen wird (&lt;{root}&gt;); speichern Sie den Text als .docx oder .html.</translation>
    </message>
    <message>
        <source>It has no list of its parts, so it is no e-book that can be read.</source>
        <translation>Die Liste der Teile fehlt, deshalb ist es kein E-Book, das sich lesen lässt.</translation>
    </message>
    <message>
        <source>It is an OpenDocument file, but no text; save its text as .odt.</source>
        <translation>Es ist eine OpenDocument-Datei, aber kein Text; speichern Sie den Text als .odt.</translation>
    </message>
    <message>
        <source>It is an Office file, but no Word document; save its text as .docx.</source>
        <translation>Es ist eine Office-Datei, aber kein Word-Dokument; speichern Sie den Text als .docx.</translation>
    </message>
    <message>
        <source>Its text has far more than {limit} characters; split it and open the parts.</source>
        <translation>Der Text hat weit mehr als {limit} Zeichen; teilen Sie ihn und öffnen Sie die Teile.</translation>
    </message>
    <message>
        <source>Its groups are nested too deep to be read.</source>
        <translation>Die Gruppen darin sind zu tief geschachtelt, um gelesen zu werden.</translation>
    </message>
    <message>
        <source>Its pages are pictures of text; run text recognition (OCR) on it and open the result.</source>
        <translation>Die Seiten sind Bilder von Text; lassen Sie eine Texterkennung (OCR) laufen und öffnen Sie das Ergebnis.</translation>
    </message>
    <message>
        <source>It has {count} pages, {limit} is the most; split it and open the parts.</source>
        <translation>Es hat {count} Seiten, {limit} sind das Höchste; teilen Sie es und öffnen Sie die Teile.</translation>
    </message>
    <message>
        <source>Its {part} is damaged or cut short, so it cannot be read; get it once more.</source>
        <translation>Der Teil {part} ist beschädigt oder abgeschnitten und lässt sich nicht lesen; holen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>Its {part} declares entities of its own, which can do harm; it was not read.</source>
        <translation>Der Teil {part} erklärt eigene XML-Entitäten, die schaden können; er wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>Its {part} is nested too deep to be read.</source>
        <translation>Der Teil {part} ist zu tief geschachtelt, um gelesen zu werden.</translation>
    </message>
    <message>
        <source>Its {part} holds more marks than any article has; it was not read.</source>
        <translation>Der Teil {part} enthält mehr Auszeichnungen, als irgendein Artikel hat; er wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>There is no file in this archive that could hold an article.</source>
        <translation>In diesem Archiv ist keine Datei, die einen Artikel enthalten könnte.</translation>
    </message>
    <message>
        <source>Unpacked it would be over {megabytes} MB or a flood from a few bytes; it was not read.</source>
        <translation>Entpackt wären es über {megabytes} MB oder eine Flut aus wenigen Bytes; es wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>It holds {count} files, {limit} is the most; it was not read.</source>
        <translation>Es enthält {count} Dateien, {limit} sind das Höchste; es wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>The feed gives a summary only; the article itself is on the site.</source>
        <translation>Der Feed gibt nur eine Zusammenfassung; der Artikel selbst steht auf der Website.</translation>
    </message>
    <message>
        <source>The item names files that were not sent with it, such as pictures.</source>
        <translation>Die Meldung nennt Dateien, die nicht mitgeschickt wurden, etwa Bilder.</translation>
    </message>
    <message>
        <source>The item has other versions of the text too, which were left out: {count}.</source>
        <translation>Die Meldung hat auch andere Fassungen des Textes, die weggelassen wurden: {count}.</translation>
    </message>
    <message>
        <source>It is from an export of Curator: its text came in, its annotations did not; “Bring in annotations…” takes them in.</source>
        <translation>Das stammt aus einem Export von Curator: Der Text ist da, die Annotationen nicht; „Annotationen übernehmen …“ holt sie.</translation>
    </message>
    <message>
        <source>What else the file holds is too long to be shown; only the article’s text was taken.</source>
        <translation>Was die Datei sonst enthält, ist zu lang zum Anzeigen; nur der Text des Artikels wurde übernommen.</translation>
    </message>
    <message>
        <source>What is attached to the mail was not read ({count}): {names}.</source>
        <translation>Die Anhänge der E-Mail wurden nicht gelesen ({count}): {names}.</translation>
    </message>
    <message>
        <source>Nothing on the page reads like an article, so all of its text came in.</source>
        <translation>Nichts auf der Seite liest sich wie ein Artikel, deshalb wurde ihr ganzer Text übernommen.</translation>
    </message>
    <message>
        <source>The page shows less than it holds: this is the text kept for search engines.</source>
        <translation>Die Seite zeigt weniger, als sie enthält: Dies ist der Text für Suchmaschinen.</translation>
    </message>
    <message>
        <source>The file ends in the middle; what was there came in.</source>
        <translation>Die Datei endet mittendrin; was da war, wurde übernommen.</translation>
    </message>
    <message>
        <source>Comments were left out: {count}.</source>
        <translation>Kommentare wurden weggelassen: {count}.</translation>
    </message>
    <message>
        <source>Deletions that were tracked are left out, insertions taken in: {count}.</source>
        <translation>Nachverfolgte Löschungen sind weggelassen, Einfügungen übernommen: {count}.</translation>
    </message>
    <message>
        <source>Hidden passages were left out: {count}.</source>
        <translation>Verborgene Passagen wurden weggelassen: {count}.</translation>
    </message>
    <message>
        <source>Footnotes and endnotes stand in the whole text of the file only: {count}.</source>
        <translation>Fuß- und Endnoten stehen nur im ganzen Text der Datei: {count}.</translation>
    </message>
    <message>
        <source>Signs of a symbol font that have no letter were left out: {count}.</source>
        <translation>Zeichen einer Symbolschrift, denen kein Buchstabe entspricht, wurden weggelassen: {count}.</translation>
    </message>
    <message>
        <source>Letters that the file does not name are �: {count}.</source>
        <translation>Buchstaben, die die Datei nicht benennt, sind �: {count}.</translation>
    </message>
    <message>
        <source>Lines that stand on every page and page numbers were left out: {count}.</source>
        <translation>Zeilen, die auf jeder Seite stehen, und Seitenzahlen wurden weggelassen: {count}.</translation>
    </message>
    <message>
        <source>Bytes that are no {encoding} were replaced by �: {count}.</source>
        <translation>Bytes, die kein {encoding} sind, wurden durch � ersetzt: {count}.</translation>
    </message>
    <message>
        <source>Nothing in the file says its encoding; it was taken for {encoding}.</source>
        <translation>Nichts in der Datei nennt ihren Zeichensatz; angenommen wurde {encoding}.</translation>
    </message>
    <message>
        <source>It holds no annotation of the W3C&apos;s model.</source>
        <translation>Es enthält keine Annotation nach dem Modell des W3C.</translation>
    </message>
    <message>
        <source>The text that it is about is not beside it ({source}); save that as .txt in its folder.</source>
        <translation>Der Text, um den es geht, liegt nicht daneben ({source}); speichern Sie ihn als .txt im selben Ordner.</translation>
    </message>
    <message>
        <source>The task has an address instead of its text; export it with its text.</source>
        <translation>Die Aufgabe hat eine Adresse statt des Textes; exportieren Sie sie mit dem Text.</translation>
    </message>
    <message>
        <source>Annotations of the same task beside the one that was taken: {count}.</source>
        <translation>Annotationen derselben Aufgabe neben der übernommenen: {count}.</translation>
    </message>
    <message>
        <source>Its marks are on a web page with tags, where they cannot be placed; it was left out.</source>
        <translation>Die Markierungen liegen auf einer Webseite mit HTML-Tags und lassen sich darin nicht zuordnen; es wurde weggelassen.</translation>
    </message>
    <message>
        <source>It was skipped in Label Studio and was left out.</source>
        <translation>Es wurde in Label Studio übersprungen und hier weggelassen.</translation>
    </message>
    <message>
        <source>Marks on nothing but blanks, left out: {count}.</source>
        <translation>Markierungen nur auf Leerzeichen, weggelassen: {count}.</translation>
    </message>
    <message>
        <source>Marks that quote other words than stand there, left out: {count}.</source>
        <translation>Markierungen, die andere Wörter zitieren, als dort stehen, weggelassen: {count}.</translation>
    </message>
    <message>
        <source>Marks without a label, left out: {count}.</source>
        <translation>Markierungen ohne Label, weggelassen: {count}.</translation>
    </message>
    <message>
        <source>Marks that begin or end outside of the text, left out: {count}.</source>
        <translation>Markierungen, die außerhalb des Textes beginnen oder enden, weggelassen: {count}.</translation>
    </message>
    <message>
        <source>Marks that stand there twice, taken once: {count}.</source>
        <translation>Markierungen, die doppelt dastehen, einmal übernommen: {count}.</translation>
    </message>
    <message>
        <source>“{field}” is not the list that it should be, so the article was left out.</source>
        <translation>„{field}“ ist nicht die Liste, die es sein sollte, deshalb wurde der Artikel weggelassen.</translation>
    </message>
    <message>
        <source>It was skipped in Prodigy (“ignore”) and was left out.</source>
        <translation>Es wurde in Prodigy übersprungen („ignore“) und hier weggelassen.</translation>
    </message>
    <message>
        <source>It was answered with “reject” in Prodigy and was left out.</source>
        <translation>Es wurde in Prodigy mit „reject“ beantwortet und hier weggelassen.</translation>
    </message>
    <message>
        <source>Relations without a label or without a mark at both ends, left out: {count}.</source>
        <translation>Relationen ohne Label oder ohne Markierung an beiden Enden, weggelassen: {count}.</translation>
    </message>
    <message>
        <source>“{quote}”: what is said of this claim here differs, and was kept.</source>
        <translation>„{quote}“: Was hier über diese Behauptung gesagt ist, weicht ab und wurde behalten.</translation>
    </message>
    <message>
        <source>“{quote}” as {label}: this was read to the end here without it; not taken in.</source>
        <translation>„{quote}“ als {label}: Hier wurde ohne dies bis zum Ende gelesen; nicht übernommen.</translation>
    </message>
    <message>
        <source>“{quote}”: here it is {ours}, in the file {theirs}; what is here was kept.</source>
        <translation>„{quote}“: Hier ist es {ours}, in der Datei {theirs}; was hier ist, wurde behalten.</translation>
    </message>
    <message>
        <source>The local entity {name} is another here; ours was kept.</source>
        <translation>Die lokale Entität {name} ist hier eine andere; die hiesige wurde behalten.</translation>
    </message>
    <message>
        <source>An article with this id is here with another text; nothing of it was taken in.</source>
        <translation>Ein Artikel mit dieser ID ist hier mit anderem Text; nichts davon wurde übernommen.</translation>
    </message>
    <message>
        <source>“{title}”: how far it was read differs here, and was kept.</source>
        <translation>„{title}“: Wie weit gelesen wurde, weicht hier ab und wurde behalten.</translation>
    </message>
    <message>
        <source>{path} is neither LABEL=OURS nor a JSON file of such pairs.</source>
        <translation>{path} ist weder LABEL=OURS noch eine JSON-Datei mit solchen Paaren.</translation>
    </message>
    <message>
        <source>There is no label {label} in this workspace; `--label-map {foreign}=` leaves it out.</source>
        <translation>In diesem Arbeitsbereich gibt es kein Label {label}; `--label-map {foreign}=` lässt es weg.</translation>
    </message>
    <message>
        <source>Marks with the label {label}, which is none of ours, not taken in: {count}; `--label-map {label}=ORG`, for instance, says what it is.</source>
        <translation>Markierungen mit dem Label {label}, das hier nicht vorkommt, nicht übernommen: {count}; `--label-map {label}=ORG` etwa sagt, was es ist.</translation>
    </message>
    <message>
        <source>Marks left out as was asked: {count}.</source>
        <translation>Markierungen, wie gewünscht weggelassen: {count}.</translation>
    </message>
    <message>
        <source>A table of annotations has no texts to take in; take Curator JSONL instead.</source>
        <translation>Eine Tabelle mit Annotationen enthält keine Texte; nehmen Sie stattdessen Curator JSONL.</translation>
    </message>
    <message>
        <source>Marks outside their text or on blanks alone, not taken in: {count}.</source>
        <translation>Markierungen außerhalb ihres Textes oder nur auf Leerzeichen, nicht übernommen: {count}.</translation>
    </message>
    <message>
        <source>Rejections, which propose nothing, not taken in: {count}.</source>
        <translation>Ablehnungen, die nichts vorschlagen, nicht übernommen: {count}.</translation>
    </message>
    <message>
        <source>Relations that cannot be carried, not taken in: {count}.</source>
        <translation>Relationen, die sich nicht mitnehmen lassen, nicht übernommen: {count}.</translation>
    </message>
    <message>
        <source>It cannot be taken in: {problem}.</source>
        <translation>Es lässt sich nicht übernehmen: {problem}.</translation>
    </message>
    <message>
        <source>Marks cut to fit words without blanks at their edges: {count}.</source>
        <translation>Markierungen, auf Wörter ohne Leerzeichen an den Rändern gekürzt: {count}.</translation>
    </message>
    <message>
        <source>Marks that say what another says already: {count}.</source>
        <translation>Markierungen, die sagen, was schon eine andere sagt: {count}.</translation>
    </message>
    <message>
        <source>It is no whole gzip file; what could be read of it was used.</source>
        <translation>Es ist keine vollständige gzip-Datei; was lesbar war, wurde benutzt.</translation>
    </message>
    <message>
        <source>There is no gold in what was named, so nothing was measured.</source>
        <translation>In dem Genannten ist kein Goldstandard, deshalb wurde nichts gemessen.</translation>
    </message>
    <message>
        <source>Mentions that begin or end inside a word, counted by their characters: {count}.</source>
        <translation>Erwähnungen, die in einem Wort beginnen oder enden, nach Zeichen gezählt: {count}.</translation>
    </message>
    <message>
        <source>Texts in {lang}, which this pipeline does not read, left out: {count}.</source>
        <translation>Texte in {lang}, die diese Pipeline nicht liest, weggelassen: {count}.</translation>
    </message>
    <message>
        <source>{start}–{end} is no range in a text of {length} characters; marks left out: {count}.</source>
        <translation>{start}–{end} ist kein Bereich in einem Text von {length} Zeichen; weggelassene Markierungen: {count}.</translation>
    </message>
    <message>
        <source>Mentions that overlap a longer one, which need not be found: {count}.</source>
        <translation>Erwähnungen, die eine längere überlappen und nicht gefunden werden müssen: {count}.</translation>
    </message>
    <message>
        <source>The line says nothing of entities, claims or check-worthiness and was left out.</source>
        <translation>Die Zeile sagt nichts über Entitäten, Behauptungen oder Prüfwürdigkeit und wurde weggelassen.</translation>
    </message>
    <message>
        <source>Articles that were skipped, left out: {count}.</source>
        <translation>Zurückgestellte Artikel, weggelassen: {count}.</translation>
    </message>
    <message>
        <source>Training splits in this folder, left out: {count}; name one itself to measure on it.</source>
        <translation>Trainingsteile in diesem Ordner, weggelassen: {count}; nennen Sie einen selbst, um daran zu messen.</translation>
    </message>
    <message>
        <source>Mentions with the label {label}, which is not known here, left out: {count}; `--map {label}=ORG`, for instance, says what it is.</source>
        <translation>Erwähnungen mit dem Label {label}, das hier nicht bekannt ist, weggelassen: {count}; `--map {label}=ORG` etwa sagt, was es ist.</translation>
    </message>
    <message>
        <source>Articles of which no part is marked as decided, left out: {count}.</source>
        <translation>Artikel, von denen kein Teil als entschieden markiert ist, weggelassen: {count}.</translation>
    </message>
    <message>
        <source>A process that makes the export ended by itself; an earlier export is as it was.</source>
        <translation>Ein Prozess, der den Export macht, endete von selbst; ein früherer Export ist, wie er war.</translation>
    </message>
    <message>
        <source>{path} could not be written ({reason}); an earlier export is as it was.</source>
        <translation>{path} konnte nicht geschrieben werden ({reason}); ein früherer Export ist, wie er war.</translation>
    </message>
    <message>
        <source>The export as {format} is not right ({place}: {problem}) and was taken back.</source>
        <translation>Der Export als {format} stimmt nicht ({place}: {problem}) und wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>{name} is the name of an export&apos;s own report; choose another for the export.</source>
        <translation>{name} ist der Name des Berichts zum Export; wählen Sie einen anderen für den Export.</translation>
    </message>
    <message>
        <source>{format} has several files here ({file}); name a folder. Nothing was written.</source>
        <translation>{format} hat hier mehrere Dateien ({file}); nennen Sie einen Ordner. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>There is no folder {path}; nothing was exported.</source>
        <translation>Den Ordner {path} gibt es nicht; nichts wurde exportiert.</translation>
    </message>
    <message>
        <source>{path} is a file and not a folder; nothing was exported.</source>
        <translation>{path} ist eine Datei und kein Ordner; nichts wurde exportiert.</translation>
    </message>
    <message>
        <source>There is no article to export; nothing was written.</source>
        <translation>Es gibt keinen Artikel zu exportieren; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>{path} cannot be written: the folder is read-only; choose another folder.</source>
        <translation>{path} lässt sich nicht schreiben: Der Ordner ist schreibgeschützt; wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The export was stopped; an earlier one is as it was.</source>
        <translation>Der Export wurde abgebrochen; ein früherer ist, wie er war.</translation>
    </message>
    <message>
        <source>The export is not right ({file}, line {line}: {problem}) and was taken back.</source>
        <translation>Der Export stimmt nicht ({file}, Zeile {line}: {problem}) und wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>There is no format {format}; there are {formats}.</source>
        <translation>Ein Format {format} gibt es nicht; es gibt {formats}.</translation>
    </message>
    <message>
        <source>The picture could not be written to {path}; choose another place.</source>
        <translation>Das Bild konnte nicht nach {path} geschrieben werden; wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>Only {count} of the articles are in {split}: too few to measure anything.</source>
        <translation>Nur {count} der Artikel sind in {split}: zu wenige, um etwas zu messen.</translation>
    </message>
    <message>
        <source>No article in {split} has the label {label}, which train has.</source>
        <translation>Kein Artikel in {split} hat das Label {label}, das train hat.</translation>
    </message>
    <message>
        <source>The part of the program that works for {peer} broke off at this; nothing more was taken.</source>
        <translation>Der Teil des Programms, der für {peer} arbeitet, brach hieran ab; mehr wurde nicht übernommen.</translation>
    </message>
    <message>
        <source>It is in the columns of CoNLL-2012, which are not read; convert it to CoNLL-2003.</source>
        <translation>Es ist in den Spalten von CoNLL-2012, die nicht gelesen werden; wandeln Sie es in CoNLL-2003 um.</translation>
    </message>
    <message>
        <source>No column of it holds tags such as O, B-PER and I-PER.</source>
        <translation>Keine Spalte enthält Tags wie O, B-PER und I-PER.</translation>
    </message>
    <message>
        <source>Line {line} has not the columns of the others, so its article was left out.</source>
        <translation>Zeile {line} hat nicht die Spalten der anderen, deshalb wurde ihr Artikel weggelassen.</translation>
    </message>
    <message>
        <source>It is WebAnno TSV 3, which is not read; export it from INCEpTION as UIMA CAS XMI or JSON.</source>
        <translation>Es ist WebAnno TSV 3, das nicht gelesen wird; exportieren Sie es aus INCEpTION als UIMA CAS XMI oder JSON.</translation>
    </message>
    <message>
        <source>Lines that could not be understood, left out: {count}.</source>
        <translation>Zeilen, die nicht zu verstehen waren, weggelassen: {count}.</translation>
    </message>
    <message>
        <source>Marks whose quote does not stand where they say, left out: {count}.</source>
        <translation>Markierungen, deren Zitat nicht an der genannten Stelle steht, weggelassen: {count}.</translation>
    </message>
    <message>
        <source>The text that goes with it is not beside it (the same name with .txt).</source>
        <translation>Der zugehörige Text liegt nicht daneben (derselbe Name mit .txt).</translation>
    </message>
    <message>
        <source>Marks that lie outside of the text or have no label, left out: {count}.</source>
        <translation>Markierungen, die außerhalb des Textes liegen oder kein Label haben, weggelassen: {count}.</translation>
    </message>
    <message>
        <source>It is no UIMA CAS in XMI or JSON, or it is damaged.</source>
        <translation>Es ist kein UIMA CAS in XMI oder JSON, oder es ist beschädigt.</translation>
    </message>
    <message>
        <source>There is no text in it, only an address of one or nothing.</source>
        <translation>Es ist kein Text darin, nur eine Adresse oder nichts.</translation>
    </message>
    <message>
        <source>There is no file of this kind in the folder ({ends}).</source>
        <translation>Im Ordner ist keine Datei dieser Art ({ends}).</translation>
    </message>
    <message>
        <source>It is no file of spaCy&apos;s DocBin, or it is damaged.</source>
        <translation>Es ist keine DocBin-Datei von spaCy, oder sie ist beschädigt.</translation>
    </message>
    <message>
        <source>It is none of the shapes in which spaCy writes annotations.</source>
        <translation>Es hat keine der Formen, in denen spaCy Annotationen schreibt.</translation>
    </message>
    <message>
        <source>It unpacks to more than 1 GB, which is not read; split it.</source>
        <translation>Entpackt ist es mehr als 1 GB, was nicht gelesen wird; teilen Sie es.</translation>
    </message>
    <message>
        <source>The disk failed while {path} was read or written; copy the workspace to another disk.</source>
        <translation>Der Datenträger versagte, als {path} gelesen oder geschrieben wurde; kopieren Sie den Arbeitsbereich auf einen anderen.</translation>
    </message>
    <message>
        <source>There is no room for {path}; what was saved before is kept, make room and try again.</source>
        <translation>Für {path} ist kein Platz; was vorher gespeichert war, ist erhalten, schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The journal is damaged at row {row}; nothing was changed, restore a backup.</source>
        <translation>Das Journal ist in Zeile {row} beschädigt; nichts wurde geändert, stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>Its file was not kept; `curator import --keep-originals` keeps it.</source>
        <translation>Die Originaldatei wurde nicht behalten; `curator import --keep-originals` behält sie.</translation>
    </message>
    <message>
        <source>{path} is there already and was left as it is; choose another name.</source>
        <translation>{path} gibt es schon und blieb, wie es ist; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The file kept as {sha256} is damaged; the article and its decisions are not.</source>
        <translation>Die als {sha256} behaltene Datei ist beschädigt; der Artikel und seine Entscheidungen sind es nicht.</translation>
    </message>
    <message>
        <source>A record of the kind {kind} is damaged; nothing was changed, restore a backup.</source>
        <translation>Ein Eintrag der Art {kind} ist beschädigt; nichts wurde geändert, stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>SQLite {version} can damage a workspace; nothing was opened, install Curator again.</source>
        <translation>SQLite {version} kann einen Arbeitsbereich beschädigen; nichts wurde geöffnet, installieren Sie Curator neu.</translation>
    </message>
    <message>
        <source>No backup could be written to {path}; nothing was changed, make room.</source>
        <translation>Nach {path} konnte keine Sicherung geschrieben werden; nichts wurde geändert, schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>Another program holds {path}; nothing was saved, try again in a moment.</source>
        <translation>Ein anderes Programm hält {path}; nichts wurde gespeichert, versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>{path} is damaged and was left as it is; restore a backup.</source>
        <translation>{path} ist beschädigt und blieb, wie es ist; stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>{path} is open in another window; close it there or choose another workspace.</source>
        <translation>{path} ist in einem anderen Fenster offen; schließen Sie es dort, oder wählen Sie einen anderen Arbeitsbereich.</translation>
    </message>
    <message>
        <source>There is no workspace {path}; `curator import` makes one.</source>
        <translation>Es gibt keinen Arbeitsbereich {path}; `curator import` legt einen an.</translation>
    </message>
    <message>
        <source>{path} is of a newer version of Curator and was left as it is; install that.</source>
        <translation>{path} ist von einer neueren Version von Curator und blieb, wie es ist; installieren Sie diese.</translation>
    </message>
    <message>
        <source>{path} is no workspace of Curator and was left as it is; choose another file.</source>
        <translation>{path} ist kein Arbeitsbereich von Curator und blieb, wie es ist; wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>{path} cannot be written: it is read-only; copy it to a folder of yours.</source>
        <translation>{path} lässt sich nicht schreiben: nur Lesen ist erlaubt; kopieren Sie es in einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}).</source>
        <translation>{path} lässt sich nicht lesen ({reason}).</translation>
    </message>
    <message>
        <source>The list of facts in {file} cannot be read; no knowledge base was made.</source>
        <translation>Die Liste der Fakten in {file} lässt sich nicht lesen; es wurde keine Wissensbasis angelegt.</translation>
    </message>
    <message>
        <source>The knowledge base {file} is of another version; make it again with `curator build-kb`.</source>
        <translation>Die Wissensbasis {file} ist von einer anderen Version; legen Sie sie mit `curator build-kb` neu an.</translation>
    </message>
    <message>
        <source>There is no knowledge base {file}; make it with `curator build-kb`.</source>
        <translation>Es gibt keine Wissensbasis {file}; legen Sie sie mit `curator build-kb` an.</translation>
    </message>
    <message>
        <source>The knowledge base {file} is damaged; make it again with `curator build-kb`.</source>
        <translation>Die Wissensbasis {file} ist beschädigt; legen Sie sie mit `curator build-kb` neu an.</translation>
    </message>
    <message>
        <source>The pipeline {name} cannot be loaded ({why}); choose another.</source>
        <translation>Die Pipeline {name} lässt sich nicht laden ({why}); wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>The pipeline {name} has no components, so it would suggest nothing; choose another.</source>
        <translation>Die Pipeline {name} hat keine Komponenten und würde nichts vorschlagen; wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>The pipeline {name} did not answer within {seconds} seconds; choose another.</source>
        <translation>Die Pipeline {name} hat in {seconds} Sekunden nicht geantwortet; wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>The pipeline {name} is made for spaCy {wanted}, this is {here}: it may do worse.</source>
        <translation>Die Pipeline {name} ist für spaCy {wanted} gemacht, hier ist {here}: Sie ist vielleicht schlechter.</translation>
    </message>
    <message>
        <source>The pipeline that ships with Curator is not at {path}; install Curator again.</source>
        <translation>Die mit Curator gelieferte Pipeline ist nicht in {path}; installieren Sie Curator neu.</translation>
    </message>
    <message>
        <source>The pipeline {name} has no component that names entities; it will find none.</source>
        <translation>Die Pipeline {name} hat keine Komponente, die Entitäten benennt; sie wird keine finden.</translation>
    </message>
    <message>
        <source>The pipeline {name} needs {component}, whose code is not here; choose another.</source>
        <translation>Die Pipeline {name} braucht {component}, dessen Code hier fehlt; wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>There is no spaCy pipeline in the folder {name}; choose another.</source>
        <translation>Im Ordner {name} ist keine spaCy-Pipeline; wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The pipeline {name} is made for spaCy {wanted}, this is {here}; choose another.</source>
        <translation>Die Pipeline {name} ist für spaCy {wanted} gemacht, hier ist {here}; wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>There is no pipeline {name}, neither a folder nor a package; choose another.</source>
        <translation>Es gibt keine Pipeline {name}, weder als Ordner noch als Paket; wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>The guideline in {file} cannot be read; install Curator again.</source>
        <translation>Die Richtlinie in {file} lässt sich nicht lesen; installieren Sie Curator neu.</translation>
    </message>
    <message>
        <source>The label set in {file} is wrong at {label}; install Curator again.</source>
        <translation>Der Label-Satz in {file} ist bei {label} falsch; installieren Sie Curator neu.</translation>
    </message>
    <message>
        <source>{file} is missing from what ships with Curator; install Curator again.</source>
        <translation>{file} fehlt in dem, was mit Curator kommt; installieren Sie Curator neu.</translation>
    </message>
    <message>
        <source>Better on {count} held-back articles: F {old} → {new}.</source>
        <translation>Besser an {count} zurückgehaltenen Artikeln: F {old} → {new}.</translation>
    </message>
    <message>
        <source>Better on {count} held-back articles, perhaps by chance: F {old} → {new}.</source>
        <translation>Besser an {count} zurückgehaltenen Artikeln, vielleicht durch Zufall: F {old} → {new}.</translation>
    </message>
    <message>
        <source>The training ended by itself ({why}); nothing was replaced, start it again.</source>
        <translation>Das Training endete von selbst ({why}); nichts wurde ersetzt, beginnen Sie es neu.</translation>
    </message>
    <message>
        <source>This version is in use, so it was not deleted; choose another first.</source>
        <translation>Diese Version ist in Gebrauch und wurde nicht gelöscht; wählen Sie zuerst eine andere.</translation>
    </message>
    <message>
        <source>General check: of {gold} {label} it found {old}, now {new}; it learned {mentions}.</source>
        <translation>Allgemeine Prüfung: Von {gold} {label} fand sie {old}, jetzt {new}; gelernt hat sie {mentions}.</translation>
    </message>
    <message>
        <source>The pipeline {name} has no part that could learn names; choose another.</source>
        <translation>Die Pipeline {name} hat keinen Teil, der Namen lernen könnte; wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>The version {name} is not on this laptop; choose another.</source>
        <translation>Die Version {name} ist nicht auf diesem Laptop; wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>{path} is there already and was left as it is; name a new folder.</source>
        <translation>{path} gibt es schon und blieb, wie es ist; nennen Sie einen neuen Ordner.</translation>
    </message>
    <message>
        <source>Nothing in the decided articles can be learned by this pipeline; nothing was made.</source>
        <translation>Aus den entschiedenen Artikeln kann diese Pipeline nichts lernen; es wurde nichts angelegt.</translation>
    </message>
    <message>
        <source>No difference on {count} held-back articles: F {new}.</source>
        <translation>Kein Unterschied an {count} zurückgehaltenen Artikeln: F {new}.</translation>
    </message>
    <message>
        <source>The training was stopped; nothing was replaced.</source>
        <translation>Das Training wurde abgebrochen; nichts wurde ersetzt.</translation>
    </message>
    <message>
        <source>So far {articles} of at least {least_articles} articles are done, and {mentions} of at least {least_mentions} mentions decided; finish some more, then train.</source>
        <translation>Bisher sind {articles} von mindestens {least_articles} Artikeln fertig und {mentions} von mindestens {least_mentions} Erwähnungen entschieden; machen Sie noch einige fertig, dann trainieren Sie.</translation>
    </message>
    <message>
        <source>Worse on {count} held-back articles: F {old} → {new}; keep the old one.</source>
        <translation>Schlechter an {count} zurückgehaltenen Artikeln: F {old} → {new}; behalten Sie die alte.</translation>
    </message>
    <message>
        <source>Worse on {count} held-back articles, perhaps by chance: F {old} → {new}.</source>
        <translation>Schlechter an {count} zurückgehaltenen Artikeln, vielleicht durch Zufall: F {old} → {new}.</translation>
    </message>
    <message>
        <source>The columns of {kind} {id} differ from its record.</source>
        <translation>Die Spalten von {kind} {id} weichen von ihrem Eintrag ab.</translation>
    </message>
    <message>
        <source>The table {table} does not have the columns it should.</source>
        <translation>Die Tabelle {table} hat nicht die Spalten, die sie haben soll.</translation>
    </message>
    <message>
        <source>The act {edit} differs from its hash.</source>
        <translation>Die Handlung {edit} weicht von ihrem Hash ab.</translation>
    </message>
    <message>
        <source>The journal says otherwise who last changed {kind} {id}.</source>
        <translation>Das Journal sagt anderes darüber, wer {kind} {id} zuletzt geändert hat.</translation>
    </message>
    <message>
        <source>SQLite says: {said}</source>
        <translation>SQLite sagt: {said}</translation>
    </message>
    <message>
        <source>The journal says otherwise who last decided on {kind} {id}.</source>
        <translation>Das Journal sagt anderes darüber, wer zuletzt über {kind} {id} entschieden hat.</translation>
    </message>
    <message>
        <source>The length of article {article} is not that of its text.</source>
        <translation>Die Länge des Artikels {article} ist nicht die seines Textes.</translation>
    </message>
    <message>
        <source>The act {edit} names {parent}, which is not in the journal before it.</source>
        <translation>Die Handlung {edit} nennt {parent}, die nicht vor ihr im Journal steht.</translation>
    </message>
    <message>
        <source>Annotation {annotation} of article {article} does not quote its text.</source>
        <translation>Die Annotation {annotation} des Artikels {article} zitiert dessen Text nicht.</translation>
    </message>
    <message>
        <source>The journal adds up to another {kind} {id} than is stored.</source>
        <translation>Das Journal ergibt ein anderes {kind} {id}, als gespeichert ist.</translation>
    </message>
    <message>
        <source>A row of the table {table} refers to nothing.</source>
        <translation>Eine Zeile der Tabelle {table} verweist auf nichts.</translation>
    </message>
    <message>
        <source>The act {edit} does not fit what {kind} {id} was before it.</source>
        <translation>Die Handlung {edit} passt nicht zu dem, was {kind} {id} vor ihr war.</translation>
    </message>
    <message>
        <source>The table {table} is missing or not as it should be.</source>
        <translation>Die Tabelle {table} fehlt oder ist nicht, wie sie sein soll.</translation>
    </message>
    <message>
        <source>The text {sha256} differs from its hash.</source>
        <translation>Der Text {sha256} weicht von seinem Hash ab.</translation>
    </message>
    <message>
        <source>The guard {trigger} of the journal is missing.</source>
        <translation>Der Wächter {trigger} des Journals fehlt.</translation>
    </message>
    <message>
        <source>The act {edit} takes back {undoes}, which is not in the journal before it.</source>
        <translation>Die Handlung {edit} nimmt {undoes} zurück, die nicht vor ihr im Journal steht.</translation>
    </message>
</context>
<context>
    <name>file_dialogs</name>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
</context>
<context>
    <name>inspector</name>
    <message>
        <source>doubtful</source>
        <translation>zweifelhaft</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>möglich</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>wahrscheinlich</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>Haltung</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>factual</source>
        <translation>Tatsache</translation>
    </message>
    <message>
        <source>prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>opinion</source>
        <translation>Meinung</translation>
    </message>
    <message>
        <source>position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>experience</source>
        <translation>Erfahrung</translation>
    </message>
    <message>
        <source>direct</source>
        <translation>direkt</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>gemischt</translation>
    </message>
    <message>
        <source>indirect</source>
        <translation>indirekt</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>asserts</source>
        <translation>behauptet</translation>
    </message>
    <message>
        <source>denies</source>
        <translation>bestreitet</translation>
    </message>
    <message>
        <source>doubts</source>
        <translation>zweifelt</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>berichtet</translation>
    </message>
    <message>
        <source>the writer&apos;s own</source>
        <translation>vom Verfasser selbst</translation>
    </message>
    <message>
        <source>low</source>
        <translation>gering</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>nicht angegeben</translation>
    </message>
</context>
<context>
    <name>losses</name>
    <message>
        <source>articles that were not asked for</source>
        <translation>Artikel, die nicht gewünscht waren</translation>
    </message>
    <message>
        <source>articles that were not read to the end</source>
        <translation>Artikel, die nicht bis zum Ende gelesen wurden</translation>
    </message>
    <message>
        <source>articles in which nothing is left of what was asked for</source>
        <translation>Artikel, in denen vom Gewünschten nichts bleibt</translation>
    </message>
    <message>
        <source>annotations that were not asked for</source>
        <translation>Annotationen, die nicht gewünscht waren</translation>
    </message>
    <message>
        <source>open suggestions that were not asked for</source>
        <translation>offene Vorschläge, die nicht gewünscht waren</translation>
    </message>
    <message>
        <source>layers of which no longer all is there, so that what is not marked says nothing</source>
        <translation>Ebenen, von denen nicht mehr alles da ist, sodass Unmarkiertes nichts aussagt</translation>
    </message>
    <message>
        <source>relations from an import, which leave with everything or not at all</source>
        <translation>Relationen aus einem Import, die nur mit allem oder gar nicht mitgehen</translation>
    </message>
    <message>
        <source>articles whose unknown fields from an import may name people, so they were left out</source>
        <translation>Artikel, deren unbekannte Felder aus einem Import Personen nennen könnten und deshalb weggelassen wurden</translation>
    </message>
    <message>
        <source>mentions that begin or end inside a word, which token-based tools will miss</source>
        <translation>Erwähnungen, die in einem Wort beginnen oder enden und tokenbasierten Werkzeugen entgehen</translation>
    </message>
    <message>
        <source>relations from an import whose mentions or claims no longer stand, left out</source>
        <translation>Relationen aus einem Import, deren Erwähnungen oder Behauptungen nicht mehr bestehen, weggelassen</translation>
    </message>
    <message>
        <source>mentions in several parts, written as one</source>
        <translation>Erwähnungen in mehreren Teilen, als eine geschrieben</translation>
    </message>
    <message>
        <source>suggestions that came after their article was marked as done, left out</source>
        <translation>Vorschläge, die kamen, als ihr Artikel schon fertig war, weggelassen</translation>
    </message>
    <message>
        <source>articles whose text was taken down, left out</source>
        <translation>Artikel, deren Text entfernt wurde, weggelassen</translation>
    </message>
    <message>
        <source>rejections of annotations made by hand, left out</source>
        <translation>Ablehnungen von Annotationen, die von Hand gemacht sind, weggelassen</translation>
    </message>
    <message>
        <source>articles that were read in part only, left out</source>
        <translation>nur zum Teil gelesene Artikel, weggelassen</translation>
    </message>
    <message>
        <source>articles that nobody marked as read, left out</source>
        <translation>Artikel, die niemand als gelesen markiert hat, weggelassen</translation>
    </message>
    <message>
        <source>articles with mentions that an editor was unsure of, left out</source>
        <translation>Artikel mit unsicheren Erwähnungen, weggelassen</translation>
    </message>
    <message>
        <source>articles that were skipped, left out</source>
        <translation>zurückgestellte Artikel, weggelassen</translation>
    </message>
    <message>
        <source>articles without their text</source>
        <translation>Artikel ohne ihren Text</translation>
    </message>
    <message>
        <source>mentions inside others, left out</source>
        <translation>Erwähnungen in anderen, weggelassen</translation>
    </message>
    <message>
        <source>links to a knowledge base, left out</source>
        <translation>Verknüpfungen mit einer Wissensbasis, weggelassen</translation>
    </message>
    <message>
        <source>claims, left out</source>
        <translation>Behauptungen, weggelassen</translation>
    </message>
    <message>
        <source>claims without their attributes</source>
        <translation>Behauptungen ohne ihre Merkmale</translation>
    </message>
    <message>
        <source>relations, left out</source>
        <translation>Relationen, weggelassen</translation>
    </message>
    <message>
        <source>rejected suggestions, left out</source>
        <translation>abgelehnte Vorschläge, weggelassen</translation>
    </message>
    <message>
        <source>annotations that an editor was unsure of, left out</source>
        <translation>unsichere Annotationen, weggelassen</translation>
    </message>
    <message>
        <source>open suggestions, left out</source>
        <translation>offene Vorschläge, weggelassen</translation>
    </message>
    <message>
        <source>rejected links, left out</source>
        <translation>abgelehnte Verknüpfungen, weggelassen</translation>
    </message>
    <message>
        <source>rejected relations, left out</source>
        <translation>abgelehnte Relationen, weggelassen</translation>
    </message>
    <message>
        <source>links that an editor was unsure of, left out</source>
        <translation>unsichere Verknüpfungen, weggelassen</translation>
    </message>
    <message>
        <source>relations that an editor was unsure of, left out</source>
        <translation>unsichere Relationen, weggelassen</translation>
    </message>
    <message>
        <source>open suggestions of links, left out</source>
        <translation>offene Vorschläge für Verknüpfungen, weggelassen</translation>
    </message>
    <message>
        <source>open suggestions of relations, left out</source>
        <translation>offene Vorschläge für Relationen, weggelassen</translation>
    </message>
    <message>
        <source>notes, left out</source>
        <translation>Notizen, weggelassen</translation>
    </message>
    <message>
        <source>mentions of articles in which not all mentions were decided, left out</source>
        <translation>Erwähnungen aus Artikeln, in denen nicht alle Erwähnungen entschieden sind, weggelassen</translation>
    </message>
    <message>
        <source>claims of articles in which not all claims were decided, left out</source>
        <translation>Behauptungen aus Artikeln, in denen nicht alle Behauptungen entschieden sind, weggelassen</translation>
    </message>
    <message>
        <source>articles of which only title and language are kept</source>
        <translation>Artikel, von denen nur Titel und Sprache bleiben</translation>
    </message>
    <message>
        <source>articles without title, byline and what else is known of them</source>
        <translation>Artikel ohne Titel, Autorenzeile und was sonst von ihnen bekannt ist</translation>
    </message>
    <message>
        <source>further links of mentions, left out</source>
        <translation>weitere Verknüpfungen von Erwähnungen, weggelassen</translation>
    </message>
    <message>
        <source>suggestions behind annotations, of which only what came of them is kept</source>
        <translation>Vorschläge hinter Annotationen, von denen nur bleibt, was aus ihnen wurde</translation>
    </message>
    <message>
        <source>rejected suggestions that are an annotation too, left out</source>
        <translation>abgelehnte Vorschläge, die zugleich eine Annotation sind, weggelassen</translation>
    </message>
    <message>
        <source>articles of which only the words are kept, and not what stands between them</source>
        <translation>Artikel, von denen nur die Wörter bleiben und nicht, was dazwischen steht</translation>
    </message>
    <message>
        <source>control characters that the format cannot hold, replaced by �</source>
        <translation>Steuerzeichen, die das Format nicht fassen kann, durch � ersetzt</translation>
    </message>
</context>
<context>
    <name>pipelines</name>
    <message>
        <source>many languages</source>
        <translation>viele Sprachen</translation>
    </message>
    <message>
        <source>Comes with Curator</source>
        <translation>Kommt mit Curator</translation>
    </message>
    <message>
        <source>Trained here, version %1</source>
        <translation>Hier trainiert, Version %1</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>nicht benutzbar</translation>
    </message>
    <message>
        <source>It gives no names.</source>
        <translation>Gibt keine Namen.</translation>
    </message>
    <message>
        <source>It gives names; claims are found in English only.</source>
        <translation>Gibt Namen; Behauptungen werden nur auf Englisch gefunden.</translation>
    </message>
    <message>
        <source>It has no parser: claims come from the pipeline that ships with Curator.</source>
        <translation>Hat keinen Parser: Behauptungen kommen von der mit Curator gelieferten Pipeline.</translation>
    </message>
    <message>
        <source>It lies in %1</source>
        <translation>Liegt in %1</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>confirmed %1 here as %2</source>
        <translation>hier %1 als %2 bestätigt</translation>
    </message>
    <message>
        <source>rejected %1 here</source>
        <translation>hier %1 abgelehnt</translation>
    </message>
    <message>
        <source>rejected %1</source>
        <translation>%1 abgelehnt</translation>
    </message>
    <message>
        <source>%1 as %2</source>
        <translation>%1 als %2</translation>
    </message>
    <message>
        <source>pipeline</source>
        <translation>Pipeline</translation>
    </message>
    <message>
        <source>closed list</source>
        <translation>geschlossene Liste</translation>
    </message>
    <message>
        <source>date expression</source>
        <translation>Datumsangabe</translation>
    </message>
    <message>
        <source>title before the name</source>
        <translation>Titel vor dem Namen</translation>
    </message>
    <message>
        <source>key word in the name</source>
        <translation>Schlüsselwort im Namen</translation>
    </message>
    <message>
        <source>full name elsewhere in the article</source>
        <translation>voller Name anderswo im Artikel</translation>
    </message>
    <message>
        <source>same name elsewhere in the article</source>
        <translation>derselbe Name anderswo im Artikel</translation>
    </message>
    <message>
        <source>the article&apos;s own statement, worth checking</source>
        <translation>eigene Aussage des Artikels, prüfenswert</translation>
    </message>
    <message>
        <source>‘%1’ + clause joined on</source>
        <translation>‚%1‘ + angeschlossener Satz</translation>
    </message>
    <message>
        <source>‘%1’ + clause</source>
        <translation>‚%1‘ + Satz</translation>
    </message>
    <message>
        <source>noun ‘%1’ + that-clause</source>
        <translation>Nomen ‚%1‘ + that-Satz</translation>
    </message>
    <message>
        <source>‘%1’ + that-clause</source>
        <translation>‚%1‘ + that-Satz</translation>
    </message>
    <message>
        <source>‘%1’ + quotation</source>
        <translation>‚%1‘ + Zitat</translation>
    </message>
    <message>
        <source>clause + ‘%1’</source>
        <translation>Satz + ‚%1‘</translation>
    </message>
    <message>
        <source>‘according to’</source>
        <translation>‚according to‘</translation>
    </message>
    <message>
        <source>hearsay word ‘%1’</source>
        <translation>Wort des Hörensagens ‚%1‘</translation>
    </message>
    <message>
        <source>‘%1’ in the passive</source>
        <translation>‚%1‘ im Passiv</translation>
    </message>
    <message>
        <source>quotation beside ‘%1’</source>
        <translation>Zitat neben ‚%1‘</translation>
    </message>
    <message>
        <source>quotation going on</source>
        <translation>Zitat geht weiter</translation>
    </message>
    <message>
        <source>quotation without a named source</source>
        <translation>Zitat ohne genannte Quelle</translation>
    </message>
    <message>
        <source>exact name</source>
        <translation>genauer Name</translation>
    </message>
    <message>
        <source>also a name of %1</source>
        <translation>auch ein Name von %1</translation>
    </message>
    <message>
        <source>short for %1, named in this article</source>
        <translation>kurz für %1, in diesem Artikel genannt</translation>
    </message>
    <message>
        <source>short for %1</source>
        <translation>kurz für %1</translation>
    </message>
    <message>
        <source>another spelling of %1</source>
        <translation>andere Schreibung von %1</translation>
    </message>
    <message>
        <source>surname of %1, other spelling</source>
        <translation>Nachname von %1, andere Schreibung</translation>
    </message>
    <message>
        <source>surname of %1</source>
        <translation>Nachname von %1</translation>
    </message>
    <message>
        <source>not a name the knowledge base has for it</source>
        <translation>kein Name, den die Wissensbasis dafür hat</translation>
    </message>
    <message>
        <source>the same name stands for it in this article</source>
        <translation>derselbe Name steht in diesem Artikel dafür</translation>
    </message>
    <message>
        <source>%1 is named in this article</source>
        <translation>%1 ist in diesem Artikel genannt</translation>
    </message>
    <message>
        <source>part of a name in this article</source>
        <translation>Teil eines Namens in diesem Artikel</translation>
    </message>
    <message>
        <source>the only such name in this article</source>
        <translation>der einzige solche Name in diesem Artikel</translation>
    </message>
    <message>
        <source>country fits</source>
        <translation>Land passt</translation>
    </message>
    <message>
        <source>kept as %1</source>
        <translation>geführt als %1</translation>
    </message>
    <message>
        <source>linked so once in this workspace</source>
        <translation>einmal so verknüpft in diesem Arbeitsbereich</translation>
    </message>
    <message>
        <source>refused once</source>
        <translation>einmal abgelehnt</translation>
    </message>
    <message>
        <source>linked in this article under another name</source>
        <translation>in diesem Artikel unter anderem Namen verknüpft</translation>
    </message>
    <message>
        <source>its country is in this article</source>
        <translation>ihr Land kommt in diesem Artikel vor</translation>
    </message>
    <message>
        <source>none fitted once in this workspace</source>
        <translation>einmal passte keine in diesem Arbeitsbereich</translation>
    </message>
    <message>
        <source>the full name in this article has none</source>
        <translation>der volle Name in diesem Artikel hat keine</translation>
    </message>
    <message>
        <source>house rule: %1</source>
        <translation>Hausregel: %1</translation>
    </message>
    <message>
        <source>“%1” is never linked as %2 to %3</source>
        <translation>„%1“ wird als %2 nie mit %3 verknüpft</translation>
    </message>
    <message>
        <source>“%1” is never linked to %2</source>
        <translation>„%1“ wird nie mit %2 verknüpft</translation>
    </message>
    <message>
        <source>“%1” is never proposed as %2</source>
        <translation>„%1“ wird nie als %2 vorgeschlagen</translation>
    </message>
    <message>
        <source>“%1” is never proposed</source>
        <translation>„%1“ wird nie vorgeschlagen</translation>
    </message>
    <message>
        <source>“%1” is %2, linked to %3</source>
        <translation>„%1“ ist %2, verknüpft mit %3</translation>
    </message>
    <message>
        <source>“%1” is %2</source>
        <translation>„%1“ ist %2</translation>
    </message>
    <message>
        <source>%1 %2 as %3</source>
        <translation>%1 %2 als %3</translation>
    </message>
</context>
<context>
    <name>search</name>
    <message>
        <source>title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>status</name>
    <message>
        <source>suggested</source>
        <translation>vorgeschlagen</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>korrigiert</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
</context>
</TS>
