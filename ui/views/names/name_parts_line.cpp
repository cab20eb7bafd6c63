// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/names/name_parts_line.h"

#include "core/session/names_desk.h"
#include "ui/widgets/basics.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

namespace casebound::views {

using session::NamesDesk;
using session::NameSplit;

NamePartsLine::NamePartsLine(QWidget* parent)
    : QWidget(parent)
    , m_words(widgets::label({}, widgets::TextSize::Body, widgets::Ink::Quiet))
    , m_other(widgets::toolButton(QStringLiteral("edit"), tr("Another part is the family name"))) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(widgets::space::kSmall);
    row->addWidget(m_words, 1);
    row->addWidget(m_other);
    connect(m_other, &QToolButton::clicked, this, &NamePartsLine::offer);
    show(QString());
}

void NamePartsLine::show(const QString& name) {
    m_name = name;
    const QList<NameSplit> splits = NamesDesk::splits(name);
    setVisible(!splits.isEmpty());
    if (splits.isEmpty()) return m_words->clear();
    m_words->setText(tr("Family name %1, given name %2").arg(splits.first().family, splits.first().given));
}

QStringList NamePartsLine::otherSpellings() const {
    QStringList spellings;
    for (const NameSplit& split : NamesDesk::splits(m_name).mid(1))
        spellings.append(split.written);
    return spellings;
}

void NamePartsLine::offer() {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const NameSplit& split : NamesDesk::splits(m_name).mid(1)) {
        QString words = tr("The family name is %1").arg(split.family);
        menu->addAction(words.replace(QLatin1Char('&'), QLatin1String("&&")), this,
                        [this, spelling = split.written] { Q_EMIT chosen(spelling); });
    }
    menu->popup(m_other->mapToGlobal(QPoint(0, m_other->height())));
}

} // namespace casebound::views
