// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/common/secretfield.h"

#include "models/basics/secret.h"

#include <QLineEdit>

namespace Prefdesk {

QString takeSecret(QLineEdit *field)
{
    QString typed = field->text(); // shares the field's own letters
    const QString secret(typed.constData(), typed.size());
    wipe(typed);
    field->setText(QString()); // clear() would keep everything for undo
    return secret;
}

} // namespace Prefdesk
