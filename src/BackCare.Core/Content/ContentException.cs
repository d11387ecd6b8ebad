namespace BackCare.Core.Content;

/// <summary>A content file that cannot be used, with the file, the line (from 1) and what is wrong, in words.</summary>
public sealed class ContentException(string file, int line, string problem) : Exception($"{file}, line {line}: {problem}")
{
    public string File { get; } = file;

    public int Line { get; } = line;

    public string Problem { get; } = problem;
}
