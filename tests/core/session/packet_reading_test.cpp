// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/packet_reading.h"

#include "tests/core/session/desk_fixture.h"

#include <QDir>

#include <csignal>
#include <unistd.h>

namespace casebound::session {
namespace {

// Processes that this one started.
QList<pid_t> children() {
    QList<pid_t> found;
    for (const QString& name : QDir(s("/proc")).entryList({s("[1-9]*")}, QDir::Dirs)) {
        QFile file(s("/proc/%1/stat").arg(name));
        if (!file.open(QIODevice::ReadOnly)) continue;
        const QByteArray stat = file.readAll();
        // "pid (name) state parent …"; the name may hold anything.
        const auto fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
        if (fields.size() > 1 && fields[1].toLongLong() == ::getpid()) found.append(name.toInt());
    }
    return found;
}

class PacketReadingTest : public DeskTest {
protected:
    void SetUp() override {
        open("");
        const QString ref = import(pdfWithText({s("Minutes of the board"), s("The second page")}));
        ASSERT_THAT(m_case->editing().save(records::Kind::Exhibit, ref, {{s("candidates_reviewed"), true}}),
                    IsOk());
        SealRequest request;
        request.to = {records::Purpose::Reviewers, s("first-review")};
        request.sealFor.passphrase = SecureBytes::copyOf("seven dry lanterns");
        request.path = m_path;
        ASSERT_OK_AND(const auto report, m_case->seal(request, m_quiet));
        ASSERT_TRUE(report.left);
        m_case.reset(); // a reviewer has no case
    }
    Result<std::unique_ptr<PacketReading>> read(const char* passphrase = "seven dry lanterns") {
        return PacketReading::open(m_path, {{}, SecureBytes::copyOf(passphrase)}, {}, m_quiet);
    }
    // Of a document, each page for itself.
    QStringList textsOf(PacketReading& packet, const QString& member) {
        QStringList texts;
        const auto facts = packet.facts(member);
        EXPECT_THAT(facts, IsOk());
        const int pages = facts ? facts->value(QLatin1String("pages")).toInt() : 0;
        for (int number = 1; number <= pages; ++number) {
            const auto page = packet.page(member, number);
            EXPECT_THAT(page, IsOk());
            texts.append(page ? page->text : QString());
        }
        return texts;
    }
    QString exhibitIn(const PacketReading& packet) {
        for (const QString& member : packet.readable())
            if (member.startsWith(s("exhibits/"))) return member;
        return {};
    }

