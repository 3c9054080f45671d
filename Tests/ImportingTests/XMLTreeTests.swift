// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Importing

struct XMLTreeTests {
  private func parse(_ text: String, _ limits: XMLTree.Limits = .init()) -> Result<XMLTree, XMLTree.Problem> {
    XMLTree.parse(Array(text.utf8), limits: limits)
  }

  @Test func textAndElementsKeepTheirOrder() throws {
    let tree = try parse("<A>Vi <Uth Type=\"Sperret\">viser</Uth> til <b/>kapittel 3.</A>").get()
    #expect(tree.text == "Vi viser til kapittel 3.")
    #expect(
      tree.children == [
        .text("Vi "),
        .element(XMLTree(name: "Uth", attributes: ["Type": "Sperret"], children: [.text("viser")], line: 1)),
        .text(" til "), .element(XMLTree(name: "b", line: 1)), .text("kapittel 3."),
      ])
  }

  @Test func namesLoseTheirPrefixAndCommentsAndInstructionsAreLeftOut() throws {
    let tree = try parse(
      "<?xml version='1.0' encoding='utf-8'?><!-- topp --><o xmlns='http://data.stortinget.no' "
        + "xmlns:i='http://www.w3.org/2001/XMLSchema-instance' xmlns:d='http://x'>"
        + "<?FM MARKER?><a i:nil='true'/><d:s><![CDATA[<p>å</p>]]> &amp; &#230;</d:s></o>"
    ).get()
    #expect(tree.elements.map(\.name) == ["a", "s"])
    #expect(tree["a"]?.attributes["nil"] == "true")
    #expect(tree["s"]?.text == "<p>å</p> & æ")
    #expect(tree.all("s").count == 1)
  }

  @Test(arguments: [
    "<!DOCTYPE a SYSTEM \"http://eksempel.no/a.dtd\">",
    "<!DOCTYPE a SYSTEM 'file:///etc/passwd' [ <!-- ] > --> <!ELEMENT a ANY> ]>",
    "<!-- <!DOCTYPE b [ -->\n<!DOCTYPE a PUBLIC \"-//x//]>\" \"a.dtd\">",
  ])
  func aDoctypeIsPassedOver(doctype: String) throws {
    let tree = try parse("<?xml version=\"1.0\"?>\n\(doctype)\n<a>\n<b>ja</b></a>").get()
    #expect(tree["b"]?.text == "ja")
    #expect(tree["b"]?.line == 4 + (doctype.contains("\n") ? 1 : 0))
  }

  @Test(arguments: [
    "<!DOCTYPE a [<!ENTITY x \"lol\"><!ENTITY y \"&x;&x;&x;&x;&x;&x;\">]><a>&y;</a>",
    "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a>&x;</a>",
    "<!DOCTYPE a [<!ENTITY % x SYSTEM \"http://eksempel.no/x.dtd\"> %x;]><a/>",
    "<a>&ukjent;</a>", "<a><b></a>", "<a>", "", "bare tekst", "<a/><b/>", "<a b=1/>", "<\0a\0/\0>\0",
  ])
  func whatIsNotSafeOrNotWellFormedIsAProblem(text: String) {
    guard case .failure = parse(text) else {
      Issue.record("read: \(text)")
      return
    }
  }

  @Test func bytesThatAreNoUTF8AreReadAsWindows1252AndNeverStopTheProgram() throws {
    let latin = Array("<?xml version='1.0' encoding='ISO-8859-1'?><a>".utf8) + [0xE5] + Array("</a>".utf8)
    #expect(try XMLTree.parse(latin).get().text == "å")
    _ = XMLTree.parse(Array("<a><b".utf8) + [0xC8] + Array("c>1</b></a>".utf8))
  }

  @Test func depthAndNumberOfElementsHaveLimits() {
    let deep = String(repeating: "<a>", count: 5_000) + String(repeating: "</a>", count: 5_000)
    guard case .failure = parse(deep) else {
      Issue.record("5,000 levels were read")
      return
    }
    var limits = XMLTree.Limits()
    limits.nodes = 10
    guard case .failure(let problem) = parse("<a>\n" + String(repeating: "<b/>", count: 20) + "</a>", limits) else {
      Issue.record("more elements than the limit were read")
      return
    }
    #expect(problem.line == 2)
  }

  @Test func cutAnywhereItGivesATreeOrAProblem() {
    let whole = Array("<?xml version='1.0'?><!DOCTYPE a [<!ELEMENT a ANY>]><a b='c'>æ<![CDATA[d]]>&lt;<e/></a>".utf8)
    for end in whole.indices { _ = XMLTree.parse(Array(whole[..<end])) }
  }
}
