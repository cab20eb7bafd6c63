// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reading/wire/types.h"

// The reader's answers under the names that the rest of the core uses.
namespace casebound::reading {

using wire::Attachment;
using wire::AttachmentOrigin;
using wire::DocumentFacts;
using wire::DocumentKind;
using wire::ExtractedText;
using wire::FlatValue;
using wire::FormField;
using wire::Image;
using wire::JsonType;
using wire::MetadataEntry;
using wire::OutlineEntry;
using wire::PageText;
using wire::Passage;
using wire::PixelFormat;
using wire::Place;
using wire::RecognizedText;
using wire::Rect;
using wire::SandboxState;
using wire::Script;
using wire::ScriptPlace;
using wire::Word;
using wire::ZipEntry;

// "page text", "metadata", "attachment name", …: for people and for the `where` of a leak check.
QString placeName(Place place);

} // namespace casebound::reading
