// SPDX-License-Identifier: GPL-3.0-or-later

/// Everything around the content of a page.
struct Frame: TemplateModel {
  var title = ""
  /// Any page but the front page.
  var isInner = true
  /// One sentence for search engines and link previews.
  var summary = ""
  /// `../` as often as the page is deep.
  var root = ""
  var home = ""
  var canonical: String?
  /// What tells browsers how to search the site.
  var openSearch: String?
  /// What the page is about, as JSON-LD.
  var linkedData = SafeHTML("")
  /// `article`, or `website` for lists.
  var socialType = "website"
  /// The newest of what the page lists, as Atom.
  var feed: String?
  /// What the page lists, for programs.
  var data: DataLinks?
  /// Where the page stands among those that its lists are divided over; none where it is the only one.
  var parts: PartsView?
  var navigation: [NavigationEntry] = []
  var trail: [LinkView] = []
  var sides: [LinkView] = []
  var about = ""
  /// The page that searches; none where the site has no search of its own, and on that page itself.
  var search: String?
  /// The searches that somebody follows.
  var savedSearches: String?
  /// Where a former address leads.
  var movedTo: String?
  /// Nothing but a former address stands here.
  var isFormer = false
}

struct DataLinks: TemplateModel {
  var csv = ""
  var json = ""
}

struct NavigationEntry: TemplateModel {
  var label = ""
  var href = ""
  var isCurrent = false
}

/// A name that has a page on the site or not.
struct MaybeLink: TemplateModel {
  var label = ""
  var href: String?
}

struct LinkView: TemplateModel {
  var label = ""
  var href = ""
  /// A few words after the link.
  var note: String?
}
