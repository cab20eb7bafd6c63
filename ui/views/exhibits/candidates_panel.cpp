// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/exhibits/candidates_panel.h"

#include "ui/views/exhibits/person_asking.h"
#include "ui/widgets/basics.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace casebound::views {

using session::CandidateView;
using session::CaseSession;
using widgets::Ink;
using widgets::TextSize;
using widgets::space::kMedium;
using widgets::space::kSmall;
using widgets::space::kTiny;

namespace {

constexpr int kMostRows = 60;

QString signInWords(const QString& sign) {
    if (sign == QLatin1String("title")) return CandidatesPanel::tr("behind a title");
    if (sign == QLatin1String("speech")) return CandidatesPanel::tr("beside a word of saying");
    if (sign == QLatin1String("signature")) return CandidatesPanel::tr("where one signs");
    if (sign == QLatin1String("mail-head")) return CandidatesPanel::tr("in the head of a mail");
    return {};
}

QString whyInWords(const CandidateView& candidate) {
    QStringList why{candidate.count == 1 ? CandidatesPanel::tr("once")
                                         : CandidatesPanel::tr("%1 times").arg(candidate.count)};
    for (const QString& sign : candidate.signs)
        if (const QString words = signInWords(sign); !words.isEmpty()) why.append(words);
    return why.join(QStringLiteral(" · "));
}

} // namespace

CandidatesPanel::CandidatesPanel(const widgets::Context& context, QWidget* parent)
    : QScrollArea(parent)
    , m_context(context)
    , m_person(new PersonAsking(context, *this)) {
    connect(m_person, &PersonAsking::said, this, &CandidatesPanel::said);
    setWidgetResizable(true);
    setProperty("plain", true);
    setAccessibleName(tr("Names that may not be registered"));
    sayInstead({});
}

void CandidatesPanel::open(const QString& exhibit) {
    if (exhibit == m_exhibit) return;
    m_exhibit = exhibit;
    sayInstead({});
    refresh();
}

void CandidatesPanel::refresh() {
    m_isOld = true;
    if (isVisible()) load();
}

void CandidatesPanel::showEvent(QShowEvent* event) {
    QScrollArea::showEvent(event);
    if (m_isOld) load();
}

void CandidatesPanel::load() {
    m_isOld = false;
    if (m_exhibit.isEmpty()) return sayInstead({});
    m_context.desk.askPictures(
        this,
        [exhibit = m_exhibit](CaseSession& session) {
            NoProgress progress;
            return session.nameReview().candidates(exhibit, progress);
        },
        [this, exhibit = m_exhibit](const Result<QList<CandidateView>>& candidates) {
            if (exhibit != m_exhibit) return;
            if (!candidates) return sayInstead(candidates.error().message);
            show(*candidates);
        });
}

QVBoxLayout* CandidatesPanel::newPage() {
    auto* inside = new QWidget;
    auto* layout = new QVBoxLayout(inside);
    layout->setContentsMargins(kMedium, kMedium, kMedium, kMedium);
    layout->setSpacing(kMedium);
    setWidget(inside);
    return layout;
}

void CandidatesPanel::sayInstead(const QString& words) {
    QVBoxLayout* layout = newPage();
    layout->addWidget(widgets::label(words, TextSize::Body, Ink::Quiet));
    layout->addStretch();
    Q_EMIT counted(0);
}

void CandidatesPanel::show(const QList<CandidateView>& candidates) {
    if (candidates.isEmpty())
        return sayInstead(
            tr("Nothing here looks like a name that is not registered. Names without capitals or titles "
               "are not recognised: read it all the same, then tick “Names looked for”."));
    QVBoxLayout* layout = newPage();
    layout->addWidget(
        widgets::label(tr("These may be names that nobody registered. Register or dismiss each, read the "
                          "rest, then tick “Names looked for”."),
                       TextSize::Body, Ink::Quiet));
    for (const CandidateView& candidate : candidates.first(qMin(kMostRows, int(candidates.size()))))
        layout->addWidget(rowFor(candidate));
    if (candidates.size() > kMostRows)
        layout->addWidget(
            widgets::label(tr("and %1 more, which come up as these go").arg(candidates.size() - kMostRows),
                           TextSize::Small, Ink::Quiet));
    layout->addStretch();
    Q_EMIT counted(int(candidates.size()));
}

QWidget* CandidatesPanel::rowFor(const CandidateView& candidate) {
    auto* row = new QWidget;
    auto* layout = new QVBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(kTiny);
    layout->addWidget(widgets::label(candidate.text, TextSize::Strong));
    layout->addWidget(widgets::label(whyInWords(candidate), TextSize::Small, Ink::Quiet));
    layout->addWidget(
        widgets::label(QStringLiteral("… %1 …").arg(candidate.around), TextSize::Small, Ink::Quiet));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(kSmall);
    auto* add = new QPushButton(tr("Register…"));
    auto* dismiss = new QPushButton(tr("No name"));
    auto* look = widgets::toolButton(QStringLiteral("page"), tr("Page %1").arg(candidate.page));
    add->setAccessibleName(tr("Register %1").arg(candidate.text));
    dismiss->setAccessibleName(tr("%1 is no name").arg(candidate.text));
    const bool canChange = !m_context.desk.isReadOnly();
    add->setEnabled(canChange);
    dismiss->setEnabled(canChange);
    buttons->addWidget(add);
    buttons->addWidget(dismiss);
    buttons->addWidget(look);
    buttons->addStretch();
    layout->addLayout(buttons);
    connect(add, &QPushButton::clicked, this, [this, name = candidate.text, row] {
        m_person->ask(name, QRect(row->mapTo(this, QPoint()), row->size()));
    });
    connect(dismiss, &QPushButton::clicked, this, [this, text = candidate.text] { this->dismiss(text); });
    connect(look, &QToolButton::clicked, this,
            [this, page = int(candidate.page)] { Q_EMIT pageWanted(page); });
    return row;
}

void CandidatesPanel::dismiss(const QString& text) {
    m_context.desk.change(
        this, [text](CaseSession& session) { return session.nameReview().dismiss(text); },
        [this, text](const Outcome& done) {
            if (!done) return m_context.prompts.tell(this, done.error());
            Q_EMIT said(tr("“%1” is no name, in no exhibit").arg(text));
        });
}

} // namespace casebound::views
