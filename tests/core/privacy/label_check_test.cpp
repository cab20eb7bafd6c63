// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/label_check.h"
#include "tests/core/privacy/privacy_fixture.h"

namespace casebound::privacy {
namespace {

using LabelCheckTest = PrivacyTest;

TEST_F(LabelCheckTest, RefusesNamesTheirPartsAndInitials) {
    addPerson({u"Quillan de Vesperby"_qs}, {});
    const Register names = this->names();
    for (const QString& label : {u"Quillan de Vesperby"_qs, u"Mr Vésperby"_qs, u"friend of QUILLAN"_qs,
                                 u"QDV"_qs, u"Witness q.v."_qs, u"Q V"_qs, u"V.Q.d."_qs, u"Witness QV"_qs}) {
        const Outcome outcome = checkLabel(label, names);
        ASSERT_THAT(outcome, FailsWith(ErrorCode::Refused)) << label.toStdString();
        EXPECT_FALSE(outcome.error().message.contains(u"vesperby"_qs, Qt::CaseInsensitive));
    }
}

TEST_F(LabelCheckTest, RefusesNicknamesAndInitialsThatAreRegisteredAsSuch) {
    ASSERT_THAT(edit([&](RegisterEditor& editor) -> Outcome {
                    CB_TRY([[maybe_unused]] const IdentityId id,
                           editor.add({{},
                                       {{u"Little Quill"_qs, NameKind::Nickname, Strength::Weak},
                                        {u"K.V."_qs, NameKind::Initials, Strength::Weak}},
                                       {},
                                       {}}));
                    return {};
                }),
                IsOk());
    const Register names = this->names();
    for (const QString& label : {u"Quill"_qs, u"Witness kv"_qs, u"K. V."_qs})
        EXPECT_THAT(checkLabel(label, names), FailsWith(ErrorCode::Refused)) << label.toStdString();
    EXPECT_THAT(checkLabel(u"Witness 3"_qs, names), IsOk());
}

TEST_F(LabelCheckTest, LetsLabelsPassThatTellNothing) {
    addPerson({u"Quillan de Vesperby"_qs, u"Olga Fenwright"_qs}, {});
    const Register names = this->names();
    for (const QString& label :
         {u"Witness 3"_qs, u"Author of the article"_qs, u"Membre de la commission"_qs, u"Witness Q"_qs})
        EXPECT_THAT(checkLabel(label, names), IsOk()) << label.toStdString();
    EXPECT_THAT(checkLabel(u"Witness OF"_qs, names), FailsWith(ErrorCode::Refused));
}

TEST_F(LabelCheckTest, RefusesLabelsWithoutWordsOrWithMentions) {
    const Register names = this->names();
    EXPECT_THAT(checkLabel(u" - "_qs, names), FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(checkLabel(u"Witness \uFFFC"_qs, names), FailsWith(ErrorCode::InvalidInput));
}

TEST_F(LabelCheckTest, FindsLabelsThatANewNameMakesTelling) {
    const AppearanceId cox = addAppearance(u"Lanternfly's cox"_qs);
    addAppearance(u"Witness 3"_qs);
    EXPECT_TRUE(labelsThatGiveAway(names()).isEmpty());
    addPerson({u"Lanternfly"_qs}, {});
    EXPECT_EQ(labelsThatGiveAway(names()), QList<AppearanceId>{cox});
}

TEST_F(LabelCheckTest, ACodeMayHoldInitialsButNoName) {
    addPerson({u"Dora Egremont"_qs, u"0171 555 0199"_qs}, {});
    const LabelCheck check(names());
    for (const QString& code : {u"de"_qs, u"P2Y"_qs, u"first-review"_qs, u"0171,555,0199"_qs, QString()})
        EXPECT_THAT(check.code(code), IsOk()) << code.toStdString();
    EXPECT_THAT(check.code(u"for-dora-egremont"_qs), FailsWith(ErrorCode::Refused));
    EXPECT_THAT(check.code(u"DORA_EGREMONT:2"_qs), FailsWith(ErrorCode::Refused));
}

} // namespace
} // namespace casebound::privacy
