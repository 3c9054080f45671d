// SPDX-License-Identifier: GPL-3.0-or-later
package import StortingModel

/// Reads source texts into corpus files; all sources of one import share one vocabulary.
package struct SourceReading: Sendable {
  /// The words of all sources.
  package let vocabulary: Vocabulary
  /// Knows the words of all sources.
  package let spacing: LetterSpacing

  /// Learns the words of all sources.
  package init(_ sources: [SourceText]) {
    var first = Vocabulary()
    for source in sources { first.add(source.lines.filter { !LetterSpacing.looksSpaced($0) }) }
    spacing = LetterSpacing(vocabulary: first)
    var words = Vocabulary()
    for source in sources { words.add(Self.unspaced(source.lines, first)) }
    vocabulary = words
  }

  /// The corpus files of one source, the main document first.
  ///
  /// - Parameter names: gives out ids; it holds those of the sources before.
  package func files(of source: SourceText, names: inout DocumentNames) -> [CorpusFile] {
    let lines = SourceLines(source.lines, spacing: spacing)
    let paragraphs = ParagraphReader(lines, vocabulary: vocabulary).paragraphs()
    var files: [CorpusFile] = []
    for part in SourceParts(paragraphs, layout: lines.layout).parts {
      let host = part.isAttached ? files.first : nil
      let read = FactReader(part, host: host?.facts, hostParagraphs: host == nil ? [] : paragraphs).read()
      let id = names.id(for: read.facts, kind: part.kind, source: source)
      var file = CorpusFile(
        id: id, kind: part.kind, facts: read.facts, blocks: BlockReader.blocks(of: read.part),
        source: CorpusFile.Source(file: source.name, sha256: source.sha256, day: source.day))
      file.attachedTo = host?.id
      if part.kind == .uttalelse, host != nil { Self.link(file, under: part.title ?? "", in: &files[0].blocks) }
      files.append(file)
    }
    return files
  }

  /// Puts a link to the statement where the recommendation quoted it.
  private static func link(_ file: CorpusFile, under heading: String, in blocks: inout [Block]) {
    let at = blocks.firstIndex { if case .heading(_, heading) = $0 { true } else { false } }
    guard let at, at + 2 <= blocks.count else { return }
    let address = "../uttalelse/\(file.id).md"
    blocks.insert(.link(heading, id: address), at: at + 2)
  }

  private static func unspaced(_ lines: [String], _ words: Vocabulary) -> [String] {
    let spacing = LetterSpacing(vocabulary: words)
    var inRun = false
    return lines.map { line in
      let repaired = spacing.unspaced(line, afterRun: inRun)
      if !line.trimmed.isEmpty { inRun = repaired.endsInRun }
      return repaired.text
    }
  }
}

/// Gives every document an id that is unique in the corpus.
package struct DocumentNames: Sendable {
  /// The source of the document that has an id: base name of the file.
  private var owners: [String: String]
  private var given: Set<String> = []

  /// - Parameter owners: the ids that the corpus folder has already, with the file each was imported from.
  package init(owners: [String: String] = [:]) { self.owners = owners }

  /// A name from what is printed; where another source has it, a number follows.
  package mutating func id(for facts: DocumentFacts, kind: DocumentKind, source: SourceText) -> String {
    let base = Self.name(for: facts, kind: kind)
    var id = base
    var number = 2
    while given.contains(id) || owners[id].map({ $0 != source.name }) ?? false {
      id = "\(base)-\(number)"
      number += 1
    }
    given.insert(id)
    return id
  }

  private static func name(for facts: DocumentFacts, kind: DocumentKind) -> String {
    let prefix = kind == .innstilling ? "innst" : Slug.of(kind.rawValue)
    if let designation = facts.designation { return Slug.of(designation) }
    if kind != .artikkel, let key = facts.treats.first { return "\(prefix)-om-\(name(ofKey: key))" }
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
