// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/register.h"
#include "core/privacy/remask.h"
#include "tests/core/casefile/casefile_fixture.h"

namespace casebound::casefile {
namespace {

using records::Appearance;
using records::AppearanceRole;
using text::AppearanceId;

class AppearanceChange : public CasefileTest {
protected:
    records::AnyRecord addAppearance(const char16_t* label) {
        Appearance appearance;
        appearance.label = QString::fromUtf16(label);
        records::AnyRecord record = appearance;
        EXPECT_THAT(save(record), IsOk());
        return record;
    }
    static AppearanceId idOf(const records::AnyRecord& record) {
        return records::commonOf(record).id.as<text::AppearanceTag>();
    }
    Outcome addPerson(const char16_t* name, const QList<AppearanceId>& appearances) {
        CB_TRY(auto transaction,
               storage::Transaction::begin(connection(), {QStringLiteral("Clerk")}, m_clock, m_random));
        privacy::RegisterEditor editor(connection(), transaction, m_vault->registerKeys(), m_random);
        privacy::Identity identity{.id = {}, .names = {}, .notes = {}, .appearances = appearances};
        identity.names.append(
            {QString::fromUtf16(name), privacy::NameKind::RealName, privacy::Strength::Strong});
        CB_CHECK(editor.add(identity));
        return transaction.commit();
    }
    bool waits() { return privacy::needsRemasking(connection()).value_or(true); }
    Outcome remask() {
        NoProgress progress;
        CB_CHECK(privacy::remaskAll(connection(), m_vault->registerKeys(), m_clock, m_random, progress));
        return {};
    }
    QList<AppearanceId> mentionsIn(const records::AnyRecord& record) {
        return records::commonOf(*m_repository->load(records::commonOf(record).id)).title.mentions();
    }
};

TEST_F(AppearanceChange, OneThatBecomesProtectedLeavesTheTextsThatMentionIt) {
    records::AnyRecord singer = addAppearance(u"Singer 4");
    const records::AnyRecord steward = addAppearance(u"Steward 9");
    ASSERT_THAT(addPerson(u"Lanternfly", {idOf(singer), idOf(steward)}), IsOk());
    records::AnyRecord event = records::Event{};
    records::commonOf(event).title = typed(u"Lanternfly opened the piano");
    ASSERT_THAT(save(event), IsOk());
    ASSERT_THAT(remask(), IsOk());
    ASSERT_EQ(mentionsIn(event), QList<AppearanceId>{idOf(singer)});

    std::get<Appearance>(singer).role = AppearanceRole::Witness;
    ASSERT_THAT(save(singer), IsOk());

    EXPECT_TRUE(waits());
    ASSERT_THAT(remask(), IsOk());
    EXPECT_FALSE(waits());
    EXPECT_EQ(mentionsIn(event), QList<AppearanceId>{idOf(steward)});
}

TEST_F(AppearanceChange, ANewTitleOfOneLeavesTheTextsAlone) {
    records::AnyRecord singer = addAppearance(u"Singer 4");
    ASSERT_THAT(addPerson(u"Lanternfly", {idOf(singer)}), IsOk());
    ASSERT_THAT(remask(), IsOk());
    records::commonOf(singer).title = typed(u"sings the low part");
    ASSERT_THAT(save(singer), IsOk());
    EXPECT_FALSE(waits());
}

} // namespace
} // namespace casebound::casefile
