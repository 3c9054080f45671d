// SPDX-License-Identifier: GPL-3.0-or-later
#include "CHTMLParser.h"

#include <limits.h>

#include <libxml/HTMLparser.h>
#include <libxml/tree.h>

static const xmlNode *node_of(const chtml_node *node) { return (const xmlNode *)node; }
static const xmlAttr *attribute_of(const chtml_attribute *attribute) { return (const xmlAttr *)attribute; }

chtml_page *chtml_read(const char *bytes, size_t count) {
  if (bytes == NULL || count == 0 || count > INT_MAX) return NULL;
  const int options =
      HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC;
  return (chtml_page *)htmlReadMemory(bytes, (int)count, NULL, "UTF-8", options);
}

void chtml_free(chtml_page *page) { xmlFreeDoc((xmlDoc *)page); }

const chtml_node *chtml_root(const chtml_page *page) {
  return (const chtml_node *)xmlDocGetRootElement((const xmlDoc *)page);
}

const chtml_node *chtml_first_child(const chtml_node *node) {
  const xmlNode *inner = node_of(node);
  return inner->type == XML_ELEMENT_NODE ? (const chtml_node *)inner->children : NULL;
}

const chtml_node *chtml_next(const chtml_node *node) { return (const chtml_node *)node_of(node)->next; }

enum chtml_kind chtml_kind_of(const chtml_node *node) {
  switch (node_of(node)->type) {
  case XML_ELEMENT_NODE: return CHTML_ELEMENT;
  case XML_TEXT_NODE:
  case XML_CDATA_SECTION_NODE: return CHTML_TEXT;
  default: return CHTML_OTHER;
  }
}

const char *chtml_name(const chtml_node *node) { return (const char *)node_of(node)->name; }

const char *chtml_text(const chtml_node *node) {
  return chtml_kind_of(node) == CHTML_TEXT ? (const char *)node_of(node)->content : NULL;
}

long chtml_line(const chtml_node *node) { return xmlGetLineNo((xmlNode *)node_of(node)); }

const chtml_attribute *chtml_first_attribute(const chtml_node *node) {
  const xmlNode *inner = node_of(node);
  return inner->type == XML_ELEMENT_NODE ? (const chtml_attribute *)inner->properties : NULL;
}

const chtml_attribute *chtml_next_attribute(const chtml_attribute *attribute) {
  return (const chtml_attribute *)attribute_of(attribute)->next;
}

const char *chtml_attribute_name(const chtml_attribute *attribute) {
  return (const char *)attribute_of(attribute)->name;
}

const char *chtml_attribute_value(const chtml_attribute *attribute) {
  const xmlNode *value = attribute_of(attribute)->children;
  return value != NULL && value->type == XML_TEXT_NODE ? (const char *)value->content : NULL;
}
