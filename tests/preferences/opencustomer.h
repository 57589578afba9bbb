// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/customers/customerstore.h"
#include "models/preferences/callmodel.h"
#include "models/preferences/preferencemodel.h"
#include "tests/preferences/sampledesk.h"

#include <QSignalSpy>

namespace Prefdesk {

/// The models of one open customer (Agnès), as the window has them.
class OpenCustomer final
{
public:
    explicit OpenCustomer(SampleDesk &sample, Role role = Role::Agent)
        : m_sample(sample)
        , m_database(sample.desk.openDatabase())
        , preferences(*m_database, sample.desk.actor(role), sample.desk.clock.clock())
        , call(*m_database, sample.desk.actor(role), sample.desk.clock.clock(), preferences)
    {
        begin(SampleDesk::agnes);
    }

    void begin(CustomerId id)
    {
        const auto customer
            = CustomerStore(m_sample.connection(), m_sample.desk.actor(Role::Admin), m_sample.desk.clock.clock())
                  .byId(id);
        if (!customer || !*customer)
            qFatal("There is no such customer.");
        call.begin(**customer);
        if (!QTest::qWaitFor([this] { return preferences.isLoaded() && !call.scripts().isEmpty(); }))
            qFatal("The customer does not open.");
    }

    Database &database() { return *m_database; }

    void prove()
    {
        CallModel::Notes notes = call.notes();
        notes.verification = Call::Verification::Passed;
        notes.verificationMethod = QStringLiteral("knowledge");
        notes.words = QStringLiteral("Oui.");
        call.setNotes(notes);
        const auto scripts = call.scripts();
        for (const FoundNotice &script : scripts)
            call.setRead(script, true);
    }

    bool saves()
    {
        QSignalSpy saved(&call, &CallModel::saved);
        QSignalSpy failed(&preferences, &PreferenceModel::failed);
        call.save();
        return QTest::qWaitFor([&] { return !saved.isEmpty() || !failed.isEmpty(); }) && !saved.isEmpty();
    }

private:
    SampleDesk &m_sample;
    std::unique_ptr<Database> m_database;

public:
    PreferenceModel preferences;
    CallModel call;
};

} // namespace Prefdesk
