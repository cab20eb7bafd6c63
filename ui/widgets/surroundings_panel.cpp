// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/surroundings_panel.h"

#include "ui/models/plain_words.h"
#include "ui/models/wording.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/calm_inputs.h"
#include "ui/widgets/record_finder.h"
#include "ui/widgets/two_line_delegate.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QMenu>
#include <QMouseEvent>
#include <QVBoxLayout>

namespace casebound::widgets {

using models::Side;
using session::CaseSession;

namespace {

constexpr int kRefRole = Qt::UserRole;
constexpr int kViaRole = Qt::UserRole + 1;
constexpr int kRevisions = 50;

QString titleOf(const session::Relative& relative) {
    return relative.title.isEmpty() ? models::kindName(relative.kind) : models::plainTitle(relative.title);
}

} // namespace

struct SurroundingsPanel::Around {
    QList<session::Relative> relatives;
    QList<session::Revision> revisions;
};

SurroundingsPanel::SurroundingsPanel(const Context& context, QWidget* parent)
    : QTabWidget(parent)
    , m_context(context)
    , m_links(makeList(tr("Links of this record")))
    , m_uses(makeList(tr("Where this record is used")))
    , m_revisions(makeList(tr("Revisions of this record"))) {
    setDocumentMode(true);
    setAccessibleName(tr("Around this record"));
    addTab(makeLinksPage(), tr("Links"));
    addTab(m_uses, tr("Used in"));
    addTab(m_revisions, tr("Revisions"));
}

QListWidget* SurroundingsPanel::makeList(const QString& name) {
    auto* list = new QListWidget;
    list->setItemDelegate(new TwoLineDelegate(list));
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setWordWrap(true); // or rows would keep their heights when the list gets narrower
    list->setFrameShape(QFrame::NoFrame);
    list->setProperty("plain", true);
    list->setAccessibleName(name);
    list->setContextMenuPolicy(Qt::CustomContextMenu);
    list->viewport()->installEventFilter(this);
    connect(list, &QWidget::customContextMenuRequested, this,
            [this, list](const QPoint& place) { showMenu(*list, place); });
    connect(list, &QListWidget::itemActivated, this, [this](const QListWidgetItem* item) {
        if (const QString ref = item->data(kRefRole).toString(); !ref.isEmpty()) Q_EMIT opened(ref);
    });
    return list;
}

QWidget* SurroundingsPanel::makeLinksPage() {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, space::kSmall, 0, 0);
    column->setSpacing(space::kSmall);
    m_adder = new QWidget;
    auto* adding = new QVBoxLayout(m_adder);
    adding->setContentsMargins(space::kSmall, 0, space::kSmall, 0);
    adding->setSpacing(space::kTiny);
    m_kind = new CalmComboBox;
    m_kind->setAccessibleName(tr("How the two relate"));
    for (const QString& kind : models::linkKinds())
        m_kind->addItem(models::choiceName(kind), kind);
    m_finder = new RecordFinder(m_context, {});
    m_finder->setPlaceholderText(tr("Link with another record"));
    m_finder->setAccessibleName(tr("Record to link with"));
    adding->addWidget(m_kind);
    adding->addWidget(m_finder);
    column->addWidget(m_adder);
    column->addWidget(m_links, 1);
    connect(m_finder, &RecordFinder::found, this, [this](const QString& ref) {
        m_finder->clear();
        addLink(m_kind->currentData().toString(), ref);
    });
    return page;
}

void SurroundingsPanel::setReadOnly(bool readOnly) {
    m_adder->setVisible(!readOnly);
}

void SurroundingsPanel::setRecord(const QString& ref) {
    m_ref = ref;
    m_adder->setEnabled(!ref.isEmpty());
    if (ref.isEmpty())
        take({});
    else
        refresh();
}

void SurroundingsPanel::refresh() {
    if (m_ref.isEmpty()) return;
    m_context.desk.ask(
        this,
        [ref = m_ref](CaseSession& session) -> Result<Around> {
            Around around;
            CB_TRY(around.relatives, session.editing().related(ref));
            CB_TRY(around.revisions, session.editing().revisions(ref, kRevisions));
            return around;
        },
        [this, ref = m_ref](Result<Around> around) {
            if (around && ref == m_ref) take(*around);
        });
}

