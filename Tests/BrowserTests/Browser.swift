import Foundation

/// Chromium without a window, told what to do over its debugging pipe (Chrome DevTools Protocol): no port, no other program.
final class Browser {
  private let process = Process()
  private let folder: URL
  private let commands: FileHandle
  private let answers: FileHandle
  private var pending = Data()
  private var lastID = 0
  private var session: String?
  /// What happened on the page since it was last opened, as the protocol names it.
  private(set) var events: [(method: String, parameters: [String: Any])] = []

  /// What the page's checks take from the browser.
  enum Fault: Error {
    case ended
    case refused(String)
  }

  static let path: String? = ["chromium", "chromium-browser", "google-chrome"].lazy.compactMap { name in
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").lazy.map { "\($0)/\(name)" }
      .first(where: FileManager.default.isExecutableFile)
  }.first

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "galley-browser-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let (toBrowser, fromBrowser) = (folder.appending(path: "commands"), folder.appending(path: "answers"))
    guard mkfifo(toBrowser.path, 0o600) == 0, mkfifo(fromBrowser.path, 0o600) == 0 else { throw Fault.ended }
    process.executableURL = URL(filePath: "/bin/sh")
    // Descriptors 3 and 4 are the protocol's. Whatever happens, nothing is left running.
    process.arguments = [
      "-c", "exec timeout -k 5 300 \"$0\" \"$@\" 3<\"$commands\" 4>\"$answers\"", Self.path ?? "chromium",
      "--headless=new",
      "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--hide-scrollbars",
      "--remote-debugging-pipe",
      "--user-data-dir=\(folder.path)/profile", "about:blank",
    ]
    process.environment = ProcessInfo.processInfo.environment.merging([
      "commands": toBrowser.path, "answers": fromBrowser.path,
    ]) { $1 }
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    commands = try FileHandle(forWritingTo: toBrowser)
    answers = try FileHandle(forReadingFrom: fromBrowser)
    let target = try send("Target.createTarget", ["url": "about:blank"])["targetId"] as? String
    session = try send("Target.attachToTarget", ["targetId": target ?? "", "flatten": true])["sessionId"] as? String
    for domain in ["Page", "Log", "Accessibility"] { try send("\(domain).enable") }
  }

  deinit {
    // It ends of itself when nobody is left to tell it anything.
    _ = try? send("Browser.close")
    try? commands.close()
    try? answers.close()
    process.waitUntilExit()
    try? FileManager.default.removeItem(at: folder)
  }

  /// Opens a page and waits until all of it is there.
  ///
  /// - Parameter stylesheet: a file beside it.
  func open(_ page: [UInt8], beside stylesheet: (name: String, content: String)? = nil) throws {
    if let stylesheet {
      try Data(stylesheet.content.utf8).write(to: folder.appending(path: stylesheet.name))
    }
    let file = folder.appending(path: "page.html")
    try Data(page).write(to: file)
    events = []
    try send("Page.navigate", ["url": file.absoluteString])
    while !events.contains(where: { $0.method == "Page.loadEventFired" }) { take(try next()) }
  }

  func setWidth(_ width: Int) throws {
    try send(
      "Emulation.setDeviceMetricsOverride",
      ["width": width, "height": 800, "deviceScaleFactor": 1, "mobile": false])
  }

  func setDark(_ isDark: Bool) throws {
    try send(
      "Emulation.setEmulatedMedia",
      ["features": [["name": "prefers-color-scheme", "value": isDark ? "dark" : "light"]]])
  }

  /// The value of an expression in the page. No policy of the page's keeps it from being worked out.
  func value(of expression: String) throws -> Any? {
    let answer = try send("Runtime.evaluate", ["expression": expression, "returnByValue": true])
    if let exception = answer["exceptionDetails"] { throw Fault.refused("\(exception)") }
    return (answer["result"] as? [String: Any])?["value"]
  }

  /// The headings as assistive technology is told of them, in the order in which they are read.
  func headings() throws -> [(level: Int, name: String)] {
    let nodes = try send("Accessibility.getFullAXTree")["nodes"] as? [[String: Any]] ?? []
    let byID = Dictionary(nodes.map { ($0["nodeId"] as? String ?? "", $0) }) { first, _ in first }
    var headings: [(level: Int, name: String)] = []
    // The list of nodes goes level by level, reading goes into depth. Ids of boxes of text are not always their own, so that
    // a walk over all nodes need not end.
    var visited: Set<String> = []
    var next = nodes.first.map { [$0] } ?? []
    while let node = next.popLast() {
      guard visited.insert(node["nodeId"] as? String ?? "").inserted else { continue }
      next += (node["childIds"] as? [String] ?? []).compactMap { byID[$0] }.reversed()
      guard (node["role"] as? [String: Any])?["value"] as? String == "heading", node["ignored"] as? Bool != true else {
        continue
      }
      let properties = node["properties"] as? [[String: Any]] ?? []
      let level = properties.first { $0["name"] as? String == "level" }?["value"] as? [String: Any]
      headings.append((level?["value"] as? Int ?? 0, (node["name"] as? [String: Any])?["value"] as? String ?? ""))
    }
    return headings
  }

  // MARK: The protocol

  @discardableResult
  private func send(_ method: String, _ parameters: [String: Any] = [:]) throws -> [String: Any] {
    lastID += 1
    var message: [String: Any] = ["id": lastID, "method": method, "params": parameters]
    if let session { message["sessionId"] = session }
    try commands.write(contentsOf: JSONSerialization.data(withJSONObject: message) + [0])
    while true {
      let answer = try next()
      guard answer["id"] as? Int == lastID else {
        take(answer)
        continue
      }
      if let error = answer["error"] { throw Fault.refused("\(method): \(error)") }
      return answer["result"] as? [String: Any] ?? [:]
    }
  }

  private func take(_ message: [String: Any]) {
    guard let method = message["method"] as? String else { return }
    events.append((method, message["params"] as? [String: Any] ?? [:]))
  }

  /// Messages end in a zero.
  private func next() throws -> [String: Any] {
    while true {
      if let end = pending.firstIndex(of: 0) {
        let message = Data(pending[..<end])
        pending = Data(pending[(end + 1)...])
        return try JSONSerialization.jsonObject(with: message) as? [String: Any] ?? [:]
      }
      let more = answers.availableData
      guard !more.isEmpty else { throw Fault.ended }
      pending.append(more)
    }
  }
}
