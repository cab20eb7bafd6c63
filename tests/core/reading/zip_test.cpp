// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/reading/open_reader.h"
#include "tests/support/pdf_builder.h"
#include "tests/support/zip_builder.h"

#include <gtest/gtest.h>

namespace casebound::reading {
namespace {

Result<QList<ZipEntry>> listOf(const ZipBuilder& zip) {
    CB_TRY(Opened opened, openBytes(zip.build()));
    return opened.reader.listZip();
}

TEST(Zip, ListsItsFilesAndGivesThem) {
    ZipBuilder zip;
    zip.add("folder/", {}, 0040755);
    zip.add("folder/Grüße.txt", "hello");
    zip.add("manifest.json", "{}");
    zip.add("empty", {});
    ASSERT_OK_AND(Opened opened, openBytes(zip.build()));
    EXPECT_EQ(opened.facts.kind, DocumentKind::Zip);
    ASSERT_OK_AND(const QList<ZipEntry> entries, opened.reader.listZip());
    ASSERT_EQ(entries.size(), 3);
    EXPECT_EQ(entries[0].name, QStringLiteral("folder/Grüße.txt"));
    EXPECT_EQ(entries[0].size, 5);
    ASSERT_OK_AND(const QByteArray text, opened.reader.zipMember(entries[0].name));
    EXPECT_EQ(text, "hello");
    ASSERT_OK_AND(const QByteArray nothing, opened.reader.zipMember(QStringLiteral("empty")));
    EXPECT_TRUE(nothing.isEmpty());
    EXPECT_THAT(opened.reader.zipMember(QStringLiteral("folder")), FailsWith(ErrorCode::NotFound));
    EXPECT_THAT(opened.reader.zipMember(QStringLiteral("other")), FailsWith(ErrorCode::NotFound));
}

TEST(Zip, IsRefusedWithNamesThatClimbOrLie) {
    for (const char* name : {"../up", "/absolute", "a/../../up", "./a", "a//b", "..\\up", "C:a",
                             "line\nbreak", "turned\u202Etxt.exe", "not\xffutf8"}) {
        ZipBuilder zip;
        zip.add("first", "fine");
        zip.add(name, "x");
        EXPECT_THAT(listOf(zip), FailsWith(ErrorCode::InvalidInput)) << name;
        ASSERT_OK_AND(Opened opened, openBytes(zip.build()));
        EXPECT_THAT(opened.reader.zipMember(QStringLiteral("first")), FailsWith(ErrorCode::InvalidInput))
            << name;
    }
}

TEST(Zip, IsRefusedWithTheSameNameTwice) {
    for (const char* second : {"summary.pdf", "SUMMARY.pdf", "summary.pdf/"}) {
        ZipBuilder zip;
        zip.add("summary.pdf", "one");
        zip.add(second, "", second[11] == '/' ? 0040755 : 0100644);
        EXPECT_THAT(listOf(zip), FailsWith(ErrorCode::InvalidInput)) << second;
    }
}

TEST(Zip, IsRefusedWithLinks) {
    ZipBuilder zip;
    zip.add("link", "/etc/passwd", 0120777);
    EXPECT_THAT(listOf(zip), FailsWith(ErrorCode::InvalidInput));
}

TEST(Zip, DoesNotBelieveSizes) {
    ZipBuilder huge;
    huge.add("bomb", "x", 0100644, 0xFFFFFFF0);
    EXPECT_THAT(listOf(huge), FailsWith(ErrorCode::Unsupported));
    for (const qint64 claimed : {4, 6}) {
        ZipBuilder wrong;
        wrong.add("member", "12345", 0100644, claimed);
        ASSERT_OK_AND(Opened opened, openBytes(wrong.build()));
        EXPECT_THAT(opened.reader.zipMember(QStringLiteral("member")), FailsWith(ErrorCode::InvalidInput))
            << claimed;
    }
}

TEST(Zip, GivesNoMoreThanIsWanted) {
    ZipBuilder zip;
    zip.add("member", QByteArray(2000, 'x'));
    ASSERT_OK_AND(const ReaderProgram program, findReaderProgram());
    ASSERT_OK_AND(const SealedDocument document, SealedDocument::copyOf(zip.build()));
    Limits limits;
    limits.maxBytes = 1000;
    ASSERT_OK_AND(Reader reader, Reader::start(program, document, limits));
    ASSERT_THAT(reader.open(), IsOk());
    EXPECT_THAT(reader.zipMember(QStringLiteral("member")), FailsWith(ErrorCode::Unsupported));
}

ZipBuilder numbered(int members) {
    ZipBuilder zip;
    zip.add("folder/", {}, 0040755);
    for (int i = 0; i < members; ++i) {
        if (i % 7 == 0) zip.add("folder/" + QByteArray::number(i) + "/", {}, 0040755);
        zip.add("folder/" + QByteArray::number(i) + "/text", "content " + QByteArray::number(i));
    }
    return zip;
}

QString numberedName(int i) {
    return QStringLiteral("folder/%1/text").arg(i);
}

TEST(Zip, GivesManyFilesInTheirOrder) {
    ASSERT_OK_AND(Opened opened, openBytes(numbered(2000).build()));
    ASSERT_OK_AND(const QList<ZipEntry> entries, opened.reader.listZip());
    ASSERT_EQ(entries.size(), 2000);
    for (int i = 0; i < 2000; ++i) {
        ASSERT_OK_AND(const QByteArray text, opened.reader.zipMember(entries.at(i).name));
        ASSERT_EQ(text, "content " + QByteArray::number(i));
    }
}

TEST(Zip, GivesItsFilesInAnyOrderAndAsOftenAsWanted) {
    ASSERT_OK_AND(Opened opened, openBytes(numbered(10).build()));
    for (const int i : {3, 4, 8, 8, 0, 9, 1, 0, 5}) {
        ASSERT_OK_AND(const QByteArray text, opened.reader.zipMember(numberedName(i)));
        EXPECT_EQ(text, "content " + QByteArray::number(i));
        EXPECT_THAT(opened.reader.zipMember(QStringLiteral("folder/none")), FailsWith(ErrorCode::NotFound));
    }
}

TEST(Zip, GivesTheOthersAfterAFileThatLiesAboutItsSize) {
    for (const qint64 claimed : {4, 6}) {
        ZipBuilder zip;
        zip.add("before", "one");
        zip.add("liar", "12345", 0100644, claimed);
        zip.add("after", "two");
        ASSERT_OK_AND(Opened opened, openBytes(zip.build()));
        ASSERT_THAT(opened.reader.zipMember(QStringLiteral("before")), IsOk());
        EXPECT_THAT(opened.reader.zipMember(QStringLiteral("liar")), FailsWith(ErrorCode::InvalidInput));
        ASSERT_OK_AND(const QByteArray after, opened.reader.zipMember(QStringLiteral("after")));
        EXPECT_EQ(after, "two");
        EXPECT_THAT(opened.reader.zipMember(QStringLiteral("liar")), FailsWith(ErrorCode::InvalidInput));
    }
}

TEST(Zip, GivesTheOthersAfterAFileThatCannotBeUnpacked) {
    ZipBuilder zip;
    zip.add("before", "one");
    zip.add("broken", QByteArray(100, '\xff'));
    zip.add("after", "two");
    QByteArray bytes = zip.build();
    // Says in both of its headers that it is packed with deflate, which it is not.
    bytes[bytes.indexOf("broken") - 30 + 8] = 8;
    bytes[bytes.lastIndexOf("broken") - 46 + 10] = 8;
    ASSERT_OK_AND(Opened opened, openBytes(bytes));
    ASSERT_THAT(opened.reader.zipMember(QStringLiteral("before")), IsOk());
    EXPECT_THAT(opened.reader.zipMember(QStringLiteral("broken")), FailsWith(ErrorCode::InvalidInput));
    ASSERT_OK_AND(const QByteArray after, opened.reader.zipMember(QStringLiteral("after")));
    EXPECT_EQ(after, "two");
}

TEST(Zip, IsSearchedDownToTheFilesInside) {
    ZipBuilder inner;
    inner.add("deep.txt", "in the inner archive");
    ZipBuilder zip;
    zip.add("named-in-zip.json", "{\"who\": \"in json \\u0041\"}");
    zip.add("summary.pdf", pdfWithText({QStringLiteral("in the document")}));
    zip.add("inner.zip", inner.build());
    zip.add("empty.txt", {});
    ASSERT_OK_AND(Opened opened, openBytes(zip.build()));
    ASSERT_OK_AND(const QList<Passage> passages, opened.reader.extractEverything());
    EXPECT_TRUE(textsAt(passages, Place::MemberName).contains(QStringLiteral("named-in-zip.json")));
    EXPECT_TRUE(textsAt(passages, Place::MemberName).contains(QStringLiteral("deep.txt")));
    EXPECT_TRUE(textsAt(passages, Place::Text).contains(QStringLiteral("in json A")));
    EXPECT_TRUE(textsAt(passages, Place::Text).contains(QStringLiteral("in the inner archive")));
    EXPECT_TRUE(textsAt(passages, Place::PageText).contains(QStringLiteral("in the document")));
}

TEST(Zip, ThatIsBrokenIsCalledBroken) {
    ZipBuilder zip;
    zip.add("member", "12345");
    for (const qsizetype size : {10, 40, 60})
        EXPECT_THAT(openBytes(zip.build().left(size), DocumentKind::Zip), FailsWith(ErrorCode::InvalidInput))
            << size;
    EXPECT_THAT(openBytes("no zip at all", DocumentKind::Zip), FailsWith(ErrorCode::InvalidInput));
}

} // namespace
} // namespace casebound::reading
