// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/name_spotter.h"

#include "ui/widgets/masked_text_edit.h"
#include "ui/widgets/mention_document.h"

#include <QTextDocument>

#include <algorithm>

namespace casebound::widgets {

namespace {

constexpr int kPauseMs = 400;

QString wordsAt(const QTextCursor& cursor) {
    return rawText(*cursor.document())
        .mid(cursor.selectionStart(), cursor.selectionEnd() - cursor.selectionStart());
}

} // namespace

NameSpotter::NameSpotter(models::CaseDesk& desk, MaskedTextEdit& edit)
    : QObject(&edit)
    , m_desk(desk)
    , m_edit(edit) {
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, [this] { look(); });
    connect(&edit, &MaskedTextEdit::edited, this, [this] { m_pause.start(); });
    connect(&edit, &QTextEdit::cursorPositionChanged, this, [this] {
        if (m_isWaiting) m_pause.start();
    });
    connect(edit.document(), &QTextDocument::contentsChange, this,
            [this](int at, int /*removed*/, int added) {
                m_changedAt = at;
                m_added = added;
            });
}

void NameSpotter::begin(const QJsonArray& plain) {
    m_pause.stop();
    m_isWaiting = false;
    m_made.clear();
    m_leftAlone.clear();
    for (const QJsonValue& span : plain)
        leaveAlone(span[0].toInt(), span[1].toInt());
}

void NameSpotter::leaveAlone(int position, int length) {
    if (position < 0 || length <= 0 || position + length >= m_edit.document()->characterCount()) return;
    QTextCursor cursor(m_edit.document());
    cursor.setPosition(position);
    cursor.setPosition(position + length, QTextCursor::KeepAnchor);
    cursor.setKeepPositionOnInsert(true); // what is typed behind it is not of it
    m_leftAlone.append({cursor, wordsAt(cursor)});
}

QJsonArray NameSpotter::plainNames() const {
    QJsonArray spans;
    for (const LeftAlone& name : m_leftAlone)
        if (wordsAt(name.cursor) == name.words)
            spans.append(QJsonArray{name.cursor.selectionStart(), name.words.size()});
    return spans;
}

bool NameSpotter::isLeftAlone(int start, int length) const {
    return std::any_of(m_leftAlone.begin(), m_leftAlone.end(), [&](const LeftAlone& name) {
        return name.cursor.selectionStart() <= start && start + length <= name.cursor.selectionEnd() &&
               wordsAt(name.cursor) == name.words;
    });
}

void NameSpotter::look(Typing typing) {
    m_pause.stop();
    m_isWaiting = false;
    if (m_edit.isReadOnly()) return;
    const int revision = m_edit.document()->revision();
    m_desk.ask(
        this,
        [typed = rawText(*m_edit.document())](session::CaseSession& session) {
            return session.editing().namesIn(typed);
        },
        [this, revision, typing](Result<QJsonArray> names) {
            // Typed on meanwhile: the next pause asks again.
            if (names && m_edit.document()->revision() == revision) replace(*names, typing);
        });
}

void NameSpotter::finish() {
    if (m_pause.isActive() || m_isWaiting) look();
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

void NameSpotter::replace(const QJsonArray& names, Typing typing) {
    const QString text = rawText(*m_edit.document());
    // From the end, so that the places before it stay right.
    for (auto i = names.size() - 1; i >= 0; --i) {
        const QJsonValue name = names.at(i);
        int offset = name[QLatin1String("offset")].toInt();
        int length = name[QLatin1String("length")].toInt();
        if (isLeftAlone(offset, length)) continue;
        if (typing == Typing::MayGoOn && isBeingTyped(offset + length)) {
            m_isWaiting = true;
            continue;
        }
        m_made.append(text.mid(offset, length));
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
    m_added = 0;
}

// Where a mention was that was made here its words stand again.
void NameSpotter::afterUndo() {
    if (mentions() >= m_before || m_made.isEmpty()) return;
    const QString back = rawText(*m_edit.document()).mid(m_changedAt, m_added);
    const qsizetype at = back.indexOf(m_made.last());
    if (at < 0) return;
    leaveAlone(m_changedAt + static_cast<int>(at), static_cast<int>(m_made.takeLast().size()));
}

} // namespace casebound::widgets
