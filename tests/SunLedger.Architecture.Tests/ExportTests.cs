using System.Text.RegularExpressions;

namespace SunLedger.Architecture.Tests;

/// <summary>Whatever leaves as a file is recorded, counted and says whose copy it is: by the one door that does.</summary>
public sealed partial class ExportTests
{
    private static readonly string[] Sources = [.. new[] { "modules", "host", "plugins" }
        .SelectMany(layer => Directory.GetFiles(Checkout.Path(layer), "*.cs", SearchOption.AllDirectories))
        .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !path.Contains("node_modules", StringComparison.Ordinal))];

    [Fact]
    public void Every_route_that_answers_a_CSV_file_records_whoever_takes_it()
    {
        var answering = Sources.Select(path => (path, Text: File.ReadAllText(path))).Where(f => Answers().IsMatch(f.Text)).ToList();
        Assert.True(answering.Count >= 8, $"only {answering.Count} files with such a route were found");

        // As many exports as there are such routes in the file.
        Assert.All(answering, f => Assert.True(Answers().Count(f.Text) <= Recorded().Count(f.Text), f.path));
    }

    [Fact]
    public void Nobody_else_writes_CSV()
    {
        var writing = Sources.Where(path => Written().IsMatch(File.ReadAllText(path))).Select(Path.GetFileName);

        Assert.Equal(["DownloadCorrections.cs"], writing); // it begins and ends its export itself, because its rows are read from a stream
    }

    [GeneratedRegex("Produces(<string>)?\\([^)]*\"text/csv")]
    private static partial Regex Answers();

    [GeneratedRegex("Export\\.(CsvAsync|BeginAsync)\\(")]
    private static partial Regex Recorded();

    [GeneratedRegex("CsvAnswer\\.Begin|ContentType = \"text/csv")]
    private static partial Regex Written();
}
