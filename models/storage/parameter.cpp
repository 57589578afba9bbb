// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/parameter.h"

#include <QCoreApplication>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::Connection)
};

QStringList textsOf(const QList<QVariantList> &rows, qsizetype column)
{
    QStringList texts;
    for (const QVariantList &row : rows) {
        const QString text = row.at(column).toString();
        texts.append(text.isNull() ? QStringLiteral("") : text); // in an array a null text is NULL
    }
    return texts;
}

OptionalIntegers integersOf(const QList<QVariantList> &rows, qsizetype column)
{
    OptionalIntegers integers;
    for (const QVariantList &row : rows) {
        const QVariant &value = row.at(column);
        integers.append(value.isNull() ? std::nullopt : std::optional(value.toLongLong()));
    }
    return integers;
}

} // namespace

QVariantList arraysOf(const QList<QVariantList> &rows)
{
    QVariantList arrays;
    if (rows.isEmpty())
        return arrays;
    const QVariantList &first = rows.constFirst();
    for (qsizetype column = 0; column < first.size(); ++column) {
        if (first.at(column).typeId() == QMetaType::QString)
            arrays.append(textsOf(rows, column));
        else
            arrays.append(QVariant::fromValue(integersOf(rows, column)));
    }
    return arrays;
}

QVariant parameter(const QVariant &value)
{
    if (value.typeId() == QMetaType::QString && !value.isNull() && value.toString().isNull())
        return QVariant(QLatin1String(""));
    if (value.typeId() == QMetaType::QByteArray && !value.isNull() && value.toByteArray().isNull())
        return QVariant(QByteArray(""));
    return value;
}

Error stoppedError()
{
    return {Error::Kind::Cancelled, Words::tr("Stopped. Nothing was changed."), {}};
}

Error parameterCountError()
{
    return {Error::Kind::Internal, Words::tr("This program made a mistake. Nothing was changed; please report it."),
            QStringLiteral("parameter count")};
}

} // namespace Prefdesk
