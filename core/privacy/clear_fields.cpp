// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/clear_fields.h"

#include <QSet>

namespace casebound::privacy {

namespace {

// Collects labels and codes; see records/field.h for what is called.
class ClearCollector {
public:
    void label(records::Field, const QString& value) { m_labels.insert(value); }
    void code(records::Field, const QString& value) { m_codes.insert(value); }
    template <class Item>
    void list(records::Field, const QList<Item>& items) {
        for (const Item& item : items)
            Item::describe(item, *this);
    }
    void choice(records::Field, const auto&) {}
    void choices(records::Field, const auto&) {}
    void text(records::Field, const auto&) {}
    void privateText(records::Field, const auto&) {}
    void date(records::Field, const auto&) {}
    void moment(records::Field, const auto&) {}
    void number(records::Field, const auto&) {}
    void flag(records::Field, const auto&) {}
    void reference(records::Field, const auto&, records::AllowedKinds) {}
    void part(records::Field, const auto&) {}
    void parts(records::Field, const auto&) {}
    void spans(records::Field, const auto&) {}
    void sealed(records::Field, const auto&) {}

    const QSet<QString>& labels() const { return m_labels; }
    const QSet<QString>& codes() const { return m_codes; }

private:
    QSet<QString> m_labels;
    QSet<QString> m_codes;
};

ClearCollector collected(const records::AnyRecord& record) {
    ClearCollector collector;
    std::visit([&](const auto& value) { records::describeAll(value, collector); }, record);
    return collector;
}

} // namespace

Outcome checkClearFields(const LabelCheck& check, const records::AnyRecord& record,
                         const records::AnyRecord* before) {
    const ClearCollector now = collected(record);
    const ClearCollector then = before ? collected(*before) : ClearCollector();
    for (const QString& label : now.labels())
        if (!label.isEmpty() && !then.labels().contains(label)) CB_CHECK(check.label(label));
    for (const QString& code : now.codes())
        if (!code.isEmpty() && !then.codes().contains(code)) CB_CHECK(check.code(code));
    return {};
}

} // namespace casebound::privacy
