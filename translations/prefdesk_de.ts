<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>Prefdesk::Action</name>
    <message>
        <source>Desk created</source>
        <translation>Desk angelegt</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>Customer opened</source>
        <translation>Kunde geöffnet</translation>
    </message>
    <message>
        <source>Customers searched</source>
        <translation>Kunden gesucht</translation>
    </message>
    <message>
        <source>Call saved</source>
        <translation>Anruf gespeichert</translation>
    </message>
    <message>
        <source>Choice recorded</source>
        <translation>Entscheidung aufgezeichnet</translation>
    </message>
    <message>
        <source>Choice corrected</source>
        <translation>Entscheidung berichtigt</translation>
    </message>
    <message>
        <source>Everything stopped</source>
        <translation>Alles gestoppt</translation>
    </message>
    <message>
        <source>Stop lifted</source>
        <translation>Stopp aufgehoben</translation>
    </message>
    <message>
        <source>Contacts imported</source>
        <translation>Kontakte importiert</translation>
    </message>
    <message>
        <source>Messages imported</source>
        <translation>Nachrichten importiert</translation>
    </message>
    <message>
        <source>Quarantine exported</source>
        <translation>Quarantäne exportiert</translation>
    </message>
    <message>
        <source>Report made</source>
        <translation>Bericht erstellt</translation>
    </message>
    <message>
        <source>Ledger verified</source>
        <translation>Protokoll geprüft</translation>
    </message>
    <message>
        <source>Person added</source>
        <translation>Person hinzugefügt</translation>
    </message>
    <message>
        <source>Person removed</source>
        <translation>Person entfernt</translation>
    </message>
    <message>
        <source>Person changed</source>
        <translation>Person geändert</translation>
    </message>
    <message>
        <source>Passphrase changed</source>
        <translation>Passphrase geändert</translation>
    </message>
    <message>
        <source>Signing key changed</source>
        <translation>Signaturschlüssel geändert</translation>
    </message>
    <message>
        <source>Policy changed</source>
        <translation>Richtlinie geändert</translation>
    </message>
    <message>
        <source>Notice published</source>
        <translation>Hinweis veröffentlicht</translation>
    </message>
    <message>
        <source>Backup made</source>
        <translation>Sicherung erstellt</translation>
    </message>
    <message>
        <source>Restored from a backup</source>
        <translation>Aus einer Sicherung wiederhergestellt</translation>
    </message>
    <message>
        <source>Encryption key changed</source>
        <translation>Verschlüsselung erneuert</translation>
    </message>
    <message>
        <source>Desk moved to a server</source>
        <translation>Desk auf einen Server umgezogen</translation>
    </message>
    <message>
        <source>Desk copied for review</source>
        <translation>Desk zur Prüfung kopiert</translation>
    </message>
    <message>
        <source>Service cases imported</source>
        <translation>Servicefälle übernommen</translation>
    </message>
    <message>
        <source>National register imported</source>
        <translation>Nationales Register übernommen</translation>
    </message>
    <message>
        <source>Circumstance recorded</source>
        <translation>Umstand vermerkt</translation>
    </message>
    <message>
        <source>Hold begun</source>
        <translation>Ruhezeit begonnen</translation>
    </message>
    <message>
        <source>Hold ended</source>
        <translation>Ruhezeit beendet</translation>
    </message>
    <message>
        <source>Rule pack installed</source>
        <translation>Regelpaket eingerichtet</translation>
    </message>
    <message>
        <source>Rule pack withdrawn</source>
        <translation>Regelpaket zurückgezogen</translation>
    </message>
    <message>
        <source>Audience exported</source>
        <translation>Zielgruppe ausgegeben</translation>
    </message>
    <message>
        <source>Deadline begun</source>
        <translation>Frist begonnen</translation>
    </message>
    <message>
        <source>Deadline taken over</source>
        <translation>Frist übernommen</translation>
    </message>
    <message>
        <source>Deadline extended</source>
        <translation>Frist verlängert</translation>
    </message>
    <message>
        <source>Deadline dealt with</source>
        <translation>Frist erledigt</translation>
    </message>
    <message>
        <source>Deadline does not apply</source>
        <translation>Frist gilt nicht</translation>
    </message>
    <message>
        <source>List of breaches exported</source>
        <translation>Liste der Verstöße exportiert</translation>
    </message>
</context>
<context>
    <name>Prefdesk::Actor</name>
    <message>
        <source>Your role (%1) does not allow this. Ask an administrator of this desk.</source>
        <translation>Ihre Rolle (%1) erlaubt das nicht. Wenden Sie sich an die Verwaltung dieses Desks.</translation>
    </message>
    <message>
        <source>This customer belongs to a region you do not work for. Hand the call to a colleague there.</source>
        <translation>Dieser Kunde gehört zu einer Region, für die Sie nicht zuständig sind. Geben Sie den Anruf an eine Kollegin oder einen Kollegen dort weiter.</translation>
    </message>
    <message>
        <source>service agent</source>
        <translation>Kundenservice</translation>
    </message>
    <message>
        <source>privacy officer</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>regional admin</source>
        <translation>Regionalverwaltung</translation>
    </message>
    <message>
        <source>desk administrator</source>
        <translation>Desk-Verwaltung</translation>
    </message>
</context>
<context>
    <name>Prefdesk::AnswerCell</name>
    <message>
        <source>%1 since %2</source>
        <comment>answer since date</comment>
        <translation>%1 seit %2</translation>
    </message>
    <message>
        <source>recorded by %1</source>
        <translation>aufgezeichnet von %1</translation>
    </message>
    <message>
        <source>the customer heard %1</source>
        <translation>der Kunde hörte %1</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>noch nicht gespeichert</translation>
    </message>
    <message>
        <source>everything is stopped</source>
        <translation>alles ist gestoppt</translation>
    </message>
    <message>
        <source>The customer was never asked.</source>
        <translation>Der Kunde wurde nie gefragt.</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>gefragt</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>not valid</source>
        <translation>ungültig</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>nicht gefragt</translation>
    </message>
    <message>
        <source>paused until %1</source>
        <translation>pausiert bis %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>answer, details</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, imported on %2</source>
        <comment>answer, date</comment>
        <translation>%1, importiert am %2</translation>
    </message>
    <message>
        <source>not to be asked until %1</source>
        <translation>nicht zu fragen bis %1</translation>
    </message>
</context>
<context>
    <name>Prefdesk::AnswerDelegate</name>
    <message>
        <source>%1: %2</source>
        <comment>question: answer</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Prefdesk::AnswerEditor</name>
    <message>
        <source>Ma&amp;ximum</source>
        <translation>Höch&amp;stens</translation>
    </message>
    <message>
        <source>Pause u&amp;ntil</source>
        <translation>Pause &amp;bis</translation>
    </message>
    <message>
        <source>Details of one answer</source>
        <translation>Einzelheiten einer Antwort</translation>
    </message>
    <message>
        <source>per week</source>
        <translation>pro Woche</translation>
    </message>
    <message>
        <source>per month</source>
        <translation>pro Monat</translation>
    </message>
    <message>
        <source>Cap per week or month</source>
        <translation>Obergrenze pro Woche oder Monat</translation>
    </message>
    <message>
        <source>Messages at most</source>
        <translation>Nachrichten höchstens</translation>
    </message>
    <message>
        <source>Last day of the pause</source>
        <translation>Letzter Tag der Pause</translation>
    </message>
    <message>
        <source>Ans&amp;wer:</source>
        <translation>Ant&amp;wort:</translation>
    </message>
    <message>
        <source>Fre&amp;quency:</source>
        <translation>Häufi&amp;gkeit:</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabetaste</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>Üb&amp;ernehmen</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>Abbre&amp;chen</translation>
    </message>
</context>
<context>
    <name>Prefdesk::Application</name>
    <message>
        <source>Your reports are signed with this key from now on.</source>
        <translation>Ihre Berichte werden ab jetzt mit diesem Schlüssel signiert.</translation>
    </message>
    <message>
        <source>Your passphrase has been changed.</source>
        <translation>Ihre Passphrase wurde geändert.</translation>
    </message>
    <message>
        <source>The line to the server is broken. Go on with the call: what you type is kept, and the desk comes back by itself.</source>
        <translation>Die Verbindung zum Server ist abgebrochen. Führen Sie den Anruf weiter: Was Sie eingeben, bleibt erhalten, und der Desk kommt von selbst zurück.</translation>
    </message>
    <message>
        <source>The server has not answered for some seconds. Waiting…</source>
        <translation>Der Server hat seit einigen Sekunden nicht geantwortet. Es wird gewartet…</translation>
    </message>
    <message>
        <source>Calls that are not saved</source>
        <translation>Nicht gespeicherte Anrufe</translation>
    </message>
    <message>
        <source>The desk could not store unsaved calls of: %1. They are kept in this window only and are lost when it closes. Leave it open until the line is back; whoever has locked the desk signs in once more.</source>
        <translation>Der Desk konnte noch nicht gespeicherte Anrufe nicht aufnehmen, von: %1. Sie stehen nur in diesem Fenster und gehen verloren, wenn es geschlossen wird. Lassen Sie es offen, bis die Verbindung wieder steht; wer den Desk gesperrt hat, meldet sich noch einmal an.</translation>
    </message>
    <message>
        <source>Close and &amp;lose them</source>
        <translation>Schließen und &amp;verlieren</translation>
    </message>
</context>
<context>
    <name>Prefdesk::Archive</name>
    <message>
        <source>This backup is damaged or incomplete (%1). Nothing was restored; use another backup.</source>
        <translation>Diese Sicherung ist beschädigt oder unvollständig (%1). Es wurde nichts wiederhergestellt; verwenden Sie eine andere Sicherung.</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>abgeschnitten</translation>
    </message>
    <message>
        <source>This file is not a Prefdesk backup, or a newer Prefdesk made it. Choose another file.</source>
        <translation>Diese Datei ist keine Prefdesk-Sicherung oder stammt von einem neueren Prefdesk. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>its end</source>
        <translation>ihr Ende</translation>
    </message>
    <message>
        <source>a part&apos;s name</source>
        <translation>der Name eines Teils</translation>
    </message>
    <message>
        <source>The backup could not get its name %1. Choose another place.</source>
        <translation>Die Sicherung konnte ihren Namen %1 nicht bekommen. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>Stopped. No backup was made.</source>
        <translation>Angehalten. Es wurde keine Sicherung gemacht.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was restored.</source>
        <translation>Abgebrochen. Es wurde nichts wiederhergestellt.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::AtomicFile</name>
    <message>
        <source>The folder %1 exists already or cannot be made. Choose another name.</source>
        <translation>Der Ordner %1 ist schon vorhanden oder lässt sich nicht anlegen. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>%1 could not be read or written. Check the disk, then try again.</source>
        <translation>%1 konnte nicht gelesen oder geschrieben werden. Prüfen Sie den Datenträger und versuchen Sie es dann erneut.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::AuditFilterRow</name>
    <message>
        <source>C&amp;lear filters</source>
        <translation>Filter &amp;löschen</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
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
        <translation>Alle Personen</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Jederzeit</translation>
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
        <source>Between two days</source>
        <translation>Zwischen zwei Tagen</translation>
    </message>
    <message>
        <source>C&amp;ustomer</source>
        <translation>&amp;Kunde</translation>
    </message>
    <message>
        <source>&amp;What happened</source>
        <translation>&amp;Was geschah</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>&amp;Zeit</translation>
    </message>
    <message>
        <source>Pers&amp;on</source>
        <translation>Pers&amp;on</translation>
    </message>
</context>
<context>
    <name>Prefdesk::AuditModel</name>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
</context>
<context>
    <name>Prefdesk::AuditPanel</name>
    <message>
        <source>History, newest first</source>
        <translation>Verlauf, Neuestes zuerst</translation>
    </message>
    <message>
        <source>Nothing has been recorded yet.</source>
        <translation>Es wurde noch nichts aufgezeichnet.</translation>
    </message>
    <message>
        <source>No entry matches these filters. Clear them to see all.</source>
        <translation>Kein Eintrag passt zu diesen Filtern. Löschen Sie die Filter, um alle zu sehen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln Eintrag</numerusform>
            <numerusform>%Ln Einträge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Prefdesk::AuditStore</name>
    <message>
        <source>There is no such entry in the ledger.</source>
        <translation>Einen solchen Eintrag gibt es im Protokoll nicht.</translation>
    </message>
    <message>
        <source>This customer is not on this desk.</source>
        <translation>Dieser Kunde ist nicht auf diesem Desk.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::Backup</name>
    <message>
        <source>The copy is not the same as the desk, so no backup was made. Check the disk, then try again.</source>
        <translation>Die Kopie gleicht dem Desk nicht, daher wurde keine Sicherung erstellt. Prüfen Sie den Datenträger und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>A backup cannot lie inside the desk&apos;s own folder. Choose another place, best on another disk.</source>
        <translation>Eine Sicherung darf nicht im Ordner des Desks selbst liegen. Wählen Sie einen anderen Ort, am besten auf einem anderen Datenträger.</translation>
    </message>
    <message>
        <source>The backup needs the name of a file in a folder that exists. Choose another place.</source>
        <translation>Die Sicherung braucht einen Dateinamen in einem vorhandenen Ordner. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>The desk&apos;s database is damaged. Use the newest backup that is not.</source>
        <translation>Die Datenbank des Desks ist beschädigt. Verwenden Sie die neueste unbeschädigte Sicherung.</translation>
    </message>
    <message>
        <source>The disk is full: no copy of the desk could be written in %1. Free some space or choose another place; nothing was changed.</source>
        <translation>Der Datenträger ist voll: In %1 konnte keine Kopie des Desks geschrieben werden. Schaffen Sie Platz oder wählen Sie einen anderen Ort; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The audit history of this desk is not as it was recorded, so no backup was made that could replace a good one. Verify the history to see what differs; to keep the desk as it is, close it and copy its folder.</source>
        <translation>Das Protokoll dieses Desks ist nicht so, wie es aufgezeichnet wurde; deshalb wurde keine Sicherung gemacht, die eine gute ersetzen könnte. Prüfen Sie das Protokoll, um zu sehen, was abweicht; um den Desk so aufzuheben, wie er ist, schließen Sie ihn und kopieren Sie seinen Ordner.</translation>
    </message>
    <message>
        <source>A shared desk is not copied into a file: back up its database at the server, for example with pg_dump.</source>
        <translation>Ein gemeinsamer Desk wird nicht in eine Datei kopiert: Sichern Sie seine Datenbank auf dem Server, zum Beispiel mit pg_dump.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::BackupCommands</name>
    <message>
        <source>The desk %1 was restored from %2; its ledger says so.</source>
        <translation>Der Desk %1 wurde aus %2 wiederhergestellt; sein Protokoll vermerkt es.</translation>
    </message>
    <message>
        <source>copy the desk into one checked file, also while it is in use</source>
        <translation>den Desk in eine geprüfte Datei kopieren, auch während er in Gebrauch ist</translation>
    </message>
    <message>
        <source>make the desk --desk, which must not exist yet, from a backup</source>
        <translation>den Desk --desk, den es noch nicht geben darf, aus einer Sicherung anlegen</translation>
    </message>
    <message>
        <source>Copying and checking</source>
        <translation>Kopieren und Prüfen</translation>
    </message>
    <message numerus="yes">
        <source>The backup %1 is complete; its copy was opened and all of its %n ledger entries were verified.</source>
        <translation>
            <numerusform>Die Sicherung %1 ist vollständig; ihre Kopie wurde geöffnet und ihr %n Protokolleintrag geprüft.</numerusform>
            <numerusform>Die Sicherung %1 ist vollständig; ihre Kopie wurde geöffnet und alle ihre %n Protokolleinträge wurden geprüft.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is a copy: this workstation goes on with the desk it knows, which is still in its place. If the copy is to replace it, move the old desk away and restore once more.</source>
        <translation>Er ist eine Kopie: Dieser Rechner arbeitet mit dem Desk weiter, den er kennt und der noch an seinem Ort liegt. Soll die Kopie ihn ersetzen, legen Sie den alten Desk woandershin und stellen Sie noch einmal wieder her.</translation>
    </message>
    <message>
        <source>A backup file is restored into a folder. A shared desk is restored at its server, from the backup of its database.</source>
        <translation>Eine Sicherungsdatei wird in einen Ordner zurückgespielt. Ein gemeinsamer Desk wird auf seinem Server aus der Sicherung seiner Datenbank wiederhergestellt.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::BackupDialog</name>
    <message>
        <source>&amp;Browse…</source>
        <translation>Durchs&amp;uchen…</translation>
    </message>
    <message>
        <source>Keep the backup as</source>
        <translation>Sicherung speichern als</translation>
    </message>
    <message>
        <source>Backups (*.backup)</source>
        <translation>Sicherungen (*.backup)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Make a backup</source>
        <translation>Sicherung erstellen</translation>
    </message>
    <message>
        <source>Progress of the backup</source>
        <translation>Fortschritt der Sicherung</translation>
    </message>
    <message>
        <source>The backup is one encrypted file with the whole desk, its keys and its ledger. Calls go on meanwhile. Whoever restores it needs the passphrase of an administrator, as it is today. Keep it on another disk.</source>
        <translation>Die Sicherung ist eine einzige verschlüsselte Datei mit dem ganzen Desk, seinen Schlüsseln und seinem Protokoll. Anrufe gehen währenddessen weiter. Wer sie wiederherstellt, braucht die heutige Passphrase eines Administrators. Bewahren Sie sie auf einem anderen Datenträger auf.</translation>
    </message>
    <message>
        <source>&amp;Make the backup</source>
        <translation>Sicherung &amp;erstellen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>Sch&amp;ließen</translation>
    </message>
    <message>
        <source>F&amp;ile:</source>
        <translation>D&amp;atei:</translation>
    </message>
    <message numerus="yes">
        <source>The backup is complete and was opened and checked: %Ln ledger entries, %1, in %2.</source>
        <translation>
            <numerusform>Die Sicherung ist vollständig und wurde geöffnet und geprüft: %Ln Protokolleintrag, %1, in %2.</numerusform>
            <numerusform>Die Sicherung ist vollständig und wurde geöffnet und geprüft: %Ln Protokolleinträge, %1, in %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is a file of this name. Choose another name, or press the button again to replace the file.</source>
        <translation>Eine Datei dieses Namens gibt es schon. Wählen Sie einen anderen Namen, oder drücken Sie noch einmal, um die Datei zu ersetzen.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Abb&amp;rechen</translation>
    </message>
</context>
<context>
    <name>Prefdesk::BatchModel</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Quarantined</source>
        <translation>In Quarantäne</translation>
    </message>
    <message>
        <source>%1, not complete</source>
        <translation>%1, nicht vollständig</translation>
    </message>
</context>
<context>
    <name>Prefdesk::BreachList</name>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>Warum nicht</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
</context>
<context>
    <name>Prefdesk::BreachModel</name>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>Warum nicht</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
</context>
<context>
    <name>Prefdesk::BreachPanel</name>
    <message>
        <source>&amp;Judge the messages</source>
        <translation>Nachrichten be&amp;urteilen</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>&amp;Open the customer</source>
        <translation>Kunden ö&amp;ffnen</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren…</translation>
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
        <source>Judges each message by what had reached the company, and the rules in force, when it was sent.</source>
        <translation>Beurteilt jede Nachricht nach dem, was das Unternehmen wusste, und nach den Regeln, die galten, als sie gesendet wurde.</translation>
    </message>
    <message>
        <source>Write all breaches of the period to a file that a spreadsheet opens</source>
        <translation>Alle Verstöße des Zeitraums in eine Datei schreiben, die eine Tabellenkalkulation öffnet</translation>
    </message>
    <message>
        <source>How many customers have been judged</source>
        <translation>Wie viele Kunden beurteilt sind</translation>
    </message>
    <message>
        <source>How many messages were in order</source>
        <translation>Wie viele Nachrichten in Ordnung waren</translation>
    </message>
    <message>
        <source>Messages that should not have been sent</source>
        <translation>Nachrichten, die nicht hätten gesendet werden dürfen</translation>
    </message>
    <message>
        <source>Sent &amp;from</source>
        <translation>Gesendet &amp;von</translation>
    </message>
    <message>
        <source>&amp;to</source>
        <translation>&amp;bis</translation>
    </message>
    <message>
        <source>All breaches of the period are in %1.</source>
        <translation>Alle Verstöße des Zeitraums stehen in %1.</translation>
    </message>
    <message>
        <source>Export the breaches</source>
        <translation>Verstöße exportieren</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Durch Kommas getrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>The messages are being judged…</source>
        <translation>Die Nachrichten werden beurteilt…</translation>
    </message>
    <message>
        <source>Choose a period and judge its messages. The goal is that all of them were allowed.</source>
        <translation>Wählen Sie einen Zeitraum und lassen Sie seine Nachrichten beurteilen. Das Ziel ist, dass alle erlaubt waren.</translation>
    </message>
    <message>
        <source>No message was sent in this period.</source>
        <translation>In diesem Zeitraum wurde keine Nachricht gesendet.</translation>
    </message>
    <message>
        <source>Every message was allowed: %L1 of %L1.</source>
        <translation>Jede Nachricht war erlaubt: %L1 von %L1.</translation>
    </message>
    <message>
        <source>%1 % of %L2 messages were in order, %L3 should not have been sent. The goal is 100 %.</source>
        <translation>%1 % von %L2 Nachrichten waren in Ordnung, %L3 hätten nicht gesendet werden dürfen. Das Ziel sind 100 %.</translation>
    </message>
    <message>
        <source>The first %L1 are shown; the export has all of them.</source>
        <translation>Die ersten %L1 werden gezeigt; der Export enthält alle.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::BuiltInRules</name>
    <message>
        <source>Death, court or regulator</source>
        <translation>Tod, Gericht oder Behörde</translation>
    </message>
    <message>
        <source>The customer&apos;s stop</source>
        <translation>Der Stopp der Kundin oder des Kunden</translation>
    </message>
    <message>
        <source>Objection to direct marketing</source>
        <translation>Widerspruch gegen Direktwerbung</translation>
    </message>
    <message>
        <source>Number or address</source>
        <translation>Nummer oder Adresse</translation>
    </message>
    <message>
        <source>The customer&apos;s word on this data use</source>
        <translation>Das Wort der Kundin oder des Kunden zu dieser Datennutzung</translation>
    </message>
    <message>
        <source>The customer&apos;s word on this topic</source>
        <translation>Das Wort der Kundin oder des Kunden zu diesem Thema</translation>
    </message>
    <message>
        <source>Rules of the place are known</source>
        <translation>Die Regeln des Ortes sind bekannt</translation>
    </message>
    <message>
        <source>Open cases</source>
        <translation>Offene Fälle</translation>
    </message>
    <message>
        <source>The customer&apos;s pause</source>
        <translation>Die Pause der Kundin oder des Kunden</translation>
    </message>
    <message>
        <source>How often the customer wants it</source>
        <translation>Wie oft die Kundin oder der Kunde es will</translation>
    </message>
    <message>
        <source>The customer&apos;s limit</source>
        <translation>Die Höchstzahl der Kundin oder des Kunden</translation>
    </message>
    <message>
        <source>court or regulator&apos;s order</source>
        <translation>Anordnung eines Gerichts oder einer Behörde</translation>
    </message>
    <message>
        <source>house policy</source>
        <translation>Hausregel</translation>
    </message>
    <message>
        <source>the customer&apos;s wish</source>
        <translation>Wunsch der Kundin oder des Kunden</translation>
    </message>
</context>
<context>
    <name>Prefdesk::CalendarReader</name>
    <message>
        <source>calendar “%1”</source>
        <translation>Kalender „%1“</translation>
    </message>
</context>
<context>
    <name>Prefdesk::Call</name>
    <message>
        <source>security questions</source>
        <translation>Sicherheitsfragen</translation>
    </message>
    <message>
        <source>call back to the known number</source>
        <translation>Rückruf unter der bekannten Nummer</translation>
    </message>
    <message>
        <source>one-time code</source>
        <translation>Einmalcode</translation>
    </message>
    <message>
        <source>customer card or contract number</source>
        <translation>Kundenkarte oder Vertragsnummer</translation>
    </message>
    <message>
        <source>known in person</source>
        <translation>persönlich bekannt</translation>
    </message>
    <message>
        <source>the customer called</source>
        <translation>der Kunde hat angerufen</translation>
    </message>
    <message>
        <source>we called</source>
        <translation>wir haben angerufen</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>geprüft</translation>
    </message>
    <message>
        <source>verification failed</source>
        <translation>Überprüfung gescheitert</translation>
    </message>
</context>
<context>
    <name>Prefdesk::CallPanel</name>
    <message>
        <source>Read bac&amp;k, and the customer said yes</source>
        <translation>&amp;Zur Kontrolle wiederholt, Kunde hat bejaht</translation>
    </message>
    <message>
        <source>Save call (Ctrl+S)</source>
        <translation>Anruf speichern (Strg+S)</translation>
    </message>
    <message>
        <source>Duration of the call</source>
        <translation>Dauer des Anrufs</translation>
    </message>
    <message>
        <source>verified by %1</source>
        <translation>geprüft: %1</translation>
    </message>
    <message>
        <source>SHA-256, 64 characters</source>
        <translation>SHA-256, 64 Zeichen</translation>
    </message>
    <message>
        <source>What will be saved</source>
        <translation>Was gespeichert wird</translation>
    </message>
    <message>
        <source>&amp;Verified:</source>
        <translation>&amp;Anrufer:</translation>
    </message>
    <message>
        <source>Directi&amp;on:</source>
        <translation>Richt&amp;ung:</translation>
    </message>
    <message>
        <source>Num&amp;ber:</source>
        <translation>Ru&amp;fnummer:</translation>
    </message>
    <message>
        <source>The &amp;customer&apos;s words:</source>
        <translation>W&amp;orte des Kunden:</translation>
    </message>
    <message>
        <source>Recordin&amp;g:</source>
        <translation>&amp;Mitschnitt:</translation>
    </message>
    <message>
        <source>Your role may look, but not record calls.</source>
        <translation>Ihre Rolle darf ansehen, aber keine Anrufe aufzeichnen.</translation>
    </message>
    <message>
        <source>Saving keeps the call; no answer is changed.</source>
        <translation>Das Speichern bewahrt den Anruf auf; keine Antwort ändert sich.</translation>
    </message>
    <message>
        <source>Saving changes:</source>
        <translation>Das Speichern ändert:</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>Gespeichert um %1.</translation>
    </message>
    <message>
        <source>Saved %1; %2 must act.</source>
        <translation>Gespeichert um %1; jetzt müssen handeln: %2.</translation>
    </message>
    <message>
        <source>Why a mistake is being corrected; needed inside the cooling-off time.</source>
        <translation>Warum ein Fehler berichtigt wird; innerhalb der Bedenkzeit nötig.</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>Call r&amp;eference:</source>
        <translation>An&amp;rufkennung:</translation>
    </message>
    <message>
        <source>Recor&amp;ding&apos;s hash:</source>
        <translation>&amp;Prüfsumme:</translation>
    </message>
    <message>
        <source>&amp;Justification:</source>
        <translation>Begrün&amp;dung:</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Still the same caller (F9)</source>
        <translation>Noch derselbe Anrufer (F9)</translation>
    </message>
    <message>
        <source>The verification and the number of the call just saved hold for the next one.</source>
        <translation>Prüfung und Rufnummer des eben gespeicherten Anrufs gelten auch für den nächsten.</translation>
    </message>
    <message>
        <source>Not saved yet: the call is saved by itself when the line to the server is back.</source>
        <translation>Noch nicht gespeichert: Der Anruf wird von selbst gespeichert, sobald die Verbindung zum Server wieder steht.</translation>
    </message>
    <message>
        <source>The customer wants it unasked (F10)</source>
        <translation>Der Kunde will es ungefragt (F10)</translation>
    </message>
    <message>
        <source>The law bars asking this customer again so soon; a wish of the customer&apos;s own counts.</source>
        <translation>Das Gesetz verbietet, so bald wieder zu fragen; ein eigener Wunsch des Kunden gilt.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::CallSaving</name>
    <message>
        <source>The script that was read is not a published one. Choose another.</source>
        <translation>Der vorgelesene Text ist kein veröffentlichter. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The call answers the same question twice. Say once what the customer wants.</source>
        <translation>Das Gespräch beantwortet dieselbe Frage zweimal. Sagen Sie einmal, was der Kunde möchte.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::CaseColumns</name>
    <message>
        <source>The column &quot;%1&quot; is missing or stands twice, so this is not a complete export of tickets. Nothing was taken; export the tickets again.</source>
        <translation>Die Spalte „%1“ fehlt oder steht doppelt, also ist dies kein vollständiger Ticketexport. Nichts wurde übernommen; exportieren Sie die Tickets neu.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::Certificate</name>
    <message>
        <source>The key of this certificate cannot sign reports: choose one with an RSA key of at least 2048 bits or a P-256 key.</source>
        <translation>Der Schlüssel dieses Zertifikats kann keine Berichte signieren: Wählen Sie eines mit einem RSA-Schlüssel von mindestens 2048 Bit oder einem P-256-Schlüssel.</translation>
    </message>
    <message>
        <source>This certificate is made for another use than signing documents. Choose one whose key usage allows digital signatures.</source>
        <translation>Dieses Zertifikat ist für einen anderen Zweck als das Signieren von Dokumenten ausgestellt. Wählen Sie eines, dessen Schlüsselverwendung digitale Signaturen erlaubt.</translation>
    </message>
    <message>
        <source>This certificate is not valid before %1. Choose another one, or check this computer&apos;s clock.</source>
        <translation>Dieses Zertifikat ist erst ab %1 gültig. Wählen Sie ein anderes oder prüfen Sie die Uhr dieses Rechners.</translation>
    </message>
    <message>
        <source>This certificate ended on %1. Choose one that is still valid.</source>
        <translation>Dieses Zertifikat ist am %1 abgelaufen. Wählen Sie eines, das noch gültig ist.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::Change</name>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Per</source>
        <translation>Pro</translation>
    </message>
    <message>
        <source>Paused until</source>
        <translation>Pausiert bis</translation>
    </message>
    <message>
        <source>Said on</source>
        <translation>Gesagt am</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Eingegangen am</translation>
    </message>
    <message>
        <source>Recorded on</source>
        <translation>Aufgezeichnet am</translation>
    </message>
    <message>
        <source>Call began</source>
        <translation>Beginn des Anrufs</translation>
    </message>
    <message>
        <source>Call ended</source>
        <translation>Ende des Anrufs</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>How it was said</source>
        <translation>Wie es gesagt wurde</translation>
    </message>
    <message>
        <source>Systems that must act</source>
        <translation>Zielsysteme, die handeln müssen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>The customer&apos;s own words</source>
        <translation>Worte des Kunden</translation>
    </message>
    <message>
        <source>Read back and confirmed</source>
        <translation>Wiederholt und bestätigt</translation>
    </message>
    <message>
        <source>Caller verified</source>
        <translation>Anrufer geprüft</translation>
    </message>
    <message>
        <source>Verified by</source>
        <translation>Überprüft durch</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Telephone number</source>
        <translation>Telefonnummer</translation>
    </message>
    <message>
        <source>Call reference</source>
        <translation>Kennzeichen des Anrufs</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Mitschnitt</translation>
    </message>
    <message>
        <source>Recording&apos;s hash</source>
        <translation>Hash des Mitschnitts</translation>
    </message>
    <message>
        <source>Notice shown (version number)</source>
        <translation>Gezeigter Hinweis (Versionsnummer)</translation>
    </message>
    <message>
        <source>Notice&apos;s hash</source>
        <translation>Hash des Hinweises</translation>
    </message>
    <message>
        <source>Person (number)</source>
        <translation>Person (Nummer)</translation>
    </message>
    <message>
        <source>Call (number)</source>
        <translation>Anruf (Nummer)</translation>
    </message>
    <message>
        <source>Choice (number)</source>
        <translation>Entscheidung (Nummer)</translation>
    </message>
    <message>
        <source>Import (number)</source>
        <translation>Import (Nummer)</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Vollständiger Name</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Regionen</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Everything as recorded</source>
        <translation>Alles wie aufgezeichnet</translation>
    </message>
    <message>
        <source>Differences found</source>
        <translation>Gefundene Abweichungen</translation>
    </message>
    <message>
        <source>Confirmed from outside by</source>
        <translation>Von außen bestätigt durch</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation>Gelesene Zeilen</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Quarantined</source>
        <translation>In Quarantäne</translation>
    </message>
    <message>
        <source>Data use</source>
        <translation>Datennutzung</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message numerus="yes">
        <source>%n per week</source>
        <translation>
            <numerusform>%n pro Woche</numerusform>
            <numerusform>%n pro Woche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n per month</source>
        <translation>
            <numerusform>%n pro Monat</numerusform>
            <numerusform>%n pro Monat</numerusform>
        </translation>
    </message>
    <message>
        <source>reason: %1</source>
        <translation>Grund: %1</translation>
    </message>
    <message>
        <source>erased</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation>Gefundene Kunden</translation>
    </message>
    <message>
        <source>Entries confirmed from outside</source>
        <translation>Von außen bestätigte Einträge</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Prüfpunkte</translation>
    </message>
    <message>
        <source>call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>demonstration</source>
        <translation>Vorführung</translation>
    </message>
    <message>
        <source>spoken</source>
        <translation>mündlich</translation>
    </message>
    <message>
        <source>in writing</source>
        <translation>schriftlich</translation>
    </message>
    <message>
        <source>taken from a file</source>
        <translation>aus einer Datei übernommen</translation>
    </message>
    <message>
        <source>week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>this workstation&apos;s memory</source>
        <translation>das Gedächtnis dieses Rechners</translation>
    </message>
    <message>
        <source>a checkpoint from outside</source>
        <translation>einen Prüfpunkt von außen</translation>
    </message>
    <message>
        <source>Opt-outs recorded</source>
        <translation>Erfasste Abmeldungen</translation>
    </message>
    <message>
        <source>Messages of nobody here</source>
        <translation>Nachrichten an niemanden hier</translation>
    </message>
    <message>
        <source>All of the file</source>
        <translation>Die ganze Datei</translation>
    </message>
    <message>
        <source>List is of</source>
        <translation>Stand der Liste</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Ends circumstance (number)</source>
        <translation>Beendet Umstand (Nummer)</translation>
    </message>
    <message>
        <source>Circumstance (number)</source>
        <translation>Umstand (Nummer)</translation>
    </message>
    <message>
        <source>birth date</source>
        <translation>Geburtsdatum</translation>
    </message>
    <message>
        <source>guardian agreed</source>
        <translation>Sorgeberechtigte haben zugestimmt</translation>
    </message>
    <message>
        <source>legal stop</source>
        <translation>gesetzliches Verbot</translation>
    </message>
    <message>
        <source>purchase</source>
        <translation>Kauf</translation>
    </message>
    <message>
        <source>inquiry</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>running contract</source>
        <translation>laufender Vertrag</translation>
    </message>
    <message>
        <source>address given with a purchase</source>
        <translation>Adresse bei einem Kauf angegeben</translation>
    </message>
    <message>
        <source>address belongs to somebody else now</source>
        <translation>Adresse gehört jetzt jemand anderem</translation>
    </message>
    <message>
        <source>hold</source>
        <translation>Ruhezeit</translation>
    </message>
    <message>
        <source>All marketing</source>
        <translation>Alle Werbung</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>Haushalt</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Worum es geht</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>To be done before</source>
        <translation>Zu erledigen vor</translation>
    </message>
    <message>
        <source>If extended, before</source>
        <translation>Verlängert, vor</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Owner (number)</source>
        <translation>Zuständig (Nummer)</translation>
    </message>
    <message>
        <source>Deadline (number)</source>
        <translation>Frist (Nummer)</translation>
    </message>
    <message>
        <source>Step (number)</source>
        <translation>Schritt (Nummer)</translation>
    </message>
    <message>
        <source>Message (number)</source>
        <translation>Nachricht (Nummer)</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>Geschehen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>confirm a withdrawal</source>
        <translation>Widerruf bestätigen</translation>
    </message>
    <message>
        <source>honour a withdrawal</source>
        <translation>Widerruf umsetzen</translation>
    </message>
    <message>
        <source>put on the do-not-call list</source>
        <translation>auf die Sperrliste setzen</translation>
    </message>
    <message>
        <source>end the sharing of data</source>
        <translation>Weitergabe von Daten beenden</translation>
    </message>
    <message>
        <source>honour an objection</source>
        <translation>Widerspruch umsetzen</translation>
    </message>
    <message>
        <source>answer a request</source>
        <translation>Anfrage beantworten</translation>
    </message>
    <message>
        <source>acknowledge a complaint</source>
        <translation>Beschwerde bestätigen</translation>
    </message>
    <message>
        <source>explain a decision</source>
        <translation>Entscheidung erklären</translation>
    </message>
    <message>
        <source>ask what was meant</source>
        <translation>fragen, was gemeint war</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>übernommen</translation>
    </message>
    <message>
        <source>extended</source>
        <translation>verlängert</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>gilt nicht</translation>
    </message>
    <message>
        <source>spoken, without being asked</source>
        <translation>mündlich, ungefragt</translation>
    </message>
