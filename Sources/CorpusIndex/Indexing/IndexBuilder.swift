// SPDX-License-Identifier: GPL-3.0-or-later

internal import Dispatch
internal import Foundation
package import Norwegian
package import StortingModel
internal import Synchronization

/// Writes the index of a corpus: beside the one that is there, and in its place when it is whole.
package struct IndexBuilder: Sendable {
  private let analyser: Analyser
  /// Passages in one run; as many runs as there are processors are written at a time, and all are merged at the end.
  private let runLength: Int
  private let hasParts: Bool

  /// - Parameters:
  ///   - runLength: below 10,000, where Xapian would begin to merge within a run.
  ///   - hasParts: without the parts of compounds an index is only good for measuring what they cost.
  package init(analyser: Analyser = Analyser(), runLength: Int = 5_000, hasParts: Bool = true) {
    (self.analyser, self.runLength, self.hasParts) = (analyser, max(1, runLength), hasParts)
  }

  /// What a build did.
  package struct Report: Sendable, Equatable {
    package let documents: Int
    /// Passages, and headings that stand alone.
    package let passages: Int
    /// The index was that of this corpus already, and nothing was written.
    package let isUnchanged: Bool
  }

  /// Brings the index at a path up to date with the corpus.
  ///
  /// A build that fails or is stopped leaves the old index as it was. Throws `index-locked`, `index-foreign` where the
  /// folder holds something else, and `index-unwritable`.
  ///
  /// - Parameters:
  ///   - isRebuild: writes the index even where it is up to date.
  ///   - progress: called now and then with the passages done and the number of them all.
  @discardableResult
  package func build(
    _ corpus: Corpus, at path: String, rebuild isRebuild: Bool = false, progress: (Int, Int) -> Void = { _, _ in }
  ) throws(SaksgangError) -> Report {
    let records = IndexRecord.all(of: corpus)
    var state = IndexState(corpusOf: records, analyser: analyser)
    if !hasParts { state.analyser += "-plain" }
    let report = { Report(documents: corpus.documents.count, passages: records.count, isUnchanged: $0) }
    let folder = try IndexFolder(path: path)
    if !isRebuild, folder.holds(state) { return report(true) }
    let lock = try folder.lock()
    defer { lock.release() }
    do {
      let staging = try folder.makeStaging()
      try write(records, state: state, in: staging, progress: progress)
      try folder.publish()
    } catch let failure as XapianFailure {
      folder.removeStaging()
      throw folder.unwritable(failure.message)
    } catch {
      folder.removeStaging()
      throw error as? SaksgangError ?? folder.unwritable(error.localizedDescription)
    }
    return report(false)
  }

  /// Whether the index at a path is that of the corpus, by this version.
  package func isUpToDate(at path: String, with corpus: Corpus) -> Bool {
    let state = IndexState(corpusOf: IndexRecord.all(of: corpus), analyser: analyser)
    return (try? IndexFolder(path: path).holds(state)) ?? false
  }

  private func write(
    _ records: [IndexRecord], state: IndexState, in staging: IndexFolder.Staging, progress: (Int, Int) -> Void
  ) throws(XapianFailure) {
    let runs = stride(from: 0, to: records.count, by: runLength).map { $0..<min(records.count, $0 + runLength) }
    let width = max(1, ProcessInfo.processInfo.activeProcessorCount)
    let indexers = Mutex((0..<width).map { _ in PassageIndexer(analyser: analyser, hasParts: hasParts) })
    for first in stride(from: 0, to: runs.count, by: width) {
      let wave = first..<min(runs.count, first + width)
      try write(wave, of: runs, records, in: staging, by: indexers)
      progress(runs[wave.upperBound - 1].upperBound, records.count)
    }
    var vocabulary = CorpusVocabulary()
    for counts in indexers.withLock({ $0.map(\.counts) }) { vocabulary.add(counts) }
    var writer = try Self.writer(at: staging.run(runs.count))
    try state.write(to: &writer)
    try vocabulary.write(to: &writer, by: analyser, hasParts: hasParts)
    try writer.finish()
    let paths = (0...runs.count).map { staging.run($0) }
    try XapianFiles.compact(paths, into: staging.result, .full, multipass: paths.count > 3)
  }

  /// Writes some runs at the same time, each by an indexer of its own.
  private func write(
    _ wave: Range<Int>, of runs: [Range<Int>], _ records: [IndexRecord], in staging: IndexFolder.Staging,
    by indexers: borrowing Mutex<[PassageIndexer]>
  ) throws(XapianFailure) {
    let outcomes = Mutex<[Int: Result<Void, XapianFailure>]>([:])
    DispatchQueue.concurrentPerform(iterations: wave.count) { offset in
      let number = wave.lowerBound + offset
      guard var indexer = indexers.withLock({ $0.popLast() }) else { return }
      let outcome = Result { () throws(XapianFailure) in
        try Self.write(records[runs[number]], at: staging.run(number), by: &indexer)
      }
      indexers.withLock { $0.append(indexer) }
      outcomes.withLock { $0[number] = outcome }
    }
    let found = outcomes.withLock { $0 }
    for number in wave {
      guard let outcome = found[number] else { throw XapianFailure(code: .other, message: "a run was not written") }
      try outcome.get()
    }
  }

  private static func write(
    _ records: ArraySlice<IndexRecord>, at path: String, by indexer: inout PassageIndexer
  ) throws(XapianFailure) {
    var writer = try writer(at: path)
    for record in records { try writer.add(indexer.document(from: record)) }
    try writer.finish()
  }

  /// A database that a crash may take, and that is never changed again.
  private static func writer(at path: String) throws(XapianFailure) -> XapianWriter {
    try XapianWriter(path: path, options: XapianWriterOptions(.create, syncs: false, keepsTermLists: false))
  }
}

