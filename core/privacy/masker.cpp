// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/masker.h"

#include "core/privacy/masker_names.h"
#include "core/privacy/sealed_identity.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace casebound::privacy {

using text::kMentionCharacter;
using text::MaskedText;
using text::TextId;

Result<Masker> Masker::load(storage::Connection& connection, const vault::RegisterKeys& keys,
                            Random& random) {
    if (keys.isShown()) {
        CB_TRY(const Register names, Register::load(connection, keys));
        return Masker(names, keys, random);
    }
    CB_TRY(LabelMap labels, LabelMap::load(connection));
    CB_TRY(const quint64 generation, storedGeneration(connection));
    return Masker(std::move(labels), generation, keys, random);
}

Masker::Masker(const Register& names, const vault::RegisterKeys& keys, Random& random)
    : m_names(std::make_shared<const Names>(names.identities()))
    , m_labels(names.labels())
    , m_generation(names.generation())
    , m_keys(&keys)
    , m_random(&random) {
    chooseMentions();
}

Masker::Masker(LabelMap labels, quint64 generation, const vault::RegisterKeys& keys, Random& random)
    : m_labels(std::move(labels))
    , m_generation(generation)
    , m_keys(&keys)
    , m_random(&random) {}

Result<Masker> Masker::withLabelsOf(storage::Connection& connection) const {
    Masker fresh = *this;
    CB_TRY(fresh.m_labels, LabelMap::load(connection));
    fresh.chooseMentions();
    return fresh;
}

void Masker::chooseMentions() {
    m_mentionOf.clear();
    if (!m_names) return;
    for (const Identity& identity : m_names->identities)
        m_mentionOf.append(mostPublic(identity, m_labels));
}

QString Masker::typedForm(AppearanceId appearance) const {
    return QStringLiteral("@[%1]").arg(m_labels.label(appearance));
}

// "@[Witness 3]" becomes a mention by hand.
Result<Masker::Draft> Masker::parseTyped(const QString& raw) const {
    static const QRegularExpression mention(QStringLiteral("@\\[([^\\[\\]\\n]*)\\]"));
    Draft draft;
    qsizetype done = 0;
    for (auto found = mention.globalMatch(raw); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const Result<AppearanceId> appearance = m_labels.named(match.captured(1));
        if (!appearance)
            return failure(ErrorCode::InvalidInput, QStringLiteral("A mention like @[Witness 3] is wrong. ") +
                                                        appearance.error().message);
        draft.text += QStringView(raw).mid(done, match.capturedStart() - done);
        draft.text += QChar(kMentionCharacter);
        draft.mentions.append(*appearance);
        draft.forms.append(match.captured());
        done = match.capturedEnd();
    }
    draft.text += QStringView(raw).mid(done);
    return draft;
}

Result<MaskedText> Masker::mask(const QString& raw, Origin origin) const {
    const QString clean = text::cleanInput(raw);
    if (origin == Origin::Typed) {
        CB_TRY(const Draft draft, parseTyped(clean));
        return finish(draft, {});
    }
    if (!m_names) return sealWhole(clean);
    return finish({.text = clean, .mentions = {}, .forms = {}, .dismissed = {}}, {});
}

Result<MaskedText> Masker::maskWithMentions(const QString& raw, const QList<AppearanceId>& mentions) const {
    Draft draft{.text = raw, .mentions = mentions, .forms = {}, .dismissed = {}};
    qsizetype seen = 0;
    for (QChar& unit : draft.text)
        if (unit == QChar(kMentionCharacter) && seen++ >= mentions.size()) unit = QChar::ReplacementCharacter;
    draft.mentions.resize(std::min(seen, mentions.size()));
    for (const AppearanceId& appearance : std::as_const(draft.mentions))
        draft.forms.append(typedForm(appearance));
    return finish(draft, {});
}

Result<MaskedText> Masker::sealWhole(const QString& raw) const {
    MaskedText::Fields fields{.text = {},
                              .mentions = {},
                              .generation = m_generation,
                              .checked = false,
                              .sealedSpans = {},
                              .id = TextId::random(*m_random)};
    if (raw.isEmpty()) {
        fields.checked = true;
        return MaskedText::make({}, std::move(fields));
    }
    CB_TRY(fields.sealedSpans, sealWholeText(*m_keys, fields.id, raw));
    return MaskedText::make({}, std::move(fields));
}

// Masks what the draft shows; a null id is replaced by a fresh one. Hits never reach across a mention by
// hand: the matcher does not match there.
Result<MaskedText> Masker::finish(const Draft& draft, TextId id) const {
    MaskedText::Fields fields;
    SealedSpans spans;
    spans.dismissed = draft.dismissed;
    qsizetype byHand = 0;
    const auto copy = [&](qsizetype start, qsizetype end) {
        for (const QChar unit : QStringView(draft.text).mid(start, end - start)) {
            fields.text += unit;
            if (unit != QChar(kMentionCharacter)) continue;
            fields.mentions.append(draft.mentions.at(byHand));
            spans.forms.append({draft.forms.at(byHand), true});
            ++byHand;
        }
    };
    qsizetype done = 0;
    const QList<text::Hit> hits = m_names ? m_names->find(draft.text, draft.dismissed) : QList<text::Hit>();
    for (const text::Hit& hit : hits) {
        copy(done, hit.span.start);
        fields.text += QChar(kMentionCharacter);
        fields.mentions.append(m_mentionOf.at(m_names->identityOf(hit)));
        spans.forms.append({text::textAt(draft.text, hit.span), false});
        done = hit.span.end();
    }
    copy(done, draft.text.size());
    fields.generation = m_generation;
    fields.checked = m_names != nullptr || fields.text.isEmpty();
    fields.id = id.isNull() ? TextId::random(*m_random) : id;
    CB_TRY(fields.sealedSpans, sealSpans(*m_keys, fields.id, spans));
    return MaskedText::make({}, std::move(fields));
}

} // namespace casebound::privacy
