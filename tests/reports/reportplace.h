// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/reports/reportmaking.h"
#include "tests/reports/reportdesk.h"

#include <QFile>
#include <QTemporaryDir>

#include <memory>

namespace Prefdesk {

/// A desk, a folder for its reports and a signing key in it, for tests that make reports.
class ReportPlace
{
protected:
    bool writeKey() const
    {
        QFile key(place("key.p12"));
        return key.open(QIODevice::WriteOnly) && key.write(TestSigner {}.make().pkcs12) > 0;
    }
    /// Needs the application object, so it cannot be the constructor's.
    void makeDesk() { m_desk = std::make_unique<ReportDesk>(); }

    QString place(const char *name) const { return m_folder.filePath(QString::fromUtf8(name)); }
    Actor officer() const { return m_desk->desk.actor(Role::Officer); }
    ReportSigner signer() const
    {
        return {place("key.p12"), TestSigner::passphrase(), {place("key.p12"), m_desk->desk.file()}};
    }
    ReportOrder customerOrder(const char *name) const
    {
        return {Evidence::Kind::Customer, m_desk->agnes().id, {}, {}, place(name)};
    }
    ReportOrder periodOrder(const char *name) const
    {
        const Instant end = m_desk->desk.clock.now().plusSeconds(1);
        return {Evidence::Kind::Period, {}, end.plusSeconds(-86'400), end, place(name)};
    }
    Result<MadeReport> make(const ReportOrder &order) { return make(order, officer()); }
    Result<MadeReport> make(const ReportOrder &order, const Actor &actor)
    {
        return makeReport(m_desk->connection(), actor, m_desk->desk.clock.clock(), m_desk->logSetup(), signer(), order);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<ReportDesk> m_desk;
};

} // namespace Prefdesk
