// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QListWidget;

namespace casebound::views {

// As whom a person appears: labels to be ticked, and a way to make one more.
class AppearancePicker : public QWidget {
    Q_OBJECT
public:
    struct Appearance {
        QString ref;
        QString label;
        QString role;
        QString takenBy; // name of the other person who it is; empty where it is free
    };
    explicit AppearancePicker(QWidget* parent = nullptr);

    // `chosen` in the order in which they were joined.
    void show(const QList<Appearance>& appearances, const QStringList& chosen);
    QStringList chosen() const;
    void suggestLabel(const QString& label);

    using QWidget::show;

Q_SIGNALS:
    void edited();
    void newWanted(const QString& label, const QString& role);

private:
    void add(const Appearance& each, bool isChosen);
    void filter(const QString& words);

    QLineEdit* m_words;
    QListWidget* m_list;
    QLineEdit* m_label;
    QComboBox* m_role;
    QStringList m_order;
};

} // namespace casebound::views