void SurroundingsPanel::take(const Around& around) {
    fill(*m_links, Side::Links, around.relatives);
    fill(*m_uses, Side::UsedIn, around.relatives);
    fillRevisions(around.revisions);
}

void SurroundingsPanel::fill(QListWidget& list, Side side, const QList<session::Relative>& relatives) {
    list.clear();
    for (const auto& group : models::relativeGroups(relatives, side)) {
        addHeading(list, group.heading);
        for (const session::Relative& relative : group.relatives) {
            auto* item = addTwoLines(list, titleOf(relative), models::relativeDetail(relative));
            item->setData(kRefRole, relative.ref);
            item->setData(kViaRole, relative.via);
        }
    }
    if (list.count() == 0 && !m_ref.isEmpty())
        addHeading(list,
                   side == Side::Links ? tr("Nothing is linked with it yet.") : tr("Nothing uses it yet."));
}

void SurroundingsPanel::fillRevisions(const QList<session::Revision>& revisions) {
    m_revisions->clear();
    const auto kind = models::kindOf(m_ref).value_or(records::Kind::Event);
    for (const session::Revision& revision : revisions)
        addTwoLines(*m_revisions, models::revisionHeading(revision),
                    models::revisionLines(kind, revision).join(u'\n'));
}

void SurroundingsPanel::addLink(const QString& kind, const QString& to) {
    const QJsonObject fields{{QStringLiteral("kind"), kind},
                             {QStringLiteral("from"), m_ref},
                             {QStringLiteral("to"), models::recordOf(to)}};
    m_context.desk.change(
        this,
        [fields](CaseSession& session) { return session.editing().save(records::Kind::Link, {}, fields); },
        [this](const Result<QString>& link) {
            Q_EMIT said(link ? tr("Linked.") : link.error().message);
            refresh();
        });
}

void SurroundingsPanel::removeLink(const QString& via) {
    m_context.desk.change(
        this, [via](CaseSession& session) { return session.editing().moveToBin(via); },
        [this](const Outcome& outcome) {
            Q_EMIT said(outcome ? tr("The link is in the bin.") : outcome.error().message);
            refresh();
        });
}

void SurroundingsPanel::showMenu(QListWidget& list, const QPoint& place) {
    const QListWidgetItem* item = list.itemAt(place);
    const QString ref = item ? item->data(kRefRole).toString() : QString();
    if (ref.isEmpty()) return;
    const QString via = item->data(kViaRole).toString();
    QMenu menu(this);
    menu.addAction(tr("Open"), this, [this, ref] { Q_EMIT opened(ref); });
    menu.addAction(tr("Open beside"), this, [this, ref] { Q_EMIT openedBeside(ref); });
    if (!via.isEmpty()) {
        menu.addSeparator();
        menu.addAction(tr("Open %1").arg(via), this, [this, via] { Q_EMIT opened(via); });
        if (models::kindOf(via) == records::Kind::Link && m_adder->isVisibleTo(this))
            menu.addAction(tr("Remove this link"), this, [this, via] { removeLink(via); });
    }
    menu.exec(list.viewport()->mapToGlobal(place));
}

// A click goes there, with Ctrl or the middle button it opens beside.
bool SurroundingsPanel::eventFilter(QObject* watched, QEvent* event) {
    auto* list = qobject_cast<QListWidget*>(watched->parent());
    if (!list || event->type() != QEvent::MouseButtonRelease) return QTabWidget::eventFilter(watched, event);
    const auto* mouse = static_cast<QMouseEvent*>(event);
    const QListWidgetItem* item = list->itemAt(mouse->pos());
    const QString ref = item ? item->data(kRefRole).toString() : QString();
    if (ref.isEmpty()) return false;
    const bool isBeside =
        mouse->button() == Qt::MiddleButton ||
        (mouse->button() == Qt::LeftButton && mouse->modifiers().testFlag(Qt::ControlModifier));
    if (isBeside)
        Q_EMIT openedBeside(ref);
    else if (mouse->button() == Qt::LeftButton)
        Q_EMIT opened(ref);
    return isBeside;
}

} // namespace casebound::widgets
