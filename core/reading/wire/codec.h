// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <type_traits>

// The two halves of the protocol's encoding. They have the same functions, so that one description of a
// message (fields.h) drives both and they cannot drift apart. Numbers are little-endian; texts are a byte
// count and UTF-8; lists are a count and their items.
namespace casebound::reading::wire {

// Writes. Values beyond a bound make the whole message fail: the reader never sends what the core would
// refuse.
class Encoder {
public:
    void number(quint8 value) { raw(value, 1); }
    void number(quint16 value) { raw(value, 2); }
    void number(quint32 value) { raw(value, 4); }
    void number(qint32 value) { raw(static_cast<quint32>(value), 4); }
    void number(qint64 value) { raw(static_cast<quint64>(value), 8); }
    void real(double value);
    void flag(bool value) { raw(value ? 1 : 0, 1); }
    void bytes(const QByteArray& value, qsizetype maximum);
    void text(const QString& value, qsizetype maximum); // in UTF-16 units
    void require(bool condition) { m_ok = m_ok && condition; }

    template <class E>
    void choice(const E& value, E last) {
        require(value <= last);
        raw(static_cast<quint64>(value), sizeof(std::underlying_type_t<E>));
    }

    template <class T>
    void list(const QList<T>& items, qsizetype maximum) {
        require(items.size() <= maximum);
        raw(static_cast<quint64>(items.size()), 4);
        for (const T& item : items) {
            if (!m_ok) return;
            fields(*this, item);
        }
    }

    bool isOk() const { return m_ok; }
    QByteArray take() { return std::move(m_bytes); }

private:
    void raw(quint64 value, int size);

    QByteArray m_bytes;
    bool m_ok = true;
};

// Reads bytes that may be anything. After the first thing that does not hold, everything reads as empty and
// isOk() is false. No allocation is larger than what has really been received.
class Decoder {
public:
    explicit Decoder(QByteArrayView bytes)
        : m_bytes(bytes) {}

    void number(quint8& value) { value = static_cast<quint8>(raw(1)); }
    void number(quint16& value) { value = static_cast<quint16>(raw(2)); }
    void number(quint32& value) { value = static_cast<quint32>(raw(4)); }
    void number(qint32& value) { value = static_cast<qint32>(raw(4)); }
    void number(qint64& value) { value = static_cast<qint64>(raw(8)); }
    void real(double& value); // finite
    void flag(bool& value);   // exactly 0 or 1
    void bytes(QByteArray& value, qsizetype maximum);
    void text(QString& value, qsizetype maximum); // valid UTF-8, in UTF-16 units
    void require(bool condition) { m_ok = m_ok && condition; }

    template <class E>
    void choice(E& value, E last) {
        const quint64 number = raw(sizeof(std::underlying_type_t<E>));
        require(number <= static_cast<quint64>(last));
        value = m_ok ? static_cast<E>(number) : E{};
    }

    template <class T>
    void list(QList<T>& items, qsizetype maximum) {
        const auto count = static_cast<qsizetype>(raw(4));
        // Each item takes at least one byte: a count that the rest cannot hold is a lie, found before
        // allocating.
        require(count <= maximum && count <= left());
        for (qsizetype i = 0; m_ok && i < count; ++i) {
            T item{};
            fields(*this, item);
            items.append(std::move(item));
        }
        if (!m_ok) items.clear();
    }

    bool isOk() const { return m_ok; }
    bool isFinished() const { return m_ok && m_position == m_bytes.size(); }

private:
    qsizetype left() const { return m_bytes.size() - m_position; }
    quint64 raw(int size);
    QByteArrayView part(qsizetype maximum);

    QByteArrayView m_bytes;
    qsizetype m_position = 0;
    bool m_ok = true;
};

} // namespace casebound::reading::wire
