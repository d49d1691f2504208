using System.Text.Json;

namespace SunLedger.PluginCases.Tests;

public class DefinitionTests
{
    private static readonly HashSet<string> Kernel = [.. new SunLedger.Monitoring.Kernel.KernelRules().Define().Rules.Select(rule => rule.Code)];

    // categories.md §0.4: which funds belong to which category, and how many rules its section lists.
    public static TheoryData<string, string, string, string, int> Sections => new()
    {
        { "SpecialPoverty", "special-poverty", "C21 C27 P19 M07", "SP", 8 },
        { "RuralRoads", "rural-roads", "C13 P17 M06", "RR", 8 },
        { "EducationAid", "education-aid", "C09 P08 P09 P10 P11 P12 P13 P14 P15 M03 M04", "EA", 8 },
        { "SocialAssistance", "social-assistance", "C36 P27 M14", "SA", 8 },
        { "AgricultureDevelopment", "agriculture-development", "C14 C15 C17 C23 C25 C28 C32 P01 P20 P37 M08", "AG", 8 },
        { "HousingRelocation", "housing-relocation", "C19 C33 P02 P16", "HR", 8 },
        { "GeneralTransfer", "general-transfer", "C01 C02 C03 P03 P04 M01", "GT", 6 },
        { "SchoolConditions", "school-conditions", "C04 C05 C06 C07 C08 P06 P07", "SC", 7 },
        { "ForestryEcology", "forestry-ecology", "C24 C29 P23 M10", "FE", 7 },
        { "WaterReservoir", "water-reservoir", "C22 C30 C31 P21 M09", "WR", 7 },
        { "Disability", "disability", "C38 P28 M15", "DA", 7 },
        { "VillageEnvironment", "village-environment", "C12 C26 P18 P32 P33 M19", "VE", 8 },
        { "Employment", "employment", "C37 P26 M13", "EM", 7 },
        { "SocialInsurance", "social-insurance", "C34 C35 C41 P24 P25 M11 M12", "SI", 8 },
        { "PublicHealth", "public-health", "C39 C40 P29 P30 M16 M17", "PH", 7 },
        { "AgriInsurance", "agri-insurance", "C42 P31 M18", "AI", 8 },
        { "TourismCulture", "tourism-culture", "C10 C11 P05 P34 P35 P36 M02 M05", "TC", 7 },
        { "EnergyTelecomCommerce", "energy-telecom-commerce", "C16 C18 C20 P22", "ET", 8 },
        { "RuralRevitalisation", "rural-revitalisation", "", "RV", 9 },
    };

