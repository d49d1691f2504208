using ArchUnitNET.Domain;
using ArchUnitNET.Fluent;
using ArchUnitNET.Fluent.Syntax.Elements.Types;
using SunLedger.Breaches.Categories;
using SunLedger.Breaches.Domain;
using SunLedger.Breaches.Ledger;
using SunLedger.Breaches.Messages;
using SunLedger.Breaches.Plugins;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace SunLedger.Architecture.Tests;

/// <summary>One rule of the house.</summary>
/// <param name="Says">The rule, as one would say it.</param>
/// <param name="About">The types it is about; a rule about nothing is a mistake.</param>
/// <param name="Must">What must be true of them.</param>
/// <param name="Breach">A type of ours that breaks it on purpose, and shows that it can fail.</param>
internal sealed record Rule(string Says, Func<IObjectProvider<IType>> About, Func<IArchRule> Must, Type Breach)
{
    // Breaches live under SunLedger.Breaches in namespaces that look like the product's.
    private const string Module = @"^SunLedger\.(Breaches\.)?(Audit|Catalogue|Identity|Imports|Ledger|Monitoring|Projects)(\.|$)";
    private const string Domain = @"^SunLedger\.(Breaches|Audit|Catalogue|Identity|Imports|Ledger|Monitoring|Projects)\.Domain(\.|$)";
    private const string Language = @"^SunLedger\.(Breaches\.)?Categories(\.|$)";
    private const string Plugin = @"^SunLedger\.(Breaches\.)?Plugins(\.|$)";
    private const string Message = @"^SunLedger\.(Breaches\.)?Messages(\.|$)";

