/// The weights of `HeadingEvidence` and `HeadingContext`, written by `make tune` from 14938 lines of
/// 310 labelled documents.
///
/// A positive weight speaks for a heading. The values of a group are in the order of `HeadingEvidence.groups` and
/// `HeadingContext.groups`.
enum HeadingWeights {
  static let card = Scorecard(
    bias: -0.24,
    weights: [
      // width
      [0.38, 0.10, -0.17, 0.02, -0.13, 0.05, 0.39, -0.30, -0.61, -0.19],
      // ending
      [1.39, -0.11, -0.82, 0.18, 1.18, -0.05, -1.16, -0.22],
      // script
      [-0.02, -2.12, 0.00, 0.42, -0.36, 0.64],
      // marks inside
      [0.89, -0.47, -1.45, -0.31, -0.82, -0.15, -0.66, 0.00],
      // signs of code
      [0.12, -1.69],
      // opening
      [0.07, -0.99, -0.33, -0.04, -1.08, 0.73],
      // digit at the end
      [-0.21, -0.07],
      // blank lines before × after
      [-0.15, -0.34, -0.01, -0.32, 0.09, -0.01, -0.09, -0.05, 0.00],
      // spacing of the document × blank before
      [-0.05, 0.28, -0.14, 0.17, -0.67, -0.49, -0.10, -0.13],
      // ending of the line before
      [0.00, -0.23, -0.26, 0.18, -0.11, -0.17, 0.06, -0.96, -0.10],
      // width of the line before
      [0.00, -0.65, -0.37, -0.11, 0.39],
      // kind of the line before
      [-0.60, -0.61, 0.54, 1.23, 0.93],
      // ending of the line after
      [0.00, -0.36, -1.05, 0.20, -0.24, 0.31, -0.34, 0.24, -0.24],
      // width of the line after
      [0.00, -0.21, -0.49, -0.35, 0.32],
      // kind of the line after
      [-0.22, -0.40, 0.10, 0.02, 0.37],
      // two short lines after
      [-0.21, -0.05],
      // indent against the lines around
      [-0.93, -0.25, -0.02, -0.30, 0.07, -0.18, -0.12, 0.06, -0.21],
      // indent against the body
      [-0.24, -0.05, -0.84],
      // repetition
      [-0.02, -0.28, -1.12],
      // vocabulary
      [-0.38, 0.91],
      // function word × numeral
      [0.11, -0.72, -0.17, -0.42],
      // size × ending
      [
        0.71, -0.27, -0.11, 0.02, 0.09, 0.00, -0.35, -0.02, 0.72, -0.15, -0.47, 0.00, 0.21, 0.00, -0.24, -0.08,
        0.90, 0.01, -0.62, 0.16, 0.15, -0.01, -0.44, -0.06, 0.14, 0.38, -0.63, -0.01, 0.73, -0.04, -0.34, -0.04,
      ],
      // size × sentence before × long line after
      [-0.03, 0.20, -0.42, 0.46, -0.51, -0.06, 0.11, 0.38, -0.22, -0.23, 0.44, -0.09, -0.37, -0.53, -0.09, -0.04],
      // size × blank before × blank after
      [0.28, -0.07, -0.06, 0.21, 0.09, -0.19, 0.07, -0.05, -0.07, -0.05, 0.12, -0.08, -0.25, -0.03, -0.54, 0.00],
      // size × numbered headings in the document
      [1.09, -0.68, -0.82, 0.61, -0.31, -0.47, 0.56, -0.43, -0.19, -0.15, -0.17, -0.39],
      // share of short lines in the document
      [-0.89, -0.81, 0.32, 1.05, 0.38, 0.75],
      // words that the text below takes up
      [-0.54, -0.41, -0.41, 0.20, 0.52, 0.41],
      // size × words taken up
      [-0.49, 0.30, -0.05, 0.47, -0.04, -0.43, -0.01, 0.42, 0.00, -0.23, -0.24, 0.38, 0.00, -0.23, -0.39, -0.03],
      // text up to the next short line
      [-0.61, -0.32, -0.26, 0.23, 0.32, -0.27],
      // short lines in a row before
      [-0.14, -0.31, -0.29, 0.21, -0.06],
      // short lines in a row after
      [-0.15, 0.20, -0.51, -0.42, -0.01],
      // short lines before × after
      [-0.24, 0.27, 0.01, 0.30, -0.25, -0.50, 0.05, 0.26, -0.44],
      // code around
      [0.05, 0.02, -0.59, -0.93],
      // list after × ending
      [0.59, -0.11, -0.82, 0.18, 1.19, -0.05, -0.61, -0.22, 1.00, 0.00, -0.05, 0.00, -0.01, 0.00, -0.76, 0.00],
      // width of the document's lines
      [-0.21, -0.55, 0.12, 0.30],
      // width against the document's lines
      [-0.24, 0.01, 0.36, -0.36, -0.32],
      // word and number in order
      [-0.47, 0.00, 1.13, 0.77],
    ])

  static let contextCard = Scorecard(
    bias: 0.60,
    carry: 0.97,
    weights: [
      // the line before
      [0.63, -0.25, -0.36, -0.21, 0.35],
      // the line after
      [0.56, -0.65, 0.36, -0.17, 0.05],
      // headings among the document's lines
      [-1.78, -0.47, -0.21, 1.12, 0.19, 0.90, 0.37],
      // sure headings in the document
      [0.60, 1.00, 0.74, -0.62, -1.57],
      // doubtful lines in the document
      [0.14, 0.05, 0.51, 0.32, -0.87],
      // lines of the same look
      [-1.13, 0.08, -0.13, 0.10, 1.16, 0.07],
      // sure headings of the same look
      [-0.65, -0.55, 0.82, 0.52],
    ])
}
