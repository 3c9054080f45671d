// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// Where a page stands among those that a list is divided over.
struct PartsView: TemplateModel {
  /// `Side 2 av 7`.
  var heading = ""
  var pages: [PartLink] = []
  var previous: String?
  var next: String?
  /// What begins where; on the first page only, with the anchors of what has moved to a later one.
  var hasContents = false
  var contents: [PartEntry] = []
}

struct PartLink: TemplateModel {
  var label = ""
  var href = ""
  var isCurrent = false
  /// Pages between this one and the one before are left out.
  var isAfterGap = false
}

struct PartEntry: TemplateModel {
  /// What begins on a later page and can be led to.
  var anchors: [String] = []
  var label = ""
  var href = ""
  var note = ""
}

extension Templates {
  /// No page of a list is larger, as long as none of its rows is.
  static let mostBytes = 180_000

  /// So many rows are never too long for one page.
  private static let fewRows = 100

  /// The page of a model, or several that its lists are divided over.
  ///
  /// A short list is made when it is asked for, a long one at once, since how many pages it has is seen then.
  ///
  /// - Parameter rows: how many rows its lists have about.
  func pages<Model: DividedPage>(
    _ model: @autoclosure @escaping @Sendable () -> Model, at path: String, from kind: Read.Kind = .all,
    _ name: String = "", rows: Int, site: Site
  ) -> [PagePlan] {
    if rows <= Self.fewRows { return [page(model(), at: path, from: kind, name)] }
    return [
      PagePlan(
        at: path, from: [Read(kind: kind, name: name)], dividing: { pages(of: model(), at: path, site: site) })
    ]
  }

  /// The page of a model, or several that its lists are divided over.
  ///
  /// The first keeps the address, and every anchor that others may lead to.
  func pages<Model: DividedPage>(
    of model: Model, at path: String, site: Site, most: Int = Templates.mostBytes
  ) -> [Page] {
    let weights = model.rowWeights
    if weights.joined().reduce(0, +) < most {
      let whole = render(model, at: path)
      if whole.bytes.count <= most { return [whole] }
    }
    let sizes = RowSizes(of: model, weights) { render($0, at: path).bytes.count }
    var pages: [Page] = []
    var count = max(2, sizes.pages(within: most * 9 / 10))
    for _ in 0..<4 {
      let division = Division(of: model, sizes.rows, over: count, lead: sizes.contents)
      guard division.pages.count > 1 else { return [render(model, at: path)] }
      pages = render(division, of: model, at: path, site: site)
      let largest = pages.map(\.bytes.count).max() ?? 0
      guard largest > most else { break }
      count = min(max(count + 1, count * largest / most + 1), count * 3 / 2 + 1)
    }
    return pages
  }

  private func render<Model: DividedPage>(
    _ division: Division<Model>, of model: Model, at path: String, site: Site
  ) -> [Page] {
    division.pages.indices.map { number in
      var part = division.part(number, of: model)
      let own = SiteAddress.part(number + 1, of: path)
      part.frame.parts = PartsView(number, of: division, model, at: path)
      if number > 0 {
        part.frame.trail.append(LinkView(label: model.frame.title, href: Place(path).link(to: path)))
        part.frame.title += ", side \(number + 1) av \(division.pages.count)"
        part.frame.canonical = site.baseURL.map { "\($0)/\(own)" }
        part.frame.linkedData =
          site.linkedPage(title: part.frame.title, summary: part.frame.summary, path: own).markup
      }
      return render(part, at: own)
    }
  }
}

extension PartsView {
  /// So many entries a table of contents may have; where there are more, it names what each page begins with, or each
  /// second page and so on.
  static let mostEntries = 80
  /// A page leads to all others where they are no more than these.
  static let mostLinks = 16
  /// Where there are more pages, one leads to the first, the last, and those so far from it.
  private static let steps = [1, 2, 3, 10, 100]

  init<Model: DividedPage>(_ number: Int, of division: Division<Model>, _ model: Model, at path: String) {
    let place = Place(path)
    func link(_ page: Int) -> String { place.link(to: SiteAddress.part(page + 1, of: path)) }
    let count = division.pages.count
    heading = "Side \(number + 1) av \(count)"
    var before = -1
    for page in Self.shown(from: number, of: count) {
      pages.append(
        PartLink(label: "\(page + 1)", href: link(page), isCurrent: page == number, isAfterGap: page > before + 1))
      before = page
    }
    previous = number > 0 ? link(number - 1) : nil
    next = number + 1 < count ? link(number + 1) : nil
    guard number == 0 else { return }
    let starts = division.starts(in: model).filter { !$0.start.label.isEmpty }
    let isShort = starts.count <= Self.mostEntries
    let pagesOfEntry = (count + Self.mostEntries - 1) / Self.mostEntries
    var last: Int?
    for (page, start) in starts {
      if isShort || last != page / pagesOfEntry {
        contents.append(
          PartEntry(
            label: Labels.excerpt(start.label, longest: 70),
            href: (page > 0 ? link(page) : "") + (start.anchor.map { "#\($0)" } ?? ""), note: "side \(page + 1)"))
      }
      last = page / pagesOfEntry
      if page > 0, let anchor = start.anchor { contents[contents.count - 1].anchors.append(anchor) }
    }
    contents.removeAll { $0.href.isEmpty }
    hasContents = !contents.isEmpty
  }

  /// The pages that one of them leads to, from 0.
  static func shown(from number: Int, of count: Int) -> [Int] {
    guard count > mostLinks else { return Array(0..<count) }
    let chosen = [0, number, count - 1] + steps.flatMap { [number - $0, number + $0] }
    return Set(chosen).filter { (0..<count).contains($0) }.sorted()
  }
}
