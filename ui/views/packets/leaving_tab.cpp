// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/packets/leaving_tab.h"

#include "core/session/destination.h"
#include "ui/views/packets/checklist_panel.h"
#include "ui/views/packets/leaving_form.h"
#include "ui/views/packets/outcome_panel.h"
#include "ui/views/packets/people_panel.h"
#include "ui/widgets/basics.h"

#include <QGuiApplication>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace casebound::views {

using models::Leaving;
using records::Kind;

namespace {

constexpr int kFormWidth = 380;
constexpr int kNarrow = 820;
constexpr int kSoonMs = 300; // after the last key, not after each

QScrollArea* scrolled(QWidget* content, const QString& name) {
    auto* area = new QScrollArea;
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setAccessibleName(name);
    return area;
}

QList<models::PickKind::Record> recordsIn(const QJsonArray& items) {
    QList<models::PickKind::Record> records;
    for (const QJsonValue& item : items)
        records.append({item[QLatin1String("ref")].toString(), item[QLatin1String("title")].toString()});
    return records;
}

Result<QList<models::PickKind>> pickable(session::CaseSession& session) {
    QList<models::PickKind> kinds;
    for (const Kind kind : {Kind::Allegation, Kind::Event, Kind::Testimony, Kind::PublicStatement,
                            Kind::Reply, Kind::Exhibit, Kind::Source, Kind::Request, Kind::Topic}) {
        CB_TRY(const QJsonArray items, session.list(kind));
        kinds.append({kind, recordsIn(items)});
    }
    return kinds;
}

} // namespace

LeavingTab::LeavingTab(const widgets::Context& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_form(new LeavingForm)
    , m_checklist(new ChecklistPanel)
    , m_people(new PeoplePanel)
    , m_outcome(new OutcomePanel)
    , m_go(new QPushButton)
    , m_halves(new QBoxLayout(QBoxLayout::LeftToRight)) {
    layOut();
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    connect(&m_soon, &QTimer::timeout, this, &LeavingTab::check);
    connect(m_form, &LeavingForm::changed, this, &LeavingTab::checkSoon);
    connect(m_form, &LeavingForm::whatChanged, m_outcome, &OutcomePanel::clear);
    connect(m_checklist, &ChecklistPanel::mend, this, &LeavingTab::mend);
    connect(m_people, &PeoplePanel::wanted, this, &LeavingTab::wanted);
    connect(m_outcome, &OutcomePanel::wanted, this, &LeavingTab::wanted);
    connect(m_go, &QPushButton::clicked, this, &LeavingTab::leave);
    check();
}

void LeavingTab::layOut() {
    auto* answer = new QWidget;
    auto* column = new QVBoxLayout(answer);
    column->setSpacing(widgets::space::kLarge);
    column->addWidget(m_outcome);
    column->addWidget(m_checklist);
    column->addWidget(m_people);
    column->addStretch();
    m_form->setContentsMargins(0, 0, widgets::space::kSmall, 0);
    m_formArea = scrolled(m_form, tr("What leaves"));
    m_halves->setSpacing(widgets::space::kLarge);
    m_halves->addWidget(m_formArea, 2);
    m_halves->addWidget(scrolled(answer, tr("Checklist")), 3);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_go);
    m_go->setDefault(true);
    auto* layout = new QVBoxLayout(this);
    const int edge = widgets::space::kLarge;
    layout->setContentsMargins(edge, edge, edge, widgets::space::kMedium);
    layout->setSpacing(widgets::space::kMedium);
    layout->addLayout(m_halves, 1);
    layout->addLayout(buttons);
}

void LeavingTab::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void LeavingTab::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) arrange();
}

void LeavingTab::arrange() {
    const bool isNarrow = width() < widgets::forLetters(kNarrow);
    const int wanted =
        m_form->minimumSizeHint().width() + m_formArea->verticalScrollBar()->sizeHint().width();
    m_formArea->setMinimumWidth(isNarrow ? kFormWidth : qBound(kFormWidth, wanted, width() / 2));
    m_halves->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_halves->setStretch(0, isNarrow ? 3 : 2);
    m_halves->setStretch(1, isNarrow ? 2 : 3);
}

