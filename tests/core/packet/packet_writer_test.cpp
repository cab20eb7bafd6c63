// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/zip_writer.h"
#include "tests/core/packet/age_support.h"
#include "tests/core/packet/packet_fixture.h"
#include "tests/support/bad_disk.h"
#include "tests/support/releasing.h"

#include <QFileInfo>

#include <cstdlib>
#include <ctime>

using namespace Qt::StringLiterals;

namespace casebound::packet {
namespace {

class PacketWriterTest : public PacketTest {
protected:
    // How begin() answers a plan, and that nothing is left of it.
    void expectRefused(PacketPlan plan, ErrorCode code) {
        EXPECT_THAT(begin(std::move(plan)), FailsWith(code));
        EXPECT_TRUE(left().isEmpty());
    }

    // That `release` failing at the file `name` leaves nothing, wherever in the packet it is.
    Outcome writeWhereGateRefuses(const QString& name) {
        const Release release = [name](privacy::Finished file) -> Result<privacy::Released> {
            if (file.name() == name) return failure(ErrorCode::Refused, u"a name was found"_s);
            return letPass(std::move(file));
        };
        CB_TRY(PacketWriter writer,
               PacketWriter::begin(path(u"packet.age"_s), plan(), release, m_clock, m_random));
        CB_CHECK(writer.finish());
        return writer.publish();
    }
};

TEST_F(PacketWriterTest, ThePacketGetsItsNameOnlyWhenPublished) {
    ASSERT_OK_AND(PacketWriter writer, begin(plan()));
    EXPECT_EQ(left(), QStringList(u"packet.age.part"_s));
    ASSERT_THAT(add(writer, m_members[0]), IsOk());
    ASSERT_THAT(writer.finish(), IsOk());
    EXPECT_EQ(left(), QStringList(u"packet.age.part"_s));
    ASSERT_THAT(writer.publish(), IsOk());
    EXPECT_EQ(left(), QStringList(u"packet.age"_s));
    const auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
    EXPECT_FALSE(QFileInfo(path(u"packet.age"_s)).permissions().testAnyFlags(others));
    EXPECT_THAT(writer.publish(), FailsWith(ErrorCode::Internal));
}

TEST_F(PacketWriterTest, APacketThatWasNotPublishedLeavesNothing) {
    {
        ASSERT_OK_AND(PacketWriter writer, begin(plan()));
        ASSERT_THAT(add(writer, m_members[0]), IsOk());
    }
    EXPECT_TRUE(left().isEmpty());
    {
        ASSERT_OK_AND(PacketWriter writer, begin(plan()));
        ASSERT_THAT(writer.finish(), IsOk());
    }
    EXPECT_TRUE(left().isEmpty());
}

TEST_F(PacketWriterTest, NothingIsOnTheDiskInTheClear) {
    ASSERT_OK_AND(PacketWriter writer, begin(plan()));
    ASSERT_THAT(add(writer, {u"exhibits/EX-001.txt"_s, QByteArray(300000, 'x')}), IsOk());
    ASSERT_THAT(writer.finish(), IsOk());
    const QByteArray part = get(u"packet.age.part"_s);
    EXPECT_TRUE(part.startsWith("age-encryption.org/v1\n"));
    EXPECT_FALSE(part.contains("EX-001"));
    EXPECT_FALSE(part.contains("HOW TO CHECK"));
}

TEST_F(PacketWriterTest, WhateverTheGateRefusesStopsThePacket) {
    for (const QString& name :
         {u"HOW-TO-CHECK.txt"_s, u"signer.pub"_s, u"manifest.json"_s, u"manifest.json.minisig"_s}) {
        EXPECT_THAT(writeWhereGateRefuses(name), FailsWith(ErrorCode::Refused));
        EXPECT_TRUE(left().isEmpty());
    }
    EXPECT_THAT(writeWhereGateRefuses(u"summary.pdf"_s), IsOk()); // it has none
}

TEST_F(PacketWriterTest, AnExistingFileIsKeptUnlessAskedOtherwise) {
    put(u"packet.age"_s, "precious");
    EXPECT_THAT(begin(plan()), FailsWith(ErrorCode::AlreadyExists));
    EXPECT_EQ(left(), QStringList(u"packet.age"_s));
    PacketPlan replacing = plan();
    replacing.existing = Existing::Replace;
    {
        ASSERT_OK_AND(PacketWriter writer, begin(std::move(replacing)));
        ASSERT_THAT(writer.finish(), IsOk());
        EXPECT_EQ(get(u"packet.age"_s), "precious");
        ASSERT_THAT(writer.publish(), IsOk());
    }
    EXPECT_THAT(open(), IsOk());
}

TEST_F(PacketWriterTest, AFileThatCameInBetweenIsKept) {
    ASSERT_OK_AND(PacketWriter writer, begin(plan()));
    put(u"packet.age"_s, "precious");
    ASSERT_THAT(writer.finish(), IsOk());
    EXPECT_THAT(writer.publish(), FailsWith(ErrorCode::AlreadyExists));
    EXPECT_EQ(get(u"packet.age"_s), "precious");
    EXPECT_EQ(left(), QStringList(u"packet.age"_s));
}

TEST_F(PacketWriterTest, AnotherExportsPartIsNotTouched) {
    put(u"packet.age.part"_s, "theirs");
    EXPECT_THAT(begin(plan()), FailsWith(ErrorCode::AlreadyExists));
    EXPECT_EQ(get(u"packet.age.part"_s), "theirs");
}

TEST_F(PacketWriterTest, AFullDiskIsNamedAndLeavesNothing) {
    for (const rlim_t room : {rlim_t(0), rlim_t(100), rlim_t(70000), rlim_t(198000)}) {
        Outcome outcome;
        {
            ASSERT_OK_AND(const auto released,
                          privacy::ReleasingForTests::release(m_members[0].name, m_random.bytes(200000)));
            const SmallDisk disk(room);
            auto writer = PacketWriter::begin(path(u"packet.age"_s), plan(), letPass, m_clock, m_random);
            outcome = writer ? writer->add(released) : Outcome(failure(writer.error()));
            // Most of the last room is taken by what add() writes; the rest is finish()'s.
            EXPECT_EQ(outcome.has_value(), room == 198000);
            if (outcome) outcome = writer->finish();
        }
        EXPECT_THAT(outcome, FailsWith(ErrorCode::NoSpace)) << room;
        EXPECT_TRUE(left().isEmpty()) << room;
    }
}

TEST_F(PacketWriterTest, AfterAFailureTheWriterDoesNothingMore) {
    ASSERT_OK_AND(PacketWriter writer, begin(plan()));
    EXPECT_THAT(add(writer, {u"signer.pub"_s, "mine"}), FailsWith(ErrorCode::InvalidInput));
    EXPECT_TRUE(left().isEmpty());
    EXPECT_THAT(add(writer, m_members[0]), FailsWith(ErrorCode::Internal));
    EXPECT_THAT(writer.finish(), FailsWith(ErrorCode::Internal));
    EXPECT_THAT(writer.publish(), FailsWith(ErrorCode::Internal));
}

TEST_F(PacketWriterTest, AFolderThatCannotBeWrittenOrIsNotThereIsNamed) {
    const int outcome = inAFolderThatCannotBeWritten(m_folder.path(), [this] {
        const auto writer = begin(plan());
        return writer ? 1 : 10 + static_cast<int>(writer.error().code);
    });
    EXPECT_EQ(outcome, 10 + static_cast<int>(ErrorCode::NoPermission));
    EXPECT_TRUE(left().isEmpty());
    EXPECT_THAT(begin(plan(), u"none/packet.age"_s), FailsWith(ErrorCode::NotFound));
    EXPECT_THAT(begin(plan(), QString(300, u'a')), FailsWith(ErrorCode::InvalidInput));
}

TEST_F(PacketWriterTest, NamesThatSaySomethingOrClimbAreRefused) {
    for (const QString& name :
         {QString(), u"../up"_s, u"/up"_s, u"a//b"_s, u"a\\b"_s, u".hidden"_s, u"-rf"_s, u"zo\u00eb.pdf"_s,
          u"two words.pdf"_s, QString(201, u'a'), u"Manifest.JSON"_s, u"how-to-check.txt"_s}) {
        ASSERT_OK_AND(PacketWriter writer, begin(plan()));
        EXPECT_THAT(add(writer, {name, "x"}), FailsWith(ErrorCode::InvalidInput)) << name.toStdString();
    }
}

TEST_F(PacketWriterTest, FilesThatComeTwiceOrTooLateAreRefused) {
    const QStringList wrong[] = {{u"a.pdf"_s, u"A.pdf"_s},
                                 {u"summary.html"_s, u"summary.pdf"_s},
                                 {u"exhibits/EX-001.pdf"_s, u"summary.json"_s}};
    for (const QStringList& names : wrong) {
        ASSERT_OK_AND(PacketWriter writer, begin(plan()));
        ASSERT_THAT(add(writer, {names[0], "x"}), IsOk());
        EXPECT_THAT(add(writer, {names[1], "x"}), FailsWith(ErrorCode::InvalidInput));
    }
}

TEST_F(PacketWriterTest, APlanThatCannotBeCarriedOutIsRefusedBeforeAnythingIsWritten) {
    const auto with = [this](const auto& change) {
        PacketPlan changed = plan();
        change(changed);
        return changed;
    };
    expectRefused(with([](PacketPlan& p) { p.recipients.clear(); }), ErrorCode::Refused);
    expectRefused(with([](PacketPlan& p) { p.passphrase = SecureBytes::copyOf("x"); }),
                  ErrorCode::InvalidInput);
    expectRefused(with([](PacketPlan& p) { p.purpose = u"For Review"_s; }), ErrorCode::InvalidInput);
    expectRefused(with([](PacketPlan& p) { p.audience = u"\"}"_s; }), ErrorCode::InvalidInput);
    expectRefused(with([](PacketPlan& p) { p.chainHead.chop(1); }), ErrorCode::InvalidInput);
    expectRefused(with([](PacketPlan& p) { p.returnSecret = SecureBytes(31); }), ErrorCode::InvalidInput);
    expectRefused(with([](PacketPlan& p) { p.returnRecipient = {}; }), ErrorCode::InvalidInput);
    expectRefused(with([](PacketPlan& p) { p.signingSecret = SecureBytes(32); }), ErrorCode::InvalidInput);
    expectRefused(with([](PacketPlan& p) { p.signingSecret.data()[0] ^= 1; }), ErrorCode::Damaged);
}

TEST_F(PacketWriterTest, TheArchiveIsTheSameInEveryTimeZone) {
    const auto zipIn = [this](const char* zone) {
        ::setenv("TZ", zone, 1);
        ::tzset();
        QByteArray bytes;
        auto zip = ZipWriter::create(sinkInto(bytes));
        for (const TestMember& member : m_members)
            EXPECT_THAT(zip->add(*privacy::ReleasingForTests::release(member.name, member.content)), IsOk());
        EXPECT_THAT(zip->finish(), IsOk());
        return bytes;
    };
    const QByteArray first = zipIn("UTC");
    EXPECT_GT(first.size(), 1000);
    EXPECT_EQ(zipIn("Pacific/Kiritimati"), first);
    EXPECT_EQ(zipIn("America/St_Johns"), first);
    ::unsetenv("TZ");
    ::tzset();
}

} // namespace
} // namespace casebound::packet
