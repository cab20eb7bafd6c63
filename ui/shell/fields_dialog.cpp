// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/fields_dialog.h"

#include "core/session/services.h"
#include "ui/models/wording.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/calm_inputs.h"

#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace casebound::shell {

using widgets::space::kLarge;
using widgets::space::kMedium;

namespace {

constexpr QSize kSize{760, 600};

} // namespace

FieldsDialog::FieldsDialog(QWidget* parent)
    : QDialog(parent)
    , m_kind(new widgets::CalmComboBox)
    , m_fields(new QPlainTextEdit) {
    setWindowTitle(tr("Fields of JSON and tables"));
    resize(kSize);
    m_kind->setAccessibleName(tr("Kind of record"));
    for (const auto& info : records::kKinds)
        m_kind->addItem(models::kindPlural(info.kind), QLatin1String(info.plural));
    m_fields->setReadOnly(true);
    m_fields->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_fields->setAccessibleName(tr("Fields of this kind"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kLarge, kLarge, kLarge, kMedium);
    layout->setSpacing(kMedium);
    layout->addWidget(widgets::label(
        tr("Records can be written elsewhere and loaded from JSON or from a table whose columns are named "
           "like these fields."),
        widgets::TextSize::Body, widgets::Ink::Quiet));
    layout->addWidget(m_kind);
    layout->addWidget(m_fields, 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &FieldsDialog::showKind);
    showKind();
}

void FieldsDialog::showKind() {
    if (const auto kind = records::kindFromPlural(m_kind->currentData().toString()))
        m_fields->setPlainText(records::fieldGuide(*kind).trimmed());
}

} // namespace casebound::shell
