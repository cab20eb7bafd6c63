// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/statements/drafted_text.h"

#include "ui/models/form_field.h"
#include "ui/widgets/masked_text_edit.h"

#include <QEvent>

namespace casebound::views {

DraftedText::DraftedText(widgets::MaskedTextEdit& edit)
    : QObject(&edit)
    , m_edit(edit) {
    edit.installEventFilter(this);
    connect(&edit, &widgets::MaskedTextEdit::edited, this, [this] {
        ++m_typed;
        Q_EMIT edited();
    });
}

void DraftedText::take(const QJsonValue& stored) {
    const bool isSame = models::forSaving(stored) == models::forSaving(m_stored);
    if (stored == m_stored && !m_wasSent) return;
    m_stored = stored;
    if (!isDirty())
        show(stored);
    else if (!isSame || m_wasSent)
        show(models::fromDraft(m_edit.masked(), stored)); // its mentions stand at other places by now
    m_edit.renewWords(stored);
    m_wasSent = false;
}

void DraftedText::show(const QJsonValue& text) {
    const int place = m_edit.textCursor().position();
    m_edit.setMasked(text);
    QTextCursor cursor = m_edit.textCursor();
    cursor.setPosition(qMin(place, m_edit.document()->characterCount() - 1));
    if (m_edit.hasFocus()) m_edit.setTextCursor(cursor);
}

void DraftedText::takeDraft(const QJsonValue& draft) {
    show(models::fromDraft(draft, m_stored));
    ++m_typed;
}

void DraftedText::arrived() {
    m_written = m_sent;
    m_wasSent = true;
}

QJsonValue DraftedText::forSaving() {
    m_sent = m_typed;
    return models::forSaving(m_edit.masked());
}

QJsonValue DraftedText::asTyped() const {
    return m_edit.masked();
}

bool DraftedText::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn) Q_EMIT entered();
    if (event->type() == QEvent::FocusOut) Q_EMIT left();
    return QObject::eventFilter(watched, event);
}

} // namespace casebound::views
