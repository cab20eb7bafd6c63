// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/packets/received_pages.h"

#include "ui/widgets/basics.h"
#include "ui/widgets/page_view.h"
#include "ui/widgets/record_table.h"
#include "ui/widgets/secret_clipboard.h"
#include "ui/widgets/table_page.h"

#include <QAction>
#include <QHBoxLayout>
#include <QSplitter>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace casebound::views {

using widgets::Ink;
using widgets::TextSize;

ReceivedPages::ReceivedPages(models::PageFeed& feed, QWidget* parent)
    : QWidget(parent)
    , m_members(new models::MemberTable(this))
    , m_table(new widgets::RecordTable(tr("Files of the packet")))
    , m_copy(widgets::toolButton(QStringLiteral("copy"), tr("Copy the SHA-256")))
    , m_hash(widgets::label({}, TextSize::Small, Ink::Quiet))
    , m_pages(new widgets::PageView(feed))
    , m_message(widgets::label({}, TextSize::Body, Ink::Quiet)) {
    auto* halves = new QSplitter;
    halves->setChildrenCollapsible(false);
    halves->addWidget(files());
    halves->addWidget(reader());
    halves->setStretchFactor(0, 2);
    halves->setStretchFactor(1, 3);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(halves);
    setFocusProxy(m_table);
}

QWidget* ReceivedPages::files() {
    auto* files = new QWidget;
    auto* column = new QVBoxLayout(files);
    column->setContentsMargins(0, 0, widgets::space::kMedium, 0);
    auto* below = new QHBoxLayout;
    below->addWidget(m_hash, 1);
    below->addWidget(m_copy);
    column->addWidget(m_table, 1);
    column->addLayout(below);
    m_table->setModel(m_members);
    m_table->setColumnHidden(models::MemberTable::Hash, true);
    widgets::setColumnWidths(*m_table, {0, 90});
    m_copy->setEnabled(false);
    connect(m_table, &widgets::RecordTable::currentChangedTo, this, &ReceivedPages::choose);
    connect(m_copy, &QToolButton::clicked, this, &ReceivedPages::copyHash);
    return files;
}

QWidget* ReceivedPages::reader() {
    m_message->setAlignment(Qt::AlignCenter);
    auto* reader = new QWidget;
    m_shown = new QStackedLayout(reader);
    m_shown->addWidget(m_pages);
    m_shown->addWidget(m_message);
    addCopying();
    connect(m_pages, &widgets::PageView::failed, this, [this](const Error& error) {
        m_pages->close(); // chosen once more, it is tried once more
        say(error.message);
    });
    return reader;
}

void ReceivedPages::addCopying() {
    auto* copy =
        new QAction(widgets::icon(QStringLiteral("copy")), tr("Copy the selected words"), m_pages->canvas());
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    copy->setEnabled(false);
    m_pages->canvas()->addAction(copy);
    m_pages->canvas()->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_pages, &widgets::PageView::selectionChanged, copy,
            [this, copy] { copy->setEnabled(m_pages->selection().has_value()); });
    connect(copy, &QAction::triggered, this, [this] { widgets::copySecretly(m_pages->selectedText()); });
}

void ReceivedPages::show(const session::VerifiedPacket& packet, const QStringList& readable) {
    m_readable = readable;
    m_members->setRows(packet.members);
    if (!readable.isEmpty()) m_table->choose(readable.front());
}

void ReceivedPages::clear() {
    m_members->setRows({});
    m_readable.clear();
    m_pages->close();
}

void ReceivedPages::find() {
    if (m_shown->currentWidget() == m_pages) m_pages->find();
}

void ReceivedPages::choose(const QModelIndex& member) {
    m_copy->setEnabled(member.isValid());
    m_hash->clear();
    if (!member.isValid()) return;
    const auto& chosen = m_members->row(member.row());
    // Broken between its halves: one word of 64 letters would make the pane as wide as itself.
    m_hash->setText(tr("SHA-256\n%1\n%2").arg(chosen.sha256.left(32), chosen.sha256.mid(32)));
    open(chosen.name);
}

void ReceivedPages::open(const QString& member) {
    if (!m_readable.contains(member)) {
        m_pages->close();
        return say(tr("This file is not shown here. It was verified like all others; take the files out to "
                      "read it."));
    }
    m_shown->setCurrentWidget(m_pages);
    if (member != m_pages->document()) m_pages->open(member, 1);
}

void ReceivedPages::say(const QString& message) {
    m_message->setText(message);
    m_shown->setCurrentWidget(m_message);
}

void ReceivedPages::copyHash() {
    const QModelIndex index = m_table->currentIndex();
    if (index.isValid()) widgets::copySecretly(m_members->row(index.row()).sha256);
}

} // namespace casebound::views
