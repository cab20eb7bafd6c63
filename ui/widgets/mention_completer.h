// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/case_desk.h"
#include "ui/widgets/suggestion_popup.h"

#include <QJsonArray>
#include <QPointer>

class QKeyEvent;

namespace casebound::widgets {

class MaskedTextEdit;

// "@" and some letters of a label, or of a real name while names are shown: who is meant.
class MentionCompleter : public QObject {
    Q_OBJECT
public:
    MentionCompleter(models::CaseDesk& desk, MaskedTextEdit& edit);
    ~MentionCompleter() override;

    // After every key: is somebody typing behind an "@"?
    void look();
    bool takesKey(const QKeyEvent& event);
    SuggestionPopup* popup() const { return m_popup; } // null before the first "@"

private:
    QString token() const; // from the "@" to the cursor; empty without one
    void offer(const QJsonArray& people);
    void accept(const QJsonObject& person);

    models::CaseDesk& m_desk;
    MaskedTextEdit& m_edit;
    QPointer<SuggestionPopup> m_popup;
    int m_closedAt = -1; // the "@" that was escaped from
};

} // namespace casebound::widgets
