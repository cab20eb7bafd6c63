// SPDX-License-Identifier: GPL-3.0-or-later
// Every row of the table of expressions with their earliest and latest day, which is kept outside the
// sources.
#include "core/edtf/date.h"
#include "tests/support/result_matchers.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QStringList>

#include <vector>

namespace casebound::edtf {
namespace {

struct Row {
    int line = 0;
    QString expression;
    bool valid = false;
    QString earliest;
    QString latest;
};

std::vector<Row> rows() {
    QFile file(QStringLiteral(CASEBOUND_SHARED_DIR "/conformance/edtf.tsv"));
    if (!file.open(QIODevice::ReadOnly)) return {};
    const auto lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
    std::vector<Row> all;
    for (int i = 0; i < lines.size(); ++i) {
        const auto fields = lines[i].split(QLatin1Char('\t'));
        if (lines[i].startsWith(QLatin1Char('#')) || fields.size() < 5) continue;
        all.push_back({i + 1, fields[0], fields[2] == QLatin1String("valid"), fields[3], fields[4]});
    }
    return all;
}

void PrintTo(const Row& row, std::ostream* out) {
    *out << "line " << row.line << ": " << row.expression.toStdString();
}

QString written(const Bound& bound) {
    if (bound.isDay()) return toString(bound.day);
    return bound.kind == Bound::Kind::Open ? QStringLiteral("open") : QStringLiteral("unknown");
}

class EdtfTable : public testing::TestWithParam<Row> {};
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(EdtfTable);

TEST_P(EdtfTable, IsReadAsItSays) {
    const Row& row = GetParam();
    const auto date = parse(row.expression);
    if (!row.valid) {
        EXPECT_THAT(date, FailsWith(ErrorCode::InvalidInput));
        return;
    }
    ASSERT_THAT(date, IsOk());
    EXPECT_EQ(written(date->earliest()), row.earliest);
    EXPECT_EQ(written(date->latest()), row.latest);
    EXPECT_EQ(date->toString(), row.expression);
}

INSTANTIATE_TEST_SUITE_P(Edtf, EdtfTable, testing::ValuesIn(rows()),
                         [](const auto& test) { return "Line" + std::to_string(test.param.line); });

TEST(EdtfTableFile, HasManyRows) {
    if (!QFile::exists(QStringLiteral(CASEBOUND_SHARED_DIR "/conformance/edtf.tsv")))
        GTEST_SKIP() << "the table of expressions is not on this machine";
    EXPECT_GT(rows().size(), 100U);
}

} // namespace
} // namespace casebound::edtf