</context>
<context>
    <name>Prefdesk::Checkpoint</name>
    <message>
        <source>This is not a checkpoint of a log.</source>
        <translation>Dies ist kein Prüfpunkt eines Protokolls.</translation>
    </message>
    <message>
        <source>This checkpoint belongs to another log.</source>
        <translation>Dieser Prüfpunkt gehört zu einem anderen Protokoll.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::CheckpointStore</name>
    <message>
        <source>The ledger no longer begins with what was signed before, so no checkpoint was made. Verify the ledger to see what was changed.</source>
        <translation>Das Protokoll beginnt nicht mehr mit dem, was früher signiert wurde, daher wurde kein Prüfpunkt erstellt. Prüfen Sie das Protokoll, um zu sehen, was geändert wurde.</translation>
    </message>
    <message>
        <source>This desk has lost its own description. Restore a backup.</source>
        <translation>Dieser Desk hat seine eigene Beschreibung verloren. Stellen Sie eine Sicherung wieder her.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::Choice</name>
    <message numerus="yes">
        <source>%n per week</source>
        <translation>
            <numerusform>%n pro Woche</numerusform>
            <numerusform>%n pro Woche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n per month</source>
        <translation>
            <numerusform>%n pro Monat</numerusform>
            <numerusform>%n pro Monat</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Prefdesk::CircumstanceCommands</name>
    <message>
        <source>--%1 needs a time with its zone, for example 2026-12-24T00:00:00+01:00.</source>
        <translation>--%1 braucht eine Zeit mit ihrer Zone, zum Beispiel 2026-12-24T00:00:00+01:00.</translation>
    </message>
    <message>
        <source>“%1” is none of %2.</source>
        <translation>„%1“ ist keines von %2.</translation>
    </message>
    <message>
        <source>Recorded for %1; its number is %2.</source>
        <translation>Für %1 festgehalten; die Nummer ist %2.</translation>
    </message>
    <message>
        <source>“%1” is no number of a circumstance.</source>
        <translation>„%1“ ist keine Nummer eines Umstands.</translation>
    </message>
    <message>
        <source>The customer has no circumstance with that number.</source>
        <translation>Der Kunde hat keinen Umstand mit dieser Nummer.</translation>
    </message>
    <message>
        <source>It has ended.</source>
        <translation>Er ist beendet.</translation>
    </message>
    <message>
        <source>why</source>
        <translation>warum</translation>
    </message>
    <message>
        <source>what is so of a customer beside the choices: birth date, guardian, legal stop, hold ...</source>
        <translation>was außer den Entscheidungen für einen Kunden gilt: Geburtsdatum, Vormund, gesetzlicher Stopp, Sperre ...</translation>
    </message>
    <message>
        <source>since when; if not said, now</source>
        <translation>seit wann; ohne Angabe jetzt</translation>
    </message>
    <message>
        <source>until when, where that is known</source>
        <translation>bis wann, wo das bekannt ist</translation>
    </message>
    <message>
        <source>the service case or document</source>
        <translation>der Servicefall oder das Dokument</translation>
    </message>
    <message>
        <source>record that something is so of a customer: %1</source>
        <translation>festhalten, was für einen Kunden gilt: %1</translation>
    </message>
    <message>
        <source>end one, such as a hold or a legal stop</source>
        <translation>einen Umstand beenden, etwa eine Sperre oder einen gesetzlichen Stopp</translation>
    </message>
</context>
<context>
    <name>Prefdesk::CircumstanceStore</name>
    <message>
        <source>This cannot be recorded as it is: the value is none of those that are possible, or it begins in the future. Correct it and save again.</source>
        <translation>Das lässt sich so nicht vermerken: Der Wert ist keiner der möglichen, oder es beginnt in der Zukunft. Berichtigen Sie es und speichern Sie noch einmal.</translation>
    </message>
    <message>
        <source>This has been ended already. Open the customer again.</source>
        <translation>Das ist bereits beendet. Öffnen Sie die Kundin oder den Kunden noch einmal.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::CmsCheck</name>
    <message>
        <source>DER encoding</source>
        <translation>DER-Kodierung</translation>
    </message>
    <message>
        <source>another encoding</source>
        <translation>eine andere Kodierung</translation>
    </message>
    <message>
        <source>zeros behind the signature</source>
        <translation>Nullen hinter der Signatur</translation>
    </message>
    <message>
        <source>other bytes</source>
        <translation>andere Bytes</translation>
    </message>
    <message>
        <source>signature over plain data with SHA-256</source>
        <translation>Signatur über die reinen Daten mit SHA-256</translation>
    </message>
    <message>
        <source>another kind</source>
        <translation>eine andere Art</translation>
    </message>
    <message>
        <source>the certificate that the signature names</source>
        <translation>das Zertifikat, das die Signatur nennt</translation>
    </message>
    <message>
        <source>another certificate</source>
        <translation>ein anderes Zertifikat</translation>
    </message>
    <message>
        <source>made with the certificate&apos;s key</source>
        <translation>mit dem Schlüssel des Zertifikats erstellt</translation>
    </message>
    <message>
        <source>does not fit the key</source>
        <translation>passt nicht zum Schlüssel</translation>
    </message>
    <message>
        <source>one detached CMS signature with its certificate</source>
        <translation>eine abgetrennte CMS-Signatur mit ihrem Zertifikat</translation>
    </message>
    <message>
        <source>something else</source>
        <translation>etwas anderes</translation>
    </message>
</context>
<context>
    <name>Prefdesk::Command</name>
    <message>
        <source> [options]</source>
        <translation> [Optionen]</translation>
    </message>
    <message>
        <source>Usage: prefdeskctl [options] COMMAND ...</source>
        <translation>Aufruf: prefdeskctl [Optionen] BEFEHL ...</translation>
    </message>
    <message>
        <source>Exit code: 0 yes or done, 1 the answer is no, 2 wrong usage, 3 the desk cannot be opened, 4 refused by role or rule, 5 input or output failed, 130 cancelled.</source>
        <translation>Rückgabewert: 0 ja oder erledigt, 1 die Antwort ist Nein, 2 falscher Aufruf, 3 der Desk lässt sich nicht öffnen, 4 durch Rolle oder Regel verweigert, 5 Ein- oder Ausgabe gescheitert, 130 abgebrochen.</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>Aufruf: %1</translation>
    </message>
    <message>
        <source>Example:</source>
        <translation>Beispiel:</translation>
    </message>
    <message>
        <source>For the options of every command see prefdeskctl --help.</source>
        <translation>Die Optionen aller Befehle zeigt prefdeskctl --help.</translation>
    </message>
    <message>
        <source>The answer could not be written completely.</source>
        <translation>Die Antwort konnte nicht vollständig geschrieben werden.</translation>
    </message>
    <message>
        <source>A command is missing; see prefdeskctl --help.</source>
        <translation>Es fehlt ein Befehl; siehe prefdeskctl --help.</translation>
    </message>
    <message>
        <source>the server&apos;s role that sets up shared desks</source>
        <translation>die Rolle des Servers, die gemeinsame Desks einrichtet</translation>
    </message>
    <message>
        <source>a file whose first line is that role&apos;s password; without it the terminal asks</source>
        <translation>eine Datei, deren erste Zeile das Passwort dieser Rolle ist; ohne sie fragt das Terminal</translation>
    </message>
</context>
<context>
    <name>Prefdesk::CommandLine</name>
    <message>
        <source>“%1” has no option --%2; see prefdeskctl %1 --help.</source>
        <translation>„%1“ kennt keine Option --%2; siehe prefdeskctl %1 --help.</translation>
    </message>
    <message>
        <source>“%1” needs %2; see prefdeskctl %1 --help.</source>
        <translation>„%1“ braucht %2; siehe prefdeskctl %1 --help.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” takes no further words after %n; see prefdeskctl %1 --help.</source>
        <translation>
            <numerusform>„%1“ nimmt nach %n Wort keine weiteren an; siehe prefdeskctl %1 --help.</numerusform>
            <numerusform>„%1“ nimmt nach %n Wörtern keine weiteren an; siehe prefdeskctl %1 --help.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no option --%1; see prefdeskctl --help.</source>
        <translation>Die Option --%1 gibt es nicht; siehe prefdeskctl --help.</translation>
    </message>
    <message>
        <source>The option --%1 takes no value.</source>
        <translation>Die Option --%1 nimmt keinen Wert an.</translation>
    </message>
    <message>
        <source>The option --%1 needs %2 after it.</source>
        <translation>Die Option --%1 braucht %2 dahinter.</translation>
    </message>
    <message>
        <source>who signs in</source>
        <translation>wer sich anmeldet</translation>
    </message>
    <message>
        <source>a file whose first line is the passphrase; without it the terminal asks</source>
        <translation>eine Datei, deren erste Zeile die Passphrase ist; ohne sie fragt das Terminal</translation>
    </message>
    <message>
        <source>answer with JSON, one object or one per line</source>
        <translation>mit JSON antworten, ein Objekt oder eines je Zeile</translation>
    </message>
    <message>
        <source>explain, with an example</source>
        <translation>erklären, mit einem Beispiel</translation>
    </message>
    <message>
        <source>say the version</source>
        <translation>die Version nennen</translation>
    </message>
    <message>
        <source>There is no command “%1”; see prefdeskctl --help.</source>
        <translation>Den Befehl „%1“ gibt es nicht; siehe prefdeskctl --help.</translation>
    </message>
    <message>
        <source>no text but what is shown only once, only the exit code and errors</source>
        <translation>kein Text außer dem, was nur einmal gezeigt wird; nur der Rückgabewert und Fehler</translation>
    </message>
    <message>
        <source>the desk: its folder NAME.prefdesk or postgresql://server/database</source>
        <translation>der Desk: sein Ordner NAME.prefdesk oder postgresql://Server/Datenbank</translation>
    </message>
    <message>
        <source>certificate that vouches for a shared desk&apos;s server; without it those of the system</source>
        <translation>Zertifikat, das für den Server eines gemeinsamen Desks bürgt; ohne diese Option die des Systems</translation>
    </message>
</context>
<context>
    <name>Prefdesk::ConflictPanel</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Conflicting answers</source>
        <translation>Widersprüchliche Antworten</translation>
    </message>
    <message>
        <source>Somebody else saved other answers meanwhile, so nothing was saved. Decide for each question, then save again.</source>
        <translation>Inzwischen hat jemand anders abweichende Antworten gespeichert, daher wurde nichts gespeichert. Entscheiden Sie bei jeder Frage und speichern Sie noch einmal.</translation>
    </message>
    <message>
        <source>frequency: %1</source>
        <translation>Häufigkeit: %1</translation>
    </message>
    <message>
        <source>cap: %1</source>
        <translation>Obergrenze: %1</translation>
    </message>
    <message>
        <source>pause until: %1</source>
        <translation>Pause bis: %1</translation>
    </message>
    <message>
        <source>%1
Yours: %2
Theirs: %3 (%4, %5)</source>
        <translation>%1
Ihre Antwort: %2
Andere Antwort: %3 (%4, %5)</translation>
    </message>
    <message>
        <source>Keep mine: %1</source>
        <translation>Meine Antwort behalten: %1</translation>
    </message>
    <message>
        <source>Take theirs: %1</source>
        <translation>Andere Antwort übernehmen: %1</translation>
    </message>
    <message>
        <source>Keep mi&amp;ne</source>
        <translation>Meine Antwort &amp;behalten</translation>
    </message>
    <message>
        <source>T&amp;ake theirs</source>
        <translation>Ander&amp;e Antwort übernehmen</translation>
    </message>
</context>
<context>
    <name>Prefdesk::Connection</name>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Abgebrochen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>This program made a mistake. Nothing was changed; please report it.</source>
        <translation>Dieses Programm hat einen Fehler gemacht. Es wurde nichts geändert; bitte melden Sie ihn.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::ConsentLines</name>
    <message>
        <source>The lines at the top show when the customer agreed to a channel.</source>
        <translation>Die Linien oben zeigen, wann der Kunde einem Kanal zugestimmt hat.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::ConsentModel</name>
    <message>
        <source>in force</source>
        <translation>in Kraft</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Erteilt</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Messages since</source>
        <translation>Nachrichten seitdem</translation>
    </message>
    <message>
        <source>Limit per month</source>
        <translation>Grenze pro Monat</translation>
    </message>
</context>
<context>
    <name>Prefdesk::ContactColumns</name>
    <message>
        <source>The file has no column &quot;%1&quot;, so it is not a complete contact export. Nothing was taken; export all columns of the contacts again.</source>
        <translation>In der Datei fehlt die Spalte „%1“, sie ist also kein vollständiger Kontaktexport. Es wurde nichts übernommen; exportieren Sie alle Spalten der Kontakte noch einmal.</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; stands twice in the file, so it is not clear which one counts. Nothing was taken; remove one of the two.</source>
        <translation>Die Spalte „%1“ steht zweimal in der Datei, daher ist unklar, welche gilt. Es wurde nichts übernommen; entfernen Sie eine der beiden.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::CredentialStore</name>
    <message>
        <source>You no longer belong to this desk. Ask an administrator of this desk.</source>
        <translation>Sie gehören nicht mehr zu diesem Desk. Wenden Sie sich an die Verwaltung dieses Desks.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::CsvReader</name>
    <message>
        <source>Row %1 is not UTF-8 text. Nothing was taken; save the file again as &quot;CSV UTF-8&quot; and import that.</source>
        <translation>Zeile %1 ist kein UTF-8-Text. Es wurde nichts übernommen; speichern Sie die Datei noch einmal als „CSV UTF-8“ und importieren Sie diese.</translation>
    </message>
    <message>
        <source>The file does not begin with a row of column names. Check that it is the right file.</source>
        <translation>Die Datei beginnt nicht mit einer Zeile von Spaltennamen. Prüfen Sie, ob es die richtige Datei ist.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::CsvWriter</name>
    <message>
        <source>The file could not be written. Choose another folder or make room on the disk.</source>
        <translation>Die Datei konnte nicht geschrieben werden. Wählen Sie einen anderen Ordner oder schaffen Sie Platz auf dem Datenträger.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::CustomerCard</name>
    <message>
        <source>Mobile</source>
        <translation>Mobil</translation>
    </message>
    <message>
        <source>%1 (not usable)</source>
        <translation>%1 (nicht nutzbar)</translation>
    </message>
    <message>
        <source>No customer is open. Find the caller on the left (Ctrl+F), then press Enter.</source>
        <translation>Es ist kein Kunde geöffnet. Suchen Sie den Anrufer links (Strg+F) und drücken Sie die Eingabetaste.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Number, country, language and local time</source>
        <translation>Nummer, Land, Sprache und Ortszeit</translation>
    </message>
    <message>
        <source>Shared contact points</source>
        <translation>Gemeinsam genutzte Kontaktwege</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>⚠ %1 also belongs to %2. Make sure who is calling.</source>
        <translation>⚠ %1 gehört auch zu: %2. Vergewissern Sie sich, wer anruft.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::CustomerCommands</name>
    <message>
        <source>--limit needs a whole number from 1.</source>
        <translation>--limit braucht eine ganze Zahl ab 1.</translation>
    </message>
    <message>
        <source>EVERYTHING IS STOPPED</source>
        <translation>ALLES IST GESTOPPT</translation>
    </message>
    <message>
        <source>--at needs a time with its zone, for example 2026-03-01T12:00:00Z.</source>
        <translation>--at braucht eine Zeit mit ihrer Zone, zum Beispiel 2026-03-01T12:00:00Z.</translation>
    </message>
    <message>
        <source>at most so many, 50 if not said</source>
        <translation>höchstens so viele, ohne Angabe 50</translation>
    </message>
    <message>
        <source>find customers by name, number, phone, last four digits or e-mail</source>
        <translation>Kunden nach Name, Nummer, Telefon, letzten vier Ziffern oder E-Mail suchen</translation>
    </message>
    <message>
        <source>as the desk knew it then</source>
        <translation>wie der Desk es damals wusste</translation>
    </message>
    <message>
        <source>what a customer chose</source>
        <translation>wie sich ein Kunde entschieden hat</translation>
    </message>
    <message>
        <source>every choice of a customer, newest first</source>
        <translation>jede Entscheidung eines Kunden, die neueste zuerst</translation>
    </message>
</context>
<context>
    <name>Prefdesk::CustomerCover</name>
    <message>
        <source>This customer is not on this desk any more. Search again.</source>
        <translation>Diese Kundin oder diesen Kunden gibt es an diesem Desk nicht mehr. Suchen Sie noch einmal.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::CustomerReport</name>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>Kundennummer</translation>
    </message>
    <message>
        <source>Language and country</source>
        <translation>Sprache und Land</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Contact points</source>
        <translation>Kontaktwege</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Desk</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Erstellt von</translation>
    </message>
    <message>
        <source>Made at</source>
        <translation>Erstellt am</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>The customer has never asked to stop everything.</source>
        <translation>Der Kunde hat nie verlangt, alles zu stoppen.</translation>
    </message>
    <message>
        <source>The customer&apos;s stop is in force since %1: no message and no data use is allowed, whatever the answers below say.</source>
        <translation>Der Stopp des Kunden gilt seit %1: Keine Nachricht und keine Datennutzung ist erlaubt, was auch immer die Antworten unten sagen.</translation>
    </message>
    <message>
        <source>The customer&apos;s stop was lifted; last change %1.</source>
        <translation>Der Stopp des Kunden wurde aufgehoben; letzte Änderung %1.</translation>
    </message>
    <message>
        <source>Preferences now</source>
        <translation>Einstellungen jetzt</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>– : never asked. Only “given” is a yes.</source>
        <translation>– : nie gefragt. Nur „erteilt“ ist ein Ja.</translation>
    </message>
    <message>
        <source>Data uses</source>
        <translation>Datennutzungen</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Nutzung</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Shown or read aloud</source>
        <translation>Gezeigt oder vorgelesen</translation>
    </message>
    <message>
        <source>Messages sent</source>
        <translation>Gesendete Nachrichten</translation>
    </message>
    <message>
        <source>No message to this customer is on record.</source>
        <translation>Es ist keine Nachricht an diesen Kunden verzeichnet.</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Letzte</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>The log holds no entry about this customer.</source>
        <translation>Das Protokoll enthält keinen Eintrag über diesen Kunden.</translation>
    </message>
    <message numerus="yes">
        <source>All %n entries that the log holds about this customer, oldest first.</source>
        <translation>
            <numerusform>Das Protokoll enthält über diesen Kunden %n Eintrag.</numerusform>
            <numerusform>Alle %n Einträge, die das Protokoll über diesen Kunden enthält, die ältesten zuerst.</numerusform>
        </translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Customer report %1</source>
        <translation>Kundenbericht %1</translation>
    </message>
</context>
<context>
    <name>Prefdesk::CustomerStore</name>
    <message>
        <source>This customer is not on the desk any more. Search again.</source>
        <translation>Dieser Kunde ist nicht mehr auf dem Desk. Suchen Sie noch einmal.</translation>
    </message>
    <message>
        <source>Somebody else changed this customer first. Open the customer again.</source>
        <translation>Jemand anderes hat diesen Kunden zuerst geändert. Öffnen Sie den Kunden noch einmal.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::Database</name>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Abgebrochen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The desk is locked. Sign in again.</source>
        <translation>Der Desk ist gesperrt. Melden Sie sich wieder an.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::Demo</name>
    <message>
        <source>Stopped. No demonstration desk was made.</source>
        <translation>Abgebrochen. Es wurde kein Demo-Desk angelegt.</translation>
    </message>
    <message>
        <source>Demonstration desk</source>
        <translation>Demo-Desk</translation>
    </message>
</context>
<context>
    <name>Prefdesk::DemoCommands</name>
    <message>
        <source>--%1 needs a whole number from %2 to %3.</source>
        <translation>--%1 braucht eine ganze Zahl von %2 bis %3.</translation>
    </message>
    <message>
        <source>Making up customers</source>
        <translation>Kunden werden erfunden</translation>
    </message>
    <message numerus="yes">
        <source>The desk %1 is ready with %n made-up customers. Sign in as agent, officer, regional or admin; the passphrase is demo.</source>
        <translation>
            <numerusform>Der Desk %1 ist mit %n erfundenen Kunden bereit. Melden Sie sich als agent, officer, regional oder admin an; die Passphrase ist demo.</numerusform>
            <numerusform>Der Desk %1 ist mit %n erfundenen Kunden bereit. Melden Sie sich als agent, officer, regional oder admin an; die Passphrase ist demo.</numerusform>
        </translation>
    </message>
    <message>
        <source>how many, 10000 if not said</source>
        <translation>wie viele, ohne Angabe 10000</translation>
    </message>
    <message>
        <source>another seed makes other people</source>
        <translation>ein anderer Startwert ergibt andere Menschen</translation>
    </message>
    <message>
        <source>make a desk with made-up customers to try things on</source>
        <translation>einen Desk mit erfundenen Kunden zum Ausprobieren anlegen</translation>
    </message>
    <message>
        <source>A demonstration desk is made in a folder. Name a folder that does not exist yet.</source>
        <translation>Ein Vorführ-Desk entsteht in einem Ordner. Nennen Sie einen Ordner, den es noch nicht gibt.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::DemoTour</name>
    <message numerus="yes">
        <source>%n picture(s) and report.pdf are in %1.</source>
        <translation>
            <numerusform>%n Bild und report.pdf liegen in %1.</numerusform>
            <numerusform>%n Bilder und report.pdf liegen in %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The tour came to a halt before: %1</source>
        <translation>Der Rundgang blieb stehen vor: %1</translation>
    </message>
    <message>
        <source>The folder for the pictures cannot be made: %1</source>
        <translation>Der Ordner für die Bilder lässt sich nicht anlegen: %1</translation>
    </message>
    <message>
        <source>lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>the sign-in of %1</source>
        <translation>Anmeldung von %1</translation>
    </message>
    <message>
        <source>the open desk</source>
        <translation>offener Desk</translation>
    </message>
    <message>
        <source>the search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>the customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>the draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>the verification</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>No more of that, please, and no training of machines with my data.</source>
        <translation>Davon bitte nichts mehr, und kein Training von Maschinen mit meinen Daten.</translation>
    </message>
    <message>
        <source>the stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>the saved call</source>
        <translation>gespeicherter Anruf</translation>
    </message>
    <message>
        <source>the messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>the audit history</source>
        <translation>Prüfverlauf</translation>
    </message>
    <message>
        <source>the report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>the signed report</source>
        <translation>signierter Bericht</translation>
    </message>
    <message>
        <source>its short code</source>
        <translation>sein Kurzcode</translation>
    </message>
    <message>
        <source>the intake</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>the people</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>the details of an answer</source>
        <translation>Einzelheiten einer Antwort</translation>
    </message>
    <message>
        <source>the end of the dialog</source>
        <translation>Ende des Dialogs</translation>
    </message>
    <message>
        <source>the filtered history</source>
        <translation>gefilterter Prüfverlauf</translation>
    </message>
    <message>
        <source>the entry</source>
        <translation>der Eintrag</translation>
    </message>
    <message>
        <source>the whole history</source>
        <translation>ganzer Prüfverlauf</translation>
    </message>
    <message>
        <source>the passphrase</source>
        <translation>die Passphrase</translation>
    </message>
    <message>
        <source>the signing key</source>
        <translation>der Signaturschlüssel</translation>
    </message>
    <message>
        <source>the file to import</source>
        <translation>die Datei zum Importieren</translation>
    </message>
    <message>
        <source>the imported file</source>
        <translation>die importierte Datei</translation>
    </message>
    <message>
        <source>the house rules</source>
        <translation>die Hausregeln</translation>
    </message>
    <message>
        <source>an older backup</source>
        <translation>eine ältere Sicherung</translation>
    </message>
    <message>
        <source>the backup</source>
        <translation>die Sicherung</translation>
    </message>
    <message>
        <source>the finished backup</source>
        <translation>die fertige Sicherung</translation>
    </message>
    <message>
        <source>the lock</source>
        <translation>das Sperren</translation>
    </message>
    <message>
        <source>the locked desk</source>
        <translation>der gesperrte Desk</translation>
    </message>
    <message>
        <source>the verdicts</source>
        <translation>Urteile</translation>
    </message>
    <message>
        <source>the history</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>the deadlines</source>
        <translation>die Fristen</translation>
    </message>
    <message>
        <source>the deadlines&apos; rows</source>
        <translation>die Zeilen der Fristen</translation>
    </message>
    <message>
        <source>the list of messages</source>
        <translation>die Liste der Nachrichten</translation>
    </message>
    <message>
        <source>the judged messages</source>
        <translation>die beurteilten Nachrichten</translation>
    </message>
    <message>
        <source>why a message was sent</source>
        <translation>warum eine Nachricht gesendet wurde</translation>
    </message>
    <message>
        <source>was it honoured</source>
        <translation>wurde es eingehalten</translation>
    </message>
</context>
<context>
    <name>Prefdesk::Desk</name>
    <message>
        <source>The desk&apos;s database (desk.db) is missing. Restore the desk from a backup.</source>
        <translation>Die Datenbank des Desks (desk.db) fehlt. Stellen Sie den Desk aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The desk&apos;s database (desk.db) is damaged or belongs to another desk. Restore the desk from a backup.</source>
        <translation>Die Datenbank des Desks (desk.db) ist beschädigt oder gehört zu einem anderen Desk. Stellen Sie den Desk aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>You no longer belong to this desk. Ask an administrator of this desk.</source>
        <translation>Sie gehören nicht mehr zu diesem Desk. Wenden Sie sich an die Verwaltung dieses Desks.</translation>
    </message>
    <message>
        <source>This desk has moved to %1. Open it there.</source>
        <translation>Dieser Desk ist nach %1 umgezogen. Öffnen Sie ihn dort.</translation>
    </message>
    <message>
        <source>The desk on the server is damaged, or another one was put in its place. Ask whoever keeps the server to restore it from a backup.</source>
        <translation>Der Desk auf dem Server ist beschädigt, oder ein anderer wurde an seine Stelle gesetzt. Bitten Sie die Betreiber des Servers, ihn aus einer Sicherung wiederherzustellen.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::DeskCommands</name>
    <message>
        <source>The desk %1 is ready; “%2” is its administrator.
Recovery code, shown only now (print it and lock it away): %3</source>
        <translation>Der Desk %1 ist bereit; „%2“ verwaltet ihn.
Wiederherstellungscode, wird nur jetzt gezeigt (drucken und einschließen): %3</translation>
    </message>
    <message>
        <source>The desk %1 is encrypted with a new key. Everybody&apos;s passphrase stays.</source>
        <translation>Der Desk %1 ist mit einem neuen Schlüssel verschlüsselt. Alle Passphrasen bleiben.</translation>
    </message>
    <message>
        <source>what the desk is called</source>
        <translation>wie der Desk heißt</translation>
    </message>
    <message>
        <source>the administrator&apos;s full name</source>
        <translation>der vollständige Name der Person, die ihn verwaltet</translation>
    </message>
    <message>
        <source>make an empty desk with its first administrator</source>
        <translation>einen leeren Desk mit seiner ersten Verwaltungsperson anlegen</translation>
    </message>
    <message>
        <source>encrypt the desk with a new key</source>
        <translation>den Desk mit einem neuen Schlüssel verschlüsseln</translation>
    </message>
    <message>
        <source>A desk in a folder is upgraded when somebody signs in; only a shared desk needs this.</source>
        <translation>Ein Desk in einem Ordner wird beim Anmelden erneuert; nur ein gemeinsamer Desk braucht das.</translation>
    </message>
    <message>
        <source>The desk %1 is as this program needs it.</source>
        <translation>Der Desk %1 ist so, wie dieses Programm ihn braucht.</translation>
    </message>
    <message>
        <source>bring a shared desk to this program&apos;s version</source>
        <translation>einen gemeinsamen Desk auf den Stand dieses Programms bringen</translation>
    </message>
