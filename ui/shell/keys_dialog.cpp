// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/keys_dialog.h"

#include "ui/widgets/basics.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace casebound::shell {

using widgets::space::kLarge;
using widgets::space::kMedium;

namespace {

constexpr QSize kKeysSize{520, 560};
constexpr int kAboutWidth = 520;

QVBoxLayout* column(QDialog& dialog) {
    auto* layout = new QVBoxLayout(&dialog);
    layout->setContentsMargins(kLarge, kLarge, kLarge, kMedium);
    layout->setSpacing(kMedium);
    return layout;
}

QDialogButtonBox* closeButton(QDialog& dialog) {
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    return buttons;
}

} // namespace

KeysDialog::KeysDialog(const QList<std::pair<QString, QString>>& keys, QWidget* parent)
    : QDialog(parent) {
    setWindowTitle(tr("Keys"));
    resize(kKeysSize);
    auto* table = new QTableWidget(static_cast<int>(keys.size()), 2);
    widgets::breathe(*table);
    table->setHorizontalHeaderLabels({tr("What it does"), tr("Key")});
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setAccessibleName(tr("Keys of the window"));
    for (int row = 0; row < keys.size(); ++row) {
        table->setItem(row, 0, new QTableWidgetItem(keys[row].first));
        table->setItem(row, 1, new QTableWidgetItem(keys[row].second));
    }
    table->setColumnWidth(0, kKeysSize.width() * 3 / 5);
    QVBoxLayout* layout = column(*this);
    layout->addWidget(table, 1);
    layout->addWidget(closeButton(*this));
}

AboutDialog::AboutDialog(QWidget* parent)
    : QDialog(parent) {
    setWindowTitle(tr("About Casebound"));
    setFixedWidth(kAboutWidth);
    QVBoxLayout* layout = column(*this);
    layout->addWidget(
        widgets::label(QStringLiteral("Casebound " CASEBOUND_VERSION), widgets::TextSize::Title));
    for (const QString& text :
         {tr("An offline case-file organizer for people who look into wrongs done inside organisations. It "
             "needs no "
             "network and uses none."),
          tr("Without the passphrase a case file tells its size and nothing else. Names are kept apart from "
             "everything "
             "else and leave only through the checklist. A case is pseudonymised, not anonymous: dates, "
             "places and "
             "people whom nobody registered remain in it."),
          tr("It does not protect against a computer that somebody else controls while the case is open."),
          tr("Free software: GNU General Public License, version 3 or later.")})
        layout->addWidget(widgets::label(text, widgets::TextSize::Body, widgets::Ink::Quiet));
    layout->addWidget(closeButton(*this));
}

} // namespace casebound::shell
