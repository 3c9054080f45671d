// SPDX-License-Identifier: GPL-3.0-or-later

internal import Foundation
internal import StortingModel

/// What the last build knew of each file of the site: its content, its links, and what it was made from.
///
/// It is a help and no more: without it, or where it is of other settings or another site than the one that stands
/// there, every file is made again.
struct SiteMemory: Storable {
  /// Of all that is not noted page by page: the program, the templates, the settings.
  var settings = ContentDigest()
  /// Of the site as it was left.
  var site = ContentDigest()
  /// What pages read, with what each was.
  private(set) var reads: [(read: Read, digest: ContentDigest)] = []
  private(set) var files: [String: File] = [:]

  struct File: Storable {
    var content: ContentDigest
    var links: PageLinks
    /// Places in `reads`; `nil` for a file that is made in each build.
    var reads: [UInt64]?

    init(content: ContentDigest, links: PageLinks, reads: [UInt64]?) {
      (self.content, self.links, self.reads) = (content, links, reads)
    }

    init(from reader: inout StoredReader) {
      (content, links) = (reader.value(), reader.value())
      reads = reader.value(Bool.self) ? reader.words() : nil
    }

    func store(in writer: inout StoredWriter) {
      writer.add(content)
      writer.add(links)
      writer.add(reads != nil)
      if let reads { writer.add(words: reads) }
    }
  }

  private static let heading = "saksgang site 1"

  /// - Parameter files: what each file was made from, `nil` where that is the whole corpus.
  init(
    settings: ContentDigest, site: ContentDigest, files: [(path: String, file: File, reads: Set<Read>?)],
    digests: ReadDigests
  ) {
    (self.settings, self.site) = (settings, site)
    var places: [Read: UInt64] = [:]
    for (path, file, reads) in files {
      var file = file
      file.reads = reads.map { reads in
        reads.map { read in
          if let place = places[read] { return place }
          let place = UInt64(self.reads.count)
          places[read] = place
          self.reads.append((read, digests.digest(of: read) ?? ContentDigest()))
          return place
        }
      }
      self.files[path] = file
    }
  }

  /// `nil` where there is none that can be read.
  init?(at path: String) {
    guard let data = try? Data(contentsOf: URL(filePath: path), options: .mappedIfSafe) else { return nil }
    let found: SiteMemory? = data.withUnsafeBytes { bytes in
      var reader = StoredReader(bytes)
      let found = reader.value(SiteMemory.self)
      return reader.isDamaged || !reader.isAtEnd ? nil : found
    }
    guard let found else { return nil }
    self = found
  }

  func write(to path: String) {
    var writer = StoredWriter()
    writer.add(self)
    let file = URL(filePath: path)
    try? FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    // Without it the next build makes every file again.
    try? Data(writer.bytes).write(to: file, options: .atomic)
  }

  init(from reader: inout StoredReader) {
    if reader.text() != Self.heading { reader.markDamaged() }
    (settings, site) = (reader.value(), reader.value())
    for _ in 0..<reader.count() where !reader.isDamaged {
      guard let kind = Read.Kind(rawValue: reader.number()) else {
        reader.markDamaged()
        break
      }
      reads.append((Read(kind: kind, name: reader.text()), reader.value()))
    }
    let count = reader.count()
    files.reserveCapacity(count)
    for _ in 0..<count where !reader.isDamaged {
      let path = reader.text()
      files[path] = reader.value(File.self)
    }
  }

  func store(in writer: inout StoredWriter) {
    writer.add(Self.heading)
    writer.add(settings)
    writer.add(site)
    writer.add(UInt64(reads.count))
    for (read, digest) in reads {
      writer.add(read.kind.rawValue)
      writer.add(read.name)
      writer.add(digest)
    }
    writer.add(UInt64(files.count))
    for (path, file) in files.sorted(by: { $0.key < $1.key }) {
      writer.add(path)
      writer.add(file)
    }
  }

  /// The reads of a file.
  func reads(of file: File) -> Set<Read>? {
    file.reads.map { Set($0.compactMap { $0 < reads.count ? reads[Int($0)].read : nil }) }
  }
}