</context>
<context>
    <name>Prefdesk::DeskCreation</name>
    <message>
        <source>The desk needs a name.</source>
        <translation>Der Desk braucht einen Namen.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::DeskFields</name>
    <message>
        <source>&amp;Local desk</source>
        <translation>Lo&amp;kaler Desk</translation>
    </message>
    <message>
        <source>Sh&amp;ared desk</source>
        <translation>&amp;Gemeinsamer Desk</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>Wä&amp;hlen…</translation>
    </message>
    <message>
        <source>New d&amp;esk…</source>
        <translation>Neuer D&amp;esk…</translation>
    </message>
    <message>
        <source>Br&amp;owse…</source>
        <translation>D&amp;urchsuchen…</translation>
    </message>
    <message>
        <source>CA certificate that vouches for the server</source>
        <translation>CA-Zertifikat, das für den Server bürgt</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt)</source>
        <translation>Zertifikate (*.pem *.crt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>&amp;Desk</source>
        <translation>&amp;Desk</translation>
    </message>
    <message>
        <source>Ser&amp;ver</source>
        <translation>Ser&amp;ver</translation>
    </message>
    <message>
        <source>Data&amp;base</source>
        <translation>Daten&amp;bank</translation>
    </message>
    <message>
        <source>CA certi&amp;ficate</source>
        <translation>CA-&amp;Zertifikat</translation>
    </message>
    <message>
        <source>for example db.example.org</source>
        <translation>zum Beispiel db.example.org</translation>
    </message>
    <message>
        <source>for example north</source>
        <translation>zum Beispiel nord</translation>
    </message>
    <message>
        <source>those that this computer trusts</source>
        <translation>denen dieser Computer vertraut</translation>
    </message>
    <message>
        <source>Choose the desk&apos;s folder</source>
        <translation>Ordner des Desks wählen</translation>
    </message>
</context>
<context>
    <name>Prefdesk::DeskFiles</name>
    <message>
        <source>The desk&apos;s file %1 is missing on the server. Ask an administrator of this desk.</source>
        <translation>Die Datei %1 des Desks fehlt auf dem Server. Wenden Sie sich an die Verwaltung dieses Desks.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::DeskLocation</name>
    <message>
        <source>The port in the address of a shared desk is a number from 1 to %1. Correct it.</source>
        <translation>Der Port in der Adresse eines gemeinsamen Desks ist eine Zahl von 1 bis %1. Berichtigen Sie ihn.</translation>
    </message>
    <message>
        <source>The server&apos;s name in the address of a shared desk has only letters, digits, hyphens, dots and underscores. Write postgresql://server/database.</source>
        <translation>Der Name des Servers in der Adresse eines gemeinsamen Desks hat nur Buchstaben, Ziffern, Bindestriche, Punkte und Unterstriche. Schreiben Sie postgresql://Server/Datenbank.</translation>
    </message>
    <message>
        <source>Leave the person and the password out of the address of a shared desk: write postgresql://server/database and give the name apart from it.</source>
        <translation>Lassen Sie Person und Passwort aus der Adresse eines gemeinsamen Desks weg: Schreiben Sie postgresql://Server/Datenbank und geben Sie den Namen getrennt davon an.</translation>
    </message>
    <message>
        <source>The address of a shared desk takes no options: the connection is always encrypted and the server always proves who it is. Write only postgresql://server/database.</source>
        <translation>Die Adresse eines gemeinsamen Desks hat keine Optionen: Die Verbindung ist immer verschlüsselt, und der Server weist sich immer aus. Schreiben Sie nur postgresql://Server/Datenbank.</translation>
    </message>
    <message>
        <source>The address of a shared desk ends with the name of its database, which has only letters, digits, hyphens, dots and underscores. Write postgresql://server/database.</source>
        <translation>Die Adresse eines gemeinsamen Desks endet mit dem Namen seiner Datenbank, der nur Buchstaben, Ziffern, Bindestriche, Punkte und Unterstriche hat. Schreiben Sie postgresql://Server/Datenbank.</translation>
    </message>
    <message>
        <source>The address of a shared desk has at most %1 servers.</source>
        <translation>Die Adresse eines gemeinsamen Desks hat höchstens %1 Server.</translation>
    </message>
    <message>
        <source>Say where the desk is: its folder, or postgresql://server/database.</source>
        <translation>Geben Sie an, wo der Desk ist: sein Ordner oder postgresql://Server/Datenbank.</translation>
    </message>
    <message>
        <source>A desk is a folder on this computer or a shared desk, postgresql://server/database. Correct the address.</source>
        <translation>Ein Desk ist ein Ordner auf diesem Computer oder ein gemeinsamer Desk, postgresql://Server/Datenbank. Berichtigen Sie die Adresse.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::DeskMove</name>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>A copy holds the customers of all regions. Ask somebody who works for all of them.</source>
        <translation>Eine Kopie enthält die Kunden aller Regionen. Bitten Sie jemanden darum, der für alle zuständig ist.</translation>
    </message>
    <message>
        <source>The desk&apos;s audit history does not verify, so nothing was moved. Verify it and see what was found (prefdeskctl verify).</source>
        <translation>Der Prüfverlauf des Desks besteht die Prüfung nicht, deshalb ist nichts umgezogen. Prüfen Sie ihn und sehen Sie sich an, was gefunden wurde (prefdeskctl verify).</translation>
    </message>
    <message>
        <source>The file %1 of the desk cannot be read, so nothing was moved.</source>
        <translation>Die Datei %1 des Desks ist nicht lesbar, deshalb ist nichts umgezogen.</translation>
    </message>
    <message>
        <source>The copy of the audit history is not the same as the original, so nothing was kept of it. Verify the desk, then try again.</source>
        <translation>Die Kopie des Prüfverlaufs gleicht dem Original nicht, deshalb wurde nichts davon behalten. Prüfen Sie den Desk und versuchen Sie es dann noch einmal.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::DeskPanel</name>
    <message>
        <source>Records of this customer</source>
        <translation>Aufzeichnungen zu diesem Kunden</translation>
    </message>
    <message>
        <source>&lt;p style=&apos;font-size:large&apos;&gt;&lt;b&gt;Who is calling?&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Find the caller on the left; Enter opens the customer.&lt;/p&gt;&lt;p&gt;Ctrl+F returns to the search, F8 stops everything, Ctrl+S saves the call.&lt;/p&gt;</source>
        <translation>&lt;p style=&apos;font-size:large&apos;&gt;&lt;b&gt;Wer ruft an?&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Suchen Sie links nach dem Anrufer; die Eingabetaste öffnet den Kunden.&lt;/p&gt;&lt;p&gt;Strg+F führt zurück zur Suche, F8 stoppt alles, Strg+S speichert den Anruf.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>Prefdesk::DraftBanner</name>
    <message>
        <source>You have changes for this customer that were not saved.</source>
        <translation>Sie haben Änderungen zu diesem Kunden, die nicht gespeichert wurden.</translation>
    </message>
    <message>
        <source>Bri&amp;ng them back</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Disc&amp;ard them</source>
        <translation>Verw&amp;erfen</translation>
    </message>
    <message>
        <source>You have changes for this customer that were not saved, from an earlier conversation. Verify the caller, read the scripts and note the words anew.</source>
        <translation>Für diesen Kunden gibt es Änderungen aus einem früheren Gespräch, die nicht gespeichert wurden. Prüfen Sie den Anrufer, lesen Sie die Texte vor und notieren Sie die Worte neu.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::DraftList</name>
    <message>
        <source>Calls that are not saved</source>
        <translation>Nicht gespeicherte Anrufe</translation>
    </message>
    <message>
        <source>Calls not saved (F6):</source>
        <translation>Nicht gespeicherte Anrufe (F6):</translation>
    </message>
</context>
<context>
    <name>Prefdesk::DraftModel</name>
    <message>
        <source>%1, last touched %2</source>
        <comment>customer number, time</comment>
        <translation>%1, zuletzt bearbeitet %2</translation>
    </message>
</context>
<context>
    <name>Prefdesk::Duty</name>
    <message>
        <source>Send the confirmation</source>
        <translation>Bestätigung senden</translation>
    </message>
    <message>
        <source>See that all systems stop</source>
        <translation>Dafür sorgen, dass alle Systeme aufhören</translation>
    </message>
    <message>
        <source>Put on the do-not-call list</source>
        <translation>Auf die Sperrliste setzen</translation>
    </message>
    <message>
        <source>End the sharing of data</source>
        <translation>Weitergabe von Daten beenden</translation>
    </message>
    <message>
        <source>Honour the objection</source>
        <translation>Widerspruch umsetzen</translation>
    </message>
    <message>
        <source>Answer the request</source>
        <translation>Anfrage beantworten</translation>
    </message>
    <message>
        <source>Acknowledge the complaint</source>
        <translation>Beschwerde bestätigen</translation>
    </message>
    <message>
        <source>Explain the decision</source>
        <translation>Entscheidung erklären</translation>
    </message>
    <message>
        <source>Ask what was meant</source>
        <translation>Fragen, was gemeint war</translation>
    </message>
    <message>
        <source>access to the data</source>
        <translation>Auskunft über die Daten</translation>
    </message>
    <message>
        <source>correction of the data</source>
        <translation>Berichtigung der Daten</translation>
    </message>
    <message>
        <source>erasure of the data</source>
        <translation>Löschung der Daten</translation>
    </message>
    <message>
        <source>restriction of use</source>
        <translation>Einschränkung der Verarbeitung</translation>
    </message>
    <message>
        <source>a copy to take along</source>
        <translation>Kopie zum Mitnehmen</translation>
    </message>
    <message>
        <source>objection</source>
        <translation>Widerspruch</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what is to be done (about what)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>übernommen</translation>
    </message>
    <message>
        <source>extended</source>
        <translation>verlängert</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>gilt nicht</translation>
    </message>
</context>
<context>
    <name>Prefdesk::DutyCommands</name>
    <message>
        <source>nobody yet</source>
        <translation>noch niemand</translation>
    </message>
    <message>
        <source>--received needs a time with its zone, for example 2026-03-01T12:00:00Z.</source>
        <translation>--received braucht einen Zeitpunkt mit Zeitzone, zum Beispiel 2026-03-01T12:00:00Z.</translation>
    </message>
    <message>
        <source>“%1” is no request; say one of: %2.</source>
        <translation>„%1“ ist keine Anfrage; möglich sind: %2.</translation>
    </message>
    <message>
        <source>Noted for %1: %2, before %3 (%4).</source>
        <translation>Vermerkt für %1: %2, vor %3 (%4).</translation>
    </message>
    <message>
        <source>only those that are late</source>
        <translation>nur überfällige</translation>
    </message>
    <message>
        <source>what must be done by when, and by which rule; 1: something is late</source>
        <translation>was bis wann zu tun ist und nach welcher Regel; 1: etwas ist überfällig</translation>
    </message>
    <message>
        <source>when it reached the company; else now</source>
        <translation>wann sie beim Unternehmen ankam; sonst jetzt</translation>
    </message>
    <message>
        <source>what else is to be known of it</source>
        <translation>was sonst darüber zu wissen ist</translation>
    </message>
    <message>
        <source>begin the deadline of a request: %1</source>
        <translation>die Frist einer Anfrage beginnen: %1</translation>
    </message>
</context>
<context>
    <name>Prefdesk::DutyDialog</name>
    <message>
        <source>%1, customer %2</source>
        <translation>%1, Kunde %2</translation>
    </message>
    <message>
        <source>Extend the deadline</source>
        <translation>Frist verlängern</translation>
    </message>
    <message>
        <source>&amp;Why it takes longer</source>
        <translation>&amp;Warum es länger dauert</translation>
    </message>
    <message>
        <source>The deadline does not apply</source>
        <translation>Frist gilt nicht</translation>
    </message>
    <message>
        <source>&amp;Why it does not apply</source>
        <translation>&amp;Warum sie nicht gilt</translation>
    </message>
    <message>
        <source>Deadline dealt with</source>
        <translation>Frist erledigt</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>&amp;Message that shows it</source>
        <translation>Na&amp;chricht, die es zeigt</translation>
    </message>
    <message>
        <source>&amp;What shows it</source>
        <translation>&amp;Was es zeigt</translation>
    </message>
    <message>
        <source>a reference, a letter, what was done</source>
        <translation>ein Aktenzeichen, ein Brief, was getan wurde</translation>
    </message>
    <message>
        <source>%1 of %2 %3</source>
        <comment>channel, time, campaign</comment>
        <translation>%1 vom %2 %3</translation>
    </message>
</context>
<context>
    <name>Prefdesk::DutyLine</name>
    <message>
        <source>Open: %1, %2</source>
        <translation>Offen: %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>(and %n more)</source>
        <translation>
            <numerusform>(und %n weitere)</numerusform>
            <numerusform>(und %n weitere)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Prefdesk::DutyModel</name>
    <message>
        <source>Ask what was meant by “%1”</source>
        <translation>Fragen, was mit „%1“ gemeint war</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>2 days left (31.12.2026 12:00)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>noch niemand</translation>
    </message>
    <message>
        <source>message of %1</source>
        <translation>Nachricht vom %1</translation>
    </message>
    <message>
        <source>To be done</source>
        <translation>Zu tun</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Verbleibende Zeit</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>What shows it</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>By which rule</source>
        <translation>Nach welcher Regel</translation>
    </message>
    <message>
        <source>There is no customer with this number. Correct it.</source>
        <translation>Es gibt keinen Kunden mit dieser Nummer. Berichtigen Sie sie.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::DutyPanel</name>
    <message>
        <source>&amp;Take</source>
        <translation>Über&amp;nehmen</translation>
    </message>
    <message>
        <source>&amp;Done…</source>
        <translation>&amp;Erledigt…</translation>
    </message>
    <message>
        <source>E&amp;xtend…</source>
        <translation>Ver&amp;längern…</translation>
    </message>
    <message>
        <source>Does &amp;not apply…</source>
        <translation>&amp;Gilt nicht…</translation>
    </message>
    <message>
        <source>&amp;Open customer</source>
        <translation>&amp;Kunden öffnen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>What must be done, by when it is due</source>
        <translation>Was zu tun ist, nach Fälligkeit</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Zeigen</translation>
    </message>
    <message>
        <source>Nothing is open: no customer waits for anything. A deadline begins by itself when a call withdraws a consent.</source>
        <translation>Nichts ist offen: Kein Kunde wartet auf etwas. Eine Frist beginnt von selbst, wenn ein Anruf eine Einwilligung widerruft.</translation>
    </message>
    <message>
        <source>Nothing is late.</source>
        <translation>Nichts ist überfällig.</translation>
    </message>
    <message>
        <source>Nothing of yours is open. Choose “Open” to see what nobody has taken.</source>
        <translation>Von Ihnen ist nichts offen. Mit „Offen“ sehen Sie, was noch niemand übernommen hat.</translation>
    </message>
    <message>
        <source>Nothing was done in the last 30 days.</source>
        <translation>In den letzten 30 Tagen wurde nichts erledigt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln late</source>
        <translation>
            <numerusform>%Ln überfällig</numerusform>
            <numerusform>%Ln überfällig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open</source>
        <translation>
            <numerusform>%Ln offen</numerusform>
            <numerusform>%Ln offen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deadlines: %Ln late</source>
        <translation>
            <numerusform>Fristen: %Ln überfällig</numerusform>
            <numerusform>Fristen: %Ln überfällig</numerusform>
        </translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>Fristen</translation>
    </message>
    <message>
        <source>New &amp;request…</source>
        <translation>Neue An&amp;frage…</translation>
    </message>
</context>
<context>
    <name>Prefdesk::DutyRow</name>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 h</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>less than 1 min</source>
        <translation>weniger als 1 min</translation>
    </message>
    <message>
        <source>done, late by %1</source>
        <translation>erledigt, %1 zu spät</translation>
    </message>
    <message>
        <source>done in time</source>
        <translation>rechtzeitig erledigt</translation>
    </message>
    <message>
        <source>late by %1</source>
        <translation>%1 zu spät</translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>a span of time</comment>
        <translation>noch %1</translation>
    </message>
</context>
<context>
    <name>Prefdesk::DutyStarter</name>
    <message>
        <source>No rule in force where the customer lives names a deadline for this.</source>
        <translation>Keine Regel, die am Ort des Kunden gilt, nennt dafür eine Frist.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::DutyStore</name>
    <message>
        <source>Somebody dealt with this a moment ago. Look at the list again.</source>
        <translation>Das hat gerade jemand erledigt. Sehen Sie noch einmal in die Liste.</translation>
    </message>
    <message>
        <source>A deadline cannot begin in the future. Correct the time.</source>
        <translation>Eine Frist kann nicht in der Zukunft beginnen. Berichtigen Sie den Zeitpunkt.</translation>
    </message>
    <message>
        <source>Say why it takes longer: the customer must be told the reason, too.</source>
        <translation>Sagen Sie, warum es länger dauert: Auch der Kunde muss den Grund erfahren.</translation>
    </message>
    <message>
        <source>This deadline cannot be extended: its rule allows no more time, or it is over.</source>
        <translation>Diese Frist kann nicht verlängert werden: Ihre Regel lässt nicht mehr Zeit, oder sie ist abgelaufen.</translation>
    </message>
    <message>
        <source>Say what shows that it was done: a message, a reference or a note.</source>
        <translation>Sagen Sie, was zeigt, dass es getan wurde: eine Nachricht, ein Aktenzeichen oder eine Notiz.</translation>
    </message>
    <message>
        <source>That message was sent before the deadline began, so it shows nothing.</source>
        <translation>Diese Nachricht wurde gesendet, bevor die Frist begann; sie zeigt also nichts.</translation>
    </message>
    <message>
        <source>Say why the deadline does not apply.</source>
        <translation>Sagen Sie, warum die Frist nicht gilt.</translation>
    </message>
    <message>
        <source>This message was not sent to the customer. Choose another.</source>
        <translation>Diese Nachricht ging nicht an den Kunden. Wählen Sie eine andere.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::EmailAddress</name>
    <message>
        <source>The e-mail address is empty.</source>
        <translation>Die E-Mail-Adresse ist leer.</translation>
    </message>
    <message>
        <source>The e-mail address has a blank inside. Take it out.</source>
        <translation>Die E-Mail-Adresse enthält ein Leerzeichen. Entfernen Sie es.</translation>
    </message>
    <message>
        <source>The e-mail address has no @. Ask for the whole address.</source>
        <translation>Die E-Mail-Adresse hat kein @. Fragen Sie nach der ganzen Adresse.</translation>
    </message>
    <message>
        <source>The e-mail address has more than one @. Enter one address.</source>
        <translation>Die E-Mail-Adresse hat mehr als ein @. Geben Sie eine einzige Adresse ein.</translation>
    </message>
    <message>
        <source>The part of the e-mail address before the @ is not valid.</source>
        <translation>Der Teil der E-Mail-Adresse vor dem @ ist nicht gültig.</translation>
    </message>
    <message>
        <source>The part of the e-mail address after the @ is not valid.</source>
        <translation>Der Teil der E-Mail-Adresse nach dem @ ist nicht gültig.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::Entry</name>
    <message>
        <source>These bytes are not an entry that this version of Prefdesk can read.</source>
        <translation>Diese Bytes sind kein Eintrag, den diese Version von Prefdesk lesen kann.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::EntryPanel</name>
    <message>
        <source>Entry %1: %2, %3, %4 at %5</source>
        <translation>Eintrag %1: %2, %3, %4 an Rechner %5</translation>
    </message>
    <message>
        <source>, customer %1</source>
        <translation>, Kunde %1</translation>
    </message>
    <message>
        <source>Selected entry</source>
        <translation>Ausgewählter Eintrag</translation>
    </message>
    <message>
        <source>Notes about the entry</source>
        <translation>Anmerkungen zum Eintrag</translation>
    </message>
    <message>
        <source>What was there before and after</source>
        <translation>Was vorher und nachher dort stand</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Select an entry to see what was there before and after.</source>
        <translation>Wählen Sie einen Eintrag, um zu sehen, was vorher und nachher dort stand.</translation>
    </message>
    <message>
        <source>%1 (changed)</source>
        <translation>%1 (geändert)</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Grund: %1</translation>
    </message>
    <message>
        <source>A value of this entry was changed after it was recorded, so it is not shown. Check the ledger.</source>
        <translation>Ein Wert dieses Eintrags wurde nach der Aufzeichnung geändert und wird deshalb nicht gezeigt. Prüfen Sie das Protokoll.</translation>
    </message>
    <message>
        <source>Values of this entry were erased. Its place in the ledger still proves that it was recorded.</source>
        <translation>Werte dieses Eintrags wurden gelöscht. Sein Platz im Protokoll beweist weiterhin, dass er aufgezeichnet wurde.</translation>
    </message>
    <message>
        <source>This entry records that it happened; it changed no values.</source>
        <translation>Dieser Eintrag hält fest, dass es geschehen ist; er hat keine Werte geändert.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::Evidence</name>
    <message>
        <source>The evidence in this report cannot be read: it is incomplete or was changed.</source>
        <translation>Die Beweisdaten in diesem Bericht sind nicht lesbar: Sie sind unvollständig oder wurden geändert.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::EvidenceCheck</name>
    <message>
        <source>a ledger entry</source>
        <translation>ein Protokolleintrag</translation>
    </message>
    <message>
        <source>other bytes</source>
        <translation>andere Bytes</translation>
    </message>
    <message>
        <source>no proof for this place</source>
        <translation>kein Nachweis für diese Stelle</translation>
    </message>
    <message>
        <source>the value that was recorded (%1)</source>
        <translation>der aufgezeichnete Wert (%1)</translation>
    </message>
    <message>
        <source>another value</source>
        <translation>ein anderer Wert</translation>
    </message>
    <message>
        <source>a customer</source>
        <translation>ein Kunde</translation>
    </message>
    <message>
        <source>number %1 of this customer</source>
        <translation>Nummer %1 dieses Kunden</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>a beginning of this log</source>
        <translation>ein Anfang dieses Protokolls</translation>
    </message>
    <message>
        <source>another history</source>
        <translation>ein anderer Verlauf</translation>
    </message>
    <message>
        <source>signed by the key of the log</source>
        <translation>mit dem Schlüssel des Protokolls signiert</translation>
    </message>
    <message>
        <source>not shown</source>
        <translation>nicht gezeigt</translation>
    </message>
    <message>
        <source>not later than the report</source>
        <translation>nicht später als der Bericht</translation>
    </message>
    <message>
        <source>right behind entry %1</source>
        <translation>unmittelbar nach Eintrag %1</translation>
    </message>
</context>
<context>
    <name>Prefdesk::EvidenceStore</name>
    <message>
        <source>What the desk keeps of this customer&apos;s entries is not what was recorded, so no report was made. Verify the ledger to see what was changed.</source>
        <translation>Was der Desk von den Einträgen dieses Kunden aufbewahrt, ist nicht das, was aufgezeichnet wurde; daher wurde kein Bericht erstellt. Prüfen Sie das Protokoll, um zu sehen, was geändert wurde.</translation>
    </message>
    <message>
        <source>The ledger has no entry about this customer, so there is nothing to prove. Open the customer, then make the report.</source>
        <translation>Das Protokoll enthält keinen Eintrag über diesen Kunden, es gibt also nichts zu belegen. Öffnen Sie den Kunden und erstellen Sie dann den Bericht.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::ExplanationModel</name>
    <message>
        <source>choice</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>contact point</source>
        <translation>Kontaktpunkt</translation>
    </message>
    <message>
        <source>legal stop</source>
        <translation>gesetzliches Verbot</translation>
    </message>
    <message>
        <source>hold</source>
        <translation>Ruhezeit</translation>
    </message>
    <message>
        <source>list of a register</source>
        <translation>Liste eines Registers</translation>
    </message>
    <message>
        <source>entry in a register</source>
        <translation>Eintrag in einem Register</translation>
    </message>
    <message>
        <source>message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>relation</source>
        <translation>Beziehung</translation>
    </message>
    <message>
        <source>guardian&apos;s consent</source>
        <translation>Einwilligung eines Vormunds</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Was sie sagt</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>Nicht vor</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
</context>
<context>
    <name>Prefdesk::FactsLoader</name>
    <message>
        <source>This customer is not on this desk any more. Search again.</source>
        <translation>Diese Kundin oder diesen Kunden gibt es an diesem Desk nicht mehr. Suchen Sie noch einmal.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::Fault</name>
    <message>
        <source>The line is longer than one megabyte.</source>
        <translation>Die Zeile ist länger als ein Megabyte.</translation>
    </message>
    <message>
        <source>A quotation mark that opens in this row is never closed.</source>
        <translation>Ein Anführungszeichen, das in dieser Zeile beginnt, wird nie geschlossen.</translation>
    </message>
    <message>
        <source>A quotation mark stands in the middle of a value.</source>
        <translation>Ein Anführungszeichen steht mitten in einem Wert.</translation>
    </message>
    <message>
        <source>The row has more or fewer columns than the first row of the file.</source>
        <translation>Die Zeile hat mehr oder weniger Spalten als die erste Zeile der Datei.</translation>
    </message>
    <message>
        <source>The row contains a NUL character.</source>
        <translation>Die Zeile enthält ein NUL-Zeichen.</translation>
    </message>
    <message>
        <source>The line is not a complete JSON object; it may have been cut off.</source>
        <translation>Die Zeile ist kein vollständiges JSON-Objekt; vielleicht wurde sie abgeschnitten.</translation>
    </message>
    <message>
        <source>The same key stands twice in the line.</source>
        <translation>Derselbe Schlüssel steht zweimal in der Zeile.</translation>
    </message>
    <message>
        <source>There is no value, but the row needs one.</source>
        <translation>Es steht kein Wert da, aber die Zeile braucht einen.</translation>
    </message>
    <message>
        <source>Duplicate: this customer number stands in an earlier row of the file.</source>
        <translation>Doppelt: Diese Kundennummer steht in einer früheren Zeile der Datei.</translation>
    </message>
    <message>
        <source>The customer belongs to a region you do not work for.</source>
        <translation>Der Kunde gehört zu einer Region, für die Sie nicht zuständig sind.</translation>
    </message>
    <message>
        <source>The text is too long to be right.</source>
        <translation>Der Text ist zu lang, um richtig zu sein.</translation>
    </message>
    <message>
        <source>This is not an e-mail address.</source>
        <translation>Das ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>This is not a phone number.</source>
        <translation>Das ist keine Telefonnummer.</translation>
    </message>
    <message>
        <source>This is not a country code of two letters.</source>
        <translation>Das ist kein Länderkürzel aus zwei Buchstaben.</translation>
    </message>
    <message>
        <source>This is not a language tag such as en-GB.</source>
        <translation>Das ist kein Sprachkürzel wie en-GB.</translation>
    </message>
    <message>
        <source>This is not the name of a time zone such as Europe/Paris.</source>
        <translation>Das ist nicht der Name einer Zeitzone wie Europe/Paris.</translation>
    </message>
    <message>
        <source>This is not a date and time with an offset, or the day does not exist.</source>
        <translation>Kein Datum mit Uhrzeit und UTC-Abstand, oder den Tag gibt es nicht.</translation>
    </message>
    <message>
        <source>The date lies in the future.</source>
        <translation>Das Datum liegt in der Zukunft.</translation>
    </message>
    <message>
        <source>This says neither true nor false.</source>
        <translation>Das sagt weder true noch false.</translation>
    </message>
    <message>
        <source>This channel is not known here.</source>
        <translation>Dieser Kanal ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>This topic is not known here.</source>
        <translation>Dieses Thema ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>The line names neither a customer number nor an address.</source>
        <translation>Die Zeile nennt weder eine Kundennummer noch eine Adresse.</translation>
    </message>
    <message>
        <source>The last import said no too, and the customer has said yes since then. The newer choice stands; correct it where the file comes from.</source>
        <translation>Auch der vorige Import sagte Nein, und der Kunde hat seither Ja gesagt. Die neuere Entscheidung gilt; berichtigen Sie es dort, woher die Datei kommt.</translation>
    </message>
    <message>
        <source>This is not a ticket&apos;s status such as open or solved.</source>
        <translation>Das ist kein Ticketstatus wie open oder solved.</translation>
    </message>
    <message>
        <source>The end lies before the beginning.</source>
        <translation>Das Ende liegt vor dem Anfang.</translation>
    </message>
    <message>
        <source>Duplicate: this ticket stands in an earlier row of the file.</source>
        <translation>Doppelt: Dieses Ticket steht schon in einer früheren Zeile der Datei.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::Finding</name>
    <message>
        <source>An entry is missing: its number is skipped.</source>
        <translation>Ein Eintrag fehlt: Seine Nummer ist übersprungen.</translation>
    </message>
    <message>
        <source>An entry cannot be read: its bytes were changed.</source>
        <translation>Ein Eintrag ist nicht lesbar: Seine Bytes wurden geändert.</translation>
    </message>
    <message>
        <source>An entry does not match its own hash: one of them was changed.</source>
        <translation>Ein Eintrag passt nicht zu seinem eigenen Hash: Eines von beiden wurde geändert.</translation>
    </message>
    <message>
        <source>What the screen shows of an entry is not what the entry says.</source>
        <translation>Was der Bildschirm von einem Eintrag zeigt, ist nicht, was der Eintrag sagt.</translation>
    </message>
    <message>
        <source>The ledger has another number of entries than it should.</source>
        <translation>Das Protokoll hat eine andere Zahl von Einträgen, als es haben sollte.</translation>
    </message>
    <message>
        <source>The entries do not lead to the stored end of the ledger.</source>
        <translation>Die Einträge führen nicht zum gespeicherten Ende des Protokolls.</translation>
    </message>
    <message>
        <source>Stored hashes do not match the entries.</source>
        <translation>Gespeicherte Hashes passen nicht zu den Einträgen.</translation>
    </message>
    <message>
        <source>An entry of a customer was removed, added or exchanged.</source>
        <translation>Ein Eintrag eines Kunden wurde entfernt, hinzugefügt oder ausgetauscht.</translation>
    </message>
    <message>
        <source>The newest entry of a customer is not the one on record.</source>
        <translation>Der neueste Eintrag eines Kunden ist nicht der verzeichnete.</translation>
    </message>
    <message>
        <source>A customer was exchanged: entries now point at somebody else.</source>
        <translation>Ein Kunde wurde ausgetauscht: Einträge zeigen jetzt auf jemand anderen.</translation>
    </message>
    <message>
        <source>A recorded value was changed after it was recorded.</source>
        <translation>Ein aufgezeichneter Wert wurde nachträglich geändert.</translation>
    </message>
    <message>
        <source>A value was added that no entry knows.</source>
        <translation>Ein Wert wurde hinzugefügt, den kein Eintrag kennt.</translation>
    </message>
    <message>
        <source>A checkpoint is not signed by this desk&apos;s log.</source>
        <translation>Ein Prüfpunkt ist nicht vom Protokoll dieses Desks signiert.</translation>
    </message>
    <message>
        <source>A checkpoint is longer than the ledger: entries were cut off.</source>
        <translation>Ein Prüfpunkt ist länger als das Protokoll: Einträge wurden abgeschnitten.</translation>
    </message>
    <message>
        <source>The entries are not those that a checkpoint was made of: history was rewritten.</source>
        <translation>Die Einträge sind nicht die, aus denen ein Prüfpunkt entstand: Der Verlauf wurde umgeschrieben.</translation>
    </message>
    <message>
        <source>The desk names another log key than its key file.</source>
        <translation>Der Desk nennt einen anderen Protokollschlüssel als seine Schlüsseldatei.</translation>
    </message>
    <message>
        <source>This workstation has seen more entries than there are now: the ledger was set back.</source>
        <translation>Dieser Rechner hat schon mehr Einträge gesehen, als es jetzt gibt: Das Protokoll wurde zurückgesetzt.</translation>
    </message>
    <message>
        <source>This workstation has seen other entries than these: history was rewritten.</source>
        <translation>Dieser Rechner hat andere Einträge gesehen als diese: Der Verlauf wurde umgeschrieben.</translation>
    </message>
    <message>
        <source>What this workstation remembers of the ledger is unreadable or not signed by it.</source>
        <translation>Was sich dieser Rechner vom Protokoll gemerkt hat, ist unlesbar oder nicht von ihm signiert.</translation>
    </message>
    <message>
        <source>A customer&apos;s current preferences are not what the ledger recorded.</source>
        <translation>Die aktuellen Einstellungen eines Kunden sind nicht, was das Protokoll aufgezeichnet hat.</translation>
    </message>
    <message>
        <source>A customer&apos;s choice is not what the ledger recorded.</source>
        <translation>Die Entscheidung eines Kunden ist nicht, was das Protokoll aufgezeichnet hat.</translation>
    </message>
    <message>
        <source>A call is not what the ledger recorded.</source>
        <translation>Ein Anruf ist nicht, was das Protokoll aufgezeichnet hat.</translation>
    </message>
    <message>
        <source>The wording of a published notice was changed.</source>
        <translation>Der Wortlaut eines veröffentlichten Hinweises wurde geändert.</translation>
    </message>
    <message>
        <source>There is more; only the first thousand are listed.</source>
        <translation>Es gibt mehr; nur die ersten tausend sind aufgeführt.</translation>
    </message>
    <message>
        <source>Something is not as it was recorded.</source>
        <translation>Etwas ist nicht so, wie es aufgezeichnet wurde.</translation>
    </message>
    <message>
        <source>An entry was added beside the ledger.</source>
        <translation>Ein Eintrag wurde neben dem Protokoll hinzugefügt.</translation>
    </message>
    <message>
        <source>A recorded value was removed.</source>
        <translation>Ein aufgezeichneter Wert wurde entfernt.</translation>
    </message>
    <message>
        <source>A checkpoint that this desk signed was removed from it.</source>
        <translation>Ein Prüfpunkt, den dieser Desk signiert hat, wurde aus ihm entfernt.</translation>
    </message>
    <message>
        <source>The name or the rights of a person are not what the ledger recorded.</source>
        <translation>Der Name oder die Rechte einer Person sind nicht so, wie das Protokoll sie aufgezeichnet hat.</translation>
    </message>
    <message>
        <source>entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>outside checkpoint</source>
        <translation>äußerer Prüfpunkt</translation>
    </message>
    <message>
        <source>checkpoint</source>
        <translation>Prüfpunkt</translation>
    </message>
    <message>
        <source>checkpoints</source>
        <translation>Prüfpunkte</translation>
    </message>
    <message>
        <source>end of the ledger</source>
        <translation>Ende des Protokolls</translation>
    </message>
    <message>
        <source>stored hashes</source>
        <translation>gespeicherte Hashes</translation>
    </message>
    <message>
        <source>pseudonym</source>
        <translation>Pseudonym</translation>
    </message>
    <message>
        <source>pseudonyms</source>
        <translation>Pseudonyme</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>desk</source>
        <translation>Desk</translation>
    </message>
    <message>
        <source>What is so of a customer is not what the ledger recorded.</source>
        <translation>Ein Umstand einer Kundin oder eines Kunden ist nicht der, den das Protokoll verzeichnet.</translation>
    </message>
    <message>
        <source>circumstance</source>
        <translation>Umstand</translation>
    </message>
    <message>
        <source>A deadline is not what the ledger recorded.</source>
        <translation>Eine Frist ist nicht, was das Protokoll festhielt.</translation>
    </message>
    <message>
        <source>What was done about a deadline is not what the ledger recorded.</source>
        <translation>Was wegen einer Frist getan wurde, ist nicht, was das Protokoll festhielt.</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>Frist</translation>
    </message>
</context>
<context>
    <name>Prefdesk::FolderLock</name>
    <message>
        <source>There is no desk at this place, or you may not read it. Choose the desk&apos;s folder.</source>
        <translation>An diesem Ort ist kein Desk, oder Sie dürfen ihn nicht lesen. Wählen Sie den Ordner des Desks.</translation>
    </message>
    <message>
        <source>Another program is re-encrypting this desk. Wait until it has finished, then try again.</source>
        <translation>Ein anderes Programm verschlüsselt diesen Desk gerade neu. Warten Sie, bis es fertig ist, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Another program has this desk open. Close the desk there, then try again.</source>
        <translation>Ein anderes Programm hat diesen Desk geöffnet. Schließen Sie ihn dort und versuchen Sie es dann noch einmal.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::HistoryLine</name>
    <message>
        <source>caller: %1</source>
        <translation>Anrufer: %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>report %1</source>
        <translation>Bericht %1</translation>
    </message>
    <message>
        <source>paused until %1</source>
        <translation>pausiert bis %1</translation>
    </message>
    <message>
        <source>reason: %1</source>
        <translation>Grund: %1</translation>
    </message>
</context>
<context>
    <name>Prefdesk::HistoryModel</name>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Before → after</source>
        <translation>Vorher → nachher</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Aufgezeichnet</translation>
    </message>
</context>
<context>
    <name>Prefdesk::HistoryPanel</name>
    <message>
        <source>Nothing has been recorded about this customer yet.</source>
        <translation>Über diesen Kunden wurde noch nichts aufgezeichnet.</translation>
    </message>
    <message>
        <source>History of this customer, newest first</source>
        <translation>Verlauf dieses Kunden, Neuestes zuerst</translation>
    </message>
</context>
<context>
    <name>Prefdesk::ImportForm</name>
    <message>
        <source>&amp;Browse…</source>
        <translation>Durchs&amp;uchen…</translation>
    </message>
    <message>
        <source>Only &amp;try it, keep nothing</source>
        <translation>Nur p&amp;robieren, nichts behalten</translation>
    </message>
    <message>
        <source>&amp;Cancel the import</source>
        <translation>Import abbre&amp;chen</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Fortschritt des Imports</translation>
    </message>
    <message>
        <source>&amp;Kind of file:</source>
        <translation>&amp;Art der Datei:</translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation>Da&amp;tei:</translation>
    </message>
    <message>
        <source>Choose a file to import</source>
        <translation>Zu importierende Datei wählen</translation>
    </message>
    <message>
        <source>Exports (*.csv *.jsonl)</source>
        <translation>Exporte (*.csv *.jsonl)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>I&amp;mport</source>
        <translation>I&amp;mportieren</translation>
    </message>
</context>
<context>
    <name>Prefdesk::ImportFormats</name>
    <message>
        <source>Contacts (HubSpot export, CSV)</source>
        <translation>Kontakte (HubSpot-Export, CSV)</translation>
    </message>
    <message>
        <source>Messages sent (JSON Lines)</source>
        <translation>Gesendete Nachrichten (JSON Lines)</translation>
    </message>
    <message>
        <source>The format &quot;%1&quot; is not known. Use one of these: %2.</source>
        <translation>Das Format „%1“ ist nicht bekannt. Verwenden Sie eines von diesen: %2.</translation>
    </message>
    <message>
        <source>Service cases (Zendesk tickets, CSV)</source>
        <translation>Servicefälle (Zendesk-Tickets, CSV)</translation>
    </message>
    <message>
        <source>National do-not-call register (one number a line)</source>
        <translation>Nationales Werbeverbotsregister (eine Nummer je Zeile)</translation>
    </message>
</context>
<context>
    <name>Prefdesk::ImportFrame</name>
    <message>
        <source>The file &quot;%1&quot; cannot be read. Check that it is there and that you may open it.</source>
        <translation>Die Datei „%1“ ist nicht lesbar. Prüfen Sie, ob sie vorhanden ist und Sie sie öffnen dürfen.</translation>
    </message>
    <message numerus="yes">
        <source>The import ended early. The first %Ln rows of the file are on the desk; import the same file again to take the rest.</source>
        <translation>
            <numerusform>Der Import endete vorzeitig. Die erste Zeile der Datei ist auf dem Desk; importieren Sie dieselbe Datei noch einmal, um den Rest zu übernehmen.</numerusform>
            <numerusform>Der Import endete vorzeitig. Die ersten %Ln Zeilen der Datei sind auf dem Desk; importieren Sie dieselbe Datei noch einmal, um den Rest zu übernehmen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody else is just importing into this desk. Nothing was changed; import the file once that is done.</source>
        <translation>Gerade importiert jemand anderes in diesen Desk. Nichts wurde geändert; importieren Sie die Datei, wenn das erledigt ist.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::IntakeCommands</name>
    <message>
        <source>%1: %2 read, %3 added, %4 changed, %5 unchanged, %6 quarantined</source>
        <translation>%1: %2 gelesen, %3 neu, %4 geändert, %5 unverändert, %6 in Quarantäne</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>row %1, %2</source>
        <translation>Zeile %1, %2</translation>
    </message>
    <message>
        <source>There is no format “%1”; choose one of %2.</source>
        <translation>Das Format „%1“ gibt es nicht; wählen Sie eines von diesen: %2.</translation>
    </message>
    <message>
        <source>say what would happen and change nothing</source>
        <translation>sagen, was geschehen würde, und nichts ändern</translation>
    </message>
    <message numerus="yes">
        <source>  %n opt-out(s) recorded</source>
        <translation>
            <numerusform>  %n Abmeldung aufgezeichnet</numerusform>
            <numerusform>  %n Abmeldungen aufgezeichnet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>  %n message(s) belong to nobody here, or to more than one customer</source>
        <translation>
            <numerusform>  %n Nachricht gehört hier niemandem oder mehr als einem Kunden</numerusform>
            <numerusform>  %n Nachrichten gehören hier niemandem oder mehr als einem Kunden</numerusform>
        </translation>
    </message>
    <message>
        <source>take over contacts, messages, service cases or a national register; formats: %1</source>
        <translation>Kontakte, Nachrichten, Servicefälle oder ein nationales Register übernehmen; Formate: %1</translation>
    </message>
</context>
<context>
    <name>Prefdesk::IntakePanel</name>
    <message>
        <source>Imports &amp;so far:</source>
        <translation>&amp;Bisherige Importe:</translation>
    </message>
    <message>
        <source>Result of the import</source>
        <translation>Ergebnis des Imports</translation>
    </message>
    <message>
        <source>Imports so far</source>
        <translation>Bisherige Importe</translation>
    </message>
    <message>
        <source>The quarantine was written to &quot;%1&quot;.</source>
        <translation>Die Quarantäne wurde nach „%1“ geschrieben.</translation>
    </message>
    <message>
        <source>Importing &quot;%1&quot;…</source>
        <translation>„%1“ wird importiert…</translation>
    </message>
    <message>
        <source>Only tried, nothing was kept. This would happen:</source>
        <translation>Nur probiert, nichts wurde behalten. Das würde geschehen:</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) read:</source>
        <translation>
            <numerusform>%n Zeile gelesen:</numerusform>
            <numerusform>%n Zeilen gelesen:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n added,</source>
        <translation>
            <numerusform>%n neu,</numerusform>
            <numerusform>%n neu,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed,</source>
        <translation>
            <numerusform>%n geändert,</numerusform>
            <numerusform>%n geändert,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged.</source>
        <translation>
            <numerusform>%n unverändert.</numerusform>
            <numerusform>%n unverändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n opt-out(s) recorded.</source>
        <translation>
            <numerusform>%n Abmeldung aufgezeichnet.</numerusform>
            <numerusform>%n Abmeldungen aufgezeichnet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) belong to nobody on this desk, or to an address that several customers share.</source>
        <translation>
            <numerusform>%n Nachricht gehört zu niemandem auf diesem Desk oder zu einer Adresse, die mehrere Kunden gemeinsam nutzen.</numerusform>
            <numerusform>%n Nachrichten gehören zu niemandem auf diesem Desk oder zu einer Adresse, die mehrere Kunden gemeinsam nutzen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) or row(s) were not taken and stand in quarantine.</source>
        <translation>
            <numerusform>%n Wert oder eine ganze Zeile wurde nicht übernommen und steht in der Quarantäne.</numerusform>
            <numerusform>%n Werte oder Zeilen wurden nicht übernommen und stehen in der Quarantäne.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing stands in quarantine.</source>
        <translation>In der Quarantäne steht nichts.</translation>
    </message>
    <message>
        <source>This is the file that was imported. Choose another name for the export.</source>
        <translation>Das ist die importierte Datei selbst. Wählen Sie einen anderen Namen für den Export.</translation>
    </message>
    <message>
        <source>Import&amp;s so far: none yet</source>
        <translation>&amp;Bisherige Importe: noch keine</translation>
    </message>
