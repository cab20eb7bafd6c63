// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secure_bytes.h"

#include <QString>
#include <QStringView>

#include <cstddef>

namespace casebound::widgets {

// One character as people see it: a letter with the marks that belong to it.
struct SecretCharacter {
    std::size_t begin = 0; // in bytes
    std::size_t end = 0;
};

// What somebody types that nobody else may read: UTF-8 in one locked block that never moves, so that no copy
// is left behind by growing. Longer input than it holds is refused.
class SecretText {
public:
    static constexpr std::size_t kMostBytes = 1024;

    SecretText()
        : m_bytes(kMostBytes) {}

    bool isEmpty() const { return m_size == 0; }
    std::size_t size() const { return m_size; }
    std::size_t caret() const { return m_caret; }

    // At the caret; control characters end what is taken. False where it did not fit: nothing was taken.
    bool insert(QStringView typed);
    // One character before or after the caret; false where there is none.
    bool removeBefore();
    bool removeAfter();
    void clear();

    bool moveBack();
    bool moveOn();
    void moveTo(std::size_t byte) { m_caret = byte < m_size ? byte : m_size; }

    // The character that begins at `byte`, which is the beginning of one.
    SecretCharacter at(std::size_t byte) const;
    // For drawing that one character only.
    QString words(SecretCharacter character) const;

    // Exactly what was typed.
    SecureBytes copy() const;

private:
    std::size_t before(std::size_t byte) const;
    void remove(std::size_t begin, std::size_t end);

    SecureBytes m_bytes;
    std::size_t m_size = 0;
    std::size_t m_caret = 0;
};

} // namespace casebound::widgets
