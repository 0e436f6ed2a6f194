import Pipeline
import Synchronization
import Testing

/// Many things at once come out as if they had been done one after another.
@Suite struct OrderedWorkTests {
  @Test(arguments: [1, 2, 8])
  func order(width: Int) async throws {
    var items = Array(0..<500)[...]
    var results: [Int] = []
    try await OrderedWork(width: width).run(
      next: { items.popFirst() },
      work: { item in
        if item % 7 == 0 { try? await Task.sleep(for: .milliseconds(2)) }
        return item * 2
      },
      deliver: { results.append($0) })
    #expect(results == (0..<500).map { $0 * 2 })
  }

  /// One slow thing holds up the taking of others: memory stays bounded.
  @Test func depth() async throws {
    let taken = Mutex(0)
    let most = Mutex(0)
    var next = 0
    var delivered = 0
    try await OrderedWork(width: 3, depth: 5).run(
      next: { () -> Int? in
        guard next < 100 else { return nil }
        next += 1
        taken.withLock { $0 = next }
        return next
      },
      work: { item in
        if item == 1 { try? await Task.sleep(for: .milliseconds(100)) }
        return item
      },
      deliver: { _ in
        most.withLock { $0 = max($0, taken.withLock { $0 } - delivered) }
        delivered += 1
      })
    #expect(delivered == 100)
    #expect(most.withLock { $0 } <= 5)
  }

  @Test func faultOfTheReceiver() async throws {
    struct Full: Error {}
    let done = Mutex(0)
    var items = Array(0..<100)[...]
    await #expect(throws: Full.self) {
      try await OrderedWork(width: 4).run(
        next: { items.popFirst() },
        work: { item in
          done.withLock { $0 += 1 }
          return item
        },
        deliver: { if $0 == 10 { throw Full() } })
    }
    #expect(done.withLock { $0 } < 100)
  }

  /// Documents that are at work when somebody loses patience are finished; no other is begun.
  @Test func cancellation() async throws {
    let results = Mutex<[Int]>([])
    let task = Task {
      var number = 0
      try await OrderedWork(width: 2).run(
        next: { () -> Int? in
          number += 1
          return number
        },
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
    var items = texts[...]
    var together: [[[UInt8]]] = []
    try await OrderedWork(width: 8).run(
      next: { items.popFirst() }, work: { converter.convert(Array($0.utf8), to: formats).outputs.map(\.bytes) },
      deliver: { together.append($0) })
    #expect(together == alone)
  }
}
