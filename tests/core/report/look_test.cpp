// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/report/sample.h"
#include "tests/support/result_matchers.h"

#include <QFile>

#include <gtest/gtest.h>

namespace casebound::report {
TEST(Look, Files) {
    const auto write = [](const char* name, const QByteArray& b) {
        QFile f(QString::fromLatin1(name));
        ASSERT_TRUE(f.open(QIODevice::WriteOnly));
        f.write(b);
    };
    ASSERT_OK_AND(auto p, pdf(sample(), Mark::Draft));
    write("/tmp/look.pdf", p);
    ASSERT_OK_AND(auto h, html(sample(), Mark::Draft));
    write("/tmp/look.html", h);
    ASSERT_OK_AND(auto m, markdown(sample()));
    write("/tmp/look.md", m);
    ASSERT_OK_AND(auto j, json(sample()));
    write("/tmp/look.json", j);
}
} // namespace casebound::report
