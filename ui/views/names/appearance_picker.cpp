// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/names/appearance_picker.h"

#include "core/records/appearance.h"
#include "ui/models/wording.h"
#include "ui/widgets/calm_inputs.h"
#include "ui/widgets/line_edit.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace casebound::views {

namespace {

constexpr int kRefRole = Qt::UserRole;
constexpr int kListHeight = 130;

} // namespace

AppearancePicker::AppearancePicker(QWidget* parent)
    : QWidget(parent)
    , m_words(new widgets::LineEdit)
    , m_list(new QListWidget)
    , m_label(new widgets::LineEdit)
    , m_role(new widgets::CalmComboBox) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(widgets::space::kSmall);
    m_words->setPlaceholderText(tr("Filter labels"));
    m_words->setAccessibleName(m_words->placeholderText());
    m_list->setAccessibleName(tr("Appears as"));
    m_list->setMinimumHeight(kListHeight);
    m_label->setPlaceholderText(tr("New label, never a name"));
    m_label->setAccessibleName(m_label->placeholderText());
    m_role->setAccessibleName(tr("Role of the new label"));
    for (const auto& role : choices(records::AppearanceRole{}))
        m_role->addItem(models::choiceName(QLatin1String(role.name)), QLatin1String(role.name));
    auto* add = new QPushButton(tr("Add label"));
    auto* row = new QHBoxLayout;
    row->addWidget(m_label, 1);
    row->addWidget(m_role);
    row->addWidget(add);
    column->addWidget(m_words);
    column->addWidget(m_list, 1);
    column->addLayout(row);
    connect(m_words, &QLineEdit::textChanged, this, &AppearancePicker::filter);
    connect(m_list, &QListWidget::itemChanged, this, &AppearancePicker::edited);
    connect(add, &QPushButton::clicked, this, [this] {
        if (!m_label->text().trimmed().isEmpty())
            Q_EMIT newWanted(m_label->text().trimmed(), m_role->currentData().toString());
    });
}

void AppearancePicker::show(const QList<Appearance>& appearances, const QStringList& chosen) {
    const QSignalBlocker quiet(m_list);
    m_order = chosen;
    m_list->clear();
    // This person's own first, then what is free, then what is somebody else.
    QList<Appearance> ordered = appearances;
    const auto rank = [&](const Appearance& each) {
        return chosen.contains(each.ref) ? 0 : each.takenBy.isEmpty() ? 1 : 2;
    };
    std::stable_sort(ordered.begin(), ordered.end(),
                     [&](const auto& one, const auto& other) { return rank(one) < rank(other); });
    for (const auto& each : ordered)
        add(each, chosen.contains(each.ref));
    filter(m_words->text());
}

void AppearancePicker::add(const Appearance& each, bool isChosen) {
    const QString role = each.role.isEmpty() ? QString() : models::choiceName(each.role).toLower();
    const QString words = tr("%1  %2 (%3)").arg(each.ref, each.label, role);
    if (!each.takenBy.isEmpty()) {
        auto* item = new QListWidgetItem(tr("%1: is %2").arg(words, each.takenBy), m_list);
        item->setFlags(Qt::ItemIsEnabled);
        item->setForeground(widgets::ink(widgets::Ink::Faint));
        return;
    }
    auto* item = new QListWidgetItem(words, m_list);
    item->setData(kRefRole, each.ref);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(isChosen ? Qt::Checked : Qt::Unchecked);
}

QStringList AppearancePicker::chosen() const {
    QStringList ticked;
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->flags().testFlag(Qt::ItemIsUserCheckable) &&
            m_list->item(row)->checkState() == Qt::Checked)
            ticked.append(m_list->item(row)->data(kRefRole).toString());
    QStringList ordered;
    for (const QString& ref : m_order)
        if (ticked.removeOne(ref)) ordered.append(ref);
    return ordered + ticked;
}

void AppearancePicker::suggestLabel(const QString& label) {
    m_label->setText(label);
}

void AppearancePicker::filter(const QString& words) {
    for (int row = 0; row < m_list->count(); ++row) {
        auto* item = m_list->item(row);
        item->setHidden(!item->text().contains(words.trimmed(), Qt::CaseInsensitive));
    }
}

} // namespace casebound::views
