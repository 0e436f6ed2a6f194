#pragma once

// Debian's libxml2 headers pull in ICU's, which clash with the ICU inside Foundation as soon as a test sees both.
// Only private fields depend on the switch, so it is taken out before any other header reads it.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlwriter.h>
#include <stdint.h>
#include <string.h>

// What Swift cannot see: statement macros, variadic functions, globals behind macros.

static inline void galley_xml_initialize(void) { LIBXML_TEST_VERSION xmlInitParser(); }

/// One fault that libxml2 found. The message lives only as long as the call that hands it over.
typedef void (*galley_xml_fault_handler)(void *receiver, int level, int code, int line, const char *message);

struct galley_xml_fault_sink {
  galley_xml_fault_handler handler;
  void *receiver;
};

// libxml2 2.12 made the error of this callback const; both signatures compile here and nowhere else.
#if LIBXML_VERSION >= 21200
static inline void galley_xml_structured_error(void *context, const xmlError *error) {
#else
static inline void galley_xml_structured_error(void *context, xmlErrorPtr error) {
#endif
  struct galley_xml_fault_sink *sink = (struct galley_xml_fault_sink *)context;
  sink->handler(sink->receiver, error->level, error->code, error->line, error->message);
}

static inline void galley_xml_reader_report_to(xmlTextReaderPtr reader, struct galley_xml_fault_sink *sink) {
  xmlTextReaderSetStructuredErrorHandler(reader, galley_xml_structured_error, sink);
}

static inline void galley_xml_schema_parser_report_to(xmlSchemaParserCtxtPtr context, struct galley_xml_fault_sink *sink) {
  xmlSchemaSetParserStructuredErrors(context, galley_xml_structured_error, sink);
}

static inline void galley_xml_schema_report_to(xmlSchemaValidCtxtPtr context, struct galley_xml_fault_sink *sink) {
  xmlSchemaSetValidStructuredErrors(context, galley_xml_structured_error, sink);
}

// The errors of this thread that have no other place to go; none are reported if the sink is NULL.
static inline void galley_xml_thread_report_to(struct galley_xml_fault_sink *sink) {
  xmlSetStructuredErrorFunc(sink, sink ? galley_xml_structured_error : NULL);
}

// xmlFree is a variable that holds a function.
static inline void galley_xml_free(void *memory) { xmlFree(memory); }
