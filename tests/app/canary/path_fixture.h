// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/cli/cli_fixture.h"

#include <QStringList>

namespace casebound::canary {

// The command line in a small world of its own: in/ is what the user gives, work/ holds the case, out/ what
// the user asks for; home/ and tmp/ are where a program could leave something behind.
class PathTest : public CliTest {
protected:
    void SetUp() override;

    // The whole path with a marker in every field and file, from a new case to an opened packet.
    void walk();

    // A case that is ready to be walked out of: made, imported into, loaded.
    void makeMarkedCase();

    // A registered name in the clear in every text of the case, as if masking had failed.
    void plantLeak() const;

    // A command on the case, which must succeed.
    QByteArray must(const QStringList& arguments);
    Ran inWork(QStringList arguments) const;

    QString at(const char* folder) const { return pathOf(folder); }
    QString exhibitFile() const;

    QByteArray m_said; // everything that commands which show no content wrote to standard output and error
};

// What the sandboxed reader finds in a PDF: text, metadata, names, hidden or not.
QByteArray everythingIn(const QString& pdf);

} // namespace casebound::canary
