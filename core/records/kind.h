// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QList>
#include <QString>

#include <array>
#include <optional>

namespace casebound::records {

struct RecordTag;
using RecordId = Id<RecordTag>;
// Something inside a record that can be cited, answered or linked by itself: a point, claim, passage,
// paragraph, page.
struct PartTag;
using PartId = Id<PartTag>;

enum class Kind {
    Appearance,
    Body,
    Allegation,
    Testimony,
    Event,
    PublicStatement,
    Reply,
    Exhibit,
    Source,
    Request,
    Citation,
    Link,
    Translation,
    Topic,
    Consent,
    Export,
};

struct KindInfo {
    Kind kind;
    const char* table;  // singular, snake case: "public_statement"
    const char* plural; // the command line's KIND: "public-statements"
    const char* prefix; // of its references: "ST"
};

inline constexpr std::array kKinds{
    KindInfo{Kind::Appearance, "appearance", "appearances", "PE"},
    KindInfo{Kind::Body, "body", "bodies", "BO"},
    KindInfo{Kind::Allegation, "allegation", "allegations", "AL"},
    KindInfo{Kind::Testimony, "testimony", "testimonies", "TE"},
    KindInfo{Kind::Event, "event", "events", "EV"},
    KindInfo{Kind::PublicStatement, "public_statement", "public-statements", "ST"},
    KindInfo{Kind::Reply, "reply", "replies", "RE"},
    KindInfo{Kind::Exhibit, "exhibit", "exhibits", "EX"},
    KindInfo{Kind::Source, "source", "sources", "SO"},
    KindInfo{Kind::Request, "request", "requests", "RQ"},
    KindInfo{Kind::Citation, "citation", "citations", "CI"},
    KindInfo{Kind::Link, "link", "links", "LI"},
    KindInfo{Kind::Translation, "translation", "translations", "TR"},
    KindInfo{Kind::Topic, "topic", "topics", "TO"},
    KindInfo{Kind::Consent, "consent", "consents", "CO"},
    KindInfo{Kind::Export, "export", "exports", "XP"},
};

const KindInfo& info(Kind kind);
std::optional<Kind> kindFromPlural(const QString& plural);
std::optional<Kind> kindFromTable(const QString& table);

// "ST-001": permanent once given. Numbers of more than three digits are written in full.
QString reference(Kind kind, qint64 number);

// What a person typed, taken apart: "ST-001", "ST-001.3" (point 3), "TE-002 ¶4" or "TE-002.4", "EX-001 p.2"
// or "EX-001.2".
struct ParsedReference {
    Kind kind;
    qint64 number = 0;
    std::optional<qint64> part; // number of the point, paragraph or page
};
// Empty when it is not a reference. Case does not matter, nor does the number of leading zeros.
std::optional<ParsedReference> parseReference(const QString& text);

} // namespace casebound::records
