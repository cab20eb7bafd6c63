// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/statements/answer_kinds.h"

#include "core/records/public_statement.h"
#include "ui/models/statement_model.h"
#include "ui/models/wording.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/goodbye.h"

#include <QAction>
#include <QHBoxLayout>
#include <QJsonObject>
#include <QMenu>
#include <QToolButton>

namespace casebound::views {

AnswerKinds::AnswerKinds(QWidget* parent)
    : QPushButton(parent) {
    setObjectName(QStringLiteral("answerKinds"));
    auto* menu = new QMenu(this);
    for (const auto& choice : choices(records::AnswerKind())) {
        const QString code = QString::fromLatin1(choice.name);
        QAction* kind = menu->addAction(models::kindWords(code));
        kind->setCheckable(true);
        kind->setData(code);
        connect(kind, &QAction::triggered, this, [this] {
            showChosen();
            Q_EMIT edited();
        });
    }
    setMenu(menu);
    showChosen();
}

void AnswerKinds::take(const QStringList& kinds) {
    for (QAction* kind : menu()->actions())
        kind->setChecked(kinds.contains(kind->data().toString()));
    showChosen();
}

QJsonArray AnswerKinds::kinds() const {
    QJsonArray chosen;
    for (const QAction* kind : menu()->actions())
        if (kind->isChecked()) chosen.append(kind->data().toString());
    return chosen;
}

void AnswerKinds::showChosen() {
    QStringList words;
    for (const QAction* kind : menu()->actions())
        if (kind->isChecked()) words.append(kind->text());
    const QString chosen = words.join(QStringLiteral(", "));
    setText(chosen.isEmpty() ? tr("What does the answer do?") : chosen);
    setToolTip(tr("What the answer does"));
    setAccessibleName(chosen.isEmpty() ? tr("What the answer does: not said yet")
                                       : tr("What the answer does: %1").arg(chosen));
}

SeeAlso::SeeAlso(QWidget* parent)
    : QWidget(parent)
    , m_rows(new widgets::FlowLayout(this)) {}

void SeeAlso::take(const QStringList& refs, const QJsonArray& stored) {
    m_items = {};
    for (const QJsonValue& item : stored)
        m_items.append(QJsonObject{{QStringLiteral("id"), item[QLatin1String("id")]}});
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        widgets::removeLater(item->widget());
        delete item;
    }
    for (int at = 0; at < refs.size() && at < m_items.size(); ++at)
        addRow(at, refs[at]);
    setVisible(!refs.isEmpty());
}

void SeeAlso::addRow(int at, const QString& ref) {
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* to = new QToolButton;
    to->setText(ref);
    if (const auto kind = models::kindOf(ref)) to->setIcon(widgets::icon(models::kindIcon(*kind)));
    to->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    to->setFocusPolicy(Qt::TabFocus);
    to->setAccessibleName(tr("Go to %1").arg(ref));
    auto* remove = widgets::toolButton(QStringLiteral("close"), tr("No longer refer to %1").arg(ref));
    remove->setEnabled(m_isEditable);
    layout->addWidget(to);
    layout->addWidget(remove);
    m_rows->addWidget(row);
    connect(to, &QToolButton::clicked, this, [this, ref] { Q_EMIT goTo(ref); });
    connect(remove, &QToolButton::clicked, this, [this, at] {
        m_items.removeAt(at);
        Q_EMIT edited();
    });
}

void SeeAlso::setEditable(bool editable) {
    m_isEditable = editable;
}

void SeeAlso::add(const QString& ref) {
    const QString record = models::recordOf(ref);
    m_items.append(QJsonObject{{QStringLiteral("record"), record},
                               {QStringLiteral("part"), record == ref ? QString() : ref}});
    Q_EMIT edited();
}

} // namespace casebound::views
