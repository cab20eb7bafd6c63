// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/span.h"

#include <QList>
#include <QString>

namespace casebound::text {

// A word of a line, as it is written.
struct WrittenWord {
    Span span;
    QString folded;
    bool isCapital = false; // begins with a capital, and is no single letter
    bool isInitial = false; // a capital letter and a point
    bool hasCase = true;    // its script has capitals
    bool beginsSentence = false;
    bool goesOn = false; // nothing but a blank or a hyphen before it
};

// The words of one line of a text. A mention is none, and parts what is around it.
QList<WrittenWord> writtenWords(const QString& text, const Span& line);

// The lines of a text, without their ends; empty ones too.
QList<Span> linesOf(const QString& text);

} // namespace casebound::text
