// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/finding.h"

#include <QCoreApplication>

#include <array>

namespace Prefdesk {

namespace {

constexpr const char *context = "Prefdesk::Finding";
constexpr qsizetype mostFindings = 1000;

struct Sentence
{
    const char *kind;
    const char *label;
};

constexpr std::array sentences {
    Sentence {"entry-missing", QT_TRANSLATE_NOOP("Prefdesk::Finding", "An entry is missing: its number is skipped.")},
    Sentence {"entry-added", QT_TRANSLATE_NOOP("Prefdesk::Finding", "An entry was added beside the ledger.")},
    Sentence {"entry-damaged",
              QT_TRANSLATE_NOOP("Prefdesk::Finding", "An entry cannot be read: its bytes were changed.")},
    Sentence {"leaf",
              QT_TRANSLATE_NOOP("Prefdesk::Finding", "An entry does not match its own hash: one of them was changed.")},
    Sentence {"column",
              QT_TRANSLATE_NOOP("Prefdesk::Finding", "What the screen shows of an entry is not what the entry says.")},
    Sentence {"size",
              QT_TRANSLATE_NOOP("Prefdesk::Finding", "The ledger has another number of entries than it should.")},
    Sentence {"frontier",
              QT_TRANSLATE_NOOP("Prefdesk::Finding", "The entries do not lead to the stored end of the ledger.")},
    Sentence {"tile", QT_TRANSLATE_NOOP("Prefdesk::Finding", "Stored hashes do not match the entries.")},
    Sentence {"chain",
              QT_TRANSLATE_NOOP("Prefdesk::Finding", "An entry of a customer was removed, added or exchanged.")},
    Sentence {"chain-end",
              QT_TRANSLATE_NOOP("Prefdesk::Finding", "The newest entry of a customer is not the one on record.")},
    Sentence {"subject",
              QT_TRANSLATE_NOOP("Prefdesk::Finding", "A customer was exchanged: entries now point at somebody else.")},
    Sentence {"value", QT_TRANSLATE_NOOP("Prefdesk::Finding", "A recorded value was changed after it was recorded.")},
    Sentence {"value-missing", QT_TRANSLATE_NOOP("Prefdesk::Finding", "A recorded value was removed.")},
    Sentence {"value-added", QT_TRANSLATE_NOOP("Prefdesk::Finding", "A value was added that no entry knows.")},
    Sentence {"checkpoint-signature",
              QT_TRANSLATE_NOOP("Prefdesk::Finding", "A checkpoint is not signed by this desk's log.")},
    Sentence {"checkpoint-size",
              QT_TRANSLATE_NOOP("Prefdesk::Finding", "A checkpoint is longer than the ledger: entries were cut off.")},
    Sentence {"checkpoint-missing",
              QT_TRANSLATE_NOOP("Prefdesk::Finding", "A checkpoint that this desk signed was removed from it.")},
    Sentence {"checkpoint-root",
              QT_TRANSLATE_NOOP("Prefdesk::Finding",
                                "The entries are not those that a checkpoint was made of: history was rewritten.")},
    Sentence {"key", QT_TRANSLATE_NOOP("Prefdesk::Finding", "The desk names another log key than its key file.")},
    Sentence {"rollback",
              QT_TRANSLATE_NOOP("Prefdesk::Finding",
                                "This workstation has seen more entries than there are now: the ledger was set back.")},
    Sentence {"fork",
              QT_TRANSLATE_NOOP("Prefdesk::Finding",
                                "This workstation has seen other entries than these: history was rewritten.")},
    Sentence {"witness",
              QT_TRANSLATE_NOOP("Prefdesk::Finding",
                                "What this workstation remembers of the ledger is unreadable or not signed by it.")},
    Sentence {
        "preference",
        QT_TRANSLATE_NOOP("Prefdesk::Finding", "A customer's current preferences are not what the ledger recorded.")},
    Sentence {"choice", QT_TRANSLATE_NOOP("Prefdesk::Finding", "A customer's choice is not what the ledger recorded.")},
    Sentence {
        "person",
        QT_TRANSLATE_NOOP("Prefdesk::Finding", "The name or the rights of a person are not what the ledger recorded.")},
    Sentence {"call", QT_TRANSLATE_NOOP("Prefdesk::Finding", "A call is not what the ledger recorded.")},
    Sentence {"notice", QT_TRANSLATE_NOOP("Prefdesk::Finding", "The wording of a published notice was changed.")},
    Sentence {"more", QT_TRANSLATE_NOOP("Prefdesk::Finding", "There is more; only the first thousand are listed.")},
};

} // namespace

QString label(const Finding &finding)
{
    for (const Sentence &sentence : sentences) {
        if (QLatin1String(sentence.kind) == finding.kind)
            return QCoreApplication::translate(context, sentence.label);
    }
    return QCoreApplication::translate("Prefdesk::Finding", "Something is not as it was recorded.");
}

void Findings::add(const QString &kind, const QString &where, const QString &was, const QString &is)
{
    if (m_findings.size() < mostFindings)
        m_findings.append({kind, where, was, is});
    else
        ++m_more;
}

void Findings::add(const QList<Finding> &findings)
{
    for (const Finding &finding : findings)
        add(finding.kind, finding.where, finding.was, finding.is);
}

qint64 Findings::count() const
{
    return m_findings.size() + m_more;
}

QList<Finding> Findings::all() const
{
    QList<Finding> all = m_findings;
    if (m_more > 0)
        all.append({QStringLiteral("more"), QStringLiteral("ledger"), {}, QString::number(m_more)});
    return all;
}

} // namespace Prefdesk
