// SPDX-License-Identifier: GPL-3.0-or-later

/// Something that every page gets behind its own last line while it is worked on, and a file that it asks for.
package struct PageAddition: Sendable {
  /// Where the file is, from the first slash on.
  let path: String
  let type: String
  let body: [UInt8]
  let markup: [UInt8]

  package init(path: String, type: String, body: [UInt8], markup: [UInt8]) {
    (self.path, self.type, self.body, self.markup) = (path, type, body, markup)
  }

  var file: Response { Response(status: 200, type: type, body: .bytes(body)) }

  /// A page with the addition behind it; other files as they are.
  ///
  /// The page is read whole, so this is for a site that one person looks at.
  func added(to response: Response) -> Response {
    guard case .file(let file) = response.body, response.type.hasPrefix("text/html"),
      let bytes = file.read(at: 0, count: file.size)
    else { return response }
    var response = response
    response.headers.removeAll { $0.name == "ETag" }
    response.body = .bytes(bytes + markup)
    return response
  }
}
