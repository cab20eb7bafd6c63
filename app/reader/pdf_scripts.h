// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reading/wire/types.h"

#include <qpdf/QPDFObjectHandle.hh>

class QPDF;

namespace casebound::reader {

// Where a document holds JavaScript. Nothing is ever run. Looks at the places that viewers run scripts from,
// then at all objects, so that an odd place is reported as the document's.
QList<reading::wire::Script> findScripts(QPDF& pdf);

bool isScript(QPDFObjectHandle action); // an action dictionary with a script in it

} // namespace casebound::reader
