// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/intake/importformats.h"

#include "models/intake/caseimport.h"
#include "models/intake/contactimport.h"
#include "models/intake/messageimport.h"
#include "models/intake/registerimport.h"

#include <QCoreApplication>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::ImportFormats)
};

} // namespace

QStringList importFormats()
{
    return {ContactImport::format(), MessageImport::format(), CaseImport::format(), RegisterImport::format()};
}

QString importFormatLabel(const QString &format)
{
    if (format == ContactImport::format())
        return Words::tr("Contacts (HubSpot export, CSV)");
    if (format == MessageImport::format())
        return Words::tr("Messages sent (JSON Lines)");
    if (format == CaseImport::format())
        return Words::tr("Service cases (Zendesk tickets, CSV)");
    if (format == RegisterImport::format())
        return Words::tr("National do-not-call register (one number a line)");
    return format;
}

Result<ImportOutcome> importFile(Connection &connection, const Actor &actor, const Clock &clock,
                                 const ImportRequest &request, const ImportProgress &progress)
{
    if (request.format == ContactImport::format())
        return ContactImport(connection, actor, clock).run(request, progress);
    if (request.format == MessageImport::format())
        return MessageImport(connection, actor, clock).run(request, progress);
    if (request.format == CaseImport::format())
        return CaseImport(connection, actor, clock).run(request, progress);
    if (request.format == RegisterImport::format())
        return RegisterImport(connection, actor, clock).run(request, progress);
    return Error {Error::Kind::Invalid,
                  Words::tr("The format \"%1\" is not known. Use one of these: %2.")
                      .arg(request.format, importFormats().join(QStringLiteral(", "))),
                  QStringLiteral("format")};
}

} // namespace Prefdesk
