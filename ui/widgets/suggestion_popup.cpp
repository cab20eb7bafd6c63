// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/suggestion_popup.h"

#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QKeyEvent>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace casebound::widgets {

namespace {

constexpr int kDetailRole = Qt::UserRole;
constexpr int kDataRole = Qt::UserRole + 1;
constexpr int kPopupWidth = 380;
constexpr int kRow = 28;

class SuggestionDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        if (option.state & QStyle::State_Selected) painter->fillRect(option.rect, ink(Ink::Chosen));
        const QRect inner = option.rect.adjusted(space::kSmall, 0, -space::kSmall, 0);
        const QString detail = index.data(kDetailRole).toString();
        const QFontMetrics metrics(option.font);
        const int taken = detail.isEmpty()
                              ? 0
                              : qMin(metrics.horizontalAdvance(detail) + space::kMedium, inner.width() / 2);
        const QRect words = inner.adjusted(0, 0, -taken, 0);
        const QRect beside(words.right() + space::kSmall, inner.top(), taken - space::kSmall, inner.height());
        const auto side = option.direction;
        painter->setFont(option.font);
        painter->setPen(ink(Ink::Text));
        painter->drawText(QStyle::visualRect(side, inner, words), Qt::AlignVCenter | Qt::AlignLeading,
                          metrics.elidedText(index.data().toString(), Qt::ElideRight, words.width()));
        if (detail.isEmpty()) return;
        painter->setPen(ink(Ink::Quiet));
        painter->drawText(QStyle::visualRect(side, inner, beside), Qt::AlignVCenter | Qt::AlignTrailing,
                          metrics.elidedText(detail, Qt::ElideRight, beside.width()));
    }
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override {
        return {kPopupWidth, qMax(kRow, option.fontMetrics.height() + space::kSmall)};
    }
};

} // namespace

SuggestionPopup::SuggestionPopup(QWidget* owner)
    : QFrame(owner->window())
    , m_owner(owner)
    , m_list(new QListWidget) {
    setFocusPolicy(Qt::NoFocus);
    hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setItemDelegate(new SuggestionDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Suggestions"));
    layout->addWidget(m_list);
    connect(m_list, &QListWidget::itemClicked, this,
            [this](QListWidgetItem* item) { choose(m_list->row(item)); });
    owner->installEventFilter(this);
    // Children of a window do not go with the one they were opened for.
    connect(owner, &QObject::destroyed, this, &QObject::deleteLater);
}

void SuggestionPopup::suggest(const QList<Suggestion>& suggestions, const QRect& at) {
    m_list->clear();
    for (const Suggestion& suggestion : suggestions) {
        auto* item = new QListWidgetItem(suggestion.text, m_list);
        item->setData(kDetailRole, suggestion.detail);
        item->setData(kDataRole, suggestion.data);
        item->setData(Qt::AccessibleTextRole, QStringList{suggestion.text, suggestion.detail}.join(u' '));
    }
    if (suggestions.isEmpty()) return close();
    m_list->setCurrentRow(0);
    place(at);
}

void SuggestionPopup::place(const QRect& at) {
    QWidget* window = m_owner->window();
    if (parentWidget() != window) setParent(window);
    const int height = m_list->sizeHintForRow(0) * qMin(m_list->count(), 8) + 2 * m_list->frameWidth() + 2;
    const QSize size(qMin(kPopupWidth, window->width()), height);
    QPoint corner = m_owner->mapTo(window, at.bottomLeft() + QPoint(0, space::kTiny));
    if (corner.y() + height > window->height())
        corner.setY(qMax(0, m_owner->mapTo(window, at.topLeft()).y() - height - space::kTiny));
    corner.setX(qBound(0, corner.x(), window->width() - size.width()));
    setGeometry(QRect(corner, size));
    show();
    raise();
}

void SuggestionPopup::close() {
    hide();
}

int SuggestionPopup::count() const {
    return m_list->count();
}

QString SuggestionPopup::textAt(int row) const {
    const QListWidgetItem* item = m_list->item(row);
    return item ? item->text() : QString();
}

void SuggestionPopup::move(int by) {
    const int count = m_list->count();
    m_list->setCurrentRow((m_list->currentRow() + by + count) % count);
}

void SuggestionPopup::choose(int row) {
    const QListWidgetItem* item = m_list->item(row);
    if (!item) return;
    const QJsonObject meant = item->data(kDataRole).toJsonObject();
    close();
    Q_EMIT chosen(meant);
}

bool SuggestionPopup::takesKey(const QKeyEvent& event) {
    if (!isOpen()) return false;
    switch (event.key()) {
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        choose(m_list->currentRow());
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    default:
        return false;
    }
}

bool SuggestionPopup::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_owner && (event->type() == QEvent::FocusOut || event->type() == QEvent::Hide)) close();
    return QFrame::eventFilter(watched, event);
}

} // namespace casebound::widgets
