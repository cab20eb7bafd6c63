// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/privacy/privacy_fixture.h"

namespace casebound::privacy {
namespace {

using Texts = PrivacyTest;

TEST_F(Texts, ComeBackByPartAndField) {
    const AppearanceId cox = addAppearance(u"Cox 4"_qs);
    addPerson({u"Vesperby"_qs}, {cox});
    const records::RecordId owner = addRecord();
    const TextPlace title = titleOf(owner);
    const TextPlace inPart{owner, addPart(owner), u"title"_qs};
    ASSERT_OK_AND(const text::MaskedText first, put(title, typed(u"Vesperby rowed"_qs)));
    ASSERT_OK_AND(const text::MaskedText second, put(inPart, typed(u"the slipway"_qs)));
    ASSERT_OK_AND(const auto texts, m_store->ofRecord(owner));
    EXPECT_EQ(texts.size(), 2);
    EXPECT_EQ(texts.value(title), first);
    EXPECT_EQ(texts.value(title).sealedSpans(), first.sealedSpans());
    EXPECT_EQ(texts.value(inPart), second);
    ASSERT_OK_AND(const text::MaskedText byId, m_store->byId(first.id()));
    EXPECT_EQ(byId, first);
    ASSERT_OK_AND(const TextPlace place, m_store->placeOf(second.id()));
    EXPECT_EQ(place, inPart);
    ASSERT_OK_AND(const auto used, m_store->usedIn(cox));
    EXPECT_EQ(used, QList<TextPlace>{title});
}

TEST_F(Texts, KeepNoNamesOnceTheyAreForgotten) {
    ASSERT_OK_AND(std::shared_ptr<const Masker> masker, m_store->masker());
    const std::weak_ptr<const Masker> kept = masker;
    masker.reset();
    ASSERT_FALSE(kept.expired());
    m_store->forgetNames();
    EXPECT_TRUE(kept.expired());
    EXPECT_THAT(m_store->masker(), IsOk());
}

TEST_F(Texts, AreOnlyWrittenInsideATransaction) {
    const TextPlace place = titleOf(addRecord());
    EXPECT_THAT(m_store->write(place, typed(u"the slipway"_qs), Visibility::Ordinary),
                FailsWith(ErrorCode::Internal));
    EXPECT_THAT(m_store->erase(place), FailsWith(ErrorCode::Internal));
}

TEST_F(Texts, AreNotWrittenAgainWhenTheySayTheSame) {
    addPerson({u"Vesperby"_qs}, {addAppearance(u"Cox 4"_qs)});
    const TextPlace place = titleOf(addRecord());
    ASSERT_OK_AND(const text::MaskedText first, put(place, typed(u"Vesperby rowed"_qs)));
    ASSERT_OK_AND(const text::MaskedText same, put(place, typed(u"Vesperby rowed"_qs)));
    EXPECT_EQ(same.id(), first.id());
    ASSERT_OK_AND(const text::MaskedText other, put(place, typed(u"VESPERBY rowed"_qs)));
    EXPECT_NE(other.id(), first.id()); // masked they read alike, raw they do not
    ASSERT_OK_AND(const QString raw, masker()->unmask(at(place)));
    EXPECT_EQ(raw, u"VESPERBY rowed"_qs);
    EXPECT_EQ(count("SELECT count(*) FROM text"), 1);
    EXPECT_EQ(count("SELECT count(*) FROM mention"), 1);
}

TEST_F(Texts, VanishWhenEmptiedOrWithTheirPartOrRecord) {
    const records::RecordId owner = addRecord();
    const records::PartId part = addPart(owner);
    ASSERT_THAT(put(titleOf(owner), typed(u"slipway"_qs)), IsOk());
    ASSERT_THAT(put({owner, part, u"body"_qs}, typed(u"boathouse"_qs)), IsOk());
    EXPECT_EQ(found(u"slipway"_qs), 1);
    ASSERT_THAT(put(titleOf(owner), typed(u""_qs)), IsOk());
    EXPECT_EQ(found(u"slipway"_qs), 0);
    ASSERT_THAT(connection().run("DELETE FROM part WHERE id = ?", part), IsOk());
    EXPECT_EQ(found(u"boathouse"_qs), 0);
    EXPECT_EQ(count("SELECT count(*) FROM text"), 0);
    ASSERT_THAT(connection().execute("INSERT INTO search (search) VALUES ('integrity-check')"), IsOk());
}

TEST_F(Texts, MaskedUnderAnOlderRegisterAreMaskedAgainWhenWritten) {
    const TextPlace place = titleOf(addRecord());
    const text::MaskedText old = typed(u"Lanternfly rowed"_qs);
    addPerson({u"Lanternfly"_qs}, {addAppearance(u"Cox 4"_qs)});
    ASSERT_OK_AND(const text::MaskedText stored, put(place, old));
    EXPECT_EQ(stored.text(), u"\uFFFC rowed"_qs);
    EXPECT_EQ(at(place), stored);
    EXPECT_FALSE(everything().toLower().contains("lanternfly"));
}

TEST_F(Texts, MaskedUnderAnOlderRegisterAreUncheckedWhileNamesAreHidden) {
    const TextPlace place = titleOf(addRecord());
    const text::MaskedText old = typed(u"Lanternfly rowed"_qs);
    addPerson({u"Lanternfly"_qs}, {addAppearance(u"Cox 4"_qs)});
    hideNames();
    ASSERT_OK_AND(const text::MaskedText stored, put(place, old));
    EXPECT_FALSE(stored.isChecked());
    EXPECT_EQ(found(u"rowed"_qs), 0);
}

TEST_F(Texts, TypedWhileNamesAreHiddenAreCountedAndNotIndexed) {
    hideNames();
    ASSERT_THAT(put(titleOf(addRecord()), typed(u"the slipway"_qs)), IsOk());
    EXPECT_EQ(m_store->uncheckedCount().value_or(-1), 1);
    EXPECT_TRUE(terms().isEmpty());
    showNames();
    const TextPlace other = titleOf(addRecord());
    ASSERT_THAT(put(other, typed(u"the boathouse"_qs)), IsOk());
    EXPECT_EQ(found(u"boathouse"_qs), 1);
    EXPECT_EQ(found(u"slipway"_qs), 0);
}

TEST_F(Texts, CopiedFromAnotherRowAreSealedForTheirOwn) {
    addPerson({u"Vesperby"_qs}, {addAppearance(u"Cox 4"_qs)});
    const TextPlace source = titleOf(addRecord());
    const TextPlace copy = titleOf(addRecord());
    ASSERT_OK_AND(const text::MaskedText stored, put(source, typed(u"Vesperby rowed"_qs)));
    ASSERT_OK_AND(const text::MaskedText copied, put(copy, stored));
    EXPECT_NE(copied.id(), stored.id());
    ASSERT_OK_AND(const QString raw, masker()->unmask(at(copy)));
    EXPECT_EQ(raw, u"Vesperby rowed"_qs);
    hideNames();
    EXPECT_THAT(put(titleOf(addRecord()), stored), FailsWith(ErrorCode::NamesHidden));
}

TEST_F(Texts, CutFromOthersKeepTheirMentions) {
    const AppearanceId cox = addAppearance(u"Cox 4"_qs);
    const IdentityId id = addPerson({u"Vesperby"_qs}, {cox});
    const TextPlace place = titleOf(addRecord());
    const text::MaskedText quote = typed(u"So Vesperby rowed"_qs).slice(3, 3);
    addName(id, u"Lanternfly"_qs);
    ASSERT_THAT(put(place, quote), IsOk());
    EXPECT_EQ(at(place).mentions(), QList<AppearanceId>{cox});
    ASSERT_OK_AND(const QString raw, masker()->unmask(at(place)));
    EXPECT_EQ(raw, u"@[Cox 4] r"_qs);
}

TEST_F(Texts, ArePlainJsonInTheHistoryAndBack) {
    addPerson({u"Vesperby"_qs}, {addAppearance(u"Cox 4"_qs)});
    for (const text::MaskedText& masked :
         {typed(u"Vesperby rowed"_qs), typed(u"no names"_qs), text::MaskedText()}) {
        const QJsonObject json = TextStore::toJson(masked);
        EXPECT_TRUE(TextStore::isText(json));
        ASSERT_OK_AND(const text::MaskedText back, TextStore::fromJson(json));
        EXPECT_EQ(back, masked);
        EXPECT_EQ(back.id(), masked.id());
        EXPECT_EQ(back.sealedSpans(), masked.sealedSpans());
    }
    EXPECT_THAT(TextStore::fromJson({{u"t"_qs, u"x"_qs}}), FailsWith(ErrorCode::Damaged));
}

TEST_F(Texts, UseLabelsMadeInTheSameTransaction) {
    auto transaction = storage::Transaction::maintenance(connection(), m_clock, m_random);
    ASSERT_THAT(transaction, IsOk());
    ASSERT_NE(masker(), nullptr);
    const AppearanceId cox = addAppearance(u"Cox 4"_qs);
    EXPECT_EQ(typed(u"@[Cox 4]"_qs).mentions(), QList<AppearanceId>{cox});
    transaction->rollback();
    EXPECT_THAT(masker()->mask(u"@[Cox 4]"_qs, Origin::Typed), FailsWith(ErrorCode::InvalidInput));
}

} // namespace
} // namespace casebound::privacy
