// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import StortingModel
import Testing

@testable import Exporting

/// A run that fails leaves what the last one wrote, and nothing else.
@Suite struct FailedRunTests {
  private struct Broken: Error {}

  @Test func `work that throws leaves the old file or folder as it was, and nothing beside it`() throws {
    let scratch = try Scratch()
    try Data("gammelt".utf8).write(to: scratch.url.appending(path: "fil"))
    try FileManager.default.createDirectory(at: scratch.url.appending(path: "mappe"), withIntermediateDirectories: true)
    try Data("innhold".utf8).write(to: scratch.url.appending(path: "mappe/a"))
    let before = try Scratch.bytes(below: scratch.url)
    #expect(throws: SaksgangError.self) {
      try FreshFile(scratch.url.appending(path: "fil")).write { beside in
        try Data("nytt".utf8).write(to: beside)
        throw Broken()
      }
    }
    #expect(throws: SaksgangError.self) {
      try FreshFile(scratch.url.appending(path: "mappe")).write { beside in
        try FileManager.default.createDirectory(at: beside, withIntermediateDirectories: true)
        try Data("halvt".utf8).write(to: beside.appending(path: "b"))
        throw Broken()
      }
    }
    #expect(try Scratch.bytes(below: scratch.url) == before)
  }

  @Test func `a run that was killed between its two renames is mended by the next`() throws {
    let scratch = try Scratch()
    _ = try TableFolder.write(OddCorpus.corpus, to: scratch.path("t"))
    let whole = try Scratch.bytes(below: scratch.url)
    try FileManager.default.moveItem(atPath: scratch.path("t"), toPath: scratch.path(".t.gammel"))
    try FileManager.default.createDirectory(atPath: scratch.path(".t.ny"), withIntermediateDirectories: true)
    _ = try TableFolder.write(OddCorpus.corpus, to: scratch.path("t"))
    #expect(try Scratch.bytes(below: scratch.url) == whole)
  }

  @Test func `a folder or a file of someone else's is never written over`() throws {
    let scratch = try Scratch()
    try Data("mitt".utf8).write(to: scratch.url.appending(path: "notat.txt"))
    try Data("{\"title\": \"Mine data\"}".utf8).write(to: scratch.url.appending(path: "metadata.json"))
    let before = try Scratch.bytes(below: scratch.url)
    #expect(Self.id { _ = try TableFolder.write(OddCorpus.corpus, to: scratch.url.path) } == "export-folder-taken")
    #expect(
      Self.id { _ = try TableFolder.write(OddCorpus.corpus, to: scratch.path("notat.txt")) } == "export-folder-taken")
    #expect(
      Self.id { _ = try SQLiteExport.write(OddCorpus.corpus, to: scratch.path("x.db")) } == "export-metadata-taken")
    #expect(try Scratch.bytes(below: scratch.url) == before)
  }

  @Test func `a table that a person put among ours is not lost`() throws {
    let scratch = try Scratch()
    _ = try TableFolder.write(OddCorpus.corpus, to: scratch.path("t"))
    try Data("a,b\r\n".utf8).write(to: scratch.url.appending(path: "t/egen.csv"))
    let before = try Scratch.bytes(below: scratch.url)
    #expect(Self.id { _ = try TableFolder.write(OddCorpus.corpus, to: scratch.path("t")) } == "export-folder-taken")
    #expect(try Scratch.bytes(below: scratch.url) == before)
  }

  @Test func `a database that cannot be made says why, and leaves the folder there`() throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(atPath: scratch.path("mappe.db"), withIntermediateDirectories: true)
    #expect(Self.id { _ = try SQLiteExport.write(OddCorpus.corpus, to: scratch.path("mappe.db")) } == "export-output")
    #expect(
      Self.id { _ = try SQLiteExport.write(OddCorpus.corpus, to: scratch.path("metadata.json")) } == "export-output")
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.url.path) == ["mappe.db"])
  }

  @Test func `SQLite's own words reach the message`() throws {
    let scratch = try Scratch()
    let failure = #expect(throws: SQLiteFile.Failure.self) {
      try SQLiteFile(path: scratch.path("ingen/mappe.db")).run("SELECT 1")
    }
    #expect(failure?.cause == "unable to open database file")
    let wrong = #expect(throws: SQLiteFile.Failure.self) { try SQLiteFile(path: scratch.path("a.db")).run("SELEKT 1") }
    #expect(wrong?.cause.contains("SELEKT") == true)
  }

  private static func id(_ work: () throws -> Void) -> String? {
    do {
      try work()
      return nil
    } catch { return (error as? SaksgangError)?.id }
  }
}
