// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/kind.h"

#include <QList>
#include <QString>

#include <optional>

namespace casebound::models {

// The rooms of the window. Exhibits and public statements have one of their own; all other kinds share
// theirs.
enum class Room { Records, Exhibits, Statements, Chronology, Names, Packets, History, Bin, Safekeeping };

// Where one can be: a room, and in it a record or a place in one.
struct Destination {
    Room room = Room::Records;
    records::Kind kind = records::Kind::Event; // of the records' room
    QString ref;                               // "EX-001 p.2"; empty: the room itself

    friend bool operator==(const Destination&, const Destination&) = default;
    bool isSameRoom(const Destination& other) const {
        return room == other.room && (room != Room::Records || kind == other.kind);
    }
    // "records/event EV-003", for the state that a case keeps, and back.
    QString toString() const;
    static std::optional<Destination> fromString(const QString& text);
};

// The room where records of this kind are worked on.
Destination roomOf(records::Kind kind);
// Where a reference leads; nothing where it is none. "names", "packets", "chronology", "bin" lead to these
// rooms.
std::optional<Destination> destinationOf(const QString& ref);

QString roomName(const Destination& destination);
QString roomIcon(const Destination& destination);

// Where one has been, like in a browser. The place one is at is the last entry until something is gone back
// to.
class Trail {
public:
    // A new place; what lay ahead is forgotten. Being there already is no step.
    void go(const Destination& destination);
    // The place has changed by itself (another page, another record in the list): no step.
    void move(const Destination& destination);
    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < m_places.size(); }
    // The place to go to; only where that can be.
    Destination back() { return m_places[--m_at]; }
    Destination forward() { return m_places[++m_at]; }
    bool isEmpty() const { return m_places.isEmpty(); }
    Destination current() const { return m_places.value(m_at); }

private:
    QList<Destination> m_places;
    qsizetype m_at = -1;
};

} // namespace casebound::models
