// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reports/reportverdict.h"

#include "models/basics/codeword.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::ReportVerdict)
};

constexpr const char *context = "Prefdesk::ReportVerdict";

constexpr std::array sentences {
    CodeWord {"file",
              QT_TRANSLATE_NOOP("Prefdesk::ReportVerdict", "The file is not a sound PDF: it was damaged or changed.")},
    CodeWord {"unsigned", QT_TRANSLATE_NOOP("Prefdesk::ReportVerdict", "The file is not signed.")},
    CodeWord {"signature-count",
              QT_TRANSLATE_NOOP("Prefdesk::ReportVerdict", "The file has more signatures than the report's own.")},
    CodeWord {"signature-kind",
              QT_TRANSLATE_NOOP("Prefdesk::ReportVerdict", "The signature is of another kind than reports have.")},
    CodeWord {"byte-range",
              QT_TRANSLATE_NOOP("Prefdesk::ReportVerdict", "The signature does not cover the whole file.")},
    CodeWord {"appended",
              QT_TRANSLATE_NOOP("Prefdesk::ReportVerdict", "Something was added to the file after it was signed.")},
    CodeWord {"padding", QT_TRANSLATE_NOOP("Prefdesk::ReportVerdict", "Something was hidden behind the signature.")},
    CodeWord {"signature-container",
              QT_TRANSLATE_NOOP("Prefdesk::ReportVerdict", "The signature itself was damaged or changed.")},
    CodeWord {
        "digest",
        QT_TRANSLATE_NOOP("Prefdesk::ReportVerdict", "The signed bytes were changed after the signature was made.")},
    CodeWord {
        "signature",
        QT_TRANSLATE_NOOP("Prefdesk::ReportVerdict", "The signature was not made with the key of the certificate.")},
    CodeWord {"certificate",
              QT_TRANSLATE_NOOP("Prefdesk::ReportVerdict", "The certificate was not fit for signing this report.")},
    CodeWord {
        "time",
        QT_TRANSLATE_NOOP("Prefdesk::ReportVerdict", "The times in the report contradict each other or the clock.")},
    CodeWord {"evidence",
              QT_TRANSLATE_NOOP("Prefdesk::ReportVerdict", "The embedded evidence is missing or cannot be read.")},
    CodeWord {"attachment",
              QT_TRANSLATE_NOOP("Prefdesk::ReportVerdict", "An embedded file is not what the evidence says.")},
    CodeWord {"entry", QT_TRANSLATE_NOOP("Prefdesk::ReportVerdict", "A ledger entry cannot be read.")},
    CodeWord {
        "proof",
        QT_TRANSLATE_NOOP("Prefdesk::ReportVerdict", "An entry is not part of the log: it was changed or made up.")},
    CodeWord {"value", QT_TRANSLATE_NOOP("Prefdesk::ReportVerdict", "A shown value is not the one that was recorded.")},
    CodeWord {"subject", QT_TRANSLATE_NOOP("Prefdesk::ReportVerdict", "An entry belongs to another customer.")},
    CodeWord {"sequence",
              QT_TRANSLATE_NOOP("Prefdesk::ReportVerdict", "Entries are missing, added or in another order.")},
    CodeWord {"chain", QT_TRANSLATE_NOOP("Prefdesk::ReportVerdict", "An entry does not follow the one before it.")},
    CodeWord {"period",
              QT_TRANSLATE_NOOP("Prefdesk::ReportVerdict", "An entry lies outside the period of the report.")},
    CodeWord {
        "count",
        QT_TRANSLATE_NOOP("Prefdesk::ReportVerdict", "The report holds another number of entries than it states.")},
    CodeWord {"checkpoint", QT_TRANSLATE_NOOP("Prefdesk::ReportVerdict", "The checkpoint is not one of this log.")},
    CodeWord {"signer", QT_TRANSLATE_NOOP("Prefdesk::ReportVerdict", "The report is signed by somebody else.")},
    CodeWord {"log-key",
              QT_TRANSLATE_NOOP("Prefdesk::ReportVerdict", "The report comes from the log of another desk.")},
    CodeWord {
        "consistency",
        QT_TRANSLATE_NOOP("Prefdesk::ReportVerdict", "An earlier checkpoint does not belong to this log's history.")},
};

} // namespace

QString reportLabel(const Finding &finding)
{
    const QString known = labelOf(finding.kind, sentences, context);
    return known.isEmpty() ? label(finding) : known;
}