</context>
<context>
    <name>Prefdesk::Invocation</name>
    <message>
        <source>“%1” needs --%2; see prefdeskctl %1 --help.</source>
        <translation>„%1“ braucht --%2; siehe prefdeskctl %1 --help.</translation>
    </message>
    <message>
        <source>Passphrase:</source>
        <translation>Passphrase:</translation>
    </message>
    <message>
        <source>There is no customer with the number %1.</source>
        <translation>Einen Kunden mit der Nummer %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>--%1 is for a shared desk, postgresql://server/database.</source>
        <translation>--%1 ist für einen gemeinsamen Desk, postgresql://Server/Datenbank.</translation>
    </message>
    <message>
        <source>Password of the server&apos;s role %1:</source>
        <translation>Passwort der Rolle %1 des Servers:</translation>
    </message>
</context>
<context>
    <name>Prefdesk::JsonFields</name>
    <message>
        <source>this is not an object</source>
        <translation>das ist kein Objekt</translation>
    </message>
    <message>
        <source>the member “%1” is not known</source>
        <translation>das Feld „%1“ ist nicht bekannt</translation>
    </message>
    <message>
        <source>the member “%1” has a value that cannot be used</source>
        <translation>das Feld „%1“ hat einen Wert, der nicht zu gebrauchen ist</translation>
    </message>
    <message>
        <source>the member “%1” is missing</source>
        <translation>das Feld „%1“ fehlt</translation>
    </message>
</context>
<context>
    <name>Prefdesk::JudgedMessageModel</name>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>– did not arrive</source>
        <translation>– kam nicht an</translation>
    </message>
    <message>
        <source>✗ breach: %1</source>
        <translation>✗ Verstoß: %1</translation>
    </message>
    <message>
        <source>✓ allowed</source>
        <translation>✓ erlaubt</translation>
    </message>
    <message>
        <source>Honoured?</source>
        <translation>Eingehalten?</translation>
    </message>
</context>
<context>
    <name>Prefdesk::KeyFile</name>
    <message>
        <source>The desk&apos;s key file (desk.keys) is damaged or incomplete. Restore the desk from a backup.</source>
        <translation>Die Schlüsseldatei des Desks (desk.keys) ist beschädigt oder unvollständig. Stellen Sie den Desk aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>This desk was made by a newer Prefdesk. Update this program, then open it again.</source>
        <translation>Dieser Desk stammt von einem neueren Prefdesk. Aktualisieren Sie dieses Programm und öffnen Sie ihn dann noch einmal.</translation>
    </message>
    <message>
        <source>The desk&apos;s key file (desk.keys) is missing. Put it back from a backup of this desk; without it nobody can open the desk.</source>
        <translation>Die Schlüsseldatei des Desks (desk.keys) fehlt. Holen Sie sie aus einer Sicherung dieses Desks zurück; ohne sie kann niemand den Desk öffnen.</translation>
    </message>
    <message>
        <source>The desk&apos;s new key file (desk.keys) would not open, so nothing was changed. Lock the desk, sign in and try again.</source>
        <translation>Die neue Schlüsseldatei des Desks (desk.keys) ließe sich nicht öffnen, deshalb wurde nichts geändert. Sperren Sie den Desk, melden Sie sich an und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::KeySlots</name>
    <message>
        <source>There is not enough memory to check the passphrase. Close other programs, then try again.</source>
        <translation>Der Arbeitsspeicher reicht nicht, um die Passphrase zu prüfen. Schließen Sie andere Programme und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The name or the passphrase is not right. Type both again.</source>
        <translation>Der Name oder die Passphrase stimmt nicht. Geben Sie beides noch einmal ein.</translation>
    </message>
    <message>
        <source>This recovery code does not belong to this desk. Use the newest print.</source>
        <translation>Dieser Wiederherstellungscode gehört nicht zu diesem Desk. Verwenden Sie den neuesten Ausdruck.</translation>
    </message>
    <message>
        <source>The passphrase is empty. Choose one.</source>
        <translation>Die Passphrase ist leer. Wählen Sie eine.</translation>
    </message>
    <message>
        <source>The desk&apos;s key file (desk.keys) is damaged. Restore the desk from a backup.</source>
        <translation>Die Schlüsseldatei des Desks (desk.keys) ist beschädigt. Stellen Sie den Desk aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The new passphrase is empty. Choose one.</source>
        <translation>Die neue Passphrase ist leer. Wählen Sie eine.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::LeaveBanner</name>
    <message>
        <source>The call is not saved</source>
        <translation>Der Anruf ist nicht gespeichert</translation>
    </message>
    <message>
        <source>This call is not saved. What becomes of it?</source>
        <translation>Dieser Anruf ist nicht gespeichert. Was soll mit ihm geschehen?</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>Keeps it as a draft; the list of calls not saved brings it back.</source>
        <translation>Behält ihn als Entwurf; die Liste der nicht gespeicherten Anrufe holt ihn zurück.</translation>
    </message>
    <message>
        <source>Dis&amp;card</source>
        <translation>Verwer&amp;fen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Goes on with this call (Esc).</source>
        <translation>Setzt diesen Anruf fort (Esc).</translation>
    </message>
</context>
<context>
    <name>Prefdesk::Ledger</name>
    <message>
        <source>This change does not fit into the ledger, so nothing was saved. Please report this.</source>
        <translation>Diese Änderung passt nicht ins Protokoll, daher wurde nichts gespeichert. Bitte melden Sie das.</translation>
    </message>
    <message>
        <source>The end of the ledger is damaged, so nothing was saved. Ask a privacy officer to verify the ledger.</source>
        <translation>Das Ende des Protokolls ist beschädigt, daher wurde nichts gespeichert. Bitten Sie den Datenschutz, das Protokoll zu prüfen.</translation>
    </message>
    <message>
        <source>The ledger&apos;s record of this customer is damaged, so nothing was saved. Ask a privacy officer to verify the ledger.</source>
        <translation>Die Aufzeichnung des Protokolls über diesen Kunden ist beschädigt, daher wurde nichts gespeichert. Bitten Sie den Datenschutz, das Protokoll zu prüfen.</translation>
    </message>
    <message>
        <source>Your role or your regions at this desk have changed since you signed in, so nothing was saved. Lock the desk and sign in again.</source>
        <translation>Ihre Rolle oder Ihre Regionen an diesem Desk haben sich geändert, seit Sie sich angemeldet haben, deshalb wurde nichts gespeichert. Sperren Sie den Desk und melden Sie sich neu an.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::LedgerCommands</name>
    <message>
        <source>Verifying</source>
        <translation>Es wird geprüft</translation>
    </message>
    <message>
        <source>a checkpoint that was kept outside the desk</source>
        <translation>ein außerhalb des Desks aufbewahrter Prüfpunkt</translation>
    </message>
    <message>
        <source>recompute the audit history and name everything that differs</source>
        <translation>den Prüfverlauf nachrechnen und alles nennen, was abweicht</translation>
    </message>
    <message>
        <source>keep it in this file, best elsewhere</source>
        <translation>in dieser Datei aufbewahren, am besten anderswo</translation>
    </message>
    <message>
        <source>sign what the audit history is now</source>
        <translation>signieren, was der Prüfverlauf jetzt ist</translation>
    </message>
    <message>
        <source>%1 is not a checkpoint. Choose one that Prefdesk saved.</source>
        <translation>%1 ist kein Prüfpunkt. Wählen Sie einen, den Prefdesk gespeichert hat.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::LimitLines</name>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>%1, %2: %3 a month</source>
        <comment>channel, topic: messages</comment>
        <translation>%1, %2: %3 im Monat</translation>
    </message>
    <message>
        <source>The dashed lines are the limits the customer set, each for its own messages only: %1.</source>
        <translation>Die gestrichelten Linien sind die Grenzen, die der Kunde gesetzt hat, jede nur für ihre eigenen Nachrichten: %1.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::LineReader</name>
    <message>
        <source>The file could not be read to its end. Nothing was taken from it; check the disk or copy the file again.</source>
        <translation>Die Datei konnte nicht bis zum Ende gelesen werden. Es wurde nichts daraus übernommen; prüfen Sie den Datenträger oder kopieren Sie die Datei noch einmal.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::LogAccess</name>
    <message>
        <source>Your role or your regions at this desk have changed while the line was broken. Sign in again; what you had typed waits as a draft.</source>
        <translation>Ihre Rolle oder Ihre Regionen an diesem Desk haben sich geändert, während die Verbindung unterbrochen war. Melden Sie sich noch einmal an; was Sie eingegeben hatten, wartet als Entwurf.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::LogKey</name>
    <message>
        <source>This is not a log&apos;s public key. It reads: name, plus sign, eight hexadecimal digits, plus sign, key.</source>
        <translation>Das ist kein öffentlicher Schlüssel eines Protokolls. Er lautet: Name, Pluszeichen, acht hexadezimale Ziffern, Pluszeichen, Schlüssel.</translation>
    </message>
    <message>
        <source>This desk&apos;s log has no usable key, so nothing can be signed or verified: restore the desk&apos;s key file (desk.keys) from a backup.</source>
        <translation>Das Protokoll dieses Desks hat keinen brauchbaren Schlüssel, daher kann nichts signiert oder geprüft werden: Stellen Sie die Schlüsseldatei des Desks (desk.keys) aus einer Sicherung wieder her.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::LogMeeting</name>
    <message>
        <source>The audit history of this desk does not continue what this workstation remembers of it: it was rewritten or set back. Verify it, and keep the desk&apos;s files as they are.</source>
        <translation>Das Protokoll dieses Desks setzt nicht fort, was dieser Rechner davon kennt: Es wurde umgeschrieben oder zurückgesetzt. Prüfen Sie es und lassen Sie die Dateien des Desks, wie sie sind.</translation>
    </message>
    <message>
        <source>The desk&apos;s key file (desk.keys) signs for another audit history than the one in this desk. Restore both from the same backup.</source>
        <translation>Die Schlüsseldatei des Desks (desk.keys) unterschreibt für ein anderes Protokoll als das in diesem Desk. Stellen Sie beide aus derselben Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The server lacks what this workstation has seen recorded there: it was set back, or another server took its place without the last changes. Do not go on with it; ask whoever keeps the server.</source>
        <translation>Dem Server fehlt, was dieser Arbeitsplatz dort schon verzeichnet gesehen hat: Er wurde zurückgesetzt, oder ein anderer Server hat ihn ohne die letzten Änderungen abgelöst. Arbeiten Sie nicht damit weiter und fragen Sie, wer den Server betreut.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::LogModel</name>
    <message>
        <source>The checkpoint file cannot be read.</source>
        <translation>Die Prüfpunktdatei ist nicht lesbar.</translation>
    </message>
    <message>
        <source>This file is not a checkpoint. Choose one that Prefdesk saved.</source>
        <translation>Diese Datei ist kein Prüfpunkt. Wählen Sie eine, die Prefdesk gespeichert hat.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::LogPanel</name>
    <message>
        <source>Checkpoints (*.checkpoint);;All files (*)</source>
        <translation>Prüfpunkte (*.checkpoint);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>Prüfe&amp;n</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>State of the ledger</source>
        <translation>Zustand des Protokolls</translation>
    </message>
    <message>
        <source>Recomputes the whole ledger from its entries and compares.</source>
        <translation>Rechnet das ganze Protokoll aus seinen Einträgen nach und vergleicht.</translation>
    </message>
    <message>
        <source>Only a checkpoint kept outside this desk can show that all of it was rewritten.</source>
        <translation>Nur ein außerhalb dieses Desks aufbewahrter Prüfpunkt kann zeigen, dass alles umgeschrieben wurde.</translation>
    </message>
    <message>
        <source>Keep the file where the people who run this desk cannot change it.</source>
        <translation>Bewahren Sie die Datei dort auf, wo die Verwaltung dieses Desks sie nicht ändern kann.</translation>
    </message>
    <message>
        <source>How far the verification is</source>
        <translation>Wie weit die Prüfung ist</translation>
    </message>
    <message>
        <source>What is not as it was recorded</source>
        <translation>Was nicht so ist, wie es aufgezeichnet wurde</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Was es bedeutet</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Should be</source>
        <translation>Sollte sein</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>Ist</translation>
    </message>
    <message>
        <source>Checkpoint saved to %1. Keep it where nobody at this desk can change it.</source>
        <translation>Prüfpunkt in %1 gespeichert. Bewahren Sie ihn dort auf, wo ihn niemand an diesem Desk ändern kann.</translation>
    </message>
    <message>
        <source>Verify against a checkpoint</source>
        <translation>Gegen einen Prüfpunkt prüfen</translation>
    </message>
    <message>
        <source>Save a checkpoint</source>
        <translation>Prüfpunkt speichern</translation>
    </message>
    <message>
        <source>Verify a&amp;gainst a checkpoint…</source>
        <translation>&amp;Gegen einen Prüfpunkt prüfen…</translation>
    </message>
    <message>
        <source>&amp;Save checkpoint…</source>
        <translation>Prüfpunkt &amp;speichern…</translation>
    </message>
</context>
<context>
    <name>Prefdesk::LogState</name>
    <message>
        <source>Last check on %1 by %2: something was not as recorded.</source>
        <translation>Letzte Prüfung am %1 durch %2: Etwas war nicht so, wie es aufgezeichnet wurde.</translation>
    </message>
    <message>
        <source>Last check on %1 by %2: internally consistent, not confirmed by anything outside this desk.</source>
        <translation>Letzte Prüfung am %1 durch %2: in sich stimmig, durch nichts außerhalb dieses Desks bestätigt.</translation>
    </message>
    <message>
        <source>Last check on %1 by %2: verified against a checkpoint kept outside.</source>
        <translation>Letzte Prüfung am %1 durch %2: bestätigt durch einen außerhalb aufbewahrten Prüfpunkt.</translation>
    </message>
    <message>
        <source>Last check on %1 by %2: verified against what that workstation remembers.</source>
        <translation>Letzte Prüfung am %1 durch %2: bestätigt durch das, was sich jener Rechner gemerkt hat.</translation>
    </message>
    <message>
        <source>No checkpoint has been made yet.</source>
        <translation>Es wurde noch kein Prüfpunkt erstellt.</translation>
    </message>
    <message>
        <source>It has not been checked yet.</source>
        <translation>Es wurde noch nicht geprüft.</translation>
    </message>
    <message numerus="yes">
        <source>The ledger has %Ln entries.</source>
        <translation>
            <numerusform>Das Protokoll hat %Ln Eintrag.</numerusform>
            <numerusform>Das Protokoll hat %Ln Einträge.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last checkpoint on %1, at %Ln entries.</source>
        <translation>
            <numerusform>Letzter Prüfpunkt am %1, bei %Ln Eintrag.</numerusform>
            <numerusform>Letzter Prüfpunkt am %1, bei %Ln Einträgen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Last check on %1 by %2: its outcome was changed afterwards. Check again.</source>
        <translation>Letzte Prüfung am %1 durch %2: Ihr Ergebnis wurde nachträglich geändert. Prüfen Sie noch einmal.</translation>
    </message>
    <message>
        <source>That covered the first %1 of %2 entries.</source>
        <translation>Das galt für die ersten %1 von %2 Einträgen.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::LogStore</name>
    <message>
        <source>The ledger&apos;s stored hashes are incomplete. Verify the ledger to see what was changed.</source>
        <translation>Die gespeicherten Hashes des Protokolls sind unvollständig. Prüfen Sie das Protokoll, um zu sehen, was geändert wurde.</translation>
    </message>
    <message>
        <source>The ledger does not have that many entries.</source>
        <translation>So viele Einträge hat das Protokoll nicht.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::LoginPassword</name>
    <message>
        <source>There is not enough memory to check the passphrase. Close other programs, then try again.</source>
        <translation>Der Arbeitsspeicher reicht nicht, um die Passphrase zu prüfen. Schließen Sie andere Programme und versuchen Sie es dann noch einmal.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::MainWindow</name>
    <message>
        <source>Parts of the desk</source>
        <translation>Teile des Desks</translation>
    </message>
    <message>
        <source>Signed in as %1, %2</source>
        <translation>Angemeldet als %1, %2</translation>
    </message>
    <message>
        <source>Prefdesk: %1</source>
        <translation>Prefdesk: %1</translation>
    </message>
    <message>
        <source>Prefdesk</source>
        <translation>Prefdesk</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Bericht…</translation>
    </message>
    <message>
        <source>Change &amp;passphrase…</source>
        <translation>&amp;Passphrase ändern…</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>This desk: make a backup (%1)</source>
        <translation>Dieser Desk: Sicherung erstellen (%1)</translation>
    </message>
    <message>
        <source>Make a &amp;backup…</source>
        <translation>&amp;Sicherung erstellen…</translation>
    </message>
    <message>
        <source>This desk</source>
        <translation>Dieser Desk</translation>
    </message>
    <message>
        <source>Signed-in person</source>
        <translation>Angemeldete Person</translation>
    </message>
    <message>
        <source>My signing &amp;key…</source>
        <translation>Mein Signatur&amp;schlüssel…</translation>
    </message>
</context>
<context>
    <name>Prefdesk::MessageBar</name>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Dismiss the message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>Caution</source>
        <translation>Achtung</translation>
    </message>
</context>
<context>
    <name>Prefdesk::MessageChart</name>
    <message>
        <source>Messages per month by channel</source>
        <translation>Nachrichten pro Monat nach Kanal</translation>
    </message>
</context>
<context>
    <name>Prefdesk::MessageImport</name>
    <message>
        <source>Line %1 is not UTF-8 text. Nothing was taken; export the messages again as UTF-8.</source>
        <translation>Zeile %1 ist kein UTF-8-Text. Es wurde nichts übernommen; exportieren Sie die Nachrichten noch einmal als UTF-8.</translation>
    </message>
    <message>
        <source>No line of the file is a JSON object, so nothing was taken from it. Check that it is the right file.</source>
        <translation>Keine Zeile der Datei ist ein JSON-Objekt; deshalb wurde nichts daraus übernommen. Prüfen Sie, ob es die richtige Datei ist.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::MessageModel</name>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
