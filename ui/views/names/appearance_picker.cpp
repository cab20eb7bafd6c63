// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/names/appearance_picker.h"

#include "core/records/appearance.h"
#include "ui/models/wording.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace casebound::views {

namespace {

constexpr int kRefRole = Qt::UserRole;
constexpr int kListHeight = 130;

} // namespace

AppearancePicker::AppearancePicker(QWidget* parent)
    : QWidget(parent)
    , m_words(new QLineEdit)
    , m_list(new QListWidget)
    , m_label(new QLineEdit)
    , m_role(new QComboBox) {
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
    for (const auto& each : appearances) {
        const QString role = each.role.isEmpty() ? QString() : models::choiceName(each.role).toLower();
        auto* item = new QListWidgetItem(tr("%1  %2 (%3)").arg(each.ref, each.label, role));
        item->setData(kRefRole, each.ref);
        if (each.takenBy.isEmpty()) {
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        } else {
            item->setFlags(Qt::NoItemFlags);
            item->setToolTip(tr("This is %1.").arg(each.takenBy));
        }
        item->setCheckState(chosen.contains(each.ref) ? Qt::Checked : Qt::Unchecked);
        m_list->addItem(item);
    }
    filter(m_words->text());
}

QStringList AppearancePicker::chosen() const {
    QStringList ticked;
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->checkState() == Qt::Checked)
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
