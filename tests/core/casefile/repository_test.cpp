// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/payload.h"
#include "tests/core/casefile/casefile_fixture.h"

namespace casebound::casefile {
namespace {

using records::AnyRecord;
using records::Kind;

// Puts something into every field, so that a field that does not survive storing is noticed.
class Filler {
public:
    Filler(std::function<text::MaskedText()> text, records::RecordId topic)
        : m_text(std::move(text))
        , m_topic(topic) {}

    template <class Enum>
    void choice(records::Field, Enum& value) {
        value = last(Enum{});
    }
    template <class Enum>
    void choices(records::Field, QList<Enum>& values) {
        values = {last(Enum{}), Enum{}};
    }
    void text(records::Field, text::MaskedText& value) { value = m_text(); }
    void privateText(records::Field, records::PrivateText& value) { value.text = m_text(); }
    void label(records::Field, QString& value) { value = QStringLiteral("Witness 3"); }
    void date(records::Field, QString& value) { value = QStringLiteral("2019-05~/2020"); }
    void moment(records::Field, QDateTime& value) { value = FakeClock().now(); }
    void number(records::Field, qint64& value) { value = 7; }
    void flag(records::Field, bool& value) { value = true; }
    void code(records::Field, QString& value) { value = QStringLiteral("P2Y"); }
    void reference(records::Field, records::RecordId& value, records::AllowedKinds) { value = m_topic; }
    void part(records::Field, records::PartId& value) { value = m_part; }
    void parts(records::Field, QList<records::PartId>& values) { values = {m_part, m_part}; }
    void spans(records::Field, QList<text::Span>& values) { values = {{3, 4}, {10, 1}}; }
    void sealed(records::Field, QByteArray& value) { value = QByteArray("\x01\x00\x02", 3); }
    template <class Item>
    void list(records::Field, QList<Item>& items) {
        items.resize(2);
        for (Item& item : items) {
            item.id = records::PartId::random(m_random);
            m_part = item.id;
            Item::describe(item, *this);
        }
    }

private:
    template <class Enum>
    static Enum last(Enum value) {
        return lookUp(value).back().value;
    }
    template <class Enum>
    static auto lookUp(Enum value) {
        using records::choices;
        return choices(value);
    }

