// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/statement_model.h"
#include "ui/views/statements/statement_text.h"
#include "ui/widgets/secret_clipboard.h"
#include "ui/widgets/theme.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QToolTip>

namespace casebound::views {

namespace {

const session::SetAsideView* setAsideAt(const session::StatementView& statement, qsizetype place) {
    for (const auto& aside : statement.setAside)
        for (const auto& span : aside.spans)
            if (span.contains(place)) return &aside;
    return nullptr;
}

} // namespace

QMimeData* StatementText::createMimeDataFromSelection() const {
    auto* carried = new QMimeData;
    const text::Span span = selected();
    const QJsonObject place{{QStringLiteral("statement"), m_statement.ref},
                            {QStringLiteral("offset"), span.start},
                            {QStringLiteral("length"), span.length}};
    carried->setData(QLatin1String(kSpanFormat), QJsonDocument(place).toJson(QJsonDocument::Compact));
    return carried;
}

void StatementText::copySelected() {
    const QTextCursor cursor = textCursor();
    if (!cursor.hasSelection()) return;
    widgets::copySecretly(
        m_statement.text.mid(cursor.selectionStart(), cursor.selectionEnd() - cursor.selectionStart()));
}

void StatementText::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) return copySelected();
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && event->modifiers() == Qt::NoModifier) {
        pick(cursorPlace());
        Q_EMIT answerWanted();
        return;
    }
    QTextEdit::keyPressEvent(event);
}

void StatementText::mouseReleaseEvent(QMouseEvent* event) {
    QTextEdit::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton || textCursor().hasSelection()) return;
    pick(cursorForPosition(event->position().toPoint()).position());
}

void StatementText::pick(qsizetype place) {
    if (const auto* point = models::pointAt(m_statement, place)) Q_EMIT pointPicked(point->id);
}

QString StatementText::setAsideHere() const {
    const auto* aside = setAsideAt(m_statement, cursorPlace());
    return aside ? aside->id : QString();
}

void StatementText::contextMenuEvent(QContextMenuEvent* event) {
    if (!textCursor().hasSelection())
        setTextCursor(cursorForPosition(viewport()->mapFrom(this, event->pos())));
    QMenu menu(this);
    menu.addActions(m_actions);
    menu.addSeparator();
    QAction* copy = menu.addAction(widgets::icon(QStringLiteral("copy")), tr("Copy"));
    copy->setEnabled(textCursor().hasSelection());
    connect(copy, &QAction::triggered, this, &StatementText::copySelected);
    connect(menu.addAction(tr("Select all")), &QAction::triggered, this, &QTextEdit::selectAll);
    menu.exec(event->globalPos());
}

QString StatementText::tipAt(qsizetype place) const {
    if (const auto* point = models::pointAt(m_statement, place)) {
        qsizetype answered = 0;
        for (const auto& claim : point->claims)
            answered += claim.answered ? 1 : 0;
        return tr("Point %1: %2 of %3 claims answered")
            .arg(point->number)
            .arg(answered)
            .arg(point->claims.size());
    }
    if (const auto* aside = setAsideAt(m_statement, place)) return tr("Set aside: %1").arg(aside->reason);
    for (const auto& span : m_statement.uncovered)
        if (span.contains(place)) return tr("This belongs to no point yet");
    return {};
}

bool StatementText::viewportEvent(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QTextEdit::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QString tip = tipAt(cursorForPosition(help->pos()).position());
    // A reason is somebody's words and no markup.
    QToolTip::showText(help->globalPos(), tip.isEmpty() ? tip : Qt::convertFromPlainText(tip), viewport());
    return true;
}

} // namespace casebound::views
