// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/received_packet.h"
#include "ui/models/member_table.h"
#include "ui/models/page_feed.h"

#include <QWidget>

class QLabel;
class QStackedLayout;
class QToolButton;

namespace casebound::widgets {
class PageView;
class RecordTable;
} // namespace casebound::widgets

namespace casebound::views {

// The files of an opened packet, and the pages of those that can be read here.
class ReceivedPages : public QWidget {
    Q_OBJECT
public:
    // `feed`, of the packet's documents, outlives it.
    explicit ReceivedPages(models::PageFeed& feed, QWidget* parent = nullptr);

    void show(const session::VerifiedPacket& packet, const QStringList& readable);
    void clear();
    // Words in the file that is shown.
    void find();

    using QWidget::show;

private:
    QWidget* files();
    QWidget* reader();
    void addCopying();
    void choose(const QModelIndex& member);
    void open(const QString& member);
    void say(const QString& message); // in place of pages
    void copyHash();

    models::MemberTable* m_members;
    widgets::RecordTable* m_table;
    QToolButton* m_copy;
    QLabel* m_hash;
    QStringList m_readable;
    widgets::PageView* m_pages;
    QLabel* m_message;
    QStackedLayout* m_shown = nullptr;
};

} // namespace casebound::views
