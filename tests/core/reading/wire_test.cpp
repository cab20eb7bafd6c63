// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/wire/codec.h"
#include "core/reading/wire/messages.h"

#include <gtest/gtest.h>

#include <limits>
#include <random>

namespace casebound::reading::wire {
namespace {

DocumentFacts someFacts() {
    DocumentFacts facts;
    facts.pageCount = 2;
    facts.version = QStringLiteral("1.7");
    facts.encrypted = true;
    facts.revisions = 3;
    facts.metadata.append({QStringLiteral("Title"), QStringLiteral("Sitzungsprotokoll – Grüße")});
    facts.scripts.append({ScriptPlace::Page, 2});
    facts.fields.append({QStringLiteral("name"), QStringLiteral("value")});
    facts.attachments.append({QStringLiteral("a.txt"), AttachmentOrigin::Annotation, 1, 12, true});
    facts.pageLabels = {QStringLiteral("i"), QStringLiteral("ii")};
    facts.outline.append({QStringLiteral("Agenda"), 1, 2});
    return facts;
}

PageText somePage() {
    PageText page;
    page.text = QString(QChar(0xFEFF)) + QStringLiteral("Mötley 😀\nminutes");
    page.words.append({1, 6, {10, 20.5, 30, 12}});
    page.words.append({8, 2, {45, 20.5, 12, 12}});
    page.hidden = QStringLiteral("hidden");
    page.width = 595.276;
    page.height = 841.89;
    page.rotation = 270;
    page.rtlUncertain = true;
    return page;
}

template <class Message>
Message roundTrip(const Message& message) {
    const std::optional<QByteArray> bytes = encode(message);
    EXPECT_TRUE(bytes);
    std::optional<Message> result = decode<Message>(*bytes);
    EXPECT_TRUE(result);
    EXPECT_EQ(encode(*result), bytes);
    return *result;
}

TEST(Wire, CarriesFactsUnchanged) {
    const DocumentFacts facts = roundTrip(someFacts());
    EXPECT_EQ(facts.metadata.first().value, QStringLiteral("Sitzungsprotokoll – Grüße"));
    EXPECT_EQ(facts.attachments.first().size, 12);
    EXPECT_TRUE(facts.attachments.first().locked);
    EXPECT_EQ(facts.scripts.first().place, ScriptPlace::Page);
    EXPECT_EQ(facts.outline.first().page, 2);
}

TEST(Wire, CarriesTextWithItsOffsetsUnchanged) {
    const PageText page = roundTrip(somePage());
    EXPECT_EQ(page.text, somePage().text); // the mark in front included: offsets count it
    EXPECT_EQ(page.words[1].box.x, 45);
    EXPECT_EQ(page.rotation, 270);
}

TEST(Wire, CarriesEveryOtherMessage) {
    roundTrip(Hello{kProtocolVersion, {true, false}});
    roundTrip(Failure{FailureReason::Unsupported});
    roundTrip(OpenRequest{DocumentKind::Pdf, "hôtel"});
    roundTrip(PageRequest{7});
    roundTrip(RenderRequest{1, 300, false, {1, 2, 3, 4}});
    roundTrip(AttachmentRequest{3, 100});
    roundTrip(ZipMemberRequest{QStringLiteral("manifest.json"), 100});
    roundTrip(BareRequest{});
    roundTrip(Image{2, 3, PixelFormat::Rgb888, QByteArray(18, 'x')});
    roundTrip(BytesAnswer{QByteArray("\0\1\2", 3)});
    roundTrip(ExtractedText{QStringLiteral("text"), QStringLiteral("UTF-8")});
    roundTrip(PassagesAnswer{{{Place::Link, 3, QStringLiteral("https://example.org")}}});
    roundTrip(ZipEntriesAnswer{{{QStringLiteral("a/b"), 5}}});
    roundTrip(FlatValuesAnswer{{{QStringLiteral("a[0].b"), QStringLiteral("1.50"), JsonType::Number}}});
}

TEST(Wire, TurnsALoneSurrogateIntoOneCharacter) {
    PageText page;
    page.text = QStringLiteral("ab");
    page.text[0] = QChar(0xD800);
    EXPECT_EQ(decode<PageText>(*encode(page))->text.size(), 2);
}

TEST(Wire, RefusesToSayWhatIsOutOfBounds) {
    EXPECT_FALSE(encode(OpenRequest{DocumentKind::Pdf, QByteArray(kMaxPassword + 1, 'x')}));
    EXPECT_FALSE(encode(RenderRequest{1, 1e9, true, {}}));
    EXPECT_FALSE(encode(RenderRequest{1, std::numeric_limits<double>::quiet_NaN(), true, {}}));
    EXPECT_FALSE(encode(Image{2, 2, PixelFormat::Grey8, "xxx"}));
    PageText page = somePage();
    page.words[1].start = 3;
    EXPECT_FALSE(encode(page));
    DocumentFacts facts = someFacts();
    facts.pageLabels.append(QString());
    EXPECT_FALSE(encode(facts));
}

template <class Message>
void expectEveryCutRefused(const Message& message) {
    const QByteArray bytes = encode(message).value();
    for (qsizetype size = 0; size < bytes.size(); ++size)
        EXPECT_FALSE(decode<Message>(bytes.left(size))) << "cut to " << size;
    EXPECT_FALSE(decode<Message>(bytes + 'x'));
}

TEST(Wire, RefusesMessagesThatAreCutShortOrTooLong) {
    expectEveryCutRefused(someFacts());
    expectEveryCutRefused(somePage());
    expectEveryCutRefused(Image{2, 3, PixelFormat::Rgb888, QByteArray(18, 'x')});
    expectEveryCutRefused(PassagesAnswer{{{Place::Link, 3, QStringLiteral("https://example.org")}}});
}

// Whatever comes back from hostile bytes is in bounds, so it can be said again.
template <class Message>
void expectBoundedOrRefused(const QByteArray& bytes) {
    const std::optional<Message> message = decode<Message>(bytes);
    EXPECT_TRUE(!message || encode(*message));
}

void tryAsEverything(const QByteArray& bytes) {
    expectBoundedOrRefused<Hello>(bytes);
    expectBoundedOrRefused<Failure>(bytes);
    expectBoundedOrRefused<OpenRequest>(bytes);
    expectBoundedOrRefused<RenderRequest>(bytes);
    expectBoundedOrRefused<ZipMemberRequest>(bytes);
    expectBoundedOrRefused<DocumentFacts>(bytes);
    expectBoundedOrRefused<PageText>(bytes);
    expectBoundedOrRefused<Image>(bytes);
    expectBoundedOrRefused<BytesAnswer>(bytes);
    expectBoundedOrRefused<ExtractedText>(bytes);
    expectBoundedOrRefused<PassagesAnswer>(bytes);
    expectBoundedOrRefused<ZipEntriesAnswer>(bytes);
    expectBoundedOrRefused<FlatValuesAnswer>(bytes);
}

TEST(Wire, SurvivesRandomBytes) {
    std::mt19937 random(1);
    for (int i = 0; i < 5000; ++i) {
        QByteArray bytes(static_cast<qsizetype>(random() % 200), '\0');
        for (char& byte : bytes)
            byte = static_cast<char>(random());
        tryAsEverything(bytes);
    }
}

TEST(Wire, SurvivesEveryChangedByte) {
    for (const QByteArray& good : {encode(someFacts()).value(), encode(somePage()).value()}) {
        for (qsizetype i = 0; i < good.size(); ++i)
            for (const int value : {0, 1, 0x7f, 0x80, 0xff}) {
                QByteArray bad = good;
                bad[i] = static_cast<char>(value);
                tryAsEverything(bad);
            }
    }
}

TEST(Wire, RefusesCountsThatTheMessageCannotHold) {
    for (const quint32 count : {1u, 1000u, 0x7fffffffu, 0xffffffffu}) {
        Encoder encoder;
        encoder.number(count);
        EXPECT_FALSE(decode<PassagesAnswer>(encoder.take()));
    }
}

TEST(Wire, RefusesBytesThatAreNoUtf8) {
    for (const char* bad :
         {"\xff", "a\xc3", "\xed\xa0\x80", "\xc0\xaf", "\xf4\x90\x80\x80", "\xf0\x9f\x98"}) {
        Encoder encoder;
        encoder.bytes(bad, 100); // the layout of bytes and of text is the same
        encoder.text(QStringLiteral("UTF-8"), 100);
        EXPECT_FALSE(decode<ExtractedText>(encoder.take())) << bad;
    }
}

TEST(Wire, RefusesFlagsAndChoicesThatDoNotExist) {
    QByteArray hello = encode(Hello{}).value();
    hello.back() = 2;
    EXPECT_FALSE(decode<Hello>(hello));
    EXPECT_FALSE(decode<Failure>(QByteArray("\x0e")));
}

TEST(FrameHeader, IsRefusedBeyondTheLimitOfItsType) {
    const auto accepted = [](qint64 length, MessageType type) {
        return decodeHeader(encodeHeader({static_cast<quint32>(length), type, 1})).has_value();
    };
    EXPECT_TRUE(accepted(kMaxFactsFrame, MessageType::Facts));
    EXPECT_FALSE(accepted(kMaxFactsFrame + 1, MessageType::Facts));
    EXPECT_FALSE(accepted(65, MessageType::Hello));
    EXPECT_FALSE(accepted(0, static_cast<MessageType>(77)));
    EXPECT_FALSE(decodeHeader("short"));
}

} // namespace
} // namespace casebound::reading::wire
