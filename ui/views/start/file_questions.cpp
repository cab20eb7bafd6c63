// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/start/file_questions.h"

#include <QCoreApplication>

namespace casebound::views {

namespace {

QString caseFiles() {
    return QCoreApplication::translate("FileQuestions", "Casebound cases (*.casebound)");
}

} // namespace

prompts::FileQuestion existingCase(const QString& title) {
    return {prompts::FileUse::Open, title, {}, caseFiles()};
}

prompts::FileQuestion placeForCase(const QString& title, const QString& name) {
    return {prompts::FileUse::Save, title, name, caseFiles()};
}

prompts::FileQuestion existingKeyFile(const QString& title) {
    return {prompts::FileUse::Open, title, {}, {}};
}

} // namespace casebound::views
