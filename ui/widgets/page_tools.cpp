// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/page_tools.h"

#include "ui/widgets/basics.h"
#include "ui/widgets/calm_inputs.h"
#include "ui/widgets/flow_layout.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QToolButton>

namespace casebound::widgets {

namespace {

constexpr int kZooms[]{50, 75, 100, 125, 150, 200, 300, 400};

QKeySequence key(QKeyCombination combination) {
    return QKeySequence(combination);
}

} // namespace

PageTools::PageTools(QWidget* scope, QWidget* parent)
    : QWidget(parent)
    , m_scope(scope)
    , m_page(new CalmSpinBox)
    , m_count(label({}, TextSize::Body, Ink::Quiet))
    , m_zoom(new CalmComboBox) {
    thumbnails =
        action(QStringLiteral("thumbnails"), tr("Thumbnails"), {key(Qt::CTRL | Qt::SHIFT | Qt::Key_T)});
    thumbnails->setCheckable(true);
    pageBefore = action(QStringLiteral("previous"), tr("Page before"), {key(Qt::CTRL | Qt::Key_PageUp)});
    nextPage = action(QStringLiteral("next"), tr("Next page"), {key(Qt::CTRL | Qt::Key_PageDown)});
    zoomOut = action(QStringLiteral("zoom-out"), tr("Smaller"), {key(Qt::CTRL | Qt::Key_Minus)});
    zoomIn = action(QStringLiteral("zoom-in"), tr("Larger"),
                    {key(Qt::CTRL | Qt::Key_Plus), key(Qt::CTRL | Qt::Key_Equal)});
    zoomWhole = action({}, tr("As large as on paper"), {key(Qt::CTRL | Qt::Key_0)});
    fitWidth = action(QStringLiteral("fit-width"), tr("Fit width"), {key(Qt::CTRL | Qt::Key_9)});
    fitPage = action(QStringLiteral("fit-page"), tr("Fit page"), {key(Qt::CTRL | Qt::Key_8)});
    turn = action(QStringLiteral("rotate"), tr("Turn by a quarter"), {key(Qt::CTRL | Qt::SHIFT | Qt::Key_R)});
    find = action(QStringLiteral("search"), tr("Find in this document"), {});
    makeZoom();
    layOut();
}

QAction* PageTools::action(const QString& icon, const QString& text, const QList<QKeySequence>& keys) {
    auto* made = new QAction(text, this);
    if (!icon.isEmpty()) made->setIcon(widgets::icon(icon));
    made->setShortcuts(keys);
    made->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    if (!keys.isEmpty())
        made->setToolTip(
            QStringLiteral("%1 (%2)").arg(text, keys.first().toString(QKeySequence::NativeText)));
    m_scope->addAction(made);
    return made;
}

namespace {

// Takes what room is left in a line.
QWidget* stretch() {
    auto* room = new QWidget;
    room->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    return room;
}

} // namespace

void PageTools::addButton(QAction* action) {
    auto* button = new QToolButton;
    button->setDefaultAction(action);
    button->setAccessibleName(action->text());
    button->setFocusPolicy(Qt::TabFocus);
    layout()->addWidget(button);
}

void PageTools::makeZoom() {
    m_zoom->setEditable(true);
    m_zoom->setInsertPolicy(QComboBox::NoInsert);
    m_zoom->setAccessibleName(tr("Zoom"));
    m_zoom->setFixedWidth(fontMetrics().horizontalAdvance(QStringLiteral("0000 %")) + space::kHuge +
                          space::kMedium);
    for (const int zoom : kZooms)
        m_zoom->addItem(QStringLiteral("%1 %").arg(zoom));
    const auto take = [this] {
        bool isNumber = false;
        const int zoom = m_zoom->currentText().remove(u'%').trimmed().toInt(&isNumber);
        if (isNumber) Q_EMIT zoomWanted(zoom / 100.0);
    };
    connect(m_zoom, &QComboBox::activated, this, take);
    connect(m_zoom->lineEdit(), &QLineEdit::returnPressed, this, take);
}

void PageTools::layOut() {
    auto* row = new FlowLayout(this);
    row->setContentsMargins(space::kSmall, space::kTiny, space::kSmall, space::kTiny);
    row->setSpacing(space::kTiny);
    m_page->setAccessibleName(tr("Page"));
    m_page->setButtonSymbols(QSpinBox::NoButtons);
    m_page->setKeyboardTracking(false);
    m_page->setAlignment(Qt::AlignCenter);
    m_page->setMinimum(1);
    m_page->setFixedWidth(fontMetrics().horizontalAdvance(QStringLiteral("00000")) + space::kHuge);
    m_count->setWordWrap(false);
    addButton(thumbnails);
    addButton(pageBefore);
    row->addWidget(m_page);
    row->addWidget(m_count);
    addButton(nextPage);
    row->addWidget(stretch());
    addButton(zoomOut);
    row->addWidget(m_zoom);
    for (QAction* each : {zoomIn, fitWidth, fitPage, turn, find})
        addButton(each);
    connect(m_page, &QSpinBox::valueChanged, this, &PageTools::pageWanted);
}

void PageTools::setPage(int page, int count) {
    const QSignalBlocker quiet(m_page);
    m_page->setMaximum(std::max(1, count));
    m_page->setValue(page);
    m_count->setText(tr("of %1").arg(count));
    pageBefore->setEnabled(page > 1);
    nextPage->setEnabled(page < count);
}

void PageTools::setZoom(double zoom) {
    const QSignalBlocker quiet(m_zoom);
    m_zoom->setEditText(QStringLiteral("%1 %").arg(qRound(zoom * 100)));
}

void PageTools::setPictures(bool there) {
    for (QAction* each : {zoomIn, zoomOut, zoomWhole, fitWidth, fitPage, turn, thumbnails})
        each->setEnabled(there);
    m_zoom->setEnabled(there);
}

void PageTools::goToPage() {
    m_page->setFocus(Qt::ShortcutFocusReason);
    m_page->selectAll();
}

} // namespace casebound::widgets
