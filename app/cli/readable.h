// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <functional>

namespace casebound::cli {

// The title behind a reference such as "PE-003" or "ST-001.3"; empty where there is none.
using TitleOf = std::function<QString(const QString& ref)>;

// A record or page, as CaseSession::show() returns it, as a person reads it: a heading, what is filled in
// with long texts wrapped at 100 columns, lists numbered, references with their titles, and at the end what
// is not filled in yet.
QString readable(const QJsonObject& record, const TitleOf& titleOf);

} // namespace casebound::cli
