// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/references.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace casebound::casefile {
namespace {

TEST(ReferencesTest, ReferencesStandInTheOrderOfTheirNumbers) {
    const QStringList inOrder{
        QString(),
        QStringLiteral("EX-002"),
        QStringLiteral("EX-002 p.9"),
        QStringLiteral("EX-002 p.10"),
        QStringLiteral("EX-010"),
        QStringLiteral("EX-999"),
        QStringLiteral("EX-1000"),
        QStringLiteral("ST-001"),
        QStringLiteral("ST-001.2"),
        QStringLiteral("ST-001.10"),
    };
    for (qsizetype a = 0; a < inOrder.size(); ++a)
        for (qsizetype b = 0; b < inOrder.size(); ++b)
            EXPECT_EQ(precedes(inOrder[a], inOrder[b]), a < b)
                << qPrintable(inOrder[a]) << " and " << qPrintable(inOrder[b]);
}

} // namespace
} // namespace casebound::casefile
