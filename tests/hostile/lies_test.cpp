// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/reader.h"
#include "tests/hostile/run_program.h"
#include "tests/support/fakes.h"
#include "tests/support/result_matchers.h"

#include <gtest/gtest.h>

#include <sys/resource.h>

namespace casebound::reading {
namespace {

using std::chrono::milliseconds;

// Short enough that a stall does not hold up the tests; only lies that stall wait for it.
Limits shortLimits() {
    Limits limits;
    limits.start = limits.open = limits.page = limits.render = limits.bytes = limits.whole =
        milliseconds(1500);
    limits.maxBytes = 1000;
    return limits;
}

Result<Reader> startLiar(const QByteArray& lie, const Progress* stop = nullptr) {
    CB_TRY(const SealedDocument document, SealedDocument::copyOf(lie));
    return Reader::start(readerNamed(QStringLiteral("lying_reader")), document, shortLimits(), stop);
}

QString messageOf(const Outcome& outcome) {
    return outcome.has_value() ? QString() : outcome.error().message;
}

Outcome openLiar(const QByteArray& lie) {
    CB_TRY(Reader reader, startLiar(lie));
    CB_TRY(const DocumentFacts facts, reader.open(DocumentKind::Pdf));
    return facts.pageCount == 1 ? Outcome() : failure(ErrorCode::Internal, QStringLiteral("other facts"));
}

// Peak memory of this process in KiB: what a liar could make the core take.
long peakMemory() {
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

TEST(LyingReader, CanAlsoTellTheTruth) {
    EXPECT_THAT(openLiar("honest"), IsOk());
}

struct Lie {
    const char* name;
    const char* word; // that the message must contain
};

class Liar : public testing::TestWithParam<Lie> {};

TEST_P(Liar, IsFoundOutAndCostsNothingElse) {
    const long before = peakMemory();
    const Outcome outcome = openLiar(GetParam().name);
    EXPECT_THAT(outcome, FailsWith(ErrorCode::ReaderFailed));
    EXPECT_TRUE(messageOf(outcome).contains(QString::fromLatin1(GetParam().word)))
        << messageOf(outcome).toStdString();
    EXPECT_LT(peakMemory() - before, 200 * 1024);
}

constexpr const char* kImpossible = "cannot be right";
INSTANTIATE_TEST_SUITE_P(Lies, Liar,
                         testing::Values(Lie{"crash", "crashed"}, Lie{"leave", "ended in the middle"},
                                         Lie{"stall", "too long"}, Lie{"half-answer", "too long"},
                                         Lie{"trickle", "too long"}, Lie{"no-greeting", "too long"},
                                         Lie{"other-version", kImpossible},
                                         Lie{"noise-greeting", kImpossible},
                                         Lie{"wrong-sequence", kImpossible}, Lie{"wrong-type", kImpossible},
                                         Lie{"unknown-type", kImpossible}, Lie{"huge-frame", kImpossible},
                                         Lie{"endless", kImpossible}, Lie{"endless-frame", kImpossible},
                                         Lie{"trailing-bytes", kImpossible},
                                         Lie{"truncated-body", kImpossible}, Lie{"huge-count", kImpossible},
                                         Lie{"negative-pages", kImpossible}, Lie{"wrong-kind", kImpossible},
                                         Lie{"unknown-reason", kImpossible}),
                         [](const testing::TestParamInfo<Lie>& tested) {
                             std::string name = tested.param.name;
                             std::erase(name, '-');
                             return name;
                         });

TEST(LyingReader, MayNotSendTextThatIsNoText) {
    for (const char* lie : {"invalid-utf8", "cut-utf8", "surrogate-utf8"}) {
        ASSERT_OK_AND(Reader reader, startLiar(lie));
        EXPECT_THAT(reader.extractText(), FailsWith(ErrorCode::ReaderFailed)) << lie;
    }
}

TEST(LyingReader, MayNotPlaceWordsOutsideOfTheText) {
    for (const char* lie : {"word-outside", "word-negative", "word-overflow"}) {
        ASSERT_OK_AND(Reader reader, startLiar(lie));
        EXPECT_THAT(reader.page(1), FailsWith(ErrorCode::ReaderFailed)) << lie;
    }
}

TEST(LyingReader, MayNotSendAnImageOfAnotherSize) {
    ASSERT_OK_AND(Reader small, startLiar("small-image"));
    EXPECT_THAT(small.render(1, 72), FailsWith(ErrorCode::ReaderFailed));
    ASSERT_OK_AND(Reader other, startLiar("other-image"));
    EXPECT_THAT(other.render(1, 72, Rect{0, 0, 100, 100}), FailsWith(ErrorCode::ReaderFailed));
}

TEST(LyingReader, MayNotSendMoreBytesThanAreWanted) {
    ASSERT_OK_AND(Reader reader, startLiar("big-attachment"));
    EXPECT_THAT(reader.attachment(0), FailsWith(ErrorCode::ReaderFailed));
}

TEST(LyingReader, CannotAnswerBeforeItIsAsked) {
    ASSERT_OK_AND(Reader reader, startLiar("early-answer"));
    // The first answer is taken for what it is worth; the second question finds nothing that belongs to it.
    (void)reader.open(DocumentKind::Pdf);
    EXPECT_THAT(reader.open(DocumentKind::Pdf), FailsWith(ErrorCode::ReaderFailed));
}

TEST(Reader, StaysFailedAfterABreach) {
    ASSERT_OK_AND(Reader reader, startLiar("wrong-type"));
    EXPECT_THAT(reader.open(), FailsWith(ErrorCode::ReaderFailed));
    EXPECT_THAT(reader.page(1), FailsWith(ErrorCode::ReaderFailed));
    EXPECT_THAT(reader.extractEverything(), FailsWith(ErrorCode::ReaderFailed));
}

TEST(Reader, StopsWaitingWhenTheUserCancels) {
    const CancelAfter stop(5);
    ASSERT_OK_AND(Reader reader, startLiar("stall", &stop));
    EXPECT_THAT(reader.open(), FailsWith(ErrorCode::Cancelled));
}

TEST(Reader, SaysWhenItsProgramIsMissing) {
    ASSERT_OK_AND(const SealedDocument document, SealedDocument::copyOf("x"));
    EXPECT_THAT(Reader::start({QStringLiteral("/nowhere/casebound-reader")}, document),
                FailsWith(ErrorCode::NotFound));
}

TEST(Reader, IsNotLookedUpInThePath) {
    ASSERT_OK_AND(const SealedDocument document, SealedDocument::copyOf("x"));
    EXPECT_THAT(Reader::start({QStringLiteral("true")}, document), FailsWith(ErrorCode::Internal));
}

} // namespace
} // namespace casebound::reading
