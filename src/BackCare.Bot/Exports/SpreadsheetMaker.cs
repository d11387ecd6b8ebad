using System.Globalization;
using System.Text;
using BackCare.Bot.Making;
using BackCare.Core.Exports;
using BackCare.Core.Messages;
using CsvHelper;
using CsvHelper.Configuration;

namespace BackCare.Bot.Exports;

/// <summary>Writes a table as CSV (RFC 4180). A mark at the beginning tells Excel that it is UTF-8, and no cell can act as a formula.</summary>
internal sealed class SpreadsheetMaker : IMaker<Spreadsheet>
{
    private static readonly CsvConfiguration Rules = new(CultureInfo.InvariantCulture) { NewLine = "\r\n", InjectionOptions = InjectionOptions.Escape };

    public IReadOnlyList<Attachment> Make(Spreadsheet blueprint)
    {
        using var bytes = new MemoryStream();
        using (var text = new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true))
        using (var csv = new CsvWriter(text, Rules))
        {
            Write(csv, blueprint.Columns);
            foreach (var row in blueprint.Rows)
                Write(csv, row.Cells);
        }

        return [new Attachment("backcare.csv", "text/csv", blueprint.Alt, bytes.ToArray())];
    }

    private static void Write(CsvWriter csv, IReadOnlyList<string> cells)
    {
        foreach (var cell in cells)
            csv.WriteField(cell);
        csv.NextRecord();
    }
}
