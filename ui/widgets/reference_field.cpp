// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/reference_field.h"

#include "ui/models/plain_words.h"
#include "ui/models/title_lookup.h"
#include "ui/models/wording.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/record_finder.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace casebound::widgets {

ReferenceField::ReferenceField(const FieldScope& scope, const models::FormField& field, QWidget* parent)
    : FieldEditor(scope, field, parent)
    , m_finder(new RecordFinder(scope.context, field.kinds))
    , m_open(toolButton(QStringLiteral("open"), tr("Go to it"))) {
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kTiny);
    row->addWidget(m_finder, 1);
    row->addWidget(m_open);
    add(line);
    setInput(m_finder);
    m_finder->setCanCreate(true);
    m_open->hide();
    connect(m_finder, &RecordFinder::found, this, [this](const QString& ref, const QString& title) {
        take(ref, title);
        Q_EMIT changed();
    });
    connect(m_finder, &RecordFinder::refused, this,
            [this](const Error& error) { showError({}, error.message); });
    connect(m_finder, &QLineEdit::editingFinished, this, &ReferenceField::settle);
    connect(m_open, &QToolButton::clicked, this, [this] { Q_EMIT opened(m_ref); });
}

void ReferenceField::setValue(const QJsonValue& value) {
    if (m_isLoose || value.toString() != m_ref || m_ref.isEmpty()) take(value.toString(), {});
    readTitle();
}

void ReferenceField::renew(const QJsonValue& /*stored*/) {
    readTitle();
}

void ReferenceField::take(const QString& ref, const QString& title) {
    m_ref = ref;
    m_isLoose = false;
    clearError();
    display(title);
}

void ReferenceField::display(const QString& title) {
    m_shown = title.isEmpty() ? m_ref : QStringLiteral("%1 · %2").arg(m_ref, models::plainTitle(title));
    m_finder->setText(m_shown);
    m_finder->setCursorPosition(0);
    m_finder->setToolTip(m_shown);
    m_open->setVisible(!m_ref.isEmpty());
}

void ReferenceField::readTitle() {
    if (m_ref.isEmpty()) return;
    desk().ask(
        this, [ref = m_ref](session::CaseSession& session) { return models::titlesOf(session, {ref}); },
        [this, ref = m_ref](Result<models::Titles> titles) {
            // Somebody may be typing another by now.
            if (titles && ref == m_ref && m_finder->text() == m_shown) display(titles->value(ref));
        });
}

// Left with something in it: nothing means none, a plain reference means that record.
void ReferenceField::settle() {
    const QString typed = m_finder->text().trimmed();
    const bool isSame = typed == m_shown && !m_isLoose;
    if (isSame || (m_finder->popup() && m_finder->popup()->isOpen())) return;
    const auto kind = models::kindOf(typed);
    const bool isAllowed = kind && (field().kinds.isEmpty() || field().kinds.contains(*kind));
    if (typed == m_shown) {
        take(m_ref, {});
        readTitle();
    } else if (typed.isEmpty() || isAllowed) {
        take(models::recordOf(typed), {});
        readTitle();
    } else {
        m_isLoose = true;
        showError({}, tr("No record yet: choose one from the list, or leave it empty."));
    }
    Q_EMIT changed();
}

void ReferenceField::setReadOnly(bool readOnly) {
    m_finder->setReadOnly(readOnly);
}

} // namespace casebound::widgets
