using PublicApiGenerator;
using SunLedger.Categories.Tests.Samples;

namespace SunLedger.Categories.Tests;

public class PublicApiTests
{
    /// <summary>Plugins are built against this for years: a change must be seen in a review. Set SUNLEDGER_APPROVE=1 to write the file anew.</summary>
    [Fact]
    public void The_public_language_is_the_approved_one() => IsApproved(
        "contracts/SunLedger.Categories/SunLedger.Categories.approved.txt",
        typeof(FundCategory).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }).ReplaceLineEndings("\n").TrimEnd() + "\n");

    /// <summary>Hashes of definitions are kept with every warning, so the canonical text must not drift either.</summary>
    [Fact]
    public void The_canonical_text_is_the_approved_one() => IsApproved("tests/SunLedger.Categories.Tests/Samples/SampleRoads.approved.json", new SampleRoads().Define().Text);

    [Fact]
    public void A_plugin_sees_nothing_but_the_base_class_library() =>
        Assert.All(typeof(FundCategory).Assembly.GetReferencedAssemblies(), name => Assert.StartsWith("System.", name.Name, StringComparison.Ordinal));

    [Fact]
    public void No_formula_can_hide_code_of_a_plugin()
    {
        var open = typeof(Formula).Assembly.GetExportedTypes().Where(type => typeof(Formula).IsAssignableFrom(type) && !type.IsAbstract && (!type.IsSealed || type.GetConstructors().Length > 0));
        Assert.Empty(open);
    }

    private static void IsApproved(string file, string now)
    {
        var approved = Path.Combine(Root(), file);
        if (Environment.GetEnvironmentVariable("SUNLEDGER_APPROVE") == "1") File.WriteAllText(approved, now);
        Assert.Equal(File.ReadAllText(approved), now);
    }

    private static string Root()
    {
        var at = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(at, "Modular.sln"))) at = Path.GetDirectoryName(at) ?? throw new InvalidOperationException("The tests must run inside the repository.");
        return at;
    }
}
