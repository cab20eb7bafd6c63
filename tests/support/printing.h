// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <ostream>

// What GoogleTest shows of Qt's types where an expectation fails: text, not a heap of bytes. In the global
// namespace, where those types are looked up.
inline void PrintTo(const QString& text, std::ostream* out) {
    *out << '"' << text.toStdString() << '"';
}

inline void PrintTo(const QByteArray& bytes, std::ostream* out) {
    *out << bytes.size() << " bytes, hex " << bytes.left(64).toHex().constData()
         << (bytes.size() > 64 ? "…" : "");
}
