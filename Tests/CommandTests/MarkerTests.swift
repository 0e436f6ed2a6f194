import Testing

/// `galley markers` and `--markers`.
@Suite struct MarkerTests {
  private let desk: Desk

  init() throws {
    desk = try Desk()
    try desk.put("读书节通知\n\n四月下旬。[vip]二十三日上午。[/vip]请准时。\n", "in.txt")
    try desk.put("paid-begin [vip]\npaid-end [/vip]\n", "house.markers")
  }

  @Test func aFileOfMarkers() throws {
    let result = try desk.galley(
      "convert", "in.txt", "--markers", "house.markers", "--paid", "remove", "--to", "markdown", "-o", "-")
    #expect(result.code == 0)
    #expect(result.output.contains("四月下旬。请准时。"))
    #expect(!(result.output + result.messages).contains("二十三日"))
    #expect(try desk.galley("outline", "in.txt", "--markers", "house.markers").output.contains("paid"))
  }

  @Test func whatIsPrintedIsTaken() throws {
    let table = try desk.galley("markers")
    #expect(table.code == 0)
    #expect(table.output.contains("##paidbegin##") && table.output.contains("[hide={value}]"))
    try desk.put(table.output, "all.markers")
    let result = try desk.galley("convert", "in.txt", "--markers", "all.markers", "--to", "html")
    #expect(result.code == 0)
  }

  @Test(
    arguments: [
      ("begin [vip]\n", "house.markers:1:1 error [markers.no-such-kind]"),
      ("%PDF-1.4\n", "house.markers: error [markers.not-text]"),
    ])
  func refused(table: String, message: String) throws {
    try desk.put(table, "house.markers")
    let result = try desk.galley("convert", "in.txt", "--markers", "house.markers", "--to", "html")
    #expect(result.code == 28)
    #expect(result.messages.hasPrefix(message))
    #expect(desk.names == ["house.markers", "in.txt"])
  }

  @Test func missing() throws {
    let result = try desk.galley("convert", "in.txt", "--markers", "nix", "--to", "html")
    #expect(result.code == 28)
    #expect(result.messages.hasPrefix("nix: error [file.missing]"))
  }
}
