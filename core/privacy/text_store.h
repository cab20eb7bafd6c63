// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/privacy/masker.h"
#include "core/records/kind.h"
#include "core/storage/connection.h"
#include "core/storage/transaction.h"
#include "core/text/masked_text.h"
#include "core/vault/register_keys.h"
#include "core/vault/resealing.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <memory>
#include <optional>

namespace casebound::privacy {

// Where in a record a text stands.
struct TextPlace {
    records::RecordId owner;
    records::PartId part; // null: in the record itself
    QString field;        // as described, "title"
    friend bool operator==(const TextPlace&, const TextPlace&) = default;
    friend size_t qHash(const TextPlace& place, size_t seed = 0) {
        return qHashMulti(seed, place.owner, place.part, place.field);
    }
};

enum class Visibility { Ordinary, Private }; // Private: never exported, by type

// The table `text`: every free text of a case. For one connection, so for one thread.
class TextStore {
public:
    // All must outlive the store.
    TextStore(storage::Connection& connection, const vault::RegisterKeys& keys, Random& random);

    // A masker that is up to date with names, labels and whether names are shown; loaded anew only where that
    // is needed. Ask again for each text; inside a transaction it sees that transaction's changes. Errors:
    // Damaged, storage's.
    Result<std::shared_ptr<const Masker>> masker();

    // Nothing of the names stays here until a masker is asked for again. Call where names are hidden.
    void forgetNames() { m_masker.reset(); }

    // All texts of a record. A place without a text is an empty one. Errors: Damaged, storage's.
    Result<QHash<TextPlace, text::MaskedText>> ofRecord(const records::RecordId& owner);

    // The text at one place; an empty one where there is none. Errors: storage's.
    Result<text::MaskedText> at(const TextPlace& place);

    // The text of one row. Errors: NotFound, storage's.
    Result<text::MaskedText> byId(text::TextId id);
    Result<TextPlace> placeOf(text::TextId id);

    // Stores `masked` and gives back what is stored: masked anew where its generation is an old one or it is
    // unchecked and names are shown; unchecked where its generation is old and names are hidden; with a fresh
    // id where it had none or another row has it; the row that is there where nothing changed. An empty text
    // erases the row. Put what came back into the history, not what was given. Only inside a transaction.
    // Errors: NamesHidden (a text with sealed spans copied from another row while names are hidden), Damaged,
    // Internal, storage's.
    Result<text::MaskedText> write(const TextPlace& place, const text::MaskedText& masked,
                                   Visibility visibility);

    // No text at this place, or in this part, any more. Not finding one is no error. Only inside a
    // transaction.
    Outcome erase(const TextPlace& place);
    Outcome erasePart(const records::RecordId& owner, const records::PartId& part);

    // The same text with mentions of nobody where an appearance is no longer in the case. Errors: Damaged,
    // storage's.
    Result<text::MaskedText> withKnownPeople(const text::MaskedText& masked);

    // Where an appearance is mentioned, each place once. Unchecked texts count with their mentions by hand.
    Result<QList<TextPlace>> usedIn(AppearanceId appearance);

    // How many texts wait for names to be shown, and how many for being masked anew, those included.
    Result<qint64> uncheckedCount();
    Result<qint64> outdatedCount();

    // Up to `limit` texts that are unchecked or below the current generation, with row numbers above `after`,
    // in their order. For masking anew in batches.
    struct Outdated {
        qint64 row = 0;
        text::MaskedText text;
    };
    Result<QList<Outdated>> outdated(qint64 after, int limit);

    // Puts a text masked anew in the place of the row's. Only inside a transaction.
    Outcome replace(qint64 row, const text::MaskedText& masked);

    // A text in a payload of the history: {"t": text, "m": [appearance, hex], "g": generation, "c": checked,
    // "s": sealed, base64, "i": id, hex}; "s" and "i" are left out where there are none. An empty text is
    // {"t": "", "m": [], "g": 0, "c": true}.
    static QJsonObject toJson(const text::MaskedText& text);

    // For payloads of this case's own history only. Errors: Damaged.
    static Result<text::MaskedText> fromJson(const QJsonObject& json);

    // A text of a payload with what is sealed beside it sealed anew. Errors: NamesHidden, Damaged.
    static Result<QJsonObject> resealJson(const QJsonObject& json, const vault::Resealing& resealing);

    // Whether an object of a payload is a text.
    static bool isText(const QJsonObject& json);

private:
    struct Row;
    Result<std::optional<Row>> rowAt(const TextPlace& place);
    Result<QList<Row>> rowsOf(storage::Statement& statement);
    Result<text::MaskedText> upToDate(const text::MaskedText& masked);
    Result<text::MaskedText> withOwnId(const text::MaskedText& masked, qint64 row);
    Result<bool> isSame(const text::MaskedText& stored, const text::MaskedText& given);
    Outcome insert(const TextPlace& place, const text::MaskedText& masked, Visibility visibility);
    Outcome noteUnchecked();
    Outcome writeMentions(const text::MaskedText& masked);
    Result<QList<AppearanceId>> mentionsOf(text::TextId id);

    storage::Connection& m_connection;
    const vault::RegisterKeys& m_keys;
    Random& m_random;
    std::shared_ptr<const Masker> m_masker;
    std::optional<storage::ChangeMark> m_seen; // when the masker was loaded
};

} // namespace casebound::privacy
