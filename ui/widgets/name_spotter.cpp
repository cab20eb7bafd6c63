// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/name_spotter.h"

#include "ui/widgets/masked_text_edit.h"
#include "ui/widgets/mention_document.h"

#include <QTextCursor>
#include <QTextDocument>

namespace casebound::widgets {

namespace {

constexpr int kPauseMs = 400;

} // namespace

NameSpotter::NameSpotter(models::CaseDesk& desk, MaskedTextEdit& edit)
    : QObject(&edit)
    , m_desk(desk)
    , m_edit(edit) {
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &NameSpotter::look);
    connect(&edit, &MaskedTextEdit::edited, this, [this] { m_pause.start(); });
}

void NameSpotter::forget() {
    m_pause.stop();
    m_made.clear();
    m_refused.clear();
}

void NameSpotter::look() {
    m_pause.stop();
    if (m_edit.isReadOnly()) return;
    const int revision = m_edit.document()->revision();
    m_desk.ask(
        this,
        [typed = rawText(*m_edit.document())](session::CaseSession& session) {
            return session.editing().namesIn(typed);
        },
        [this, revision](Result<QJsonArray> names) {
            // Typed on meanwhile: the next pause asks again.
            if (names && m_edit.document()->revision() == revision) replace(*names);
        });
}

// A name may go on: "Anselm" is not taken while the cursor still stands behind it.
bool NameSpotter::isBeingTyped(int end) const {
    return m_edit.hasFocus() && m_edit.textCursor().position() == end;
}

// Whoever rests between first name and surname has a mention of the first: both are one.
bool NameSpotter::followsItsOwnBeginning(const QString& text, int offset, const QString& ref) const {
    if (offset < 2 || text.at(offset - 1) != u' ' || text.at(offset - 2) != QChar::ObjectReplacementCharacter)
        return false;
    QTextCursor before(m_edit.document());
    before.setPosition(offset - 1);
    const Mention mention = mentionOf(before.charFormat());
    return mention.keep < 0 && mention.ref == ref;
}

void NameSpotter::replace(const QJsonArray& names) {
    const QString text = rawText(*m_edit.document());
    // From the end, so that the places before it stay right.
    for (auto i = names.size() - 1; i >= 0; --i) {
        const QJsonValue name = names.at(i);
        int offset = name[QLatin1String("offset")].toInt();
        int length = name[QLatin1String("length")].toInt();
        const QString words = text.mid(offset, length);
        if (m_refused.contains(words) || isBeingTyped(offset + length)) continue;
        m_made.append(words);
        const QString ref = name[QLatin1String("ref")].toString();
        if (followsItsOwnBeginning(text, offset, ref)) {
            offset -= 2;
            length += 2;
        }
        m_edit.insertMention(offset, length, ref, name[QLatin1String("label")].toString());
    }
}

int NameSpotter::mentions() const {
    return static_cast<int>(rawText(*m_edit.document()).count(QChar(QChar::ObjectReplacementCharacter)));
}

void NameSpotter::beforeUndo() {
    m_before = mentions();
}

void NameSpotter::afterUndo() {
    if (mentions() < m_before && !m_made.isEmpty()) m_refused.insert(m_made.takeLast());
}

} // namespace casebound::widgets
