// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/mention_mime.h"

#include <QJsonDocument>
#include <QMimeData>
#include <QUuid>

namespace casebound::widgets {

namespace {

QString format() {
    return QStringLiteral("application/x-casebound-mentions");
}

// Known to this process only.
const QString& token() {
    static const QString drawn = QUuid::createUuid().toString();
    return drawn;
}

QString nameOf(const void* widget) {
    return QString::number(reinterpret_cast<quintptr>(widget));
}

} // namespace

void addMentions(QMimeData& data, const QJsonObject& part, const void* source) {
    const QJsonObject all{{QStringLiteral("token"), token()},
                          {QStringLiteral("source"), nameOf(source)},
                          {QStringLiteral("part"), part}};
    data.setData(format(), QJsonDocument(all).toJson(QJsonDocument::Compact));
}

std::optional<CarriedMentions> mentionsIn(const QMimeData& data, const void* target) {
    if (!data.hasFormat(format())) return std::nullopt;
    const QJsonObject all = QJsonDocument::fromJson(data.data(format())).object();
    if (all[QLatin1String("token")].toString() != token()) return std::nullopt;
    return CarriedMentions{all[QLatin1String("part")].toObject(),
                           all[QLatin1String("source")].toString() == nameOf(target)};
}

} // namespace casebound::widgets
