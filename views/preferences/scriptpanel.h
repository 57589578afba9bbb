// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QTextBrowser;

namespace Prefdesk {

class CallModel;

/// What to read aloud, one script after the other, with a tick for each that was read.
class ScriptPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ScriptPanel(CallModel &model, QWidget *parent = nullptr);

private:
    void showScripts();
    void showCurrent();
    void markRead(bool read);

    CallModel &m_model;
    QComboBox *m_names;
    QLabel *m_language;
    QTextBrowser *m_text;
    QCheckBox *m_read;
};

} // namespace Prefdesk
