// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ref_links.h"

#include <QFocusEvent>
#include <QGuiApplication>

namespace casebound::widgets {

RefLinks::RefLinks(QWidget* parent)
    : QLabel(parent) {
    setTextFormat(Qt::RichText);
    setWordWrap(true);
    setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    setVisible(false);
    connect(this, &QLabel::linkActivated, this, [this](const QString& link) {
        const bool beside = QGuiApplication::keyboardModifiers().testFlag(Qt::ControlModifier);
        Q_EMIT wanted(m_refs.value(link.toInt()), beside);
    });
}

void RefLinks::show(const QString& lead, const QStringList& refs) {
    m_refs = refs;
    QStringList links;
    for (qsizetype at = 0; at < refs.size(); ++at)
        links.append(QStringLiteral("<a href=\"%1\">%2</a>").arg(at).arg(refs[at].toHtmlEscaped()));
    setText(lead.toHtmlEscaped() + u' ' + links.join(QStringLiteral(", ")));
    setAccessibleName(lead + u' ' + refs.join(QStringLiteral(", ")));
    setVisible(!refs.isEmpty());
}

// Qt goes to the first link with the next Tab only: until then nothing would show where the keys are.
void RefLinks::focusInEvent(QFocusEvent* event) {
    QLabel::focusInEvent(event);
    if (event->reason() == Qt::TabFocusReason) focusNextPrevChild(true);
    if (event->reason() == Qt::BacktabFocusReason) focusNextPrevChild(false);
}

} // namespace casebound::widgets
