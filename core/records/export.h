// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/consent.h"

namespace casebound::records {

enum class ExportForm { Packet, Reply, Table, Archive, Draft };
constexpr auto choices(ExportForm) {
    using enum ExportForm;
    return std::to_array<Choice<ExportForm>>(
        {{Packet, "packet"}, {Reply, "reply"}, {Table, "table"}, {Archive, "archive"}, {Draft, "draft"}});
}

// What left, and as what: the label or reference that this export used for a record of the case.
struct ExportedItem {
    static constexpr const char* kTable = "export_item";
    PartId id;
    RecordId record;
    QString shownAs;

    template <class Self, class V>
    static void describe(Self& self, V& v) {
        v.reference({"record", "what left"}, self.record, {});
        v.label({"shown_as", "the label or reference used outside"}, self.shownAs);
    }
};

// The ledger: one row for everything that left. Made by the gate, never by hand.
struct Export {
    static constexpr Kind kKind = Kind::Export;
    Common common;
    ExportForm form = ExportForm::Packet;
    Purpose purpose = Purpose::Internal;
    QString audience;
    QDateTime at;
    QString chainHead;   // hex, as before this export
    QByteArray secrets;  // sealed: return identity and secret, commitment secrets, the recipient
    QString fingerprint; // of the signing key
    QList<ExportedItem> items;

    template <class Self, class V>
    static void describe(Self& self, V& v) {
        v.choice({"form", "what left"}, self.form);
        v.choice({"purpose", "for what"}, self.purpose);
        v.code({"audience", "for whom"}, self.audience);
        v.moment({"at", "when"}, self.at);
        v.code({"chain_head", "the history's head before this export"}, self.chainHead);
        v.sealed({"secrets", "what is needed to read an answer"}, self.secrets);
        v.code({"fingerprint", "the key it was signed with"}, self.fingerprint);
        v.list({"items", "what it held, under which labels and references"}, self.items);
    }
};

} // namespace casebound::records
