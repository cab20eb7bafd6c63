// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/image_exif.h"

#include "app/cage/clean_text.h"
#include "core/reading/wire/bounds.h"

#include <exiv2/exiv2.hpp>

#include <cmath>
#include <optional>
#include <string>

namespace casebound::reader {

using namespace reading::wire;

namespace {

const Exiv2::byte* bytesOf(QByteArrayView view) {
    return reinterpret_cast<const Exiv2::byte*>(view.data());
}

// Old programs write the letters of their system.
QString decoded(const std::string& bytes) {
    const QByteArray plain = QByteArray::fromStdString(bytes);
    const QString text = QString::fromUtf8(plain);
    return text.contains(QChar(QChar::ReplacementCharacter)) ? QString::fromLatin1(plain) : text;
}

class Entries {
public:
    void add(const std::string& key, const QString& value) {
        const QString clean = cage::cleanText(QStringView(value).left(kMaxValue));
        if (clean.trimmed().isEmpty() || m_entries.size() >= kMaxListed) return;
        m_entries.append({cage::cleanLine(QString::fromStdString(key), kMaxName), clean});
    }

    void addAll(const Exiv2::ExifData& exif) {
        for (const Exiv2::Exifdatum& datum : exif) {
            if (isBinary(datum)) continue;
            // In words, as far as Exiv2 has them: byte strings of letters, enumerations.
            add(datum.key(), decoded(datum.print(&exif)));
        }
        addPosition(exif);
    }

    QList<MetadataEntry> take() { return std::move(m_entries); }

private:
    static bool isBinary(const Exiv2::Exifdatum& datum) {
        return datum.typeId() == Exiv2::undefined && datum.size() > 4096;
    }

    // Degrees from degrees, minutes and seconds.
    static std::optional<double> degrees(const Exiv2::ExifData& exif, const char* value, const char* side,
                                         char negative) {
        const auto found = exif.findKey(Exiv2::ExifKey(value));
        const auto sideFound = exif.findKey(Exiv2::ExifKey(side));
        if (found == exif.end() || found->count() < 3) return std::nullopt;
        double sum = 0;
        double part = 1;
        for (int i = 0; i < 3; ++i, part *= 60)
            sum += double(found->toFloat(i)) / part;
        if (!std::isfinite(sum)) return std::nullopt;
        const bool isNegative = sideFound != exif.end() && sideFound->toString().find(negative) == 0;
        return isNegative ? -sum : sum;
    }

    void addPosition(const Exiv2::ExifData& exif) {
        const auto north = degrees(exif, "Exif.GPSInfo.GPSLatitude", "Exif.GPSInfo.GPSLatitudeRef", 'S');
        const auto east = degrees(exif, "Exif.GPSInfo.GPSLongitude", "Exif.GPSInfo.GPSLongitudeRef", 'W');
        if (!north || !east) return;
        add("Position", QStringLiteral("%1, %2").arg(*north, 0, 'f', 5).arg(*east, 0, 'f', 5));
    }

    QList<MetadataEntry> m_entries;
};

void keepQuiet() {
    Exiv2::LogMsg::setLevel(Exiv2::LogMsg::mute); // its warnings quote the file
}

} // namespace

QList<MetadataEntry> exifOf(QByteArrayView image) {
    keepQuiet();
    Entries entries;
    try {
        auto opened = Exiv2::ImageFactory::open(bytesOf(image), static_cast<long>(image.size()));
        opened->readMetadata();
        entries.addAll(opened->exifData());
        for (const Exiv2::Iptcdatum& datum : opened->iptcData())
            entries.add(datum.key(), decoded(datum.toString()));
        for (const Exiv2::Xmpdatum& datum : opened->xmpData())
            entries.add(datum.key(), decoded(datum.toString()));
        entries.add("Comment", decoded(opened->comment()));
    } catch (const std::exception&) {
        return entries.take(); // what was read until there; the bytes are searched as they are, too
    }
    return entries.take();
}

int exifOrientation(QByteArrayView image) {
    keepQuiet();
    try {
        auto opened = Exiv2::ImageFactory::open(bytesOf(image), static_cast<long>(image.size()));
        opened->readMetadata();
        const Exiv2::ExifData& exif = opened->exifData();
        const auto found = exif.findKey(Exiv2::ExifKey("Exif.Image.Orientation"));
        if (found == exif.end() || found->count() < 1) return 1;
        const auto told = found->toFloat();
        return told >= 1 && told <= 8 ? static_cast<int>(told) : 1;
    } catch (const std::exception&) {
        return 1;
    }
}

QList<MetadataEntry> exifOfBlock(QByteArrayView block) {
    keepQuiet();
    Entries entries;
    try {
        Exiv2::ExifData exif;
        Exiv2::ExifParser::decode(exif, bytesOf(block), static_cast<std::uint32_t>(block.size()));
        entries.addAll(exif);
    } catch (const std::exception&) {
        return entries.take();
    }
    return entries.take();
}

} // namespace casebound::reader
