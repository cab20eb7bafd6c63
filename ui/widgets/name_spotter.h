// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/case_desk.h"

#include <QJsonArray>
#include <QSet>
#include <QTimer>

namespace casebound::widgets {

class MaskedTextEdit;

// Turns registered names into mentions a moment after they were typed or pasted. What somebody undoes is left
// alone from then on.
class NameSpotter : public QObject {
    Q_OBJECT
public:
    NameSpotter(models::CaseDesk& desk, MaskedTextEdit& edit);

    // Without waiting for the moment.
    void look();
    // Another text is there: nothing was undone in it yet.
    void forget();

    void beforeUndo();
    void afterUndo();

private:
    void replace(const QJsonArray& names);
    bool isBeingTyped(int end) const;
    bool followsItsOwnBeginning(const QString& text, int offset, const QString& ref) const;
    int mentions() const;

    models::CaseDesk& m_desk;
    MaskedTextEdit& m_edit;
    QTimer m_pause;
    QStringList m_made;      // words that became mentions here, in order
    QSet<QString> m_refused; // words whose mention was undone
    int m_before = 0;
};

} // namespace casebound::widgets
