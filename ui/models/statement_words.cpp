// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/statement_model.h"
#include "ui/models/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace casebound::models {

using session::PointView;
using session::StatementView;

namespace {

QString statementWords(const char* words, int count = -1) {
    return QCoreApplication::translate("statement", words, nullptr, count);
}

// "seventh"; beyond the twelfth nobody reads words any faster.
QString ordinal(int number) {
    static constexpr std::array kWords{
        QT_TRANSLATE_NOOP("statement", "first"),    QT_TRANSLATE_NOOP("statement", "second"),
        QT_TRANSLATE_NOOP("statement", "third"),    QT_TRANSLATE_NOOP("statement", "fourth"),
        QT_TRANSLATE_NOOP("statement", "fifth"),    QT_TRANSLATE_NOOP("statement", "sixth"),
        QT_TRANSLATE_NOOP("statement", "seventh"),  QT_TRANSLATE_NOOP("statement", "eighth"),
        QT_TRANSLATE_NOOP("statement", "ninth"),    QT_TRANSLATE_NOOP("statement", "tenth"),
        QT_TRANSLATE_NOOP("statement", "eleventh"), QT_TRANSLATE_NOOP("statement", "twelfth")};
    const auto at = static_cast<std::size_t>(number - 1);
    return at < kWords.size() ? statementWords(kWords[at]) : QString();
}

QString claimIsOpen(int number) {
    const QString word = ordinal(number);
    return word.isEmpty() ? statementWords("Claim %1 has no answer yet").arg(number)
                          : statementWords("The %1 claim has no answer yet").arg(word);
}

// What is still open among the claims, the first of it.
QString openClaim(const StatementView& statement) {
    int number = 0;
    for (const auto& point : statement.points)
        for (const auto& claim : point.claims) {
            ++number;
            if (!claim.answered) return claimIsOpen(number);
        }
    return {};
}

bool holds(const PointView& point, qsizetype place) {
    return std::any_of(point.spans.begin(), point.spans.end(),
                       [&](const text::Span& span) { return span.contains(place); });
}

} // namespace

QString kindWords(const QString& code) {
    QString words = choiceName(code);
    // One of them is a word with a hyphen.
    if (code != QLatin1String("self-contradiction")) words.replace(u'-', u' ');
    return words;
}

int percentTaken(const StatementView& statement) {
    const qint64 taken = statement.covered + statement.setAsideCharacters;
    if (statement.characters <= 0) return 0;
    return static_cast<int>(taken * 100 / statement.characters); // rounds down: 100 means all
}

QString uncoveredWords(const StatementView& statement) {
    const int count = static_cast<int>(statement.uncovered.size());
    if (statement.characters == 0) return {};
    if (count == 0) return statementWords("All of it belongs to a point");
    return count == 1 ? statementWords("1 passage belongs to no point")
                      : statementWords("%1 passages belong to no point").arg(count);
}

QString answeredWords(const StatementView& statement) {
    if (statement.claims == 0) return statementWords("No claims noted yet");
    return statementWords("%1 of %2 claims answered").arg(statement.answered).arg(statement.claims);
}

QString nextWords(const StatementView& statement) {
    if (statement.points.isEmpty()) return {};
    const QString open = openClaim(statement);
    if (!open.isEmpty()) return open;
    for (const auto& point : statement.points)
        if (point.claims.isEmpty() && point.passages.isEmpty())
            return statementWords("Point %1 has no answer yet").arg(point.number);
    return {};
}

const PointView* pointAt(const StatementView& statement, qsizetype place) {
    const PointView* best = nullptr;
    for (const auto& point : statement.points)
        if (holds(point, place) && (!best || text::totalLength(point.spans) < text::totalLength(best->spans)))
            best = &point;
    return best;
}

const PointView* pointById(const StatementView& statement, const QString& id) {
    const int index = indexOf(statement, id);
    return index < 0 ? nullptr : &statement.points[index];
}

const PointView* pointByRef(const StatementView& statement, const QString& ref) {
    for (const auto& point : statement.points)
        if (point.ref == ref) return &point;
    return nullptr;
}

int indexOf(const StatementView& statement, const QString& id) {
    for (int index = 0; index < statement.points.size(); ++index)
        if (statement.points[index].id == id) return index;
    return -1;
}

std::optional<text::Span> nextUncovered(const StatementView& statement, qsizetype place) {
    for (const auto& span : statement.uncovered)
        if (span.start > place) return span;
    if (statement.uncovered.isEmpty()) return std::nullopt;
    return statement.uncovered.first();
}

} // namespace casebound::models
