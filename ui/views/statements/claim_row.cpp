// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/statements/claim_row.h"

#include "core/records/public_statement.h"
#include "ui/models/wording.h"
#include "ui/views/statements/choice_box.h"
#include "ui/views/statements/drafted_text.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/masked_text_edit.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace casebound::views {

using widgets::space::kSmall;
using widgets::space::kTiny;

namespace {
const QLatin1String kText("text");
const QLatin1String kKind("kind");
constexpr int kLeastBox = 90; // wide: panes are narrow beside a preview
} // namespace

ClaimRow::ClaimRow(models::CaseDesk& desk, QWidget* parent)
    : QWidget(parent)
    , m_state(widgets::label({}, widgets::TextSize::Small))
    , m_kind(choiceBox(records::ClaimKind()))
    , m_text(new widgets::MaskedTextEdit(desk))
    , m_drafted(new DraftedText(*m_text))
    , m_answer(widgets::toolButton(QStringLiteral("reply"), tr("Answer this claim")))
    , m_remove(widgets::toolButton(QStringLiteral("remove"), tr("Remove this claim"))) {
    m_kind->setMinimumWidth(kLeastBox);
    m_text->setLines(1, 6);
    m_text->setPlaceholderText(tr("One assertion, in our words or theirs"));
    layOut();
    connect(m_drafted, &DraftedText::edited, this, &ClaimRow::edited);
    connect(m_drafted, &DraftedText::left, this, &ClaimRow::left);
    connect(m_kind, &QComboBox::activated, this, [this] {
        Q_EMIT edited();
        Q_EMIT left();
    });
    connect(m_answer, &QToolButton::clicked, this, &ClaimRow::answerWanted);
    connect(m_remove, &QToolButton::clicked, this, &ClaimRow::removeWanted);
}

void ClaimRow::layOut() {
    m_state->setWordWrap(false);
    auto* above = new QHBoxLayout;
    above->setSpacing(kSmall);
    above->addWidget(m_state, 1);
    above->addWidget(m_kind);
    above->addWidget(m_answer);
    above->addWidget(m_remove);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kTiny);
    layout->addLayout(above);
    layout->addWidget(m_text);
}

void ClaimRow::take(int number, const session::ClaimView& claim, const QJsonObject& stored) {
    m_id = claim.id;
    m_number = number;
    m_drafted->take(stored[kText]);
    chooseIn(*m_kind, stored[kKind].toString());
    showState(claim.answered);
    speak();
}

void ClaimRow::showState(bool isAnswered) {
    m_state->setText(isAnswered ? tr("%1 · answered").arg(m_number) : tr("%1 · open").arg(m_number));
    widgets::setInk(*m_state, isAnswered ? widgets::Ink::Good : widgets::Ink::Warning);
    m_answer->setVisible(!isAnswered);
}

void ClaimRow::speak() {
    m_text->setAccessibleName(tr("Claim %1").arg(m_number));
    m_kind->setAccessibleName(tr("Kind of claim %1").arg(m_number));
    m_answer->setAccessibleName(tr("Answer claim %1").arg(m_number));
    m_remove->setAccessibleName(tr("Remove claim %1").arg(m_number));
}

void ClaimRow::takeDraft(const QJsonObject& draft) {
    if (draft.contains(kText)) m_drafted->takeDraft(draft[kText]);
    if (draft.contains(kKind)) chooseIn(*m_kind, draft[kKind].toString());
}

void ClaimRow::setEditable(bool editable) {
    m_text->setReadOnly(!editable || m_text->isSealed());
    for (QWidget* control :
         {static_cast<QWidget*>(m_kind), static_cast<QWidget*>(m_answer), static_cast<QWidget*>(m_remove)})
        control->setEnabled(editable);
}

QString ClaimRow::words() const {
    return m_text->spoken(0, m_text->document()->characterCount() - 1);
}

bool ClaimRow::isDirty() const {
    return m_drafted->isDirty();
}

bool ClaimRow::isBlank() const {
    return m_id.isEmpty() && m_text->isBlank();
}

QJsonObject ClaimRow::forSaving() {
    m_wasSent = true;
    QJsonObject claim{{kKind, chosenIn(*m_kind)}};
    if (!m_id.isEmpty()) claim.insert(QStringLiteral("id"), m_id);
    if (isDirty()) claim.insert(kText, m_drafted->forSaving());
    return claim;
}

QJsonObject ClaimRow::asTyped() const {
    QJsonObject claim{{kKind, chosenIn(*m_kind)}};
    if (!m_id.isEmpty()) claim.insert(QStringLiteral("id"), m_id);
    if (isDirty()) claim.insert(kText, m_drafted->asTyped());
    return claim;
}

void ClaimRow::arrived() {
    m_drafted->arrived();
}

void ClaimRow::startTyping() {
    m_text->setFocus(Qt::OtherFocusReason);
}

} // namespace casebound::views
