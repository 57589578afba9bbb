// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/application.h"
#include "app/demotour.h"
#include "models/access/hardening.h"
#include "models/storage/sqlcipherdriver.h"
#include "views/common/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QIcon>
#include <QLibraryInfo>
#include <QLocale>
#include <QStandardPaths>
#include <QTranslator>

using namespace Prefdesk;

namespace {

struct Options
{
    QString desk;
    QString caFile;
    QString user;
    QString tour;
    QString size;
    QString scheme;
};

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(QCoreApplication::translate("main", "Desk for customer preferences and consent."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        QStringLiteral("desk"),
        QCoreApplication::translate("main", "Desk to open: folder NAME.prefdesk or postgresql://server/database"),
        QStringLiteral("[desk]"));
    parser.addOptions({
        {QStringLiteral("ca"),
         QCoreApplication::translate("main", "CA certificate that vouches for the server of a shared desk"),
         QStringLiteral("file")},
        {QStringLiteral("user"), QCoreApplication::translate("main", "Sign-in name to propose"),
         QStringLiteral("name")},
        {QStringLiteral("tour"),
         QCoreApplication::translate("main",
                                     "Walk through a demonstration desk; screenshots and a report go to folder"),
         QStringLiteral("folder")},
        {QStringLiteral("size"), QCoreApplication::translate("main", "Size of the window on the tour, 1440x900"),
         QStringLiteral("size")},
        {QStringLiteral("language"), QCoreApplication::translate("main", "Language of the window, for example de"),
         QStringLiteral("code")},
        {QStringLiteral("scheme"), QCoreApplication::translate("main", "light or dark"), QStringLiteral("scheme")},
    });
}

/// Before there are words to answer in: asks for nothing, refuses nothing.
QString wantedLanguage()
{
    QCommandLineParser parser;
    describe(parser);
    parser.parse(QCoreApplication::arguments());
    return parser.value(QStringLiteral("language"));
}

Options readOptions(const QApplication &application)
{
    QCommandLineParser parser;
    describe(parser);
    parser.process(application);
    return {.desk = parser.positionalArguments().value(0),
            .caFile = parser.value(QStringLiteral("ca")),
            .user = parser.value(QStringLiteral("user")),
            .tour = parser.value(QStringLiteral("tour")),
            .size = parser.value(QStringLiteral("size")),
            .scheme = parser.value(QStringLiteral("scheme"))};
}

void translate(QApplication &application, const QString &language)
{
    // The English of the window is that of Britain, so are its dates.
    const QString wanted = language == QLatin1String("en") ? QStringLiteral("en_GB") : language;
    const QLocale locale = wanted.isEmpty() ? QLocale() : QLocale(wanted);
    QLocale::setDefault(locale);
    auto *const words = new QTranslator(&application);
    const QString folder = QStringLiteral(":/i18n");
    // English has a file too: it knows the plurals.
    if (words->load(locale, QStringLiteral("prefdesk"), QStringLiteral("_"), folder)
        || words->load(QStringLiteral("prefdesk_en"), folder))
        QCoreApplication::installTranslator(words);
    auto *const qtWords = new QTranslator(&application);
    if (qtWords->load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                      QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qtWords);
}

Theme::Scheme schemeOf(const QString &word)
{
    if (word.isEmpty())
        return Theme::currentScheme();
    return word == QStringLiteral("dark") ? Theme::Scheme::Dark : Theme::Scheme::Light;
}

QSize sizeOf(const QString &word)
{
    const QString width = word.section(u'x', 0, 0);
    const QString height = word.section(u'x', 1, 1);
    return word.isEmpty() ? QSize(1440, 900) : QSize(width.toInt(), height.toInt());
}

QString settingsFile()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation))
        .filePath(QStringLiteral("prefdesk.ini"));
}

} // namespace

int main(int argc, char *argv[])
{
    forbidCoreDumps();
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("prefdesk"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PREFDESK_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.prefdesk.prefdesk"));
    QGuiApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/prefdesk.svg")));
    registerSqlCipherDriver();

    translate(application, wantedLanguage());
    const Options options = readOptions(application);
    Theme::apply(application, schemeOf(options.scheme));

    Application desk(settingsFile());
    desk.start(options.desk, options.caFile, options.user);
    if (options.tour.isEmpty())
        return QApplication::exec();
    DemoTour tour(desk, options.tour, sizeOf(options.size));
    tour.start();
    return QApplication::exec();
}
