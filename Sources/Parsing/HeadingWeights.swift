/// The weights of `HeadingEvidence` and `HeadingContext`, written by `make tune` from 13959 lines of
/// 310 labelled documents.
///
/// A positive weight speaks for a heading. The values of a group are in the order of `HeadingEvidence.groups` and
/// `HeadingContext.groups`.
enum HeadingWeights {
  static let card = Scorecard(
    bias: -0.22,
    weights: [
      // width
      [0.74, 0.08, -0.05, 0.10, -0.02, -0.06, 0.69, -0.43, -0.82, -0.29],
      // ending
      [1.31, -0.03, -0.72, 0.38, 1.62, -0.05, -1.16, -0.32],
      // script
      [-0.08, -2.73, 0.23, 0.47, -0.61, 0.83],
      // marks inside
      [0.71, -0.49, -2.45, -0.64, -1.25, -0.07, -1.13, 0.00],
      // signs of code
      [0.04, -2.08],
      // opening
      [0.09, -1.55, -0.64, -0.04, -1.62, 0.29],
      // digit at the end
      [-0.20, -0.20],
      // blank lines before × after
      [-0.18, -0.51, -0.01, -0.41, 0.06, 0.00, -0.45, 0.05, 0.00],
      // spacing of the document × blank before
      [-0.10, 0.43, -0.22, 0.24, -1.01, -0.59, -0.17, -0.13],
      // ending of the line before
      [0.00, -0.34, -0.08, 0.09, 0.00, -0.47, 0.31, -1.59, -0.22],
      // width of the line before
      [0.00, -0.73, -0.36, -0.05, 0.25],
      // kind of the line before
      [-0.38, -0.59, 0.26, 1.17, 1.46, 0.28],
      // ending of the line after
      [0.00, -0.40, -1.18, 0.09, -0.41, 0.48, 0.03, 0.02, -0.31],
      // width of the line after
      [0.00, -0.13, -0.51, -0.40, 0.20],
      // kind of the line after
      [-0.16, -0.44, 0.11, 0.04, -0.12, 0.09],
      // two short lines after
      [-0.22, 0.05],
      // indent against the lines around
      [-1.64, -0.14, -0.01, -0.60, 0.00, -0.40, -0.30, 0.01, -0.43],
      // indent against the body
      [-0.15, -0.10, -1.37],
      // repetition
      [-0.09, -0.47, -1.60],
      // vocabulary
      [-0.33, 1.04],
      // function word × numeral
      [0.14, -0.85, -0.36, -0.81],
      // size × ending
      [
        0.80, -0.61, -0.17, 0.02, 0.20, 0.00, -0.64, -0.04, 1.04, -0.16, -0.75, 0.00, 0.11, -0.01, -0.35, -0.12,
        1.25, 0.02, -0.74, 0.38, 0.39, -0.01, -0.75, -0.09, 0.26, 0.84, -0.59, -0.03, 0.95, -0.03, -0.48, -0.07,
      ],
      // size × sentence before × long line after
      [0.10, 0.36, -0.57, 0.57, -0.65, -0.18, 0.26, 0.46, -0.19, -0.26, 0.62, -0.23, -0.48, -0.75, -0.24, -0.03],
      // size × blank before × blank after
      [0.48, -0.11, -0.18, 0.34, 0.05, -0.28, 0.18, -0.19, -0.13, -0.09, 0.23, 0.07, -0.30, -0.07, -1.07, 0.02],
      // size × numbered headings in the document
      [1.04, -0.96, -1.19, 0.55, -0.39, -0.84, 0.69, -0.48, -0.36, -0.12, -0.24, -0.46],
      // share of short lines in the document
      [-0.91, -0.86, 0.35, 0.98, 0.62, 1.70],
      // words that the text below takes up
      [-0.76, -0.47, -0.42, 0.13, 0.76, 0.75],
      // size × words taken up
      [-0.72, 0.36, 0.20, 0.73, -0.04, -0.67, 0.06, 0.65, 0.00, -0.25, -0.48, 0.64, 0.00, -0.33, -0.44, -0.05],
      // text up to the next short line
      [-0.61, -0.65, -0.23, 0.28, 0.30, -0.31],
      // short lines in a row before
      [-0.14, -0.41, -0.48, 0.07, 0.00],
      // short lines in a row after
      [-0.14, 0.03, -0.64, -0.70, -0.15],
      // short lines before × after
      [-0.20, 0.23, 0.03, 0.36, -0.64, -0.83, -0.07, 0.42, -0.69],
      // code around
      [-0.01, 0.01, -0.85, -1.43],
      // list after × ending
      [1.12, -0.03, -0.72, 0.38, 1.65, -0.05, -0.88, -0.32, 1.50, 0.00, -0.06, 0.00, -0.03, 0.00, -0.92, 0.00],
      // width of the document's lines
      [-0.50, -0.59, 0.21, 0.42],
      // width against the document's lines
      [-0.18, 0.03, 0.49, -0.36, -0.33],
      // word and number in order
      [-0.40, 0.00, 2.09, 1.33],
    ])

  static let contextCard = Scorecard(
    bias: 0.29,
    carry: 0.86,
    weights: [
      // the line before
      [0.76, -0.30, -1.08, -0.24, 0.31],
      // the line after
      [0.68, -0.40, -0.97, -0.42, 0.66],
      // headings among the document's lines
      [-2.32, -0.45, -0.26, 1.34, 0.28, 1.75, 0.39],
      // sure headings in the document
      [1.49, 1.95, 0.37, -1.17, -2.40],
      // doubtful lines in the document
      [-0.29, 0.38, 0.80, 1.18, -1.21],
      // lines of the same look
      [-0.90, -0.87, 0.38, -0.14, 1.72, -0.04],
      // sure headings of the same look
      [-0.64, 0.15, 0.50, 0.28],
    ])
}
