// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/remask.h"
#include "tests/core/privacy/privacy_fixture.h"

#include <QFile>

#include <array>
#include <functional>

namespace casebound::privacy {
namespace {

// Does something once, when so many batches are in.
class After final : public Progress {
public:
    After(int batches, std::function<void()> what)
        : m_left(batches)
        , m_what(std::move(what)) {}

    void report(qint64, qint64, const QString&) override {
        ++m_batches;
        if (--m_left == 0) m_what();
    }
    bool cancelled() const override { return false; }
    int batches() const { return m_batches; }

private:
    int m_left;
    int m_batches = 0;
    std::function<void()> m_what;
};

// Three who do not wait for each other: an import and an editor, each of whom masks a text and then writes
// it, and somebody who registers an alias, after which everything is masked anew.
class Interleaving : public PrivacyTest {
protected:
    enum Actor { Import, Editor, Names };
    static constexpr int kActors = 3;
    static constexpr int kSteps = 2; // of each

    void step(Actor actor, int number) {
        if (actor == Names) return number == 0 ? registerAlias() : maskAnew();
        text::MaskedText& text = m_masked.at(std::size_t(actor));
        if (number == 0)
            text = actor == Import ? foreign(u"page: Lanternfly and Quillan Vesperby"_qs)
                                   : typed(u"note: Lanternfly again"_qs);
        else
            ASSERT_THAT(put(m_places.at(std::size_t(actor)), text), IsOk());
    }
    void registerAlias() { addName(m_person, u"Lanternfly"_qs); }
    void maskAnew() {
        NoProgress progress;
        maskAnew(progress);
    }
    void maskAnew(Progress& progress) {
        ASSERT_THAT(remaskAll(connection(), keys(), m_clock, m_random, progress), IsOk());
    }
    bool holdsTheAlias() { return everything().toLower().contains("anternfly"); }

    void startAnew() {
        m_store.reset();
        m_vault.reset();
        ASSERT_TRUE(QFile::remove(m_folder.filePath(QStringLiteral("regatta.casebound"))));
        begin();
    }

    // Everybody from the beginning, with what they leave to be looked at.
    void begin() {
        SetUp();
        m_person = addPerson({u"Quillan Vesperby"_qs}, {addAppearance(u"Cox 4"_qs)});
        m_places = {titleOf(addRecord()), titleOf(addRecord())};
    }

    // Calls each(order) for all orders in which the steps of three actors can come.
    template <class Each>
    static void eachOrder(std::array<int, kActors> left, QList<Actor>& order, Each each) {
        bool isWhole = true;
        for (int actor = 0; actor < kActors; ++actor) {
            if (left[std::size_t(actor)] == 0) continue;
            isWhole = false;
            --left[std::size_t(actor)];
            order.append(Actor(actor));
            eachOrder(left, order, each);
            order.removeLast();
            ++left[std::size_t(actor)];
        }
        if (isWhole) each(order);
    }

    IdentityId m_person;
    std::array<TextPlace, 2> m_places;
    std::array<text::MaskedText, 2> m_masked;
};

TEST_F(Interleaving, NoOrderOfImportEditorAndAliasLeavesTheAliasInTheCase) {
    QList<Actor> order;
    int orders = 0;
    eachOrder({kSteps, kSteps, kSteps}, order, [&](const QList<Actor>& steps) {
        SCOPED_TRACE(++orders);
        ASSERT_NO_FATAL_FAILURE(startAnew());
        std::array<int, kActors> done{};
        for (const Actor actor : steps) {
            ASSERT_NO_FATAL_FAILURE(step(actor, done[std::size_t(actor)]++));
            // What was masked before the alias was known is masked again when it is written.
            if (done[Names] == kSteps) {
                EXPECT_FALSE(holdsTheAlias());
            }
        }
        maskAnew();
        EXPECT_FALSE(holdsTheAlias());
    });
    EXPECT_EQ(orders, 90);
}

TEST_F(Interleaving, WhatIsWrittenBetweenTwoBatchesOfMaskingIsMaskedToo) {
    constexpr int kTexts = 230; // two batches of texts, and more of the history
    int batches = 1;
    for (int after = 1; after <= batches; ++after) {
        SCOPED_TRACE(after);
        ASSERT_NO_FATAL_FAILURE(startAnew());
        for (int i = 0; i < kTexts; ++i)
            ASSERT_THAT(put(titleOf(addRecord()), typed(u"Lanternfly, sheet %1"_qs.arg(i))), IsOk());
        step(Import, 0);
        step(Editor, 0);
        registerAlias();
        After progress(after, [this] {
            step(Import, 1);
            step(Editor, 1);
        });
        maskAnew(progress);
        batches = progress.batches();
        EXPECT_FALSE(holdsTheAlias());
        EXPECT_EQ(at(m_places[0]).mentions().size(), 2);
        EXPECT_EQ(at(m_places[1]).mentions().size(), 1);
    }
    EXPECT_GE(batches, 4);
}

} // namespace
} // namespace casebound::privacy
