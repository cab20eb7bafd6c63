// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/packets/checklist_panel.h"

#include "ui/widgets/basics.h"
#include "ui/widgets/goodbye.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace casebound::views {

using widgets::Ink;
using widgets::Notice;
using widgets::TextSize;

namespace {

constexpr int kIconSize = 20;

QLabel* mark(bool blocks) {
    auto* picture = new QLabel;
    const auto icon = blocks ? widgets::icon(QStringLiteral("cross"), Ink::Danger)
                             : widgets::icon(QStringLiteral("warning"), Ink::Warning);
    picture->setPixmap(icon.pixmap(kIconSize, kIconSize));
    picture->setAccessibleName(blocks ? ChecklistPanel::tr("In the way")
                                      : ChecklistPanel::tr("To be looked at"));
    return picture;
}

} // namespace

ChecklistPanel::ChecklistPanel(QWidget* parent)
    : QWidget(parent)
    , m_state(new Notice(Notice::Kind::Info))
    , m_lines(new QVBoxLayout) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(widgets::space::kSmall);
    m_lines->setSpacing(0);
    column->addWidget(m_state);
    column->addLayout(m_lines);
}

void ChecklistPanel::wait(const QString& text) {
    empty();
    m_state->say(Notice::Kind::Info, text);
}

void ChecklistPanel::fail(const QString& text) {
    empty();
    m_state->say(Notice::Kind::Danger, text);
}

void ChecklistPanel::show(const QList<session::CheckRow>& rows) {
    empty();
    const auto blocking =
        static_cast<int>(std::count_if(rows.begin(), rows.end(), [](const auto& row) { return row.blocks; }));
    if (blocking == 0)
        m_state->say(Notice::Kind::Good, rows.isEmpty()
                                             ? tr("Nothing is in the way.")
                                             : tr("Nothing is in the way. Read what is pointed out below."));
    else
        m_state->say(Notice::Kind::Danger,
                     blocking == 1 ? tr("One thing is in the way. Nothing leaves before it is mended.")
                                   : tr("%n things are in the way. Nothing leaves before they are mended.",
                                        nullptr, blocking));
    if (blocking > 0) addHeading(tr("In the way"));
    for (const auto& row : rows)
        if (row.blocks) addLine(row);
    if (blocking < rows.size()) addHeading(tr("To be looked at"));
    for (const auto& row : rows)
        if (!row.blocks) addLine(row);
}

void ChecklistPanel::addHeading(const QString& text) {
    auto* heading = widgets::label(text, TextSize::Strong);
    heading->setContentsMargins(0, widgets::space::kMedium, 0, widgets::space::kTiny);
    m_lines->addWidget(heading);
}

void ChecklistPanel::addLine(const session::CheckRow& row) {
    auto* line = new QWidget;
    line->setObjectName(QStringLiteral("checkLine"));
    line->setStyleSheet(
        QStringLiteral("#checkLine { border-bottom: 1px solid %1; }").arg(widgets::ink(Ink::Line).name()));
    auto* parts = new QHBoxLayout(line);
    parts->setContentsMargins(0, widgets::space::kSmall, 0, widgets::space::kSmall);
    parts->setSpacing(widgets::space::kMedium);
    parts->addWidget(mark(row.blocks), 0, Qt::AlignTop);
    parts->addWidget(widgets::label(row.message), 1, Qt::AlignTop);
    auto* ways = new QVBoxLayout;
    ways->setSpacing(widgets::space::kTiny);
    for (const auto& way : models::mendingsOf(row)) {
        auto* button = new QPushButton(way.text);
        button->setAccessibleDescription(row.message);
        connect(button, &QPushButton::clicked, this, [this, row, way] { Q_EMIT mend(row, way); });
        ways->addWidget(button);
    }
    ways->addStretch();
    parts->addLayout(ways);
    m_lines->addWidget(line);
}

void ChecklistPanel::empty() {
    while (QLayoutItem* item = m_lines->takeAt(0)) {
        if (item->widget()) widgets::removeLater(item->widget());
        delete item;
    }
}

} // namespace casebound::views
