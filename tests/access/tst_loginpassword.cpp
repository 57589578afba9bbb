// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/loginpassword.h"
#include "tests/support/resultcheck.h"

#include <QTest>

using namespace Prefdesk;

class TestLoginPassword final : public QObject
{
    Q_OBJECT

private slots:
    /// The expected one comes from the reference implementation of Argon2 (libargon2).
    void isTheSameAsOthersCompute()
    {
        const auto password = loginPassword(QStringLiteral("north.ada"), Secret::copyOf("correct horse"));
        QVERIFY_OK(password);
        QCOMPARE(password->view().toByteArray(), QByteArray("xfnXgZoQCvZCdWMkV1AD5Wb5VjPqzI7sIWci7wkq934"));
    }

    void differsForEachPersonAndDesk()
    {
        const Secret passphrase = Secret::copyOf("correct horse");
        const auto ada = loginPassword(QStringLiteral("north.ada"), passphrase);
        const auto bob = loginPassword(QStringLiteral("north.bob"), passphrase);
        const auto south = loginPassword(QStringLiteral("south.ada"), passphrase);
        QVERIFY(ada && bob && south);
        QVERIFY(!(*ada == *bob));
        QVERIFY(!(*ada == *south));
    }
};

QTEST_GUILESS_MAIN(TestLoginPassword)
#include "tst_loginpassword.moc"
