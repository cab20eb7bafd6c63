// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/statements/choice_box.h"
#include "ui/views/statements/passage_card.h"
#include "ui/views/statements/statement_text.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/goodbye.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QStyle>
#include <QTextDocument>
#include <QToolButton>

#include <utility>

// What a passage answers and cites, and words that are dropped on it.
namespace casebound::views {

using widgets::space::kSmall;

namespace {

void empty(QLayout& layout) {
    while (QLayoutItem* item = layout.takeAt(0)) {
        if (item->widget()) widgets::removeLater(item->widget());
        delete item;
    }
}

// Foreign data is looked at before it is believed: another program may offer the same format.
std::optional<CitedWords> wordsIn(const QMimeData& data) {
    const QJsonObject place =
        QJsonDocument::fromJson(data.data(QLatin1String(StatementText::kSpanFormat))).object();
    const text::Span span{place[QLatin1String("offset")].toInteger(-1),
                          place[QLatin1String("length")].toInteger()};
    if (span.start < 0 || span.isEmpty()) return std::nullopt;
    return CitedWords{place[QLatin1String("statement")].toString(), span};
}

} // namespace

void PassageCard::showClaims(const QList<session::ClaimView>& claims, const QStringList& chosen) {
    QStringList ids;
    for (const auto& claim : claims)
        ids.append(claim.id);
    if (ids != m_claimIds) {
        while (m_flow->count() > m_beforeClaims)
            delete m_flow->takeAt(m_beforeClaims);
        for (QToolButton* gone : std::exchange(m_claims, {}))
            widgets::removeLater(gone);
        for (int at = 0; at < claims.size(); ++at) {
            auto* button = new QToolButton;
            button->setText(QString::number(at + 1));
            button->setCheckable(true);
            button->setEnabled(m_isEditable);
            button->setFocusPolicy(Qt::TabFocus);
            connect(button, &QToolButton::clicked, this, &PassageCard::edited);
            connect(button, &QToolButton::clicked, this, &PassageCard::left);
            m_claims.append(button);
            m_flow->addWidget(button);
        }
        m_claimIds = ids;
    }
    for (int at = 0; at < claims.size(); ++at) {
        m_claims[at]->setChecked(chosen.contains(claims[at].id));
        m_claims[at]->setToolTip(
            Qt::convertFromPlainText(tr("Answers claim %1: %2").arg(at + 1).arg(claims[at].text)));
        m_claims[at]->setAccessibleName(tr("Answers claim %1").arg(at + 1));
    }
    m_answers->setVisible(!claims.isEmpty());
}

QJsonArray PassageCard::chosenClaims() const {
    QJsonArray chosen;
    for (int at = 0; at < m_claims.size(); ++at)
        if (m_claims[at]->isChecked()) chosen.append(m_claimIds[at]);
    return chosen;
}

void PassageCard::chooseClaim(const QString& id) {
    const auto at = m_claimIds.indexOf(id);
    if (at >= 0) m_claims[at]->setChecked(true);
}

void PassageCard::showCitations(const QList<session::CitationView>& citations) {
    m_citations = citations;
    empty(*m_citationLayout);
    for (const auto& citation : citations)
        m_citationLayout->addWidget(citationRow(citation));
}

QWidget* PassageCard::citationRow(const session::CitationView& citation) {
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSmall);
    auto* target = new QToolButton;
    target->setText(citation.target);
    target->setIcon(widgets::icon(QStringLiteral("citation")));
    target->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    target->setFocusPolicy(Qt::TabFocus);
    target->setAccessibleName(tr("Go to %1, which is cited").arg(citation.target));
    auto* quote =
        widgets::label(citation.quote.isEmpty() ? QString() : tr("“%1”").arg(citation.quote.simplified()),
                       widgets::TextSize::Small, widgets::Ink::Quiet);
    auto* remove =
        widgets::toolButton(QStringLiteral("close"), tr("Remove the citation of %1").arg(citation.target));
    remove->setEnabled(m_isEditable);
    layout->addWidget(target, 0, Qt::AlignTop);
    layout->addWidget(quote, 1);
    layout->addWidget(remove, 0, Qt::AlignTop);
    connect(target, &QToolButton::clicked, this, [this, to = citation.target] { Q_EMIT goTo(to); });
    connect(remove, &QToolButton::clicked, this, [this, ref = citation.ref] { Q_EMIT citationRemoved(ref); });
    return row;
}

void PassageCard::showWhatIsMissing() {
    const QString basis = chosenIn(*m_basis);
    QString words;
    if (basis == QLatin1String("pin-cite") && m_citations.isEmpty()) words = tr("Nothing is cited yet");
    if (basis == QLatin1String("not-stated") && !isBlank()) words = tr("It does not say what it rests on");
    m_missing->setText(words);
    m_missing->setVisible(!words.isEmpty());
}

void PassageCard::showDropping(bool isOver) {
    setProperty("dropping", isOver);
    style()->unpolish(this);
    style()->polish(this);
}

void PassageCard::dragEnterEvent(QDragEnterEvent* event) {
    if (!m_isEditable || !wordsIn(*event->mimeData())) return event->ignore();
    event->setDropAction(Qt::CopyAction);
    event->accept();
    showDropping(true);
}

void PassageCard::dragLeaveEvent(QDragLeaveEvent* event) {
    showDropping(false);
    event->accept();
}

void PassageCard::dropEvent(QDropEvent* event) {
    showDropping(false);
    const auto words = wordsIn(*event->mimeData());
    if (!words || !m_isEditable) return event->ignore();
    event->setDropAction(Qt::CopyAction);
    event->accept();
    Q_EMIT wordsDropped(*words);
}

} // namespace casebound::views
