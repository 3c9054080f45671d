// SPDX-License-Identifier: GPL-3.0-or-later

/// How a text that may hold references is read.
package enum CitationReading: Sendable {
  /// Strictly, for links: a name, a number, and a session in four digits.
  case text
  /// As people type: `8:45`, `12 S 2023-24`, `Innst. 12 S 23-24`.
  case query
}

/// A formal reference to a parliamentary document: one grammar for links in texts, for queries and for addresses.
package struct DocumentCitation: Hashable, Sendable {
  package let series: CitationSeries
  /// The 8 of `Dokument 8:153 S`; only documents of `.dokument` have one, and not all of those.
  package let volume: Int?
  static let volumes = 0..<100
  package let number: Int
  package let suffix: CitationSuffix?
  /// The 1 of `Prop. 1 S Tillegg 1`.
  package let supplement: Int?
  /// `nil` for an NOU, and where the text leaves it out.
  package let session: StortingSession?
  /// Only an NOU is numbered by calendar year.
  package let year: Int?

  /// A series that got a new name in 2009 takes the one of the session: `St.meld. nr. 18 (2018–2019)` is `Meld. St. 18`.
  package init(
    series: CitationSeries, volume: Int? = nil, number: Int, suffix: CitationSuffix? = nil, supplement: Int? = nil,
    session: StortingSession? = nil, year: Int? = nil
  ) {
    let renamed = session.flatMap { $0 >= CitationSeries.firstSessionOfNewNames ? series.successor : nil }
    self.series = renamed?.series ?? series
    self.suffix = suffix ?? renamed?.suffix
    (self.volume, self.number, self.supplement) = (volume, number, supplement)
    (self.session, self.year) = (session, year)
  }

  /// Whether the citation points at one document; without its session it does not.
  package var isComplete: Bool { series == .nou ? year != nil : session != nil }

  /// `innst:2016-2017:453-S`, `dok8:2024-2025:153-S`, `prop:2019-2020:1-S-T1`, `nou:2018:16`, `vedtak:2016-2017:951`;
  /// the part between the colons is empty where the citation is not complete.
  package var key: String {
    let period = year.map(String.init) ?? session?.slug ?? ""
    let tail = [String(number), suffix?.rawValue, supplement.map { "T\($0)" }].compactMap { $0 }
    return "\(series.rawValue)\(volume.map(String.init) ?? ""):\(period):\(tail.joined(separator: "-"))"
  }

  /// In the usual print: `Innst. 453 S (2016–2017)`.
  package var written: String {
    if series == .nou { return "NOU \(year.map { "\($0): " } ?? "")\(number)" }
    let numbers = (volume.map { "\($0):" } ?? "") + String(number)
    let name =
      series == .dokument && session.map { $0 < CitationSeries.firstSessionOfNewNames } ?? false
      ? "Dokument nr." : series.written
    return [
      name, numbers, suffix?.rawValue, supplement.map { "Tillegg \($0)" }, session.map { "(\($0.name))" },
    ].compactMap { $0 }.joined(separator: " ")
  }

  /// The key as part of an address: `innst-2016-2017-453-s`.
  package var slug: String { Slug.of(key) }

  /// Reads exactly what `key` of a complete citation writes.
  package init?(key: String) {
    guard let found = MachineCitation.citation(in: key), found.isComplete, found.key == key else { return nil }
    self = found
  }

  /// Reads a text that is one citation and nothing else, as people type it in a query or an address: letter case, dots
  /// and the kind of dash do not matter, `12 S 2023-24` is an innstilling, and Stortinget's own identifiers
  /// (`inns-201617-453s`), keys and slugs are known too. May be incomplete.
  package init?(_ text: String) {
    guard let found = MachineCitation.citation(in: text) ?? CitationGrammar.whole(text) else { return nil }
    self = found
  }

  /// Reads a key, a slug or one of Stortinget's own identifiers in any letter case, and nothing that people write.
  package static func identified(by text: String) -> DocumentCitation? {
    MachineCitation.citation(in: text).flatMap { $0.isComplete ? $0 : nil }
  }

  /// Every complete formal reference in a text, in order, with the UTF-8 range of each.
  package static func all(in text: String) -> [(citation: DocumentCitation, range: Range<Int>)] {
    mentions(in: text).filter { $0.citation.isComplete }
  }

  /// Every formal reference in a text, also those that leave the session out, in order, with the UTF-8 range of each.
  package static func mentions(
    in text: String, as reading: CitationReading = .text
  ) -> [(citation: DocumentCitation, range: Range<Int>)] {
    CitationGrammar.mentions(in: text, as: reading)
  }

  /// Every reference in a text that is complete, or that an earlier full mention completes.
  ///
  /// - Parameter earlier: what the document cited before this text, in order.
  package static func all(
    in text: String, completedFrom earlier: [DocumentCitation]
  ) -> [(citation: DocumentCitation, range: Range<Int>)] {
    var known = earlier
    return mentions(in: text).compactMap { mention in
      guard let whole = mention.citation.completed(from: known) else { return nil }
      known.append(whole)
      return (whole, mention.range)
    }
  }

  /// This citation with the session of the document's own earlier full mention; `nil` where there is none, or where two
  /// earlier mentions disagree. A complete citation is returned as it is.
  package func completed(from earlier: [DocumentCitation]) -> DocumentCitation? {
    if isComplete { return self }
    let same = Set(earlier.filter { $0.isComplete && agrees(with: $0) })
    return same.count == 1 ? same.first : nil
  }

  private func agrees(with other: DocumentCitation) -> Bool {
    series == other.series && volume == other.volume && number == other.number && supplement == other.supplement
      && (suffix == nil || suffix == other.suffix)
  }
}

extension DocumentCitation {
  /// What a typed citation may stand for: itself, and without a session also the names that the series had before or
  /// has had since. A new name with a session from before it means the old one.
  package var readings: [DocumentCitation] {
    guard session.map({ $0 < CitationSeries.firstSessionOfNewNames }) ?? true else { return [self] }
    let older = series.predecessors.filter { suffix == nil || $0.suffix == nil || $0.suffix == suffix }
      .map { renamed($0.series, suffix: nil) }
    let newer = session == nil ? series.successor.map { renamed($0.series, suffix: $0.suffix) } : nil
    return [self] + older + [newer].compactMap { $0 }
  }

  private func renamed(_ series: CitationSeries, suffix: CitationSuffix?) -> DocumentCitation {
    DocumentCitation(
      series: series, volume: volume, number: number, suffix: suffix, supplement: supplement, session: session)
  }

  /// The same number in another series.
  package func moved(to series: CitationSeries, volume: Int?) -> DocumentCitation {
    DocumentCitation(
      series: series, volume: volume, number: number, suffix: suffix, supplement: supplement, session: session)
  }

  /// Whether a whole citation may be what this one means: what either leaves out does not tell them apart, but for a
  /// supplement, which is a document of its own.
  package func mayMean(_ other: DocumentCitation) -> Bool {
    series == other.series && volume == other.volume && number == other.number && supplement == other.supplement
      && (session == nil || session == other.session) && (year == nil || year == other.year)
      && (suffix == nil || other.suffix == nil || suffix == other.suffix)
  }
}