    public static IReadOnlyList<Rule> All { get; } =
    [
        Of("Domain decides: it knows no database, no HTTP, no clock, and does not wait",
            () => Types().That().ResideInNamespaceMatching(Domain),
            that => that.Should().NotDependOnAny(Types(true).That().HaveFullNameMatching(
                @"^(Microsoft\.(EntityFrameworkCore|AspNetCore|Data)\.|Npgsql|FastEndpoints\.|Autofac\.|System\.TimeProvider|System\.Threading\.Tasks\.|System\.IO\.)")),
            typeof(WaitsForTheDatabase)),

        Of("An endpoint is internal and sealed",
            () => Types().That().AreAssignableTo(typeof(FastEndpoints.BaseEndpoint)).And().ResideInNamespaceMatching(Module),
            that => that.Should().FollowCustomCondition(t => t is Class { Visibility: Visibility.Internal } and (Class { IsSealed: true } or Class { IsAbstract: true }), "be internal and sealed or abstract", "is public or open"),
            typeof(PublicEndpoint)),

        Of("A class of a module is sealed, static or abstract",
            () => Types().That().ResideInNamespaceMatching(Module),
            that => that.Should().FollowCustomCondition(t => t is not Class { IsSealed: false, IsAbstract: false }, "be sealed, static or abstract", "could be inherited from"),
            typeof(OpenClass)),

        Of("What maps tables stands in Storage",
            () => Types().That().ImplementInterface(typeof(IEntityMap)).And().ResideInNamespaceMatching(Module),
            that => that.Should().ResideInNamespaceMatching(@"\.Storage$"),
            typeof(MapOutsideStorage)),

        Of("A list of refusals is called after its module",
            () => Types().That().ImplementInterface(typeof(IRefusals)).And().ResideInNamespaceMatching(Module),
            that => that.Should().HaveNameMatching(@"^\w+Refusals$"),
            typeof(ListOfNo)),

        Of("No module knows another",
            () => Types().That().ResideInNamespaceMatching(Module),
            that => that.Should().FollowCustomCondition(
                t => !t.Dependencies.Any(d => Modules.IsModule(d.Target) && Modules.NameOf(d.Target) != Modules.NameOf(t)), "know its own module alone", "knows another module"),
            typeof(KnowsAnother)),

        Of("The definition language stands on the base class library alone",
            () => Types().That().ResideInNamespaceMatching(Language),
            that => that.Should().NotDependOnAny(Types(true).That().DoNotResideInNamespaceMatching($@"^$|^System(\.|$)|^Microsoft\.CodeAnalysis$|{Language}")),
            typeof(UsesAPackage)),

        Of("The definition language hands no code over: no delegates in what plugins see",
            () => Types().That().ResideInNamespaceMatching(Language).And().ArePublic(),
            that => that.Should().FollowCustomCondition(
                t => !t.Members.OfType<FieldMember>().Any(f => IsDelegate(f.Type)) && !t.Members.OfType<PropertyMember>().Any(p => IsDelegate(p.Type)), "keep no delegate", "keeps a delegate"),
            typeof(KeepsADelegate)),

        Of("A plugin sees the definition language and nothing else of ours",
            () => Types().That().ResideInNamespaceMatching(Plugin),
            that => that.Should().NotDependOnAny(Types(true).That().DoNotResideInNamespaceMatching($@"^$|^System(\.|$)|^Microsoft\.CodeAnalysis$|{Language}|{Plugin}")),
            typeof(PluginWithAModule)),

        // PaymentFacts.PaidBefore… are filled in by posting, row after row, on their way to being judged.
        Of("What modules tell each other does not change on the way",
            () => Types().That().ResideInNamespaceMatching(Message).And().AreNot(typeof(IRefusals)),
            that => that.Should().FollowCustomCondition(
                t => !t.Members.OfType<PropertyMember>().Any(p => p.Visibility == Visibility.Public && p.SetterVisibility == Visibility.Public && p.Writability == Writability.Writable && !p.Name.StartsWith("PaidBefore", StringComparison.Ordinal)),
                "have no public setter", "has a public setter"),
            typeof(ChangingMessage)),

        Of("One file alone knows how plugins are loaded",
            () => Types().That().ResideInNamespaceMatching(@"^SunLedger\.").And().DoNotHaveFullNameMatching(@"^SunLedger\.Host\.Plugins\.PluginFolder"),
            that => that.Should().NotDependOnAny(Types(true).That().ResideInNamespaceMatching(@"^McMaster\.")),
            typeof(LoadsPlugins)),

        Of("A type is called after what it is or does",
            () => Types().That().ResideInNamespaceMatching(@"^SunLedger\."),
            that => that.Should().FollowCustomCondition(
                t => !NamesNothing(t.FullName), "say what it is", "is called Helper, Manager, Common or Utils"),
            typeof(PaymentHelper)),
    ];

    /// <inheritdoc />
    public override string ToString() => Says;

    /// <summary>True when a part of the name says nothing.</summary>
    public static bool NamesNothing(string name) =>
        System.Text.RegularExpressions.Regex.IsMatch(name, @"(Helper|Manager|Common|Util|Utils|Utilities|Misc)s?(?![a-z])");

    private static Rule Of(string says, Func<GivenTypesConjunction> about, Func<GivenTypesConjunction, IArchRule> must, Type breach) =>
        new(says, about, () => must(about()), breach);

    private static bool IsDelegate(IType type) => type.FullName.StartsWith("System.Func", StringComparison.Ordinal)
        || type.FullName.StartsWith("System.Action", StringComparison.Ordinal) || type.FullName is "System.Delegate" or "System.MulticastDelegate";
}

/// <summary>Which module a type belongs to, by its namespace.</summary>
internal static class Modules
{
    private static readonly string[] Names = [.. Sources.Modules.Select(m => m.GetName().Name!)];

    public static bool IsModule(IType type) => Names.Contains(NameOf(type));

    public static string NameOf(IType type) =>
        string.Join('.', type.FullName.Replace("SunLedger.Breaches.", "SunLedger.", StringComparison.Ordinal).Split('.').Take(2));
}
