// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/matcher.h"
#include "tests/core/privacy/privacy_fixture.h"

namespace casebound::privacy {
namespace {

using Masking = PrivacyTest;
using records::AppearanceRole;

// Words, names in several writings, and what breaks naive offsets.
QString randomText(Random& random) {
    static const QList<QString> pieces = {u"Quillan Vesperby"_qs,
                                          u"QUILLAN VESPERBY"_qs,
                                          u"quillan  vespe\u0301rby"_qs,
                                          u"Vesperby"_qs,
                                          u"Odo"_qs,
                                          u"Odo\u00ADline"_qs,
                                          u"Vesperby's"_qs,
                                          u"boat"_qs,
                                          u"the committee"_qs,
                                          u"\uFFFC"_qs,
                                          u"\U0001F6A4"_qs,
                                          u"زينب"_qs,
                                          u"e\u0301te\u0301"_qs,
                                          QString(QChar(0xD83D)),
                                          u"regat-\nta"_qs,
                                          u"@[Cox 4]"_qs,
                                          u"@[Cox 4"_qs,
                                          u""_qs,
                                          u"Vesper-\nby"_qs,
                                          u"O.d.o"_qs};
    static const QList<QString> gaps = {u" "_qs, u"\n"_qs, u", "_qs, u""_qs, u" - "_qs, u"\u200B"_qs};
    QString raw;
    for (quint32 left = random.below(14); left > 0; --left)
        raw += pieces.at(random.below(quint32(pieces.size()))) + gaps.at(random.below(quint32(gaps.size())));
    return raw;
}

void expectOffsetsFit(const Masker& masker, const text::MaskedText& masked, const QString& raw) {
    ASSERT_OK_AND(const OffsetMap map, masker.offsets(masked));
    ASSERT_EQ(map.maskedLength(), masked.length());
    ASSERT_EQ(map.rawLength(), raw.size());
    qsizetype expected = 0;
    for (qsizetype i = 0; i < masked.length(); ++i) {
        const text::Span there = map.maskedToRaw({i, 1});
        ASSERT_EQ(there.start, expected);
        expected = there.end();
        for (qsizetype unit = there.start; unit < there.end(); ++unit)
            ASSERT_EQ(map.rawToMasked({unit, 1}), (text::Span{i, 1}));
        if (masked.text().at(i) == QChar(text::kMentionCharacter)) continue;
        ASSERT_EQ(there.length, 1);
        ASSERT_EQ(masked.text().at(i), raw.at(there.start));
    }
    ASSERT_EQ(expected, raw.size());
}

TEST_F(Masking, ComesBackExactlyWhateverTheTextAndHoldsNoName) {
    const AppearanceId cox = addAppearance(u"Cox 4"_qs);
    addPerson({u"Quillan Vesperby"_qs, u"Vesperby"_qs}, {cox});
    addPerson({u"Odo"_qs}, {addAppearance(u"Steward 9"_qs)});
    const text::Matcher names({{u"Quillan Vesperby"_qs, 0}, {u"Vesperby"_qs, 0}, {u"Odo"_qs, 1}});
    const std::shared_ptr<const Masker> masker = this->masker();
    for (int round = 0; round < 2000; ++round) {
        const QString raw = randomText(m_random);
        const QString clean = text::cleanInput(raw);
        for (const Origin origin : {Origin::Typed, Origin::Foreign}) {
            ASSERT_OK_AND(const text::MaskedText masked, masker->mask(raw, origin));
            ASSERT_OK_AND(const QString back, masker->unmask(masked));
            ASSERT_EQ(back, clean) << round;
            ASSERT_TRUE(names.scan(masked.text()).isEmpty())
                << round << ' ' << qPrintable(masked.text()) << "\nof\n"
                << qPrintable(clean);
            ASSERT_NO_FATAL_FAILURE(expectOffsetsFit(*masker, masked, clean)) << round;
            ASSERT_OK_AND(const text::MaskedText again, masker->remask(masked));
            ASSERT_EQ(again, masked) << round;
            ASSERT_EQ(again.id(), masked.id());
        }
    }
}

TEST_F(Masking, ComesBackExactlyThoughNamesComeAndGo) {
    const IdentityId person = addPerson({u"Quillan Vesperby"_qs}, {addAppearance(u"Cox 4"_qs)});
    const Identity before = *names().find(person);
    QStringList raws;
    QList<text::MaskedText> texts;
    for (int i = 0; i < 400; ++i) {
        raws.append(text::cleanInput(randomText(m_random)));
        texts.append(i % 2 == 0 ? typed(raws.last()) : foreign(raws.last()));
    }
    addName(person, u"Odo"_qs);
    const text::Matcher alias({{u"Odo"_qs, 0}});
    QList<text::MaskedText> anew;
    for (int i = 0; i < 400; ++i) {
        ASSERT_OK_AND(const text::MaskedText masked, masker()->remask(texts.at(i)));
        ASSERT_OK_AND(const QString back, masker()->unmask(masked));
        ASSERT_EQ(back, raws.at(i));
        ASSERT_TRUE(alias.scan(masked.text()).isEmpty()) << i;
        ASSERT_NO_FATAL_FAILURE(expectOffsetsFit(*masker(), masked, raws.at(i))) << i;
        anew.append(masked);
    }
    ASSERT_THAT(edit([&](RegisterEditor& editor) { return editor.change(before); }), IsOk());
    for (int i = 0; i < 400; ++i) {
        ASSERT_OK_AND(const text::MaskedText masked, masker()->remask(anew.at(i)));
        ASSERT_EQ(masked.text(), texts.at(i).text()) << i;
        ASSERT_EQ(masked.mentions(), texts.at(i).mentions()) << i;
        ASSERT_OK_AND(const QString back, masker()->unmask(masked));
        ASSERT_EQ(back, raws.at(i));
    }
}

TEST_F(Masking, FindsNamesInAnyCaseAsWholeWordsOnly) {
    const AppearanceId cox = addAppearance(u"Cox 4"_qs);
    addPerson({u"Vesperby"_qs}, {cox});
    const text::MaskedText masked = typed(u"VESPÉRBY saw Vesperbyite, vesperby's boat"_qs);
    EXPECT_EQ(masked.text(), u"\uFFFC saw Vesperbyite, \uFFFC's boat"_qs);
    EXPECT_EQ(masked.mentions(), (QList<AppearanceId>{cox, cox}));
    EXPECT_TRUE(masked.isChecked());
    EXPECT_EQ(masker()->labels().display(masked), u"Cox 4 saw Vesperbyite, Cox 4's boat"_qs);
}

TEST_F(Masking, MasksWeakNamesToo) {
    const AppearanceId cox = addAppearance(u"Cox 4"_qs);
    ASSERT_THAT(edit([&](RegisterEditor& editor) -> Outcome {
                    CB_TRY([[maybe_unused]] const IdentityId id,
                           editor.add({{}, {{u"Odo"_qs, NameKind::Alias, Strength::Weak}}, {}, {cox}}));
                    return {};
                }),
                IsOk());
    EXPECT_EQ(typed(u"Odo rowed."_qs).text(), u"\uFFFC rowed."_qs);
}

TEST_F(Masking, ANicknameWithTheFamilyNameIsOneMentionAndInitialsAreOne) {
    const AppearanceId cox = addAppearance(u"Cox 4"_qs);
    ASSERT_THAT(edit([&](RegisterEditor& editor) -> Outcome {
                    CB_TRY([[maybe_unused]] const IdentityId id,
                           editor.add({{},
                                       {{u"Quillan van Vesperby"_qs, NameKind::RealName, Strength::Strong},
                                        {u"Quill"_qs, NameKind::Nickname, Strength::Weak},
                                        {u"Q.V."_qs, NameKind::Initials, Strength::Weak}},
                                       {},
                                       {cox}}));
                    return {};
                }),
                IsOk());
    EXPECT_EQ(typed(u"Quill van Vesperby, VESPERBY, QUILL and quill; Q. V., QV, qv"_qs).text(),
              u"\uFFFC, \uFFFC and \uFFFC; \uFFFC., \uFFFC, qv"_qs);
}

TEST_F(Masking, TakesMentionsByHandFromTypedTextOnly) {
    const AppearanceId witness = addAppearance(u"Witness 3"_qs, AppearanceRole::Witness);
    EXPECT_EQ(typed(u"said @[witness 3]."_qs).mentions(), QList<AppearanceId>{witness});
    EXPECT_EQ(typed(u"said @[Witness 3]."_qs).text(), u"said \uFFFC."_qs);
    EXPECT_EQ(foreign(u"said @[Witness 3]."_qs).text(), u"said @[Witness 3]."_qs);
}

TEST_F(Masking, RefusesAMentionByHandOfNobodyWithoutRepeatingIt) {
    const auto masked = masker()->mask(u"said @[Walrus 3]."_qs, Origin::Typed);
    ASSERT_THAT(masked, FailsWith(ErrorCode::InvalidInput));
    EXPECT_FALSE(masked.error().message.contains(u"Walrus"_qs));
}

TEST_F(Masking, TakesForgedMentionsOutWhereMentionsAreGiven) {
    const AppearanceId witness = addAppearance(u"Witness 3"_qs, AppearanceRole::Witness);
    ASSERT_OK_AND(const text::MaskedText masked,
                  masker()->maskWithMentions(u"\uFFFC and \uFFFC"_qs, {witness}));
    EXPECT_EQ(masked.text(), u"\uFFFC and \uFFFD"_qs);
    EXPECT_EQ(masked.mentions(), QList<AppearanceId>{witness});
}

TEST_F(Masking, KeepsAMentionByHandWhenNamesAreAdded) {
    const AppearanceId witness = addAppearance(u"Witness 3"_qs, AppearanceRole::Witness);
    const AppearanceId cox = addAppearance(u"Cox 4"_qs);
    const text::MaskedText before = typed(u"@[Witness 3] met Vesperby"_qs);
    addPerson({u"Vesperby"_qs}, {witness, cox});
    ASSERT_OK_AND(const text::MaskedText after, masker()->remask(before));
    EXPECT_EQ(after.mentions(), (QList<AppearanceId>{witness, cox}));
    EXPECT_EQ(after.text(), u"\uFFFC met \uFFFC"_qs);
}

TEST_F(Masking, DismissedNamesStayInTheTextWhenItIsMaskedAnew) {
    const AppearanceId witness = addAppearance(u"Witness 3"_qs, AppearanceRole::Witness);
    const AppearanceId cox = addAppearance(u"Cox 4"_qs);
    addPerson({u"Odo"_qs}, {cox});
    const text::MaskedText masked = typed(u"Odo, @[Witness 3], then an odo, then Odo"_qs);
    ASSERT_OK_AND(const text::MaskedText dismissed, masker()->dismiss(masked, 2));
    EXPECT_EQ(dismissed.text(), u"\uFFFC, \uFFFC, then an odo, then \uFFFC"_qs);
    addPerson({u"then"_qs}, {addAppearance(u"Steward 9"_qs)});
    ASSERT_OK_AND(const text::MaskedText again, masker()->remask(dismissed));
    EXPECT_EQ(again.text(), u"\uFFFC, \uFFFC, \uFFFC an odo, \uFFFC \uFFFC"_qs);
    EXPECT_THAT(masker()->dismiss(masked, 1), FailsWith(ErrorCode::Refused));
    EXPECT_THAT(masker()->dismiss(masked, 4), FailsWith(ErrorCode::NotFound));
    EXPECT_EQ(witness, again.mentions().at(1));
}

TEST_F(Masking, AnEditedTextKeepsWhatWasDismissedAroundTheEditAndWhatWasChosen) {
    const AppearanceId witness = addAppearance(u"Witness 3"_qs, AppearanceRole::Witness);
    addPerson({u"Odo"_qs}, {addAppearance(u"Cox 4"_qs)});
    const text::MaskedText masked = typed(u"odo here, odo there, odo again, Odo"_qs);
    ASSERT_OK_AND(const text::MaskedText last, masker()->dismiss(masked, 2));
    ASSERT_OK_AND(const text::MaskedText both, masker()->dismiss(last, 0));
    ASSERT_OK_AND(const text::MaskedText chosen, masker()->choose(both, 1, witness));
    ASSERT_EQ(chosen.text(), u"odo here, \uFFFC there, odo again, \uFFFC"_qs);
    const QString words = u"odo here, was it \uFFFC there, odo again, \uFFFC"_qs;
    ASSERT_OK_AND(const text::MaskedText edited, masker()->edited(chosen, words, {{0, {}}, {1, {}}}));
    EXPECT_EQ(edited.text(), words);
    EXPECT_EQ(edited.mentions(), chosen.mentions());
    ASSERT_OK_AND(const QString raw, masker()->unmask(edited));
    EXPECT_EQ(raw, u"odo here, was it odo there, odo again, Odo"_qs);
    ASSERT_OK_AND(const text::MaskedText again, masker()->remask(edited));
    EXPECT_EQ(again, edited);
    EXPECT_THAT(masker()->edited(chosen, u"\uFFFC"_qs, {{2, {}}}), FailsWith(ErrorCode::NotFound));
}

TEST_F(Masking, AChosenAppearanceReplacesTheFoundOneForGood) {
    const AppearanceId witness = addAppearance(u"Witness 3"_qs, AppearanceRole::Witness);
    const AppearanceId cox = addAppearance(u"Cox 4"_qs);
    addPerson({u"Quillan Vesperby"_qs, u"Odo"_qs}, {cox, witness});
    const text::MaskedText masked = typed(u"Quillan Vesperby, an odo, Odo"_qs);
    ASSERT_OK_AND(const text::MaskedText dismissed, masker()->dismiss(masked, 1));
    ASSERT_OK_AND(const text::MaskedText chosen, masker()->choose(dismissed, 0, witness));
    EXPECT_EQ(chosen.mentions(), (QList<AppearanceId>{witness, cox}));
    addPerson({u"regatta"_qs}, {addAppearance(u"Steward 9"_qs)});
    ASSERT_OK_AND(const text::MaskedText again, masker()->remask(chosen));
    EXPECT_EQ(again.mentions(), (QList<AppearanceId>{witness, cox}));
    EXPECT_EQ(again.text(), u"\uFFFC, an odo, \uFFFC"_qs);
    ASSERT_OK_AND(const QString raw, masker()->unmask(again));
    EXPECT_EQ(raw, u"Quillan Vesperby, an odo, Odo"_qs);
}

TEST_F(Masking, WithoutNamesLeavesTypedTextUncheckedAndSealsForeignText) {
    addPerson({u"Vesperby"_qs}, {addAppearance(u"Cox 4"_qs)});
    hideNames();
    const text::MaskedText note = typed(u"Vesperby rowed with @[Cox 4]"_qs);
    EXPECT_EQ(note.text(), u"Vesperby rowed with \uFFFC"_qs);
    EXPECT_FALSE(note.isChecked());
    const text::MaskedText page = foreign(u"Vesperby rowed"_qs);
    EXPECT_TRUE(page.isEmpty());
    EXPECT_FALSE(page.isChecked());
    EXPECT_THAT(masker()->unmask(page), FailsWith(ErrorCode::NamesHidden));
    EXPECT_THAT(masker()->remask(note), FailsWith(ErrorCode::NamesHidden));
    showNames();
    ASSERT_OK_AND(const text::MaskedText checkedNote, masker()->remask(note));
    EXPECT_EQ(checkedNote.text(), u"\uFFFC rowed with \uFFFC"_qs);
    EXPECT_TRUE(checkedNote.isChecked());
    ASSERT_OK_AND(const text::MaskedText checkedPage, masker()->remask(page));
    EXPECT_EQ(checkedPage.text(), u"\uFFFC rowed"_qs);
    ASSERT_OK_AND(const QString raw, masker()->unmask(checkedPage));
    EXPECT_EQ(raw, u"Vesperby rowed"_qs);
}

TEST_F(Masking, WhatIsSealedIsBoundToItsText) {
    addPerson({u"Vesperby"_qs}, {addAppearance(u"Cox 4"_qs)});
    QJsonObject json = TextStore::toJson(typed(u"Vesperby rowed"_qs));
    json.insert(u"i"_qs, typed(u"Vesperby swam"_qs).id().toHex());
    ASSERT_OK_AND(const text::MaskedText moved, TextStore::fromJson(json));
    EXPECT_THAT(masker()->unmask(moved), FailsWith(ErrorCode::Damaged));
}

TEST_F(Masking, TheLengthOfWhatIsSealedDoesNotTellTheLengthOfAName) {
    addPerson({u"Odo"_qs, u"Quillan Vesperby"_qs}, {addAppearance(u"Cox 4"_qs)});
    EXPECT_EQ(typed(u"Odo"_qs).sealedSpans().size(), typed(u"Quillan Vesperby"_qs).sealedSpans().size());
}

} // namespace
} // namespace casebound::privacy
