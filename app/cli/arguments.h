// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace casebound::cli {

// An option of a command: "--jobs N" has a value, "--json" has none.
struct Option {
    const char* name;  // without the dashes
    const char* value; // what stands for the value in the help; null for a switch
    const char* help;
};

// Options that every command takes.
const QList<Option>& globalOptions();

// A command line taken apart. Options may stand anywhere after the command's name; "--" ends them.
class Arguments {
public:
    // Errors: InvalidInput with a message that names the option.
    static Result<Arguments> parse(const QStringList& words, const QList<Option>& options);

    const QStringList& positional() const { return m_positional; }
    bool has(const char* option) const { return m_values.contains(QString::fromLatin1(option)); }
    // What was given last; an option that may stand several times has values().
    QString value(const char* option) const { return values(option).value(values(option).size() - 1); }
    QStringList values(const char* option) const { return m_values.value(QString::fromLatin1(option)); }

    // The option's value as a number in a range, `fallback` where it is not given. Errors: InvalidInput.
    Result<int> number(const char* option, int fallback, int least, int most) const;

private:
    QStringList m_positional;
    QHash<QString, QStringList> m_values;
};

} // namespace casebound::cli
