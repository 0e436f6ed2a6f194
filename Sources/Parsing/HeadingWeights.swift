/// The weights of `HeadingEvidence`, written by `make tune` from 15728 lines of 310 labelled documents.
///
/// A positive weight speaks for a heading. The values of a group are those of `HeadingEvidence.groups`, in order.
enum HeadingWeights {
  static let card = Scorecard(
    bias: -0.40,
    weights: [
      // width
      [0.08, 0.20, -0.09, 0.01, -0.14, 0.00, 0.63, -0.64, -0.80, -0.29],
      // ending
      [1.89, -0.16, -1.63, 0.35, 1.86, -0.12, -1.76, -0.83],
      // script
      [-0.06, -2.22, 0.00, 0.31, -0.27, 0.50],
      // marks inside
      [1.38, -0.75, -1.52, -0.45, -1.16, -0.25, -0.72, 0.00],
      // signs of code
      [0.06, -1.79],
      // opening
      [0.05, -1.47, -0.43, -0.01, -1.17, 1.12],
      // digit at the end
      [-0.30, -0.36],
      // blank lines before × after
      [-0.24, -0.36, -0.01, -0.61, 0.23, -0.01, -0.17, -0.10, 0.00],
      // spacing of the document × blank before
      [0.00, 0.40, -0.34, -0.22, -0.78, -0.53, -0.34, -0.13],
      // ending of the line before
      [0.00, -0.11, -0.40, 0.24, -0.39, -0.18, -0.03, -1.15, -0.22],
      // width of the line before
      [0.00, -0.70, -0.76, -0.18, 0.52],
      // kind of the line before
      [-0.78, -0.90, 0.66, 1.12, 0.86],
      // ending of the line after
      [0.00, -0.29, -0.98, 0.05, -0.19, 0.36, -0.73, 0.60, -0.43],
      // width of the line after
      [0.00, -0.51, -0.88, -0.37, 0.63],
      // kind of the line after
      [-0.40, -0.59, 0.21, 0.11, 0.37],
      // two short lines after
      [-0.23, -0.71],
      // indent against the lines around
      [-0.66, -0.33, -0.03, -0.45, 0.03, -0.35, -0.20, 0.17, -0.28],
      // indent against the body
      [-0.23, -0.11, -1.08],
      // repetition
      [-0.08, -0.34, -1.23],
      // vocabulary
      [-0.55, 0.88],
      // function word × numeral
      [-0.06, -0.48, -0.42, -0.37],
      // size × ending
      [
        1.07, -0.45, -0.24, 0.20, 0.28, 0.00, -0.46, -0.06, 1.20, -0.16, -0.92, 0.00, 0.50, -0.02, -0.39, -0.30,
        1.28, 0.23, -1.05, 0.20, 0.24, -0.05, -0.54, -0.27, 0.84, 0.33, -1.17, -0.04, 0.86, -0.05, -0.49, -0.21,
      ],
      // size × sentence before × long line after
      [0.14, 0.24, -0.62, 0.57, -0.70, 0.00, 0.10, 0.35, -0.27, -0.13, 0.32, -0.08, -0.93, -0.60, -0.08, 0.08],
      // size × blank before × blank after
      [0.29, -0.17, -0.13, 0.46, -0.06, -0.13, 0.08, -0.09, -0.15, -0.04, 0.18, -0.09, -0.32, -0.02, -0.91, -0.09],
      // size × numbered headings in the document
      [0.69, 0.07, -0.52, 0.52, -0.12, -0.69, 0.43, -0.37, -0.26, 0.10, -0.26, -0.82],
    ])
}
