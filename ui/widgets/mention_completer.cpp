// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/mention_completer.h"

#include "ui/models/wording.h"
#include "ui/widgets/masked_text_edit.h"
#include "ui/widgets/suggestion_popup.h"

#include <QKeyEvent>
#include <QTextBlock>

namespace casebound::widgets {

namespace {

constexpr int kLongest = 40;
constexpr int kOffered = 8;

QString detailOf(const QJsonValue& person) {
    QStringList said{models::choiceName(person[QLatin1String("role")].toString())};
    for (const QJsonValue& name : person[QLatin1String("names")].toArray())
        said.append(name.toString());
    said.removeAll(QString());
    return said.join(QStringLiteral(" · "));
}

} // namespace

MentionCompleter::MentionCompleter(models::CaseDesk& desk, MaskedTextEdit& edit)
    : QObject(&edit)
    , m_desk(desk)
    , m_edit(edit) {
    // It may say names.
    connect(&desk, &models::CaseDesk::namesChanged, this, [this] {
        if (m_popup) m_popup->close();
    });
}

MentionCompleter::~MentionCompleter() {
    delete m_popup;
}

QString MentionCompleter::token() const {
    const QTextCursor cursor = m_edit.textCursor();
    if (cursor.hasSelection() || m_edit.isReadOnly()) return {};
    const QString before = cursor.block().text().left(cursor.positionInBlock());
    const qsizetype at = before.lastIndexOf(u'@');
    if (at < 0 || before.size() - at > kLongest) return {};
    // "name@example.org" is an address.
    if (at > 0 && before.at(at - 1).isLetterOrNumber()) return {};
    const QString typed = before.mid(at);
    if (typed.contains(QChar::ObjectReplacementCharacter) || typed.startsWith(QLatin1String("@ "))) return {};
    return typed;
}

void MentionCompleter::look() {
    const QString typed = token();
    const int at = m_edit.textCursor().position() - static_cast<int>(typed.size());
    if (typed.isEmpty() || at == m_closedAt) {
        if (typed.isEmpty()) m_closedAt = -1;
        if (m_popup) m_popup->close();
        return;
    }
    m_desk.ask(
        this,
        [words = typed.mid(1)](session::CaseSession& session) {
            return session.editing().people(words, kOffered);
        },
        [this, typed](Result<QJsonArray> people) {
            if (people && token() == typed) offer(*people);
        });
}

void MentionCompleter::offer(const QJsonArray& people) {
    if (!m_popup) {
        m_popup = new SuggestionPopup(&m_edit);
        connect(m_popup, &SuggestionPopup::chosen, this, &MentionCompleter::accept);
    }
    QList<Suggestion> suggestions;
    for (const QJsonValue& person : people)
        suggestions.append({person[QLatin1String("label")].toString(), detailOf(person), person.toObject()});
    m_popup->suggest(suggestions, m_edit.cursorRect().translated(m_edit.viewport()->pos()));
}

bool MentionCompleter::takesKey(const QKeyEvent& event) {
    if (!m_popup || !m_popup->isOpen()) return false;
    if (event.key() == Qt::Key_Escape)
        m_closedAt = m_edit.textCursor().position() - static_cast<int>(token().size());
    return m_popup->takesKey(event);
}

void MentionCompleter::accept(const QJsonObject& person) {
    const auto length = static_cast<int>(token().size());
    if (length == 0) return;
    m_edit.insertMention(m_edit.textCursor().position() - length, length,
                         person[QLatin1String("ref")].toString(), person[QLatin1String("label")].toString());
}

} // namespace casebound::widgets
