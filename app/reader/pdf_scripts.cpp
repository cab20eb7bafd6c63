// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/pdf_scripts.h"

#include "app/reader/pdf_objects.h"
#include "core/reading/wire/bounds.h"

#include <qpdf/QPDF.hh>

#include <set>

namespace casebound::reader {

using namespace reading::wire;

namespace {

constexpr int kMostNestedActions = 60;

class ScriptSearch {
public:
    explicit ScriptSearch(QPDF& pdf)
        : m_pdf(pdf) {}

    QList<Script> run() {
        QPDFObjectHandle root = m_pdf.getRoot();
        lookBelow(root.getKey("/OpenAction"), ScriptPlace::Document, 0, 0);
        lookBelow(root.getKey("/AA"), ScriptPlace::Document, 0, 0);
        if (root.getKey("/Names").isDictionary())
            lookBelow(root.getKey("/Names").getKey("/JavaScript"), ScriptPlace::Document, 0, 0);
        // Before the fields of the form: most are annotations of a page, which is worth telling.
        forEachPage(m_pdf, [this](QPDFObjectHandle page, int number) { lookAtPage(page, number); });
        if (root.getKey("/AcroForm").isDictionary())
            lookBelow(root.getKey("/AcroForm").getKey("/Fields"), ScriptPlace::FormField, 0, 0);
        lookBelow(root.getKey("/Outlines"), ScriptPlace::Outline, 0, 0);
        forEachValue(m_pdf, [this](QPDFObjectHandle value) {
            if (isScript(value) && m_found.isEmpty()) m_found.append({ScriptPlace::Document, 0});
        });
        return std::move(m_found);
    }

private:
    void lookAtPage(QPDFObjectHandle page, int number) {
        lookBelow(page.getKey("/AA"), ScriptPlace::Page, number, 0);
        forEachAnnotation(page, [&](QPDFObjectHandle annotation) {
            QPDFObjectHandle kind = annotation.getKey("/Subtype");
            const bool isField = kind.isName() && kind.getName() == "/Widget";
            for (const char* key : {"/A", "/AA"})
                lookBelow(annotation.getKey(key), isField ? ScriptPlace::FormField : ScriptPlace::Annotation,
                          number, 0);
        });
    }

    void lookBelow(QPDFObjectHandle object, ScriptPlace place, int page, int depth) {
        if (depth > kMostNestedActions || m_found.size() >= kMaxListed) return;
        if (!object.isDictionary() && !object.isArray()) return;
        // Each object once: annotations and fields are often the same ones, and loops are easy to make.
        if (object.isIndirect() && !m_seen.insert(object.getObjGen()).second) return;
        if (isScript(object)) m_found.append({place, page});
        if (object.isArray()) {
            forEachChild(object, [&](QPDFObjectHandle child) { lookBelow(child, place, page, depth + 1); });
            return;
        }
        for (const std::string& key : object.getKeys())
            // Back to the page or the parent would leave the place that is looked at.
            if (key != "/P" && key != "/Parent" && key != "/Dest" && key != "/D" && key != "/Prev")
                lookBelow(object.getKey(key), place, page, depth + 1);
    }

    QPDF& m_pdf;
    std::set<QPDFObjGen> m_seen;
    QList<Script> m_found;
};

} // namespace

bool isScript(QPDFObjectHandle action) {
    if (!action.isDictionary()) return false;
    QPDFObjectHandle kind = action.getKey("/S");
    return (kind.isName() && kind.getName() == "/JavaScript") || action.getKey("/JS").isString() ||
           action.getKey("/JS").isStream();
}

QList<Script> findScripts(QPDF& pdf) {
    return ScriptSearch(pdf).run();
}

} // namespace casebound::reader
