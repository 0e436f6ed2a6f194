import Diagnostics
import RenditionModel

/// Takes a zip archive apart.
struct ZipUnpacking {
  let limits: Unpacker

  func parts(of bytes: [UInt8]) throws(Failure) -> Rendition {
    let directory = try ZipDirectory(bytes, mostParts: limits.mostParts)
    let entries = directory.entries.filter { !$0.isFolder }
    let places = try dataPlaces(of: entries, in: bytes, before: directory.start)
    guard let list = entries.firstIndex(where: { $0.path == ContentTypes.path }) else {
      throw UnpackingMessage.notAPackage.failure
    }
    let inflater = Inflater()
    var budget = limits.mostBytes
    let types = try ContentTypes(content(of: entries[list], at: places[list], in: bytes, inflater, &budget))
    var parts: [Part] = []
    for (entry, place) in zip(entries, places) {
      let type = types.mediaType(of: entry.path)
      guard type.name.hasSuffix("xml"), entry.path != ContentTypes.path else { continue }
      let content = try content(of: entry, at: place, in: bytes, inflater, &budget)
      parts.append(Part(path: entry.path, mediaType: type, content: content))
    }
    return Rendition(parts: parts)
  }

  /// Every entry, whatever it is, without what the package says of its media type.
  func entries(of bytes: [UInt8]) throws(Failure) -> Rendition {
    let directory = try ZipDirectory(bytes, mostParts: limits.mostParts)
    let entries = directory.entries.filter { !$0.isFolder }
    let places = try dataPlaces(of: entries, in: bytes, before: directory.start)
    let inflater = Inflater()
    var budget = limits.mostBytes
    var parts: [Part] = []
    for (entry, place) in zip(entries, places) {
      let content = try content(of: entry, at: place, in: bytes, inflater, &budget)
      parts.append(Part(path: entry.path, mediaType: MediaType("application/octet-stream"), content: content))
    }
    return Rendition(parts: parts)
  }

  /// Where the data of each entry lie.
  ///
  /// Each byte belongs to one entry at the most: archives made to fill a disk let thousands of entries share their data.
  private func dataPlaces(
    of entries: [ZipDirectory.Entry], in bytes: [UInt8], before end: Int
  ) throws(Failure) -> [Range<Int>] {
    var places: [Range<Int>] = []
    for entry in entries {
      let header = entry.offset
      guard header + 30 <= end, bytes.number(header, 4) == 0x0403_4B50 else {
        throw UnpackingMessage.headersDiffer(part: entry.path).failure
      }
      let nameCount = bytes.number(header + 26, 2)
      let start = header + 30 + nameCount + bytes.number(header + 28, 2)
      guard start + entry.packedCount <= end else { throw UnpackingMessage.corrupt(part: entry.path).failure }
      guard
        nameCount == entry.name.count,
        bytes[(header + 30)..<(header + 30 + nameCount)].elementsEqual(entry.name),
        bytes.number(header + 8, 2) == entry.method, agree(entry, with: header, in: bytes)
      else { throw UnpackingMessage.headersDiffer(part: entry.path).failure }
      places.append(start..<start + entry.packedCount)
    }
    let order = entries.indices.sorted { entries[$0].offset < entries[$1].offset }
    for (one, next) in zip(order, order.dropFirst()) where places[one].upperBound > entries[next].offset {
      throw UnpackingMessage.overlap(part: entries[next].path).failure
    }
    return places
  }

  /// Whether the local header has the sizes and the checksum of the directory. Behind bit 3 they follow the data, and the
  /// header has none.
  private func agree(_ entry: ZipDirectory.Entry, with header: Int, in bytes: [UInt8]) -> Bool {
    if bytes.number(header + 6, 2) & 1 << 3 != 0 { return true }
    return bytes.number(header + 14, 4) == Int(entry.checksum) && bytes.number(header + 18, 4) == entry.packedCount
      && bytes.number(header + 22, 4) == entry.count
  }

  private func content(
    of entry: ZipDirectory.Entry, at place: Range<Int>, in bytes: [UInt8], _ inflater: borrowing Inflater,
    _ budget: inout Int
  ) throws(Failure) -> [UInt8] {
    guard entry.flags & 1 == 0 else { throw UnpackingMessage.encrypted(part: entry.path).failure }
    // Before anything is inflated: no more is ever written than the directory says.
    budget -= entry.count
    guard budget >= 0 else { throw UnpackingMessage.tooLarge(mebibytes: limits.mostBytes >> 20).failure }
    let packed = bytes[place]
    switch entry.method {
    case 0:
      guard entry.count == packed.count, Inflater.checksum(packed) == entry.checksum else { break }
      return Array(packed)
    case 8:
      guard let content = inflater.inflate(packed, count: entry.count, checksum: entry.checksum) else { break }
      return content
    default: throw UnpackingMessage.method(part: entry.path, entry.method).failure
    }
    throw UnpackingMessage.corrupt(part: entry.path).failure
  }
}
