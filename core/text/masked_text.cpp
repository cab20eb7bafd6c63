// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/masked_text.h"

#include <utility>

namespace casebound::text {

QString cleanInput(QString text) {
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (isPair)
            ++i;
        else if (text[i].isSurrogate() || text[i] == QChar(kMentionCharacter))
            text[i] = QChar::ReplacementCharacter;
    }
    return text;
}

MaskedText MaskedText::make(MaskingKey /*key*/, Fields fields) {
    qsizetype seen = 0;
    for (QChar& unit : fields.text) {
        if (unit == QChar(kMentionCharacter) && seen++ >= fields.mentions.size())
            unit = QChar::ReplacementCharacter;
    }
    if (seen < fields.mentions.size()) fields.mentions.resize(seen);
    MaskedText masked;
    masked.m_fields = std::move(fields);
    return masked;
}

QString MaskedText::withoutMentions() const {
    QString plain = m_fields.text;
    return plain.replace(QChar(kMentionCharacter), QChar(QChar::Space));
}

MaskedText MaskedText::slice(qsizetype start, qsizetype length) const {
    const qsizetype first = qBound<qsizetype>(0, start, m_fields.text.size());
    const qsizetype count = qBound<qsizetype>(0, length, m_fields.text.size() - first);
    MaskedText part;
    part.m_fields.text = m_fields.text.mid(first, count);
    part.m_fields.mentions = m_fields.mentions.mid(m_fields.text.left(first).count(QChar(kMentionCharacter)),
                                                   part.m_fields.text.count(QChar(kMentionCharacter)));
    part.m_fields.generation = m_fields.generation;
    part.m_fields.checked = m_fields.checked;
    return part;
}

bool operator==(const MaskedText& left, const MaskedText& right) {
    const auto& a = left.m_fields;
    const auto& b = right.m_fields;
    return a.text == b.text && a.mentions == b.mentions && a.generation == b.generation &&
           a.checked == b.checked;
}

QString display(const MaskedText& text, const std::function<QString(AppearanceId)>& label) {
    QString shown;
    qsizetype mention = 0;
    for (const QChar unit : text.text()) {
        if (unit == QChar(kMentionCharacter)) {
            shown += label(text.mentions().at(mention++));
        } else {
            shown += unit;
        }
    }
    return shown;
}

} // namespace casebound::text
