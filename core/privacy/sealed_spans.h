// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/text/masked_text.h"
#include "core/text/span.h"
#include "core/vault/register_keys.h"
#include "core/vault/resealing.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace casebound::privacy {

// What a masked text keeps under the register beside itself.
struct SealedSpans {
    struct Form {
        QString text;        // what stood, or was typed, at the mention
        bool byHand = false; // chosen by a person: stays when the text is masked anew
        friend bool operator==(const Form&, const Form&) = default;
    };
    QList<Form> forms; // one for each mention, in order
    // "Not this person": stretches that are never masked. Units of the text in which found names stand in
    // full and mentions by hand are one unit.
    QList<text::Span> dismissed;

    bool isEmpty() const { return forms.isEmpty() && dismissed.isEmpty(); }
    friend bool operator==(const SealedSpans&, const SealedSpans&) = default;
};

// MaskedText::sealedSpans() is empty, or a byte that says what follows, sealed and bound to the text's id:
// 1 the spans, 2 the whole raw text (foreign text that came while names were hidden). Padded, so that its
// length does not give away how long a name is.

// Empty for spans without anything in them. Errors: Internal.
Result<QByteArray> sealSpans(const vault::RegisterKeys& keys, text::TextId id, const SealedSpans& spans);
Result<QByteArray> sealWholeText(const vault::RegisterKeys& keys, text::TextId id, const QString& raw);

// Whether it is the whole text.
bool holdsWholeText(const QByteArray& sealed);

// Errors: NamesHidden, Damaged (also: the other of the two), Unsupported.
Result<SealedSpans> openSpans(const vault::RegisterKeys& keys, text::TextId id, const QByteArray& sealed);
Result<QString> openWholeText(const vault::RegisterKeys& keys, text::TextId id, const QByteArray& sealed);

// Either of the two; what is empty stays empty. Errors: as above.
Result<QByteArray> resealSpans(const vault::Resealing& resealing, text::TextId id, const QByteArray& sealed);

// Table `text`.
vault::SealedTable sealedTexts();

// Length and content, then zeros up to the next multiple of `block` bytes; and back. Errors: Damaged.
QByteArray padded(const QByteArray& bytes, qsizetype block);
Result<QByteArray> unpadded(const QByteArray& bytes);

} // namespace casebound::privacy
