// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>

namespace casebound::privacy {
class Masker;
class TextStore;
} // namespace casebound::privacy

namespace casebound::text {

struct AppearanceTag;
using AppearanceId = Id<AppearanceTag>;
struct TextTag;
using TextId = Id<TextTag>;

// Stands in masked text where a person is mentioned: OBJECT REPLACEMENT CHARACTER.
inline constexpr char16_t kMentionCharacter = u'\uFFFC';

// U+FFFC in foreign or typed text would pass for a mention, and half a surrogate pair does not survive being
// stored: each becomes U+FFFD. Every text goes through here before it is masked. Nothing else changes, the
// length stays the same.
QString cleanInput(QString text);

// Says "this code may make MaskedText". Only the two classes below can hold one.
class MaskingKey {
    MaskingKey() = default;
    friend class casebound::privacy::Masker;
    friend class casebound::privacy::TextStore;
};

// Free text as a case may hold it: every registered name replaced by a mention. A name cannot get into a
// record, the index or history by accident, because nothing but `privacy` turns a QString into a MaskedText.
// Invariant: there are as many mentions as U+FFFC in the text. Offsets are UTF-16 units of text().
class MaskedText {
public:
    struct Fields {
        QString text = {};                 // U+FFFC at each mention
        QList<AppearanceId> mentions = {}; // one for each U+FFFC, in order
        quint64 generation = 0;            // the register's, when this was masked
        bool checked = false;              // false: typed while names were hidden, so names may stand in it
        QByteArray sealedSpans = {};       // opaque: what stood at each mention, sealed under the register
        TextId id = {};                    // the row it is bound to; null until it is stored
    };

    MaskedText() = default; // empty, and checked: there is nothing in it to check

    // Surplus U+FFFC become U+FFFD and surplus ids are dropped, so that the invariant holds whatever came in.
    static MaskedText make(MaskingKey key, Fields fields);

    const QString& text() const { return m_fields.text; }
    const QList<AppearanceId>& mentions() const { return m_fields.mentions; }
    quint64 generation() const { return m_fields.generation; }
    bool isChecked() const { return m_fields.checked; }
    const QByteArray& sealedSpans() const { return m_fields.sealedSpans; }
    TextId id() const { return m_fields.id; }
    bool isEmpty() const { return m_fields.text.isEmpty(); }
    qsizetype length() const { return m_fields.text.size(); }

    // The text without its mentions, for an index or a measure: each U+FFFC becomes a space.
    QString withoutMentions() const;

    // `length` units from `start` (clipped to the text) with the mentions that lie in them. A slice is not
    // stored anywhere: its id is null and it carries no sealed spans.
    MaskedText slice(qsizetype start, qsizetype length) const;

    // Same text, mentions, generation and state of checking; where it is stored does not matter.
    friend bool operator==(const MaskedText& left, const MaskedText& right);

private:
    Fields m_fields{
        .text = {}, .mentions = {}, .generation = 0, .checked = true, .sealedSpans = {}, .id = {}};
};

// The text as a reader sees it: each mention replaced by what `label` gives for it.
QString display(const MaskedText& text, const std::function<QString(AppearanceId)>& label);

} // namespace casebound::text
