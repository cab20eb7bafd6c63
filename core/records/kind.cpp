// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/kind.h"

#include <QRegularExpression>

#include <algorithm>

namespace casebound::records {

const KindInfo& info(Kind kind) {
    return *std::find_if(kKinds.begin(), kKinds.end(),
                         [kind](const KindInfo& entry) { return entry.kind == kind; });
}

namespace {

template <class Matches>
std::optional<Kind> find(Matches matches) {
    const auto found = std::find_if(kKinds.begin(), kKinds.end(), matches);
    return found == kKinds.end() ? std::nullopt : std::optional<Kind>(found->kind);
}

} // namespace

std::optional<Kind> kindFromPlural(const QString& plural) {
    return find([&](const KindInfo& entry) { return plural == QLatin1String(entry.plural); });
}

std::optional<Kind> kindFromTable(const QString& table) {
    return find([&](const KindInfo& entry) { return table == QLatin1String(entry.table); });
}

QString reference(Kind kind, qint64 number) {
    return QStringLiteral("%1-%2").arg(QLatin1String(info(kind).prefix)).arg(number, 3, 10, QLatin1Char('0'));
}

std::optional<ParsedReference> parseReference(const QString& text) {
    static const QRegularExpression form(
        QStringLiteral("^\\s*([A-Za-z]{2})-?(\\d{1,9})\\s*(?:(?:\\.|¶|#|p\\.|pages?|point|para(?:graph)?)\\s*"
                       "(\\d{1,9}))?\\s*$"));
    const auto match = form.match(text);
    if (!match.hasMatch()) return std::nullopt;
    const QString prefix = match.captured(1).toUpper();
    const auto kind = find([&](const KindInfo& entry) { return prefix == QLatin1String(entry.prefix); });
    if (!kind) return std::nullopt;
    ParsedReference result{*kind, match.captured(2).toLongLong(), std::nullopt};
    if (match.hasCaptured(3)) result.part = match.captured(3).toLongLong();
    return result;
}

} // namespace casebound::records
