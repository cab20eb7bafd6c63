// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <vector>

namespace casebound::architecture {

// One source file: its path from the project's root, and its lines.
struct SourceFile {
    QString path;
    QStringList lines;
};

// Every .h and .cpp below root/folder for each of `folders`, in order of path.
std::vector<SourceFile> readSources(const QString& root, const QStringList& folders);

// What stands between quotes in C++ code, and where.
struct Literal {
    int line; // from 1
    QString text;
};

// A source taken apart: `code` is as long as the source, comments and the insides of literals blanked, lines
// kept.
struct Lexed {
    QStringList code;
    std::vector<Literal> literals;
};
Lexed lex(const SourceFile& file);

// A small tree with a mistake planted in it, to see that a check finds it.
class PlantedTree {
public:
    PlantedTree& with(const QString& path, const QString& text);
    QString root() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
};

} // namespace casebound::architecture
