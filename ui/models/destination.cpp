// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/destination.h"

#include "ui/models/wording.h"

#include <QCoreApplication>

#include <array>

namespace casebound::models {

using records::Kind;

namespace {

constexpr qsizetype kLongestTrail = 200;

struct RoomWords {
    Room room;
    const char* code;
    const char* name;
    const char* icon;
};

constexpr std::array kRooms{
    RoomWords{Room::Exhibits, "exhibits", QT_TRANSLATE_NOOP("room", "Exhibits"), "exhibit"},
    RoomWords{Room::Statements, "statements", QT_TRANSLATE_NOOP("room", "Public statements"), "statement"},
    RoomWords{Room::Chronology, "chronology", QT_TRANSLATE_NOOP("room", "Chronology"), "chronology"},
    RoomWords{Room::Names, "names", QT_TRANSLATE_NOOP("room", "Names"), "register"},
    RoomWords{Room::Packets, "packets", QT_TRANSLATE_NOOP("room", "What leaves"), "packet"},
    RoomWords{Room::History, "history", QT_TRANSLATE_NOOP("room", "History"), "history"},
    RoomWords{Room::Bin, "bin", QT_TRANSLATE_NOOP("room", "Bin"), "bin"},
    RoomWords{Room::Safekeeping, "safekeeping", QT_TRANSLATE_NOOP("room", "Safekeeping"), "backup"},
};

const RoomWords* wordsOfRoom(Room room) {
    for (const auto& words : kRooms)
        if (words.room == room) return &words;
    return nullptr;
}

} // namespace

QString Destination::toString() const {
    const RoomWords* words = wordsOfRoom(room);
    const QString code = words ? QString::fromLatin1(words->code)
                               : QStringLiteral("records/") + QLatin1String(records::info(kind).table);
    return ref.isEmpty() ? code : code + u' ' + ref;
}

std::optional<Destination> Destination::fromString(const QString& text) {
    const QString code = text.section(u' ', 0, 0);
    const QString ref = text.section(u' ', 1);
    for (const auto& words : kRooms)
        if (code == QLatin1String(words.code)) return Destination{words.room, Kind::Event, ref};
    if (!code.startsWith(QLatin1String("records/"))) return std::nullopt;
    const auto kind = records::kindFromTable(code.section(u'/', 1));
    return kind ? std::optional(Destination{Room::Records, *kind, ref}) : std::nullopt;
}

Destination roomOf(Kind kind) {
    switch (kind) {
    case Kind::Exhibit:
        return {Room::Exhibits, kind, {}};
    case Kind::PublicStatement:
        return {Room::Statements, kind, {}};
    default:
        return {Room::Records, kind, {}};
    }
}

std::optional<Destination> destinationOf(const QString& ref) {
    if (const auto kind = kindOf(ref)) {
        Destination destination = roomOf(*kind);
        destination.ref = ref;
        return destination;
    }
    return Destination::fromString(ref);
}

QString roomName(const Destination& destination) {
    const RoomWords* words = wordsOfRoom(destination.room);
    return words ? QCoreApplication::translate("room", words->name) : kindPlural(destination.kind);
}

QString roomIcon(const Destination& destination) {
    const RoomWords* words = wordsOfRoom(destination.room);
    return words ? QString::fromLatin1(words->icon) : kindIcon(destination.kind);
}

void Trail::go(const Destination& destination) {
    if (m_at >= 0 && m_places[m_at] == destination) return;
    m_places.resize(m_at + 1);
    m_places.append(destination);
    if (m_places.size() > kLongestTrail) m_places.removeFirst();
    m_at = m_places.size() - 1;
}

void Trail::move(const Destination& destination) {
    if (m_at < 0) return go(destination);
    m_places[m_at] = destination;
}

} // namespace casebound::models
