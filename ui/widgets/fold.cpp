// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fold.h"

#include "ui/widgets/basics.h"

#include <QToolButton>
#include <QTransform>
#include <QVBoxLayout>

namespace casebound::widgets {

namespace {

constexpr int kFoldIcon = 16;

// Points to where reading goes.
QIcon closedIcon(Qt::LayoutDirection direction) {
    const QIcon icon = widgets::icon(QStringLiteral("chevron-right"));
    if (direction == Qt::LeftToRight) return icon;
    return icon.pixmap(kFoldIcon, kFoldIcon).transformed(QTransform::fromScale(-1, 1));
}

} // namespace

Fold::Fold(const QString& title, QWidget* content, QWidget* parent)
    : QWidget(parent)
    , m_button(toolButton({}, title))
    , m_content(content) {
    m_button->setText(title);
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_button->setIconSize(QSize(kFoldIcon, kFoldIcon));
    m_button->setCheckable(true);
    m_button->setToolTip({});
    m_button->setProperty("fold", true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kSmall);
    layout->addWidget(m_button, 0, Qt::AlignLeading);
    layout->addWidget(m_content);
    connect(m_button, &QToolButton::toggled, this, &Fold::unfold);
    unfold(false);
}

bool Fold::isOpen() const {
    return m_button->isChecked();
}

void Fold::setOpen(bool open) {
    m_button->setChecked(open);
}

void Fold::unfold(bool open) {
    m_button->setIcon(open ? icon(QStringLiteral("chevron-down")) : closedIcon(layoutDirection()));
    m_content->setVisible(open);
}

} // namespace casebound::widgets
