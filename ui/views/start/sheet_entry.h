// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/recovery.h"
#include "ui/widgets/basics.h"

#include <QWidget>

#include <vector>

namespace casebound::widgets {
class SheetField;
}

namespace casebound::views {

// A whole recovery sheet, or two of its three shares: the second field is there once the first turns out to
// be a share.
class SheetEntry : public QWidget {
    Q_OBJECT
public:
    explicit SheetEntry(session::SheetKind kind, QWidget* parent = nullptr);

    bool isEmpty() const;
    bool isComplete() const;
    // What is wrong with what was typed, in words; empty: nothing. The keyboard is in the row it is about.
    QString problem();
    std::vector<SecureBytes> words() const;
    void clear();

Q_SIGNALS:
    void changed();
    void submitted();

private:
    void follow();
    bool isShare() const;

    session::SheetKind m_kind;
    widgets::Notice* m_what;
    QLabel* m_secondTitle;
    widgets::SheetField* m_first;
    widgets::SheetField* m_second;
};

} // namespace casebound::views
