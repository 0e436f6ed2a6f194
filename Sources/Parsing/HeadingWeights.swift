/// The weights of `HeadingEvidence`, written by `make tune` from 15672 lines of 310 labelled documents.
///
/// A positive weight speaks for a heading. The values of a group are those of `HeadingEvidence.groups`, in order.
enum HeadingWeights {
  static let card = Scorecard(
    bias: -0.38,
    weights: [
      // width
      [-0.08, 0.28, -0.12, 0.07, -0.11, -0.04, 0.38, -0.46, -0.72, -0.27],
      // ending
      [1.78, -0.18, -1.52, 0.30, 1.88, -0.12, -1.71, -0.75],
      // script
      [-0.11, -2.29, 0.15, 0.40, -0.22, 0.45],
      // marks inside
      [1.19, -0.60, -1.63, -0.35, -1.01, -0.22, -0.70, 0.00],
      // signs of code
      [0.09, -1.85],
      // opening
      [0.06, -1.50, -0.42, -0.02, -1.25, 1.21],
      // digit at the end
      [-0.30, -0.27],
      // blank lines before × after
      [-0.24, -0.35, -0.01, -0.55, 0.17, -0.01, -0.14, -0.06, 0.00],
      // spacing of the document × blank before
      [0.02, 0.38, -0.35, -0.20, -0.77, -0.60, -0.40, -0.03],
      // ending of the line before
      [0.00, -0.18, -0.41, 0.21, -0.19, -0.18, -0.05, -1.05, -0.21],
      // width of the line before
      [0.00, -0.66, -0.73, -0.15, 0.48],
      // kind of the line before
      [-0.77, -0.94, 0.56, 1.25, 0.98],
      // ending of the line after
      [0.00, -0.32, -1.12, 0.07, -0.20, 0.39, -0.38, 0.47, -0.40],
      // width of the line after
      [0.00, -0.43, -0.75, -0.37, 0.49],
      // kind of the line after
      [-0.37, -0.53, 0.11, 0.08, 0.34],
      // two short lines after
      [-0.23, -0.65],
      // indent against the lines around
      [-0.50, -0.31, -0.03, -0.42, -0.02, -0.30, -0.15, 0.21, -0.26],
      // indent against the body
      [-0.13, -0.12, -1.05],
      // repetition
      [-0.05, -0.37, -1.32],
      // vocabulary
      [-0.53, 0.83],
      // function word × numeral
      [0.01, -0.72, -0.25, -0.31],
      // size × ending
      [
        1.07, -0.46, -0.18, 0.14, 0.18, 0.00, -0.44, -0.04, 1.16, -0.21, -0.89, 0.00, 0.53, -0.01, -0.40, -0.26,
        1.27, 0.21, -1.04, 0.21, 0.29, -0.04, -0.56, -0.26, 0.59, 0.38, -1.07, -0.05, 0.89, -0.06, -0.42, -0.20,
      ],
      // size × sentence before × long line after
      [0.08, 0.22, -0.52, 0.52, -0.80, -0.01, 0.12, 0.44, -0.38, -0.07, 0.31, -0.01, -0.61, -0.56, 0.00, -0.17],
      // size × blank before × blank after
      [0.24, -0.11, -0.09, 0.43, -0.02, -0.17, 0.07, -0.08, -0.12, -0.04, 0.16, -0.10, -0.32, -0.03, -0.84, -0.09],
      // size × numbered headings in the document
      [1.28, -0.47, -0.94, 0.73, -0.47, -0.56, 0.57, -0.50, -0.22, -0.10, -0.24, -0.66],
    ])
}
