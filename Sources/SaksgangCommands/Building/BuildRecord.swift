// SPDX-License-Identifier: GPL-3.0-or-later

import CorpusParsing
import Foundation
import StortingModel

/// What an output was made from, and how it was left, so that a build that would change nothing ends at once.
struct BuildRecord: Storable {
  /// Of everything that the output depends on.
  var inputs: ContentDigest
  /// Of the same, told by what is in the files of the corpus instead of by their times; `nil` where they changed
  /// meanwhile.
  var contents: ContentDigest?
  /// Of the output as it was left.
  var output: ContentDigest
  /// Files of the output, or passages.
  var count: Int
  /// The errors of the corpus, which are told each time.
  var errors: [Finding]

  private static let heading = "saksgang build 3"

  init(inputs: ContentDigest, contents: ContentDigest?, output: ContentDigest, count: Int, errors: [Finding]) {
    (self.inputs, self.contents, self.output) = (inputs, contents, output)
    (self.count, self.errors) = (count, errors)
  }

  init(from reader: inout StoredReader) {
    if reader.text() != Self.heading { reader.markDamaged() }
    (inputs, contents, output) = (reader.value(), reader.value(), reader.value())
    (count, errors) = (reader.value(), reader.value())
  }

  func store(in writer: inout StoredWriter) {
    writer.add(Self.heading)
    writer.add(inputs)
    writer.add(contents)
    writer.add(output)
    writer.add(count)
    writer.add(errors)
  }

  /// `nil` where there is none, or none that can be read.
  init?(at path: String) {
    guard let data = try? Data(contentsOf: URL(filePath: path)) else { return nil }
    let record: BuildRecord? = data.withUnsafeBytes { bytes in
      var reader = StoredReader(bytes)
      let record = reader.value(BuildRecord.self)
      return reader.isDamaged ? nil : record
    }
    guard let record else { return nil }
    self = record
  }

  /// Without it the next build looks at everything, so a disk that says no is no failure.
  func write(to path: String) {
    var writer = StoredWriter()
    writer.add(self)
    let file = URL(filePath: path)
    try? FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try? Data(writer.bytes).write(to: file, options: .atomic)
  }
}

/// The folder beside an output where builds keep what makes the next one short; it may be removed at any time.
struct BuildMemory {
  /// Made when it is missing.
  let folder: String

  init(beside output: String) {
    var path = output
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    folder = path + ".memory"
  }

  /// Documents that are parsed; beside the index, where every build finds them.
  var parsing: ParsingMemory { ParsingMemory(folder: folder, version: ProgramVersion.current) }

  /// Where the record of the last build is.
  var record: String { "\(folder)/record" }

  /// Where what is known of each page is.
  var pages: String { "\(folder)/pages" }

  /// Where the places of words are that the search in the browser is made from.
  var places: String { "\(folder)/places" }
}

/// Tells this program from another one that may read, index or render otherwise.
enum ProgramVersion {
  static let current: String = {
    guard let path = Bundle.main.executablePath, let mark = FileMark(path) else { return "unknown" }
    return mark.written
  }()
}

/// What tells a file or folder from what it was before, without reading it.
struct FileMark {
  let written: String

  /// `nil` where there is no such file.
  init?(_ path: String) {
    var found = stat()
    guard stat(path, &found) == 0 else { return nil }
    #if canImport(Darwin)
      let (modified, changed) = (found.st_mtimespec, found.st_ctimespec)
    #else
      let (modified, changed) = (found.st_mtim, found.st_ctim)
    #endif
    written =
      "\(found.st_ino) \(found.st_size) \(modified.tv_sec).\(modified.tv_nsec) \(changed.tv_sec).\(changed.tv_nsec)"
  }
}
