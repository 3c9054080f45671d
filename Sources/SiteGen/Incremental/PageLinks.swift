// SPDX-License-Identifier: GPL-3.0-or-later

internal import StortingModel

/// Where a page leads and where it may be led to, in numbers that are kept from build to build.
struct PageLinks: Sendable, Storable {
  /// Digests of the pages and anchors of the site that the page needs; sorted.
  private(set) var needed: [UInt64] = []
  /// Digests of the page and its anchors.
  private(set) var offered: [UInt64] = []
  /// Something is wrong with the page alone, whatever the others are.
  private(set) var isBroken = false

  /// A file that leads nowhere and can be led to.
  init(path: String) { offered = [Self.digest(path)] }

  /// - Parameter base: where the site will stand, with a slash at the end.
  init(of page: Page, base: String?) {
    self.init(path: page.path)
    guard SiteCheck.leads(page.path) else { return }
    guard let outline = PageOutline(html: page.bytes) else {
      isBroken = true
      return
    }
    offered += outline.ids.map { Self.digest("\(page.path)#\($0)") }
    isBroken = !outline.repeatedIDs.isEmpty
    var needed: Set<UInt64> = []
    for reference in Set(outline.references.map { PageOutline.Reference(target: $0.target, line: 0, isID: $0.isID) }) {
      if reference.isID {
        if !outline.ids.contains(reference.target) { isBroken = true }
      } else if let target = SiteCheck.target(of: reference.target, from: page.path, base: base) {
        needed.insert(Self.digest(target.page))
        if let anchor = target.anchor { needed.insert(Self.digest("\(target.page)#\(anchor)")) }
      }
    }
    self.needed = needed.sorted()
  }

  private static func digest(_ address: String) -> UInt64 { ContentDigest(of: address).low }

  init(from reader: inout StoredReader) {
    (needed, offered, isBroken) = (reader.words(), reader.words(), reader.value())
  }

  func store(in writer: inout StoredWriter) {
    writer.add(words: needed)
    writer.add(words: offered)
    writer.add(isBroken)
  }
}
