using SunLedger.Categories.Cases;

namespace SunLedger.PluginCases.Tests;

/// <summary>The plugins of this repository, and the files that stand beside each.</summary>
internal sealed record Plugin(string Name, Func<FundCategory> Make)
{
    private static readonly Plugin[] All =
    [
        new("SpecialPoverty", () => new SpecialPoverty()),
        new("RuralRoads", () => new RuralRoads()),
        new("EducationAid", () => new EducationAid()),
        new("SocialAssistance", () => new SocialAssistance()),
        new("AgricultureDevelopment", () => new AgricultureDevelopment()),
        new("HousingRelocation", () => new HousingRelocation()),
        new("GeneralTransfer", () => new GeneralTransfer()),
        new("SchoolConditions", () => new SchoolConditions()),
        new("ForestryEcology", () => new ForestryEcology()),
        new("WaterReservoir", () => new WaterReservoir()),
        new("Disability", () => new Disability()),
        new("VillageEnvironment", () => new VillageEnvironment()),
        new("Employment", () => new Employment()),
        new("SocialInsurance", () => new SocialInsurance()),
        new("PublicHealth", () => new PublicHealth()),
        new("AgriInsurance", () => new AgriInsurance()),
        new("TourismCulture", () => new TourismCulture()),
        new("EnergyTelecomCommerce", () => new EnergyTelecomCommerce()),
        new("RuralRevitalisation", () => new RuralRevitalisation()),
    ];

    /// <summary>Their names, for theories.</summary>
    public static TheoryData<string> Names => new(All.Select(plugin => plugin.Name));

    public static Plugin Named(string name) => All.Single(plugin => plugin.Name == name);

    public CategoryDefinition Define() => Make().Define();

    /// <summary>The text of a file in the plugin's folder.</summary>
    public string File(string name) => System.IO.File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "plugins", Name, name));

    public CaseFile Cases(CategoryDefinition definition) => CaseFile.Read(File($"{Name}.cases.md"), definition);
}
