// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sheet_words.h"

namespace casebound::cli {

Result<std::vector<SecureBytes>> sheetWords(const Context& context, const char* option) {
    std::vector<SecureBytes> sheets;
    for (const QString& value : context.arguments.values(option)) {
        bool isNumber = false;
        const int descriptor = value.toInt(&isNumber);
        if (!isNumber)
            return failure(
                ErrorCode::InvalidInput,
                QStringLiteral("--%1 takes the number of a descriptor.").arg(QLatin1String(option)));
        CB_TRY(auto words, context.console.secretLines(descriptor, {}));
        sheets.push_back(std::move(words));
    }
    return sheets;
}

} // namespace casebound::cli
