// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>
#include <QWidget>

#include <functional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;

namespace Prefdesk {

class CallModel;
class ConflictPanel;
class DraftBanner;
class LeaveBanner;
class MessageBar;
class PreferenceModel;
class ScriptPanel;
struct Error;
struct SaveOutcome;

/// The running call: who it is and how that is known, what was read aloud and said, what will be saved, and saving it.
class CallPanel final : public QWidget
{
    Q_OBJECT

public:
    CallPanel(CallModel &call, PreferenceModel &preferences, QWidget *parent = nullptr);

    /// Asks what becomes of an unsaved call first; see LeaveBanner::ask().
    void leave(std::function<void()> then);

private:
    void nameFields();
    void arrange();
    void fillForm();
    QWidget *createSaving();
    void connectFields();
    void fillFields();
    void takeFields();
    void showCall();
    void showSummary();
    void showDuration();
    void showSaved(const SaveOutcome &outcome);
    void showFailure(const Error &error);

    CallModel &m_call;
    PreferenceModel &m_preferences;
    QLabel *m_duration;
    QComboBox *m_verification;
    QComboBox *m_direction;
    QLineEdit *m_number;
    QLineEdit *m_reference;
    QLineEdit *m_recordingReference;
    QLineEdit *m_recordingHash;
    ScriptPanel *m_script;
    QPlainTextEdit *m_words;
    QCheckBox *m_readBack;
    QCheckBox *m_unasked;
    QLineEdit *m_correctionReason;
    QLabel *m_summary;
    QPushButton *m_save;
    MessageBar *m_result;
    ConflictPanel *m_conflicts;
    DraftBanner *m_draft;
    LeaveBanner *m_leave;
    QPushButton *m_sameCaller;
    QScrollArea *m_area;
    QWidget *m_fields;
    QTimer m_tick;
    bool m_filling = false; ///< the fields change because the call did, not by hand
};

} // namespace Prefdesk
