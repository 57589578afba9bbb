// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/result.h"
#include "models/customers/customer.h"
#include "models/preferences/question.h"

#include <QByteArray>

namespace Prefdesk {

/// Made-up contacts as a CRM exports them: names of several scripts, two addresses each, and opt-outs as often as in
/// a real export (6 % from all e-mail, 15 % from marketing, 3 % from service). The same index gives the same contact.
class SampleContacts final
{
public:
    enum class OptOuts { None, Usual };

    explicit SampleContacts(OptOuts optOuts);

    static QByteArray header();
    /// The line of the export, with its line end.
    QByteArray line(qint64 index) const;
    /// What the desk keeps of that line.
    Customer customer(qint64 index) const;
    QList<Question> optOuts(qint64 index) const;

private:
    OptOuts m_optOuts;
};

/// The export as a file.
Result<> writeExport(const QString &name, const SampleContacts &contacts, qint64 rows);

} // namespace Prefdesk
