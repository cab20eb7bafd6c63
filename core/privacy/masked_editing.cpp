// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/masker.h"

#include <algorithm>

namespace casebound::privacy {

using text::kMentionCharacter;
using text::MaskedText;
using text::Span;

namespace {

bool isUnchanged(const MaskedText& before, const QString& text, const QList<Masker::Placed>& mentions) {
    if (text != before.text() || mentions.size() != before.mentions().size()) return false;
    for (qsizetype i = 0; i < mentions.size(); ++i)
        if (mentions.at(i).kept != i) return false;
    return true;
}

// Stretches of `before` that lie in what both texts begin or end with, as stretches of `after`.
QList<Span> moved(const QList<Span>& spans, const QString& before, const QString& after) {
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype start = 0;
    while (start < shorter && before.at(start) == after.at(start))
        ++start;
    qsizetype end = 0;
    while (end < shorter - start && before.at(before.size() - 1 - end) == after.at(after.size() - 1 - end))
        ++end;
    QList<Span> kept;
    for (const Span& span : spans) {
        if (span.end() <= start)
            kept.append(span);
        else if (span.start >= before.size() - end)
            kept.append({span.start + after.size() - before.size(), span.length});
    }
    return kept;
}

// Where the units of a masked text begin in a draft, and where the text ends there.
class Places {
public:
    void add(qsizetype place) { m_places.append(place); }

    QList<Span> ofDraft(const QList<Span>& spans) const {
        QList<Span> moved;
        for (const Span& span : spans) {
            if (span.start < 0 || span.length <= 0 || span.end() >= m_places.size()) continue;
            const qsizetype start = m_places.at(span.start);
            moved.append({start, m_places.at(span.end()) - start});
        }
        return moved;
    }

    QList<Span> ofText(const QList<Span>& spans) const {
        QList<Span> moved;
        for (const Span& span : spans) {
            const qsizetype start = indexOf(span.start);
            moved.append({start, indexOf(span.end()) - start});
        }
        std::sort(moved.begin(), moved.end());
        return moved;
    }

private:
    qsizetype indexOf(qsizetype place) const {
        return std::lower_bound(m_places.begin(), m_places.end(), place) - m_places.begin();
    }

    QList<qsizetype> m_places;
};

} // namespace

Result<QList<Masker::Mention>> Masker::mentions(const MaskedText& masked) const {
    QList<Mention> found;
    if (holdsWholeText(masked.sealedSpans())) return found; // not masked yet
    CB_TRY(const SealedSpans spans, spansOf(masked));
    for (qsizetype i = 0; i < spans.forms.size(); ++i)
        found.append({masked.mentions().at(i), spans.forms.at(i).text, spans.forms.at(i).byHand});
    return found;
}

// What cannot be opened is as if it had been made by hand.
Result<SealedSpans> Masker::spansToEdit(const MaskedText& masked) const {
    if (holdsWholeText(masked.sealedSpans())) return SealedSpans();
    auto spans = spansOf(masked);
    if (spans || spans.error().code != ErrorCode::NamesHidden) return spans;
    SealedSpans byHand;
    for (const AppearanceId& appearance : masked.mentions())
        byHand.forms.append({typedForm(appearance), true});
    return byHand;
}

Result<MaskedText> Masker::edited(const MaskedText& before, const QString& text,
                                  const QList<Placed>& mentions,
                                  const std::optional<QList<Span>>& plain) const {
    const bool isWhole = holdsWholeText(before.sealedSpans());
    if (!isWhole && isUnchanged(before, text, mentions)) {
        const auto stands = plain ? plainNames(before) : Result<QList<Span>>(QList<Span>());
        if (!plain || !stands || *stands == *plain) return before;
    }
    CB_TRY(const SealedSpans spans, spansToEdit(before));
    Draft draft;
    Places places;
    qsizetype seen = 0;
    for (const QChar unit : text) {
        places.add(draft.text.size());
        if (unit != QChar(kMentionCharacter) || seen >= mentions.size()) {
            draft.text += unit == QChar(kMentionCharacter) ? QChar(QChar::ReplacementCharacter) : unit;
            continue;
        }
        const Placed& one = mentions.at(seen++);
        if (one.kept && (*one.kept < 0 || *one.kept >= spans.forms.size()))
            return failure(ErrorCode::NotFound,
                           QStringLiteral("The text has no such mention. Nothing was changed."));
        const auto form =
            one.kept ? spans.forms.at(*one.kept) : SealedSpans::Form{typedForm(one.appearance), true};
        draft.text += form.byHand ? QString(unit) : form.text;
        if (!form.byHand) continue;
        draft.mentions.append(one.kept ? before.mentions().at(*one.kept) : one.appearance);
        draft.forms.append(form.text);
    }
    places.add(draft.text.size());
    if (plain) {
        draft.dismissed = places.ofDraft(*plain);
    } else if (!spans.dismissed.isEmpty()) {
        CB_TRY(const Draft old, draftOf(before));
        draft.dismissed = moved(spans.dismissed, old.text, draft.text);
    }
    return finish(draft, {});
}

Result<QList<Span>> Masker::plainNames(const MaskedText& masked) const {
    if (holdsWholeText(masked.sealedSpans())) return QList<Span>();
    CB_TRY(const SealedSpans spans, spansOf(masked));
    if (spans.dismissed.isEmpty()) return QList<Span>();
    Places places;
    qsizetype place = 0;
    qsizetype mention = 0;
    for (const QChar unit : masked.text()) {
        places.add(place);
        const bool isFound = unit == QChar(kMentionCharacter) && !spans.forms.at(mention).byHand;
        place += isFound ? spans.forms.at(mention).text.size() : 1;
        mention += unit == QChar(kMentionCharacter) ? 1 : 0;
    }
    places.add(place);
    return places.ofText(spans.dismissed);
}

} // namespace casebound::privacy
