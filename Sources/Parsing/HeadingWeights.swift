/// The weights of `HeadingEvidence` and `HeadingContext`, written by `make tune` from 12766 lines of
/// 310 labelled documents.
///
/// A positive weight speaks for a heading. The values of a group are in the order of `HeadingEvidence.groups` and
/// `HeadingContext.groups`.
enum HeadingWeights {
  static let card = Scorecard(
    bias: -0.23,
    weights: [
      // width
      [0.67, 0.10, 0.02, 0.00, 0.06, -0.22, 0.56, -0.40, -0.72, -0.25],
      // ending
      [1.41, 0.45, -0.77, 0.42, 1.33, -0.06, -1.16, -0.37],
      // script
      [-0.11, -2.72, 0.38, 0.55, -0.66, 0.91],
      // marks inside
      [0.62, -0.59, -1.00, -0.21, -1.59, -0.10, -1.19, 0.00],
      // signs of code
      [0.07, -2.38],
      // opening
      [-0.03, -0.98, -0.76, -0.04, -1.68, 0.62],
      // digit at the end
      [-0.19, -0.46],
      // blank lines before × after
      [-0.14, -0.67, 0.00, -0.43, 0.07, -0.01, -0.74, -0.05, 0.00],
      // spacing of the document × blank before
      [-0.04, 0.30, -0.20, 0.30, -1.35, -0.82, -0.34, -0.10],
      // ending of the line before
      [0.00, -0.20, 0.08, 0.03, -0.02, -0.47, 0.42, -1.91, -0.26],
      // width of the line before
      [0.00, -0.97, -0.38, -0.02, 0.42],
      // kind of the line before
      [-0.34, -0.68, 0.03, 1.17, 1.87, 0.19],
      // ending of the line after
      [0.00, -0.27, -1.25, -0.03, -0.40, 0.51, 0.05, 0.02, -0.30],
      // width of the line after
      [0.00, -0.17, -0.65, -0.34, 0.26],
      // kind of the line after
      [-0.19, -0.34, 0.07, 0.05, -0.27, 0.09],
      // two short lines after
      [-0.22, -0.01],
      // indent against the lines around
      [-2.10, -0.14, 0.00, -0.74, 0.05, -0.46, -0.40, 0.02, -0.56],
      // indent against the body
      [-1.04, -0.05, -1.48],
      // repetition
      [-0.11, -0.10, -1.67],
      // vocabulary
      [-0.34, 1.04],
      // function word × numeral
      [0.17, -0.73, -0.79, -0.86],
      // size × ending
      [
        0.84, -0.36, -0.21, 0.03, -0.02, 0.00, -0.71, -0.05, 1.13, 0.04, -0.97, 0.00, -0.21, -0.01, -0.34, -0.17,
        1.30, 0.15, -0.79, 0.41, 0.10, -0.01, -0.77, -0.09, 0.50, 0.69, -0.60, -0.02, 1.49, -0.03, -0.46, -0.07,
      ],
      // size × sentence before × long line after
      [0.23, 0.23, -0.46, 0.59, -0.60, -0.09, 0.00, 0.35, -0.26, -0.25, 0.15, 0.11, -0.50, -0.58, -0.25, -0.06],
      // size × blank before × blank after
      [0.54, -0.19, -0.27, 0.39, 0.08, -0.43, 0.02, -0.22, -0.10, -0.05, 0.28, -0.16, -0.29, -0.07, -1.15, 0.12],
      // size × numbered headings in the document
      [0.80, -0.53, -0.47, 0.24, 0.06, -0.28, 0.62, -0.40, -0.49, -0.30, -0.27, -0.31],
      // share of short lines in the document
      [-0.78, -1.21, 0.08, 0.68, 0.71, 1.62],
      // words that the text below takes up
      [-0.78, -0.48, -0.42, 0.11, 0.83, 0.66],
      // size × words taken up
      [-0.74, 0.20, 0.72, 0.81, -0.03, -0.55, 0.04, 0.58, 0.00, -0.19, -0.65, 0.65, 0.00, -0.29, -0.45, 0.02],
      // text up to the next short line
      [-0.89, -0.66, -0.35, 0.13, 0.37, -0.24],
      // short lines in a row before
      [-0.15, -0.44, -0.44, 0.10, 0.11],
      // short lines in a row after
      [-0.16, 0.01, -0.22, -0.76, -0.36],
      // short lines before × after
      [-0.23, 0.21, 0.13, 0.36, -0.63, -0.94, -0.04, 0.45, -0.56],
      // code around
      [-0.02, -0.10, -0.67, -1.47],
      // list after × ending
      [1.23, 0.46, -0.76, 0.42, 1.37, -0.05, -0.89, -0.37, 1.51, 0.00, -0.07, 0.00, -0.04, 0.00, -0.92, 0.00],
      // width of the document's lines
      [-0.25, -0.61, 0.22, 0.39],
      // width against the document's lines
      [-0.15, 0.03, 0.68, -0.25, -0.40],
      // word and number in order
      [-0.38, 0.00, 1.88, 1.11],
    ])

  static let contextCard = Scorecard(
    bias: 0.25,
    carry: 0.75,
    weights: [
      // the line before
      [0.73, -0.32, -0.43, -0.26, -0.16],
      // the line after
      [0.63, -0.72, -0.17, 0.22, -0.11],
      // headings among the document's lines
      [-1.59, -1.44, -0.56, 0.66, 0.56, 1.55, 1.17],
      // sure headings in the document
      [0.52, 1.31, 0.87, -0.24, -2.23],
      // doubtful lines in the document
      [-0.60, 0.46, 0.44, -0.50, 0.38],
      // lines of the same look
      [-1.05, 0.09, 0.32, 0.00, 0.99, -0.20],
      // sure headings of the same look
      [-0.61, -0.44, 0.55, 0.72],
    ])
}
