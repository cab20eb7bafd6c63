// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/field.h"

namespace casebound::ingest {

// The one field of an item that a bare value stands for: {"notes": ["…"], "parties": ["board"]}.
struct MainField {
    const char* name = "text";
    // Whether a value by itself says all that matters of an item: its only field, or the record it names.
    bool isEnough = false;
};

// Looks at an item's fields in their order; see records/field.h for what is called.
class MainFieldFinder {
public:
    void choice(records::Field field, const auto&) { see(field); }
    void choices(records::Field field, const auto&) { see(field); }
    void text(records::Field field, const auto&) { see(field); }
    void privateText(records::Field field, const auto&) { see(field); }
    void label(records::Field field, const auto&) { see(field); }
    void date(records::Field field, const auto&) { see(field); }
    void moment(records::Field field, const auto&) { see(field); }
    void number(records::Field field, const auto&) { see(field); }
    void flag(records::Field field, const auto&) { see(field); }
    void code(records::Field field, const auto&) { see(field); }
    void reference(records::Field field, const auto&, records::AllowedKinds) {
        m_beginsWithReference = m_beginsWithReference || m_fields == 0;
        see(field);
    }
    void part(records::Field field, const auto&) { see(field); }
    void parts(records::Field field, const auto&) { see(field); }
    void spans(records::Field field, const auto&) { see(field); }
    void sealed(records::Field field, const auto&) { see(field); }
    void list(records::Field field, const auto&) { see(field); }

    MainField found() const {
        if (m_beginsWithReference || m_fields == 1) return {m_first, true};
        return {};
    }

private:
    void see(records::Field field) {
        if (m_fields++ == 0) m_first = field.name;
    }

    const char* m_first = nullptr;
    int m_fields = 0;
    bool m_beginsWithReference = false;
};

template <class Item>
MainField mainField() {
    MainFieldFinder finder;
    const Item item;
    Item::describe(item, finder);
    return finder.found();
}

} // namespace casebound::ingest
