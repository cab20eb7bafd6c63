// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

// What the sandboxed reader says about a document, as plain values. Everything in them comes from foreign
// bytes: text is untrusted, sizes are bounded (bounds.h), and nothing here is true just because it was said.
namespace casebound::reading::wire {

// Office: DOCX and ODT, which are archives; Mail: RFC 5322 messages.
enum class DocumentKind : quint8 { Auto, Pdf, Html, Text, Json, Zip, Xml, Image, Office, Mail };

// How far the reader could lock itself up. Without seccomp it parses nothing; without Landlock it has no file
// access at all, so that fonts which are not embedded are missing: tell the user.
struct SandboxState {
    bool landlock = false;
    bool seccomp = false;
};

// In points (1/72 inch) of the page as it is shown, turned by its own rotation and cut to its crop box; the
// origin is the top left corner.
struct Rect {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
};

struct MetadataEntry {
    QString key; // "Title", "Author", "Producer", "CreationDate", … as in the document
    QString value;
};

enum class AttachmentOrigin : quint8 { Document, Annotation };

struct Attachment {
    QString name; // as given in the document: may be empty, a path, or a duplicate
    AttachmentOrigin origin = AttachmentOrigin::Document;
    qint32 page = 0;     // from 1 for annotations, else 0
    qint64 size = -1;    // unpacked bytes; -1 when it cannot be told
    bool locked = false; // encrypted apart from the document: attachment() will not give it
};

enum class ScriptPlace : quint8 { Document, Page, Annotation, FormField, Outline };

struct Script {
    ScriptPlace place = ScriptPlace::Document;
    qint32 page = 0; // from 1, or 0 where no page belongs to it
};

struct FormField {
    QString name;
    QString value;
};

struct OutlineEntry {
    QString title;
    qint32 depth = 0; // 0 for the top level
    qint32 page = 0;  // from 1; 0 when the target is unknown
};

struct DocumentFacts {
    DocumentKind kind = DocumentKind::Pdf;
    qint32 pageCount = 0; // 0 for kinds without pages
    QString version;      // of the format: "1.7"
    bool encrypted = false;
    bool restricted = false; // opens for everybody, but its owner forbade printing, copying or changing
    bool attachmentsLocked = false; // only the attachments are encrypted
    bool repaired = false;          // the cross-reference table was rebuilt or the parser complained
    qint32 parserErrors = 0;        // counted up to kMaxParserErrors
    qint32 revisions = 1;           // more than 1: earlier text can be recovered from the file
    bool xfa = false;               // a form whose content is not shown
    bool forms = false;
    bool hiddenLayers = false; // optional content that can be switched off
    bool incomplete = false;   // a list below was cut at its bound
    QList<MetadataEntry> metadata;
    QList<Script> scripts;
    QList<FormField> fields;
    QList<Attachment> attachments; // the index is what attachment() takes
    QList<QString> pageLabels;     // one a page, or empty where the document has none
    QList<OutlineEntry> outline;
};

// A word of a page. start and length count UTF-16 units of PageText::text.
struct Word {
    qint32 start = 0;
    qint32 length = 0;
    Rect box;
};

struct PageText {
    QString text;      // in reading order; lines end with \n, blocks with an empty line
    QList<Word> words; // ascending, not overlapping
    QString hidden;    // text that the page holds but does not show (cropped away, hidden layer)
    double width = 0;  // points, as shown
    double height = 0;
    qint32 rotation = 0; // of the page: 0, 90, 180, 270; boxes are already turned
    QString label;
    bool noText = false;         // nothing to select: offer OCR
    bool hasImages = false;      // a page without text and with images is most likely a scan
    bool textUnreliable = false; // fonts do not say which characters they draw: offer OCR
    bool rtlUncertain = false;   // right-to-left or vertical text whose order is a guess
};

enum class PixelFormat : quint8 { Grey8, Rgb888 };

struct Image {
    qint32 width = 0;
    qint32 height = 0;
    PixelFormat format = PixelFormat::Grey8;
    QByteArray pixels; // rows from the top, packed: width × height × 1 or 3 bytes
};

// What was made out on an image. Boxes of words are in its pixels.
struct RecognizedText {
    QString text;             // in reading order; lines end with \n, paragraphs with an empty line
    QList<Word> words;        // ascending, not overlapping
    QList<qint32> confidence; // of each word, from 0 to 100: how sure the recogniser was
};

struct ExtractedText {
    QString text;
    QString encoding; // "UTF-8", "UTF-16LE", "windows-1252", …
};

enum class Place : quint8 {
    PageText,
    HiddenText,
    Metadata,
    Outline,
    Annotation,
    FormField,
    AttachmentName,
    AttachmentText, // attachments that are text
    Link,
    PageLabel,
    Script,
    ObjectText, // any other string of the file, structure and alternative texts among them
    Text,       // the text of a document without pages
    MemberName, // of an archive
    UnreadPart, // letters that stand in a part which nothing here can read
};

struct Passage {
    Place place = Place::Text;
    qint32 page = 0; // from 1, or 0; of an archive's unread part: the number of the member
    QString text;
};

struct ZipEntry {
    QString name; // relative, without "." and "..", unique
    qint64 size = 0;
};

enum class JsonType : quint8 { Null, Bool, Number, String, Object, Array };

// One leaf of a JSON text. Objects and arrays appear themselves only when they are empty.
struct FlatValue {
    QString path;  // members[3].sha256; a key that is not [A-Za-z0-9_-]+ stands as ["…"], JSON-escaped
    QString value; // numbers as written, true, false, null
    JsonType type = JsonType::Null;
};

} // namespace casebound::reading::wire