    QString m_path = m_folder.filePath(s("packet.age"));
};

TEST_F(PacketReadingTest, ItsDocumentsAreReadWithoutACase) {
    ASSERT_OK_AND(const auto packet, read());
    EXPECT_EQ(packet->verified().audience, s("first-review"));
    EXPECT_TRUE(packet->readable().contains(s("summary.pdf")));
    EXPECT_FALSE(packet->readable().contains(s("summary.html")));
    const QString exhibit = exhibitIn(*packet);
    ASSERT_FALSE(exhibit.isEmpty());
    ASSERT_OK_AND(const auto facts, packet->facts(exhibit));
    EXPECT_EQ(facts[s("ref")].toString(), exhibit);
    EXPECT_TRUE(facts[s("can_render")].toBool());
    const QString text = textsOf(*packet, exhibit).join(u' ');
    EXPECT_TRUE(text.contains(s("Minutes of the board")));
    EXPECT_TRUE(text.contains(s("The second page")));
    ASSERT_OK_AND(const auto image, packet->image(s("summary.pdf"), 1, 1, m_quiet));
    EXPECT_NEAR(image.width, 595, 1); // A4
}

TEST_F(PacketReadingTest, WhatIsNotThereOrNoDocumentIsNotFound) {
    ASSERT_OK_AND(const auto packet, read());
    for (const char* member : {"summary.html", "manifest.json", "exhibits/none.pdf", "../summary.pdf", ""})
        EXPECT_THAT(packet->facts(s(member)), FailsWith(ErrorCode::NotFound)) << member;
    EXPECT_THAT(packet->page(s("summary.pdf"), 900), FailsWith(ErrorCode::NotFound));
    EXPECT_THAT(packet->image(s("summary.pdf"), 0, 1, m_quiet), FailsWith(ErrorCode::NotFound));
    EXPECT_THAT(packet->page(s("summary.pdf"), 1), IsOk()); // it goes on after that
}

TEST_F(PacketReadingTest, EveryWordOfAPageStandsInItsTextAndOnItsPaper) {
    ASSERT_OK_AND(const auto packet, read());
    ASSERT_OK_AND(const auto page, packet->page(s("summary.pdf"), 1));
    EXPECT_EQ(page.number, 1);
    EXPECT_EQ(page.ref, s("summary.pdf p.1"));
    EXPECT_EQ(page.source, s("text-layer"));
    EXPECT_NEAR(page.width, 595, 1); // A4
    ASSERT_FALSE(page.words.isEmpty());
    const QRectF paper(0, 0, page.width, page.height);
    for (const auto& word : page.words) {
        const QString there = text::textAt(page.text, word.span);
        EXPECT_EQ(there.size(), word.span.length);
        EXPECT_EQ(there, there.trimmed());
        EXPECT_TRUE(paper.contains(word.box)) << there.toStdString();
        EXPECT_TRUE(word.person.isEmpty());
    }
}

TEST_F(PacketReadingTest, WordsAreFoundOnTheirPagesHoweverTheyAreWritten) {
    ASSERT_OK_AND(const auto packet, read());
    const QString exhibit = exhibitIn(*packet);
    ASSERT_OK_AND(const auto hits, packet->find(exhibit, s("  SÉCOND page"), 10, m_quiet));
    ASSERT_EQ(hits.size(), 1);
    ASSERT_OK_AND(const auto page, packet->page(exhibit, hits[0].page));
    EXPECT_EQ(text::textAt(page.text, hits[0].span), s("second page"));
    EXPECT_TRUE(hits[0].passage.contains(s("The second page")));
    // And in another document of the packet, as many as are wanted.
    ASSERT_OK_AND(const auto some, packet->find(s("summary.pdf"), s("e"), 3, m_quiet));
    EXPECT_EQ(some.size(), 3);
    for (const char* words : {"", "  ", "lighthouse"})
        EXPECT_TRUE(packet->find(exhibit, s(words), 10, m_quiet)->isEmpty()) << words;
    EXPECT_THAT(packet->find(s("summary.html"), s("page"), 10, m_quiet), FailsWith(ErrorCode::NotFound));
}

TEST_F(PacketReadingTest, ASearchThatNobodyWaitsForAnyMoreIsGivenUpAndTheReaderStays) {
    ASSERT_OK_AND(const auto packet, read());
    const QString exhibit = exhibitIn(*packet);
    EXPECT_THAT(packet->page(exhibit, 1), IsOk());
    const auto readers = children();
    CancelAfter soon(0);
    EXPECT_THAT(packet->find(exhibit, s("page"), 10, soon), FailsWith(ErrorCode::Cancelled));
    EXPECT_EQ(children(), readers);
    EXPECT_EQ(packet->find(exhibit, s("second page"), 10, m_quiet)->size(), 1);
    EXPECT_EQ(children(), readers);
}

TEST_F(PacketReadingTest, AnotherPassphraseAndAChangedByteOpenNothing) {
    EXPECT_THAT(read("another"), FailsWith(ErrorCode::WrongPassphrase));
    QFile file(m_path);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite) && file.seek(file.size() - 9) && file.write("x") == 1);
    file.close();
    EXPECT_THAT(read(), FailsWith(ErrorCode::Damaged));
}

TEST_F(PacketReadingTest, AReaderThatDiedIsStartedAgain) {
    ASSERT_OK_AND(const auto packet, read());
    ASSERT_OK_AND(const auto before, packet->image(s("summary.pdf"), 1, 1, m_quiet));
    const auto readers = children();
    ASSERT_FALSE(readers.isEmpty());
    for (const pid_t reader : readers)
        ::kill(reader, SIGKILL);
    ASSERT_OK_AND(const auto after, packet->image(s("summary.pdf"), 1, 1, m_quiet));
    EXPECT_EQ(after.pixels, before.pixels);
}

TEST_F(PacketReadingTest, APictureThatNobodyWaitsForAnyMoreIsGivenUpAndTheNextOneComes) {
    ASSERT_OK_AND(const auto packet, read());
    CancelAfter soon(1);
    EXPECT_THAT(packet->image(s("summary.pdf"), 1, 1, soon), FailsWith(ErrorCode::Cancelled));
    EXPECT_THAT(packet->image(s("summary.pdf"), 1, 1, m_quiet), IsOk());
    // Also in the middle of an answer.
    CancelAfter later(2);
    EXPECT_THAT(packet->image(s("summary.pdf"), 1, 1, later), FailsWith(ErrorCode::Cancelled));
    EXPECT_THAT(packet->image(s("summary.pdf"), 1, 1, m_quiet), IsOk());
}

} // namespace
} // namespace casebound::session
