// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QToolButton>

namespace casebound::views {

// What an answer does: one or more kinds out of a menu that stays open.
class AnswerKinds : public QToolButton {
    Q_OBJECT
public:
    explicit AnswerKinds(QWidget* parent = nullptr);

    void take(const QStringList& kinds);
    QJsonArray kinds() const; // codes

Q_SIGNALS:
    void edited();

private:
    void showChosen();
};

// References to other records: each leads there.
class SeeAlso : public QWidget {
    Q_OBJECT
public:
    explicit SeeAlso(QWidget* parent = nullptr);

    // As the case shows them, and as Editing::form() has them.
    void take(const QStringList& refs, const QJsonArray& stored);
    void setEditable(bool editable);
    // As Editing::save() takes it, without those that somebody took away.
    QJsonArray forSaving() const { return m_items; }
    void add(const QString& ref);

Q_SIGNALS:
    void edited();
    void goTo(const QString& ref);

private:
    QJsonArray m_items;
    bool m_isEditable = true;
};

} // namespace casebound::views
