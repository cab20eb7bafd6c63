// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QMimeData;

namespace casebound::widgets {

// Puts words of a case into the clipboard, marked as secret for clipboard managers that heed it. They are
// taken out again after a minute and when the program ends, unless something else was copied since.
void copySecretly(const QString& text);
// The same of other data, which becomes the clipboard's.
void copySecretly(QMimeData* data);

// Takes out what copySecretly() put there, if it is there still.
void clearSecretClipboard();

// From now on nothing that is selected in this program stays in X11's PRIMARY, whichever widget put it there.
// Other programs have to ask for a selection and are answered by our event loop: taking it back at once means
// that none of it gets out. Once a program; further calls do nothing.
void keepPrimaryEmpty();

} // namespace casebound::widgets
