import DocumentModel

/// Lines of one numbering that follow one another: 一、 … 二、 … 三、.
struct NumberChain {
  var scheme: NumberScheme
  /// Indices of lines, in order.
  var lines: [Int]
  var last: Int
  /// A number was left out or came twice.
  var isIrregular = false
}

/// The numberings of a document: every numbered line belongs to one chain, or to none.
///
/// A chain begins at one and rises by one. This alone tells 三、 of an outline from 三、四月份 of a sentence, and a list's
/// second item from a line that happens to begin with 2. A chain stays open however much stands between its lines, since
/// headings are far apart; when a new chain of its scheme has begun, the newer one is tried first. Only the newest few
/// stay open, so that the whole takes linear time.
struct NumberChains {
  private(set) var chains: [NumberChain] = []
  /// Which chain a line belongs to.
  private(set) var chainOfLine: [Int?]

  init(lines: [LogicalLine], isCandidate: (Int) -> Bool) {
    chainOfLine = Array(repeating: nil, count: lines.count)
    var open: [NumberScheme: [Int]] = [:]
    for line in lines.indices {
      guard var number = lines[line].features.number, isCandidate(line) else { continue }
      if let letter = number.letter.map(Int.init), let letters = open[.latinUpper],
        letters.contains(where: { chains[$0].last == letter - 1 })
      {
        (number.scheme, number.ordinal) = (.latinUpper, letter)
      }
      var candidates = open[number.scheme] ?? []
      if let place = candidates.lastIndex(where: { chains[$0].last == number.ordinal - 1 && number.ordinal > 1 }) {
        let chain = candidates.remove(at: place)
        candidates.append(chain)
        extend(chain, with: line, number)
      } else if !number.readsAsQuantity,
        let place = candidates.lastIndex(where: { chains[$0].last == number.ordinal && endsInQuantity($0, lines) })
      {
        // 二、三产业… was taken for the second; 二、存在的困难 is it.
        let chain = candidates[place]
        chainOfLine[chains[chain].lines.removeLast()] = nil
        extend(chain, with: line, number)
      } else if number.ordinal == 1,
        // 一、二季度… below 一、总体情况 begins nothing: that numbering waits for its 二、.
        !number.readsAsQuantity || !candidates.contains(where: { chains[$0].last == 1 })
      {
        chainOfLine[line] = chains.count
        candidates.append(chains.count)
        chains.append(NumberChain(scheme: number.scheme, lines: [line], last: 1))
        if candidates.count > Self.openLimit { candidates.removeFirst() }
      } else if !number.readsAsQuantity, lines[line].features.ending == .none, lines[line].features.width <= 40,
        let place = candidates.lastIndex(where: {
          let last = chains[$0].last
          return number.ordinal == last || number.ordinal == last + 2
        })
      {
        // An author's slip: 三、 twice, or 五、 behind 三、.
        extend(candidates[place], with: line, number)
        chains[candidates[place]].isIrregular = true
      }
      open[number.scheme] = candidates
    }
  }

  private func endsInQuantity(_ chain: Int, _ lines: [LogicalLine]) -> Bool {
    guard chains[chain].lines.count > 1, let last = chains[chain].lines.last else { return false }
    return lines[last].features.number?.readsAsQuantity == true
  }

  private mutating func extend(_ chain: Int, with line: Int, _ number: NumberToken) {
    chains[chain].lines.append(line)
    chains[chain].last = number.ordinal
    chainOfLine[line] = chain
  }

  private static let openLimit = 8
}
