// SPDX-License-Identifier: GPL-3.0-or-later

internal import Norwegian
internal import StortingModel

/// What makes an index one of this version: the schema, the analyser, the lexicon and the program.
struct IndexState: Equatable {
  var schema: String
  var analyser: String
  var lexicon: String
  /// Of the program that made it; what another one makes of a document may be the same or not.
  var program: String

  init(analyser: Analyser, program: String = "", hasParts: Bool = true) {
    schema = Schema.version
    self.analyser = AnalyserProbe.fingerprint(of: analyser) + (hasParts ? "" : "-plain")
    lexicon = Lexicon.version
    self.program = program
  }

  /// Reads what an index says of itself.
  init(of database: borrowing XapianDatabase) throws(XapianFailure) {
    schema = String(decoding: try database.metadata(Schema.MetadataKey.schema), as: UTF8.self)
    analyser = String(decoding: try database.metadata(Schema.MetadataKey.analyser), as: UTF8.self)
    lexicon = String(decoding: try database.metadata(Schema.MetadataKey.lexicon), as: UTF8.self)
    program = String(decoding: try database.metadata(Schema.MetadataKey.program), as: UTF8.self)
  }

  func write(to writer: inout XapianWriter) throws(XapianFailure) {
    try writer.setMetadata(Schema.MetadataKey.schema, to: Array(schema.utf8))
    try writer.setMetadata(Schema.MetadataKey.analyser, to: Array(analyser.utf8))
    try writer.setMetadata(Schema.MetadataKey.lexicon, to: Array(lexicon.utf8))
    try writer.setMetadata(Schema.MetadataKey.program, to: Array(program.utf8))
  }

  /// Why every passage has to be indexed again; `nil` where only documents that have changed need to.
  func reason(against wanted: IndexState) -> String? {
    if schema != wanted.schema { return "the schema of the index is another" }
    if lexicon != wanted.lexicon { return "the lexicon is another" }
    return analyser == wanted.analyser ? nil : "the analyser is another"
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
    var hash = ContentDigest()
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
  static func of(_ records: [IndexRecord]) -> ContentDigest {
    var digest = ContentDigest()
    for record in records {
      digest.add(record.passage.stored)
      for text in record.headings + [record.title] + record.filters + record.references { digest.add(text) }
      digest.add(record.date?.iso ?? "")
      digest.add(record.committee ?? "")
      digest.add(record.session?.slug ?? "")
    }
    return digest
  }
}
