// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/common.h"

namespace casebound::records {

struct Answers {
    static constexpr const char* kTable = "reply_answers";
    PartId id;
    RecordId statement;

    template <class Self, class V>
    static void describe(Self& self, V& v) {
        v.reference({"statement", "a public statement"}, self.statement, {Kind::PublicStatement});
    }
};

struct Writer {
    static constexpr const char* kTable = "reply_writer";
    PartId id;
    RecordId writer;
    text::MaskedText interests;

    template <class Self, class V>
    static void describe(Self& self, V& v) {
        v.reference({"writer", "an appearance"}, self.writer, {Kind::Appearance});
        v.text({"interests", "interests declared, as they were then"}, self.interests);
    }
};

struct OrderedPoint {
    static constexpr const char* kTable = "reply_point";
    PartId id;
    PartId point;

    template <class Self, class V>
    static void describe(Self& self, V& v) {
        v.part({"point", "a point of an answered statement"}, self.point);
    }
};

struct PublishedVersion {
    static constexpr const char* kTable = "reply_version";
    PartId id;
    text::MaskedText where;
    QString when;
    RecordId exportRecord;

    template <class Self, class V>
    static void describe(Self& self, V& v) {
        v.text({"where", "where it was published"}, self.where);
        v.date({"when", "when"}, self.when);
        v.reference({"export", "the export it came from"}, self.exportRecord, {Kind::Export});
    }
};

struct Reply {
    static constexpr Kind kKind = Kind::Reply;
    Common common;
    QList<Answers> answers;
    QList<Writer> writers;
    text::MaskedText introduction;
    QList<OrderedPoint> order; // empty: the order of the statements
    text::MaskedText conclusion;
    QString language;
    QList<PublishedVersion> versions;

    template <class Self, class V>
    static void describe(Self& self, V& v) {
        v.list({"answers", "the public statements it answers"}, self.answers);
        v.list({"writers", "who writes it, with declared interests"}, self.writers);
        v.text({"introduction", "what comes before the first point"}, self.introduction);
        v.list({"order", "the points in the reply's own order; left out: as in the statements"}, self.order);
        v.text({"conclusion", "what comes after the last point"}, self.conclusion);
        v.code({"language", "its language"}, self.language);
        v.list({"versions", "where and when it was published"}, self.versions);
    }
};

} // namespace casebound::records
