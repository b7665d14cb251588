public import CreditResults

/// A table for a paper: LaTeX with booktabs, numbers rounded to four digits after the point.
///
/// Each table is a fragment for `\input` that needs the packages `booktabs`, `array` and `longtable`;
/// `tables.tex` compiles all of them with pdfLaTeX, XeLaTeX or LuaLaTeX. Columns that are empty
/// throughout are left out; what is the same in all rows is said once, below the table. Tables beyond
/// forty rows break over pages; one of few rows and many columns is turned, so that it fits a page.
public struct LaTeXFormat: TableFormat {
  public let id = "latex"
  public let fileExtension = "tex"

  /// Creates the format.
  public init() {}

  public func companions(of report: ReportTables) -> [ReportFile] {
    [ReportFile(name: "tables.tex", text: driver(report))]
  }

  public func text(of table: Table) -> String {
    let columns = ShownColumns(table)
    guard !columns.shown.isEmpty, !table.rows.isEmpty else {
      let caption = caption(of: table)
      return "\(LaTeXText.characterMacro)\\noindent\\textbf{\(caption)}\\par\nNo rows.\n"
    }
    return table.rows.count <= 6 && columns.shown.count > 12
      ? turned(table, columns: columns) : grid(of: table, columns: columns)
  }

  /// A row for each column, a column for each row.
  private func turned(_ table: Table, columns: ShownColumns) -> String {
    let layout = String(
      repeating: ">{\\raggedright\\arraybackslash}p{4.5cm}",
      count: table.rows.count
    )
    var text = LaTeXText.characterMacro + "{\\scriptsize\n\\begin{longtable}{@{}l\(layout)@{}}\n"
    text += "\\caption{\(caption(of: table))}\\\\\n\\toprule\n\\endhead\n\\bottomrule\n\\endfoot\n"
    for column in columns.shown {
      let cells = table.rows.map { LaTeXText.cell($0[column]) }.joined(separator: " & ")
      text += "\\textbf{\(LaTeXText.escaped(table.columns[column].name))} & \(cells) \\\\\n"
    }
    return text + "\\end{longtable}\n\(note(columns, table))}\n"
  }

  private func note(_ columns: ShownColumns, _ table: Table) -> String {
    guard let same = columns.same(in: table) else { return "" }
    return
      "\\par\\smallskip\\noindent{\\footnotesize In all rows: \(LaTeXText.escaped(same)).\\par}\n"
  }

  private func caption(of table: Table) -> String {
    "\(LaTeXText.escaped(table.name)): \(LaTeXText.escaped(table.title))"
  }

  private func grid(of table: Table, columns: ShownColumns) -> String {
    let head =
      columns.shown.map { "\\textbf{\(LaTeXText.escaped(table.columns[$0].name))}" }
      .joined(separator: " & ") + " \\\\\n"
    let layout = columns.shown.map { self.layout(of: $0, in: table) }.joined()
    var buffer = TextBuffer()
    buffer.append(LaTeXText.characterMacro)
    let isLong = table.rows.count > 40
    if isLong {
      buffer.append("{\\scriptsize\n\\begin{longtable}{@{}\(layout)@{}}\n")
      buffer.append("\\caption{\(caption(of: table))}\\\\\n\\toprule\n\(head)\\midrule\n")
      buffer.append("\\endfirsthead\n\\toprule\n\(head)\\midrule\n\\endhead\n")
      buffer.append("\\bottomrule\n\\endfoot\n")
    } else {
      buffer.append("\\begin{table}[htbp]\n\\centering\n\\caption{\(caption(of: table))}\n")
      buffer.append(
        "\\scriptsize\n\\begin{tabular}{@{}\(layout)@{}}\n\\toprule\n\(head)\\midrule\n"
      )
    }
    for row in table.rows {
      for (index, column) in columns.shown.enumerated() {
        buffer.append(index == 0 ? "" : " & ")
        buffer.append(LaTeXText.cell(row[column]))
      }
      buffer.append(" \\\\\n")
    }
    buffer.append(isLong ? "\\end{longtable}\n" : "\\bottomrule\n\\end{tabular}\n")
    buffer.append(note(columns, table))
    buffer.append(isLong ? "}\n" : "\\end{table}\n")
    return buffer.text
  }

  /// Numbers to the right; long texts in a paragraph of fixed width.
  private func layout(of column: Int, in table: Table) -> String {
    guard !table.columns[column].kind.isNumeric else { return "r" }
    let width = table.rows.reduce(0) { width, row in
      if case .text(let text) = row[column] { max(width, text.count) } else { width }
    }
    return width > 28 ? ">{\\raggedright\\arraybackslash}p{3.6cm}" : "l"
  }

  private func driver(_ report: ReportTables) -> String {
    let data = report.synthetic.map { " \(LaTeXText.escaped($0))" } ?? ""
    var text = """
      % Compile in this folder: pdflatex tables.tex, twice.
      \\documentclass[10pt]{article}
      \\usepackage[T1]{fontenc}
      \\IfFileExists{lmodern.sty}{\\usepackage{lmodern}}{}
      \\usepackage{textcomp}
      \\usepackage{array,booktabs,longtable}
      \\usepackage[paperwidth=420mm,paperheight=297mm,margin=15mm]{geometry}
      \\title{\(LaTeXText.escaped(report.title))}
      \\author{}
      \\date{As of \(LaTeXText.escaped(report.asOf))}
      \\begin{document}
      \\maketitle
      \\noindent \(LaTeXText.escaped(notice))\(data)

      """
    for table in report.tables {
      text += "\\clearpage\n\\input{tables/\(table.name).tex}\n"
    }
    return text + "\\end{document}\n"
  }
}

/// The columns of a table that a reader has to see: neither empty throughout nor the same in all rows.
struct ShownColumns {
  /// The numbers of the columns.
  let shown: [Int]
  private let constant: [Int]

  init(_ table: Table) {
    let filled = table.columns.indices.filter { column in
      table.rows.contains { $0[column] != .empty }
    }
    // A single row is all its columns.
    let constant =
      table.rows.count < 2
      ? []
      : filled.filter { column in table.rows.allSatisfy { $0[column] == table.rows[0][column] } }
    let varying = filled.filter { !constant.contains($0) }
    (shown, self.constant) = varying.isEmpty ? (filled, []) : (varying, constant)
  }

  /// What is the same in all rows, in words; nil for nothing.
  func same(in table: Table) -> String? {
    guard let first = table.rows.first, !constant.isEmpty else { return nil }
    return constant.map { "\(table.columns[$0].name) \(rounded(first[$0]))" }.joined(
      separator: "; "
    )
  }
}
