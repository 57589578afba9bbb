// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/preferences/scriptpanel.h"

#include "models/preferences/callmodel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace Prefdesk {

ScriptPanel::ScriptPanel(CallModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_names(new QComboBox(this))
    , m_language(new QLabel(this))
    , m_text(new QTextBrowser(this))
    , m_read(new QCheckBox(tr("I have &read this aloud"), this))
{
    m_names->setObjectName(QStringLiteral("scriptNames"));
    m_names->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_language->setObjectName(QStringLiteral("scriptLanguage"));
    m_language->setWordWrap(true);
    m_text->setObjectName(QStringLiteral("scriptText"));
    m_text->setAccessibleName(tr("Text to read aloud"));
    m_text->setTabChangesFocus(true);
    m_read->setObjectName(QStringLiteral("scriptRead"));
    m_text->setMinimumHeight(fontMetrics().lineSpacing() * 5);
    auto *title = new QLabel(tr("&Script to read aloud:"), this);
    title->setBuddy(m_names);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(title);
    column->addWidget(m_names);
    column->addWidget(m_text, 1);
    column->addWidget(m_language);
    column->addWidget(m_read);
    connect(m_names, &QComboBox::currentIndexChanged, this, &ScriptPanel::showCurrent);
    connect(m_read, &QCheckBox::clicked, this, &ScriptPanel::markRead);
    connect(&model, &CallModel::changed, this, &ScriptPanel::showScripts);
    showScripts();
}

void ScriptPanel::showScripts()
{
    const QList<FoundNotice> scripts = m_model.scripts();
    QStringList names;
    for (const FoundNotice &script : scripts)
        names.append(m_model.isRead(script) ? tr("✓ %1 (read)").arg(script.version.title) : script.version.title);
    QStringList shown;
    for (int row = 0; row < m_names->count(); ++row)
        shown.append(m_names->itemText(row));
    if (names != shown) {
        const QSignalBlocker quiet(m_names);
        const int row = qMin(qMax(0, m_names->currentIndex()), static_cast<int>(names.size()) - 1);
        m_names->clear();
        m_names->addItems(names);
        m_names->setCurrentIndex(names.isEmpty() ? -1 : row);
    }
    showCurrent();
}

void ScriptPanel::showCurrent()
{
    const QList<FoundNotice> scripts = m_model.scripts();
    const qsizetype row = m_names->currentIndex();
    const bool any = row >= 0 && row < scripts.size();
    m_read->setEnabled(any);
    if (!any) {
        m_text->clear();
        m_language->clear();
        m_read->setChecked(false);
        return;
    }
    const FoundNotice &script = scripts.at(row);
    if (m_text->toPlainText() != script.version.spoken)
        m_text->setPlainText(script.version.spoken);
    const QString language = QLocale(QLocale(script.version.language).language(), QLocale::World).nativeLanguageName();
    m_language->setText(script.fit == FoundNotice::Fit::Exact
                            ? tr("%1, version %2").arg(language).arg(script.version.version)
                            : tr("There is no wording in the customer's language; this is %1, version %2.")
                                  .arg(language)
                                  .arg(script.version.version));
    m_read->setChecked(m_model.isRead(script));
}

void ScriptPanel::markRead(bool read)
{
    const QList<FoundNotice> scripts = m_model.scripts();
    const qsizetype row = m_names->currentIndex();
    if (row < 0 || row >= scripts.size())
        return;
    m_model.setRead(scripts.at(row), read);
    // The next script that is still to be read comes by itself.
    for (qsizetype next = 0; read && next < scripts.size(); ++next) {
        if (!m_model.isRead(scripts.at(next))) {
            m_names->setCurrentIndex(static_cast<int>(next));
            return;
        }
    }
}

} // namespace Prefdesk
