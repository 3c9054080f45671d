// SPDX-License-Identifier: GPL-3.0-or-later
import StortingModel

/// Reads source texts into corpus files; all sources of one import share one vocabulary.
package struct SourceReading: Sendable {
  /// The words of all sources.
  package let vocabulary: Vocabulary
  /// Knows the words of all sources.
  package let spacing: LetterSpacing

  /// Learns the words of all sources.
  package init(_ sources: [SourceText]) {
    var words = Vocabulary()
    for source in sources { words.add(source.lines) }
    self.init(vocabulary: words)
  }

  /// A reading that knows these words.
  package init(vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    spacing = LetterSpacing(vocabulary: vocabulary)
  }

  /// One document of a source, before it has an id.
  package struct Draft: Sendable {
    var kind: DocumentKind
    var facts: DocumentFacts
    var blocks: [Block]
    /// It stands in the first document of its source.
    var isAttached: Bool
    /// The heading under which a statement is quoted.
    var heading: String
  }

  /// The documents of one source, the main one first.
  package func drafts(of source: SourceText) -> [Draft] {
    let lines = SourceLines(source.lines, spacing: spacing)
    let paragraphs = ParagraphReader(lines, vocabulary: vocabulary).paragraphs()
    return Self.drafts(of: SourceParts(paragraphs, layout: lines.layout).parts)
  }

  /// The corpus files of one source, the main document first.
  ///
  /// - Parameter names: gives out ids; it holds those of the sources before.
  package func files(of source: SourceText, names: inout DocumentNames) -> [CorpusFile] {
    Self.files(of: drafts(of: source), source: source.origin, names: &names)
  }

  /// The corpus files of a source that marks up its text itself.
  package static func files(of publication: Publication, names: inout DocumentNames) -> [CorpusFile] {
    files(
      of: drafts(of: publication.parts, printed: publication.printed), source: publication.source, names: &names)
  }

  /// - Parameter printed: what the source says of its main document outside the text.
  private static func drafts(of parts: [SourcePart], printed: PrintedFacts = PrintedFacts()) -> [Draft] {
    let paragraphs = parts.flatMap(\.paragraphs)
    var drafts: [Draft] = []
    for part in parts {
      let host = part.isAttached ? drafts.first?.facts : nil
      var read = FactReader(part, host: host, hostParagraphs: host == nil ? [] : paragraphs).read()
      if drafts.isEmpty { read.facts = printed.completing(read.facts, kind: part.kind) }
      drafts.append(
        Draft(
          kind: part.kind, facts: read.facts, blocks: BlockReader.blocks(of: read.part, names: read.facts.proposers),
          isAttached: host != nil,
          heading: part.title ?? ""))
    }
    return drafts
  }

  /// Gives the documents of one source their ids, and ties them to the first.
  package static func files(
    of drafts: [Draft], source: CorpusFile.Source, names: inout DocumentNames
  ) -> [CorpusFile] {
    var files: [CorpusFile] = []
    for draft in drafts {
      let host = draft.isAttached ? files.first?.id : nil
      let id = names.id(for: draft.facts, kind: draft.kind, file: source.file, attachedTo: host)
      var file = CorpusFile(id: id, kind: draft.kind, facts: draft.facts, blocks: draft.blocks, source: source)
      file.attachedTo = host
      if draft.kind == .uttalelse, host != nil { link(file, under: draft.heading, in: &files[0].blocks) }
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
}
