// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/packet_reading.h"
#include "ui/models/member_table.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QLabel;
class QScrollArea;
class QStackedLayout;
class QTextEdit;
class QToolButton;

namespace casebound::widgets {
class RecordTable;
} // namespace casebound::widgets

namespace casebound::views {

class PagePicture;

// What the lane is asked for: a page as picture and words. Shown read-only.
struct ReceivedPage {
    int pages = 0;
    reading::Image image;
    QString text;
};

// The files of an opened packet, and the pages of those that can be read here.
class ReceivedPages : public QWidget {
    Q_OBJECT
public:
    explicit ReceivedPages(QWidget* parent = nullptr);

    void show(const session::VerifiedPacket& packet, const QStringList& readable);
    // The answer to wanted(); one for another page than the one shown now is dropped.
    void showPage(const QString& member, int page, const Result<ReceivedPage>& shown);
    void clear();

    using QWidget::show;

Q_SIGNALS:
    void wanted(const QString& member, int page, double scale);

private:
    QWidget* files();
    QWidget* reader();
    void choose(const QString& member);
    void turn(int by);
    void ask();
    void copyHash();

    models::MemberTable* m_members;
    widgets::RecordTable* m_table;
    QToolButton* m_copy;
    QLabel* m_hash;
    QStringList m_readable;
    QString m_member;
    int m_page = 1;
    int m_pages = 0;
    QLabel* m_where;
    QToolButton* m_previous;
    QToolButton* m_next;
    QToolButton* m_asText;
    QStackedLayout* m_shown = nullptr;
    PagePicture* m_picture;
    QTextEdit* m_words;
    QLabel* m_message;
};

} // namespace casebound::views
