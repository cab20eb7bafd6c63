// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QLabel;
class QToolButton;

namespace casebound::views {

// What a name is read as, since its parts are found by themselves too; another part may be said to be the
// family name. Shows nothing where a name has one word.
class NamePartsLine : public QWidget {
    Q_OBJECT
public:
    explicit NamePartsLine(QWidget* parent = nullptr);

    void show(const QString& name);
    // Spellings of the name that are read in another way.
    QStringList otherSpellings() const;

    using QWidget::show;

Q_SIGNALS:
    void chosen(const QString& spelling);

private:
    void offer();

    QString m_name;
    QLabel* m_words;
    QToolButton* m_other;
};

} // namespace casebound::views
