// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/privacy/label_map.h"
#include "core/privacy/offset_map.h"
#include "core/privacy/register.h"
#include "core/privacy/sealed_spans.h"
#include "core/text/masked_text.h"
#include "core/text/matcher.h"
#include "core/vault/register_keys.h"

#include <QList>
#include <QString>

#include <memory>
#include <optional>

namespace casebound::privacy {

// Who wrote a text. It matters while names are hidden: what a person types stays readable, unchecked; foreign
// text is sealed as a whole. And only typed text can hold mentions by hand, "@[Witness 3]".
enum class Origin { Typed, Foreign };

// Turns plain text into masked text and back. Immutable; one may be used by several threads at a time, if its
// random source may. Holds names: drop it when names are hidden. Must not outlive its keys and random source.
//
// Found are all names of the register, weak ones too, as whole words, whatever their case and diacritics; of
// two people with one name the one whose identity was listed first. A name whose bearer has no appearance
// yet becomes a mention of the null appearance.
class Masker {
public:
    // From the stored register; without names where they are hidden. Errors: Damaged, storage's.
    static Result<Masker> load(storage::Connection& connection, const vault::RegisterKeys& keys,
                               Random& random);

    // With names shown, and with names hidden.
    Masker(const Register& names, const vault::RegisterKeys& keys, Random& random);
    Masker(LabelMap labels, quint64 generation, const vault::RegisterKeys& keys, Random& random);

    // The same names with labels, roles and namings as they are now.
    Result<Masker> withLabelsOf(storage::Connection& connection) const;

    bool knowsNames() const { return m_names != nullptr; }
    quint64 generation() const { return m_generation; }
    const LabelMap& labels() const { return m_labels; }

    // Masks `raw`; its id is drawn here, since what is sealed is bound to it. U+FFFC in it becomes U+FFFD.
    // While names are hidden: typed text as it is, unchecked; foreign text empty, unchecked, all of it
    // sealed. Errors: InvalidInput (typed: "@[…]" with a label that no or several appearances have),
    // Internal.
    Result<text::MaskedText> mask(const QString& raw, Origin origin) const;

    // Masks typed text in which each U+FFFC is a mention by hand (protected appearances too) of the
    // appearance in `mentions`; surplus ones are treated as forged. No "@[…]" is looked for. Errors:
    // Internal.
    Result<text::MaskedText> maskWithMentions(const QString& raw, const QList<AppearanceId>& mentions) const;

    // What an edited text has at one U+FFFC: a mention that stood in it before, or one by hand.
    struct Placed {
        std::optional<qsizetype> kept; // its number in the text as it was, from 0
        AppearanceId appearance;       // of one by hand
    };

    // The text as somebody edited it, each U+FFFC being the next of `mentions`; surplus ones are treated as
    // forged. A kept mention is again what stood there, so that masking finds it, or as it was made by hand;
    // while names are hidden it becomes one by hand. `plain`: stretches of `text` that are names and are not
    // to be masked ("not this person"); where it is not said, those of before stay as long as nothing changed
    // around them. The text itself where nothing changed. Errors: NotFound (no such mention to keep),
    // Damaged, Internal.
    Result<text::MaskedText> edited(const text::MaskedText& before, const QString& text,
                                    const QList<Placed>& mentions,
                                    const std::optional<QList<text::Span>>& plain = {}) const;

    // Its stretches that are "not this person", sorted. Errors: as unmask().
    Result<QList<text::Span>> plainNames(const text::MaskedText& masked) const;

    // The same text under the register as it is now; id and mentions by hand stay. Unchecked text becomes
    // checked. Errors: NamesHidden, Damaged.
    Result<text::MaskedText> remask(const text::MaskedText& masked) const;

    // The raw text, exactly. A mention by hand is what was typed, "@[Witness 3]"; so is a mention of a slice,
    // which has nothing sealed. Errors: NamesHidden (unless there is nothing to open), Damaged.
    Result<QString> unmask(const text::MaskedText& masked) const;

    // Its mentions as somebody who edits the text sees them. Errors: as unmask().
    struct Mention {
        AppearanceId appearance;
        QString words; // what stands there in the raw text
        bool byHand = false;
    };
    Result<QList<Mention>> mentions(const text::MaskedText& masked) const;

    // Places in it and in its raw text. Errors: as unmask(), Refused (foreign text not masked yet).
    Result<OffsetMap> offsets(const text::MaskedText& masked) const;

    // Whether a name that was found in it is one that several people have, so that its mention may be of the
    // wrong one: "Marlow" of two Marlows. Errors: as unmask().
    Result<bool> holdsSharedName(const text::MaskedText& masked) const;

    // "Not this person": mention number `mention` (from 0) becomes what it was, and stays so when the text is
    // masked anew. Errors: NamesHidden, NotFound, Refused (a mention by hand), Damaged.
    Result<text::MaskedText> dismiss(const text::MaskedText& masked, qsizetype mention) const;

    // Mention number `mention` is of this appearance, whichever was found. Errors: NamesHidden, NotFound,
    // Damaged.
    Result<text::MaskedText> choose(const text::MaskedText& masked, qsizetype mention,
                                    AppearanceId appearance) const;

private:
    friend class TextStore; // compares what is sealed, and binds it to another row
    struct Names;
    // A text with its found names in the clear and its mentions by hand as U+FFFC: what is masked. Its units
    // are those of SealedSpans::dismissed.
    struct Draft {
        QString text;
        QList<AppearanceId> mentions; // one for each U+FFFC
        QList<QString> forms;         // as typed, one for each U+FFFC
        QList<text::Span> dismissed;
    };
    Result<Draft> parseTyped(const QString& raw) const;
    Result<Draft> draftOf(const text::MaskedText& masked) const;
    Result<SealedSpans> spansOf(const text::MaskedText& masked) const;
    Result<SealedSpans> spansToEdit(const text::MaskedText& masked) const;
    Result<text::MaskedText> finish(const Draft& draft, text::TextId id) const;
    Result<text::MaskedText> sealWhole(const QString& raw) const;
    Result<text::MaskedText> rebound(const text::MaskedText& masked) const;
    QString typedForm(AppearanceId appearance) const;
    void chooseMentions();

    std::shared_ptr<const Names> m_names; // null while names are hidden
    QList<AppearanceId> m_mentionOf;      // of each identity in m_names
    LabelMap m_labels;
    quint64 m_generation = 0;
    const vault::RegisterKeys* m_keys;
    Random* m_random;
};

} // namespace casebound::privacy
