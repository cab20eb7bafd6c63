// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qpdf/QPDFObjectHandle.hh>

#include <map>

namespace casebound::reader {

// Tells whether the fonts of a page say which characters they draw. Where they do not, the text that comes
// out looks like text and is not.
class FontJudge {
public:
    bool hasUnreliableFont(QPDFObjectHandle page);
    static bool hasImages(QPDFObjectHandle page);

private:
    bool lookInto(QPDFObjectHandle resources, int depth);
    bool isUnreliable(QPDFObjectHandle font);

    std::map<QPDFObjGen, bool> m_known;
};

} // namespace casebound::reader
