import Testing

/// Listings, and Latin lines that are none.
@Suite struct PreformattedRuleTests {
  private let listing = "preformatted"

  @Test func commandsAndWhatTheyPrint() {
    let lines = "$ sudo apt update\n$ sudo apt install postgresql\nReading package lists... Done"
    #expect(parse(inReport: lines) == [listing, listing, listing])
  }

  @Test(arguments: [
    "$ ls -l", "user@host:~$ ls", "root@host:/srv# ls", ">>> print(1)", "#include <stdio.h>", "#!/bin/sh",
    "C:\\Books\\start.exe", "<?xml version=\"1.0\"?>",
  ])
  func oneSureLine(line: String) { #expect(parse(inReport: line) == [listing]) }

  @Test func program() {
    let lines = "for (int i = 0; i < n; i++) {\n    // 逐本登记\n    add(books[i]);\n}"
    #expect(parse(inReport: lines) == [listing, listing, listing, listing])
  }

  @Test func drawing() {
    let lines = "+--------+      +--------+\n| 一号   |------| 二号   |\n+--------+      +--------+"
    #expect(parse(inReport: lines) == [listing, listing, listing])
  }

  /// A short manual may hold more lines of listings than of text.
  @Test func manualOfListings() {
    let text =
      "安装手册\n\n先执行：\n$ sudo apt update\nFetched 12 kB\nDone\n再编辑配置文件，内容如下：\n[server]\nport = 8080\npath = /srv/books\nname = books\n重新启动即可。\n"
    #expect(
      parse(text).shape == [
        "title", "p", listing, listing, listing, "p", listing, listing, listing, listing, "p",
      ])
  }

  /// A colon announces what is short.
  @Test func announced() {
    #expect(parse(inReport: "用下面的命令启动：\nsystemctl start books") == ["p", listing])
    #expect(parse(inReport: "配置文件如下：\n[server]\nport = 8080\npath = /srv/books") == ["p", listing, listing, listing])
  }

  @Test(arguments: [
    "程序会读取环境变量 BOOKS_HOME，没有设置时使用默认目录。", "服务名叫 books，端口为 8080。", "WiFi 密码请问管理员。", "https://books.example/rooms",
    "books@linxi.example", "Smith, J. (2019). Reading rooms in small towns; a survey. Springer.", "C语言程序设计",
    "iPhone 15 Pro",
  ])
  func none(line: String) { #expect(parse(inReport: line) != [listing]) }

  @Test func addressBelowAColon() {
    #expect(parse(inReport: "报名网址：\nhttps://books.example/join?room=12&day=3") == ["p", "p"])
  }

  /// Sentences that begin with a word of programs.
  @Test func englishSentences() {
    let lines = """
      import duties on books were abolished in 1980, and nobody regrets it today.
      From here the road leads to the sea. For details, ask the staff; they know.
      let readers decide for themselves which of the rooms they like best.
      """
    #expect(!parse(inEnglishReport: lines).contains(listing))
  }
}

/// The white space in front of a listing's lines.
@Suite struct ListingIndentsTests {
  private func listing(_ lines: String) -> [String] {
    let manuscript = parse("安装手册\n\n程序如下：\n\(lines)\n\n重新启动即可，端口号不要与其他程序冲突。\n")
    return zip(manuscript.texts, manuscript.shape).filter { $0.1 == "preformatted" }.map(\.0)
  }

  /// What all lines have in common sets the listing in; what is beyond that is the program's.
  @Test func common() {
    let lines = ["def add(book):", "    if book in shelf:", "        raise ValueError(book)", "    shelf.append(book)"]
    #expect(listing(lines.joined(separator: "\n")) == lines)
    #expect(listing(lines.map { "    " + $0 }.joined(separator: "\n")) == lines)
    #expect(listing(lines.map { "\t" + $0 }.joined(separator: "\n")) == lines)
  }

  @Test func drawing() {
    let lines = [
      "+------+      +------+", "| 前台 |----->| 后台 |", "+------+      +------+", "                  |",
      "              +------+",
    ]
    #expect(listing(lines.joined(separator: "\n")) == lines)
  }

  /// A marker in front is no part of it, nor is what stands before the marker.
  @Test func markers() {
    #expect(
      listing("##paidbegin##def add(book):\n    shelf.append(book);\n    return shelf##paidend##") == [
        "def add(book):", "    shelf.append(book);", "    return shelf",
      ])
  }

  /// Text has no such white space.
  @Test func text() {
    #expect(parse("安装手册\n\n　　先执行下面的命令，再编辑配置文件。\n　　重新启动即可。\n").texts == ["安装手册", "先执行下面的命令，再编辑配置文件。", "重新启动即可。"])
  }
}