</context>
<context>
    <name>Prefdesk::MessagePanel</name>
    <message>
        <source>Messages per month</source>
        <translation>Nachrichten pro Monat</translation>
    </message>
    <message>
        <source>Consents to messages</source>
        <translation>Einwilligungen in Nachrichten</translation>
    </message>
    <message>
        <source>Messages, newest first</source>
        <translation>Nachrichten, neueste zuerst</translation>
    </message>
    <message>
        <source>Contact in short</source>
        <translation>Kontakt in Kürze</translation>
    </message>
    <message>
        <source>Ways to look at the messages</source>
        <translation>Ansichten der Nachrichten</translation>
    </message>
    <message>
        <source>Last contact: %1.</source>
        <translation>Letzter Kontakt: %1.</translation>
    </message>
    <message>
        <source>Nothing was sent to this customer yet.</source>
        <translation>Diesem Kunden wurde noch nichts gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) since consent was given on %1.</source>
        <translation>
            <numerusform>%n Nachricht seit der Einwilligung vom %1.</numerusform>
            <numerusform>%n Nachrichten seit der Einwilligung vom %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>No consent to messages is in force.</source>
        <translation>Es gilt keine Einwilligung in Nachrichten.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) in all.</source>
        <translation>
            <numerusform>%n Nachricht insgesamt.</numerusform>
            <numerusform>%n Nachrichten insgesamt.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 The tab Months has the chart as a table.</source>
        <translation>%1 Das Register „Monate“ zeigt das Diagramm als Tabelle.</translation>
    </message>
    <message>
        <source>Nothing has reached this customer yet.</source>
        <translation>Diesen Kunden hat noch nichts erreicht.</translation>
    </message>
    <message numerus="yes">
        <source>%n more bounced or failed and reached nobody.</source>
        <translation>
            <numerusform>%n weitere kam zurück oder scheiterte und hat niemanden erreicht.</numerusform>
            <numerusform>%n weitere kamen zurück oder scheiterten und haben niemanden erreicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Char&amp;t</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Monate</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Einwi&amp;lligungen</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Why did I get this? (Enter)</source>
        <translation>Warum habe ich das bekommen? (Eingabe)</translation>
    </message>
    <message>
        <source>Shows all rules that spoke about the message when it was sent.</source>
        <translation>Zeigt alle Regeln, die für die Nachricht galten, als sie gesendet wurde.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::MessageReasonPanel</name>
    <message>
        <source>Back to the messages (Esc)</source>
        <translation>Zurück zu den Nachrichten (Esc)</translation>
    </message>
    <message>
        <source>Rules in the order of decision, when the message was sent</source>
        <translation>Regeln in der Reihenfolge der Entscheidung, als die Nachricht gesendet wurde</translation>
    </message>
    <message>
        <source>it was allowed.</source>
        <translation>sie war erlaubt.</translation>
    </message>
    <message>
        <source>it should not have been sent: %1</source>
        <translation>sie hätte nicht gesendet werden dürfen: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Prefdesk::Migrations</name>
    <message>
        <source>This program is not complete. Install it again.</source>
        <translation>Dieses Programm ist nicht vollständig. Installieren Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This desk was made by a newer Prefdesk. Update this program, then open it again.</source>
        <translation>Dieser Desk stammt von einem neueren Prefdesk. Aktualisieren Sie dieses Programm und öffnen Sie ihn dann noch einmal.</translation>
    </message>
    <message>
        <source>This desk is just being updated by somebody. Try again in a few minutes.</source>
        <translation>Dieser Desk wird gerade von jemandem erneuert. Versuchen Sie es in ein paar Minuten noch einmal.</translation>
    </message>
    <message>
        <source>This database is not a desk. Check the desk&apos;s address, or make the desk first.</source>
        <translation>Diese Datenbank ist kein Desk. Prüfen Sie die Adresse des Desks oder legen Sie ihn zuerst an.</translation>
    </message>
    <message>
        <source>This desk was made by an older Prefdesk. Whoever keeps the server must update it first (prefdeskctl upgrade).</source>
        <translation>Dieser Desk stammt von einem älteren Prefdesk. Wer den Server betreibt, muss ihn zuerst erneuern (prefdeskctl upgrade).</translation>
    </message>
</context>
<context>
    <name>Prefdesk::MonthModel</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Einwilligung</translation>
    </message>
    <message>
        <source>Limit per month</source>
        <translation>Grenze pro Monat</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>channel, topic: messages per month</comment>
        <translation>%1, %2: %3</translation>
    </message>
</context>
<context>
    <name>Prefdesk::MoveCommands</name>
    <message>
        <source>Copying and checking</source>
        <translation>Kopieren und Prüfen</translation>
    </message>
    <message numerus="yes">
        <source>The desk is at %1 now, with all of its %n ledger entries; the folder no longer opens.</source>
        <translation>
            <numerusform>Der Desk ist jetzt unter %1, mit seinem %n Protokolleintrag; der Ordner öffnet sich nicht mehr.</numerusform>
            <numerusform>Der Desk ist jetzt unter %1, mit allen %n Protokolleinträgen; der Ordner öffnet sich nicht mehr.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The copy %1 is complete, with all of its %n ledger entries.</source>
        <translation>
            <numerusform>Die Kopie %1 ist vollständig, mit ihrem %n Protokolleintrag.</numerusform>
            <numerusform>Die Kopie %1 ist vollständig, mit allen %n Protokolleinträgen.</numerusform>
        </translation>
    </message>
    <message>
        <source>These people need a new passphrase before they can sign in there (prefdeskctl person passphrase NAME --recover): %1.</source>
        <translation>Diese Personen brauchen eine neue Passphrase, bevor sie sich dort anmelden können (prefdeskctl person passphrase NAME --recover): %1.</translation>
    </message>
    <message>
        <source>A desk moves from a folder to a server, or is copied from a server to a folder.</source>
        <translation>Ein Desk zieht aus einem Ordner auf einen Server um oder wird vom Server in einen Ordner kopiert.</translation>
    </message>
    <message>
        <source>take a desk to a server with all it holds, or copy it from there to a folder</source>
        <translation>einen Desk mit allem auf einen Server bringen oder von dort in einen Ordner kopieren</translation>
    </message>
</context>
<context>
    <name>Prefdesk::NewDeskDialog</name>
    <message>
        <source>&amp;Make the desk</source>
        <translation>Desk &amp;anlegen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>New desk</source>
        <translation>Neuer Desk</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Name of the &amp;desk</source>
        <translation>Name des &amp;Desks</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>You are its first administrator:</source>
        <translation>Sie verwalten ihn als erste Person:</translation>
    </message>
    <message>
        <source>&amp;Sign-in name</source>
        <translation>Anmelde&amp;name</translation>
    </message>
    <message>
        <source>Your full &amp;name</source>
        <translation>&amp;Vollständiger Name</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>Wä&amp;hlen…</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>&amp;Fertig</translation>
    </message>
    <message>
        <source>Where to put the desk</source>
        <translation>Wo der Desk liegen soll</translation>
    </message>
    <message>
        <source>Folder of the desk</source>
        <translation>Ordner des Desks</translation>
    </message>
</context>
<context>
    <name>Prefdesk::Note</name>
    <message>
        <source>This is not a signed note: it is incomplete or was changed.</source>
        <translation>Das ist keine signierte Notiz: Sie ist unvollständig oder wurde geändert.</translation>
    </message>
    <message>
        <source>The signature of this note is wrong: the note was changed after it was signed.</source>
        <translation>Die Signatur dieser Notiz ist falsch: Die Notiz wurde nach dem Signieren geändert.</translation>
    </message>
    <message>
        <source>This note is not signed by the key of this log.</source>
        <translation>Diese Notiz ist nicht mit dem Schlüssel dieses Protokolls signiert.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::NoticeSeed</name>
    <message>
        <source>The notices that come with the program cannot be read. Install the program again.</source>
        <translation>Die mitgelieferten Hinweise sind nicht lesbar. Installieren Sie das Programm noch einmal.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::OptOutModel</name>
    <message>
        <source>everybody who lives there</source>
        <translation>alle, die dort wohnen</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything, data use included</source>
        <translation>Alles, auch die Datennutzung</translation>
    </message>
    <message>
        <source>All marketing, on every channel</source>
        <translation>Alle Werbung, auf jedem Kanal</translation>
    </message>
    <message>
        <source>%1: every topic</source>
        <comment>a channel</comment>
        <translation>%1: jedes Thema</translation>
    </message>
    <message>
        <source>The household</source>
        <translation>Der Haushalt</translation>
    </message>
    <message>
        <source>%1: only %2</source>
        <comment>channel, address</comment>
        <translation>%1: nur %2</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Binds also</source>
        <translation>Gilt auch für</translation>
    </message>
</context>
<context>
    <name>Prefdesk::OptOutPanel</name>
    <message>
        <source>What to stop</source>
        <translation>Was zu stoppen ist</translation>
    </message>
    <message>
        <source>Space: stop or lift. Esc: close.</source>
        <translation>Leertaste: stoppen oder aufheben. Esc: schließen.</translation>
    </message>
    <message>
        <source>What does the customer want stopped? Without clearer words the strictest reading holds: %1.</source>
        <translation>Was will der Kunde stoppen? Ohne klarere Worte gilt die strengste Lesart: %1.</translation>
    </message>
    <message>
        <source>These words can mean more than one thing. Stop at once what the strictest reading says, %1, then ask what was meant.</source>
        <translation>Diese Worte können mehrerlei heißen. Stoppen Sie sofort, was die strengste Lesart sagt: %1. Fragen Sie dann, was gemeint war.</translation>
    </message>
    <message>
        <source>By law these words stop: %1.</source>
        <translation>Nach dem Gesetz stoppen diese Worte: %1.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::OutputFile</name>
    <message>
        <source>The disk is full: %1 could not be written. Free some space, then try again.</source>
        <translation>Der Datenträger ist voll: %1 konnte nicht geschrieben werden. Schaffen Sie Platz und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>%1 cannot be opened. Check that the folder exists and that you may use it.</source>
        <translation>%1 lässt sich nicht öffnen. Prüfen Sie, ob es den Ordner gibt und ob Sie ihn benutzen dürfen.</translation>
    </message>
    <message>
        <source>%1 could not be read or written. Check the disk, then try again.</source>
        <translation>%1 konnte nicht gelesen oder geschrieben werden. Prüfen Sie den Datenträger und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>%1 cannot be written: it is made from that file or lies inside the desk. Choose another name.</source>
        <translation>%1 kann nicht geschrieben werden: Die Ausgabe entsteht aus dieser Datei oder läge im Ordner des Desks. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>%1 is not a file. Choose another name.</source>
        <translation>%1 ist keine Datei. Wählen Sie einen anderen Namen.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::PackCase</name>
    <message>
        <source>“%1” should be “%2” and comes out as “%3”</source>
        <translation>„%1“ soll „%2“ sein und ergibt „%3“</translation>
    </message>
    <message>
        <source>case “%1”</source>
        <translation>Fall „%1“</translation>
    </message>
</context>
<context>
    <name>Prefdesk::PackReader</name>
    <message>
        <source>without a name</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>The rule pack %1 is not loaded: %2. Correct the file and load it again.</source>
        <translation>Das Regelpaket %1 wird nicht geladen: %2. Berichtigen Sie die Datei und laden Sie sie neu.</translation>
    </message>
    <message>
        <source>source “%1”</source>
        <translation>Quelle „%1“</translation>
    </message>
    <message>
        <source>rule “%1”</source>
        <translation>Regel „%1“</translation>
    </message>
    <message>
        <source>two versions of it are in force at once</source>
        <translation>zwei Fassungen davon gelten zur selben Zeit</translation>
    </message>
    <message>
        <source>it is not a JSON object (byte %1)</source>
        <translation>es ist kein JSON-Objekt (Byte %1)</translation>
    </message>
    <message>
        <source>the pack</source>
        <translation>das Paket</translation>
    </message>
    <message>
        <source>there is another one of this name</source>
        <translation>es gibt noch eines mit diesem Namen</translation>
    </message>
</context>
<context>
    <name>Prefdesk::PartialFolder</name>
    <message>
        <source>%1 exists already. Choose another name; nothing was replaced.</source>
        <translation>%1 ist schon vorhanden. Wählen Sie einen anderen Namen; es wurde nichts ersetzt.</translation>
    </message>
    <message>
        <source>Nothing can be written in the folder %1. Choose another place, or ask for the right to write there.</source>
        <translation>Im Ordner %1 kann nicht geschrieben werden. Wählen Sie einen anderen Ort oder lassen Sie sich das Schreibrecht dort geben.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::Passphrase</name>
    <message>
        <source>The passphrase file %1 cannot be read.</source>
        <translation>Die Passphrasendatei %1 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Other people can read the passphrase file %1; allow only its owner (chmod 600).</source>
        <translation>Andere können die Passphrasendatei %1 lesen; erlauben Sie das nur ihrem Besitzer (chmod 600).</translation>
    </message>
    <message>
        <source>The first line of the passphrase file %1 is empty.</source>
        <translation>Die erste Zeile der Passphrasendatei %1 ist leer.</translation>
    </message>
    <message>
        <source>Nobody can be asked for the passphrase here; give --passphrase-file FILE.</source>
        <translation>Hier kann niemand nach der Passphrase gefragt werden; geben Sie --passphrase-file DATEI an.</translation>
    </message>
    <message>
        <source>The passphrase is not text in UTF-8.</source>
        <translation>Die Passphrase ist kein Text in UTF-8.</translation>
    </message>
    <message>
        <source>The passphrase is longer than %1 bytes.</source>
        <translation>Die Passphrase ist länger als %1 Byte.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::PassphraseDialog</name>
    <message>
        <source>Change the passphrase</source>
        <translation>Passphrase ändern</translation>
    </message>
    <message>
        <source>C&amp;hange</source>
        <translation>Än&amp;dern</translation>
    </message>
    <message>
        <source>&amp;Present passphrase</source>
        <translation>&amp;Bisherige Passphrase</translation>
    </message>
    <message>
        <source>Changing the passphrase…</source>
        <translation>Die Passphrase wird geändert…</translation>
    </message>
</context>
<context>
    <name>Prefdesk::PassphraseFields</name>
    <message>
        <source>Ne&amp;w passphrase</source>
        <translation>Neue &amp;Passphrase</translation>
    </message>
    <message>
        <source>A&amp;gain</source>
        <translation>Wiederho&amp;lung</translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation>Die beiden sind noch nicht gleich.</translation>
    </message>
    <message>
        <source>Several words make a good passphrase. Nobody can read it back to you.</source>
        <translation>Mehrere Wörter ergeben eine gute Passphrase. Niemand kann sie Ihnen später vorlesen.</translation>
    </message>
    <message numerus="yes">
        <source>Weak: %n character(s). Make it longer.</source>
        <translation>
            <numerusform>Schwach: %n Zeichen. Nehmen Sie mehr.</numerusform>
            <numerusform>Schwach: %n Zeichen. Nehmen Sie mehr.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fair: %n character(s). Longer is better.</source>
        <translation>
            <numerusform>Mittel: %n Zeichen. Mehr ist besser.</numerusform>
            <numerusform>Mittel: %n Zeichen. Mehr ist besser.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Good: %n character(s).</source>
        <translation>
            <numerusform>Gut: %n Zeichen.</numerusform>
            <numerusform>Gut: %n Zeichen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Prefdesk::PdfDocument</name>
    <message>
        <source>This is not a sound PDF file. Take the original of the report.</source>
        <translation>Das ist keine unversehrte PDF-Datei. Nehmen Sie das Original des Berichts.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::PdfSignature</name>
    <message>
        <source>places inside the file</source>
        <translation>Stellen innerhalb der Datei</translation>
    </message>
    <message>
        <source>end of the file</source>
        <translation>Ende der Datei</translation>
    </message>
    <message numerus="yes">
        <source>%n more bytes</source>
        <translation>
            <numerusform>%n weiteres Byte</numerusform>
            <numerusform>%n weitere Bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>a gap that holds the signature and nothing else</source>
        <translation>eine Lücke, die nur die Signatur enthält</translation>
    </message>
    <message>
        <source>one signature</source>
        <translation>eine Signatur</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>a sound PDF file</source>
        <translation>eine unversehrte PDF-Datei</translation>
    </message>
    <message>
        <source>damaged or changed</source>
        <translation>beschädigt oder geändert</translation>
    </message>
</context>
<context>
    <name>Prefdesk::PdfSigner</name>
    <message>
        <source>The signing key file carries more certificates than fit into a report. Choose one with your certificate and its issuers only.</source>
        <translation>Die Signaturschlüsseldatei enthält mehr Zertifikate, als in einen Bericht passen. Wählen Sie eine nur mit Ihrem Zertifikat und dessen Ausstellern.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::PeoplePanel</name>
    <message>
        <source>Change &amp;role…</source>
        <translation>&amp;Rolle ändern…</translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation>Ent&amp;fernen…</translation>
    </message>
    <message>
        <source>New recovery &amp;code…</source>
        <translation>Neuer &amp;Wiederherstellungscode…</translation>
    </message>
    <message>
        <source>People of this desk</source>
        <translation>Personen dieses Desks</translation>
    </message>
    <message>
        <source>Removing a person re-encrypts the desk with a new key, so that an old copy of the key opens nothing. The recovery code was printed when the desk was made; a new one replaces it.</source>
        <translation>Wenn Sie eine Person entfernen, wird der Desk mit einem neuen Schlüssel verschlüsselt, damit eine alte Kopie des Schlüssels nichts mehr öffnet. Der Wiederherstellungscode wurde beim Anlegen des Desks gedruckt; ein neuer ersetzt ihn.</translation>
    </message>
    <message>
        <source>%1 has been added and can sign in with the passphrase you chose.</source>
        <translation>%1 wurde hinzugefügt und kann sich mit der von Ihnen gewählten Passphrase anmelden.</translation>
    </message>
    <message>
        <source>The role of %1 has been changed.</source>
        <translation>Die Rolle von %1 wurde geändert.</translation>
    </message>
    <message>
        <source>%1 has been removed. The desk is being re-encrypted with a new key.</source>
        <translation>%1 wurde entfernt. Der Desk wird mit einem neuen Schlüssel verschlüsselt.</translation>
    </message>
    <message>
        <source>Remove a person</source>
        <translation>Person entfernen</translation>
    </message>
    <message>
        <source>Remove %1? This person can no longer sign in, and the desk is re-encrypted. What the person recorded stays.</source>
        <translation>%1 entfernen? Diese Person kann sich nicht mehr anmelden, und der Desk wird neu verschlüsselt. Was die Person aufgezeichnet hat, bleibt.</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>Ent&amp;fernen</translation>
    </message>
    <message>
        <source>New recovery code</source>
        <translation>Neuer Wiederherstellungscode</translation>
    </message>
    <message>
        <source>&amp;Make a new code</source>
        <translation>&amp;Neuen Code erstellen</translation>
    </message>
    <message>
        <source>&amp;New person…</source>
        <translation>&amp;Neue Person…</translation>
    </message>
    <message>
        <source>Make a new recovery code? The printed one then no longer signs in here. Whoever has it together with an old copy of this desk&apos;s key file can still read the data: in that case re-encrypt the desk too (prefdeskctl rekey).</source>
        <translation>Einen neuen Wiederherstellungscode erstellen? Mit dem gedruckten kann sich dann hier niemand mehr anmelden. Wer ihn zusammen mit einer alten Kopie der Schlüsseldatei dieses Desks hat, kann die Daten weiterhin lesen: Verschlüsseln Sie den Desk in diesem Fall auch neu (prefdeskctl rekey).</translation>
    </message>
    <message>
        <source>Removing a person ends what the person has open and takes the sign-in at the server away. The recovery code was printed when the desk was made; a new one replaces it.</source>
        <translation>Wer entfernt wird, ist sofort abgemeldet und kann sich am Server nicht mehr anmelden. Der Wiederherstellungscode wurde gedruckt, als der Desk angelegt wurde; ein neuer ersetzt ihn.</translation>
    </message>
    <message>
        <source>%1 has been removed and is signed out everywhere.</source>
        <translation>%1 wurde entfernt und ist überall abgemeldet.</translation>
    </message>
    <message>
        <source>Remove %1? This person is signed out at once and can no longer sign in. What the person recorded stays.</source>
        <translation>%1 entfernen? Diese Person wird sofort abgemeldet und kann sich nicht mehr anmelden. Was sie aufgezeichnet hat, bleibt.</translation>
    </message>
    <message>
        <source>Make a new recovery code? The printed one then no longer opens this desk&apos;s key file.</source>
        <translation>Einen neuen Wiederherstellungscode machen? Der gedruckte öffnet dann die Schlüsseldatei dieses Desks nicht mehr.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::PeriodReport</name>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Until before</source>
        <translation>Bis vor</translation>
    </message>
    <message>
        <source>Entries in the log</source>
        <translation>Einträge im Protokoll</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Desk</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Erstellt von</translation>
    </message>
    <message>
        <source>Made at</source>
        <translation>Erstellt am</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>What happened, by region</source>
        <translation>Was geschah, nach Region</translation>
    </message>
    <message>
        <source>Nothing was recorded in this period.</source>
        <translation>In diesem Zeitraum wurde nichts aufgezeichnet.</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Of %1 changes only the newest %2 are listed. Make reports of shorter periods for the others.</source>
        <translation>Von %1 Änderungen sind nur die neuesten %2 aufgeführt. Erstellen Sie für die anderen Berichte über kürzere Zeiträume.</translation>
    </message>
    <message>
        <source>No preference was changed in this period.</source>
        <translation>In diesem Zeitraum wurde keine Einstellung geändert.</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>What the attached evidence holds</source>
        <translation>Was die angehängten Beweisdaten enthalten</translation>
    </message>
    <message numerus="yes">
        <source>Attached are proofs of the newest %n entries of the period, without a gap; the older ones are counted but not attached.</source>
        <translation>
            <numerusform>Angehängt ist der Nachweis des neuesten Eintrags (%n) des Zeitraums; die älteren sind gezählt, aber nicht angehängt.</numerusform>
            <numerusform>Angehängt sind Nachweise der neuesten %n Einträge des Zeitraums, lückenlos; die älteren sind gezählt, aber nicht angehängt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attached are proofs of all %n entries of the period, without a gap.</source>
        <translation>
            <numerusform>Angehängt ist der Nachweis des einzigen Eintrags (%n) des Zeitraums.</numerusform>
            <numerusform>Angehängt sind Nachweise aller %n Einträge des Zeitraums, lückenlos.</numerusform>
        </translation>
    </message>
    <message>
        <source>To spare the customers, the evidence holds no values: it proves that an entry was made, when and by whom. The report of one customer proves the values too.</source>
        <translation>Zum Schutz der Kunden enthalten die Beweisdaten keine Werte: Sie beweisen, dass ein Eintrag gemacht wurde, wann und von wem. Der Bericht über einen einzelnen Kunden beweist auch die Werte.</translation>
    </message>
    <message>
        <source>Period report %1 – %2</source>
        <translation>Zeitraumbericht %1 – %2</translation>
    </message>
</context>
<context>
    <name>Prefdesk::Person</name>
    <message>
        <source>A sign-in name has up to 40 small letters, digits, dots, hyphens or underscores and begins with a letter or digit. Change the name.</source>
        <translation>Ein Anmeldename hat bis zu 40 Kleinbuchstaben, Ziffern, Punkte, Binde- oder Unterstriche und beginnt mit einem Buchstaben oder einer Ziffer. Ändern Sie den Namen.</translation>
    </message>
    <message>
        <source>The full name must have 1 to 64 letters. It appears in reports.</source>
        <translation>Der vollständige Name muss 1 bis 64 Zeichen haben. Er erscheint in Berichten.</translation>
    </message>
    <message>
        <source>A region is a country code of two capital letters, for example FR. Correct the regions.</source>
        <translation>Eine Region ist ein Länderkürzel aus zwei Großbuchstaben, zum Beispiel FR. Berichtigen Sie die Regionen.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::PersonCommands</name>
    <message>
        <source>a file whose first line is the new passphrase; without it the terminal asks</source>
        <translation>eine Datei, deren erste Zeile die neue Passphrase ist; ohne sie fragt das Terminal</translation>
    </message>
    <message>
        <source>New passphrase:</source>
        <translation>Neue Passphrase:</translation>
    </message>
    <message>
        <source>“%1” is no role; choose agent, officer, regional or admin.</source>
        <translation>„%1“ ist keine Rolle; wählen Sie agent, officer, regional oder admin.</translation>
    </message>
    <message>
        <source>“%1” can sign in now.</source>
        <translation>„%1“ kann sich jetzt anmelden.</translation>
    </message>
    <message>
        <source>Nobody signs in as “%1” here.</source>
        <translation>Als „%1“ meldet sich hier niemand an.</translation>
    </message>
    <message>
        <source>“%1” was removed and the desk is encrypted with a new key.</source>
        <translation>„%1“ wurde entfernt, und der Desk ist mit einem neuen Schlüssel verschlüsselt.</translation>
    </message>
    <message>
        <source>The passphrase of “%1” is changed.</source>
        <translation>Die Passphrase von „%1“ ist geändert.</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>agent, officer, regional or admin</source>
        <translation>agent, officer, regional oder admin</translation>
    </message>
    <message>
        <source>the person&apos;s full name</source>
        <translation>der vollständige Name der Person</translation>
    </message>
    <message>
        <source>countries; all when not said</source>
        <translation>Länder; ohne Angabe alle</translation>
    </message>
    <message>
        <source>let a further person sign in</source>
        <translation>einer weiteren Person die Anmeldung erlauben</translation>
    </message>
    <message>
        <source>change your own passphrase</source>
        <translation>die eigene Passphrase ändern</translation>
    </message>
    <message>
        <source>who signs in here</source>
        <translation>wer sich hier anmeldet</translation>
    </message>
    <message>
        <source>The recovery code before this one no longer signs in; together with an old copy of the key file it still opens the data until the desk is re-encrypted (rekey).
New recovery code, shown only now (print it and lock it away): %1</source>
        <translation>Mit dem vorigen Wiederherstellungscode kann sich niemand mehr anmelden; zusammen mit einer alten Kopie der Schlüsseldatei öffnet er die Daten noch, bis der Desk neu verschlüsselt ist (rekey).
Neuer Wiederherstellungscode, der nur jetzt gezeigt wird (drucken und wegschließen): %1</translation>
    </message>
    <message>
        <source>make a new recovery code; the one before no longer signs in</source>
        <translation>einen neuen Wiederherstellungscode erstellen; mit dem vorigen kann sich niemand mehr anmelden</translation>
    </message>
    <message>
        <source>“%1” was removed and is signed out everywhere.</source>
        <translation>„%1“ wurde entfernt und ist überall abgemeldet.</translation>
    </message>
    <message>
        <source>Recovery code:</source>
        <translation>Wiederherstellungscode:</translation>
    </message>
    <message>
        <source>--recover needs the NAME of the person and a shared desk; at a local desk the sign-in window takes the recovery code.</source>
        <translation>--recover braucht den NAMEN der Person und einen gemeinsamen Desk; bei einem lokalen Desk nimmt das Anmeldefenster den Wiederherstellungscode.</translation>
    </message>
    <message>
        <source>Everybody changes their own passphrase; for somebody else&apos;s, give --recover.</source>
        <translation>Jede Person ändert ihre eigene Passphrase; für die einer anderen geben Sie --recover an.</translation>
    </message>
    <message>
        <source>take a person&apos;s access away; a desk in a folder gets a new key</source>
        <translation>einer Person den Zugang nehmen; ein Desk in einem Ordner bekommt einen neuen Schlüssel</translation>
    </message>
    <message>
        <source>at a shared desk: a new one for NAME, with the recovery code</source>
        <translation>bei einem gemeinsamen Desk: eine neue für NAME, mit dem Wiederherstellungscode</translation>
    </message>
    <message>
        <source>a file whose first line is that code; without it the terminal asks</source>
        <translation>eine Datei, deren erste Zeile dieser Code ist; ohne sie fragt das Terminal</translation>
    </message>
</context>
<context>
    <name>Prefdesk::PersonDialog</name>
    <message>
        <source>Add a person</source>
        <translation>Person hinzufügen</translation>
    </message>
    <message>
        <source>Change the role of %1</source>
        <translation>Rolle von %1 ändern</translation>
    </message>
    <message>
        <source>all; or country codes, for example DE FR</source>
        <translation>alle; oder Länderkürzel, zum Beispiel DE FR</translation>
    </message>
    <message>
        <source>Sign-in &amp;name</source>
        <translation>Anmelde&amp;name</translation>
    </message>
    <message>
        <source>&amp;Full name</source>
        <translation>&amp;Vollständiger Name</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Rolle</translation>
    </message>
    <message>
        <source>Regi&amp;ons</source>
        <translation>Re&amp;gionen</translation>
    </message>
</context>
<context>
    <name>Prefdesk::PersonLogin</name>
    <message>
        <source>The name of a desk&apos;s database cannot begin with pg_, which the server keeps for itself. Choose another database.</source>
        <translation>Der Name der Datenbank eines Desks kann nicht mit pg_ beginnen, denn das behält der Server sich vor. Wählen Sie eine andere Datenbank.</translation>
    </message>
    <message>
        <source>The names of the database and of the person are too long together: the server takes %1 letters. Shorten one of them.</source>
        <translation>Die Namen der Datenbank und der Person sind zusammen zu lang: Der Server nimmt %1 Zeichen. Kürzen Sie einen davon.</translation>
    </message>
    <message>
        <source>The server knows this sign-in name already, from an earlier desk of this name. Choose another one, or ask whoever keeps the server to drop the role.</source>
        <translation>Der Server kennt diesen Anmeldenamen schon, von einem früheren Desk dieses Namens. Wählen Sie einen anderen oder bitten Sie die Betreiber des Servers, die Rolle zu löschen.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::PersonModel</name>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>removed %1</source>
        <translation>entfernt am %1</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>Anmeldename</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Vollständiger Name</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Regionen</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>The desk is not open at the moment. Try again in a while.</source>
        <translation>Der Desk ist im Augenblick nicht geöffnet. Versuchen Sie es in einer Weile noch einmal.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::PersonStore</name>
    <message>
        <source>This person has been removed already.</source>
        <translation>Diese Person wurde schon entfernt.</translation>
    </message>
    <message>
        <source>This is the last administrator of the desk. Make somebody else administrator first.</source>
        <translation>Das ist die letzte Person mit der Rolle Desk-Verwaltung. Geben Sie diese Rolle zuerst jemand anderem.</translation>
    </message>
    <message>
        <source>This sign-in name is or was somebody&apos;s here. Choose another one.</source>
        <translation>Dieser Anmeldename gehört oder gehörte hier schon jemandem. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>You cannot remove yourself. Ask another administrator of this desk.</source>
        <translation>Sie können sich nicht selbst entfernen. Bitten Sie eine andere Person der Desk-Verwaltung.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::PhoneNumber</name>
    <message>
        <source>This is not a phone number. Ask for the number again.</source>
        <translation>Das ist keine Telefonnummer. Fragen Sie noch einmal nach der Nummer.</translation>
    </message>
    <message>
        <source>The phone number is too short. Ask for the whole number.</source>
        <translation>Die Telefonnummer ist zu kurz. Fragen Sie nach der ganzen Nummer.</translation>
    </message>
    <message>
        <source>The phone number is too long. Check the digits.</source>
        <translation>Die Telefonnummer ist zu lang. Prüfen Sie die Ziffern.</translation>
    </message>
    <message>
        <source>The phone number needs its country, for example +49 before it.</source>
        <translation>Die Telefonnummer braucht ihre Landesvorwahl, zum Beispiel +49 davor.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::Policies</name>
    <message>
        <source>The cooling-off time must be between 1 and %1 hours.</source>
        <translation>Die Bedenkzeit nach einem Widerruf muss zwischen 1 und %1 Stunden liegen.</translation>
    </message>
    <message>
        <source>The idle time before the desk locks must be between 1 and %1 minutes.</source>
        <translation>Die Leerlaufzeit, nach der sich der Desk sperrt, muss zwischen 1 und %1 Minuten liegen.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::PolicyPanel</name>
    <message>
        <source>After a withdrawal, the same question stays &amp;off for a while</source>
        <translation>Nach einem Widerruf bleibt dieselbe Frage eine &amp;Weile aus</translation>
    </message>
    <message>
        <source>&amp;Save the rules</source>
        <translation>&amp;Regeln speichern</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> Minuten</translation>
    </message>
    <message>
        <source>&amp;Lock the desk when idle for:</source>
        <translation>Desk &amp;sperren nach Untätigkeit von:</translation>
    </message>
    <message>
        <source> hours</source>
        <translation> Stunden</translation>
    </message>
    <message>
        <source>Saved. The rules hold from the next call, the idle lock from the next sign-in.</source>
        <translation>Gespeichert. Die Regeln gelten ab dem nächsten Anruf, die Leerlaufsperre ab der nächsten Anmeldung.</translation>
    </message>
    <message>
        <source>No law asks for a cooling-off time; it protects customers from being talked round. A privacy officer can still correct a mistake, with a reason.</source>
        <translation>Kein Gesetz verlangt eine Bedenkzeit; sie schützt Kunden davor, überredet zu werden. Der Datenschutz kann einen Irrtum trotzdem berichtigen, mit Begründung.</translation>
    </message>
    <message>
        <source>Len&amp;gth:</source>
        <translation>Da&amp;uer:</translation>
    </message>
