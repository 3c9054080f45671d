// SPDX-License-Identifier: GPL-3.0-or-later

extension Vote {
  /// Everything of the vote, to tell whether it has changed.
  package func write(to writer: inout StoredWriter) {
    for text in [id, topic, path] { writer.add(text) }
    for text in [caseID, time, document, method, resultType, alternativeTo] { writer.add(text) }
    for number in [votesFor, votesAgainst, absent] { writer.add(number) }
    for names in [proposals, parts, alternatives] { writer.add(names) }
    writer.add(date)
    writer.add(adopted)
    writer.add(isMirror)
    writer.add(line)
    for motion in motions {
      writer.add(motion.name)
      writer.add(motion.kind?.rawValue)
      writer.add(motion.parties)
      writer.add(motion.text)
    }
    for decision in decisions {
      writer.add(decision.number)
      writer.add(decision.code)
      writer.add(decision.text)
    }
    for result in byParty {
      writer.add(result.party)
      writer.add([result.votesFor, result.votesAgainst, result.absent])
    }
    for member in members {
      writer.add(member.name)
      writer.add(member.party)
      writer.add(name: member.ballot)
    }
    // What was read of the topic follows from it; what the vote means follows from the documents too.
    writer.add(meaning.map { "\($0)" })
  }
}

extension CaseTrail {
  /// Everything of the trail, to tell whether it has changed.
  package func write(to writer: inout StoredWriter) {
    writer.add(id)
    writer.add(title)
    writer.add(session)
    writer.add(committee)
    writer.add(topics)
    writer.add(status)
    for step in steps { step.write(to: &writer) }
    for outcome in outcomes {
      writer.add(outcome.proposal)
      writer.add("\(outcome.result)")
      writer.add(name: outcome.basis)
      writer.add(outcome.source)
    }
  }
}

extension CaseTrail.Step {
  fileprivate func write(to writer: inout StoredWriter) {
    writer.add(name: kind)
    for names in [documents, passages, votes] { writer.add(names) }
    writer.add(key)
    writer.add(date)
    writer.add(dateSource.map { "\($0)" })
    writer.add(name: basis)
    writer.add(name: rule)
    writer.add(isMissing)
    writer.add(counts.map { [$0.remarks, $0.minorityProposals, $0.recommendations] })
    writer.add(text)
  }
}
