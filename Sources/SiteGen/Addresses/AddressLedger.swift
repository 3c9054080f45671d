// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import StortingModel

/// The addresses of a site from build to build: what each page is of, and where former addresses lead.
///
/// It stands in the site as `adresser.json`. Whoever builds on a new machine takes that file, or the whole old site,
/// along.
package struct AddressLedger: Sendable, Equatable {
  /// What each page is of, by address, empty for what its address alone tells: the same thing under another address has
  /// moved.
  package private(set) var pages: [String: String]
  /// Where each former address leads; the empty string where what was there is gone.
  package private(set) var moved: [String: String]

  static let path = "adresser.json"
  private static let schema = "saksgang.addresses/1"

  package init(pages: [String: String] = [:], moved: [String: String] = [:]) {
    (self.pages, self.moved) = (pages, moved)
  }

  private struct Written: Codable {
    var schema: String
    var pages: [String: String]
    var moved: [String: String]
  }

  /// Reads a ledger; throws `ledger-unreadable`.
  init(_ bytes: [UInt8], at path: String) throws {
    guard let written = try? JSONDecoder().decode(Written.self, from: Data(bytes)), written.schema == Self.schema else {
      throw SaksgangError(
        id: "ledger-unreadable",
        message: "building the site: «\(path)» is no list of the addresses of the last site",
        hint: "take it back from a copy, or remove it: then no former address is led on")
    }
    self.init(pages: written.pages, moved: written.moved)
  }

  /// One address a line, sorted, so that what changed can be read.
  var written: [UInt8] {
    let rows = { (table: [String: String]) in
      table.sorted { $0.key < $1.key }
        .map { "  " + JSONText.string($0.key).written + ": " + JSONText.string($0.value).written }
        .joined(separator: ",\n")
    }
    return Array(
      "{\"schema\": \"\(Self.schema)\",\n\"pages\": {\n\(rows(pages))\n},\n\"moved\": {\n\(rows(moved))\n}}\n".utf8)
  }

  /// The ledger of the next build, in which every address of this one is a page or leads on.
  func next(_ present: [String: String]) -> AddressLedger {
    var places: [String: String] = [:]
    for (address, identity) in present.sorted(by: { $0.key < $1.key })
    where !identity.isEmpty && places[identity] == nil {
      places[identity] = address
    }
    var next = AddressLedger(pages: present)
    for (address, identity) in pages where present[address] == nil {
      // A list that has become shorter has fewer pages.
      let whole = SiteAddress.whole(ofPart: address).flatMap { present[$0] == nil ? nil : $0 }
      next.moved[address] = places[identity] ?? whole ?? ""
    }
    for (address, target) in moved where present[address] == nil && pages[address] == nil {
      next.moved[address] = present[target] != nil ? target : next.moved[target] ?? ""
    }
    return next
  }
}

/// The site of the last build, as far as the next one must know it.
package struct PreviousSite: Sendable {
  private let folder: URL
  let ledger: AddressLedger
  /// What changed when it was built; `nil` where it does not say.
  let changes: SiteChanges?

  /// - Parameter output: the site's folder, which need not be there.
  /// - Throws: `ledger-unreadable`.
  package init(output: String) throws {
    folder = URL(fileURLWithPath: output)
    let file = folder.appendingPathComponent(AddressLedger.path)
    changes = (try? Data(contentsOf: folder.appendingPathComponent(SiteChanges.path))).flatMap {
      SiteChanges([UInt8]($0))
    }
    ledger = try (try? Data(contentsOf: file)).map { try AddressLedger([UInt8]($0), at: file.path) } ?? AddressLedger()
  }

  /// What stood at an address; `nil` where nothing did.
  func page(at address: String) -> [UInt8]? {
    (try? Data(contentsOf: folder.appendingPathComponent(address))).map { [UInt8]($0) }
  }
}
