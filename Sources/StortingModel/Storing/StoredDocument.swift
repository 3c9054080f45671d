// SPDX-License-Identifier: GPL-3.0-or-later

extension Document: Storable {
  package init(from reader: inout StoredReader) {
    self.init(id: reader.text(), kind: reader.name(), title: reader.text(), path: reader.text())
    designation = reader.value()
    session = reader.value()
    committee = reader.value()
    date = reader.value()
    topics = reader.value()
    language = reader.text()
    isDigest = reader.value()
    isCorrected = reader.value()
    treats = reader.value()
    attachedTo = reader.value()
    proposers = reader.value()
    members = reader.value()
    signatories = reader.value()
    source = reader.value()
    sections = reader.value()
    passages = reader.value()
    shareAttributions()
    proposals = reader.value()
    references = reader.value()
    amounts = reader.value()
    positions = reader.value()
    tilraading = reader.value()
  }

  /// Attributions of passages that follow each other are held once.
  private mutating func shareAttributions() {
    for place in passages.indices.dropFirst() where passages[place].attribution == passages[place - 1].attribution {
      passages[place].attribution = passages[place - 1].attribution
    }
  }

  package func store(in writer: inout StoredWriter) {
    writer.add(id)
    writer.add(name: kind)
    writer.add(title)
    writer.add(path)
    writer.add(designation)
    writer.add(session)
    writer.add(committee)
    writer.add(date)
    writer.add(topics)
    writer.add(language)
    writer.add(isDigest)
    writer.add(isCorrected)
    writer.add(treats)
    writer.add(attachedTo)
    writer.add(proposers)
    writer.add(members)
    writer.add(signatories)
    writer.add(source)
    writer.add(sections)
    writer.add(passages)
    writer.add(proposals)
    writer.add(references)
    writer.add(amounts)
    writer.add(positions)
    writer.add(tilraading)
  }
}

extension Document.Member: Storable {
  package init(from reader: inout StoredReader) {
    self.init(name: reader.text(), party: reader.value(), role: reader.value())
  }

  package func store(in writer: inout StoredWriter) {
    writer.add(name)
    writer.add(party)
    writer.add(role)
  }
}

extension Document.Signatory: Storable {
  package init(from reader: inout StoredReader) { self.init(name: reader.text(), role: reader.value()) }

  package func store(in writer: inout StoredWriter) {
    writer.add(name)
    writer.add(role)
  }
}

extension Document.Source: Storable {
  package init(from reader: inout StoredReader) {
    self.init(file: reader.text(), sha256: reader.text(), url: reader.value())
  }

  package func store(in writer: inout StoredWriter) {
    writer.add(file)
    writer.add(sha256)
    writer.add(url)
  }
}

extension Section: Storable {
  package init(from reader: inout StoredReader) {
    self.init(
      id: reader.text(), level: reader.integer(), heading: reader.text(), parent: reader.value(),
      line: reader.integer())
  }

  package func store(in writer: inout StoredWriter) {
    writer.add(id)
    writer.add(level)
    writer.add(heading)
    writer.add(parent)
    writer.add(line)
  }
}

extension Passage: Storable {
  package init(from reader: inout StoredReader) {
    self.init(
      id: reader.text(), kind: reader.name(), section: reader.value(), keptText: reader.value(),
      keptMarkdown: reader.value(), attribution: reader.value(), listItem: reader.value(), proposal: reader.value(),
      line: reader.integer())
  }

  package func store(in writer: inout StoredWriter) {
    writer.add(id)
    writer.add(name: kind)
    writer.add(section)
    writer.add(keptText)
    writer.add(keptMarkdown)
    writer.add(attribution)
    writer.add(listItem)
    writer.add(proposal)
    writer.add(line)
  }
}

extension Passage.ListItem: Storable {
  package init(from reader: inout StoredReader) {
    self.init(marker: reader.text(), depth: reader.integer(), opens: reader.value())
  }

  package func store(in writer: inout StoredWriter) {
    writer.add(marker)
    writer.add(depth)
    writer.add(opens)
  }
}

extension Attribution: Storable {
  package init(from reader: inout StoredReader) {
    self.init(
      speaker: reader.value(), parties: reader.value(), basis: reader.name(), antecedent: reader.value(),
      ambiguity: reader.value())
  }

  package func store(in writer: inout StoredWriter) {
    writer.add(speaker)
    writer.add(parties)
    writer.add(name: basis)
    writer.add(antecedent)
    writer.add(ambiguity)
  }
}

extension Forslag: Storable {
  package init(from reader: inout StoredReader) {
    self.init(
      id: reader.text(), place: reader.name(), number: reader.value(), parties: reader.value(), text: reader.text(),
      passage: reader.text())
    proposers = reader.value()
    sameAs = reader.value()
    related = reader.value()
    repliedTo = reader.value()
    replyBasis = reader.value(Bool.self) ? reader.name() : nil
  }

  package func store(in writer: inout StoredWriter) {
    writer.add(id)
    writer.add(name: place)
    writer.add(number)
    writer.add(parties)
    writer.add(text)
    writer.add(passage)
    writer.add(proposers)
    writer.add(sameAs)
    writer.add(related)
    writer.add(repliedTo)
    writer.add(replyBasis != nil)
    if let replyBasis { writer.add(name: replyBasis) }
  }
}

extension RelatedProposal: Storable {
  package init(from reader: inout StoredReader) {
    self.init(id: reader.text(), grade: reader.name(), likeness: reader.integer())
  }

  package func store(in writer: inout StoredWriter) {
    writer.add(id)
    writer.add(name: grade)
    writer.add(likeness)
  }
}

extension Position: Storable {
  package init(from reader: inout StoredReader) {
    self.init(
      proposal: reader.text(), party: reader.value(), stance: reader.name(), basis: reader.name(),
      source: reader.text())
  }

  package func store(in writer: inout StoredWriter) {
    writer.add(proposal)
    writer.add(party)
    writer.add(name: stance)
    writer.add(name: basis)
    writer.add(source)
  }
}

extension Reference: Storable {
  package init(from reader: inout StoredReader) {
    self.init(key: reader.text(), literal: reader.text(), passage: reader.text(), resolved: reader.value())
  }

  package func store(in writer: inout StoredWriter) {
    writer.add(key)
    writer.add(literal)
    writer.add(passage)
    writer.add(resolved)
  }
}

extension TilraadingPart: Storable {
  package init(from reader: inout StoredReader) {
    self.init(name: reader.text(), letter: reader.value(), roman: reader.value(), passages: reader.value())
  }

  package func store(in writer: inout StoredWriter) {
    writer.add(name)
    writer.add(letter)
    writer.add(roman)
    writer.add(passages)
  }
}
