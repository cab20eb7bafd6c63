// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"

#include <algorithm>

namespace casebound::cli {

namespace {

tl::unexpected<Error> usage(const QString& message) {
    return failure(ErrorCode::InvalidInput, message);
}

const Option* find(const QString& name, const QList<Option>& options) {
    for (const auto* list : {&options, &globalOptions()}) {
        const auto found = std::find_if(list->begin(), list->end(), [&](const Option& option) {
            return name == QLatin1String(option.name);
        });
        if (found != list->end()) return &*found;
    }
    return nullptr;
}

} // namespace

const QList<Option>& globalOptions() {
    static const QList<Option> options = {
        {"json", nullptr, "print for machines"},
        {"passphrase-fd", "N", "read the case's passphrase from descriptor N, one line"},
        {"names-password-fd", "N", "read the names password from descriptor N, one line"},
        {"key-file", "FILE", "the key file, for a case that needs one"},
        {"author", "NAME", "who is working, for history and custody; default: Investigator"},
    };
    return options;
}

Result<Arguments> Arguments::parse(const QStringList& words, const QList<Option>& options) {
    Arguments arguments;
    bool optionsEnded = false;
    for (qsizetype at = 0; at < words.size(); ++at) {
        const QString& word = words[at];
        if (optionsEnded || !word.startsWith(QLatin1String("-")) || word.size() < 2) {
            arguments.m_positional.append(word);
            continue;
        }
        if (word == QLatin1String("--")) {
            optionsEnded = true;
            continue;
        }
        QString name = word == QLatin1String("-o") ? QStringLiteral("output") : word.mid(2);
        QString value;
        const auto equals = name.indexOf(QLatin1Char('='));
        const bool isJoined = equals > 0;
        if (isJoined) {
            value = name.mid(equals + 1);
            name.truncate(equals);
        }
        const Option* option = find(name, options);
        if (!option)
            return usage(
                QStringLiteral("There is no option %1 here.").arg(word.section(QLatin1Char('='), 0, 0)));
        if (option->value && !isJoined) {
            if (++at >= words.size())
                return usage(QStringLiteral("The option --%1 needs a value.").arg(name));
            value = words[at];
        }
        if (!option->value && isJoined)
            return usage(QStringLiteral("The option --%1 takes no value.").arg(name));
        arguments.m_values[name].append(value);
    }
    return arguments;
}

Result<int> Arguments::number(const char* option, int fallback, int least, int most) const {
    if (!has(option)) return fallback;
    bool isNumber = false;
    const int number = value(option).toInt(&isNumber);
    if (!isNumber || number < least || number > most)
        return usage(QStringLiteral("The option --%1 takes a number from %2 to %3.")
                         .arg(QString::fromLatin1(option))
                         .arg(least)
                         .arg(most));
    return number;
}

} // namespace casebound::cli
