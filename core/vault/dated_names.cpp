// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/dated_names.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace casebound::vault {
namespace {

const QString kDateFormat = QStringLiteral("yyyy-MM-dd HHmm");

// A name in front of the date, and one behind it.
struct Ends {
    QString before;
    QString after;
};

Ends endsOf(const QString& casePath, const QString& words) {
    const QFileInfo info(casePath);
    const QString suffix = info.suffix();
    return {info.completeBaseName() + u' ' + words + u' ', suffix.isEmpty() ? QString() : u'.' + suffix};
}

bool isFree(const QString& path) {
    static constexpr std::array<const char*, 4> kSuffixes = {"", ".part", "-wal", "-journal"};
    return std::none_of(kSuffixes.begin(), kSuffixes.end(),
                        [&](const char* suffix) { return QFileInfo::exists(path + QLatin1String(suffix)); });
}

} // namespace

std::optional<DatedName> readDatedName(const QString& fileName, const QString& casePath,
                                       const QString& words) {
    static const QRegularExpression date(
        QStringLiteral("^(\\d{4}-\\d\\d-\\d\\d \\d{4})(?:-([1-9]\\d{0,5}))?$"));
    const Ends ends = endsOf(casePath, words);
    if (!fileName.startsWith(ends.before) || !fileName.endsWith(ends.after)) return std::nullopt;
    const qsizetype size = fileName.size() - ends.before.size() - ends.after.size();
    const auto match = date.match(fileName.mid(ends.before.size(), size));
    if (size < 0 || !match.hasMatch()) return std::nullopt;
    QDateTime at = QDateTime::fromString(match.captured(1), kDateFormat);
    at.setTimeSpec(Qt::UTC);
    if (!at.isValid()) return std::nullopt;
    return DatedName{at, match.hasCaptured(2) ? match.captured(2).toInt() : 1};
}

// Behind all of the same minute: a number that was given up would make the newest look older than the rest.
QString freeDatedPath(const QString& folder, const QString& casePath, const QString& words,
                      const QDateTime& at) {
    const Ends ends = endsOf(casePath, words);
    const QString minute = at.toUTC().toString(kDateFormat);
    const QDir dir(folder);
    int number = 1;
    for (const QString& name : dir.entryList(QDir::Files | QDir::Hidden)) {
        const auto dated = readDatedName(name, casePath, words);
        if (dated && dated->at.toString(kDateFormat) == minute) number = std::max(number, dated->number + 1);
    }
    const auto pathOf = [&](int which) {
        const QString counted = which == 1 ? QString() : u'-' + QString::number(which);
        return dir.filePath(ends.before + minute + counted + ends.after);
    };
    while (!isFree(pathOf(number)))
        ++number;
    return pathOf(number);
}

} // namespace casebound::vault
