// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/reader.h"
#include "tests/hostile/run_program.h"
#include "tests/support/pdf_builder.h"
#include "tests/support/result_matchers.h"

#include <gtest/gtest.h>

namespace casebound::reading {
namespace {

Result<Reader> startOn(const QByteArray& bytes, const QString& program) {
    CB_TRY(const SealedDocument document, SealedDocument::copyOf(bytes));
    return Reader::start(readerNamed(program), document);
}

TEST(ReaderWithoutSeccomp, ParsesNothing) {
    const QByteArray pdf = pdfWithText({QStringLiteral("Minutes")});
    ASSERT_OK_AND(Reader reader, startOn(pdf, QStringLiteral("uncaged_reader")));
    EXPECT_FALSE(reader.sandbox().seccomp);
    EXPECT_THAT(reader.open(DocumentKind::Pdf), FailsWith(ErrorCode::Unsupported));
    EXPECT_THAT(reader.open(DocumentKind::Text), FailsWith(ErrorCode::Unsupported));
    EXPECT_THAT(reader.page(1), FailsWith(ErrorCode::ReaderFailed));
}

TEST(ReaderWithoutLandlock, ReadsWithoutAnyFileAndSaysSo) {
    const QByteArray pdf = pdfWithText({QStringLiteral("Minutes")});
    ASSERT_OK_AND(Reader reader, startOn(pdf, QStringLiteral("strict_reader")));
    EXPECT_FALSE(reader.sandbox().landlock);
    EXPECT_TRUE(reader.sandbox().seccomp);
    ASSERT_THAT(reader.open(DocumentKind::Pdf), IsOk());
    ASSERT_OK_AND(const PageText page, reader.page(1));
    EXPECT_EQ(page.text, QStringLiteral("Minutes"));
    EXPECT_THAT(reader.render(1, 72), IsOk());
}

TEST(Reader, IsLockedUpWhollyOnThisSystem) {
    ASSERT_OK_AND(Reader reader, startOn("x", QStringLiteral("casebound-reader")));
    EXPECT_TRUE(reader.sandbox().seccomp);
    if (!reader.sandbox().landlock) GTEST_SKIP() << "this kernel has no Landlock";
    SUCCEED();
}

TEST(Reader, CannotBeStartedOnADocumentThatStillChanges) {
    ASSERT_OK_AND(const SealedDocument document, SealedDocument::copyOf("sealed"));
    EXPECT_EQ(::write(document.descriptor(), "x", 1), -1);
    EXPECT_EQ(::ftruncate(document.descriptor(), 0), -1);
    EXPECT_THAT(SealedDocument::adopt(FileDescriptor(::dup(0))), FailsWith(ErrorCode::InvalidInput));
}

} // namespace
} // namespace casebound::reading
