// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/schema.h"

namespace casebound::casefile {

// One table for each kind of record and each list in one, with the columns that core/records describes (a
// test holds the two against each other). Free text stands in the table `text`, so that masking anew passes
// one table. References are checked when the transaction ends: two records may refer to each other.
QByteArray recordTables() {
    return QByteArrayLiteral(R"sql(
-- Lists that every kind of record has
CREATE TABLE note (
    id BLOB PRIMARY KEY REFERENCES part(id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE topic_of (
    id BLOB PRIMARY KEY REFERENCES part(id) ON DELETE CASCADE,
    "topic" BLOB REFERENCES record(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX topic_of_by_topic ON topic_of("topic") WHERE "topic" IS NOT NULL;

CREATE TABLE tag (
    id BLOB PRIMARY KEY REFERENCES part(id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE appearance (
    id BLOB PRIMARY KEY REFERENCES record(id) ON DELETE CASCADE,
    "label" TEXT NOT NULL,
    "role" TEXT NOT NULL CHECK ("role" IN ('third-party', 'complainant', 'survivor', 'witness', 'source', 'respondent', 'official', 'author')),
    "naming" TEXT NOT NULL CHECK ("naming" IN ('label', 'public', 'publicly-known-refuses', 'aggregate')),
    "public_form" BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- BO-: bodies
CREATE TABLE body_membership (
    id BLOB PRIMARY KEY REFERENCES part(id) ON DELETE CASCADE,
    "member" BLOB REFERENCES record(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    "when" TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX body_membership_by_member ON body_membership("member") WHERE "member" IS NOT NULL;

CREATE TABLE body (
    id BLOB PRIMARY KEY REFERENCES record(id) ON DELETE CASCADE,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('organisation', 'section', 'committee', 'authority', 'medium', 'other')),
    "parent" BLOB REFERENCES record(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX body_by_parent ON body("parent") WHERE "parent" IS NOT NULL;

-- AL-: allegations
CREATE TABLE allegation_party (
    id BLOB PRIMARY KEY REFERENCES part(id) ON DELETE CASCADE,
    "party" BLOB REFERENCES record(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    "role" TEXT NOT NULL CHECK ("role" IN ('other', 'respondent', 'complainant', 'witness', 'organiser', 'decision-maker', 'author', 'addressee'))
) STRICT, WITHOUT ROWID;
CREATE INDEX allegation_party_by_party ON allegation_party("party") WHERE "party" IS NOT NULL;

CREATE TABLE allegation_finding (
    id BLOB PRIMARY KEY REFERENCES part(id) ON DELETE CASCADE,
    "by" BLOB REFERENCES record(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    "when" TEXT NOT NULL,
    "standard" TEXT NOT NULL CHECK ("standard" IN ('not-stated', 'internal-rules', 'balance-of-probabilities', 'clear-and-convincing', 'beyond-reasonable-doubt'))
) STRICT, WITHOUT ROWID;
CREATE INDEX allegation_finding_by_by ON allegation_finding("by") WHERE "by" IS NOT NULL;

CREATE TABLE allegation (
    id BLOB PRIMARY KEY REFERENCES record(id) ON DELETE CASCADE,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('conduct', 'handling', 'pattern', 'comparison-case')),
    "when" TEXT NOT NULL,
    "status" TEXT NOT NULL CHECK ("status" IN ('open', 'under-review', 'decided', 'not-pursued', 'withdrawn'))
) STRICT, WITHOUT ROWID;

-- TE-: testimonies
CREATE TABLE testimony_hearsay (
    id BLOB PRIMARY KEY REFERENCES part(id) ON DELETE CASCADE,
    "from" BLOB REFERENCES record(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX testimony_hearsay_by_from ON testimony_hearsay("from") WHERE "from" IS NOT NULL;

CREATE TABLE testimony_paragraph (
    id BLOB PRIMARY KEY REFERENCES part(id) ON DELETE CASCADE,
    "number" INTEGER NOT NULL,
    "basis" TEXT NOT NULL CHECK ("basis" IN ('not-stated', 'first-hand', 'told-by', 'circumstantial', 'expert'))
) STRICT, WITHOUT ROWID;

CREATE TABLE testimony_amendment (
    id BLOB PRIMARY KEY REFERENCES part(id) ON DELETE CASCADE,
    "paragraph" BLOB REFERENCES part(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    "when" TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX testimony_amendment_by_paragraph ON testimony_amendment("paragraph") WHERE "paragraph" IS NOT NULL;

CREATE TABLE testimony_grade (
    id BLOB PRIMARY KEY REFERENCES part(id) ON DELETE CASCADE,
    "paragraph" BLOB REFERENCES part(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    "source" TEXT NOT NULL,
    "information" INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX testimony_grade_by_paragraph ON testimony_grade("paragraph") WHERE "paragraph" IS NOT NULL;

CREATE TABLE testimony (
    id BLOB PRIMARY KEY REFERENCES record(id) ON DELETE CASCADE,
    "of" BLOB REFERENCES record(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    "taken" TEXT NOT NULL CHECK ("taken" IN ('us', 'others', 'published')),
    "when" TEXT NOT NULL,
    "exhibit" BLOB REFERENCES record(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    "language" TEXT NOT NULL,
    "read_back" TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX testimony_by_of ON testimony("of") WHERE "of" IS NOT NULL;
CREATE INDEX testimony_by_exhibit ON testimony("exhibit") WHERE "exhibit" IS NOT NULL;

-- EV-: events
CREATE TABLE event_party (
    id BLOB PRIMARY KEY REFERENCES part(id) ON DELETE CASCADE,
    "party" BLOB REFERENCES record(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    "role" TEXT NOT NULL CHECK ("role" IN ('other', 'respondent', 'complainant', 'witness', 'organiser', 'decision-maker', 'author', 'addressee'))
) STRICT, WITHOUT ROWID;
CREATE INDEX event_party_by_party ON event_party("party") WHERE "party" IS NOT NULL;

CREATE TABLE event_according_to (
    id BLOB PRIMARY KEY REFERENCES part(id) ON DELETE CASCADE,
    "record" BLOB REFERENCES record(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    "part" BLOB REFERENCES part(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX event_according_to_by_record ON event_according_to("record") WHERE "record" IS NOT NULL;
CREATE INDEX event_according_to_by_part ON event_according_to("part") WHERE "part" IS NOT NULL;

CREATE TABLE event_constraint (
    id BLOB PRIMARY KEY REFERENCES part(id) ON DELETE CASCADE,
    "relation" TEXT NOT NULL CHECK ("relation" IN ('before', 'after', 'so-long-before', 'so-long-after')),
    "anchor" BLOB REFERENCES record(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    "offset" TEXT NOT NULL,
    "measure" TEXT NOT NULL CHECK ("measure" IN ('about', 'exactly', 'more-than', 'less-than'))
) STRICT, WITHOUT ROWID;
CREATE INDEX event_constraint_by_anchor ON event_constraint("anchor") WHERE "anchor" IS NOT NULL;

CREATE TABLE event (
    id BLOB PRIMARY KEY REFERENCES record(id) ON DELETE CASCADE,
    "when" TEXT NOT NULL,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('incident', 'meeting', 'decision', 'payment', 'communication', 'publication', 'report', 'other')),
    "standing" TEXT NOT NULL CHECK ("standing" IN ('claimed', 'disputed', 'corroborated', 'established'))
) STRICT, WITHOUT ROWID;

-- ST-: public-statements
CREATE TABLE claim (
    id BLOB PRIMARY KEY REFERENCES part(id) ON DELETE CASCADE,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('other', 'denial', 'motive', 'delay', 'no-official-action', 'access-refused', 'bargaining', 'no-witness', 'comparison', 'procedure', 'attack-on-person'))
) STRICT, WITHOUT ROWID;

CREATE TABLE passage (
    id BLOB PRIMARY KEY REFERENCES part(id) ON DELETE CASCADE,
    "basis" TEXT NOT NULL CHECK ("basis" IN ('not-stated', 'pin-cite', 'own-knowledge', 'protected-source', 'argument')),
    "claims" BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE cross_reference (
    id BLOB PRIMARY KEY REFERENCES part(id) ON DELETE CASCADE,
    "record" BLOB REFERENCES record(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    "part" BLOB REFERENCES part(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX cross_reference_by_record ON cross_reference("record") WHERE "record" IS NOT NULL;
CREATE INDEX cross_reference_by_part ON cross_reference("part") WHERE "part" IS NOT NULL;

CREATE TABLE point (
    id BLOB PRIMARY KEY REFERENCES part(id) ON DELETE CASCADE,
    "number" INTEGER NOT NULL,
    "spans" TEXT NOT NULL,
    "answer_kinds" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE set_aside (
    id BLOB PRIMARY KEY REFERENCES part(id) ON DELETE CASCADE,
    "spans" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE public_statement (
    id BLOB PRIMARY KEY REFERENCES record(id) ON DELETE CASCADE,
    "side" TEXT NOT NULL CHECK ("side" IN ('theirs', 'ours', 'third-party')),
    "responds_to" BLOB REFERENCES record(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    "author" BLOB REFERENCES record(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    "speaks_for" BLOB REFERENCES record(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    "seen" TEXT NOT NULL CHECK ("seen" IN ('original', 'reproduced-in')),
    "reproduced_in" BLOB REFERENCES record(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    "published" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "raw_hash" BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX public_statement_by_responds_to ON public_statement("responds_to") WHERE "responds_to" IS NOT NULL;
CREATE INDEX public_statement_by_author ON public_statement("author") WHERE "author" IS NOT NULL;
CREATE INDEX public_statement_by_speaks_for ON public_statement("speaks_for") WHERE "speaks_for" IS NOT NULL;
CREATE INDEX public_statement_by_reproduced_in ON public_statement("reproduced_in") WHERE "reproduced_in" IS NOT NULL;

-- RE-: replies
CREATE TABLE reply_answers (
    id BLOB PRIMARY KEY REFERENCES part(id) ON DELETE CASCADE,
    "statement" BLOB REFERENCES record(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX reply_answers_by_statement ON reply_answers("statement") WHERE "statement" IS NOT NULL;

CREATE TABLE reply_writer (
    id BLOB PRIMARY KEY REFERENCES part(id) ON DELETE CASCADE,
    "writer" BLOB REFERENCES record(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX reply_writer_by_writer ON reply_writer("writer") WHERE "writer" IS NOT NULL;

CREATE TABLE reply_point (
    id BLOB PRIMARY KEY REFERENCES part(id) ON DELETE CASCADE,
    "point" BLOB REFERENCES part(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX reply_point_by_point ON reply_point("point") WHERE "point" IS NOT NULL;

CREATE TABLE reply_version (
    id BLOB PRIMARY KEY REFERENCES part(id) ON DELETE CASCADE,
    "when" TEXT NOT NULL,
    "export" BLOB REFERENCES record(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX reply_version_by_export ON reply_version("export") WHERE "export" IS NOT NULL;

CREATE TABLE reply (
    id BLOB PRIMARY KEY REFERENCES record(id) ON DELETE CASCADE,
    "language" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- EX-: exhibits
CREATE TABLE exhibit_custody (
    id BLOB PRIMARY KEY REFERENCES part(id) ON DELETE CASCADE,
    "at" TEXT NOT NULL,
    "when" TEXT NOT NULL,
    "event" TEXT NOT NULL CHECK ("event" IN ('received', 'imported', 'copied', 'exported', 'returned', 'other'))
) STRICT, WITHOUT ROWID;

CREATE TABLE exhibit_flag (
    id BLOB PRIMARY KEY REFERENCES part(id) ON DELETE CASCADE,
    "flag" TEXT NOT NULL CHECK ("flag" IN ('repaired', 'revisions', 'hidden-text', 'cropped-text', 'failed-redaction', 'scripts', 'forms', 'xfa-form', 'attachments', 'attachments-locked', 'no-text', 'text-unreliable', 'order-uncertain', 'restricted', 'not-sandboxed-fully', 'sealed-only')),
    "page" INTEGER NOT NULL,
    "rect" TEXT NOT NULL,
    "count" INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE exhibit (
    id BLOB PRIMARY KEY REFERENCES record(id) ON DELETE CASCADE,
    "obtained" TEXT NOT NULL,
    "dated" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "page_count" INTEGER NOT NULL,
    "parent" BLOB REFERENCES record(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    "duplicate_of" BLOB REFERENCES record(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    "review" TEXT NOT NULL CHECK ("review" IN ('to-read', 'read', 'relevant', 'irrelevant')),
    "candidates_reviewed" INTEGER NOT NULL CHECK ("candidates_reviewed" IN (0, 1)),
    "second_pass_done" INTEGER NOT NULL CHECK ("second_pass_done" IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX exhibit_by_parent ON exhibit("parent") WHERE "parent" IS NOT NULL;
CREATE INDEX exhibit_by_duplicate_of ON exhibit("duplicate_of") WHERE "duplicate_of" IS NOT NULL;

-- SO-: sources
CREATE TABLE source (
    id BLOB PRIMARY KEY REFERENCES record(id) ON DELETE CASCADE,
    "accessed" TEXT NOT NULL,
    "status" TEXT NOT NULL CHECK ("status" IN ('not-seen', 'seen', 'dead', 'archived')),
    "year" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- RQ-: requests
CREATE TABLE request (
    id BLOB PRIMARY KEY REFERENCES record(id) ON DELETE CASCADE,
    "asked_by" BLOB REFERENCES record(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    "asked_of" BLOB REFERENCES record(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    "when" TEXT NOT NULL,
    "known_from" BLOB REFERENCES record(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    "known_from_part" BLOB REFERENCES part(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    "due" TEXT NOT NULL,
    "state" TEXT NOT NULL CHECK ("state" IN ('none', 'partial', 'answered', 'refused')),
    "answered" TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX request_by_asked_by ON request("asked_by") WHERE "asked_by" IS NOT NULL;
CREATE INDEX request_by_asked_of ON request("asked_of") WHERE "asked_of" IS NOT NULL;
CREATE INDEX request_by_known_from ON request("known_from") WHERE "known_from" IS NOT NULL;
CREATE INDEX request_by_known_from_part ON request("known_from_part") WHERE "known_from_part" IS NOT NULL;

-- CI-: citations
CREATE TABLE citation (
    id BLOB PRIMARY KEY REFERENCES record(id) ON DELETE CASCADE,
    "from" BLOB REFERENCES record(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    "from_part" BLOB REFERENCES part(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    "target" BLOB REFERENCES record(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    "target_part" BLOB REFERENCES part(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    "span" TEXT NOT NULL,
    "rects" TEXT NOT NULL,
    "resolved" INTEGER NOT NULL CHECK ("resolved" IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX citation_by_from ON citation("from") WHERE "from" IS NOT NULL;
CREATE INDEX citation_by_from_part ON citation("from_part") WHERE "from_part" IS NOT NULL;
CREATE INDEX citation_by_target ON citation("target") WHERE "target" IS NOT NULL;
CREATE INDEX citation_by_target_part ON citation("target_part") WHERE "target_part" IS NOT NULL;

-- LI-: links
CREATE TABLE link (
    id BLOB PRIMARY KEY REFERENCES record(id) ON DELETE CASCADE,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('supports', 'contradicts', 'context', 'same-origin')),
    "from" BLOB REFERENCES record(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    "from_part" BLOB REFERENCES part(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    "to" BLOB REFERENCES record(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    "to_part" BLOB REFERENCES part(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX link_by_from ON link("from") WHERE "from" IS NOT NULL;
CREATE INDEX link_by_from_part ON link("from_part") WHERE "from_part" IS NOT NULL;
CREATE INDEX link_by_to ON link("to") WHERE "to" IS NOT NULL;
CREATE INDEX link_by_to_part ON link("to_part") WHERE "to_part" IS NOT NULL;

-- TR-: translations
CREATE TABLE translation_paragraph (
    id BLOB PRIMARY KEY REFERENCES part(id) ON DELETE CASCADE,
    "original" BLOB REFERENCES part(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX translation_paragraph_by_original ON translation_paragraph("original") WHERE "original" IS NOT NULL;

CREATE TABLE translation (
    id BLOB PRIMARY KEY REFERENCES record(id) ON DELETE CASCADE,
    "of" BLOB REFERENCES record(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    "language" TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX translation_by_of ON translation("of") WHERE "of" IS NOT NULL;

-- TO-: topics
CREATE TABLE topic (
    id BLOB PRIMARY KEY REFERENCES record(id) ON DELETE CASCADE,
    "parent" BLOB REFERENCES record(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX topic_by_parent ON topic("parent") WHERE "parent" IS NOT NULL;

-- CO-: consents
CREATE TABLE consent (
    id BLOB PRIMARY KEY REFERENCES record(id) ON DELETE CASCADE,
    "of" BLOB REFERENCES record(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    "form" TEXT NOT NULL CHECK ("form" IN ('consent', 'ground')),
    "purposes" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "status" TEXT NOT NULL CHECK ("status" IN ('not-asked', 'given', 'limited', 'refused', 'withdrawn')),
    "attribution" TEXT NOT NULL CHECK ("attribution" IN ('not-usable', 'on-record', 'not-attributed', 'background-only')),
    "quotation" TEXT NOT NULL CHECK ("quotation" IN ('none', 'paraphrase', 'verbatim')),
    "ground" TEXT NOT NULL CHECK ("ground" IN ('none', 'public-role', 'reply-offered', 'public-interest')),
    "when" TEXT NOT NULL,
    "language" TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX consent_by_of ON consent("of") WHERE "of" IS NOT NULL;

-- XP-: exports
CREATE TABLE export_item (
    id BLOB PRIMARY KEY REFERENCES part(id) ON DELETE CASCADE,
    "record" BLOB REFERENCES record(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    "shown_as" TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX export_item_by_record ON export_item("record") WHERE "record" IS NOT NULL;

CREATE TABLE export (
    id BLOB PRIMARY KEY REFERENCES record(id) ON DELETE CASCADE,
    "form" TEXT NOT NULL CHECK ("form" IN ('packet', 'reply', 'table', 'archive', 'draft')),
    "purpose" TEXT NOT NULL CHECK ("purpose" IN ('internal', 'lawyer', 'reviewers', 'publication', 'authorities')),
    "audience" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "chain_head" TEXT NOT NULL,
    "secrets" BLOB NOT NULL,
    "fingerprint" TEXT NOT NULL
) STRICT, WITHOUT ROWID;
)sql");
}

} // namespace casebound::casefile
