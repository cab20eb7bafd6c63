// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/exhibits/flag_list.h"

#include "ui/models/flag_words.h"
#include "ui/widgets/basics.h"

#include <QGridLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace casebound::views {

using records::ExhibitFlag;
using records::Flag;
using widgets::Ink;
using widgets::TextSize;
using widgets::space::kMedium;
using widgets::space::kTiny;

namespace {

constexpr int kPagesInARow = 3;
constexpr int kMostPages = 30;

} // namespace

FlagList::FlagList(QWidget* parent)
    : QScrollArea(parent)
    , m_layout(nullptr) {
    setWidgetResizable(true);
    setProperty("plain", true);
    setAccessibleName(tr("What the import noticed"));
    setFlags({});
}

void FlagList::setFlags(const QList<Flag>& flags) {
    auto* inside = new QWidget;
    m_layout = new QVBoxLayout(inside);
    m_layout->setContentsMargins(kMedium, kMedium, kMedium, kMedium);
    m_layout->setSpacing(kTiny);
    if (flags.isEmpty())
        m_layout->addWidget(widgets::label(tr("Nothing unusual was noticed."), TextSize::Body, Ink::Quiet));
    QList<ExhibitFlag> seen;
    for (const Flag& flag : flags) {
        if (seen.contains(flag.flag)) continue;
        seen.append(flag.flag);
        addFlag(flag.flag, flags);
    }
    m_layout->addStretch();
    setWidget(inside);
}

void FlagList::addFlag(ExhibitFlag kind, const QList<Flag>& all) {
    auto* heading = widgets::label(models::flagName(kind), TextSize::Strong, Ink::Warning);
    m_layout->addWidget(heading);
    m_layout->addWidget(widgets::label(models::flagMeaning(kind), TextSize::Body, Ink::Quiet));
    if (QWidget* pages = pageButtons(kind, all)) m_layout->addWidget(pages);
    m_layout->addSpacing(kMedium);
}

QWidget* FlagList::pageButtons(ExhibitFlag kind, const QList<Flag>& all) {
    QList<qint64> pages;
    for (const Flag& flag : all)
        if (flag.flag == kind && flag.page > 0 && !pages.contains(flag.page)) pages.append(flag.page);
    if (pages.isEmpty()) return nullptr;
    auto* row = new QWidget;
    auto* grid = new QGridLayout(row);
    grid->setContentsMargins({});
    grid->setSpacing(kTiny);
    for (int at = 0; at < qMin(kMostPages, static_cast<int>(pages.size())); ++at) {
        const int page = static_cast<int>(pages.at(at));
        auto* button = widgets::toolButton(QStringLiteral("page"), tr("Page %1").arg(page));
        button->setText(tr("Page %1").arg(page));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        connect(button, &QToolButton::clicked, this, [this, page] { Q_EMIT pageWanted(page); });
        grid->addWidget(button, at / kPagesInARow, at % kPagesInARow, Qt::AlignLeading);
    }
    grid->setColumnStretch(kPagesInARow, 1);
    return row;
}

} // namespace casebound::views
