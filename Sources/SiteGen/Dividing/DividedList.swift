// SPDX-License-Identifier: GPL-3.0-or-later

/// A page whose lists are divided over several pages where they are too long for one.
protocol DividedPage: PageModel {
  var frame: Frame { get set }
  /// In the order in which the page shows them.
  static var lists: [DividedList<Self>] { get }
  /// Takes away what only the first of several pages shows.
  mutating func leaveOutForLaterPages()
}

extension DividedPage {
  mutating func leaveOutForLaterPages() {}
}

/// Rows under a heading that other pages may lead to.
protocol RowGroup: TemplateModel {
  var anchor: String { get }
  var heading: String { get }
}

/// One list of a page, as rows that may stand on different pages.
struct DividedList<Model: TemplateModel> {
  /// Where something begins that a table of contents names.
  struct Start {
    var row: Int
    var label: String
    var anchor: String?
  }

  /// How heavy each row is, in no unit.
  let weights: (Model) -> [Int]
  /// Leaves these rows and no others.
  let keep: (inout Model, Range<Int>) -> Void
  /// By row.
  let starts: (Model) -> [Start]
}

extension DividedList {
  /// A list without groups.
  ///
  /// - Parameters:
  ///   - flag: whether the page says that there is anything in the list.
  ///   - section: the heading above the list, and its anchor.
  ///   - name: what a table of contents calls a row.
  ///   - anchor: where other pages lead to in a row.
  static func rows<Row: TemplateModel>(
    _ rows: WritableKeyPath<Model, [Row]>, flag: WritableKeyPath<Model, Bool>? = nil,
    section: (label: String, anchor: String)? = nil, name: KeyPath<Row, String>? = nil,
    anchor: KeyPath<Row, String>? = nil
  ) -> DividedList {
    DividedList(
      weights: { $0[keyPath: rows].map(RowWeight.of) },
      keep: { model, kept in
        model[keyPath: rows] = Array(model[keyPath: rows][kept])
        if let flag { model[keyPath: flag] = !kept.isEmpty }
      },
      starts: { model in
        guard !model[keyPath: rows].isEmpty else { return [] }
        let first = section.map { [Start(row: 0, label: $0.label, anchor: $0.anchor)] } ?? []
        guard let name else { return first }
        return first
          + model[keyPath: rows].enumerated().map { place, row in
            Start(row: place, label: row[keyPath: name], anchor: anchor.map { row[keyPath: $0] })
          }
      })
  }

  /// A list of groups, each with rows; a group that goes on on the next page has its heading there too.
  static func groups<Group: RowGroup, Row: TemplateModel>(
    _ groups: WritableKeyPath<Model, [Group]>, _ rows: WritableKeyPath<Group, [Row]>,
    flag: WritableKeyPath<Model, Bool>? = nil, section: (label: String, anchor: String)? = nil
  ) -> DividedList {
    DividedList(
      weights: { model in
        model[keyPath: groups].flatMap { group in
          group[keyPath: rows].enumerated().map { place, row in
            RowWeight.of(row) + (place == 0 ? RowWeight.ofHeading(group.heading) : 0)
          }
        }
      },
      keep: { model, kept in
        model[keyPath: groups] = cut(model[keyPath: groups], rows, to: kept)
        if let flag { model[keyPath: flag] = !kept.isEmpty }
      },
      starts: { model in
        var (row, starts): (Int, [Start]) = (0, [])
        if let section, !model[keyPath: groups].isEmpty {
          starts.append(Start(row: 0, label: section.label, anchor: section.anchor))
        }
        for group in model[keyPath: groups] {
          starts.append(Start(row: row, label: group.heading, anchor: group.anchor))
          row += group[keyPath: rows].count
        }
        return starts
      })
  }

  private static func cut<Group: RowGroup, Row: TemplateModel>(
    _ groups: [Group], _ rows: WritableKeyPath<Group, [Row]>, to kept: Range<Int>
  ) -> [Group] {
    var first = 0
    return groups.compactMap { group in
      let own = first..<(first + group[keyPath: rows].count)
      first = own.upperBound
      let shared = own.clamped(to: kept)
      guard !shared.isEmpty else { return nil }
      var part = group
      part[keyPath: rows] = Array(
        group[keyPath: rows][(shared.lowerBound - own.lowerBound)..<(shared.upperBound - own.lowerBound)])
      return part
    }
  }
}

/// How much of a page a row takes, told from its texts alone: rows of one list are made by one template.
private enum RowWeight {
  /// What a template writes around each text.
  private static let around = 40

  static func of(_ row: some TemplateModel) -> Int { weight(of: row) }
  static func ofHeading(_ heading: String) -> Int { heading.utf8.count + 2 * around }

  private static func weight(of value: Any) -> Int {
    switch value {
    case let text as String: return text.utf8.count + around
    case let html as SafeHTML: return html.markup.utf8.count
    case is Bool, is Int: return 0
    default: return Mirror(reflecting: value).children.reduce(0) { $0 + weight(of: $1.value) }
    }
  }
}
