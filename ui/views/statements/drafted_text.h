// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QObject>

namespace casebound::widgets {
class MaskedTextEdit;
}

namespace casebound::views {

// Keeps a text field in step with the case: what was typed stays until it was written, everything else
// follows what is stored.
class DraftedText : public QObject {
    Q_OBJECT
public:
    explicit DraftedText(widgets::MaskedTextEdit& edit);

    // As form() has it now. Where somebody has typed since, only the words of its mentions are renewed.
    void take(const QJsonValue& stored);
    // Something that was typed and not written, before the program locked.
    void takeDraft(const QJsonValue& draft);

    bool isDirty() const { return m_typed != m_written; }
    // As Editing::save() takes it; from now on on its way.
    QJsonValue forSaving();
    // For a draft.
    QJsonValue asTyped() const;
    // What was on its way has arrived.
    void arrived();

Q_SIGNALS:
    void edited();
    void entered();
    void left(); // the field has lost the keyboard

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void show(const QJsonValue& text);

    widgets::MaskedTextEdit& m_edit;
    QJsonValue m_stored;
    int m_typed = 0; // counts what somebody did
    int m_sent = 0;
    int m_written = 0;
    bool m_wasSent = false; // since it was shown last
};

} // namespace casebound::views