QString ReportVerdict::signerName() const
{
    return signer ? signer->name : QString();
}

qint64 ReportVerdict::anchoredEntries() const
{
    if (!evidence)
        return 0;
    return std::ranges::count_if(evidence->entries,
                                 [this](const EvidenceEntry &entry) { return entry.index < anchoredSize; });
}

QString ReportVerdict::summary() const
{
    if (!isOk())
        return Words::tr("Refused: this report was changed or does not hold together.");
    if (anchoredBy.isEmpty())
        return Words::tr("The report is unchanged and internally consistent. Nothing outside it confirms the log: "
                         "compare its checkpoint with one that you or somebody else kept.");
    const QString anchors = anchoredBy.join(QStringLiteral("; "));
    if (anchoredEntries() == shownEntries())
        return Words::tr("The report is unchanged, and its log agrees with what is known outside: %1.").arg(anchors);
    return Words::tr("The report is unchanged. Of its %1 entries, %2 are in the part of the log that is known outside "
                     "(%3); nothing outside confirms the others yet.")
        .arg(shownEntries())
        .arg(anchoredEntries())
        .arg(anchors);
}

QStringList ReportVerdict::proves() const
{
    if (!isOk())
        return {};
    QStringList lines {
        Words::tr("Whoever holds the key of the certificate %1 (SHA-256 %2) signed every byte of this file.")
            .arg(signer->name, signer->fingerprint),
        Words::tr("Each of the %n entries was in the log of %1 when it had %2 entries.", nullptr,
                  static_cast<int>(shownEntries()))
            .arg(evidence->verifier.name)
            .arg(logSize),
        Words::tr("The values that the evidence shows are the ones that were recorded then."),
        Words::tr("The signer states that there are %1 entries; %2 of them are shown.")
            .arg(evidence->statedEntries)
            .arg(shownEntries())};
    if (evidence->kind == Evidence::Kind::Customer)
        lines.append(Words::tr("No entry of this customer is missing between the first and the last one shown."));
    return lines;
}

QStringList ReportVerdict::doesNotProve() const
{
    QStringList lines {
        Words::tr("Who the holder of the certificate is: ask whoever issued it, or compare its fingerprint."),
        Words::tr("The time: it is what the desk's clock said."),
        Words::tr("That something was recorded which never reached the log."),
        Words::tr("That there are no entries after the last one shown: for that, the signer's stated number stands."),
        Words::tr("That the printed pages say what the evidence says: compare them by eye."),
        Words::tr("Names, addresses and numbers of messages on the pages: the log holds row numbers, and the signer "
                  "says who they are.")};
    if (evidence && evidence->subject)
        lines.append(Words::tr("That %1 is the person meant: the log knows the customer as row %2 of the desk.")
                         .arg(evidence->subject->name)
                         .arg(number(evidence->subject->row)));
    if (certificateEnded)
        lines.append(Words::tr("That it was signed before %1, when the certificate ran out: only who has kept the "
                               "report since then knows.")
                         .arg(certificateEnded->toIso()));
    if (hiddenValues > 0)
        lines.append(Words::tr("What the %n values say that this report does not show.", nullptr, hiddenValues));
    if (strayTimes > 0)
        lines.append(Words::tr("When %n entries were made: their times lie outside the period, so the desk's clock was "
                               "set back or forth.",
                               nullptr, strayTimes));
    if (anchoredBy.isEmpty())
        lines.append(Words::tr("That the whole log was not made anew: only a checkpoint from outside shows that."));
    else if (anchoredEntries() < shownEntries())
        lines.append(Words::tr("That the log was not made anew behind its first %1 entries: only a newer checkpoint "
                               "from outside shows that.")
                         .arg(anchoredSize));
    return lines;
}

ReportVerdict pinned(ReportVerdict verdict, const ReportPins &pins)
{
    const QString wanted = QString(pins.signer).remove(u':').toLower();
    const QString signer = verdict.signer ? verdict.signer->fingerprint : QString();
    if (!wanted.isEmpty() && QString(signer).remove(u':').toLower() != wanted)
        verdict.findings.append({QStringLiteral("signer"), QStringLiteral("certificate"), wanted, signer});
    const QString logKey = verdict.evidence ? verdict.evidence->verifier.toText() : QString();
    if (!pins.logKey.isEmpty() && logKey != pins.logKey)
        verdict.findings.append({QStringLiteral("log-key"), QStringLiteral("evidence.json"), pins.logKey, logKey});
    return verdict;
}

} // namespace Prefdesk
