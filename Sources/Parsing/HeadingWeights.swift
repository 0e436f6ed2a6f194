/// The weights of `HeadingEvidence` and `HeadingContext`, written by `make tune` from 12635 lines of
/// 310 labelled texts, variants of one document counted each.
///
/// A positive weight speaks for a heading. The values of a group are in the order of `HeadingEvidence.groups` and
/// `HeadingContext.groups`.
enum HeadingWeights {
  static let card = Scorecard(
    bias: -0.21,
    weights: [
      // width
      [1.13, 0.29, 0.09, -0.04, 0.07, -0.32, 0.59, -0.48, -0.76, -0.28],
      // ending
      [1.42, 0.55, -0.72, 0.53, 1.44, -0.13, -1.11, -0.43],
      // script
      [-0.18, -2.56, 0.27, 0.49, -0.70, 0.93],
      // marks inside
      [0.58, -0.63, -1.46, -0.56, -2.57, -0.32, -2.47, -0.01],
      // signs of code
      [0.03, -2.65],
      // opening
      [-0.04, -1.39, -1.05, -0.05, -2.73, 0.48],
      // digit at the end
      [-0.18, -0.92],
      // blank lines before × after
      [-0.15, -0.83, 0.00, -0.65, 0.00, -0.03, -1.70, -0.12, 0.00],
      // spacing of the document × blank before
      [-0.06, 0.31, -0.31, 0.67, -1.72, -0.95, -0.55, -0.13],
      // ending of the line before
      [0.00, -0.25, 0.17, 0.00, -0.19, -0.93, 0.72, -2.41, -0.43],
      // width of the line before
      [0.00, -1.07, -0.35, -0.07, 0.48],
      // kind of the line before
      [-0.29, -0.63, -0.01, 1.33, 2.76, 0.54],
      // ending of the line after
      [0.00, -0.19, -1.56, -0.08, -0.43, 0.89, 0.10, -0.08, -0.50],
      // width of the line after
      [0.00, -0.17, -0.65, -0.31, 0.19],
      // kind of the line after
      [-0.18, -0.34, -0.05, -0.01, -0.49, 0.10],
      // two short lines after
      [-0.22, 0.08],
      // indent against the lines around
      [-3.23, -0.20, -0.01, -1.38, -0.01, -0.84, -0.91, 0.19, -1.07],
      // indent against the body
      [-1.37, -0.10, -1.66],
      // repetition
      [-0.13, -0.29, -2.43],
      // vocabulary
      [-0.30, 1.05],
      // function word × numeral
      [0.14, -0.67, -0.97, -1.31],
      // size × ending
      [
        0.83, -0.61, -0.46, 0.05, -0.05, 0.00, -1.28, 0.00, 1.29, 0.25, -1.29, 0.00, -0.60, -0.04, -0.68, -0.32,
        1.69, -0.06, -0.84, 0.57, -0.08, -0.02, -1.27, -0.22, 0.83, 1.46, -0.58, -0.07, 2.15, -0.07, -0.57, -0.21,
      ],
      // size × sentence before × long line after
      [0.55, 0.50, -0.66, 0.59, -0.64, 0.00, -0.02, 0.39, -0.45, -0.37, 0.23, 0.12, -0.66, -0.70, -0.34, -0.03],
      // size × blank before × blank after
      [0.72, -0.40, -0.40, 0.39, 0.08, -0.74, 0.06, -0.30, -0.10, -0.15, 0.62, -0.30, -0.34, -0.23, -1.63, 0.14],
      // size × numbered headings in the document
      [0.90, -1.79, -0.67, 0.59, -0.19, -0.26, 1.09, -0.92, -0.56, -0.06, -0.48, -0.28],
      // share of short lines in the document
      [-0.69, -1.30, 0.07, 0.67, 0.77, 1.81],
      // words that the text below takes up
      [-1.02, -0.44, -0.45, 0.21, 0.77, 0.92],
      // size × words taken up
      [-0.96, 0.32, 1.33, 1.13, -0.05, -0.61, 0.09, 0.84, 0.00, -0.33, -0.72, 0.76, 0.00, -0.30, -0.48, -0.02],
      // text up to the next short line
      [-0.92, -0.91, -0.51, 0.06, 0.39, -0.25],
      // short lines in a row before
      [-0.15, -0.53, -0.65, -0.01, 0.26],
      // short lines in a row after
      [-0.16, -0.11, -0.25, -1.02, -0.42],
      // short lines before × after
      [-0.22, 0.19, 0.23, 0.21, -0.95, -1.54, 0.04, 0.31, -0.58],
      // code around
      [-0.07, -0.11, -0.73, -1.72],
      // list after × ending
      [1.31, 0.55, -0.72, 0.53, 1.52, -0.13, -1.01, -0.43, 1.82, 0.00, -0.19, 0.00, -0.09, 0.00, -1.02, 0.00],
      // width of the document's lines
      [-0.47, -0.51, 0.12, 0.38],
      // width against the document's lines
      [0.12, 0.09, 0.79, -0.27, -0.43],
      // word and number in order
      [-0.34, -0.01, 3.25, 2.23],
    ])

  static let contextCard = Scorecard(
    bias: 0.17,
    carry: 0.67,
    weights: [
      // the line before
      [0.58, -0.14, -1.44, -0.40, -0.30],
      // the line after
      [0.64, -0.70, -1.45, 0.41, -0.15],
      // headings among the document's lines
      [-2.14, -0.93, -0.32, 1.04, 0.81, 1.94, 1.90],
      // sure headings in the document
      [0.26, 2.01, 0.42, -0.38, -2.24],
      // doubtful lines in the document
      [-0.22, 0.45, 0.44, -0.46, 0.32],
      // lines of the same look
      [-0.37, 0.50, -0.13, -0.18, 0.68, -0.09],
      // sure headings of the same look
      [-0.71, -0.21, 0.94, 0.93],
    ])
}
