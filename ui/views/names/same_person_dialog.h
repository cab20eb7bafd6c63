// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/names_desk.h"

#include <QDialog>

class QLineEdit;
class QListWidget;
class QPushButton;

namespace casebound::views {

// Two entries of Names are one human: which is the other?
class SamePersonDialog : public QDialog {
    Q_OBJECT
public:
    SamePersonDialog(const session::IdentityView& person, const QList<session::IdentityView>& others,
                     QWidget* parent);

    QString chosen() const; // "#<hex>" of the other; empty: none

private:
    void filter(const QString& words);
    void look();

    QLineEdit* m_words;
    QListWidget* m_people;
    QPushButton* m_join;
};

} // namespace casebound::views
