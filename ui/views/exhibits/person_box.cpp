// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/exhibits/person_box.h"

#include "core/records/appearance.h"
#include "ui/models/wording.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/calm_inputs.h"
#include "ui/widgets/line_edit.h"
#include "ui/widgets/quick_picker.h"

#include <QComboBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QPushButton>

namespace casebound::views {

using widgets::space::kMedium;

namespace {

constexpr int kWidth = 400;

} // namespace

PersonBox::PersonBox(const QString& name, const QString& label, QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_label(new widgets::LineEdit)
    , m_role(new widgets::CalmComboBox) {
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("popup"));
    setFixedWidth(kWidth);
    m_label->setText(label);
    m_label->setAccessibleName(tr("Label"));
    m_role->setAccessibleName(tr("Role"));
    for (const auto& role : choices(records::AppearanceRole{}))
        m_role->addItem(models::choiceName(QLatin1String(role.name)), QString::fromLatin1(role.name));
    auto* button = new QPushButton(tr("Register this name"));
    auto* form = new QFormLayout(this);
    form->setContentsMargins(kMedium, kMedium, kMedium, kMedium);
    form->setSpacing(kMedium);
    form->addRow(widgets::label(name, widgets::TextSize::Strong));
    form->addRow(
        widgets::label(tr("From now on the case knows this person by a label only. The name goes into "
                          "Names, and every text is masked anew."),
                       widgets::TextSize::Small, widgets::Ink::Quiet));
    form->addRow(tr("Label"), m_label);
    form->addRow(tr("Role"), m_role);
    form->addRow(button);
    connect(button, &QPushButton::clicked, this, &PersonBox::take);
    setFocusProxy(m_label);
}

void PersonBox::popUp(const QRect& near) {
    setFixedHeight(layout()->heightForWidth(kWidth));
    move(widgets::besidePart(*parentWidget(), near, size()));
    show();
    m_label->setFocus(Qt::PopupFocusReason);
    m_label->selectAll();
}

void PersonBox::take() {
    const QString label = m_label->text().simplified();
    if (label.isEmpty()) return;
    const QString role = m_role->currentData().toString();
    close();
    Q_EMIT wanted(label, role);
}

void PersonBox::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return take();
    QFrame::keyPressEvent(event);
}

} // namespace casebound::views
