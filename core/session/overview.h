// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/records/all.h"
#include "core/reply/dating.h"
#include "core/session/session_tools.h"

#include <QDate>
#include <QHash>
#include <QJsonObject>
#include <QStringList>

namespace casebound::session {

// The case in numbers, for the navigation.
struct Counts {
    QHash<records::Kind, qint64> records;
    qint64 binned = 0;
    qint64 identities = 0;         // in the register; 0 while names are hidden
    qint64 unchecked = 0;          // texts that wait for names to be shown
    qint64 exhibitsUnreviewed = 0; // nobody looked for unregistered names in them yet
    qint64 drafts = 0;
};

// A record as a list shows it.
struct RecordRow {
    QString ref;
    QString title; // of an appearance without one its label; may be empty
    QDateTime changed;
    QStringList missing;
    QJsonObject fields; // as records::toJson() shows it
};

// When something is said to have been, as honest as the source is.
struct ChronologyRow {
    QString ref;
    records::Kind kind = records::Kind::Event;
    QString title;
    QString when;   // "some time between …", "date unknown"
    QString words;  // as they were said
    QDate earliest; // invalid: not bounded on this side
    QDate latest;
    bool isInferred = false;        // from constraints only
    bool contradictsItself = false; // its own date and its constraints exclude each other
    QString standing;               // "claimed"; of events only
    QStringList accordingTo;        // references
    // References of records whose order, as constrained, contradicts this one's dates.
    QStringList contradicts;
};

struct WaitingRow {
    QString ref;
    QString title;
    QString askedOf; // its label or title
    QString when;    // in words
    QString due;
    QString state;              // "none", "partial", …
    std::optional<qint64> days; // waited, at least
};

// What an allegation or event rests on.
struct CorroborationRow {
    QString ref;
    records::Kind kind = records::Kind::Allegation;
    QString title;
    QStringList accordingTo; // references of what says so: cited, linked as support, or named by the event
    QStringList contradictedBy;
    int origins = 0; // of accordingTo, after joining what has the same origin: that corroborates once
};

// Tables over the whole case. Belongs to the session's thread. Errors of all: Damaged, storage's.
class Overview {
public:
    explicit Overview(const SessionTools& tools)
        : m_tools(tools) {}

    Result<Counts> counts();

    // References of records with text that was typed while names were hidden and waits for them to be shown:
    // it is not searched and does not leave. Sorted; what lies in the bin too.
    Result<QStringList> unchecked();

    // In the order of their numbers: up to `limit` (< 0: all) after the number `after`.
    Result<QList<RecordRow>> rows(records::Kind kind, qint64 after, qint64 limit);

    // Events by the earliest day, requests, public statements and testimonies among them by their date; those
    // without any date last.
    Result<QList<ChronologyRow>> chronology();

    // Longest waiting first; answered and refused ones last.
    Result<QList<WaitingRow>> waiting(const QDate& today);

    Result<QList<CorroborationRow>> corroboration();

private:
    static QString wordingOf(const QString& when); // empty for no date
    Result<ChronologyRow> chronologyRow(const records::AnyRecord& record, const reply::Dating& dating);

    SessionTools m_tools;
};

} // namespace casebound::session
