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
  /// Places in `reads`, ascending; files that were made from the same have one list.
  private(set) var lists: [[UInt32]] = []
  private(set) var files: [String: File] = [:]

  struct File: Storable {
    var content: ContentDigest
    var links: PageLinks
    /// The number of the list of what it was made from; `nil` for a file that is made in each build.
    var list: Int?

    init(content: ContentDigest, links: PageLinks) { (self.content, self.links) = (content, links) }

    init(from reader: inout StoredReader) {
      (content, links, list) = (reader.value(), reader.value(), reader.value())
    }

    func store(in writer: inout StoredWriter) {
      writer.add(content)
      writer.add(links)
      writer.add(list)
    }
  }

  /// What a file was made from.
  enum Sources: Sendable {
    /// The whole corpus.
    case all
    case reads(SharedReads)
    /// The list of the file in the memory of the last build.
    case kept(Int)
  }

  private static let heading = "saksgang site 2"

  /// - Parameter former: the memory that lists are kept from.
  init(
    settings: ContentDigest, site: ContentDigest, files: [(path: String, file: File, sources: Sources)],
    former: SiteMemory?, digests: ReadDigests
  ) {
    (self.settings, self.site) = (settings, site)
    var writer = ListWriter(digests: digests, former: former)
    for (path, file, sources) in files {
      var file = file
      switch sources {
      case .all: file.list = nil
      case .reads(let reads): file.list = writer.list(of: reads)
      case .kept(let number): file.list = writer.list(kept: number)
      }
      self.files[path] = file
    }
    (reads, lists) = (writer.reads, writer.lists)
  }

  /// Gives numbers to reads, and to lists of them.
  private struct ListWriter {
    private let digests: ReadDigests
    private let former: SiteMemory?
    private(set) var reads: [(read: Read, digest: ContentDigest)] = []
    private(set) var lists: [[UInt32]] = []
    private var places: [Read: UInt32] = [:]
    private var numbers: [[UInt32]: Int] = [:]
    private var numberOfShared: [ObjectIdentifier: Int] = [:]
    /// By number or place in the former memory.
    private var numberOfFormer: [Int: Int] = [:]
    private var placeOfFormer: [UInt32?]

    init(digests: ReadDigests, former: SiteMemory?) {
      (self.digests, self.former) = (digests, former)
      placeOfFormer = Array(repeating: nil, count: former?.reads.count ?? 0)
    }

    mutating func list(of shared: SharedReads) -> Int {
      if let number = numberOfShared[ObjectIdentifier(shared)] { return number }
      let number = number(of: shared.all.map { place(of: $0) })
      numberOfShared[ObjectIdentifier(shared)] = number
      return number
    }

    /// A list of the former memory; what it names is not looked up by name again.
    mutating func list(kept number: Int) -> Int? {
      if let known = numberOfFormer[number] { return known }
      guard let former else { return nil }
      let list = former.lists[number].map { kept in
        if let place = placeOfFormer[Int(kept)] { return place }
        let place = place(of: former.reads[Int(kept)].read)
        placeOfFormer[Int(kept)] = place
        return place
      }
      numberOfFormer[number] = self.number(of: list)
      return numberOfFormer[number]
    }

    private mutating func number(of places: [UInt32]) -> Int {
      let list = places.sorted()
      if let number = numbers[list] { return number }
      lists.append(list)
      numbers[list] = lists.count - 1
      return lists.count - 1
    }

    private mutating func place(of read: Read) -> UInt32 {
      if let place = places[read] { return place }
      let place = UInt32(reads.count)
      places[read] = place
      reads.append((read, digests.digest(of: read) ?? ContentDigest()))
      return place
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
    for _ in 0..<reader.count() where !reader.isDamaged { lists.append(list(from: &reader)) }
    let count = reader.count()
    files.reserveCapacity(count)
    for _ in 0..<count where !reader.isDamaged {
      let path = reader.text()
      let file = reader.value(File.self)
      if let list = file.list, !lists.indices.contains(list) { reader.markDamaged() }
      files[path] = file
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
    writer.add(UInt64(lists.count))
    for list in lists {
      writer.add(UInt64(list.count))
      var before: UInt32 = 0
      for place in list {
        writer.add(UInt64(place - before))
        before = place
      }
    }
    writer.add(UInt64(files.count))
    for (path, file) in files.sorted(by: { $0.key < $1.key }) {
      writer.add(path)
      writer.add(file)
    }
  }

  /// Ascending places among the reads, each written as its distance from the one before.
  private func list(from reader: inout StoredReader) -> [UInt32] {
    var list: [UInt32] = []
    var place: UInt64 = 0
    for _ in 0..<reader.count() where !reader.isDamaged {
      place += min(reader.number(), UInt64(reads.count))
      guard place < UInt64(reads.count) else {
        reader.markDamaged()
        break
      }
      list.append(UInt32(place))
    }
    return list
  }
}
