using BackCare.Core.Messages;

namespace BackCare.Core.Exports;

/// <summary>A table for a spreadsheet: a row of names and rows of cells.</summary>
public sealed record Spreadsheet(string Alt, IReadOnlyList<string> Columns, IReadOnlyList<SpreadsheetRow> Rows) : Blueprint(Alt);

/// <summary>One row, with a cell for each column; an empty cell says that nothing is known.</summary>
public sealed record SpreadsheetRow(IReadOnlyList<string> Cells);
