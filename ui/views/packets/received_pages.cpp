// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/packets/received_pages.h"

#include "ui/views/packets/page_picture.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/record_table.h"
#include "ui/widgets/secret_clipboard.h"
#include "ui/widgets/table_page.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedLayout>
#include <QTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace casebound::views {

using widgets::Ink;
using widgets::TextSize;

namespace {

constexpr double kScale = 1.6; // pixels a point: drawn somewhat smaller, so that letters are sharp

QImage imageOf(const reading::Image& image) {
    const bool isGrey = image.format == reading::PixelFormat::Grey8;
    const QImage seen(reinterpret_cast<const uchar*>(image.pixels.constData()), image.width, image.height,
                      static_cast<qsizetype>(image.width) * (isGrey ? 1 : 3),
                      isGrey ? QImage::Format_Grayscale8 : QImage::Format_RGB888);
    return seen.copy(); // the pixels go with the answer
}

} // namespace

ReceivedPages::ReceivedPages(QWidget* parent)
    : QWidget(parent)
    , m_members(new models::MemberTable(this))
    , m_table(new widgets::RecordTable(tr("Files of the packet")))
    , m_copy(widgets::toolButton(QStringLiteral("copy"), tr("Copy the SHA-256")))
    , m_hash(widgets::label({}, TextSize::Small, Ink::Quiet))
    , m_where(widgets::label({}, TextSize::Body, Ink::Quiet))
    , m_previous(widgets::toolButton(QStringLiteral("previous"), tr("Page before")))
    , m_next(widgets::toolButton(QStringLiteral("next"), tr("Page after")))
    , m_asText(widgets::toolButton(QStringLiteral("note"), tr("Show the words")))
    , m_picture(new PagePicture)
    , m_words(new QTextEdit)
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
    connect(m_table, &widgets::RecordTable::currentChangedTo, this, [this](const QModelIndex& index) {
        m_copy->setEnabled(index.isValid());
        const QString hash = index.isValid() ? m_members->row(index.row()).sha256 : QString();
        // Broken between its halves: one word of 64 letters would make the pane as wide as itself.
        m_hash->setText(hash.isEmpty() ? QString() : tr("SHA-256\n%1\n%2").arg(hash.left(32), hash.mid(32)));
        if (index.isValid()) choose(m_members->row(index.row()).name);
    });
    connect(m_copy, &QToolButton::clicked, this, &ReceivedPages::copyHash);
    return files;
}

QWidget* ReceivedPages::reader() {
    auto* reader = new QWidget;
    auto* column = new QVBoxLayout(reader);
    column->setContentsMargins(widgets::space::kMedium, 0, 0, 0);
    auto* bar = new QHBoxLayout;
    m_asText->setCheckable(true);
    bar->addWidget(m_where, 1);
    for (QToolButton* button : {m_previous, m_next, m_asText})
        bar->addWidget(button);
    column->addLayout(bar);
    auto* area = new QScrollArea;
    area->setWidget(m_picture);
    area->setWidgetResizable(true);
    area->setAlignment(Qt::AlignCenter);
    area->setAccessibleName(tr("Page"));
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_words->setReadOnly(true);
    m_words->setAccessibleName(tr("Words of the page"));
    m_message->setAlignment(Qt::AlignCenter);
    auto* shown = new QWidget;
    m_shown = new QStackedLayout(shown);
    for (QWidget* part :
         {static_cast<QWidget*>(area), static_cast<QWidget*>(m_words), static_cast<QWidget*>(m_message)})
        m_shown->addWidget(part);
    column->addWidget(shown, 1);
    connect(m_previous, &QToolButton::clicked, this, [this] { turn(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { turn(1); });
    connect(m_asText, &QToolButton::toggled, this, [this](bool isOn) {
        if (m_shown->currentWidget() != m_message) m_shown->setCurrentIndex(isOn ? 1 : 0);
    });
    return reader;
}

void ReceivedPages::show(const session::VerifiedPacket& packet, const QStringList& readable) {
    m_readable = readable;
    m_members->setRows(packet.members);
    if (!readable.isEmpty()) m_table->choose(readable.front());
}

void ReceivedPages::clear() {
    m_members->setRows({});
    m_readable.clear();
    m_member.clear();
    m_picture->show(QImage());
    m_words->clear();
}

void ReceivedPages::choose(const QString& member) {
    m_member = member;
    m_page = 1;
    m_pages = 0;
    ask();
}

void ReceivedPages::turn(int by) {
    const int page = m_page + by;
    if (page < 1 || page > m_pages) return;
    m_page = page;
    ask();
}

void ReceivedPages::ask() {
    const bool isReadable = m_readable.contains(m_member);
    m_where->setText(m_pages > 0 ? tr("%1, page %2 of %3").arg(m_member).arg(m_page).arg(m_pages) : m_member);
    m_previous->setEnabled(m_page > 1);
    m_next->setEnabled(m_page < m_pages);
    m_asText->setEnabled(isReadable);
    m_message->setText(isReadable
                           ? tr("Opening…")
                           : tr("This file is not shown here. It was verified like all others; take the "
                                "files out to read it."));
    if (!isReadable || m_pages == 0) m_shown->setCurrentWidget(m_message);
    if (isReadable) Q_EMIT wanted(m_member, m_page, kScale * devicePixelRatioF());
}

void ReceivedPages::showPage(const QString& member, int page, const Result<ReceivedPage>& shown) {
    if (member != m_member || page != m_page) return;
    if (!shown) {
        m_message->setText(shown.error().message);
        return m_shown->setCurrentWidget(m_message);
    }
    m_pages = shown->pages;
    m_picture->show(imageOf(shown->image));
    m_picture->setAccessibleName(tr("Page %1 of %2").arg(page).arg(m_pages));
    m_words->setPlainText(shown->text);
    m_where->setText(tr("%1, page %2 of %3").arg(member).arg(page).arg(m_pages));
    m_previous->setEnabled(page > 1);
    m_next->setEnabled(page < m_pages);
    m_shown->setCurrentIndex(m_asText->isChecked() ? 1 : 0);
}

void ReceivedPages::copyHash() {
    const QModelIndex index = m_table->currentIndex();
    if (index.isValid()) widgets::copySecretly(m_members->row(index.row()).sha256);
}

} // namespace casebound::views
