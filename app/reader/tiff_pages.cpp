// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/tiff_pages.h"

#include "core/reading/wire/bounds.h"

#include <tiffio.h>

#include <algorithm>
#include <cstring>
#include <memory>

namespace casebound::reader {

using namespace reading::wire;

namespace {

// A file in memory, as libtiff reads it.
struct Memory {
    QByteArrayView bytes;
    toff_t at = 0;

    static tmsize_t read(thandle_t handle, void* to, tmsize_t size) {
        auto* self = static_cast<Memory*>(handle);
        const auto whole = static_cast<toff_t>(self->bytes.size());
        if (size <= 0 || self->at >= whole) return 0;
        const auto count = std::min(static_cast<toff_t>(size), whole - self->at);
        std::memcpy(to, self->bytes.data() + self->at, count);
        self->at += count;
        return static_cast<tmsize_t>(count);
    }
    static tmsize_t write(thandle_t, void*, tmsize_t) { return 0; }
    static toff_t seek(thandle_t handle, toff_t offset, int from) {
        auto* self = static_cast<Memory*>(handle);
        if (from == SEEK_CUR) offset += self->at;
        if (from == SEEK_END) offset += static_cast<toff_t>(self->bytes.size());
        return self->at = offset;
    }
    static int close(thandle_t) { return 0; }
    static toff_t size(thandle_t handle) {
        return static_cast<toff_t>(static_cast<Memory*>(handle)->bytes.size());
    }
};

class Tiff {
public:
    explicit Tiff(QByteArrayView bytes)
        : m_memory{bytes} {
        TIFFSetErrorHandler(nullptr); // they would quote the file
        TIFFSetWarningHandler(nullptr);
        // "m": nothing is mapped.
        m_tiff.reset(TIFFClientOpen("", "rm", &m_memory, &Memory::read, &Memory::write, &Memory::seek,
                                    &Memory::close, &Memory::size, nullptr, nullptr));
    }

    TIFF* get() const { return m_tiff.get(); }

    bool goTo(int page) {
        return m_tiff && page >= 1 && page <= kMaxPages &&
               TIFFSetDirectory(m_tiff.get(), static_cast<tdir_t>(page - 1)) == 1;
    }

    QSize size() const {
        uint32_t width = 0, height = 0;
        TIFFGetField(m_tiff.get(), TIFFTAG_IMAGEWIDTH, &width);
        TIFFGetField(m_tiff.get(), TIFFTAG_IMAGELENGTH, &height);
        const bool isSane = width <= kMaxPixelsASide && height <= kMaxPixelsASide;
        return isSane ? QSize(static_cast<int>(width), static_cast<int>(height)) : QSize();
    }

private:
    Memory m_memory;
    std::unique_ptr<TIFF, void (*)(TIFF*)> m_tiff{nullptr, &TIFFClose};
};

} // namespace

int tiffCount(QByteArrayView bytes) {
    const Tiff tiff(bytes);
    return tiff.get() ? std::min<int>(TIFFNumberOfDirectories(tiff.get()), kMaxListed) : 0;
}

QSize tiffSize(QByteArrayView bytes, int page) {
    Tiff tiff(bytes);
    return tiff.goTo(page) ? tiff.size() : QSize();
}

Answer<QImage> tiffPixels(QByteArrayView bytes, int page) {
    Tiff tiff(bytes);
    if (!tiff.goTo(page)) return refused(FailureReason::Broken);
    const QSize size = tiff.size();
    QImage image(size, QImage::Format_RGBA8888);
    if (image.isNull()) return refused(FailureReason::TooLarge);
    // Its rows follow each other without a gap: four bytes a pixel.
    const int done = TIFFReadRGBAImageOriented(
        tiff.get(), static_cast<uint32_t>(size.width()), static_cast<uint32_t>(size.height()),
        reinterpret_cast<uint32_t*>(image.bits()), ORIENTATION_TOPLEFT, 0);
    if (done == 0) return refused(FailureReason::Broken);
    return image;
}

} // namespace casebound::reader
