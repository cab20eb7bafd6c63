// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/masker.h"

#include "core/privacy/masker_names.h"

#include <algorithm>

namespace casebound::privacy {

using text::kMentionCharacter;
using text::MaskedText;
using text::Span;
using text::TextId;

namespace {

tl::unexpected<Error> noSuchMention() {
    return failure(ErrorCode::NotFound, QStringLiteral("The text has no such mention. Nothing was changed."));
}

tl::unexpected<Error> namesHidden() {
    return failure(ErrorCode::NamesHidden, QStringLiteral("Names are hidden. Show names first."));
}

// Where mention number `mention` stands in the masked text.
qsizetype unitOf(const QString& text, qsizetype mention) {
    qsizetype unit = -1;
    for (qsizetype i = 0; i <= mention; ++i)
        unit = text.indexOf(QChar(kMentionCharacter), unit + 1);
    return unit;
}

// The draft's unit at which mention number `mention` begins: found names before it stand there in full.
qsizetype draftUnitOf(const QString& text, const SealedSpans& spans, qsizetype mention) {
    qsizetype unit = unitOf(text, mention);
    for (qsizetype i = 0; i < mention; ++i)
        if (!spans.forms.at(i).byHand) unit += spans.forms.at(i).text.size() - 1;
    return unit;
}

// After `removed` units at `place` became `added` ones.
void shift(QList<Span>& spans, qsizetype place, qsizetype removed, qsizetype added) {
    for (Span& span : spans)
        if (span.start >= place + removed) span.start += added - removed;
}

// How many mentions before this one were made by hand.
qsizetype byHandUpTo(const SealedSpans& spans, qsizetype mention) {
    return std::count_if(spans.forms.begin(), spans.forms.begin() + mention,
                         [](const SealedSpans::Form& one) { return one.byHand; });
}

} // namespace

// A mention with nothing sealed beside it is one by hand: a slice's, for example.
Result<SealedSpans> Masker::spansOf(const MaskedText& masked) const {
    CB_TRY(SealedSpans spans, openSpans(*m_keys, masked.id(), masked.sealedSpans()));
    const QList<AppearanceId>& mentions = masked.mentions();
    if (spans.forms.isEmpty())
        for (const AppearanceId& appearance : mentions)
            spans.forms.append({typedForm(appearance), true});
    if (spans.forms.size() == mentions.size()) return spans;
    return failure(ErrorCode::Damaged, QStringLiteral("A text and what is sealed beside it do not belong "
                                                      "together. Restore this record from a backup."));
}

Result<Masker::Draft> Masker::draftOf(const MaskedText& masked) const {
    Draft draft;
    if (holdsWholeText(masked.sealedSpans())) {
        CB_TRY(draft.text, openWholeText(*m_keys, masked.id(), masked.sealedSpans()));
        return draft;
    }
    CB_TRY(const SealedSpans spans, spansOf(masked));
    draft.dismissed = spans.dismissed;
    qsizetype mention = 0;
    for (const QChar unit : masked.text()) {
        if (unit != QChar(kMentionCharacter)) {
            draft.text += unit;
            continue;
        }
        const SealedSpans::Form& form = spans.forms.at(mention);
        draft.text += form.byHand ? QString(unit) : form.text;
        if (form.byHand) {
            draft.mentions.append(masked.mentions().at(mention));
            draft.forms.append(form.text);
        }
        ++mention;
    }
    return draft;
}

Result<MaskedText> Masker::remask(const MaskedText& masked) const {
    if (!m_names) return namesHidden();
    CB_TRY(const Draft draft, draftOf(masked));
    return finish(draft, masked.id());
}

Result<QString> Masker::unmask(const MaskedText& masked) const {
    if (holdsWholeText(masked.sealedSpans()))
        return openWholeText(*m_keys, masked.id(), masked.sealedSpans());
    CB_TRY(const SealedSpans spans, spansOf(masked));
    QString raw;
    qsizetype mention = 0;
    for (const QChar unit : masked.text())
        raw += unit == QChar(kMentionCharacter) ? spans.forms.at(mention++).text : QString(unit);
    return raw;
}

Result<OffsetMap> Masker::offsets(const MaskedText& masked) const {
    if (holdsWholeText(masked.sealedSpans()))
        return failure(ErrorCode::Refused, QStringLiteral("This text came while names were hidden and was "
                                                          "not masked yet. Show names first."));
    CB_TRY(const SealedSpans spans, spansOf(masked));
    QList<QString> forms;
    for (const SealedSpans::Form& form : spans.forms)
        forms.append(form.text);
    return OffsetMap(masked.text(), forms);
}

Result<bool> Masker::holdsSharedName(const MaskedText& masked) const {
    if (!m_names) return namesHidden();
    CB_TRY(const Draft draft, draftOf(masked));
    const QList<text::Hit> hits = m_names->find(draft.text, draft.dismissed);
    return std::any_of(hits.begin(), hits.end(), [](const text::Hit& hit) { return !hit.others.isEmpty(); });
}

Result<MaskedText> Masker::dismiss(const MaskedText& masked, qsizetype mention) const {
    if (!m_names) return namesHidden();
    if (mention < 0 || mention >= masked.mentions().size()) return noSuchMention();
    CB_TRY(const SealedSpans spans, spansOf(masked));
    CB_TRY(Draft draft, draftOf(masked));
    const SealedSpans::Form& form = spans.forms.at(mention);
    const qsizetype place = draftUnitOf(masked.text(), spans, mention);
    if (form.byHand) {
        // Chosen for a name that stood there; what was typed as a mention is no name.
        if (form.text.startsWith(QLatin1String("@[")))
            return failure(ErrorCode::Refused,
                           QStringLiteral("This mention was made by hand. Delete it from the text instead."));
        const auto byHandBefore = byHandUpTo(spans, mention);
        draft.text.replace(place, 1, form.text);
        draft.mentions.removeAt(byHandBefore);
        draft.forms.removeAt(byHandBefore);
        shift(draft.dismissed, place, 1, form.text.size());
    }
    draft.dismissed.append({place, form.text.size()});
    return finish(draft, masked.id());
}

Result<MaskedText> Masker::choose(const MaskedText& masked, qsizetype mention,
                                  AppearanceId appearance) const {
    if (!m_names) return namesHidden();
    if (mention < 0 || mention >= masked.mentions().size()) return noSuchMention();
    CB_TRY(const SealedSpans spans, spansOf(masked));
    CB_TRY(Draft draft, draftOf(masked));
    const SealedSpans::Form& form = spans.forms.at(mention);
    const auto byHandBefore = byHandUpTo(spans, mention);
    if (form.byHand) {
        draft.mentions[byHandBefore] = appearance;
        return finish(draft, masked.id());
    }
    const qsizetype place = draftUnitOf(masked.text(), spans, mention);
    draft.text.replace(place, form.text.size(), QChar(kMentionCharacter));
    draft.mentions.insert(byHandBefore, appearance);
    draft.forms.insert(byHandBefore, form.text);
    shift(draft.dismissed, place, form.text.size(), 1);
    return finish(draft, masked.id());
}

// The same text with what is sealed bound to a fresh id.
Result<MaskedText> Masker::rebound(const MaskedText& masked) const {
    MaskedText::Fields fields{.text = masked.text(),
                              .mentions = masked.mentions(),
                              .generation = masked.generation(),
                              .checked = masked.isChecked(),
                              .sealedSpans = {},
                              .id = TextId::random(*m_random)};
    if (holdsWholeText(masked.sealedSpans())) {
        CB_TRY(const QString raw, openWholeText(*m_keys, masked.id(), masked.sealedSpans()));
        CB_TRY(fields.sealedSpans, sealWholeText(*m_keys, fields.id, raw));
    } else {
        CB_TRY(const SealedSpans spans, openSpans(*m_keys, masked.id(), masked.sealedSpans()));
        CB_TRY(fields.sealedSpans, sealSpans(*m_keys, fields.id, spans));
    }
    return MaskedText::make({}, std::move(fields));
}

} // namespace casebound::privacy
