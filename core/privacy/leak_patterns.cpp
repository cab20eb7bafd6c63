// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/leak_patterns.h"

#include "core/privacy/pattern_checks.h"

#include <QRegularExpression>

#include <algorithm>

namespace casebound::privacy {
namespace {

using Check = bool (*)(const QString& found);

struct LeakPattern {
    QString rule;
    QRegularExpression form;
    Check check = nullptr; // of what the form cannot tell
};

LeakPattern pattern(const char* rule, const QString& form, Check check = nullptr) {
    return {QString::fromLatin1(rule),
            QRegularExpression(form, QRegularExpression::UseUnicodePropertiesOption |
                                         QRegularExpression::CaseInsensitiveOption),
            check};
}

// The surest first: a telephone number inside an account number is none. All are bounded, so that none can be
// made to take long.
const QList<LeakPattern>& patterns() {
    static const QString date =
        QStringLiteral("(?:[0-9]{1,2}[./ -]{1,2}(?:[0-9]{1,2}|\\p{L}{3,10})[./ -]{1,2}[0-9]{2,4}|"
                       "[12][0-9]{3}-[0-9]{2}-[0-9]{2}|\\p{L}{3,10} [0-9]{1,2},? [12][0-9]{3})");
    static const QList<LeakPattern> all{
        pattern("url", QStringLiteral("(?<![\\w])(?:(?:https?|ftp)://"
                                      "[^\\s<>\"]{3,500}+|www\\.[\\w.-]{3,100}+(?:/[^\\s<>\"]{0,400}+)?)")),
        pattern("e-mail",
                QStringLiteral("(?<![\\w.+-])[\\w.+-]{1,64}+@[\\w-]{1,63}+(?:\\.[\\w-]{1,63}+){1,8}+")),
        // ISO 13616: two letters, two check digits, 11 to 30 letters or digits, often in groups of four.
        pattern(
            "iban",
            QStringLiteral("(?<!\\w)[A-Z]{2}[0-9]{2}(?:[ -]?[A-Z0-9]{4}){2,7}(?:[ -]?[A-Z0-9]{1,3})?(?!\\w)"),
            isIban),
        pattern("date-of-birth", QStringLiteral("(?<!\\w)(?:born|birth|dob|d\\.o\\.b\\.|birthday|geboren|"
                                                "geb\\.|geburtsdatum|née?|nacid[oa]|nat[oa]|"
                                                "urodzon[ya]|родил(?:ся|ась)|народив(?:ся)?|народилася|تولد|"
                                                "ولد|ولدت|מולד)(?!\\w)[^\\n\\d]{0,24}?") +
                                     date),
        pattern("coordinates",
                QStringLiteral(
                    "(?<![\\w.])-?[0-9]{1,2}\\.[0-9]{3,15}+[,;]? {0,2}-?[0-9]{1,3}\\.[0-9]{3,15}+(?![\\w.])"),
                isPairOfDegrees),
        pattern("coordinates",
                QStringLiteral("[0-9]{1,3}[\u00B0\u00BA] ?[0-9]{1,2}['\u2032\u2019] "
                               "?(?:[0-9]{1,2}(?:[.,][0-9]{1,4})?[\"\u2033\u201D] ?)?[NSEWO](?!\\w)")),
        pattern("ip", QStringLiteral("(?<![\\w.:])[0-9]{1,3}(?:\\.[0-9]{1,3}){3}(?![\\w.]*[\\w])"),
                isIpAddress),
        pattern("ip", QStringLiteral("(?<![\\w:])(?:[0-9a-f]{0,4}:){3,7}[0-9a-f]{1,4}(?![\\w:])"),
                isIpAddress),
        pattern("user-name", QStringLiteral("(?<!\\w)(?:[A-Z]:\\\\Users\\\\|/home/|/Users/)[\\w. "
                                            "-]{1,40}+(?:[/\\\\][^\\s<>\"]{0,300}+)?")),
        pattern("file-path",
                QStringLiteral(
                    "(?<![\\w:/.<])(?:[A-Z]:\\\\|\\\\\\\\|/)(?:[\\w. -]{1,60}[/\\\\]){2,20}[\\w.-]{1,60}")),
        // Not a rule of a style sheet: @page {
        pattern("handle",
                QStringLiteral(
                    "(?<![\\w@.\\]])@(?![\\w-]+[^{}@\\n]{0,80}+\\{)[A-Z_][A-Z0-9_.]{2,29}+(?![\\w-])")),
        // In the forms of Germany, of France and Italy, of Britain.
        pattern("plate", QStringLiteral("(?-i)(?<![\\w-])(?:[A-Z\u00C4\u00D6\u00DC]{1,3}-[A-Z]{1,2} "
                                        "[0-9]{1,4}[EH]?|[A-Z]{2}-[0-9]{3}-[A-Z]{2}|"
                                        "[A-Z]{2}[0-9]{2} [A-Z]{3})(?![\\w-])")),
        // International, or with a leading zero and at least eight digits in all.
        pattern("phone", QStringLiteral("(?<![\\w.:/-])(?<![0-9] )(?:\\+[1-9]|00[1-9]|\\(?0[1-9])(?:[ "
                                        "()/.-]{0,3}+[0-9]){6,13}+(?![\\w-])")),
    };
    return all;
}

bool overlapsAny(const text::SpanSet& spans, const text::Span& span) {
    const auto next = std::lower_bound(spans.begin(), spans.end(), span.start,
                                       [](const text::Span& one, qsizetype at) { return one.end() <= at; });
    return next != spans.end() && next->overlaps(span);
}

} // namespace

QList<PatternHit> findPatterns(const QString& text) {
    QList<PatternHit> hits;
    text::SpanSet taken;
    for (const LeakPattern& pattern : patterns()) {
        QList<text::Span> found;
        auto matches = pattern.form.globalMatch(text);
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            const text::Span span{match.capturedStart(), match.capturedLength()};
            if (overlapsAny(taken, span) || (pattern.check && !pattern.check(match.captured()))) continue;
            found.append(span);
            hits.append({pattern.rule, span});
        }
        taken = text::unite(taken, found);
    }
    return hits;
}

} // namespace casebound::privacy
