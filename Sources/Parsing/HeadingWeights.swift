/// The weights of `HeadingEvidence`, written by `make tune` from 17097 lines of 261 labelled documents.
///
/// A positive weight speaks for a heading. The values of a group are those of `HeadingEvidence.groups`, in order.
enum HeadingWeights {
  static let card = Scorecard(
    bias: -0.43,
    weights: [
      // width
      [0.15, 0.03, -0.22, 0.17, -0.07, -0.14, 0.66, -0.54, -0.91, -0.28],
      // ending
      [1.90, -0.26, -1.63, 0.40, 1.84, -0.12, -1.83, -0.86],
      // script
      [-0.17, -2.10, 0.08, 0.56, -0.42, 0.50],
      // marks inside
      [1.32, -0.58, -1.17, -0.30, -1.86, -0.50, -0.34, -0.01],
      // signs of code
      [0.02, -1.85],
      // opening
      [0.16, -1.35, -0.21, 0.00, -1.35, 0.06],
      // digit at the end
      [-0.37, -0.10],
      // blank lines before × after
      [-0.19, -0.36, -0.17, -0.66, 0.04, -0.06, -0.13, 0.01, 0.00],
      // spacing of the document × blank before
      [0.00, 0.01, -0.97, -0.99, -0.32, 0.04, 0.00, 0.17],
      // ending of the line before
      [0.00, -0.14, -0.32, 0.19, -0.28, -0.25, -0.08, -1.19, -0.28],
      // width of the line before
      [0.00, -0.71, -0.67, -0.28, 0.54],
      // kind of the line before
      [-0.70, -0.66, 0.82, 0.55, 0.34],
      // ending of the line after
      [-0.23, -0.53, -0.80, 0.21, -0.15, 0.33, -0.55, 0.42, -0.57],
      // width of the line after
      [-0.23, -0.37, -0.67, -0.59, 0.64],
      // kind of the line after
      [-0.08, -0.73, 0.28, 0.04, -1.13],
      // two short lines after
      [-0.29, -0.64],
      // indent against the lines around
      [-0.60, -0.36, -0.03, -0.44, -0.04, -0.43, -0.14, 0.19, -0.23],
      // indent against the body
      [-0.29, -0.16, -0.98],
      // repetition
      [-0.11, -0.50, -1.18],
      // vocabulary
      [-0.58, 0.93],
      // function word × numeral
      [-0.03, -0.67, -0.34, -0.32],
      // size × ending
      [
        1.07, -0.42, -0.20, 0.12, 0.25, 0.00, -0.34, -0.03, 1.10, -0.18, -0.90, 0.00, 0.47, -0.02, -0.55, -0.31,
        1.13, 0.16, -1.08, 0.32, 0.22, -0.06, -0.50, -0.33, 0.55, 0.25, -1.14, -0.04, 0.90, -0.05, -0.52, -0.20,
      ],
      // size × sentence before × long line after
      [0.33, 0.24, -0.67, 0.55, -0.67, 0.15, -0.10, 0.17, -0.04, -0.20, 0.15, -0.16, -0.87, -0.92, 0.15, 0.18],
      // size × blank before × blank after
      [0.26, -0.05, -0.21, 0.59, 0.21, -0.18, -0.08, -0.42, 0.07, -0.27, -0.01, -0.06, -0.42, -0.03, -0.50, -0.12],
      // size × numbered headings in the document
      [0.83, -0.04, -0.49, -0.05, -0.26, -0.13, 0.02, -0.30, 0.04, 0.29, -0.50, -0.76],
    ])
}
