// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/statement_desk.h"

#include <QFrame>

class QAction;
class QBoxLayout;
class QLabel;

namespace casebound::views {

// The whole text as a strip: what belongs to which point, what is set aside, what is left.
class CoverageBar : public QWidget {
    Q_OBJECT
public:
    explicit CoverageBar(QWidget* parent = nullptr);
    void setStatement(const session::StatementView& statement);
    QSize sizeHint() const override;

Q_SIGNALS:
    void placePicked(qsizetype place); // in the text

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    QRectF barOf(const text::Span& span) const;

    session::StatementView m_statement;
};

// Above a statement: how far the work on it is, and what is next.
class CoverageStrip : public QFrame {
    Q_OBJECT
public:
    // `nextUncovered` and `nextUnanswered` are offered while there is any.
    CoverageStrip(QAction* nextUncovered, QAction* nextUnanswered, QWidget* parent = nullptr);
    void setStatement(const session::StatementView& statement);
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void placePicked(qsizetype place);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void arrange();

    QBoxLayout* m_halves;
    CoverageBar* m_bar;
    QLabel* m_taken;
    QLabel* m_uncovered;
    QLabel* m_answered;
    QLabel* m_next;
    QAction* m_nextUncovered;
    QAction* m_nextUnanswered;
};

} // namespace casebound::views
