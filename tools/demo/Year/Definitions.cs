using SunLedger.Plugins;

namespace SunLedger.Demo.Year;

/// <summary>What the categories say, by code.</summary>
internal static class Definitions
{
    private static readonly Dictionary<string, CategoryDefinition> ByCode = new FundCategory[]
    {
        new SpecialPoverty(), new RuralRoads(), new EducationAid(), new SocialAssistance(), new AgricultureDevelopment(), new HousingRelocation(), new GeneralTransfer(),
        new SchoolConditions(), new ForestryEcology(), new WaterReservoir(), new Disability(), new VillageEnvironment(), new Employment(), new SocialInsurance(),
        new PublicHealth(), new AgriInsurance(), new TourismCulture(), new EnergyTelecomCommerce(), new RuralRevitalisation(),
    }.Select(category => category.Define()).ToDictionary(d => d.Code);

    /// <summary>Every definition.</summary>
    public static IReadOnlyCollection<CategoryDefinition> All => ByCode.Values;

    /// <summary>The definition of a category; null where nobody wrote one.</summary>
    public static CategoryDefinition? Of(string category) => ByCode.GetValueOrDefault(category);
}
