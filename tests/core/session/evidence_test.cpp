// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/session/desk_fixture.h"
#include "tests/support/image_builder.h"

#include <QJsonArray>

namespace casebound::session {
namespace {

using ingest::ImportedFile;
using ingest::ImportResult;

// What is evidence but no PDF.
class EvidenceTest : public DeskTest {
protected:
    ImportedFile importNamed(const char* name, const QByteArray& bytes) {
        const QString path = write(name, bytes);
        const auto files = m_case->importFiles({path}, 1, {}, m_quiet, {});
        EXPECT_THAT(files, IsOk());
        return files && files->size() == 1 ? files->first() : ImportedFile();
    }
    static bool isFlagged(const ImportedFile& file, records::ExhibitFlag flag) {
        return std::any_of(file.warnings.begin(), file.warnings.end(),
                           [&](const records::Flag& one) { return one.flag == flag; });
    }
    QString pageOf(const QString& ref) { return shown(ref + s(" p.1"))[s("text")].toString(); }
    QString field(const QString& ref, const char* name) { return shown(ref)[s(name)].toString(); }
    QJsonObject readOf(const QString& ref) {
        const auto facts = m_case->exhibits().facts(ref);
        EXPECT_THAT(facts, IsOk());
        return facts ? *facts : QJsonObject();
    }

    static QByteArray mailWith(const QByteArray& attached) {
        return "From: clerk@weir.example\nTo: board@weir.example\nSubject: the sluice\nDate: Mon, 3 May 2021 "
               "09:59:00 "
               "+0200\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: "
               "text/plain\n\nGerold Pfefferkorn opened it.\n--b\nContent-Type: application/octet-stream\n"
               "Content-Disposition: attachment; filename=\"Gerold.bin\"\nContent-Transfer-Encoding: "
               "base64\n\n" +
               attached.toBase64() + "\n--b--\n";
    }
};

TEST_F(EvidenceTest, TextIsReadMaskedAndCitedByPages) {
    const ImportedFile file = importNamed("note.md", "# Note\n\nGerold Pfefferkorn opened the sluice.\n");
    EXPECT_EQ(file.result, ImportResult::Imported) << qPrintable(file.reason);
    m_case->hideNames();
    EXPECT_EQ(pageOf(file.ref), s("# Note\n\nKeeper opened the sluice."));
    EXPECT_FALSE(readOf(file.ref)[s("can_render")].toBool());
}

TEST_F(EvidenceTest, AMailIsAnExhibitAndWhatIsAttachedToItAreOthers) {
    const ImportedFile file =
        importNamed("letter.eml", mailWith(pdfWithText({s("Maud Ellersgate agreed.")})));
    EXPECT_EQ(file.ref, s("EX-001")) << qPrintable(file.reason);
    m_case->hideNames();
    EXPECT_TRUE(pageOf(file.ref).endsWith(s("Keeper opened it.")));
    EXPECT_EQ(field(file.ref, "title"), s("the sluice"));
    EXPECT_EQ(file.result, ImportResult::Imported);
    ASSERT_EQ(file.attachments, QStringList{s("EX-002")});
    EXPECT_EQ(field(s("EX-002"), "parent"), s("EX-001"));
    EXPECT_TRUE(pageOf(s("EX-002")).contains(s("Chair of the Board agreed.")));
    EXPECT_THAT(m_case->check(m_quiet), IsOk());
}

TEST_F(EvidenceTest, WhatIsAttachedASecondTimePointsToTheFirst) {
    const QByteArray pdf = pdfWithText({s("The sluice was opened.")});
    const QString first = import(pdf);
    const ImportedFile mail = importNamed("letter.eml", mailWith(pdf));
    ASSERT_EQ(mail.attachments.size(), 1);
    EXPECT_EQ(field(mail.attachments.first(), "duplicate_of"), first);
    EXPECT_EQ(field(mail.attachments.first(), "parent"), mail.ref);
}

TEST_F(EvidenceTest, WhatIsNotReadIsKeptSealed) {
    const QByteArray noise("\x07\x00\x01 no kind of file", 20);
    for (const char* name : {"noise.bin", "noise.pdf"}) {
        const ImportedFile file = importNamed(name, noise + name);
        EXPECT_EQ(file.result, ImportResult::Warnings) << qPrintable(file.reason);
        EXPECT_TRUE(isFlagged(file, records::ExhibitFlag::SealedOnly));
        EXPECT_FALSE(readOf(file.ref)[s("why_not")].toString().isEmpty());
    }
    const ImportedFile mail = importNamed("letter.eml", mailWith(noise));
    ASSERT_EQ(mail.attachments.size(), 1);
    EXPECT_THAT(m_case->check(m_quiet), IsOk());
}

TEST_F(EvidenceTest, AnImageIsAPageThatCanBeLookedAt) {
    const ImportedFile file = importNamed("photo.png", pngWith({}));
    EXPECT_TRUE(isFlagged(file, records::ExhibitFlag::NoText));
    EXPECT_TRUE(readOf(file.ref)[s("can_render")].toBool())
        << qPrintable(readOf(file.ref)[s("why_not")].toString());
}

TEST_F(EvidenceTest, AWebPageThatIsCalledAPdfIsToldAsSuch) {
    const QByteArray html = "<!DOCTYPE html><html><body>The notice</body></html>";
    EXPECT_EQ(importNamed("notice.pdf", html).result, ImportResult::Failed);
    EXPECT_EQ(importNamed("notice.html", html).result, ImportResult::Imported);
}

} // namespace
} // namespace casebound::session
