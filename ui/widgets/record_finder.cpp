// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/record_finder.h"

#include "ui/models/plain_words.h"
#include "ui/models/wording.h"

#include <QKeyEvent>

namespace casebound::widgets {

namespace {

constexpr int kOfferedRecords = 12;
const QLatin1String kCreate("create");

// What a record goes by is its title, but for people.
QString titleField(records::Kind kind) {
    return kind == records::Kind::Appearance ? QStringLiteral("label") : QStringLiteral("title");
}

bool canBeMadeFromATitle(records::Kind kind) {
    using records::Kind;
    return kind != Kind::Exhibit && kind != Kind::Export && kind != Kind::Citation && kind != Kind::Link;
}

} // namespace

RecordFinder::RecordFinder(const Context& context, QList<records::Kind> kinds, QWidget* parent)
    : LineEdit(parent)
    , m_context(context)
    , m_kinds(std::move(kinds)) {
    setPlaceholderText(tr("Reference or title"));
    connect(this, &QLineEdit::textEdited, this, &RecordFinder::look);
}

RecordFinder::~RecordFinder() {
    delete m_popup;
}

void RecordFinder::look() {
    const QString typed = text().trimmed();
    m_context.desk.ask(
        this,
        [kinds = m_kinds, typed](session::CaseSession& session) {
            return session.editing().candidates(kinds, typed, kOfferedRecords);
        },
        [this, typed](Result<QJsonArray> records) {
            if (records && hasFocus() && text().trimmed() == typed) offer(typed, *records);
        });
}

void RecordFinder::offer(const QString& typed, const QJsonArray& records) {
    if (!m_popup) {
        m_popup = new SuggestionPopup(this);
        connect(m_popup, &SuggestionPopup::chosen, this, &RecordFinder::choose);
    }
    QList<Suggestion> suggestions;
    for (const QJsonValue& record : records)
        suggestions.append({models::plainTitle(record[QLatin1String("title")].toString()),
                            record[QLatin1String("ref")].toString(), record.toObject()});
    for (Suggestion& suggestion : suggestions)
        if (suggestion.text.isEmpty()) suggestion.text = suggestion.detail;
    const bool canCreate = m_canCreate && !typed.isEmpty() && !m_kinds.isEmpty() &&
                           canBeMadeFromATitle(m_kinds.first()) && !m_context.desk.isReadOnly();
    if (canCreate)
        suggestions.append(
            {tr("New: %1").arg(typed), models::kindName(m_kinds.first()), QJsonObject{{kCreate, typed}}});
    m_popup->suggest(suggestions, rect());
}

void RecordFinder::choose(const QJsonObject& chosen) {
    if (chosen.contains(kCreate)) return create(chosen[kCreate].toString());
    Q_EMIT found(chosen[QLatin1String("ref")].toString(), chosen[QLatin1String("title")].toString());
}

void RecordFinder::create(const QString& title) {
    const records::Kind kind = m_kinds.first();
    m_context.desk.change(
        this,
        [kind, title](session::CaseSession& session) {
            return session.editing().save(kind, {}, {{titleField(kind), title}});
        },
        [this, title](Result<QString> ref) {
            if (ref)
                Q_EMIT found(*ref, title);
            else
                Q_EMIT refused(ref.error());
        });
}

void RecordFinder::keyPressEvent(QKeyEvent* event) {
    if (m_popup && m_popup->takesKey(*event)) return event->accept();
    if (event->key() == Qt::Key_Down) {
        look();
        return event->accept();
    }
    LineEdit::keyPressEvent(event);
}

} // namespace casebound::widgets
