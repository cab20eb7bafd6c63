// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/statements/point_editor.h"

#include "ui/views/statements/answer_kinds.h"
#include "ui/views/statements/claim_row.h"
#include "ui/views/statements/passage_card.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/goodbye.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace casebound::views {

using widgets::space::kLarge;
using widgets::space::kMedium;
using widgets::space::kSmall;

PointEditor::PointEditor(models::CaseDesk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_title(widgets::label({}, widgets::TextSize::Title))
    , m_quote(widgets::label({}, widgets::TextSize::Body))
    , m_remove(widgets::toolButton(QStringLiteral("remove"), tr("Remove this point")))
    , m_claimLayout(new QVBoxLayout)
    , m_passageLayout(new QVBoxLayout)
    , m_addClaim(new QPushButton(tr("Add claim")))
    , m_addPassage(new QPushButton(tr("Add passage")))
    , m_kinds(new AnswerKinds)
    , m_see(new SeeAlso) {
    layOut();
    connect(m_remove, &QToolButton::clicked, this, &PointEditor::removeWanted);
    connect(m_addClaim, &QPushButton::clicked, this, &PointEditor::addClaim);
    connect(m_addPassage, &QPushButton::clicked, this, [this] { addPassage(); });
    connect(m_kinds, &AnswerKinds::edited, this, &PointEditor::touch);
    connect(m_see, &SeeAlso::edited, this, &PointEditor::touch);
    connect(m_see, &SeeAlso::goTo, this, &PointEditor::goTo);
}

void PointEditor::layOut() {
    auto* addSee = new QPushButton(tr("Add reference"));
    addSee->setObjectName(QStringLiteral("addReference"));
    connect(addSee, &QPushButton::clicked, this, &PointEditor::seeWanted);
    m_claimLayout->setSpacing(kMedium);
    m_passageLayout->setSpacing(kMedium);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMedium, kMedium, kMedium, kLarge);
    layout->setSpacing(kSmall);
    layout->addWidget(heading());
    layout->addWidget(m_quote);
    layout->addWidget(sectionHeading(tr("Claims in it"), m_addClaim));
    layout->addLayout(m_claimLayout);
    layout->addWidget(sectionHeading(tr("Answer"), m_addPassage));
    layout->addWidget(m_kinds, 0, Qt::AlignLeading);
    layout->addLayout(m_passageLayout);
    layout->addWidget(sectionHeading(tr("See also"), addSee));
    layout->addWidget(m_see);
    layout->addStretch(1);
}

QWidget* PointEditor::heading() {
    m_quote->setObjectName(QStringLiteral("pointQuote"));
    m_title->setWordWrap(false);
    auto* widget = new QWidget;
    auto* row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_title, 1);
    row->addWidget(m_remove);
    return widget;
}

QWidget* PointEditor::sectionHeading(const QString& title, QPushButton* action) {
    auto* widget = new QWidget;
    auto* row = new QHBoxLayout(widget);
    row->setContentsMargins(0, kMedium, 0, 0);
    auto* words = widgets::label(title, widgets::TextSize::Strong, widgets::Ink::Quiet);
    words->setWordWrap(false);
    action->setFlat(true);
    action->setIcon(widgets::icon(QStringLiteral("add")));
    row->addWidget(words, 1);
    row->addWidget(action);
    return widget;
}

void PointEditor::take(const session::PointView& point, int index, const QJsonObject& stored) {
    if (point.id != m_point.id) {
        // What was typed is saved already: nothing of it belongs to the point that comes.
        for (ClaimRow* row : std::exchange(m_claims, {})) {
            row->disconnect(this);
            widgets::removeNow(row);
        }
        for (PassageCard* card : std::exchange(m_passages, {})) {
            card->disconnect(this);
            widgets::removeNow(card);
        }
        m_lastTyped = nullptr;
        m_isTouched = false;
    }
    m_point = point;
    m_title->setText(tr("Point %1").arg(point.number));
    m_quote->setText(tr("“%1”").arg(point.quote.simplified()));
    // The same colour as in the text, so that the eye finds it there.
    m_quote->setStyleSheet(
        QStringLiteral("#pointQuote { border: none; border-%1: 4px solid %2; padding: 2px 10px; }")
            .arg(layoutDirection() == Qt::RightToLeft ? QStringLiteral("right") : QStringLiteral("left"),
                 widgets::pointColour(index).name()));
    takeClaims(stored[QLatin1String("claims")].toArray());
    takePassages(stored[QLatin1String("answer")].toArray());
    m_kinds->take(point.answerKinds);
    m_see->take(point.see, stored[QLatin1String("see")].toArray());
    setEditable(m_isEditable);
}

void PointEditor::setEditable(bool editable) {
    m_isEditable = editable;
    for (QWidget* control : {static_cast<QWidget*>(m_remove), static_cast<QWidget*>(m_addClaim),
                             static_cast<QWidget*>(m_addPassage), static_cast<QWidget*>(m_kinds)})
        control->setEnabled(editable);
    for (ClaimRow* row : m_claims)
        row->setEditable(editable);
    for (PassageCard* card : m_passages)
        card->setEditable(editable);
    m_see->setEditable(editable);
}

bool PointEditor::isDirty() const {
    return m_isTouched ||
           std::any_of(m_claims.begin(), m_claims.end(), [](const auto* row) { return row->isDirty(); }) ||
           std::any_of(m_passages.begin(), m_passages.end(),
                       [](const auto* card) { return card->isDirty(); });
}

QString PointEditor::firstOpenClaim() const {
    for (const auto& claim : m_point.claims)
        if (!claim.answered) return claim.id;
    return {};
}

void PointEditor::touch() {
    m_isTouched = true;
    Q_EMIT saveWanted();
}

void PointEditor::addClaim() {
    ClaimRow* row = newClaim();
    session::ClaimView claim;
    claim.kind = QStringLiteral("other");
    row->take(static_cast<int>(m_claims.size()), claim, {{QStringLiteral("kind"), claim.kind}});
    row->startTyping();
}

void PointEditor::addPassage(const QString& claim) {
    // One that is still blank is good enough.
    PassageCard* card =
        m_passages.isEmpty() || !m_passages.last()->isBlank() ? newPassage() : m_passages.last();
    session::PassageView passage;
    passage.basis = QStringLiteral("not-stated");
    card->take(static_cast<int>(m_passages.size()), passage, {}, m_point.claims);
    card->chooseClaim(claim.isEmpty() ? firstOpenClaim() : claim);
    card->startTyping();
}

void PointEditor::startAnswer() {
    if (PassageCard* card = cardToCite()) return card->startTyping();
    addPassage();
}

PassageCard* PointEditor::cardToCite() const {
    if (m_lastTyped && m_passages.contains(m_lastTyped)) return m_lastTyped;
    return m_passages.isEmpty() ? nullptr : m_passages.last();
}

QString PointEditor::passageToCite() {
    PassageCard* card = cardToCite();
    if (!card) return {};
    card->markSent(); // a blank one becomes what the citation makes
    return card->id();
}

QJsonArray PointEditor::claimsToCite() const {
    const PassageCard* card = cardToCite();
    return card ? card->chosenClaims() : QJsonArray();
}

void PointEditor::addReference(const QString& ref) {
    m_see->add(ref);
}

} // namespace casebound::views
