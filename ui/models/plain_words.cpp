// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/plain_words.h"

#include <QRegularExpression>

namespace casebound::models {

QString plainWords(QString text) {
    static const QRegularExpression mention(QStringLiteral(R"(@\[([^\]]*)\])"));
    return text.replace(mention, QStringLiteral("\\1"));
}

QString plainTitle(const QString& words) {
    return plainWords(words.simplified());
}

QString titled(const QString& ref, const QString& title) {
    return title.isEmpty() ? ref : QStringLiteral("%1  %2").arg(ref, plainTitle(title));
}

} // namespace casebound::models
