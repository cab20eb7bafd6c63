// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/session/editing_fixture.h"

namespace casebound::session {
namespace {

using records::Kind;

// Text that is typed while names are hidden behind their own password.
class UncheckedText : public EditingTest {
protected:
    void SetUp() override {
        open("names");
        ASSERT_THAT(save(Kind::Event, "", {{q("title"), q("The regatta")}}), IsOk());
        m_session->hideNames();
        ASSERT_THAT(save(Kind::Event, "EV-001", {{q("title"), q("Gerold Pfefferkorn moors the skiff")}}),
                    IsOk());
    }
    void showNames() {
        ASSERT_THAT(m_session->showNames(SecureBytes::copyOf("names")), IsOk());
        ASSERT_THAT(m_session->bringMaskingUpToDate(m_quiet), IsOk());
    }
    qsizetype found(const char* words) {
        return m_session->search(q(words), 10).value_or(QJsonArray()).size();
    }
    qint64 unchecked() {
        const auto counts = m_session->overview().counts();
        return counts ? counts->unchecked : -1;
    }
};

TEST_F(UncheckedText, IsListedAndCountedUntilNamesAreShown) {
    EXPECT_EQ(unchecked(), 1);
    EXPECT_EQ(m_session->overview().unchecked().value_or(QStringList()), QStringList{q("EV-001")});
    showNames();
    EXPECT_EQ(unchecked(), 0);
    EXPECT_EQ(m_session->overview().unchecked().value_or(QStringList{q("?")}), QStringList());
}

TEST_F(UncheckedText, IsNotIndexedUntilNamesAreShown) {
    EXPECT_EQ(found("skiff"), 0);
    EXPECT_EQ(found("regatta"), 0); // what it replaced is gone from the index
    showNames();
    EXPECT_EQ(found("skiff"), 1);
}

TEST_F(UncheckedText, DoesNotLeaveWhileNamesAreHiddenNorBeforeItIsMasked) {
    const privacy::Destination to{records::Purpose::Internal, q("board")};
    const QString file = pathOf("out.json");
    ASSERT_OK_AND(const LeaveReport hidden, m_session->exportSummary(file, to, m_quiet));
    EXPECT_FALSE(hidden.left);
    ASSERT_THAT(m_session->showNames(SecureBytes::copyOf("names")), IsOk());
    ASSERT_OK_AND(const LeaveReport shown, m_session->exportSummary(file, to, m_quiet));
    EXPECT_FALSE(shown.left);
    EXPECT_FALSE(QFile::exists(file));
    QStringList reasons;
    for (const auto& one : shown.checklist)
        if (one.blocks) reasons.append(one.reason);
    EXPECT_TRUE(reasons.contains(q("unchecked-text"))) << reasons.join(u' ').toStdString();
}

TEST_F(UncheckedText, IsMaskedInTheTextAndInTheHistoryWhenNamesAreShownAgain) {
    showNames();
    m_session->hideNames();
    EXPECT_EQ(title("EV-001"), q("Keeper moors the skiff"));
    ASSERT_OK_AND(const auto revisions, editing().revisions(q("EV-001"), 1));
    ASSERT_EQ(revisions[0].changes.size(), 1);
    EXPECT_EQ(revisions[0].changes[0].after, q("Keeper moors the skiff"));
}

TEST_F(UncheckedText, IsUndoneAndDoneAgainWhileNamesAreHiddenAndStaysUnchecked) {
    ASSERT_THAT(editing().undo(), IsOk());
    EXPECT_EQ(title("EV-001"), q("The regatta"));
    ASSERT_THAT(editing().redo(), IsOk());
    EXPECT_EQ(m_session->overview().unchecked().value_or(QStringList()), QStringList{q("EV-001")});
    showNames();
    EXPECT_EQ(title("EV-001"), q("Gerold Pfefferkorn moors the skiff"));
    m_session->hideNames();
    EXPECT_EQ(title("EV-001"), q("Keeper moors the skiff"));
}

} // namespace
} // namespace casebound::session
