// SPDX-License-Identifier: GPL-3.0-or-later

#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

/// German is complete and says with the same placeholders what English says.
class TranslationsTest final : public QObject
{
    Q_OBJECT

private slots:
    void leavesNoGermanTextUnfinished();
    void keepsEveryPlaceholder();

private:
    struct Message
    {
        QString source;
        QStringList translations;
        bool unfinished = false;
    };

    static QList<Message> messages();
    static QStringList placeholders(const QString &text);
};

QList<TranslationsTest::Message> TranslationsTest::messages()
{
    QFile file(QStringLiteral(TRANSLATIONS "/prefdesk_de.ts"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Message> found;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QStringLiteral("message")) {
            found.append(Message());
        } else if (xml.name() == QStringLiteral("source")) {
            found.last().source = xml.readElementText();
        } else if (xml.name() == QStringLiteral("translation")) {
            found.last().unfinished = xml.attributes().value(QStringLiteral("type")) == QStringLiteral("unfinished");
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            found.last().translations.append(text.trimmed());
        }
    }
    return found;
}

QStringList TranslationsTest::placeholders(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral("%L?[0-9]+"));
    QStringList found;
    for (auto match = shape.globalMatch(text); match.hasNext();)
        found.append(match.next().captured());
    found.removeDuplicates();
    found.sort();
    return found;
}

void TranslationsTest::leavesNoGermanTextUnfinished()
{
    const QList<Message> all = messages();
    QVERIFY(all.size() > 300);

    QStringList unfinished;
    for (const Message &message : all) {
        if (message.unfinished || message.translations.join(QString()).isEmpty())
            unfinished.append(message.source);
    }

    QVERIFY2(unfinished.isEmpty(), qPrintable(unfinished.join(u'\n')));
}

void TranslationsTest::keepsEveryPlaceholder()
{
    for (const Message &message : messages()) {
        for (const QString &translation : message.translations)
            QVERIFY2(placeholders(translation) == placeholders(message.source), qPrintable(message.source));
    }
}

QTEST_GUILESS_MAIN(TranslationsTest)
#include "tst_translations.moc"
