// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reports/reportverdict.h"

#include <QCoreApplication>

#include <array>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::ReportVerdict)
};

struct Sentence
{
    const char *kind;
    const char *label;
};

constexpr const char *context = "Prefdesk::ReportVerdict";

constexpr std::array sentences {
    Sentence {"file",
              QT_TRANSLATE_NOOP("Prefdesk::ReportVerdict", "The file is not a sound PDF: it was damaged or changed.")},
    Sentence {"unsigned", QT_TRANSLATE_NOOP("Prefdesk::ReportVerdict", "The file is not signed.")},
    Sentence {"signature-count",
              QT_TRANSLATE_NOOP("Prefdesk::ReportVerdict", "The file has more signatures than the report's own.")},
    Sentence {"signature-kind",
              QT_TRANSLATE_NOOP("Prefdesk::ReportVerdict", "The signature is of another kind than reports have.")},
    Sentence {"byte-range",
              QT_TRANSLATE_NOOP("Prefdesk::ReportVerdict", "The signature does not cover the whole file.")},
    Sentence {"appended",
              QT_TRANSLATE_NOOP("Prefdesk::ReportVerdict", "Something was added to the file after it was signed.")},
    Sentence {"padding", QT_TRANSLATE_NOOP("Prefdesk::ReportVerdict", "Something was hidden behind the signature.")},
    Sentence {"signature-container",
              QT_TRANSLATE_NOOP("Prefdesk::ReportVerdict", "The signature itself was damaged or changed.")},
    Sentence {
        "digest",
        QT_TRANSLATE_NOOP("Prefdesk::ReportVerdict", "The signed bytes were changed after the signature was made.")},
    Sentence {
        "signature",
        QT_TRANSLATE_NOOP("Prefdesk::ReportVerdict", "The signature was not made with the key of the certificate.")},
    Sentence {"certificate",
              QT_TRANSLATE_NOOP("Prefdesk::ReportVerdict", "The certificate was not fit for signing this report.")},
    Sentence {
        "time",
        QT_TRANSLATE_NOOP("Prefdesk::ReportVerdict", "The times in the report contradict each other or the clock.")},
    Sentence {"evidence",
              QT_TRANSLATE_NOOP("Prefdesk::ReportVerdict", "The embedded evidence is missing or cannot be read.")},
    Sentence {"attachment",
              QT_TRANSLATE_NOOP("Prefdesk::ReportVerdict", "An embedded file is not what the evidence says.")},
    Sentence {"entry", QT_TRANSLATE_NOOP("Prefdesk::ReportVerdict", "A ledger entry cannot be read.")},
    Sentence {
        "proof",
        QT_TRANSLATE_NOOP("Prefdesk::ReportVerdict", "An entry is not part of the log: it was changed or made up.")},
    Sentence {"value", QT_TRANSLATE_NOOP("Prefdesk::ReportVerdict", "A shown value is not the one that was recorded.")},
    Sentence {"subject", QT_TRANSLATE_NOOP("Prefdesk::ReportVerdict", "An entry belongs to another customer.")},
    Sentence {"sequence",
              QT_TRANSLATE_NOOP("Prefdesk::ReportVerdict", "Entries are missing, added or in another order.")},
    Sentence {"chain", QT_TRANSLATE_NOOP("Prefdesk::ReportVerdict", "An entry does not follow the one before it.")},
    Sentence {"period",
              QT_TRANSLATE_NOOP("Prefdesk::ReportVerdict", "An entry lies outside the period of the report.")},
    Sentence {
        "count",
        QT_TRANSLATE_NOOP("Prefdesk::ReportVerdict", "The report holds another number of entries than it states.")},
    Sentence {"checkpoint", QT_TRANSLATE_NOOP("Prefdesk::ReportVerdict", "The checkpoint is not one of this log.")},
    Sentence {
        "consistency",
        QT_TRANSLATE_NOOP("Prefdesk::ReportVerdict", "An earlier checkpoint does not belong to this log's history.")},
};

} // namespace

QString reportLabel(const Finding &finding)
{
    for (const Sentence &sentence : sentences) {
        if (QLatin1String(sentence.kind) == finding.kind)
            return QCoreApplication::translate(context, sentence.label);
    }
    return label(finding);
}

QString ReportVerdict::signerName() const
{
    return signer ? signer->name : QString();
}

QString ReportVerdict::summary() const
{
    if (!isOk())
        return Words::tr("Refused: this report was changed or does not hold together.");
    if (anchoredBy.isEmpty())
        return Words::tr("The report is complete, unchanged and internally consistent. Nothing outside it confirms the "
                         "log: compare its checkpoint with one that you or somebody else kept.");
    return Words::tr("The report is complete and unchanged, and its log agrees with what is known outside: %1.")
        .arg(anchoredBy.join(QStringLiteral("; ")));
}

QStringList ReportVerdict::proves() const
{
    if (!isOk() || !evidence || !signer)
        return {};
    QStringList lines {
        Words::tr("Whoever holds the key of the certificate %1 (SHA-256 %2) signed every byte of this file.")
            .arg(signer->name, signer->fingerprint),
        Words::tr("Each of the %n entries was in the log of %1 when it had %2 entries.", nullptr,
                  static_cast<int>(evidence->entries.size()))
            .arg(evidence->verifier.name)
            .arg(logSize),
        Words::tr("The values that the evidence shows are the ones that were recorded then.")};
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
        Words::tr("That there are no entries after the last one shown: for that, the signer's stated number stands.")};
    if (hiddenValues > 0)
        lines.append(Words::tr("What the %n values say that this report does not show.", nullptr, hiddenValues));
    if (strayTimes > 0)
        lines.append(Words::tr("When %n entries were made: their times lie outside the period, so the desk's clock was "
                               "set back or forth.",
                               nullptr, strayTimes));
    if (anchoredBy.isEmpty())
        lines.append(Words::tr("That the whole log was not made anew: only a checkpoint from outside shows that."));
    return lines;
}

} // namespace Prefdesk
