import Pipeline
import Synchronization
import Testing

/// Many things at once come out as if they had been done one after another.
@Suite(.timeLimit(.minutes(2))) struct OrderedWorkTests {
  @Test(arguments: [1, 2, 8])
  func order(width: Int) async throws {
    let items = Source(0..<500)
    var results: [Int] = []
    try await OrderedWork(width: width).run(
      next: { items.next() },
      work: { item in
        if item % 7 == 0 { try? await Task.sleep(for: .milliseconds(2)) }
        return item * 2
      },
      deliver: { results.append($0) })
    #expect(results == (0..<500).map { $0 * 2 })
  }

  /// One slow thing holds up the taking of others: memory stays bounded.
  @Test func depth() async throws {
    let items = Source(0..<100)
    let most = Mutex(0)
    var delivered = 0
    try await OrderedWork(width: 3, depth: 5).run(
      next: { items.next() },
      work: { item in
        if item == 0 { try? await Task.sleep(for: .milliseconds(100)) }
        return item
      },
      deliver: { _ in
        most.withLock { $0 = max($0, items.takenCount - delivered) }
        delivered += 1
      })
    #expect(delivered == 100)
    #expect(most.withLock { $0 } <= 5)
  }

  @Test func faultOfTheReceiver() async throws {
    struct Full: Error {}
    let done = Mutex(0)
    let items = Source(0..<100)
    await #expect(throws: Full.self) {
      try await OrderedWork(width: 4).run(
        next: { items.next() },
        work: { item in
          done.withLock { $0 += 1 }
          return item
        },
        deliver: { if $0 == 10 { throw Full() } })
    }
    #expect(done.withLock { $0 } < 100)
  }

  /// Whoever waits for an answer before they ask for more gets it.
  @Test(arguments: [1, 4])
  func answersBeforeTheNextQuestion(width: Int) async throws {
    let (answers, answer) = AsyncStream.makeStream(of: Int.self)
    let client = Client(answers)
    var results: [Int] = []
    try await OrderedWork(width: width).run(
      next: { await client.next() },
      work: { $0 * 2 },
      deliver: { result in
        results.append(result)
        answer.yield(result)
      })
    #expect(results == (0..<50).map { $0 * 2 })
  }

  /// What was taken before is handed over first.
  @Test func faultOfTheSource() async throws {
    struct Torn: Error {}
    let items = Source(0..<10)
    var results: [Int] = []
    await #expect(throws: Torn.self) {
      try await OrderedWork(width: 4).run(
        next: {
          guard let item = items.next() else { throw Torn() }
          return item
        },
        work: { item in
          try? await Task.sleep(for: .milliseconds(item == 0 ? 50 : 5))
          return item
        },
        deliver: { results.append($0) })
    }
    #expect(results == Array(0..<10))
  }

  /// Nobody waits for a source that says nothing once the receiver is gone.
  @Test func faultOfTheReceiverWhileTheSourceWaits() async throws {
    struct Gone: Error {}
    let items = Source(0..<1)
    await #expect(throws: Gone.self) {
      try await OrderedWork(width: 2).run(
        next: { () -> Int? in
          if let item = items.next() { return item }
          try await Task.sleep(for: .seconds(3600))
          return nil
        },
        work: { $0 }, deliver: { _ in throw Gone() })
    }
  }

  @Test func cancellationWhileTheSourceWaits() async throws {
    let items = Source(0..<3)
    let results = Mutex<[Int]>([])
    let task = Task {
      try await OrderedWork(width: 2).run(
        next: { () -> Int? in
          if let item = items.next() { return item }
          try await Task.sleep(for: .seconds(3600))
          return nil
        },
        work: { $0 }, deliver: { result in results.withLock { $0.append(result) } })
    }
    while results.withLock({ $0.count }) < 3 { await Task.yield() }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(results.withLock { $0 } == [0, 1, 2])
  }

  /// Documents that are at work when somebody loses patience are finished; no other is begun.
  @Test func cancellation() async throws {
    let results = Mutex<[Int]>([])
    let task = Task {
      let items = Source(1..<Int.max)
      try await OrderedWork(width: 2).run(
        next: { items.next() },
        work: { item in
          try? await Task.sleep(for: .milliseconds(1))
          return item
        },
        deliver: { result in results.withLock { $0.append(result) } })
    }
    while results.withLock({ $0.count }) < 20 { await Task.yield() }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    let finished = results.withLock { $0 }
    #expect(finished == Array(1...finished.count))
  }

  /// One converter for all tasks gives the bytes that it gives alone.
  @Test func converterIsShared() async throws {
    let texts = (0..<60).map { "第\($0)号报告\n\n一、情况\n完成任务*项。\n二、打算\n继续努力\($0)。\n" }
    let formats = Format.all
    let alone = texts.map { Converter().convert(Array($0.utf8), to: formats).outputs.map(\.bytes) }
    let converter = Converter()
    let items = Source(texts)
    var together: [[[UInt8]]] = []
    try await OrderedWork(width: 8).run(
      next: { items.next() }, work: { converter.convert(Array($0.utf8), to: formats).outputs.map(\.bytes) },
      deliver: { together.append($0) })
    #expect(together == alone)
  }
}

/// Things one after another, for whoever asks.
private final class Source<Items: Collection & Sendable>: Sendable
where Items.Element: Sendable, Items.Index: Sendable {
  private let items: Items
  private let place: Mutex<(index: Items.Index, count: Int)>

  init(_ items: Items) {
    self.items = items
    place = Mutex((items.startIndex, 0))
  }

  var takenCount: Int { place.withLock { $0.count } }

  func next() -> Items.Element? {
    place.withLock { place in
      guard place.index < items.endIndex else { return nil }
      defer {
        place.index = items.index(after: place.index)
        place.count += 1
      }
      return items[place.index]
    }
  }
}

/// Asks for 50 things, each once the answer to the one before has come.
private actor Client {
  private var answers: AsyncStream<Int>.AsyncIterator
  private var asked = 0

  init(_ answers: AsyncStream<Int>) { self.answers = answers.makeAsyncIterator() }

  func next() async -> Int? {
    if asked > 0 {
      var answers = answers
      guard await answers.next(isolation: self) == 2 * (asked - 1) else { return nil }
      self.answers = answers
    }
    guard asked < 50 else { return nil }
    defer { asked += 1 }
    return asked
  }
}
