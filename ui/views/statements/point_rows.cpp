// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/statements/answer_kinds.h"
#include "ui/views/statements/claim_row.h"
#include "ui/views/statements/passage_card.h"
#include "ui/views/statements/point_editor.h"
#include "ui/widgets/goodbye.h"

#include <QVBoxLayout>

#include <algorithm>

// Rows of a point in step with the case: each keeps its widget, so that typing goes on while the case
// changes.
namespace casebound::views {

namespace {

template <class Row>
Row* rowWithId(const QList<Row*>& rows, const QString& id) {
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&](const Row* row) { return row->id() == id; });
    return found == rows.end() ? nullptr : *found;
}

// Widgets in the order of the items. An item that is new in the case takes the first widget that was new
// here and has been written: nothing else makes items of this point at the moment.
template <class Row, class Item>
QList<Row*> matched(const QList<Row*>& rows, const QList<Item>& items) {
    QList<Row*> fresh;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(fresh),
                 [](const Row* row) { return row->id().isEmpty() && row->wasSent(); });
    QList<Row*> found;
    for (const Item& item : items) {
        Row* row = rowWithId(rows, item.id);
        if (!row && !fresh.isEmpty()) row = fresh.takeFirst();
        found.append(row);
    }
    return found;
}

// Takes away the widgets of items that are gone; those that are new here stay at the end.
template <class Row>
void keepOnly(QList<Row*>& rows, const QList<Row*>& kept) {
    QList<Row*> all = kept;
    for (Row* row : std::as_const(rows)) {
        if (kept.contains(row)) continue;
        if (row->id().isEmpty() && !row->wasSent())
            all.append(row);
        else
            widgets::removeLater(row);
    }
    rows = all;
}

template <class Row>
void putInOrder(QVBoxLayout& layout, const QList<Row*>& rows) {
    for (int at = 0; at < rows.size(); ++at) {
        if (layout.indexOf(rows[at]) == at) continue;
        layout.removeWidget(rows[at]);
        layout.insertWidget(at, rows[at]);
    }
}

template <class Row>
QJsonArray forSavingAll(const QList<Row*>& rows) {
    QJsonArray items;
    for (Row* row : rows)
        if (!row->isBlank()) items.append(row->forSaving());
    return items;
}

template <class Row>
QJsonArray typedAll(const QList<Row*>& rows) {
    QJsonArray items;
    for (const Row* row : rows)
        if (!row->isBlank()) items.append(row->asTyped());
    return items;
}

} // namespace

ClaimRow* PointEditor::newClaim() {
    auto* row = new ClaimRow(m_desk);
    m_claims.append(row);
    m_claimLayout->addWidget(row);
    connect(row, &ClaimRow::edited, this, [this] { m_isTouched = true; });
    connect(row, &ClaimRow::left, this, &PointEditor::saveWanted);
    connect(row, &ClaimRow::removeWanted, this, [this, row] { removeClaim(row); });
    connect(row, &ClaimRow::answerWanted, this, [this, row] { addPassage(row->id()); });
    return row;
}

PassageCard* PointEditor::newPassage() {
    auto* card = new PassageCard(m_desk);
    m_passages.append(card);
    m_passageLayout->addWidget(card);
    connect(card, &PassageCard::edited, this, [this] { m_isTouched = true; });
    connect(card, &PassageCard::left, this, &PointEditor::saveWanted);
    connect(card, &PassageCard::taken, this, [this, card] { m_lastTyped = card; });
    connect(card, &PassageCard::removeWanted, this, [this, card] { removePassage(card); });
    connect(card, &PassageCard::citeWanted, this, [this, card] {
        m_lastTyped = card;
        Q_EMIT citeWanted();
    });
    connect(card, &PassageCard::wordsDropped, this, [this, card](const CitedWords& words) {
        m_lastTyped = card;
        Q_EMIT wordsDropped(words);
    });
    connect(card, &PassageCard::citationRemoved, this, &PointEditor::citationRemoved);
    connect(card, &PassageCard::goTo, this, &PointEditor::goTo);
    return card;
}

void PointEditor::removeClaim(ClaimRow* row) {
    m_claims.removeOne(row);
    widgets::removeLater(row);
    touch();
}

void PointEditor::removePassage(PassageCard* card) {
    if (m_lastTyped == card) m_lastTyped = nullptr;
    m_passages.removeOne(card);
    widgets::removeLater(card);
    touch();
}

void PointEditor::takeClaims(const QJsonArray& stored) {
    QList<ClaimRow*> rows = matched(m_claims, m_point.claims);
    for (int at = 0; at < rows.size(); ++at) {
        if (!rows[at]) rows[at] = newClaim();
        rows[at]->take(at + 1, m_point.claims[at], stored.at(at).toObject());
    }
    keepOnly(m_claims, rows);
    putInOrder(*m_claimLayout, m_claims);
}

void PointEditor::takePassages(const QJsonArray& stored) {
    QList<PassageCard*> cards = matched(m_passages, m_point.passages);
    for (int at = 0; at < cards.size(); ++at) {
        if (!cards[at]) cards[at] = newPassage();
        cards[at]->take(at + 1, m_point.passages[at], stored.at(at).toObject(), m_point.claims);
    }
    keepOnly(m_passages, cards);
    if (m_passages.isEmpty() && m_isEditable) { // somewhere to begin typing
        PassageCard* card = newPassage();
        session::PassageView passage;
        passage.basis = QStringLiteral("not-stated");
        card->take(1, passage, {}, m_point.claims);
        card->chooseClaim(firstOpenClaim());
    }
    putInOrder(*m_passageLayout, m_passages);
}

QJsonObject PointEditor::forSaving() {
    m_isTouched = false;
    return {{QStringLiteral("id"), m_point.id},
            {QStringLiteral("claims"), forSavingAll(m_claims)},
            {QStringLiteral("answer"), forSavingAll(m_passages)},
            {QStringLiteral("answer_kinds"), m_kinds->kinds()},
            {QStringLiteral("see"), m_see->forSaving()}};
}

QJsonObject PointEditor::asTyped() const {
    return {{QStringLiteral("claims"), typedAll(m_claims)}, {QStringLiteral("answer"), typedAll(m_passages)}};
}

void PointEditor::arrived() {
    for (ClaimRow* row : std::as_const(m_claims))
        row->arrived();
    for (PassageCard* card : std::as_const(m_passages))
        card->arrived();
}

void PointEditor::takeDraft(const QJsonObject& draft) {
    m_isTouched = true;
    for (const QJsonValue& claim : draft[QLatin1String("claims")].toArray()) {
        const QString id = claim[QLatin1String("id")].toString();
        ClaimRow* row = id.isEmpty() ? nullptr : rowWithId(m_claims, id);
        if (!row) {
            addClaim();
            row = m_claims.last();
        }
        row->takeDraft(claim.toObject());
    }
    for (const QJsonValue& passage : draft[QLatin1String("answer")].toArray()) {
        const QString id = passage[QLatin1String("id")].toString();
        PassageCard* card = id.isEmpty() ? nullptr : rowWithId(m_passages, id);
        if (!card) {
            addPassage();
            card = m_passages.last();
        }
        card->takeDraft(passage.toObject());
    }
}

} // namespace casebound::views
