// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/finding.h"

#include "models/basics/codeword.h"

#include <QCoreApplication>

#include <array>

namespace Prefdesk {

namespace {

constexpr const char *context = "Prefdesk::Finding";
constexpr qsizetype mostFindings = 1000;

constexpr std::array sentences {
    CodeWord {"entry-missing", QT_TRANSLATE_NOOP("Prefdesk::Finding", "An entry is missing: its number is skipped.")},
    CodeWord {"entry-added", QT_TRANSLATE_NOOP("Prefdesk::Finding", "An entry was added beside the ledger.")},
    CodeWord {"entry-damaged",
              QT_TRANSLATE_NOOP("Prefdesk::Finding", "An entry cannot be read: its bytes were changed.")},
    CodeWord {"leaf",
              QT_TRANSLATE_NOOP("Prefdesk::Finding", "An entry does not match its own hash: one of them was changed.")},
    CodeWord {"column",
              QT_TRANSLATE_NOOP("Prefdesk::Finding", "What the screen shows of an entry is not what the entry says.")},
    CodeWord {"size",
              QT_TRANSLATE_NOOP("Prefdesk::Finding", "The ledger has another number of entries than it should.")},
    CodeWord {"frontier",
              QT_TRANSLATE_NOOP("Prefdesk::Finding", "The entries do not lead to the stored end of the ledger.")},
    CodeWord {"tile", QT_TRANSLATE_NOOP("Prefdesk::Finding", "Stored hashes do not match the entries.")},
    CodeWord {"chain",
              QT_TRANSLATE_NOOP("Prefdesk::Finding", "An entry of a customer was removed, added or exchanged.")},
    CodeWord {"chain-end",
              QT_TRANSLATE_NOOP("Prefdesk::Finding", "The newest entry of a customer is not the one on record.")},
    CodeWord {"subject",
              QT_TRANSLATE_NOOP("Prefdesk::Finding", "A customer was exchanged: entries now point at somebody else.")},
    CodeWord {"value", QT_TRANSLATE_NOOP("Prefdesk::Finding", "A recorded value was changed after it was recorded.")},
    CodeWord {"value-missing", QT_TRANSLATE_NOOP("Prefdesk::Finding", "A recorded value was removed.")},
    CodeWord {"value-added", QT_TRANSLATE_NOOP("Prefdesk::Finding", "A value was added that no entry knows.")},
    CodeWord {"checkpoint-signature",
              QT_TRANSLATE_NOOP("Prefdesk::Finding", "A checkpoint is not signed by this desk's log.")},
    CodeWord {"checkpoint-size",
              QT_TRANSLATE_NOOP("Prefdesk::Finding", "A checkpoint is longer than the ledger: entries were cut off.")},
    CodeWord {"checkpoint-missing",
              QT_TRANSLATE_NOOP("Prefdesk::Finding", "A checkpoint that this desk signed was removed from it.")},
    CodeWord {"checkpoint-root",
              QT_TRANSLATE_NOOP("Prefdesk::Finding",
                                "The entries are not those that a checkpoint was made of: history was rewritten.")},
    CodeWord {"key", QT_TRANSLATE_NOOP("Prefdesk::Finding", "The desk names another log key than its key file.")},
    CodeWord {"rollback",
              QT_TRANSLATE_NOOP("Prefdesk::Finding",
                                "This workstation has seen more entries than there are now: the ledger was set back.")},
    CodeWord {"fork",
              QT_TRANSLATE_NOOP("Prefdesk::Finding",
                                "This workstation has seen other entries than these: history was rewritten.")},
    CodeWord {"witness",
              QT_TRANSLATE_NOOP("Prefdesk::Finding",
                                "What this workstation remembers of the ledger is unreadable or not signed by it.")},
    CodeWord {
        "preference",
        QT_TRANSLATE_NOOP("Prefdesk::Finding", "A customer's current preferences are not what the ledger recorded.")},
    CodeWord {"choice", QT_TRANSLATE_NOOP("Prefdesk::Finding", "A customer's choice is not what the ledger recorded.")},
    CodeWord {"circumstance",
              QT_TRANSLATE_NOOP("Prefdesk::Finding", "What is so of a customer is not what the ledger recorded.")},
    CodeWord {"duty", QT_TRANSLATE_NOOP("Prefdesk::Finding", "A deadline is not what the ledger recorded.")},
    CodeWord {
        "duty_step",
        QT_TRANSLATE_NOOP("Prefdesk::Finding", "What was done about a deadline is not what the ledger recorded.")},
    CodeWord {
        "person",
        QT_TRANSLATE_NOOP("Prefdesk::Finding", "The name or the rights of a person are not what the ledger recorded.")},
    CodeWord {"call", QT_TRANSLATE_NOOP("Prefdesk::Finding", "A call is not what the ledger recorded.")},
    CodeWord {"notice", QT_TRANSLATE_NOOP("Prefdesk::Finding", "The wording of a published notice was changed.")},
    CodeWord {"more", QT_TRANSLATE_NOOP("Prefdesk::Finding", "There is more; only the first thousand are listed.")},
};

constexpr std::array places {
    CodeWord {"entry", QT_TRANSLATE_NOOP("Prefdesk::Finding", "entry")},
    CodeWord {"outside checkpoint", QT_TRANSLATE_NOOP("Prefdesk::Finding", "outside checkpoint")},
    CodeWord {"checkpoint", QT_TRANSLATE_NOOP("Prefdesk::Finding", "checkpoint")},
    CodeWord {"checkpoints", QT_TRANSLATE_NOOP("Prefdesk::Finding", "checkpoints")},
    CodeWord {"head", QT_TRANSLATE_NOOP("Prefdesk::Finding", "end of the ledger")},
    CodeWord {"tile", QT_TRANSLATE_NOOP("Prefdesk::Finding", "stored hashes")},
    CodeWord {"subject", QT_TRANSLATE_NOOP("Prefdesk::Finding", "pseudonym")},
    CodeWord {"subjects", QT_TRANSLATE_NOOP("Prefdesk::Finding", "pseudonyms")},
    CodeWord {"customer", QT_TRANSLATE_NOOP("Prefdesk::Finding", "customer")},
    CodeWord {"choice", QT_TRANSLATE_NOOP("Prefdesk::Finding", "choice")},
    CodeWord {"circumstance", QT_TRANSLATE_NOOP("Prefdesk::Finding", "circumstance")},
    CodeWord {"duty_step", QT_TRANSLATE_NOOP("Prefdesk::Finding", "step")},
    CodeWord {"duty", QT_TRANSLATE_NOOP("Prefdesk::Finding", "deadline")},
    CodeWord {"call", QT_TRANSLATE_NOOP("Prefdesk::Finding", "call")},
    CodeWord {"notice", QT_TRANSLATE_NOOP("Prefdesk::Finding", "notice")},
    CodeWord {"person", QT_TRANSLATE_NOOP("Prefdesk::Finding", "person")},
    CodeWord {"desk", QT_TRANSLATE_NOOP("Prefdesk::Finding", "desk")},
};

} // namespace

QString placeLabel(const Finding &finding)
{
    for (const CodeWord &place : places) {
        const QLatin1String code(place.code);
        if (finding.where == code || finding.where.startsWith(code + QLatin1Char(' ')))
            return QCoreApplication::translate(context, place.label) + finding.where.mid(code.size());
    }
    return finding.where;
}

QString label(const Finding &finding)
{
    const QString known = labelOf(finding.kind, sentences, context);
    return known.isEmpty() ? QCoreApplication::translate("Prefdesk::Finding", "Something is not as it was recorded.")
                           : known;
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
