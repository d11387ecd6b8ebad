using System.Globalization;
using System.Text;
using BackCare.Bot.Exports;
using BackCare.Core.Exports;
using CsCheck;
using CsvHelper;

namespace BackCare.Bot.Tests.Exports;

public sealed class SpreadsheetMakerTests
{
    [Fact]
    public void Any_words_are_read_back_and_none_is_a_formula()
        => Gen.String.Array[3].Array[1, 8].Sample(rows =>
        {
            var file = new SpreadsheetMaker().Make(new Spreadsheet("alt", ["a", "b", "c"], [.. rows.Select(cells => new SpreadsheetRow(cells))])).Single();

            file.Bytes.AsSpan(0, 3).ToArray().Should().Equal([0xEF, 0xBB, 0xBF], "Excel needs the mark");
            using var csv = new CsvReader(new StringReader(Encoding.UTF8.GetString(file.Bytes.AsSpan(3))), CultureInfo.InvariantCulture);
            csv.Read();
            csv.ReadHeader();
            csv.HeaderRecord.Should().Equal("a", "b", "c");
            foreach (var cells in rows)
            {
                csv.Read().Should().BeTrue();
                foreach (var (cell, at) in cells.Select((cell, at) => (cell, at)))
                {
                    var read = csv.GetField(at)!;
                    (read.Length == 0 || !"=+-@\t\r".Contains(read[0], StringComparison.Ordinal)).Should().BeTrue();
                    Plain(read).Should().Be(Plain(cell));
                }
            }
        });

    /// <summary>Without the mark that stops a formula, and as UTF-8 can say it.</summary>
    private static string Plain(string cell) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(cell.TrimStart('\''))).ReplaceLineEndings("\n");
}
