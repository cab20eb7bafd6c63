// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/exhibits/reading_panel.h"

#include "ui/models/exhibit_table.h"
#include "ui/models/plain_words.h"
#include "ui/models/wording.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/calm_inputs.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/focus.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSplitter>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace casebound::views {

using session::CaseSession;
using widgets::space::kSmall;
using widgets::space::kTiny;

namespace {

constexpr int kDetailsWidth = 320;
constexpr int kNarrowPanel = 640; // below it the details stand under the page

} // namespace

ReadingPanel::ReadingPanel(const widgets::Context& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_pages(new widgets::PageView(context.desk))
    , m_passages(new PassageDesk(context, *m_pages, this))
    , m_ref(widgets::label({}, widgets::TextSize::Body, widgets::Ink::Quiet))
    , m_title(new widgets::ElidedLabel(widgets::TextSize::Strong))
    , m_review(new widgets::CalmComboBox)
    , m_names(new QCheckBox(tr("Names looked for")))
    , m_info(widgets::toolButton(QStringLiteral("info"), tr("Details and warnings (Ctrl+D)")))
    , m_parts(new QSplitter)
    , m_details(new QTabWidget)
    , m_flags(new FlagList)
    , m_outline(new OutlineTree)
    , m_candidates(new CandidatesPanel(context))
    , m_record(new DetailsPanel(context)) {
    makeDetails();
    m_parts->addWidget(m_pages);
    m_parts->addWidget(m_details);
    m_parts->setStretchFactor(0, 1);
    m_parts->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addWidget(m_parts, 1);
    connect(m_passages, &PassageDesk::said, this, &ReadingPanel::said);
    widgets::passFocus(*this, *m_pages);
}

QWidget* ReadingPanel::makeHeader() {
    auto* header = new QWidget;
    auto* row = new widgets::FlowLayout(header);
    row->setContentsMargins(kSmall, kSmall, kSmall, kTiny);
    row->setSpacing(kSmall);
    auto* back = widgets::toolButton(QStringLiteral("exhibit"), tr("All exhibits (Alt+Home)"));
    m_ref->setWordWrap(false);
    m_review->setAccessibleName(tr("Review"));
    m_review->setToolTip(tr("Whether it was read"));
    for (const auto& state : choices(records::ReviewState{}))
        m_review->addItem(models::choiceName(QLatin1String(state.name)), QString::fromLatin1(state.name));
    m_names->setToolTip(
        tr("Somebody looked for names in it that are not registered yet. Until then it does not "
           "leave the case."));
    m_info->setCheckable(true);
    row->addWidget(back);
    row->addWidget(m_ref);
    row->addWidget(m_title);
    row->addWidget(m_review);
    row->addWidget(m_names);
    row->addWidget(m_info);
    connect(back, &QToolButton::clicked, this, &ReadingPanel::listWanted);
    connect(m_review, &QComboBox::activated, this,
            [this](int index) { setReview(m_review->itemData(index).toString()); });
    connect(m_names, &QCheckBox::clicked, this, &ReadingPanel::setNamesLookedFor);
    connect(m_info, &QToolButton::toggled, m_details, &QWidget::setVisible);
    return header;
}

void ReadingPanel::makeDetails() {
    m_details->setDocumentMode(true);
    m_details->setMinimumWidth(kDetailsWidth);
    m_details->addTab(m_record, tr("Details"));
    m_details->addTab(m_flags, tr("Warnings"));
    m_details->addTab(m_candidates, tr("Names"));
    m_details->addTab(m_outline, tr("Contents"));
    m_details->setTabVisible(m_details->indexOf(m_outline), false);
    m_details->hide();
    connect(m_record, &DetailsPanel::said, this, &ReadingPanel::said);
    connect(m_record, &DetailsPanel::goTo, this, &ReadingPanel::goTo);
    connect(m_record, &DetailsPanel::openBeside, this, &ReadingPanel::openBeside);
    connect(m_pages, &widgets::PageView::opened, this, [this] {
        m_outline->setOutline(m_pages->source().facts().value(QLatin1String("outline")).toArray());
        m_details->setTabVisible(m_details->indexOf(m_outline), !m_outline->isEmpty());
    });
    connect(m_outline, &OutlineTree::pageWanted, m_pages, &widgets::PageView::goToPage);
    connect(m_flags, &FlagList::pageWanted, m_pages, &widgets::PageView::goToPage);
    connect(m_candidates, &CandidatesPanel::pageWanted, m_pages, &widgets::PageView::goToPage);
    connect(m_candidates, &CandidatesPanel::said, this, &ReadingPanel::said);
    connect(m_candidates, &CandidatesPanel::counted, this, [this](int count) {
        m_details->setTabText(m_details->indexOf(m_candidates),
                              count == 0 ? tr("Names") : tr("Names  %1").arg(count));
    });
}

void ReadingPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_parts->setOrientation(width() < kNarrowPanel ? Qt::Vertical : Qt::Horizontal);
}

