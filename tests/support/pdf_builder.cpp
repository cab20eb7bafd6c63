// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pdf_builder.h"

#include <QCryptographicHash>

#include <array>
#include <numeric>
#include <utility>

namespace casebound {

namespace {

constexpr int kFirst = 3;

QByteArray rc4(const QByteArray& key, const QByteArray& data) {
    std::array<unsigned char, 256> state;
    std::iota(state.begin(), state.end(), static_cast<unsigned char>(0));
    for (unsigned i = 0, j = 0; i < 256; ++i) {
        j = (j + state[i] + static_cast<unsigned char>(key[static_cast<qsizetype>(i) % key.size()])) & 255;
        std::swap(state[i], state[j]);
    }
    QByteArray out;
    unsigned i = 0;
    unsigned j = 0;
    for (const char c : data) {
        i = (i + 1) & 255;
        j = (j + state[i]) & 255;
        std::swap(state[i], state[j]);
        out += static_cast<char>(static_cast<unsigned char>(c) ^ state[(state[i] + state[j]) & 255]);
    }
    return out;
}

QByteArray md5(const QByteArray& data) {
    return QCryptographicHash::hash(data, QCryptographicHash::Md5);
}

// ISO 32000-1, 7.6.3.3: every password is filled up with these.
QByteArray padded(const QByteArray& password) {
    static const QByteArray kPadding =
        QByteArray::fromHex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A");
    return (password + kPadding).left(32);
}

QByteArray hexString(const QByteArray& bytes) {
    return '<' + bytes.toHex() + '>';
}

QByteArray escaped(const QByteArray& text) {
    QByteArray result = text;
    return result.replace('\\', "\\\\").replace('(', "\\(").replace(')', "\\)");
}

} // namespace

int PdfBuilder::add(const QByteArray& body) {
    m_objects.append(body);
    m_streams.append(QByteArray());
    return kFirst + static_cast<int>(m_objects.size()) - 1;
}

int PdfBuilder::addStream(const QByteArray& entries, const QByteArray& data) {
    const int number = add("<< /Length " + QByteArray::number(data.size()) + ' ' + entries + " >>");
    m_streams.back() = data.isNull() ? QByteArray("") : data;
    return number;
}

int PdfBuilder::addPage(const QByteArray& content, const QByteArray& entries) {
    const int stream = addStream({}, content);
    // A dictionary has each key once: a page's own resources replace the usual ones.
    const QByteArray resources =
        entries.contains("/Resources")
            ? QByteArray()
            : QByteArray("/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica "
                         "/Encoding /WinAnsiEncoding >> >> >> ");
    const QByteArray box = entries.contains("/MediaBox") ? QByteArray() : "/MediaBox " + m_mediaBox + ' ';
    m_pages.append(add("<< /Type /Page /Parent 2 0 R " + box + resources + "/Contents " + reference(stream) +
                       ' ' + entries + " >>"));
    return m_pages.back();
}

void PdfBuilder::setMediaBox(int width, int height) {
    m_mediaBox = "[0 0 " + QByteArray::number(width) + ' ' + QByteArray::number(height) + ']';
}

// ISO 32000-1, algorithms 2, 3 and 4 for revision 2.
void PdfBuilder::encrypt(const QByteArray& user, const QByteArray& owner) {
    const QByteArray id = QByteArray(16, 'i');
    const QByteArray permissions = QByteArray::fromHex("c0ffffff"); // -64: nothing is permitted
    const QByteArray ownerKey = md5(padded(owner)).left(5);
    const QByteArray ownerEntry = rc4(ownerKey, padded(user));
    m_key = md5(padded(user) + ownerEntry + permissions + id).left(5);
    const QByteArray userEntry = rc4(m_key, padded({}));
    m_encryption = "/ID [" + hexString(id) + hexString(id) +
                   "] /Encrypt << /Filter /Standard /V 1 /R 2 /P -64 /O " + hexString(ownerEntry) + " /U " +
                   hexString(userEntry) + " >>";
}

QByteArray PdfBuilder::objectBytes(int number) const {
    const qsizetype index = number - kFirst;
    QByteArray result = m_objects[index];
    if (!m_streams[index].isNull()) {
        QByteArray data = m_streams[index];
        if (!m_key.isEmpty()) {
            QByteArray salt(5, '\0'); // number and generation, ISO 32000-1, algorithm 1
            salt[0] = static_cast<char>(number & 255);
            salt[1] = static_cast<char>(number >> 8);
            data = rc4(md5(m_key + salt).left(10), data);
        }
        result += "\nstream\n" + data + "\nendstream";
    }
    return result;
}

QByteArray PdfBuilder::build() const {
    QByteArray kids;
    for (const int page : m_pages)
        kids += reference(page) + ' ';
    QList<QByteArray> bodies{"<< /Type /Catalog /Pages 2 0 R" + m_catalog + " >>",
                             "<< /Type /Pages /Kids [" + kids + "] /Count " +
                                 QByteArray::number(m_pages.size()) + " >>"};
    for (int i = 0; i < m_objects.size(); ++i)
        bodies.append(objectBytes(kFirst + i));
    if (!m_info.isEmpty()) bodies.append("<< " + m_info + " >>");

    QByteArray out = "%PDF-1.7\n";
    QByteArray table;
    for (qsizetype i = 0; i < bodies.size(); ++i) {
        table += QByteArray::number(out.size()).rightJustified(10, '0') + " 00000 n \n";
        out += QByteArray::number(i + 1) + " 0 obj\n" + bodies[i] + "\nendobj\n";
    }
    const QByteArray size = QByteArray::number(bodies.size() + 1);
    const QByteArray start = QByteArray::number(out.size());
    out +=
        "xref\n0 " + size + "\n0000000000 65535 f \n" + table + "trailer\n<< /Size " + size + " /Root 1 0 R ";
    if (!m_info.isEmpty()) out += "/Info " + reference(static_cast<int>(bodies.size())) + ' ';
    return out + m_encryption + " >>\nstartxref\n" + start + "\n%%EOF\n";
}

QByteArray PdfBuilder::appendRevision(const QByteArray& base, int object, const QByteArray& body) {
    const auto numberAfter = [&](const QByteArray& mark) {
        const qsizetype at = base.lastIndexOf(mark) + mark.size();
        return base.mid(at, base.indexOf('\n', at) - at).trimmed().split(' ').first();
    };
    const QByteArray previous = numberAfter("startxref\n");
    const QByteArray size = numberAfter("/Size ");
    QByteArray out = base;
    const QByteArray at = QByteArray::number(out.size()).rightJustified(10, '0');
    out += QByteArray::number(object) + " 0 obj\n" + body + "\nendobj\n";
    const QByteArray start = QByteArray::number(out.size());
    return out + "xref\n" + QByteArray::number(object) + " 1\n" + at + " 00000 n \ntrailer\n<< /Size " +
           size + " /Root 1 0 R /Prev " + previous + " >>\nstartxref\n" + start + "\n%%EOF\n";
}

QByteArray PdfBuilder::textAt(double x, double y, const QByteArray& latin1, double size) {
    return "BT /F1 " + QByteArray::number(size) + " Tf " + QByteArray::number(x) + ' ' +
           QByteArray::number(y) + " Td (" + escaped(latin1) + ") Tj ET\n";
}

QByteArray pdfWithText(const QStringList& pages) {
    PdfBuilder pdf;
    for (const QString& page : pages) {
        QByteArray content;
        double y = 720;
        for (const QString& line : page.split(QLatin1Char('\n'))) {
            content += PdfBuilder::textAt(72, y, line.toLatin1());
            y -= 15;
        }
        pdf.addPage(content);
    }
    return pdf.build();
}

} // namespace casebound
