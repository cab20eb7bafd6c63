// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chips_field.h"

#include "ui/models/title_lookup.h"
#include "ui/models/wording.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/focus.h"
#include "ui/widgets/goodbye.h"
#include "ui/widgets/masked_text_edit.h"
#include "ui/widgets/record_finder.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

namespace casebound::widgets {

namespace {

constexpr int kWidest = 280;

} // namespace

ChipsField::ChipsField(const FieldScope& scope, const models::FormField& field, QWidget* parent)
    : FieldEditor(scope, field, parent)
    , m_inner(field.items.value(0)) {
    auto* box = new QWidget;
    m_flow = new FlowLayout(box);
    m_input = makeInput();
    m_input->setMinimumWidth(160);
    m_flow->addWidget(m_input);
    add(box);
    setInput(m_input);
}

QWidget* ChipsField::makeInput() {
    if (isOfRecords()) return makeFinder();
    m_typed = new MaskedTextEdit(desk());
    m_typed->setSingleLine(true);
    m_typed->setPlaceholderText(tr("A word or two, then Return"));
    connect(m_typed, &MaskedTextEdit::finished, this, &ChipsField::addTyped);
    connect(m_typed, &MaskedTextEdit::left, this, &ChipsField::addTyped);
    return m_typed;
}

QWidget* ChipsField::makeFinder() {
    auto* finder = new RecordFinder(scope().context, m_inner.kinds);
    finder->setCanCreate(true);
    connect(finder, &RecordFinder::found, this, [this, finder](const QString& ref, const QString& title) {
        m_titles.insert(ref, title);
        finder->clear();
        addItem(ref);
    });
    connect(finder, &RecordFinder::refused, this,
            [this](const Error& error) { showError({}, error.message); });
    return finder;
}

void ChipsField::setValue(const QJsonValue& value) {
    m_items = value.toArray();
    showChips();
    readTitles();
}

void ChipsField::renew(const QJsonValue& stored) {
    m_items = models::fromDraft(m_items, stored).toArray();
    showChips();
    readTitles();
}

void ChipsField::setReadOnly(bool readOnly) {
    m_isReadOnly = readOnly;
    m_input->setVisible(!readOnly);
    showChips();
}

void ChipsField::addTyped() {
    if (m_typed->isBlank()) return;
    QJsonObject typed = m_typed->masked();
    typed.insert(QStringLiteral("text"), typed[QLatin1String("text")].toString().simplified());
    m_typed->setMasked({});
    addItem(typed);
}

void ChipsField::addItem(const QJsonValue& inner) {
    for (const QJsonValue& item : std::as_const(m_items))
        if (item[m_inner.name] == inner) return;
    m_items.append(QJsonObject{{m_inner.name, inner}});
    showChips();
    Q_EMIT changed();
}

void ChipsField::remove(int index) {
    m_items.removeAt(index);
    showChips();
    m_input->setFocus();
    Q_EMIT changed();
}

QString ChipsField::wordsOf(const QJsonValue& item) const {
    if (!isOfRecords()) return models::readable(item[m_inner.name]);
    const QString ref = item[m_inner.name].toString();
    const QString title = m_titles.value(ref);
    return title.isEmpty() ? ref : title;
}

QWidget* ChipsField::makeChip(int index) {
    const QString words = wordsOf(m_items.at(index));
    auto* chip = new QFrame;
    chip->setProperty("chip", true);
    auto* row = new QHBoxLayout(chip);
    row->setContentsMargins(space::kTiny, 0, m_isReadOnly ? space::kTiny : 0, 0);
    row->setSpacing(0);
    auto* name = new QPushButton(QFontMetrics(chip->font()).elidedText(words, Qt::ElideRight, kWidest));
    name->setProperty("chip", true);
    name->setToolTip(words);
    name->setAccessibleName(words);
    row->addWidget(name);
    const QString ref = isOfRecords() ? m_items.at(index)[m_inner.name].toString() : QString();
    name->setFocusPolicy(ref.isEmpty() ? Qt::NoFocus : Qt::TabFocus);
    connect(name, &QPushButton::clicked, this, [this, ref] {
        if (!ref.isEmpty()) Q_EMIT opened(ref);
    });
    if (m_isReadOnly) return chip;
    auto* close = toolButton(QStringLiteral("close"), tr("Remove %1").arg(words));
    close->setProperty("chip", true);
    close->setIconSize({12, 12});
    row->addWidget(close);
    // Queued: the button goes with its chip.
    connect(
        close, &QToolButton::clicked, this, [this, index] { remove(index); }, Qt::QueuedConnection);
    return chip;
}

void ChipsField::showChips() {
    for (QWidget* chip : std::as_const(m_chips)) {
        m_flow->removeWidget(chip);
        removeLater(chip);
    }
    m_chips.clear();
    for (int i = 0; i < m_items.size(); ++i) {
        QWidget* chip = makeChip(i);
        m_chips.append(chip);
        m_flow->addWidget(chip);
        m_flow->moveLastTo(i);
        chip->show();
    }
    tabBefore(*m_input, m_chips);
    updateGeometry();
}

void ChipsField::readTitles() {
    if (!isOfRecords() || m_items.isEmpty()) return;
    QStringList refs;
    for (const QJsonValue& item : std::as_const(m_items))
        refs.append(item[m_inner.name].toString());
    desk().ask(
        this, [refs](session::CaseSession& session) { return models::titlesOf(session, refs); },
        [this](Result<models::Titles> titles) {
            if (!titles) return;
            m_titles = *titles;
            showChips();
        });
}

} // namespace casebound::widgets
