// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/case_desk.h"

#include <QJsonArray>
#include <QTextCursor>
#include <QTimer>

namespace casebound::widgets {

class MaskedTextEdit;

// Turns registered names into mentions a moment after they were typed, and at once where they were pasted.
// Where somebody undoes one, or says that it is not this person, the name is left alone from then on.
class NameSpotter : public QObject {
    Q_OBJECT
public:
    NameSpotter(models::CaseDesk& desk, MaskedTextEdit& edit);

    // Without waiting for the moment. A name at whose end the cursor stands may go on, unless all is there.
    enum class Typing { MayGoOn, IsOver };
    void look(Typing typing = Typing::MayGoOn);
    // Nothing more is typed here now: what was still waited for is looked at.
    void finish();
    // Another text is there: its names that are to be left alone, [[start, length]].
    void begin(const QJsonArray& plain);

    // Leaves the name alone that stands there.
    void leaveAlone(int position, int length);
    // As begin() takes it.
    QJsonArray plainNames() const;

    void beforeUndo();
    void afterUndo();

private:
    struct LeftAlone {
        QTextCursor cursor; // moves along with the words
        QString words;
    };
    void replace(const QJsonArray& names, Typing typing);
    bool isBeingTyped(int end) const;
    bool isLeftAlone(int start, int length) const;
    bool followsItsOwnBeginning(const QString& text, int offset, const QString& ref) const;
    int mentions() const;

    models::CaseDesk& m_desk;
    MaskedTextEdit& m_edit;
    QTimer m_pause;
    QStringList m_made; // words that became mentions here, in order
    QList<LeftAlone> m_leftAlone;
    bool m_isWaiting = false; // for the cursor to leave a name
    int m_before = 0;
    int m_changedAt = 0; // by the last change
    int m_added = 0;
};

} // namespace casebound::widgets
