// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/canary/path_fixture.h"

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/casefile/schema.h"
#include "core/packet/age_keys.h"
#include "core/reading/reader.h"
#include "core/storage/transaction.h"
#include "core/vault/vault.h"
#include "tests/app/canary/marked_case.h"
#include "tests/app/canary/markers.h"
#include "tests/support/cheap_key_derivation.h"
#include "tests/support/pdf_builder.h"
#include "tests/support/result_matchers.h"

namespace casebound::canary {

QString PathTest::exhibitFile() const {
    return nameMarker(1) + s("-") + contentMarker(901) + s(".pdf");
}

void PathTest::SetUp() {
    CliTest::SetUp();
    for (const char* folder : {"in", "work", "out", "home", "tmp"})
        ASSERT_TRUE(QDir().mkpath(at(folder)));
    qputenv("HOME", at("home").toLocal8Bit());
    for (const char* variable : {"TMPDIR", "TMP", "TEMP", "XDG_RUNTIME_DIR"})
        qputenv(variable, at("tmp").toLocal8Bit());
    for (const char* variable : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"})
        qunsetenv(variable);

    PdfBuilder pdf;
    const QByteArray words = (contentMarker(900) + s(" paid ") + nameMarker(2)).toLatin1();
    pdf.addPage(PdfBuilder::textAt(72, 700, words));
    pdf.setInfo("/Author (" + nameMarker(3).toLatin1() + ") /Title (" + contentMarker(902).toLatin1() + ")");
    write(at("in/") + exhibitFile(), pdf.build());
    write(pathOf("in/case.json"), QJsonDocument(markedCase(exhibitFile(), contentMarker(900))).toJson());

    SystemRandom random;
    const auto identity = packet::generateIdentity(random);
    write(pathOf("in/identity.txt"), packet::formatIdentity(identity).view().toByteArray() + '\n');
    ASSERT_OK_AND(const auto recipient, packet::recipientOf(identity));
    write(pathOf("in/recipient.txt"), packet::formatRecipient(recipient).toUtf8());
}

PathTest::Ran PathTest::inWork(QStringList arguments) const {
    return inCase(arguments.replaceInStrings(s("@"), m_folder.path() + s("/")));
}

QByteArray PathTest::must(const QStringList& arguments) {
    const Ran ran = inWork(arguments);
    EXPECT_EQ(ran.status, 0) << arguments.first().toStdString() << ": " << ran.err.toStdString();
    return ran.out + ran.err;
}

void PathTest::makeMarkedCase() {
    const QString file = s("@work/a.casebound");
    m_said += must({s("new"), file});
    must({s("import"), file, s("@in/") + exhibitFile()});
    m_said += must({s("load"), file, s("@in/case.json")});
}

void PathTest::plantLeak() const {
    const CheapKeyDerivation derivation;
    SystemRandom random;
    const SystemClock clock;
    const vault::Credentials credentials{SecureBytes::copyOf("quiet river stone"), {}, {}};
    ASSERT_OK_AND(auto vault, vault::Vault::open(pathOf("work/a.casebound"), credentials,
                                                 {derivation, random, clock}, casefile::migrations()));
    ASSERT_OK_AND(auto transaction, storage::Transaction::maintenance(vault.connection(), clock, random));
    ASSERT_THAT(vault.connection().run("UPDATE text SET body = body || ' ' || ?", nameMarker(1)), IsOk());
    ASSERT_THAT(transaction.commit(), IsOk());
    ASSERT_THAT(vault.close(), IsOk());
}

void PathTest::walk() {
    makeMarkedCase();
    const QString file = s("@work/a.casebound");
    QFile recipient(pathOf("in/recipient.txt"));
    ASSERT_TRUE(recipient.open(QIODevice::ReadOnly));
    const QString to = QString::fromUtf8(recipient.readAll());
    const QStringList destination{s("--purpose"), s("reviewers"), s("--audience"), s("first-review")};

    must({s("points"), file, s("ST-001"), s("--coverage")});
    m_said += must({s("check"), file});
    for (const char* format : {"md", "html", "pdf"})
        m_said += must(QStringList{s("reply"), file, s("RE-001"), s("--format"), s(format), s("-o"),
                                   s("@out/reply.") + s(format)} +
                       destination);
    m_said += must(QStringList{s("export"), file, s("@out/export.html")} + destination);
    m_said += must(QStringList{s("seal"), file, s("--to"), to, s("-o"), s("@out/packet.age")} + destination);
    m_said += must({s("verify"), s("@out/packet.age"), s("--identity"), s("@in/identity.txt")});
    m_said +=
        must({s("unseal"), s("@out/packet.age"), s("@out/opened"), s("--identity"), s("@in/identity.txt")});
    m_said += must({s("backup"), file, s("@work/backup.casebound")});
    m_said += must({s("archive"), file, s("@work/archive.age"), s("--to"), to});
}

QByteArray everythingIn(const QString& pdf) {
    QFile file(pdf);
    const auto program = reading::findReaderProgram();
    if (!program || !file.open(QIODevice::ReadOnly)) return {};
    const auto document = reading::SealedDocument::copyOf(file.readAll());
    if (!document) return {};
    auto reader = reading::Reader::start(*program, *document);
    if (!reader || !reader->open()) return {};
    const auto passages = reader->extractEverything();
    if (!passages) return {};
    QByteArray all;
    for (const auto& passage : *passages)
        all += passage.text.toUtf8() + '\n';
    return all;
}

} // namespace casebound::canary
