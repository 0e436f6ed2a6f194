import CLibXML2

/// libxml2's own start. Safe to call from any task; the first call does the work.
enum XMLLibrary {
  private static let started: Void = galley_xml_initialize()

  static func start() { started }
}

/// Gathers what libxml2 says through its structured error callback.
final class FaultSink {
  private(set) var faults: [XMLFault] = []
  private let limit: Int
  // Unsafe: the C struct that the callback gets must stay at one address, so it is allocated and not a property's copy.
  let pointer: UnsafeMutablePointer<galley_xml_fault_sink>

  init(limit: Int = 20) {
    self.limit = limit
    pointer = .allocate(capacity: 1)
    pointer.initialize(
      to: galley_xml_fault_sink(
        handler: { receiver, level, _, line, message in
          guard let receiver, level >= 2 else { return }
          let sink = Unmanaged<FaultSink>.fromOpaque(receiver).takeUnretainedValue()
          guard sink.faults.count < sink.limit else { return }
          let text = message.map { String(cString: $0) } ?? "fault without a message"
          sink.faults.append(
            XMLFault(line: Int(line), message: String(text.split(separator: "\n").joined(separator: " "))))
        }, receiver: nil))
    pointer.pointee.receiver = Unmanaged.passUnretained(self).toOpaque()
  }

  deinit { pointer.deallocate() }
}
