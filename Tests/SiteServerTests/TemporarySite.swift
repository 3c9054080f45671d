// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// A small site beside a file that must not be served; removed with the test.
final class TemporarySite {
  let folder = FileManager.default.temporaryDirectory.appending(path: "saksgang-\(UUID().uuidString)")
  var site: URL { folder.appending(path: "site") }

  init() throws {
    try FileManager.default.createDirectory(at: site.appending(path: "dok"), withIntermediateDirectories: true)
    try write("hemmelig", to: "hemmelig.txt")
    try write("<p>Forside</p>", to: "site/index.html")
    try write("<p>Borte</p>", to: "site/404.html")
    try write("<p>Blåbær</p>", to: "site/dok/bær.html")
    try write("<p>Dokumenter</p>", to: "site/dok/index.html")
    try write("skjult", to: "site/.saksgang-site")
    try FileManager.default.createSymbolicLink(
      at: site.appending(path: "lenke.txt"), withDestinationURL: folder.appending(path: "hemmelig.txt"))
    try FileManager.default.createSymbolicLink(at: site.appending(path: "ut"), withDestinationURL: folder)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: path))
  }
}
