// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/names/same_person_dialog.h"

#include "ui/models/identity_table.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/line_edit.h"

#include <QDialogButtonBox>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace casebound::views {

using models::IdentityTable;
using session::IdentityView;
using widgets::space::kLarge;
using widgets::space::kMedium;

SamePersonDialog::SamePersonDialog(const IdentityView& person, const QList<IdentityView>& others,
                                   QWidget* parent)
    : QDialog(parent)
    , m_words(new widgets::LineEdit)
    , m_people(new QListWidget)
    , m_join(new QPushButton(tr("Join them"))) {
    setWindowTitle(tr("The same person"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_words->setPlaceholderText(tr("Filter by name or label"));
    m_words->setAccessibleName(m_words->placeholderText());
    m_people->setAccessibleName(tr("Other people in Names"));
    m_people->ensurePolished(); // rows are as high as the style has them from the beginning
    for (const IdentityView& other : others) {
        if (other.id == person.id) continue;
        QStringList words{IdentityTable::title(other)};
        if (!other.appearances.isEmpty())
            words.append(tr("appears as %1").arg(other.appearances.join(QStringLiteral(", "))));
        auto* item = new QListWidgetItem(words.join(QStringLiteral(", ")), m_people);
        item->setData(Qt::UserRole, other.id);
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(m_join, QDialogButtonBox::AcceptRole);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kLarge, kLarge, kLarge, kLarge);
    column->setSpacing(kMedium);
    column->addWidget(widgets::label(tr("Who is the same person as %1?").arg(IdentityTable::title(person)),
                                     widgets::TextSize::Strong));
    column->addWidget(m_words);
    column->addWidget(m_people, 1);
    column->addWidget(widgets::label(tr("The names, notes and labels of both are kept, as one entry. The "
                                        "labels in the case stay as they are."),
                                     widgets::TextSize::Body, widgets::Ink::Quiet));
    column->addWidget(buttons);
    m_join->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_words, &QLineEdit::textChanged, this, &SamePersonDialog::filter);
    connect(m_people, &QListWidget::currentItemChanged, this, &SamePersonDialog::look);
    connect(m_people, &QListWidget::itemActivated, m_join, &QPushButton::click);
    look();
    resize(460, 420);
}

QString SamePersonDialog::chosen() const {
    const QListWidgetItem* item = m_people->currentItem();
    return item && !item->isHidden() ? item->data(Qt::UserRole).toString() : QString();
}

void SamePersonDialog::filter(const QString& words) {
    for (int row = 0; row < m_people->count(); ++row) {
        auto* item = m_people->item(row);
        item->setHidden(!item->text().contains(words.trimmed(), Qt::CaseInsensitive));
    }
    look();
}

void SamePersonDialog::look() {
    m_join->setEnabled(!chosen().isEmpty());
}

} // namespace casebound::views
