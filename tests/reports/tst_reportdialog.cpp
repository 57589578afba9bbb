// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reports/reportmodel.h"
#include "models/reports/reportverifier.h"
#include "tests/reports/reportdesk.h"
#include "tests/support/resultcheck.h"
#include "views/common/messagebar.h"
#include "views/reports/reportdialog.h"

#include <QDateEdit>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Prefdesk;

class TestReportDialog final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QFile key(place("key.p12"));
        QVERIFY(key.open(QIODevice::WriteOnly));
        key.write(TestSigner {}.make().pkcs12);
    }

    void init()
    {
        m_desk = std::make_unique<ReportDesk>();
        m_database = m_desk->desk.openDatabase();
        open(Role::Officer);
    }

    void cleanup()
    {
        m_dialog.reset();
        m_model.reset();
        m_database.reset();
    }

    void makesAReportOnACustomerWithAnotherKey()
    {
        m_dialog->setCustomer(m_desk->agnes().id, QStringLiteral("100000"), QStringLiteral("BERGER & Co"));
        QVERIFY(part<QRadioButton>("aboutCustomer")->isChecked());
        QVERIFY(part<QLineEdit>("file")->text().endsWith(QStringLiteral("customer-100000.pdf")));
        type("file", place("made.pdf"));
        QTest::keyClick(part<QRadioButton>("otherKey"), Qt::Key_Space);
        QVERIFY(!part<QPushButton>("make")->isEnabled());
        type("keyFile", place("key.p12"));
        typePassphrase();
        QVERIFY(part<QPushButton>("make")->isEnabled());
        QTest::mouseClick(part<QPushButton>("make"), Qt::LeftButton);
        QVERIFY(part<QLineEdit>("passphrase")->text().isEmpty());
        QVERIFY(!part<QPushButton>("make")->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(!part<QLineEdit>("shortCode")->text().isEmpty(), 20'000);
        QVERIFY(part<QLabel>("result")->text().contains(QStringLiteral("made.pdf")));
        const auto verdict = verifyReportFile(place("made.pdf"), m_desk->desk.clock.now());
        QVERIFY_OK(verdict);
        QVERIFY(verdict->isOk());
        QCOMPARE(verdict->evidence->subject->number, QStringLiteral("100000"));
        QVERIFY(part<QLineEdit>("shortCode")->text().startsWith(verdict->logRoot.first(16)));
    }

    void makesAReportOnAPeriodByKeyboard()
    {
        QVERIFY(!part<QRadioButton>("aboutCustomer")->isEnabled());
        const QDate today = m_desk->desk.clock.now().toDateTime().date();
        part<QDateEdit>("from")->setDate(today);
        part<QDateEdit>("to")->setDate(today);
        QVERIFY(part<QLineEdit>("file")->text().contains(today.toString(Qt::ISODate)));
        type("file", place("period.pdf"));
        QTest::keyClick(part<QRadioButton>("otherKey"), Qt::Key_Space);
        type("keyFile", place("key.p12"));
        typePassphrase();
        QTest::keyClick(part<QLineEdit>("passphrase"), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(place("period.pdf")), 20'000);
        const auto verdict = verifyReportFile(place("period.pdf"), m_desk->desk.clock.now());
        QVERIFY(verdict->isOk());
        QVERIFY(verdict->evidence->kind == Evidence::Kind::Period);
    }

    void saysWhatWentWrongInPlace()
    {
        type("file", place("never.pdf"));
        QTest::mouseClick(part<QPushButton>("make"), Qt::LeftButton); // the own key is not there
        QTRY_VERIFY_WITH_TIMEOUT(!part<MessageBar>("messages")->text().isEmpty(), 20'000);
        QVERIFY(part<QPushButton>("make")->isEnabled());
        QVERIFY(!QFile::exists(place("never.pdf")));
    }

    void asksBeforeItReplacesAFile()
    {
        QFile old(place("old.pdf"));
        QVERIFY(old.open(QIODevice::WriteOnly));
        type("file", old.fileName());
        QTest::mouseClick(part<QPushButton>("make"), Qt::LeftButton);
        QVERIFY(!m_model->isBusy());
        QVERIFY(part<MessageBar>("messages")->text().contains(QStringLiteral("replace")));
        QTest::mouseClick(part<QPushButton>("make"), Qt::LeftButton);
        QVERIFY(m_model->isBusy());
        QTRY_VERIFY_WITH_TIMEOUT(!m_model->isBusy(), 20'000);
    }

    void closingWhileBusyCancels()
    {
        type("file", place("closed.pdf"));
        QTest::mouseClick(part<QPushButton>("make"), Qt::LeftButton);
        QVERIFY(m_model->isBusy());
        m_dialog->reject();
        QTRY_VERIFY_WITH_TIMEOUT(!m_model->isBusy(), 20'000);
        QVERIFY(!QFile::exists(place("closed.pdf")));
    }

    void anAgentMayNot()
    {
        open(Role::Agent);
        QVERIFY(!part<QPushButton>("make")->isEnabled());
    }

    void everyControlHasAName()
    {
        for (const QWidget *widget : m_dialog->findChildren<QLineEdit *>()) {
            if (widget->objectName().startsWith(QStringLiteral("qt_")))
                continue;
            const QList<QLabel *> labels = m_dialog->findChildren<QLabel *>();
            const bool named = !widget->accessibleName().isEmpty()
                || std::any_of(labels.begin(), labels.end(),
                               [widget](const QLabel *l) { return l->buddy() == widget; });
            QVERIFY2(named, qPrintable(widget->objectName()));
        }
    }

private:
    QString place(const char *name) const { return m_folder.filePath(QString::fromUtf8(name)); }
    void open(Role role)
    {
        m_dialog.reset();
        m_model = std::make_unique<ReportModel>(*m_database, m_desk->desk.actor(role), m_desk->desk.clock.clock(),
                                                m_desk->unlocked(place("nobody")), m_desk->logSetup());
        m_dialog = std::make_unique<ReportDialog>(*m_model);
        m_dialog->show();
    }
    template<typename T>
    T *part(const char *name) const
    {
        return m_dialog->findChild<T *>(QString::fromLatin1(name));
    }
    void type(const char *name, const QString &text)
    {
        auto *field = part<QLineEdit>(name);
        field->clear();
        QTest::keyClicks(field, text);
    }

    void typePassphrase()
    {
        // keyClicks() knows no umlauts.
        part<QLineEdit>("passphrase")->insert(QString::fromUtf8(TestSigner::passphrase().view().toByteArray()));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<ReportDesk> m_desk;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<ReportModel> m_model;
    std::unique_ptr<ReportDialog> m_dialog;
};

QTEST_MAIN(TestReportDialog)
#include "tst_reportdialog.moc"
