/// The weights of `HeadingEvidence` and `HeadingContext`, written by `make tune` from 12738 lines of
/// 310 labelled documents.
///
/// A positive weight speaks for a heading. The values of a group are in the order of `HeadingEvidence.groups` and
/// `HeadingContext.groups`.
enum HeadingWeights {
  static let card = Scorecard(
    bias: -0.21,
    weights: [
      // width
      [1.00, 0.27, 0.09, 0.03, 0.06, -0.28, 0.60, -0.50, -0.75, -0.30],
      // ending
      [1.43, 0.57, -0.72, 0.62, 1.48, -0.13, -1.13, -0.46],
      // script
      [-0.10, -3.12, 0.34, 0.56, -0.71, 1.05],
      // marks inside
      [0.54, -0.61, -1.40, -0.52, -2.53, -0.23, -2.45, 0.00],
      // signs of code
      [0.04, -2.58],
      // opening
      [-0.05, -1.37, -1.06, -0.05, -2.71, 0.61],
      // digit at the end
      [-0.19, -0.95],
      // blank lines before × after
      [-0.16, -0.84, 0.00, -0.66, 0.01, -0.03, -1.69, -0.12, 0.00],
      // spacing of the document × blank before
      [-0.07, 0.37, -0.34, 0.59, -1.69, -0.92, -0.65, -0.12],
      // ending of the line before
      [0.00, -0.25, 0.19, 0.01, -0.10, -0.91, 0.68, -2.38, -0.40],
      // width of the line before
      [0.00, -1.07, -0.32, -0.06, 0.45],
      // kind of the line before
      [-0.27, -0.65, -0.13, 1.49, 2.90, 0.49],
      // ending of the line after
      [0.00, -0.23, -1.58, -0.07, -0.49, 0.98, 0.09, -0.06, -0.38],
      // width of the line after
      [0.00, -0.15, -0.68, -0.31, 0.20],
      // kind of the line after
      [-0.20, -0.34, -0.01, 0.12, -0.49, 0.28],
      // two short lines after
      [-0.22, 0.08],
      // indent against the lines around
      [-3.22, -0.18, -0.01, -1.26, -0.01, -0.85, -0.89, -0.01, -1.02],
      // indent against the body
      [-1.27, -0.09, -1.77],
      // repetition
      [-0.13, -0.26, -2.27],
      // vocabulary
      [-0.31, 1.11],
      // function word × numeral
      [0.14, -0.72, -0.91, -1.34],
      // size × ending
      [
        0.87, -0.61, -0.47, 0.03, -0.04, 0.00, -1.35, -0.10, 1.29, 0.22, -1.28, 0.00, -0.73, -0.03, -0.65, -0.32,
        1.63, 0.07, -0.85, 0.67, 0.20, -0.02, -1.28, -0.22, 0.82, 1.41, -0.58, -0.07, 2.04, -0.06, -0.57, -0.21,
      ],
      // size × sentence before × long line after
      [0.44, 0.40, -0.65, 0.71, -0.64, -0.09, -0.03, 0.41, -0.34, -0.39, 0.08, 0.18, -0.65, -0.70, -0.32, -0.06],
      // size × blank before × blank after
      [0.73, -0.43, -0.39, 0.40, 0.06, -0.74, 0.07, -0.30, -0.11, -0.14, 0.61, -0.22, -0.34, -0.23, -1.65, 0.11],
      // size × numbered headings in the document
      [0.89, -1.60, -0.60, 0.55, -0.18, -0.23, 0.95, -0.80, -0.57, -0.05, -0.49, -0.29],
      // share of short lines in the document
      [-0.70, -1.40, 0.10, 0.65, 0.67, 1.74],
      // words that the text below takes up
      [-0.88, -0.44, -0.46, 0.16, 0.91, 0.80],
      // size × words taken up
      [-0.82, 0.28, 1.30, 1.22, -0.05, -0.56, 0.03, 0.79, 0.00, -0.26, -0.73, 0.72, 0.00, -0.31, -0.49, -0.02],
      // text up to the next short line
      [-0.95, -0.84, -0.48, 0.14, 0.38, -0.25],
      // short lines in a row before
      [-0.15, -0.51, -0.67, -0.11, 0.29],
      // short lines in a row after
      [-0.16, -0.11, -0.26, -1.04, -0.42],
      // short lines before × after
      [-0.21, 0.19, 0.20, 0.27, -0.98, -1.55, -0.05, 0.34, -0.57],
      // code around
      [-0.07, -0.09, -0.64, -1.74],
      // list after × ending
      [1.31, 0.57, -0.72, 0.62, 1.56, -0.13, -1.04, -0.46, 1.85, 0.00, -0.18, 0.00, -0.09, 0.00, -1.02, 0.00],
      // width of the document's lines
      [-0.35, -0.56, 0.15, 0.48],
      // width against the document's lines
      [0.00, 0.10, 0.79, -0.26, -0.42],
      // word and number in order
      [-0.34, -0.01, 3.23, 2.10],
    ])

  static let contextCard = Scorecard(
    bias: 0.19,
    carry: 0.69,
    weights: [
      // the line before
      [0.59, -0.26, -1.32, -0.39, -0.24],
      // the line after
      [0.65, -0.66, -1.66, 0.78, -0.23],
      // headings among the document's lines
      [-2.37, -0.92, 0.00, 0.82, 0.80, 2.16, 2.03],
      // sure headings in the document
      [0.98, 1.44, 0.70, -0.84, -2.23],
      // doubtful lines in the document
      [-0.30, 0.38, 0.33, 0.18, 0.13],
      // lines of the same look
      [-0.62, 0.51, -0.12, -0.09, 0.83, -0.20],
      // sure headings of the same look
      [-0.58, -0.11, 0.75, 1.03],
    ])
}
