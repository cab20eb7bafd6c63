// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/pdf_facts.h"

#include "app/cage/clean_text.h"
#include "app/reader/pdf_objects.h"
#include "app/reader/pdf_scripts.h"
#include "core/reading/wire/bounds.h"

#include <qpdf/QPDF.hh>

#include <poppler-qt6.h>

#include <algorithm>
#include <set>

namespace casebound::reader {

using namespace reading::wire;

namespace {

constexpr int kMaxOutlineDepth = 50;
constexpr int kMaxFieldDepth = 20;

// Each saved revision ends with its own startxref. A linearized file has two in one revision.
qint32 countRevisions(QByteArrayView bytes) {
    static constexpr QByteArrayView kMark("startxref");
    qint32 count = 0;
    for (qsizetype at = bytes.indexOf(kMark); at >= 0 && count < kMaxListed;
         at = bytes.indexOf(kMark, at + kMark.size()))
        ++count;
    if (bytes.first(std::min<qsizetype>(bytes.size(), 1024)).indexOf(QByteArrayView("/Linearized")) >= 0)
        --count;
    return std::max(count, 1);
}

void addMetadata(Poppler::Document& document, DocumentFacts& facts) {
    for (const QString& key : document.infoKeys()) {
        if (facts.metadata.size() >= kMaxListed) return;
        facts.metadata.append(
            {cage::cleanLine(key, kMaxName), cage::cleanLine(document.info(key), kMaxValue)});
    }
}

void addOutline(const QVector<Poppler::OutlineItem>& items, int depth, int pages, DocumentFacts& facts) {
    for (const Poppler::OutlineItem& item : items) {
        if (item.isNull()) continue;
        if (facts.outline.size() >= kMaxListed || depth > kMaxOutlineDepth) {
            facts.incomplete = true;
            return;
        }
        const auto target = item.destination();
        const int page =
            target && target->pageNumber() >= 1 && target->pageNumber() <= pages ? target->pageNumber() : 0;
        facts.outline.append({cage::cleanLine(item.name(), kMaxName), depth, page});
        if (item.hasChildren()) addOutline(item.children(), depth + 1, pages, facts);
    }
}

void addPageLabels(Poppler::Document& document, DocumentFacts& facts) {
    for (int i = 0; i < facts.pageCount; ++i) {
        const std::unique_ptr<Poppler::Page> page(document.page(i));
        facts.pageLabels.append(page ? cage::cleanLine(page->label(), kMaxName) : QString());
    }
}

QString valueOf(QPDFObjectHandle value) {
    if (value.isName()) return QString::fromStdString(value.getName().substr(1));
    if (!value.isStream()) return textOf(value);
    const auto bytes = unpack(value, kMaxValue);
    return bytes ? QString::fromUtf8(*bytes) : QString();
}

// Fields are a tree, or should be; a full name joins the parts on the way down.
class FieldList {
public:
    explicit FieldList(DocumentFacts& facts)
        : m_facts(facts) {}

    void add(QPDFObjectHandle fields, const QString& above, int depth) {
        forEachChild(fields, [&](QPDFObjectHandle field) {
            if (!field.isDictionary()) return;
            if (depth > kMaxFieldDepth || m_facts.fields.size() >= kMaxListed) {
                m_facts.incomplete = true;
                return;
            }
            if (field.isIndirect() && !m_seen.insert(field.getObjGen()).second) return;
            const QString part = textOf(field.getKey("/T"));
            const QString name = above.isEmpty() || part.isEmpty() ? above + part : above + u'.' + part;
            const QString value = valueOf(field.getKey("/V"));
            if (!value.isEmpty() || !field.getKey("/Kids").isArray())
                m_facts.fields.append({cage::cleanLine(name, kMaxName), cage::cleanLine(value, kMaxValue)});
            add(field.getKey("/Kids"), name.left(kMaxName), depth + 1);
        });
    }

private:
    DocumentFacts& m_facts;
    std::set<QPDFObjGen> m_seen;
};

void addForm(QPDF& pdf, DocumentFacts& facts) {
    QPDFObjectHandle form = pdf.getRoot().getKey("/AcroForm");
    facts.forms = form.isDictionary();
    if (!facts.forms) return;
    facts.xfa = form.hasKey("/XFA");
    FieldList(facts).add(form.getKey("/Fields"), {}, 0);
}

// Each look apart: one damaged part must not take the others with it.
template <class Function>
void attempt(DocumentFacts& facts, Function&& look) {
    try {
        look();
    } catch (const std::exception&) {
        facts.incomplete = true;
    }
}

} // namespace

DocumentFacts collectFacts(PdfFile& file) {
    Poppler::Document& document = file.poppler();
    DocumentFacts facts;
    facts.kind = DocumentKind::Pdf;
    facts.pageCount = document.numPages();
    const auto version = document.getPdfVersion();
    facts.version = QStringLiteral("%1.%2").arg(version.major).arg(version.minor).left(32);
    facts.encrypted = document.isEncrypted() || file.attachmentsLocked();
    facts.restricted = facts.encrypted && file.needsNoPassword() && !file.attachmentsLocked() &&
                       !(document.okToPrint() && document.okToChange() && document.okToCopy());
    facts.attachmentsLocked = file.attachmentsLocked();
    facts.revisions = countRevisions(file.bytes());
    addMetadata(document, facts);
    addOutline(document.outline(), 0, facts.pageCount, facts);
    if (QPDF* pdf = file.qpdf()) {
        attempt(facts, [&] { facts.scripts = findScripts(*pdf); });
        attempt(facts, [&] { addForm(*pdf, facts); });
        attempt(facts, [&] { facts.hiddenLayers = pdf->getRoot().hasKey("/OCProperties"); });
        attempt(facts, [&] {
            if (pdf->getRoot().hasKey("/PageLabels")) addPageLabels(document, facts);
        });
    } else {
        facts.incomplete = true;
        facts.xfa = document.formType() == Poppler::Document::XfaForm;
        facts.forms = document.formType() != Poppler::Document::NoForm;
    }
    facts.repaired = file.repaired();
    facts.parserErrors = file.parserErrors();
    return facts;
}

} // namespace casebound::reader
