// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/demo_fixture.h"

#include "core/base/random.h"
#include "core/packet/age_keys.h"
#include "tests/support/result_matchers.h"

namespace casebound {

std::unique_ptr<QTemporaryDir> DemoCliTest::s_made;

void DemoCliTest::makeDemo(const QString& path) const {
    ASSERT_EQ(inCase({s("new"), path}).status, 0);
    ASSERT_EQ(inCase({s("import"), path, s(CASEBOUND_BINARY_DIR "/demo")}).status, 0);
    ASSERT_EQ(inCase({s("load"), path, s(CASEBOUND_SOURCE_DIR "/resources/demo/case.json")}).status, 0);
}

void DemoCliTest::SetUp() {
    CliTest::SetUp();
    if (!s_made) {
        s_made = std::make_unique<QTemporaryDir>();
        makeDemo(s_made->filePath(s("demo.casebound")));
    }
    ASSERT_TRUE(QFile::copy(s_made->filePath(s("demo.casebound")), pathOf("a.casebound")));
    SystemRandom random;
    const auto identity = packet::generateIdentity(random);
    ASSERT_OK_AND(const auto recipient, packet::recipientOf(identity));
    m_recipient = packet::formatRecipient(recipient);
    write(pathOf("identity.txt"), packet::formatIdentity(identity).view().toByteArray() + '\n');
}

QStringList DemoCliTest::forReviewers(const QStringList& words) const {
    return words + QStringList{s("--purpose"), s("reviewers"), s("--audience"), s("first-review")};
}

CliTest::Ran DemoCliTest::seal(const QStringList& more) const {
    return inCase(forReviewers({s("seal"), s("a.casebound"), s("--to"), m_recipient, s("-o"), s("p.age")}) +
                  more);
}

CliTest::Ran DemoCliTest::verify(const QStringList& more) const {
    return run(QStringList{s("verify"), s("p.age"), s("--identity"), s("identity.txt"), s("--json")} + more);
}

CliTest::Ran DemoCliTest::unseal() const {
    return run({s("unseal"), s("p.age"), s("opened"), s("--identity"), s("identity.txt"), s("--json")});
}

QStringList DemoCliTest::blocking(const Ran& ran) {
    QStringList reasons;
    for (const auto& row : ran.json()[s("checklist")].toArray())
        if (row[s("blocks")].toBool()) reasons.append(row[s("reason")].toString());
    return reasons;
}

qsizetype DemoCliTest::count(const char* kind) const {
    return inCase({s("list"), s("a.casebound"), s(kind)}).json()[s("items")].toArray().size();
}

} // namespace casebound
