// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace casebound {

// Small PDFs, written by hand as bytes, so that tests do not need the libraries that they test.
//
//   PdfBuilder pdf;
//   pdf.addPage(PdfBuilder::textAt(72, 700, "Minutes of the board"));
//   const QByteArray bytes = pdf.build();
//
// Fonts: /F1 is Helvetica with WinAnsi encoding, on every page. Coordinates are PDF's own, from the bottom
// left.
class PdfBuilder {
public:
    // An object's number, for references ("7 0 R").
    int add(const QByteArray& body);
    int addStream(const QByteArray& entries, const QByteArray& data);
    static QByteArray reference(int object) { return QByteArray::number(object) + " 0 R"; }

    // `entries` go into the page's dictionary ("/Rotate 90 /CropBox [0 0 200 200]").
    int addPage(const QByteArray& content, const QByteArray& entries = {});

    void addToCatalog(const QByteArray& entries) { m_catalog += ' ' + entries; }
    void setInfo(const QByteArray& entries) { m_info = entries; } // "/Title (Minutes) /Author (Ann)"
    void setMediaBox(int width, int height);

    // RC4 of 40 bits, revision 2: what every reader must still open. Streams only: add no strings. `user`
    // empty: opens for everybody, with printing, copying and changing forbidden.
    void encrypt(const QByteArray& user, const QByteArray& owner);

    QByteArray build() const;

    // `base` with `object` replaced in a revision appended to it, as editors save.
    static QByteArray appendRevision(const QByteArray& base, int object, const QByteArray& body);

    static QByteArray textAt(double x, double y, const QByteArray& latin1, double size = 12);

private:
    QByteArray objectBytes(int number) const;

    QList<QByteArray> m_objects; // index 0 is object 3: 1 is the catalog, 2 the pages
    QList<QByteArray> m_streams; // the data where the object is a stream
    QList<int> m_pages;
    QByteArray m_catalog;
    QByteArray m_info;
    QByteArray m_mediaBox = "[0 0 612 792]";
    QByteArray m_encryption;
    QByteArray m_key;
};

// A PDF of as many pages as `pages` has entries; lines of a page are separated by \n.
QByteArray pdfWithText(const QStringList& pages);

} // namespace casebound