</context>
<context>
    <name>Prefdesk::PostgresError</name>
    <message>
        <source>A rule of the desk forbids this change. Nothing was changed.</source>
        <translation>Eine Regel des Desks verbietet diese Änderung. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Your role or your regions at this desk have changed since you signed in, so nothing was saved. Lock the desk and sign in again.</source>
        <translation>Ihre Rolle oder Ihre Regionen an diesem Desk haben sich seit Ihrer Anmeldung geändert, deshalb wurde nichts gespeichert. Sperren Sie den Desk und melden Sie sich noch einmal an.</translation>
    </message>
    <message>
        <source>This was withdrawn a short while ago and may not be turned on again yet. Nothing was changed.</source>
        <translation>Das wurde vor Kurzem widerrufen und darf noch nicht wieder eingeschaltet werden. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The clocks of this computer and of the server do not agree, so nothing was saved. Set the clock of this computer, then save again.</source>
        <translation>Die Uhren dieses Computers und des Servers stimmen nicht überein, deshalb wurde nichts gespeichert. Stellen Sie die Uhr dieses Computers und speichern Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>Your role or your regions do not allow this. Nothing was changed.</source>
        <translation>Ihre Rolle oder Ihre Regionen erlauben das nicht. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The end of the ledger is damaged, so nothing was saved. Ask a privacy officer to verify the ledger.</source>
        <translation>Das Ende des Protokolls ist beschädigt, deshalb wurde nichts gespeichert. Bitten Sie eine Person vom Datenschutz, das Protokoll zu prüfen.</translation>
    </message>
    <message>
        <source>The server does not allow you this. Nothing was changed; ask an administrator of this desk.</source>
        <translation>Der Server erlaubt Ihnen das nicht. Es wurde nichts geändert; wenden Sie sich an die Verwaltung dieses Desks.</translation>
    </message>
    <message>
        <source>This is already stored. Nothing was changed.</source>
        <translation>Das ist schon gespeichert. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Abgebrochen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The server has no room for more connections or work. Nothing was changed; try again in a moment.</source>
        <translation>Der Server hat keinen Platz für weitere Verbindungen oder Arbeit. Es wurde nichts geändert; versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The server can only be read at the moment. Nothing was changed; try again when it takes changes again.</source>
        <translation>Der Server kann im Moment nur gelesen werden. Es wurde nichts geändert; versuchen Sie es, wenn er wieder Änderungen annimmt.</translation>
    </message>
    <message>
        <source>Somebody else changed the same thing in this moment. Nothing was changed; try again.</source>
        <translation>Jemand anderes hat in diesem Moment dasselbe geändert. Es wurde nichts geändert; versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Others are using this part of the desk. Nothing was changed; try again in a moment.</source>
        <translation>Andere benutzen diesen Teil des Desks. Es wurde nichts geändert; versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>There is no database of this name on the server. Check the desk&apos;s address.</source>
        <translation>Auf dem Server gibt es keine Datenbank dieses Namens. Prüfen Sie die Adresse des Desks.</translation>
    </message>
    <message>
        <source>This database is not a desk. Check the desk&apos;s address, or make the desk first.</source>
        <translation>Diese Datenbank ist kein Desk. Prüfen Sie die Adresse des Desks oder legen Sie ihn zuerst an.</translation>
    </message>
    <message>
        <source>The name or the passphrase is not right. Type both again.</source>
        <translation>Der Name oder die Passphrase stimmt nicht. Geben Sie beides noch einmal ein.</translation>
    </message>
    <message>
        <source>The line to the server broke. Try again when it is back.</source>
        <translation>Die Verbindung zum Server ist abgebrochen. Versuchen Sie es, wenn sie wieder da ist.</translation>
    </message>
    <message>
        <source>The server ended the connection. Try again in a moment.</source>
        <translation>Der Server hat die Verbindung beendet. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The desk cannot store this: a value is missing or does not fit. Nothing was changed.</source>
        <translation>Der Desk kann das nicht speichern: Ein Wert fehlt oder passt nicht. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>This is too large to be stored. Nothing was changed.</source>
        <translation>Das ist zu groß, um gespeichert zu werden. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>A part of the desk&apos;s database is damaged. Stop working with it and ask whoever keeps the server.</source>
        <translation>Ein Teil der Datenbank des Desks ist beschädigt. Arbeiten Sie nicht weiter damit und wenden Sie sich an die Betreiber des Servers.</translation>
    </message>
    <message>
        <source>This program made a mistake with the desk&apos;s database. Nothing was changed; please report it.</source>
        <translation>Dieses Programm hat mit der Datenbank des Desks einen Fehler gemacht. Es wurde nichts geändert; bitte melden Sie es.</translation>
    </message>
    <message>
        <source>The disk of the server is full, so nothing was changed; what you typed stays. Ask whoever keeps the server to free some space, then try again.</source>
        <translation>Die Festplatte des Servers ist voll, deshalb wurde nichts geändert; Ihre Eingaben bleiben erhalten. Bitten Sie, wer den Server betreut, Platz zu schaffen, und versuchen Sie es dann noch einmal.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::PostgresOpening</name>
    <message>
        <source>The server does not encrypt its connections (TLS), so nothing was sent to it. Ask whoever keeps the server.</source>
        <translation>Der Server verschlüsselt seine Verbindungen nicht (TLS), deshalb wurde ihm nichts gesendet. Wenden Sie sich an die Betreiber des Servers.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is for another name than the one in the desk&apos;s address, so nothing was sent to it. Check the address, or ask whoever keeps the server.</source>
        <translation>Das Zertifikat des Servers gilt für einen anderen Namen als den in der Adresse des Desks, deshalb wurde ihm nichts gesendet. Prüfen Sie die Adresse oder wenden Sie sich an die Betreiber des Servers.</translation>
    </message>
    <message>
        <source>The file of the CA certificate cannot be read. Choose the certificate that vouches for the server.</source>
        <translation>Die Datei des CA-Zertifikats kann nicht gelesen werden. Wählen Sie das Zertifikat, das für den Server bürgt.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate has expired or the chosen CA certificate does not vouch for it, so nothing was sent to it. Choose the right CA certificate, or ask whoever keeps the server.</source>
        <translation>Das Zertifikat des Servers ist abgelaufen, oder das gewählte CA-Zertifikat bürgt nicht für ihn, deshalb wurde ihm nichts gesendet. Wählen Sie das richtige CA-Zertifikat oder wenden Sie sich an die Betreiber des Servers.</translation>
    </message>
    <message>
        <source>The server does not ask for passphrases as safely as a desk wants (SCRAM). Ask whoever keeps the server.</source>
        <translation>Der Server fragt nicht so sicher nach Passphrasen, wie ein Desk es will (SCRAM). Wenden Sie sich an die Betreiber des Servers.</translation>
    </message>
    <message>
        <source>The server does not answer. Check the desk&apos;s address and the network, then try again.</source>
        <translation>Der Server antwortet nicht. Prüfen Sie die Adresse des Desks und das Netz und versuchen Sie es dann noch einmal.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::PreferenceCommands</name>
    <message>
        <source>Somebody else changed this customer a moment ago; try again.</source>
        <translation>Jemand anderes hat diesen Kunden gerade eben geändert; versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Saved for %1 at %2.</source>
        <translation>Gespeichert für %1 am %2.</translation>
    </message>
    <message>
        <source>These systems must act on it: %1.</source>
        <translation>Diese Zielsysteme müssen danach handeln: %1.</translation>
    </message>
    <message>
        <source>--verified needs one of: %1.</source>
        <translation>--verified braucht eines von diesen: %1.</translation>
    </message>
    <message>
        <source>how the caller was verified: %1</source>
        <translation>wie der Anrufer geprüft wurde: %1</translation>
    </message>
    <message>
        <source>the customer&apos;s own words</source>
        <translation>die eigenen Worte des Kunden</translation>
    </message>
    <message>
        <source>the telephone system&apos;s reference</source>
        <translation>das Kennzeichen der Telefonanlage</translation>
    </message>
    <message>
        <source>an officer sets a mistake right</source>
        <translation>der Datenschutz stellt einen Irrtum richtig</translation>
    </message>
    <message>
        <source>change what a customer chose</source>
        <translation>die Entscheidung eines Kunden ändern</translation>
    </message>
    <message>
        <source>lift a customer&apos;s stop of everything</source>
        <translation>den vollständigen Stopp eines Kunden aufheben</translation>
    </message>
    <message>
        <source>the wording read aloud, such as “marketing-email v1 en”</source>
        <translation>der vorgelesene Wortlaut, etwa „marketing-email v1 en“</translation>
    </message>
    <message>
        <source>“%1” is not what this customer is read for this change; read %2 aloud and name that.</source>
        <translation>„%1“ ist nicht das, was diesem Kunden zu dieser Änderung vorgelesen wird; lesen Sie %2 vor und nennen Sie das.</translation>
    </message>
    <message>
        <source>There is no notice for this change; leave --notice out.</source>
        <translation>Für diese Änderung gibt es keinen Hinweis; lassen Sie --notice weg.</translation>
    </message>
    <message>
        <source>all (if not said), marketing, household, a channel such as email, data-use, or an address of the customer</source>
        <translation>all (wenn nichts gesagt ist), marketing, household, ein Kanal wie email, data-use oder eine Adresse der Kundin oder des Kunden</translation>
    </message>
    <message>
        <source>stop everything, or everything of one kind, channel, household or address</source>
        <translation>alles stoppen, oder alles einer Art, eines Kanals, eines Haushalts oder an eine Adresse</translation>
    </message>
    <message>
        <source>the customer wants it without being asked</source>
        <translation>der Kunde will es, ohne gefragt zu sein</translation>
    </message>
</context>
<context>
    <name>Prefdesk::PreferenceJson</name>
    <message>
        <source>paused until %1</source>
        <translation>pausiert bis %1</translation>
    </message>
</context>
<context>
    <name>Prefdesk::PreferenceModel</name>
    <message>
        <source>%1: %2 → %3</source>
        <comment>question: before → after</comment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>Everything stopped</source>
        <translation>Alles gestoppt</translation>
    </message>
    <message>
        <source>The stop is lifted</source>
        <translation>Der Stopp wird aufgehoben</translation>
    </message>
    <message>
        <source>The call with the customer before was not saved and waits as a draft: %1</source>
        <translation>Der Anruf des Kunden davor wurde nicht gespeichert und wartet als Entwurf: %1</translation>
    </message>
    <message>
        <source>Somebody else answered for the customer before meanwhile. The call was not saved and waits as a draft; open that customer again and decide.</source>
        <translation>Für den Kunden davor hat inzwischen jemand anderes geantwortet. Der Anruf wurde nicht gespeichert und wartet als Entwurf; öffnen Sie den Kunden noch einmal und entscheiden Sie.</translation>
    </message>
    <message>
        <source>%1: stopped</source>
        <comment>an opt-out</comment>
        <translation>%1: gestoppt</translation>
    </message>
    <message>
        <source>%1: not stopped any more</source>
        <comment>an opt-out</comment>
        <translation>%1: nicht mehr gestoppt</translation>
    </message>
</context>
<context>
    <name>Prefdesk::PreferencePanel</name>
    <message>
        <source>Stop everything (F8)</source>
        <translation>Alles stoppen (F8)</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Rückgängig (Strg+Z)</translation>
    </message>
    <message>
        <source>Topics by channels</source>
        <translation>Themen nach Kanälen</translation>
    </message>
    <message>
        <source>Data uses</source>
        <translation>Datennutzungen</translation>
    </message>
    <message>
        <source>Stops all advertising and data use at once; saved with the call, undone with Ctrl+Z.</source>
        <translation>Stoppt sofort alle Werbung und Datennutzung; wird mit dem Anruf gespeichert, mit Strg+Z rückgängig gemacht.</translation>
    </message>
    <message>
        <source>Takes back the last change that is not saved yet.</source>
        <translation>Nimmt die letzte noch nicht gespeicherte Änderung zurück.</translation>
    </message>
    <message>
        <source>Data &amp;use</source>
        <translation>Daten&amp;nutzung</translation>
    </message>
    <message>
        <source>Everything is stopped since %1. The choices below have no effect until the customer wants the stop lifted.</source>
        <translation>Alles ist gestoppt seit %1. Die Entscheidungen unten haben keine Wirkung, bis der Kunde den Stopp aufheben möchte.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not saved yet</source>
        <translation>
            <numerusform>%n Änderung noch nicht gespeichert</numerusform>
            <numerusform>%n Änderungen noch nicht gespeichert</numerusform>
        </translation>
    </message>
    <message>
        <source>L&amp;ift the stop</source>
        <translation>Stopp auf&amp;heben</translation>
    </message>
    <message>
        <source>Topics b&amp;y channels</source>
        <translation>&amp;Themen nach Kanälen</translation>
    </message>
    <message>
        <source>Space: on or off. F2: how often, at most, pause.</source>
        <translation>Leertaste: an oder aus. F2: wie oft, höchstens, Pause.</translation>
    </message>
    <message>
        <source>Everything stops when you save the call.</source>
        <translation>Mit dem Speichern des Anrufs wird alles gestoppt.</translation>
    </message>
    <message>
        <source>The stop is lifted when you save the call.</source>
        <translation>Mit dem Speichern des Anrufs wird der Stopp aufgehoben.</translation>
    </message>
    <message>
        <source>&amp;Take it back</source>
        <translation>Zurückne&amp;hmen</translation>
    </message>
    <message>
        <source>Stops a number, a household, a channel or all marketing only.</source>
        <translation>Stoppt nur eine Nummer, einen Haushalt, einen Kanal oder alle Werbung.</translation>
    </message>
    <message>
        <source>Stop part (Shift+F8)</source>
        <translation>Teil stoppen (Umschalt+F8)</translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %n (Shift+F8)</source>
        <translation>
            <numerusform>Gestoppt: %n (Umschalt+F8)</numerusform>
            <numerusform>Gestoppt: %n (Umschalt+F8)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Prefdesk::PresenceBanner</name>
    <message>
        <source>Also open at: %1. What they save shows here by itself.</source>
        <translation>Auch geöffnet bei: %1. Was dort gespeichert wird, erscheint hier von selbst.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::QuarantineExport</name>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
</context>
<context>
    <name>Prefdesk::QuarantineModel</name>
    <message>
        <source>whole row</source>
        <translation>ganze Zeile</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Why it was not taken</source>
        <translation>Warum es nicht übernommen wurde</translation>
    </message>
    <message>
        <source>What stood there</source>
        <translation>Was dort stand</translation>
    </message>
</context>
<context>
    <name>Prefdesk::QuarantineView</name>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation>Quarantäne</translation>
    </message>
    <message>
        <source>Write the quarantine to a file that a spreadsheet opens</source>
        <translation>Schreibt die Quarantäne in eine Datei, die eine Tabellenkalkulation öffnet</translation>
    </message>
    <message>
        <source>Export the quarantine</source>
        <translation>Quarantäne exportieren</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Durch Kommas getrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>&amp;Quarantine:</source>
        <translation>&amp;Quarantäne:</translation>
    </message>
    <message>
        <source>&amp;Quarantine: nothing stands in it</source>
        <translation>&amp;Quarantäne: nichts darin</translation>
    </message>
</context>
<context>
    <name>Prefdesk::Question</name>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>channel: topic</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>All marketing</source>
        <translation>Alle Werbung</translation>
    </message>
    <message>
        <source>Everything for this household</source>
        <translation>Alles für diesen Haushalt</translation>
    </message>
    <message>
        <source>%1: Everything</source>
        <comment>channel</comment>
        <translation>%1: Alles</translation>
    </message>
    <message>
        <source>%1: Everything to %2</source>
        <comment>channel, address</comment>
        <translation>%1: Alles an %2</translation>
    </message>
</context>
<context>
    <name>Prefdesk::RecordedAnswers</name>
    <message>
        <source>The customer&apos;s current preferences are not what the ledger recorded, so no report was made. Verify the ledger to see what was changed.</source>
        <translation>Die aktuellen Präferenzen des Kunden sind nicht so, wie das Protokoll sie aufgezeichnet hat; daher wurde kein Bericht erstellt. Prüfen Sie das Protokoll, um zu sehen, was geändert wurde.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::RecordingRule</name>
    <message>
        <source>d MMM yyyy, HH:mm</source>
        <comment>date format</comment>
        <translation>d. MMM yyyy, HH:mm</translation>
    </message>
    <message>
        <source>%1 was withdrawn a short while ago and stays off until %2. If the withdrawal was a mistake, ask a privacy officer to correct it.</source>
        <translation>%1 wurde vor kurzem widerrufen und bleibt bis %2 aus. War der Widerruf ein Irrtum, bitten Sie den Datenschutz um Berichtigung.</translation>
    </message>
    <message>
        <source>%1 was withdrawn a short while ago and stays off until %2. To correct a mistake, write down the reason and save again.</source>
        <translation>%1 wurde vor kurzem widerrufen und bleibt bis %2 aus. Um einen Irrtum zu berichtigen, notieren Sie die Begründung und speichern Sie noch einmal.</translation>
    </message>
    <message>
        <source>%1 cannot be recorded as &quot;%2&quot;: a customer can only give, refuse or withdraw, or be asked. Choose one of these.</source>
        <translation>%1 lässt sich nicht als „%2“ aufzeichnen: Ein Kunde kann nur erteilen, ablehnen oder widerrufen oder gefragt werden. Wählen Sie eines davon.</translation>
    </message>
    <message>
        <source>The stop is either on or lifted; it has no frequency, cap or pause. Set these on a topic instead.</source>
        <translation>Der Stopp gilt oder ist aufgehoben; er hat keine Häufigkeit, Obergrenze oder Pause. Setzen Sie diese stattdessen bei einem Thema.</translation>
    </message>
    <message>
        <source>The cap for %1 must be between 1 and 1000 messages. To receive none at all, withdraw it.</source>
        <translation>Die Obergrenze für %1 muss zwischen 1 und 1000 Nachrichten liegen. Soll gar keine kommen, widerrufen Sie es.</translation>
    </message>
    <message>
        <source>The pause for %1 must end in the future, within five years. Choose another date.</source>
        <translation>Die Pause für %1 muss in der Zukunft enden, innerhalb von fünf Jahren. Wählen Sie ein anderes Datum.</translation>
    </message>
    <message>
        <source>Everything is stopped for this customer, so %1 would have no effect. Lift the stop first, if that is what the customer wants.</source>
        <translation>Für diesen Kunden ist alles gestoppt, daher hätte %1 keine Wirkung. Heben Sie zuerst den Stopp auf, wenn der Kunde das möchte.</translation>
    </message>
    <message>
        <source>%1 can only be given by a verified caller. Verify the caller and say how; withdrawing is always possible.</source>
        <translation>%1 kann nur ein geprüfter Anrufer erteilen. Prüfen Sie den Anrufer und geben Sie an, wie; widerrufen geht immer.</translation>
    </message>
    <message>
        <source>%1 can only be given after the customer heard what it means. Read the script aloud and mark it as read.</source>
        <translation>%1 lässt sich erst erteilen, nachdem der Kunde gehört hat, was es bedeutet. Lesen Sie den Text vor und markieren Sie ihn als vorgelesen.</translation>
    </message>
    <message>
        <source>%1 needs the customer&apos;s clear yes. Write down the customer&apos;s own words, or read the change back and have it confirmed.</source>
        <translation>%1 braucht das klare Ja des Kunden. Notieren Sie die eigenen Worte des Kunden, oder lesen Sie die Änderung zurück und lassen Sie sie bestätigen.</translation>
    </message>
    <message>
        <source>This call has no identity. Begin the call again.</source>
        <translation>Dieser Anruf hat keine Kennung. Beginnen Sie den Anruf von Neuem.</translation>
    </message>
    <message>
        <source>The call lies in the future. Check the date and time of this computer.</source>
        <translation>Der Anruf liegt in der Zukunft. Prüfen Sie Datum und Uhrzeit dieses Rechners.</translation>
    </message>
    <message>
        <source>The call ends before it begins. Check the date and time of this computer.</source>
        <translation>Der Anruf endet, bevor er beginnt. Prüfen Sie Datum und Uhrzeit dieses Rechners.</translation>
    </message>
    <message>
        <source>%1 is given already, so there is nothing to ask for. Leave it as it is, or withdraw it.</source>
        <translation>Für „%1“ ist schon zugestimmt, es gibt also nichts zu erfragen. Lassen Sie es so, oder widerrufen Sie es.</translation>
    </message>
    <message>
        <source>%1 is allowed or not; it has no frequency and no cap. Leave them out.</source>
        <translation>„%1“ ist erlaubt oder nicht; es hat keine Häufigkeit und keine Obergrenze. Lassen Sie beides weg.</translation>
    </message>
    <message>
        <source>What was read aloud, &quot;%1&quot;, does not explain %2. Read the script &quot;%3&quot;.</source>
        <translation>Was vorgelesen wurde, „%1“, erklärt „%2“ nicht. Lesen Sie den Text „%3“ vor.</translation>
    </message>
    <message>
        <source>The script read for %1 was not in force during the call. Read the one in force now.</source>
        <translation>Der für „%1“ vorgelesene Text galt während des Gesprächs nicht. Lesen Sie den vor, der jetzt gilt.</translation>
    </message>
    <message>
        <source>The script read for %1 is for another language or country than the customer&apos;s. Read the one for this customer.</source>
        <translation>Der für „%1“ vorgelesene Text ist für eine andere Sprache oder ein anderes Land als die des Kunden. Lesen Sie den für diesen Kunden vor.</translation>
    </message>
    <message>
        <source>The fingerprint of the recording is not SHA-256: that has 64 digits from 0 to 9 and letters from a to f. Copy it again, or leave it empty.</source>
        <translation>Der Fingerabdruck der Aufnahme ist kein SHA-256: Der hat 64 Ziffern von 0 bis 9 und Buchstaben von a bis f. Kopieren Sie ihn noch einmal, oder lassen Sie das Feld leer.</translation>
    </message>
    <message>
        <source>Nobody may ask this customer about %1 before %2. If the customer wants it unasked, mark that; otherwise leave the answer as it is.</source>
        <translation>Vor dem %2 darf niemand diesen Kunden nach %1 fragen. Will der Kunde es ungefragt, vermerken Sie das; sonst lassen Sie die Antwort, wie sie ist.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::RecoveryCode</name>
    <message>
        <source>A recovery code has ten groups of four letters or digits. Compare it with the print.</source>
        <translation>Ein Wiederherstellungscode hat zehn Gruppen aus vier Buchstaben oder Ziffern. Vergleichen Sie ihn mit dem Ausdruck.</translation>
    </message>
    <message>
        <source>Group %1 of the recovery code has a sign that no code has. Compare it with the print.</source>
        <translation>Gruppe %1 des Wiederherstellungscodes enthält ein Zeichen, das in keinem Code vorkommt. Vergleichen Sie ihn mit dem Ausdruck.</translation>
    </message>
    <message>
        <source>Group %1 of the recovery code (or its check letter in group %2) has a typing error. Compare it with the print.</source>
        <translation>Gruppe %1 des Wiederherstellungscodes (oder ihr Prüfbuchstabe in Gruppe %2) enthält einen Tippfehler. Vergleichen Sie ihn mit dem Ausdruck.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::RecoveryCodePanel</name>
    <message>
        <source>Recovery code</source>
        <translation>Wiederherstellungscode</translation>
    </message>
    <message>
        <source>&amp;Copy for one minute</source>
        <translation>Für eine Minute &amp;kopieren</translation>
    </message>
    <message>
        <source>It is on paper: &amp;written down or printed</source>
        <translation>Er steht auf Papier: auf&amp;geschrieben oder gedruckt</translation>
    </message>
    <message>
        <source>This recovery code opens the desk when every administrator has forgotten the passphrase. It is shown only now. Write it on paper or print it, and keep it where you keep contracts.</source>
        <translation>Dieser Wiederherstellungscode öffnet den Desk, wenn in der Verwaltung alle die Passphrase vergessen haben. Er wird nur jetzt gezeigt. Schreiben Sie ihn auf Papier oder drucken Sie ihn, und bewahren Sie ihn dort auf, wo Sie Verträge aufbewahren.</translation>
    </message>
    <message>
        <source>Save for &amp;printing…</source>
        <translation>Zum &amp;Drucken speichern…</translation>
    </message>
    <message>
        <source>Save the recovery code for printing</source>
        <translation>Wiederherstellungscode zum Drucken speichern</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Print %1 now, then delete the file: whoever has it and a copy of the desk can open the desk.</source>
        <translation>Drucken Sie %1 jetzt und löschen Sie dann die Datei: Wer sie und eine Kopie des Desks hat, kann den Desk öffnen.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::RecoverySheet</name>
    <message>
        <source>Recovery code of the desk %1</source>
        <translation>Wiederherstellungscode des Desks %1</translation>
    </message>
    <message>
        <source>Made on %1. It opens the desk when every administrator has forgotten the passphrase: start Prefdesk, choose the desk, tick &quot;use the recovery code&quot; and type it; capitals, spaces and hyphens do not matter.</source>
        <translation>Erstellt am %1. Er öffnet den Desk, wenn in der Verwaltung alle die Passphrase vergessen haben: Starten Sie Prefdesk, wählen Sie den Desk, haken Sie „Wiederherstellungscode verwenden“ an und tippen Sie ihn ein; Großschreibung, Leerzeichen und Bindestriche sind gleichgültig.</translation>
    </message>
    <message>
        <source>Whoever has this sheet and a copy of the desk can read all of it. Keep it where you keep contracts, and delete the file it was printed from.</source>
        <translation>Wer dieses Blatt und eine Kopie des Desks hat, kann alles lesen. Bewahren Sie es dort auf, wo Sie Verträge aufbewahren, und löschen Sie die Datei, aus der es gedruckt wurde.</translation>
    </message>
    <message>
        <source>The code cannot be written to %1. Choose another place, or write it on paper.</source>
        <translation>Der Code kann nicht nach %1 geschrieben werden. Wählen Sie einen anderen Ort, oder schreiben Sie ihn auf Papier.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::RegisterImport</name>
    <message>
        <source>The date in the name of the file &quot;%1&quot; does not exist or lies in the future, so it is not clear how old the list is. Give the file its right date and import it again.</source>
        <translation>Das Datum im Namen der Datei „%1“ gibt es nicht oder es liegt in der Zukunft, also ist unklar, wie alt die Liste ist. Geben Sie der Datei ihr richtiges Datum und übernehmen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>The file has no telephone number such as +33123456789, so nothing was taken from it. Check that it is the right file.</source>
        <translation>Die Datei enthält keine Telefonnummer wie +33123456789, also wurde nichts daraus übernommen. Prüfen Sie, ob es die richtige Datei ist.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::Rekey</name>
    <message>
        <source>This desk is in the middle of being re-encrypted. Lock it and sign in again to finish that.</source>
        <translation>Dieser Desk wird gerade neu verschlüsselt. Sperren Sie ihn und melden Sie sich wieder an, um das abzuschließen.</translation>
    </message>
    <message>
        <source>The desk could not be re-encrypted. Nothing is lost: it will be tried again when somebody signs in.</source>
        <translation>Der Desk konnte nicht neu verschlüsselt werden. Nichts ist verloren: Bei der nächsten Anmeldung wird es noch einmal versucht.</translation>
    </message>
    <message>
        <source>A shared desk has no key of its own to change: its server keeps the data. To shut somebody out at once, remove the person.</source>
        <translation>Ein gemeinsamer Desk hat keinen eigenen Schlüssel, der zu wechseln wäre: Sein Server verwahrt die Daten. Um jemanden sofort auszuschließen, entfernen Sie die Person.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::ReportCommands</name>
    <message>
        <source>Passphrase of the PKCS#12:</source>
        <translation>Passphrase der PKCS#12-Datei:</translation>
    </message>
    <message numerus="yes">
        <source>%1 is signed by %2 and proves %n ledger entries. Short code: %3</source>
        <translation>
            <numerusform>%1 ist von %2 signiert und beweist %n Protokolleintrag. Kurzcode: %3</numerusform>
            <numerusform>%1 ist von %2 signiert und beweist %n Protokolleinträge. Kurzcode: %3</numerusform>
        </translation>
    </message>
    <message>
        <source>--%1 needs a day such as 2026-03-01, or a time with its zone.</source>
        <translation>--%1 braucht einen Tag wie 2026-03-01 oder eine Zeit mit ihrer Zone.</translation>
    </message>
    <message>
        <source>--to must lie after --from.</source>
        <translation>--to muss nach --from liegen.</translation>
    </message>
    <message>
        <source>This proves:</source>
        <translation>Das beweist:</translation>
    </message>
    <message>
        <source>It does not prove:</source>
        <translation>Das beweist es nicht:</translation>
    </message>
    <message>
        <source>the PDF to make</source>
        <translation>die zu erstellende PDF-Datei</translation>
    </message>
    <message>
        <source>sign with this PKCS#12, not with your own key</source>
        <translation>mit dieser PKCS#12-Datei signieren, nicht mit dem eigenen Schlüssel</translation>
    </message>
    <message>
        <source>its passphrase</source>
        <translation>ihre Passphrase</translation>
    </message>
    <message>
        <source>a signed report on one customer, with proofs inside</source>
        <translation>ein signierter Bericht über einen Kunden, mit Nachweisen darin</translation>
    </message>
    <message>
        <source>its first day, or a time with its zone</source>
        <translation>sein erster Tag oder eine Zeit mit ihrer Zone</translation>
    </message>
    <message>
        <source>the first day after it</source>
        <translation>der erste Tag danach</translation>
    </message>
    <message>
        <source>a signed report on what happened in a period</source>
        <translation>ein signierter Bericht darüber, was in einem Zeitraum geschah</translation>
    </message>
    <message>
        <source>a checkpoint of the same desk that was kept elsewhere</source>
        <translation>ein Prüfpunkt desselben Desks, der anderswo aufbewahrt wurde</translation>
    </message>
    <message>
        <source>check a report; needs no desk</source>
        <translation>einen Bericht prüfen; braucht keinen Desk</translation>
    </message>
    <message>
        <source>refuse a report that another certificate signed</source>
        <translation>einen Bericht ablehnen, den ein anderes Zertifikat signiert hat</translation>
    </message>
    <message>
        <source>refuse a report from another desk&apos;s log (&quot;log_key&quot; in --json)</source>
        <translation>einen Bericht aus dem Protokoll eines anderen Desks ablehnen („log_key“ in --json)</translation>
    </message>
</context>
<context>
    <name>Prefdesk::ReportDialog</name>
    <message>
        <source>Signed report</source>
        <translation>Signierter Bericht</translation>
    </message>
    <message>
        <source>&amp;Make report</source>
        <translation>Bericht &amp;erstellen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>Sch&amp;ließen</translation>
    </message>
    <message>
        <source>Where it is kept</source>
        <translation>Wo er aufbewahrt wird</translation>
    </message>
    <message>
        <source>F&amp;ile:</source>
        <translation>D&amp;atei:</translation>
    </message>
    <message>
        <source>A report that has been handed out cannot be called back. It holds personal data.</source>
        <translation>Ein ausgehändigter Bericht lässt sich nicht zurückholen. Er enthält personenbezogene Daten.</translation>
    </message>
    <message>
        <source>Keep the report as</source>
        <translation>Bericht aufbewahren als</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>There is a file of this name. Choose another name, or make the report again to replace the file.</source>
        <translation>Eine Datei dieses Namens gibt es schon. Wählen Sie einen anderen Namen, oder erstellen Sie den Bericht noch einmal, um die Datei zu ersetzen.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Abb&amp;rechen</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>Durchs&amp;uchen…</translation>
    </message>