    [Theory]
    [MemberData(nameof(Sections))]
    public void A_plugin_covers_its_funds_and_accounts_for_every_rule_of_its_section(string name, string code, string funds, string letters, int rules)
    {
        var definition = Plugin.Named(name).Define();
        var readme = Plugin.Named(name).File("README.md");
        Assert.Equal(code, definition.Code);
        Assert.Equal(funds.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), definition.FundCodes.Order(StringComparer.Ordinal));
        Assert.All(definition.Rules, rule => Assert.StartsWith(letters, rule.Code, StringComparison.Ordinal));
        for (var i = 1; i <= rules; i++) Assert.Contains($"| {letters}-{i:00} ", readme, StringComparison.Ordinal);
        foreach (var rule in definition.Rules) Assert.Contains($"| {rule.Code} {rule.Name}", readme, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Plugin.Names), MemberType = typeof(Plugin))]
    public void A_manifest_names_the_category_the_assembly_and_the_language(string name)
    {
        var manifest = JsonDocument.Parse(Plugin.Named(name).File("plugin.json")).RootElement;
        Assert.Equal(Plugin.Named(name).Define().Code, manifest.GetProperty("code").GetString());
        Assert.Equal($"{name}.dll", manifest.GetProperty("assembly").GetString());
        Assert.Equal(Contract.Version, manifest.GetProperty("contractVersion").GetInt32());
        Assert.Matches(@"^\d+\.\d+\.\d+$", manifest.GetProperty("version").GetString());
    }

    [Theory]
    [MemberData(nameof(Plugin.Names), MemberType = typeof(Plugin))]
    public void Every_element_is_due_by_a_document_or_an_assumption_or_the_platform_says_where_it_holds_it(string name)
    {
        var definition = Plugin.Named(name).Define();
        // What another office finds out is owed by nobody: a rule reads it when it comes, and a document says that it is looked for.
        var found = definition.Rules.SelectMany(rule => rule.Grades).SelectMany(grade => grade.When.All()).OfType<IField>().Where(field => field.Terms.IsObserved).Select(field => field.Code).ToHashSet();
        Assert.All(definition.Elements, element =>
        {
            Assert.True(
                element.Source == ElementSource.Platform ? element.HeldIn.Count + element.WatchedBy.Count > 0
                : element.IsDue ? element.Basis.Count > 0 || element.Assumption is not null
                : element.Source != ElementSource.Unit && element.Basis.Count > 0 && found.Contains(element.Code), element.Code);
            Assert.All(element.WatchedBy.Where(code => code.StartsWith('K')), code => Assert.Contains(code, Kernel));
        });
    }

    [Theory]
    [MemberData(nameof(Plugin.Names), MemberType = typeof(Plugin))]
    public void No_element_meets_one_of_the_rules_for_every_fund(string name) => Assert.DoesNotContain(
        Plugin.Named(name).Define().Elements, element => new SunLedger.Monitoring.Kernel.KernelRules().Define().Elements.Any(own => own.Code == element.Code));

    [Theory]
    [MemberData(nameof(Plugin.Names), MemberType = typeof(Plugin))]
    public void Every_rule_says_when_it_may_be_innocent_and_what_clears_it(string name) => Assert.All(Plugin.Named(name).Define().Rules, rule =>
    {
        Assert.NotEmpty(rule.Innocent);
        Assert.NotNull(rule.Clearing);
        Assert.All([.. rule.Innocent, rule.Clearing.Value], words => Assert.True(IsSaid(words), $"{rule.Code}: {words}"));
    });

    [Theory]
    [MemberData(nameof(Plugin.Names), MemberType = typeof(Plugin))]
    public void Every_parameter_is_read_by_a_rule(string name)
    {
        var definition = Plugin.Named(name).Define();
        var read = definition.Rules.SelectMany(rule => rule.Grades).SelectMany(grade => grade.When.All()).OfType<Parameter>().ToHashSet();
        read.UnionWith(definition.Rules.Select(rule => rule.LastingLength).OfType<Parameter>());
        Assert.All(definition.Parameters, parameter => Assert.Contains(parameter, read));
    }

    [Theory]
    [MemberData(nameof(Plugin.Names), MemberType = typeof(Plugin))]
    public void Its_canonical_text_is_read_back_word_for_word(string name)
    {
        var text = Plugin.Named(name).Define().Text;
        Assert.Equal(text, CategoryDefinition.Read(text).Text);
    }

    [Theory]
    [InlineData("SpecialPoverty", "yulu_student_id")]
    [InlineData("EducationAid", "card_no,school_roll_no,student_id")]
    [InlineData("RuralRoads", "")]
    [InlineData("SocialAssistance", "household_id,person_id")]
    [InlineData("AgricultureDevelopment", "farmer_id,trainee_id")]
    [InlineData("HousingRelocation", "household_id")]
    [InlineData("GeneralTransfer", "ranger_id")]
    [InlineData("SchoolConditions", "pupil_id")]
    [InlineData("ForestryEcology", "owner_id,ranger_id")]
    [InlineData("WaterReservoir", "migrant_id")]
    [InlineData("Disability", "person_id")]
    [InlineData("VillageEnvironment", "household_id")]
    [InlineData("Employment", "person_id")]
    [InlineData("SocialInsurance", "person_id")]
    [InlineData("PublicHealth", "doctor_id")]
    [InlineData("AgriInsurance", "claim_card,insured_id,payer_card")]
    [InlineData("TourismCulture", "")]
    [InlineData("EnergyTelecomCommerce", "")]
    [InlineData("RuralRevitalisation", "yulu_student_id")]
    public void Numbers_that_say_who_somebody_is_are_personal(string name, string fields) => Assert.Equal(
        fields, string.Join(',', Plugin.Named(name).Define().Fields.Where(field => field.Terms.IsPersonal).Select(field => field.Code).Order(StringComparer.Ordinal)));

    private static bool IsSaid(Bilingual words) => words.Chinese.Any(c => c > '\u4e00') && words.English.Any(char.IsAsciiLetter);
}
