/// The weights of `HeadingEvidence`, written by `make tune` from 15910 lines of 261 labelled documents.
///
/// A positive weight speaks for a heading. The values of a group are those of `HeadingEvidence.groups`, in order.
enum HeadingWeights {
  static let card = Scorecard(
    bias: -0.40,
    weights: [
      // width
      [0.05, 0.24, -0.16, 0.05, -0.13, -0.10, 0.59, -0.58, -0.78, -0.22],
      // ending
      [1.94, -0.15, -1.57, 0.35, 1.90, -0.12, -1.84, -0.79],
      // script
      [-0.11, -2.09, -0.02, 0.47, -0.23, 0.55],
      // marks inside
      [1.13, -0.71, -1.35, -0.38, -0.97, -0.15, -0.50, 0.00],
      // signs of code
      [0.05, -1.83],
      // opening
      [-0.02, -1.30, -0.38, -0.01, -1.22, 1.15],
      // digit at the end
      [-0.30, -0.37],
      // blank lines before × after
      [-0.12, -0.31, -0.49, -0.65, 0.18, -0.14, -0.12, -0.02, 0.00],
      // spacing of the document × blank before
      [0.06, 0.01, -1.06, -1.02, -0.31, 0.02, 0.00, 0.26],
      // ending of the line before
      [0.00, -0.06, -0.51, 0.20, -0.28, -0.18, -0.09, -1.09, -0.24],
      // width of the line before
      [0.00, -0.77, -0.68, -0.20, 0.54],
      // kind of the line before
      [-0.76, -0.89, 0.84, 0.91, 0.81],
      // ending of the line after
      [-0.62, -0.28, -0.96, 0.12, -0.14, 0.41, -0.47, 0.61, -0.53],
      // width of the line after
      [-0.62, -0.36, -0.74, -0.41, 0.74],
      // kind of the line after
      [-0.37, -0.57, 0.19, 0.02, 0.23],
      // two short lines after
      [-0.23, -0.77],
      // indent against the lines around
      [-0.54, -0.31, -0.03, -0.46, -0.02, -0.39, -0.18, 0.25, -0.23],
      // indent against the body
      [-0.24, -0.13, -1.01],
      // repetition
      [-0.11, -0.29, -1.20],
      // vocabulary
      [-0.55, 0.87],
      // function word × numeral
      [-0.09, -0.52, -0.37, -0.29],
      // size × ending
      [
        1.09, -0.42, -0.19, 0.15, 0.33, 0.00, -0.49, -0.05, 1.03, -0.16, -0.90, 0.00, 0.53, -0.01, -0.51, -0.29,
        1.04, 0.23, -1.05, 0.25, 0.25, -0.05, -0.50, -0.28, 0.82, 0.27, -1.13, -0.04, 0.79, -0.06, -0.42, -0.19,
      ],
      // size × sentence before × long line after
      [0.29, 0.21, -0.65, 0.59, -0.73, 0.01, 0.09, 0.23, -0.34, -0.02, 0.21, -0.10, -0.98, -0.56, 0.01, 0.08],
      // size × blank before × blank after
      [0.37, -0.25, -0.21, 0.64, 0.23, -0.14, -0.06, -0.43, 0.05, -0.36, -0.01, 0.02, -0.37, -0.03, -0.49, -0.18],
      // size × numbered headings in the document
      [0.61, -0.06, -0.13, 0.30, -0.22, -0.48, 0.31, -0.45, -0.11, 0.25, -0.40, -0.74],
    ])
}
