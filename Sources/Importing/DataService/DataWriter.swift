// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import StortingModel
import Yams

/// Brings cases and votes into the corpus folder: what is there is added to, and what a person corrected is left alone.
struct DataWriter {
  private let folder: CorpusFolder
  private var cases: [String: Stored<CasePart>] = [:]
  /// By the case's id, or by the path of a file that names no case.
  private var files: [String: Stored<VoteFile>] = [:]
  /// The key in `files` that holds each vote.
  private var holder: [String: String] = [:]

  /// A file of the corpus, as it stands and as it is to be.
  private struct Stored<Content> {
    var path: String
    /// `nil` for a file that is new.
    var text: String?
    var content: Content
    /// As it stood before this import; `nil` for a file that is new.
    var before: Content?
    /// This import has something to say about it.
    var isTouched = false
  }

  init(folder: String) {
    self.folder = CorpusFolder(folder)
    for path in paths(in: "saker") {
      guard let (text, content) = stored(path, CasePart.self) else { continue }
      cases[content.id] = cases[content.id] ?? Stored(path: path, text: text, content: content, before: content)
    }
    for path in paths(in: "voteringer") {
      guard let (text, content) = stored(path, VoteFile.self) else { continue }
      let key = content.case.flatMap { files[$0] == nil ? $0 : nil } ?? path
      files[key] = Stored(path: path, text: text, content: content, before: content)
      for vote in content.votes { holder[vote.id] = holder[vote.id] ?? key }
    }
  }

  private func paths(in part: String) -> [String] {
    let base = folder.url.appendingPathComponent(part).path
    let names = FileManager.default.enumerator(atPath: base)?.compactMap { $0 as? String } ?? []
    return names.sorted().filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.map { "\(part)/\($0)" }
  }

  private func stored<Content: Decodable>(_ path: String, _ type: Content.Type) -> (String, Content)? {
    guard let data = try? Data(contentsOf: folder.url.appendingPathComponent(path)), data.count < 64 << 20 else {
      return nil
    }
    let text = String(decoding: data, as: UTF8.self)
    guard YamlShape.lineNestedTooDeep(in: text) == nil, YamlShape.disarmed(text) == nil,
      let content = try? YAMLDecoder().decode(type, from: text)
    else { return nil }
    return (text, content)
  }

  /// - Throws: `SaksgangError` `corpus-unwritable`.
  mutating func write(_ parts: [ServiceParts], report: inout ImportReport) throws {
    let votes = parts.flatMap(\.votes)
    for vote in votes where vote.caseID != nil || vote.part.isWhole { add(vote, report: &report) }
    for vote in votes where vote.caseID == nil && !vote.part.isWhole { add(vote, report: &report) }
    for part in parts.flatMap(\.cases) { add(part) }
    for (id, title) in parts.flatMap({ $0.titles.sorted { $0.key < $1.key } }) { add(title: title, of: id) }
    try save(report: &report)
  }

  // MARK: Collecting

  private mutating func add(_ vote: ServiceParts.Vote, report: inout ImportReport) {
    let key = holder[vote.part.id] ?? vote.caseID ?? (vote.part.isWhole ? "voteringer/\(vote.part.id)" : nil)
    guard let key else { return report.findings.append(Self.headless(vote.part.id, path: vote.source)) }
    var file = files[key] ?? Stored(path: "", content: VoteFile(case: vote.caseID, votes: []))
    if let index = file.content.votes.firstIndex(where: { $0.id == vote.part.id }) {
      file.content.votes[index] = file.content.votes[index].merged(with: vote.part)
    } else {
      file.content.votes.append(vote.part)
    }
    file.content.sources = Set((file.content.sources ?? []) + [vote.source]).sorted()
    file.isTouched = true
    holder[vote.part.id] = key
    files[key] = file
  }

  private mutating func add(_ part: CasePart) {
    let known = cases[part.id]
    let merged = (known?.content ?? CasePart(id: part.id)).merged(with: part)
    cases[part.id] = Stored(
      path: known?.path ?? "", text: known?.text, content: merged, before: known?.before, isTouched: true)
  }

  /// A title from beside a vote names a case that nothing better names.
  private mutating func add(title: String, of id: String) {
    guard cases[id]?.content.title == nil else { return }
    // Its sources stand in the file of the votes.
    var part = CasePart(id: id)
    part.title = title
    add(part)
  }

  // MARK: Writing

  private mutating func save(report: inout ImportReport) throws {
    for key in files.keys.sorted() {
      guard var file = files[key], file.isTouched else { continue }
      for vote in file.content.votes where !vote.isWhole {
        report.findings.append(Self.headless(vote.id, path: vote.id))
      }
      file.content.votes.removeAll { !$0.isWhole }
      guard let first = file.content.votes.first else { continue }
      file.content = file.content.sorted()
      if file.path.isEmpty {
        file.path = "voteringer/\(Self.session(of: file.content))/\(file.content.case ?? first.id).yaml"
      }
      let saysMore = file.content.votes != file.before?.votes
      try save(file.content.text, at: file.path, old: file.text, saysMore: saysMore, report: &report)
    }
    for id in cases.keys.sorted() {
      guard var file = cases[id], file.isTouched, file.content.title != nil else { continue }
      if file.path.isEmpty {
        let session = file.content.session.flatMap { StortingSession($0)?.slug }
        let ofVotes = files[id].map { Self.session(of: $0.content) }
        file.path = "saker/\(session ?? ofVotes ?? "uten-sesjon")/\(id).yaml"
      }
      var before = file.before
      before?.sources = file.content.sources
      let saysMore = file.content != before
      try save(file.content.text, at: file.path, old: file.text, saysMore: saysMore, report: &report)
    }
  }

  /// The folder of the first vote's session.
  private static func session(of file: VoteFile) -> String {
    let dates = file.votes.compactMap { $0.date.flatMap { CalendarDate(iso: $0) } }
    return dates.min().map { StortingSession(containing: $0).slug } ?? "uten-sesjon"
  }

  private func save(
    _ text: String, at path: String, old: String?, saysMore: Bool, report: inout ImportReport
  ) throws {
    if text == old { return report.unchanged.append(path) }
    if let old, !DataMark.isUntouched(old) {
      report.kept.append(path)
      if saysMore { report.findings.append(Self.sourceChanged(path)) }
      return
    }
    let target = folder.url.appendingPathComponent(path)
    guard old != nil || !FileManager.default.fileExists(atPath: target.path) else {
      return report.findings.append(Self.taken(path))
    }
    try folder.save(text, at: path)
    report.written.append(path)
  }

  // MARK: Findings

  private static func headless(_ id: String, path: String) -> Finding {
    Finding(
      path: path, severity: .warning, id: "vote-header-missing",
      message: "nothing says what \(id) was on, so it is left out",
      hint: "import the case's list of votes too: voteringer?sakid=")
  }

  private static func sourceChanged(_ path: String) -> Finding {
    Finding(
      path: path, severity: .warning, id: "corrected-source-changed",
      message: "the source says something else, and the file was corrected by hand: it was left alone",
      hint: "move the file away, import again, and bring the corrections over")
  }

  private static func taken(_ path: String) -> Finding {
    Finding(
      path: path, severity: .error, id: "path-taken", message: "a file that cannot be read stands here: left alone",
      hint: "mend it, or move it away")
  }
}
