// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/current_names.h"

namespace casebound::privacy {

CurrentNames::CurrentNames(storage::Connection& connection, const vault::RegisterKeys& keys)
    : m_connection(connection)
    , m_keys(keys) {}

Result<std::shared_ptr<const Register>> CurrentNames::get() {
    if (!m_keys.isShown()) forget();
    CB_TRY(const auto mark, m_connection.changeMark());
    if (!m_names || !mark || mark != m_seen) {
        CB_TRY(Register fresh, Register::load(m_connection, m_keys));
        m_names = std::make_shared<const Register>(std::move(fresh));
        m_seen = mark;
    }
    return m_names;
}

void CurrentNames::forget() {
    m_names.reset();
}

} // namespace casebound::privacy
