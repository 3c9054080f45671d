// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// The newest of a list as Atom (RFC 4287), for those who follow it in a reader.
struct Feed: Sendable {
  var title: String
  /// Of these the newest are written; those without a date are not new at any time.
  var entries: [Entry]

  struct Entry: Sendable {
    var title: String
    /// The site's address of what the entry is about.
    var target: String
    /// What names the entry for good, where the address names several.
    var key: String?
    var date: CalendarDate
    var text: String
  }

  /// So many entries are written.
  private static let most = 50

  /// The address of the feed of a page.
  static func address(of page: String) -> String { SiteAddress.beside(page, as: "atom") }

  /// - Parameters:
  ///   - page: the page that lists the same.
  ///   - baseURL: where the site stands; without it links are relative to the feed.
  func page(at page: String, baseURL: String?) -> Page {
    let address = Self.address(of: page)
    let newest = entries.sorted { ($1.date.sortable, $0.target) < ($0.date.sortable, $1.target) }.prefix(Self.most)
    let place = Place(address)
    func link(_ target: String) -> String { baseURL.map { "\($0)/\(target)" } ?? place.link(to: target) }
    var lines = [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
      "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"nb\">",
      "<id>\(Self.name(address))</id>", "<title>\(Self.escaped(title)) · Saksgang</title>",
      "<link rel=\"self\" type=\"application/atom+xml\" href=\"\(Self.escaped(link(address)))\"/>",
      "<link rel=\"alternate\" type=\"text/html\" href=\"\(Self.escaped(link(page)))\"/>",
      "<updated>\(Self.time(newest.first?.date))</updated>", "<author><name>Saksgang</name></author>",
    ]
    for entry in newest {
      lines += [
        "<entry>", "<id>\(Self.name(entry.key ?? entry.target))</id>", "<title>\(Self.escaped(entry.title))</title>",
        "<link rel=\"alternate\" type=\"text/html\" href=\"\(Self.escaped(link(entry.target)))\"/>",
        "<updated>\(Self.time(entry.date))</updated>", "<summary>\(Self.escaped(entry.text))</summary>", "</entry>",
      ]
    }
    return Page(path: address, bytes: [UInt8]((lines + ["</feed>", ""]).joined(separator: "\n").utf8))
  }

  /// Of everything that the file shows, but for where the site stands.
  var digest: ContentDigest {
    var digest = ContentDigest(of: title)
    for entry in entries {
      for text in [entry.title, entry.target, entry.key ?? "", entry.date.iso, entry.text] { digest.add(text) }
    }
    return digest
  }

  /// A name that follows from the address within the site, wherever the site stands: a UUID of version 8.
  private static func name(_ key: String) -> String {
    var digits = Array(SHA256.hex([UInt8]("saksgang:\(key)".utf8)).prefix(32))
    digits[12] = "8"
    digits[16] = "8"
    let ends = [8, 12, 16, 20, 32]
    let groups = zip([0] + ends, ends).map { String(digits[$0..<$1]) }
    return "urn:uuid:" + groups.joined(separator: "-")
  }

  /// Midnight of the day; of the first one where only the month or the year is known.
  private static func time(_ date: CalendarDate?) -> String {
    guard let date else { return "1814-05-17T00:00:00Z" }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let year = String(date.year)
    return String(repeating: "0", count: max(0, 4 - year.count)) + year
      + "-\(two(date.month ?? 1))-\(two(date.day ?? 1))T00:00:00Z"
  }

  /// Text for XML, without the control signs that XML 1.0 has no place for.
  private static func escaped(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF {
      kept.append(scalar)
    }
    return SafeHTML.escaping(String(kept))
  }
}
