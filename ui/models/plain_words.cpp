// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/plain_words.h"

#include <QLocale>
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

QString momentInWords(const QString& written) {
    const auto moment = QDateTime::fromString(written, Qt::ISODateWithMs);
    return moment.isValid() ? momentInWords(moment) : written;
}

QString momentInWords(const QDateTime& moment) {
    return QLocale().toString(moment.toLocalTime(), QLocale::ShortFormat);
}

} // namespace casebound::models
