// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/judgedmessagemodel.h"

#include "models/verdicts/rulingsreader.h"
#include "models/verdicts/verdictwords.h"

#include <QLocale>

namespace Prefdesk {

namespace {

SentFacts sentOf(const Message &message)
{
    return {message.sentAt, message.channel, message.topic, message.id};
}

} // namespace

JudgedMessageModel::JudgedMessageModel(Database &database, Actor actor, Clock clock, QObject *parent)
    : MessageModel(database, std::move(actor), std::move(clock), parent)
    , m_reader(std::make_shared<RulingsReader>())
{
    connect(this, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_rulings.clear(); });
    connect(this, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { judge(first, last); });
}

JudgedMessageModel::~JudgedMessageModel() = default;

void JudgedMessageModel::judge(int first, int last)
{
    QList<SentFacts> messages; // the oldest first
    for (int row = last; row >= first; --row) {
        if (hasArrived(rows().at(row).status))
            messages.append(sentOf(rows().at(row)));
    }
    database().run(
        this,
        [reader = m_reader, actor = actor(), customer = customer(), messages](Connection &connection) {
            return reader->messages(connection, actor, customer, messages);
        },
        [this, asked = generation()](const Result<QHash<qint64, MessageRuling>> &rulings) {
            if (asked != generation()) // about another customer
                return;
            if (rulings)
                take(*rulings);
            else
                emit failed(rulings.error());
        });
}

void JudgedMessageModel::take(const QHash<qint64, MessageRuling> &rulings)
{
    m_rulings.insert(rulings);
    emit dataChanged(index(0, Honoured), index(rowCount() - 1, Honoured));
}

void JudgedMessageModel::explain(int row)
{
    const Message &message = rows().at(row);
    if (!hasArrived(message.status))
        return;
    const QString title = tr("%1, %2, %3")
                              .arg(QLocale().toString(message.sentAt.toDateTime().toLocalTime(), QLocale::ShortFormat),
                                   label(message.channel), label(message.topic));
    database().run(
        this,
        [reader = m_reader, actor = actor(), customer = customer(), sent = sentOf(message)](Connection &connection) {
            return reader->explanation(connection, actor, customer, sent);
        },
        [this, title, asked = generation()](const Result<MessageExplanation> &explanation) {
            if (asked != generation())
                return;
            if (explanation)
                emit explained(title, *explanation);
            else
                emit failed(explanation.error());
        });
}

int JudgedMessageModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount + 1;
}

QVariant JudgedMessageModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.column() == Honoured || role == BreachRole)
        return honoured(rows().at(index.row()), role);
    const int column = index.column() < Honoured ? index.column() : index.column() - 1;
    return MessageModel::data(createIndex(index.row(), column), role);
}

// Never by colour alone.
QVariant JudgedMessageModel::honoured(const Message &message, int role) const
{
    const auto ruling = m_rulings.constFind(message.id);
    const bool isJudged = ruling != m_rulings.cend();
    if (role == BreachRole)
        return isJudged ? QVariant(ruling->isBreach()) : QVariant();
    if (role == Qt::ToolTipRole && isJudged && ruling->isBreach())
        return ruling->law.isEmpty() ? ruling->rule : ruling->rule + QStringLiteral(": ") + ruling->law;
    if (role != Qt::DisplayRole)
        return {};
    if (!hasArrived(message.status))
        return tr("– did not arrive");
    if (!isJudged)
        return QStringLiteral("…");
    return ruling->isBreach() ? tr("✗ breach: %1").arg(sentence(ruling->reason)) : tr("✓ allowed");
}

QVariant JudgedMessageModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section != Honoured)
        return MessageModel::headerData(section < Honoured ? section : section - 1, orientation, role);
    return orientation == Qt::Horizontal && role == Qt::DisplayRole ? tr("Honoured?") : QVariant();
}

} // namespace Prefdesk
