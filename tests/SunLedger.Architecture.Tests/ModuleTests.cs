using System.Reflection;

namespace SunLedger.Architecture.Tests;

public sealed class ModuleTests
{
    public static TheoryData<string> Names => [.. Sources.Modules.Select(m => m.GetName().Name!)];

    [Theory, MemberData(nameof(Names))]
    public void A_module_shows_one_type_its_Autofac_module(string name)
    {
        var folder = name["SunLedger.".Length..];

        var shown = Assert.Single(Assembly.Load(name).GetExportedTypes());

        Assert.Equal($"{name}.{folder}Module", shown.FullName);
        Assert.True(shown.IsSubclassOf(typeof(SunModule)) && shown.IsSealed);
    }

    [Fact]
    public void Codes_and_names_of_modules_are_used_once()
    {
        var modules = Sources.Modules.Select(m => (SunModule)Activator.CreateInstance(m.GetExportedTypes().Single())!).ToList();

        Assert.Equal(modules.Count, modules.Select(m => m.Code).Distinct().Count());
        Assert.Equal(modules.Count, modules.Select(m => m.Name).Distinct().Count());
        Assert.All(modules, m => Assert.Matches("^[a-z]+$", m.Code));
    }

    [Theory, MemberData(nameof(Names))]
    public void A_modules_page_says_what_it_owns_says_hears_and_keeps_true(string name)
    {
        var page = Checkout.Path("modules", name["SunLedger.".Length..], "README.md");

        var headings = File.ReadLines(page).Where(l => l.StartsWith("## ", StringComparison.Ordinal)).Select(l => l[3..]);

        Assert.Equal(["Owns", "Says", "Hears", "What is always true"], headings);
    }
}
