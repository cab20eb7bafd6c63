// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/exhibits/passage_desk.h"

#include "ui/models/plain_words.h"
#include "ui/models/wording.h"
#include "ui/views/exhibits/person_asking.h"
#include "ui/widgets/secret_clipboard.h"

#include <QKeyEvent>

namespace casebound::views {

using session::CaseSession;
using widgets::Pick;
using widgets::QuickPicker;

namespace {

constexpr int kPicks = 40;

} // namespace

PassageDesk::PassageDesk(const widgets::Context& context, widgets::PageView& pages, QObject* parent)
    : QObject(parent)
    , m_context(context)
    , m_pages(pages)
    , m_bar(new PassageBar(&pages))
    , m_person(new PersonAsking(context, pages)) {
    connect(m_person, &PersonAsking::said, this, &PassageDesk::said);
    connect(&pages, &widgets::PageView::selectionChanged, this, &PassageDesk::showBar);
    connect(&pages, &widgets::PageView::scrolled, this, &PassageDesk::showBar);
    connect(&pages, &widgets::PageView::keyOnSelection, this, [this](QKeyEvent* event) {
        const auto use = m_bar->useOf(*event);
        if (!use || !m_bar->allows(*use)) return;
        event->accept();
        this->use(*use);
    });
    connect(&pages, &widgets::PageView::copyWanted, this, [this] { use(PassageBar::Use::Copy); });
    connect(m_bar, &PassageBar::wanted, this, &PassageDesk::use);
    refresh();
}

void PassageDesk::refresh() {
    m_bar->allow(!m_context.desk.isReadOnly(), m_context.desk.names() == session::NamesState::Shown);
}

void PassageDesk::showBar() {
    const QRect where = place();
    if (!m_pages.selection() || where.isEmpty() || m_pages.canvas()->isSelecting()) return m_bar->hide();
    m_bar->setMentioned(!personIn(*m_pages.selection()).isEmpty());
    m_bar->showAt(where);
}

void PassageDesk::use(PassageBar::Use use) {
    const auto selection = m_pages.selection();
    if (!selection || !m_bar->allows(use)) return;
    switch (use) {
    case PassageBar::Use::Cite:
        return cite(*selection);
    case PassageBar::Use::Person:
        return person(*selection);
    case PassageBar::Use::Else:
        return somebodyElse(*selection);
    case PassageBar::Use::Claim:
        return claim(*selection);
    case PassageBar::Use::Copy:
        return copy(*selection);
    case PassageBar::Use::Event:
        return change(
            [given = *selection](CaseSession& session) { return models::eventFrom(session, given); },
            tr("New event: %1"), true);
    }
}

void PassageDesk::change(Work work, const QString& done, bool isShown) {
    m_context.desk.change(this, std::move(work), [this, done, isShown](Result<QString> ref) {
        if (!ref) return m_context.prompts.tell(&m_pages, ref.error());
        Q_EMIT said(done.arg(*ref));
        if (isShown) Q_EMIT made(*ref);
    });
}

void PassageDesk::findRecords(const QString& typed, const QuickPicker::Answer& answer) {
    using enum records::Kind;
    const QList<records::Kind> kinds{Allegation, Event, Testimony, PublicStatement, Reply, Request};
    m_context.desk.ask(
        this,
        [kinds, typed](CaseSession& session) { return session.editing().candidates(kinds, typed, kPicks); },
        [answer](Result<QJsonArray> found) {
            QList<Pick> picks;
            const QJsonArray list = found.value_or(QJsonArray());
            for (const QJsonValue& value : list) {
                const auto kind = records::kindFromTable(value[QLatin1String("kind")].toString());
                picks.append({value[QLatin1String("ref")].toString(),
                              {},
                              models::plainTitle(value[QLatin1String("title")].toString()),
                              kind ? models::kindIcon(*kind) : QString()});
            }
            answer(picks);
        });
}

void PassageDesk::findPoints(const QString& typed, const QuickPicker::Answer& answer) {
    m_context.desk.ask(
        this, [typed](CaseSession& session) { return models::pointsLike(session, typed, kPicks); },
        [answer](Result<QList<models::PointPick>> found) {
            QList<Pick> picks;
            for (const models::PointPick& point : found.value_or(QList<models::PointPick>()))
                picks.append({point.ref, point.id, point.quote, QStringLiteral("point")});
            answer(picks);
        });
}

void PassageDesk::cite(const Selection& selection) {
    auto* picker = new QuickPicker(
        tr("Which record relies on this passage?"),
        {{{}, {}, tr("None yet: only keep the citation"), QStringLiteral("citation")}},
        [this](const QString& typed, const QuickPicker::Answer& answer) { findRecords(typed, answer); },
        &m_pages);
    connect(picker, &QuickPicker::picked, this, [this, selection](const Pick& pick) {
        change([selection, from = pick.ref](
                   CaseSession& session) { return session.exhibits().cite(selection, from, {}); },
               tr("Pin cite made: %1"), false);
    });
    picker->popUp(place());
}

void PassageDesk::claim(const Selection& selection) {
    auto* picker = new QuickPicker(
        tr("What is claimed here?"), {{{}, {}, tr("A new allegation"), QStringLiteral("allegation")}},
        [this](const QString& typed, const QuickPicker::Answer& answer) { findPoints(typed, answer); },
        &m_pages);
    connect(picker, &QuickPicker::picked, this, [this, selection](const Pick& pick) {
        if (pick.ref.isEmpty())
            return change(
                [selection](CaseSession& session) { return models::allegationFrom(session, selection); },
                tr("New allegation: %1"), true);
        const models::PointPick point{models::recordOf(pick.ref), pick.id, pick.ref, pick.title};
        change(
            [selection, point](CaseSession& session) { return models::claimFrom(session, selection, point); },
            tr("New claim in %1"), true);
    });
    picker->popUp(place());
}

QString PassageDesk::personIn(const Selection& selection) const {
    const auto* page = m_pages.source().page(static_cast<int>(selection.page));
    const int unit = page ? page->words.firstIn(selection.span) : -1;
    return unit < 0 ? QString() : page->words.person(unit);
}

// Words that are somebody's name already lead to that person.
void PassageDesk::person(const Selection& selection) {
    const QString known = personIn(selection);
    if (!known.isEmpty()) return Q_EMIT made(known);
    m_person->ask(m_pages.selectedText().simplified(), place());
}

void PassageDesk::findPeople(const QString& typed, const QuickPicker::Answer& answer) {
    m_context.desk.ask(
        this, [typed](CaseSession& session) { return session.editing().people(typed, kPicks); },
        [answer](Result<QJsonArray> found) {
            QList<Pick> picks;
            for (const QJsonValue& one : found.value_or(QJsonArray()))
                picks.append({one[QLatin1String("ref")].toString(),
                              {},
                              one[QLatin1String("label")].toString(),
                              QStringLiteral("person")});
            answer(picks);
        });
}

void PassageDesk::somebodyElse(const Selection& selection) {
    auto* picker = new QuickPicker(
        tr("Whose name is this?"),
        {{{}, {}, tr("Nobody's who is registered: leave the words as they are"), QStringLiteral("cancel")}},
        [this](const QString& typed, const QuickPicker::Answer& answer) { findPeople(typed, answer); },
        &m_pages);
    connect(picker, &QuickPicker::picked, this, [this, selection](const Pick& pick) {
        change(
            [selection, person = pick.ref](CaseSession& session) -> Result<QString> {
                CB_CHECK(session.exhibits().correctMention(selection, person));
                return selection.document;
            },
            tr("Corrected in %1"), false);
    });
    picker->popUp(place());
}

void PassageDesk::copy(const Selection& selection) {
    m_context.desk.askPictures(
        this, [selection](CaseSession& session) { return models::wordsWithLabels(session, selection); },
        [this](Result<QString> words) {
            if (!words) return m_context.prompts.tell(&m_pages, words.error());
            widgets::copySecretly(*words);
            Q_EMIT said(tr("Copied, with labels in place of names"));
        });
}

} // namespace casebound::views
