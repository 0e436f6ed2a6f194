/// The weights of `HeadingEvidence`, written by `make tune` from 14967 lines of 310 labelled documents.
///
/// A positive weight speaks for a heading. The values of a group are those of `HeadingEvidence.groups`, in order.
enum HeadingWeights {
  static let card = Scorecard(
    bias: -0.40,
    weights: [
      // width
      [-0.12, 0.19, -0.11, 0.08, -0.11, -0.07, 0.34, -0.44, -0.67, -0.28],
      // ending
      [2.08, -0.09, -1.44, 0.35, 2.00, -0.11, -1.66, -0.70],
      // script
      [-0.09, -2.40, 0.18, 0.44, -0.37, 0.48],
      // marks inside
      [1.16, -0.60, -1.72, -0.37, -0.78, -0.13, -0.76, 0.00],
      // signs of code
      [0.09, -1.90],
      // opening
      [0.07, -1.51, -0.43, -0.02, -1.32, 1.19],
      // digit at the end
      [-0.32, -0.25],
      // blank lines before × after
      [-0.24, -0.39, -0.01, -0.50, 0.12, -0.01, -0.15, -0.04, 0.00],
      // spacing of the document × blank before
      [-0.05, 0.26, -0.27, 0.03, -0.87, -0.63, -0.10, -0.13],
      // ending of the line before
      [0.00, -0.18, -0.46, 0.20, -0.21, -0.17, -0.05, -1.04, -0.20],
      // width of the line before
      [0.00, -0.66, -0.72, -0.14, 0.42],
      // kind of the line before
      [-0.77, -0.95, 0.55, 1.27, 0.90],
      // ending of the line after
      [0.00, -0.29, -1.15, 0.04, -0.32, 0.38, -0.38, 0.48, -0.31],
      // width of the line after
      [0.00, -0.46, -0.78, -0.37, 0.50],
      // kind of the line after
      [-0.40, -0.58, 0.08, 0.08, 0.50],
      // two short lines after
      [-0.24, -0.65],
      // indent against the lines around
      [-0.85, -0.37, -0.03, -0.43, 0.05, -0.35, -0.14, 0.25, -0.28],
      // indent against the body
      [-0.45, -0.07, -1.09],
      // repetition
      [-0.05, -0.38, -1.34],
      // vocabulary
      [-0.54, 0.83],
      // function word × numeral
      [0.00, -0.78, -0.24, -0.30],
      // size × ending
      [
        0.99, -0.45, -0.18, 0.17, 0.18, 0.00, -0.46, -0.04, 0.95, -0.19, -0.85, 0.00, 0.55, -0.01, -0.40, -0.24,
        1.08, 0.25, -1.00, 0.22, 0.29, -0.04, -0.55, -0.25, 0.50, 0.39, -1.03, -0.04, 0.98, -0.06, -0.40, -0.20,
      ],
      // size × sentence before × long line after
      [0.04, 0.29, -0.52, 0.45, -0.84, -0.06, 0.14, 0.45, -0.42, -0.12, 0.35, 0.01, -0.61, -0.50, -0.01, -0.17],
      // size × blank before × blank after
      [0.23, -0.09, -0.09, 0.35, -0.04, -0.19, 0.05, -0.10, -0.11, -0.08, 0.14, -0.11, -0.33, -0.03, -0.76, -0.06],
      // size × numbered headings in the document
      [1.33, -0.56, -0.95, 0.77, -0.56, -0.58, 0.59, -0.52, -0.24, -0.18, -0.17, -0.64],
    ])
}
