// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace casebound::canary {

// A file for `load` that fills every field of every kind of record that people can write, as the records
// describe themselves: each free text holds a content marker of its own and a name. Two records of each kind
// refer to each other. There is a reply to a public statement, with points, answers and citations, consents
// and grounds for the purpose "reviewers", and an exhibit whose file is `exhibitFile` and which has
// `pageWords` on its first page.
QJsonObject markedCase(const QString& exhibitFile, const QString& pageWords);

// The identities of markedCase() alone: what registers the names.
QJsonObject markedIdentities();

constexpr int kPeople = 5;

} // namespace casebound::canary
