// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/member_name.h"

#include <QList>

#include <algorithm>
#include <array>

namespace casebound::packet {

namespace {

bool isNeutralCharacter(QChar c) {
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'.' ||
           c == u'_' || c == u'-';
}

bool isNeutralPart(QStringView part) {
    return !part.isEmpty() && part.front() != u'.' && part.front() != u'-' &&
           std::all_of(part.begin(), part.end(), isNeutralCharacter);
}

} // namespace

bool isNeutralName(QStringView name) {
    if (name.isEmpty() || name.size() > kMaxMemberName) return false;
    const auto parts = name.split(u'/');
    return std::all_of(parts.begin(), parts.end(), isNeutralPart);
}

bool isReservedName(QStringView name) {
    constexpr std::array<QStringView, 4> kReserved = {kHowToCheckName, kSignerName, kManifestName,
                                                      kSignatureName};
    return std::any_of(kReserved.begin(), kReserved.end(), [&](QStringView reserved) {
        return name.compare(reserved, Qt::CaseInsensitive) == 0;
    });
}

int rankOf(QStringView name) {
    constexpr std::array<QStringView, 3> kFirst = {u"summary.pdf", u"summary.html", u"summary.json"};
    return static_cast<int>(std::find(kFirst.begin(), kFirst.end(), name) - kFirst.begin());
}

} // namespace casebound::packet
