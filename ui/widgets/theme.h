// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QString>

class QApplication;

// All measures, colours and icons of the window, in one place. Sizes are device-independent pixels; what
// holds words grows with the letters, see forLetters().
namespace casebound::widgets {

namespace space {
constexpr int kTiny = 4;
constexpr int kSmall = 8;
constexpr int kMedium = 12;
constexpr int kLarge = 20;
constexpr int kHuge = 32;
} // namespace space

constexpr int kRadius = 6;
constexpr int kRowHeight = 34; // of a list, for letters of the usual size: tables breathe

enum class Tone { FollowDesktop, Light, Dark };

// Meanings, not hues: a view never names a colour.
enum class Ink {
    Text,
    Quiet,   // secondary words
    Faint,   // placeholders, what is missing
    Accent,  // what can be clicked, the chosen one
    Good,    // answered, given, verified
    Warning, // to be looked at
    Danger,  // blocks, names shown
    Surface, // lists and texts
    Raised,  // panels beside them
    Line,    // separators
    Chip,    // background of a mention
    Chosen,  // background of what is selected
    Hit,     // background of a search hit
};

enum class TextSize { Small, Body, Strong, Title, Huge };

// Sets style, palette and style sheet of the whole program, and again when the desktop changes.
void applyTheme(QApplication& application, Tone tone);
// What the desktop asks for; until then its palette tells. For Tone::FollowDesktop, from the next
// applyTheme().
void setDesktopTone(bool dark);
Tone themeTone();
bool isDark();

QColor ink(Ink ink);
// As the style sheet calls it: "quiet". Rules for a property `ink` follow the tone by themselves.
QString inkName(Ink ink);
// Of the eight colours that points of a statement take in turn; `alpha` 0-255 for backgrounds.
QColor pointColour(int index, int alpha = 255);
QFont font(TextSize size);
// As the style sheet calls it: "title". Rules for a property `textSize` follow the letters by themselves.
QString textSizeName(TextSize size);
// A measure that suits letters of the usual size, as much larger as the letters are.
int forLetters(int pixels);

// An icon of resources/icons by its name ("search"), drawn in the palette's colours for every state.
QIcon icon(const QString& name);
QIcon icon(const QString& name, Ink ink);

} // namespace casebound::widgets
