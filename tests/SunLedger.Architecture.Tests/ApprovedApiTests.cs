using System.Reflection;
using PublicApiGenerator;

namespace SunLedger.Architecture.Tests;

/// <summary>
/// What the contracts show is a promise: a change of it is seen and wanted. To approve one, run the tests with SUNLEDGER_APPROVE=1 and commit the
/// file. The definition language has the same test beside its own.
/// </summary>
public sealed class ApprovedApiTests
{
    private static readonly ApiGeneratorOptions Options = new() { IncludeAssemblyAttributes = false };

    [Theory]
    [InlineData("SunLedger.Modules")]
    [InlineData("SunLedger.Messages")]
    public void The_contract_shows_what_was_approved(string contract)
    {
        var approved = Checkout.Path("contracts", contract, $"{contract}.approved.txt");
        var shown = Assembly.Load(contract).GeneratePublicApi(Options).ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("SUNLEDGER_APPROVE") == "1") File.WriteAllText(approved, shown);

        Assert.Equal(File.ReadAllText(approved), shown);
    }
}
