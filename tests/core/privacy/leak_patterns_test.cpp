// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/leak_patterns.h"

#include <QStringList>

#include <gmock/gmock.h>

namespace casebound::privacy {
namespace {

using ::testing::IsEmpty;

// "rule: what was found"
QStringList found(const char* written) {
    const QString text = QString::fromUtf8(written);
    QStringList list;
    for (const PatternHit& hit : findPatterns(text))
        list.append(hit.rule + QStringLiteral(": ") + text::textAt(text, hit.span));
    return list;
}
QStringList one(const char* hit) {
    return {QString::fromUtf8(hit)};
}

TEST(LeakPatternsTest, AnAccountNeedsItsCheckDigits) {
    EXPECT_EQ(found("to DE89 3704 0044 0532 0130 00, please"), one("iban: DE89 3704 0044 0532 0130 00"));
    EXPECT_EQ(found("GB82WEST12345698765432"), one("iban: GB82WEST12345698765432"));
    EXPECT_THAT(found("to DE88 3704 0044 0532 0130 00, please"), IsEmpty());
}

TEST(LeakPatternsTest, ADateIsOneOfBirthOnlyBehindAWordForIt) {
    EXPECT_EQ(found("She was born on 12 March 1981 in town"), one("date-of-birth: born on 12 March 1981"));
    EXPECT_EQ(found("geb. 3.4.1979"), one("date-of-birth: geb. 3.4.1979"));
    EXPECT_EQ(found("Date of birth: 1990-01-31"), one("date-of-birth: birth: 1990-01-31"));
    EXPECT_THAT(found("The vote was on 12 March 1981, and on 2026-03-02 again."), IsEmpty());
}

TEST(LeakPatternsTest, CoordinatesInDegreesOrAsTwoNumbers) {
    EXPECT_EQ(found("moored at 52.52001, 13.40495 then"), one("coordinates: 52.52001, 13.40495"));
    EXPECT_EQ(found("at 48°51'24\"N"), one("coordinates: 48°51'24\"N"));
    EXPECT_THAT(found("from 91.5000 to 1.25, 13.404 litres"), IsEmpty());
}

TEST(LeakPatternsTest, AddressesOnTheNet) {
    EXPECT_EQ(found("from 192.0.2.17 at night"), one("ip: 192.0.2.17"));
    EXPECT_EQ(found("from 2001:db8::7:1a at night"), one("ip: 2001:db8::7:1a"));
    EXPECT_EQ(found("see https://club.example/board?x=1 there"), one("url: https://club.example/board?x=1"));
    EXPECT_EQ(found("as @rower_84 wrote"), one("handle: @rower_84"));
    EXPECT_EQ(found("to someone.else@mail.example.org"), one("e-mail: someone.else@mail.example.org"));
    EXPECT_THAT(found("in 300.1.2.4 and at 10:30:00"), IsEmpty());
}

TEST(LeakPatternsTest, FoldersTellWhoWorkedThere) {
    EXPECT_EQ(found("in C:\\Users\\kiki\\letters\\old.doc today"),
              one("user-name: C:\\Users\\kiki\\letters\\old.doc"));
    EXPECT_EQ(found("in /home/kiki/letters/old.odt"), one("user-name: /home/kiki/letters/old.odt"));
    EXPECT_EQ(found("in /srv/share/letters/old.odt"), one("file-path: /srv/share/letters/old.odt"));
    EXPECT_THAT(found("and/or, 2/3, exhibits/EX-001.pdf"), IsEmpty());
}

TEST(LeakPatternsTest, NumberPlates) {
    EXPECT_EQ(found("a van, B-KT 4711, waited"), one("plate: B-KT 4711"));
    EXPECT_EQ(found("the plate AB-123-CD"), one("plate: AB-123-CD"));
    EXPECT_THAT(found("see EX-001, PE-002 and ST-001.3"), IsEmpty());
}

TEST(LeakPatternsTest, TelephoneNumbers) {
    EXPECT_EQ(found("call +44 20 7946 0018 now"), one("phone: +44 20 7946 0018"));
    EXPECT_THAT(found("On 2026-03-02 at 10:30, EX-001.3, 1,250.00 of 17 000 000, § 0815"), IsEmpty());
}

} // namespace
} // namespace casebound::privacy