void ReadingPanel::open(const QString& exhibit, int page) {
    const bool isOther = exhibit != this->exhibit();
    m_pages->open(exhibit, page);
    m_record->open(exhibit);
    m_candidates->open(exhibit);
    if (!isOther) return;
    m_ref->setText(exhibit);
    m_title->setText({});
    m_flags->setFlags({});
}

void ReadingPanel::setRow(const session::RecordRow& row) {
    if (row.ref != exhibit()) return;
    m_title->setText(row.title.isEmpty() ? tr("Without a title") : models::plainTitle(row.title));
    const int review = m_review->findData(row.fields.value(QLatin1String("review")).toString());
    m_review->setCurrentIndex(qMax(0, review));
    m_names->setChecked(row.fields.value(QLatin1String("candidates_reviewed")).toBool());
    const bool canChange = !m_context.desk.isReadOnly();
    m_review->setEnabled(canChange);
    m_names->setEnabled(canChange);
    const QList<records::Flag> flags = models::flagsOf(row.fields);
    m_flags->setFlags(flags);
    m_details->setTabText(1, flags.isEmpty() ? tr("Warnings") : tr("Warnings  %1").arg(flags.size()));
    m_info->setIcon(flags.isEmpty() ? widgets::icon(QStringLiteral("info"))
                                    : widgets::icon(QStringLiteral("warning"), widgets::Ink::Warning));
}

QString ReadingPanel::place() const {
    if (exhibit().isEmpty()) return {};
    return QStringLiteral("%1 p.%2").arg(exhibit()).arg(m_pages->page());
}

void ReadingPanel::refresh() {
    m_passages->refresh();
    if (!exhibit().isEmpty()) m_pages->refresh();
    m_record->refresh();
    m_candidates->refresh();
}

void ReadingPanel::namesChanged() {
    m_passages->refresh();
    if (!exhibit().isEmpty()) m_pages->namesChanged();
    m_record->refresh();
    m_candidates->refresh();
}

void ReadingPanel::save(const QJsonObject& fields, const QString& done) {
    m_context.desk.change(
        this,
        [ref = exhibit(), fields](CaseSession& session) {
            return session.editing().save(records::Kind::Exhibit, ref, fields);
        },
        [this, done](const Result<QString>& ref) {
            if (!ref) return m_context.prompts.tell(this, ref.error());
            Q_EMIT said(done.arg(*ref));
        });
}

void ReadingPanel::setReview(const QString& code) {
    if (exhibit().isEmpty() || m_context.desk.isReadOnly()) return;
    m_review->setCurrentIndex(m_review->findData(code));
    save({{QStringLiteral("review"), code}},
         tr("%1: %2").arg(QStringLiteral("%1"), models::choiceName(code)));
}

void ReadingPanel::setNamesLookedFor(bool done) {
    if (exhibit().isEmpty() || m_context.desk.isReadOnly()) return;
    m_names->setChecked(done);
    save({{QStringLiteral("candidates_reviewed"), done}},
         done ? tr("%1: names looked for") : tr("%1: names still to be looked for"));
}

bool ReadingPanel::namesLookedFor() const {
    return m_names->isChecked();
}

void ReadingPanel::showCandidates() {
    setDetailsShown(true);
    m_details->setCurrentWidget(m_candidates);
}

void ReadingPanel::setDetailsShown(bool shown) {
    m_info->setChecked(shown);
}

bool ReadingPanel::detailsShown() const {
    return m_info->isChecked();
}

} // namespace casebound::views
