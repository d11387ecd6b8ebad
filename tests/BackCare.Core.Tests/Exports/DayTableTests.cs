using BackCare.Core.Diaries;
using BackCare.Core.Exports;
using BackCare.Core.Understanding;

namespace BackCare.Core.Tests.Exports;

public sealed class DayTableTests
{
    [Fact]
    public void A_day_is_a_row_and_what_is_not_known_is_empty()
    {
        var day = new Day(Some.Today)
        {
            Pain = new Answer<PainAnswer>(new PainAnswer(6.5m), "6.5"),
            Sleep = new Answer<SleepAnswer>(new SleepAnswer(SleepKind.Hours, 7), "7h"),
            Medication = new Answer<MedicationAnswer>(new MedicationAnswer([new MedicineTaken("ibuprofen", 2, 200, null, "2 ibuprofen")]), "2 ibuprofen"),
            Notes = [new Note("soup", Some.Noon), new Note("=1+1", Some.Noon)],
        };

        var table = DayTable.Of(Diary.Of([day]), "alt");

        table.Columns.Zip(table.Rows.Single().Cells).Where(pair => pair.Second.Length > 0).Should().Equal(
            ("date", "2026-03-02"), ("sleep_hours", "7"), ("pain", "6.5"), ("medicines", "ibuprofen 200 mg x 2"),
            ("ideas_offered", "0"), ("ideas_taken", "0"), ("warning_signs", "0"), ("notes", "soup | =1+1"));
    }

    [Fact]
    public void None_taken_is_told_from_not_known()
    {
        var none = new Day(Some.Today) { Medication = new Answer<MedicationAnswer>(new MedicationAnswer([]), "none") };

        DayTable.Of(Diary.Of([none]), "alt").Rows[0].Cells.Should().Contain("none");
        DayTable.Of(Diary.Of([new Day(Some.Today)]), "alt").Rows[0].Cells.Should().NotContain("none");
    }

    [Fact]
    public void Every_column_is_documented() =>
        File.ReadAllText(Path.Combine(Checkout.Root, "docs", "export.md")).Should().ContainAll(DayTable.Of(Diary.Empty, "").Columns.Select(column => $"`{column}`"));
}
