// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import StortingModel

/// Imports cases and votes of Stortinget's data service: XML, JSON and tables, in any mixture, part by part.
struct DataServiceImport {
  private static let extensions: Set<String> = ["xml", "json", "csv"]
  private static let largest = 64 << 20

  private var parts: [ServiceParts] = []
  private var findings: [Finding] = []

  /// Reads the files that it knows by their content, writes what they say, and returns the paths of the others.
  ///
  /// - Throws: `SaksgangError` where the corpus folder cannot be written.
  static func run(_ paths: [String], into folder: String, report: inout ImportReport) throws -> [String] {
    var service = DataServiceImport()
    let others = paths.filter { !service.take($0) }
    report.findings += service.findings
    guard !service.parts.isEmpty else { return others }
    var writer = DataWriter(folder: folder)
    try writer.write(service.parts, report: &report)
    return others
  }

  /// Whether the file was one of ours, or broken so that nobody could read it.
  private mutating func take(_ path: String) -> Bool {
    let url = URL(fileURLWithPath: path)
    guard Self.extensions.contains(url.pathExtension.lowercased()), let data = try? Data(contentsOf: url),
      data.count <= Self.largest
    else { return false }
    let bytes = Self.withoutMark([UInt8](data))
    let first = bytes.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    let read: ServiceParts?
    switch first {
    case UInt8(ascii: "<"):
      guard Self.opensAsOurs(bytes) else { return false }
      switch XMLTree.parse(bytes) {
      case .failure(let problem): return broken(path, problem)
      case .success(let tree): read = ServiceParts.read(DataValue(tree), root: tree.name, source: url.lastPathComponent)
      }
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      guard let value = DataValue.json(bytes) else {
        return broken(path, XMLTree.Problem(line: 0, message: "it is not JSON, or nested too deep"))
      }
      read = ServiceParts.read(value, root: nil, source: url.lastPathComponent)
    default:
      guard url.pathExtension.lowercased() == "csv", Self.hasOurColumns(bytes), let text = SourceText.decoded(bytes),
        let rows = DataValue.csv(text)
      else { return false }
      read = ServiceParts.read(.list(rows), root: nil, source: url.lastPathComponent)
    }
    guard let read else { return false }
    parts.append(read)
    return true
  }

  /// Whether the first letters name one of our roots, so that a large publication is not read for nothing.
  private static func opensAsOurs(_ bytes: [UInt8]) -> Bool {
    let opening = String(decoding: bytes.prefix(2_048), as: UTF8.self)
    return ["_oversikt", "<detaljert_sak", "<sak ", "<sak>", "<sak_votering", "<issues"].contains {
      opening.contains($0)
    }
  }

  private static func hasOurColumns(_ bytes: [UInt8]) -> Bool {
    let header = String(decoding: bytes.prefix(4_096).prefix { $0 != 0x0A }, as: UTF8.self)
    return ["vote_topic", "mp_id", "title_short"].contains { header.contains($0) }
  }

  private mutating func broken(_ path: String, _ problem: XMLTree.Problem) -> Bool {
    findings.append(
      Finding(
        path: path, line: problem.line, severity: .error, id: "source-broken",
        message: "the file cannot be read: \(problem.message)", hint: "fetch it again"))
    return true
  }

  private static func withoutMark(_ bytes: [UInt8]) -> [UInt8] {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
  }
}
