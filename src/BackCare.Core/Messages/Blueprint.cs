using System.Text.Json.Serialization;
using BackCare.Core.Exports;
using BackCare.Core.Progress;
using BackCare.Core.Visits;

namespace BackCare.Core.Messages;

/// <summary>
/// What a file is to show, as a value: it is kept with its reply and made into bytes only when that is sent, so that no decision waits for it.
/// Each feature keeps its own kinds; the name of a kind stays for good, since replies that wait are kept under it.
/// </summary>
/// <param name="Alt">Says in words what the file shows.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(ProgressPicture), "progress")]
[JsonDerivedType(typeof(Spreadsheet), "spreadsheet")]
[JsonDerivedType(typeof(ClinicRecord), "clinic")]
[JsonDerivedType(typeof(VisitSheet), "visit")]
public abstract record Blueprint(string Alt);
