// SPDX-License-Identifier: GPL-3.0-or-later
package import StortingModel

/// Gives every document an id that is unique in the corpus, and the same one whichever source it comes from.
package struct DocumentNames: Sendable {
  /// A document that has its id already: in the corpus folder, or from another source of this import.
  package struct Standing: Sendable, Equatable {
    package var id: String
    /// Base name of the file that it was imported from; `nil` where no import made it.
    package var file: String?
    package var kind: DocumentKind
    package var facts: DocumentFacts
    package var attachedTo: String?

    package init(id: String, file: String?, kind: DocumentKind, facts: DocumentFacts, attachedTo: String? = nil) {
      (self.id, self.file, self.kind, self.facts, self.attachedTo) = (id, file, kind, facts, attachedTo)
    }
  }

  private var standing: [Standing]
  /// The source of the document that has an id.
  private var owners: [String: String]
  private var given: Set<String> = []

  /// - Parameter standing: what the corpus folder has already.
  package init(standing: [Standing] = []) {
    self.standing = standing
    owners = Dictionary(
      standing.compactMap { one in one.file.map { (one.id, $0) } }, uniquingKeysWith: { one, _ in one })
  }

  /// The id of the same document from another source, or a name from what is printed; where another document has that,
  /// a number follows.
  package mutating func id(
    for facts: DocumentFacts, kind: DocumentKind, file: String, attachedTo: String? = nil
  ) -> String {
    let document = Standing(id: "", file: file, kind: kind, facts: facts, attachedTo: attachedTo)
    if let same = same(as: document) {
      given.insert(same.id)
      return same.id
    }
    let base = Self.name(for: facts, kind: kind)
    var id = base
    var number = 2
    while given.contains(id) || owners[id].map({ $0 != file }) ?? false {
      id = "\(base)-\(number)"
      number += 1
    }
    given.insert(id)
    standing.removeAll { $0.id == id }
    standing.append(Standing(id: id, file: file, kind: kind, facts: facts, attachedTo: attachedTo))
    return id
  }

  /// The one document from another source that is surely this one; `nil` where there is none, or more than one.
  private func same(as document: Standing) -> Standing? {
    let others = standing.filter { $0.file != nil && $0.file != document.file && $0.kind == document.kind }
    let same = others.filter { Self.isSame($0, document) }
    return same.count == 1 ? same.first : nil
  }

  private static func isSame(_ one: Standing, _ other: Standing) -> Bool {
    if one.attachedTo != nil || other.attachedTo != nil {
      let isTold = one.facts.title == other.facts.title || one.facts.date != nil && one.facts.date == other.facts.date
      return one.attachedTo == other.attachedTo && isTold
    }
    if let number = one.facts.designation, let otherNumber = other.facts.designation { return number == otherNumber }
    switch one.kind {
    case .innstilling: return isSameWithoutNumber(one.facts, other.facts)
    case .referat: return one.facts.date != nil && one.facts.date == other.facts.date && isSameMeeting(one, other)
    default: return false
    }
  }

  /// Not every source prints the number: the same committee, the same day and the same case are as good.
  private static func isSameWithoutNumber(_ one: DocumentFacts, _ other: DocumentFacts) -> Bool {
    guard let date = one.date, date.day != nil, let committee = one.committee, let subject = one.treats.first else {
      return false
    }
    return date == other.date && committee == other.committee && subject == other.treats.first
  }

  /// Two meetings of one day are told apart by the hour in their titles.
  private static func isSameMeeting(_ one: Standing, _ other: Standing) -> Bool {
    Slug.of(one.facts.title) == Slug.of(other.facts.title)
  }

  private static func name(for facts: DocumentFacts, kind: DocumentKind) -> String {
    let prefix = kind == .innstilling ? "innst" : Slug.of(kind.rawValue)
    if let designation = facts.designation { return Slug.of(designation) }
    if kind != .artikkel, kind != .referat, kind != .spoersmaal, let key = facts.treats.first {
      return "\(prefix)-om-\(name(ofKey: key))"
    }
    let title = facts.title.split(separator: ": ", maxSplits: 1).last.map(String.init) ?? facts.title
    let slug = Slug.of(kind == .innstilling ? title : facts.title)
    return slug.isEmpty
      ? "\(prefix)-\(Fingerprint.of(facts.title))" : slug.hasPrefix(prefix + "-") ? slug : "\(prefix)-\(slug)"
  }

  /// `meld-st:2018-2019:18` → `meld-st-18-2018-2019`.
  private static func name(ofKey key: String) -> String {
    let parts = key.split(separator: ":")
    guard parts.count == 3 else { return Slug.of(key) }
    return Slug.of("\(parts[0]) \(parts[2]) \(parts[1])")
  }
}
