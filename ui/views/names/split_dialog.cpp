// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/names/split_dialog.h"

#include "ui/models/identity_table.h"
#include "ui/models/plain_words.h"
#include "ui/widgets/basics.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace casebound::views {

using models::IdentityTable;
using session::IdentityView;
using widgets::space::kLarge;
using widgets::space::kMedium;

namespace {

void addRow(QListWidget& list, const QString& words, const QString& value) {
    auto* item = new QListWidgetItem(words, &list);
    item->setData(Qt::UserRole, value);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(Qt::Unchecked);
}

QStringList ticked(const QListWidget& list) {
    QStringList values;
    for (int row = 0; row < list.count(); ++row)
        if (list.item(row)->checkState() == Qt::Checked)
            values.append(list.item(row)->data(Qt::UserRole).toString());
    return values;
}

} // namespace

SplitDialog::SplitDialog(const IdentityView& person, const QHash<QString, QString>& labels, QWidget* parent)
    : QDialog(parent)
    , m_names(new QListWidget)
    , m_appearances(new QListWidget)
    , m_result(widgets::label({}, widgets::TextSize::Body, widgets::Ink::Quiet))
    , m_split(new QPushButton(tr("Make two people"))) {
    setWindowTitle(tr("Two people"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_names->setAccessibleName(tr("Names of the other person"));
    m_appearances->setAccessibleName(tr("Labels of the other person"));
    // Rows are as high as the style has them from the beginning.
    m_names->ensurePolished();
    m_appearances->ensurePolished();
    for (const auto& name : person.names)
        addRow(*m_names, name.text, name.text);
    for (const QString& ref : person.appearances)
        addRow(*m_appearances, models::titled(ref, labels.value(ref)), ref);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(m_split, QDialogButtonBox::AcceptRole);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kLarge, kLarge, kLarge, kLarge);
    column->setSpacing(kMedium);
    column->addWidget(
        widgets::label(tr("%1 is two people. Tick what is the other's.").arg(IdentityTable::title(person)),
                       widgets::TextSize::Strong));
    column->addWidget(m_names, 1);
    column->addWidget(widgets::label(tr("Appears in the case as"), widgets::TextSize::Strong));
    column->addWidget(m_appearances, 1);
    column->addWidget(m_result);
    column->addWidget(buttons);
    m_split->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_names, &QListWidget::itemChanged, this, &SplitDialog::look);
    connect(m_appearances, &QListWidget::itemChanged, this, &SplitDialog::look);
    look();
    resize(460, 480);
}

QStringList SplitDialog::names() const {
    return ticked(*m_names);
}

QStringList SplitDialog::appearances() const {
    return ticked(*m_appearances);
}

void SplitDialog::look() {
    const QStringList taken = names();
    const bool hasBoth = !taken.isEmpty() && taken.size() < m_names->count();
    m_split->setEnabled(hasBoth);
    if (!hasBoth)
        m_result->setText(tr("Each of the two needs a name. Where one is missing, add it first and save."));
    else if (appearances().isEmpty())
        m_result->setText(tr("%1 gets a neutral label of their own.").arg(taken.first()));
    else
        m_result->setText(tr("Notes stay with the first. Texts are masked anew."));
}

} // namespace casebound::views
