// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/matching/one_letter.h"

namespace casebound::text {

bool isOneLetterOff(QStringView a, QStringView b) {
    qsizetype common = 0;
    while (common < a.size() && common < b.size() && a[common] == b[common])
        ++common;
    a = a.sliced(common);
    b = b.sliced(common);
    while (!a.isEmpty() && !b.isEmpty() && a.back() == b.back()) {
        a.chop(1);
        b.chop(1);
    }
    if (a.size() + b.size() == 1 || (a.size() == 1 && b.size() == 1)) return true;
    return a.size() == 2 && b.size() == 2 && a[0] == b[1] && a[1] == b[0];
}

} // namespace casebound::text
