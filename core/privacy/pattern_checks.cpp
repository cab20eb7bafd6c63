// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/pattern_checks.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace casebound::privacy {

bool isIban(const QString& found) {
    QString account = found;
    account.removeIf([](QChar unit) { return !unit.isLetterOrNumber(); });
    int remainder = 0;
    for (const QChar unit : account.mid(4) + account.left(4)) {
        const int value = unit.isDigit() ? unit.digitValue() : unit.toUpper().unicode() - u'A' + 10;
        remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
    }
    return remainder == 1;
}

bool isIpAddress(const QString& found) {
    if (!found.contains(QLatin1Char(':'))) {
        const QStringList numbers = found.split(QLatin1Char('.'));
        return std::all_of(numbers.begin(), numbers.end(),
                           [](const QString& number) { return number.toInt() <= 255; });
    }
    const QStringList groups = found.split(QLatin1Char(':'));
    const bool isWhole = groups.size() == 8 && !groups.contains(QString());
    return isWhole || (found.count(QLatin1String("::")) == 1 && groups.size() <= 9);
}

bool isPairOfDegrees(const QString& found) {
    static const QRegularExpression number(QStringLiteral("-?[0-9]+\\.[0-9]+"));
    auto numbers = number.globalMatch(found);
    const double latitude = numbers.next().captured().toDouble();
    const double longitude = numbers.hasNext() ? numbers.next().captured().toDouble() : 999;
    return std::abs(latitude) <= 90 && std::abs(longitude) <= 180;
}

} // namespace casebound::privacy
