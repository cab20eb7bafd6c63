// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include <optional>

class QMimeData;

// Mentions on their way from one text of this program to another, beside the labels that everybody gets.
namespace casebound::widgets {

// `source`: the widget that they are from.
void addMentions(QMimeData& data, const QJsonObject& part, const void* source);

struct CarriedMentions {
    QJsonObject part; // see readPart()
    bool isSameSource = false;
};
// Nothing where this program did not put it there: what says that it is a mention could be forged.
std::optional<CarriedMentions> mentionsIn(const QMimeData& data, const void* target);

} // namespace casebound::widgets