</context>
<context>
    <name>Prefdesk::ReportHtml</name>
    <message>
        <source>State of the log</source>
        <translation>Zustand des Protokolls</translation>
    </message>
    <message>
        <source>Everything above is recorded in an append-only log. The line below names all of it: whoever keeps this page can later show whether anything was changed.</source>
        <translation>Alles Obige ist in einem Protokoll aufgezeichnet, an das nur angehängt werden kann. Die Zeile darunter benennt es als Ganzes: Wer diese Seite aufbewahrt, kann später zeigen, ob etwas geändert wurde.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Short code</source>
        <translation>Kurzcode</translation>
    </message>
    <message>
        <source>Key of the log</source>
        <translation>Schlüssel des Protokolls</translation>
    </message>
    <message>
        <source>How to check this report</source>
        <translation>Wie sich dieser Bericht prüfen lässt</translation>
    </message>
    <message>
        <source>The signature covers every byte of this file. Attached are evidence.json and one proof for each entry; with them the check needs neither the desk nor its key. On a computer with poppler-utils and OpenSSL:</source>
        <translation>Die Signatur deckt jedes Byte dieser Datei ab. Angehängt sind evidence.json und ein Nachweis je Eintrag; damit braucht die Prüfung weder den Desk noch dessen Schlüssel. Auf einem Rechner mit poppler-utils und OpenSSL:</translation>
    </message>
    <message>
        <source>The check shows who signed, that nothing was changed since, and that each entry is part of the log. It does not show who the certificate&apos;s holder is, nor what was never recorded. Times are those of the desk&apos;s own clock.</source>
        <translation>Die Prüfung zeigt, wer signiert hat, dass seither nichts geändert wurde und dass jeder Eintrag Teil des Protokolls ist. Sie zeigt nicht, wer der Inhaber des Zertifikats ist, und nicht, was nie aufgezeichnet wurde. Die Zeiten stammen von der Uhr des Desks selbst.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::ReportMaking</name>
    <message>
        <source>Entries, values and proofs, for machines</source>
        <translation>Einträge, Werte und Nachweise, für Maschinen</translation>
    </message>
    <message>
        <source>Proof that entry %1 is in the log</source>
        <translation>Nachweis, dass Eintrag %1 im Protokoll steht</translation>
    </message>
    <message>
        <source>The finished report did not stand its own check and was thrown away. Verify the ledger.</source>
        <translation>Der fertige Bericht bestand seine eigene Prüfung nicht und wurde verworfen. Prüfen Sie das Protokoll.</translation>
    </message>
    <message>
        <source>The log holds an entry from a later time than now, so the desk&apos;s clock was wrong then or is wrong now. Set the clock right; no report can be made before that time.</source>
        <translation>Das Protokoll enthält einen Eintrag mit einer späteren Zeit als jetzt; die Uhr des Desks ging also damals falsch oder geht jetzt falsch. Stellen Sie die Uhr richtig; vor jener Zeit kann kein Bericht erstellt werden.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::ReportModel</name>
    <message>
        <source>The report was cancelled.</source>
        <translation>Der Bericht wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Collecting entries and proofs…</source>
        <translation>Einträge und Nachweise werden gesammelt…</translation>
    </message>
    <message>
        <source>Drawing and signing…</source>
        <translation>Der Bericht wird gezeichnet und signiert…</translation>
    </message>
    <message>
        <source>Recording that the report was made…</source>
        <translation>Es wird aufgezeichnet, dass der Bericht erstellt wurde…</translation>
    </message>
</context>
<context>
    <name>Prefdesk::ReportStore</name>
    <message>
        <source>There is no such customer on this desk.</source>
        <translation>Einen solchen Kunden gibt es auf diesem Desk nicht.</translation>
    </message>
    <message>
        <source>The period ends before it begins. Choose a later end.</source>
        <translation>Der Zeitraum endet, bevor er beginnt. Wählen Sie ein späteres Ende.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::ReportVerdict</name>
    <message>
        <source>The file is not a sound PDF: it was damaged or changed.</source>
        <translation>Die Datei ist keine unversehrte PDF-Datei: Sie wurde beschädigt oder geändert.</translation>
    </message>
    <message>
        <source>The file is not signed.</source>
        <translation>Die Datei ist nicht signiert.</translation>
    </message>
    <message>
        <source>The file has more signatures than the report&apos;s own.</source>
        <translation>Die Datei trägt mehr Signaturen als die des Berichts selbst.</translation>
    </message>
    <message>
        <source>The signature is of another kind than reports have.</source>
        <translation>Die Signatur ist von anderer Art als die von Berichten.</translation>
    </message>
    <message>
        <source>The signature does not cover the whole file.</source>
        <translation>Die Signatur deckt nicht die ganze Datei ab.</translation>
    </message>
    <message>
        <source>Something was added to the file after it was signed.</source>
        <translation>Der Datei wurde nach dem Signieren etwas hinzugefügt.</translation>
    </message>
    <message>
        <source>Something was hidden behind the signature.</source>
        <translation>Hinter der Signatur wurde etwas versteckt.</translation>
    </message>
    <message>
        <source>The signature itself was damaged or changed.</source>
        <translation>Die Signatur selbst wurde beschädigt oder geändert.</translation>
    </message>
    <message>
        <source>The signed bytes were changed after the signature was made.</source>
        <translation>Die signierten Bytes wurden nach dem Signieren geändert.</translation>
    </message>
    <message>
        <source>The signature was not made with the key of the certificate.</source>
        <translation>Die Signatur wurde nicht mit dem Schlüssel des Zertifikats erstellt.</translation>
    </message>
    <message>
        <source>The certificate was not fit for signing this report.</source>
        <translation>Das Zertifikat war nicht geeignet, diesen Bericht zu signieren.</translation>
    </message>
    <message>
        <source>The times in the report contradict each other or the clock.</source>
        <translation>Die Zeiten im Bericht widersprechen einander oder der Uhr.</translation>
    </message>
    <message>
        <source>The embedded evidence is missing or cannot be read.</source>
        <translation>Die eingebetteten Beweisdaten fehlen oder sind nicht lesbar.</translation>
    </message>
    <message>
        <source>An embedded file is not what the evidence says.</source>
        <translation>Eine eingebettete Datei ist nicht, was die Beweisdaten sagen.</translation>
    </message>
    <message>
        <source>A ledger entry cannot be read.</source>
        <translation>Ein Protokolleintrag ist nicht lesbar.</translation>
    </message>
    <message>
        <source>An entry is not part of the log: it was changed or made up.</source>
        <translation>Ein Eintrag gehört nicht zum Protokoll: Er wurde geändert oder erfunden.</translation>
    </message>
    <message>
        <source>A shown value is not the one that was recorded.</source>
        <translation>Ein gezeigter Wert ist nicht der aufgezeichnete.</translation>
    </message>
    <message>
        <source>An entry belongs to another customer.</source>
        <translation>Ein Eintrag gehört zu einem anderen Kunden.</translation>
    </message>
    <message>
        <source>Entries are missing, added or in another order.</source>
        <translation>Einträge fehlen, sind hinzugefügt oder in anderer Reihenfolge.</translation>
    </message>
    <message>
        <source>An entry does not follow the one before it.</source>
        <translation>Ein Eintrag folgt nicht auf den vor ihm.</translation>
    </message>
    <message>
        <source>An entry lies outside the period of the report.</source>
        <translation>Ein Eintrag liegt außerhalb des Zeitraums des Berichts.</translation>
    </message>
    <message>
        <source>The report holds another number of entries than it states.</source>
        <translation>Der Bericht enthält eine andere Zahl von Einträgen, als er angibt.</translation>
    </message>
    <message>
        <source>The checkpoint is not one of this log.</source>
        <translation>Der Prüfpunkt ist keiner dieses Protokolls.</translation>
    </message>
    <message>
        <source>An earlier checkpoint does not belong to this log&apos;s history.</source>
        <translation>Ein früherer Prüfpunkt gehört nicht zum Verlauf dieses Protokolls.</translation>
    </message>
    <message>
        <source>Refused: this report was changed or does not hold together.</source>
        <translation>Abgelehnt: Dieser Bericht wurde geändert oder ist in sich nicht stimmig.</translation>
    </message>
    <message>
        <source>Whoever holds the key of the certificate %1 (SHA-256 %2) signed every byte of this file.</source>
        <translation>Wer den Schlüssel des Zertifikats %1 (SHA-256 %2) besitzt, hat jedes Byte dieser Datei signiert.</translation>
    </message>
    <message numerus="yes">
        <source>Each of the %n entries was in the log of %1 when it had %2 entries.</source>
        <translation>
            <numerusform>%n Eintrag stand im Protokoll von %1, als es %2 Einträge hatte.</numerusform>
            <numerusform>Jeder der %n Einträge stand im Protokoll von %1, als es %2 Einträge hatte.</numerusform>
        </translation>
    </message>
    <message>
        <source>The values that the evidence shows are the ones that were recorded then.</source>
        <translation>Die Werte, die die Beweisdaten zeigen, sind die damals aufgezeichneten.</translation>
    </message>
    <message>
        <source>No entry of this customer is missing between the first and the last one shown.</source>
        <translation>Zwischen dem ersten und dem letzten gezeigten Eintrag fehlt kein Eintrag dieses Kunden.</translation>
    </message>
    <message>
        <source>Who the holder of the certificate is: ask whoever issued it, or compare its fingerprint.</source>
        <translation>Wer der Inhaber des Zertifikats ist: Fragen Sie den Aussteller oder vergleichen Sie den Fingerabdruck.</translation>
    </message>
    <message>
        <source>The time: it is what the desk&apos;s clock said.</source>
        <translation>Die Zeit: Sie ist, was die Uhr des Desks anzeigte.</translation>
    </message>
    <message>
        <source>That something was recorded which never reached the log.</source>
        <translation>Dass etwas aufgezeichnet wurde, das nie ins Protokoll kam.</translation>
    </message>
    <message>
        <source>That there are no entries after the last one shown: for that, the signer&apos;s stated number stands.</source>
        <translation>Dass es nach dem letzten gezeigten Eintrag keine weiteren gibt: Dafür steht die Zahl, die der Signierende angibt.</translation>
    </message>
    <message numerus="yes">
        <source>What the %n values say that this report does not show.</source>
        <translation>
            <numerusform>Was %n Wert besagt, den dieser Bericht nicht zeigt.</numerusform>
            <numerusform>Was %n Werte besagen, die dieser Bericht nicht zeigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>When %n entries were made: their times lie outside the period, so the desk&apos;s clock was set back or forth.</source>
        <translation>
            <numerusform>Wann %n Eintrag gemacht wurde: Seine Zeit liegt außerhalb des Zeitraums, die Uhr des Desks wurde also vor- oder zurückgestellt.</numerusform>
            <numerusform>Wann %n Einträge gemacht wurden: Ihre Zeiten liegen außerhalb des Zeitraums, die Uhr des Desks wurde also vor- oder zurückgestellt.</numerusform>
        </translation>
    </message>
    <message>
        <source>That the whole log was not made anew: only a checkpoint from outside shows that.</source>
        <translation>Dass nicht das ganze Protokoll neu gemacht wurde: Das zeigt nur ein Prüfpunkt von außerhalb.</translation>
    </message>
    <message>
        <source>The report is signed by somebody else.</source>
        <translation>Den Bericht hat jemand anderes signiert.</translation>
    </message>
    <message>
        <source>The report comes from the log of another desk.</source>
        <translation>Der Bericht stammt aus dem Protokoll eines anderen Desks.</translation>
    </message>
    <message>
        <source>The report is unchanged and internally consistent. Nothing outside it confirms the log: compare its checkpoint with one that you or somebody else kept.</source>
        <translation>Der Bericht ist unverändert und in sich stimmig. Nichts außerhalb bestätigt das Protokoll: Vergleichen Sie seinen Prüfpunkt mit einem, den Sie oder andere aufbewahrt haben.</translation>
    </message>
    <message>
        <source>The report is unchanged, and its log agrees with what is known outside: %1.</source>
        <translation>Der Bericht ist unverändert, und sein Protokoll stimmt mit dem überein, was außerhalb bekannt ist: %1.</translation>
    </message>
    <message>
        <source>The report is unchanged. Of its %1 entries, %2 are in the part of the log that is known outside (%3); nothing outside confirms the others yet.</source>
        <translation>Der Bericht ist unverändert. Von seinen %1 Einträgen liegen %2 in dem Teil des Protokolls, der außerhalb bekannt ist (%3); die anderen bestätigt noch nichts von außerhalb.</translation>
    </message>
    <message>
        <source>The signer states that there are %1 entries; %2 of them are shown.</source>
        <translation>Der Unterzeichner gibt an, dass es %1 Einträge gibt; %2 davon sind gezeigt.</translation>
    </message>
    <message>
        <source>That the printed pages say what the evidence says: compare them by eye.</source>
        <translation>Dass die gedruckten Seiten dasselbe sagen wie die Belege: Vergleichen Sie sie mit dem Auge.</translation>
    </message>
    <message>
        <source>Names, addresses and numbers of messages on the pages: the log holds row numbers, and the signer says who they are.</source>
        <translation>Namen, Adressen und Nachrichtenzahlen auf den Seiten: Das Protokoll enthält Zeilennummern, und der Unterzeichner sagt, wer das ist.</translation>
    </message>
    <message>
        <source>That %1 is the person meant: the log knows the customer as row %2 of the desk.</source>
        <translation>Dass %1 gemeint ist: Das Protokoll kennt den Kunden als Zeile %2 des Desks.</translation>
    </message>
    <message>
        <source>That it was signed before %1, when the certificate ran out: only who has kept the report since then knows.</source>
        <translation>Dass er vor dem %1 signiert wurde, als das Zertifikat ablief: Das weiß nur, wer den Bericht seither aufbewahrt hat.</translation>
    </message>
    <message>
        <source>That the log was not made anew behind its first %1 entries: only a newer checkpoint from outside shows that.</source>
        <translation>Dass das Protokoll nach seinen ersten %1 Einträgen nicht neu geschrieben wurde: Das zeigt nur ein neuerer Prüfpunkt von außerhalb.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::ReportVerifier</name>
    <message>
        <source>embedded in the report</source>
        <translation>in den Bericht eingebettet</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>evidence of a report</source>
        <translation>Beweisdaten eines Berichts</translation>
    </message>
    <message>
        <source>not in the future</source>
        <translation>nicht in der Zukunft</translation>
    </message>
    <message>
        <source>fit for signing when the report was made</source>
        <translation>bei der Erstellung des Berichts zum Signieren geeignet</translation>
    </message>
    <message>
        <source>what the evidence says</source>
        <translation>was die Beweisdaten sagen</translation>
    </message>
    <message>
        <source>something else</source>
        <translation>etwas anderes</translation>
    </message>
    <message>
        <source>no such file</source>
        <translation>keine solche Datei</translation>
    </message>
    <message>
        <source>the checkpoint you gave: the same log at the same size</source>
        <translation>der von Ihnen angegebene Prüfpunkt: dasselbe Protokoll in derselben Größe</translation>
    </message>
    <message>
        <source>the checkpoint you gave: this report&apos;s log continues it</source>
        <translation>der von Ihnen angegebene Prüfpunkt: Das Protokoll dieses Berichts setzt ihn fort</translation>
    </message>
    <message>
        <source>of the same log and the same history</source>
        <translation>vom selben Protokoll und demselben Verlauf</translation>
    </message>
    <message>
        <source>of another log or another history</source>
        <translation>von einem anderen Protokoll oder einem anderen Verlauf</translation>
    </message>
    <message numerus="yes">
        <source>The checkpoint you gave is of another size, and the report has no proof that leads from one to the other. Ask the desk for a checkpoint of %n entries.</source>
        <translation>
            <numerusform>Der von Ihnen angegebene Prüfpunkt hat eine andere Größe, und der Bericht enthält keinen Nachweis, der von einem zum anderen führt. Bitten Sie den Desk um einen Prüfpunkt mit %n Eintrag.</numerusform>
            <numerusform>Der von Ihnen angegebene Prüfpunkt hat eine andere Größe, und der Bericht enthält keinen Nachweis, der von einem zum anderen führt. Bitten Sie den Desk um einen Prüfpunkt mit %n Einträgen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file %1 cannot be read. Check its name and that you may read it.</source>
        <translation>Die Datei %1 ist nicht lesbar. Prüfen Sie ihren Namen und ob Sie sie lesen dürfen.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::ReportWriter</name>
    <message>
        <source>Checkpoint %1</source>
        <translation>Prüfpunkt %1</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Signed electronically by %1</source>
        <translation>Elektronisch signiert von %1</translation>
    </message>
    <message>
        <source>Certificate issued by %1, valid until %2</source>
        <translation>Zertifikat ausgestellt von %1, gültig bis %2</translation>
    </message>
    <message>
        <source>SHA-256 of the certificate: %1</source>
        <translation>SHA-256 des Zertifikats: %1</translation>
    </message>
    <message>
        <source>Made at %1 by %2</source>
        <translation>Erstellt am %1 von %2</translation>
    </message>
    <message>
        <source>Checkpoint of the log: %1</source>
        <translation>Prüfpunkt des Protokolls: %1</translation>
    </message>
    <message>
        <source>This computer has no fonts, so the report cannot be drawn. Install some, for example the package fonts-dejavu-core.</source>
        <translation>Dieser Rechner hat keine Schriften, daher lässt sich der Bericht nicht zeichnen. Installieren Sie welche, zum Beispiel das Paket fonts-dejavu-core.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::RequestDialog</name>
    <message>
        <source>A request has come</source>
        <translation>Eine Anfrage ist gekommen</translation>
    </message>
    <message>
        <source>&amp;Customer number</source>
        <translation>&amp;Kundennummer</translation>
    </message>
    <message>
        <source>&amp;What was asked for</source>
        <translation>&amp;Worum gebeten wurde</translation>
    </message>
    <message>
        <source>&amp;Received</source>
        <translation>&amp;Eingegangen</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Notiz</translation>
    </message>
</context>
<context>
    <name>Prefdesk::ResultPart</name>
    <message>
        <source>Progress of the report</source>
        <translation>Fortschritt des Berichts</translation>
    </message>
    <message>
        <source>Short code of the checkpoint</source>
        <translation>Kurzcode des Prüfpunkts</translation>
    </message>
    <message numerus="yes">
        <source>Signed by %1 and kept as %2. Proven in it: %Ln entries. Short code of the checkpoint, to compare by voice or in writing:</source>
        <translation>
            <numerusform>Signiert von %1 und gespeichert als %2. Darin bewiesen: %Ln Eintrag. Kurzcode des Prüfpunkts, zum mündlichen oder schriftlichen Vergleich:</numerusform>
            <numerusform>Signiert von %1 und gespeichert als %2. Darin bewiesen: %Ln Einträge. Kurzcode des Prüfpunkts, zum mündlichen oder schriftlichen Vergleich:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Prefdesk::RuleCommands</name>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The rules were changed.</source>
        <translation>Die Regeln wurden geändert.</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>Kundinnen und Kunden</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; cannot be read. Check that it is there and that you may open it.</source>
        <translation>Die Datei „%1“ lässt sich nicht lesen. Prüfen Sie, ob es sie gibt und ob Sie sie öffnen dürfen.</translation>
    </message>
    <message>
        <source>say what would happen and change nothing</source>
        <translation>sagen, was geschähe, und nichts ändern</translation>
    </message>
    <message>
        <source>add a rule pack of the site&apos;s own, or its next version, and say for how many customers it changes something</source>
        <translation>ein eigenes Regelpaket einrichten oder seine nächste Fassung, und sagen, für wie viele Kundinnen und Kunden es etwas ändert</translation>
    </message>
    <message>
        <source>withdraw a rule pack of the site&apos;s own</source>
        <translation>ein eigenes Regelpaket zurückziehen</translation>
    </message>
    <message>
        <source>%1: for %2 of %3 customers some answer changes; less is allowed for %4, more for %5</source>
        <translation>%1: für %2 von %3 Kundinnen und Kunden ändert sich eine Antwort; bei %4 ist weniger erlaubt, bei %5 mehr</translation>
    </message>
</context>
<context>
    <name>Prefdesk::RulePackStore</name>
    <message>
        <source>The rule pack &quot;%1&quot; of this desk cannot be read any more, so nobody can say what is allowed. Ask an administrator to install it again. %2</source>
        <translation>Das Regelpaket „%1“ dieses Desks lässt sich nicht mehr lesen, also kann niemand sagen, was erlaubt ist. Bitten Sie eine Administratorin oder einen Administrator, es neu einzurichten. %2</translation>
    </message>
    <message>
        <source>This desk has no rule pack &quot;%1&quot; of its own.</source>
        <translation>Dieser Desk hat kein eigenes Regelpaket „%1“.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::RuleReader</name>
    <message>
        <source>rule “%1”</source>
        <translation>Regel „%1“</translation>
    </message>
</context>
<context>
    <name>Prefdesk::ScriptPanel</name>
    <message>
        <source>I have &amp;read this aloud</source>
        <translation>&amp;Ja, ich habe das vorgelesen</translation>
    </message>
    <message>
        <source>Text to read aloud</source>
        <translation>Vorzulesender Text</translation>
    </message>
    <message>
        <source>&amp;Script to read aloud:</source>
        <translation>Te&amp;xt zum Vorlesen:</translation>
    </message>
    <message>
        <source>✓ %1 (read)</source>
        <translation>✓ %1 (vorgelesen)</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1, Version %2</translation>
    </message>
    <message>
        <source>There is no wording in the customer&apos;s language; this is %1, version %2.</source>
        <translation>In der Sprache des Kunden gibt es keinen Wortlaut; dies ist %1, Version %2.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::SearchModel</name>
    <message>
        <source>%1+ found</source>
        <translation>%1+ gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, shared with other customers</source>
        <translation>%1, gemeinsam mit anderen Kunden</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
</context>
<context>
    <name>Prefdesk::SearchPanel</name>
    <message>
        <source>Name, phone, e-mail or number</source>
        <translation>Name, Telefon, E-Mail, Nr.</translation>
    </message>
    <message>
        <source>Part of a name, a phone number as the caller says it or its last four digits, an e-mail address or a customer number (Ctrl+F)</source>
        <translation>Teil eines Namens, eine Telefonnummer, wie der Anrufer sie nennt, oder ihre letzten vier Ziffern, eine E-Mail-Adresse oder eine Kundennummer (Strg+F)</translation>
    </message>
    <message>
        <source>&amp;Find a customer</source>
        <translation>&amp;Kunde suchen</translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation>Gefundene Kunden</translation>
    </message>
    <message>
        <source>Number of customers found</source>
        <translation>Zahl der gefundenen Kunden</translation>
    </message>
    <message>
        <source>Nobody found. Try fewer letters, the last four digits of the phone, or the e-mail address. Customers of other regions are not shown.</source>
        <translation>Niemand gefunden. Versuchen Sie es mit weniger Buchstaben, den letzten vier Ziffern der Telefonnummer oder der E-Mail-Adresse. Kunden anderer Regionen werden nicht gezeigt.</translation>
    </message>
    <message>
        <source>Type what the caller says: part of the name, the phone number or its last four digits, the e-mail address or the customer number.</source>
        <translation>Geben Sie ein, was der Anrufer sagt: einen Teil des Namens, die Telefonnummer oder ihre letzten vier Ziffern, die E-Mail-Adresse oder die Kundennummer.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::Session</name>
    <message numerus="yes">
        <source>After a wrong passphrase the next try must wait. Try again in %n second(s).</source>
        <translation>
            <numerusform>Nach einer falschen Passphrase muss der nächste Versuch warten. Versuchen Sie es in %n Sekunde noch einmal.</numerusform>
            <numerusform>Nach einer falschen Passphrase muss der nächste Versuch warten. Versuchen Sie es in %n Sekunden noch einmal.</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking the passphrase…</source>
        <translation>Die Passphrase wird geprüft…</translation>
    </message>
    <message>
        <source>Opening the desk…</source>
        <translation>Der Desk wird geöffnet…</translation>
    </message>
    <message>
        <source>Re-encrypting the desk…</source>
        <translation>Der Desk wird neu verschlüsselt…</translation>
    </message>
    <message>
        <source>Signing in was stopped.</source>
        <translation>Die Anmeldung wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::SetUpRole</name>
    <message>
        <source>The server does not let the role “%1” in with this password. Check both.</source>
        <translation>Der Server lässt die Rolle „%1“ mit diesem Passwort nicht hinein. Prüfen Sie beides.</translation>
    </message>
    <message>
        <source>The role “%1” may not do this on the server: it needs CREATEROLE and must own the database. Nothing was changed.</source>
        <translation>Die Rolle „%1“ darf das auf dem Server nicht: Sie braucht CREATEROLE, und die Datenbank muss ihr gehören. Es wurde nichts geändert.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::SharedDesk</name>
    <message>
        <source>The server does not let you in with this name and passphrase. Type both again; if they are right, you may no longer belong to this desk: ask an administrator of it.</source>
        <translation>Der Server lässt Sie mit diesem Namen und dieser Passphrase nicht hinein. Geben Sie beides noch einmal ein; wenn beides stimmt, gehören Sie vielleicht nicht mehr zu diesem Desk: Wenden Sie sich an seine Verwaltung.</translation>
    </message>
    <message>
        <source>The clocks of this computer and of the server are more than two minutes apart, so nothing could be recorded. Set the clock of this computer right, then sign in again; if it is right, tell whoever keeps the server.</source>
        <translation>Die Uhren dieses Computers und des Servers gehen mehr als zwei Minuten auseinander, deshalb kann nichts aufgezeichnet werden. Stellen Sie die Uhr dieses Computers richtig und melden Sie sich noch einmal an; wenn sie stimmt, sagen Sie es denen, die den Server betreiben.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::SharedDeskCreation</name>
    <message>
        <source>This database is a desk already. Nothing was changed; choose an empty database.</source>
        <translation>Diese Datenbank ist schon ein Desk. Es wurde nichts geändert; wählen Sie eine leere Datenbank.</translation>
    </message>
    <message>
        <source>This database has a schema “prefdesk” that is not a desk&apos;s. Nothing was changed; choose an empty database.</source>
        <translation>Diese Datenbank hat ein Schema „prefdesk“, das nicht von einem Desk ist. Es wurde nichts geändert; wählen Sie eine leere Datenbank.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::SignInPanel</name>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Passphrase</translation>
    </message>
    <message>
        <source>I have forgotten it: use the &amp;recovery code</source>
        <translation>Ich habe sie vergessen: &amp;Wiederherstellungscode verwenden</translation>
    </message>
    <message>
        <source>Recovery &amp;code</source>
        <translation>Wiederherstellungs&amp;code</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>&amp;Anmelden</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Prefdesk</source>
        <translation>Prefdesk</translation>
    </message>
    <message>
        <source>Sign-in &amp;name</source>
        <translation>Anmelde&amp;name</translation>
    </message>
    <message>
        <source>The desk is locked. Sign in to go on.</source>
        <translation>Der Desk ist gesperrt. Melden Sie sich an, um weiterzumachen.</translation>
    </message>
    <message numerus="yes">
        <source>The next try is possible in %n second(s).</source>
        <translation>
            <numerusform>Der nächste Versuch ist in %n Sekunde möglich.</numerusform>
            <numerusform>Der nächste Versuch ist in %n Sekunden möglich.</numerusform>
        </translation>
    </message>
    <message>
        <source>The desk has been made. Sign in with the passphrase you chose.</source>
        <translation>Der Desk ist angelegt. Melden Sie sich mit der von Ihnen gewählten Passphrase an.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Gives up signing in (Esc).</source>
        <translation>Bricht die Anmeldung ab (Esc).</translation>
    </message>
