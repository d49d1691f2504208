using SunLedger.Demo.Files;
using SunLedger.Demo.Year;

// Writes the sample year into host/demo: always the same files. `dotnet run --project tools/demo [folder]`
var folder = args is [var given, ..] ? given : Path.Combine(FindCheckout(), "host", "demo");
Directory.CreateDirectory(folder);
var book = SampleYear.Write();
foreach (var (name, table) in YearFiles.Tables(book)) table.Save(Path.Combine(folder, name));
File.WriteAllText(Path.Combine(folder, "faults.json"), YearFiles.Faults(book));
Console.WriteLine($"{folder}: {Funds.Count} funds, {book.Indicators.Count} indicators, {book.Releases.Count} releases, {book.Projects.Count} projects, {book.Assignments.Count} assignments, {book.Payments.Count} payments, {book.Lines.Count} person lines, {book.Faults.Count} expected warnings");
return 0;

static string FindCheckout()
{
    for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        if (File.Exists(Path.Combine(at.FullName, "Modular.sln"))) return at.FullName;
    throw new InvalidOperationException("Run it inside the checkout, or name a folder.");
}
