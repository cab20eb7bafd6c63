// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/leak_tables.h"

#include "core/privacy/leak_context.h"

#include "core/privacy/leak_patterns.h"
#include "core/privacy/name_pattern.h"
#include "core/text/matching/escapes.h"

#include <QSet>

#include <algorithm>
#include <optional>

namespace casebound::privacy {
namespace {

// In bytes that are no text, shorter names stand by chance.
constexpr qsizetype kShortestRaw = 6; // bytes, as UTF-8

bool isInSmallLetters(const QString& text) {
    const auto is = [&](bool (QChar::*property)() const) {
        return std::any_of(text.begin(), text.end(), [&](QChar unit) { return (unit.*property)(); });
    };
    return is(&QChar::isLower) && !is(&QChar::isUpper);
}

LeakLevel leakLevelOf(text::Level level) {
    switch (level) {
    case text::Level::Exact:
        return LeakLevel::Exact;
    case text::Level::LookAlike:
        return LeakLevel::Lookalike;
    case text::Level::Near:
        break;
    }
    return LeakLevel::Near;
}

// Those in the text as it stands, and those that only show once its escapes are decoded.
QList<PatternHit> findEncodedPatterns(const QString& text) {
    QList<PatternHit> hits = findPatterns(text);
    const std::optional<text::Decoded> decoded = text::decodeEscapes(text);
    if (!decoded) return hits;
    for (const PatternHit& hit : findPatterns(decoded->text)) {
        const text::Span span = decoded->source(hit.span);
        if (span.length != hit.span.length) hits.append({hit.rule, span});
    }
    return hits;
}

} // namespace

void LeakCheck::Tables::Collected::add(const Name& name, const Entry& entry) {
    const int value = int(entries.size());
    entries.append(entry);
    patterns.append(patternOf(name, value));
    if (name.text.toUtf8().size() >= kShortestRaw) rawPatterns.append({name.text, value});
}

LeakCheck::Tables::Collected LeakCheck::Tables::collect(const Register& names,
                                                        const QList<Allowed>& allowed) {
    Collected to;
    for (const Identity& identity : names.identities()) {
        const qsizetype person = to.people.size();
        const AppearanceId mention = names.mentionFor(identity);
        const AppearanceId shown =
            mention.isNull() && !identity.appearances.isEmpty() ? identity.appearances.first() : mention;
        to.people.append({identity.id, shown, shown.isNull() ? QString() : names.labels().label(shown)});
        for (const Name& name : identity.names + joinedNames(identity.names)) {
            const bool weak = name.strength == Strength::Weak;
            to.add(name, {.person = person, .weak = weak});
        }
        for (const Allowed& form : allowed)
            if (identity.appearances.contains(form.appearance)) {
                to.add({form.form, NameKind::Other}, {.person = person, .allowed = true});
                to.allowedForms[identity.id].append(form.form);
            }
    }
    return to;
}

// Exactly the form that is shown on purpose: nothing else that reads nearly so.
bool LeakCheck::Tables::mayStand(const text::Hit& hit) const {
    if (hit.level != text::Level::Exact || hit.rule != text::Rule::AsWritten) return false;
    const QList<int> values = QList<int>{hit.value} + hit.others;
    return std::any_of(values.begin(), values.end(), [this](int value) { return m_entries[value].allowed; });
}

bool LeakCheck::Tables::isBrokenForm(const LeakHit& hit, const QString& piece) const {
    const QString found = piece.mid(hit.offset, hit.length);
    const bool isAtStart = piece.left(hit.offset).trimmed().isEmpty();
    const bool isAtEnd = piece.mid(hit.offset + hit.length).trimmed().isEmpty();
    const QStringList forms = m_allowedForms.value(hit.person);
    return std::any_of(forms.begin(), forms.end(), [&](const QString& form) {
        return (isAtEnd && form.startsWith(found + QLatin1Char(' '))) ||
               (isAtStart && form.endsWith(QLatin1Char(' ') + found));
    });
}

LeakHit LeakCheck::Tables::hitOf(int value, const QString& rule, LeakLevel level, const text::Span& span,
                                 const QString& where) const {
    const Person& person = m_people.at(m_entries.at(value).person);
    return {person.id, person.appearance, rule, level, span.start, span.length, where};
}

// One for each person who bears the name.
QList<LeakHit> LeakCheck::Tables::hitsOf(const text::Hit& hit, const QString& text,
                                         const QString& where) const {
    const QList<int> values = QList<int>{hit.value} + hit.others;
    const bool weak =
        std::all_of(values.begin(), values.end(), [this](int value) { return m_entries[value].weak; });
    // "rose" is most likely the flower.
    const bool isDoubtful = weak && isInSmallLetters(text::textAt(text, hit.span));
    const LeakLevel level = isDoubtful ? LeakLevel::Near : leakLevelOf(hit.level);
    const QString rule = text::ruleName(isDoubtful ? text::Rule::SmallLetters : hit.rule);
    QList<LeakHit> hits;
    QSet<qsizetype> people;
    for (const int value : values) {
        if (people.contains(m_entries.at(value).person)) continue;
        people.insert(m_entries.at(value).person);
        hits.append(hitOf(value, rule, level, hit.span, where));
    }
    return hits;
}

QList<LeakHit> LeakCheck::Tables::search(const QString& text, const QString& where) const {
    QList<LeakHit> hits;
    LeakContext context(text);
    for (const text::Hit& hit : m_matcher.scan(text)) {
        context.replace(hit.span, m_people.at(m_entries.at(hit.value).person).label);
        if (!mayStand(hit)) hits += hitsOf(hit, text, where);
    }
    for (const PatternHit& pattern : findEncodedPatterns(text)) {
        context.replace(pattern.span, pattern.rule);
        hits.append(
            {{}, {}, pattern.rule, LeakLevel::Pattern, pattern.span.start, pattern.span.length, where});
    }
    for (LeakHit& hit : hits)
        hit.context = context.around({hit.offset, hit.length});
    return hits;
}

QList<LeakHit> LeakCheck::Tables::searchRaw(const RawPiece& piece) const {
    QList<LeakHit> hits;
    for (const text::Hit& hit : m_rawMatcher.scan(piece.text)) {
        if (mayStand(hit)) continue;
        const QString found = text::textAt(piece.text, hit.span);
        for (LeakHit named : hitsOf(hit, piece.text, QStringLiteral("raw bytes"))) {
            named.offset = piece.offsetOf(found);
            hits.append(named);
        }
    }
    return hits;
}

} // namespace casebound::privacy
