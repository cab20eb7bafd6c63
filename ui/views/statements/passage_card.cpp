// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/statements/passage_card.h"

#include "core/records/public_statement.h"
#include "ui/views/statements/choice_box.h"
#include "ui/views/statements/drafted_text.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/masked_text_edit.h"

#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace casebound::views {

using widgets::space::kSmall;
using widgets::space::kTiny;

namespace {
const QLatin1String kPassageText("text");
const QLatin1String kBasis("basis");
const QLatin1String kClaims("claims");
constexpr int kLeastPassageBox = 90; // wide: panes are narrow beside a preview
} // namespace

PassageCard::PassageCard(models::CaseDesk& desk, QWidget* parent)
    : QFrame(parent)
    , m_text(new widgets::MaskedTextEdit(desk))
    , m_drafted(new DraftedText(*m_text))
    , m_basis(choiceBox(records::Basis()))
    , m_missing(widgets::label({}, widgets::TextSize::Small, widgets::Ink::Warning))
    , m_answers(widgets::label({}, widgets::TextSize::Small, widgets::Ink::Quiet))
    , m_flow(new widgets::FlowLayout)
    , m_citationLayout(new QVBoxLayout)
    , m_cite(widgets::toolButton(QStringLiteral("citation"), tr("Cite a record or a page")))
    , m_remove(widgets::toolButton(QStringLiteral("remove"), tr("Remove this passage"))) {
    setObjectName(QStringLiteral("passage"));
    setAcceptDrops(true);
    m_basis->setMinimumWidth(kLeastPassageBox);
    m_text->setLines(2, 16);
    layOut();
    connectAll();
}

void PassageCard::layOut() {
    m_citationLayout->setSpacing(kTiny);
    m_answers->setWordWrap(false);
    m_answers->setText(tr("Answers"));
    m_answers->setMinimumHeight(m_basis->sizeHint().height()); // in line with what stands beside it
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kSmall, kSmall, kSmall, kSmall);
    layout->setSpacing(kSmall);
    layout->addWidget(m_text);
    layout->addLayout(layOutBasis());
    layout->addWidget(m_missing);
    layout->addLayout(m_citationLayout);
}

// What does not fit in one line goes on in the next: panes are narrow beside a preview.
QLayout* PassageCard::layOutBasis() {
    m_basis->setToolTip(tr("What this passage rests on"));
    m_flow->addWidget(m_basis);
    m_flow->addWidget(m_cite);
    m_flow->addWidget(m_remove);
    m_flow->addWidget(m_answers);
    m_beforeClaims = m_flow->count();
    return m_flow;
}

void PassageCard::connectAll() {
    connect(m_drafted, &DraftedText::edited, this, &PassageCard::edited);
    connect(m_drafted, &DraftedText::left, this, &PassageCard::left);
    connect(m_drafted, &DraftedText::entered, this, &PassageCard::taken);
    connect(m_basis, &QComboBox::activated, this, [this] {
        showWhatIsMissing();
        Q_EMIT edited();
        Q_EMIT left();
    });
    connect(m_cite, &QToolButton::clicked, this, &PassageCard::citeWanted);
    connect(m_remove, &QToolButton::clicked, this, &PassageCard::removeWanted);
}

void PassageCard::take(int number, const session::PassageView& passage, const QJsonObject& stored,
                       const QList<session::ClaimView>& claims) {
    m_id = passage.id;
    m_drafted->take(stored[kPassageText]);
    chooseIn(*m_basis, passage.basis);
    showClaims(claims, passage.claims);
    showCitations(passage.citations);
    showWhatIsMissing();
    m_text->setPlaceholderText(tr("Write an answer, or drop words of theirs here to cite them"));
    m_text->setAccessibleName(tr("Passage %1 of the answer").arg(number));
    m_basis->setAccessibleName(tr("What passage %1 rests on").arg(number));
    m_cite->setAccessibleName(tr("Add a citation to passage %1").arg(number));
    m_remove->setAccessibleName(tr("Remove passage %1").arg(number));
}

void PassageCard::takeDraft(const QJsonObject& draft) {
    if (draft.contains(kPassageText)) m_drafted->takeDraft(draft[kPassageText]);
    if (draft.contains(kBasis)) chooseIn(*m_basis, draft[kBasis].toString());
    showWhatIsMissing();
}

void PassageCard::setEditable(bool editable) {
    m_isEditable = editable;
    m_text->setReadOnly(!editable || m_text->isSealed());
    for (QWidget* control :
         {static_cast<QWidget*>(m_basis), static_cast<QWidget*>(m_cite), static_cast<QWidget*>(m_remove)})
        control->setEnabled(editable);
    for (QToolButton* claim : m_claims)
        claim->setEnabled(editable);
}

bool PassageCard::isDirty() const {
    return m_drafted->isDirty();
}

bool PassageCard::isBlank() const {
    return m_id.isEmpty() && m_text->isBlank();
}

bool PassageCard::hasKeyboard() const {
    return m_text->hasFocus();
}

QJsonObject PassageCard::whole(const QJsonValue& text) const {
    QJsonObject passage{{kBasis, chosenIn(*m_basis)}, {kClaims, chosenClaims()}};
    if (!m_id.isEmpty()) passage.insert(QStringLiteral("id"), m_id);
    if (isDirty()) passage.insert(kPassageText, text);
    return passage;
}

QJsonObject PassageCard::forSaving() {
    m_wasSent = true;
    return isDirty() ? whole(m_drafted->forSaving()) : whole({});
}

QJsonObject PassageCard::asTyped() const {
    return whole(m_drafted->asTyped());
}

void PassageCard::arrived() {
    m_drafted->arrived();
}

void PassageCard::startTyping() {
    m_text->setFocus(Qt::OtherFocusReason);
}

} // namespace casebound::views
