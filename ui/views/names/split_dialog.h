// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/names_desk.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;

namespace casebound::views {

// One entry of Names is two humans: which names and labels are the other's?
class SplitDialog : public QDialog {
    Q_OBJECT
public:
    // `labels` by the references of the person's appearances.
    SplitDialog(const session::IdentityView& person, const QHash<QString, QString>& labels, QWidget* parent);

    QStringList names() const;       // of the other person
    QStringList appearances() const; // references

private:
    void look();

    QListWidget* m_names;
    QListWidget* m_appearances;
    QLabel* m_result;
    QPushButton* m_split;
};

} // namespace casebound::views
