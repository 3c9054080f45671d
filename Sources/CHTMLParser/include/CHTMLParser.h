// SPDX-License-Identifier: GPL-3.0-or-later
// The HTML parser of libxml2, without its headers: those bring in ICU's, which collide with Foundation's own.

#ifndef CHTMLPARSER_H
#define CHTMLPARSER_H

#include <stddef.h>

/// A page as read; the caller frees it.
typedef struct chtml_page chtml_page;
/// A node of a page; lives as long as the page.
typedef struct chtml_node chtml_node;
/// An attribute of an element; lives as long as the page.
typedef struct chtml_attribute chtml_attribute;

/// What a node is; comments and the like are CHTML_OTHER.
enum chtml_kind { CHTML_OTHER = 0, CHTML_ELEMENT = 1, CHTML_TEXT = 2 };

/// Reads UTF-8, mends what is broken, fetches nothing. NULL where nothing can be read.
chtml_page *_Nullable chtml_read(const char *_Nullable bytes, size_t count);
void chtml_free(chtml_page *_Nullable page);

const chtml_node *_Nullable chtml_root(const chtml_page *_Nonnull page);
const chtml_node *_Nullable chtml_first_child(const chtml_node *_Nonnull node);
const chtml_node *_Nullable chtml_next(const chtml_node *_Nonnull node);
enum chtml_kind chtml_kind_of(const chtml_node *_Nonnull node);
/// NUL-terminated, as are all strings here.
const char *_Nullable chtml_name(const chtml_node *_Nonnull node);
const char *_Nullable chtml_text(const chtml_node *_Nonnull node);
/// 1-based; 0 where it is not known.
long chtml_line(const chtml_node *_Nonnull node);

const chtml_attribute *_Nullable chtml_first_attribute(const chtml_node *_Nonnull node);
const chtml_attribute *_Nullable chtml_next_attribute(const chtml_attribute *_Nonnull attribute);
const char *_Nullable chtml_attribute_name(const chtml_attribute *_Nonnull attribute);
const char *_Nullable chtml_attribute_value(const chtml_attribute *_Nonnull attribute);

#endif
