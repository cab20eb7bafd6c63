// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/shown_text.h"

namespace casebound::session {

using privacy::OffsetMap;
using text::kMentionCharacter;
using text::MaskedText;
using text::Span;

namespace {

// What stands at each mention in the raw text, where the raw text can be had.
QStringList rawForms(const QString& masked, const QString& raw, const OffsetMap& offsets) {
    QStringList forms;
    for (qsizetype at = 0; at < masked.size(); ++at)
        if (masked[at] == QChar(kMentionCharacter))
            forms.append(text::textAt(raw, offsets.maskedToRaw({at, 1})));
    return forms;
}

QStringList labelsOf(const MaskedText& masked, const privacy::LabelMap& labels) {
    QStringList forms;
    for (const auto& mention : masked.mentions())
        forms.append(labels.label(mention));
    return forms;
}

} // namespace

Result<ShownText> ShownText::of(const SessionTools& tools, const MaskedText& masked) {
    CB_TRY(const auto masker, tools.parts.texts.masker());
    ShownText shown;
    QStringList forms = labelsOf(masked, masker->labels());
    QString raw;
    if (tools.keys.isShown()) {
        if (auto offsets = masker->offsets(masked)) {
            CB_TRY(raw, masker->unmask(masked));
            shown.m_raw = std::move(*offsets);
            if (tools.namesShown()) forms = rawForms(masked.text(), raw, *shown.m_raw);
        } else if (offsets.error().code != ErrorCode::Refused) {
            return failure(offsets.error());
        }
    }
    shown.m_shown.emplace(masked.text(), forms);
    qsizetype mention = 0;
    for (const QChar unit : masked.text()) {
        if (unit != QChar(kMentionCharacter)) {
            shown.m_text += unit;
            continue;
        }
        shown.m_mentions.append({{shown.m_text.size(), forms[mention].size()}, masked.mentions()[mention]});
        shown.m_text += forms[mention++];
    }
    return shown;
}

Span ShownText::fromRaw(const Span& raw) const {
    return m_raw ? m_shown->maskedToRaw(m_raw->rawToMasked(raw)) : Span();
}

Span ShownText::toRaw(const Span& shown) const {
    return m_raw ? m_raw->maskedToRaw(toMasked(shown)) : Span();
}

Span ShownText::toMasked(const Span& shown) const {
    return m_shown->rawToMasked(shown);
}

} // namespace casebound::session