void LeavingTab::setAudiences(const QStringList& audiences) {
    m_form->setAudiences(audiences);
}

void LeavingTab::go() {
    m_go->click();
}

void LeavingTab::refresh() {
    askForRecords();
    checkSoon();
}

void LeavingTab::askForRecords() {
    m_context.desk.ask(this, pickable, [this](const Result<QList<models::PickKind>>& kinds) {
        if (!kinds) return m_checklist->fail(kinds.error().message);
        for (const auto& kind : *kinds)
            if (kind.kind == Kind::Reply) m_form->setReplies(kind.records);
        m_form->setRecords(*kinds);
    });
}

QString LeavingTab::missing() const {
    if (m_form->what() == Leaving::Reply && m_form->reply().isEmpty())
        return tr("There is no reply in the case yet.");
    if (m_form->selectsNothing()) return tr("Tick what goes into the packet.");
    if (m_form->audience().isEmpty())
        return tr("Say for whom it is: then everything that is in the way is listed here.");
    if (!session::destinationFrom(m_form->purpose(), m_form->audience()))
        return tr("The audience is a code of plain letters, digits and hyphens, such as first-review.");
    return {};
}

void LeavingTab::checkSoon() {
    setClear(false);
    m_soon.start();
}

void LeavingTab::check() {
    ++m_asked;
    setClear(false);
    m_people->clear();
    if (!models::passesGate(m_form->what())) {
        m_checklist->wait(
            tr("This does not pass the gate: names and originals are in it, encrypted. Give it only to "
               "those who may read everything."));
        return setClear(true);
    }
    if (const QString lacks = missing(); !lacks.isEmpty()) return m_checklist->wait(lacks);
    if (!isVisible()) return;
    m_checklist->wait(tr("Looking at what is in the way…"));
    const auto to = *session::destinationFrom(m_form->purpose(), m_form->audience());
    const QString reply = m_form->what() == Leaving::Reply ? m_form->reply() : QString();
    const QStringList selected = m_form->what() == Leaving::Packet ? m_form->selected() : QStringList();
    // In the lane of pages, which nobody looks at meanwhile: lists elsewhere go on while a large case is
    // read.
    m_context.desk.askPictures(
        this,
        [to, reply, selected](session::CaseSession& session) {
            if (!reply.isEmpty()) return session.rehearseReply(reply, to);
            session::SealRequest request;
            request.to = to;
            request.selected = selected;
            return session.rehearseSeal(request);
        },
        [this, asked = m_asked](const Result<session::LeaveReport>& report) {
            if (asked == m_asked) showChecklist(report);
        });
}

void LeavingTab::showChecklist(const Result<session::LeaveReport>& report) {
    if (!report) return m_checklist->fail(report.error().message);
    m_checklist->show(report->checklist);
    m_people->show(*report);
    setClear(std::none_of(report->checklist.begin(), report->checklist.end(),
                          [](const auto& row) { return row.blocks; }));
}

void LeavingTab::setClear(bool isClear) {
    m_isClear = isClear;
    m_go->setText(models::leavingVerb(m_form->what()));
    m_go->setEnabled(m_isClear && !m_isBusy);
}

void LeavingTab::mend(const session::CheckRow& row, const models::Mending& way) {
    const bool beside = QGuiApplication::keyboardModifiers().testFlag(Qt::ControlModifier);
    if (way.way == models::Mending::Way::ShowNames) {
        Q_EMIT showNamesWanted();
    } else if (way.way == models::Mending::Way::GoTo) {
        Q_EMIT wanted(way.ref, beside);
    } else if (const auto wish = models::sheetFor(row, m_form->purpose(), m_form->audience())) {
        m_context.desk.change(
            this,
            [wish = *wish](session::CaseSession& session) { return session.consentSheets().sheetFor(wish); },
            [this, beside](const Result<QString>& ref) {
                if (!ref) return m_outcome->fail(ref.error().message);
                Q_EMIT wanted(*ref, beside);
            });
    }
}

} // namespace casebound::views
