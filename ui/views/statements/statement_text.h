// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/statement_desk.h"

#include <QTextEdit>

class QAction;

namespace casebound::views {

class StatementMargin;

// The frozen text of a public statement, for reading: its points as coloured stretches, numbered in the
// margin; what belongs to no point underlined, and hatched in the margin; what is set aside dimmed. A
// selection can be dragged into an answer; what is dragged says where it stands and never holds the words, so
// that no other program gets them, nor X11's PRIMARY.
class StatementText : public QTextEdit {
    Q_OBJECT
public:
    explicit StatementText(QWidget* parent = nullptr);

    // Selection and place are kept where it is the same text.
    void setStatement(const session::StatementView& statement);
    const session::StatementView& statement() const { return m_statement; }
    // The point whose words stand out; empty: none.
    void setChosen(const QString& point);
    QString chosen() const { return m_chosen; }

    // Without the white space at its ends; empty: nothing is selected.
    text::Span selected() const;
    // What is set aside where the cursor stands; empty: nothing.
    QString setAsideHere() const;
    qsizetype cursorPlace() const { return textCursor().position(); }
    void select(const text::Span& span);
    // What was found, pointed out until it is called off with none.
    void setHits(const QList<text::Span>& hits);
    // In sight, without selecting it.
    void reveal(const text::Span& span);
    // Of the context menu, above copying.
    void setSelectionActions(const QList<QAction*>& actions) { m_actions = actions; }
    void copySelected();

    // What a drag carries: {"statement", "offset", "length"}.
    static constexpr const char* kSpanFormat = "application/x-casebound-statement-span";

Q_SIGNALS:
    void pointPicked(const QString& point); // clicked, or Return at the cursor
    void answerWanted();                    // Return, after the point was picked
    void selectionMade(bool isThere);
    void placeMoved();

protected:
    QMimeData* createMimeDataFromSelection() const override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    void pick(qsizetype place);
    void paintSpans();
    void layOut();
    QString tipAt(qsizetype place) const;

    session::StatementView m_statement;
    QString m_chosen;
    QList<text::Span> m_hits;
    QList<QAction*> m_actions;
    StatementMargin* m_margin;
};

} // namespace casebound::views
