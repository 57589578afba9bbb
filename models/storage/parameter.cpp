// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/parameter.h"

#include <QCoreApplication>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::Connection)
};

} // namespace

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
