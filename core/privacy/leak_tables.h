// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/privacy/identity.h"
#include "core/privacy/leak_check.h"
#include "core/privacy/raw_bytes.h"
#include "core/text/matcher.h"

#include <QHash>
#include <QStringList>

#include <utility>

namespace casebound::privacy {

// What a pattern's value stands for, and the ways to look for all of them.
struct LeakCheck::Tables {
    struct Person {
        IdentityId id;
        AppearanceId appearance;
        QString label; // of the appearance; empty where there is none
    };
    struct Entry {
        qsizetype person = 0;
        bool weak = false;
        bool allowed = false; // a form that may stand
    };

    Tables(const Register& names, const QList<Allowed>& allowed)
        : Tables(collect(names, allowed)) {}

    QList<LeakHit> search(const QString& text, const QString& where) const;
    QList<LeakHit> searchRaw(const RawPiece& piece) const;

    // Whether a hit is half of a form that may stand, at the edge of a piece of text: where the printed line
    // ended there. The page's own text, which is searched too, has both halves together.
    bool isBrokenForm(const LeakHit& hit, const QString& piece) const;

private:
    struct Collected {
        QList<Person> people;
        QList<Entry> entries;
        QList<text::Pattern> patterns;
        QList<text::Pattern> rawPatterns;
        QHash<IdentityId, QStringList> allowedForms;

        void add(const Name& name, const Entry& entry);
    };
    static Collected collect(const Register& names, const QList<Allowed>& allowed);
    explicit Tables(Collected from)
        : m_people(std::move(from.people))
        , m_entries(std::move(from.entries))
        , m_matcher(from.patterns, text::RuleSet::all())
        , m_rawMatcher(from.rawPatterns,
                       text::RuleSet::only(text::Rule::AsWritten).with(text::Rule::JoinedUp))
        , m_allowedForms(std::move(from.allowedForms)) {}

    bool mayStand(const text::Hit& hit) const;
    QList<LeakHit> hitsOf(const text::Hit& hit, const QString& text, const QString& where) const;
    LeakHit hitOf(int value, const QString& rule, LeakLevel level, const text::Span& span,
                  const QString& where) const;

    QList<Person> m_people;
    QList<Entry> m_entries; // by pattern value
    text::Matcher m_matcher;
    text::Matcher m_rawMatcher;
    QHash<IdentityId, QStringList> m_allowedForms;
};

} // namespace casebound::privacy
