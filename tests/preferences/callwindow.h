// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/preferences/opencustomer.h"
#include "views/preferences/callpanel.h"
#include "views/preferences/preferencepanel.h"

#include <QApplication>
#include <QHBoxLayout>

namespace Prefdesk {

/// Both panels in a window, and a keyboard that counts.
class CallWindow final
{
public:
    explicit CallWindow(SampleDesk &sample, Role role = Role::Agent)
        : open(sample, role)
        , call(new CallPanel(open.call, open.preferences, &m_window))
        , preferences(new PreferencePanel(open.preferences, &m_window))
    {
        auto *row = new QHBoxLayout(&m_window);
        row->addWidget(preferences);
        row->addWidget(call);
        m_window.show();
        if (!QTest::qWaitForWindowActive(&m_window))
            qFatal("The window does not become active.");
    }

    template<typename Widget>
    Widget *part(const char *name)
    {
        auto *found = m_window.findChild<Widget *>(QString::fromLatin1(name));
        if (!found)
            qFatal("no part %s", name);
        return found;
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        ++keys;
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : &m_window, key, modifiers);
    }

    void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }

    void toOffersByEmail()
    {
        press(Qt::Key_Y, Qt::AltModifier);
        press(Qt::Key_Down);
    }

    // Ctrl+S, then waits for the answer.
    bool save()
    {
        QSignalSpy saved(&open.call, &CallModel::saved);
        QSignalSpy failed(&open.preferences, &PreferenceModel::failed);
        press(Qt::Key_S, Qt::ControlModifier);
        return QTest::qWaitFor([&] { return !saved.isEmpty() || !failed.isEmpty(); }) && !saved.isEmpty();
    }

    ConsentState kept(const Question &question)
    {
        const auto preference = open.preferences.sheet().kept(question);
        return preference ? preference->answer.state : ConsentState::Unknown;
    }

    OpenCustomer open;
    int keys = 0;

private:
    QWidget m_window;

public:
    CallPanel *call;
    PreferencePanel *preferences;
};

} // namespace Prefdesk
