<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>Prefdesk::AuditPanel</name>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Prefdesk::BackupCommands</name>
    <message numerus="yes">
        <source>The backup %1 is complete; its copy was opened and all of its %n ledger entries were verified.</source>
        <translation>
            <numerusform>The backup %1 is complete; its copy was opened and its %n ledger entry was verified.</numerusform>
            <numerusform>The backup %1 is complete; its copy was opened and all of its %n ledger entries were verified.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Prefdesk::BackupDialog</name>
    <message numerus="yes">
        <source>The backup is complete and was opened and checked: %Ln ledger entries, %1, in %2.</source>
        <translation>
            <numerusform>The backup is complete and was opened and checked: %Ln ledger entry, %1, in %2.</numerusform>
            <numerusform>The backup is complete and was opened and checked: %Ln ledger entries, %1, in %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Prefdesk::CallPanel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Prefdesk::Change</name>
    <message numerus="yes">
        <source>%n per week</source>
        <translation>
            <numerusform>%n per week</numerusform>
            <numerusform>%n per week</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n per month</source>
        <translation>
            <numerusform>%n per month</numerusform>
            <numerusform>%n per month</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Prefdesk::Choice</name>
    <message numerus="yes">
        <source>%n per week</source>
        <translation>
            <numerusform>%n per week</numerusform>
            <numerusform>%n per week</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n per month</source>
        <translation>
            <numerusform>%n per month</numerusform>
            <numerusform>%n per month</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Prefdesk::CommandLine</name>
    <message numerus="yes">
        <source>“%1” takes no further words after %n; see prefdeskctl %1 --help.</source>
        <translation>
            <numerusform>“%1” takes no further words after %n; see prefdeskctl %1 --help.</numerusform>
            <numerusform>“%1” takes no further words after %n; see prefdeskctl %1 --help.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Prefdesk::CustomerCard</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Prefdesk::CustomerReport</name>
    <message numerus="yes">
        <source>All %n entries that the log holds about this customer, oldest first.</source>
        <translation>
            <numerusform>The log holds %n entry about this customer.</numerusform>
            <numerusform>All %n entries that the log holds about this customer, oldest first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Prefdesk::DemoCommands</name>
    <message numerus="yes">
        <source>The desk %1 is ready with %n made-up customers. Sign in as agent, officer, regional or admin; the passphrase is demo.</source>
        <translation>
            <numerusform>The desk %1 is ready with %n made-up customer. Sign in as agent, officer, regional or admin; the passphrase is demo.</numerusform>
            <numerusform>The desk %1 is ready with %n made-up customers. Sign in as agent, officer, regional or admin; the passphrase is demo.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Prefdesk::DemoTour</name>
    <message numerus="yes">
        <source>%n picture(s) and report.pdf are in %1.</source>
        <translation>
            <numerusform>%n picture and report.pdf are in %1.</numerusform>
            <numerusform>%n pictures and report.pdf are in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Prefdesk::DutyLine</name>
    <message numerus="yes">
        <source>(and %n more)</source>
        <translation>
            <numerusform>(and %n more)</numerusform>
            <numerusform>(and %n more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Prefdesk::DutyPanel</name>
    <message numerus="yes">
        <source>%Ln late</source>
        <translation>
            <numerusform>%Ln late</numerusform>
            <numerusform>%Ln late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open</source>
        <translation>
            <numerusform>%Ln open</numerusform>
            <numerusform>%Ln open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deadlines: %Ln late</source>
        <translation>
            <numerusform>Deadlines: %Ln late</numerusform>
            <numerusform>Deadlines: %Ln late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Prefdesk::DutyRow</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Prefdesk::EvidenceCheck</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Prefdesk::ImportFrame</name>
    <message numerus="yes">
        <source>The import ended early. The first %Ln rows of the file are on the desk; import the same file again to take the rest.</source>
        <translation>
            <numerusform>The import ended early. The first row of the file is on the desk; import the same file again to take the rest.</numerusform>
            <numerusform>The import ended early. The first %Ln rows of the file are on the desk; import the same file again to take the rest.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Prefdesk::IntakeCommands</name>
    <message numerus="yes">
        <source>  %n opt-out(s) recorded</source>
        <translation>
            <numerusform>  %n opt-out recorded</numerusform>
            <numerusform>  %n opt-outs recorded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>  %n message(s) belong to nobody here, or to more than one customer</source>
        <translation>
            <numerusform>  %n message belongs to nobody here, or to more than one customer</numerusform>
            <numerusform>  %n messages belong to nobody here, or to more than one customer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Prefdesk::IntakePanel</name>
    <message numerus="yes">
        <source>%n row(s) read:</source>
        <translation>
            <numerusform>%n row read:</numerusform>
            <numerusform>%n rows read:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n added,</source>
        <translation>
            <numerusform>%n added,</numerusform>
            <numerusform>%n added,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed,</source>
        <translation>
            <numerusform>%n changed,</numerusform>
            <numerusform>%n changed,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged.</source>
        <translation>
            <numerusform>%n unchanged.</numerusform>
            <numerusform>%n unchanged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n opt-out(s) recorded.</source>
        <translation>
            <numerusform>%n opt-out recorded.</numerusform>
            <numerusform>%n opt-outs recorded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) belong to nobody on this desk, or to an address that several customers share.</source>
        <translation>
            <numerusform>%n message belongs to nobody on this desk, or to an address that several customers share.</numerusform>
            <numerusform>%n messages belong to nobody on this desk, or to an address that several customers share.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) or row(s) were not taken and stand in quarantine.</source>
        <translation>
            <numerusform>%n value or row was not taken and stands in quarantine.</numerusform>
            <numerusform>%n values or rows were not taken and stand in quarantine.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Prefdesk::LogState</name>
    <message numerus="yes">
        <source>The ledger has %Ln entries.</source>
        <translation>
            <numerusform>The ledger has %Ln entry.</numerusform>
            <numerusform>The ledger has %Ln entries.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last checkpoint on %1, at %Ln entries.</source>
        <translation>
            <numerusform>Last checkpoint on %1, at %Ln entry.</numerusform>
            <numerusform>Last checkpoint on %1, at %Ln entries.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Prefdesk::MessagePanel</name>
    <message numerus="yes">
        <source>%n message(s) since consent was given on %1.</source>
        <translation>
            <numerusform>%n message since consent was given on %1.</numerusform>
            <numerusform>%n messages since consent was given on %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) in all.</source>
        <translation>
            <numerusform>%n message in all.</numerusform>
            <numerusform>%n messages in all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more bounced or failed and reached nobody.</source>
        <translation>
            <numerusform>%n more bounced or failed and reached nobody.</numerusform>
            <numerusform>%n more bounced or failed and reached nobody.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Prefdesk::MoveCommands</name>
    <message numerus="yes">
        <source>The desk is at %1 now, with all of its %n ledger entries; the folder no longer opens.</source>
        <translation>
            <numerusform>The desk is at %1 now, with its %n ledger entry; the folder no longer opens.</numerusform>
            <numerusform>The desk is at %1 now, with all of its %n ledger entries; the folder no longer opens.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The copy %1 is complete, with all of its %n ledger entries.</source>
        <translation>
            <numerusform>The copy %1 is complete, with its %n ledger entry.</numerusform>
            <numerusform>The copy %1 is complete, with all of its %n ledger entries.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Prefdesk::OptOutModel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Prefdesk::PassphraseFields</name>
    <message numerus="yes">
        <source>Weak: %n character(s). Make it longer.</source>
        <translation>
            <numerusform>Weak: %n character. Make it longer.</numerusform>
            <numerusform>Weak: %n characters. Make it longer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fair: %n character(s). Longer is better.</source>
        <translation>
            <numerusform>Fair: %n character. Longer is better.</numerusform>
            <numerusform>Fair: %n characters. Longer is better.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Good: %n character(s).</source>
        <translation>
            <numerusform>Good: %n character.</numerusform>
            <numerusform>Good: %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Prefdesk::PdfSignature</name>
    <message numerus="yes">
        <source>%n more bytes</source>
        <translation>
            <numerusform>%n more byte</numerusform>
            <numerusform>%n more bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Prefdesk::PeriodReport</name>
    <message numerus="yes">
        <source>Attached are proofs of the newest %n entries of the period, without a gap; the older ones are counted but not attached.</source>
        <translation>
            <numerusform>Attached is a proof of the newest entry (%n) of the period; the older ones are counted but not attached.</numerusform>
            <numerusform>Attached are proofs of the newest %n entries of the period, without a gap; the older ones are counted but not attached.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attached are proofs of all %n entries of the period, without a gap.</source>
        <translation>
            <numerusform>Attached is a proof of the only entry (%n) of the period.</numerusform>
            <numerusform>Attached are proofs of all %n entries of the period, without a gap.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Prefdesk::PreferencePanel</name>
    <message numerus="yes">
        <source>%n change(s) not saved yet</source>
        <translation>
            <numerusform>%n change not saved yet</numerusform>
            <numerusform>%n changes not saved yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %n (Shift+F8)</source>
        <translation>
            <numerusform>Stopped: %n (Shift+F8)</numerusform>
            <numerusform>Stopped: %n (Shift+F8)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Prefdesk::ReportCommands</name>
    <message numerus="yes">
        <source>%1 is signed by %2 and proves %n ledger entries. Short code: %3</source>
        <translation>
            <numerusform>%1 is signed by %2 and proves %n ledger entry. Short code: %3</numerusform>
            <numerusform>%1 is signed by %2 and proves %n ledger entries. Short code: %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Prefdesk::ReportVerdict</name>
    <message numerus="yes">
        <source>Each of the %n entries was in the log of %1 when it had %2 entries.</source>
        <translation>
            <numerusform>%n entry was in the log of %1 when it had %2 entries.</numerusform>
            <numerusform>Each of the %n entries was in the log of %1 when it had %2 entries.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What the %n values say that this report does not show.</source>
        <translation>
            <numerusform>What %n value says that this report does not show.</numerusform>
            <numerusform>What the %n values say that this report does not show.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>When %n entries were made: their times lie outside the period, so the desk&apos;s clock was set back or forth.</source>
        <translation>
            <numerusform>When %n entry was made: its time lies outside the period, so the desk&apos;s clock was set back or forth.</numerusform>
            <numerusform>When %n entries were made: their times lie outside the period, so the desk&apos;s clock was set back or forth.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Prefdesk::ReportVerifier</name>
    <message numerus="yes">
        <source>The checkpoint you gave is of another size, and the report has no proof that leads from one to the other. Ask the desk for a checkpoint of %n entries.</source>
        <translation>
            <numerusform>The checkpoint you gave is of another size, and the report has no proof that leads from one to the other. Ask the desk for a checkpoint of %n entry.</numerusform>
            <numerusform>The checkpoint you gave is of another size, and the report has no proof that leads from one to the other. Ask the desk for a checkpoint of %n entries.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Prefdesk::ResultPart</name>
    <message numerus="yes">
        <source>Signed by %1 and kept as %2. Proven in it: %Ln entries. Short code of the checkpoint, to compare by voice or in writing:</source>
        <translation>
            <numerusform>Signed by %1 and kept as %2. Proven in it: %Ln entry. Short code of the checkpoint, to compare by voice or in writing:</numerusform>
            <numerusform>Signed by %1 and kept as %2. Proven in it: %Ln entries. Short code of the checkpoint, to compare by voice or in writing:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Prefdesk::SearchModel</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Prefdesk::Session</name>
    <message numerus="yes">
        <source>After a wrong passphrase the next try must wait. Try again in %n second(s).</source>
        <translation>
            <numerusform>After a wrong passphrase the next try must wait. Try again in %n second.</numerusform>
            <numerusform>After a wrong passphrase the next try must wait. Try again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Prefdesk::SignInPanel</name>
    <message numerus="yes">
        <source>The next try is possible in %n second(s).</source>
        <translation>
            <numerusform>The next try is possible in %n second.</numerusform>
            <numerusform>The next try is possible in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Prefdesk::Verification</name>
    <message numerus="yes">
        <source>%n thing(s) are not as they were recorded. See the list, and keep this desk&apos;s files as they are.</source>
        <translation>
            <numerusform>%n thing is not as it was recorded. See the list, and keep this desk&apos;s files as they are.</numerusform>
            <numerusform>%n things are not as they were recorded. See the list, and keep this desk&apos;s files as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
</context>
</TS>