/// What makes an index the index of one corpus: the schema, the analyser, the lexicon and the content.
struct IndexState: Equatable {
  var schema: String
  var analyser: String
  var lexicon: String
  var fingerprint: String
  var passages: Int

  init(corpusOf records: [IndexRecord], analyser: Analyser) {
    schema = Schema.version
    self.analyser = AnalyserProbe.fingerprint(of: analyser)
    lexicon = Lexicon.version
    fingerprint = CorpusFingerprint.of(records)
    passages = records.count
  }

  /// Reads what an index says of itself.
  init(of database: borrowing XapianDatabase) throws(XapianFailure) {
    schema = String(decoding: try database.metadata(Schema.MetadataKey.schema), as: UTF8.self)
    analyser = String(decoding: try database.metadata(Schema.MetadataKey.analyser), as: UTF8.self)
    lexicon = String(decoding: try database.metadata(Schema.MetadataKey.lexicon), as: UTF8.self)
    fingerprint = String(decoding: try database.metadata(Schema.MetadataKey.fingerprint), as: UTF8.self)
    passages = Int(String(decoding: try database.metadata(Schema.MetadataKey.passages), as: UTF8.self)) ?? 0
  }

  func write(to writer: inout XapianWriter) throws(XapianFailure) {
    try writer.setMetadata(Schema.MetadataKey.schema, to: Array(schema.utf8))
    try writer.setMetadata(Schema.MetadataKey.analyser, to: Array(analyser.utf8))
    try writer.setMetadata(Schema.MetadataKey.lexicon, to: Array(lexicon.utf8))
    try writer.setMetadata(Schema.MetadataKey.fingerprint, to: Array(fingerprint.utf8))
    try writer.setMetadata(Schema.MetadataKey.passages, to: Array(String(passages).utf8))
  }
}

extension IndexState {
  /// Which version of what an index was made by that is not the one here; `nil` where a search may read it.
  func difference(from analyser: Analyser) -> String? {
    if schema != Schema.version {
      let made = schema.isEmpty ? "without a schema" : "with schema \(schema)"
      return "\(made), and this version of saksgang reads schema \(Schema.version)"
    }
    if lexicon != Lexicon.version { return "with another lexicon than that of this version of saksgang" }
    guard self.analyser != AnalyserProbe.fingerprint(of: analyser) else { return nil }
    return "by another analyser than that of this version of saksgang"
  }
}

/// Tells one version of the analyser from another by what it makes of some words.
enum AnalyserProbe {
  static func fingerprint(of analyser: Analyser) -> String {
    var hash = ContentHash()
    for word in words {
      let terms = WordTerms(word, by: analyser)
      hash.add(terms.form)
      hash.add(terms.stem)
      for run in terms.runs { hash.add(run.stem) }
      for form in terms.also { hash.add(form) }
    }
    for token in analyser.tokens(in: "EØS-avtalen, 100 000 kroner; 8:153 og 2,5 prosent (helse- og omsorgstjenester)") {
      hash.add(token.form)
      for form in token.extra { hash.add(form) }
    }
    return hash.written
  }

  private static let words = [
    "helsenæringsmeldingen", "legemidler", "komiteen", "komitéer", "forskerne", "veien", "bøker", "kvalitet",
    "formuesskatten", "sjukehus", "løyvinga", "barnehageplassar", "arbeidsgiveravgift", "kommunestyrerepresentant",
    "fleirtalet", "høyringa", "skattefradraget", "straffeloven", "museet", "eksporteres", "næringslivet", "pasientane",
  ]
}

/// Tells one content of an index from another.
enum CorpusFingerprint {
  static func of(_ records: [IndexRecord]) -> String {
    var hash = ContentHash()
    for record in records {
      hash.add(record.passage.stored)
      for text in record.headings + [record.title] + record.filters + record.references { hash.add(text) }
      hash.add(record.date?.iso ?? "")
      hash.add(record.committee ?? "")
      hash.add(record.session?.slug ?? "")
    }
    return hash.written
  }
}

/// 128 bits of two FNV-1a hashes over texts and where each ends; not for security.
struct ContentHash {
  private var first: UInt64 = 0xcbf2_9ce4_8422_2325
  private var second: UInt64 = 0x6c62_272e_07bb_0142

  mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte) }
    add(0xFF)
  }

  private mutating func add(_ byte: UInt8) {
    first = (first ^ UInt64(byte)) &* 0x100_0000_01b3
    second = (second ^ UInt64(byte ^ 0x5A)) &* 0x9e37_79b9_7f4a_7c15
    second ^= second >> 29
  }

  var written: String { String(first, radix: 16) + "-" + String(second, radix: 16) }
}
