// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Mustache
import StortingModel

/// The templates of a folder, each held against its page model before use, and the files that go to the site as they
/// are.
struct Templates {
  /// Every file that is no template, such as the stylesheet, by path from the folder; sorted.
  let assets: [Page]
  private let library: MustacheLibrary

  /// Reads and checks a folder.
  ///
  /// - Parameter overrides: a folder of files that take the place of those of the same name, or come in addition.
  /// - Throws: `SaksgangError` where the folder, the stylesheet or the template of a page is missing, or a template
  ///   asks for a key that its model does not have.
  init(folder: String, overrides: String? = nil, models: [any PageModel.Type]) throws {
    var files = try Self.files(in: folder)
    if let overrides {
      let own = try Self.files(in: overrides)
      let names = Set(own.map(\.0))
      files = (files.filter { !names.contains($0.0) } + own)
        .sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }
    }
    var texts: [String: String] = [:]
    var assets: [Page] = []
    for (path, data) in files {
      if path.hasSuffix(".mustache") {
        texts[String(path.dropLast(".mustache".count))] = String(decoding: data, as: UTF8.self)
      } else {
        assets.append(Page(path: path, bytes: [UInt8](data)))
      }
    }
    try Self.requireAll(models.map { "\($0.template).mustache" }, in: folder, having: texts, assets: assets)
    try Self.check(texts, models: models, folder: folder)
    self.assets = assets
    library = try Self.library(of: texts, folder: folder)
  }

  /// The page of a model, made when it is asked for.
  ///
  /// - Parameters:
  ///   - kind: what the model is given, beside what it looks up itself; without it the page is made in each build.
  ///   - name: the name of that.
  func page(
    _ model: @autoclosure @escaping @Sendable () -> some PageModel, at path: String, from kind: Read.Kind = .all,
    _ name: String = ""
  ) -> PagePlan {
    PagePlan(at: path, from: [Read(kind: kind, name: name)]) { render(model(), at: path) }
  }

  /// The page of a model.
  func render(_ model: some PageModel, at path: String) -> Page {
    let text = library.render(TemplateValue(model), withTemplate: type(of: model).template) ?? ""
    return Page(path: path, bytes: [UInt8](text.utf8))
  }

  private static func files(in folder: String) throws -> [(String, Data)] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue,
      let walk = FileManager.default.enumerator(atPath: folder)
    else {
      throw SaksgangError(
        id: "templates-missing", message: "building the site: there is no templates folder «\(folder)»",
        hint: "run from the project's root, or name the folder with --templates")
    }
    let paths = walk.compactMap { $0 as? String }.filter { path in
      !path.split(separator: "/").contains { $0.hasPrefix(".") }
    }
    return try paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.compactMap { path in
      let url = URL(fileURLWithPath: folder).appendingPathComponent(path)
      let isRegular = try? url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile
      guard isRegular == true else { return nil }
      do {
        return (path, try Data(contentsOf: url))
      } catch {
        throw SaksgangError(
          id: "template-unreadable", message: "building the site: «\(folder)/\(path)» cannot be read: \(error)",
          hint: "check who may read the file")
      }
    }
  }

  private static func requireAll(
    _ names: [String], in folder: String, having texts: [String: String], assets: [Page]
  ) throws {
    let present = Set(texts.keys.map { "\($0).mustache" } + assets.map(\.path))
    let missing = (names + ["site.css"]).filter { !present.contains($0) }
    guard let first = missing.first else { return }
    throw SaksgangError(
      id: "template-missing", message: "building the site: «\(folder)» has no \(first)",
      hint: "take \(missing.joined(separator: ", ")) from site-templates in the project's repository")
  }

  private static func check(_ texts: [String: String], models: [any PageModel.Type], folder: String) throws {
    var check = TemplateCheck(templates: texts)
    for model in models { check.check(model.template, with: model) }
    check.checkAllUsed()
    guard !check.problems.isEmpty else { return }
    throw SaksgangError(
      id: "template-wrong",
      message: "building the site: \(check.problems.count == 1 ? "a template is" : "templates are") wrong\n"
        + check.problems.map { "\(folder)/\($0)" }.joined(separator: "\n"),
      hint: "a template shows the properties of its page model, which stands in Sources/SiteGen")
  }

  private static func library(of texts: [String: String], folder: String) throws -> MustacheLibrary {
    var library = MustacheLibrary()
    for (name, text) in texts.sorted(by: { $0.key < $1.key }) {
      do {
        try library.register(text, named: name)
      } catch {
        throw SaksgangError(
          id: "template-wrong", message: "building the site: «\(folder)/\(name).mustache» is no template: \(error)",
          hint: "every {{#section}} needs its {{/section}}")
      }
    }
    return library
  }
}
