// SPDX-License-Identifier: GPL-3.0-or-later

internal import Norwegian
internal import StortingModel

/// The one search that is open in a page.
private final class Session {
  let store = ChunkStore()
  let analyser = Analyser()
  private var index: OpenIndex?

  func opened() throws(XapianFailure) -> OpenIndex {
    if let index { return index }
    let database = try BrowserDatabase(store)
    let opened = try OpenIndex(database, path: "sok", analyser: analyser)
    index = opened
    return opened
  }
}

nonisolated(unsafe) private let session = Session()
/// What the last search answered, until the next.
nonisolated(unsafe) private var answer: [UInt8] = []

/// How an answer begins.
private enum Answer {
  /// JSON as of `saksgang search --format json`.
  static let results = UInt8(ascii: "=")
  /// Names of files with a space between them, without which there is no answer yet.
  static let missing = UInt8(ascii: "?")
  /// A message and a hint, on a line each.
  static let failure = UInt8(ascii: "!")
}

/// Room for so many bytes from the page.
@_expose(wasm, "reserve")
@_cdecl("saksgang_reserve")
func reserve(_ count: Int) -> UnsafeMutableRawPointer {
  UnsafeMutableRawPointer.allocate(byteCount: max(1, count), alignment: 8)
}

/// Takes a file of the index out of reserved room, and frees that.
@_expose(wasm, "provide")
@_cdecl("saksgang_provide")
func provide(_ stream: Int, _ number: Int, _ bytes: UnsafeMutableRawPointer, _ count: Int) {
  let taken = Array(UnsafeRawBufferPointer(start: bytes, count: count))
  bytes.deallocate()
  session.store.provide(taken, as: .init(stream: UInt8(truncatingIfNeeded: stream), number: number))
}

/// Answers a request of fields with U+001F between them: query, limit, offset, order, grouping, and what is to come
/// earlier; frees the room. The answer is at the address given back, and as long as `answerLength` says.
@_expose(wasm, "search")
@_cdecl("saksgang_search")
func search(_ bytes: UnsafeMutableRawPointer, _ count: Int) -> UnsafeRawPointer? {
  let text = String(decoding: UnsafeRawBufferPointer(start: bytes, count: count), as: UTF8.self)
  bytes.deallocate()
  answer = answered(text)
  return answer.withUnsafeBytes { $0.baseAddress }
}

@_expose(wasm, "answerLength")
@_cdecl("saksgang_answer_length")
func answerLength() -> Int { answer.count }

private func answered(_ text: String) -> [UInt8] {
  let fields = text.split(separator: "\u{1F}", omittingEmptySubsequences: false).map { String($0) }
  guard fields.count == 6 else { return [Answer.failure] + "the request is not whole".utf8 }
  session.store.forgetMissing()
  let request = SearchRequest(
    query: fields[0], limit: Int(fields[1]) ?? 10, offset: Int(fields[2]) ?? 0,
    sort: .init(rawValue: fields[3]) ?? .relevance, grouping: .init(rawValue: fields[4]) ?? .none,
    countsFacets: true, boosts: fields[5].isEmpty ? [] : [fields[5]])
  var failure: SaksgangError?
  do throws(SaksgangError) {
    let index = try opened()
    index.database.expect(words: fields[0], by: session.analyser)
    let isReady = session.store.missing.isEmpty
    let results = isReady ? try Search(request, in: index).results() : nil
    if let results, session.store.missing.isEmpty { return [Answer.results] + results.json.utf8 }
  } catch {
    failure = error
  }
  let missing = session.store.missing
  if !missing.isEmpty { return [Answer.missing] + missing.map { $0.written }.joined(separator: " ").utf8 }
  return [Answer.failure] + (failure.map { $0.message + "\n" + $0.hint } ?? "").utf8
}

private func opened() throws(SaksgangError) -> OpenIndex {
  do throws(XapianFailure) { return try session.opened() } catch {
    throw IndexProblem.error(error, path: "sok")
  }
}
