// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/statements/pick_dialog.h"

#include "ui/models/plain_words.h"
#include "ui/models/wording.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/line_edit.h"

#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace casebound::views {

using widgets::space::kLarge;
using widgets::space::kMedium;

namespace {

constexpr int kMost = 40;

QList<records::Kind> kindsFor(PickDialog::For use) {
    if (use == PickDialog::For::Reference) return {};
    return {records::Kind::Exhibit, records::Kind::Testimony, records::Kind::Source,
            records::Kind::PublicStatement};
}

QListWidgetItem* itemFor(const QJsonValue& record) {
    const QString ref = record[QLatin1String("ref")].toString();
    auto* item = new QListWidgetItem(models::titled(ref, record[QLatin1String("title")].toString()));
    item->setData(Qt::UserRole, ref);
    return item;
}

} // namespace

PickDialog::PickDialog(models::CaseDesk& desk, For use, QWidget* parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_use(use)
    , m_typed(new widgets::LineEdit)
    , m_records(new QListWidget)
    , m_partWords(widgets::label(tr("Which part"), widgets::TextSize::Strong, widgets::Ink::Quiet))
    , m_parts(new QListWidget)
    , m_quote(new widgets::LineEdit)
    , m_take(new QPushButton(use == For::Citation ? tr("Cite") : tr("Add reference"))) {
    setWindowTitle(use == For::Citation ? tr("Cite a record") : tr("Refer to a record"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_typed->setPlaceholderText(tr("Reference or title"));
    m_typed->setAccessibleName(tr("Find a record by its reference or title"));
    m_typed->installEventFilter(this);
    m_records->setAccessibleName(tr("Records found"));
    m_parts->setAccessibleName(tr("Parts of the record"));
    m_quote->setPlaceholderText(tr("The exact words; empty: no quote"));
    m_quote->setAccessibleName(tr("The exact words that are cited"));
    m_take->setDefault(true);
    m_take->setEnabled(false);
    layOut();
    connect(m_typed, &QLineEdit::textEdited, this, &PickDialog::look);
    connect(m_records, &QListWidget::currentItemChanged, this, &PickDialog::lookForParts);
    connect(m_records, &QListWidget::itemActivated, m_take, &QPushButton::click);
    look();
}

void PickDialog::layOut() {
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(m_take, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* quoteWords = widgets::label(tr("Words"), widgets::TextSize::Strong, widgets::Ink::Quiet);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kLarge, kLarge, kLarge, kLarge);
    layout->setSpacing(kMedium);
    layout->addWidget(m_typed);
    layout->addWidget(m_records, 3);
    layout->addWidget(m_partWords);
    layout->addWidget(m_parts, 2);
    layout->addWidget(quoteWords);
    layout->addWidget(m_quote);
    layout->addWidget(buttons);
    quoteWords->setVisible(m_use == For::Citation);
    m_quote->setVisible(m_use == For::Citation);
    offerParts({}, {});
    resize(560, 520);
}

void PickDialog::look() {
    m_desk.ask(
        this,
        [typed = m_typed->text(), kinds = kindsFor(m_use)](session::CaseSession& session) {
            return session.editing().candidates(kinds, typed, kMost);
        },
        [this, asked = ++m_asked](Result<QJsonArray> found) {
            if (asked == m_asked) offer(found.value_or(QJsonArray()));
        });
}

void PickDialog::offer(const QJsonArray& records) {
    m_records->clear();
    for (const QJsonValue& record : records) {
        auto* item = itemFor(record);
        if (const auto kind = models::kindOf(item->data(Qt::UserRole).toString()))
            item->setIcon(widgets::icon(models::kindIcon(*kind)));
        m_records->addItem(item);
    }
    m_records->setCurrentRow(records.isEmpty() ? -1 : 0);
    m_take->setEnabled(!records.isEmpty());
}

void PickDialog::lookForParts() {
    const auto* item = m_records->currentItem();
    const QString record = item ? item->data(Qt::UserRole).toString() : QString();
    offerParts({}, {});
    if (record.isEmpty()) return;
    m_desk.ask(
        this, [record](session::CaseSession& session) { return session.editing().partsOf(record); },
        [this, record](Result<QJsonArray> parts) {
            const auto* now = m_records->currentItem();
            if (now && now->data(Qt::UserRole).toString() == record)
                offerParts(record, parts.value_or(QJsonArray()));
        });
}

void PickDialog::offerParts(const QString& record, const QJsonArray& parts) {
    m_parts->clear();
    QStringList seen{record};
    for (const QJsonValue& part : parts) {
        const QString ref = part[QLatin1String("ref")].toString();
        if (seen.contains(ref)) continue; // claims and passages go by their point
        seen.append(ref);
        m_parts->addItem(itemFor(part));
    }
    m_partWords->setVisible(m_parts->count() > 0);
    m_parts->setVisible(m_parts->count() > 0);
}

QString PickDialog::target() const {
    if (const auto* part = m_parts->currentItem()) return part->data(Qt::UserRole).toString();
    const auto* record = m_records->currentItem();
    return record ? record->data(Qt::UserRole).toString() : QString();
}

QString PickDialog::quote() const {
    return m_quote->text().trimmed();
}

bool PickDialog::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return QDialog::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key != Qt::Key_Down && key != Qt::Key_Up) return QDialog::eventFilter(watched, event);
    const int row = m_records->currentRow() + (key == Qt::Key_Down ? 1 : -1);
    m_records->setCurrentRow(qBound(0, row, m_records->count() - 1));
    return true;
}

} // namespace casebound::views
