// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/cli/cli_fixture.h"

namespace casebound {

// The demo case as `a.casebound`, made once and copied for every test, and somebody to send a packet to.
class DemoCliTest : public CliTest {
protected:
    static void TearDownTestSuite() { s_made.reset(); }
    void SetUp() override;

    // reviewers, first-review
    QStringList forReviewers(const QStringList& words) const;
    Ran seal(const QStringList& more = {}) const;
    Ran verify(const QStringList& more = {}) const;
    Ran unseal() const;

    // "no-consent", …, those of the checklist that block.
    static QStringList blocking(const Ran& ran);
    bool exists(const char* name) const { return QFile::exists(pathOf(name)); }
    // Number of records of a kind.
    qsizetype count(const char* kind) const;

    QString m_recipient;

private:
    void makeDemo(const QString& path) const;
    static std::unique_ptr<QTemporaryDir> s_made;
};

} // namespace casebound
