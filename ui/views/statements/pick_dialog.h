// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/case_desk.h"

#include <QDialog>
#include <QJsonArray>

class QLabel;
class QListWidget;
class QPushButton;

namespace casebound::widgets {
class LineEdit;
class MaskedTextEdit;
} // namespace casebound::widgets

namespace casebound::views {

// Chooses a record, or one part of it, and for a citation the very words. Found by reference or title while
// one types; the arrow keys go through what was found.
class PickDialog : public QDialog {
    Q_OBJECT
public:
    enum class For { Citation, Reference };
    PickDialog(models::CaseDesk& desk, For use, QWidget* parent);

    // "EX-001 p.2", or "EX-001".
    QString target() const;
    QString quote() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void layOut();
    void look();
    void offer(const QJsonArray& records);
    void lookForParts();
    void offerParts(const QString& record, const QJsonArray& parts);

    models::CaseDesk& m_desk;
    For m_use;
    int m_asked = 0; // only the last answer counts
    widgets::LineEdit* m_typed;
    QListWidget* m_records;
    QLabel* m_partWords;
    QListWidget* m_parts;
    widgets::LineEdit* m_quote;
    QPushButton* m_take;
};

} // namespace casebound::views