</context>
<context>
    <name>Prefdesk::Signer</name>
    <message>
        <source>This is not a PKCS#12 file with a certificate and its private key. Choose a .p12 or .pfx file.</source>
        <translation>Das ist keine PKCS#12-Datei mit einem Zertifikat und seinem privaten Schlüssel. Wählen Sie eine .p12- oder .pfx-Datei.</translation>
    </message>
    <message>
        <source>The signature could not be made.</source>
        <translation>Die Signatur konnte nicht erstellt werden.</translation>
    </message>
    <message>
        <source>The signing key file cannot be read. Check that it is there and that you may read it.</source>
        <translation>Die Signaturschlüsseldatei ist nicht lesbar. Prüfen Sie, ob sie vorhanden ist und Sie sie lesen dürfen.</translation>
    </message>
    <message>
        <source>This passphrase does not open the signing key. Try again.</source>
        <translation>Diese Passphrase öffnet den Signaturschlüssel nicht. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This PKCS#12 file cannot be unpacked: it is damaged, or packed with an old cipher (RC2). Export it again with AES-256.</source>
        <translation>Diese PKCS#12-Datei lässt sich nicht entpacken: Sie ist beschädigt oder mit einem alten Verfahren (RC2) verschlüsselt. Exportieren Sie sie noch einmal mit AES-256.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::SignerBox</name>
    <message>
        <source>Who signs</source>
        <translation>Wer signiert</translation>
    </message>
    <message>
        <source>My own key of this &amp;desk</source>
        <translation>Mein eigener Schlüssel auf diesem &amp;Desk</translation>
    </message>
    <message>
        <source>My si&amp;gning key…</source>
        <translation>Mein Si&amp;gnaturschlüssel…</translation>
    </message>
    <message>
        <source>&amp;Another key, this once (PKCS#12 file)</source>
        <translation>Ei&amp;n anderer Schlüssel, nur dieses Mal (PKCS#12-Datei)</translation>
    </message>
    <message>
        <source>B&amp;rowse…</source>
        <translation>Durchsu&amp;chen…</translation>
    </message>
    <message>
        <source>Key that signs</source>
        <translation>Schlüssel, der signiert</translation>
    </message>
    <message>
        <source>PKCS#12 (*.p12 *.pfx)</source>
        <translation>PKCS#12 (*.p12 *.pfx)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Bring a certificate of your own for all reports to come</source>
        <translation>Ein eigenes Zertifikat für alle künftigen Berichte mitbringen</translation>
    </message>
    <message>
        <source>&amp;Key file:</source>
        <translation>&amp;Schlüsseldatei:</translation>
    </message>
    <message>
        <source>Pa&amp;ssphrase of the key file:</source>
        <translation>&amp;Passphrase der Schlüsseldatei:</translation>
    </message>
</context>
<context>
    <name>Prefdesk::SignerDialog</name>
    <message>
        <source>My signing key</source>
        <translation>Mein Signaturschlüssel</translation>
    </message>
    <message>
        <source>&amp;Use this key</source>
        <translation>Diesen Schlüssel &amp;verwenden</translation>
    </message>
    <message>
        <source>Your reports are signed with a key that this desk made for you. Here you can bring your own certificate with its key instead (a .p12 or .pfx file).</source>
        <translation>Ihre Berichte werden mit einem Schlüssel signiert, den dieser Desk für Sie erstellt hat. Hier können Sie stattdessen Ihr eigenes Zertifikat mit seinem Schlüssel einbringen (eine .p12- oder .pfx-Datei).</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Passphrase of the file</source>
        <translation>&amp;Passphrase der Datei</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>Wä&amp;hlen…</translation>
    </message>
    <message>
        <source>Choose your certificate with its key</source>
        <translation>Ihr Zertifikat mit seinem Schlüssel wählen</translation>
    </message>
    <message>
        <source>Certificates with key (*.p12 *.pfx)</source>
        <translation>Zertifikate mit Schlüssel (*.p12 *.pfx)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>Prefdesk::SignerFile</name>
    <message>
        <source>The signing key could not be made. Try again.</source>
        <translation>Der Signaturschlüssel konnte nicht erstellt werden. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The key of this file does not belong to its certificate. Export both again.</source>
        <translation>Der Schlüssel dieser Datei gehört nicht zu ihrem Zertifikat. Exportieren Sie beide noch einmal.</translation>
    </message>
    <message>
        <source>This certificate is not valid yet. Use another one.</source>
        <translation>Dieses Zertifikat ist noch nicht gültig. Verwenden Sie ein anderes.</translation>
    </message>
    <message>
        <source>This certificate has expired. Ask its issuer for a new one.</source>
        <translation>Dieses Zertifikat ist abgelaufen. Bitten Sie den Aussteller um ein neues.</translation>
    </message>
    <message>
        <source>This certificate may not be used for signing documents. Use another one.</source>
        <translation>Dieses Zertifikat darf nicht zum Signieren von Dokumenten verwendet werden. Verwenden Sie ein anderes.</translation>
    </message>
    <message>
        <source>This file is not a PKCS#12 (.p12 or .pfx). Choose another one.</source>
        <translation>Diese Datei ist keine PKCS#12-Datei (.p12 oder .pfx). Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>The passphrase of this file is not right, or the file is damaged. Type it again.</source>
        <translation>Die Passphrase dieser Datei stimmt nicht, oder die Datei ist beschädigt. Geben Sie sie noch einmal ein.</translation>
    </message>
    <message>
        <source>This file has no key or no certificate. Export both into one file.</source>
        <translation>Diese Datei enthält keinen Schlüssel oder kein Zertifikat. Exportieren Sie beide in eine Datei.</translation>
    </message>
    <message>
        <source>The key of this certificate cannot sign reports. Use one with an RSA key of at least 2048 bits or a P-256 key.</source>
        <translation>Der Schlüssel dieses Zertifikats kann keine Berichte signieren. Verwenden Sie eines mit einem RSA-Schlüssel von mindestens 2048 Bit oder einem P-256-Schlüssel.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::SoundEntries</name>
    <message>
        <source>The ledger&apos;s entries are not what was signed, so no report was made. Verify the ledger to see what was changed.</source>
        <translation>Die Einträge des Protokolls sind nicht die, die signiert wurden; daher wurde kein Bericht erstellt. Prüfen Sie das Protokoll, um zu sehen, was geändert wurde.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::SqlCipherDriver</name>
    <message>
        <source>Unable to begin transaction</source>
        <translation>Transaktion kann nicht begonnen werden</translation>
    </message>
    <message>
        <source>Unable to commit transaction</source>
        <translation>Transaktion kann nicht abgeschlossen werden</translation>
    </message>
    <message>
        <source>Unable to rollback transaction</source>
        <translation>Transaktion kann nicht zurückgenommen werden</translation>
    </message>
</context>
<context>
    <name>Prefdesk::SqlCipherHandle</name>
    <message>
        <source>The desk could not be re-encrypted; most often the disk is full. Nothing is lost: free some space, and it is tried again when somebody signs in.</source>
        <translation>Der Desk konnte nicht neu verschlüsselt werden; meist ist der Datenträger voll. Nichts ist verloren: Schaffen Sie Platz; es wird bei der nächsten Anmeldung erneut versucht.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::SqlCipherOpening</name>
    <message>
        <source>&quot;%1&quot; is not encrypted, so it is not a desk of Prefdesk. It was not opened; choose the desk&apos;s own file or restore a backup.</source>
        <translation>„%1“ ist nicht verschlüsselt und daher kein Desk von Prefdesk. Die Datei wurde nicht geöffnet; wählen Sie die Datei des Desks selbst oder stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The desk&apos;s file &quot;%1&quot; is not there. Check the place or restore a backup.</source>
        <translation>Die Datei des Desks „%1“ ist nicht da. Prüfen Sie den Ort oder stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a file.</source>
        <translation>„%1“ ist keine Datei.</translation>
    </message>
    <message>
        <source>The desk&apos;s file &quot;%1&quot; is empty. Restore the newest backup.</source>
        <translation>Die Datei des Desks „%1“ ist leer. Stellen Sie die neueste Sicherung wieder her.</translation>
    </message>
    <message>
        <source>This program runs with a database engine that does not encrypt. Nothing was opened; install Prefdesk again.</source>
        <translation>Dieses Programm läuft mit einer Datenbank-Engine, die nicht verschlüsselt. Es wurde nichts geöffnet; installieren Sie Prefdesk noch einmal.</translation>
    </message>
    <message>
        <source>No key was given for this desk. Sign in again.</source>
        <translation>Für diesen Desk wurde kein Schlüssel angegeben. Melden Sie sich wieder an.</translation>
    </message>
    <message>
        <source>The key does not open &quot;%1&quot;, or the beginning of the file is damaged. Sign in to the right desk or restore the newest backup.</source>
        <translation>Der Schlüssel öffnet „%1“ nicht, oder der Anfang der Datei ist beschädigt. Melden Sie sich am richtigen Desk an oder stellen Sie die neueste Sicherung wieder her.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::SqlCipherResult</name>
    <message>
        <source>Unable to execute multiple statements at a time</source>
        <translation>Mehrere Anweisungen auf einmal können nicht ausgeführt werden</translation>
    </message>
    <message>
        <source>Unable to execute statement</source>
        <translation>Anweisung kann nicht ausgeführt werden</translation>
    </message>
    <message>
        <source>Parameter count mismatch</source>
        <translation>Zahl der Parameter stimmt nicht</translation>
    </message>
    <message>
        <source>Unable to bind parameters</source>
        <translation>Parameter können nicht gebunden werden</translation>
    </message>
    <message>
        <source>Unable to fetch row</source>
        <translation>Zeile kann nicht geholt werden</translation>
    </message>
    <message>
        <source>No query</source>
        <translation>Keine Abfrage</translation>
    </message>
</context>
<context>
    <name>Prefdesk::SqlError</name>
    <message>
        <source>A rule of the desk forbids this change. Nothing was changed.</source>
        <translation>Eine Regel des Desks verbietet diese Änderung. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>This is already stored. Nothing was changed.</source>
        <translation>Das ist schon gespeichert. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The desk cannot store this: a value is missing or does not fit. Nothing was changed.</source>
        <translation>Der Desk kann das nicht speichern: Ein Wert fehlt oder passt nicht. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Abgebrochen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Another program is using the desk. Nothing was changed; try again in a moment.</source>
        <translation>Ein anderes Programm benutzt den Desk gerade. Es wurde nichts geändert; versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed; free some space and try again.</source>
        <translation>Der Datenträger ist voll. Es wurde nichts geändert; schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The desk cannot be written to. Nothing was changed; ask for write permission to its folder.</source>
        <translation>In den Desk kann nicht geschrieben werden. Es wurde nichts geändert; lassen Sie sich das Schreibrecht für seinen Ordner geben.</translation>
    </message>
    <message>
        <source>The desk&apos;s file cannot be opened. Check that its folder is there and can be written to.</source>
        <translation>Die Datei des Desks lässt sich nicht öffnen. Prüfen Sie, ob ihr Ordner vorhanden und beschreibbar ist.</translation>
    </message>
    <message>
        <source>The disk does not read or write the desk&apos;s file. Nothing was changed; check the disk.</source>
        <translation>Der Datenträger liest oder schreibt die Datei des Desks nicht. Es wurde nichts geändert; prüfen Sie den Datenträger.</translation>
    </message>
    <message>
        <source>This computer has no memory left. Nothing was changed; close other programs and try again.</source>
        <translation>Dieser Rechner hat keinen Arbeitsspeicher mehr frei. Es wurde nichts geändert; schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>A part of the desk&apos;s file is damaged. Stop working with it and restore the newest backup.</source>
        <translation>Ein Teil der Datei des Desks ist beschädigt. Arbeiten Sie nicht weiter damit und stellen Sie die neueste Sicherung wieder her.</translation>
    </message>
    <message>
        <source>This is too large to be stored. Nothing was changed.</source>
        <translation>Das ist zu groß zum Speichern. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>This program made a mistake with the desk&apos;s file. Nothing was changed; please report it.</source>
        <translation>Dieses Programm hat bei der Datei des Desks einen Fehler gemacht. Es wurde nichts geändert; bitte melden Sie ihn.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::SubjectBox</name>
    <message>
        <source>What the report is about</source>
        <translation>Worüber der Bericht ist</translation>
    </message>
    <message>
        <source>&amp;One customer</source>
        <translation>Ein einzelner &amp;Kunde</translation>
    </message>
    <message>
        <source>A &amp;period</source>
        <translation>Ein &amp;Zeitraum</translation>
    </message>
    <message>
        <source>&amp;From:</source>
        <translation>&amp;Von:</translation>
    </message>
    <message>
        <source>&amp;To (that day included, UTC):</source>
        <translation>&amp;Bis (einschließlich, UTC):</translation>
    </message>
    <message>
        <source>&amp;One customer: %1</source>
        <translation>Ein einzelner &amp;Kunde: %1</translation>
    </message>
    <message>
        <source>customer-%1.pdf</source>
        <translation>kunde-%1.pdf</translation>
    </message>
    <message>
        <source>period-%1-%2.pdf</source>
        <translation>zeitraum-%1-%2.pdf</translation>
    </message>
</context>
<context>
    <name>Prefdesk::TlogProof</name>
    <message>
        <source>This is not a proof from a log: it is incomplete or was changed.</source>
        <translation>Das ist kein Nachweis aus einem Protokoll: Er ist unvollständig oder wurde geändert.</translation>
    </message>
    <message>
        <source>This entry is not the one that the log holds at this place: it was changed.</source>
        <translation>Dieser Eintrag ist nicht der, den das Protokoll an dieser Stelle enthält: Er wurde geändert.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::VerdictCommands</name>
    <message>
        <source>“%1 %2” is nothing that can be asked for; say for example “email offers” or “data-use training-ai”.</source>
        <translation>Nach „%1 %2“ lässt sich nicht fragen; schreiben Sie zum Beispiel „email offers“ oder „data-use training-ai“.</translation>
    </message>
    <message>
        <source>“%1” is no time with its zone; write for example 2026-03-01T12:00:00Z.</source>
        <translation>„%1“ ist keine Zeit mit Zeitzone; schreiben Sie zum Beispiel 2026-03-01T12:00:00Z.</translation>
    </message>
    <message>
        <source>There is no such customer.</source>
        <translation>Diese Kundin oder diesen Kunden gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 of %2 messages should not have been sent; %3 % were in order.</source>
        <translation>%1 von %2 Nachrichten hätten nicht gesendet werden dürfen; %3 % waren in Ordnung.</translation>
    </message>
    <message>
        <source>as the desk would have answered then</source>
        <translation>wie der Desk damals geantwortet hätte</translation>
    </message>
    <message>
        <source>where the list goes (CSV)</source>
        <translation>wohin die Liste kommt (CSV)</translation>
    </message>
    <message>
        <source>may we contact a customer about it, and every rule that has a say; 1: not now</source>
        <translation>ob eine Kundin oder ein Kunde dazu angesprochen werden darf, mit jeder Regel, die dazu etwas sagt; 1: jetzt nicht</translation>
    </message>
    <message>
        <source>what the desk would have answered at each of these times</source>
        <translation>was der Desk zu jeder dieser Zeiten geantwortet hätte</translation>
    </message>
    <message>
        <source>every customer who may be contacted, or why not</source>
        <translation>alle, die angesprochen werden dürfen, oder warum nicht</translation>
    </message>
    <message>
        <source>messages that should not have been sent when they were; 1: there are some</source>
        <translation>Nachrichten, die nicht hätten gesendet werden dürfen, als sie gesendet wurden; 1: es gibt welche</translation>
    </message>
    <message>
        <source>ALLOWED. %1</source>
        <translation>ERLAUBT. %1</translation>
    </message>
    <message>
        <source>ALLOWED FROM %1. %2</source>
        <translation>ERLAUBT AB %1. %2</translation>
    </message>
    <message>
        <source>BLOCKED. %1</source>
        <translation>NICHT ERLAUBT. %1</translation>
    </message>
    <message>
        <source>%1 of %2 customers may be contacted now, %3 later; the file says why the others may not.</source>
        <translation>%1 von %2 Kundinnen und Kunden dürfen jetzt angesprochen werden, %3 später; die Datei sagt, warum die übrigen nicht.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::VerdictPanel</name>
    <message>
        <source>Channel or data use</source>
        <translation>Kanal oder Datennutzung</translation>
    </message>
    <message>
        <source>Data use</source>
        <translation>Datennutzung</translation>
    </message>
    <message>
        <source>Topic or data use</source>
        <translation>Thema oder Datennutzung</translation>
    </message>
    <message>
        <source>Date and time to go back to</source>
        <translation>Tag und Uhrzeit, zu denen zurückgegangen wird</translation>
    </message>
    <message>
        <source>Rules in the order of decision</source>
        <translation>Regeln in der Reihenfolge der Entscheidung</translation>
    </message>
    <message>
        <source>Allowed: nothing stands against it.</source>
        <translation>Erlaubt: Nichts spricht dagegen.</translation>
    </message>
    <message>
        <source>Allowed from %1 (time zone: %2).</source>
        <translation>Erlaubt ab %1 (Zeitzone: %2).</translation>
    </message>
    <message>
        <source>Blocked.</source>
        <translation>Gesperrt.</translation>
    </message>
    <message>
        <source>Blocked: %1</source>
        <translation>Gesperrt: %1</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Zu</translation>
    </message>
    <message>
        <source>As it was on</source>
        <translation>So wie am</translation>
    </message>
</context>
<context>
    <name>Prefdesk::VerdictStrip</name>
    <message>
        <source>To read to the caller</source>
        <translation>Zum Vorlesen</translation>
    </message>
    <message>
        <source>On %1, could we contact?</source>
        <translation>Durften wir am %1?</translation>
    </message>
    <message>
        <source>May we contact?</source>
        <translation>Kontakt erlaubt?</translation>
    </message>
    <message>
        <source>%1: yes, for %2.</source>
        <translation>%1: ja, für %2.</translation>
    </message>
    <message>
        <source>%1: from %2, for %3.</source>
        <translation>%1: ab %2, für %3.</translation>
    </message>
    <message>
        <source>%1: no. %2</source>
        <translation>%1: nein. %2</translation>
    </message>
    <message>
        <source>%1 F4 shows all rules.</source>
        <translation>%1 F4 zeigt alle Regeln.</translation>
    </message>
    <message>
        <source>“%1” (%2)</source>
        <comment>to read aloud, and its language</comment>
        <translation>„%1“ (%2)</translation>
    </message>
    <message>
        <source>Why? (F4)</source>
        <translation>Warum? (F4)</translation>
    </message>
</context>
<context>
    <name>Prefdesk::VerdictWords</name>
    <message>
        <source>Nothing stands against it.</source>
        <translation>Nichts spricht dagegen.</translation>
    </message>
    <message>
        <source>A service message: the rule is about marketing.</source>
        <translation>Eine Servicenachricht: Die Regel betrifft Werbung.</translation>
    </message>
    <message>
        <source>The customer has died.</source>
        <translation>Die Kundin oder der Kunde ist verstorben.</translation>
    </message>
    <message>
        <source>A court has forbidden it.</source>
        <translation>Ein Gericht hat es untersagt.</translation>
    </message>
    <message>
        <source>An authority has forbidden it.</source>
        <translation>Eine Behörde hat es untersagt.</translation>
    </message>
    <message>
        <source>The customer has stopped everything.</source>
        <translation>Die Kundin oder der Kunde hat alles gestoppt.</translation>
    </message>
    <message>
        <source>The customer has objected to direct marketing.</source>
        <translation>Die Kundin oder der Kunde hat der Direktwerbung widersprochen.</translation>
    </message>
    <message>
        <source>There is no number or address for this channel.</source>
        <translation>Für diesen Kanal gibt es keine Nummer oder Adresse.</translation>
    </message>
    <message>
        <source>This number or address must not be used any more.</source>
        <translation>Diese Nummer oder Adresse darf nicht mehr verwendet werden.</translation>
    </message>
    <message>
        <source>The number now belongs to somebody else.</source>
        <translation>Die Nummer gehört jetzt jemand anderem.</translation>
    </message>
    <message>
        <source>The channel needs a data use that the customer does not allow.</source>
        <translation>Der Kanal braucht eine Datennutzung, die die Kundin oder der Kunde nicht erlaubt.</translation>
    </message>
    <message>
        <source>The customer has refused.</source>
        <translation>Die Kundin oder der Kunde hat abgelehnt.</translation>
    </message>
    <message>
        <source>The customer has withdrawn consent.</source>
        <translation>Die Kundin oder der Kunde hat die Einwilligung widerrufen.</translation>
    </message>
    <message>
        <source>The consent is not valid.</source>
        <translation>Die Einwilligung ist ungültig.</translation>
    </message>
    <message>
        <source>The customer is too young, and no guardian has consented.</source>
        <translation>Die Kundin oder der Kunde ist zu jung, und niemand mit Sorgerecht hat eingewilligt.</translation>
    </message>
    <message>
        <source>The customer is young, and a guardian has consented.</source>
        <translation>Die Kundin oder der Kunde ist minderjährig, und jemand mit Sorgerecht hat eingewilligt.</translation>
    </message>
    <message>
        <source>The consent is from the time as a minor: ask the customer again.</source>
        <translation>Die Einwilligung stammt aus der Zeit als Minderjährige oder Minderjähriger: bitte neu fragen.</translation>
    </message>
    <message>
        <source>The date of birth is not known, and the rule needs it.</source>
        <translation>Das Geburtsdatum ist nicht bekannt, und die Regel braucht es.</translation>
    </message>
    <message>
        <source>The customer has consented.</source>
        <translation>Die Kundin oder der Kunde hat eingewilligt.</translation>
    </message>
    <message>
        <source>The customer has never been asked.</source>
        <translation>Die Kundin oder der Kunde wurde nie gefragt.</translation>
    </message>
    <message>
        <source>The customer was asked and has not answered yet.</source>
        <translation>Die Kundin oder der Kunde wurde gefragt und hat noch nicht geantwortet.</translation>
    </message>
    <message>
        <source>The consent has expired.</source>
        <translation>Die Einwilligung ist abgelaufen.</translation>
    </message>
    <message>
        <source>The wording that the customer agreed to has been replaced: ask again.</source>
        <translation>Der Wortlaut, dem zugestimmt wurde, ist ersetzt worden: bitte neu fragen.</translation>
    </message>
    <message>
        <source>The customer has not confirmed the address yet.</source>
        <translation>Die Adresse ist noch nicht bestätigt.</translation>
    </message>
    <message>
        <source>Consent by word of mouth: the address must be confirmed first.</source>
        <translation>Mündliche Einwilligung: Zuerst muss die Adresse bestätigt werden.</translation>
    </message>
    <message>
        <source>The law asks for consent in writing or on record, and there is none.</source>
        <translation>Das Gesetz verlangt eine schriftliche oder aufgezeichnete Einwilligung, und die gibt es nicht.</translation>
    </message>
    <message>
        <source>The consent was only implied, and that does not hold here or not any more.</source>
        <translation>Die Einwilligung war nur stillschweigend, und das gilt hier nicht oder nicht mehr.</translation>
    </message>
    <message>
        <source>A purchase stands in for consent for a while.</source>
        <translation>Ein Kauf ersetzt die Einwilligung eine Zeit lang.</translation>
    </message>
    <message>
        <source>An inquiry stands in for consent for a while.</source>
        <translation>Eine Anfrage ersetzt die Einwilligung eine Zeit lang.</translation>
    </message>
    <message>
        <source>The exception for existing customers holds.</source>
        <translation>Die Ausnahme für Bestandskunden gilt.</translation>
    </message>
    <message>
        <source>A contract is running.</source>
        <translation>Ein Vertrag läuft.</translation>
    </message>
    <message>
        <source>No consent is needed here, and the customer has not said no.</source>
        <translation>Hier ist keine Einwilligung nötig, und die Kundin oder der Kunde hat nicht abgelehnt.</translation>
    </message>
    <message>
        <source>No rule pack says what holds at the customer&apos;s place.</source>
        <translation>Kein Regelpaket sagt, was am Ort der Kundin oder des Kunden gilt.</translation>
    </message>
    <message>
        <source>The customer&apos;s country is not known.</source>
        <translation>Das Land der Kundin oder des Kunden ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Not on the list.</source>
        <translation>Steht nicht auf der Liste.</translation>
    </message>
    <message>
        <source>The number or address is on the list.</source>
        <translation>Die Nummer oder Adresse steht auf der Liste.</translation>
    </message>
    <message>
        <source>The customer&apos;s consent goes before the list.</source>
        <translation>Die Einwilligung geht der Liste vor.</translation>
    </message>
    <message>
        <source>The list does not bind towards this customer.</source>
        <translation>Die Liste bindet gegenüber dieser Kundin oder diesem Kunden nicht.</translation>
    </message>
    <message>
        <source>The registration is so new that it does not bind yet.</source>
        <translation>Der Eintrag ist so neu, dass er noch nicht bindet.</translation>
    </message>
    <message>
        <source>The list is too old: load a new one.</source>
        <translation>Die Liste ist zu alt: bitte eine neue laden.</translation>
    </message>
    <message>
        <source>The list has never been loaded.</source>
        <translation>Die Liste wurde nie geladen.</translation>
    </message>
    <message>
        <source>A complaint is open.</source>
        <translation>Eine Beschwerde ist offen.</translation>
    </message>
    <message>
        <source>A service case is open.</source>
        <translation>Ein Servicefall ist offen.</translation>
    </message>
    <message>
        <source>There has been a death in the family.</source>
        <translation>Es gab einen Trauerfall.</translation>
    </message>
    <message>
        <source>The company keeps quiet for now.</source>
        <translation>Das Unternehmen hält sich vorerst zurück.</translation>
    </message>
    <message>
        <source>The customer has asked for a pause.</source>
        <translation>Die Kundin oder der Kunde hat um eine Pause gebeten.</translation>
    </message>
    <message>
        <source>The last message came too recently for what the customer wants.</source>
        <translation>Die letzte Nachricht liegt für den Wunsch der Kundin oder des Kunden noch nicht lange genug zurück.</translation>
    </message>
    <message>
        <source>The customer&apos;s limit is reached.</source>
        <translation>Die Höchstzahl der Kundin oder des Kunden ist erreicht.</translation>
    </message>
    <message>
        <source>The law&apos;s limit is reached.</source>
        <translation>Die gesetzliche Höchstzahl ist erreicht.</translation>
    </message>
    <message>
        <source>It is not an allowed time at the customer&apos;s place.</source>
        <translation>Am Ort der Kundin oder des Kunden ist keine erlaubte Zeit.</translation>
    </message>
    <message>
        <source>The customer may be in several time zones that have no allowed time in common.</source>
        <translation>Die Kundin oder der Kunde kann in mehreren Zeitzonen sein, die keine gemeinsame erlaubte Zeit haben.</translation>
    </message>
    <message>
        <source>The customer&apos;s time zone is not known.</source>
        <translation>Die Zeitzone der Kundin oder des Kunden ist nicht bekannt.</translation>
    </message>
    <message>
        <source>A rule forbids it.</source>
        <translation>Eine Regel verbietet es.</translation>
    </message>
    <message>
        <source>Not now, and other rules come into force before it would be allowed: ask again then.</source>
        <translation>Jetzt nicht, und bevor es erlaubt wäre, treten andere Regeln in Kraft: bitte dann neu fragen.</translation>
    </message>
    <message>
        <source>Legal stop</source>
        <translation>Gesetzlicher Stopp</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Objection</source>
        <translation>Widerspruch</translation>
    </message>
    <message>
        <source>Number or address</source>
        <translation>Nummer oder Adresse</translation>
    </message>
    <message>
        <source>Data use</source>
        <translation>Datennutzung</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Einwilligung</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Open case or pause</source>
        <translation>Offener Fall oder Pause</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Höchstzahl</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>as the customer said</source>
        <translation>wie gesagt wurde</translation>
    </message>
    <message>
        <source>by the postal code</source>
        <translation>nach der Postleitzahl</translation>
    </message>
    <message>
        <source>by the region</source>
        <translation>nach der Region</translation>
    </message>
    <message>
        <source>by the country, which has one zone</source>
        <translation>nach dem Land, das eine Zone hat</translation>
    </message>
    <message>
        <source>by the number&apos;s prefix</source>
        <translation>nach der Vorwahl</translation>
    </message>
    <message>
        <source>by the country, which has several zones</source>
        <translation>nach dem Land, das mehrere Zonen hat</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>So many messages were sent that they cannot all be counted.</source>
        <translation>Es wurden so viele Nachrichten gesendet, dass sie nicht alle gezählt werden können.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::Verification</name>
    <message>
        <source>what this workstation remembers</source>
        <translation>das, was sich dieser Rechner gemerkt hat</translation>
    </message>
    <message>
        <source>a checkpoint kept outside</source>
        <translation>einen außerhalb aufbewahrten Prüfpunkt</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) are not as they were recorded. See the list, and keep this desk&apos;s files as they are.</source>
        <translation>
            <numerusform>%n Abweichung von dem, was aufgezeichnet wurde. Sehen Sie sich die Liste an und lassen Sie die Dateien dieses Desks, wie sie sind.</numerusform>
            <numerusform>%n Abweichungen von dem, was aufgezeichnet wurde. Sehen Sie sich die Liste an und lassen Sie die Dateien dieses Desks, wie sie sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: internally consistent. Nothing outside this desk confirms them yet; save a checkpoint and keep it elsewhere.</source>
        <translation>%1: in sich stimmig. Noch bestätigt das nichts außerhalb dieses Desks; speichern Sie einen Prüfpunkt und bewahren Sie ihn anderswo auf.</translation>
    </message>
    <message>
        <source>%1: verified against %2.</source>
        <translation>%1: bestätigt durch %2.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln Eintrag</numerusform>
            <numerusform>%Ln Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: the first %2 are verified against %3. The others came later and are internally consistent; nothing outside this desk confirms them yet.</source>
        <translation>%1: die ersten %2 bestätigt durch %3. Die anderen kamen später und sind in sich stimmig; noch bestätigt sie nichts außerhalb dieses Desks.</translation>
    </message>
    <message>
        <source>The server shows you only the regions that you work for, so you cannot verify the whole ledger. Ask a colleague who works for all regions.</source>
        <translation>Der Server zeigt Ihnen nur die Regionen, für die Sie arbeiten; das ganze Protokoll können Sie deshalb nicht prüfen. Bitten Sie jemanden, der für alle Regionen arbeitet.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::Vocabulary</name>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Push</translation>
    </message>
    <message>
        <source>Advertising</source>
        <translation>Werbung</translation>
    </message>
    <message>
        <source>Newsletter</source>
        <translation>Newsletter</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Angebote</translation>
    </message>
    <message>
        <source>Product updates</source>
        <translation>Produktneuheiten</translation>
    </message>
    <message>
        <source>Surveys</source>
        <translation>Umfragen</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Veranstaltungen</translation>
    </message>
    <message>
        <source>Service messages</source>
        <translation>Servicenachrichten</translation>
    </message>
    <message>
        <source>Personalisation</source>
        <translation>Personalisierung</translation>
    </message>
    <message>
        <source>Product research</source>
        <translation>Produktforschung</translation>
    </message>
    <message>
        <source>Service improvement</source>
        <translation>Serviceverbesserung</translation>
    </message>
    <message>
        <source>Training AI</source>
        <translation>KI-Training</translation>
    </message>
    <message>
        <source>Automated decisions</source>
        <translation>Automatisierte Entscheidungen</translation>
    </message>
    <message>
        <source>Sharing with partners</source>
        <translation>Weitergabe an Partner</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>nicht gefragt</translation>
    </message>
    <message>
        <source>asked, no answer yet</source>
        <translation>gefragt, noch keine Antwort</translation>
    </message>
    <message>
        <source>given</source>
        <translation>erteilt</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>widerrufen</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>not valid</source>
        <translation>ungültig</translation>
    </message>
    <message>
        <source>as it comes</source>
        <translation>wie es anfällt</translation>
    </message>
    <message>
        <source>daily at most</source>
        <translation>höchstens täglich</translation>
    </message>
    <message>
        <source>weekly</source>
        <translation>wöchentlich</translation>
    </message>
    <message>
        <source>monthly</source>
        <translation>monatlich</translation>
    </message>
    <message>
        <source>quarterly</source>
        <translation>vierteljährlich</translation>
    </message>
</context>
<context>
    <name>Prefdesk::Wishes</name>
    <message>
        <source>“%1” is not of the form CHANNEL/TOPIC=STATE, such as email/offers=given.</source>
        <translation>„%1“ hat nicht die Form KANAL/THEMA=ZUSTAND, etwa email/offers=given.</translation>
    </message>
    <message>
        <source>There is no question “%1”; channels are %2 and data-use, topics are %3, data uses are %4.</source>
        <translation>Die Frage „%1“ gibt es nicht; Kanäle sind %2 und data-use, Themen sind %3, Datennutzungen sind %4.</translation>
    </message>
    <message>
        <source>“%1” is no state; choose one of %2.</source>
        <translation>„%1“ ist kein Zustand; wählen Sie einen von diesen: %2.</translation>
    </message>
    <message>
        <source>at most so many, such as 2/week or 4/month</source>
        <translation>höchstens so viele, etwa 2/week oder 4/month</translation>
    </message>
    <message>
        <source>quiet until then</source>
        <translation>Ruhe bis dahin</translation>
    </message>
    <message>
        <source>--frequency needs one of %1.</source>
        <translation>--frequency braucht eines von diesen: %1.</translation>
    </message>
    <message>
        <source>--cap needs a number and a period, such as 2/week or 4/month.</source>
        <translation>--cap braucht eine Zahl und einen Zeitraum, etwa 2/week oder 4/month.</translation>
    </message>
    <message>
        <source>--pause-until needs a time with its zone, for example 2026-12-24T00:00:00+01:00.</source>
        <translation>--pause-until braucht eine Zeit mit ihrer Zone, zum Beispiel 2026-12-24T00:00:00+01:00.</translation>
    </message>
    <message>
        <source>“%1” answers the same question twice.</source>
        <translation>„%1“ beantwortet dieselbe Frage ein zweites Mal.</translation>
    </message>
    <message>
        <source>--scope needs all, marketing, household, data-use, one of %1, or an address of the customer such as +33123456789.</source>
        <translation>--scope braucht all, marketing, household, data-use, eines von %1 oder eine Adresse der Kundin oder des Kunden wie +33123456789.</translation>
    </message>
    <message>
        <source>The desk does not know where this customer lives.</source>
        <translation>Der Desk weiß nicht, wo diese Kundin oder dieser Kunde wohnt.</translation>
    </message>
    <message>
        <source>This is no address of the customer.</source>
        <translation>Das ist keine Adresse der Kundin oder des Kunden.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::Witness</name>
    <message>
        <source>This workstation cannot remember the state of the ledger. Make room on the disk and check the rights of your own data folder.</source>
        <translation>Dieser Rechner kann sich den Stand des Protokolls nicht merken. Schaffen Sie Platz auf dem Datenträger und prüfen Sie die Rechte Ihres eigenen Datenordners.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::WitnessedLog</name>
    <message>
        <source>Nothing was signed: %1 Verify the ledger, and keep the desk&apos;s files as they are.</source>
        <translation>Es wurde nichts signiert: %1 Prüfen Sie das Protokoll und lassen Sie die Dateien des Desks, wie sie sind.</translation>
    </message>
</context>
<context>
    <name>Prefdesk::Workplace</name>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <source>&amp;Messages</source>
        <translation>Nachr&amp;ichten</translation>
    </message>
    <message>
        <source>House rules</source>
        <translation>Hausregeln</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Desk</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Prüfverlauf</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>Fristen</translation>
    </message>
    <message>
        <source>Honoured?</source>
        <translation>Eingehalten?</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Desk for customer preferences and consent.</source>
        <translation>Desk für Kundeneinstellungen und Einwilligungen.</translation>
    </message>
    <message>
        <source>Sign-in name to propose</source>
        <translation>Vorzuschlagender Anmeldename</translation>
    </message>
    <message>
        <source>Walk through a demonstration desk; screenshots and a report go to folder</source>
        <translation>Durch einen Demo-Desk führen; Bilder und ein Bericht landen im Ordner</translation>
    </message>
    <message>
        <source>Language of the window, for example de</source>
        <translation>Sprache des Fensters, zum Beispiel de</translation>
    </message>
    <message>
        <source>light or dark</source>
        <translation>light (hell) oder dark (dunkel)</translation>
    </message>
    <message>
        <source>Size of the window on the tour, 1440x900</source>
        <translation>Größe des Fensters beim Rundgang, 1440x900</translation>
    </message>
    <message>
        <source>Desk to open: folder NAME.prefdesk or postgresql://server/database</source>
        <translation>Zu öffnender Desk: Ordner NAME.prefdesk oder postgresql://Server/Datenbank</translation>
    </message>
    <message>
        <source>CA certificate that vouches for the server of a shared desk</source>
        <translation>CA-Zertifikat, das für den Server eines gemeinsamen Desks bürgt</translation>
    </message>
</context>
</TS>
