// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/application.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QTest>

namespace Prefdesk {

template<typename Widget>
Widget *part(Application &application, const char *name)
{
    auto *const found = application.window().findChild<Widget *>(QString::fromLatin1(name));
    if (!found)
        qFatal("no part %s", name);
    return found;
}

/// Signs in to a demonstration desk; false when it does not open.
inline bool signIn(Application &application, const QString &desk, const QString &person)
{
    application.start(desk, {}, person);
    auto *const passphrase = part<QLineEdit>(application, "passphrase");
    QTest::keyClicks(passphrase, QStringLiteral("demo"));
    QTest::keyClick(passphrase, Qt::Key_Return);
    return QTest::qWaitFor([&] { return application.session().state() == Session::State::Open; }, 20'000);
}

/// Searches with these words and presses Enter; whether the customer comes is for the caller to wait for.
inline bool enterSearch(Application &application, const QString &words)
{
    auto *const text = part<QLineEdit>(application, "text");
    auto *const hits = part<QAbstractItemView>(application, "hits");
    text->clear();
    if (!QTest::qWaitFor([&] { return hits->model()->rowCount() == 0; }))
        return false;
    QTest::keyClicks(text, words);
    if (!QTest::qWaitFor([&] { return hits->model()->rowCount() > 0; }))
        return false;
    QTest::keyClick(text, Qt::Key_Return);
    return true;
}

/// The customer whose number begins like this is on the desk.
inline bool openCustomer(Application &application, const QString &number)
{
    return enterSearch(application, number)
        && QTest::qWaitFor([&] { return part<QWidget>(application, "topics")->isVisible(); });
}

} // namespace Prefdesk
