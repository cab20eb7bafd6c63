// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/text_store.h"

#include "core/privacy/text_row.h"

namespace casebound::privacy {

using text::MaskedText;
using text::TextId;

namespace {

QByteArray partBytes(const records::PartId& part) {
    return part.isNull() ? QByteArray("") : part.bytes();
}

Outcome needsTransaction(const storage::Connection& connection) {
    if (connection.inTransaction()) return {};
    return failure(ErrorCode::Internal,
                   QStringLiteral("A text can only be changed inside a transaction. Nothing was changed."));
}

} // namespace

TextStore::TextStore(storage::Connection& connection, const vault::RegisterKeys& keys, Random& random)
    : m_connection(connection)
    , m_keys(keys)
    , m_random(random) {}

// Inside a transaction labels are always read again: it may be another transaction than last time, and the
// last one's changes may have been rolled back.
Result<std::shared_ptr<const Masker>> TextStore::masker() {
    CB_TRY(const auto mark, m_connection.changeMark());
    const bool sameForm = m_masker && m_masker->knowsNames() == m_keys.isShown();
    if (sameForm && mark && mark == m_seen) return m_masker;
    CB_TRY(const quint64 generation, storedGeneration(m_connection));
    if (sameForm && generation == m_masker->generation()) {
        CB_TRY(Masker fresh, m_masker->withLabelsOf(m_connection));
        m_masker = std::make_shared<const Masker>(std::move(fresh));
    } else {
        CB_TRY(Masker fresh, Masker::load(m_connection, m_keys, m_random));
        m_masker = std::make_shared<const Masker>(std::move(fresh));
    }
    m_seen = mark;
    return m_masker;
}

Result<MaskedText> TextStore::write(const TextPlace& place, const MaskedText& masked, Visibility visibility) {
    CB_CHECK(needsTransaction(m_connection));
    if (masked.isEmpty() && masked.sealedSpans().isEmpty()) {
        CB_CHECK(erase(place));
        return MaskedText();
    }
    CB_TRY(const MaskedText current, upToDate(masked));
    CB_TRY(const std::optional<Row> stored, rowAt(place));
    if (stored) {
        CB_TRY(const bool same, isSame(stored->text, current));
        if (same && stored->visibility == visibility) return stored->text;
    }
    CB_TRY(const MaskedText own, withOwnId(current, stored ? stored->row : 0));
    if (!own.isChecked()) CB_CHECK(noteUnchecked());
    if (!stored) {
        CB_CHECK(insert(place, own, visibility));
        return own;
    }
    CB_CHECK(replace(stored->row, own));
    CB_CHECK(m_connection.run("UPDATE text SET private = ? WHERE row = ?", visibility == Visibility::Private,
                              stored->row));
    return own;
}

// Text that was masked when other names were registered may hold one of those that came since.
Result<MaskedText> TextStore::upToDate(const MaskedText& masked) {
    CB_TRY(const quint64 generation, storedGeneration(m_connection));
    const bool outdated = masked.generation() < generation;
    if (!outdated && masked.isChecked()) return masked;
    if (m_keys.isShown()) {
        CB_TRY(const std::shared_ptr<const Masker> current, masker());
        return current->remask(masked);
    }
    if (!masked.isChecked()) return masked;
    return MaskedText::make({}, {.text = masked.text(),
                                 .mentions = masked.mentions(),
                                 .generation = masked.generation(),
                                 .checked = false,
                                 .sealedSpans = masked.sealedSpans(),
                                 .id = masked.id()});
}

// What is sealed differs at every sealing, even of the same text: it is opened where it can be.
Result<bool> TextStore::isSame(const MaskedText& stored, const MaskedText& given) {
    if (!(stored == given)) return false;
    if (stored.id() == given.id() && stored.sealedSpans() == given.sealedSpans()) return true;
    if (stored.sealedSpans().isEmpty() && given.sealedSpans().isEmpty()) return true;
    const bool whole = holdsWholeText(stored.sealedSpans()) || holdsWholeText(given.sealedSpans());
    if (!m_keys.isShown() || whole) return false;
    CB_TRY(const std::shared_ptr<const Masker> current, masker());
    CB_TRY(const SealedSpans before, current->spansOf(stored));
    CB_TRY(const SealedSpans after, current->spansOf(given));
    return before == after;
}

Result<MaskedText> TextStore::withKnownPeople(const MaskedText& masked) {
    CB_TRY(const std::shared_ptr<const Masker> current, masker());
    MaskedText::Fields fields{.text = masked.text(),
                              .mentions = masked.mentions(),
                              .generation = masked.generation(),
                              .checked = masked.isChecked(),
                              .sealedSpans = masked.sealedSpans(),
                              .id = masked.id()};
    for (AppearanceId& person : fields.mentions)
        if (current->labels().find(person) == nullptr) person = {};
    return MaskedText::make({}, std::move(fields));
}

Result<MaskedText> TextStore::withOwnId(const MaskedText& masked, qint64 row) {
    CB_TRY(storage::Statement statement,
           m_connection.prepare("SELECT count(*) FROM text WHERE id = ? AND row <> ?"));
    CB_TRY(const auto others, statement.bindAll(masked.id(), row).first([](const storage::Statement& one) {
        return one.integer(0);
    }));
    if (!masked.id().isNull() && others.value_or(0) == 0) return masked;
    CB_TRY(const std::shared_ptr<const Masker> current, masker());
    return current->rebound(masked);
}

Outcome TextStore::noteUnchecked() {
    return m_connection.run("UPDATE register_state SET history_waiting = 1 WHERE history_waiting = 0");
}

Outcome TextStore::insert(const TextPlace& place, const MaskedText& masked, Visibility visibility) {
    CB_CHECK(m_connection.run("INSERT INTO text (id, owner, part, field, private, body, generation, checked, "
                              "sealed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                              masked.id(), place.owner, place.part, place.field,
                              visibility == Visibility::Private, masked.text(), masked.generation(),
                              masked.isChecked(), sealedOrNull(masked)));
    return writeMentions(masked);
}

Outcome TextStore::replace(qint64 row, const MaskedText& masked) {
    CB_CHECK(needsTransaction(m_connection));
    CB_CHECK(m_connection.run("DELETE FROM mention WHERE text = (SELECT id FROM text WHERE row = ?)", row));
    CB_CHECK(m_connection.run("UPDATE text SET id = ?, body = ?, generation = ?, checked = ?, sealed = ? "
                              "WHERE row = ?",
                              masked.id(), masked.text(), masked.generation(), masked.isChecked(),
                              sealedOrNull(masked), row));
    return writeMentions(masked);
}

Outcome TextStore::writeMentions(const MaskedText& masked) {
    for (qsizetype i = 0; i < masked.mentions().size(); ++i)
        CB_CHECK(m_connection.run("INSERT INTO mention (text, ordinal, appearance) VALUES (?, ?, ?)",
                                  masked.id(), qint64(i), masked.mentions().at(i)));
    return {};
}

Outcome TextStore::erase(const TextPlace& place) {
    CB_CHECK(needsTransaction(m_connection));
    return m_connection.run("DELETE FROM text WHERE owner = ? AND ifnull(part, x'') = ? AND field = ?",
                            place.owner, partBytes(place.part), place.field);
}

Outcome TextStore::erasePart(const records::RecordId& owner, const records::PartId& part) {
    CB_CHECK(needsTransaction(m_connection));
    return m_connection.run("DELETE FROM text WHERE owner = ? AND part = ?", owner, part);
}

} // namespace casebound::privacy
