/// Whether no output could hold a character.
///
/// Forbidden by XML 1.0 (section 2.2, production Char) are the C0 controls but tab and line ends, U+FFFE and U+FFFF; by HTML
/// (section 13.1, Text) U+007F–U+009F and Unicode's other noncharacters as well.
@inlinable
public func isForbidden(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x09, 0x0A, 0x0D: false
  case 0...0x1F, 0x7F...0x9F, 0xFDD0...0xFDEF: true
  // The last two code points of each plane.
  default: scalar & 0xFFFE == 0xFFFE
  }
}
