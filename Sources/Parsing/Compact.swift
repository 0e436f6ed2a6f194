/// A count or an offset that is kept in four bytes: no text has more than those can number.
///
/// A text of short lines has many of them, and all rules walk over all of them, so that their size is time.
@propertyWrapper
struct Compact: Equatable {
  private var value: UInt32

  init(wrappedValue: Int) { value = UInt32(wrappedValue) }

  var wrappedValue: Int {
    get { Int(value) }
    set { value = UInt32(newValue) }
  }
}

/// A range of counts that are kept in four bytes each.
@propertyWrapper
struct CompactRange {
  private var lower: UInt32
  private var upper: UInt32

  init(wrappedValue: Range<Int>) {
    lower = UInt32(wrappedValue.lowerBound)
    upper = UInt32(wrappedValue.upperBound)
  }

  var wrappedValue: Range<Int> {
    get { Int(lower)..<Int(upper) }
    set { self = CompactRange(wrappedValue: newValue) }
  }
}
