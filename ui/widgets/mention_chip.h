// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/mention_document.h"

#include <QObject>
#include <QTextObjectInterface>

namespace casebound::widgets {

// Draws mentions in a document as chips with what `shown` says for each.
class MentionChip : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)
public:
    MentionChip(std::function<QString(const Mention&)> shown, QObject* parent)
        : QObject(parent)
        , m_shown(std::move(shown)) {}

    QSizeF intrinsicSize(QTextDocument* document, int position, const QTextFormat& format) override;
    void drawObject(QPainter* painter, const QRectF& rect, QTextDocument* document, int position,
                    const QTextFormat& format) override;

private:
    QString words(const QTextDocument& document, const QTextFormat& format) const;

    std::function<QString(const Mention&)> m_shown;
};

} // namespace casebound::widgets
