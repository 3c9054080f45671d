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
    let parts = SourceParts(paragraphs, layout: lines.layout).parts
    return Self.files(
      of: parts, source: CorpusFile.Source(file: source.name, sha256: source.sha256, day: source.day), names: &names)
  }

  /// The corpus files of a source that marks up its text itself.
  package static func files(of publication: Publication, names: inout DocumentNames) -> [CorpusFile] {
    files(of: publication.parts, source: publication.source, printed: publication.printed, names: &names)
  }

  /// - Parameter printed: what the source says of its main document outside the text.
  private static func files(
    of parts: [SourcePart], source: CorpusFile.Source, printed: PrintedFacts = PrintedFacts(),
    names: inout DocumentNames
  ) -> [CorpusFile] {
    let paragraphs = parts.flatMap(\.paragraphs)
    var files: [CorpusFile] = []
    for part in parts {
      let host = part.isAttached ? files.first : nil
      var read = FactReader(part, host: host?.facts, hostParagraphs: host == nil ? [] : paragraphs).read()
      if files.isEmpty { read.facts = printed.completing(read.facts, kind: part.kind) }
      let id = names.id(for: read.facts, kind: part.kind, file: source.file, attachedTo: host?.id)
      var file = CorpusFile(
        id: id, kind: part.kind, facts: read.facts, blocks: BlockReader.blocks(of: read.part), source: source)
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
