import OutlineModel

/// What was counted, in one document or in several together.
public struct Tally: Sendable {
  public internal(set) var headings = HeadingMeasure()
  public internal(set) var titles = TitleMeasure()
  public internal(set) var runIns = Detection()
  public internal(set) var kinds = KindMeasure()
  public internal(set) var boundaries = Detection()
  public internal(set) var fidelity = FidelityMeasure()
  public internal(set) var calibration = Calibration()
  /// Of the documents without any heading: those without a false alarm.
  public internal(set) var clean = Share()

  static func += (sum: inout Tally, other: Tally) {
    sum.headings += other.headings
    sum.titles += other.titles
    sum.runIns += other.runIns
    sum.kinds += other.kinds
    sum.boundaries += other.boundaries
    sum.fidelity += other.fidelity
    sum.calibration += other.calibration
    sum.clean += other.clean
  }
}