    std::function<text::MaskedText()> m_text;
    records::RecordId m_topic;
    records::PartId m_part;
    FakeRandom m_random{77};
};

class EveryKind : public CasefileTest, public ::testing::WithParamInterface<Kind> {};

TEST_P(EveryKind, KeepsEveryFieldOfARecord) {
    AnyRecord topic = records::Topic{};
    ASSERT_THAT(save(topic), IsOk());
    AnyRecord record = records::emptyRecord(GetParam());
    Filler filler([this] { return typed(u"the piano fund"); }, records::commonOf(topic).id);
    std::visit([&](auto& value) { records::describeAll(value, filler); }, record);

    ASSERT_THAT(save(record), IsOk());
    ASSERT_OK_AND(const AnyRecord loaded, m_repository->load(records::commonOf(record).id));

    EXPECT_EQ(toPayload(loaded), toPayload(record));
    EXPECT_EQ(records::commonOf(loaded).created, m_clock.now());
}

TEST_P(EveryKind, LosesWhatIsTakenOutOfIt) {
    AnyRecord topic = records::Topic{};
    ASSERT_THAT(save(topic), IsOk());
    AnyRecord record = records::emptyRecord(GetParam());
    Filler filler([this] { return typed(u"the piano fund"); }, records::commonOf(topic).id);
    std::visit([&](auto& value) { records::describeAll(value, filler); }, record);
    ASSERT_THAT(save(record), IsOk());
    const records::Common common = records::commonOf(record);

    AnyRecord bare = records::emptyRecord(GetParam());
    records::commonOf(bare).id = common.id;
    records::commonOf(bare).number = common.number;
    ASSERT_THAT(save(bare), IsOk());

    ASSERT_OK_AND(const AnyRecord loaded, m_repository->load(common.id));
    EXPECT_EQ(toPayload(loaded), toPayload(bare));
    auto statement = connection().prepare("SELECT count(*) FROM part WHERE record = ?");
    ASSERT_THAT(statement, IsOk());
    statement->bindAll(common.id);
    ASSERT_OK_AND(const auto parts, statement->first([](storage::Statement& row) { return row.integer(0); }));
    EXPECT_EQ(parts, 0);
}

INSTANTIATE_TEST_SUITE_P(All, EveryKind, ::testing::ValuesIn([] {
                             std::vector<Kind> kinds;
                             for (const auto& entry : records::kKinds)
                                 kinds.push_back(entry.kind);
                             return kinds;
                         }()),
                         [](const auto& tested) { return std::string(records::info(tested.param).table); });

class RepositoryTest : public CasefileTest {};

TEST_F(RepositoryTest, NumbersRecordsOfEachKindAndNeverGivesANumberTwice) {
    AnyRecord first = records::Event{};
    AnyRecord second = records::Event{};
    AnyRecord body = records::Body{};
    ASSERT_THAT(save(first), IsOk());
    ASSERT_THAT(save(body), IsOk());
    ASSERT_THAT(connection().execute("DELETE FROM record WHERE kind = 'event'"), IsOk());
    ASSERT_THAT(save(second), IsOk());
    EXPECT_EQ(records::commonOf(second).number, 2);
    EXPECT_EQ(records::commonOf(body).number, 1);
}

TEST_F(RepositoryTest, LeavesOneHistoryRowForAChangeAndNoneWhereNothingChanged) {
    AnyRecord record = records::Allegation{};
    ASSERT_THAT(save(record), IsOk());
    std::get<records::Allegation>(record).alleged = typed(u"Money for the piano is missing.");
    ASSERT_THAT(save(record), IsOk());

    ASSERT_OK_AND(auto transaction,
                  storage::Transaction::begin(connection(), {QStringLiteral("Clerk")}, m_clock, m_random));
    ASSERT_THAT(m_repository->save(transaction, record), IsOk());
    transaction.rollback();

    ASSERT_OK_AND(const auto entries, storage::readHistory(connection(), {}));
    ASSERT_EQ(entries.size(), 2);
    EXPECT_EQ(entries[0].what, QStringLiteral("changed"));
    EXPECT_EQ(entries[0].ref, QStringLiteral("AL-001"));
}

TEST_F(RepositoryTest, HidesABinnedRecordFromListsAndGivesItBack) {
    AnyRecord record = records::Source{};
    std::get<records::Source>(record).common.title = typed(u"Rules of the association");
    ASSERT_THAT(save(record), IsOk());
    const auto id = records::commonOf(record).id;
    {
        ASSERT_OK_AND(auto transaction, storage::Transaction::begin(connection(), {QStringLiteral("Clerk")},
                                                                    m_clock, m_random));
        ASSERT_THAT(m_repository->moveToBin(transaction, id), IsOk());
        ASSERT_THAT(transaction.commit(), IsOk());
    }
    EXPECT_TRUE(m_repository->list(Kind::Source)->isEmpty());
    {
        ASSERT_OK_AND(auto transaction, storage::Transaction::begin(connection(), {QStringLiteral("Clerk")},
                                                                    m_clock, m_random));
        ASSERT_THAT(m_repository->takeOut(transaction, id), IsOk());
        ASSERT_THAT(transaction.commit(), IsOk());
    }
    ASSERT_OK_AND(const auto headers, m_repository->list(Kind::Source));
    ASSERT_EQ(headers.size(), 1);
    EXPECT_EQ(headers[0].title.text(), QStringLiteral("Rules of the association"));
}

TEST_F(RepositoryTest, FindsPointsAndParagraphsByTheirPrintedNumbers) {
    records::PublicStatement statement;
    statement.points.resize(2);
    statement.points[0].number = 1;
    statement.points[1].number = 2;
    statement.points[1].claims.resize(1);
    AnyRecord record = statement;
    ASSERT_THAT(save(record), IsOk());
    const auto& stored = std::get<records::PublicStatement>(record);

    const References references(connection());
    ASSERT_OK_AND(const Target target, references.resolve(QStringLiteral("st-1.2")));
    EXPECT_EQ(target.part, stored.points[1].id);
    EXPECT_EQ(*references.ref(stored.common.id, stored.points[1].claims[0].id), QStringLiteral("ST-001.2"));
    EXPECT_THAT(references.resolve(QStringLiteral("ST-001.9")), FailsWith(ErrorCode::NotFound));
    EXPECT_THAT(references.resolve(QStringLiteral("EV-001")), FailsWith(ErrorCode::NotFound));
    EXPECT_THAT(references.resolve(QStringLiteral("the second point")), FailsWith(ErrorCode::InvalidInput));
}

TEST_F(RepositoryTest, KeepsPagesWithTheirWordBoxesSealed) {
    AnyRecord exhibit = records::Exhibit{};
    ASSERT_THAT(save(exhibit), IsOk());
    const auto id = records::commonOf(exhibit).id;
    PageStore pages(connection(), *m_texts, m_vault->registerKeys(), m_random);
    Page page{{}, 1, PageSource::TextLayer, typed(u"Minutes of the spring meeting")};
    const PageLayout layout{QStringLiteral("iv"), 595, 842, 90, {{{0, 7}, QRectF(72, 80, 40, 12)}}, {}};
    {
        ASSERT_OK_AND(auto transaction, storage::Transaction::maintenance(connection(), m_clock, m_random));
        ASSERT_THAT(pages.add(transaction, id, page, layout), IsOk());
        ASSERT_THAT(transaction.commit(), IsOk());
    }
    ASSERT_OK_AND(const Page loaded, pages.page(id, 1));
    EXPECT_EQ(loaded.text.text(), QStringLiteral("Minutes of the spring meeting"));
    ASSERT_OK_AND(const PageLayout sealed, pages.layout(loaded.id));
    EXPECT_EQ(sealed.label, QStringLiteral("iv"));
    ASSERT_EQ(sealed.words.size(), 1);
    EXPECT_EQ(sealed.words[0].box, QRectF(72, 80, 40, 12));
    EXPECT_EQ(*References(connection()).ref(id, loaded.id), QStringLiteral("EX-001 p.1"));
    m_vault->registerKeys().hide();
    EXPECT_THAT(pages.layout(loaded.id), FailsWith(ErrorCode::NamesHidden));
}

} // namespace
} // namespace casebound::casefile
